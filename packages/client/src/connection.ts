import { type BrokerPeer, type Dialer, type Introduced, dial } from './dial.ts';
import { ClientError, aborted } from './error.ts';
import type { Session, SessionHost } from './session.ts';

const FIRST_DELAY_MS = 100;
const LAST_DELAY_MS = 5000;

/** What a client tells about its link. */
export type Status =
  | { readonly state: 'connected'; readonly peer: BrokerPeer }
  /** The link was lost, or a dial has failed: the next one, the `attempt`th, follows in `delay` milliseconds. */
  | { readonly state: 'waiting'; readonly attempt: number; readonly delay: number; readonly reason: Error }
  | { readonly state: 'disconnected' | 'closed'; readonly reason?: Error | undefined };

/** What a connection needs of the client that it belongs to. */
export interface ConnectionHost extends SessionHost {
  /** A number from 0 up to, and without, 1. */
  random(): number;
  /** Brings a new session to where the one before was. After a failure it is dialled again. */
  restore(session: Session, before: Session): Promise<void>;
  status(status: Status): void;
}

interface Waiter {
  readonly resolve: (session: Session) => void;
  readonly reject: (error: Error) => void;
}

/** Keeps a session up: dials, and dials again with a growing, jittered delay. */
export class Connection {
  /** The session of now; undefined while there is none. */
  session: Session | undefined;
  peer: BrokerPeer = { original: false, name: '' };
  readonly #dialer: Dialer;
  readonly #host: ConnectionHost;
  readonly #reconnect: boolean;
  readonly #ending = new AbortController();
  readonly #waiters = new Set<Waiter>();
  #error: unknown;
  #since = 0;
  #delay = FIRST_DELAY_MS;

  constructor(dialer: Dialer, host: ConnectionHost, reconnect: boolean) {
    this.#dialer = dialer;
    this.#host = host;
    this.#reconnect = reconnect;
  }

  closed(): boolean {
    return this.#ending.signal.aborted;
  }

  /** Dials for the first time; what goes wrong is thrown. */
  async open(signal: AbortSignal | undefined): Promise<void> {
    const introduced = await dial(this.#dialer, this.#host, signal ?? this.#ending.signal);
    this.#up(introduced);
    void this.#keep(introduced.session);
  }

  /** The session, once there is one. @throws ClientError ERR_DISCONNECTED after `timeout` ms, ERR_CLOSED, ERR_ABORTED */
  async ready(timeout: number, signal?: AbortSignal): Promise<Session> {
    if (signal?.aborted) throw aborted(signal);
    if (this.session) return this.session;
    if (this.closed()) throw this.gone();
    let waiter!: Waiter;
    const up = new Promise<Session>((resolve, reject) => {
      waiter = { resolve, reject };
    });
    this.#waiters.add(waiter);
    const late = (): void => waiter.reject(this.gone());
    const timer = timeout === Infinity ? undefined : this.#host.clock.after(timeout, late);
    const give = (): void => waiter.reject(aborted(signal!));
    this.#host.aborts.add(signal, give);
    try {
      return await up;
    } finally {
      this.#waiters.delete(waiter);
      timer?.cancel();
      this.#host.aborts.delete(signal, give);
    }
  }

  /** Why there is no session. */
  gone(): ClientError {
    const cause = this.#error;
    if (this.closed() && cause === undefined) return new ClientError('ERR_CLOSED', 'the client has been closed');
    const why = cause instanceof Error ? `: ${cause.message}` : '';
    return new ClientError('ERR_DISCONNECTED', `no link to ${this.#dialer.url}${why}`, { cause });
  }

  /** Sends what waits and ends for good. Idempotent. */
  async close(): Promise<void> {
    const session = this.session;
    this.#error = undefined;
    this.#shut();
    await session?.finish();
  }

  #shut(): void {
    if (this.closed()) return;
    this.session = undefined;
    this.#ending.abort();
    const gone = this.gone();
    for (const waiter of this.#waiters) waiter.reject(gone);
    this.#host.status({ state: 'closed', reason: gone.code === 'ERR_CLOSED' ? undefined : gone });
  }

  #up({ session, peer }: Introduced): void {
    this.session = session;
    this.peer = peer;
    this.#error = undefined;
    this.#since = this.#host.clock.now();
    for (const waiter of this.#waiters) waiter.resolve(session);
    this.#host.status({ state: 'connected', peer });
  }

  async #keep(first: Session): Promise<void> {
    for (let session: Session | undefined = first; session;) {
      const reason = await session.ended;
      if (this.closed()) return;
      this.session = undefined;
      this.#error = reason ?? new ClientError('ERR_DISCONNECTED', 'the broker ended the link');
      this.#host.status({ state: 'disconnected', reason });
      session = this.#reconnect ? await this.#again(session) : undefined;
    }
    this.#shut();
  }

  async #again(before: Session): Promise<Session | undefined> {
    if (this.#host.clock.now() - this.#since > LAST_DELAY_MS) this.#delay = FIRST_DELAY_MS;
    for (let attempt = 1; !this.closed(); attempt++) {
      const delay = Math.round(this.#delay * (0.5 + this.#host.random() / 2));
      this.#delay = Math.min(this.#delay * 2, LAST_DELAY_MS);
      this.#host.status({ state: 'waiting', attempt, delay, reason: this.gone() });
      await this.#pause(delay);
      if (this.closed()) return undefined;
      try {
        const introduced = await dial(this.#dialer, this.#host, this.#ending.signal);
        await this.#restore(introduced.session, before);
        if (!this.closed()) this.#up(introduced);
        return introduced.session;
      } catch (error) {
        if (!this.closed()) this.#error = error;
      }
    }
    return undefined;
  }

  async #restore(session: Session, before: Session): Promise<void> {
    const end = (): void => session.destroy();
    if (this.closed()) end();
    this.#ending.signal.addEventListener('abort', end);
    try {
      await this.#host.restore(session, before);
    } catch (error) {
      session.destroy();
      throw error;
    } finally {
      this.#ending.signal.removeEventListener('abort', end);
    }
  }

  #pause(ms: number): Promise<void> {
    const { signal } = this.#ending;
    return new Promise((resolve) => {
      const done = (): void => {
        timer.cancel();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = this.#host.clock.after(ms, done, true);
      signal.addEventListener('abort', done);
    });
  }
}
