import type { Conversation, RequestOptions, SubscribeOptions } from '@nlmq/core';
import {
  Writer,
  nexthopOperations,
  rtAddrOperations,
  rtLinkOperations,
  rtNeighOperations,
  rtRouteOperations,
  rtRuleOperations,
  tcOperations,
  type AddressMessage,
  type LinkMessage,
  type LinkStatsMessage,
  type NeighbourMessage,
  type NexthopMessage,
  type RouteMessage,
  type RuleMessage,
  type TcMessage,
} from '@nlmq/families';
import type { Refusal } from './acknowledgements.ts';
import { addressChange, type AddressVerb, type AddressWords } from './address-change.ts';
import { batched } from './batch.ts';
import type { Change } from './change.ts';
import { NetlinkError } from './error.ts';
import { Exchange } from './exchange.ts';
import {
  addressRequest,
  linkRequest,
  neighbourRequest,
  nexthopRequest,
  routeRequest,
  ruleRequest,
  statsRequest,
  type AddressFilter,
  type LinkFilter,
  type NeighbourFilter,
  type NexthopFilter,
  type RouteFilter,
  type RuleFilter,
} from './filter.ts';
import { linkChange, type LinkVerb, type LinkWords } from './link-change.ts';
import { MessageStream } from './message-stream.ts';
import { Mirror } from './mirror.ts';
import { Monitor } from './monitor.ts';
import { neighbourChange, type NeighbourVerb, type NeighbourWords } from './neighbour-change.ts';
import { nexthopChange, type NexthopVerb, type NexthopWords } from './nexthop-change.ts';
import { lookupRequest, type RouteLookup } from './route-lookup.ts';
import { routeChange, type RouteVerb, type RouteWords } from './route-change.ts';
import { ruleChange, type RuleVerb, type RuleWords } from './rule-change.ts';
import { SUBJECTS, type Mirrored, type Subject } from './subject.ts';
import { tcChange, type TcVerb, type TcWords } from './tc-change.ts';
import { isWanted, tcRequest, type TcFilter } from './tc-filter.ts';
import { WritePacket } from './write-packet.ts';

/** Bytes of a name that IFLA_IFNAME takes; longer ones are alternative names (linux/if.h, IFNAMSIZ - 1). */
const NAME_BYTES = 15;

/**
 * Links, addresses, routes, rules, neighbours and next hops of the machine at the other end of a conversation.
 *
 * Writes settle when the kernel has done them. They need CAP_NET_ADMIN there, and a broker's leave to write.
 * The conversation is its own: `close()` closes it. What the kernel refuses is a NetlinkError, what else goes wrong is
 * the conversation's error. Lists ask again when the table changed while it was read, 10 times at most, and then throw
 * a NetlinkError EINTR; streams throw that behind their last message.
 */
export class IPRoute implements AsyncDisposable {
  readonly #conversation: Conversation;
  readonly #exchange: Exchange;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.#exchange = new Exchange(conversation);
  }

  links(filter: LinkFilter = {}, options?: RequestOptions): MessageStream<LinkMessage> {
    return new MessageStream(this.#exchange.dump(rtLinkOperations.getlink.dump, linkRequest(filter), options));
  }

  addresses(filter: AddressFilter = {}, options?: RequestOptions): MessageStream<AddressMessage> {
    return new MessageStream(this.#exchange.dump(rtAddrOperations.getaddr.dump, addressRequest(filter), options));
  }

  routes(filter: RouteFilter = {}, options?: RequestOptions): MessageStream<RouteMessage> {
    return new MessageStream(this.#exchange.dump(rtRouteOperations.getroute.dump, routeRequest(filter), options));
  }

  getLinks(filter: LinkFilter = {}, options?: RequestOptions): Promise<LinkMessage[]> {
    return this.#exchange.list(rtLinkOperations.getlink.dump, linkRequest(filter), options);
  }

  getAddr(filter: AddressFilter = {}, options?: RequestOptions): Promise<AddressMessage[]> {
    return this.#exchange.list(rtAddrOperations.getaddr.dump, addressRequest(filter), options);
  }

  getRoutes(filter: RouteFilter = {}, options?: RequestOptions): Promise<RouteMessage[]> {
    return this.#exchange.list(rtRouteOperations.getroute.dump, routeRequest(filter), options);
  }

  /** The route that a packet to this address takes. @throws NetlinkError ENETUNREACH, EHOSTUNREACH when there is none */
  getRoute(to: string, lookup: RouteLookup = {}, options?: RequestOptions): Promise<RouteMessage> {
    return this.#exchange.ask(rtRouteOperations.getroute.do, lookupRequest(to, lookup), options);
  }

  /** Routing rules in the order in which they are tried, IPv4 before IPv6. */
  getRules(filter: RuleFilter = {}, options?: RequestOptions): Promise<RuleMessage[]> {
    return this.#exchange.list(rtRuleOperations.getrule.dump, ruleRequest(filter), options);
  }

  /** Neighbours, or with AddressFamily.bridge the entries of forwarding tables. */
  getNeighbors(filter: NeighbourFilter = {}, options?: RequestOptions): Promise<NeighbourMessage[]> {
    return this.#exchange.list(rtNeighOperations.getneigh.dump, neighbourRequest(filter), options);
  }

  getNexthops(filter: NexthopFilter = {}, options?: RequestOptions): Promise<NexthopMessage[]> {
    return this.#exchange.list(nexthopOperations.getnexthop.dump, nexthopRequest(filter), options);
  }

  /** The counters of every link; `attrs.link64` has them. */
  getStats(options?: RequestOptions): Promise<LinkStatsMessage[]> {
    return this.#exchange.list(rtLinkOperations.getstats.dump, statsRequest(), options);
  }

  /** Queueing disciplines, of all links unless told. */
  async getQdiscs(filter: TcFilter = {}, options?: RequestOptions): Promise<TcMessage[]> {
    const all = await this.#exchange.list(tcOperations.getqdisc.dump, tcRequest(filter), options);
    return all.filter((qdisc) => isWanted(qdisc, filter));
  }

  /** The classes of a link's queueing disciplines. */
  getClasses(filter: TcFilter & { readonly index: number }, options?: RequestOptions): Promise<TcMessage[]> {
    return this.#exchange.list(tcOperations.gettclass.dump, tcRequest(filter), options);
  }

  /** The filters that hang on one place of a link: its root, a class, or TcHandle.clsactIngress. */
  getFilters(filter: TcFilter & { readonly index: number }, options?: RequestOptions): Promise<TcMessage[]> {
    return this.#exchange.list(tcOperations.gettfilter.dump, tcRequest(filter), options);
  }

  /** One link, by its index or any of its names. @throws NetlinkError ENODEV when there is none */
  getLink(which: number | string, options?: RequestOptions): Promise<LinkMessage> {
    const request = typeof which === 'number' ? { index: which } : { attrs: nameAttribute(which) };
    return this.#exchange.ask(rtLinkOperations.getlink.do, request, options);
  }

  /** The index of the link that has this name; undefined when there is none. */
  async linkLookup(name: string, options?: RequestOptions): Promise<number | undefined> {
    try {
      return (await this.getLink(name, options)).index;
    } catch (error) {
      if (error instanceof NetlinkError && error.code === 'ENODEV') return undefined;
      throw error;
    }
  }

  /** Adds, changes or removes a link. @throws NetlinkError */
  link(verb: LinkVerb, words: LinkWords, options?: RequestOptions): Promise<void> {
    return this.#write(linkChange(verb, words), options);
  }

  /** Adds, changes or removes an address. @throws NetlinkError */
  addr(verb: AddressVerb, words: AddressWords, options?: RequestOptions): Promise<void> {
    return this.#write(addressChange(verb, words), options);
  }

  /** Adds, changes or removes a route. @throws NetlinkError */
  route(verb: RouteVerb, words: RouteWords, options?: RequestOptions): Promise<void> {
    return this.#write(routeChange(verb, words), options);
  }

  /** Adds or removes a rule. @throws NetlinkError */
  rule(verb: RuleVerb, words: RuleWords, options?: RequestOptions): Promise<void> {
    return this.#write(ruleChange(verb, words), options);
  }

  /** Adds, changes or removes a neighbour, or an entry of a forwarding table. @throws NetlinkError */
  neigh(verb: NeighbourVerb, words: NeighbourWords, options?: RequestOptions): Promise<void> {
    return this.#write(neighbourChange(verb, words), options);
  }

  /** Adds, replaces or removes a next hop. @throws NetlinkError */
  nexthop(verb: NexthopVerb, words: NexthopWords, options?: RequestOptions): Promise<void> {
    return this.#write(nexthopChange(verb, words), options);
  }

  /** Adds, changes or removes a queueing discipline, a class or a filter. @throws NetlinkError */
  tc(verb: TcVerb, words: TcWords, options?: RequestOptions): Promise<void> {
    return this.#write(tcChange(verb, words), options);
  }

  /**
   * Many writes, in their order, at most 64 to a packet; what the kernel refuses does not keep the others from being done.
   *
   * The changes are taken as they are needed, and need not all be there at once. Answers what was refused, in order.
   * @throws CodecError on a value that does not fit: those before it are done; the conversation's errors
   */
  async batch(changes: Iterable<Change>, options?: RequestOptions): Promise<readonly Refusal[]> {
    return batched(changes, (packet, first) => this.#exchange.write(packet, first, options));
  }

  /** Watches all of these; nothing is missed from the moment that the promise settles. */
  async monitor(options?: SubscribeOptions): Promise<Monitor> {
    return new Monitor(await this.#conversation.subscribe({}, options));
  }

  /** A table with all that happens to it, without a gap; the caller closes it. Throws what the first dump throws. */
  async mirror<K extends keyof Mirrored>(which: K, options?: SubscribeOptions): Promise<Mirror<Mirrored[K]>> {
    const subject: Subject<Mirrored[K]> = SUBJECTS[which];
    const subscription = await this.#conversation.subscribe({}, options);
    const list = (signal: AbortSignal): Promise<readonly Mirrored[K][]> =>
      this.#exchange.list(subject.query, subject.request, { signal }, Infinity);
    return new Mirror(subject, { subscription, list }).begin();
  }

  /** Ends the conversation; idempotent. */
  close(): Promise<void> {
    return this.#conversation.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #write(change: Change, options?: RequestOptions): Promise<void> {
    const packet = new WritePacket(new Writer());
    packet.add(change);
    const [refusal] = await this.#exchange.write(packet, 0, options);
    if (refusal) throw refusal.error;
  }
}

function nameAttribute(name: string): LinkMessage['attrs'] {
  return new TextEncoder().encode(name).length <= NAME_BYTES ? { ifname: name } : { altIfname: name };
}
