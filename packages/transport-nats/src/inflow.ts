import { wholeFrames, wordsOf } from '@nlmq/codec';
import { type Receiver, TransportError } from '@nlmq/core';
import { type Parcel, WINDOW } from './outflow.ts';

/** Whom the inflow tells what becomes of what came. */
export interface Harbour {
  /** The receiver has taken a good part of the window since the sender was told last. */
  taken(): void;
  /** Frames were lost on the way here. */
  lost(frames: number): void;
  /** All that the sender ever sent has been delivered. */
  complete(): void;
  /** The link cannot go on. */
  broken(reason: Error): void;
}

const SMALLEST_BUFFER = 64 * 1024;
/** From here a message is delivered where it came; below, its place would often not do, and one buffer serves for all. */
const WORTH_LENDING = 4096;
/** Further ahead than this a message is one of the past. */
const HALF = 2 ** 31;

/** What a link receives: in order, as the receiver takes it, and with a count of what is missing [MSH-6]. */
export class Inflow {
  /** Bytes that the receiver has taken, or that were lost, modulo 2^32. */
  taken = 0;
  readonly #harbour: Harbour;
  readonly #url: string;
  /** What came in all, modulo 2^32. */
  #frames = 0;
  #bytes = 0;
  #told = 0;
  #receiver: Receiver | undefined;
  /** Bursts that wait for the receiver, and numbers of lost frames where they are missing. */
  #waiting: (Uint8Array | number)[] = [];
  #buffer = new Uint8Array(0);
  #paused = false;
  #scheduled = false;
  #complete = false;
  #closed = false;

  constructor(url: string, harbour: Harbour) {
    this.#url = url;
    this.#harbour = harbour;
  }

  begin(receiver: Receiver): void {
    this.#receiver = receiver;
    this.#schedule();
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#schedule();
  }

  /** The sender has been told how much was taken; answers that. */
  tell(): number {
    this.#told = this.taken;
    return this.taken;
  }

  /** Takes what a message brought, whose bytes nobody else refers to. */
  arrive({ frames, count, framesBefore, bytesBefore }: Parcel): void {
    const missing = (framesBefore - this.#frames) >>> 0;
    if (missing >= HALF) return;
    const lostBytes = (bytesBefore - this.#bytes) >>> 0;
    this.#frames = (framesBefore + count) >>> 0;
    this.#bytes = (bytesBefore + frames.length) >>> 0;
    if (missing > 0) this.#miss(missing, lostBytes);
    if (frames.length > 0) this.#land(frames);
  }

  /** Nothing follows what has come. */
  end(): void {
    this.#complete = true;
    this.#schedule();
  }

  /** Forgets what waits, and delivers nothing more; what comes counts as taken. */
  close(): void {
    this.#closed = true;
    for (const item of this.#waiting.splice(0)) if (typeof item !== 'number') this.#took(item.length);
    this.#schedule();
  }

  #miss(frames: number, bytes: number): void {
    if (this.#waiting.length > 0 || !this.#ready) this.#waiting.push(frames);
    else this.#harbour.lost(frames);
    this.#took(bytes);
  }

  #land(frames: Uint8Array): void {
    if (this.#closed) {
      this.#took(frames.length);
      return;
    }
    if (this.#waiting.length > 0 || !this.#ready) {
      const copy = new Uint8Array(frames.length);
      copy.set(frames);
      this.#waiting.push(copy);
      return;
    }
    if (frames.length >= WORTH_LENDING && frames.byteOffset % 4 === 0) {
      this.#deliver(new Uint8Array(frames.buffer, frames.byteOffset, frames.length));
      return;
    }
    if (this.#buffer.length < frames.length) this.#buffer = new Uint8Array(Math.max(frames.length, SMALLEST_BUFFER));
    const buffer = this.#buffer;
    buffer.set(frames);
    if (this.#deliver(buffer.subarray(0, frames.length))) this.#buffer = new Uint8Array(0);
  }

  get #ready(): boolean {
    return this.#receiver !== undefined && !this.#paused;
  }

  #schedule(): void {
    const due = this.#closed || (this.#ready && (this.#waiting.length > 0 || this.#complete));
    if (this.#scheduled || !due) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      while (this.#waiting.length > 0 && this.#ready && !this.#closed) this.#next(this.#waiting.shift()!);
      if (this.#complete && this.#waiting.length === 0) this.#harbour.complete();
    });
  }

  #next(item: Uint8Array | number): void {
    if (typeof item === 'number') this.#harbour.lost(item);
    else this.#deliver(item);
  }

  /** True: somebody still refers to the burst. */
  #deliver(burst: Uint8Array): boolean {
    const words = wordsOf(burst);
    const whole = wholeFrames(words, 0, burst.length);
    let held = false;
    try {
      if (whole > 0) held = this.#receiver!.frames(burst.subarray(0, whole));
    } catch (error) {
      this.#harbour.broken(error as Error);
    }
    this.#took(burst.length);
    if (whole < burst.length) {
      this.#harbour.broken(new TransportError('ERR_FRAME', `${this.#url}: the peer sent bytes that are no frame`));
    }
    return held;
  }

  #took(bytes: number): void {
    this.taken = (this.taken + bytes) >>> 0;
    if ((this.taken - this.#told) >>> 0 >= WINDOW / 4) this.#harbour.taken();
  }
}
