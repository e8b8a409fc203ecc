import { type Client, type ConnectOptions, connect as connectClient } from '@nlmq/client';
import { standardTransports } from './transports.ts';

/** Links to a broker, over any transport of this package unless others are given. Throws as the client's `connect` does. */
export function connect(url: string, options: Partial<ConnectOptions> = {}): Promise<Client> {
  return connectClient(url, { transports: standardTransports(), ...options });
}
