import type { Clock } from '@nlmq/core';

/** Nonces count down from here. */
const FIRST_NONCE = 65534;
const LIFETIME_MS = 60_000;

/** What a forwarded packet said, and who sent it. */
export interface Entry<From> {
  readonly from: From;
  readonly seq: number;
  readonly pid: number;
  readonly dst: number;
  readonly src: number;
  readonly innerSeq: number;
  readonly innerPid: number;
}

/** Who is behind which nonce, until 60 s have passed without a use. Not bound to a link: whoever guesses a nonce is taken for a reply. */
export class Masquerade<From> {
  readonly #clock: Clock;
  readonly #entries = new Map<number, { readonly entry: Entry<From>; used: number }>();
  #next = FIRST_NONCE;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Undefined when all nonces are taken: the packet is lost without a word. */
  add(entry: Entry<From>): number | undefined {
    const now = this.#clock.now();
    for (const [nonce, { used }] of this.#entries) if (now - used > LIFETIME_MS) this.#entries.delete(nonce);
    if (this.#entries.size >= FIRST_NONCE) return undefined;
    while (this.#entries.has(this.#next)) this.#step();
    const nonce = this.#next;
    this.#step();
    this.#entries.set(nonce, { entry, used: now });
    return nonce;
  }

  #step(): void {
    this.#next = this.#next === 1 ? FIRST_NONCE : this.#next - 1;
  }

  find(nonce: number): Entry<From> | undefined {
    const found = this.#entries.get(nonce);
    if (found) found.used = this.#clock.now();
    return found?.entry;
  }
}
