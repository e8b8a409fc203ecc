/** A part of the budget's bytes is for large buffers. */
const LARGE_PART = 4;

/**
 * What the read buffers of one transport's links may take together.
 *
 * Large buffers are lent, and kept for the next link that is busy: freed and taken anew they would leave holes in the
 * process's memory that the system never gets back.
 */
export class ReadBudget {
  #left: number;
  /** Bytes of large buffers that may still be made. */
  #makeable: number;
  readonly #spare: Uint8Array<ArrayBuffer>[] = [];

  constructor(bytes: number) {
    this.#left = bytes;
    this.#makeable = Math.floor(bytes / LARGE_PART);
  }

  /** Whether there is that much left. */
  has(bytes: number): boolean {
    return bytes <= this.#left;
  }

  /** Gives so many bytes back, or takes them where they are negative, even when they are not there. */
  give(bytes: number): void {
    this.#left += bytes;
  }

  /** Whether a large buffer can be lent; all links of a transport ask for the same size. */
  lends(size: number): boolean {
    return this.#spare.length > 0 || size <= this.#makeable;
  }

  /** Lends a large buffer, uninitialised; undefined when all are lent. */
  lend(size: number): Uint8Array<ArrayBuffer> | undefined {
    const spare = this.#spare.pop();
    if (spare || size > this.#makeable) return spare;
    this.#makeable -= size;
    return uninitialised(size);
  }

  /** Takes a lent buffer back that nobody refers to. */
  takeBack(buffer: Uint8Array<ArrayBuffer>): void {
    this.#spare.push(buffer);
  }

  /** A lent buffer of so many bytes is left to those who hold slices of it: another may be made. */
  forgo(size: number): void {
    this.#makeable += size;
  }
}

/** A buffer of its own with whatever stood in memory. */
export function uninitialised(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
}
