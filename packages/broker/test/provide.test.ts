import { FLAG_LAST, FLAG_REPLY, NLMSG, readErrorReport, readHeader } from '@nlmq/codec';
import { LABEL, SERVICE_FEATURE, discover, list, provide, remove, subscribe } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { type TestPeer, TestService, bench, frame, message, settled } from './harness.ts';
import { Network } from './network.ts';

const ANSWER = FLAG_REPLY | FLAG_LAST;
const GUEST = { kind: 'loopback' } as const;

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await settled();
}

/** Answers everything that the peer has been asked with the packet that it was asked with. */
function echo(peer: TestPeer): void {
  for (const { seq, src, dst, cdata } of peer.data())
    peer.say(frame({ flags: ANSWER, seq, dst: src, src: dst }, cdata));
}

test('[ADR-14] makes a link a service: requests reach it with its label as dst, answers go back', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  const asker = await b.join(GUEST).greet();
  const { label } = await provider.call(provide, { path: 'echo' });
  expect((await asker.call(discover, { path: 'echo' })).label).toBe(label);
  asker.say(frame({ seq: 5, pid: 6, dst: label, src: 2 }), frame({ dst: label }, message(17)));
  expect(provider.received).toMatchObject([
    { dst: label, src: asker.label, flags: 0 },
    { dst: label, src: asker.label, seq: 0, cdata: message(17) },
  ]);
  provider.received.pop();
  echo(provider);
  expect(asker.data()).toMatchObject([{ seq: 5, pid: 6, dst: 2, src: label, flags: ANSWER }]);
});

test('[ADR-4] lets only a link use it that asked for it', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'echo' });
  const stranger = await b.join().greet();
  stranger.say(frame({ seq: 1, dst: label }));
  expect(readErrorReport(stranger.data()[0]!.cdata!, 0).errno).toBe(-113);
  expect(provider.data()).toEqual([]);
});

test('[CTL-11] needs the right to provide, and that of an admin for the names of kernels', async () => {
  await using b = await bench();
  const guest = await b.join(GUEST).greet();
  await expect(guest.call(provide, { path: 'echo' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
  await expect(guest.call(remove, { path: 'echo' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
  const some = { read: true, write: false, push: true, subscribe: true, provide: true, admin: false };
  await using c = await bench({ policy: { rights: () => some, refusal: () => undefined } });
  const provider = await c.join().greet();
  await provider.call(provide, { path: 'echo' });
  await expect(provider.call(provide, { path: 'netlink/route' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
});

test.each(['', 'a//b', '/a', 'a/', 'a b', 'a\nb', 'a/'.repeat(16) + 'a', 'x'.repeat(256)])(
  '[ADR-8] refuses the name %j',
  async (path) => {
    await using b = await bench();
    const provider = await b.join().greet();
    await expect(provider.call(provide, { path })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
  },
);

test('[HEL-1] refuses a provider that has not said HELLO', async () => {
  await using b = await bench();
  await expect(b.join().call(provide, { path: 'echo' })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
});

test('[ADR-14] gives a name to one service only, be it a link, the broker itself or what lies behind an uplink', async () => {
  await using net = new Network();
  await net.broker('b');
  const a = await net.broker('a');
  await a.provide(new TestService('own'));
  await a.connect('test://b');
  const provider = await net.join('a').greet();
  const other = await net.join('a').greet();
  await provider.call(provide, { path: 'echo' });
  for (const path of ['echo', 'own', 'b/echo']) {
    await expect(other.call(provide, { path })).rejects.toMatchObject({ code: 'ERR_DUPLICATE' });
  }
  await expect(provider.call(provide, { path: 'echo' })).rejects.toMatchObject({ code: 'ERR_DUPLICATE' });
  await expect(a.provide(new TestService('echo'))).rejects.toMatchObject({ code: 'ERR_DUPLICATE' });
});

test('[ADR-15] lets a link end its own services only, and its name is free then', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  const other = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'echo' });
  await other.call(discover, { path: 'echo' });
  await expect(other.call(remove, { path: 'echo' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  await provider.call(remove, { path: 'echo' });
  await expect(other.call(discover, { path: 'echo' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  other.say(frame({ seq: 1, dst: label }));
  expect(readErrorReport(other.data()[0]!.cdata!, 0).errno).toBe(-113);
  await other.call(provide, { path: 'echo' });
});

test('[RET-7] answers those who wait when the link of a service ends, and forgets its name', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  const asker = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'echo' });
  await asker.call(discover, { path: 'echo' });
  asker.say(frame({ seq: 1, dst: label }));
  provider.die();
  await settled();
  asker.say(frame({ seq: 2, dst: label }));
  await settled();
  expect(asker.data().map(({ seq, cdata }) => [seq, readErrorReport(cdata!, 0).errno])).toEqual([
    [1, -104],
    [2, -113],
  ]);
  await expect(asker.call(discover, { path: 'echo' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
});

test('[ADR-6] gives a name its label again while that rests, and another name only afterwards', async () => {
  const clock = virtualClock();
  await using b = await bench({ clock });
  const asker = await b.join().greet();
  const provider = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'echo' });
  await asker.call(discover, { path: 'echo' });
  provider.die();
  const next = await b.join().greet();
  expect((await next.call(provide, { path: 'other' })).label).not.toBe(label);
  expect(await next.call(provide, { path: 'echo' })).toEqual({ label });
  await next.call(remove, { path: 'echo' });
  clock.advance(120_000);
  expect(await next.call(provide, { path: 'third' })).toEqual({ label });
  asker.say(frame({ seq: 1, dst: label }));
  expect(readErrorReport(asker.data()[0]!.cdata!, 0).errno).toBe(-113);
});

test('[SUB-6] what a provider sends with its label as src reaches the subscribers of that path, and nobody else', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'echo' });
  await provider.call(provide, { path: 'other' });
  const taker = await b.join().greet();
  const pulls = await b.join().greet();
  expect((await taker.call(subscribe, { keys: [{ offset: 4, key: 16, mask: 0xffff }], path: 'echo' })).source).toBe(
    label,
  );
  await pulls.call(subscribe, { keys: [], want: 2 });
  provider.say(frame({ src: label }), frame({ src: label }, message(17)), frame({ src: label + 1 }));
  provider.say(frame({}, message(18)));
  expect(taker.data()).toMatchObject([{ seq: 0, pid: 0, dst: 0, src: label, flags: 0 }]);
  expect(pulls.data()).toMatchObject([{ src: provider.label, cdata: message(18) }]);
});

test('[ADR-7] no link poses as a service of another, or as one that it no longer provides', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  const thief = await b.join().greet();
  const taker = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'echo' });
  await thief.call(provide, { path: 'other' });
  await taker.call(subscribe, { keys: [], path: 'echo' });
  thief.say(frame({ src: label }), frame({ src: LABEL.DEFAULT }), frame({ seq: 3, src: label }));
  await provider.call(remove, { path: 'echo' });
  provider.say(frame({ src: label }));
  expect(taker.data()).toEqual([]);
  const { links } = await provider.call(list, { what: 'links' });
  expect(links!.map(({ label: one, refused }) => [one, refused])).toEqual([
    [provider.label, 1],
    [thief.label, 3],
    [taker.label, 0],
  ]);
});

test('[ADR-15] keeps subscriptions while nobody provides the service, and tells that something may be lost', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  const taker = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'echo' });
  await taker.call(subscribe, { keys: [], path: 'echo' });
  provider.die();
  await expect(taker.call(subscribe, { keys: [], path: 'echo' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  const next = await b.join().greet();
  expect(await next.call(provide, { path: 'echo' })).toEqual({ label });
  next.say(frame({ src: label }));
  await settled();
  expect(taker.data().map(({ cdata }) => readHeader(cdata!).type)).toEqual([NLMSG.OVERRUN, 16]);
});

test('LIST tells which link provides a service', async () => {
  await using b = await bench();
  await b.broker.provide(new TestService('own'));
  const provider = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'echo', features: SERVICE_FEATURE.GUARDED });
  const { services } = await provider.call(list, { what: 'services' });
  expect(services).toEqual([
    { label: LABEL.FIRST, name: 'own', default: true },
    { label, name: 'echo', default: false, link: provider.label },
  ]);
  expect((await provider.call(discover, { path: 'echo' })).features).toBe(SERVICE_FEATURE.GUARDED);
});

test('[RET-10] lets nobody change a service that says it can be changed who may not write', async () => {
  await using b = await bench({ reads: (packet) => packet[4] === 18 });
  const provider = await b.join().greet();
  const guest = await b.join(GUEST).greet();
  const { label } = await provider.call(provide, { path: 'store', features: SERVICE_FEATURE.GUARDED });
  await guest.call(discover, { path: 'store' });
  guest.say(frame({ seq: 1, dst: label }, message(16)), frame({ seq: 2, dst: label }, message(18)));
  expect(readErrorReport(guest.data()[0]!.cdata!, 0).errno).toBe(-1);
  expect(provider.data()).toMatchObject([{ cdata: message(18) }]);
});

test('a link provides 256 services and no more', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  for (let at = 0; at < 256; at++) await provider.call(provide, { path: `s${at}` });
  await expect(provider.call(provide, { path: 's' })).rejects.toMatchObject({ code: 'ERR_LIMIT' });
});

test('[ADR-11] finds a service of a link through outbound links, also when another link provides it later', async () => {
  const clock = virtualClock();
  await using net = new Network();
  await net.broker('c', { clock });
  await (await net.broker('b')).connect('test://c');
  await (await net.broker('a')).connect('test://b');
  const asker = await net.join('a').greet();
  const first = await net.join('c').greet();
  const far = await first.call(provide, { path: 'echo' });
  const { label } = await asker.call(discover, { path: 'b/c/echo' });
  await asker.call(subscribe, { keys: [], path: 'b/c/echo' });
  asker.say(frame({ seq: 1, dst: label }));
  await quiet();
  echo(first);
  first.say(frame({ src: far.label }, message(20)));
  await quiet();
  expect(asker.data()).toMatchObject([
    { seq: 1, src: label, flags: ANSWER },
    { seq: 0, src: label, cdata: message(20) },
  ]);
  await first.call(remove, { path: 'echo' });
  asker.say(frame({ seq: 2, dst: label }));
  await quiet();
  expect(readErrorReport(asker.data()[0]!.cdata!, 0).errno).toBe(-113);
  clock.advance(120_000);
  const second = await net.join('c').greet();
  await second.call(provide, { path: 'else' });
  await second.call(provide, { path: 'echo' });
  expect(await asker.call(discover, { path: 'b/c/echo' })).toMatchObject({ label });
  asker.say(frame({ seq: 3, dst: label }));
  await quiet();
  echo(second);
  await quiet();
  expect(asker.data()).toMatchObject([{ cdata: expect.anything() as unknown }, { seq: 3, src: label, flags: ANSWER }]);
});
