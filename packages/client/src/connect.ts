import { DEFAULT_MAX_PACKET } from '@nlmq/codec';
import { type Clock, type Keyring, type Transport, TransportError, parseEndpoint, systemClock } from '@nlmq/core';
import { DEFAULT_TIMEOUT } from './call.ts';
import { Client } from './client.ts';
import type { Status } from './connection.ts';

/** Options of `connect`. */
export interface ConnectOptions {
  /** The ways to get there; the URL's scheme picks one. */
  readonly transports: readonly Transport[];
  /** What the broker calls this client in its lists. */
  readonly name?: string;
  readonly clock?: Clock;
  /** What encrypted schemes need. */
  readonly credentials?: Keyring;
  /** Numbers from 0 up to, and without, 1. Default: Math.random. */
  readonly random?: () => number;
  /** Ends a `connect` that has not settled with ERR_ABORTED. */
  readonly signal?: AbortSignal;
  /** Milliseconds for the link, and then for the broker's answer to HELLO. Default 3,000. */
  readonly timeout?: number;
  /** Bytes of the longest packet that is sent and taken in fragments; 0: what fits into a frame. Default 64 MiB. */
  readonly maxPacket?: number;
  /** False: the client ends with its first link. */
  readonly reconnect?: boolean;
  /** Told of every change of the link, once it is up, in a turn of its own; `client.status` is the last of them. */
  readonly onstatus?: (status: Status) => void;
}

/**
 * Links to a broker; the caller closes the client.
 *
 * @throws TransportError when there is no way to it (ERR_SCHEME, ERR_ENDPOINT, ERR_UNREACHABLE, ERR_TIMEOUT);
 *   ClientError ERR_NOT_A_BROKER when somebody else answers
 */
export async function connect(url: string, options: ConnectOptions): Promise<Client> {
  const { transports, name = '', clock = systemClock, random = Math.random, timeout = DEFAULT_TIMEOUT } = options;
  const endpoint = parseEndpoint(url);
  const transport = transports.find(({ scheme }) => scheme === endpoint.scheme);
  if (!transport) {
    const known = transports.map(({ scheme }) => `${scheme}://`).join(', ');
    throw new TransportError('ERR_SCHEME', `${url}: no transport for ${endpoint.scheme}://; there are ${known}`);
  }
  const uuid = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
  const client = new Client({
    dialer: { url, endpoint, transport, clock, credentials: options.credentials, timeout, name, uuid },
    random,
    reconnect: options.reconnect ?? true,
    maxPacket: options.maxPacket ?? DEFAULT_MAX_PACKET,
    onstatus: options.onstatus,
  });
  await client.open(options.signal);
  return client;
}
