import type { Conversation, RequestOptions, SubscribeOptions } from '@nlmq/core';
import { Writer, type Notification, type Operation, type Query } from '@nlmq/families';
import { nlctrlFamily, nlctrlOperations, type ControllerAttributes } from '@nlmq/families/nlctrl';
import { changeOf } from './change.ts';
import { NetlinkError } from './error.ts';
import { Exchange } from './exchange.ts';
import { GenericMonitor } from './generic-monitor.ts';
import { WritePacket } from './write-packet.ts';

/** What a generic family is asked for by: `ethtoolFamily` and its like, or a name and a version of one's own. */
export interface FamilyName {
  readonly name: string;
  /** `genlmsghdr.version` of requests. */
  readonly version: number;
}

/** GENL_ID_CTRL of linux/genetlink.h, the only number that is fixed. */
const CONTROLLER = 16;
/** Bytes of genlmsghdr. */
const HEADER = 4;

/**
 * The generic netlink families of the machine at the other end of a conversation, by their names.
 *
 * The conversation is with `netlink/generic` there, and its own: `close()` closes it. What the kernel refuses is a
 * NetlinkError; ENOENT for a family that it does not have.
 */
export class GenericNetlink implements AsyncDisposable {
  readonly #conversation: Conversation;
  readonly #exchange: Exchange;
  readonly #known: Map<string, Promise<ControllerAttributes>> = new Map();

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.#exchange = new Exchange(conversation);
  }

  /** The families that the kernel has, with their numbers, commands and groups. */
  families(options?: RequestOptions): Promise<ControllerAttributes[]> {
    const query = commandOf(CONTROLLER, nlctrlFamily.version, nlctrlOperations.getfamily.dump);
    return this.#exchange.list(query, {}, options);
  }

  /** A family by its name; asked for once. @throws NetlinkError ENOENT */
  family(name: string, options?: RequestOptions): Promise<ControllerAttributes> {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const query = commandOf(CONTROLLER, nlctrlFamily.version, nlctrlOperations.getfamily.do);
    const asked = this.#exchange.ask(query, { familyName: name }, options);
    this.#known.set(name, asked);
    asked.catch(() => this.#known.delete(name));
    return asked;
  }

  /** The number of a multicast group, by its name. @throws NetlinkError ENOENT */
  async group(family: string, name: string, options?: RequestOptions): Promise<number> {
    const { mcastGroups = [] } = await this.family(family, options);
    const group = mcastGroups.find((one) => one.name === name);
    if (group?.id === undefined) throw NetlinkError.of('ENOENT', `the family ${family} has no group ${name}`);
    return group.id;
  }

  /** Asks for one message. @throws NetlinkError */
  async request<M, R>(
    family: FamilyName,
    query: Query<M, R>,
    message: Partial<M>,
    options?: RequestOptions,
  ): Promise<R> {
    const id = await this.#numberOf(family, options);
    return this.#forgetting(family, this.#exchange.ask(commandOf(id, family.version, query), message, options));
  }

  /** Asks for all that there are. @throws NetlinkError */
  async dump<M, R>(
    family: FamilyName,
    query: Query<M, R>,
    message: Partial<M> = {},
    options?: RequestOptions,
  ): Promise<R[]> {
    const id = await this.#numberOf(family, options);
    return this.#forgetting(family, this.#exchange.list(commandOf(id, family.version, query), message, options));
  }

  /** Has something done, and waits until it is. @throws NetlinkError */
  async write<M extends object>(
    family: FamilyName,
    operation: Operation<M>,
    message: Partial<M>,
    options?: RequestOptions,
  ): Promise<void> {
    const id = await this.#numberOf(family, options);
    const packet = new WritePacket(new Writer());
    packet.add(changeOf(writeOf(id, family.version, operation), 0, { attrs: message }));
    const [refusal] = await this.#forgetting(family, this.#exchange.write(packet, 0, options));
    if (refusal) throw refusal.error;
  }

  /** Watches what a family tells by itself, by the names in its table, as `ethtoolNotifications`. @throws NetlinkError ENOENT */
  async monitor<T extends Readonly<Record<string, Notification<unknown>>>>(
    family: FamilyName,
    notifications: T,
    options?: SubscribeOptions,
  ): Promise<GenericMonitor<T>> {
    const id = await this.#numberOf(family);
    return new GenericMonitor(await this.#conversation.subscribe({}, options), id, notifications);
  }

  /** Ends the conversation; idempotent. */
  close(): Promise<void> {
    return this.#conversation.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #numberOf({ name }: FamilyName, options?: RequestOptions): Promise<number> {
    const { familyId } = await this.family(name, options);
    if (familyId === undefined) throw NetlinkError.of('EPROTO', `the kernel told no number of the family ${name}`);
    return familyId;
  }

  /** A module that was loaded anew has another number. */
  async #forgetting<T>({ name }: FamilyName, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof NetlinkError && error.code === 'ENOENT') this.#known.delete(name);
      throw error;
    }
  }
}

/** A command as the message that it goes out in. */
function commandOf<M, R>(id: number, version: number, query: Query<M, R>): Query<M, R> {
  return {
    type: id,
    reply: id,
    encode: (message, writer) => {
      writeHeader(writer, query.type, version);
      query.encode(message, writer);
    },
    decode: (view, start, end) => query.decode(view, start + HEADER, end),
  };
}

function writeOf<M extends object>(
  id: number,
  version: number,
  { type, encode }: Operation<M>,
): Operation<{ readonly attrs: Partial<M> }> {
  return {
    type: id,
    encode: ({ attrs = {} }, writer) => {
      writeHeader(writer, type, version);
      encode(attrs, writer);
    },
  };
}

function writeHeader(writer: Writer, command: number, version: number): void {
  writer.u8(command);
  writer.u8(version);
  writer.u16(0);
}
