import { wholeFrames, wordsOf } from '@nlmq/codec';
import type { Sent } from '@nlmq/core';
import { Gate } from '@nlmq/stream';

/** Bytes that may be under way on a link, or wait in its receiver. */
export const WINDOW: number = 1024 * 1024;

/** Frames that are put on their way together. */
export interface Parcel {
  readonly frames: Uint8Array;
  readonly count: number;
  /** What the link had sent before, in frames and in bytes. */
  readonly framesBefore: number;
  readonly bytesBefore: number;
}

/** What carries the frames away. */
export interface Carrier {
  /** Whether frames can leave now. */
  readonly up: boolean;
  /** Bytes of frames that fit into one message. */
  readonly longest: number;
  /** Copies the frames before it returns. */
  post(parcel: Parcel): void;
}

/** What a link sends: a window at once beyond what the receiver has taken [MSH-7]; the rest waits in a queue. */
export class Outflow {
  /** Frames and bytes put on their way so far, modulo 2^32. */
  frames = 0;
  bytes = 0;
  readonly #carrier: Carrier;
  readonly #room = new Gate();
  #taken = 0;
  #takenAtLook = 0;
  #queue: Uint8Array[] = [];
  #queued = 0;

  constructor(carrier: Carrier) {
    this.#carrier = carrier;
  }

  /** Bytes that the receiver has not taken yet. */
  get underWay(): number {
    return (this.bytes - this.#taken) >>> 0;
  }

  get full(): boolean {
    return this.#queued + this.underWay >= WINDOW;
  }

  /** Nothing waits here. */
  get empty(): boolean {
    return this.#queue.length === 0;
  }

  send(frames: Uint8Array): Sent {
    if (this.#queue.length === 0 && this.#carrier.up && this.underWay < WINDOW) this.#post(frames);
    else {
      this.#queue.push(frames.slice());
      this.#queued += frames.length;
    }
    return this.full ? 'full' : 'taken';
  }

  /** The receiver has taken so many bytes in all, modulo 2^32. True: that is more than before. */
  taken(total: number): boolean {
    const progress = (total - this.#taken) >>> 0;
    if (progress === 0 || progress > this.underWay) return false;
    this.#taken = total;
    this.pump();
    return true;
  }

  /** Sends what waits, as far as it may. */
  pump(): void {
    while (this.#queue.length > 0 && this.#carrier.up && this.underWay < WINDOW) {
      const frames = this.#queue.shift()!;
      this.#queued -= frames.length;
      this.#post(frames);
    }
    if (!this.full) this.#room.open();
  }

  /** Whether bytes are under way, and none of them has been taken since this was asked last. */
  stalled(): boolean {
    const still = this.underWay > 0 && this.#taken === this.#takenAtLook;
    this.#takenAtLook = this.#taken;
    return still;
  }

  drained(): Promise<void> {
    return this.full ? this.#room.wait() : Promise.resolve();
  }

  /** Lets go of who waits; with `drop`, of what waits too. */
  release(drop: boolean): void {
    if (drop) {
      this.#queue = [];
      this.#queued = 0;
    }
    this.#room.open();
  }

  #post(given: Uint8Array): void {
    const { longest } = this.#carrier;
    const frames = given.byteOffset % 4 === 0 ? given : given.slice();
    const words = wordsOf(frames);
    for (let at = 0; at < frames.length;) {
      const end = frames.length - at <= longest ? frames.length : wholeFrames(words, at, at + longest);
      const count = countFrames(words, at, end);
      const parcel = { frames: frames.subarray(at, end), count, framesBefore: this.frames, bytesBefore: this.bytes };
      this.frames = (this.frames + count) >>> 0;
      this.bytes = (this.bytes + end - at) >>> 0;
      this.#carrier.post(parcel);
      at = end;
    }
  }
}

function countFrames(words: Uint32Array, start: number, end: number): number {
  let count = 0;
  for (let at = start >>> 2; at < end >>> 2; at += Math.max(words[at]! >>> 2, 4)) count += 1;
  return count;
}
