import { TransportError, formatEndpoint, type Endpoint, type Keyring, type LinkOptions } from '@nlmq/core';
import { type MeshPlace, serverList } from './place.ts';
import { Wire } from './wire.ts';

/** What all links and listeners of a transport share. */
export interface WiresOptions {
  readonly encrypted: boolean;
  /** The text of the file that proves to the server who we are. */
  readonly login: (() => string) | undefined;
}

/** A connection, and what gives it back: that settles when it is closed, if nobody else uses it. */
export interface Lent {
  readonly wire: Wire;
  readonly give: () => Promise<void>;
}

interface Shared {
  readonly wire: Promise<Wire>;
  holds: number;
}

/** The connections of one transport: one to each set of servers, for as long as somebody uses it. */
export class Wires {
  readonly #options: WiresOptions;
  readonly #byServers = new Map<string, Shared>();

  readonly #keyrings = new WeakMap<Keyring, number>();
  #keyringCount = 0;

  constructor(options: WiresOptions) {
    this.#options = options;
  }

  /** Lends a connection. @throws TransportError */
  async take(at: Endpoint, place: MeshPlace, options: LinkOptions, timeout: number): Promise<Lent> {
    const key = `${serverList(place).join()} ${this.#numberOf(options.credentials)}`;
    let shared = this.#byServers.get(key);
    if (!shared) {
      shared = { wire: this.#open(at, place, options, timeout), holds: 0 };
      this.#byServers.set(key, shared);
    }
    const used = shared;
    used.holds += 1;
    let given = false;
    const give = async (): Promise<void> => {
      if (given) return;
      given = true;
      used.holds -= 1;
      if (used.holds > 0) return;
      if (this.#byServers.get(key) === used) this.#byServers.delete(key);
      const wire = await used.wire.catch(() => undefined);
      await wire?.close();
    };
    try {
      const wire = await used.wire;
      if (wire.closed) throw new TransportError('ERR_CLOSED', `${formatEndpoint(at)}: the connection has ended`);
      return { wire, give };
    } catch (error) {
      await give();
      throw error;
    }
  }

  /** Connections that show different certificates are different connections. */
  #numberOf(credentials: Keyring | undefined): number {
    if (!credentials) return 0;
    const known = this.#keyrings.get(credentials) ?? ++this.#keyringCount;
    this.#keyrings.set(credentials, known);
    return known;
  }

  #open(at: Endpoint, place: MeshPlace, { credentials }: LinkOptions, timeout: number): Promise<Wire> {
    const { encrypted, login } = this.#options;
    return Wire.open({ url: formatEndpoint(at), place, encrypted, login, credentials, timeout });
  }
}
