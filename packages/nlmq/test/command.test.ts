import { type Server, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { connect } from '../src/index.ts';
import { inNamespace, withKernel } from './kernel-namespace.ts';
import { nlmq, serving } from './screen.ts';

/** A server that is no broker; `answer` is what it says to whoever says something. */
async function stranger(answer: string | undefined, body: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', () => answer !== undefined && socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await body(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** One line, from us, that holds each of these. */
function expectLine(err: string, ...parts: string[]): void {
  expect(err).toMatch(/^nlmq: [^\n]+\n$/);
  for (const part of parts) expect(err).toContain(part);
}

test.each([
  [['serve', 'foo://x', '--service', 'none'], 2, ['foo://x', 'tcp://', 'memory://']],
  [['serve', '127.0.0.1:9824', '--service', 'none'], 2, ['127.0.0.1:9824', 'scheme://address']],
  [['serve', 'tcp://127.0.0.1:99999', '--service', 'none'], 2, ['tcp://127.0.0.1:99999', '65535']],
  [['serve', 'tcp://[::1', '--service', 'none'], 2, ['tcp://[::1', '[::1]:9824']],
  [['serve', 'tcp://0.0.0.0:0', '--service', 'none'], 4, ['tcp://0.0.0.0:0', '--insecure']],
  [['serve', 'tcp://127.0.0.1:0', '--service', 'teapot'], 2, ['teapot', 'netlink/route']],
  [['ping', 'tcp://127.0.0.1:1'], 5, ['tcp://127.0.0.1:1', 'start a broker']],
  [['ping', 'foo://x'], 2, ['foo://x', 'tcp://']],
  [['ip', 'link', '--host', 'tcp://127.0.0.1:1'], 5, ['tcp://127.0.0.1:1']],
  [['monitor', '--host', 'tcp://127.0.0.1:1'], 5, ['tcp://127.0.0.1:1']],
  [['monitor', 'teapots'], 2, ['teapots', 'link, address, route']],
  [['monitor', '-n', 'some'], 2, ['some', '--help']],
  [['ip', 'teapot'], 2, ['teapot', 'address, link, route, rule, neighbour']],
  [['ip', 'link', 'flush'], 2, ['flush', 'show', 'add']],
  [['ip', 'link', 'show', 'master'], 2, ['master']],
  [['ip', 'route', 'show', 'dev'], 2, ['dev']],
  [['ip', 'link', '--frobnicate'], 2, ['--frobnicate', '--help']],
  [['frobnicate'], 2, ['frobnicate', '--help']],
  [['ping'], 2, ['url']],
])('nlmq %j ends with %i and one line of what, where and what to do', async (args, code, parts) => {
  const { err, out, ...ended } = await nlmq(...args);
  expect(ended.code).toBe(code);
  expect(out).toBe('');
  expectLine(err, ...parts);
});

test('says who is at a busy port, and ends with 1', async () => {
  await stranger(undefined, async (url) => {
    const { code, err } = await nlmq('serve', url, '--service', 'none');
    expect(code).toBe(1);
    expectLine(err, url, 'listens there already', 'another address');
  });
});

test('says that a host is no broker when it answers something else, and ends with 5', async () => {
  await stranger('HTTP/1.1 400 Bad Request\r\n\r\n', async (url) => {
    const { code, err } = await nlmq('ping', url);
    expect(code).toBe(5);
    expectLine(err, url, 'no broker', 'check the address');
  });
});

test('says that a host is no broker when it hangs up, and ends with 5', async () => {
  await stranger('', async (url) => {
    const { code, err } = await nlmq('ip', 'addr', '--host', url);
    expect(code).toBe(5);
    expectLine(err, url, 'no broker');
  });
});

test('prints help on request as data, and without a command as talk', async () => {
  const asked = await nlmq('--help');
  expect([asked.code, asked.err]).toEqual([0, '']);
  expect(asked.out).toContain('monitor');
  const lost = await nlmq();
  expect([lost.code, lost.out]).toEqual([2, '']);
  expect(lost.err).toContain('monitor');
});

test('prints where it serves as JSON on request, and ends with 0', async () => {
  const broker = await serving('tcp://127.0.0.1:0', '--service', 'none');
  expect(broker.url.split(' ')).toHaveLength(2);
  expect(await broker.stop()).toBe(0);
});

test('pings as often as it is told', async () => {
  const broker = await serving('--service', 'none');
  const { code, out } = await nlmq('ping', broker.url, '-j', '-c', '2');
  expect(code).toBe(0);
  const pongs = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; milliseconds: number });
  expect(pongs.map(({ name }) => name)).toEqual(['nlmq', 'nlmq']);
  await broker.stop();
});

test('says that a broker serves no kernel, and ends with 1', async () => {
  const broker = await serving('--service', 'none');
  const { code, err } = await nlmq('ip', 'addr', '--host', broker.url);
  expect(code).toBe(1);
  expectLine(err, 'netlink/route');
  await broker.stop();
});

withKernel('says which link is not there, and ends with 1', async () => {
  const { code, err } = await nlmq('ip', 'link', 'show', 'no-such-link');
  expect(code).toBe(1);
  expectLine(err, 'no-such-link');
});

withKernel('says which namespace is not there and how to list them, and ends with 1', async () => {
  const { code, err } = await nlmq('ip', 'link', '--netns', 'nlmqt-none');
  expect(code).toBe(1);
  expectLine(err, 'nlmqt-none', 'ip netns list');
});

withKernel('prints tables for people', async () => {
  for (const [object, head] of [
    ['addr', 'LINK'],
    ['link', 'INDEX'],
    ['route', 'DESTINATION'],
    ['rule', 'PRIORITY'],
    ['neigh', 'ADDRESS'],
  ] as const) {
    const { out } = await nlmq('ip', object);
    expect(out.split('\n')[0]).toContain(head);
  }
});

withKernel('a peer that sends garbage is sent away, and others are served on', async () => {
  const broker = await serving();
  const client = await connect(broker.url);
  const { createConnection } = await import('node:net');
  const port = Number(broker.url.split(':').at(-1));
  await new Promise<void>((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n\r\n'));
    socket.on('error', reject).on('close', () => resolve());
    socket.resume();
  });
  expect((await nlmq('ip', 'addr', '--host', broker.url)).code).toBe(0);
  expect(client.peer.name).toBe('nlmq');
  await client.close();
  await broker.stop();
});

inNamespace('ends with 3 when too few events came in time', async (netns) => {
  const { code, err } = await nlmq('monitor', '--netns', netns, '-n', '1', '-t', '0.2');
  expect(code).toBe(3);
  expectLine(err, '0 of 1');
});
