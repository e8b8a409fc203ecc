import type { Socket } from 'node:net';
import { isLoopback, parseHostPort, type Endpoint, type Link, type LinkOptions, type Transport } from '@nlmq/core';
import { ReadBudget, dialTcp, listenTcp, socketLink, type StreamLimits } from '@nlmq/stream';

const MAX_READ = 1024 * 1024;
const READ_BUDGET = 16 * 1024 * 1024;

/**
 * The transport of `tcp://HOST:PORT`: names, IPv4 and bracketed IPv6 addresses; port 0 means any free one.
 *
 * `localhost` listens on 127.0.0.1 and ::1 where both are there, and dials both.
 */
export function tcp(): Transport {
  const limits: StreamLimits = { maxRead: MAX_READ, budget: new ReadBudget(READ_BUDGET) };
  const linkOf = (socket: Socket, remote: Endpoint, options: LinkOptions): Link => {
    const near = socket.remoteAddress !== undefined && isLoopback(socket.remoteAddress);
    return socketLink(socket, { remote, peer: { kind: near ? 'loopback' : 'network' } }, limits, options);
  };
  return {
    scheme: 'tcp',
    duplex: true,
    exposed: (at) => !isLoopback(parseHostPort(at).host),
    dial: async (to, options) => linkOf(await dialTcp(to, options), to, options),
    listen: (at, accept, options) => listenTcp(at, (socket, remote) => accept(linkOf(socket, remote, options))),
  };
}
