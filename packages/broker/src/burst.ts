import { wordsOf } from '@nlmq/codec';

/** Both views of the memory that a burst stands in; the words count from the buffer's start. */
export interface Memory {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
}

/** Remembers the views of the buffer that a link filled last: links fill the same one again and again. */
export class MemoryCache {
  #buffer: ArrayBufferLike | undefined;
  #memory: Memory | undefined;

  of(burst: Uint8Array): Memory {
    if (this.#memory && burst.buffer === this.#buffer) return this.#memory;
    this.#buffer = burst.buffer;
    const bytes = new Uint8Array(burst.buffer);
    this.#memory = { bytes, words: wordsOf(bytes) };
    return this.#memory;
  }
}
