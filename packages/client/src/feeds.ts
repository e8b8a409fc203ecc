import { ANY_KEY, ControlError, WANT, subscribe, unsubscribe } from '@nlmq/control';
import type { Clock, SubscribeOptions } from '@nlmq/core';
import type { Aborts } from './aborts.ts';
import { ClientError, aborted } from './error.ts';
import { type PacketFilter, compileFilter } from './filter.ts';
import { DEFAULT_QUEUE_BYTES, LiveSubscription, type Overflow } from './live-subscription.ts';
import type { Session } from './session.ts';

/** A broker that was started anew may not have a service yet that another client provides: it is asked again. */
const AGAIN_MS = 1000;

/** Options of `Client.subscribe`. */
export interface FeedOptions extends SubscribeOptions {
  /** The service whose events are wanted. Default: the broker's default service. */
  readonly path?: string;
  /** Bits of WANT: events, pushes. Default: both. */
  readonly want?: number;
  /** Bytes kept for a slow reader; what comes beyond is dropped and told as NLMSG_OVERRUN. Default 8 MiB. */
  readonly queue?: number;
  /** Shares the packets with the subscriptions of this name and path, of any client: each goes to one of them. */
  readonly group?: string;
  /**
   * What becomes of packets when this subscriber does not keep up. `drop`, the default: they are lost, and told as
   * NLMSG_OVERRUN. `block`: who sends them waits, as far as the broker goes along with it. `close`: the subscription ends.
   */
  readonly overflow?: Overflow;
  /** Takes each packet at once, in place of the iteration; the bytes are valid during the call only. */
  readonly receive?: (packet: Uint8Array) => void;
}

/** The subscriptions of a client, on the link of now and on the ones after it. */
export class Feeds {
  readonly #aborts: Aborts;
  readonly #clock: Clock;
  #live: readonly LiveSubscription[] = [];
  /** Where events on this link come from; what has another src is a push. */
  #sources = new Set<number>();
  #session: Session | undefined;

  constructor(aborts: Aborts, clock: Clock) {
    this.#aborts = aborts;
    this.#clock = clock;
  }

  /** Takes a packet that came unasked. */
  deliver(bytes: Uint8Array, start: number, end: number, src: number, cid: number): void {
    const event = this.#sources.has(src);
    for (const live of this.#live) live.deliver(bytes, start, end, src, event, cid);
  }

  /** Subscribes; packets come from the broker's answer on. */
  async open(session: Session, filter: PacketFilter, options: FeedOptions): Promise<LiveSubscription> {
    const { path = '', want = WANT.EVENTS | WANT.PUSHES, queue = DEFAULT_QUEUE_BYTES, signal } = options;
    const { receive, group, overflow } = options;
    if (session.original && group !== undefined) throw new ClientError('ERR_REFUSED', 'a peer of 2013 has no groups');
    const hold = (by: 1 | -1): void => this.#session?.hold(by);
    const close = (): void => void live.close();
    const ended = (): Promise<void> => {
      this.#aborts.delete(signal, close);
      return this.#close(live);
    };
    const live = new LiveSubscription({
      filter: compileFilter(filter),
      path,
      want,
      queue,
      receive,
      group,
      overflow,
      hold,
      ended,
    });
    this.#aborts.add(signal, close);
    await this.#ask(session, live);
    if (!signal?.aborted) return live;
    await this.#close(live);
    throw aborted(signal);
  }

  async #ask(session: Session, live: LiveSubscription): Promise<void> {
    if (session !== this.#session) this.#sources = new Set();
    this.#session = session;
    const { request } = live;
    const plain = { keys: request.keys.length > 0 ? request.keys : [ANY_KEY] };
    await session.command(subscribe, session.original ? plain : request, {}, ({ cid, source }) => {
      live.cid = cid;
      live.source = source;
      live.unsigned = session.original;
      if (source !== undefined) this.#sources.add(source);
      if (!this.#live.includes(live)) this.#live = [...this.#live, live];
    });
  }

  async #close(live: LiveSubscription): Promise<void> {
    this.#live = this.#live.filter((other) => other !== live);
    const { cid } = live;
    live.cid = undefined;
    if (cid === undefined || !this.#session || this.#session.over) return;
    // Refused or lost, it has ended all the same: with the link, or because the broker did not know it any more.
    await Promise.allSettled([this.#session.command(unsubscribe, { cid })]);
  }

  /** Asks for everything again on a new session; each subscription is told the gap. */
  async restore(session: Session): Promise<void> {
    for (const live of this.#live) live.unlink();
    for (const live of this.#live) await this.#again(session, live);
  }

  async #again(session: Session, live: LiveSubscription): Promise<void> {
    try {
      await this.#ask(session, live);
      live.gap();
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      const { path } = live.request;
      if (error.code !== 'ERR_NOT_FOUND' || path === undefined) await live.end(error);
      else this.#clock.after(AGAIN_MS, () => void this.#later(session, live));
    }
  }

  async #later(session: Session, live: LiveSubscription): Promise<void> {
    if (session.over || !this.#live.includes(live)) return;
    // A link that is lost meanwhile is followed by another, on which it is asked for anew.
    await Promise.allSettled([this.#again(session, live)]);
  }

  /** Ends them all, and tells the broker; what has come can still be read. */
  async drain(): Promise<void> {
    await Promise.all(this.#live.map((live) => live.finish()));
  }

  /** Ends them all without a word to the broker, whose link ends as well. */
  end(error: Error | undefined): void {
    for (const live of this.#live) {
      live.unlink();
      void live.end(error);
    }
  }
}
