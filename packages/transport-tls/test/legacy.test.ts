import { createServer, type AddressInfo } from 'node:net';
import { createServer as createTls, type SecureVersion } from 'node:tls';
import { Keyring, formatEndpoint, parseEndpoint, systemClock } from '@nlmq/core';
import { Collector, countedFrame } from '@nlmq/testkit';
import { createAuthority } from '@nlmq/testkit/certificates';
import { tls } from '@nlmq/transport-tls';
import { openHouse } from './house.ts';

const old = (version: SecureVersion) =>
  ({ minVersion: version, maxVersion: version, ciphers: 'DEFAULT:@SECLEVEL=0' }) as const;

const warned = jest.spyOn(process, 'emitWarning').mockImplementation();
const warning = (text: string): unknown => [expect.stringContaining(text), { code: 'NLMQ_LEGACY' }];

beforeEach(() => warned.mockClear());

test.each(['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const)('?legacy=tls1 takes a client of %s, and warns', async (version) => {
  const house = await openHouse({ query: 'legacy=tls1' });
  expect(warned.mock.calls).toEqual([warning('takes TLS 1.0')]);
  const socket = house.raw({ ...house.own, ...old(version) });
  await new Promise((resolve) => socket.once('data', resolve));
  expect(socket.getProtocol()).toBe(version);
  expect(house.accepted).toHaveLength(2);
  await house.served();
  socket.destroy();
  await house.close();
});

test('?legacy=tls1 ends at TLS 1.2, and wants a certificate all the same', async () => {
  const house = await openHouse({ query: 'legacy=tls1' });
  const socket = house.raw({ ca: house.own.ca, ...old('TLSv1') });
  await house.turnedAway(1);
  expect(house.refused).toMatchObject([{ message: expect.stringContaining('no certificate') as string }]);
  const next = house.raw({ ...house.own });
  await new Promise((resolve) => next.once('data', resolve));
  expect(next.getProtocol()).toBe('TLSv1.2');
  for (const one of [socket, next]) one.destroy();
  await house.close();
});

test('?legacy=tls1 dials a server of TLS 1.0 that says nothing first, and warns', async () => {
  const own = await (await createAuthority()).issue();
  const server = createTls({ ...own, ...old('TLSv1'), requestCert: true }, (socket) => {
    socket.once('data', (chunk) => socket.end(chunk));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `tls://127.0.0.1:${(server.address() as AddressInfo).port}?legacy=tls1`;
  const link = await tls().dial(parseEndpoint(url), { clock: systemClock, credentials: new Keyring(own) });
  expect(warned.mock.calls).toEqual([warning('speaks TLSv1,')]);
  const got = new Collector();
  link.receive(got);
  link.send(countedFrame(1, 8));
  await got.reached(1);
  link.destroy();
  await new Promise((resolve) => server.close(resolve));
});

test.each([
  ['tls://0.0.0.0:1', false],
  ['tls://0.0.0.0:1?legacy=tls1', true],
  ['tls://127.0.0.1:1?legacy=tls1', false],
])('%s is exposed to strangers: %s', (url, exposed) => {
  expect(tls().exposed?.(parseEndpoint(url))).toBe(exposed);
});

test('a listener of tls:// at a place in use is refused with ERR_ADDRESS_IN_USE, and lets nothing behind', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const at = parseEndpoint(`tls://127.0.0.1:${(other.address() as AddressInfo).port}`);
  const own = await (await createAuthority()).issue();
  const keyring = new Keyring(own);
  const listening = tls().listen(at, () => undefined, { clock: systemClock, credentials: keyring });
  await expect(listening).rejects.toMatchObject({ code: 'ERR_ADDRESS_IN_USE' });
  expect(formatEndpoint(at)).toContain('tls://');
  keyring.replace(await (await createAuthority()).issue());
  other.close();
});
