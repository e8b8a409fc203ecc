import {
  ERRNO,
  FRAGMENT_HEADER,
  MAX_PART,
  NLMSG_HEADER,
  encodeError,
  readHeader,
  splitMessages,
  writeFragment,
} from '@nlmq/codec';
import type { Peer, ServiceRequest } from '@nlmq/core';
import type { AnswerLine, LineAnswer } from './answer-line.ts';
import type { Outbox, ReplyTo } from './outbox.ts';

const NOTHING = new Uint8Array(0);

/** What a request uses of the link that it came over. */
export interface RequestHost {
  readonly outbox: Outbox;
  readonly line: AnswerLine;
  readonly peer: Peer;
  /** An answer was lost: nothing more could be sent. */
  readonly dropped: () => void;
  /** A request is there. */
  begun(): void;
  /** Its answer is over, or nobody waits for it. */
  over(request: LinkRequest): void;
  /** It wants to hear when the link has ended. */
  watch(request: LinkRequest): void;
  /** A number by which the requester can refuse the rest of its answer [FRG-8]; undefined when there are too many. */
  offer(request: LinkRequest): number | undefined;
}

/** A request that came over a link to a service of this client. */
export class LinkRequest implements ServiceRequest, LineAnswer {
  readonly packet: Uint8Array;
  readonly to: ReplyTo;
  number: number | undefined;
  abandoned = false;
  readonly #host: RequestHost;
  readonly #fragments: boolean;
  #abort: AbortController | undefined;
  #over = false;

  /** With seq 0 in `to` it is a push, whose replies go nowhere; `fragments`: the requester takes them. */
  constructor(host: RequestHost, to: ReplyTo, packet: Uint8Array, fragments: boolean) {
    this.packet = packet;
    this.to = to;
    this.#host = host;
    this.#fragments = fragments;
    if (to.seq === 0) this.#over = true;
    else host.begun();
  }

  get peer(): Peer {
    return this.#host.peer;
  }

  get signal(): AbortSignal {
    if (this.#abort) return this.#abort.signal;
    this.#abort = new AbortController();
    if (this.abandoned) this.#abort.abort();
    else if (!this.#over) this.#host.watch(this);
    return this.#abort.signal;
  }

  reply(packet: Uint8Array, last: boolean): boolean {
    const { outbox, line } = this.#host;
    if (this.#over) return true;
    if (outbox.choked) {
      this.#host.dropped();
      return false;
    }
    const refusable = this.#fragments && !last && this.#abort !== undefined;
    const bytes = refusable && packet.length > 0 && packet.length <= MAX_PART ? this.#numbered(packet) : packet;
    if (line.has(this) || (this.#fragments && bytes.length > outbox.maxCdata)) return this.#inLine(bytes, last);
    if (bytes.length > outbox.maxCdata) return this.#pieces(bytes, last);
    if (last) this.#end();
    return outbox.reply(this.to, bytes, last);
  }

  /** Behind what is being sent in fragments, or as the first that is. */
  #inLine(packet: Uint8Array, last: boolean): boolean {
    const { line } = this.#host;
    if (!line.add(this, packet, last)) this.refuse(ERRNO.ENOBUFS, 'too much waits for this link');
    else if (last) this.#end();
    return !line.has(this);
  }

  /** Packets of an answer whose rest can be refused are fragments that are whole, because fragments have numbers. */
  #numbered(packet: Uint8Array): Uint8Array {
    this.number ??= this.#host.offer(this);
    if (this.number === undefined) return packet;
    const bytes = new Uint8Array(FRAGMENT_HEADER + packet.length);
    writeFragment(bytes, 0, { id: this.number, request: false, offset: 0, total: packet.length }, packet);
    return bytes;
  }

  /** For who takes no fragments it goes message by message; a message that no frame holds ends the answer. */
  #pieces(packet: Uint8Array, last: boolean): boolean {
    const { outbox } = this.#host;
    const pieces = splitMessages(packet, outbox.maxCdata);
    if (pieces.some(({ length }) => length > outbox.maxCdata)) {
      this.refuse(ERRNO.EMSGSIZE, 'the answer fits into no frame');
      return true;
    }
    if (last) this.#end();
    for (const [at, piece] of pieces.entries()) outbox.reply(this.to, piece, last && at === pieces.length - 1);
    return !outbox.full;
  }

  /** Ends the answer with an error. */
  refuse(errno: number, text: string): void {
    const { packet } = this;
    const numbers = packet.length < NLMSG_HEADER ? { seq: 0, pid: 0 } : readHeader(packet);
    this.abandoned = true;
    if (!this.#over) this.#host.outbox.reply(this.to, encodeError(-errno, numbers, text), true);
    this.#end();
  }

  async drained(): Promise<void> {
    await this.#host.line.sent(this);
    await this.#host.outbox.drained();
  }

  /** Nobody waits for the answer any more; its way back is told that it is over. */
  gone(unsent: boolean): void {
    const owed = unsent || !this.#over || this.#host.line.has(this);
    this.abandoned = true;
    if (owed) this.#host.outbox.reply(this.to, NOTHING, true);
    this.#end();
    this.#abort?.abort();
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#host.over(this);
  }
}
