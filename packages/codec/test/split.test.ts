import { MAX_FRAME, encodeFrame, frameFault, wholeFrames, wordsOf } from '@nlmq/codec';
import fc from 'fast-check';
import { bytes, envelope } from './arbitrary.ts';

const LARGEST = 65531;
const frames = fc.array(
  fc.tuple(envelope, bytes(64)).map(([fields, cdata]) => encodeFrame(fields, cdata)),
  { minLength: 1, maxLength: 30 },
);

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

test('[ENV-9] however a stream is cut, the same frames come out of it', () => {
  fc.assert(
    fc.property(frames, fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }), (sent, cuts) => {
      const stream = concat(sent);
      const words = wordsOf(stream);
      const starts: number[] = [];
      let start = 0;
      let end = 0;
      for (let step = 0; end < stream.length; step++) {
        end = Math.min(end + cuts[step % cuts.length]!, stream.length);
        const next = wholeFrames(words, start, end);
        for (let at = start; at < next; at += words[at >>> 2]!) starts.push(at);
        expect(frameFault(words, next, end)).toBeUndefined();
        start = next;
      }
      let at = 0;
      expect(starts).toEqual(sent.map(({ length }) => (at += length) - length));
    }),
  );
});

describe('[ENV-10] good frames before a bad one are delivered, then the fault is told', () => {
  const good = [encodeFrame({ seq: 1 }, new Uint8Array(5)), encodeFrame({ seq: 2 }, new Uint8Array(9))];

  test.each([
    ['too short', [8, 0, 0, 0], 'ERR_FRAME_SHORT', 'at least 16'],
    ['uneven', [18, 0, 0, 0], 'ERR_FRAME_UNALIGNED', 'a multiple of 4'],
    ['too long', [0x1c, 0, 1, 0], 'ERR_FRAME_LONG', 'at most 65560'],
    ['[ENV-1] big-endian', [0, 0, 0, 52], 'ERR_BYTE_ORDER', 'little-endian order, not 52 in big-endian'],
  ])('%s', (_, bad, code, expected) => {
    const stream = concat([...good, Uint8Array.from(bad), new Uint8Array(60)]);
    const words = wordsOf(stream);
    const next = wholeFrames(words, 0, stream.length);
    expect(next).toBe(good[0]!.length + good[1]!.length);
    expect(frameFault(words, next, stream.length)).toMatchObject({ code, offset: next, expected });
  });

  test('as soon as its length is there, and not before', () => {
    const words = wordsOf(Uint8Array.of(8, 0, 0, 0));
    expect(frameFault(words, 0, 3)).toBeUndefined();
    expect(frameFault(words, 0, 4)).toMatchObject({ code: 'ERR_FRAME_SHORT' });
  });
});

test('[ENV-9] the largest frame in chunks of one byte costs one look per chunk', () => {
  const frame = encodeFrame({}, new Uint8Array(LARGEST));
  expect(frame).toHaveLength(MAX_FRAME);
  let looks = 0;
  const words = new Proxy(wordsOf(frame), {
    get(target, key) {
      looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  let early = 0;
  for (let end = 1; end < frame.length; end++) {
    if (wholeFrames(words, 0, end) !== 0 || frameFault(words, 0, end)) early++;
  }
  expect(early).toBe(0);
  expect(looks).toBeLessThanOrEqual(2 * frame.length);
  expect(wholeFrames(words, 0, frame.length)).toBe(frame.length);
});

test('[ENV-9] any bytes end the split in front of a fault or of something unfinished', () => {
  fc.assert(
    fc.property(bytes(400), (drawn) => {
      const stream = drawn.slice(0, drawn.length & ~3);
      const words = wordsOf(stream);
      const next = wholeFrames(words, 0, stream.length);
      const length = words[next >>> 2];
      const waits = stream.length - next < 4 || (length! >= 16 && length! <= MAX_FRAME && length! % 4 === 0);
      expect(frameFault(words, next, stream.length) === undefined).toBe(waits);
    }),
  );
});
