import { type HandledService, service } from '@nlmq/client';
import { encodeMessage, readHeader } from '@nlmq/codec';
import { list } from '@nlmq/control';
import { hasNatsServer } from '@nlmq/testkit/nats-server';
import { type MessageNode, type NodeOptions, createNode, standardTransports } from '../src/index.ts';

/** Tests that start a nats-server of their own. */
export const describeWithNats: jest.Describe = hasNatsServer ? describe : describe.skip;

/** A message whose seq tells it from every other. */
export function numbered(seq: number, text = ''): Uint8Array {
  return encodeMessage({ type: 100, flags: 1, seq, pid: 0 }, new TextEncoder().encode(text.padEnd(16)));
}

export function textOf(packet: Uint8Array): string {
  return new TextDecoder().decode(packet.subarray(16)).trimEnd();
}

export function seqOf(packet: Uint8Array): number {
  return readHeader(packet).seq;
}

/** Brokers of one mesh, each with a connection of its own to the servers; `close` ends them all. */
export class NatsMesh {
  readonly nodes: MessageNode[] = [];
  readonly #joined = new Map<string, { readonly node: MessageNode; readonly service: HandledService }>();
  readonly faults: string[] = [];
  readonly #heartbeat: number;

  constructor(heartbeat = 400) {
    this.#heartbeat = heartbeat;
  }

  /** Starts a broker that answers `echo` with its name, and joins the mesh at this URL under the name. */
  async join(url: string, name: string, options: NodeOptions = {}): Promise<MessageNode> {
    const echo = service('echo', ({ packet }) => numbered(seqOf(packet), name));
    const node = await this.node({ services: [echo], name, ...options });
    this.#joined.set(name, { node, service: echo });
    await node.serve(url);
    return node;
  }

  named(name: string): MessageNode {
    return this.#joined.get(name)!.node;
  }

  serviceOf(name: string): HandledService {
    return this.#joined.get(name)!.service;
  }

  /** A node in no mesh. */
  async node(options: NodeOptions, login?: string): Promise<MessageNode> {
    const node = await createNode({
      transports: standardTransports({
        heartbeat: this.#heartbeat,
        ...(login !== undefined && { login: () => login }),
      }),
      onfault: ({ message }) => this.faults.push(message),
      onrefused: ({ message }) => this.faults.push(message),
      ...options,
    });
    this.nodes.push(node);
    return node;
  }

  async close(): Promise<void> {
    await Promise.all(this.nodes.splice(0).map((node) => node.close()));
  }
}

/** Settles when the node has links to just these brokers of the mesh, which have introduced themselves. */
export async function met(node: MessageNode, names: readonly string[]): Promise<void> {
  const wanted = names.toSorted().join();
  for (;;) {
    const { links = [] } = await node.call(list, { what: 'links' });
    const there = links.filter(({ peer, hello }) => peer === 'mesh' && hello).map(({ name }) => name);
    if (there.toSorted().join() === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What has come to a subscriber, and a wait for what is to come. */
export class Heard {
  readonly packets: Uint8Array[] = [];
  #watchers: (() => void)[] = [];

  constructor(from: AsyncIterable<Uint8Array>) {
    void this.#take(from);
  }

  async until(wanted: (packets: readonly Uint8Array[]) => boolean): Promise<void> {
    while (!wanted(this.packets)) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  async #take(from: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const packet of from) {
      this.packets.push(packet.slice());
      for (const watcher of this.#watchers.splice(0)) watcher();
    }
  }
}
