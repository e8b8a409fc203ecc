import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IPRoute } from '../src/index.ts';
import { notBuilt, onBuilt } from './built.ts';
import { Example, endExamples, sideBySide } from './example.ts';
import { inNamespace, ip } from './kernel-namespace.ts';
import { nlmq } from './screen.ts';

afterEach(endExamples);

/** What one wrote in 2013. */
const THEN = {
  request: `ipr = IPRoute()
ipr.serve('tcp://localhost:9824')
...
ipr.release()

ipr = IPRoute(host='tcp://localhost:9824')
print(ipr.get_addr())
ipr.release()`,
  push: `ipr = IPRoute(do_connect=False)
ipr.serve('udp://localhost:9824')
ipr.monitor()
while True:
    print(ipr.get(raw=True))

ipr = IPRoute()
addr = ipr.connect('udp://localhost:9824')
for msg in ipr.get_addr():
    ipr.nlm_push(msg, realm=addr)
ipr.disconnect(addr)
ipr.release()`,
  subscribe: `ipr = IPRoute()
ipr.serve('ssl://localhost:9824',
          key=..., cert=..., ca=...)
...
ipr.release()

ipr = IPRoute(host='ssl://localhost:9824',
              key=..., cert=..., ca=...)
while True:
    print(ipr.get())`,
  types: `(there are no socket types)`,
  blocks: `(brokers, clients and services
are building blocks)`,
};

/** This machine's addresses, as the examples print them. */
async function addresses(): Promise<readonly string[]> {
  await using ipr = await IPRoute.open();
  return (await ipr.getAddr()).map(({ attrs, prefixlen }) => `${attrs.address}/${prefixlen}`);
}

onBuilt('REQ/REP: a client prints the addresses of the machine where the server runs', async () => {
  const server = new Example('req-server', ['tcp://localhost:0']);
  const out = await new Example('req-client', [await server.line()]).end();
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(await addresses());
  sideBySide('REQ/REP', THEN.request, ['req-server', 'req-client'], out);
  await server.interrupt();
});

onBuilt('PUSH/PULL over udp: messages of IPRoute are pushed, and printed by the puller as they came', async () => {
  const server = new Example('pull-server', ['udp://localhost:0']);
  const client = new Example('push-client', [await server.line()]);
  expect(await client.end()).toBe('');
  const all = await addresses();
  await server.line(all.length + 1);
  const out = await server.interrupt();
  const [, ...packets] = out.trimEnd().split('\n');
  // The length in the first message's header is that of the packet; its type is RTM_NEWADDR.
  for (const packet of packets) expect(packet.slice(8, 12)).toBe('1400');
  expect(packets).toHaveLength(all.length);
  sideBySide('PUSH/PULL', THEN.push, ['pull-server', 'push-client'], out);
});

const builtInNamespace: typeof inNamespace =
  notBuilt === undefined ? inNamespace : (title, body) => test.skip(`${title} [skipped: ${notBuilt}]`, () => body(''));

builtInNamespace('SUBSCRIBE over ssl:// with certificates: get() subscribes by itself', async (netns) => {
  const folder = mkdtempSync(join(tmpdir(), 'nlmq-examples-'));
  for (const words of [['ca'], ['server', 'localhost'], ['client', 'laptop']]) {
    expect(await nlmq('cert', ...words, '--dir', folder)).toMatchObject({ code: 0 });
  }
  const server = new Example('event-server', ['ssl://localhost:0', netns], { cwd: folder });
  const client = new Example('event-client', [await server.line(), netns], { cwd: folder });
  for (let turn = 0; client.running; turn++) {
    ip(['-n', netns, 'link', 'set', 'lo', turn % 2 === 0 ? 'down' : 'up']);
    await Promise.race([client.end(), new Promise((resolve) => setTimeout(resolve, 100))]);
  }
  const out = await client.end();
  expect(out).toMatch(/^(?:(?:new|del)(?:link|addr|route) \w*\n){2}$/);
  sideBySide('SUBSCRIBE', THEN.subscribe, ['event-server', 'event-client'], out);
  await server.interrupt();
  rmSync(folder, { recursive: true });
});

builtInNamespace('a remote monitor tells the changes of two hosts', async (netns) => {
  const folder = mkdtempSync(join(tmpdir(), 'nlmq-examples-'));
  const other = `${netns}b`;
  ip(['netns', 'add', other]);
  const hosts = [netns, other];
  try {
    const servers = hosts.map((host, at) => new Example('req-server', [`unix://${folder}/${at}`], { netns: host }));
    const monitor = new Example('two-hosts', await Promise.all(servers.map((server) => server.line())));
    await monitor.line(2);
    for (const host of hosts) ip(['-n', host, 'link', 'set', 'lo', host === netns ? 'down' : 'up']);
    const out = await monitor.end();
    expect(out.trimEnd().split('\n').slice(2).sort()).toEqual(['host 1: newlink lo', 'host 2: newlink lo']);
    sideBySide('two hosts', THEN.blocks, ['two-hosts'], out);
    for (const server of servers) await server.interrupt();
  } finally {
    ip(['netns', 'del', other]);
    rmSync(folder, { recursive: true });
  }
});

onBuilt('there are no socket types: one link carries requests, pushes and events', async () => {
  const out = await new Example('no-socket-types').end();
  expect(out).toBe('REQ/REP A REQUEST\nPUSH/PULL a push\nSUBSCRIBE an event\n');
  sideBySide('no socket types', THEN.types, ['no-socket-types'], out);
});

onBuilt('a broker is put together from pieces, with a policy and a command of its own', async () => {
  const out = await new Example('custom-broker').end();
  expect(out).toBe('somebody greets\nhandmade answers 20 bytes\n');
  sideBySide('custom broker', THEN.blocks, ['custom-broker'], out);
});

onBuilt('the codec alone reads a captured dump', async () => {
  const out = await new Example('codec-alone').end();
  expect(out).toContain('  address 127.0.0.1/8 on lo\n');
  expect(out.split('\n').filter((line) => line.startsWith('frame'))).toHaveLength(2);
  sideBySide('codec alone', THEN.blocks, ['codec-alone'], out);
});

onBuilt("a service of one's own is a function", async () => {
  const out = await new Example('echo-service').end();
  expect(out.split('\n').slice(1, 5)).toEqual([
    'one of several 3',
    'one of several 2',
    'one of several 1',
    'broadcast 16 bytes',
  ]);
  sideBySide('echo service', THEN.blocks, ['echo-service'], out);
});
