import type { Peer } from './link.ts';

/** Something that answers requests behind a broker; the first is the Linux kernel. */
export interface Service {
  /** The path under which clients find it, as `netlink/route`. */
  readonly name: string;
  open(host: ServiceHost): ServiceSession | Promise<ServiceSession>;
  /**
   * Whether every message in the packet only reads. Absent: the service changes nothing that needs the write right.
   * Brokers ask it before `handle` for links that may not write.
   */
  reads?(packet: Uint8Array): boolean;
}

/** What a service may use of the broker that opened it. */
export interface ServiceHost {
  /** Sends a packet to the subscribers it matches; the bytes may be reused afterwards. */
  broadcast(packet: Uint8Array): void;
}

/** An opened service. */
export interface ServiceSession {
  /** Takes a request; answers come through it, during the call or later. Does not throw. */
  handle(request: ServiceRequest): void;
  /** Somebody subscribed to the service's events (true), or the last subscriber has gone (false). */
  watch?(wanted: boolean): void;
  close(): Promise<void>;
}

/** One request and the way back. */
export interface ServiceRequest {
  /** Valid, and free to be written into, during `handle()`; copy it to keep it. */
  readonly packet: Uint8Array;
  readonly peer: Peer;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /**
   * Sends one packet of the answer; the bytes may be reused afterwards. An empty packet with `last` only ends the
   * answer. False: the requester's link is full, wait for `drained()`.
   */
  reply(packet: Uint8Array, last: boolean): boolean;
  /** Settles when the requester can take more, or has gone. */
  drained(): Promise<void>;
}
