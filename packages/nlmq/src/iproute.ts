import { type Client, type ConnectOptions, converse } from '@nlmq/client';
import type { Conversation } from '@nlmq/core';
import { IPRoute as TypedIPRoute } from '@nlmq/iproute';
import { netlink } from '@nlmq/service-netlink';
import { connect } from './connect.ts';
import { type MessageNode, type NodeOptions, createNode } from './node.ts';

/** Options of `IPRoute.open`. */
export interface OpenOptions extends Partial<ConnectOptions> {
  /** The broker to ask, as `tcp://localhost:9824`. Default: this machine's own kernel, without a broker. */
  readonly host?: string;
  /** A network namespace there: a name under /run/netns; for this machine a path as well. */
  readonly netns?: string;
}

/** Links, addresses and routes of this machine or of another; with the same results. */
export class IPRoute extends TypedIPRoute {
  readonly #netns: string | undefined;
  readonly #remote: boolean;
  #node: Promise<MessageNode> | undefined;

  private constructor(conversation: Conversation, { host, netns }: OpenOptions) {
    super(conversation);
    this.#netns = netns;
    this.#remote = host !== undefined;
  }

  /**
   * Opens a conversation with a kernel; the caller closes it.
   *
   * @throws SocketError NETLINK_UNAVAILABLE, ERR_NETNS without `host`; with it as `connect` does, and ClientError
   *   ERR_NOT_FOUND when the broker does not serve a kernel
   */
  static async open(options: OpenOptions = {}): Promise<IPRoute> {
    const { host, netns, ...rest } = options;
    if (host !== undefined) return new IPRoute(await remote(host, netns, rest), options);
    return new IPRoute(await converse(kernel(netns)), options);
  }

  /**
   * Serves this kernel at a URL; answers it with its port resolved. It ends with `close()`.
   *
   * @throws BrokerError ERR_SCHEME, ERR_DENIED; TransportError
   */
  async serve(url: string, options: Omit<NodeOptions, 'services'> = {}): Promise<string> {
    if (this.#remote) throw new TypeError(`serve(${url}): only a kernel of this machine can be served`);
    this.#node ??= createNode({ ...options, services: [kernel(this.#netns)] });
    return (await this.#node).serve(url);
  }

  override async close(): Promise<void> {
    const node = this.#node;
    this.#node = undefined;
    await (await node)?.close();
    await super.close();
  }
}

const kernel = (netns: string | undefined): ReturnType<typeof netlink> =>
  netlink({ family: 'route', ...(netns === undefined ? {} : { netns }) });

async function remote(
  host: string,
  netns: string | undefined,
  options: Partial<ConnectOptions>,
): Promise<Conversation> {
  const client = await connect(host, options);
  try {
    const place = netns === undefined ? '' : `@${netns}`;
    // A peer of 2013 has one service, which is the kernel.
    const service = await client.service(client.peer.original ? '' : `netlink/route${place}`);
    return closing(service, client);
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** A conversation that closes its client. */
function closing(service: Conversation, client: Client): Conversation {
  return {
    request: (packet, options) => service.request(packet, options),
    subscribe: (filter, options) => service.subscribe(filter, options),
    close: () => client.close(),
  };
}
