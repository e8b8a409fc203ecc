import { FLAG_LAST, FLAG_REPLY, encodeControl, readErrorReport } from '@nlmq/codec';
import { LABEL, WANT, discover, hello, list, ping, subscribe, unsubscribe } from '@nlmq/control';
import { TestService, bench, frame, message, settled } from './harness.ts';

const echo = (): TestService => new TestService('echo', (request) => request.reply(request.packet, true));

test('[ADR-3] [RET-1] gives requests at the default address to the first service and restores the envelope of the answer', async () => {
  await using b = await bench();
  const service = echo();
  await b.broker.provide(service);
  const asker = await b.join().greet();
  const packet = message(18, { seq: 3, pid: 4 });
  asker.say(frame({ seq: 5, pid: 6, dst: LABEL.DEFAULT, src: 2 }, packet));
  expect(asker.data()).toMatchObject([
    { seq: 5, pid: 6, dst: 2, src: LABEL.DEFAULT, flags: FLAG_REPLY | FLAG_LAST, cdata: packet },
  ]);
});

test('answers a peer of 2013 without flags, in frames that it can take', async () => {
  await using b = await bench();
  const part = message(16, { size: 7984, flags: 2 });
  const large = new Uint8Array(4 * part.length);
  for (const at of [0, 1, 2, 3]) large.set(part, at * part.length);
  await b.broker.provide(new TestService('s', (request) => request.reply(large, true)));
  const original = b.join();
  original.say(frame({ seq: 65534, dst: LABEL.DEFAULT }, message(18, { seq: 2 })));
  const answers = original.data();
  expect(answers.map(({ flags, cdata }) => [flags, cdata!.length])).toEqual([
    [0, 16000],
    [0, 16000],
  ]);
});

test('ends an answer also when its last packet is too long for the peer', async () => {
  await using b = await bench();
  await b.broker.provide(new TestService('s', (request) => request.reply(message(16, { size: 20000 }), true)));
  const small = b.join();
  await small.call(hello, { features: 1, maxCdata: 16356 });
  small.say(frame({ seq: 1, dst: LABEL.DEFAULT }));
  expect(small.data()).toMatchObject([{ seq: 1, flags: FLAG_REPLY | FLAG_LAST, cdata: new Uint8Array(0) }]);
});

test('keeps no subscription to events that the service cannot give', async () => {
  await using b = await bench();
  const service = new TestService('s');
  const session = service.open({ broadcast: () => undefined });
  const watch = (): never => {
    throw new Error('no socket');
  };
  await b.broker.provide({ name: 's', open: () => ({ ...session, watch }) });
  const taker = await b.join().greet();
  await expect(taker.call(subscribe, { keys: [] })).rejects.toMatchObject({ code: 'ERR_INTERNAL' });
  expect(await taker.call(list, { what: 'subscriptions' })).toEqual({ subscriptions: [] });
});

test('[ADR-4] [ADR-8] lets a link use a service other than the default only after it asked for it', async () => {
  await using b = await bench();
  await b.broker.provide(new TestService('first'));
  await b.broker.provide(echo());
  const asker = await b.join().greet();
  asker.say(frame({ seq: 1, dst: LABEL.FIRST + 1 }));
  expect(readErrorReport(asker.data()[0]!.cdata!, 0).errno).toBe(-113);
  const { label } = await asker.call(discover, { path: 'echo' });
  asker.say(frame({ seq: 2, dst: label }));
  expect(asker.data()).toMatchObject([{ seq: 2, src: label }]);
  await expect(asker.call(discover, { path: 'nobody' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
});

test('[RET-10] gives a link without the write right nothing but reads, and tells it so', async () => {
  await using b = await bench();
  const service = Object.assign(echo(), { reads: (packet: Uint8Array) => packet[4] === 18 });
  await b.broker.provide(service);
  const guest = await b.join({ kind: 'loopback' }).greet();
  guest.say(frame({ seq: 1, dst: LABEL.DEFAULT }, message(18)), frame({ seq: 2, dst: LABEL.DEFAULT }, message(16)));
  const [read, write] = guest.data();
  expect(read!.src).toBe(LABEL.DEFAULT);
  expect(readErrorReport(write!.cdata!, 0)).toMatchObject({
    errno: -1,
    text: expect.stringContaining('change') as string,
  });
  expect(service.packets).toHaveLength(1);
});

test('[CTL-15] takes nothing from a link without any right but short commands', async () => {
  await using b = await bench();
  const service = echo();
  await b.broker.provide(service);
  const stranger = await b.join({ kind: 'network' }).greet();
  stranger.say(frame({ seq: 1, dst: LABEL.DEFAULT }), frame({ dst: 0 }));
  const attributes = discover.request.encode({ path: 'x'.repeat(4096) });
  stranger.say(encodeControl({ seq: 9 }, { command: discover.id, attributes }));
  expect(stranger.data()).toEqual([]);
  expect(service.packets).toEqual([]);
  await stranger.call(ping, {});
  await expect(stranger.call(subscribe, { keys: [] })).rejects.toMatchObject({ code: 'ERR_DENIED' });
});

test('answers EIO for a service that throws, and goes on', async () => {
  const faults: Error[] = [];
  await using b = await bench({ onfault: (error) => faults.push(error) });
  await b.broker.provide(
    new TestService('s', () => {
      throw new Error('broken');
    }),
  );
  const asker = await b.join().greet();
  asker.say(frame({ seq: 1, dst: LABEL.DEFAULT }), frame({ seq: 2, dst: LABEL.DEFAULT }));
  expect(asker.data().map(({ seq, cdata }) => [seq, readErrorReport(cdata!, 0).errno])).toEqual([
    [1, -5],
    [2, -5],
  ]);
  expect(faults).toHaveLength(2);
});

test('[RET-9] sends answers that come later, and none after the last', async () => {
  await using b = await bench();
  const service = new TestService('s');
  await b.broker.provide(service);
  const asker = await b.join().greet();
  asker.say(frame({ seq: 1, dst: LABEL.DEFAULT }));
  const [request] = service.requests;
  request!.reply(message(16), false);
  request!.reply(new Uint8Array(0), true);
  request!.reply(message(16), false);
  await settled();
  expect(asker.data().map(({ flags, cdata }) => [flags, cdata!.length])).toEqual([
    [FLAG_REPLY, 20],
    [FLAG_REPLY | FLAG_LAST, 0],
  ]);
});

test('tells a service that its requester is full, has room again, or has gone', async () => {
  await using b = await bench();
  const service = new TestService('s');
  await b.broker.provide(service);
  const asker = await b.join().greet();
  asker.say(frame({ seq: 1, dst: LABEL.DEFAULT }));
  const [request] = service.requests;
  asker.answer = 'full';
  request!.reply(message(16), false);
  await settled();
  expect(request!.reply(message(16), false)).toBe(false);
  const drained = request!.drained();
  await asker.read();
  await drained;
  expect(request!.signal.aborted).toBe(false);
  asker.die();
  expect(request!.signal.aborted).toBe(true);
  expect(request!.reply(message(16), true)).toBe(true);
});

test('[SUB-3] [SUB-6] broadcasts events to matching subscribers only, under the label of the service', async () => {
  await using b = await bench();
  const service = new TestService('events');
  const label = await b.broker.provide(service);
  const links = await b.join().greet();
  const routes = await b.join().greet();
  const { cid, source } = await links.call(subscribe, { keys: [{ offset: 4, key: 16, mask: 0xffff }], path: 'events' });
  await routes.call(subscribe, { keys: [{ offset: 4, key: 24, mask: 0xffff }] });
  expect(source).toBe(label);
  service.host!.broadcast(message(16));
  await settled();
  expect(links.data()).toMatchObject([{ seq: 0, dst: 0, src: label }]);
  expect(routes.data()).toEqual([]);
  await links.call(unsubscribe, { cid });
  service.host!.broadcast(message(16));
  await settled();
  expect(links.data()).toEqual([]);
});

test('[SUB-4] tells a service when somebody listens to its events, and when nobody does any more', async () => {
  await using b = await bench();
  const service = new TestService('events');
  await b.broker.provide(service);
  const one = await b.join().greet();
  const two = await b.join().greet();
  const { cid } = await one.call(subscribe, { keys: [] });
  await two.call(subscribe, { keys: [], want: WANT.EVENTS });
  await one.call(subscribe, { keys: [], want: WANT.PUSHES });
  expect(service.watched).toEqual([true]);
  await one.call(unsubscribe, { cid });
  expect(service.watched).toEqual([true]);
  two.die();
  expect(service.watched).toEqual([true, false]);
});

test('refuses a second service of the same name', async () => {
  await using b = await bench();
  await b.broker.provide(echo());
  await expect(b.broker.provide(echo())).rejects.toMatchObject({ code: 'ERR_DUPLICATE' });
});
