/** How many bytes the growing read buffers of one transport's links may take together. */
export class ReadBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** Whether there is that much left. */
  has(bytes: number): boolean {
    return bytes <= this.#left;
  }

  /** Gives so many bytes back, or takes them where they are negative, even when they are not there. */
  give(bytes: number): void {
    this.#left += bytes;
  }
}
