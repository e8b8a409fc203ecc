import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import type { Endpoint } from '@nlmq/core';
import { listenError } from './fault.ts';

/** Where `net.Server.listen` listens; Node's declarations lack `fd`. */
export type Where = ListenOptions | { readonly fd: number; readonly exclusive: boolean };

/**
 * Listens, and hands each socket on, connected and paused.
 *
 * The place is free again as soon as the server's `close()` returns; its event waits for the sockets. @throws TransportError
 */
export function listenSocket(at: Endpoint, where: Where, accept: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, accept);
    server.once('error', (error) => reject(listenError(at, error)));
    server.listen(where, () => {
      // One connection could not be accepted, for want of memory or of descriptors: the ones after it may.
      server.on('error', () => undefined);
      resolve(server);
    });
  });
}
