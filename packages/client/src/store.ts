const CHUNK_BYTES = 16_384;
const LARGE_BYTES = CHUNK_BYTES / 4;
/** Up to here a loop copies faster than a view is made for `set`. */
const SMALL_BYTES = 128;

/**
 * Keeps copies of packets in chunks, which costs less than a buffer for each.
 *
 * A kept packet holds at most its chunk of 16 KiB in memory; large packets have a buffer of their own.
 */
export class PacketStore {
  #chunk: Uint8Array = new Uint8Array(0);
  #used = 0;

  /** A copy of the bytes from `start` to `end`, which is the caller's. */
  keep(bytes: Uint8Array, start: number, end: number): Uint8Array {
    const size = end - start;
    if (size > LARGE_BYTES) return bytes.slice(start, end);
    if (this.#used + size > this.#chunk.length) {
      this.#chunk = new Uint8Array(CHUNK_BYTES);
      this.#used = 0;
    }
    const at = this.#used;
    if (size > SMALL_BYTES) this.#chunk.set(bytes.subarray(start, end), at);
    else copy(bytes, start, this.#chunk, at, size);
    this.#used = (at + size + 7) & ~7;
    return this.#chunk.subarray(at, at + size);
  }
}

function copy(from: Uint8Array, start: number, to: Uint8Array, at: number, size: number): void {
  for (let index = 0; index < size; index++) to[at + index] = from[start + index]!;
}
