import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { TransportError, type Keyring } from '@nlmq/core';
import { connectError } from './fault.ts';
import { authenticator, renewed } from './login.ts';
import { type MeshPlace, serverList } from './place.ts';

/** Who works with a connection. */
export interface WireUser {
  /** The connection is up again; what was sent and what came meanwhile may be lost. */
  online(): void;
  /** The server refuses a subject. */
  denied(operation: string, subject: string): void;
  /** The connection has ended for good. */
  ended(error: TransportError): void;
}

/** What a message's handler is given: bytes to read during the call. */
export type Take = (subject: string, message: Uint8Array) => void;

/** How a connection is made. */
export interface WireOptions {
  readonly url: string;
  readonly place: MeshPlace;
  readonly encrypted: boolean;
  /** Asked whenever it connects. */
  readonly login: (() => string) | undefined;
  readonly credentials: Keyring | undefined;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Frames of the largest size, and every header, must fit into a message. */
const SMALLEST_PAYLOAD = 68 * 1024;
const NO_RESPONDERS = '503';
const PING_MS = 2_000;
const RECONNECT_MS = 200;
/** Milliseconds for the server to take what was sent last. */
const PATIENCE_MS = 500;

/** A connection to a NATS server, which finds another server of the cluster when it is lost. */
export class Wire {
  readonly url: string;
  /** Doors that are open here, by mesh and number. */
  readonly doors: Set<string> = new Set();
  /** Messages that were too long for the server. */
  unsent = 0;
  /** It is connected now. */
  up = true;
  readonly #nats: NatsConnection;
  /** The users, each with the mesh and the number that it goes by. */
  readonly #users = new Map<WireUser, string>();

  private constructor(url: string, nats: NatsConnection) {
    this.url = url;
    this.#nats = nats;
    void this.#watch();
    void nats.closed().then((error) => this.#ended(error));
  }

  /** @throws TransportError */
  static async open(options: WireOptions): Promise<Wire> {
    const { url, place, encrypted, login, credentials, timeout } = options;
    const nats = await import('@nats-io/transport-node');
    const tls = encrypted ? { ...credentials?.current } : null;
    try {
      const connection = await nats.connect({
        servers: serverList(place),
        name: 'nlmq',
        timeout,
        tls,
        pingInterval: PING_MS,
        maxPingOut: 2,
        maxReconnectAttempts: -1,
        ignoreAuthErrorAbort: true,
        reconnectDelayHandler: () => RECONNECT_MS * (1 + Math.random()),
        ...(login && { authenticator: renewed(() => authenticator(nats, login())) }),
      });
      const wire = new Wire(url, connection);
      // The client reads it whenever it connects again.
      if (tls && credentials) void connection.closed().then(credentials.watch((next) => void Object.assign(tls, next)));
      if (wire.maxPayload >= SMALLEST_PAYLOAD) return wire;
      await connection.close();
      const why = `the NATS server takes messages of ${wire.maxPayload} bytes; set its max_payload to ${SMALLEST_PAYLOAD}`;
      throw new TransportError('ERR_ENDPOINT', `${url}: ${why} or more`);
    } catch (error) {
      throw connectError(url, error);
    }
  }

  get maxPayload(): number {
    return this.#nats.info?.max_payload ?? SMALLEST_PAYLOAD;
  }

  get closed(): boolean {
    return this.#nats.isClosed();
  }

  join(user: WireUser, key: string): void {
    this.#users.set(user, key);
  }

  /** How many go by this mesh and number. */
  count(key: string): number {
    return [...this.#users.values()].filter((one) => one === key).length;
  }

  leave(user: WireUser): void {
    this.#users.delete(user);
  }

  /** Sends a message, which nobody writes into again. Where nobody listens, `reply` gets an answer without a body. */
  publish(subject: string, message: Uint8Array, reply?: string): void {
    if (this.#nats.isClosed()) return;
    try {
      this.#nats.publish(subject, message, reply === undefined ? {} : { reply });
    } catch {
      // The server of now takes less in a message than the one before: what is missing is told as lost.
      this.unsent += 1;
    }
  }

  /** Calls `take` for each message, and `nobody` for each that was sent with this as the reply and found nobody. */
  subscribe(subject: string, take: Take, nobody: (subject: string) => void): Subscription {
    return this.#nats.subscribe(subject, {
      callback: (error, message) => {
        if (error) return; // told to `denied` as well
        if (message.data.length === 0 && message.headers?.status === NO_RESPONDERS) nobody(message.subject);
        else take(message.subject, message.data);
      },
    });
  }

  /** Settles when the server has dealt with all that was sent, and its refusals have been told. */
  async flush(): Promise<void> {
    await this.#nats.flush();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Ends, once the server has what was sent. */
  async close(): Promise<void> {
    if (this.up) await this.#flushed();
    await this.#nats.close();
  }

  /** Settles when the server has what was sent, or does not say so. */
  #flushed(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      const settle = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.#nats.flush().then(settle, settle);
    });
  }

  async #watch(): Promise<void> {
    for await (const status of this.#nats.status()) {
      if (status.type === 'disconnect') this.up = false;
      if (status.type === 'reconnect') this.#back();
      if (status.type === 'error') this.#refused(status.error);
    }
  }

  #back(): void {
    this.up = true;
    for (const user of [...this.#users.keys()]) user.online();
  }

  #refused(error: Error): void {
    const { operation, subject } = error as Error & { readonly operation?: string; readonly subject?: string };
    if (operation === undefined || subject === undefined) return;
    for (const user of [...this.#users.keys()]) user.denied(operation, subject);
  }

  #ended(error: unknown): void {
    this.up = false;
    const reason = connectError(this.url, error ?? new Error('the connection has been closed'));
    for (const user of [...this.#users.keys()]) user.ended(reason);
  }
}
