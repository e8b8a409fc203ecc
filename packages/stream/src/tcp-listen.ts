import type { AddressInfo, Socket } from 'node:net';
import { formatHostPort, parseHostPort, type Endpoint, type HostPort, type Listener } from '@nlmq/core';
import { listenSocket } from './listen.ts';
import { openPlace, type Opened } from './open-place.ts';

/**
 * Listens for TCP at `host:port`, and hands each socket on, connected and paused, with where it comes from.
 *
 * Port 0 means any free one; `localhost` is 127.0.0.1 and ::1 at the same port where both are there. @throws TransportError
 */
export async function listenTcp(at: Endpoint, accept: (socket: Socket, remote: Endpoint) => void): Promise<Listener> {
  const place = parseHostPort(at);
  const servers = await openPlace(place, (one) => listenAt(at, one, accept));
  const [{ port }] = servers;
  return {
    endpoint: { ...at, address: formatHostPort({ host: place.host, port }) },
    close: async () => {
      for (const server of servers) server.close();
    },
  };
}

async function listenAt(
  at: Endpoint,
  place: HostPort,
  accept: (socket: Socket, remote: Endpoint) => void,
): Promise<Opened> {
  const server = await listenSocket(at, place, (socket) => {
    const remote = remoteOf(socket, at.scheme);
    // It has gone already, and left no address behind.
    if (remote === undefined) socket.destroy();
    else accept(socket, remote);
  });
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

function remoteOf({ remoteAddress, remotePort }: Socket, scheme: string): Endpoint | undefined {
  if (remoteAddress === undefined || remotePort === undefined) return undefined;
  const host = remoteAddress.replace(/^::ffff:(?=\d+\.)/, '');
  return { scheme, address: formatHostPort({ host, port: remotePort }), options: new Map() };
}
