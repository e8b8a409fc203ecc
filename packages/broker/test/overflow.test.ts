import { readErrorReport, readHeader, readOverrun, NLMSG } from '@nlmq/codec';
import { FEATURE, OVERFLOW, discover, provide, subscribe } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { type TestPeer, bench, frame, message, settled } from './harness.ts';
import { Network } from './network.ts';

const KIB = message(16, { size: 1008 - 28 });
const BURST = Array.from({ length: 64 }, () => frame({}, KIB));
const BROKER = FEATURE.REPLY_MARKS | FEATURE.BROKER;

/** Packets that a peer received, and how many more it was told that it lost. */
function account(peer: TestPeer): { received: number; lost: number } {
  const data = peer.data();
  const overruns = data.filter(({ cdata }) => readHeader(cdata!).type === NLMSG.OVERRUN);
  return {
    received: data.length - overruns.length,
    lost: overruns.reduce((sum, { cdata }) => sum + readOverrun(cdata!, 0), 0),
  };
}

test('[SUB-12] block holds clients back for as long as the subscriber takes something, and loses nothing', async () => {
  const clock = virtualClock();
  await using b = await bench({ clock, queueBytes: 16384 });
  const pusher = await b.join().greet();
  const slow = await b.join().greet();
  await slow.call(subscribe, { keys: [], overflow: OVERFLOW.BLOCK });
  for (let round = 1; round <= 5; round++) {
    slow.answer = 'full';
    pusher.say(...BURST);
    expect(pusher.paused).toBe(1);
    clock.advance(1900);
    expect(pusher.paused).toBe(1);
    await slow.read();
    await settled();
    expect(pusher.paused).toBe(0);
  }
  expect(account(slow)).toEqual({ received: 5 * 64, lost: 0 });
});

test('[SUB-12] a subscriber that takes nothing for two seconds is stalled: what is for it is lost, and told', async () => {
  const clock = virtualClock();
  await using b = await bench({ clock, queueBytes: 16384 });
  const pusher = await b.join().greet();
  const stuck = await b.join().greet();
  const healthy = await b.join().greet();
  await stuck.call(subscribe, { keys: [], overflow: OVERFLOW.BLOCK });
  await healthy.call(subscribe, { keys: [] });
  stuck.answer = 'full';
  pusher.say(...BURST);
  clock.advance(1999);
  expect(pusher.paused).toBe(1);
  clock.advance(1);
  expect(pusher.paused).toBe(0);
  for (let round = 0; round < 9; round++) pusher.say(...BURST);
  expect(pusher.paused).toBe(0);
  expect(healthy.data()).toHaveLength(640);
  await stuck.read();
  await settled();
  const { received, lost } = account(stuck);
  expect(lost).toBeGreaterThan(500);
  expect(received + lost).toBe(640);
  stuck.answer = 'full';
  pusher.say(...BURST);
  expect(pusher.paused).toBe(1);
});

test('[SUB-12] a link to another broker is never held back: what finds no room is lost, and told', async () => {
  await using b = await bench({ queueBytes: 16384 });
  const broker = await b.join().greet(BROKER);
  const slow = await b.join().greet();
  await slow.call(subscribe, { keys: [], overflow: OVERFLOW.BLOCK });
  slow.answer = 'full';
  for (let round = 0; round < 5; round++) broker.say(...BURST);
  expect(broker.paused).toBe(0);
  await slow.read();
  await settled();
  const { received, lost } = account(slow);
  expect(lost).toBeGreaterThan(200);
  expect(received + lost).toBe(320);
});

test('[SUB-12] a broker says in HELLO that it is one', async () => {
  await using net = new Network();
  await net.broker('b');
  await (await net.broker('a')).connect('test://b');
  const far = net.brokers[0] as unknown as { router: { ports: Map<number, { broker: boolean }> } };
  expect([...far.router.ports.values()].map(({ broker }) => broker)).toEqual([true]);
});

test('[SUB-12] close ends the link of a subscriber whose queue is full, and nobody waits for it', async () => {
  await using b = await bench({ queueBytes: 16384 });
  const pusher = await b.join().greet();
  const healthy = await b.join().greet();
  const slow = await b.join().greet();
  await slow.call(subscribe, { keys: [], overflow: OVERFLOW.CLOSE });
  await healthy.call(subscribe, { keys: [] });
  slow.answer = 'full';
  pusher.say(...BURST);
  pusher.say(...BURST);
  await settled();
  expect(slow.ended).toBe(true);
  expect(pusher.paused).toBe(0);
  expect(healthy.data()).toHaveLength(128);
});

test('[SUB-12] the strictest of the policies counts that match, and only of those that match', async () => {
  await using b = await bench({ queueBytes: 16384 });
  const pusher = await b.join().greet(BROKER);
  const slow = await b.join().greet();
  await slow.call(subscribe, { keys: [] });
  await slow.call(subscribe, { keys: [{ offset: 4, key: 17, mask: 0xffff }], overflow: OVERFLOW.CLOSE });
  slow.answer = 'full';
  pusher.say(...BURST);
  pusher.say(...BURST);
  await settled();
  expect(slow.ended).toBe(false);
  pusher.say(frame({}, message(17, { size: 20000 })));
  await settled();
  expect(slow.ended).toBe(true);
});

test('[SUB-12] refuses a policy that does not exist', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  for (const overflow of [0, 4]) {
    await expect(peer.call(subscribe, { keys: [], overflow })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
  }
});

test('[RET-8] who asks a full link waits for it, and a broker that asks it gets ENOBUFS instead', async () => {
  const clock = virtualClock();
  await using b = await bench({ clock, queueBytes: 16384 });
  const provider = await b.join().greet();
  const client = await b.join().greet();
  const broker = await b.join().greet(BROKER);
  const { label } = await provider.call(provide, { path: 's' });
  for (const peer of [client, broker]) await peer.call(discover, { path: 's' });
  provider.answer = 'full';
  client.say(...Array.from({ length: 10 }, (_, at) => frame({ seq: at + 1, dst: label }, KIB)));
  expect([client.paused, client.data()]).toEqual([1, []]);
  for (let seq = 1; seq <= 30; seq++) broker.say(frame({ seq, dst: label }, KIB));
  expect(broker.paused).toBe(0);
  const errors = broker.data().map(({ cdata }) => readErrorReport(cdata!, 0).errno);
  expect(errors.length).toBeGreaterThan(5);
  expect(new Set(errors)).toEqual(new Set([-105]));
  await provider.read();
  await settled();
  expect(client.paused).toBe(0);
  expect(provider.data()).toHaveLength(40 - errors.length);
});

test('[RET-8] an answer from a broker that finds no room ends with ENOBUFS, and the rest of it goes nowhere', async () => {
  const clock = virtualClock();
  await using b = await bench({ clock, queueBytes: 16384 });
  const provider = await b.join().greet(BROKER);
  const asker = await b.join().greet();
  const { label } = await provider.call(provide, { path: 's' });
  await asker.call(discover, { path: 's' });
  asker.say(frame({ seq: 1, dst: label }));
  const { seq, src } = provider.data()[0]!;
  asker.answer = 'full';
  for (let at = 0; at < 100; at++) provider.say(frame({ flags: 8, seq, dst: src, src: label }, KIB));
  expect(provider.paused).toBe(0);
  await asker.read();
  await settled();
  const answer = asker.data().filter(({ cdata }) => readHeader(cdata!).type !== NLMSG.OVERRUN);
  expect(answer.length).toBeLessThan(30);
  const last = answer.at(-1)!;
  expect([last.src, readErrorReport(last.cdata!, 0).errno]).toEqual([0, -105]);
});

test('[SUB-12] who answers a client that does not read waits for it at the bound', async () => {
  const clock = virtualClock();
  await using b = await bench({ clock, queueBytes: 16384 });
  const provider = await b.join().greet();
  const asker = await b.join().greet();
  const { label } = await provider.call(provide, { path: 's' });
  await asker.call(discover, { path: 's' });
  asker.say(frame({ seq: 1, dst: label }));
  const { seq, src } = provider.data()[0]!;
  const reply = frame({ flags: 8, seq, dst: src, src: label }, KIB);
  asker.answer = 'full';
  provider.say(reply);
  expect(provider.paused).toBe(0);
  for (let at = 0; at < 20; at++) provider.say(reply);
  expect(provider.paused).toBe(1);
  await asker.read();
  await settled();
  expect(provider.paused).toBe(0);
  expect(asker.data()).toHaveLength(21);
});
