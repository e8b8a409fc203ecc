import type { Clock } from '@nlmq/core';

/** Handshakes that may be under way at one listener, in all and from one source. */
const IN_ALL = 1024;
const PER_SOURCE = 256;
/** Milliseconds that a handshake may take. */
const DEADLINE = 5_000;
/** Milliseconds after which a handshake gives way to a new one when there is no room. */
const PATIENCE = 1_000;

/** A handshake that is under way. */
export interface Handshake {
  /** It has come to something, or has failed. Idempotent. */
  leave(): void;
}

interface Entry {
  readonly source: string;
  readonly since: number;
  readonly end: (why: string) => void;
}

/**
 * The handshakes under way at a listener: all of them run at the same time, each under a deadline.
 *
 * Where there is no room for one more, the oldest gives way if it has had a second, else the new one does: so peers
 * that only connect and say nothing keep nobody out.
 */
export class HalfOpen {
  readonly #clock: Clock;
  /** In the order in which they came. */
  readonly #entries = new Set<Entry>();
  readonly #perSource = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Takes note of a handshake. `end` is called when it has to end before it is done. */
  enter(source: string, end: (why: string) => void): Handshake {
    const entry = { source, since: this.#clock.now(), end };
    if (!this.#makeRoom(source)) {
      end('too many handshakes are under way');
      return { leave: () => undefined };
    }
    this.#entries.add(entry);
    this.#perSource.set(source, this.#count(source) + 1);
    const timer = this.#clock.after(DEADLINE, () => this.#end(entry, `the handshake took longer than ${DEADLINE} ms`));
    return {
      leave: () => {
        timer.cancel();
        this.#remove(entry);
      },
    };
  }

  /** Ends them all. */
  close(): void {
    for (const entry of this.#entries) this.#end(entry, 'the listener has closed');
  }

  #makeRoom(source: string): boolean {
    if (this.#count(source) >= PER_SOURCE) return this.#endOldest((entry) => entry.source === source);
    return this.#entries.size < IN_ALL || this.#endOldest(() => true);
  }

  #endOldest(of: (entry: Entry) => boolean): boolean {
    for (const entry of this.#entries) {
      if (!of(entry)) continue;
      if (this.#clock.now() - entry.since < PATIENCE) return false;
      this.#end(entry, 'it gave way to a newer handshake');
      return true;
    }
    return false;
  }

  #end(entry: Entry, why: string): void {
    if (this.#remove(entry)) entry.end(why);
  }

  #remove(entry: Entry): boolean {
    if (!this.#entries.delete(entry)) return false;
    const left = this.#count(entry.source) - 1;
    if (left === 0) this.#perSource.delete(entry.source);
    else this.#perSource.set(entry.source, left);
    return true;
  }

  #count(source: string): number {
    return this.#perSource.get(source) ?? 0;
  }
}
