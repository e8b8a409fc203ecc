import type { Batch } from './batch.ts';
import { wordsOf } from '@nlmq/codec';

/** Kinds of traffic that share a channel fairly once it is full; each has a lane. */
export const TRAFFIC: {
  readonly CONTROL: 0;
  /** Requests and replies. */
  readonly ASSURED: 1;
  /** Events and pushes. */
  readonly PUSH: 2;
} = { CONTROL: 0, ASSURED: 1, PUSH: 2 };
export type Traffic = (typeof TRAFFIC)[keyof typeof TRAFFIC];

/** Bytes that wait for a full link, by the kind of traffic. */
export interface Waiting {
  readonly control: number;
  /** Requests and replies. */
  readonly assured: number;
  /** Events and pushes. */
  readonly push: number;
}

/** What is sent at once from a lane: little enough that lanes take turns, so much that it pays. */
const CHUNK_BYTES = 16 * 1024;

/** What waits for a full link, of one kind of traffic, in the order in which it came. */
export class Lane {
  bytes = 0;
  /** Bytes that the lane may send in its turn. */
  credit = 0;
  #chunks: Uint8Array[] = [];
  #filling: Batch | undefined;
  #filled = 0;

  /** Makes room for `size` bytes; they are written into the batch that it answers, at `at`. */
  reserve(size: number): { readonly batch: Batch; readonly at: number } {
    if (this.#filling && this.#filled + size > this.#filling.bytes.length) this.#close();
    if (!this.#filling) {
      const bytes = new Uint8Array(Math.max(size, CHUNK_BYTES));
      this.#filling = { bytes, words: wordsOf(bytes) };
    }
    const at = this.#filled;
    this.#filled += size;
    this.bytes += size;
    return { batch: this.#filling, at };
  }

  /** The size of what would be sent next; 0 for an empty lane. */
  get next(): number {
    return this.#chunks[0]?.length ?? this.#filled;
  }

  /** Takes out what is sent next; whole frames, which nobody writes into again. */
  shift(): Uint8Array | undefined {
    if (this.#chunks.length === 0) this.#close();
    const chunk = this.#chunks.shift();
    this.bytes -= chunk?.length ?? 0;
    return chunk;
  }

  #close(): void {
    if (this.#filling && this.#filled > 0) this.#chunks.push(this.#filling.bytes.subarray(0, this.#filled));
    this.#filling = undefined;
    this.#filled = 0;
  }
}

/** Where the frames that stand from byte `from` on are enough for one chunk, which is at least one of them. */
export function chunkEnd(words: Uint32Array, from: number, end: number): number {
  let at = from;
  do at += words[at >>> 2]!;
  while (at < end && at - from + words[at >>> 2]! <= CHUNK_BYTES);
  return at;
}
