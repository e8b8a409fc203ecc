import type { Server, Socket } from 'node:net';
import { TransportError, type Endpoint, type Listener } from '@nlmq/core';
import { listenError } from './fault.ts';
import { listenSocket } from './listen.ts';
import { Cradle, type FileAccess, type SocketFile } from './socket-file.ts';
import type { AbstractSockets } from './unix-dial.ts';
import type { AbstractPlace, FilePlace, UnixPlace } from './unix-place.ts';

/**
 * Listens at a unix socket, and hands each socket on, connected and paused.
 *
 * A file appears with its mode and owner, and listening. It takes the place of a dead listener's file and of nothing
 * else, and closing removes it if it is still there. `abstract` as for `dialUnix`. @throws TransportError
 */
export async function listenUnix(
  place: UnixPlace,
  abstract: () => AbstractSockets,
  accept: (socket: Socket) => void,
  access: FileAccess,
): Promise<Listener> {
  try {
    return await ('path' in place ? listenFile(place, accept, access) : listenName(place, abstract(), accept));
  } catch (error) {
    throw error instanceof TransportError ? error : listenError(place.endpoint, error);
  }
}

async function listenName(
  place: AbstractPlace,
  abstract: AbstractSockets,
  accept: (socket: Socket) => void,
): Promise<Listener> {
  const where = { fd: abstract.bind(place.name), exclusive: true };
  const server = await listenSocket(place.endpoint, where, accept);
  return { endpoint: place.endpoint, close: async () => void server.close() };
}

async function listenFile(
  { endpoint, path }: FilePlace,
  accept: (socket: Socket) => void,
  access: FileAccess,
): Promise<Listener> {
  const cradle = new Cradle(path);
  try {
    const server = await listenSocket(endpoint, { path: cradle.birthplace, exclusive: true }, accept);
    try {
      const file = await cradle.publish(endpoint, access);
      return { endpoint, close: () => end(endpoint, file, server) };
    } catch (error) {
      server.close();
      throw error;
    }
  } finally {
    cradle.close();
  }
}

async function end(at: Endpoint, file: SocketFile, server: Server): Promise<void> {
  try {
    // While we still listen, nobody can take the path for a dead one.
    if (server.listening) file.remove();
  } catch (error) {
    throw listenError(at, error);
  } finally {
    server.close();
  }
}
