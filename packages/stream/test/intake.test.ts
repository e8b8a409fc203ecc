import { MAX_CDATA } from '@nlmq/codec';
import { ReadBudget } from '@nlmq/stream';
import { Collector, Keeper, countedFrame, countedFrames, firstFault, joined, seededRandom } from '@nlmq/testkit';
import { Intake } from '../src/intake.ts';

const KIB = 1024;

function intakeOf(maxRead: number, budget = new ReadBudget(64 * KIB * KIB)): Intake {
  return new Intake(maxRead, budget);
}

/** Puts the bytes in, at most `most` at a time and no more than there is room for. */
function feed(intake: Intake, bytes: Uint8Array, receiver: Collector, most = Infinity): void {
  for (let at = 0; at < bytes.length;) {
    const room = intake.room();
    const count = Math.min(room.length, most, bytes.length - at);
    room.set(bytes.subarray(at, at + count));
    const fault = intake.take(count, receiver);
    if (fault) throw fault;
    at += count;
  }
}

/** One read of `count` frames of 1 KiB; answers how much room there is for the next. */
function read(intake: Intake, count: number, receiver = new Collector()): number {
  const frame = countedFrame(1, KIB - 28);
  const frames = joined(Array.from({ length: count }, () => frame));
  feed(intake, frames, receiver);
  return intake.room().length;
}

test('makes the same frames of bytes that are cut at any one byte', () => {
  const frames = [countedFrame(1, 8), countedFrame(2, 0), countedFrame(3, 40)];
  const bytes = joined(frames);
  for (let cut = 1; cut < bytes.length; cut++) {
    const kept = new Keeper();
    const intake = intakeOf(64 * KIB);
    feed(intake, bytes.subarray(0, cut), kept);
    feed(intake, bytes.subarray(cut), kept);
    expect(kept.kept).toEqual(frames);
    expect(intake.tail).toBe(0);
  }
});

test.each([
  [1, 16 * KIB],
  [1000, 16 * KIB],
  [Infinity, 16 * KIB],
  [Infinity, 64 * KIB],
  [Infinity, 1024 * KIB],
])('leaves every held burst as it was, at an aligned place: %d bytes at a time, up to %d', (most, maxRead) => {
  const held: { burst: Uint8Array; first: number }[] = [];
  let first = 0;
  const receiver: Collector = new Collector((burst) => {
    held.push({ burst, first });
    first = receiver.count;
    return true;
  });
  feed(intakeOf(maxRead), countedFrames(seededRandom(5), 0, most === 1 ? 60 : 1000), receiver, most);
  expect(held.map(({ burst }) => burst.byteOffset % 4).filter((rest) => rest !== 0)).toEqual([]);
  expect(held.map((one) => firstFault(one.burst, one.first)).filter((seq) => seq !== undefined)).toEqual([]);
});

test('reads on into the same buffer when nothing is held', () => {
  const buffers = new Set<ArrayBufferLike>();
  const receiver = new Collector((burst) => {
    buffers.add(burst.buffer);
    return false;
  });
  const intake = intakeOf(16 * KIB);
  for (let count = 1; count <= 100; count++) read(intake, count % 4, receiver);
  expect(buffers.size).toBe(1);
});

test('takes another buffer only when held bytes fill half of it', () => {
  const buffers = new Set<ArrayBufferLike>();
  const receiver = new Collector((burst) => {
    buffers.add(burst.buffer);
    return true;
  });
  const intake = intakeOf(16 * KIB);
  for (let count = 0; count < 64; count++) read(intake, 1, receiver);
  expect(buffers.size).toBeLessThanOrEqual(8);
});

test('begins with 16 KiB, and doubles while reads fill the buffer', () => {
  const intake = intakeOf(128 * KIB);
  expect(intake.room()).toHaveLength(16 * KIB);
  expect([16, 32, 64, 128, 256].map((count) => read(intake, count) / KIB)).toEqual([32, 64, 128, 128, 128]);
});

test('halves the buffer when reads stay under a quarter of it', () => {
  const intake = intakeOf(64 * KIB);
  for (const count of [16, 32]) read(intake, count);
  const sizes = Array.from({ length: 64 }, () => read(intake, 1) / KIB);
  expect(sizes.filter((size, index) => size !== sizes[index - 1])).toEqual([64, 32, 16]);
});

test('does not halve the buffer for some small reads among large ones', () => {
  const intake = intakeOf(64 * KIB);
  for (const count of [16, 32]) read(intake, count);
  for (let count = 0; count < 100; count++) read(intake, count % 10 === 0 ? 32 : 1);
  expect(intake.room()).toHaveLength(64 * KIB);
});

test('the buffers of all links together stay within their budget, and give it back', () => {
  const budget = new ReadBudget(48 * KIB);
  const [first, second] = [intakeOf(64 * KIB, budget), intakeOf(64 * KIB, budget)];
  expect([16, 32].map((count) => read(first, count) / KIB)).toEqual([32, 64]);
  expect(read(second, 16)).toBe(16 * KIB);
  first.release();
  expect(read(second, 16)).toBe(32 * KIB);
});

test('lends as many large buffers as a quarter of the budget holds, each to one link at a time', () => {
  const budget = new ReadBudget(1024 * KIB);
  const [first, second, third] = Array.from({ length: 3 }, () => intakeOf(128 * KIB, budget)) as [
    Intake,
    Intake,
    Intake,
  ];
  const grown = (intake: Intake): number[] => [16, 32, 64].map((count) => read(intake, count) / KIB);
  expect([first, second, third].map(grown)).toEqual([
    [32, 64, 128],
    [32, 64, 128],
    [32, 64, 64],
  ]);
  const lent = first.room().buffer;
  first.shrink();
  expect(read(third, 64)).toBe(128 * KIB);
  expect(third.room().buffer).toBe(lent);
});

test('never lends a buffer anew whose slices are held', () => {
  const budget = new ReadBudget(512 * KIB);
  const [first, second] = [intakeOf(128 * KIB, budget), intakeOf(128 * KIB, budget)];
  for (const count of [16, 32, 64]) read(first, count);
  const lent = first.room().buffer;
  read(first, 1, new Collector(() => true));
  first.release();
  for (const count of [16, 32, 64]) read(second, count);
  expect(second.room()).toHaveLength(128 * KIB);
  expect(second.room().buffer).not.toBe(lent);
});

test('takes frames larger than its largest read, whatever is left of the budget', () => {
  const kept = new Keeper();
  const frames = [countedFrame(1, MAX_CDATA - 3), countedFrame(2, 8), countedFrame(3, MAX_CDATA - 3)];
  feed(intakeOf(16 * KIB, new ReadBudget(0)), joined(frames), kept);
  expect(Buffer.compare(joined(kept.kept), joined(frames))).toBe(0);
});

test('tells what can never become a frame, and delivers what stood before it', () => {
  const kept = new Keeper();
  const intake = intakeOf(16 * KIB);
  const bytes = joined([countedFrame(1, 8), Uint8Array.of(8, 0, 0, 0)]);
  intake.room().set(bytes);
  expect(intake.take(bytes.length, kept)).toMatchObject({ code: 'ERR_FRAME_SHORT' });
  expect(kept.kept).toEqual([countedFrame(1, 8)]);
});

test('shrinks to 1 KiB at once when told to, keeps the frame that is not whole yet, and grows again', () => {
  const budget = new ReadBudget(48 * KIB);
  const intake = intakeOf(64 * KIB, budget);
  const kept = new Keeper();
  for (const count of [16, 32]) read(intake, count);
  const frames = joined([countedFrame(1, 100), countedFrame(2, 100)]);
  feed(intake, frames.subarray(0, 150), kept);
  expect(intake.large).toBe(true);
  intake.shrink();
  expect(intake.large).toBe(false);
  expect(budget.has(48 * KIB)).toBe(true);
  feed(intake, frames.subarray(150), kept);
  expect(joined(kept.kept)).toEqual(frames);
  expect([4, 16, 32].map((count) => read(intake, count) / KIB)).toEqual([16, 32, 64]);
});
