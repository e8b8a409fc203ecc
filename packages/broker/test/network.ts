import {
  type Endpoint,
  type Link,
  type Peer,
  type Receiver,
  type Sent,
  type Transport,
  TransportError,
} from '@nlmq/core';
import { type Broker, type BrokerOptions, createBroker } from '../src/index.ts';
import { TestPeer } from './harness.ts';

/** One end of a link between two brokers of the same test. */
class Pipe implements Link {
  readonly remote: Endpoint;
  readonly peer: Peer = { kind: 'process' };
  other!: Pipe;
  #receiver: Receiver | undefined;
  #ended = false;
  #waiting: Uint8Array[] = [];

  constructor(remote: Endpoint) {
    this.remote = remote;
  }

  receive(receiver: Receiver): void {
    this.#receiver = receiver;
    for (const burst of this.#waiting.splice(0)) receiver.frames(burst);
  }

  send(frames: Uint8Array): Sent {
    const copy = frames.slice();
    queueMicrotask(() => {
      this.other.take(copy);
    });
    return 'taken';
  }

  take(burst: Uint8Array): void {
    if (this.#ended) return;
    if (this.#receiver) this.#receiver.frames(burst);
    else this.#waiting.push(burst);
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  pause(): void {
    throw new Error('nothing here is paused');
  }

  resume(): void {
    throw new Error('nothing here is paused');
  }

  close(): Promise<void> {
    this.destroy();
    return Promise.resolve();
  }

  destroy(): void {
    if (this.#ended) return;
    this.#ended = true;
    queueMicrotask(() => this.#receiver?.closed());
    this.other.destroy();
  }
}

/** Brokers that reach each other by name, and clients that join them. */
export class Network implements AsyncDisposable {
  readonly brokers: Broker[] = [];
  readonly #listening = new Map<string, (link: Link) => void>();
  readonly #pipes = new Map<string, Pipe[]>();

  async broker(name: string, options: Partial<BrokerOptions> = {}): Promise<Broker> {
    const broker = createBroker({ transports: [this.#transport()], name, ...options });
    await broker.listen(`test://${name}`);
    this.brokers.push(broker);
    return broker;
  }

  /** A client of the broker of that name. */
  join(name: string, peer: Peer = { kind: 'process' }): TestPeer {
    const link = new TestPeer(peer);
    this.#listening.get(name)!(link);
    return link;
  }

  /** Cuts every link that was dialled to that name, which stays reachable or not. */
  cut(name: string, reachable: boolean): void {
    if (!reachable) this.#listening.delete(name);
    for (const pipe of this.#pipes.get(name)?.splice(0) ?? []) pipe.destroy();
  }

  #transport(): Transport {
    return {
      scheme: 'test',
      duplex: true,
      dial: (to) => {
        const accept = this.#listening.get(to.address);
        if (!accept) return Promise.reject(new TransportError('ERR_UNREACHABLE', `nobody is at ${to.address}`));
        const [near, far] = [new Pipe(to), new Pipe(to)];
        near.other = far;
        far.other = near;
        this.#pipes.set(to.address, [...(this.#pipes.get(to.address) ?? []), near]);
        accept(far);
        return Promise.resolve(near);
      },
      listen: (at, accept) => {
        this.#listening.set(at.address, accept);
        return Promise.resolve({ endpoint: at, close: () => Promise.resolve() });
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const broker of this.brokers) await broker.close();
  }
}
