import type { Transport } from '@nlmq/core';
import { defaultPolicy, type Rights } from '../src/index.ts';

const open = { scheme: 'x', duplex: true, exposed: () => true } as unknown as Transport;
const AT = { scheme: 'x', address: '192.0.2.1:1', options: new Map<string, string>() };
const certificate = { kind: 'certificate', names: ['a'], fingerprint: 'f' } as const;
const unix = (uid: number) => ({ kind: 'unix', uid, gid: 5, pid: 9 }) as const;

function given(rights: Rights): string {
  return Object.keys(rights)
    .filter((name) => rights[name as keyof Rights] === true)
    .join(' ');
}

const GUEST = 'read push subscribe';
test.each([
  ['the own process', { kind: 'process' }, 'read write push subscribe provide admin'],
  ['root over unix', unix(0), 'read write push subscribe provide admin'],
  ["the broker's uid over unix", unix(77), 'read write push subscribe provide admin'],
  ['another uid over unix', unix(78), GUEST],
  ['loopback', { kind: 'loopback' }, GUEST],
  ['a proven certificate', certificate, GUEST],
  ['the network', { kind: 'network' }, ''],
] as const)('gives %s its rights and no more', (_who, peer, rights) => {
  expect(given(defaultPolicy({ uid: 77 }).rights(peer))).toBe(rights);
});

test('adds writing for everyone that may read with allowWrite, and for strangers never more than with insecure', () => {
  expect(given(defaultPolicy({ allowWrite: true }).rights({ kind: 'loopback' }))).toBe('read write push subscribe');
  expect(given(defaultPolicy({ allowWrite: true }).rights({ kind: 'network' }))).toBe('');
  expect(given(defaultPolicy({ insecure: true }).rights({ kind: 'network' }))).toBe(GUEST);
});

test.each([
  ['a DNS name', 'rack7.example'],
  ['a URI', 'spiffe://example/rack7'],
  ['its SHA-256', 'AA:BB'],
])('lets a certificate write that is listed by %s, and no other', (_what, listed) => {
  const peer = {
    kind: 'certificate',
    names: ['rack7.example', 'spiffe://example/rack7'],
    fingerprint: 'AA:BB',
  } as const;
  expect(given(defaultPolicy({ writers: [listed] }).rights(peer))).toBe('read write push subscribe');
  expect(given(defaultPolicy({ writers: ['example', 'A'] }).rights(peer))).toBe(GUEST);
});

test('refuses to listen where strangers come in, unless told', () => {
  expect(defaultPolicy().refusal(open, AT)).toContain('--insecure');
  expect(defaultPolicy({ insecure: true }).refusal(open, AT)).toBeUndefined();
  expect(defaultPolicy().refusal({ ...open, exposed: () => false }, AT)).toBeUndefined();
});
