import type { AddressInfo, Socket, TcpNetConnectOpts } from 'node:net';
import {
  formatHostPort,
  isLoopback,
  parseHostPort,
  type Endpoint,
  type HostPort,
  type Listener,
  type Peer,
  type Transport,
} from '@nlmq/core';
import { ReadBudget, dialSocket, socketLink, type StreamLimits } from '@nlmq/stream';
import { listenAll } from './listen.ts';

const MAX_READ = 1024 * 1024;
const READ_BUDGET = 64 * 1024 * 1024;

/**
 * The transport of `tcp://HOST:PORT`: names, IPv4 and bracketed IPv6 addresses; port 0 means any free one.
 *
 * `localhost` listens on 127.0.0.1 and ::1 where both are there, and dials both.
 */
export function tcp(): Transport {
  const limits: StreamLimits = { maxRead: MAX_READ, budget: new ReadBudget(READ_BUDGET) };
  return {
    scheme: 'tcp',
    duplex: true,
    exposed: (at) => !isLoopback(parseHostPort(at).host),
    async dial(to, options) {
      const socket = await dialSocket(to, placeOf(parseHostPort(to)), options);
      return socketLink(socket, { remote: to, peer: peerAt(socket.remoteAddress) }, limits, options);
    },
    async listen(at, accept, options): Promise<Listener> {
      const place = parseHostPort(at);
      const servers = await listenAll(at, place, (socket) => {
        const remote = remoteOf(socket);
        // It has gone already, and left no address behind.
        if (remote === undefined) socket.destroy();
        else accept(socketLink(socket, { remote, peer: peerAt(socket.remoteAddress) }, limits, options));
      });
      const { port } = servers[0].address() as AddressInfo;
      return {
        endpoint: { ...at, address: formatHostPort({ host: place.host, port }) },
        close: () => {
          for (const server of servers) server.close();
          return Promise.resolve();
        },
      };
    },
  };
}

/** Where to connect; for localhost both its addresses, whatever the machine's list of names says. */
function placeOf(place: HostPort): TcpNetConnectOpts {
  const both = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];
  const to = { ...place, autoSelectFamily: true };
  return place.host === 'localhost' ? { ...to, lookup: (_host, _options, found) => found(null, both) } : to;
}

function remoteOf({ remoteAddress, remotePort }: Socket): Endpoint | undefined {
  if (remoteAddress === undefined || remotePort === undefined) return undefined;
  const host = remoteAddress.replace(/^::ffff:(?=\d+\.)/, '');
  return { scheme: 'tcp', address: formatHostPort({ host, port: remotePort }), options: new Map() };
}

function peerAt(address: string | undefined): Peer {
  return { kind: address !== undefined && isLoopback(address) ? 'loopback' : 'network' };
}
