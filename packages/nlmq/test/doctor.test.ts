import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Credentials } from '@nlmq/core';
import { type CertificateWish, createAuthority } from '@nlmq/testkit/certificates';
import { OriginalBroker, OriginalNode } from '@nlmq/testkit/original';
import { run } from '../src/command/run.ts';
import { executable, notBuilt } from './built.ts';
import { Screen, nlmq, serving } from './screen.ts';

interface Finding {
  readonly state: 'ok' | 'warn' | 'fail';
  readonly check: string;
  readonly finding: string;
  readonly advice?: string;
}

async function examined(...args: string[]): Promise<{ readonly code: number; readonly found: readonly Finding[] }> {
  const { code, out } = await nlmq('doctor', ...args, '-j');
  return { code, found: JSON.parse(out) as readonly Finding[] };
}

function of(found: readonly Finding[], check: string): readonly Finding[] {
  return found.filter((finding) => finding.check === check);
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlmqt-doctor-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes credentials into files; answers the options that name them. */
function filed({ key, cert, ca }: Credentials, mode = 0o600): string[] {
  return Object.entries({ key, cert, ca }).flatMap(([name, text]) => {
    const file = join(folder, `${name}.pem`);
    writeFileSync(file, text);
    chmodSync(file, name === 'key' ? mode : 0o644);
    return [`--${name}`, file];
  });
}

test('doctor looks at Node, rights, limits and TLS, and every check that is not ok says what to do', async () => {
  const { found } = await examined();
  expect(of(found, 'node')).toEqual([{ state: 'ok', check: 'node', finding: process.versions.node }]);
  for (const check of ['files', 'tls']) expect(of(found, check)).toHaveLength(1);
  if (process.platform === 'linux')
    for (const check of ['addon', 'rights', 'buffers']) expect(of(found, check)).toHaveLength(1);
  for (const { state, advice } of found) expect(advice === undefined).toBe(state === 'ok');
});

const asNobody = { uid: 65534, gid: 65534, encoding: 'utf8' } as const;
const seen = process.getuid?.() === 0 && spawnSync(process.execPath, [executable, '--help'], asNobody).status === 0;
const lack = notBuilt ?? (seen ? undefined : 'needs root, and a checkout that the user nobody may read');
(lack === undefined ? test : test.skip)(`a user without rights is told so${lack ? ` [skipped: ${lack}]` : ''}`, () => {
  const { stdout } = spawnSync(process.execPath, [executable, 'doctor', '-j'], asNobody);
  const found = JSON.parse(stdout) as readonly Finding[];
  expect(of(found, 'rights')).toEqual([
    expect.objectContaining({ state: 'warn', advice: expect.stringContaining('root') }),
  ]);
});

test('certificates that fit each other are fine, also through a CA between', async () => {
  const root = await createAuthority();
  const between = await root.below();
  for (const authority of [root, between]) {
    const { found } = await examined(...filed(await authority.issue({ until: 60 })));
    for (const check of ['key', 'chain', 'names', 'purpose']) {
      expect(of(found, check)).toEqual([expect.objectContaining({ state: 'ok' })]);
    }
  }
});

test.each<[string, CertificateWish, Finding['state'], string, string]>([
  ['ended', { from: -9, until: -2 }, 'fail', 'validity', 'ended on'],
  ['begins later', { from: 2, until: 9 }, 'fail', 'validity', 'not valid yet'],
  ['ends soon', { until: 5 }, 'warn', 'validity', 'in 4 days'],
  ['is for something else', { usage: 'none' }, 'fail', 'purpose', 'who connects'],
  ['is for servers alone', { usage: 'server' }, 'fail', 'purpose', 'who connects'],
])('a certificate that %s is found', async (_, wish, state, check, part) => {
  const authority = await createAuthority();
  const { code, found } = await examined(...filed(await authority.issue(wish)));
  expect(of(found, check)[0]).toMatchObject({
    state,
    finding: expect.stringContaining(part),
    advice: expect.anything(),
  });
  if (state === 'fail') expect(code).toBe(1);
});

test('keys and CAs that belong to others are found, and keys that others can read', async () => {
  const [ours, theirs] = await Promise.all([createAuthority('ours'), createAuthority('theirs')]);
  const [own, other] = await Promise.all([ours.issue({ until: 60 }), theirs.issue({ until: 60 })]);
  const mixed = await examined(...filed({ key: other.key, cert: own.cert, ca: other.ca }));
  expect(mixed.code).toBe(1);
  expect(of(mixed.found, 'key')[0]).toMatchObject({
    state: 'fail',
    finding: expect.stringContaining('is not the key of'),
  });
  expect(of(mixed.found, 'chain')[0]).toMatchObject({ state: 'fail', finding: expect.stringContaining('no CA') });
  const open = await examined(...filed(own, 0o644));
  expect(of(open.found, 'key')[0]).toMatchObject({ state: 'warn', advice: expect.stringMatching(/^chmod 600 /) });
  const nonsense = await examined(...filed({ ...own, cert: 'nonsense' }));
  expect(of(nonsense.found, 'certificate')[0]).toMatchObject({ state: 'fail' });
  const missing = filed(own).map((word) => (word.endsWith('ca.pem') ? `${word}.not` : word));
  expect(of((await examined(...missing)).found, 'certificate')[0]?.finding).toContain('ca.pem.not');
});

test('a broker is reached, and tells what it lets us do, what it has, and where it listens', async () => {
  const broker = await serving('--service', 'none');
  const { found } = await examined(broker.url);
  expect(of(found, 'broker')[0]).toMatchObject({
    state: 'ok',
    finding: expect.stringMatching(/answers HELLO in \d+ ms/),
  });
  expect(of(found, 'role')[0]?.finding).toMatch(/read.*push.*subscribe/);
  expect(of(found, 'services')[0]).toMatchObject({ state: 'warn', advice: expect.stringContaining('--service') });
  expect(of(found, 'listener')).toEqual([{ state: 'ok', check: 'listener', finding: broker.url }]);
  expect(of(found, 'losses')[0]?.state).toBe('ok');
  await broker.stop();
});

test('a broker of 2013 is recognised', async () => {
  await using node = new OriginalNode(new OriginalBroker({ pid: 2013 }));
  const { code, found } = await examined(await node.listen());
  expect(code).toBe(0);
  expect(of(found, 'broker')).toEqual([
    expect.objectContaining({ state: 'warn', finding: expect.stringContaining('2013') }),
  ]);
});

test('udp that the network can reach is told, and TLS of before', async () => {
  const authority = await createAuthority();
  const files = filed(await authority.issue({ until: 60 }));
  const more = ['udp://0.0.0.0:0', 'tls://127.0.0.1:0?legacy=tls1', '--insecure', ...files];
  const broker = await serving('--service', 'none', ...more);
  const [url = ''] = broker.url.split(' ');
  const { code, found } = await examined(url, ...files);
  const warned = of(found, 'listener').filter(({ state }) => state === 'warn');
  expect(warned.map(({ finding }) => finding)).toEqual([
    expect.stringMatching(/^udp:\/\/0\.0\.0\.0:\d+: anybody on the network can push/),
    expect.stringMatching(/^tls:\/\/127\.0\.0\.1:\d+\?legacy=tls1 takes tls1/),
  ]);
  expect(code).toBe(0);
  await broker.stop();
});

test('who does not answer, or is no broker, fails with what to do, and the exit code is 1', async () => {
  const stranger: Server = createServer((socket) =>
    socket
      .on('error', () => undefined)
      .resume()
      .end('SSH-2.0\r\n'),
  );
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const port = (stranger.address() as AddressInfo).port;
  for (const url of ['tcp://127.0.0.1:1', `tcp://127.0.0.1:${port}`]) {
    const { code, found } = await examined(url);
    expect(code).toBe(1);
    expect(of(found, 'broker')).toEqual([expect.objectContaining({ state: 'fail', advice: expect.anything() })]);
  }
  await new Promise((resolve) => stranger.close(resolve));
});

test('lines fit the screen, advice stands on a line of its own, and failures are told at the end', async () => {
  const screen = Object.assign(new Screen(), { columns: 50, colour: true });
  expect(await run(['doctor', 'tcp://127.0.0.1:1'], screen)).toBe(1);
  const plain = screen.lines.map(stripVTControlCharacters);
  expect(Math.max(...plain.map((line) => line.length))).toBeLessThanOrEqual(50);
  expect(plain.some((line) => /^fail {2}broker {6}/.test(line))).toBe(true);
  expect(plain.some((line) => /^ {18}-> nlmq serve/.test(line))).toBe(true);
  expect(screen.out).toContain('\x1b[31mfail');
  expect(screen.err).toMatch(/^nlmq: 1 of \d+ checks failed[^\n]*\n$/);
});

test.each([
  [['doctor', '--key', 'a'], 2, '--ca go together'],
  [['doctor', 'nonsense'], 1, 'checks failed'],
])('nlmq %j ends with %i', async (args, code, part) => {
  const ended = await nlmq(...args);
  expect(ended.code).toBe(code);
  expect(ended.err).toContain(part);
});
