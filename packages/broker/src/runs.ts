import { OVERFLOW } from '@nlmq/control';
import type { Memory } from './burst.ts';
import { TRAFFIC } from './lane.ts';
import { admits } from './overflow.ts';
import type { Port } from './port.ts';
import type { Targets } from './targets.ts';

/**
 * Gathers consecutive frames of a burst that go to the same targets, and sends them together.
 *
 * The frames stay where they stand until the run ends; what is sent is never written into again.
 */
export class Runs {
  /** Some link still refers to the burst's memory. */
  held = false;
  /** Targets that have more to take than their links do at once, and still take it; and whether the sender waits for all. */
  readonly behind: Map<Port, boolean> = new Map();
  #patient = true;
  #memory!: Memory;
  #targets: Targets | undefined;
  #start = 0;
  #frames = 0;

  /** `patient`: the sender can be held back. */
  begin(memory: Memory, patient: boolean): void {
    this.#memory = memory;
    this.#patient = patient;
    this.#targets = undefined;
    this.#frames = 0;
    this.held = false;
    if (this.behind.size > 0) this.behind.clear();
  }

  /** So many frames from word `at` on go to `targets`; to nobody, or were dealt with, when there are none. */
  add(targets: Targets | undefined, at: number, frames: number): void {
    if (targets !== this.#targets) {
      this.end(at);
      this.#targets = targets;
      this.#start = at;
    }
    this.#frames += frames;
  }

  /** Sends the run that stands before word `stop`. */
  end(stop: number): void {
    const targets = this.#targets;
    const frames = this.#frames;
    this.#targets = undefined;
    this.#frames = 0;
    if (!targets) return;
    const { bytes, words } = this.#memory;
    const start = this.#start << 2;
    const end = stop << 2;
    const traffic = targets.assured ? TRAFFIC.ASSURED : TRAFFIC.PUSH;
    for (const port of targets.known) {
      const { channel } = port;
      if (channel.quick(words, this.#start, stop, frames)) continue;
      if (!targets.assured && !admits(port, targets, end - start, frames, this.#patient)) continue;
      channel.counters.frames += frames;
      if (channel.run(bytes, words, start, end, traffic)) this.held = true;
      if (channel.full && !channel.slow) this.#lag(port, targets);
    }
    for (const port of targets.originals) {
      const { channel } = port;
      if (!admits(port, targets, end - start, frames, this.#patient)) continue;
      channel.counters.frames += frames;
      if (targets.known.length > 0) channel.copy(words, start, end, TRAFFIC.PUSH, true);
      else if (channel.run(bytes, words, start, end, TRAFFIC.PUSH)) this.held = true;
      if (channel.full && !channel.slow) this.#lag(port, targets);
    }
  }

  /** Senders wait for who is to block them, at the bound also those of replies, and a moment for others that do not rest. */
  #lag(port: Port, { overflow, assured }: Targets): void {
    const block = overflow?.get(port) === OVERFLOW.BLOCK || (assured && port.channel.saturated);
    const lags = !assured && !port.channel.resting;
    if (this.#patient && (block || lags) && !this.behind.get(port)) this.behind.set(port, block);
  }
}
