import { loadBinding } from './binding.ts';
import { systemError } from './error.ts';

/** The process at the other end, as this process's user namespace sees it. */
export interface PeerCredentials {
  /** 0: a process of a namespace that cannot be seen from here. */
  readonly pid: number;
  readonly uid: number;
  readonly gid: number;
}

/** Unix stream sockets as Linux has them. Descriptors are nonblocking, closed on exec, and the caller's to close. */
export interface UnixSockets {
  /**
   * A descriptor that holds an abstract name of 1 to 107 bytes, without the NUL before it; for `net.Server.listen({ fd })`.
   *
   * Throws SocketError; its `errno` may be EADDRINUSE.
   */
  bind(name: Uint8Array): number;
  /** A descriptor connected to an abstract name, for `new net.Socket({ fd })`. Throws SocketError; its `errno` may be ECONNREFUSED or EAGAIN. */
  connect(name: Uint8Array): number;
  /** Who connected, or listened, at the other end of a connected socket, at that moment (SO_PEERCRED). Throws SocketError. */
  credentials(descriptor: number): PeerCredentials;
}

function checked(result: number, tried: string): number {
  if (result < 0) throw systemError(-result, tried);
  return result;
}

/** Unix sockets with what Node lacks of them. Throws SocketError NETLINK_UNAVAILABLE where there is no native binary. */
export function unixSockets(): UnixSockets {
  const native = loadBinding().unix;
  return {
    bind: (name) => checked(native.bind(name), 'listen at an abstract name'),
    connect: (name) => checked(native.connect(name), 'connect to an abstract name'),
    credentials(descriptor) {
      const numbers = new Uint32Array(3);
      checked(native.credentials(descriptor, numbers), "tell a socket's peer");
      const [pid = 0, uid = 0, gid = 0] = numbers;
      return { pid, uid, gid };
    },
  };
}
