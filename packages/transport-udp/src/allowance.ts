import type { Clock } from '@nlmq/core';

/** How many datagrams may come: so many in a second, and as many at once after a quiet one. */
export class Allowance {
  readonly #clock: Clock;
  readonly #rate: number;
  #left: number;
  #since: number;

  constructor(clock: Clock, rate: number) {
    this.#clock = clock;
    this.#rate = rate;
    this.#left = rate;
    this.#since = clock.now();
  }

  /** Whether one more may come. */
  take(): boolean {
    if (this.#left < 1) this.#refill();
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  #refill(): void {
    const now = this.#clock.now();
    this.#left = Math.min(this.#rate, this.#left + ((now - this.#since) * this.#rate) / 1_000);
    this.#since = now;
  }
}
