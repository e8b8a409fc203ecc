import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectPlain, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHostPort, type Credentials } from '@nlmq/core';
import { countedFrame, virtualClock, type VirtualClock } from '@nlmq/testkit';
import { ended, openHouse, type House } from './house.ts';

let house: House;
let clock: VirtualClock;

beforeEach(async () => {
  clock = virtualClock();
  house = await openHouse({ clock });
});

afterEach(async () => {
  await house.served();
  await house.close();
});

/** Connections that say nothing, or what is given. */
async function connectMany(count: number, from: string, bytes?: Uint8Array): Promise<Socket[]> {
  return Promise.all(
    Array.from({ length: count }, () => {
      const socket = connectPlain({ ...parseHostPort(house.endpoint), localAddress: from });
      socket.on('error', () => undefined).resume();
      if (bytes) socket.write(bytes);
      return new Promise<Socket>((resolve) => socket.once('connect', () => resolve(socket)));
    }),
  );
}

test('[TLS-2] a client is told that it is accepted by a NOOP, before anything else', async () => {
  const socket = house.raw({ ...house.own });
  const first = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  expect(first.toString('hex')).toBe('10000000010000000000000000000000');
  expect(house.accepted).toHaveLength(2);
  expect(house.accepted[1]!.peer).toMatchObject({ kind: 'certificate', names: ['localhost'] });
  socket.destroy();
});

test('[TLS-3] 1,000 silent connections from one source: the healthy are served, 256 stay, and no longer than 5 s', async () => {
  const silent = await connectMany(1_000, '127.0.0.2');
  await house.turnedAway(1_000 - 256);
  await house.served();
  clock.advance(4_999);
  expect(house.refused).toHaveLength(1_000 - 256);
  clock.advance(1);
  await house.turnedAway(1_000);
  await Promise.all(silent.map(async (socket) => socket.destroyed || once(socket, 'close')));
  expect(clock.pending).toBe(0);
  expect(house.accepted).toHaveLength(1);
});

test('a handshake from elsewhere succeeds while 256 silent ones wait', async () => {
  await connectMany(256, '127.0.0.2');
  const socket = house.raw({ ...house.own });
  await new Promise((resolve) => socket.once('data', resolve));
  expect(house.accepted).toHaveLength(2);
  socket.destroy();
});

test('a handshake that comes byte by byte has 5 s and no more', async () => {
  const [dribbler] = await connectMany(1, '127.0.0.2', Uint8Array.of(22));
  const closed = new Promise((resolve) => dribbler!.once('close', resolve));
  for (let second = 0; second < 5; second++) {
    expect(house.refused).toEqual([]);
    dribbler!.write(Uint8Array.of(3));
    await house.served();
    clock.advance(1_000);
  }
  await closed;
  expect(house.refused).toMatchObject([{ message: expect.stringContaining('5000 ms') as string }]);
});

test('half a frame over TLS is given 5 s, an idle link any time', async () => {
  const [idle, half] = [house.raw({ ...house.own }), house.raw({ ...house.own })];
  for (const socket of [idle, half]) await new Promise((resolve) => socket.once('data', resolve));
  half.write(countedFrame(1, 8).subarray(0, 20));
  await house.served();
  const closed = ended(half);
  clock.advance(5_000);
  await closed;
  clock.advance(600_000);
  await house.served();
  expect(idle.destroyed).toBe(false);
  idle.destroy();
});

test('what is no frame behind the handshake ends its own link only', async () => {
  const socket = house.raw({ ...house.own });
  await new Promise((resolve) => socket.once('data', resolve));
  socket.write(new Uint8Array(64).fill(0xee));
  await ended(socket);
  await house.accepted[1]!.close();
});

test('what is no TLS behind the handshake ends its own link only', async () => {
  const plain = connectPlain(parseHostPort(house.endpoint)).on('error', () => undefined);
  const socket = house.raw({ ...house.own, socket: plain });
  await new Promise((resolve) => socket.once('data', resolve));
  plain.write(new Uint8Array(64).fill(0xee));
  await ended(socket);
  await house.accepted[1]!.close();
});

const openssl = spawnSync('openssl', ['version']).status === 0;

(openssl ? test : test.skip)('a client cannot renegotiate [skipped without openssl]', async () => {
  const folder = credentialFolder(house.own);
  const { host, port } = parseHostPort(house.endpoint);
  const args = ['s_client', '-connect', `${host}:${port}`, '-tls1_2', '-key', 'key', '-cert', 'cert', '-CAfile', 'ca'];
  const client = spawn('openssl', args, { cwd: folder });
  const closed = new Promise((resolve) => client.once('close', resolve));
  client.stdin.on('error', () => client.kill());
  let said = '';
  let asked = false;
  const heard = new Promise<void>((resolve) => {
    for (const stream of [client.stdout, client.stderr]) {
      stream.on('data', (part: Buffer) => {
        said += part.toString('latin1');
        // The frame that tells acceptance: the handshake is over.
        if (!asked && said.includes('\x10\0\0\0')) {
          asked = true;
          client.stdin.write('R\n');
        }
        if (/RENEGOTIATING[^]*(no renegotiation|alert|errno|error)/i.test(said)) resolve();
      });
    }
  });
  await Promise.race([heard, closed]);
  expect(said).toMatch(/no renegotiation/i);
  client.kill();
  await closed;
  rmSync(folder, { recursive: true });
});

test.each(['TLSv1.3', 'TLSv1.2'] as const)(
  'a session of %s is not resumed, and is no proof without a key',
  async (version) => {
    const only = { minVersion: version, maxVersion: version };
    const sessions: Buffer[] = [];
    const first = house.raw({ ...house.own, ...only }).on('session', (session: Buffer) => sessions.push(session));
    await new Promise((resolve) => first.once('data', resolve));
    const session = first.getSession() ?? Buffer.alloc(0);
    first.destroy();
    for (const ticket of [...sessions, session]) {
      const again = house.raw({ ...house.own, ...only, session: ticket });
      await new Promise((resolve) => again.once('data', resolve));
      expect(again.isSessionReused()).toBe(false);
      again.destroy();
      const before = house.accepted.length;
      await ended(house.raw({ ca: house.own.ca, ...only, session: ticket }));
      expect(house.accepted).toHaveLength(before);
    }
  },
);

function credentialFolder(credentials: Credentials): string {
  const folder = mkdtempSync(join(tmpdir(), 'nlmqt-'));
  for (const [name, text] of Object.entries(credentials)) writeFileSync(join(folder, name), text as string);
  return folder;
}
