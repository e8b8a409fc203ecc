import { isLoopback, parseHostPort } from '@nlmq/core';
import { dialTcp } from './tcp-dial.ts';
import { listenTcp } from './tcp-listen.ts';
import type { SocketPlaces } from './tls-transport.ts';

/** `host:port` over TCP; a server there shows a certificate for the host. */
export const tcpPlaces: SocketPlaces = {
  open: (at) => !isLoopback(parseHostPort(at).host),
  nameOf: (to) => parseHostPort(to).host,
  dial: dialTcp,
  listen: listenTcp,
};
