import type { Clock } from '@nlmq/core';
import { kick, limit, list, ping, stats, subscribe } from '@nlmq/control';
import { TestService, bench, frame, message, settled } from './harness.ts';

/** A clock that goes on when the test says so, and fires what is due on the way. */
function handClock(): Clock & { run(ms: number): Promise<void> } {
  let now = 0;
  let due: { at: number; fn: () => void }[] = [];
  return {
    now: () => now,
    after(ms, fn) {
      const timer = { at: now + ms, fn };
      due.push(timer);
      return { cancel: () => void (due = due.filter((one) => one !== timer)) };
    },
    async run(ms) {
      const end = now + ms;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        due = due.filter((one) => one !== next);
        now = next.at;
        next.fn();
        await settled();
      }
      now = end;
    },
  };
}

const KIB = message(16, { size: 1008 - 28 });

test('a full link gets control, replies and pushes in turn, none of them all at once', async () => {
  await using b = await bench();
  const big = message(16, { size: 16000 });
  await b.broker.provide(new TestService('s', (request) => request.reply(big, true)));
  const pusher = await b.join().greet();
  const taker = await b.join().greet();
  await taker.call(subscribe, { keys: [], want: 2 });
  taker.answer = 'full';
  taker.say(frame({ seq: 1, dst: 0x10003 }));
  taker.data();
  for (let at = 0; at < 40; at++) pusher.say(frame({}, big));
  for (let at = 2; at < 42; at++) taker.say(frame({ seq: at, dst: 0x10003 }));
  const pong = taker.call(ping, {});
  await taker.read();
  await pong;
  const kinds = taker.data().map(({ flags }) => (flags === 0 ? 'push' : 'reply'));
  expect(kinds.filter((kind) => kind === 'push')).toHaveLength(40);
  expect(kinds.filter((kind) => kind === 'reply')).toHaveLength(40);
  // Each turn is 64 KiB: after the first ten frames both kinds have had one.
  expect(new Set(kinds.slice(0, 10)).size).toBe(2);
});

test('LIMIT holds the rate of a link, and what comes late waits within the queue', async () => {
  const clock = handClock();
  await using b = await bench({ clock });
  const admin = await b.join().greet();
  const taker = await b.join().greet();
  await taker.call(subscribe, { keys: [] });
  await admin.call(limit, { label: taker.label, rate: 64 * 1024, burst: 1024 });
  for (let at = 0; at < 2000; at++) admin.say(frame({}, KIB));
  await clock.run(10_000);
  const sent = taker.data().reduce((sum, { length }) => sum + length, 0);
  expect(sent).toBeGreaterThan(0.95 * 10 * 64 * 1024);
  expect(sent).toBeLessThan(1.05 * 10 * 64 * 1024);
  await admin.call(limit, { label: taker.label, rate: 0 });
  await settled();
  expect(sent + taker.data().reduce((sum, { length }) => sum + length, 0)).toBe(2000 * frame({}, KIB).length);
});

test('LIMIT holds what is taken from a link, and lets go of it again', async () => {
  const clock = handClock();
  await using b = await bench({ clock });
  const admin = await b.join().greet();
  const pusher = await b.join().greet();
  await admin.call(limit, { label: pusher.label, rateIn: 10_000 });
  pusher.say(...Array.from({ length: 4 }, () => frame({}, KIB)));
  expect(pusher.paused).toBe(1);
  await clock.run(1000);
  expect(pusher.paused).toBe(0);
});

test('LIMIT changes the queue of a link while it is full', async () => {
  await using b = await bench();
  const admin = await b.join().greet();
  const taker = await b.join().greet();
  await taker.call(subscribe, { keys: [] });
  await admin.call(limit, { label: taker.label, queueBytes: 10_000 });
  taker.answer = 'full';
  for (let at = 0; at < 100; at++) admin.say(frame({}, KIB));
  const [entry] = (await admin.call(list, { what: 'links' })).links!.filter(({ label }) => label === taker.label);
  expect(entry!.queued).toBeLessThanOrEqual(10_000);
  expect(entry!.dropped).toBeGreaterThan(80);
});

test('LIMIT and KICK name a link that is not there, and take their right', async () => {
  await using b = await bench();
  const admin = await b.join().greet();
  const guest = await b.join({ kind: 'loopback' }).greet();
  await expect(admin.call(limit, { label: 7 })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  await expect(guest.call(limit, { label: admin.label })).rejects.toMatchObject({ code: 'ERR_DENIED' });
  await expect(guest.call(kick, { label: admin.label })).rejects.toMatchObject({ code: 'ERR_DENIED' });
  await admin.call(kick, { label: guest.label });
  expect(guest.ended).toBe(true);
});

test('STATS counts what links carried, those included that have ended', async () => {
  await using b = await bench({ name: 'n' });
  const admin = await b.join().greet();
  const other = await b.join().greet();
  other.say(frame({}));
  const before = await admin.call(stats, {});
  other.die();
  const after = await admin.call(stats, {});
  expect(before).toMatchObject({ name: 'n', links: 2, listeners: 1 });
  expect(after.links).toBe(1);
  expect(after.framesIn).toBe(before.framesIn + 1);
});
