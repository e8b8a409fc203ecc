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
  /** The far broker knows groups; else a group is served here, among the links of this broker. */
  hasGroups(): boolean;
}

/** A distinct filter: who wants it here, and its number there. */
interface Upstream {
  readonly feed: Feed;
  /** Those that are members of a group there. */
  readonly members: FilterIndex;
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
  readonly #nobody = new FilterIndex();
  readonly #bySource = new Map<number, Feed>();
  /** What was asked for on behalf of a group, by its number there. */
  readonly #groups = new Map<number, Upstream>();
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
    const group = this.#groupThere(subscription);
    const name = nameOf(keys, want, group);
    let upstream = feed.upstream.get(name);
    if (!upstream) {
      const request = { keys, want, ...(path === '' ? {} : { path }), ...(group !== undefined && { group }) };
      upstream = { feed, members: new FilterIndex(), request, wanted: new Set(), reply: Promise.resolve(undefined) };
      feed.upstream.set(name, upstream);
      upstream.reply = this.#ask(upstream);
    }
    upstream.wanted.add(subscription);
    if (group === undefined) {
      feed.index.add(subscription);
      if ((want & WANT.PUSHES) !== 0) this.#pushes.add(subscription);
    } else upstream.members.add(subscription);
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
    const [name, upstream] = [...(feed?.upstream ?? [])].find(([, { wanted }]) => wanted.delete(subscription)) ?? [];
    if (!feed || !upstream || name === undefined) return;
    feed.index.delete(subscription);
    upstream.members.delete(subscription);
    this.#pushes.delete(subscription);
    if (upstream.wanted.size > 0) return;
    feed.upstream.delete(name);
    if (feed.upstream.size === 0) this.#byPath.delete(path);
    void upstream.reply.then(
      (reply) => {
        if (!reply) return;
        this.#groups.delete(reply.cid);
        this.#host.unsubscribe(reply.cid);
      },
      () => undefined,
    );
  }

  /** The link is up again: asks for everything anew. */
  async renew(): Promise<void> {
    this.#bySource.clear();
    this.#groups.clear();
    for (const feed of this.#byPath.values()) {
      for (const upstream of feed.upstream.values()) {
        upstream.reply = this.#ask(upstream);
        await upstream.reply.catch(() => undefined);
      }
    }
  }

  async #ask(upstream: Upstream): Promise<SubscribeReply | undefined> {
    const { request, feed } = upstream;
    const reply = await this.#host.subscribe(request);
    if (!reply) return undefined;
    this.#bySource.set(reply.source ?? 0, feed);
    if (request.group !== undefined) this.#groups.set(reply.cid, upstream);
    return reply;
  }

  /** The group as which the subscription is made there. */
  #groupThere({ group }: Subscription): string | undefined {
    return group && this.#host.hasGroups() ? group.name : undefined;
  }

  /** Where a packet goes that came with this src, and this pid: the number of a group's subscription, or 0. */
  delivery(src: number, pid: number): Delivery {
    const feed = this.#bySource.get(src);
    if (pid === 0 || !this.#host.hasGroups()) return feed ?? { label: this.#host.labelOf(''), index: this.#pushes };
    return {
      label: (feed ?? { label: this.#host.labelOf('') }).label,
      index: this.#groups.get(pid)?.members ?? this.#nobody,
    };
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
    for (const { index, upstream } of this.#byPath.values()) {
      index.invalidate();
      for (const { members } of upstream.values()) members.invalidate();
    }
  }
}

/** How many packets an NLMSG_OVERRUN says are lost; undefined for any other packet. */
export function overrunIn(packet: Uint8Array): number | undefined {
  if (packet.length < NLMSG_HEADER) return undefined;
  const { type, seq, pid } = readHeader(packet);
  return type === NLMSG.OVERRUN && seq === 0 && pid === 0 ? readOverrun(packet, 0) : undefined;
}

function nameOf(keys: readonly FilterKey[], want: number, group = ''): string {
  return [
    encodeURIComponent(group),
    want,
    ...keys.map(({ offset, key, mask }) => `${offset}:${key}:${mask}`).toSorted(),
  ].join(' ');
}
