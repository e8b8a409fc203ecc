import {
  TransportError,
  formatEndpoint,
  type Clock,
  type Endpoint,
  type Link,
  type Peer,
  type Receiver,
  type Sent,
  type Transport,
} from '@nlmq/core';
import type { Random } from './random.ts';

/** Milliseconds that a burst is under way, at most. */
const SLOWEST = 3;

/** What makes a simulated network: its time, its luck. */
export interface NetworkOptions {
  readonly clock: Clock;
  readonly random: Random;
}

/** Machines whose links take as long, and fail when, the test says so: the same seed gives the same run. */
export class SimulatedNetwork {
  /** Bursts that are under way. */
  inFlight = 0;
  /** Bursts that have arrived so far. */
  carried = 0;
  readonly clock: Clock;
  readonly #random: Random;
  readonly #places = new Map<string, (link: Link) => void>();
  readonly #links = new Set<SimulatedLink>();
  readonly #cut = new Set<string>();

  constructor({ clock, random }: NetworkOptions) {
    this.clock = clock;
    this.#random = random;
  }

  /** The transport of one machine: it listens at `sim://NAME` and reaches the others by their names. */
  machine(name: string): Transport {
    return {
      scheme: 'sim',
      duplex: true,
      dial: (to) => {
        const accept = this.#places.get(to.address);
        if (!accept || this.#cut.has(wayOf(name, to.address))) {
          return Promise.reject(new TransportError('ERR_UNREACHABLE', `${formatEndpoint(to)}: no way there`));
        }
        return Promise.resolve(this.#join(name, to, accept));
      },
      listen: (at, accept) => {
        this.#places.set(at.address, accept);
        const close = (): Promise<void> => {
          this.#places.delete(at.address);
          return Promise.resolve();
        };
        return Promise.resolve({ endpoint: at, close });
      },
    };
  }

  /** Ends every link between two machines, with what is under way; nobody gets through until `mend`. */
  cut(one: string, other: string): void {
    const way = wayOf(one, other);
    this.#cut.add(way);
    for (const link of [...this.#links]) if (link.way === way) link.destroy();
  }

  mend(one: string, other: string): void {
    this.#cut.delete(wayOf(one, other));
  }

  #join(from: string, to: Endpoint, accept: (link: Link) => void): Link {
    const way = wayOf(from, to.address);
    const ends = [0, 1].map(() => new SimulatedLink(to, way, this));
    const [near, far] = ends as [SimulatedLink, SimulatedLink];
    near.far = far;
    far.far = near;
    for (const end of ends) this.#links.add(end);
    accept(far);
    return near;
  }

  /** @internal */
  forget(link: SimulatedLink): void {
    this.#links.delete(link);
  }

  /** How long the next burst is under way. @internal */
  delay(): number {
    return this.#random.below(SLOWEST * 1000) / 1000;
  }
}

const wayOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

/** One end of a link; what is sent arrives in order, and late. */
class SimulatedLink implements Link {
  readonly remote: Endpoint;
  readonly peer: Peer = { kind: 'process' };
  readonly way: string;
  far!: SimulatedLink;
  readonly #network: SimulatedNetwork;
  #receiver: Receiver | undefined;
  #waiting: Uint8Array[] = [];
  #paused = false;
  #over = false;
  /** When what was sent last arrives. */
  #last = 0;

  constructor(remote: Endpoint, way: string, network: SimulatedNetwork) {
    this.remote = remote;
    this.way = way;
    this.#network = network;
  }

  receive(receiver: Receiver): void {
    this.#receiver = receiver;
    this.#deliver();
  }

  send(frames: Uint8Array): Sent {
    const copy = frames.slice();
    this.#later(() => {
      this.far.#waiting.push(copy);
      this.far.#deliver();
    });
    return 'taken';
  }

  #later(arrive: () => void): void {
    if (this.#over) return;
    const { clock } = this.#network;
    this.#last = Math.max(this.#last, clock.now() + this.#network.delay());
    this.#network.inFlight++;
    clock.after(this.#last - clock.now(), () => {
      this.#network.inFlight--;
      if (!this.far.#over) arrive();
    });
  }

  #deliver(): void {
    while (this.#receiver && !this.#paused && !this.#over && this.#waiting.length > 0) {
      this.#network.carried++;
      this.#receiver.frames(this.#waiting.shift()!);
    }
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#deliver();
  }

  close(): Promise<void> {
    this.#later(() => this.far.destroy());
    return new Promise((resolve) => {
      if (this.#over) resolve();
      else this.#ended = resolve;
    });
  }

  #ended: () => void = () => undefined;

  destroy(): void {
    if (this.#over) return;
    this.#over = true;
    this.#network.forget(this);
    this.far.destroy();
    queueMicrotask(() => this.#receiver?.closed());
    this.#ended();
  }
}
