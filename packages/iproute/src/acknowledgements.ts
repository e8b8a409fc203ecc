import { MessageCursor, NLMSG, NLM_F, encodeMessage, errnoOf, readErrorReport } from '@nlmq/codec';
import type { Writer } from '@nlmq/families';
import type { Change } from './change.ts';
import { NetlinkError } from './error.ts';

/** A write that the kernel refused. */
export interface Refusal {
  /** Where it stands among those that were given. */
  readonly index: number;
  readonly change: Change;
  readonly error: NetlinkError;
}

/** A write and its message's body. */
export interface Written {
  readonly change: Change;
  readonly body: Uint8Array;
}

/** Writes a change's body. @throws CodecError on a value that does not fit */
export function written(change: Change, writer: Writer): Written {
  writer.reset();
  change.encode(writer);
  return { change, body: writer.finish() };
}

/** Writes that go out in one packet, and what the kernel says to each. */
export class Acknowledgements {
  readonly packet: Uint8Array;
  readonly #first: number;
  readonly #seq: number;
  readonly #writes: readonly Written[];
  readonly #heard: Set<number> = new Set();
  readonly #refusals: Refusal[] = [];

  /** Numbers the messages from `seq`; `first` is the place of the first write among all. */
  constructor(writes: readonly Written[], seq: number, first: number) {
    const messages = writes.map(({ change, body }, at) => {
      const flags = NLM_F.REQUEST | NLM_F.ACK | change.flags;
      return encodeMessage({ type: change.type, flags, seq: (seq + at) >>> 0, pid: 0 }, body);
    });
    this.packet = joined(messages);
    this.#writes = writes;
    this.#seq = seq;
    this.#first = first;
  }

  /** Reads a packet of the answer. @throws CodecError */
  read(packet: Uint8Array): void {
    const cursor = new MessageCursor(packet);
    while (cursor.next()) {
      const at = (cursor.seq - this.#seq) >>> 0;
      const write = this.#writes[at];
      if (cursor.type !== NLMSG.ERROR || write === undefined || this.#heard.has(at)) continue;
      this.#heard.add(at);
      if (errnoOf(packet, cursor.start) < 0) this.#refuse(at, write.change, packet, cursor.start);
    }
    if (cursor.error) throw cursor.error;
  }

  /** What was refused, in the order of the writes. @throws NetlinkError EPROTO when a write was not answered */
  end(): readonly Refusal[] {
    const missing = this.#writes.length - this.#heard.size;
    if (missing > 0) throw NetlinkError.of('EPROTO', `${missing} of ${this.#writes.length} writes were not answered`);
    return this.#refusals.sort((one, other) => one.index - other.index);
  }

  #refuse(at: number, change: Change, packet: Uint8Array, start: number): void {
    const error = NetlinkError.from(readErrorReport(packet, start), (offset) => change.attributeAt(offset));
    this.#refusals.push({ index: this.#first + at, change, error });
  }
}

function joined(messages: readonly Uint8Array[]): Uint8Array {
  if (messages.length === 1) return messages[0]!;
  const bytes = new Uint8Array(messages.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const message of messages) {
    bytes.set(message, at);
    at += message.length;
  }
  return bytes;
}
