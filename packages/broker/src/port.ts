import { CDATA_OFFSET, MAX_CDATA, MAX_ORIGINAL_FRAME, WORD, encodeFrame, encodeOverrun } from '@nlmq/codec';
import type { Clock, Link } from '@nlmq/core';
import type { Batch, BatchPool } from './batch.ts';
import type { Rights } from './policy.ts';
import type { Targets } from './targets.ts';
import type { Uplink } from './uplink.ts';

/** From here a run is sent as a slice of the burst when nothing else waits, below it is copied. */
const SLICE_BYTES = 4096;
/** From here a run is always sent as a slice. */
const LARGE_SLICE_BYTES = 32768;

/** What a port needs of its broker. */
export interface PortHost {
  readonly batches: BatchPool;
  readonly clock: Clock;
  /** The number of ports whose batch waits for the end of the burst. */
  readonly waiting: number;
  /** Calls the port's `flush()` at the end of the burst. */
  wake(port: Port): void;
  /** Bytes that may wait for one link before pushes and events to it are dropped. */
  readonly queueBytes: number;
}

/** Counters of a link, since it came up. */
export interface PortCounters {
  framesIn: number;
  bytesIn: number;
  framesOut: number;
  bytesOut: number;
  /** Frames lost because the link's queue was full. */
  dropped: number;
  /** Frames from the link that went nowhere: malformed, not allowed, or for nobody. */
  refused: number;
}

/** A broker's side of one link: who is there, what it may do, and what waits to be sent to it. */
export class Port {
  readonly label: number;
  readonly link: Link;
  readonly counters: PortCounters = { framesIn: 0, bytesIn: 0, framesOut: 0, bytesOut: 0, dropped: 0, refused: 0 };
  /** Labels of services that this link has asked for, and so may use. */
  readonly granted: Set<number> = new Set();
  /** This port alone, as a destination of pushes. */
  readonly alone: Targets;
  /** This port alone, as a destination of requests and replies. */
  readonly assured: Targets;
  rights: Rights;
  name = '';
  /** The peer said HELLO; else it is taken for one of 2013. */
  hello = false;
  /** The peer marks replies in the flags. */
  marks = false;
  /** The longest frame that the peer takes. */
  maxFrame: number = MAX_ORIGINAL_FRAME;
  subscriptions = 0;
  /** The link is one that this broker made. */
  uplink: Uplink | undefined;
  /** Commands under way. */
  commands = 0;
  closed = false;
  /** The link is over its high-water mark: everything queues here. */
  full = false;
  /** Frames were dropped since the link took everything last: nobody waits for it. */
  slow = false;
  readonly #host: PortHost;
  #batch: Batch | undefined;
  #batched = 0;
  #awake = false;
  #queue: Uint8Array[] = [];
  #queued = 0;
  #lost = 0;
  readonly #awaited = new Set<Port>();
  #waiters: (() => void)[] = [];
  #abort: AbortController | undefined;

  constructor(host: PortHost, label: number, link: Link, rights: Rights) {
    this.#host = host;
    this.label = label;
    this.link = link;
    this.rights = rights;
    this.alone = { known: [this], originals: [], count: 1, assured: false };
    this.assured = { ...this.alone, assured: true };
  }

  /** Bytes that wait in the broker for this link. */
  get queued(): number {
    return this.#queued + this.#batched;
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

  /** Its queue takes no more. */
  get saturated(): boolean {
    return this.full && this.queued >= this.#host.queueBytes;
  }

  /** Whether frames of this many bytes can wait here; if not, they are counted as lost and told as an overrun. */
  admits(bytes: number, frames: number): boolean {
    if (this.closed) return false;
    if (!this.full || this.queued + bytes <= this.#host.queueBytes) {
      if (this.#lost > 0) this.#tellLoss();
      return true;
    }
    this.slow = true;
    this.drop(frames);
    return false;
  }

  drop(frames: number): void {
    this.counters.dropped += frames;
    this.#lost += frames;
  }

  /** Sends the run that stands in `bytes` from `start` to `end`. True: the bytes are still referred to. */
  run(bytes: Uint8Array, words: Uint32Array, start: number, end: number): boolean {
    const size = end - start;
    const slice = size >= LARGE_SLICE_BYTES || (size >= SLICE_BYTES && this.#host.waiting === 0);
    if (this.full || !slice) {
      this.copy(words, start, end);
      return false;
    }
    if (this.#batched > 0) this.flush();
    this.counters.bytesOut += size;
    const sent = this.link.send(bytes.subarray(start, end));
    if (sent === 'full') this.#filled();
    return sent !== 'taken';
  }

  /** Appends the frames from `start` to `end` to the batch. Offsets count bytes; frames are whole words. */
  copy(words: Uint32Array, start: number, end: number): void {
    const to = this.#reserve(end - start);
    const batch = this.#batch!.words;
    if (end - start > 512) {
      batch.set(words.subarray(start >>> 2, end >>> 2), to >>> 2);
      return;
    }
    for (let from = start >>> 2, at = to >>> 2; from < end >>> 2; from++, at++) batch[at] = words[from]!;
  }

  /** As `copy`, for a peer of 2013, which wants every src 0. */
  copyUnsigned(words: Uint32Array, start: number, end: number): void {
    const to = this.#reserve(end - start);
    const batch = this.#batch!.words;
    batch.set(words.subarray(start >>> 2, end >>> 2), to >>> 2);
    for (let at = to >>> 2; at < (to + end - start) >>> 2; at += batch[at]! >>> 2) batch[at + WORD.SRC] = 0;
  }

  /** Makes room for one frame in the batch and gives it to `write`, which fills all of it. */
  write(length: number, write: (bytes: Uint8Array, at: number) => void): void {
    const at = this.#reserve(length);
    write(this.#batch!.bytes, at);
  }

  /** Appends a frame made elsewhere. */
  append(frame: Uint8Array): void {
    if (this.closed) return;
    this.counters.framesOut++;
    this.write(frame.length, (bytes, at) => {
      bytes.set(frame, at);
    });
  }

  #reserve(size: number): number {
    if (this.#batch && this.#batched + size > this.#batch.bytes.length) this.flush();
    if (this.#batch && this.#batched + size > this.#batch.bytes.length) this.#enqueue();
    this.#batch ??= this.#host.batches.take(size);
    if (!this.#awake) {
      this.#awake = true;
      this.#host.wake(this);
    }
    const at = this.#batched;
    this.#batched += size;
    return at;
  }

  /** Hands the batch to the link, unless the link is full. */
  flush(): void {
    this.#awake = false;
    const batch = this.#batch;
    if (!batch || this.#batched === 0 || (this.full && !this.closed)) return;
    const frames = batch.bytes.subarray(0, this.#batched);
    this.counters.bytesOut += this.#batched;
    this.#batch = undefined;
    this.#batched = 0;
    const sent = this.link.send(frames);
    if (sent === 'taken') this.#host.batches.give(batch);
    else if (sent === 'full') this.#filled();
  }

  #enqueue(): void {
    this.#queue.push(this.#batch!.bytes.subarray(0, this.#batched));
    this.#queued += this.#batched;
    this.#batch = undefined;
    this.#batched = 0;
  }

  #filled(): void {
    if (this.full) return;
    this.full = true;
    void this.link.drained().then(() => {
      this.#roomy();
    });
  }

  #roomy(): void {
    this.full = false;
    if (!this.#sendQueue()) return;
    this.slow = false;
    if (this.#lost > 0 && !this.closed) this.#tellLoss();
    for (const waiter of this.#waiters.splice(0)) waiter();
  }

  /** Sends what waits; false when the link is full again. */
  #sendQueue(): boolean {
    for (let chunk = this.#queue.shift(); chunk; chunk = this.#queue.shift()) {
      this.#queued -= chunk.length;
      this.counters.bytesOut += chunk.length;
      if (this.link.send(chunk) !== 'full') continue;
      this.#filled();
      return false;
    }
    this.flush();
    return !this.full;
  }

  #tellLoss(): void {
    const lost = this.#lost;
    this.#lost = 0;
    this.append(encodeFrame({}, encodeOverrun(lost)));
  }

  /** Stops reading from this link until `other` takes more; with `limit`, for so many milliseconds at the most. */
  waitFor(other: Port, limit?: number): void {
    if (this.#awaited.has(other) || this.closed) return;
    this.#awaited.add(other);
    this.link.pause();
    const release = (): void => {
      timer?.cancel();
      if (this.#awaited.delete(other) && this.#awaited.size === 0 && !this.closed) this.link.resume();
    };
    const timer = limit === undefined ? undefined : this.#host.clock.after(limit, release);
    void other.drained().then(release);
  }

  /** Settles when the link takes more, or has ended. */
  drained(): Promise<void> {
    if (!this.full || this.closed) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  /** The link has ended: lets go of everything. */
  end(): void {
    this.closed = true;
    this.#queue = [];
    this.#queued = 0;
    this.#batched = 0;
    this.#batch = undefined;
    this.#abort?.abort();
    for (const waiter of this.#waiters.splice(0)) waiter();
  }
}
