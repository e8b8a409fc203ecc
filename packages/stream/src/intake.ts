import { frameFault, wholeFrames, wordsOf, type CodecError } from '@nlmq/codec';
import type { Receiver } from '@nlmq/core';
import type { ReadBudget } from './budget.ts';

/** Size of a read buffer to begin with, and the least it shrinks to. */
const SMALLEST = 16 * 1024;
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
  #bytes: Uint8Array;
  #words: Uint32Array;
  #base = 0;
  #end = 0;
  #small = 0;

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

  /** Gives its share of the budget back; nothing is read afterwards. */
  release(): void {
    this.#budget.give(this.#bytes.length - SMALLEST);
    this.#bytes = new Uint8Array(1);
  }

  /** Doubles the buffer while reads fill it, halves it when they stay small, and leaves it when held bytes crowd it. */
  #fit(count: number, filled: boolean): void {
    const size = this.#bytes.length;
    this.#small = count < size >>> 2 ? this.#small + 1 : 0;
    let next = size;
    if (filled && size < this.#maxRead && this.#budget.take(size)) next = size * 2;
    else if (this.#small >= PATIENCE && size > SMALLEST) next = this.#halved(size);
    if (next !== size || this.#base > size >>> 1 || size - this.#end < size >>> 2) this.#move(next);
  }

  #halved(size: number): number {
    this.#small = 0;
    this.#budget.give(size >>> 1);
    return size >>> 1;
  }

  /** Moves the tail to the start of another buffer, as large as asked or as the tail needs it. */
  #move(size: number): void {
    const tail = this.#bytes.subarray(this.#base, this.#end);
    let room = size;
    // A frame's length is checked already, so this ends at 128 KiB; it is counted even when the budget is used up.
    while (room - tail.length < room >>> 2) room *= 2;
    this.#budget.give(size - room);
    this.#bytes = uninitialised(room);
    this.#words = wordsOf(this.#bytes);
    this.#bytes.set(tail);
    this.#base = 0;
    this.#end = tail.length;
  }
}

function uninitialised(size: number): Uint8Array {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
}
