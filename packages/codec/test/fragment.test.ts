import {
  CREDIT,
  FRAGMENT,
  FRAGMENT_HEADER,
  MAX_CDATA,
  MAX_PART,
  NLM_F,
  encodeCredit,
  frameLength,
  isFragment,
  readCredit,
  readFragment,
  readHeader,
  writeFragment,
} from '@nlmq/codec';
import fc from 'fast-check';
import { bytes, u32 } from './arbitrary.ts';
import { refusal } from './refusal.ts';

function fragment(id: number, offset: number, total: number, part: Uint8Array): Uint8Array {
  const written = new Uint8Array(FRAGMENT_HEADER + part.length);
  writeFragment(written, 0, { id, request: false, offset, total }, part);
  return written;
}

test('[FRG-2] a fragment is read as it was written, and is a message of its own kind', () => {
  fc.assert(
    fc.property(u32, fc.nat(1000), bytes(100), fc.nat(1000), (id, offset, part, more) => {
      fc.pre(part.length > 0);
      const total = offset + part.length + more;
      const written = fragment(id, offset, total, part);
      expect(isFragment(written, 0, written.length)).toBe(true);
      expect(readFragment(written, 0, written.length)).toEqual({ id, request: false, offset, total });
      expect(readHeader(written)).toEqual({ length: written.length, type: FRAGMENT, flags: 0, seq: id, pid: 0 });
      expect(written.subarray(FRAGMENT_HEADER)).toEqual(part);
    }),
  );
});

test('a fragment tells whether its packet wants an answer', () => {
  const written = new Uint8Array(FRAGMENT_HEADER + 1);
  writeFragment(written, 0, { id: 1, request: true, offset: 0, total: 1 }, Uint8Array.of(1));
  expect([readFragment(written, 0, 25).request, readHeader(written).flags]).toEqual([true, NLM_F.REQUEST]);
});

test('[FRG-5] a credit is read as it was written, and nothing else is one', () => {
  const written = encodeCredit({ id: 7, limit: 1 << 20 });
  expect(readHeader(written)).toEqual({ length: 20, type: CREDIT, flags: 0, seq: 7, pid: 0 });
  expect(readCredit(written, 0, 20)).toEqual({ id: 7, limit: 1 << 20 });
  expect(readCredit(written, 0, 19)).toBeUndefined();
  expect(readCredit(new Uint8Array(20), 0, 20)).toBeUndefined();
});

test('the longest part fills CDATA but for what keeps parts aligned', () => {
  expect([MAX_PART, MAX_PART % 4, MAX_CDATA - FRAGMENT_HEADER - MAX_PART]).toEqual([65504, 0, 3]);
  expect(frameLength(FRAGMENT_HEADER + MAX_PART)).toBe(65556);
});

describe('what is no fragment is refused', () => {
  const part = new Uint8Array(8);
  const cut = (by: number): Uint8Array => fragment(1, 0, 100, part).subarray(0, FRAGMENT_HEADER + 8 - by);
  test.each([
    ['less than a header', cut(9)],
    ['a message that is not all of the packet', cut(4)],
    ['a part that reaches past the whole', fragment(1, 96, 100, part)],
    ['an empty part', fragment(1, 0, 100, new Uint8Array(0))],
    ['a part of a packet that was given up', fragment(1, 0, 0, part)],
    ['a place in a packet that was given up', fragment(1, 4, 0, new Uint8Array(0))],
  ])('%s', (_, packet) => {
    expect(refusal(() => readFragment(packet, 0, packet.length)).code).toBe('ERR_FRAGMENT');
  });

  test('and any other bytes are none', () => {
    expect(isFragment(new Uint8Array(15).fill(FRAGMENT), 0, 15)).toBe(false);
    expect(isFragment(new Uint8Array(64), 0, 64)).toBe(false);
  });
});
