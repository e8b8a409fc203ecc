import { createNode } from '../src/index.ts';
import { withKernel } from './kernel-namespace.ts';
import { nlmq, serving, start } from './screen.ts';

interface Report {
  readonly broker: string;
  readonly pushes: readonly { readonly size: number; readonly sent: number; readonly received: number }[];
  readonly requests: readonly Readonly<Record<string, number | string>>[];
}

async function measured(...args: string[]): Promise<Report> {
  const { code, out, err } = await nlmq('bench', ...args, '-j', '--seconds', '0.1');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Report;
}

test('bench pushes to itself in every size that it was told, and accounts for each', async () => {
  const broker = await serving('--service', 'none');
  const { broker: name, pushes, requests } = await measured(broker.url, '--only', 'push', '--size', '20,1K');
  expect([name, requests]).toEqual(['nlmq', []]);
  expect(pushes.map(({ size }) => size)).toEqual([20, 1024]);
  for (const { sent, received } of pushes) {
    expect(sent).toBeGreaterThan(0);
    expect(received).toBe(sent);
  }
  await broker.stop();
});

test('bench asks a broker without a kernel for signs of life, and tells how long they take', async () => {
  const broker = await serving('--service', 'none');
  const { requests } = await measured(broker.url, '--only', 'request', '--in-flight', '4');
  const { answered, p50, p90, p99, p999, max, ...about } = requests[0] as Record<string, number>;
  expect(about).toMatchObject({ what: 'PING', inFlight: 4, failed: 0 });
  expect(answered).toBeGreaterThan(0);
  const times = [p50, p90, p99, p999, max];
  expect(times).toEqual([...times].sort((one = 0, other = 0) => one - other));
  expect(p50).toBeGreaterThan(0);
  await broker.stop();
});

withKernel('bench asks a kernel for one of its links', async () => {
  const broker = await serving();
  const { requests } = await measured(broker.url, '--only', 'request');
  expect(requests[0]).toMatchObject({ what: 'netlink/route (one link)', failed: 0 });
  await broker.stop();
});

test('bench asks the service that it was told, with packets of the size that it was told', async () => {
  const lengths = new Set<number>();
  const echo = {
    name: 'echo',
    open: () => ({
      handle: (request: { packet: Uint8Array; reply(packet: Uint8Array, last: boolean): boolean }): void => {
        lengths.add(request.packet.length);
        request.reply(request.packet, true);
      },
      close: () => Promise.resolve(),
    }),
  };
  await using node = await createNode({ services: [echo] });
  const url = await node.serve('tcp://127.0.0.1:0');
  const { requests } = await measured(url, '--only', 'request', '--to', 'echo', '--size', '200');
  expect(requests[0]).toMatchObject({ what: 'echo (200 bytes)', failed: 0 });
  expect([...lengths]).toEqual([200]);
});

test('bench prints tables, and what it has when it is interrupted', async () => {
  const broker = await serving('--service', 'none');
  const table = await nlmq('bench', broker.url, '--seconds', '0.05');
  expect(table.out).toMatch(/^PUSHES +BYTES .*LOST\nto ourselves +128 .*\n\nREQUESTS +IN FLIGHT .*MAX\nPING +16 .*\n$/);
  const running = start('bench', broker.url, '--seconds', '1000', '--only', 'push');
  while ((await nlmq('top', broker.url, '-n', '1', '-d', '0.01', '-j')).out.includes('"subscriptions":0,"listeners"'));
  expect(await running.stop()).toBe(0);
  expect(running.screen.out).toContain('to ourselves');
  await broker.stop();
});

test.each([
  [['bench', 'tcp://127.0.0.1:1'], 5, 'tcp://127.0.0.1:1'],
  [['bench', 'tcp://127.0.0.1:1', '--size', '16'], 2, 'at least 20'],
  [['bench', 'tcp://127.0.0.1:1', '--size', 'big'], 2, '64K'],
  [['bench', 'tcp://127.0.0.1:1', '--in-flight', '1e9'], 2, '65536'],
  [['bench', 'tcp://127.0.0.1:1', '--only', 'look'], 2, 'push'],
])('nlmq %j ends with %i and says why', async (args, code, part) => {
  const { err, ...ended } = await nlmq(...args);
  expect(ended).toEqual({ code, out: '' });
  expect(err).toContain(part);
});

test('bench says which service is not there', async () => {
  const broker = await serving('--service', 'none');
  const { code, out, err } = await nlmq('bench', broker.url, '--only', 'request', '--to', 'teapot');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('teapot');
  await broker.stop();
});
