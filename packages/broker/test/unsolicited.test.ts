import { WANT, list, subscribe } from '@nlmq/control';
import { type Bench, TestService, bench, frame, message, settled } from './harness.ts';
import { Network } from './network.ts';

/** A broker with a service, at a listener that sends events unasked. */
async function open(): Promise<Bench & { readonly service: TestService }> {
  const b = await bench();
  const service = new TestService('own');
  await b.broker.provide(service);
  await b.broker.listen('test://events', { events: true });
  return { ...b, service };
}

test('[SUB-11] a peer of 2013 gets all events of the default service without asking, with an envelope of zeros', async () => {
  await using b = await open();
  const other = new TestService('other');
  await b.broker.provide(other);
  const original = b.join({ kind: 'loopback' });
  b.service.host!.broadcast(message(16));
  other.host!.broadcast(message(17));
  (await b.join().greet()).say(frame({}, message(18)));
  await settled();
  expect(original.data()).toMatchObject([{ flags: 0, seq: 0, pid: 0, dst: 0, src: 0, cdata: message(16) }]);
});

test('[SUB-11] a peer that says HELLO gets only what it asks for', async () => {
  await using b = await open();
  const peer = await b.join().greet();
  b.service.host!.broadcast(message(16));
  await settled();
  expect(peer.data()).toEqual([]);
  expect((await peer.call(list, { what: 'subscriptions' })).subscriptions).toEqual([]);
  expect(b.service.watched).toEqual([true, false]);
});

test('[SUB-11] a peer of 2013 that subscribes gets what it asked for from then on', async () => {
  await using b = await open();
  const original = b.join();
  await original.call(subscribe, { keys: [{ offset: 4, key: 17, mask: 0xffff }] });
  b.service.host!.broadcast(message(16));
  b.service.host!.broadcast(message(17));
  await settled();
  expect(original.data()).toMatchObject([{ cdata: message(17) }]);
});

test('[SUB-11] what may not subscribe gets nothing, and the end of a link ends what it was sent', async () => {
  const rights = { read: true, write: false, push: true, subscribe: false, provide: false, admin: false };
  await using b = await bench({ policy: { rights: () => rights, refusal: () => undefined } });
  const service = new TestService('own');
  await b.broker.provide(service);
  await b.broker.listen('test://events', { events: true });
  const original = b.join();
  service.host!.broadcast(message(16));
  await settled();
  expect(original.data()).toEqual([]);
  await using c = await open();
  c.join().die();
  expect(c.service.watched).toEqual([true, false]);
});

test('[SUB-11] events of the default service behind an outbound link are sent too', async () => {
  await using net = new Network();
  const service = new TestService('own');
  await (await net.broker('b')).provide(service);
  const a = await net.broker('a');
  await a.connect('test://b');
  await a.listen('test://events', { events: true });
  const original = net.join('events');
  for (let turn = 0; turn < 10; turn++) await settled();
  service.host!.broadcast(message(16));
  for (let turn = 0; turn < 10; turn++) await settled();
  expect(original.data()).toMatchObject([{ src: 0, cdata: message(16) }]);
  const admin = await net.join('a').greet();
  const { subscriptions } = await admin.call(list, { what: 'subscriptions' });
  expect(subscriptions).toMatchObject([{ want: WANT.EVENTS, path: '' }]);
});
