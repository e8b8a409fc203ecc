import {
  MAX_CDATA,
  MAX_FRAME,
  decodeFrame,
  encodeFrame,
  findCdata,
  frameLength,
  setUint16,
  setUint32,
  writeEnvelope,
} from '@nlmq/codec';
import fc from 'fast-check';
import { bytes, envelope } from './arbitrary.ts';
import { refusal } from './refusal.ts';

test('[ENV-2] what is encoded is decoded, and takes the bytes that it should', () => {
  fc.assert(
    fc.property(envelope, bytes(300), (fields, cdata) => {
      const frame = encodeFrame(fields, cdata);
      expect(frame.length).toBe(frameLength(cdata.length));
      expect(decodeFrame(frame)).toEqual({ ...fields, length: frame.length, type: 15, cdata });
    }),
  );
});

test('[ENV-2] a frame is decoded where it stands, and written where it will stand', () => {
  const written = new Uint8Array(256).fill(0xaa);
  written.set([1, 2, 3], 64 + 28);
  const length = writeEnvelope(written, 64, 3, { dst: 5 });
  expect(decodeFrame(written, 64)).toMatchObject({ length, dst: 5, cdata: Uint8Array.of(1, 2, 3) });
  expect([written[63], written[64 + length]]).toEqual([0xaa, 0xaa]);
});

test('[ENV-8] padding behind CDATA is zero and counted in the length of the frame only', () => {
  const frame = new Uint8Array(32).fill(0xff);
  expect(writeEnvelope(frame, 0, 1, {})).toBe(32);
  expect([...frame.subarray(24)]).toEqual([5, 0, 0, 0, 0xff, 0, 0, 0]);
});

test('[ENV-7] CDATA over 65,531 bytes is refused', () => {
  expect(encodeFrame({}, new Uint8Array(MAX_CDATA))).toHaveLength(MAX_FRAME);
  expect(refusal(() => encodeFrame({}, new Uint8Array(MAX_CDATA + 1)))).toMatchObject({
    code: 'ERR_TOO_LARGE',
    message: 'payload of 65532 bytes: expected at most 65531 in a frame',
  });
});

describe('[ENV-3] a length that no frame has is refused before anything else is read', () => {
  test.each([
    ['ERR_FRAME_SHORT', [0, 8, 12, 15]],
    ['ERR_FRAME_UNALIGNED', [17, 18, 19, MAX_FRAME - 1]],
    ['ERR_FRAME_LONG', [MAX_FRAME + 1, MAX_FRAME + 4, 0xffffffff]],
  ])('%s', (code, lengths) => {
    const frame = new Uint8Array(16);
    for (const length of lengths) {
      setUint32(frame, 0, length);
      expect(refusal(() => decodeFrame(frame)).code).toBe(code);
    }
  });

  test('[ENV-1] and is named when it would be one in big-endian order', () => {
    const frame = new Uint8Array(16);
    new DataView(frame.buffer).setUint32(0, 52);
    expect(refusal(() => decodeFrame(frame))).toMatchObject({
      code: 'ERR_BYTE_ORDER',
      message: 'frame length 872415232: expected little-endian order, not 52 in big-endian',
    });
  });
});

describe('[ENV-6] CDATA is the first attribute of type 0', () => {
  const frame = (...attributes: readonly (readonly [length: number, type: number])[]): Uint8Array => {
    const written = new Uint8Array(64);
    let at = 24;
    for (const [length, type] of attributes) {
      setUint16(written, at, length);
      setUint16(written, at + 2, type);
      at += (length + 3) & ~3;
    }
    return written.subarray(0, Math.max(at, 24));
  };

  test('behind any others', () => {
    expect(findCdata(frame([5, 7], [4, 9], [8, 0], [12, 0]), 0, 48)).toEqual({ start: 40, end: 44 });
  });

  test('empty where it has no payload', () => {
    expect(findCdata(frame([4, 0]), 0, 28)).toEqual({ start: 28, end: 28 });
  });

  test.each([
    ['there is none', frame([8, 1]), 32],
    ['there is no attribute', frame(), 24],
    ['one before it is shorter than its header', frame([3, 1], [8, 0]), 36],
    ['one before it runs past the frame', frame([40, 1], [8, 0]), 36],
    ['it runs past the frame itself', frame([16, 0]), 36],
  ])('none where %s', (_, written, limit) => {
    expect(findCdata(written, 0, limit)).toBeUndefined();
  });
});

test('[ENV-4] a frame of another type has neither dst nor src nor CDATA', () => {
  const frame = encodeFrame({ dst: 1, src: 2, flags: 3 }, Uint8Array.of(1));
  setUint16(frame, 4, 64);
  expect(decodeFrame(frame)).toMatchObject({ type: 64, flags: 3, dst: 0, src: 0, cdata: undefined });
});
