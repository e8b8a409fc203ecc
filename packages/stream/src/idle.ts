import type { Clock, Timer } from '@nlmq/core';
import type { Intake } from './intake.ts';

/** A link that has been silent for so many milliseconds gives its read buffer back, at the latest after twice that. */
const IDLE_MS = 100;

/**
 * Notices that a link has fallen silent.
 *
 * There is at most one timer, and none while the buffer is small. As with stalls, reads need not touch it.
 */
export class IdleWatch {
  readonly #clock: Clock;
  readonly #intake: Intake;
  readonly #silent: () => void;
  #timer: Timer | undefined;

  constructor(clock: Clock, intake: Intake, silent: () => void) {
    this.#clock = clock;
    this.#intake = intake;
    this.#silent = silent;
  }

  /** Watches a buffer that could be smaller, if it is not watched yet. */
  watch(): void {
    if (this.#timer || !this.#intake.large) return;
    const seen = this.#intake.received;
    this.#timer = this.#clock.after(IDLE_MS, () => {
      this.#timer = undefined;
      if (this.#intake.received === seen) this.#silent();
      else this.watch();
    });
  }

  end(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }
}
