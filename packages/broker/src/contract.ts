import type { Clock, Keyring, Listener, Service, Transport, TransportError } from '@nlmq/core';
import type { Handler } from './handler.ts';
import type { Policy } from './policy.ts';
import type { BrokerStats } from './traffic.ts';

/** What a broker is made of. */
export interface BrokerOptions {
  readonly transports: readonly Transport[];
  /** Default: `defaultPolicy()`. */
  readonly policy?: Policy;
  /** The name that HELLO tells. Default: `nlmq`. */
  readonly name?: string;
  /** Commands beside the standard ones; a number that is taken is refused with ERR_DUPLICATE. */
  readonly commands?: readonly Handler[];
  /** Whether every message in a packet only reads, for services of other brokers that can be changed. Default: never. */
  readonly reads?: (packet: Uint8Array) => boolean;
  /**
   * Bytes of the longest packet that services here take in fragments; 0: what fits into a frame. Default 64 MiB.
   *
   * A link may have so much under way, all links together four times as much.
   */
  readonly maxPacket?: number;
  /** Bytes that may wait for one link before pushes and events to it are dropped. Default 8 MiB. */
  readonly queueBytes?: number;
  readonly clock?: Clock;
  /** Answers numbers from 0 up to, and without, 1. Default: Math.random. */
  readonly random?: () => number;
  /** What it shows where it listens and connects, over encrypted schemes. */
  readonly credentials?: Keyring;
  /** Hears of peers that a listener turned away before they were links. */
  readonly onrefused?: (error: TransportError) => void;
  /** Hears of faults that no caller can be told: a service or a command of a user's own that threw. */
  readonly onfault?: (error: Error) => void;
}

/** A running broker. */
export interface Broker extends AsyncDisposable {
  /** Takes links there. @throws BrokerError ERR_SCHEME, ERR_DENIED; TransportError as the transport says */
  listen(url: string): Promise<Listener>;
  /**
   * Links to another broker and keeps the link up; answers the label of its default service, or of the one at `path`.
   *
   * Its services are found behind `name`, as `rack7/netlink/route`; without one, behind the name that it tells.
   * @throws BrokerError ERR_SCHEME, ERR_DUPLICATE; TransportError; ControlError
   */
  connect(url: string, options?: ConnectOptions): Promise<number>;
  /** Ends the outbound link that has this label; false when there is none. */
  disconnect(label: number): Promise<boolean>;
  /** Opens a service under its name and answers its label; the first one is the default. @throws BrokerError */
  provide(service: Service): Promise<number>;
  /** What it has, and what has passed through it. */
  stats(): BrokerStats;
  /** Ends listeners, links and services; what is queued is sent. Idempotent. */
  close(): Promise<void>;
}

/** Options of `Broker.connect`. */
export interface ConnectOptions {
  readonly name?: string | undefined;
  readonly path?: string | undefined;
}
