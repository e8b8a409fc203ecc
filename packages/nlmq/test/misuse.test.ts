import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keyring, type MessageNode, createNode, readCredentials } from '../src/index.ts';
import { nlmq } from './screen.ts';

const DEAD = 'tcp://127.0.0.1:1';
const PACKET = '14000000640001000100000000000000';
const folder = mkdtempSync(join(tmpdir(), 'nlmq-misuse-'));
const at = (name: string): string => join(folder, name);

/** What can be misused: brokers for strangers and for their own user, and servers that are none. */
const world: Record<'guest' | 'owner' | 'tls' | 'http' | 'silent', string> = {
  ...{ guest: '', owner: '', tls: '', http: '', silent: '' },
};
const ends: (() => PromiseLike<unknown>)[] = [];

/** A server that says this to whoever says something; nothing at all without it. */
async function stranger(words?: string): Promise<string> {
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('data', () => words !== undefined && socket.end(words));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function broker(): Promise<MessageNode> {
  const node = await createNode({ services: [] });
  ends.push(() => node.close());
  await node.provide('echo', ({ packet }) => packet);
  await node.provide('slow', () => new Promise<undefined>(() => undefined));
  await node.provide({
    name: 'guarded',
    reads: () => false,
    open: () => ({ handle: () => undefined, close: async () => undefined }),
  });
  return node;
}

const certificate = (name: string, dir: string): string[] => [
  '--key',
  join(dir, `${name}.key`),
  '--cert',
  join(dir, `${name}.crt`),
  '--ca',
  join(dir, 'ca.crt'),
];

beforeAll(async () => {
  const node = await broker();
  world.guest = await node.serve('tcp://127.0.0.1:0');
  world.owner = await node.serve(`unix://@nlmqt-misuse-${process.pid}`);
  world.http = await stranger('HTTP/1.1 400 Bad Request\r\n\r\n');
  world.silent = await stranger();
  for (const dir of ['ours', 'theirs']) {
    mkdirSync(at(dir));
    await nlmq('cert', 'ca', '--dir', at(dir));
    await nlmq('cert', 'client', 'laptop', '--dir', at(dir));
  }
  await nlmq('cert', 'server', 'localhost', '--dir', at('ours'));
  const files = { key: at('ours/localhost.key'), cert: at('ours/localhost.crt'), ca: at('ours/ca.crt') };
  const secured = await createNode({ services: [], credentials: new Keyring(readCredentials(files)) });
  ends.push(() => secured.close());
  world.tls = await secured.serve('tls://localhost:0');
  writeFileSync(at('garbage'), 'garbage');
  writeFileSync(at('large'), new Uint8Array(100_000));
}, 60_000);

afterAll(async () => {
  for (const end of ends.reverse()) await end();
  rmSync(folder, { recursive: true });
});

type Row = readonly [what: string, args: () => readonly string[], code: number, ...parts: string[]];

const ROWS: readonly Row[] = [
  ['an unknown command', () => ['frobnicate'], 2, 'frobnicate', '--help'],
  ['a command half spelled', () => ['serv'], 2, 'serv', 'Did you mean serve'],
  ['serve nowhere', () => ['serve'], 2, 'URL', 'tcp://127.0.0.1:9824'],
  ['serve a scheme that nobody has', () => ['serve', 'foo://x', '--service', 'none'], 2, 'foo://x', 'tcp://'],
  ['serve without a scheme', () => ['serve', '127.0.0.1:9824'], 2, '127.0.0.1:9824', 'scheme://address'],
  ['serve at no port', () => ['serve', 'tcp://127.0.0.1:99999', '--service', 'none'], 2, '99999', '65535'],
  ['serve half an address', () => ['serve', 'tcp://[::1', '--service', 'none'], 2, 'tcp://[::1', '[::1]:9824'],
  ['serve strangers from the network', () => ['serve', 'tcp://0.0.0.0:0', '--service', 'none'], 4, '--insecure'],
  [
    'serve what there is not',
    () => ['serve', 'tcp://127.0.0.1:0', '--service', 'teapot'],
    2,
    'teapot',
    'netlink/route',
  ],
  [
    'serve where somebody listens',
    () => ['serve', world.http, '--service', 'none'],
    1,
    world.http,
    'listens there already',
  ],
  ['serve tls:// without certificates', () => ['serve', 'tls://localhost:0', '--service', 'none'], 2, 'tls://', 'key'],
  ['serve with half of the files', () => ['serve', 'tls://localhost:0', '--key', 'x'], 2, '--key, --cert and --ca'],
  [
    'serve with files that are not there',
    () => ['serve', 'tls://localhost:0', ...certificate('nobody', folder)],
    2,
    'nobody.key',
    'ENOENT',
  ],
  [
    'serve with files of garbage',
    () => [
      'serve',
      'tls://localhost:0',
      '--service',
      'none',
      '--key',
      at('garbage'),
      '--cert',
      at('garbage'),
      '--ca',
      at('garbage'),
    ],
    2,
    'PEM',
  ],
  ['serve at a path that is too long', () => ['serve', `unix:///${'x'.repeat(120)}`, '--service', 'none'], 2, '107'],
  ['serve over a file', () => ['serve', `unix://${at('garbage')}`, '--service', 'none'], 2, 'garbage'],
  [
    'serve in a folder that is not there',
    () => ['serve', 'unix:///no/such/folder/s', '--service', 'none'],
    2,
    '/no/such/folder',
  ],
  [
    'serve with an uplink to nobody',
    () => ['serve', 'tcp://127.0.0.1:0', '--service', 'none', '--uplink', DEAD],
    5,
    DEAD,
  ],
  [
    'serve with an uplink that is no URL',
    () => ['serve', 'tcp://127.0.0.1:0', '--service', 'none', '--uplink', 'rack7'],
    2,
    'rack7',
  ],
  ['serve with a configuration that is not there', () => ['serve', '--config', '/no/such.yaml'], 2, '/no/such.yaml'],
  ['ping nobody in particular', () => ['ping'], 2, 'url'],
  ['ping where nobody listens', () => ['ping', DEAD], 5, DEAD, 'start a broker'],
  ['ping what is no broker', () => ['ping', world.http], 5, world.http, 'no broker', 'check the address'],
  ['ping who says nothing', () => ['ping', world.silent], 5, world.silent, 'no broker'],
  ['ping over datagrams', () => ['ping', 'udp://127.0.0.1:1'], 2, 'udp://', 'pushes only'],
  ['ping words times', () => ['ping', DEAD, '-c', 'some'], 2, 'some', 'number'],
  [
    "ping with a stranger's certificate",
    () => ['ping', world.tls, ...certificate('laptop', at('theirs'))],
    4,
    world.tls,
  ],
  ['ip about teapots', () => ['ip', 'teapot'], 2, 'teapot', 'address, link, route'],
  ['ip with a word that it lacks', () => ['ip', 'link', 'flush'], 2, 'flush', 'show'],
  ['ip half a sentence', () => ['ip', 'route', 'show', 'dev'], 2, 'dev'],
  ['ip of a broker without a kernel', () => ['ip', 'addr', '--host', world.guest], 1, 'netlink/route'],
  ['ip of nobody', () => ['ip', 'addr', '--host', DEAD], 5, DEAD],
  ['monitor teapots', () => ['monitor', 'teapots'], 2, 'teapots', 'link, addr'],
  ['monitor for no time', () => ['monitor', '-t', '0'], 2, 'above 0'],
  ['req without a packet', () => ['req', world.guest, 'echo'], 2, '--hex', '--file'],
  ['req with two packets', () => ['req', world.guest, 'echo', '--hex', PACKET, '--file', '-'], 2, '--hex', '--file'],
  ['req with odd digits', () => ['req', world.guest, 'echo', '--hex', 'abc'], 2, 'abc', 'pairs'],
  [
    'req of a file that is not there',
    () => ['req', world.guest, 'echo', '--file', '/no/such/file'],
    2,
    '/no/such/file',
    'ENOENT',
  ],
  ['req of a folder', () => ['req', world.guest, 'echo', '--file', folder], 2, folder, 'EISDIR'],
  [
    'req of a service that is not there',
    () => ['req', world.guest, 'teapot', '--hex', PACKET],
    1,
    'teapot',
    'nlmq ls services',
  ],
  [
    'req of who does not answer',
    () => ['req', world.guest, 'slow', '--hex', PACKET, '--timeout', '0.1'],
    3,
    '100 ms',
    '--timeout',
  ],
  ['req of what is not allowed', () => ['req', world.guest, 'guarded', '--hex', PACKET], 4, 'write'],
  ['push what no frame holds', () => ['push', world.guest, '--file', at('large')], 1, '100000', '65531'],
  ['push to a service that is not there', () => ['push', world.guest, '--to', 'teapot', '--hex', PACKET], 1, 'teapot'],
  ['pull over datagrams', () => ['pull', 'udp://127.0.0.1:1'], 2, 'pushes only'],
  ['ls teapots', () => ['ls', 'teapots', '--host', world.guest], 2, 'teapots', 'links'],
  ['ls of no broker', () => ['ls', 'links'], 2, '--host'],
  ['kick as a guest', () => ['kick', '131072', '--host', world.guest], 4, 'admin'],
  ['kick a link that is not there', () => ['kick', '999999', '--host', world.owner], 1, '999999', 'nlmq ls links'],
  ['limit to words', () => ['limit', '1', '--rate', 'fast', '--host', world.owner], 2, 'fast', '64K'],
  ['connect to nobody', () => ['connect', DEAD, '--host', world.owner], 5, DEAD],
  ['disconnect what is not there', () => ['disconnect', '77', '--host', world.owner], 1, '77', 'nlmq ls links'],
  ['cert over a file that is there', () => ['cert', 'ca', '--dir', at('ours')], 2, 'ca.key', 'move it away'],
  ['cert without a CA', () => ['cert', 'client', 'laptop', '--dir', folder], 2, 'ca'],
  ['cert show what is none', () => ['cert', 'show', at('garbage')], 2, 'garbage'],
  ['cert for no time', () => ['cert', 'ca', '--days', '0', '--dir', folder], 2, 'above 0'],
];

test.each(ROWS.map(([what, args, code, ...parts]) => ({ what, args, code, parts })))(
  'nlmq $what: exit code $code, and one line of what, why and what next',
  async ({ args, code, parts }) => {
    const { err, out, ...ended } = await nlmq(...args());
    expect({ code: ended.code, err }).toEqual({ code, err: expect.stringMatching(/^nlmq: [^\n]+\n$/) as string });
    for (const part of parts) expect(err).toContain(part);
    expect(out).toBe('');
  },
);

test('there are 40 ways and more', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(40);
});
