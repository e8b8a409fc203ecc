import { ERRNO } from '@nlmq/codec';
import { SocketError } from '@nlmq/linux-sockets';

/** The errno of a failed socket. What is no SocketError is thrown on. */
export function errnoFrom(error: unknown): number {
  if (error instanceof SocketError) return error.errno ?? ERRNO.EIO;
  throw error;
}
