import type { SocketError } from './error.ts';

/** Takes what a netlink socket receives. A throw in here is an uncaught exception when the event loop called, and reaches the caller of `poll()`. */
export interface NetlinkReceiver {
  /** One or more whole datagrams, each at a multiple of 4. The view is valid until the call returns and may be written into. */
  messages(bytes: Uint8Array): void;
  /** The kernel dropped this many datagrams since the last call, by its own counter. 0: it says that it lost some, uncounted. */
  overrun(dropped: number): void;
  /** Reading failed. The socket is closed. */
  failed(error: SocketError): void;
}

/** How a netlink socket is opened. */
export interface NetlinkOptions {
  /** NETLINK_ROUTE is 0, NETLINK_GENERIC 16; see linux/netlink.h. */
  readonly protocol: number;
  /** Network namespace: a name under /run/netns or a path. Default: the process's own. Needs CAP_SYS_ADMIN. */
  readonly netns?: string;
  /** Bytes that may wait in the kernel. Default 1 MiB; beyond net.core.rmem_max only with CAP_NET_ADMIN, silently less without. */
  readonly receiveBuffer?: number;
  /** Bytes handed over in one `messages()` call, about; a larger datagram comes whole, in a call of its own. Default 128 KiB. */
  readonly arena?: number;
  /** NETLINK_GET_STRICT_CHK: the kernel filters dumps and refuses malformed requests. Default true. */
  readonly strict?: boolean;
}

/** An open AF_NETLINK socket. It keeps the process alive unless paused or closed. Calls after `close()` throw ERR_CLOSED. */
export interface NetlinkSocket {
  /** The address that the kernel gave the socket (nl_pid). */
  readonly portId: number;
  /** Datagrams of other processes that were dropped unread: only the kernel is listened to, except on NETLINK_USERSOCK. */
  readonly foreign: number;
  /** Sends one datagram, to the kernel unless `port` names another socket. Throws SocketError; its `errno` may be EAGAIN or ENOBUFS. */
  send(bytes: Uint8Array, port?: number): void;
  /**
   * Reads now instead of at the next turn of the event loop: what the kernel answered inside `send()`.
   *
   * True: nothing is left to read. Inside a callback of this socket it does nothing.
   */
  poll(): boolean;
  /** Joins or leaves a multicast group, by number. */
  join(group: number): void;
  leave(group: number): void;
  /** Between them nothing is read; datagrams wait in the kernel, and it stops filling dumps. */
  pause(): void;
  resume(): void;
  /** Closes at once. Idempotent, and legal inside a callback. */
  close(): void;
}
