import { wordsOf } from '@nlmq/codec';

/** Both views of the memory that a burst stands in; the words count from the buffer's start. */
export interface Memory {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
}

/** Remembers the views of the buffers that links fill again and again, for as long as they do. */
export class MemoryCache {
  /** Weak: a link that falls silent lets go of its buffer. */
  readonly #known = new WeakMap<ArrayBufferLike, Memory>();

  of({ buffer }: Uint8Array): Memory {
    const known = this.#known.get(buffer);
    if (known) return known;
    const bytes = new Uint8Array(buffer);
    const memory = { bytes, words: wordsOf(bytes) };
    this.#known.set(buffer, memory);
    return memory;
  }
}
