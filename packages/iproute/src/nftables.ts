import type { Conversation, RequestOptions } from '@nlmq/core';
import {
  nftablesOperations,
  type NftChainMessage,
  type NftFlowtableMessage,
  type NftGenerationMessage,
  type NftObjectMessage,
  type NftRuleMessage,
  type NftSetMessage,
  type NftTableMessage,
  type SetelemAttributes,
} from '@nlmq/families/nftables';
import { Exchange } from './exchange.ts';

/** What a list is about; all without it. Names alone: the kernel takes the family's numbers (NFPROTO_INET is 1). */
export interface NftFilter {
  /** 1 inet, 2 ip, 3 arp, 5 netdev, 7 bridge, 10 ip6; 0 is any of them. */
  readonly family?: number;
  readonly table?: string;
  /** Of rules. */
  readonly chain?: string;
}

/** A set or map that is asked for its elements. */
export interface NftSetName {
  readonly family: number;
  readonly table: string;
  readonly set: string;
}

/**
 * The packet filter of the machine at the other end of a conversation: tables, chains, rules and sets; to be read.
 *
 * The conversation is with `netlink/netfilter` there, and its own: `close()` closes it. The kernel tells it to
 * administrators alone. A list is asked for again when the rules changed while it was read.
 */
export class Nftables implements AsyncDisposable {
  readonly #conversation: Conversation;
  readonly #exchange: Exchange;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.#exchange = new Exchange(conversation);
  }

  getTables({ family = 0 }: NftFilter = {}, options?: RequestOptions): Promise<NftTableMessage[]> {
    return this.#exchange.list(nftablesOperations.gettable.dump, { family }, options);
  }

  async getChains({ family = 0, table }: NftFilter = {}, options?: RequestOptions): Promise<NftChainMessage[]> {
    const all = await this.#exchange.list(nftablesOperations.getchain.dump, { family }, options);
    return all.filter(({ attrs }) => table === undefined || attrs.table === table);
  }

  /** Rules in the order in which they are tried, chain by chain. */
  getRules(filter: NftFilter = {}, options?: RequestOptions): Promise<NftRuleMessage[]> {
    const { family = 0, table, chain } = filter;
    const attrs = { ...(table === undefined ? {} : { table }), ...(chain === undefined ? {} : { chain }) };
    return this.#exchange.list(nftablesOperations.getrule.dump, { family, attrs }, options);
  }

  getSets({ family = 0, table }: NftFilter = {}, options?: RequestOptions): Promise<NftSetMessage[]> {
    const attrs = table === undefined ? {} : { table };
    return this.#exchange.list(nftablesOperations.getset.dump, { family, attrs }, options);
  }

  /** What is in a set or map. @throws NetlinkError ENOENT */
  async getElements({ family, table, set }: NftSetName, options?: RequestOptions): Promise<SetelemAttributes[]> {
    const query = nftablesOperations.getsetelem.dump;
    const pages = await this.#exchange.list(query, { family, attrs: { table, set } }, options);
    return pages.flatMap(({ attrs }) => attrs.elements?.elem ?? []);
  }

  /** Counters and quotas that have names. */
  getObjects({ family = 0, table }: NftFilter = {}, options?: RequestOptions): Promise<NftObjectMessage[]> {
    const attrs = table === undefined ? {} : { table };
    return this.#exchange.list(nftablesOperations.getobj.dump, { family, attrs }, options);
  }

  getFlowtables({ family = 0 }: NftFilter = {}, options?: RequestOptions): Promise<NftFlowtableMessage[]> {
    return this.#exchange.list(nftablesOperations.getflowtable.dump, { family }, options);
  }

  /** A number that rises with every change of the rules, and who made the last one. */
  getGeneration(options?: RequestOptions): Promise<NftGenerationMessage> {
    return this.#exchange.ask(nftablesOperations.getgen.do, {}, options);
  }

  /** Ends the conversation; idempotent. */
  close(): Promise<void> {
    return this.#conversation.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
