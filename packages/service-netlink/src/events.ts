import { align4, encodeOverrun, MAX_CDATA, MessageCursor, restamp } from '@nlmq/codec';
import type { ServiceHost } from '@nlmq/core';
import { type NetlinkSocket, SocketError } from '@nlmq/linux-sockets';
import type { Family, OpenSocket } from './family.ts';

/** Holds some 100,000 route events (the default of 208 KiB holds 256). */
const receiveBuffer = 8 << 20;

/** Tells subscribers what the kernel announces, a packet for each message, while somebody wants it. */
export class Events {
  readonly #family: Family;
  readonly #openSocket: OpenSocket;
  readonly #host: ServiceHost;
  readonly #ownPort: () => number;
  #socket: NetlinkSocket | undefined;

  /** `ownPort` names the socket that asks for changes: its seq and pid mean nothing to others, and are cleared. */
  constructor(family: Family, openSocket: OpenSocket, host: ServiceHost, ownPort: () => number) {
    this.#family = family;
    this.#openSocket = openSocket;
    this.#host = host;
    this.#ownPort = ownPort;
  }

  /** When this returns no later event is missed. Throws SocketError. */
  open(): void {
    if (this.#socket !== undefined) return;
    const socket = this.#openSocket(
      {
        messages: (bytes) => {
          this.#tell(bytes);
        },
        overrun: (dropped) => {
          this.#host.broadcast(encodeOverrun(dropped));
        },
        failed: () => {
          this.#socket = undefined;
          this.#host.broadcast(encodeOverrun(0));
          this.open();
        },
      },
      receiveBuffer,
    );
    try {
      this.#join(socket);
    } catch (error) {
      socket.close();
      throw error;
    }
    this.#socket = socket;
  }

  /** Groups for administrators alone are left out where the process is none; not if there are no others. */
  #join(socket: NetlinkSocket): void {
    let joined = 0;
    let refusal: SocketError | undefined;
    for (const group of this.#family.groups(this.#openSocket)) {
      try {
        socket.join(group);
        joined++;
      } catch (error) {
        if (!(error instanceof SocketError && error.code === 'ERR_PERMISSION')) throw error;
        refusal = error;
      }
    }
    if (refusal && joined === 0) throw refusal;
  }

  close(): void {
    this.#socket?.close();
    this.#socket = undefined;
  }

  #tell(bytes: Uint8Array): void {
    const own = this.#ownPort();
    const cursor = new MessageCursor(bytes);
    while (cursor.next()) {
      if (cursor.pid === own) restamp(bytes, cursor.start, 0, 0);
      const packet = bytes.subarray(cursor.start, align4(cursor.end));
      this.#host.broadcast(packet.length <= MAX_CDATA ? packet : encodeOverrun(1));
    }
  }
}
