import type { Receiver } from '@nlmq/core';

const SMALLEST = 4 * 1024;
/** A larger buffer is not kept for the next burst. */
const KEPT = 64 * 1024;

/** Copies of the frames that wait for one end of a link. */
export class Inbox {
  #bytes = new Uint8Array(SMALLEST);
  #length = 0;
  #spare: Uint8Array<ArrayBuffer> | undefined;

  get length(): number {
    return this.#length;
  }

  append(frames: Uint8Array): void {
    const length = this.#length + frames.length;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(frames, this.#length);
    this.#length = length;
  }

  /** Delivers all that is there as one burst; what is appended meanwhile belongs to the next. */
  deliver(receiver: Receiver): void {
    const bytes = this.#bytes;
    const length = this.#length;
    this.#bytes = this.#spare ?? new Uint8Array(SMALLEST);
    this.#spare = undefined;
    this.#length = 0;
    const held = receiver.frames(bytes.subarray(0, length));
    if (!held && bytes.length <= KEPT) this.#spare = bytes;
  }

  clear(): void {
    this.#length = 0;
  }
}
