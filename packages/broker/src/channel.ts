import { WORD, encodeFrame, encodeOverrun } from '@nlmq/codec';
import type { Link, Timer } from '@nlmq/core';
import type { Batch } from './batch.ts';
import { Bucket } from './bucket.ts';
import type { ChannelHost, ChannelLimits, Outgoing } from './channel-limits.ts';
import { Lane, TRAFFIC, type Traffic, type Waiting, chunkEnd } from './lane.ts';

/** From here a run is sent as a slice of the burst when nothing else waits, below it is copied. */
const SLICE_BYTES = 4096;
/** From here a run is always sent as a slice. */
const LARGE_SLICE_BYTES = 32768;
/** Words of a run that is copied one by one. */
const QUICK_WORDS = 128;
/** Bytes that each lane of a full channel sends in its turn: more than any frame, so that every turn sends something. */
const QUANTUM = 64 * 1024;

/**
 * The way out to one link.
 *
 * While the link takes bytes, frames leave in the order in which they came: long runs as slices, short ones through a
 * batch at the end of the burst. Once it is full, or its rate used up, they wait in three lanes which then take turns.
 */
export class Channel {
  readonly counters: Outgoing = { frames: 0, bytes: 0, dropped: 0 };
  /** Nothing goes out now: everything waits in lanes. */
  full = false;
  /** Frames were dropped since everything had gone out last: nobody waits for this link. */
  slow = false;
  closed = false;
  readonly #host: ChannelHost;
  readonly #link: Link;
  readonly #lanes: readonly Lane[] = [new Lane(), new Lane(), new Lane()];
  #queueBytes: number;
  #bucket: Bucket | undefined;
  #refill: Timer | undefined;
  #batch: Batch | undefined;
  #batched = 0;
  #awake = false;
  #lost = 0;
  /** When the link took something last, as far as that can be seen, since it is full. */
  #moved = 0;
  #waiters: (() => void)[] = [];

  constructor(host: ChannelHost, link: Link) {
    this.#host = host;
    this.#link = link;
    this.#queueBytes = host.queueBytes;
  }

  get limits(): { readonly rate: number; readonly burst: number; readonly queueBytes: number } {
    return { rate: this.#bucket?.rate ?? 0, burst: this.#bucket?.burst ?? 0, queueBytes: this.#queueBytes };
  }

  limit({ rate, burst, queueBytes }: ChannelLimits): void {
    if (queueBytes !== undefined) this.#queueBytes = queueBytes;
    if (rate === undefined) return;
    this.#bucket = rate === 0 ? undefined : new Bucket(this.#host.clock, rate, burst ?? rate / 10);
    if (this.#refill) {
      this.#refill.cancel();
      this.#refill = undefined;
      this.#pump();
    }
  }

  /** Bytes that wait here for the link. */
  get queued(): number {
    const [control, assured, push] = this.#lanes;
    return this.#batched + control!.bytes + assured!.bytes + push!.bytes;
  }

  get waiting(): Waiting {
    const [control, assured, push] = this.#lanes;
    return { control: control!.bytes, assured: assured!.bytes, push: push!.bytes };
  }

  /** Milliseconds since the full link took something. */
  get idle(): number {
    return this.#host.clock.now() - this.#moved;
  }

  /** Its rate is used up for now: to wait for it would hold others to that rate. */
  get resting(): boolean {
    return this.#refill !== undefined;
  }

  /** The queue takes no more. */
  get saturated(): boolean {
    return this.full && this.queued >= this.#queueBytes;
  }

  /** Whether events or pushes of this many bytes can wait here; if not, they are counted, and told as an overrun. */
  admits(bytes: number, frames: number): boolean {
    if (this.closed) return false;
    if (!this.full || this.queued + bytes <= this.#queueBytes) {
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

  /** Appends the frames from word `from` to `to` where that is all there is to do: they are few, and nothing is in the way. */
  quick(words: Uint32Array, from: number, to: number, frames: number): boolean {
    const batch = this.#batch;
    const start = this.#batched >>> 2;
    if (batch === undefined || this.full || this.#lost > 0 || this.#bucket) return false;
    if (to - from > QUICK_WORDS || start + to - from > batch.words.length) return false;
    const into = batch.words;
    for (let next = from, at = start; next < to; next++, at++) into[at] = words[next]!;
    this.#batched += (to - from) << 2;
    this.counters.frames += frames;
    return true;
  }

  /** Sends the run that stands in `bytes` from `start` to `end`. True: the bytes are still referred to. */
  run(bytes: Uint8Array, words: Uint32Array, start: number, end: number, traffic: Traffic): boolean {
    const size = end - start;
    this.#measure(size);
    const slice = size >= LARGE_SLICE_BYTES || (size >= SLICE_BYTES && this.#host.waiting === 0);
    if (this.full || !slice) {
      this.copy(words, start, end, traffic);
      return false;
    }
    if (this.#batched > 0) this.flush();
    return this.#send(bytes.subarray(start, end));
  }

  /**
   * Appends the frames from `start` to `end`. Offsets count bytes; frames are whole words.
   *
   * `unsigned`: with every src 0, as a peer of 2013 wants events and pushes.
   */
  copy(words: Uint32Array, start: number, end: number, traffic: Traffic, unsigned = false): void {
    this.#measure(end - start);
    for (let from = start; from < end;) {
      const to = this.full ? chunkEnd(words, from, end) : end;
      this.#copy(words, from >>> 2, to >>> 2, traffic, unsigned);
      from = to;
    }
  }

  #copy(words: Uint32Array, start: number, end: number, traffic: Traffic, unsigned: boolean): void {
    const to = this.#reserve((end - start) << 2, traffic) >>> 2;
    const into = this.#into!.words;
    if (end - start > QUICK_WORDS) into.set(words.subarray(start, end), to);
    else for (let from = start, at = to; from < end; from++, at++) into[at] = words[from]!;
    if (!unsigned) return;
    for (let at = to; at < to + end - start; at += into[at]! >>> 2) into[at + WORD.SRC] = 0;
  }

  /** Makes room for one frame and gives it to `write`, which fills all of it. */
  write(length: number, traffic: Traffic, write: (bytes: Uint8Array, at: number) => void): void {
    this.counters.frames++;
    const at = this.#reserve(length, traffic);
    write(this.#into!.bytes, at);
  }

  /** Appends a frame made elsewhere. */
  append(frame: Uint8Array, traffic: Traffic): void {
    if (this.closed) return;
    this.write(frame.length, traffic, (bytes, at) => {
      bytes.set(frame, at);
    });
  }

  /** Where `#reserve` made room last. */
  #into: Batch | undefined;

  #reserve(size: number, traffic: Traffic): number {
    this.#measure(size);
    if (this.full) {
      const { batch, at } = this.#lanes[traffic]!.reserve(size);
      this.#into = batch;
      return at;
    }
    if (this.#batch && this.#batched + size > this.#batch.bytes.length) {
      if (!this.flush()) return this.#reserve(size, traffic);
    }
    this.#batch ??= this.#host.batches.take(size);
    if (!this.#awake) {
      this.#awake = true;
      this.#host.wake(this);
    }
    this.#into = this.#batch;
    const at = this.#batched;
    this.#batched += size;
    return at;
  }

  /** Hands the batch to the link. False: the channel is full. */
  flush(): boolean {
    this.#awake = false;
    const batch = this.#batch;
    if (!batch || this.#batched === 0) return !this.full;
    const frames = batch.bytes.subarray(0, this.#batched);
    this.#batch = undefined;
    this.#batched = 0;
    if (!this.#send(frames)) this.#host.batches.give(batch);
    return !this.full;
  }

  /** True: the link still refers to the bytes. */
  #send(frames: Uint8Array): boolean {
    this.counters.bytes += frames.length;
    const sent = this.#link.send(frames);
    if (sent === 'full') this.#block();
    if (this.#bucket) this.#spend(this.#bucket, frames.length);
    return sent !== 'taken';
  }

  #block(): void {
    this.full = true;
    this.#moved = this.#host.clock.now();
    void this.#link.drained().then(() => {
      if (!this.#refill) this.#pump();
    });
  }

  /** What is more than the rate gives now waits in lanes, which send little by little. */
  #measure(size: number): void {
    if (this.#bucket && !this.full && !this.#bucket.covers(this.#batched + size)) this.#rest(1);
  }

  #spend(bucket: Bucket, bytes: number): void {
    bucket.take(bytes);
    const { wait } = bucket;
    if (wait > 0) this.#rest(wait);
  }

  /** Nothing goes out for so many milliseconds. */
  #rest(wait: number): void {
    if (this.#refill) return;
    this.full = true;
    this.#moved = this.#host.clock.now();
    this.#refill = this.#host.clock.after(wait, () => {
      this.#refill = undefined;
      this.#pump();
    });
  }

  /** Lets the lanes take turns until all are empty, or nothing goes out any more. */
  #pump(): void {
    if (this.closed) return;
    this.full = false;
    while (this.#lanes.some((lane) => lane.bytes > 0)) {
      for (const lane of this.#lanes) if (!this.#turn(lane)) return;
    }
    this.slow = false;
    if (this.#lost > 0) this.#tellLoss();
    this.#release();
  }

  /** False: nothing goes out any more. */
  #turn(lane: Lane): boolean {
    lane.credit = lane.bytes === 0 ? 0 : lane.credit + QUANTUM;
    while (lane.bytes > 0 && lane.next <= lane.credit) {
      lane.credit -= lane.next;
      this.#send(lane.shift()!);
      if (this.full) return false;
    }
    return true;
  }

  #tellLoss(): void {
    const lost = this.#lost;
    this.#lost = 0;
    this.append(encodeFrame({}, encodeOverrun(lost)), TRAFFIC.PUSH);
  }

  /** Settles when everything has gone out, or the link has ended. */
  drained(): Promise<void> {
    if (!this.full || this.closed) return Promise.resolve();
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  #release(): void {
    for (const waiter of this.#waiters.splice(0)) waiter();
  }

  /** The link has ended: lets go of everything. */
  end(): void {
    this.closed = true;
    this.#refill?.cancel();
    this.#lanes.forEach((lane) => {
      while (lane.shift());
    });
    this.#batched = 0;
    this.#batch = undefined;
    this.#release();
  }
}
