import { readdirSync } from 'node:fs';
import { openNetlink } from '@nlmq/linux-sockets';
import { collect, dump, getLoopback, inNamespace, ip, messages, onKernel, request, routes, silent } from './kernel.ts';

const newLink = 16;
const newAddress = 20;
const newRoute = 24;

inNamespace('dumps as many links, addresses and routes as ip shows', async (netns) => {
  ip(
    ['-n', netns, '-batch', '-'],
    Array.from({ length: 50 }, (_, i) => `link add v${String(i)} type veth peer w${String(i)}\n`).join(''),
  );
  ip(['-n', netns, '-batch', '-'], routes(5000));
  const count = (...args: string[]): number => (JSON.parse(ip(['-j', '-n', netns, ...args])) as unknown[]).length;
  expect((await collect({ netns }, dump(18, 1))).get(newLink)).toBe(count('link'));
  expect((await collect({ netns }, dump(22, 1))).get(newAddress)).toBe(2);
  const seen = await collect({ netns }, dump(26, 1));
  expect(seen.get(newRoute)).toBe(
    count('-4', 'route', 'show', 'table', 'all') + count('-6', 'route', 'show', 'table', 'all'),
  );
});

onKernel('answers 1,000 requests sent in windows of 32, each once and in order', () => {
  const seqs: number[] = [];
  const socket = openNetlink(
    { protocol: 0 },
    {
      ...silent,
      messages(bytes) {
        for (const { seq } of messages(bytes)) seqs.push(seq);
      },
    },
  );
  for (let seq = 1; seq <= 1000; seq++) {
    socket.send(getLoopback(seq));
    if (seq % 32 === 0) socket.poll();
  }
  socket.poll();
  socket.close();
  expect(seqs).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
});

inNamespace('hands over a dump part larger than the arena whole', async (netns) => {
  ip(['-n', netns, '-batch', '-'], routes(3000));
  const seen = await collect({ netns, arena: 64 }, dump(26, 1));
  expect(seen.get(newRoute)).toBeGreaterThanOrEqual(3000);
});

onKernel('hands over a datagram of another process only on NETLINK_USERSOCK, however large', () => {
  const lengths: number[] = [];
  const receiver = { ...silent, messages: (bytes: Uint8Array): number => lengths.push(bytes.length) };
  const wanted = openNetlink({ protocol: 2, arena: 1024, strict: false }, receiver);
  const sender = openNetlink({ protocol: 2, strict: false }, silent);
  sender.send(request(100, 0, 1, 150_000), wanted.portId);
  sender.send(request(100, 0, 2, 1), wanted.portId);
  wanted.poll();
  expect(lengths).toEqual([150_016, 20]);
  expect(wanted.foreign).toBe(0);
  wanted.close();
  sender.close();
});

inNamespace('drops and counts what another process sends as if it were the kernel', (netns) => {
  const heard: number[] = [];
  const socket = openNetlink({ protocol: 0, netns }, { ...silent, messages: (bytes) => heard.push(bytes.length) });
  const liar = openNetlink({ protocol: 0, netns }, silent);
  liar.send(request(newLink, 0, 0, 16), socket.portId);
  liar.close();
  socket.poll();
  socket.close();
  expect(heard).toEqual([]);
  expect(socket.foreign).toBe(1);
});

onKernel('may be closed inside its callback, twice, and takes nothing afterwards', async () => {
  const closed = new Promise<number>((resolve) => {
    let calls = 0;
    const socket = openNetlink(
      { protocol: 0, arena: 16 },
      {
        ...silent,
        messages() {
          calls++;
          socket.close();
          socket.close();
          expect(() => {
            socket.send(getLoopback(1));
          }).toThrow(expect.objectContaining({ code: 'ERR_CLOSED' }) as Error);
          setImmediate(resolve, calls);
        },
      },
    );
    socket.send(getLoopback(1));
    socket.send(getLoopback(2));
  });
  expect(await closed).toBe(1);
});

onKernel('leaves no descriptor behind after 10,000 sockets', () => {
  const before = readdirSync('/proc/self/fd').length;
  for (let i = 0; i < 10_000; i++) openNetlink({ protocol: 0 }, silent).close();
  expect(readdirSync('/proc/self/fd').length).toBe(before);
});

onKernel('reads nothing while paused, and everything after', async () => {
  const types: number[] = [];
  let heard: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const receive = (bytes: Uint8Array): void => {
    for (const { type } of messages(bytes)) types.push(type);
    heard();
  };
  const socket = openNetlink({ protocol: 0 }, { ...silent, messages: receive });
  socket.pause();
  socket.send(getLoopback(1));
  socket.poll();
  expect(types).toEqual([]);
  socket.resume();
  await arrived;
  socket.close();
  expect(types).toEqual([newLink]);
});
