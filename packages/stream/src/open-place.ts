import { TransportError, type HostPort } from '@nlmq/core';

const ATTEMPTS = 5;

/** Something that holds a port. */
export interface Opened {
  readonly port: number;
  close(): void;
}

/** Opens a place: at one address, or at both of `localhost` with the same port, where both are there. Throws as `open` does. */
export async function openPlace<T extends Opened>(
  place: HostPort,
  open: (place: HostPort) => Promise<T>,
): Promise<readonly [T, ...T[]]> {
  if (place.host !== 'localhost') return [await open(place)];
  for (let attempt = 1; ; attempt++) {
    try {
      return await openBoth(place.port, open);
    } catch (error) {
      // The port that was free at one address may be taken at the other.
      const again = place.port === 0 && attempt < ATTEMPTS && codeOf(error) === 'ERR_ADDRESS_IN_USE';
      if (!again) throw error;
    }
  }
}

async function openBoth<T extends Opened>(
  port: number,
  open: (place: HostPort) => Promise<T>,
): Promise<readonly [T, ...T[]]> {
  const first = await open({ host: '127.0.0.1', port });
  try {
    return [first, await open({ host: '::1', port: first.port })];
  } catch (error) {
    if (codeOf(error) === 'ERR_ENDPOINT') return [first];
    first.close();
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof TransportError ? error.code : undefined;
}
