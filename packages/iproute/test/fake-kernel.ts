import { MessageCursor, NLMSG, NLM_F, encodeMessage } from '@nlmq/codec';
import type { Conversation, Filter, Replies, RequestOptions, Subscription } from '@nlmq/core';
import { Writer, type Encode } from '@nlmq/families';

/** One message of a request, as the kernel gets it. */
export interface Asked {
  readonly type: number;
  readonly flags: number;
  readonly seq: number;
  readonly body: Uint8Array;
}

/** The kernel as a function: what it answers to a request, packet by packet; a throw is the conversation's failure. */
export type Kernel = (asked: Asked, options: RequestOptions | undefined) => Iterable<Uint8Array>;

/** A conversation with a function, and with whoever calls `tell`. */
export class FakeConversation implements Conversation {
  readonly asked: Asked[] = [];
  /** Messages in each packet. */
  readonly packets: number[] = [];
  readonly filters: Filter[] = [];
  closed = 0;
  readonly #kernel: Kernel;
  readonly #events: Uint8Array[] = [];
  #wake = (): void => {};

  constructor(kernel: Kernel = () => []) {
    this.#kernel = kernel;
  }

  request(packet: Uint8Array, options?: RequestOptions): Replies {
    const cursor = new MessageCursor(packet);
    const messages: Asked[] = [];
    while (cursor.next()) {
      const { type, flags, seq } = cursor;
      messages.push({ type, flags, seq, body: packet.slice(cursor.body, cursor.end) });
    }
    this.asked.push(...messages);
    this.packets.push(messages.length);
    const kernel = this.#kernel;
    return repliesOf(function* () {
      for (const asked of messages) yield* kernel(asked, options);
    });
  }

  async subscribe(filter: Filter): Promise<Subscription> {
    this.filters.push(filter);
    let ended = false;
    const close = async (): Promise<void> => {
      ended = true;
      this.#wake();
    };
    const events = this.#events;
    const wait = (): Promise<void> => new Promise((resolve) => (this.#wake = resolve));
    return {
      close,
      [Symbol.asyncDispose]: close,
      async *[Symbol.asyncIterator]() {
        while (!ended) {
          const next = events.shift();
          if (next) yield next;
          else await wait();
        }
      },
    };
  }

  /** Sends a packet to the subscriber. */
  tell(packet: Uint8Array): void {
    this.#events.push(packet);
    this.#wake();
  }

  async close(): Promise<void> {
    this.closed++;
  }
}

function repliesOf(answer: () => Iterable<Uint8Array>): Replies {
  const iterate = async function* (): AsyncGenerator<Uint8Array, void> {
    yield* answer();
  };
  return {
    then: (fulfilled, rejected) =>
      iterate()
        .next()
        .then(({ value }) => value ?? new Uint8Array(0))
        .then(fulfilled, rejected),
    [Symbol.asyncIterator]: iterate,
  };
}

/** A typed message as it goes over the wire. */
export function message<M>(
  type: number,
  encode: Encode<M>,
  content: Partial<M>,
  seq = 0,
  flags: number = NLM_F.MULTI,
): Uint8Array {
  const writer = new Writer();
  encode(content, writer);
  return encodeMessage({ type, flags, seq, pid: 0 }, writer.finish());
}

/** The end of a dump; a negative `errno` is a failed one. */
export function done(
  seq: number,
  { errno = 0, flags = 0 }: { readonly errno?: number; readonly flags?: number } = {},
): Uint8Array {
  const body = new Uint8Array(4);
  new DataView(body.buffer).setInt32(0, errno, true);
  return encodeMessage({ type: NLMSG.DONE, flags: NLM_F.MULTI | flags, seq, pid: 0 }, body);
}

export function joined(...packets: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(packets.flatMap((packet) => [...packet]));
}
