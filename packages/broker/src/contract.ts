import type { Clock, Credentials, Endpoint, Keyring, Listener, Service, Transport, TransportError } from '@nlmq/core';
import type { Handler } from './handler.ts';
import type { CredentialFiles } from './place.ts';
import type { LinkLimits, Policy } from './policy.ts';
import type { Stage } from './stage.ts';
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
  /** What bursts from links pass before they are routed, in this order. */
  readonly stages?: readonly Stage[];
  /** What REGISTER takes for admin's rights: 16 bytes. Default: there is no such secret. */
  readonly secret?: Uint8Array;
  /** Bandwidth and queues of links for which the policy says nothing else. */
  readonly channels?: LinkLimits;
  /** Credentials that SERVE and CONNECT may name. */
  readonly credentialSets?: ReadonlyMap<string, Keyring>;
  /** Reads the files that SERVE and CONNECT name over a link of the process itself. Default: they name none. */
  readonly readCredentials?: (files: CredentialFiles) => Credentials;
  /** What CONNECT opens in place of a link, as a service, where it is one. Throws BrokerError for what is wrong in the URL. */
  readonly opens?: (at: Endpoint) => Service | undefined;
  /** What RELOAD does: reads the configuration again, and calls `govern`. Throws ControlError that says why not. */
  readonly reload?: () => Promise<void>;
  /**
   * Whether every message in a packet only reads, for services of other brokers that can be changed. Default: never.
   * `path` is the service's; undefined for the default one of a broker that does not tell its name.
   */
  readonly reads?: (packet: Uint8Array, path?: string) => boolean;
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
  listen(url: string, options?: ListenAt): Promise<Listener>;
  /** Ends the listener at a URL, as it was given or as it is; its links live on. False when there is none. */
  shutdown(url: string): Promise<boolean>;
  /**
   * Links to another broker and keeps the link up; answers the label of its default service, or of the one at `path`.
   *
   * Its services are found behind `name`, as `rack7/netlink/route`; without one, behind the name that it tells.
   * @throws BrokerError ERR_SCHEME, ERR_DUPLICATE; TransportError; ControlError
   */
  connect(url: string, options?: ConnectOptions): Promise<number>;
  /** Ends the outbound link, or the service, that has this label; false when there is none. */
  disconnect(label: number): Promise<boolean>;
  /** Opens a service under its name and answers its label; the first one is the default. @throws BrokerError */
  provide(service: Service): Promise<number>;
  /** What it has, and what has passed through it. */
  stats(): BrokerStats;
  /**
   * Puts a policy and what goes with it in the place of what is there, and judges every link anew [CTL-20].
   *
   * @throws BrokerError ERR_SECRET, before anything has changed
   */
  govern(governance: Governance): void;
  /** Takes no new links and requests, and closes when those under way have ended, after 60 s at the latest. */
  drain(): void;
  /** Settles when the broker has ended, by `close()`, STOP or DRAIN. */
  readonly closed: Promise<void>;
  /** Ends listeners, links and services; what is queued is sent. Idempotent. */
  close(): Promise<void>;
}

/** What a broker goes by, all of it at once. */
export interface Governance {
  readonly policy: Policy;
  readonly channels?: LinkLimits | undefined;
  readonly secret?: Uint8Array | undefined;
  readonly credentialSets?: ReadonlyMap<string, Keyring> | undefined;
}

/** Options of `Broker.listen`. */
export interface ListenAt {
  /** What is shown there. Default: what the broker shows everywhere. */
  readonly credentials?: Keyring | undefined;
  /**
   * Peers of 2013 get the events of the default service without a SUBSCRIBE, until they send one: their own monitor never
   * does [SUB-11].
   */
  readonly events?: boolean | undefined;
  /** Which policy says whether it may listen there. Default: the broker's own. */
  readonly policy?: Pick<Policy, 'refusal'> | undefined;
}

/** Options of `Broker.connect`. */
export interface ConnectOptions {
  /** What is shown there. Default: what the broker shows everywhere. */
  readonly credentials?: Keyring | undefined;
  readonly name?: string | undefined;
  readonly path?: string | undefined;
}
