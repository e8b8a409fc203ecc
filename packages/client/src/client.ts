import { type Command, LABEL } from '@nlmq/control';
import type { RequestOptions, Service, Subscription } from '@nlmq/core';
import { Aborts } from './aborts.ts';
import { type Call, DEFAULT_TIMEOUT } from './call.ts';
import { Connection, type ConnectionHost, type Status } from './connection.ts';
import type { BrokerPeer, Dialer } from './dial.ts';
import { ClientError } from './error.ts';
import { type FeedOptions, Feeds } from './feeds.ts';
import type { PacketFilter } from './filter.ts';
import { type Gathering, requestAll } from './gathering.ts';
import { type Provision, Provisions } from './provisions.ts';
import { type Handler, type HandlerOptions, service as serviceOf } from './service.ts';
import { type HandleHost, ServiceHandle } from './service-handle.ts';
import type { Session } from './session.ts';

/** What a client is made of. */
export interface ClientParts {
  readonly dialer: Dialer;
  readonly random: () => number;
  readonly reconnect: boolean;
  readonly maxPacket: number;
  readonly onstatus: ((status: Status) => void) | undefined;
}

/** A user's side of a broker: requests, pushes, subscriptions, commands. */
export class Client implements AsyncDisposable {
  readonly #connection: Connection;
  readonly #duplex: boolean;
  readonly #url: string;
  readonly #feeds: Feeds;
  readonly #handleHost: HandleHost;
  readonly #provisions: Provisions;
  #seq = 0;
  #dropped = 0;
  #status: Status = { state: 'disconnected' };
  #draining = false;

  constructor({ dialer, random, reconnect, maxPacket, onstatus }: ClientParts) {
    this.#duplex = dialer.transport.duplex;
    this.#url = dialer.url;
    const aborts = new Aborts();
    this.#feeds = new Feeds(aborts, dialer.clock);
    const host: ConnectionHost = {
      aborts,
      clock: dialer.clock,
      pid: Math.floor(random() * 2 ** 32),
      random,
      maxPacket,
      nextSeq: () => (this.#seq = (this.#seq + 1) >>> 0 || 1),
      unasked: (bytes, start, end, src, cid) => this.#feeds.deliver(bytes, start, end, src, cid),
      dropped: () => {
        this.#dropped++;
      },
      restore: (session, before) => this.#restore(session, before),
      status: (status) => {
        this.#status = status;
        if (status.state === 'closed') {
          this.#feeds.end(status.reason);
          void this.#provisions.close();
        }
        if (onstatus) queueMicrotask(() => onstatus(status));
      },
    };
    this.#connection = new Connection(dialer, host, reconnect);
    this.#provisions = new Provisions(host);
    this.#handleHost = {
      aborts,
      request: (path, packet, call) => this.#request(path, packet, call),
      push: (path, packet) => this.#push(path, packet),
      subscribe: (filter, options) => this.subscribe(filter, options),
      abandon: (owner, error) => this.#connection.session?.exchange.fail(error, owner),
    };
  }

  /** Dials; only once. @internal */
  open(signal: AbortSignal | undefined): Promise<void> {
    return this.#connection.open(signal);
  }

  /** Who is at the other end of the link of now, or of the last one. */
  get peer(): BrokerPeer {
    return this.#connection.peer;
  }

  /** How the link stands. */
  get status(): Status {
    return this.#status;
  }

  /** Packets dropped: malformed, answers that nobody waits for any more, large pushes that did not arrive. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Finds a service by its path; without one, the broker's default service. @throws ClientError ERR_NOT_FOUND, ERR_DENIED */
  async service(path = '', options?: RequestOptions): Promise<ServiceHandle> {
    if (path !== '') await (await this.#ready(options)).place(path);
    return new ServiceHandle(path, this.#handleHost);
  }

  /**
   * Sends a packet to the broker's subscribers, or to a label that the broker has told this client; it is copied.
   *
   * False: over the high-water mark, wait for `drained()`.
   * @throws ClientError ERR_DISCONNECTED while there is no link, ERR_BUSY, ERR_TOO_LARGE, ERR_CLOSED
   */
  push(packet: Uint8Array, to: number = LABEL.SUBSCRIBERS): boolean {
    return this.#live().outbox.data(to, 0, packet);
  }

  /** Settles when pushes are under the high-water mark again and large ones are sent, or the link has ended. */
  async drained(): Promise<void> {
    const { session } = this.#connection;
    await session?.fragments.sent();
    await session?.outbox.drained();
  }

  /** Receives events and pushes that match; settles when the broker has agreed. @throws ClientError, ControlError */
  async subscribe(filter: PacketFilter = {}, options: FeedOptions = {}): Promise<Subscription> {
    const { signal } = options;
    return this.#feeds.open(await this.#ready({ signal }), filter, options);
  }

  /** Sends one request to the services at all of these paths. What goes wrong with one is told of that one. */
  requestAll(paths: Iterable<string>, packet: Uint8Array, options?: RequestOptions): Gathering {
    const handles = Array.from(paths, (path) => [path, new ServiceHandle(path, this.#handleHost)] as const);
    return requestAll(handles, packet, options);
  }

  /**
   * Provides a service to the broker, under its name, on this link and on those after it; a function that answers
   * requests is one too. Settles when it can be found.
   *
   * @throws ControlError ERR_DENIED, ERR_DUPLICATE, ERR_BAD_REQUEST; ClientError
   */
  provide(service: Service): Promise<Provision>;
  provide(name: string, handler: Handler, options?: HandlerOptions): Promise<Provision>;
  async provide(
    what: Service | string,
    handler: Handler = () => undefined,
    options: HandlerOptions = {},
  ): Promise<Provision> {
    const service = typeof what === 'string' ? serviceOf(what, handler, options) : what;
    return this.#provisions.open(await this.#ready(), service);
  }

  /** Has the broker do a management command. @throws ControlError for a refusal; ClientError */
  async call<Request, Reply>(
    command: Command<Request, Reply>,
    request: Request,
    options: RequestOptions = {},
  ): Promise<Reply> {
    return (await this.#ready(options)).command(command, request, options);
  }

  /**
   * Takes nothing new, waits for the answers that are still to come or to give, and for the pushes to go out, then closes.
   *
   * Subscriptions end first; what has come for them can still be read. While the link is lost nothing is waited for.
   */
  async drain(): Promise<void> {
    this.#draining = true;
    const { session } = this.#connection;
    await this.#feeds.drain();
    await this.#provisions.drain(session);
    await session?.exchange.idle();
    await this.drained();
    await this.close();
  }

  /** Ends everything: sends what was pushed, fails what waits with ERR_CLOSED, closes its services. Idempotent. */
  async close(): Promise<void> {
    this.#connection.session?.exchange.fail(new ClientError('ERR_CLOSED', 'the client has been closed'));
    const taken = this.#provisions.close();
    await this.#connection.close();
    await taken;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #live(): Session {
    if (this.#draining) throw new ClientError('ERR_CLOSED', 'the client is being closed');
    const { session } = this.#connection;
    if (!session) throw this.#connection.gone();
    return session;
  }

  async #ready({ timeout = DEFAULT_TIMEOUT, signal }: RequestOptions = {}): Promise<Session> {
    if (!this.#duplex)
      throw new ClientError('ERR_MODEL', `${this.#url}: carries pushes only; use another scheme to ask`);
    if (this.#draining) throw new ClientError('ERR_CLOSED', 'the client is being closed');
    return this.#connection.ready(timeout, signal);
  }

  #push(path: string, packet: Uint8Array): boolean {
    const session = this.#live();
    const place = session.places.get(path);
    if (!place) throw new ClientError('ERR_NOT_FOUND', `${path}: the broker does not have it now`);
    if (session.fits(packet)) return session.outbox.data(place.label, 0, packet);
    if (place.maxPacket === undefined) void this.#pushLater(session, path, packet.slice());
    else session.pushLarge(place, packet.slice());
    return false;
  }

  async #pushLater(session: Session, path: string, packet: Uint8Array): Promise<void> {
    try {
      session.pushLarge(await session.place(path, true), packet);
    } catch {
      this.#dropped++; // nobody awaits a push
    }
  }

  #request(path: string, packet: Uint8Array, call: Call): void {
    const { session } = this.#connection;
    const place = session?.places.get(path);
    const now = session && place && session.fits(packet) && this.#duplex && !this.#draining;
    if (now) session.request(place, packet, call);
    else void this.#requestLater(path, packet.slice(), call);
  }

  async #requestLater(path: string, packet: Uint8Array, call: Call): Promise<void> {
    try {
      const session = await this.#ready(call);
      const place = await session.place(path, !session.fits(packet));
      if (!call.ended) session.request(place, packet, call);
    } catch (error) {
      call.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #restore(session: Session, before: Session): Promise<void> {
    for (const path of before.places.keys()) {
      try {
        await session.place(path);
      } catch (error) {
        if (!(error instanceof ClientError) || error.code !== 'ERR_NOT_FOUND') throw error;
      }
    }
    await this.#provisions.restore(session);
    await this.#feeds.restore(session);
  }
}
