import type { Clock } from './clock.ts';
import type { Keyring } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';
import type { TransportError } from './error.ts';

/** A way to carry frames, as a value: `transports: [tcp(), memory()]`. */
export interface Transport {
  readonly scheme: string;
  /** False for datagrams: PUSH/PULL only, everything else is refused with ERR_MODEL. */
  readonly duplex: boolean;
  /** Whether strangers could reach a listener there without proving who they are. Absent: never. */
  exposed?(at: Endpoint): boolean;
  /** Settles when frames can be sent. Nothing is read before `receive()`. @throws TransportError */
  dial(to: Endpoint, options: DialOptions): Promise<Link>;
  /** The brokers that can be dialled where many share one place, as a mesh; none when nobody is there. @throws TransportError */
  brokers?(at: Endpoint, options: DialOptions): Promise<readonly Endpoint[]>;
  /** Settles when links can come. @throws TransportError ERR_ADDRESS_IN_USE, ERR_DENIED, ERR_ENDPOINT, ERR_SYSTEM */
  listen(at: Endpoint, accept: (link: Link) => void, options: ListenOptions): Promise<Listener>;
}

/** A place where links come in. */
export interface Listener {
  /** Where it really listens: port 0 is resolved. */
  readonly endpoint: Endpoint;
  /** Takes no more links; the accepted ones live on. Idempotent. */
  close(): Promise<void>;
}

/** What is common to dialling and listening. */
export interface LinkOptions {
  /** Ends a dial that has not settled with ERR_ABORTED; a link that is up does not heed it. */
  readonly signal?: AbortSignal;
  readonly clock: Clock;
  /** What the encrypted schemes need, and the others do not look at. */
  readonly credentials?: Keyring | undefined;
  /** Milliseconds that a half-received frame may stand still before the link ends with ERR_STALLED. Default 5,000. */
  readonly stallTimeout?: number;
}

/** Options of `Transport.dial`. */
export interface DialOptions extends LinkOptions {
  /** Milliseconds until a dial ends with ERR_TIMEOUT. Default 3,000. */
  readonly timeout?: number;
}

/** Options of `Transport.listen`. */
export interface ListenOptions extends LinkOptions {
  /** The name of who listens, for transports whose places are shared by many. */
  readonly name?: string;
  /** Hears of peers that were turned away before they became links. */
  readonly refused?: (error: TransportError) => void;
}

/**
 * What became of the bytes given to `send`.
 *
 * - `taken`: copied or gone (into a dead link too): the caller may reuse them.
 * - `held`: the link still refers to them: leave them alone for good.
 * - `full`: held, and the link is over its high-water mark: wait for `drained()`.
 */
export type Sent = 'taken' | 'held' | 'full';

/** A two-way path for whole frames to one peer. */
export interface Link {
  readonly remote: Endpoint;
  readonly peer: Peer;
  /** Given on a link between equals: each end may ask the other, and knows it by this name. */
  readonly equal?: { readonly name: string };
  /** Starts reading; called once. */
  receive(receiver: Receiver): void;
  /** Sends one or more whole frames and never writes into them. Does not throw: a dead link takes and forgets. */
  send(frames: Uint8Array): Sent;
  /** Settles when the link is under its high-water mark again, or dead. */
  drained(): Promise<void>;
  /** Holds the peer back. */
  pause(): void;
  resume(): void;
  /** Sends what is queued, then ends. Idempotent. */
  close(): Promise<void>;
  /** Ends now; what is queued is lost. Idempotent. */
  destroy(reason?: Error): void;
}

/** Who gets what a link receives. */
export interface Receiver {
  /**
   * Takes a burst: one buffer of one or more whole frames, at an address that is a multiple of 4.
   *
   * During the call the receiver may write into the burst and send slices of it; what it wants afterwards it copies.
   * True: some link answered `held` or `full` for a slice, so the transport leaves that buffer alone. A throw destroys
   * the link.
   */
  frames(burst: Uint8Array): boolean;
  /**
   * Frames were lost: so many on the way here, or an unknown number on the way there when it is 0.
   *
   * Only links over what may lose say so; where a receiver has no such member, they end instead, with ERR_LOST.
   */
  lost?(frames: number): void;
  /** The link has ended, by a fault when there is a reason. Called once, and nothing after it. */
  closed(reason?: Error): void;
}

/** How a peer was authenticated. */
export type Peer =
  | { readonly kind: 'process' }
  | { readonly kind: 'loopback' }
  | { readonly kind: 'network' }
  /** Everybody who sends datagrams to one place: nothing is known of any of them. */
  | { readonly kind: 'datagrams' }
  /** Whom the server of a mesh lets speak under this name there; a client may have none. */
  | { readonly kind: 'mesh'; readonly mesh: string; readonly name: string }
  | { readonly kind: 'unix'; readonly uid: number; readonly gid: number; readonly pid: number }
  /** The DNS names and URIs that the certificate is for, and its SHA-256 as `openssl x509 -fingerprint` prints it. */
  | { readonly kind: 'certificate'; readonly names: readonly string[]; readonly fingerprint: string };
