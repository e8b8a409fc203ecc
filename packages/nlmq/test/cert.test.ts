import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keyring, createNode, readCredentials } from '../src/index.ts';
import { type Outcome, nlmq, start } from './screen.ts';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nlmqt-'));
});

afterEach(() => rmSync(dir, { recursive: true }));

const cert = (...args: string[]): Promise<Outcome> => nlmq('cert', ...args, '--dir', dir);
const at = (name: string): string => join(dir, name);
const certificate = (name: string): X509Certificate => new X509Certificate(readFileSync(at(name)));
const filesOf = (name: string): string[] => [
  '--key',
  at(`${name}.key`),
  '--cert',
  at(`${name}.crt`),
  '--ca',
  at('ca.crt'),
];
const DAY = 24 * 60 * 60 * 1000;

test('makes a CA, and what it signs: keys that nobody else may read', async () => {
  expect(await cert('ca')).toMatchObject({ code: 0, out: `${at('ca.crt')}\n${at('ca.key')}\n`, err: '' });
  expect((await cert('server', 'rack7.example', '192.0.2.7')).code).toBe(0);
  expect((await cert('client', 'me')).code).toBe(0);
  expect(readdirSync(dir).sort()).toEqual(
    ['ca.crt', 'ca.key', 'me.crt', 'me.key', 'rack7.example.crt', 'rack7.example.key'].sort(),
  );
  for (const name of ['ca', 'me', 'rack7.example']) expect(statSync(at(`${name}.key`)).mode & 0o777).toBe(0o600);
  const [ca, server, client] = [certificate('ca.crt'), certificate('rack7.example.crt'), certificate('me.crt')];
  expect([ca.ca, server.ca, client.ca]).toEqual([true, false, false]);
  expect(server.subjectAltName).toBe('DNS:rack7.example, IP Address:192.0.2.7');
  expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
  expect(client.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);
  for (const one of [server, client]) {
    expect(one.verify(ca.publicKey)).toBe(true);
    expect(one.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(new Date(one.validTo).getTime() - Date.now()).toBeLessThan(91 * DAY);
  }
  expect(server.serialNumber).not.toBe(client.serialNumber);
});

test('a client may be known by a URI', async () => {
  await cert('ca');
  expect((await cert('client', 'spiffe://example/me')).out).toBe(
    `${at('spiffe_example_me.crt')}\n${at('spiffe_example_me.key')}\n`,
  );
  expect(certificate('spiffe_example_me.crt').subjectAltName).toBe('URI:spiffe://example/me');
});

test.each([
  [['ca'], 'ca'],
  [['server', 'a'], 'a'],
  [['client', 'a'], 'a'],
])('cert %j does not overwrite either of its files, and ends with 2', async (args, name) => {
  await cert('ca');
  await cert('client', 'a');
  for (const file of [`${name}.crt`, `${name}.key`]) {
    writeFileSync(at(file), 'mine');
    const { code, err } = await cert(...args);
    expect([code, readFileSync(at(file), 'utf8')]).toEqual([2, 'mine']);
    expect(err).toMatch(/^nlmq: [^\n]+is there already[^\n]+\n$/);
  }
});

test.each([
  [['server', 'a'], 'ca.key'],
  [['client', 'a b'], 'a b'],
  [['client', ''], 'name'],
  [['client', 'a', '--days', '0'], 'above 0'],
  [['show', '/nowhere.crt'], '/nowhere.crt'],
  [['server'], 'name'],
])('cert %j ends with 2 and a line about %s', async (args, part) => {
  const { code, err } = await (args[0] === 'show' ? nlmq('cert', ...args) : cert(...args));
  expect(code).toBe(2);
  expect(err).toMatch(/^nlmq: [^\n]+\n$/);
  expect(err).toContain(part);
  expect(readdirSync(dir)).toEqual([]);
});

test('shows what certificates say', async () => {
  await cert('ca', '--name', 'rack CA');
  await cert('server', 'rack7.example', '--days', '2');
  const { out } = await nlmq('cert', 'show', '-j', at('ca.crt'), at('rack7.example.crt'));
  const [ca, server] = out
    .split('\n')
    .slice(0, 2)
    .map((line) => JSON.parse(line) as unknown);
  expect(ca).toMatchObject({ subject: 'CN=rack CA', ca: true, valid: true, usage: '' });
  expect(server).toMatchObject({
    subject: 'CN=rack7.example',
    names: 'DNS:rack7.example',
    issuer: 'CN=rack CA',
    ca: false,
    usage: 'server, client',
    sha256: certificate('rack7.example.crt').fingerprint256,
  });
  expect((await nlmq('cert', 'show', at('ca.crt'))).out).toMatch(/subject +CN=rack CA/);
});

test('three commands make a broker that answers who has a certificate of its CA, and nobody else', async () => {
  await cert('ca');
  await cert('server', 'localhost');
  await cert('client', 'me');
  const server = start('serve', 'tls://localhost:0', '--service', 'none', ...filesOf('localhost'));
  const url = (await server.screen.line((line) => line.startsWith('ready '))).replace('ready ', '');
  expect(await nlmq('ping', url, ...filesOf('me'))).toMatchObject({ code: 0, err: '' });
  expect(await nlmq('ls', 'links', '-j', '--host', url, ...filesOf('me'))).toMatchObject({
    code: 0,
    out: expect.stringContaining('"peer":"certificate"') as string,
  });
  const lone = await nlmq('ping', url);
  expect(lone).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^nlmq: tls:[^\n]+--key, --cert, --ca[^\n]*\n$/) as string,
  });
  const some = await nlmq('ping', url, '--key', at('me.key'));
  expect(some).toMatchObject({ code: 2, err: expect.stringContaining('go together') as string });
  const other = mkdtempSync(join(dir, 'other-'));
  await nlmq('cert', 'ca', '--dir', other);
  await nlmq('cert', 'client', 'me', '--dir', other);
  const stranger = ['--key', join(other, 'me.key'), '--cert', join(other, 'me.crt'), '--ca', at('ca.crt')];
  expect(await nlmq('ping', url, ...stranger)).toMatchObject({ code: 4 });
  expect(server.screen.err).toMatch(/^nlmq: turned away: tls:[^\n]+not signed by the CA[^\n]+\n$/);
  const noKey = await nlmq('ping', url, '--key', '/nowhere', '--cert', at('me.crt'), '--ca', at('ca.crt'));
  expect(noKey).toMatchObject({ code: 2, err: expect.stringContaining('/nowhere') as string });
  expect(await server.stop()).toBe(0);
});

test('serve reads its files anew at SIGHUP, and keeps what it has when they cannot be used', async () => {
  await cert('ca');
  await cert('server', 'localhost');
  await cert('client', 'me');
  const server = start('serve', 'tls://localhost:0', '--service', 'none', ...filesOf('localhost'));
  const url = (await server.screen.line((line) => line.startsWith('ready '))).replace('ready ', '');
  const good = readFileSync(at('localhost.crt'));
  writeFileSync(at('localhost.crt'), 'no certificate');
  process.emit('SIGHUP', 'SIGHUP');
  await server.screen.said('certificates stay as they are');
  expect((await nlmq('ping', url, ...filesOf('me'))).code).toBe(0);
  writeFileSync(at('localhost.crt'), good);
  process.emit('SIGHUP', 'SIGHUP');
  await server.screen.said('new certificates are in use');
  expect((await nlmq('ping', url, ...filesOf('me'))).code).toBe(0);
  await server.stop();
});

test('a node serves and connects with its credentials', async () => {
  await cert('ca');
  await cert('server', 'localhost');
  const files = { key: at('localhost.key'), cert: at('localhost.crt'), ca: at('ca.crt') };
  const credentials = new Keyring(readCredentials(files));
  await using node = await createNode({ services: [], credentials });
  await using client = await node.connect(await node.serve('tls://localhost:0'));
  expect(client.peer.original).toBe(false);
});
