/** A way to talk to one service, near or far: what typed libraries are written against. */
export interface Conversation {
  /**
   * Sends a packet of one or more netlink messages.
   *
   * The answer's messages carry the seq and pid of the request's messages.
   */
  request(packet: Uint8Array, options?: RequestOptions): Replies;
  /** Receives the service's events from the moment that the promise settles. */
  subscribe(filter: Filter, options?: SubscribeOptions): Promise<Subscription>;
  /** Ends what is under way; idempotent. */
  close(): Promise<void>;
}

/** Options of `Conversation.request`. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds without a reply until the request fails. Default 3,000. */
  readonly timeout?: number | undefined;
}

/**
 * The answer to a request: awaited, its first packet; iterated, all of them, ending with the last.
 *
 * A failure rejects the one and throws from the other. Leaving the iteration early cancels the rest. An answer
 * without any packet awaits to an empty one.
 */
export interface Replies extends PromiseLike<Uint8Array>, AsyncIterable<Uint8Array> {}

/** Which packets a subscriber wants: all keys must match. No key: every packet. */
export interface Filter {
  readonly keys?: readonly FilterKey[];
}

/**
 * One test of a packet: the little-endian u32 at `offset` bytes from its start, under `mask`, equals `key`.
 *
 * Bytes 0-15 are the first message's header: offset 4 with mask 0xffff is its type. Past the end nothing matches.
 */
export interface FilterKey {
  readonly offset: number;
  readonly key: number;
  readonly mask: number;
}

/** Options of `Conversation.subscribe`. */
export interface SubscribeOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * A running subscription: an endless stream of packets.
 *
 * Loss is told in the stream itself, as a packet with an NLMSG_OVERRUN message. Leaving an iteration does not end it;
 * `close()` does, and ends every iteration.
 */
export interface Subscription extends AsyncIterable<Uint8Array>, AsyncDisposable {
  close(): Promise<void>;
}
