import { CodecError, MessageCursor, NLMSG, readOverrun } from '@nlmq/codec';
import type { Subscription } from '@nlmq/core';
import {
  nexthopNotifications,
  rtAddrNotifications,
  rtLinkNotifications,
  rtNeighNotifications,
  rtRouteNotifications,
  rtRuleNotifications,
  type AddressMessage,
  type LinkMessage,
  type NeighbourMessage,
  type NexthopMessage,
  type RouteMessage,
  type RuleMessage,
} from '@nlmq/families';

/** What the kernel told, or that something was lost on the way. */
export type MonitorEvent =
  | { readonly event: 'newlink' | 'dellink'; readonly message: LinkMessage }
  | { readonly event: 'newaddr' | 'deladdr'; readonly message: AddressMessage }
  | { readonly event: 'newroute' | 'delroute'; readonly message: RouteMessage }
  | { readonly event: 'newrule' | 'delrule'; readonly message: RuleMessage }
  | { readonly event: 'newneigh' | 'delneigh'; readonly message: NeighbourMessage }
  | { readonly event: 'newnexthop' | 'delnexthop'; readonly message: NexthopMessage }
  /** So many messages were lost here; 0: nobody counted them. A fresh dump tells how things stand. */
  | { readonly event: 'overrun'; readonly lost: number }
  /** A message of this type that could not be read. */
  | { readonly event: 'malformed'; readonly type: number; readonly error: CodecError };

type Reader = (view: DataView, start: number, end: number) => MonitorEvent;

const { newlink, dellink } = rtLinkNotifications;
const { newaddr, deladdr } = rtAddrNotifications;
const { newroute, delroute } = rtRouteNotifications;
const { newrule, delrule } = rtRuleNotifications;
const { newneigh, delneigh } = rtNeighNotifications;
const { newnexthop, delnexthop } = nexthopNotifications;

const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [newlink.type, (view, start, end) => ({ event: 'newlink', message: newlink.decode(view, start, end) })],
  [dellink.type, (view, start, end) => ({ event: 'dellink', message: dellink.decode(view, start, end) })],
  [newaddr.type, (view, start, end) => ({ event: 'newaddr', message: newaddr.decode(view, start, end) })],
  [deladdr.type, (view, start, end) => ({ event: 'deladdr', message: deladdr.decode(view, start, end) })],
  [newroute.type, (view, start, end) => ({ event: 'newroute', message: newroute.decode(view, start, end) })],
  [delroute.type, (view, start, end) => ({ event: 'delroute', message: delroute.decode(view, start, end) })],
  [newrule.type, (view, start, end) => ({ event: 'newrule', message: newrule.decode(view, start, end) })],
  [delrule.type, (view, start, end) => ({ event: 'delrule', message: delrule.decode(view, start, end) })],
  [newneigh.type, (view, start, end) => ({ event: 'newneigh', message: newneigh.decode(view, start, end) })],
  [delneigh.type, (view, start, end) => ({ event: 'delneigh', message: delneigh.decode(view, start, end) })],
  [newnexthop.type, (view, start, end) => ({ event: 'newnexthop', message: newnexthop.decode(view, start, end) })],
  [delnexthop.type, (view, start, end) => ({ event: 'delnexthop', message: delnexthop.decode(view, start, end) })],
]);

/**
 * Changes of links, addresses, routes, rules, neighbours and next hops as they happen, from the moment that `IPRoute.monitor` settled.
 *
 * Bridges and IPv6 devices report in `newlink` too, with a `family` of 7 and 10, and forwarding
 * tables in `newneigh`, with a `family` of 7. Leaving an iteration does not end it.
 */
export class Monitor implements AsyncIterable<MonitorEvent>, AsyncDisposable {
  readonly #subscription: Subscription;

  constructor(subscription: Subscription) {
    this.#subscription = subscription;
  }

  [Symbol.asyncIterator](): AsyncIterator<MonitorEvent, void> {
    return new EventStream(this.#subscription[Symbol.asyncIterator]());
  }

  /** Ends it and every iteration; idempotent. */
  close(): Promise<void> {
    return this.#subscription.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Events one by one, written by hand: an async generator would cost more turns of the microtask queue for each than the event. */
class EventStream implements AsyncIterator<MonitorEvent, void> {
  readonly #packets: AsyncIterator<Uint8Array, unknown>;
  #events: readonly MonitorEvent[] = [];
  #at = 0;

  constructor(packets: AsyncIterator<Uint8Array, unknown>) {
    this.#packets = packets;
  }

  next(): Promise<IteratorResult<MonitorEvent, void>> {
    const event = this.#events[this.#at++];
    return event ? Promise.resolve({ done: false, value: event }) : this.#packets.next().then(this.#take);
  }

  return(): Promise<IteratorResult<MonitorEvent, void>> {
    return Promise.resolve({ done: true, value: undefined });
  }

  readonly #take = ({
    done,
    value,
  }: IteratorResult<Uint8Array, unknown>):
    IteratorResult<MonitorEvent, void> | Promise<IteratorResult<MonitorEvent, void>> => {
    if (done === true) return { done: true, value: undefined };
    const waiting = this.#at < this.#events.length ? this.#events.slice(this.#at) : [];
    this.#events = waiting.length === 0 ? eventsOf(value) : [...waiting, ...eventsOf(value)];
    this.#at = 1;
    const event = this.#events[0];
    return event ? { done: false, value: event } : this.next();
  };
}

/** The events in a packet; messages of other kinds are passed over. */
export function eventsOf(packet: Uint8Array): readonly MonitorEvent[] {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const events: MonitorEvent[] = [];
  const cursor = new MessageCursor(packet);
  while (cursor.next()) {
    const read = READERS.get(cursor.type);
    if (cursor.type === NLMSG.OVERRUN) events.push({ event: 'overrun', lost: readOverrun(packet, cursor.start) });
    else if (read) events.push(attempt(read, view, cursor));
  }
  if (cursor.error) events.push({ event: 'malformed', type: 0, error: cursor.error });
  return events;
}

function attempt(read: Reader, view: DataView, { body, end, type }: MessageCursor): MonitorEvent {
  try {
    return read(view, body, end);
  } catch (error) {
    if (error instanceof CodecError) return { event: 'malformed', type, error };
    throw error;
  }
}
