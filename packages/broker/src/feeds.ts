import { type Span, encodeFrame, encodeOverrun, isOverrun, readHeader, readOverrun } from '@nlmq/codec';
import { type FilterKey, type SubscribeReply, type SubscribeRequest, WANT } from '@nlmq/control';
import { FilterIndex, type Subscription } from './filter.ts';
import { TRAFFIC } from './lane.ts';
import type { Port } from './port.ts';
import { type Way, type WayHost, Ways } from './ways.ts';

/** Who asks the far broker. */
export interface FeedHost extends WayHost {
  /** The label under which links here see what comes from the service that has this path there. */
  labelOf(path: string): number;
  /** Undefined while the link is down. */
  subscribe(request: SubscribeRequest): Promise<SubscribeReply> | undefined;
  unsubscribe(cid: number): void;
  /** It is one of 2013: it knows neither groups, which are then served here, nor where a push was made. */
  isOriginal(): boolean;
}

/** A distinct filter: who wants it here, and its number there. */
interface Upstream {
  readonly feed: Feed;
  /** Those that are members of a group there. */
  readonly members: FilterIndex;
  readonly request: SubscribeRequest;
  readonly wanted: Set<Subscription>;
  reply: Promise<SubscribeReply | undefined>;
  /** How pushes come; undefined until the broker there has told, or where none are wanted. */
  way: Way | undefined;
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
  /** Those that want what is pushed to the subscribers of the brokers there. */
  readonly #ways: Ways;

  constructor(host: FeedHost) {
    this.#host = host;
    this.#ways = new Ways(host);
  }

  /** Settles when the far broker has taken the subscription; answers this broker's labels for where packets come from. */
  async add(path: string, subscription: Subscription): Promise<Omit<SubscribeReply, 'cid'>> {
    let feed = this.#byPath.get(path);
    if (!feed) this.#byPath.set(path, (feed = new Feed(this.#host.labelOf(path))));
    const { keys, want } = subscription;
    const group = this.#groupThere(subscription);
    const name = nameOf(keys, want, group);
    let upstream = feed.upstream.get(name);
    if (!upstream) {
      const request = { keys, want, ...(path === '' ? {} : { path }), ...(group !== undefined && { group }) };
      const reply = Promise.resolve(undefined);
      upstream = { feed, members: new FilterIndex(), request, wanted: new Set(), reply, way: undefined };
      feed.upstream.set(name, upstream);
      upstream.reply = this.#ask(upstream);
    }
    upstream.wanted.add(subscription);
    (group === undefined ? feed.index : upstream.members).add(subscription);
    try {
      await upstream.reply;
    } catch (error) {
      this.delete(path, subscription);
      throw error;
    }
    // It may have been given up meanwhile.
    if (group === undefined && upstream.wanted.has(subscription)) upstream.way?.index.add(subscription);
    return { source: feed.label, pushes: upstream.way?.label };
  }

  delete(path: string, subscription: Subscription): void {
    const feed = this.#byPath.get(path);
    const [name, upstream] = [...(feed?.upstream ?? [])].find(([, { wanted }]) => wanted.delete(subscription)) ?? [];
    if (!feed || !upstream || name === undefined) return;
    feed.index.delete(subscription);
    upstream.members.delete(subscription);
    if (upstream.way) this.#ways.leave(upstream.way, subscription);
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
    this.#ways.forget();
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
    if ((request.want ?? WANT.PUSHES) & WANT.PUSHES) this.#take(upstream, reply.pushes);
    return reply;
  }

  /** Learns which way pushes come now. */
  #take(upstream: Upstream, source: number | undefined): void {
    const { way } = upstream;
    upstream.way = this.#ways.of(source, way);
    if (!way || way === upstream.way) return;
    for (const subscription of upstream.wanted) if (way.index.has(subscription)) upstream.way.index.add(subscription);
  }

  /** The group as which the subscription is made there. */
  #groupThere({ group }: Subscription): string | undefined {
    return group && !this.#host.isOriginal() ? group.name : undefined;
  }

  /** Where a packet goes that came with this src, and this pid: the number of a group's subscription, or 0. */
  delivery(src: number, pid: number): Delivery {
    const feed = this.#bySource.get(src);
    if (pid === 0 || this.#host.isOriginal()) return feed ?? this.#ways.from(src, this.#host.isOriginal());
    return {
      label: (feed ?? { label: this.#host.labelOf('') }).label,
      index: this.#groups.get(pid)?.members ?? this.#nobody,
    };
  }

  /**
   * Tells those that want packets of this source that they lack so many; all, where `src` is 0.
   *
   * Brokers are told the source, so that they tell only those who asked for it, and a ring of them falls silent [SUB-8].
   */
  tellLoss(packets: number, src: number): void {
    const told = new Set<Port>();
    for (const feed of this.#byPath.values()) {
      if (src !== 0 && this.#bySource.get(src) !== feed) continue;
      for (const port of listenersOf(feed)) {
        if (!port.broker && told.has(port)) continue;
        told.add(port);
        port.channel.append(encodeFrame({ src: port.broker ? feed.label : 0 }, encodeOverrun(packets)), TRAFFIC.PUSH);
      }
    }
  }

  /** Everybody that receives something over this uplink. */
  listeners(): Set<Port> {
    return new Set(Array.from(this.#byPath.values(), listenersOf).flatMap((ports) => [...ports]));
  }

  /** A peer has introduced itself. */
  invalidate(): void {
    this.#ways.invalidate();
    for (const { index, upstream } of this.#byPath.values()) {
      index.invalidate();
      for (const { members } of upstream.values()) members.invalidate();
    }
  }
}

function listenersOf({ upstream }: Feed): Set<Port> {
  const ports = new Set<Port>();
  for (const { wanted } of upstream.values()) for (const { port } of wanted) ports.add(port);
  return ports;
}

/** How many packets an NLMSG_OVERRUN says are lost; undefined for any other packet. */
export function overrunIn(bytes: Uint8Array, { start, end }: Span): number | undefined {
  if (!isOverrun(bytes, start, end)) return undefined;
  const { seq, pid } = readHeader(bytes, start);
  return seq === 0 && pid === 0 ? readOverrun(bytes, start) : undefined;
}

function nameOf(keys: readonly FilterKey[], want: number, group = ''): string {
  return [
    encodeURIComponent(group),
    want,
    ...keys.map(({ offset, key, mask }) => `${offset}:${key}:${mask}`).toSorted(),
  ].join(' ');
}
