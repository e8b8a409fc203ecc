import { type NetlinkSocket, openNetlink } from '@nlmq/linux-sockets';
import { inNamespace, ip, messages, routes } from './kernel.ts';

const routeGroup = 7;

interface Tally {
  readonly socket: NetlinkSocket;
  readonly lost: () => number;
  /** Settles once heard and lost events are that many together. */
  reached(count: number): Promise<void>;
}

/** Counts route events of a socket with the smallest receive buffer there is. */
function tally(netns: string): Tally {
  let heard = 0;
  let lost = 0;
  let goal = Infinity;
  let resolve: () => void = () => undefined;
  const check = (): void => {
    if (heard + lost >= goal) resolve();
  };
  const receiver = {
    messages(bytes: Uint8Array): void {
      heard += [...messages(bytes)].length;
      check();
    },
    overrun(dropped: number): void {
      lost += dropped;
      check();
    },
    failed(error: Error): void {
      throw error;
    },
  };
  const socket = openNetlink({ protocol: 0, netns, receiveBuffer: 1 }, receiver);
  socket.join(routeGroup);
  const reached = (count: number): Promise<void> =>
    new Promise((settle) => {
      goal = count;
      resolve = settle;
      check();
    });
  return { socket, reached, lost: () => lost };
}

inNamespace('tells exactly how many events an overrun lost, and hears the next ones', async (netns) => {
  const { socket, reached, lost } = tally(netns);
  for (const [round, verb] of ['add', 'del', 'add', 'del'].entries()) {
    ip(['-n', netns, '-batch', '-'], routes(2000, verb));
    await reached(2000 * (round + 1));
  }
  const drops = lost();
  expect(drops).toBeGreaterThan(4000);
  ip(['-n', netns, '-batch', '-'], routes(1));
  await reached(8001);
  expect(lost()).toBe(drops);
  socket.close();
});
