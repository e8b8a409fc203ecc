import { wordsOf } from '@nlmq/codec';

/** A buffer in which short runs for one link gather until the burst is over. */
export interface Batch {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
}

const BATCH_BYTES = 128 * 1024;
const SPARE_BATCHES = 16;

/** Lends batches: an idle link has none, so that ten thousand links do not cost ten thousand buffers. */
export class BatchPool {
  readonly #spare: Batch[] = [];

  /** A batch with room for at least `size` bytes. */
  take(size: number): Batch {
    const spare = size <= BATCH_BYTES ? this.#spare.pop() : undefined;
    if (spare) return spare;
    const bytes = new Uint8Array(Math.max(size, BATCH_BYTES));
    return { bytes, words: wordsOf(bytes) };
  }

  /** Takes back a batch that no link refers to. */
  give(batch: Batch): void {
    if (batch.bytes.length === BATCH_BYTES && this.#spare.length < SPARE_BATCHES) this.#spare.push(batch);
  }
}
