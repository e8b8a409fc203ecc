import type { Socket, TcpNetConnectOpts } from 'node:net';
import { parseHostPort, type DialOptions, type Endpoint, type HostPort } from '@nlmq/core';
import { dialSocket } from './dial.ts';

/** Connects to `host:port` over TCP and leaves the socket paused; `localhost` is tried at both its addresses. @throws TransportError */
export async function dialTcp(to: Endpoint, options: DialOptions): Promise<Socket> {
  return dialSocket(to, placeOf(parseHostPort(to)), options);
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
