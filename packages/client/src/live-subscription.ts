import { NLMSG_HEADER, encodeOverrun, getUint32, isOverrun, setUint32 } from '@nlmq/codec';
import { OVERFLOW, WANT, type SubscribeRequest } from '@nlmq/control';
import type { Subscription } from '@nlmq/core';
import { ClientError } from './error.ts';
import type { CompiledFilter } from './filter.ts';
import { Inbox } from './inbox.ts';
import { PacketStore } from './store.ts';

/** What a subscription keeps for a reader that is slow, where nobody says otherwise. */
export const DEFAULT_QUEUE_BYTES: number = 8 * 1024 * 1024;

/** What becomes of packets when a subscriber does not keep up, here or at the broker. */
export type Overflow = 'drop' | 'block' | 'close';

const OVERFLOWS = { drop: undefined, block: OVERFLOW.BLOCK, close: OVERFLOW.CLOSE };

/** How a subscription takes and ends. */
export interface LiveOptions {
  readonly filter: CompiledFilter;
  readonly path: string;
  readonly want: number;
  readonly queue: number;
  /** Takes each packet at once, in place of the queue; the bytes are valid during the call only. */
  readonly receive?: ((packet: Uint8Array) => void) | undefined;
  /** Takes each packet in turn with the others of that name. */
  readonly group?: string | undefined;
  readonly overflow?: Overflow | undefined;
  /** Holds the link of now back, once more or once less. */
  readonly hold?: ((by: 1 | -1) => void) | undefined;
  /** Called once, when it is closed or has failed. */
  readonly ended: (live: LiveSubscription) => Promise<void>;
}

/** One running subscription; it outlives the links that it was made on. */
export class LiveSubscription implements Subscription {
  readonly request: SubscribeRequest;
  /** What the broker calls it, on the link of now. */
  cid: number | undefined;
  /** The src that its service's events carry; undefined where no service was meant. */
  source: number | undefined;
  /** The broker tells no sources: whatever comes unasked may be meant. */
  unsigned = false;
  readonly #options: LiveOptions;
  readonly #inbox = new Inbox();
  readonly #store = new PacketStore();
  #marker: Uint8Array | undefined;
  #lost = 0;
  #holding = false;

  constructor(options: LiveOptions) {
    this.#options = options;
    const { filter, path, want, group, overflow = 'drop' } = options;
    const whose = { path: path === '' ? undefined : path, group };
    this.request = { keys: filter.keys, want, ...whose, overflow: OVERFLOWS[overflow] };
  }

  /** Takes the packet from `start` to `end`, if it is one of those wanted. */
  deliver(bytes: Uint8Array, start: number, end: number, src: number, event: boolean, cid: number = 0): void {
    const overrun = isOverrun(bytes, start, end);
    if (!(overrun && src === 0) && (!this.#turn(cid) || !this.#wants(src, event))) return;
    if (!overrun && !this.#matches(bytes, start, end)) return;
    if (this.#options.receive) this.#hand(bytes.subarray(start, end));
    else if (this.#inbox.bytes + end - start > this.#options.queue) this.#overflow(bytes, start, end);
    else this.#inbox.put(this.#store.keep(bytes, start, end));
  }

  /** Of a group's packets one member gets each: its number stands in the envelope [SUB-10]. */
  #turn(cid: number): boolean {
    return cid === 0 ? this.#options.group === undefined || this.unsigned : cid === this.cid;
  }

  /** What came in one burst may go over the bound where the link is held back. */
  #overflow(bytes: Uint8Array, start: number, end: number): void {
    const { overflow, hold, queue } = this.#options;
    if (overflow === 'close') void this.end(new ClientError('ERR_BUSY', `nobody read ${queue} bytes of what came`));
    else if (overflow === 'block' && hold) {
      this.#inbox.put(this.#store.keep(bytes, start, end));
      if (!this.#holding) hold(1);
      this.#holding = true;
    } else this.#drop();
  }

  #release(): void {
    if (!this.#holding) return;
    this.#holding = false;
    this.#options.hold?.(-1);
  }

  /** The link that it was on is lost. */
  unlink(): void {
    this.cid = undefined;
    this.#holding = false;
  }

  /** Tells that packets may be missing here, nobody knows how many. */
  gap(): void {
    const marker = encodeOverrun(0);
    if (this.#options.receive) this.#hand(marker);
    else this.#inbox.put(marker);
  }

  #wants(src: number, event: boolean): boolean {
    if (this.unsigned) return true;
    if (src === this.source) return (this.#options.want & WANT.EVENTS) !== 0;
    return !event && (this.#options.want & WANT.PUSHES) !== 0;
  }

  #matches(bytes: Uint8Array, start: number, end: number): boolean {
    const { keys, accepts } = this.#options.filter;
    for (const { offset, key, mask } of keys) {
      const at = start + offset;
      if (at + 4 > end || ((getUint32(bytes, at) & mask) ^ key) !== 0) return false;
    }
    return !accepts || accepts(bytes, start, end);
  }

  /** The marker stands where the loss began, and counts on until it is read. */
  #drop(): void {
    if (this.#marker && this.#inbox.last === this.#marker) {
      setUint32(this.#marker, NLMSG_HEADER, ++this.#lost);
      return;
    }
    this.#lost = 1;
    this.#marker = encodeOverrun(1);
    this.#inbox.put(this.#marker);
  }

  #hand(packet: Uint8Array): void {
    try {
      this.#options.receive?.(packet);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  /** Ends it; iterations end with the error, where there is one. */
  async end(error?: Error): Promise<void> {
    if (this.#inbox.ended) return;
    if (!error) this.#inbox.clear();
    this.#inbox.end(error);
    this.#release();
    await this.#options.ended(this);
  }

  /** Ends it behind what has come. */
  async finish(): Promise<void> {
    if (this.#inbox.ended) return;
    this.#inbox.end();
    this.#release();
    await this.#options.ended(this);
  }

  close(): Promise<void> {
    return this.end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end();
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    return {
      next: () => {
        const result = this.#inbox.next();
        if (this.#holding && this.#inbox.bytes < this.#options.queue / 2) this.#release();
        return result;
      },
    };
  }
}
