import type { Clock } from '@nlmq/core';
import { BrokerError } from './error.ts';

/** Milliseconds for which a label that was given back leads nowhere [ADR-6]. */
const REST_MS = 120_000;

interface Rest {
  readonly since: number;
  readonly name: string | undefined;
}

/**
 * The labels of one range.
 *
 * One that is given back rests before it is used again, so that frames under way meet nobody they were not meant for.
 * Only the name that it stood for may have it back earlier. What rests is bounded by what came and went meanwhile.
 */
export class Labels {
  readonly #clock: Clock;
  readonly #end: number;
  readonly #reused: (label: number) => void;
  #next: number;
  /** The longest rested first. */
  readonly #resting = new Map<number, Rest>();
  readonly #byName = new Map<string, number>();

  /** From `first` up to, and without, `end`; `reused` hears of labels that stand for something else from now on. */
  constructor(clock: Clock, first: number, end: number, reused: (label: number) => void = () => undefined) {
    this.#clock = clock;
    this.#next = first;
    this.#end = end;
    this.#reused = reused;
  }

  /** All are in use or rest. */
  get spent(): boolean {
    return this.#next >= this.#end && this.#rested === undefined;
  }

  /** A label: the one that rests and stood for this name, if there is one. @throws BrokerError ERR_LIMIT while all are in use or rest */
  take(name?: string): number {
    const own = name === undefined ? undefined : this.#byName.get(name);
    if (own !== undefined) return this.#wake(own);
    const rested = this.#rested;
    if (rested === undefined) {
      if (this.#next < this.#end) return this.#next++;
      throw new BrokerError('ERR_LIMIT', 'all labels are in use, or were until two minutes ago');
    }
    this.#reused(rested);
    return this.#wake(rested);
  }

  get #rested(): number | undefined {
    const [oldest] = this.#resting;
    return oldest && this.#clock.now() - oldest[1].since >= REST_MS ? oldest[0] : undefined;
  }

  /** Gives a label back; `name`: what may have it again at any time. */
  give(label: number, name?: string): void {
    this.#resting.set(label, { since: this.#clock.now(), name });
    if (name !== undefined) this.#byName.set(name, label);
  }

  #wake(label: number): number {
    const { name } = this.#resting.get(label)!;
    if (name !== undefined) this.#byName.delete(name);
    this.#resting.delete(label);
    return label;
  }
}
