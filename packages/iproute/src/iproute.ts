import type { Conversation, RequestOptions, SubscribeOptions } from '@nlmq/core';
import {
  rtAddrOperations,
  rtLinkOperations,
  rtRouteOperations,
  type AddressMessage,
  type LinkMessage,
  type Query,
  type RouteMessage,
} from '@nlmq/families';
import { NetlinkError } from './error.ts';
import { Exchange } from './exchange.ts';
import {
  addressRequest,
  linkRequest,
  routeRequest,
  type AddressFilter,
  type LinkFilter,
  type RouteFilter,
} from './filter.ts';
import { MessageStream } from './message-stream.ts';
import { Monitor } from './monitor.ts';

/** Times that a list is asked for until it comes without the table changing meanwhile. */
const ATTEMPTS = 10;
/** Bytes of a name that IFLA_IFNAME takes; longer ones are alternative names (linux/if.h, IFNAMSIZ - 1). */
const NAME_BYTES = 15;

/**
 * Links, addresses and routes of the machine at the other end of a conversation.
 *
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

  links(filter: LinkFilter = {}, options?: RequestOptions): AsyncIterableIterator<LinkMessage, void, void> {
    return new MessageStream(this.#exchange.dump(rtLinkOperations.getlink.dump, linkRequest(filter), options));
  }

  addresses(filter: AddressFilter = {}, options?: RequestOptions): AsyncIterableIterator<AddressMessage, void, void> {
    return new MessageStream(this.#exchange.dump(rtAddrOperations.getaddr.dump, addressRequest(filter), options));
  }

  routes(filter: RouteFilter = {}, options?: RequestOptions): AsyncIterableIterator<RouteMessage, void, void> {
    return new MessageStream(this.#exchange.dump(rtRouteOperations.getroute.dump, routeRequest(filter), options));
  }

  getLinks(filter: LinkFilter = {}, options?: RequestOptions): Promise<LinkMessage[]> {
    return this.#collect(rtLinkOperations.getlink.dump, linkRequest(filter), options);
  }

  getAddr(filter: AddressFilter = {}, options?: RequestOptions): Promise<AddressMessage[]> {
    return this.#collect(rtAddrOperations.getaddr.dump, addressRequest(filter), options);
  }

  getRoutes(filter: RouteFilter = {}, options?: RequestOptions): Promise<RouteMessage[]> {
    return this.#collect(rtRouteOperations.getroute.dump, routeRequest(filter), options);
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

  /** Watches links, addresses and routes; nothing is missed from the moment that the promise settles. */
  async monitor(options?: SubscribeOptions): Promise<Monitor> {
    return new Monitor(await this.#conversation.subscribe({}, options));
  }

  /** Ends the conversation; idempotent. */
  close(): Promise<void> {
    return this.#conversation.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #collect<M>(query: Query<M>, request: Partial<M>, options?: RequestOptions): Promise<M[]> {
    for (let attempt = 1; ; attempt++) {
      const list: M[] = [];
      try {
        for await (const page of this.#exchange.dump(query, request, options))
          for (const message of page) list.push(message);
        return list;
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof NetlinkError && error.code === 'EINTR')) throw error;
      }
    }
  }
}

function nameAttribute(name: string): LinkMessage['attrs'] {
  return new TextEncoder().encode(name).length <= NAME_BYTES ? { ifname: name } : { altIfname: name };
}
