import { type Endpoint, type Listener, formatEndpoint } from '@nlmq/core';
import { BrokerError } from './error.ts';

const MAX_LISTENERS = 256;

/** Where a broker listens. */
export class Listeners {
  /** By what was asked for; several may have asked for port 0. */
  readonly #listening: { readonly asked: string; readonly listener: Listener }[] = [];

  /** The URLs, ports resolved. */
  get urls(): string[] {
    return this.#listening.map(({ listener: { endpoint } }) => formatEndpoint(endpoint));
  }

  /** Listens; `start` does it. @throws BrokerError ERR_LIMIT; as `start` does */
  async open(at: Endpoint, start: () => Promise<Listener>): Promise<Listener> {
    if (this.#listening.length >= MAX_LISTENERS) {
      throw new BrokerError('ERR_LIMIT', `a broker listens at ${MAX_LISTENERS} places and no more`);
    }
    const listener = await start();
    const entry = { asked: formatEndpoint(at), listener };
    this.#listening.push(entry);
    return {
      endpoint: listener.endpoint,
      close: async () => {
        const at = this.#listening.indexOf(entry);
        if (at >= 0) this.#listening.splice(at, 1);
        await listener.close();
      },
    };
  }

  /** Ends the listener that has this URL, as it was asked for or as it is; false when there is none. */
  async close(at: Endpoint): Promise<boolean> {
    const url = formatEndpoint(at);
    const is = (entry: { readonly listener: Listener }): boolean => formatEndpoint(entry.listener.endpoint) === url;
    const entry = this.#listening.find(is) ?? this.#listening.find(({ asked }) => asked === url);
    if (!entry) return false;
    this.#listening.splice(this.#listening.indexOf(entry), 1);
    await entry.listener.close();
    return true;
  }

  async closeAll(): Promise<void> {
    await Promise.all(this.#listening.splice(0).map(({ listener }) => listener.close()));
  }
}
