import { SocketError } from '@nlmq/linux-sockets';

/** Errors that the service answers in the kernel's place (asm-generic/errno.h). */
export const errno = {
  EIO: 5,
  EBUSY: 16,
  EINVAL: 22,
  EMSGSIZE: 90,
  ECONNRESET: 104,
  ENOBUFS: 105,
  ETIMEDOUT: 110,
} as const;

/** The errno of a failed socket. What is no SocketError is thrown on. */
export function errnoFrom(error: unknown): number {
  if (error instanceof SocketError) return error.errno ?? errno.EIO;
  throw error;
}
