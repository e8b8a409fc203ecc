import { CodecError, MessageCursor, NLMSG, readOverrun } from '@nlmq/codec';
import type { Subscription } from '@nlmq/core';
import type { Notification } from '@nlmq/families';

/** What a generic family tells by itself, by names; `netdevNotifications` of `@nlmq/families/netdev` is one. */
export type Notifications = Readonly<Record<string, Notification<unknown>>>;

/** What a generic family told, or that something was lost on the way. */
export type GenericEvent<T extends Notifications> =
  | { [K in keyof T & string]: { readonly event: K; readonly message: ReturnType<T[K]['decode']> } }[keyof T & string]
  /** So many messages were lost here; 0: nobody counted them. */
  | { readonly event: 'overrun'; readonly lost: number }
  /** A message with this command that could not be read. */
  | { readonly event: 'malformed'; readonly command: number; readonly error: CodecError };

const HEADER = 4;

/** What a generic family tells by itself, from the moment that `GenericNetlink.monitor` settled. Leaving an iteration does not end it. */
export class GenericMonitor<T extends Notifications> implements AsyncIterable<GenericEvent<T>>, AsyncDisposable {
  readonly #subscription: Subscription;
  readonly #id: number;
  readonly #readers: ReadonlyMap<number, readonly [name: string, notification: Notification<unknown>]>;

  /** `id` is the family's number. */
  constructor(subscription: Subscription, id: number, notifications: T) {
    this.#subscription = subscription;
    this.#id = id;
    this.#readers = new Map(Object.entries(notifications).map(([name, one]) => [one.type, [name, one] as const]));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<GenericEvent<T>, void> {
    for await (const packet of this.#subscription) yield* this.#eventsOf(packet);
  }

  /** Ends it and every iteration; idempotent. */
  close(): Promise<void> {
    return this.#subscription.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  *#eventsOf(packet: Uint8Array): Generator<GenericEvent<T>, void> {
    const cursor = new MessageCursor(packet);
    while (cursor.next()) {
      if (cursor.type === NLMSG.OVERRUN) yield { event: 'overrun', lost: readOverrun(packet, cursor.start) };
      else if (cursor.type === this.#id && cursor.end - cursor.body >= HEADER) yield* this.#eventAt(packet, cursor);
    }
    if (cursor.error) yield { event: 'malformed', command: 0, error: cursor.error };
  }

  *#eventAt(packet: Uint8Array, { body, end }: MessageCursor): Generator<GenericEvent<T>, void> {
    const command = packet[body] ?? 0;
    const [event, notification] = this.#readers.get(command) ?? [];
    if (event === undefined || notification === undefined) return;
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
    try {
      yield { event, message: notification.decode(view, body + HEADER, end) } as GenericEvent<T>;
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      yield { event: 'malformed', command, error };
    }
  }
}
