import { NLMSG, readHeader, readOverrun } from '@nlmq/codec';
import { FEATURE, hello, subscribe, unsubscribe } from '@nlmq/control';
import { type TestPeer, bench, frame, message, settled } from './harness.ts';

test('[SUB-5] [SUB-9] sends a link one copy however many of its subscriptions match', async () => {
  await using b = await bench();
  const pusher = await b.join().greet();
  const taker = await b.join().greet();
  await taker.call(subscribe, { keys: [] });
  await taker.call(subscribe, { keys: [{ offset: 4, key: 16, mask: 0xffff }] });
  await taker.call(subscribe, { keys: [{ offset: 4, key: 16, mask: 0xff }] });
  pusher.say(frame({}));
  expect(taker.data()).toHaveLength(1);
});

test('[SUB-7] numbers subscriptions from 1023 down, and gives a number back when its subscription ends', async () => {
  await using b = await bench();
  const taker = await b.join().greet();
  const cids = [];
  for (let at = 0; at < 1100; at++) cids.push((await taker.call(subscribe, { keys: [] })).cid);
  expect(cids.slice(0, 3)).toEqual([1023, 1022, 1021]);
  expect(new Set(cids).size).toBe(1100);
  await taker.call(unsubscribe, { cid: 1023 });
  taker.die();
  const next = await b.join().greet();
  expect((await next.call(subscribe, { keys: [] })).cid).toBeGreaterThan(0);
});

test('[SUB-7] lets a link end its own subscriptions only', async () => {
  await using b = await bench();
  const owner = await b.join().greet();
  const other = await b.join().greet();
  const { cid } = await owner.call(subscribe, { keys: [] });
  await expect(other.call(unsubscribe, { cid })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  other.say(frame({}));
  expect(owner.data()).toHaveLength(1);
});

test('[SUB-1] goes on to the others when a subscriber has a key past the end, or has gone', async () => {
  await using b = await bench();
  const pusher = await b.join().greet();
  const far = await b.join().greet();
  const dead = await b.join().greet();
  const fine = await b.join().greet();
  await far.call(subscribe, { keys: [{ offset: 60000, key: 0, mask: 0xff }] });
  await dead.call(subscribe, { keys: [] });
  await fine.call(subscribe, { keys: [] });
  dead.die();
  pusher.say(frame({}));
  expect([far, dead, fine].map((peer) => peer.data().length)).toEqual([0, 0, 1]);
});

test('refuses a subscription to a service that is not there, and one with an impossible want', async () => {
  await using b = await bench();
  const taker = await b.join().greet();
  await expect(taker.call(subscribe, { keys: [], path: 'x' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  await expect(taker.call(subscribe, { keys: [], want: 4 })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
});

test('[SUB-8] drops pushes for a subscriber that does not read, tells it how many as soon as it does, and serves the others', async () => {
  await using b = await bench({ queueBytes: 65536 });
  const pusher = await b.join().greet();
  const stuck = await b.join().greet();
  const healthy = await b.join().greet();
  await stuck.call(subscribe, { keys: [] });
  await healthy.call(subscribe, { keys: [] });
  stuck.answer = 'full';
  const push = frame({}, message(16, { size: 1008 }));
  for (let at = 0; at < 400; at++) pusher.say(push);
  expect(healthy.data()).toHaveLength(400);
  expect(stuck.received.length * 1052).toBeLessThan(2 * 65536);
  await stuck.read();
  const got = stuck.data();
  const overruns = got.filter(({ cdata }) => readHeader(cdata!).type === NLMSG.OVERRUN);
  const lost = overruns.reduce((sum, { cdata }) => sum + readOverrun(cdata!, 0), 0);
  expect(lost).toBeGreaterThan(0);
  expect(got.length - overruns.length + lost).toBe(400);
});

test('lets a pusher wait for a subscriber that lags, but only for a moment', async () => {
  const due: (() => void)[] = [];
  const clock = {
    now: () => 0,
    after: (_ms: number, fn: () => void) => ({ cancel: () => void 0, fired: due.push(fn) }),
  };
  await using b = await bench({ clock });
  const pusher = await b.join().greet();
  const slow = await b.join().greet();
  await slow.call(subscribe, { keys: [] });
  slow.answer = 'full';
  const push = frame({}, message(16, { size: 5000 }));
  pusher.say(push);
  expect(pusher.paused).toBe(1);
  await slow.read();
  await settled();
  expect(pusher.paused).toBe(0);
  slow.answer = 'full';
  pusher.say(push);
  expect(pusher.paused).toBe(1);
  for (const fire of due) fire();
  expect(pusher.paused).toBe(0);
});

test('stops reading from a link that does not take its answers', async () => {
  await using b = await bench();
  await b.broker.provide({
    name: 'big',
    open: () => ({
      handle: (request) => void request.reply(message(16, { size: 60000 }), true),
      close: () => Promise.resolve(),
    }),
  });
  const asker = await b.join().greet();
  asker.answer = 'full';
  for (let at = 1; at < 30; at++) asker.say(frame({ seq: at, dst: 0x10003 }));
  expect(asker.paused).toBe(1);
  await asker.read();
  await settled();
  expect(asker.paused).toBe(0);
  expect(asker.data()).toHaveLength(29);
});

test('[HEL-5] sends a subscriber no more than it takes: cut between messages, and lost and told where one is too long', async () => {
  await using b = await bench();
  const pusher = await b.join().greet();
  const small = b.join();
  await small.call(hello, { features: FEATURE.REPLY_MARKS, maxCdata: 16356 });
  const large = await b.join().greet();
  const original = b.join();
  for (const peer of [small, large, original]) await peer.call(subscribe, { keys: [], want: 2 });
  const member = b.join();
  await member.call(hello, { features: FEATURE.REPLY_MARKS, maxCdata: 16356 });
  const { cid } = await member.call(subscribe, { keys: [], want: 2, group: 'g' });
  const two = Uint8Array.of(...message(16, { size: 10_000 - 16 }), ...message(17, { size: 10_000 - 16 }));
  pusher.say(frame({}, two));
  pusher.say(frame({}, message(18, { size: 20_000 })));
  pusher.say(frame({}, message(19)));
  const seen = (peer: TestPeer): unknown[] => peer.data().map(({ cdata, src, pid }) => [cdata![4], src, pid]);
  const parts = (src: number, pid: number): unknown[] => [
    [16, src, pid],
    [17, src, pid],
    [NLMSG.OVERRUN, 0, 0],
    [19, src, pid],
  ];
  expect(seen(large)).toEqual([16, 18, 19].map((type) => [type, pusher.label, 0]));
  expect(seen(small)).toEqual(parts(pusher.label, 0));
  expect(seen(original)).toEqual(parts(0, 0));
  expect(seen(member)).toEqual(parts(pusher.label, cid));
});
