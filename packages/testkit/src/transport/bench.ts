import {
  parseEndpoint,
  systemClock,
  type DialOptions,
  type Endpoint,
  type Keyring,
  type Link,
  type LinkOptions,
  type Listener,
  type ListenOptions,
  type Transport,
} from '@nlmq/core';

/**
 * The byte stream under a link, as far as the rules use it; a socket of node:net with `allowHalfOpen` is one.
 *
 * It does not end by itself when its peer does.
 */
export interface RawStream {
  write(bytes: Uint8Array): unknown;
  end(): unknown;
  destroy(): unknown;
}

/** What a rule works with. */
export interface TransportPlace {
  readonly transport: Transport;
  /** A URL where a listener can be opened again and again, as `tcp://127.0.0.1:0`. */
  readonly listenAt: string;
  /** What both sides show, for transports that want it. */
  readonly credentials?: Keyring;
}

/** How the rules get at a transport. */
export interface TransportCase {
  /** Called before each rule. */
  setup(): TransportPlace | Promise<TransportPlace>;
  /** Called after each rule, when all its links and listeners have ended. */
  teardown?(): void | Promise<void>;
  /** Connects to the URL without the transport; given by those that carry frames in a byte stream. */
  rawDial?(url: string): Promise<RawStream>;
}

/** Two links that are one path: `near` dialled, `far` was accepted. */
export interface Pair {
  readonly near: Link;
  readonly far: Link;
  readonly listener: Listener;
}

/** One rule's links and listeners; it ends them all. */
export class Bench {
  readonly #case: TransportCase;
  readonly #links: Link[] = [];
  readonly #listeners: Listener[] = [];
  #place: TransportPlace | undefined;

  constructor(transportCase: TransportCase) {
    this.#case = transportCase;
  }

  get at(): Endpoint {
    return parseEndpoint(this.#opened.listenAt);
  }

  get duplex(): boolean {
    return this.#opened.transport.duplex;
  }

  get #opened(): TransportPlace {
    if (!this.#place) throw new Error('the bench is used outside of a rule');
    return this.#place;
  }

  get #common(): LinkOptions {
    const { credentials } = this.#opened;
    return { clock: systemClock, ...(credentials ? { credentials } : {}) };
  }

  async begin(): Promise<void> {
    this.#place = await this.#case.setup();
  }

  async end(): Promise<void> {
    const links = this.#links.splice(0);
    for (const link of links) link.destroy();
    await Promise.all([...links.map((link) => link.close()), ...this.#listeners.splice(0).map((one) => one.close())]);
    await this.#case.teardown?.();
  }

  async listen(accept: (link: Link) => void, options: Partial<ListenOptions> = {}, at?: Endpoint): Promise<Listener> {
    const keep = (link: Link): void => {
      this.#links.push(link);
      accept(link);
    };
    const listener = await this.#opened.transport.listen(at ?? this.at, keep, { ...this.#common, ...options });
    this.#listeners.push(listener);
    return listener;
  }

  async dial(to: Endpoint, options: Partial<DialOptions> = {}): Promise<Link> {
    const link = await this.#opened.transport.dial(to, { ...this.#common, ...options });
    this.#links.push(link);
    return link;
  }

  /** A listener and a promise of the first link that comes to it. */
  async expectOne(options: Partial<ListenOptions> = {}): Promise<{ listener: Listener; accepted: Promise<Link> }> {
    let come: (link: Link) => void = () => undefined;
    const accepted = new Promise<Link>((resolve) => (come = resolve));
    return { listener: await this.listen((link) => come(link), options), accepted };
  }

  async pair(options: Partial<ListenOptions> = {}): Promise<Pair> {
    const { listener, accepted } = await this.expectOne(options);
    const near = await this.dial(listener.endpoint, options);
    return { near, far: await accepted, listener };
  }
}

/** Lets the event loop go round, for what must NOT happen to have had its chance. */
export async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Sends until the link is full and stays so, because its peer does not read and the system takes no more. */
export async function clog(link: Link, frames: Uint8Array): Promise<{ sent: number; drained: Promise<unknown> }> {
  for (let sent = 0; ;) {
    sent += fill(link, frames);
    const drained = link.drained().then(() => 'free');
    if ((await Promise.race([drained, turns()])) !== 'free') return { sent, drained };
  }
}

/** Sends until the link is full; at most 256 MiB. Returns how many times. */
export function fill(link: Link, frames: Uint8Array): number {
  for (let count = 1; count * frames.length < 1 << 28; count++) if (link.send(frames) === 'full') return count;
  throw new Error('the link is never full');
}
