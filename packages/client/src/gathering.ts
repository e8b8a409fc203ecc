import type { Conversation, Replies, RequestOptions } from '@nlmq/core';

/** What one of those asked has sent, or that nothing follows from it. */
export type Arrival =
  | { readonly from: string; readonly packet: Uint8Array; readonly done: false }
  | { readonly from: string; readonly done: true; readonly error?: Error | undefined };

/** All that one of those asked has sent; with `error` it ended early. */
export interface Gathered {
  readonly packets: readonly Uint8Array[];
  readonly error?: Error | undefined;
}

/**
 * The answers of many to one request: awaited, everything by name; iterated, packets as they come, and from each an end.
 *
 * What goes wrong with one is told of that one, and neither rejects nor ends the others. Leaving the iteration cancels
 * what is still to come.
 */
export interface Gathering extends PromiseLike<ReadonlyMap<string, Gathered>>, AsyncIterable<Arrival> {}

interface Source {
  readonly from: string;
  readonly packets: AsyncIterator<Uint8Array, unknown>;
}

/**
 * Sends one request to many, near and far, over one client or several; the names are the caller's.
 *
 * Deadlines count for each on its own. Throws only for what cannot be sent to anybody.
 */
export function requestAll(
  targets: Iterable<readonly [name: string, conversation: Pick<Conversation, 'request'>]>,
  packet: Uint8Array,
  options?: RequestOptions,
): Gathering {
  const asked = Array.from(new Map(targets), ([from, target]) => ({ from, replies: target.request(packet, options) }));
  return new Answers(asked);
}

class Answers implements Gathering {
  readonly #asked: readonly { readonly from: string; readonly replies: Replies }[];
  #awaited: Promise<ReadonlyMap<string, Gathered>> | undefined;

  constructor(asked: readonly { readonly from: string; readonly replies: Replies }[]) {
    this.#asked = asked;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Arrival, void> {
    const arrived: (readonly [Source, Arrival])[] = [];
    let wake = (): void => undefined;
    const take = (source: Source): void => {
      void arrivalOf(source).then((arrival) => {
        arrived.push([source, arrival]);
        wake();
      });
    };
    const open = new Set(
      this.#asked.map(({ from, replies }): Source => ({ from, packets: replies[Symbol.asyncIterator]() })),
    );
    open.forEach(take);
    try {
      while (open.size > 0) {
        const [source, arrival] = arrived.shift() ?? [];
        if (!source || !arrival) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        if (arrival.done) open.delete(source);
        else take(source);
        yield arrival;
      }
    } finally {
      for (const source of open) void leave(source);
    }
  }

  then<A = ReadonlyMap<string, Gathered>, B = never>(
    onfulfilled?: ((all: ReadonlyMap<string, Gathered>) => A | PromiseLike<A>) | null,
    onrejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): PromiseLike<A | B> {
    this.#awaited ??= this.#all();
    return this.#awaited.then(onfulfilled, onrejected);
  }

  async #all(): Promise<ReadonlyMap<string, Gathered>> {
    const packets = new Map<string, Uint8Array[]>(this.#asked.map(({ from }) => [from, []]));
    const all = new Map<string, Gathered>();
    for await (const arrival of this) {
      const { from } = arrival;
      const got = packets.get(from) ?? [];
      if (arrival.done) all.set(from, { packets: got, error: arrival.error });
      else got.push(arrival.packet);
    }
    return all;
  }
}

/** Cancels what a source still has to say. */
async function leave({ packets }: Source): Promise<void> {
  // Whatever its end brings, nobody waits for it any more.
  await Promise.allSettled([Promise.resolve(packets.return?.())]);
}

/** What comes next from a source. */
async function arrivalOf({ from, packets }: Source): Promise<Arrival> {
  try {
    const { done, value } = await packets.next();
    return done === true ? { from, done } : { from, done: false, packet: value };
  } catch (error) {
    return { from, done: true, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
