import type { Conversation, RequestOptions } from '@nlmq/core';
import { AddressFamily, readIp } from '@nlmq/families';
import {
  TcpState,
  inetDiagOperations,
  type InetDiagAttributes,
  type InetSocketMessage,
} from '@nlmq/families/inet-diag';
import {
  UnixDiagShow,
  unixDiagOperations,
  type UnixDiagAttributes,
  type UnixSocketMessage,
} from '@nlmq/families/unix-diag';
import { Exchange } from './exchange.ts';

/** An end of a connection. */
export interface SocketAddress {
  readonly address: string;
  readonly port: number;
}

/** A TCP or UDP socket. */
export interface InetSocket extends Omit<InetSocketMessage, 'id'> {
  readonly local: SocketAddress;
  readonly remote: SocketAddress;
  /** Index of the link that it is bound to; 0 for any. */
  readonly ifindex: number;
  readonly cookie: bigint;
  readonly attrs: InetDiagAttributes;
}

/** A unix socket. */
export interface UnixSocket extends UnixSocketMessage {
  /** Where it is bound: a path, an abstract name behind `@`, or nothing. */
  readonly name?: string;
  readonly attrs: UnixDiagAttributes;
}

/** Which sockets are told of; the kernel does the filtering. */
export interface SocketFilter {
  /** AddressFamily.inet or inet6; both without it. */
  readonly family?: number;
  /** Values of TcpState; those that are connected, or open, without it. */
  readonly states?: readonly number[];
  /** Numbers above 0 of `inet-diag-attrs` that are wanted, at most 8: 2 is `info`. Memory and `info` without it. */
  readonly extensions?: readonly number[];
}

const PROTOCOL = { tcp: 6, udp: 17 } as const;
const UNIX = 1;
const EVERY_STATE = Object.values(TcpState);
const MEMORY_AND_INFO: readonly number[] = [2, 7];
const SHOWN = UnixDiagShow.name | UnixDiagShow.vfs | UnixDiagShow.peer | UnixDiagShow.rqlen | UnixDiagShow.uid;

/**
 * The sockets of the machine at the other end of a conversation: what `ss` shows.
 *
 * The conversation is with `netlink/sock_diag` there, and its own: `close()` closes it.
 */
export class SockDiag implements AsyncDisposable {
  readonly #conversation: Conversation;
  readonly #exchange: Exchange;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.#exchange = new Exchange(conversation);
  }

  tcp(filter: SocketFilter = {}, options?: RequestOptions): Promise<InetSocket[]> {
    return this.#inet(PROTOCOL.tcp, filter, options);
  }

  udp(filter: SocketFilter = {}, options?: RequestOptions): Promise<InetSocket[]> {
    return this.#inet(PROTOCOL.udp, filter, options);
  }

  async unix(
    { states = EVERY_STATE }: Pick<SocketFilter, 'states'> = {},
    options?: RequestOptions,
  ): Promise<UnixSocket[]> {
    const request = { family: UNIX, states: bitsOf(states), show: SHOWN };
    const found = await this.#exchange.list(unixDiagOperations.getsocket.dump, request, options);
    return found.map((socket) => ({ ...socket, ...nameOf(socket.attrs.name) }));
  }

  /** Ends the conversation; idempotent. */
  close(): Promise<void> {
    return this.#conversation.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #inet(protocol: number, filter: SocketFilter, options?: RequestOptions): Promise<InetSocket[]> {
    const { family, states = EVERY_STATE, extensions = MEMORY_AND_INFO } = filter;
    const families = family === undefined ? [AddressFamily.inet, AddressFamily.inet6] : [family];
    const found: InetSocket[] = [];
    for (const one of families) {
      const ext = bitsOf(extensions.map((number) => number - 1));
      const request = { family: one, protocol, ext, states: bitsOf(states) };
      const list = await this.#exchange.list(inetDiagOperations.getsocket.dump, request, options);
      for (const socket of list) found.push(inetSocket(socket));
    }
    return found;
  }
}

function bitsOf(numbers: readonly number[]): number {
  return numbers.reduce((bits, number) => bits | (1 << number), 0) >>> 0;
}

function inetSocket({ id, ...rest }: InetSocketMessage): InetSocket {
  const address = (bytes: Uint8Array): string => addressOf(rest.family, bytes);
  return {
    ...rest,
    local: { address: address(id.src), port: id.sport },
    remote: { address: address(id.dst), port: id.dport },
    ifindex: id.if,
    cookie: id.cookie,
  };
}

/** IPv4 takes the first 4 of the 16 bytes. */
function addressOf(family: number, bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readIp(view, 0, family === AddressFamily.inet ? 4 : 16) ?? '';
}

function nameOf(bytes: Uint8Array | undefined): { readonly name?: string } {
  if (bytes === undefined) return {};
  const text = (part: Uint8Array): string => new TextDecoder().decode(part);
  if (bytes[0] === 0) return { name: `@${text(bytes.subarray(1)).replaceAll('\0', '@')}` };
  const end = bytes.indexOf(0);
  return { name: text(end < 0 ? bytes : bytes.subarray(0, end)) };
}
