import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WANT, discover, list, ping, subscribe } from '@nlmq/control';
import { connect } from '../src/index.ts';
import { type Running, nlmq, serving, start } from './screen.ts';

const home = mkdtempSync(join(tmpdir(), 'nlmqt-'));
afterAll(() => rmSync(home, { recursive: true }));

const at = (name: string): string => join(home, name);
const secret = at('secret');
writeFileSync(secret, '000102030405060708090a0b0c0d0e0f\n');
writeFileSync(at('wrong'), '000102030405060708090a0b0c0d0e00\n');

let made = 0;
const abstract = (): string => `unix://@nlmqt-${process.pid}-govern-${made++}`;

/** A broker as `nlmq serve --config` runs it. */
async function configured(text: string): Promise<Running & { readonly file: string; readonly urls: string[] }> {
  const file = at(`nlmq-${made++}.yaml`);
  writeFileSync(file, text);
  const running = start('serve', '--config', file);
  const ready = await running.screen.line((line) => line.startsWith('ready '));
  return { ...running, file, urls: ready.split(' ').slice(1) };
}

const listeners = async (host: string): Promise<string[]> => {
  const { out } = await nlmq('ls', 'listeners', '-j', '--host', host);
  return (JSON.parse(out) as { url: string }[]).map(({ url }) => url);
};

test('[CTL-16] listen and shutdown change where a broker listens', async () => {
  const [owner, more] = [abstract(), abstract()];
  const broker = await configured(`listen: ['${owner}']\nservices: []`);
  const { out } = await nlmq('listen', 'tcp://127.0.0.1:0', '--host', owner);
  expect(out).toMatch(/^tcp:\/\/127\.0\.0\.1:[1-9]\d*\n$/);
  expect((await nlmq('listen', '-j', more, '--host', out.trim())).code).toBe(4);
  expect(await nlmq('listen', '-j', more, '--host', owner)).toMatchObject({
    out: `${JSON.stringify({ url: more })}\n`,
  });
  expect(await listeners(owner)).toEqual([owner, out.trim(), more]);
  expect(await nlmq('shutdown', out.trim(), '--host', owner)).toMatchObject({ code: 0, out: '' });
  expect((await nlmq('ping', out.trim())).code).toBe(5);
  const again = await nlmq('shutdown', out.trim(), '--host', owner);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('ls listeners') as string });
  expect(await broker.stop()).toBe(0);
});

test.each(['stop', 'drain'])('[CTL-18] %s ends serve with 0', async (order) => {
  const owner = abstract();
  const broker = await configured(`listen: ['${owner}']\nservices: []`);
  expect(await nlmq(order, '--host', owner)).toEqual({ code: 0, out: '', err: '' });
  expect(await broker.ended).toBe(0);
});

describe('[CTL-12] the secret', () => {
  test('makes an administrator of whoever has it in a file, or in the environment', async () => {
    const broker = await serving('--service', 'none', '--secret-file', secret);
    expect((await nlmq('stop', '--host', broker.url)).code).toBe(4);
    expect(await nlmq('register', '--host', broker.url, '--secret-file', secret)).toMatchObject({ code: 0 });
    process.env['NLMQ_SECRET'] = '000102030405060708090a0b0c0d0e0f';
    const stopped = await nlmq('stop', '--host', broker.url);
    delete process.env['NLMQ_SECRET'];
    expect(stopped.code).toBe(0);
    expect(await broker.ended).toBe(0);
  });

  test('that is wrong, missing or no secret is said so', async () => {
    const broker = await serving('--service', 'none', '--secret-file', secret);
    expect(await nlmq('stop', '--host', broker.url, '--secret-file', at('wrong'))).toMatchObject({ code: 4, out: '' });
    const missing = await nlmq('register', '--host', broker.url);
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('NLMQ_SECRET') as string });
    writeFileSync(at('short'), 'abc');
    for (const file of ['short', 'nowhere']) {
      const { code, err } = await nlmq('serve', 'tcp://127.0.0.1:0', '--secret-file', at(file));
      expect([code, err.includes(at(file))]).toEqual([2, true]);
    }
    expect(await broker.stop()).toBe(0);
  });
});

describe('[CTL-20] reload', () => {
  const before = (owner: string, rest: string): string => `
listen: ['${owner}', tcp://127.0.0.1:0]
services: []
roles: { all: { rights: [read, push, subscribe] }, less: { rights: [push] } }
${rest}`;

  test('puts all of a new configuration in the place of the old one, and judges those who are there anew', async () => {
    const [owner, next, far] = [abstract(), abstract(), await serving('--service', 'none')];
    const broker = await configured(before(owner, 'identities: [{ peer: loopback, role: all }]'));
    await using client = await connect(broker.urls[1]!, { reconnect: false });
    await client.call(list, { what: 'links' });
    writeFileSync(
      broker.file,
      `listen: ['${owner}', '${next}']\nservices: []\nuplinks: { far: '${far.url}' }\nidentities: [{ peer: loopback, role: less }]\nroles: { less: { rights: [push] } }`,
    );
    expect(await nlmq('reload', '--host', owner)).toEqual({ code: 0, out: '', err: '' });
    expect(await listeners(owner)).toEqual([owner, next]);
    await expect(client.call(list, { what: 'links' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
    await client.call(ping, {});
    const admin = await connect(owner);
    await expect(admin.service('far/none')).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
    await admin.close();
    writeFileSync(broker.file, `listen: ['${owner}']\nservices: []\nidentities: []`);
    process.emit('SIGHUP', 'SIGHUP');
    await expect(client.call(ping, {}).then(() => client.call(discover, { path: 'x' }))).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_(?:DISCONNECTED|CLOSED)$/) as string,
    });
    expect(await broker.stop()).toBe(0);
    await far.stop();
  });

  test.each([
    ['a fault in the file', 'rols: 3', 'rols'],
    ['an uplink that does not answer', 'uplinks: { far: tcp://127.0.0.1:1 }', 'uplinks'],
    ['a place that is taken', 'TAKEN', 'listen'],
    ['a secret that is none', 'secretFile: nowhere', 'secretFile'],
  ])('changes nothing for %s', async (_what, fault) => {
    const [owner, next] = [abstract(), abstract()];
    const taken = await serving('--service', 'none');
    const broker = await configured(before(owner, 'identities: [{ peer: loopback, role: all }]'));
    const was = await listeners(owner);
    await using client = await connect(broker.urls[1]!, { reconnect: false });
    const { cid } = await client.call(subscribe, { keys: [], want: WANT.PUSHES });
    const places = fault === 'TAKEN' ? `'${next}', '${taken.url}'` : `'${next}'`;
    writeFileSync(
      broker.file,
      `listen: ['${owner}', ${places}]\nservices: []\nidentities: []\n${fault === 'TAKEN' ? '' : fault}`,
    );
    const { code, err } = await nlmq('reload', '--host', owner);
    expect(code).toBe(1);
    expect(err).toContain('everything stays as it is');
    expect(err).not.toContain(home);
    expect(broker.screen.err).toContain('the configuration stays as it is');
    expect(await listeners(owner)).toEqual(was);
    const { subscriptions } = await client.call(list, { what: 'subscriptions' });
    expect(subscriptions).toMatchObject([{ cid }]);
    expect(await broker.stop()).toBe(0);
    await taken.stop();
  });
});

describe('[CTL-19] policy test', () => {
  const file = at('policy.yaml');
  writeFileSync(
    file,
    `roles: { ops: { rights: [read, write], commands: [LIMIT], services: ['netlink/*'] } }\nidentities: [{ certificate: laptop, role: ops }]`,
  );

  test.each([
    [['certificate:laptop', '--service', 'netlink/route', '--access', 'write'], 0, 'allowed: the role ops, by line 2'],
    [['certificate:laptop', '--service', 'echo'], 4, "may not use 'echo'"],
    [['certificate:laptop', '--command', 'limit'], 0, 'one of its commands'],
    [['certificate:other', '--access', 'read'], 4, 'denied: no line of the configuration'],
    [['unix:0', '--command', 'STOP'], 0, 'root'],
    [['mesh:lab/rack1'], 4, 'denied'],
  ])('of %j ends with %i and prints why', async (words, code, part) => {
    const { out, ...ended } = await nlmq('policy', 'test', '--config', file, '--as', ...words);
    expect(ended.code).toBe(code);
    expect(out).toContain(part);
  });

  test('is asked of a broker as well, and answers JSON', async () => {
    const owner = abstract();
    const broker = await configured(`listen: ['${owner}']\nservices: []`);
    const { out } = await nlmq('policy', 'test', '-j', '--host', owner, '--as', 'loopback', '--command', 'STOP');
    expect(JSON.parse(out)).toMatchObject({ allowed: false, rights: ['read', 'push', 'subscribe'] });
    expect(await broker.stop()).toBe(0);
  });

  test.each([
    [['--as', 'martians', '--config', file], 'martians'],
    [['--as', 'loopback'], '--config'],
    [['--config', file], '--as'],
  ])('of %j is not understood, and says why', async (words, part) => {
    const { code, err } = await nlmq('policy', 'test', ...words);
    expect([code, err.includes(part)]).toEqual([2, true]);
  });
});

test.each(['listen', 'shutdown', 'register', 'reload', 'drain', 'stop', 'connect', 'limit'])(
  'nlmq %s --help shows an example',
  async (name) => {
    expect((await nlmq(name, '--help')).out).toMatch(new RegExp(`Example:\\n {2}nlmq ${name}[^\\n]* --host unix://`));
  },
);

test('serve without any place to listen at says what is missing', async () => {
  expect(await nlmq('serve')).toMatchObject({ code: 2, err: expect.stringContaining('--config') as string });
});
