import { getSystemErrorName } from 'node:util';

/**
 * What went wrong with a socket.
 * - `NETLINK_UNAVAILABLE`: no Linux, or no native binary for this CPU
 * - `ERR_PERMISSION`: the kernel wants a capability that the process lacks (EPERM, EACCES)
 * - `ERR_NETNS`: the network namespace does not exist, or is none
 * - `ERR_SYSTEM`: any other refusal of the kernel; see `errno`
 * - `ERR_CLOSED`: the socket was used after `close()`
 */
export type SocketErrorCode = 'NETLINK_UNAVAILABLE' | 'ERR_PERMISSION' | 'ERR_NETNS' | 'ERR_SYSTEM' | 'ERR_CLOSED';

/** A socket could not do what it was asked; the message says what was tried. */
export class SocketError extends Error {
  override readonly name = 'SocketError';
  readonly code: SocketErrorCode;
  /** The kernel's error number (positive), where it gave one. */
  readonly errno: number | undefined;

  constructor(
    code: SocketErrorCode,
    message: string,
    options: { readonly errno?: number; readonly cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : {});
    this.code = code;
    this.errno = options.errno;
  }
}

const permission: readonly string[] = ['EPERM', 'EACCES'];

/** The error for an errno that the kernel returned for `tried`. */
export function systemError(errno: number, tried: string): SocketError {
  const name = getSystemErrorName(-errno);
  const code = permission.includes(name) ? 'ERR_PERMISSION' : 'ERR_SYSTEM';
  const hint =
    code === 'ERR_PERMISSION' ? ': the process lacks the right (run it as root, or give it CAP_NET_ADMIN)' : '';
  return new SocketError(code, `cannot ${tried}: ${name}${hint}`, { errno });
}
