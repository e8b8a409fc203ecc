import {
  CodecError,
  MAX_CDATA,
  MAX_FRAME,
  decodeFrame,
  encodeFrame,
  frameFault,
  getUint16,
  wholeFrames,
  wordsOf,
} from '@nlmq/codec';
import { vectorBytes, vectors } from '@nlmq/testkit';
import { golden, goldenFrames } from './golden.ts';
import { viewFrame } from './view.ts';

const fault = (read: () => unknown): CodecError => {
  try {
    read();
  } catch (error) {
    if (error instanceof CodecError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
};

describe('[ENV-2] a recorded frame means what was recorded with it', () => {
  test.each(goldenFrames())('$name', ({ bytes, at, decoded }) => {
    expect(viewFrame(bytes, at)).toEqual(decoded);
  });

  test('and no recording is left out', () => {
    const read = new Set(goldenFrames().map(({ name }) => name.replace(/ at \d+$/, '')));
    const left = vectors().filter(({ name }) => !read.has(name));
    expect(left.map(({ name }) => name)).toEqual([
      'seed.edge.truncated-header',
      'seed.edge.frame-cut-at-20',
      'seed.edge.frame-and-a-half',
      'seed.edge.length-below-16',
      'seed.edge.max-cdata',
    ]);
  });
});

describe('[ENV-9] what was coalesced into one segment is told apart', () => {
  test.each(vectors().filter(({ frames }) => frames !== undefined))('$name', (vector) => {
    const words = wordsOf(vectorBytes(vector));
    let at = 0;
    for (const { offset, length } of vector.frames!) {
      expect(offset).toBe(at);
      expect(wholeFrames(words, at, at + length)).toBe(at + length);
      at += length;
    }
    expect(vector.bytes! - at).toBe(vector.trailingBytes);
  });
});

describe('the edges', () => {
  const split = (name: string): { readonly whole: number; readonly fault: CodecError | undefined } => {
    const bytes = vectorBytes(golden(name));
    const words = new Uint32Array(16384);
    new Uint8Array(words.buffer).set(bytes);
    const whole = wholeFrames(words, 0, bytes.length);
    return { whole, fault: frameFault(words, whole, bytes.length) };
  };

  test.each(['seed.edge.truncated-header', 'seed.edge.frame-cut-at-20'])('[ENV-9] %s asks for more', (name) => {
    expect(split(name)).toEqual({ whole: 0, fault: undefined });
    expect(fault(() => decodeFrame(vectorBytes(golden(name)))).code).toBe('ERR_FRAME_CUT');
  });

  test('[ENV-9] of a frame and a half the whole one is delivered, and more is asked for', () => {
    expect(split('seed.edge.frame-and-a-half')).toEqual({ whole: 52, fault: undefined });
  });

  test('[ENV-3] a length below 16 can never become a frame', () => {
    expect(split('seed.edge.length-below-16')).toMatchObject({
      whole: 0,
      fault: { code: 'ERR_FRAME_SHORT', offset: 0 },
    });
    expect(fault(() => decodeFrame(vectorBytes(golden('seed.edge.length-below-16')))).code).toBe('ERR_FRAME_SHORT');
  });

  test('[ENV-7] the largest CDATA makes the longest frame, and one byte more is refused', () => {
    const { generator, expect: expected } = golden('seed.edge.max-cdata');
    const { cdataLength, fill, ...envelope } = generator!;
    const frame = encodeFrame(envelope, new Uint8Array(cdataLength).fill(parseInt(fill, 16)));
    expect([cdataLength, frame.length]).toEqual([MAX_CDATA, MAX_FRAME]);
    const { length, cdata } = decodeFrame(frame);
    expect([length, cdata!.length]).toEqual([expected!.headerLength, cdataLength]);
    expect([getUint16(frame, 24), frame.length - 28 - cdataLength]).toEqual([expected!.nlaLen, expected!.pad]);
    expect(fault(() => encodeFrame(envelope, new Uint8Array(cdataLength + 1))).code).toBe('ERR_TOO_LARGE');
  });

  test('[ENV-6] a frame without CDATA has none, which is no error', () => {
    expect(decodeFrame(vectorBytes(golden('seed.env.no-nla.request'))).cdata).toBeUndefined();
  });
});
