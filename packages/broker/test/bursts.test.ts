import { FLAG_CONTROL, encodeControl, encodeFrame } from '@nlmq/codec';
import { discover, provide, remove, subscribe } from '@nlmq/control';
import { seededRandom } from '@nlmq/testkit';
import { type Bench, type TestPeer, bench, message } from './harness.ts';

/** What a sender could send: its frames, made anew for each broker, since brokers write into them. */
type Frames = (labels: readonly number[]) => Uint8Array[];

const TYPES = [16, 17, 18, 24];

/** A frame of each kind there is, some of them malformed, to subscribers and to labels. */
function randomFrames(seed: number): Frames {
  return (labels) => {
    const random = seededRandom(seed);
    const pick = <T>(of: readonly T[]): T => of[random.below(of.length)]!;
    return Array.from({ length: 200 }, () => {
      const packet = message(pick(TYPES), { size: 4 * random.below(300) });
      const seq = pick([0, 0, 0, 0, 0, 0, 7]);
      const frame = encodeFrame(
        { seq, pid: 4242, dst: pick([0, 0, ...labels, 0x00020fff]), flags: pick([0, 0, 0, 0x4]) },
        packet,
      );
      if (random.below(40) === 0) new DataView(frame.buffer).setUint16(24, pick([0, 3, 0xffff]), true);
      if (random.below(40) === 0) new DataView(frame.buffer).setUint16(26, 9, true);
      return frame;
    });
  };
}

/** A broker with four takers: one of all pushes, two of a type each, and one of 2013. */
async function house(): Promise<{ b: Bench; sender: TestPeer; takers: TestPeer[] }> {
  const b = await bench({ random: () => 0.5 });
  const sender = await b.join({ kind: 'loopback' }).greet();
  const takers = [await b.join().greet(), await b.join().greet(), await b.join().greet(), b.join()];
  await takers[0]!.call(subscribe, { keys: [], want: 2 });
  for (const [at, taker] of takers.slice(1).entries()) {
    await taker.call(subscribe, { keys: [{ offset: 4, key: TYPES[at]!, mask: 0xffff }], want: 2 });
  }
  return { b, sender, takers };
}

async function sent(frames: Frames, filtered: boolean, inOneBurst: boolean): Promise<object> {
  const { b, sender, takers } = await house();
  if (!filtered) for (const taker of takers.slice(1)) taker.die();
  const all = frames(takers.slice(0, 3).map(({ label }) => label));
  if (inOneBurst) sender.say(...all);
  else for (const frame of all) sender.say(frame);
  const result = { answered: sender.data(), received: takers.map((taker) => taker.data()) };
  await b.broker.close();
  return result;
}

test.each([
  [1, true],
  [2, true],
  [3, false],
  [4, false],
])(
  'frames of one burst go where each would have gone alone, byte for byte (seed %d, filters %s)',
  async (seed, filtered) => {
    const frames = randomFrames(seed);
    expect(await sent(frames, filtered, true)).toEqual(await sent(frames, filtered, false));
  },
);

test('a label that is taken away in the middle of a burst leads nowhere from there on', async () => {
  await using b = await bench();
  const sender = await b.join().greet();
  const { label } = await sender.call(provide, { path: 'mine' });
  await sender.call(discover, { path: 'mine' });
  const push = (): Uint8Array => encodeFrame({ dst: label }, message(16));
  const removing = encodeControl(
    { seq: 9 },
    { command: remove.id, attributes: remove.request.encode({ path: 'mine' }) },
  );
  sender.say(push(), push(), removing, push(), push());
  expect(sender.data().map(({ flags }) => flags)).toEqual([0, 0, FLAG_CONTROL]);
});
