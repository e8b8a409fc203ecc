import { createSocket, type Socket } from 'node:dgram';
import { lookup } from 'node:dns';
import {
  TransportError,
  formatEndpoint,
  formatHostPort,
  isLoopback,
  parseHostPort,
  type Endpoint,
  type HostPort,
  type Listener,
  type Transport,
} from '@nlmq/core';
import { dialError, listenError, openPlace, underDeadline, type Opened, type Outcome } from '@nlmq/stream';
import { Inlet } from './inlet.ts';
import { Outlet } from './outlet.ts';

/** Options of `udp`. */
export interface UdpOptions {
  /** Datagrams that a listener takes in a second, and at once after a quiet one; it drops what is more. Default 50,000. */
  readonly rate?: number;
}

/** What a datagram holds at most (RFC 768, over IPv4). */
const LARGEST = 65_507;
/** Fits into the packets of most networks; on this machine they are larger. */
const GATHERED = 1_400;
const GATHERED_HERE = 8_192;
const RATE = 50_000;

/**
 * The transport of `udp://HOST:PORT`, for PUSH alone: who dials sends, who listens receives, and nobody answers.
 *
 * Several frames share a datagram up to `?datagram=BYTES`, by default 1,400, and 8,192 on this machine; 0 sends each
 * alone, as peers of 2013 want it. A listener is one link, whoever sends; closing either ends both.
 */
export function udp({ rate = RATE }: UdpOptions = {}): Transport {
  return {
    scheme: 'udp',
    duplex: false,
    exposed: (at) => !isLoopback(parseHostPort(at).host),
    async dial(to, options) {
      const place = parseHostPort(to);
      const gathered = gatheredBytes(to, place);
      const near = isLoopback(place.host);
      const socket = await underDeadline<Socket>(to, options, (outcome) => connectTo(to, place, outcome));
      return new Outlet(socket, { remote: to, peer: { kind: near ? 'loopback' : 'network' } }, gathered);
    },
    async listen(at, accept, options): Promise<Listener> {
      const place = parseHostPort(at);
      const opened = await openPlace(place, (one) => bindAt(at, one));
      const endpoint = { ...at, address: formatHostPort({ host: place.host, port: opened[0].port }) };
      const sockets = opened.map(({ socket }) => socket);
      const link = new Inlet(sockets, endpoint, rate, options.clock);
      accept(link);
      return { endpoint, close: () => link.close() };
    },
  };
}

function gatheredBytes(to: Endpoint, { host }: HostPort): number {
  const [unknown] = [...to.options.keys()].filter((name) => name !== 'datagram');
  if (unknown !== undefined) {
    throw new TransportError('ERR_ENDPOINT', `${formatEndpoint(to)}: there is no option ${unknown}; datagram is`);
  }
  const given = to.options.get('datagram');
  if (given === undefined) return isLoopback(host) ? GATHERED_HERE : GATHERED;
  if (/^\d{1,5}$/.test(given) && Number(given) <= LARGEST) return Number(given);
  throw new TransportError(
    'ERR_ENDPOINT',
    `${formatEndpoint(to)}: datagram=${given} is no number from 0 to ${LARGEST}`,
  );
}

/** Looks the host up and connects a socket of its family; returns what gives it up. */
function connectTo(to: Endpoint, { host, port }: HostPort, { succeed, fail }: Outcome<Socket>): () => void {
  let socket: Socket | undefined;
  let given = false;
  lookup(host === 'localhost' ? '127.0.0.1' : host, (error, address, family) => {
    if (given) return;
    if (error) {
      fail(dialError(to, error));
      return;
    }
    const one = createSocket(family === 6 ? 'udp6' : 'udp4');
    socket = one;
    const failed = (why: Error): void => {
      one.close();
      fail(dialError(to, why));
    };
    one.once('error', failed);
    one.connect(port, address, () => {
      one.off('error', failed);
      succeed(one);
    });
  });
  return () => {
    given = true;
    socket?.close();
  };
}

interface Bound extends Opened {
  readonly socket: Socket;
}

function bindAt(at: Endpoint, { host, port }: HostPort): Promise<Bound> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    const failed = (error: Error): void => {
      socket.close();
      reject(listenError(at, error));
    };
    socket.once('error', failed);
    socket.bind({ address: host, port, exclusive: true }, () => {
      socket.off('error', failed);
      resolve({ socket, port: socket.address().port, close: () => void socket.close() });
    });
  });
}
