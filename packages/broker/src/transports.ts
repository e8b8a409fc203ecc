import { type Endpoint, type Transport, formatEndpoint } from '@nlmq/core';
import { BrokerError } from './error.ts';
import { Table } from './table.ts';

/** The transports of a broker, by scheme. */
export class Transports {
  readonly #byScheme = new Table<string, Transport>('transport');

  /** @throws BrokerError ERR_DUPLICATE */
  constructor(transports: readonly Transport[]) {
    for (const transport of transports) this.#byScheme.add(transport.scheme, transport);
  }

  /** @throws BrokerError ERR_SCHEME */
  of(endpoint: Endpoint): Transport {
    const transport = this.#byScheme.get(endpoint.scheme);
    if (transport) return transport;
    const known = Array.from(this.#byScheme.values(), ({ scheme }) => `${scheme}://`).join(', ');
    const url = formatEndpoint(endpoint);
    throw new BrokerError('ERR_SCHEME', `${url}: no transport for '${endpoint.scheme}'; there are ${known}`);
  }
}
