import { FLAG_LAST, endsAnswer } from '@nlmq/codec';
import type { Replies, RequestOptions } from '@nlmq/core';
import type { Aborts } from './aborts.ts';
import { brokerError, requestFlags } from './answer.ts';
import { ClientError, aborted } from './error.ts';
import type { Pending } from './exchange.ts';
import { Inbox } from './inbox.ts';
import type { PacketStore } from './store.ts';

/** Milliseconds without an answer until a request fails, where nobody says otherwise. */
export const DEFAULT_TIMEOUT = 3000;
/** Above this an answer that is read too slowly holds the link back, until half of it has been read. */
const HIGH_WATER_BYTES = 8 * 1024 * 1024;

/** What a call uses of the link that it went out on. */
export interface CallHost {
  /** Replies say in their flags which is the last. */
  readonly marks: boolean;
  readonly original: boolean;
  readonly store: PacketStore;
  /** The broker does not know this label any more. */
  forget(label: number): void;
  /** Nobody waits under `seq` any more. */
  close(seq: number): void;
  /** Holds the peer back, once more or once less. */
  hold(by: 1 | -1): void;
}

/** On whose behalf a call is made. */
export interface CallOwner {
  readonly owner: object;
  readonly aborts: Aborts;
}

/** One request and its answer. */
export class Call implements Pending, Replies {
  readonly control = false;
  readonly owner: object;
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  deadline: number = Infinity;
  readonly #flags: number;
  readonly #aborts: Aborts;
  readonly #inbox = new Inbox();
  #host: CallHost | undefined;
  #seq = 0;
  #label = 0;
  #read = false;
  #holding = false;
  #awaited: Promise<Uint8Array> | undefined;

  constructor(owner: CallOwner, packet: Uint8Array, { timeout = DEFAULT_TIMEOUT, signal }: RequestOptions = {}) {
    this.owner = owner.owner;
    this.#aborts = owner.aborts;
    this.timeout = timeout;
    this.signal = signal;
    this.#flags = requestFlags(packet);
    if (signal?.aborted) this.fail(aborted(signal));
    else this.#aborts.add(signal, this.#aborted);
  }

  get ended(): boolean {
    return this.#inbox.ended;
  }

  /** It has gone out on this link, under this seq, to this label. */
  sent(host: CallHost, seq: number, label: number): void {
    this.#host = host;
    this.#seq = seq;
    this.#label = label;
  }

  answer(bytes: Uint8Array, start: number, end: number, flags: number, src: number): boolean {
    return this.deliver(this.#host!.store.keep(bytes, start, end), flags, src);
  }

  deliver(packet: Uint8Array, flags: number, src: number): boolean {
    const host = this.#host!;
    const error = src === 0 && !host.original ? brokerError(packet) : undefined;
    if (error) {
      if (error.code === 'ERR_NOT_FOUND') host.forget(this.#label);
      this.fail(error);
      return true;
    }
    if (packet.length > 0) this.#inbox.put(packet);
    if (host.marks ? (flags & FLAG_LAST) !== 0 : endsAnswer(packet, this.#flags)) {
      this.#end();
      return true;
    }
    if (this.#inbox.bytes <= HIGH_WATER_BYTES || this.#holding) return false;
    if (!this.#read) {
      this.fail(new ClientError('ERR_BUSY', `nobody read the first ${HIGH_WATER_BYTES} bytes of the answer`));
      return true;
    }
    this.#holding = true;
    host.hold(1);
    return false;
  }

  fail(error: Error): void {
    if (this.ended) return;
    this.#inbox.clear();
    this.#end(error);
  }

  /** Ends it early, unless it has ended; what still comes is dropped. */
  #cancel(why: string, options?: ErrorOptions): void {
    if (this.ended) return;
    this.fail(new ClientError('ERR_ABORTED', why, options));
    this.#host?.close(this.#seq);
  }

  #end(error?: Error): void {
    this.#aborts.delete(this.signal, this.#aborted);
    this.#inbox.end(error);
    this.#release();
  }

  #release(): void {
    if (!this.#holding) return;
    this.#holding = false;
    this.#host?.hold(-1);
  }

  readonly #aborted = (): void => {
    this.#cancel('the caller gave it up', { cause: this.signal?.reason });
  };

  then<A = Uint8Array, B = never>(
    onfulfilled?: ((packet: Uint8Array) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    this.#read = true;
    this.#awaited ??= this.#first();
    return this.#awaited.then(onfulfilled, onrejected);
  }

  async #first(): Promise<Uint8Array> {
    const { value } = await this.#inbox.next();
    this.#cancel('only the first packet of the answer was awaited');
    return value ?? new Uint8Array(0);
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    this.#read = true;
    return {
      next: () => {
        const result = this.#inbox.next();
        if (this.#holding && this.#inbox.bytes < HIGH_WATER_BYTES / 2) this.#release();
        return result;
      },
      return: () => {
        this.#cancel('the iteration was left');
        return Promise.resolve({ done: true, value: undefined });
      },
    };
  }
}
