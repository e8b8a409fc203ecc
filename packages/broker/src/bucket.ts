import type { Clock } from '@nlmq/core';

/** A token bucket: `rate` bytes a second flow in, at most `burst` stay. */
export class Bucket {
  readonly rate: number;
  readonly burst: number;
  readonly #clock: Clock;
  #tokens: number;
  #filled: number;

  constructor(clock: Clock, rate: number, burst: number) {
    this.#clock = clock;
    this.rate = rate;
    this.burst = burst;
    this.#tokens = burst;
    this.#filled = clock.now();
  }

  /** Takes out what has been sent or received already, which may leave a debt. */
  take(bytes: number): void {
    this.#fill();
    this.#tokens -= bytes;
  }

  /** Whether so many bytes may go without a debt. */
  covers(bytes: number): boolean {
    this.#fill();
    return this.#tokens >= bytes;
  }

  /** Milliseconds until nothing is owed. */
  get wait(): number {
    this.#fill();
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.rate) * 1000);
  }

  #fill(): void {
    const now = this.#clock.now();
    this.#tokens = Math.min(this.burst, this.#tokens + ((now - this.#filled) / 1000) * this.rate);
    this.#filled = now;
  }
}
