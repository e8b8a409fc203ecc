import {
  ByteBudget,
  CodecError,
  FragmentQueue,
  type Outcome,
  type Parcel,
  Reassembly,
  encodeCredit,
  isFragment,
  readCredit,
} from '@nlmq/codec';
import type { Clock } from '@nlmq/core';
import { ClientError, type ClientErrorCode } from './error.ts';
import type { Exchange, Pending } from './exchange.ts';
import type { Outbox } from './outbox.ts';

/** Answers in fragments that may be under way at once. */
const MAX_SETS = 1024;
/** Bytes of answers, and of requests, that may be under way at once, in packets of the longest kind. */
const LONGEST_PACKETS = 4;

/** What waits for the end of a packet that is sent in fragments. */
export interface Sender extends Pending {
  readonly ended: boolean;
}

interface Outgoing extends Parcel {
  readonly seq: number;
  readonly label: number;
}

/** What fragments need of their session. */
export interface FragmentsHost {
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly exchange: Exchange;
  /** The longest packet, in bytes. */
  readonly maxPacket: number;
}

/** Packets that no frame can hold, out and in, on one link. */
export class Fragments {
  readonly #host: FragmentsHost;
  readonly #queue: FragmentQueue<Outgoing>;
  readonly #into: Reassembly<undefined>;
  #waiting = false;
  #sent: (() => void)[] = [];
  /** By which number of its sender's the rest of an answer can be refused [FRG-8]. */
  readonly #begun = new Map<number, { readonly id: number; readonly src: number }>();

  constructor(host: FragmentsHost) {
    const maxBytes = LONGEST_PACKETS * host.maxPacket;
    const budget = new ByteBudget(maxBytes);
    this.#host = host;
    this.#queue = new FragmentQueue(maxBytes);
    this.#into = new Reassembly({ maxPacket: host.maxPacket, maxBytes, maxSets: MAX_SETS, budget });
  }

  /**
   * Sends a packet, which is left alone until then; `most` is what the receiver takes. The first fragment is the
   * request, so a refusal comes early.
   *
   * @throws ClientError ERR_BUSY when too much waits already
   */
  send(sender: Sender, { seq, label, packet, request, most }: Omit<Outgoing, 'stream' | 'whole' | 'ended'>): void {
    const parcel: Outgoing = {
      ...{ seq, label, packet, request, most, stream: sender, whole: false },
      get ended() {
        return sender.ended;
      },
    };
    try {
      this.#queue.add(parcel, this.#host.clock.now());
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      throw new ClientError('ERR_BUSY', `too much is being sent: ${error.message}`, { cause: error });
    }
    this.#pump();
  }

  /** Settles when everything has been sent that was to be. */
  sent(): Promise<void> {
    return this.#queue.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#sent.push(resolve));
  }

  #pump(): void {
    const { clock, outbox, exchange } = this.#host;
    while (!this.#waiting) {
      if (outbox.full) {
        this.#waiting = true;
        void outbox.drained().then(() => {
          this.#waiting = false;
          this.#pump();
        });
        return;
      }
      const piece = this.#queue.next(clock.now());
      if (!piece) break;
      outbox.fragment(piece.parcel.label, piece.first ? piece.parcel.seq : 0, piece);
      exchange.touch(piece.parcel.seq);
    }
    if (this.#queue.size === 0) for (const resolve of this.#sent.splice(0)) resolve();
  }

  /** Takes an answer's frame that is a fragment or a credit. False: it is none, or nobody waits for it. */
  take(seq: number, bytes: Uint8Array, start: number, end: number, flags: number, src: number): boolean {
    const { exchange, clock } = this.#host;
    if (isFragment(bytes, start, end)) {
      const outcome = this.#into.take(seq, bytes, start, end, clock.now(), undefined);
      if (this.#begun.get(seq)?.id !== outcome.id) this.#begun.set(seq, { id: outcome.id, src });
      return this.#taken(outcome, seq, flags, src);
    }
    const credit = readCredit(bytes, start, end);
    if (!credit || !exchange.touch(seq)) return false;
    this.#queue.credit(credit, clock.now());
    this.#pump();
    return true;
  }

  #taken({ id, packet, limit, error }: Outcome<undefined>, seq: number, flags: number, src: number): boolean {
    const { exchange, outbox } = this.#host;
    const waiting = exchange.touch(seq);
    if (!waiting) this.#forget(seq);
    if (!waiting || error) outbox.part(src, encodeCredit({ id, limit: 0 }));
    else if (limit !== undefined) outbox.part(src, encodeCredit({ id, limit }));
    if (waiting && error) exchange.reject(seq, refused(error));
    if (waiting && packet) exchange.deliver(seq, packet, flags, src);
    return waiting;
  }

  /** Nobody waits under `seq` any more; where the answer was not over, its sender is told that no more is wanted. */
  closed(seq: number, early: boolean): void {
    const begun = this.#begun.get(seq);
    this.#forget(seq);
    if (begun && early) this.#host.outbox.part(begun.src, encodeCredit({ id: begun.id, limit: 0 }));
    if (this.#queue.size > 0) this.#pump();
  }

  #forget(seq: number): void {
    this.#begun.delete(seq);
    if (this.#into.size > 0) this.#into.drop(seq);
  }

  /** The link has ended. */
  end(): void {
    this.#queue.clear();
    this.#into.drop();
    this.#pump();
  }
}

const CODES: Partial<Record<string, ClientErrorCode>> = { ERR_TOO_LARGE: 'ERR_TOO_LARGE', ERR_LIMIT: 'ERR_BUSY' };

function refused(error: CodecError): ClientError {
  const code = CODES[error.code] ?? 'ERR_REFUSED';
  return new ClientError(code, `an answer in fragments: ${error.message}`, { cause: error });
}
