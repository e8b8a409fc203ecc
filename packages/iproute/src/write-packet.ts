import { NLMSG_HEADER, NLM_F, align4, writeHeader } from '@nlmq/codec';
import type { Writer } from '@nlmq/families';
import type { Change } from './change.ts';

const WRITE = NLM_F.REQUEST | NLM_F.ACK;

/** Writes that go out together: their messages stand one behind the other in one buffer. */
export class WritePacket {
  readonly #writer: Writer;
  readonly #changes: Change[] = [];
  /** Where each message begins, and where the last one ends. */
  readonly #marks: number[] = [0];

  /** The writer is its own until `finish()`, and serves many packets, one after the other. */
  constructor(writer: Writer) {
    this.#writer = writer;
    writer.reset();
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  get length(): number {
    return this.#writer.length;
  }

  /** Appends the message of a change. @throws CodecError on a value that does not fit; the packet is spoiled then */
  add(change: Change): void {
    this.#writer.zeros(NLMSG_HEADER);
    change.encode(this.#writer);
    this.#writer.zeros(align4(this.#writer.length) - this.#writer.length);
    this.#changes.push(change);
    this.#marks.push(this.#writer.length);
  }

  /** Takes the last change away and answers it. */
  pop(): Change | undefined {
    this.#marks.pop();
    return this.#changes.pop();
  }

  /** The bytes, whose messages are numbered from `seq`. */
  finish(seq: number): Uint8Array {
    const bytes = this.#writer.view().slice(0, this.#marks.at(-1));
    for (let at = 0; at < this.#changes.length; at++) {
      const { type, flags } = this.#changes[at]!;
      const start = this.#marks[at]!;
      const length = this.#marks[at + 1]! - start;
      writeHeader(bytes, start, { length, type, flags: WRITE | flags, seq: (seq + at) >>> 0, pid: 0 });
    }
    return bytes;
  }
}
