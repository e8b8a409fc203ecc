import { NLMSG, NLMSG_HEADER, readHeader, readOverrun } from '@nlmq/codec';
import { type FilterKey, type SubscribeReply, type SubscribeRequest, WANT } from '@nlmq/control';
import { FilterIndex, type Subscription } from './filter.ts';
import type { Port } from './port.ts';

/** Who asks the far broker. */
export interface FeedHost {
  /** The label under which links here see what comes from the service that has this path there. */
  labelOf(path: string): number;
  /** Undefined while the link is down. */
  subscribe(request: SubscribeRequest): Promise<SubscribeReply> | undefined;
  unsubscribe(cid: number): void;
}

/** A distinct filter: who wants it here, and its number there. */
interface Upstream {
  readonly request: SubscribeRequest;
  readonly wanted: Set<Subscription>;
  reply: Promise<SubscribeReply | undefined>;
}

/** What is wanted of one path behind an uplink. */
class Feed {
  readonly label: number;
  readonly index = new FilterIndex();
  readonly upstream = new Map<string, Upstream>();

  constructor(label: number) {
    this.label = label;
  }
}

/** Where packets from one source go. */
export interface Delivery {
  /** What the broker writes into src. */
  readonly label: number;
  readonly index: FilterIndex;
}

/**
 * The subscriptions of this broker's links to what comes over one uplink.
 *
 * Each distinct filter is asked for there once. What comes goes to those here that asked for that path and to nobody
 * else, so that nothing can go round in circles.
 */
export class Feeds {
  readonly #host: FeedHost;
  readonly #byPath = new Map<string, Feed>();
  readonly #bySource = new Map<number, Feed>();
  /** Those that want what is pushed to the far broker's subscribers. */
  readonly #pushes = new FilterIndex();

  constructor(host: FeedHost) {
    this.#host = host;
  }

  /** Settles when the far broker has taken the subscription; the answer's label is this broker's for the source. */
  async add(path: string, subscription: Subscription): Promise<number> {
    let feed = this.#byPath.get(path);
    if (!feed) this.#byPath.set(path, (feed = new Feed(this.#host.labelOf(path))));
    const { keys, want } = subscription;
    const name = nameOf(keys, want);
    let upstream = feed.upstream.get(name);
    if (!upstream) {
      const request = { keys, want, ...(path === '' ? {} : { path }) };
      upstream = { request, wanted: new Set(), reply: Promise.resolve(undefined) };
      feed.upstream.set(name, upstream);
      upstream.reply = this.#ask(feed, upstream);
    }
    upstream.wanted.add(subscription);
    feed.index.add(subscription);
    if ((want & WANT.PUSHES) !== 0) this.#pushes.add(subscription);
    try {
      await upstream.reply;
    } catch (error) {
      this.delete(path, subscription);
      throw error;
    }
    return feed.label;
  }

  delete(path: string, subscription: Subscription): void {
    const feed = this.#byPath.get(path);
    const name = nameOf(subscription.keys, subscription.want);
    const upstream = feed?.upstream.get(name);
    if (!feed || !upstream?.wanted.delete(subscription)) return;
    feed.index.delete(subscription);
    this.#pushes.delete(subscription);
    if (upstream.wanted.size > 0) return;
    feed.upstream.delete(name);
    if (feed.upstream.size === 0) this.#byPath.delete(path);
    void upstream.reply.then(
      (reply) => {
        if (reply) this.#host.unsubscribe(reply.cid);
      },
      () => undefined,
    );
  }

  /** The link is up again: asks for everything anew. */
  async renew(): Promise<void> {
    this.#bySource.clear();
    for (const feed of this.#byPath.values()) {
      for (const upstream of feed.upstream.values()) {
        upstream.reply = this.#ask(feed, upstream);
        await upstream.reply.catch(() => undefined);
      }
    }
  }

  async #ask(feed: Feed, { request }: Upstream): Promise<SubscribeReply | undefined> {
    const reply = await this.#host.subscribe(request);
    if (reply) this.#bySource.set(reply.source ?? 0, feed);
    return reply;
  }

  /** Where a packet goes that came with this src. */
  delivery(src: number): Delivery {
    return this.#bySource.get(src) ?? { label: this.#host.labelOf(''), index: this.#pushes };
  }

  /** Everybody that receives something over this uplink. */
  listeners(): Set<Port> {
    const ports = new Set<Port>();
    for (const { upstream } of this.#byPath.values()) {
      for (const { wanted } of upstream.values()) for (const { port } of wanted) ports.add(port);
    }
    return ports;
  }

  /** A peer has introduced itself. */
  invalidate(): void {
    this.#pushes.invalidate();
    for (const { index } of this.#byPath.values()) index.invalidate();
  }
}

/** How many packets an NLMSG_OVERRUN says are lost; undefined for any other packet. */
export function overrunIn(packet: Uint8Array): number | undefined {
  if (packet.length < NLMSG_HEADER) return undefined;
  const { type, seq, pid } = readHeader(packet);
  return type === NLMSG.OVERRUN && seq === 0 && pid === 0 ? readOverrun(packet, 0) : undefined;
}

function nameOf(keys: readonly FilterKey[], want: number): string {
  return [want, ...keys.map(({ offset, key, mask }) => `${offset}:${key}:${mask}`).toSorted()].join(' ');
}
