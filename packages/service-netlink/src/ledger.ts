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
import { type Answer, type Ask, nothing } from './ask.ts';

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
    const { length, type, flags } = ask.header;
    const asked = ask.ending === 'silence' ? flags | NLM_F.ACK : flags;
    writeHeader(bytes, at, { length, type, flags: asked, seq: this.#seq, pid: 0 });
  }

  /**
   * Passes messages of the kernel on to those who asked, with their seq and pid, which are written into `packet`.
   *
   * What nobody asked for is dropped. False: one of them cannot take more now.
   */
  take(packet: Uint8Array): boolean {
    const cursor = new MessageCursor(packet);
    const share = new Share(packet);
    let ask: Ask | undefined;
    let asked = 0; // never a seq of ours
    while (cursor.next()) {
      const { seq, start, end } = cursor;
      if (seq !== asked) ask = this.#asks.get((asked = seq));
      if (ask === undefined) {
        share.pass();
        continue;
      }
      const verdict = restore(ask, cursor);
      if (verdict !== 'more') {
        this.#asks.delete(seq);
        asked = 0;
      }
      if (verdict === 'silent') share.silence(ask.answer);
      else share.add(ask, start, align4(end), verdict === 'last');
    }
    share.pass();
    return share.ready;
  }

  /** Answers everything that is still open with an error. */
  fail(errno: number): void {
    const asks = [...this.#asks.values()];
    this.#asks.clear();
    for (const ask of asks) ask.answer.fail(ask.header, errno);
  }
}

/** Bytes up to which answers to several messages of a request are passed on together. */
const shareBytes = 16_000;

/** What stands side by side in a packet of the kernel and goes to the same requester. */
class Share {
  /** False: one of the requesters cannot take more now. */
  ready = true;
  readonly #packet: Uint8Array;
  #ask: Ask | undefined;
  #start = 0;
  #end = 0;
  #ends = 0;

  constructor(packet: Uint8Array) {
    this.#packet = packet;
  }

  add(ask: Ask, start: number, end: number, last: boolean): void {
    const same = this.#ask === ask || (this.#ask?.answer === ask.answer && end - this.#start <= shareBytes);
    if (!same || this.#end !== start) {
      this.pass();
      this.#start = start;
    }
    this.#ask = ask;
    this.#end = end;
    if (last) this.#ends++;
  }

  silence(answer: Answer): void {
    this.pass();
    this.ready = answer.pass(nothing, 1) && this.ready;
  }

  pass(): void {
    const { answer } = this.#ask ?? {};
    const ends = this.#ends;
    this.#ask = undefined;
    this.#ends = 0;
    if (answer) this.ready = answer.pass(this.#packet.subarray(this.#start, this.#end), ends) && this.ready;
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
