import { type Client, ClientError, type ServiceHandle, converse } from '@nlmq/client';
import { WANT } from '@nlmq/control';
import type { Conversation, RequestOptions, Subscription } from '@nlmq/core';
import { type LinkVerb, type LinkWords, type MonitorEvent, IPRoute as TypedIPRoute, eventsOf } from '@nlmq/iproute';
import { netlink } from '@nlmq/service-netlink';
import { connect } from './connect.ts';
import type { CredentialFiles } from './credentials.ts';
import { type KernelOptions, closing, credentialsOf, pathOf } from './kernel.ts';
import { openNetns } from './netns-descriptor.ts';
import { type MessageNode, type NodeOptions, createNode } from './node.ts';
import { type Told, encodeTold } from './told.ts';

/** Options of `IPRoute.open`. */
export interface OpenOptions extends KernelOptions {
  /** False: no kernel is asked; it only serves, connects, pushes and gets. */
  readonly kernel?: boolean;
}

/** Options of `IPRoute.serve` and `connect`; they count where a call is the first. */
export interface ServeOptions extends Omit<NodeOptions, 'services'>, Partial<CredentialFiles> {}

/** Where packets are pushed to and subscribed to. */
interface Messenger {
  push(packet: Uint8Array, to?: number): boolean;
  drained(): Promise<void>;
  subscribe(): Promise<Subscription>;
}

/** Links, addresses and routes of this machine or of another, with the same results; and what brokers carry beside. */
export class IPRoute extends TypedIPRoute {
  readonly #netns: string | undefined;
  readonly #kernel: boolean;
  readonly #remote: Messenger | undefined;
  #node: Promise<MessageNode> | undefined;
  #packets: Promise<AsyncIterator<Uint8Array, unknown>> | undefined;
  #told: MonitorEvent[] = [];

  private constructor(conversation: Conversation, { netns, kernel = true }: OpenOptions, remote?: Messenger) {
    super(conversation);
    this.#netns = netns;
    this.#kernel = kernel;
    this.#remote = remote;
  }

  /**
   * Opens a conversation with a kernel; the caller closes it.
   *
   * @throws SocketError NETLINK_UNAVAILABLE, ERR_NETNS without `host`; with it as `connect` does, and ClientError
   *   ERR_NOT_FOUND when the broker does not serve a kernel
   */
  static async open(options: OpenOptions = {}): Promise<IPRoute> {
    const { host, netns, via, kernel, key, cert, ca, ...rest } = options;
    if (host === undefined) return new IPRoute(kernel === false ? NO_KERNEL : await converse(kernelOf(netns)), options);
    const client = await connect(host, { ...rest, ...credentialsOf({ key, cert, ca }) });
    try {
      const service = await client.service(
        client.peer.original || kernel === false ? '' : pathOf('route', { netns, via }),
      );
      return new IPRoute(closing(service, client), options, far(service, client));
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /**
   * Serves this kernel at a URL; answers it with its port resolved. It ends with `close()`.
   *
   * @throws BrokerError ERR_SCHEME, ERR_DENIED; TransportError
   */
  async serve(url: string, options: ServeOptions = {}): Promise<string> {
    if (this.#remote) throw new TypeError(`serve(${url}): only a kernel of this machine can be served`);
    return (await this.#home(options)).serve(url);
  }

  /**
   * Adds, changes or removes a link; `netns` puts it into a namespace of this machine, by its name or path.
   *
   * @throws NetlinkError; TypeError for `netns` behind a broker
   */
  override async link(
    verb: LinkVerb,
    words: LinkWords & { readonly netns?: string },
    options?: RequestOptions,
  ): Promise<void> {
    const { netns, ...rest } = words;
    if (netns === undefined) return super.link(verb, rest, options);
    if (this.#remote)
      throw new TypeError(`netns ${netns}: behind a broker netNsPid names a namespace by a process in it`);
    using namespace = openNetns(netns);
    await super.link(verb, { ...rest, netNsFd: namespace.descriptor }, options);
  }

  /** Links to a broker, or to a place for pushes, and answers the address to push to there. @throws ControlError */
  async connect(url: string, options: ServeOptions = {}): Promise<number> {
    if (this.#remote) throw new TypeError(`connect(${url}): what it talks to is on another machine already`);
    return (await this.#home(options)).link(url);
  }

  /** Ends the link behind an address that `connect` answered. @throws ControlError ERR_NOT_FOUND */
  async disconnect(address: number): Promise<void> {
    await (await this.#home()).unlink(address);
  }

  /**
   * Pushes a packet, or a message as the kernel would tell it, to an address that `connect` answered; without one to all
   * who subscribed at the broker. It settles when more can be pushed. Nobody answers a push.
   */
  async push(what: Uint8Array | Told, { to }: { readonly to?: number } = {}): Promise<void> {
    const messenger = await this.#messenger();
    const packet = 'event' in what ? encodeTold(what) : what;
    if (!messenger.push(packet, to)) await messenger.drained();
  }

  /**
   * The next that the kernel tells or somebody pushes, since it was called first; with `raw` as the packet that it came in.
   *
   * Waits for it. @throws ClientError ERR_CLOSED when there will be none
   */
  get(options: { readonly raw: true }): Promise<Uint8Array>;
  get(options?: { readonly raw?: false }): Promise<MonitorEvent>;
  async get({ raw = false }: { readonly raw?: boolean } = {}): Promise<Uint8Array | MonitorEvent> {
    for (;;) {
      const told = raw ? undefined : this.#told.shift();
      if (told) return told;
      this.#packets ??= this.#subscribed();
      const { done, value } = (await (await this.#packets).next()) as IteratorResult<Uint8Array, undefined>;
      if (done === true) throw new ClientError('ERR_CLOSED', 'it was closed before there was anything to get');
      if (raw) return value;
      this.#told.push(...eventsOf(value));
    }
  }

  /** Closes it, under its name of 2013. */
  release(): Promise<void> {
    return this.close();
  }

  override async close(): Promise<void> {
    const node = this.#node;
    this.#node = undefined;
    await (await node)?.close();
    await super.close();
  }

  #home({ key, cert, ca, ...options }: ServeOptions = {}): Promise<MessageNode> {
    const services = this.#kernel ? [kernelOf(this.#netns)] : [];
    this.#node ??= createNode({ ...options, ...credentialsOf({ key, cert, ca }), services }).catch((error: unknown) => {
      this.#node = undefined;
      throw error;
    });
    return this.#node;
  }

  async #messenger(): Promise<Messenger> {
    return this.#remote ?? near(await this.#home(), this.#kernel);
  }

  async #subscribed(): Promise<AsyncIterator<Uint8Array, unknown>> {
    return (await (await this.#messenger()).subscribe())[Symbol.asyncIterator]();
  }
}

const EVERYTHING = { want: WANT.EVENTS | WANT.PUSHES };

const kernelOf = (netns: string | undefined): ReturnType<typeof netlink> =>
  netlink({ family: 'route', ...(netns === undefined ? {} : { netns }) });

const near = (node: MessageNode, kernel: boolean): Messenger => ({
  push: (packet, to) => node.push(packet, to),
  drained: () => node.drained(),
  subscribe: () => node.subscribe({}, kernel ? EVERYTHING : { want: WANT.PUSHES }),
});

const far = (service: ServiceHandle, client: Client): Messenger => ({
  push: (packet, to) => client.push(packet, to),
  drained: () => client.drained(),
  subscribe: () => service.subscribe({}, EVERYTHING),
});

const gone = (): ClientError => new ClientError('ERR_NOT_FOUND', 'it was opened without a kernel');

/** What can be asked where there is no kernel: nothing. */
const NO_KERNEL: Conversation = {
  request: () => ({
    then: (resolve, reject) => Promise.reject<Uint8Array>(gone()).then(resolve, reject),
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(gone()) }),
  }),
  subscribe: () => Promise.reject(gone()),
  close: () => Promise.resolve(),
};
