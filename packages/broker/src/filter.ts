import { getUint32 } from '@nlmq/codec';
import type { FilterKey } from '@nlmq/control';
import type { Group } from './group.ts';
import type { Port } from './port.ts';
import { type OverflowOf, type Targets, targetsOf } from './targets.ts';

/** One subscription of one link. */
export interface Subscription {
  readonly cid: number;
  readonly port: Port;
  readonly keys: readonly FilterKey[];
  /** The path of the service whose events are wanted; '' is the default service. */
  readonly path: string;
  /** Bits of WANT. */
  readonly want: number;
  /** One of OVERFLOW. */
  readonly overflow: number;
  readonly group: Group | undefined;
  /** Its link alone, as a destination of what it gets as a group's member. */
  readonly alone: Targets;
}

/** What subscriptions name: something whose events have a label as their src. */
export interface EventSource {
  readonly name: string;
  readonly label: number;
  subscribe(subscription: Subscription): void;
  /** Also of a subscription that it has not. */
  unsubscribe(subscription: Subscription): void;
}

/** Subscriptions that test the same bytes for the same value with their first key. */
interface Bucket {
  /** No further key: all of them match together. */
  readonly plain: Set<Subscription>;
  /** Further keys are tested one by one. */
  readonly conditional: Set<Subscription>;
  /** Where the plain ones led last, and from where. */
  from: Node | undefined;
  to: Node | undefined;
}

/** A test that first keys have in common. */
interface Probe {
  readonly offset: number;
  readonly mask: number;
  readonly buckets: Map<number, Bucket>;
}

/** A set of targets that some packets reached, and where further matches lead from it. */
interface Node {
  readonly ports: OverflowOf;
  readonly groups: ReadonlyMap<Group, readonly Subscription[]>;
  readonly targets: Targets;
  readonly next: Map<Bucket | Subscription, Node>;
}

/** Sets of targets that are kept; beyond this many all are made anew. */
const MAX_NODES = 4096;

/**
 * Finds the ports whose subscriptions match a packet.
 *
 * Subscriptions are grouped by the bytes that their first key tests, so that a packet costs one look-up per group and
 * not one test per subscription. The answer is one shared object per distinct set of ports: equal sets are identical.
 */
export class FilterIndex {
  readonly #always = new Set<Subscription>();
  readonly #probes: Probe[] = [];
  readonly #all = new Set<Subscription>();
  #nodes = 0;
  #root: Node | undefined;

  get size(): number {
    return this.#all.size;
  }

  has(subscription: Subscription): boolean {
    return this.#all.has(subscription);
  }

  /** Every port that has a subscription here. */
  ports(): Set<Port> {
    return new Set(Array.from(this.#all, ({ port }) => port));
  }

  get #start(): Node {
    return (this.#root ??= makeNode(new Map(), new Map(), this.#always));
  }

  /** The targets of every packet, where all packets have the same: there is no need to look into them. */
  get everyone(): Targets | undefined {
    const { targets } = this.#start;
    return this.#probes.length === 0 && targets.groups.length === 0 ? targets : undefined;
  }

  add(subscription: Subscription): void {
    const [first, ...rest] = significant(subscription);
    this.#all.add(subscription);
    if (!first) this.#always.add(subscription);
    else this.#bucket(first)[rest.length === 0 ? 'plain' : 'conditional'].add(subscription);
    this.invalidate();
  }

  delete(subscription: Subscription): void {
    if (!this.#all.delete(subscription)) return;
    this.invalidate();
    const [first] = significant(subscription);
    if (!first) {
      this.#always.delete(subscription);
      return;
    }
    const probe = this.#probes.find((one) => one.offset === first.offset && one.mask === first.mask)!;
    const bucket = probe.buckets.get(first.key)!;
    bucket.plain.delete(subscription);
    bucket.conditional.delete(subscription);
    if (bucket.plain.size + bucket.conditional.size === 0) probe.buckets.delete(first.key);
    if (probe.buckets.size === 0) this.#probes.splice(this.#probes.indexOf(probe), 1);
  }

  /** What is known of the ports has changed: forgets the sets made so far. */
  invalidate(): void {
    this.#nodes = 0;
    this.#root = undefined;
  }

  /** The targets of the packet that stands in `bytes` from `start` to `end`. */
  match(bytes: Uint8Array, start: number, end: number): Targets {
    let node = this.#start;
    for (const { offset, mask, buckets } of this.#probes) {
      if (start + offset + 4 > end) continue;
      const bucket = buckets.get((getUint32(bytes, start + offset) & mask) >>> 0);
      if (!bucket) continue;
      if (bucket.from === node) node = bucket.to!;
      else if (bucket.plain.size > 0) node = this.#follow(node, bucket);
      if (bucket.conditional.size === 0) continue;
      for (const subscription of bucket.conditional) {
        if (!matches(subscription.keys, bytes, start, end)) continue;
        node = node.next.get(subscription) ?? this.#extend(node, subscription, [subscription]);
      }
    }
    return node.targets;
  }

  #follow(from: Node, bucket: Bucket): Node {
    const to = from.next.get(bucket) ?? this.#extend(from, bucket, bucket.plain);
    bucket.from = from;
    bucket.to = to;
    return to;
  }

  #bucket({ offset, mask, key }: FilterKey): Bucket {
    let probe = this.#probes.find((one) => one.offset === offset && one.mask === mask);
    if (!probe) this.#probes.push((probe = { offset, mask, buckets: new Map() }));
    let bucket = probe.buckets.get(key);
    if (!bucket)
      probe.buckets.set(key, (bucket = { plain: new Set(), conditional: new Set(), from: undefined, to: undefined }));
    return bucket;
  }

  #extend(from: Node, by: Bucket | Subscription, subscriptions: Iterable<Subscription>): Node {
    const node = makeNode(from.ports, from.groups, subscriptions);
    if (++this.#nodes > MAX_NODES) this.invalidate();
    else from.next.set(by, node);
    return node;
  }
}

/** Where packets go that match more subscriptions; a port with several has the strictest of their policies. */
function makeNode(from: OverflowOf, members: Node['groups'], more: Iterable<Subscription>): Node {
  const ports = new Map(from);
  const groups = new Map(members);
  for (const one of more) {
    if (one.group) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
    else ports.set(one.port, Math.max(ports.get(one.port) ?? 0, one.overflow));
  }
  const turns = Array.from(groups, ([group, subscriptions]) => ({ group, subscriptions }));
  return { ports, groups, targets: targetsOf(ports, turns), next: new Map() };
}

/** The keys that can fail: a key without mask and value matches everything. */
function significant({ keys }: Subscription): readonly FilterKey[] {
  return keys.filter(({ key, mask }) => key !== 0 || mask !== 0);
}

function matches(keys: readonly FilterKey[], bytes: Uint8Array, start: number, end: number): boolean {
  return keys.every(({ offset, key, mask }) => {
    if (key === 0 && mask === 0) return true;
    return start + offset + 4 <= end && (getUint32(bytes, start + offset) & mask) >>> 0 === key;
  });
}
