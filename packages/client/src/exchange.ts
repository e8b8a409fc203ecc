import { FLAG_LAST } from '@nlmq/codec';
import type { Clock, Timer } from '@nlmq/core';
import { ClientError } from './error.ts';

/** Deadlines are looked at no more often than this. */
const TICK_MS = 10;

/** A request, or a command, that waits for its answer. */
export interface Pending {
  /** A command: only control frames answer it. */
  readonly control: boolean;
  /** On whose behalf it was sent. */
  readonly owner?: object | undefined;
  /** Milliseconds without an answer until it fails. */
  readonly timeout: number;
  /** Kept by the exchange, on its clock. */
  deadline: number;
  /** Takes one answer, the CDATA from `start` to `end`, which it copies to keep. True: it was the last. */
  answer(bytes: Uint8Array, start: number, end: number, flags: number, src: number): boolean;
  /** As `answer`, for a packet that is the receiver's to keep. */
  deliver(packet: Uint8Array, flags: number, src: number): boolean;
  fail(error: Error): void;
}

/** All that waits for answers on one link, by the envelope's seq. One timer sees to every deadline. */
export class Exchange {
  readonly #clock: Clock;
  readonly #waiting = new Map<number, Pending>();
  #timer: Timer | undefined;
  #due = Infinity;
  #resting = false;
  #idle: (() => void)[] = [];
  readonly #closed: (seq: number, early: boolean) => void;

  /** `closed` is told each time that nobody waits under a seq any more; `early`: the last answer has not come. */
  constructor(clock: Clock, closed: (seq: number, early: boolean) => void = () => undefined) {
    this.#clock = clock;
    this.#closed = closed;
  }

  open(seq: number, pending: Pending): void {
    pending.deadline = this.#clock.now() + pending.timeout;
    this.#waiting.set(seq, pending);
    this.#arm(pending.deadline);
  }

  /** Hands an answer to who waits for it. False: nobody does, or not for one of this kind. */
  answer(
    seq: number,
    control: boolean,
    bytes: Uint8Array,
    start: number,
    end: number,
    flags: number,
    src: number,
  ): boolean {
    const pending = this.#waiting.get(seq);
    if (pending?.control !== control) return false;
    if (pending.answer(bytes, start, end, flags, src)) this.close(seq, (flags & FLAG_LAST) === 0);
    else this.#renew(pending);
    return true;
  }

  /** Hands over an answer that has been put together from fragments. */
  deliver(seq: number, packet: Uint8Array, flags: number, src: number): void {
    if (this.#waiting.get(seq)?.deliver(packet, flags, src)) this.close(seq, (flags & FLAG_LAST) === 0);
  }

  /** Something goes on under `seq`: its deadline begins anew. False: nobody waits for data there. */
  touch(seq: number): boolean {
    const pending = this.#waiting.get(seq);
    if (pending?.control !== false) return false;
    this.#renew(pending);
    return true;
  }

  #renew(pending: Pending): void {
    pending.deadline = this.#clock.now() + pending.timeout;
  }

  /** Forgets who waited under `seq`; what still comes for it counts as dropped. */
  close(seq: number, early: boolean = true): void {
    if (!this.#waiting.delete(seq)) return;
    this.#closed(seq, early);
    if (this.#waiting.size > 0) return;
    this.#timer?.cancel();
    this.#due = Infinity;
    for (const idle of this.#idle.splice(0)) idle();
  }

  /** Fails who waits under `seq`. */
  reject(seq: number, error: Error): void {
    const pending = this.#waiting.get(seq);
    pending?.fail(error);
    this.close(seq);
  }

  /** Fails all that waits, or all that waits for this owner. */
  fail(error: Error, owner?: object): void {
    for (const [seq, pending] of [...this.#waiting]) if (!owner || pending.owner === owner) this.reject(seq, error);
  }

  /** Settles when nobody waits. */
  idle(): Promise<void> {
    return this.#waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  /** The link is held back, or goes on: deadlines rest meanwhile and begin anew. */
  rest(resting: boolean): void {
    this.#resting = resting;
    if (resting) return;
    for (const pending of this.#waiting.values()) this.#renew(pending);
    this.#expire();
  }

  #arm(due: number): void {
    if (due >= this.#due || due === Infinity) return;
    this.#timer?.cancel();
    this.#due = due;
    this.#timer = this.#clock.after(Math.max(due - this.#clock.now(), TICK_MS), this.#expire);
  }

  readonly #expire = (): void => {
    this.#due = Infinity;
    if (this.#resting) return;
    const now = this.#clock.now();
    let next = Infinity;
    for (const [seq, pending] of this.#waiting) {
      if (pending.deadline > now) next = Math.min(next, pending.deadline);
      else this.reject(seq, new ClientError('ERR_TIMEOUT', `no answer within ${pending.timeout} ms`));
    }
    this.#arm(next);
  };
}
