import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Peer, Transport } from '@nlmq/core';
import type { Rights } from '@nlmq/broker';
import { planOf } from '../src/configuration/plan.ts';
import { readConfiguration } from '../src/configuration/read.ts';
import { pathPattern } from '../src/configuration/pattern.ts';

const home = mkdtempSync(join(tmpdir(), 'nlmqt-'));
const file = join(home, 'nlmq.yaml');
afterAll(() => rmSync(home, { recursive: true }));

function plan(text: string) {
  writeFileSync(file, text);
  const words = { config: file, urls: [], uplinks: [], allowWrite: false, writers: [], insecure: false };
  return planOf(words, readConfiguration(file));
}

describe('a fault is one sentence that names file, line, column and key, and what is allowed', () => {
  test.each([
    ['listen: [tcp://127.0.0.1:0]\nrols: 3', '2:1: rols: there is no such key: allowed are listen, uplinks, services,'],
    ['listen: 5', '1:1: listen: it is a list of URLs'],
    ['listen: [tcp]', '1:10: listen[0].url: tcp: no scheme; write it as scheme://address'],
    [
      'listen:\n  - url: tls://x:1\n    port: 3',
      '3:5: listen[0].port: there is no such key: allowed are url, credentials, events',
    ],
    ['listen: [{ url: "tls://x:1", credentials: edge }]', '1:30: listen[0].credentials: there are no credentials'],
    ['uplinks: { a/b: tcp://x:1 }', '1:12: uplinks.a/b: a name has no /'],
    ['services: [netlink/rout]', '1:12: services[0]: there are netlink/route, netlink/generic'],
    ['credentials: { a: { key: k, cert: c } }', '1:16: credentials.a.ca: it is a file'],
    [
      'credentials: { a: { key: k, cert: c, ca: a } }',
      `1:16: credentials.a: ${home}/k: the key cannot be read (ENOENT)`,
    ],
    ['channels: { queue: lots }', '1:13: channels.queue: it is a number of bytes, as 65536, 64K or 1.5M'],
    ['channels: { queue: -1 }', '1:13: channels.queue: it is a number of bytes'],
    ['secretFile: nowhere', `1:1: secretFile: ${home}/nowhere: the secret cannot be read (ENOENT)`],
    ['allowWrite: maybe', '1:1: allowWrite: it is true or false'],
    [
      'roles: { a: { rights: [reed] } }',
      '1:24: roles.a.rights[0]: there are read, write, push, subscribe, provide, admin',
    ],
    ['roles: { a: { commands: [DANCE] } }', '1:26: roles.a.commands[0]: there are NOOP, STOP, REGISTER'],
    ['roles: { a: { limits: { connections: 1.5 } } }', '1:25: roles.a.limits.connections: it is a number of links'],
    ['identities: [{ uid: 4, role: gest }]', '1:24: identities[0].role: there are owner, writer, guest, nobody'],
    [
      'identities: [{ uid: 4, gid: 5, role: guest }]',
      '1:14: identities[0]: exactly one of certificate, uid, gid, mesh, peer',
    ],
    ['a: [', '1:5: no YAML: '],
    ['listen: []\nlisten: []', '2:1: no YAML: Map keys must be unique'],
    ['just text', '1:1: the file: it is a mapping with listen, uplinks'],
  ])('%j', (text, complaint) => {
    let message = '';
    try {
      plan(text);
    } catch (error) {
      expect(error).toMatchObject({ code: 'ERR_CONFIGURATION' });
      ({ message } = error as Error);
    }
    expect(message).toContain(`${file}:${complaint}`);
    expect(message).not.toContain('\n');
  });
});

test('what others may hear of a fault names no file of this machine', () => {
  for (const text of ['secretFile: nowhere', 'credentials: { a: { key: k, cert: c, ca: a } }', 'rols: 3', 'a: [']) {
    try {
      plan(text);
      throw new Error('it was taken');
    } catch (error) {
      const { told } = error as { readonly told: string };
      expect(told).toMatch(/^line \d+, column \d+: /);
      expect(told).not.toContain(home);
    }
  }
});

test('an empty file plans nothing but what is planned without one', () => {
  const { listen, uplinks, services, credentials, secret } = plan('');
  expect([listen, uplinks, [...services.keys()], [...credentials], secret]).toEqual([
    [],
    [],
    ['netlink/route'],
    [],
    undefined,
  ]);
});

test('bytes may be written with a unit, places with a URL alone, and secrets as digits', () => {
  writeFileSync(join(home, 'secret'), '000102030405060708090a0b0c0d0e0f\n');
  const { listen, uplinks, channels, secret } = plan(
    'listen: [tcp://a:1, { url: tcp://b:1 }]\nuplinks: { x: tcp://c:1 }\nchannels: { rate: 1.5M, queue: 64k }\nsecretFile: secret',
  );
  expect(listen).toEqual([{ url: 'tcp://a:1' }, { url: 'tcp://b:1' }]);
  expect(uplinks).toEqual([{ name: 'x', url: 'tcp://c:1' }]);
  expect(channels).toMatchObject({ rate: 1_572_864, queueBytes: 65_536 });
  expect([...secret!]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
});

describe('who has which role', () => {
  const text = `
roles:
  operator: { rights: [read, subscribe], commands: [LIMIT, KICK], limits: { connections: 3, rate: 1K } }
  viewer: { rights: [read], services: ['netlink/*', 'rack7/**'] }
identities:
  - { certificate: '*.ops.example', role: operator }
  - { certificate: 'AA:BB', role: owner }
  - { uid: 1000, role: writer }
  - { gid: 27, role: viewer }
  - { mesh: 'lab/*', role: viewer }
  - { peer: loopback, role: guest }
`;
  const unix = (uid: number, gid = 1): Peer => ({ kind: 'unix', uid, gid, pid: 1 });
  const certificate = (...names: string[]): Peer => ({ kind: 'certificate', names, fingerprint: names.at(-1) ?? '' });
  const names = ({ rights, peer }: { rights: (peer: Peer) => Rights; peer: Peer }): string =>
    Object.entries(rights(peer))
      .flatMap(([name, given]) => (given === true ? [name] : []))
      .join(' ');

  test.each([
    [certificate('a.ops.example'), 'read subscribe', 'operator, by line 6'],
    [certificate('ops.example', 'AA:BB'), 'read write push subscribe provide admin', 'owner'],
    [certificate('else'), '', 'no line'],
    [unix(1000, 27), 'read write push subscribe', 'writer'],
    [unix(1001, 27), 'read', 'viewer'],
    [unix(1001), '', 'no line'],
    [unix(0), 'read write push subscribe provide admin', 'root'],
    [{ kind: 'process' }, 'read write push subscribe provide admin', 'process'],
    [{ kind: 'mesh', mesh: 'lab', name: 'rack1' }, 'read', 'viewer'],
    [{ kind: 'loopback' }, 'read push subscribe', 'guest'],
    [{ kind: 'network' }, '', 'no line'],
    [{ kind: 'datagrams' }, '', 'no line'],
  ] as readonly (readonly [Peer, string, string])[])('%j has %j: %s', (peer, rights, rule) => {
    const { policy } = plan(text);
    expect(names({ rights: (one) => policy.rights(one), peer })).toBe(rights);
    expect(policy.rights(peer).rule).toContain(rule);
  });

  test('a role has commands, services and bounds', () => {
    const { policy } = plan(text);
    const operator = policy.rights(certificate('a.ops.example'));
    expect([...operator.commands!]).toEqual(['LIMIT', 'KICK']);
    expect(operator.limits).toMatchObject({ connections: 3, rate: 1024 });
    const viewer = policy.rights(unix(5, 27));
    expect(
      ['netlink/route', 'netlink/a/b', 'rack7/netlink/route', 'rack8/x', ''].map((path) => viewer.services!(path)),
    ).toEqual([true, false, true, false, false]);
  });

  test('where strangers come in a broker does not listen unless the file says insecure', () => {
    const open = { exposed: () => true } as unknown as Transport;
    const at = { scheme: 'x', address: 'y', options: new Map<string, string>() };
    expect(plan(text).policy.refusal(open, at)).toContain('insecure');
    expect(plan(`insecure: true\n${text}`).policy.refusal(open, at)).toBeUndefined();
  });
});

test.each([
  ['netlink/*', 'netlink/route', true],
  ['netlink/*', 'netlink/', false],
  ['netlink/*', 'netlink/route/x', false],
  ['rack*/netlink/route', 'rack12/netlink/route', true],
  ['**', 'a/b/c', true],
  ['a.c', 'abc', false],
  ['a', 'a/b', false],
  ['a', 'ba', false],
])('the pattern %j and the path %j: %s', (pattern, path, fits) => {
  expect(pathPattern(pattern)(path)).toBe(fits);
});
