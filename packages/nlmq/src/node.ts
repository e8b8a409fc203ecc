import { type Broker, type BrokerOptions, createBroker, defaultPolicy } from '@nlmq/broker';
import {
  type Client,
  type ConnectOptions,
  type FeedOptions,
  type Gathering,
  type HandledService,
  type Handler,
  type PacketFilter,
  type ServiceHandle,
  connect,
  service as serviceOf,
} from '@nlmq/client';
import { type Command, connect as link, disconnect as unlink } from '@nlmq/control';
import {
  type Keyring,
  type Replies,
  type RequestOptions,
  type Service,
  type Subscription,
  type Transport,
  formatEndpoint,
} from '@nlmq/core';
import { netlink, netlinkReads } from '@nlmq/service-netlink';
import { standardTransports } from './transports.ts';

/** What `createNode` hands to its broker as it is. */
type Handed = Pick<
  BrokerOptions,
  'commands' | 'maxPacket' | 'name' | 'onfault' | 'onrefused' | 'policy' | 'queueBytes'
>;

/** Options of `createNode`. Without a `policy` it is the default one, which `allowWrite`, `writers` and `insecure` shape. */
export interface NodeOptions extends Handed {
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
}

const HOME = 'memory://home';
/** Milliseconds for a link, HELLO and DISCOVER, each of which has a deadline of its own. */
const LINK_TIMEOUT = 15_000;
type Connecting = Pick<ConnectOptions, 'transports' | 'credentials' | 'maxPacket'>;

/** A broker with its services, and a client of that broker, in one object. */
export class MessageNode implements AsyncDisposable {
  readonly #broker: Broker;
  readonly #client: Client;
  readonly #default: ServiceHandle;
  readonly #connecting: Connecting;
  readonly #onfault: BrokerOptions['onfault'];

  private constructor(broker: Broker, client: Client, service: ServiceHandle, options: Connecting & NodeOptions) {
    this.#broker = broker;
    this.#client = client;
    this.#default = service;
    const { transports, credentials, maxPacket, onfault } = options;
    this.#connecting = {
      transports,
      ...(credentials && { credentials }),
      ...(maxPacket !== undefined && { maxPacket }),
    };
    this.#onfault = onfault;
  }

  /** @internal */
  static async create(options: NodeOptions): Promise<MessageNode> {
    const { transports = standardTransports(), services = [netlink({ family: 'route' })], name, maxPacket } = options;
    const broker = createBroker({ reads: netlinkReads, policy: defaultPolicy(options), ...options, transports });
    try {
      for (const service of services) await broker.provide(service);
      await broker.listen(HOME);
      const named = { ...(name !== undefined && { name }), ...(maxPacket !== undefined && { maxPacket }) };
      const client = await connect(HOME, { transports, ...named });
      return new MessageNode(broker, client, await client.service(), { ...options, transports });
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

  /**
   * Links the node's broker to another one, and keeps the link up; answers the label of what is there.
   *
   * Its services are found behind `name`, as `rack7/netlink/route`; without one, behind the name that it tells. `path` is
   * the service that the label shall mean. Ways that carry pushes only have neither. @throws ControlError
   */
  async link(url: string, options: { readonly name?: string; readonly path?: string } = {}): Promise<number> {
    return (await this.#client.call(link, { url, ...options }, { timeout: LINK_TIMEOUT })).label;
  }

  /** Ends the link that has this label. @throws ControlError ERR_NOT_FOUND */
  async unlink(label: number): Promise<void> {
    await this.#client.call(unlink, { label });
  }

  /** Adds a service; a function that answers requests is one too. @throws BrokerError ERR_DUPLICATE */
  provide<S extends Service>(service: S): Promise<S>;
  provide(name: string, handler: Handler): Promise<HandledService>;
  async provide(what: Service | string, handler: Handler = () => undefined): Promise<Service> {
    const onfault = (error: unknown): void =>
      this.#onfault?.(error instanceof Error ? error : new Error(String(error)));
    const service = typeof what === 'string' ? serviceOf(what, handler, { onfault }) : what;
    await this.#broker.provide(service);
    return service;
  }

  /** One of the node's own services, by its path. */
  service(path?: string): Promise<ServiceHandle> {
    return this.#client.service(path);
  }

  /** Asks the default service. */
  request(packet: Uint8Array, options?: RequestOptions): Replies {
    return this.#default.request(packet, options);
  }

  /** Sends a packet to everybody who subscribed here, or to the label `to` of a link. False: wait for `drained()`. */
  push(packet: Uint8Array, to?: number): boolean {
    return this.#client.push(packet, to);
  }

  drained(): Promise<void> {
    return this.#client.drained();
  }

  /** Receives the default service's events, and what peers push here. */
  subscribe(filter?: PacketFilter, options?: FeedOptions): Promise<Subscription> {
    return this.#client.subscribe(filter, options);
  }

  /** Asks several services, here and behind linked brokers. What goes wrong with one is told of that one. */
  requestAll(paths: Iterable<string>, packet: Uint8Array, options?: RequestOptions): Gathering {
    return this.#client.requestAll(paths, packet, options);
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
