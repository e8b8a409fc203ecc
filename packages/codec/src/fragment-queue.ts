import { CodecError } from './error.ts';
import { FRAGMENT_HEADER, type FragmentHeader, MAX_PART } from './fragment.ts';

/** A packet on its way out. */
export interface Parcel {
  /** Left alone until all of it is sent. */
  readonly packet: Uint8Array;
  /** Nobody wants it any more: what is left of it is not sent. */
  readonly ended: boolean;
}

/** The next fragment of a parcel. */
export interface Piece<P extends Parcel> {
  readonly parcel: P;
  readonly header: FragmentHeader;
  /** A slice of the parcel's packet. */
  readonly part: Uint8Array;
  /** Length of the fragment: header and part. */
  readonly length: number;
  /** Nothing of the parcel follows. */
  readonly last: boolean;
}

interface Waiting<P extends Parcel> {
  readonly parcel: P;
  readonly id: number;
  offset: number;
}

const NOTHING = new Uint8Array(0);

/** Packets that are being cut into fragments, in turns, so that a long one does not hold up the others. */
export class FragmentQueue<P extends Parcel> {
  readonly #limit: number;
  readonly #parcels: Waiting<P>[] = [];
  #bytes = 0;
  #id = 0;

  /** `limit` bounds the bytes of all parcels; a single one always fits. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes of all parcels that are not sent to their end. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @throws CodecError ERR_LIMIT when too much waits already */
  add(parcel: P): void {
    const { length } = parcel.packet;
    if (this.#bytes > 0 && this.#bytes + length > this.#limit) {
      throw new CodecError('ERR_LIMIT', `${this.#bytes + length} bytes to cut`, 0, `at most ${this.#limit}`);
    }
    this.#bytes += length;
    this.#id = (this.#id + 1) >>> 0;
    this.#parcels.push({ parcel, id: this.#id, offset: 0 });
  }

  /** The next fragment to send, of the parcels in turn; undefined when there is none. */
  next(): Piece<P> | undefined {
    for (let waiting = this.#parcels.shift(); waiting; waiting = this.#parcels.shift()) {
      if (!waiting.parcel.ended) return this.#cut(waiting);
      this.#bytes -= waiting.parcel.packet.length;
      if (waiting.offset > 0) return this.#giveUp(waiting);
    }
    return undefined;
  }

  #cut(waiting: Waiting<P>): Piece<P> {
    const { parcel, id, offset } = waiting;
    const total = parcel.packet.length;
    const part = parcel.packet.subarray(offset, offset + MAX_PART);
    waiting.offset = offset + part.length;
    const last = waiting.offset === total;
    if (last) this.#bytes -= total;
    else this.#parcels.push(waiting);
    return { parcel, header: { id, offset, total }, part, length: FRAGMENT_HEADER + part.length, last };
  }

  #giveUp({ parcel, id }: Waiting<P>): Piece<P> {
    const header = { id, offset: 0, total: 0 };
    return { parcel, header, part: NOTHING, length: FRAGMENT_HEADER, last: true };
  }

  /** Forgets everything, and answers what was on its way. */
  clear(): P[] {
    this.#bytes = 0;
    return this.#parcels.splice(0).map(({ parcel }) => parcel);
  }
}
