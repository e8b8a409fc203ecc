import { frameFault, wholeFrames, wordsOf, type CodecError } from '@nlmq/codec';
import type { Receiver } from '@nlmq/core';
import { type ReadBudget, uninitialised } from './budget.ts';
import { free } from './free.ts';

/** Size of a read buffer to begin with, and the least it shrinks to while bytes come. */
const SMALLEST = 16 * 1024;
/** Size of the read buffer of a link that has nothing to say. */
const IDLE = 1024;
/** A buffer that is to be larger than this is as large as a read may be, and lent. */
const MIDDLE = 64 * 1024;
/** So many reads in a row that leave three quarters of the buffer empty halve it. */
const PATIENCE = 16;

/**
 * The read buffer of one link: bytes come in as they may, whole frames go out in bursts.
 *
 * Bytes below `base` are left alone, because somebody holds slices of them; from `base` to `end` stands the frame that
 * is not all there yet; the next read goes behind it. So a tail is moved at most once per burst, and another buffer
 * is taken only when held bytes fill half of this one.
 */
export class Intake {
  /** Bytes that have arrived so far. */
  received = 0;
  readonly #maxRead: number;
  readonly #budget: ReadBudget;
  #bytes: Uint8Array<ArrayBuffer>;
  #words: Uint32Array;
  #base = 0;
  #end = 0;
  #small = 0;
  /** The buffer is the budget's. */
  #lent = false;

  constructor(maxRead: number, budget: ReadBudget) {
    this.#maxRead = maxRead;
    this.#budget = budget;
    this.#bytes = uninitialised(SMALLEST);
    this.#words = wordsOf(this.#bytes);
  }

  /** How many bytes of an unfinished frame there are. */
  get tail(): number {
    return this.#end - this.#base;
  }

  /** Where the next bytes go; never empty. */
  room(): Uint8Array {
    return this.#bytes.subarray(this.#end);
  }

  /**
   * Delivers the frames that `count` more bytes in `room()` have made whole.
   *
   * Returns why what follows them can never become a frame. Throws what the receiver throws.
   */
  take(count: number, receiver: Receiver): CodecError | undefined {
    const base = this.#base;
    const end = this.#end + count;
    this.received += count;
    const used = wholeFrames(this.#words, base, end);
    const held = used > base && receiver.frames(this.#bytes.subarray(base, used));
    const fault = frameFault(this.#words, used, end);
    if (held) this.#base = used;
    else if (used > base && end > used) this.#bytes.copyWithin(base, used, end);
    this.#end = held ? end : base + end - used;
    this.#fit(count, end === this.#bytes.length);
    return fault;
  }

  /** The buffer is larger than a silent link needs it. */
  get large(): boolean {
    return this.#bytes.length > IDLE;
  }

  /** Goes on with the smallest buffer, between two reads, and answers its room; it grows again when bytes come. */
  shrink(): Uint8Array {
    this.#move(IDLE);
    return this.room();
  }

  /** Gives its share of the budget back; nothing is read afterwards. */
  release(): void {
    if (!this.#lent) this.#budget.give(counted(this.#bytes.length));
    else if (this.#base > 0) this.#budget.forgo(this.#bytes.length);
    this.#leave(this.#bytes, this.#lent);
    this.#lent = false;
    this.#bytes = new Uint8Array(1);
  }

  /** Doubles the buffer while reads fill it, halves it when they stay small, and leaves it when held bytes crowd it. */
  #fit(count: number, filled: boolean): void {
    const size = this.#bytes.length;
    this.#small = count < size >>> 2 ? this.#small + 1 : 0;
    let next = size;
    if (filled) next = this.#larger(size);
    else if (this.#small >= PATIENCE && size > SMALLEST) next = Math.min(size >>> 1, MIDDLE);
    if (next < size) this.#small = 0;
    if (next !== size || this.#base > size >>> 1 || size - this.#end < size >>> 2) this.#move(next);
  }

  #larger(size: number): number {
    if (size < SMALLEST) return SMALLEST;
    if (size >= this.#maxRead) return size;
    if (size >= MIDDLE) return this.#budget.lends(this.#maxRead) ? this.#maxRead : size;
    return this.#budget.has(size) ? size * 2 : size;
  }

  /** Moves the tail to the start of another buffer, as large as asked or as the tail needs it. */
  #move(size: number): void {
    const tail = this.#bytes.subarray(this.#base, this.#end);
    let room = size;
    // A frame's length is checked already, so this ends at 128 KiB; it is counted even when the budget is used up.
    while (room - tail.length < room >>> 2) room *= 2;
    const [left, lent] = [this.#bytes, this.#lent];
    if (!lent) this.#budget.give(counted(left.length));
    else if (this.#base > 0) this.#budget.forgo(left.length);
    const bytes = this.#take(room);
    bytes.set(tail);
    this.#end = tail.length;
    this.#leave(left, lent);
    this.#bytes = bytes;
    this.#words = wordsOf(bytes);
    this.#base = 0;
  }

  #take(size: number): Uint8Array<ArrayBuffer> {
    const large = size > MIDDLE && size === this.#maxRead ? this.#budget.lend(size) : undefined;
    this.#lent = large !== undefined;
    if (large) return large;
    this.#budget.give(-counted(size));
    return uninitialised(size);
  }

  /** A buffer is not used here any more; while somebody may hold slices of it, the garbage collector sees to it. */
  #leave(bytes: Uint8Array<ArrayBuffer>, lent: boolean): void {
    if (this.#base > 0) return;
    if (lent) this.#budget.takeBack(bytes);
    else free(bytes.buffer);
  }
}

/** What a buffer of this size takes of the budget. */
function counted(size: number): number {
  return Math.max(size - SMALLEST, 0);
}
