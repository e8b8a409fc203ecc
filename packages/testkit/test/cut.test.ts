import {
  AttributeCursor,
  CodecError,
  FLAG_CONTROL,
  MessageCursor,
  align4,
  decodeControl,
  decodeFrame,
  frameFault,
  wholeFrames,
  wordsOf,
} from '@nlmq/codec';
import { vectorBytes, vectors } from '@nlmq/testkit';
import { goldenFrames } from './golden.ts';

const frames = goldenFrames().map(({ name, bytes, at, decoded }) => ({
  name,
  frame: bytes.slice(at, at + decoded.header.length),
}));
const codeOf = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof CodecError) return error.code;
    throw error;
  }
};

/** Walks to the end and answers how it ended; every step has to go forward and stay inside. */
function walk(cursor: MessageCursor | AttributeCursor): string | undefined {
  let last = -1;
  while (cursor.next()) {
    if (cursor.start <= last || cursor.end > cursor.bytes.length) throw new Error(`lost its way at ${cursor.start}`);
    last = cursor.start;
  }
  return cursor.error?.code;
}

/** What `probe` answers for each cut of some bytes, each answer once. */
function outcomes<T>(bytes: Uint8Array, probe: (cut: Uint8Array) => T): T[] {
  return [...new Set(Array.from(bytes, (_, length) => probe(bytes.slice(0, length))))];
}

describe('[ENV-9] a frame cut at any byte asks for the rest', () => {
  test.each(frames)('$name', ({ frame }) => {
    expect(outcomes(frame, (cut) => wholeFrames(wordsOf(frame), 0, cut.length))).toEqual([0]);
    expect(outcomes(frame, (cut) => frameFault(wordsOf(frame), 0, cut.length))).toEqual([undefined]);
    expect(outcomes(frame, (cut) => codeOf(() => decodeFrame(cut)))).toEqual(['ERR_FRAME_CUT']);
    expect(wholeFrames(wordsOf(frame), 0, frame.length)).toBe(frame.length);
  });
});

describe('[MSG-2] a packet cut at any byte ends with a coded error or between two messages', () => {
  const packets = frames.flatMap(({ name, frame }) => ({ name, cdata: decodeFrame(frame).cdata ?? new Uint8Array() }));
  test.each(packets)('$name', ({ cdata }) => {
    const borders = new Set([0]);
    for (const cursor = new MessageCursor(cdata); cursor.next();) {
      for (let at = cursor.end; at <= align4(cursor.end); at++) borders.add(at);
    }
    const isRight = (cut: Uint8Array): boolean =>
      walk(new MessageCursor(cut)) === (borders.has(cut.length) ? undefined : 'ERR_MESSAGE_CUT');
    expect(outcomes(cdata, isRight)).toEqual(cdata.length === 0 ? [] : [true]);
  });
});

describe('[CTL-1] a management message cut at any byte gives a coded error, or fewer attributes', () => {
  const controls = frames.filter(({ frame }) => decodeFrame(frame).flags === FLAG_CONTROL);
  test.each(controls)('$name', ({ frame }) => {
    const cdata = decodeFrame(frame).cdata!;
    expect(outcomes(cdata, (cut) => codeOf(() => decodeControl(cut)))).toEqual(['ERR_MESSAGE_CUT']);
    const { attributes } = decodeControl(cdata);
    const codes = outcomes(attributes, (cut) => walk(new AttributeCursor(cut)));
    expect(codes).toEqual(attributes.length === 0 ? [] : [undefined, 'ERR_ATTRIBUTE_CUT']);
  });
});

test('[ENV-9] all recordings in one stream, fed byte by byte, come out frame by frame', () => {
  const whole = vectors().filter(({ name, hex }) => hex !== undefined && !name.startsWith('seed.edge'));
  const stream = Buffer.concat(whole.map(vectorBytes));
  const expected = frames.filter(({ name }) => !name.startsWith('seed.edge'));
  const words = wordsOf(Uint8Array.from(stream));
  const found: number[] = [];
  let start = 0;
  for (let end = 0; end <= stream.length; end++) {
    const next = wholeFrames(words, start, end);
    if (next !== start) found.push(next - start);
    start = next;
  }
  expect(found).toEqual(expected.map(({ frame }) => frame.length));
});
