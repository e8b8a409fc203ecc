import { encodeControl } from '@nlmq/codec';
import { list, ping, register, stop } from '@nlmq/control';
import type { Peer } from '@nlmq/core';
import { virtualClock } from '@nlmq/testkit';
import { type TestPeer, bench, settled } from './harness.ts';

const secret = Uint8Array.from({ length: 16 }, (_zero, at) => at * 7);
const wrong = secret.with(15, 1);
const LOOPBACK: Peer = { kind: 'loopback' };

/** Sends a command and does not wait; the harness's own numbers begin far below. */
function send(peer: TestPeer, given: Uint8Array, seq: number): void {
  peer.say(encodeControl({ seq }, { command: register.id, attributes: register.request.encode({ secret: given }) }));
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await settled();
}

test('[CTL-12] REGISTER with the secret makes a guest an administrator, who still may not write', async () => {
  await using b = await bench({ secret });
  const guest = await b.join(LOOPBACK).greet();
  await expect(guest.call(stop, {})).rejects.toMatchObject({ code: 'ERR_DENIED' });
  await guest.call(register, { secret });
  const { links } = await guest.call(list, { what: 'links' });
  expect(links?.[0]?.role.toSorted()).toEqual(['admin', 'provide', 'push', 'read', 'subscribe']);
});

test.each([
  ['another one', wrong],
  ['a shorter one', secret.subarray(0, 15)],
  ['a longer one', Uint8Array.from([...secret, 9])],
])('[CTL-12] REGISTER with %s is refused, and gives nothing', async (_what, given) => {
  const clock = virtualClock();
  await using b = await bench({ secret, clock });
  const guest = await b.join(LOOPBACK).greet();
  const refused = guest.call(register, { secret: given });
  refused.catch(() => undefined);
  await turns();
  clock.advance(100);
  await expect(refused).rejects.toMatchObject({ code: 'ERR_DENIED' });
  await expect(guest.call(stop, {})).rejects.toMatchObject({ code: 'ERR_DENIED' });
});

test('[CTL-12] each failure of a link is answered later than the one before, up to 5 s, and other links do not wait', async () => {
  const clock = virtualClock();
  await using b = await bench({ secret, clock });
  const [guesser, other] = [await b.join(LOOPBACK).greet(), await b.join(LOOPBACK).greet()];
  for (const [at, delay] of [100, 200, 400, 800, 1600, 3200, 5000, 5000].entries()) {
    send(guesser, wrong, 1000 + at);
    await turns();
    clock.advance(delay - 1);
    await turns();
    expect(guesser.data()).toEqual([]);
    await other.call(ping, {});
    clock.advance(1);
    await turns();
    expect(guesser.data()).toMatchObject([{ seq: 1000 + at }]);
  }
  await other.call(register, { secret });
});

test('[CTL-12] attempts that are sent at once are answered one after the other, the right one too', async () => {
  const clock = virtualClock();
  await using b = await bench({ secret, clock });
  const guesser = await b.join(LOOPBACK).greet();
  [wrong, wrong, secret].forEach((given, at) => {
    send(guesser, given, 1000 + at);
  });
  await turns();
  expect(guesser.data()).toEqual([]);
  clock.advance(100);
  await turns();
  expect(guesser.data()).toMatchObject([{ seq: 1000 }]);
  clock.advance(200);
  await turns();
  expect(guesser.data()).toMatchObject([{ seq: 1001 }, { seq: 1002 }]);
});

test('a broker without a secret lets nobody register', async () => {
  await using b = await bench();
  const guest = await b.join(LOOPBACK).greet();
  await expect(guest.call(register, { secret })).rejects.toMatchObject({ code: 'ERR_UNSUPPORTED' });
});

test('a secret has 16 bytes, or the broker is not made', async () => {
  await expect(bench({ secret: secret.subarray(1) })).rejects.toMatchObject({ code: 'ERR_SECRET' });
});
