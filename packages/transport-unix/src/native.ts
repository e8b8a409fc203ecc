import type { Socket } from 'node:net';
import type { Peer } from '@nlmq/core';
import type { UnixSockets } from '@nlmq/linux-sockets';

/** What only the native part can do, loaded at the first need. Without it peers prove nothing about themselves. */
export class Native {
  readonly #load: () => UnixSockets;
  #sockets: UnixSockets | undefined;
  #missing: Error | undefined;

  constructor(load: () => UnixSockets) {
    this.#load = load;
  }

  /** Why peers prove nothing here; undefined: they do. */
  get missing(): Error | undefined {
    if (!this.#sockets && !this.#missing) {
      try {
        this.#sockets = this.#load();
      } catch (error) {
        this.#missing = error as Error;
      }
    }
    return this.#missing;
  }

  /** @throws SocketError NETLINK_UNAVAILABLE */
  sockets(): UnixSockets {
    if (this.missing) throw this.missing;
    return this.#sockets!;
  }

  /** Who is at the other end, by the kernel's word; a local peer of no known user where there is nobody to ask. */
  peerOf(socket: Socket): Peer {
    const handle = (socket as unknown as { _handle: { readonly fd: number } | null })._handle;
    if (this.missing || !handle) return { kind: 'loopback' };
    return { kind: 'unix', ...this.sockets().credentials(handle.fd) };
  }
}
