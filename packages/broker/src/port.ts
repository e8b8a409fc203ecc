import { CDATA_OFFSET, MAX_CDATA, MAX_FRAME, MAX_ORIGINAL_FRAME } from '@nlmq/codec';
import { FEATURE, OVERFLOW } from '@nlmq/control';
import type { Clock, Link, Timer } from '@nlmq/core';
import { Bucket } from './bucket.ts';
import { MemoryCache } from './burst.ts';
import { Channel } from './channel.ts';
import type { ChannelHost } from './channel-limits.ts';
import type { Subscription } from './filter.ts';
import type { Fragments } from './fragments.ts';
import { type Rights, anything } from './policy.ts';
import type { ProvidedService } from './provided.ts';
import { type Targets, targetOf } from './targets.ts';
import type { Uplink } from './uplink.ts';

/** Bytes of a burst that are worth a system call by themselves. */
const WORTHWHILE_BYTES = 32 * 1024;
/** Milliseconds for which a link in bulk mode gathers what it sends. */
const GATHER_MS = 1;

/** Counters of what comes in, since the link came up. */
export interface Incoming {
  frames: number;
  bytes: number;
  /** Frames that went nowhere: malformed, not allowed, or for nobody. */
  refused: number;
}

/** A broker's side of one link: who is there, what it may do, and the way out to it. */
export class Port {
  readonly label: number;
  readonly link: Link;
  /** @internal */
  readonly memory: MemoryCache = new MemoryCache();
  /** @internal */
  readonly channel: Channel;
  readonly counters: Incoming = { frames: 0, bytes: 0, refused: 0 };
  /** Labels of services that this link has asked for, and so may use, with the paths that it asked for. */
  readonly granted: Map<number, string> = new Map();
  /** This port alone, as a destination of pushes. @internal */
  readonly alone: Targets;
  /** This port alone, as a destination of requests. @internal */
  readonly assured: Targets;
  /** This port alone, as a destination of replies. @internal */
  readonly replies: Targets;
  rights: Rights;
  name = '';
  /** The peer said HELLO; else it is taken for one of 2013. */
  hello = false;
  /** The peer marks replies in the flags. */
  marks = false;
  /** The peer takes part in sending packets in fragments. */
  fragments = false;
  /** Packets in fragments that are under way between the link and services here. @internal */
  parts: Fragments | undefined;
  /** The peer is a broker. */
  broker = false;
  /** The longest frame that the peer takes. */
  maxFrame: number = MAX_ORIGINAL_FRAME;
  subscriptions = 0;
  /** The events that it gets without having asked for them [SUB-11]. @internal */
  offer: Subscription | undefined;
  /** The link carries pushes one way: nothing is asked over it, and nothing answered. */
  pushOnly = false;
  /** The link is one that this broker made. @internal */
  uplink: Uplink | undefined;
  /** The services that it provides, or has provided, by label. @internal */
  services: Map<number, ProvidedService> | undefined;
  /** This broker made the link. */
  outbound = false;
  /** After a small burst the link is not read from for a moment, so that the next one is larger. */
  bulk = false;
  /** Commands under way. */
  commands = 0;
  /** Requests to services here that are still to be answered. */
  serving = 0;
  /** It has some right: more is taken from it than short control frames [CTL-15]. */
  admitted: boolean;
  /** Its requests to other links that are under way. */
  asking = 0;
  readonly #clock: Clock;
  /** What reading from the link waits for. */
  readonly #awaited = new Set<object>();
  #intake: Bucket | undefined;
  #abort: AbortController | undefined;

  constructor(host: ChannelHost, label: number, link: Link, rights: Rights) {
    this.#clock = host.clock;
    this.label = label;
    this.link = link;
    this.rights = rights;
    this.admitted = anything(rights);
    this.channel = new Channel(host, link);
    this.alone = targetOf(this, false, OVERFLOW.BLOCK);
    this.assured = targetOf(this, true, OVERFLOW.BLOCK);
    this.replies = targetOf(this, true, OVERFLOW.DROP);
  }

  /** The peer has said HELLO, or answered it. */
  introduced(features: number, maxCdata: number): void {
    this.hello = true;
    this.marks = (features & FEATURE.REPLY_MARKS) !== 0;
    this.broker = (features & FEATURE.BROKER) !== 0;
    this.fragments = this.marks && (features & FEATURE.FRAGMENTS) !== 0 && maxCdata >= MAX_CDATA;
    this.maxFrame = Math.min(CDATA_OFFSET + maxCdata, MAX_FRAME);
  }

  get closed(): boolean {
    return this.channel.closed;
  }

  /** Fires when the link has ended. */
  get signal(): AbortSignal {
    this.#abort ??= new AbortController();
    if (this.closed) this.#abort.abort();
    return this.#abort.signal;
  }

  /** The largest CDATA that the peer takes. */
  get maxCdata(): number {
    return Math.min(this.maxFrame - CDATA_OFFSET, MAX_CDATA);
  }

  /** Whether it may be held back for the sake of one receiver: behind a broker there are others that send to others. */
  get patient(): boolean {
    return !this.broker && !this.uplink;
  }

  /** Stops reading from this link until all that waits for `other` has gone out, or nothing has for so many milliseconds. */
  blockOn(other: Port, stall: number): void {
    const release = this.#hold(other);
    if (!release) return;
    const look = (): Timer => this.#clock.after(stall - other.channel.idle, check);
    const check = (): void => {
      if (other.channel.idle < stall) {
        timer = look();
        return;
      }
      other.channel.slow = true;
      release();
    };
    let timer = look();
    void other.channel.drained().then(() => {
      timer.cancel();
      release();
    });
  }

  /** Stops reading from this link until `other` takes more; with `limit`, for so many milliseconds at the most. */
  waitFor(other: Port, limit?: number): void {
    const release = this.#hold(other);
    if (!release) return;
    const timer = limit === undefined ? undefined : this.#clock.after(limit, release);
    void other.channel.drained().then(() => {
      timer?.cancel();
      release();
    });
  }

  /** Bytes a second that are taken from the link; 0 for no limit. */
  get rateIn(): number {
    return this.#intake?.rate ?? 0;
  }

  limitIn(rate: number): void {
    this.#intake = rate === 0 ? undefined : new Bucket(this.#clock, rate, rate / 10);
  }

  /** A burst of so many bytes, in so many frames, has been dealt with. */
  received(frames: number, bytes: number): void {
    this.counters.frames += frames;
    this.counters.bytes += bytes;
    if (this.bulk && bytes < WORTHWHILE_BYTES) this.#gather();
    const intake = this.#intake;
    if (!intake) return;
    intake.take(bytes);
    const { wait } = intake;
    const release = wait > 0 ? this.#hold(intake) : undefined;
    if (release) this.#clock.after(wait, release);
  }

  #gather(): void {
    const release = this.#hold(this.counters);
    if (release) this.#clock.after(GATHER_MS, release);
  }

  /** Stops reading from the link until it is told to go on; undefined when that is awaited already. */
  #hold(cause: object): (() => void) | undefined {
    if (this.#awaited.has(cause) || this.closed) return undefined;
    this.#awaited.add(cause);
    this.link.pause();
    return () => {
      if (this.#awaited.delete(cause) && this.#awaited.size === 0 && !this.closed) this.link.resume();
    };
  }

  /** The link has ended. */
  end(): void {
    this.channel.end();
    this.parts?.end();
    this.#abort?.abort();
  }
}
