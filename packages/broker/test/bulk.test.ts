import { limit, subscribe } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { bench, frame, message } from './harness.ts';

test('bulk mode holds a link back for a millisecond after a small burst, keeps the order and nobody else', async () => {
  const clock = virtualClock();
  await using b = await bench({ clock });
  const admin = await b.join().greet();
  const sender = await b.join().greet();
  const taker = await b.join().greet();
  await taker.call(subscribe, { keys: [], want: 2 });
  await admin.call(limit, { label: sender.label, bulk: true });
  for (let type = 16; type < 26; type++) {
    sender.say(frame({}, message(type)));
    admin.say(frame({}, message(100 + type)));
    expect([sender.paused, admin.paused, taker.paused]).toEqual([1, 0, 0]);
    clock.advance(1);
    expect(sender.paused).toBe(0);
  }
  const types = taker.data().map(({ cdata }) => cdata![4]!);
  expect(types.filter((type) => type < 100)).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
  expect(types).toHaveLength(20);
});

test('bulk mode does not hold back who sends much at once, and ends when LIMIT says so', async () => {
  const clock = virtualClock();
  await using b = await bench({ clock });
  const sender = await b.join().greet();
  await sender.call(limit, { label: sender.label, bulk: true });
  clock.advance(1);
  sender.say(...Array.from({ length: 40 }, () => frame({}, message(16, { size: 1008 }))));
  expect(sender.paused).toBe(0);
  sender.say(frame({}));
  expect(sender.paused).toBe(1);
  clock.advance(1);
  await sender.call(limit, { label: sender.label, bulk: false });
  clock.advance(1);
  sender.say(frame({}));
  expect(sender.paused).toBe(0);
});

test('the policy and the broker can put links into bulk mode', async () => {
  const rights = { read: true, write: false, push: true, subscribe: true, provide: false, admin: false };
  const policy = { rights: () => ({ ...rights, limits: { bulk: true } }), refusal: () => undefined };
  for (const options of [{ policy }, { channels: { bulk: true } }]) {
    await using b = await bench({ clock: virtualClock(), ...options });
    const sender = b.join();
    sender.say(frame({}));
    expect(sender.paused).toBe(1);
  }
});
