import type { AddressInfo, Server, Socket } from 'node:net';
import { TransportError, type Endpoint, type HostPort } from '@nlmq/core';
import { listenSocket } from '@nlmq/stream';

const ATTEMPTS = 5;

/** Listens at a place: at one address, or at both of `localhost` with the same port. @throws TransportError */
export async function listenAll(
  at: Endpoint,
  place: HostPort,
  accept: (socket: Socket) => void,
): Promise<readonly [Server, ...Server[]]> {
  if (place.host !== 'localhost') return [await listenSocket(at, place, accept)];
  for (let attempt = 1; ; attempt++) {
    try {
      return await listenBoth(at, place.port, accept);
    } catch (error) {
      // The port that was free at one address may be taken at the other.
      const again = place.port === 0 && attempt < ATTEMPTS && codeOf(error) === 'ERR_ADDRESS_IN_USE';
      if (!again) throw error;
    }
  }
}

async function listenBoth(
  at: Endpoint,
  port: number,
  accept: (socket: Socket) => void,
): Promise<readonly [Server, ...Server[]]> {
  const first = await listenSocket(at, { host: '127.0.0.1', port }, accept);
  try {
    const { port: same } = first.address() as AddressInfo;
    return [first, await listenSocket(at, { host: '::1', port: same }, accept)];
  } catch (error) {
    if (codeOf(error) === 'ERR_ENDPOINT') return [first];
    first.close();
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof TransportError ? error.code : undefined;
}
