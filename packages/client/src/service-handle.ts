import { WANT } from '@nlmq/control';
import type { Conversation, Replies, RequestOptions, Subscription } from '@nlmq/core';
import type { Aborts } from './aborts.ts';
import { Call } from './call.ts';
import { ClientError } from './error.ts';
import type { FeedOptions } from './feeds.ts';
import type { PacketFilter } from './filter.ts';

/** What a handle uses of its client. */
export interface HandleHost {
  readonly aborts: Aborts;
  request(path: string, packet: Uint8Array, call: Call): void;
  push(path: string, packet: Uint8Array): boolean;
  subscribe(filter: PacketFilter, options: FeedOptions): Promise<Subscription>;
  /** Fails the requests of this owner. */
  abandon(owner: object, error: ClientError): void;
}

/**
 * A service by its name.
 *
 * It stays good when the link is made anew, and when the broker gives the service another label.
 */
export class ServiceHandle implements Conversation {
  /** The path; empty for the broker's default service. */
  readonly name: string;
  readonly #host: HandleHost;
  readonly #subscriptions = new Set<Subscription>();
  #closed = false;

  constructor(name: string, host: HandleHost) {
    this.name = name;
    this.#host = host;
  }

  /** Sends a request; the packet is copied. What fails is a ClientError; the service's own NLMSG_ERROR is an answer. */
  request(packet: Uint8Array, options?: RequestOptions): Replies {
    const call = new Call({ owner: this, aborts: this.#host.aborts }, packet, options);
    if (this.#closed) call.fail(this.#gone());
    else if (!call.ended) this.#host.request(this.name, packet, call);
    return call;
  }

  /**
   * Sends a packet that nobody answers; it is copied. False: over the high-water mark, or sent in fragments; wait for
   * the client's `drained()`. @throws ClientError ERR_DISCONNECTED, ERR_NOT_FOUND, ERR_BUSY, ERR_TOO_LARGE, ERR_CLOSED
   */
  push(packet: Uint8Array): boolean {
    if (this.#closed) throw this.#gone();
    return this.#host.push(this.name, packet);
  }

  /** Subscribes to the service's events, and with `want` to pushes as well. */
  async subscribe(filter: PacketFilter, options: Omit<FeedOptions, 'path'> = {}): Promise<Subscription> {
    if (this.#closed) throw this.#gone();
    const subscription = await this.#host.subscribe(filter, { want: WANT.EVENTS, ...options, path: this.name });
    this.#subscriptions.add(subscription);
    return subscription;
  }

  /** Ends the handle's requests and subscriptions; the client goes on. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#host.abandon(this, this.#gone());
    await Promise.all([...this.#subscriptions].map((subscription) => subscription.close()));
    this.#subscriptions.clear();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #gone(): ClientError {
    return new ClientError('ERR_CLOSED', `the handle on ${this.name || 'the default service'} has been closed`);
  }
}
