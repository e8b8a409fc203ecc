import { FLAG_LAST, FLAG_REPLY, readErrorReport } from '@nlmq/codec';
import { discover, provide, stats } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { type Bench, type TestPeer, bench, frame, message, settled } from './harness.ts';

const GUEST = { kind: 'loopback' } as const;

/** A link that is a service, and one that may ask it. */
async function pair(b: Bench): Promise<{ provider: TestPeer; asker: TestPeer; label: number }> {
  const provider = await b.join().greet();
  const asker = await b.join(GUEST).greet();
  const { label } = await provider.call(provide, { path: 's' });
  await asker.call(discover, { path: 's' });
  return { provider, asker, label };
}

const requests = (label: number, from: number, count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => frame({ seq: from + at, dst: label }));

test.each([0, 1, 7000, 14_999])(
  '[RET-6] forgets a request of which nothing comes for 60 to 75 s, begun %i ms after the last look',
  async (phase) => {
    const clock = virtualClock();
    await using b = await bench({ clock });
    const { provider, asker, label } = await pair(b);
    asker.say(frame({ seq: 99, dst: label }));
    clock.advance(15_000 + phase);
    asker.say(frame({ seq: 1, dst: label }), frame({ seq: 2, dst: label }));
    const [, first, second] = provider.data();
    const reply = (to: typeof first): Uint8Array =>
      frame({ flags: FLAG_REPLY, seq: to!.seq, dst: to!.src, src: label });
    clock.advance(60_000);
    provider.say(reply(first));
    expect(asker.data()).toMatchObject([{ seq: 1 }]);
    clock.advance(15_000);
    provider.say(reply(second));
    expect(asker.data()).toEqual([]);
    expect((await provider.call(stats, {})).requests).toBe(1);
    clock.advance(45_000);
    provider.say(reply(first));
    expect(asker.data()).toMatchObject([{ seq: 1 }]);
    clock.advance(75_000);
    expect((await provider.call(stats, {})).requests).toBe(0);
    expect(clock.pending).toBe(0);
  },
);

test('[RET-8] answers EBUSY when half of the table is one link, or all of it is in use, and ECONNRESET to all at the end', async () => {
  await using b = await bench();
  const { provider, asker, label } = await pair(b);
  const others = [await b.join(GUEST).greet(), await b.join(GUEST).greet()];
  for (const other of others) await other.call(discover, { path: 's' });
  const [second, third] = others as [TestPeer, TestPeer];
  asker.say(...requests(label, 1, 32_768 + 10));
  second.say(...requests(label, 1, 32_768 - 1));
  const last = (peer: TestPeer): unknown[] =>
    peer.data().map(({ seq, cdata }) => [seq, readErrorReport(cdata!, 0).errno]);
  expect(last(asker)).toEqual(Array.from({ length: 10 }, (_, at) => [32_769 + at, -16]));
  third.say(frame({ seq: 1, dst: label }), frame({ seq: 2, dst: label }));
  expect(last(third)).toEqual([[2, -16]]);
  expect(provider.data()).toHaveLength(65_536);
  provider.die();
  await settled();
  const ends = [asker, second, third].map((peer) => last(peer));
  expect(ends.map(({ length }) => length)).toEqual([32_768, 32_767, 1]);
  expect(new Set(ends.flat().map((one) => (one as number[])[1]))).toEqual(new Set([-104]));
  expect((await asker.call(stats, {})).requests).toBe(0);
});

test('[RET-4] no reply from another link reaches anybody, whatever slot it names', async () => {
  await using b = await bench();
  const { provider, asker, label } = await pair(b);
  asker.say(...requests(label, 1, 1000));
  const asked = provider.data();
  const forger = await b.join(GUEST).greet();
  const original = b.join(GUEST);
  const forged = asked.map(({ seq, src }) => frame({ flags: FLAG_REPLY | FLAG_LAST, seq, dst: src, src: label }));
  forger.say(...forged);
  original.say(...forged);
  expect(asker.data()).toEqual([]);
  provider.say(...forged);
  expect(asker.data()).toHaveLength(1000);
});

test('[RET-2] no reply of the link that was asked reaches anybody in a slot that is free, or with another generation', async () => {
  await using b = await bench();
  const { provider, asker, label } = await pair(b);
  asker.say(...requests(label, 1, 1000));
  const replies = provider.data().map(({ seq, src }) => ({ flags: FLAG_REPLY | FLAG_LAST, seq, dst: src, src: label }));
  const other = await b.join(GUEST).greet();
  provider.say(...replies.map((one) => frame({ ...one, dst: other.label })));
  const wrong = Array.from(
    { length: 65_536 },
    (_, generation) => ((generation << 16) | (replies[0]!.seq & 0xffff)) >>> 0,
  );
  provider.say(...wrong.filter((seq) => seq !== replies[0]!.seq).map((seq) => frame({ ...replies[0], seq })));
  expect([asker.data(), other.data()]).toEqual([[], []]);
  provider.say(...replies.map((one) => frame(one)));
  expect(asker.data()).toHaveLength(1000);
  provider.say(...replies.map((one) => frame(one)));
  asker.say(frame({ seq: 5000, dst: label }));
  provider.data();
  provider.say(...replies.map((one) => frame(one)));
  expect(asker.data()).toEqual([]);
});

test('[ADR-7] a request or push to a link carries the label of its sender, whatever src that wrote', async () => {
  await using b = await bench();
  const { provider, asker, label } = await pair(b);
  asker.say(frame({ seq: 1, dst: label, src: 0x00010003 }), frame({ dst: label, src: provider.label }, message(17)));
  expect(provider.data()).toMatchObject([{ src: asker.label }, { src: asker.label }]);
});
