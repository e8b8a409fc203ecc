import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import {
  formatEndpoint,
  type DialOptions,
  type Endpoint,
  type Keyring,
  type Link,
  type Listener,
  type Transport,
} from '@nlmq/core';
import { DIAL_TIMEOUT } from './deadline.ts';
import { TlsCircle } from './tls-circle.ts';
import { shakeHands } from './tls-dial.ts';
import { keyringOf, tlsMode } from './tls-settings.ts';

/** Where an encrypted scheme's sockets come from: connected, paused, and not yet encrypted. */
export interface SocketPlaces {
  /** Whether strangers could reach a listener there. */
  open(at: Endpoint): boolean;
  /** The name that the server's certificate must have there. */
  nameOf(to: Endpoint): string;
  dial(to: Endpoint, options: DialOptions): Promise<Socket>;
  listen(at: Endpoint, accept: (socket: Socket, remote: Endpoint) => void): Promise<Listener>;
}

/**
 * The transport of an encrypted scheme.
 *
 * Both sides show a certificate, and are links once both have accepted the other's: TLS 1.3 or 1.2 with authenticated
 * encryption. `?name=NAME` is the name that the server's certificate must have, in place of the place's own.
 * `?legacy=tls1` also takes TLS 1.0 and 1.1, for peers of 2013, and each use warns of it.
 */
export function tlsTransport(scheme: string, places: SocketPlaces): Transport {
  const circles = new WeakMap<Keyring, TlsCircle>();
  const circleOf = (endpoint: Endpoint, given: Keyring | undefined): TlsCircle => {
    const keyring = keyringOf(endpoint, given);
    const circle = circles.get(keyring) ?? new TlsCircle(keyring);
    circles.set(keyring, circle);
    return circle;
  };
  return {
    scheme,
    duplex: true,
    exposed: (at) => tlsMode(at).legacy && places.open(at),
    dial: async (to, options) => dialSecured(places, circleOf(to, options.credentials), to, options),
    async listen(at, accept, options) {
      const mode = tlsMode(at);
      const circle = circleOf(at, options.credentials);
      const door = circle.open(mode, accept, options);
      try {
        const listener = await places.listen(at, (socket, remote) => door.enter(socket, remote));
        if (mode.legacy) warn(at, 'takes TLS 1.0 and 1.1, which are broken');
        return { endpoint: listener.endpoint, close: () => listener.close().finally(() => circle.shut(door)) };
      } catch (error) {
        circle.shut(door);
        throw error;
      }
    },
  };
}

async function dialSecured(places: SocketPlaces, circle: TlsCircle, to: Endpoint, options: DialOptions): Promise<Link> {
  const { clock, timeout = DIAL_TIMEOUT } = options;
  const mode = tlsMode(to);
  const greeting = { context: circle.context(mode), name: mode.name ?? places.nameOf(to), awaited: !mode.legacy };
  const judged = circle.credentials;
  const start = clock.now();
  const socket = await places.dial(to, options);
  try {
    const left = Math.max(0, timeout - Math.round(clock.now() - start));
    const secured = await shakeHands(to, socket, greeting, { ...options, timeout: left });
    const link = circle.link(secured, to, judged, options);
    warnOfAge(to, secured);
    return link;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

function warnOfAge(to: Endpoint, socket: TLSSocket): void {
  const protocol = socket.getProtocol() ?? '';
  if (['TLSv1', 'TLSv1.1'].includes(protocol)) warn(to, `speaks ${protocol}, which is broken`);
}

function warn(endpoint: Endpoint, what: string): void {
  process.emitWarning(`${formatEndpoint(endpoint)} ${what}`, { code: 'NLMQ_LEGACY' });
}
