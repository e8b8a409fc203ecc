import { connect as connectPlain } from 'node:net';
import { Keyring, parseHostPort, systemClock, type Credentials } from '@nlmq/core';
import { createAuthority, type CertificateWish } from '@nlmq/testkit/certificates';
import { tls } from '@nlmq/transport-tls';
import { ended, openHouse, type House } from './house.ts';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

/** Nobody came in but the healthy client, who is served on. */
afterEach(async () => {
  await house.served();
  expect(house.accepted).toHaveLength(1);
  await house.close();
});

function refusal(text: string): unknown {
  return expect.objectContaining({ code: 'ERR_UNTRUSTED', message: expect.stringContaining(text) as string });
}

/** Dials with these, trusting the listener's CA. */
function dial(credentials: Credentials): Promise<unknown> {
  return tls().dial(house.endpoint, { clock: systemClock, credentials: new Keyring(credentials) });
}

describe.each(['TLSv1.3', 'TLSv1.2'] as const)('[TLS-1] a client of %s', (version) => {
  const only = { minVersion: version, maxVersion: version };

  test.each<[string, CertificateWish, string]>([
    ['that has expired', { from: -3, until: -2 }, 'has expired'],
    ['that is not valid yet', { from: 2, until: 3 }, 'not valid yet'],
    ['for servers only', { usage: 'server' }, 'another purpose'],
    ['for something else', { usage: 'none' }, 'another purpose'],
  ])('is turned away with a certificate %s', async (_what, wish, why) => {
    const { key, cert } = await house.authority.issue(wish);
    await ended(house.raw({ key, cert, ca: house.own.ca, ...only }));
    await house.turnedAway(1);
    expect(house.refused).toEqual([refusal(why)]);
  });

  test('is turned away without a certificate', async () => {
    await ended(house.raw({ ca: house.own.ca, ...only }));
    await house.turnedAway(1);
    expect(house.refused).toEqual([refusal('showed no certificate')]);
  });

  test('is turned away with the certificate of another CA, which may have the same name', async () => {
    const { key, cert } = await (await createAuthority()).issue();
    await ended(house.raw({ key, cert, ca: house.own.ca, ...only }));
    await house.turnedAway(1);
    expect(house.refused).toEqual([refusal('not signed by the CA')]);
  });

  test('is turned away with a certificate that one signed who may not sign', async () => {
    const { key, cert } = await (await house.authority.below(false)).issue();
    await ended(house.raw({ key, cert, ca: house.own.ca, ...only }));
    await house.turnedAway(1);
    expect(house.refused).toHaveLength(1);
  });
});

test.each<[string, CertificateWish]>([
  ['that has expired', { from: -3, until: -2 }],
  ['for servers only', { usage: 'server' }],
])('a dial with a certificate %s fails with ERR_UNTRUSTED, and gives no link first', async (_what, wish) => {
  const credentials = await house.authority.issue(wish);
  await expect(dial(credentials)).rejects.toEqual(refusal('may not trust our certificate'));
});

test('a dial fails with ERR_UNTRUSTED when the listener does not trust its CA', async () => {
  const stranger = await (await createAuthority()).issue();
  await expect(dial({ ...stranger, ca: house.own.ca })).rejects.toEqual(refusal('may not trust our certificate'));
});

test('a client of TLS 1.1 is turned away', async () => {
  const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
  await ended(house.raw({ ...house.own, ...old }));
  await house.turnedAway(1);
  expect(house.refused).toEqual([refusal('TLS version')]);
});

test('a client of TLS 1.2 without authenticated encryption is turned away', async () => {
  const old = { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' } as const;
  await ended(house.raw({ ...house.own, ...old }));
  await house.turnedAway(1);
  expect(house.refused).toHaveLength(1);
});

test.each<[string, Uint8Array]>([
  ['garbage', Uint8Array.from({ length: 300 }, (_zero, at) => at * 7)],
  ['HTTP', new TextEncoder().encode('GET / HTTP/1.1\r\n\r\n')],
  ['a TLS record of the greatest length', Uint8Array.of(22, 3, 1, 255, 255, 1, 255, 255, 255)],
  ['a frame of tcp://', Uint8Array.of(16, 0, 0, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
])('a client that sends %s is turned away', async (_what, bytes) => {
  const socket = connectPlain(parseHostPort(house.endpoint)).on('error', () => undefined);
  socket.end(bytes);
  await new Promise((resolve) => socket.resume().once('close', resolve));
  await house.turnedAway(1);
  expect(house.refused).toHaveLength(1);
});

test.each(['ends', 'cuts'] as const)(
  'a client that %s the connection in the middle of the handshake disturbs nobody',
  async (way) => {
    for (let count = 0; count < 20; count++) {
      const socket = connectPlain(parseHostPort(house.endpoint)).on('error', () => undefined);
      await new Promise((resolve) => socket.once('connect', resolve));
      socket.write(Uint8Array.of(22, 3, 1));
      if (way === 'ends') socket.end().resume();
      else socket.resetAndDestroy();
    }
    await house.turnedAway(20);
  },
);
