import { MAX_CDATA } from './envelope.ts';
import { CodecError } from './error.ts';
import {
  DEFAULT_MAX_PACKET,
  FIRST_CREDIT,
  FRAGMENT_HEADER,
  type Credit,
  type FragmentHeader,
  MAX_PART,
} from './fragment.ts';

/** What keeping a packet in line costs beside its bytes, so that empty ones are bounded too. */
const OVERHEAD = 64;

/** A packet on its way out. */
export interface Parcel {
  /** Left alone until all of it is sent. */
  readonly packet: Uint8Array;
  /** It is a request that wants an answer. */
  readonly request: boolean;
  /** Packets with the same one are sent one after the other. */
  readonly stream: object;
  /** Whole it fits into a frame, and is sent so when its turn comes. */
  readonly whole: boolean;
  /** Bytes that the receiver takes of several packets at once; a single one is sent whatever its length. */
  readonly most: number;
  /** Nobody wants it any more: what is left of it is not sent. */
  readonly ended: boolean;
}

/** A packet of an answer. */
export interface AnswerParcel<Stream extends { readonly abandoned: boolean }> extends Parcel {
  readonly stream: Stream;
  /** It ends the answer. */
  readonly last: boolean;
}

/** A packet of an answer, which is copied; nobody wants it any more when nobody waits for the answer. */
export function answerParcel<Stream extends { readonly abandoned: boolean }>(
  stream: Stream,
  packet: Uint8Array,
  last: boolean,
): AnswerParcel<Stream> {
  return {
    ...{ packet: packet.slice(), request: false, stream, whole: packet.length <= MAX_CDATA, last },
    most: DEFAULT_MAX_PACKET,
    get ended() {
      return stream.abandoned;
    },
  };
}

/** What is to be sent next. */
export interface Piece<P extends Parcel> {
  readonly parcel: P;
  /** Undefined for a packet that is sent whole. */
  readonly header: FragmentHeader | undefined;
  /** A slice of the parcel's packet. */
  readonly part: Uint8Array;
  /** Length of CDATA: the part, and the fragment's header where there is one. */
  readonly length: number;
  /** It begins the packet. */
  readonly first: boolean;
  /** Nothing of the parcel follows. */
  readonly last: boolean;
}

interface Waiting<P extends Parcel> {
  readonly parcel: P;
  readonly id: number;
  offset: number;
  limit: number;
  /** When it was sent from last: who has waited longest comes first. */
  turn: number;
  touched: number;
}

const NOTHING = new Uint8Array(0);

/**
 * Packets that are being cut into fragments [FRG-3], in turns, so that a long one does not hold up the others.
 *
 * It does no I/O and has no clock: whoever sends takes out piece by piece, and every call that needs it is told the time.
 */
export class FragmentQueue<P extends Parcel> {
  readonly #limit: number;
  #line: Waiting<P>[] = [];
  #bytes = 0;
  #begun = 0;
  #id = 0;
  #turn = 0;

  /** `limit` bounds the bytes of all parcels; a single one always fits. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Packets that are not sent to their end. */
  get size(): number {
    return this.#line.length;
  }

  /** Whether something of this stream is not sent to its end. */
  has(stream: object): boolean {
    return this.#line.some(({ parcel }) => parcel.stream === stream);
  }

  /** Whether a packet of that length can be put in line now. */
  admits(length: number): boolean {
    return this.#bytes === 0 || this.#bytes + length + OVERHEAD <= this.#limit;
  }

  /** Puts a packet in line; answers the number that its fragments carry. @throws CodecError ERR_LIMIT */
  add(parcel: P, now: number): number {
    const size = parcel.packet.length + OVERHEAD;
    if (!this.admits(parcel.packet.length)) {
      throw new CodecError('ERR_LIMIT', `${this.#bytes + size} bytes in line`, 0, `at most ${this.#limit}`);
    }
    this.#bytes += size;
    this.#id = (this.#id + 1) >>> 0;
    this.#line.push({ parcel, id: this.#id, offset: 0, limit: FIRST_CREDIT, turn: this.#turn, touched: now });
    return this.#id;
  }

  /** What is to be sent next; undefined when nothing is, or all that waits needs credit first. */
  next(now: number): Piece<P> | undefined {
    const streams = new Set<object>();
    let chosen: Waiting<P> | undefined;
    for (const waiting of [...this.#line]) {
      const { parcel } = waiting;
      if (parcel.ended) {
        this.#remove(waiting);
        if (waiting.offset > 0) return this.#giveUp(waiting);
      } else if (!streams.has(parcel.stream)) {
        streams.add(parcel.stream);
        if (this.#mayGo(waiting) && (!chosen || waiting.turn < chosen.turn)) chosen = waiting;
      }
    }
    return chosen && this.#cut(chosen, now);
  }

  #mayGo({ parcel, offset, limit }: Waiting<P>): boolean {
    const total = parcel.packet.length;
    if (parcel.whole || offset > 0) return parcel.whole || Math.min(offset + MAX_PART, total) <= limit;
    return this.#begun === 0 || this.#begun + total <= parcel.most;
  }

  #cut(waiting: Waiting<P>, now: number): Piece<P> {
    const { parcel, id, offset } = waiting;
    const { packet, request } = parcel;
    const total = packet.length;
    if (parcel.whole) {
      this.#remove(waiting);
      return { parcel, header: undefined, part: packet, length: total, first: true, last: true };
    }
    const part = packet.subarray(offset, offset + MAX_PART);
    if (offset === 0) this.#begun += total;
    waiting.offset += part.length;
    waiting.turn = ++this.#turn;
    waiting.touched = now;
    const last = waiting.offset === total;
    if (last) this.#remove(waiting);
    const length = FRAGMENT_HEADER + part.length;
    return { parcel, header: { id, request, offset, total }, part, length, first: offset === 0, last };
  }

  #giveUp({ parcel, id }: Waiting<P>): Piece<P> {
    const header = { id, request: parcel.request, offset: 0, total: 0 };
    return { parcel, header, part: NOTHING, length: FRAGMENT_HEADER, first: false, last: true };
  }

  #remove(waiting: Waiting<P>): void {
    const { length } = waiting.parcel.packet;
    this.#line = this.#line.filter((other) => other !== waiting);
    this.#bytes -= length + OVERHEAD;
    if (waiting.offset > 0) this.#begun -= length;
  }

  /** The receiver has told how far it goes on. Answers the packet where it wants no more of it. */
  credit({ id, limit }: Credit, now: number): P | undefined {
    const waiting = this.#line.find((other) => other.id === id);
    if (!waiting) return undefined;
    waiting.touched = now;
    waiting.limit = Math.max(waiting.limit, limit);
    if (limit > 0) return undefined;
    this.#remove(waiting);
    return waiting.parcel;
  }

  /** Forgets what has waited for credit since before `then`, and answers it. */
  expire(then: number): P[] {
    const late = this.#line.filter(({ offset, touched }) => offset > 0 && touched < then);
    for (const waiting of late) this.#remove(waiting);
    return late.map(({ parcel }) => parcel);
  }

  /** Forgets everything, and answers what was in line. */
  clear(): P[] {
    const parcels = this.#line.map(({ parcel }) => parcel);
    this.#line = [];
    this.#bytes = 0;
    this.#begun = 0;
    return parcels;
  }
}
