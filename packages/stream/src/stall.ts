import type { Clock, Timer } from '@nlmq/core';
import type { Intake } from './intake.ts';

/**
 * Notices a peer that stopped in the middle of a frame.
 *
 * There is at most one timer, and none while no frame is unfinished. It looks whether bytes came since it was set, so
 * that reads need not touch it: a stall is noticed after one to two time-outs.
 */
export class StallWatch {
  readonly #clock: Clock;
  readonly #timeout: number;
  readonly #intake: Intake;
  readonly #stalled: () => void;
  #timer: Timer | undefined;

  constructor(clock: Clock, timeout: number, intake: Intake, stalled: () => void) {
    this.#clock = clock;
    this.#timeout = timeout;
    this.#intake = intake;
    this.#stalled = stalled;
  }

  /** Watches the frame that is unfinished now, if there is one and nothing is watched yet. */
  watch(): void {
    if (this.#timer || this.#intake.tail === 0) return;
    const seen = this.#intake.received;
    this.#timer = this.#clock.after(this.#timeout, () => {
      this.#timer = undefined;
      if (this.#intake.received !== seen) this.watch();
      else this.#stalled();
    });
  }

  /** Stops watching. */
  rest(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }
}
