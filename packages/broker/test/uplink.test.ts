import { NLMSG, readErrorReport, readHeader } from '@nlmq/codec';
import type { Clock } from '@nlmq/core';
import { LABEL, connect, disconnect, discover, subscribe, unsubscribe } from '@nlmq/control';
import type { Broker } from '../src/index.ts';
import { TestService, frame, message, settled } from './harness.ts';
import { Network } from './network.ts';

const echo = (name = 'echo'): TestService => new TestService(name, (request) => request.reply(request.packet, true));

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await settled();
}

/** A clock whose timers fire when the test says so. */
function handClock(): Clock & { fire(): void } {
  const due = new Set<() => void>();
  return {
    now: () => 0,
    after(_ms, fn) {
      due.add(fn);
      return { cancel: () => void due.delete(fn) };
    },
    fire() {
      const now = [...due];
      due.clear();
      for (const fn of now) fn();
    },
  };
}

test('[ADR-1] [ADR-11] finds a service through a chain of brokers and brings each answer back once', async () => {
  await using net = new Network();
  await (await net.broker('c')).provide(echo());
  await (await net.broker('b')).connect('test://c');
  await (await net.broker('a')).connect('test://b');
  const asker = await net.join('a').greet();
  const { label } = await asker.call(discover, { path: 'b/c/echo' });
  const packet = message(18, { seq: 3, pid: 4 });
  asker.say(frame({ seq: 5, pid: 6, dst: label, src: 2 }, packet));
  await quiet();
  expect(asker.data()).toMatchObject([{ seq: 5, pid: 6, dst: 2, src: label, cdata: packet }]);
});

test('gives two links that ask for the same name the same label', async () => {
  await using net = new Network();
  await (await net.broker('b')).provide(echo());
  await (await net.broker('a')).connect('test://b');
  const one = await net.join('a').greet();
  const two = await net.join('a').greet();
  const first = await one.call(discover, { path: 'b/echo' });
  expect(await two.call(discover, { path: 'b/echo' })).toEqual(first);
});

test('names the path that is not there, however far away', async () => {
  await using net = new Network();
  await net.broker('b');
  await (await net.broker('a')).connect('test://b');
  const asker = await net.join('a').greet();
  const refused = asker.call(discover, { path: 'b/nothing' });
  await expect(refused).rejects.toMatchObject({
    code: 'ERR_NOT_FOUND',
    message: expect.stringContaining('nothing') as string,
  });
  const deep = 'b/'.repeat(17);
  await expect(asker.call(discover, { path: deep })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
  await expect(asker.call(discover, { path: 'x/echo' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
});

test('[ADR-3] gives the default address to the default uplink where there is no service', async () => {
  await using net = new Network();
  await (await net.broker('b')).provide(echo());
  await (await net.broker('a')).connect('test://b');
  const original = net.join('a');
  original.say(frame({ seq: 65534, dst: LABEL.DEFAULT }, message(18, { seq: 2 })));
  await quiet();
  expect(original.data()).toMatchObject([{ seq: 65534, src: LABEL.DEFAULT, flags: 0 }]);
});

test('[RET-10] lets nobody write over an uplink who may not write here, also in the company of reads', async () => {
  await using net = new Network();
  const kernel = Object.assign(echo('kernel'), { reads: () => true });
  await (await net.broker('b')).provide(kernel);
  const reads = (packet: Uint8Array): boolean => packet[4] === 18;
  await (await net.broker('a', { reads })).connect('test://b');
  const guest = await net.join('a', { kind: 'loopback' }).greet();
  const owner = await net.join('a').greet();
  const { label } = await guest.call(discover, { path: 'b/kernel' });
  await owner.call(discover, { path: 'b/kernel' });
  guest.say(frame({ seq: 1, dst: label }, message(18)), frame({ seq: 2, dst: label }, message(16)));
  owner.say(frame({ seq: 3, dst: label }, message(16)));
  await quiet();
  expect(guest.data().map(({ seq, src, cdata }) => [seq, src, readErrorReport(cdata!, 0).errno])).toEqual([
    [2, 0, -1],
    [1, label, expect.any(Number)],
  ]);
  expect(owner.data()).toHaveLength(1);
  expect(kernel.packets).toHaveLength(2);
});

test('[RET-10] [ADR-8] judges what reads by the path of the far service, that of the default one included', async () => {
  await using net = new Network();
  const far = await net.broker('c');
  await far.provide(Object.assign(echo('kernel/one'), { reads: () => true }));
  await far.provide(Object.assign(echo('kernel/two'), { reads: () => true }));
  await (await net.broker('b')).connect('test://c');
  const judged: (string | undefined)[] = [];
  const reads = (_: Uint8Array, path?: string): boolean => judged.push(path) > 0;
  await (await net.broker('a', { reads })).connect('test://b');
  const guest = await net.join('a', { kind: 'loopback' }).greet();
  for (const path of ['', 'b/c/kernel/two', 'b']) {
    const { label } = await guest.call(discover, { path });
    guest.say(frame({ seq: 1, dst: label }, message(18)));
  }
  await quiet();
  expect(judged).toEqual(['kernel/one', 'c/kernel/two', 'kernel/one']);
});

test('[ADR-13] brings events of a far service to those who asked for its path, and to nobody else', async () => {
  await using net = new Network();
  const service = new TestService('events');
  await (await net.broker('b')).provide(service);
  await (await net.broker('a')).connect('test://b');
  const links = await net.join('a').greet();
  const other = await net.join('a').greet();
  const keys = [{ offset: 4, key: 16, mask: 0xffff }];
  const { cid, source } = await links.call(subscribe, { keys, path: 'b/events' });
  await links.call(subscribe, { keys, path: 'b/events' });
  await other.call(subscribe, { keys: [], want: 2 });
  service.host!.broadcast(message(16));
  service.host!.broadcast(message(24));
  await quiet();
  expect(links.data()).toMatchObject([{ seq: 0, dst: 0, src: source }]);
  expect(other.data()).toEqual([]);
  await links.call(unsubscribe, { cid });
  await quiet();
  expect(service.watched).toEqual([true]);
  links.die();
  await quiet();
  expect(service.watched).toEqual([true, false]);
});

test('[ADR-12] answers ENOTCONN while the uplink is down, and asks for its names again when it is up', async () => {
  await using net = new Network();
  const clock = handClock();
  const b = await net.broker('b');
  await b.provide(new TestService('silent'));
  await b.provide(echo());
  await (await net.broker('a', { clock })).connect('test://b');
  const asker = await net.join('a').greet();
  const { label } = await asker.call(discover, { path: 'b/echo' });
  const silent = await asker.call(discover, { path: 'b/silent' });
  asker.say(frame({ seq: 1, dst: silent.label }));
  await quiet();
  net.cut('b', false);
  await quiet();
  asker.say(frame({ seq: 2, dst: label }));
  expect(asker.data().map(({ seq, cdata }) => [seq, readErrorReport(cdata!, 0).errno])).toEqual([
    [1, -104],
    [2, -107],
  ]);
  clock.fire();
  await quiet();
  const again = await net.broker('b');
  await again.provide(echo());
  clock.fire();
  await quiet();
  asker.say(frame({ seq: 3, dst: label }), frame({ seq: 4, dst: silent.label }));
  await quiet();
  const answers = new Map(
    asker.data().map(({ seq, src, cdata }) => [seq, src === 0 ? readErrorReport(cdata!, 0).errno : 0]),
  );
  expect(answers).toEqual(
    new Map([
      [3, 0],
      [4, -113],
    ]),
  );
});

test('[ADR-12] subscribes again when an uplink is up again, and tells that something may be lost', async () => {
  await using net = new Network();
  const clock = handClock();
  const before = new TestService('events');
  await (await net.broker('b')).provide(before);
  await (await net.broker('a', { clock })).connect('test://b');
  const taker = await net.join('a').greet();
  await taker.call(subscribe, { keys: [], path: 'b/events' });
  net.cut('b', false);
  await quiet();
  const after = new TestService('events');
  await (await net.broker('b')).provide(after);
  clock.fire();
  await quiet();
  after.host!.broadcast(message(16));
  await quiet();
  expect(taker.data().map(({ cdata }) => readHeader(cdata!).type)).toEqual([NLMSG.OVERRUN, 16]);
});

test('links and unlinks by command, for an admin only', async () => {
  await using net = new Network();
  await (await net.broker('b')).provide(echo());
  await net.broker('a');
  const admin = await net.join('a').greet();
  const guest = await net.join('a', { kind: 'loopback' }).greet();
  await expect(guest.call(connect, { url: 'test://b' })).rejects.toMatchObject({ code: 'ERR_DENIED' });
  await expect(admin.call(connect, { url: 'test://nobody' })).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
  const { label } = await admin.call(connect, { url: 'test://b', name: 'far', path: 'echo' });
  const home = await admin.call(discover, { path: 'far/echo' });
  expect(home.label).toBe(label);
  await expect(admin.call(disconnect, { label: 99 })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
});

test('ends an outbound link and forgets its labels', async () => {
  await using net = new Network();
  await (await net.broker('b')).provide(echo());
  const a = await net.broker('a');
  const label = await a.connect('test://b');
  const admin = await net.join('a').greet();
  const { label: service } = await admin.call(discover, { path: 'b/echo' });
  await admin.call(disconnect, { label });
  await quiet();
  admin.say(frame({ seq: 1, dst: service }), frame({ seq: 2, dst: LABEL.DEFAULT }));
  expect(admin.data().map(({ cdata }) => readErrorReport(cdata!, 0).errno)).toEqual([-113, -113]);
  await expect(admin.call(discover, { path: 'b/echo' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
});

test('refuses to link to itself, and to two brokers under one name', async () => {
  await using net = new Network();
  const a = await net.broker('a');
  await net.broker('b');
  await expect(a.connect('test://a')).rejects.toMatchObject({ code: 'ERR_LOOP' });
  await a.connect('test://b');
  await expect(a.connect('test://b')).rejects.toMatchObject({ code: 'ERR_DUPLICATE' });
  await a.connect('test://b', { name: 'b2' });
});

test('[ADR-13] nothing that is asked over an uplink from the far side is done', async () => {
  await using net = new Network();
  const service = echo();
  const a = await net.broker('a');
  await a.provide(service);
  await net.broker('b');
  await a.connect('test://b');
  const stranger = await net.join('b').greet();
  // The label of a's link on b: the first one that b accepted.
  stranger.say(frame({ seq: 1, dst: LABEL.FIRST_ACCEPTED }));
  await quiet();
  expect(service.packets).toEqual([]);
  expect(readErrorReport(stranger.data()[0]!.cdata!, 0).errno).toBe(-13);
});

test('a ring of brokers answers every request once', async () => {
  await using net = new Network();
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) await (await net.broker(name)).provide(echo(`echo-${name}`));
  for (const [at, broker] of net.brokers.entries()) await broker.connect(`test://${names[(at + 1) % 4]!}`);
  const asker = await net.join('a').greet();
  const around = await asker.call(discover, { path: 'b/c/d/a/echo-a' });
  asker.say(frame({ seq: 1, dst: around.label }));
  await quiet();
  await quiet();
  expect(asker.data()).toMatchObject([{ seq: 1, src: around.label }]);
});

test('[SUB-13] what is pushed at a broker goes to those who asked for a path to it, and in a ring no further', async () => {
  await using network = new Network();
  for (const name of ['a', 'b', 'c']) await (await network.broker(name)).provide(echo());
  const [a, b, c] = network.brokers as [Broker, Broker, Broker];
  await a.connect('test://b', { name: 'b' });
  await b.connect('test://c', { name: 'c' });
  await c.connect('test://a', { name: 'a' });
  const [atA, atB, atC] = [
    await network.join('a').greet(),
    await network.join('b').greet(),
    await network.join('c').greet(),
  ];
  await atA.call(subscribe, { keys: [], path: 'b/c/echo', want: 2 });
  await atB.call(subscribe, { keys: [], path: 'c/a/echo', want: 2 });
  await atC.call(subscribe, { keys: [], path: 'a/b/echo', want: 2 });
  atA.say(frame({}));
  for (let turn = 0; turn < 5; turn++) await quiet();
  expect([atA, atB, atC].map((peer) => peer.data().length)).toEqual([0, 1, 0]);
});
