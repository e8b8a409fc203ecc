import { type AnswerParcel, type Credit, DEFAULT_MAX_PACKET, FragmentQueue, answerParcel } from '@nlmq/codec';
import type { Clock } from '@nlmq/core';
import type { Outbox, ReplyTo } from './outbox.ts';

/** Answers in packets of the longest kind that may wait for one link. */
const LONGEST_ANSWERS = 4;

/** Whose answer a packet belongs to. */
export interface LineAnswer {
  readonly to: ReplyTo;
  /** Nobody waits for it any more. */
  readonly abandoned: boolean;
  /** Nobody waits any more, or for too long; with `unsent` its end has not been sent. */
  gone(unsent: boolean): void;
}

/** Packets of answers that no frame can hold, on their way out in fragments [FRG-4]. */
export class AnswerLine {
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #queue: FragmentQueue<AnswerParcel<LineAnswer>>;
  #waiting = false;
  #emptied: (() => void)[] = [];
  #sent: { readonly stream: LineAnswer; readonly resolve: () => void }[] = [];

  constructor(outbox: Outbox, clock: Clock, maxPacket: number) {
    this.#outbox = outbox;
    this.#clock = clock;
    this.#queue = new FragmentQueue(LONGEST_ANSWERS * Math.max(maxPacket, DEFAULT_MAX_PACKET));
  }

  get size(): number {
    return this.#queue.size;
  }

  /** Whether something of this answer is not sent to its end. */
  has(stream: LineAnswer): boolean {
    return this.#queue.size > 0 && this.#queue.has(stream);
  }

  /** Puts a packet, which is copied, in line. False: too much waits for this link. */
  add(stream: LineAnswer, packet: Uint8Array, last: boolean): boolean {
    if (!this.#queue.admits(packet.length)) return false;
    this.#queue.add(answerParcel(stream, packet, last), this.#clock.now());
    this.pump();
    return true;
  }

  /** The requester has told how far an answer may go on. */
  credit(credit: Credit): void {
    this.#queue.credit(credit, this.#clock.now())?.stream.gone(true);
    this.pump();
  }

  /** Gives up the answers for which no credit has come since before `then`. */
  expire(then: number): void {
    for (const { stream } of this.#queue.expire(then)) stream.gone(true);
    this.pump();
  }

  /** Settles when nothing is in line. */
  emptied(): Promise<void> {
    return this.#queue.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#emptied.push(resolve));
  }

  /** Settles when all of the answer is sent that was to be, or nobody waits for it any more. */
  sent(stream: LineAnswer): Promise<void> {
    return this.has(stream) ? new Promise((resolve) => this.#sent.push({ stream, resolve })) : Promise.resolve();
  }

  pump(): void {
    while (!this.#waiting) {
      if (this.#outbox.full) {
        this.#waiting = true;
        void this.#outbox.drained().then(() => {
          this.#waiting = false;
          this.pump();
        });
        break;
      }
      const piece = this.#queue.next(this.#clock.now());
      if (!piece) break;
      const { stream, last } = piece.parcel;
      this.#outbox.replyPart(stream.to, piece, piece.last && last);
    }
    const done = this.#sent.filter(({ stream }) => !this.has(stream));
    this.#sent = this.#sent.filter((one) => !done.includes(one));
    for (const { resolve } of done) resolve();
    if (this.#queue.size === 0) for (const resolve of this.#emptied.splice(0)) resolve();
  }

  /** The link has ended. */
  end(): void {
    this.#queue.clear();
    this.pump();
  }
}
