import {
  align4,
  errnoOf,
  MessageCursor,
  NLM_F,
  NLMSG,
  NLMSG_HEADER,
  readHeader,
  restamp,
  writeHeader,
} from '@nlmq/codec';
import type { Ask } from './ask.ts';

/** What one message means for the answer that it belongs to: `silent` ends it without being passed on. */
type Verdict = 'more' | 'last' | 'silent';

/** What was asked on one socket and is not answered yet, by the seq that the kernel was given. It does no I/O. */
export class Ledger {
  readonly #asks = new Map<number, Ask>();
  #seq = 0;

  get size(): number {
    return this.#asks.size;
  }

  /** Enters what is about to be asked, and writes its header at `at` of the bytes that are to be sent. */
  enter(ask: Ask, bytes: Uint8Array, at: number): void {
    do this.#seq = (this.#seq + 1) >>> 0;
    while (this.#seq === 0 || this.#asks.has(this.#seq));
    this.#asks.set(this.#seq, ask);
    const flags = ask.ending === 'silence' ? ask.header.flags | NLM_F.ACK : ask.header.flags;
    writeHeader(bytes, at, { ...ask.header, flags, seq: this.#seq, pid: 0 });
  }

  /**
   * Passes messages of the kernel on to those who asked, with their seq and pid, which are written into `packet`.
   *
   * What nobody asked for is dropped. False: one of them cannot take more now.
   */
  take(packet: Uint8Array): boolean {
    const cursor = new MessageCursor(packet);
    let ready = true;
    let more = cursor.next();
    while (more) {
      const seq = cursor.seq;
      const start = cursor.start;
      const ask = this.#asks.get(seq);
      let verdict: Verdict = 'more';
      let end = start;
      do {
        if (ask !== undefined) verdict = restore(ask, cursor);
        if (verdict !== 'silent') end = align4(cursor.end);
        more = cursor.next();
      } while (more && verdict === 'more' && cursor.seq === seq);
      if (ask === undefined) continue;
      if (verdict !== 'more') this.#asks.delete(seq);
      ready = ask.answer.pass(packet.subarray(start, end), verdict !== 'more') && ready;
    }
    return ready;
  }

  /** Answers everything that is still open with an error. */
  fail(errno: number): void {
    const asks = [...this.#asks.values()];
    this.#asks.clear();
    for (const ask of asks) ask.answer.fail(ask.header, errno);
  }
}

/** Gives the message at the cursor its requester's numbers, and tells what it means. */
function restore(ask: Ask, cursor: MessageCursor): Verdict {
  const { bytes, start } = cursor;
  const verdict = judge(ask, cursor);
  restamp(bytes, start, ask.header.seq, ask.header.pid);
  if (cursor.type === NLMSG.ERROR && ask.ending === 'silence' && verdict === 'last') {
    const echoed = cursor.body + 4;
    if (echoed + NLMSG_HEADER <= cursor.end)
      writeHeader(bytes, echoed, { ...readHeader(bytes, echoed), flags: ask.header.flags });
  }
  return verdict;
}

/** The one place that decides when an answer is over. */
function judge({ ending }: Ask, { bytes, start, type, flags }: MessageCursor): Verdict {
  if (type === NLMSG.ERROR) return ending === 'silence' && errnoOf(bytes, start) === 0 ? 'silent' : 'last';
  const closes = type === NLMSG.DONE || (ending === 'reply' && (flags & NLM_F.MULTI) === 0);
  return closes && (ending === 'done' || ending === 'reply') ? 'last' : 'more';
}
