import { CDATA_OFFSET, MAX_CDATA, encodeFrame, getUint32, lengthFault, wordsOf } from '@nlmq/codec';
import type { Random } from './random.ts';

/** A frame that proves itself: it carries `seq` in its envelope and in every word of its CDATA. */
export function countedFrame(seq: number, cdataLength: number): Uint8Array {
  const frame = encodeFrame({ seq }, new Uint8Array(cdataLength & ~3));
  wordsOf(frame).fill(seq, CDATA_OFFSET / 4);
  return frame;
}

/** Counted frames one behind the other, of all sizes, most of them small; numbered from `first`. */
export function countedFrames(random: Random, first: number, count: number): Uint8Array {
  const sizes = Array.from({ length: count }, () => random.below(random.below(8) === 0 ? MAX_CDATA : 256));
  return joined(sizes.map((size, index) => countedFrame(first + index, size)));
}

/** The number of the first frame in a burst, counted on from `first`, that does not prove itself; undefined for none. */
export function firstFault(burst: Uint8Array, first: number): number | undefined {
  const words = wordsOf(burst);
  let seq = first;
  for (let at = 0; at < words.length; seq++) {
    const end = frameEnd(burst, at * 4) / 4;
    if (words[at + 2] !== seq) return seq;
    for (let word = at + CDATA_OFFSET / 4; word < end; word++) if (words[word] !== seq) return seq;
    at = end;
  }
  return undefined;
}

/** The offset just past the frame at `at`. @throws when none can stand there: the bytes were spoilt. */
export function frameEnd(burst: Uint8Array, at: number): number {
  const fault = lengthFault(getUint32(burst, at), at);
  if (fault) throw fault;
  return at + getUint32(burst, at);
}

/** The parts in one buffer of their own. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
