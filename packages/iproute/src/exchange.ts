import { MessageCursor, NLMSG, NLM_F, encodeMessage, errnoOf, readErrorReport } from '@nlmq/codec';
import type { Conversation, RequestOptions } from '@nlmq/core';
import { Writer, type Query } from '@nlmq/families';
import { Acknowledgements, type Refusal } from './acknowledgements.ts';
import { NetlinkError } from './error.ts';
import type { WritePacket } from './write-packet.ts';

/** Times that a list is asked for until it comes without the table changing meanwhile. */
const ATTEMPTS = 10;

/** Typed requests over a conversation; numbers them. */
export class Exchange {
  readonly #conversation: Conversation;
  readonly #writer = new Writer();
  #seq = 0;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /**
   * A dump, as one list for each packet that comes.
   *
   * @throws NetlinkError, EINTR behind the last list when the table changed meanwhile
   */
  async *dump<M, R>(
    query: Query<M, R>,
    message: Partial<M>,
    options?: RequestOptions,
  ): AsyncGenerator<readonly R[], void> {
    const { packet, seq } = this.#encode(query, message, NLM_F.DUMP);
    const answer = new Answer(query, seq);
    for await (const page of this.#conversation.request(packet, options)) yield answer.read(page);
    answer.end();
  }

  /** A dump as one list, asked for again while the table changes as it is read. @throws NetlinkError, EINTR after `attempts` */
  async list<M, R>(
    query: Query<M, R>,
    message: Partial<M>,
    options?: RequestOptions,
    attempts: number = ATTEMPTS,
  ): Promise<R[]> {
    for (let attempt = 1; ; attempt++) {
      const list: R[] = [];
      try {
        for await (const page of this.dump(query, message, options)) for (const one of page) list.push(one);
        return list;
      } catch (error) {
        if (attempt === attempts || !(error instanceof NetlinkError && error.code === 'EINTR')) throw error;
      }
    }
  }

  /** One message. @throws NetlinkError */
  async ask<M, R>(query: Query<M, R>, message: Partial<M>, options?: RequestOptions): Promise<R> {
    const { packet, seq } = this.#encode(query, message, 0);
    const [reply] = new Answer(query, seq).read(await this.#conversation.request(packet, options));
    if (reply === undefined) throw NetlinkError.of('EPROTO', 'the answer holds no message of the type asked for');
    return reply;
  }

  /** Writes in one packet, done one after the other whatever becomes of each; `first` is the place of the first. */
  async write(packet: WritePacket, first: number, options?: RequestOptions): Promise<readonly Refusal[]> {
    const { changes } = packet;
    const seq = (this.#seq + 1) >>> 0;
    this.#seq = (this.#seq + changes.length) >>> 0;
    const acknowledgements = new Acknowledgements(changes, seq, first);
    for await (const page of this.#conversation.request(packet.finish(seq), options)) acknowledgements.read(page);
    return acknowledgements.end();
  }

  #encode<M, R>(
    query: Query<M, R>,
    message: Partial<M>,
    flags: number,
  ): { readonly packet: Uint8Array; readonly seq: number } {
    this.#seq = (this.#seq + 1) >>> 0;
    this.#writer.reset();
    query.encode(message, this.#writer);
    const header = { type: query.type, flags: NLM_F.REQUEST | flags, seq: this.#seq, pid: 0 };
    return { packet: encodeMessage(header, this.#writer.view()), seq: this.#seq };
  }
}

/** What has come of one answer. */
class Answer<M, R> {
  readonly #query: Query<M, R>;
  readonly #seq: number;
  #done = false;
  #interrupted = false;

  constructor(query: Query<M, R>, seq: number) {
    this.#query = query;
    this.#seq = seq;
  }

  /** The messages of one packet. @throws NetlinkError, CodecError */
  read(packet: Uint8Array): readonly R[] {
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
    const messages: R[] = [];
    const { decode, reply } = this.#query;
    const seq = this.#seq;
    const cursor = new MessageCursor(packet);
    while (cursor.next()) {
      if (cursor.seq !== seq) continue;
      if ((cursor.flags & NLM_F.DUMP_INTR) !== 0) this.#interrupted = true;
      if (cursor.type === reply) messages.push(decode(view, cursor.body, cursor.end));
      else if (cursor.type === NLMSG.ERROR || cursor.type === NLMSG.DONE) this.#finish(packet, cursor.start);
    }
    if (cursor.error) throw cursor.error;
    return messages;
  }

  #finish(packet: Uint8Array, at: number): void {
    if (errnoOf(packet, at) < 0) throw NetlinkError.from(readErrorReport(packet, at));
    this.#done = true;
  }

  /** Checks that a dump is whole. @throws NetlinkError EPROTO, EINTR */
  end(): void {
    if (!this.#done) throw NetlinkError.of('EPROTO', 'the dump ended without its last message');
    if (this.#interrupted) throw NetlinkError.of('EINTR', 'the table changed while it was read: ask again');
  }
}
