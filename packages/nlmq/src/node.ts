import { type Broker, createBroker, defaultPolicy } from '@nlmq/broker';
import { type Client, type ConnectOptions, type FeedOptions, type ServiceHandle, connect } from '@nlmq/client';
import type { Command } from '@nlmq/control';
import {
  type Filter,
  type Keyring,
  type Replies,
  type RequestOptions,
  type Service,
  type Subscription,
  type Transport,
  formatEndpoint,
} from '@nlmq/core';
import { netlink } from '@nlmq/service-netlink';
import { standardTransports } from './transports.ts';

/** Options of `createNode`. */
export interface NodeOptions {
  /** What it serves; the first is the default service. Default: links, addresses and routes of this machine's kernel. */
  readonly services?: readonly Service[];
  readonly transports?: readonly Transport[];
  /** Lets local peers change what the services hold. */
  readonly allowWrite?: boolean;
  /** Certificates whose owners may do so: DNS names, URIs, or SHA-256 fingerprints. */
  readonly writers?: readonly string[];
  /** Lets strangers in over transports that prove nobody's identity. */
  readonly insecure?: boolean;
  /** What it shows where it serves and connects, over encrypted schemes; `readCredentials` reads files. */
  readonly credentials?: Keyring;
  /** The name that peers are told. */
  readonly name?: string;
}

const HOME = 'memory://home';

/** A broker with its services, and a client of that broker, in one object. */
export class MessageNode implements AsyncDisposable {
  readonly #broker: Broker;
  readonly #client: Client;
  readonly #default: ServiceHandle;
  readonly #connecting: Pick<ConnectOptions, 'transports' | 'credentials'>;

  private constructor(
    broker: Broker,
    client: Client,
    service: ServiceHandle,
    connecting: Pick<ConnectOptions, 'transports' | 'credentials'>,
  ) {
    this.#broker = broker;
    this.#client = client;
    this.#default = service;
    this.#connecting = connecting;
  }

  /** @internal */
  static async create(options: NodeOptions): Promise<MessageNode> {
    const { transports = standardTransports(), services = [netlink({ family: 'route' })] } = options;
    const { credentials } = options;
    const connecting = { transports, ...(credentials && { credentials }) };
    const name = options.name === undefined ? {} : { name: options.name };
    const broker = createBroker({ ...connecting, policy: defaultPolicy(options), ...name });
    try {
      for (const service of services) await broker.provide(service);
      await broker.listen(HOME);
      const client = await connect(HOME, { transports, ...name });
      return new MessageNode(broker, client, await client.service(), connecting);
    } catch (error) {
      await broker.close();
      throw error;
    }
  }

  /** Takes links at a URL; answers it with its port resolved. @throws BrokerError ERR_SCHEME, ERR_DENIED; TransportError */
  async serve(url: string): Promise<string> {
    return formatEndpoint((await this.#broker.listen(url)).endpoint);
  }

  /** Links to another broker; the caller closes the client. Throws as `connect` does. */
  connect(url: string): Promise<Client> {
    return connect(url, this.#connecting);
  }

  /** Adds a service. @throws BrokerError ERR_DUPLICATE */
  async provide(service: Service): Promise<void> {
    await this.#broker.provide(service);
  }

  /** One of the node's own services, by its path. */
  service(path?: string): Promise<ServiceHandle> {
    return this.#client.service(path);
  }

  /** Asks the default service. */
  request(packet: Uint8Array, options?: RequestOptions): Replies {
    return this.#default.request(packet, options);
  }

  /** Sends a packet to everybody who subscribed here. False: wait for `drained()`. */
  push(packet: Uint8Array): boolean {
    return this.#client.push(packet);
  }

  drained(): Promise<void> {
    return this.#client.drained();
  }

  /** Receives the default service's events, and what peers push here. */
  subscribe(filter?: Filter, options?: FeedOptions): Promise<Subscription> {
    return this.#client.subscribe(filter, options);
  }

  /** Has the node's broker do a management command. */
  call<Request, Reply>(command: Command<Request, Reply>, request: Request, options?: RequestOptions): Promise<Reply> {
    return this.#client.call(command, request, options);
  }

  /** Ends listeners, links and services. Idempotent. */
  async close(): Promise<void> {
    await this.#client.close();
    await this.#broker.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Makes a broker with a client of its own; the caller closes it. Throws what a service throws that cannot be opened. */
export function createNode(options: NodeOptions = {}): Promise<MessageNode> {
  return MessageNode.create(options);
}
