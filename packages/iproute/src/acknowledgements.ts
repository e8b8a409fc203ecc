import { MessageCursor, NLMSG, errnoOf, readErrorReport } from '@nlmq/codec';
import type { Change } from './change.ts';
import { NetlinkError } from './error.ts';

/** A write that the kernel refused. */
export interface Refusal {
  /** Where it stands among those that were given. */
  readonly index: number;
  readonly change: Change;
  readonly error: NetlinkError;
}

/** What the kernel says to the writes of a packet. */
export class Acknowledgements {
  readonly #changes: readonly Change[];
  readonly #seq: number;
  readonly #first: number;
  readonly #heard: Uint8Array;
  readonly #refusals: Refusal[] = [];
  #missing: number;

  /** The messages are numbered from `seq`; `first` is the place of the first write among all. */
  constructor(changes: readonly Change[], seq: number, first: number) {
    this.#changes = changes;
    this.#seq = seq;
    this.#first = first;
    this.#heard = new Uint8Array(changes.length);
    this.#missing = changes.length;
  }

  /** Reads a packet of the answer. @throws CodecError */
  read(packet: Uint8Array): void {
    const cursor = new MessageCursor(packet);
    while (cursor.next()) {
      const at = (cursor.seq - this.#seq) >>> 0;
      if (cursor.type !== NLMSG.ERROR || this.#heard[at] !== 0) continue;
      this.#heard[at] = 1;
      this.#missing--;
      if (errnoOf(packet, cursor.start) < 0) this.#refuse(at, packet, cursor.start);
    }
    if (cursor.error) throw cursor.error;
  }

  /** What was refused, in the order of the writes. @throws NetlinkError EPROTO when a write was not answered */
  end(): readonly Refusal[] {
    const { length } = this.#changes;
    if (this.#missing > 0) throw NetlinkError.of('EPROTO', `${this.#missing} of ${length} writes were not answered`);
    return this.#refusals.sort((one, other) => one.index - other.index);
  }

  #refuse(at: number, packet: Uint8Array, start: number): void {
    const change = this.#changes[at]!;
    const error = NetlinkError.from(readErrorReport(packet, start), (offset) => change.attributeAt(offset));
    this.#refusals.push({ index: this.#first + at, change, error });
  }
}
