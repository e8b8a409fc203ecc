import { WORD, frameLength } from '@nlmq/codec';
import type { Clock, Timer } from '@nlmq/core';
import type { Port } from './port.ts';

/** The most requests that can be under way through a broker at once; a slot's number takes 16 bits. */
export const MAX_RETURN_PATHS = 65536;
/** Those of them that one link may have: nobody can take all. */
const MAX_ASKING = MAX_RETURN_PATHS / 2;
const SWEEP_MS = 15_000;
/** Sweeps without a reply until a request is given up: 60 to 75 s. */
const IDLE_SWEEPS = 5;
const FIRST_SLOTS = 256;
/** Fields of a slot, in words: what the requester wrote, and the inner message that it asked with. */
const FIELDS = 7;
const FIELD: {
  readonly SEQ: 0;
  readonly PID: 1;
  readonly DST: 2;
  readonly SRC: 3;
  readonly KIND: 4;
  readonly INNER_SEQ: 5;
  readonly INNER_PID: 6;
} = {
  SEQ: 0,
  PID: 1,
  DST: 2,
  SRC: 3,
  KIND: 4,
  INNER_SEQ: 5,
  INNER_PID: 6,
};
const WITH_INNER_HEADER = frameLength(16);

/** What the first message of a request's packet says, for errors that tell of it. */
export interface InnerNumbers {
  readonly innerType: number;
  readonly innerSeq: number;
  readonly innerPid: number;
}

/** A request that waited for a link which has ended. */
export interface Orphan extends InnerNumbers {
  readonly port: Port;
  readonly seq: number;
  readonly pid: number;
  readonly src: number;
}

/**
 * The table of requests under way to other links.
 *
 * A request gets a nonce: its slot in the low and a random generation, never 0, in the high 16 bits. A reply counts
 * only with the right generation, from the link asked, and to the address that was written as the request's src.
 * Entries end with the last reply, after a minute without one, or with either link. Nothing is allocated per request.
 */
export class ReturnPaths {
  readonly #clock: Clock;
  readonly #random: () => number;
  #fields = new Uint32Array(FIRST_SLOTS * FIELDS);
  #generation = new Uint16Array(FIRST_SLOTS);
  #used = new Uint32Array(FIRST_SLOTS);
  readonly #asked: (Port | undefined)[] = [];
  readonly #requester: (Port | undefined)[] = [];
  readonly #free: number[] = [];
  #sweeps = 0;
  #timer: Timer | undefined;

  /** `random` answers numbers from 0 up to, and without, 1. */
  constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  /** Requests under way. */
  get size(): number {
    return this.#asked.length - this.#free.length;
  }

  /** Keeps what the request frame at word `at` says; answers its nonce, or 0 when the table is full. */
  take(asked: Port, requester: Port, words: Uint32Array, at: number): number {
    if (requester.asking >= MAX_ASKING) return 0;
    const slot = this.#free.pop() ?? this.#asked.length;
    if (slot >= MAX_RETURN_PATHS) return 0;
    requester.asking++;
    if (slot >= this.#generation.length) this.#grow();
    const generation = 1 + Math.floor(this.#random() * 0xffff);
    this.#generation[slot] = generation;
    this.#used[slot] = this.#sweeps;
    this.#asked[slot] = asked;
    this.#requester[slot] = requester;
    const inner = words[at]! >= WITH_INNER_HEADER && words[at + WORD.NLA]! >>> 16 === 0;
    const fields = this.#fields;
    const to = slot * FIELDS;
    fields[to + FIELD.SEQ] = words[at + WORD.SEQ]!;
    fields[to + FIELD.PID] = words[at + WORD.PID]!;
    fields[to + FIELD.DST] = words[at + WORD.DST]!;
    fields[to + FIELD.SRC] = words[at + WORD.SRC]!;
    fields[to + FIELD.KIND] = inner ? words[at + WORD.INNER_KIND]! : 0;
    fields[to + FIELD.INNER_SEQ] = inner ? words[at + WORD.INNER_SEQ]! : 0;
    fields[to + FIELD.INNER_PID] = inner ? words[at + WORD.INNER_PID]! : 0;
    this.#timer ??= this.#clock.after(SWEEP_MS, this.#expire);
    return ((generation << 16) | slot) >>> 0;
  }

  /** The slot of a nonce that comes back from `port` to `dst`; -1 for a reply that nobody asked for. */
  find(nonce: number, port: Port, dst: number): number {
    const slot = nonce & 0xffff;
    if (slot >= this.#asked.length || this.#asked[slot] !== port) return -1;
    if (this.#generation[slot] !== nonce >>> 16 || this.#requester[slot]!.label !== dst) return -1;
    this.#used[slot] = this.#sweeps;
    return slot;
  }

  /**
   * Whether a frame that stands behind the answer of `slot` in one burst belongs to it too, whatever its nonce: a proxy of
   * 2013 numbers only the first of what came to it in one go. The message inside has the requester's numbers.
   */
  follows(slot: number, port: Port, words: Uint32Array, at: number): boolean {
    if (this.#asked[slot] !== port || words[at]! < WITH_INNER_HEADER) return false;
    const from = slot * FIELDS;
    const same = this.#fields[from + FIELD.INNER_SEQ] === words[at + WORD.INNER_SEQ];
    return same && this.#fields[from + FIELD.INNER_PID] === words[at + WORD.INNER_PID];
  }

  requester(slot: number): Port {
    return this.#requester[slot]!;
  }

  /** Type and flags of the inner message of the request, as WORD.INNER_KIND has them. */
  kind(slot: number): number {
    return this.#fields[slot * FIELDS + FIELD.KIND]!;
  }

  /** Writes the requester's own seq, pid and addresses, swapped for the way back, into the reply frame at word `at`. */
  restore(slot: number, words: Uint32Array, at: number): void {
    const from = slot * FIELDS;
    words[at + WORD.SEQ] = this.#fields[from + FIELD.SEQ]!;
    words[at + WORD.PID] = this.#fields[from + FIELD.PID]!;
    words[at + WORD.DST] = this.#fields[from + FIELD.SRC]!;
    words[at + WORD.SRC] = this.#fields[from + FIELD.DST]!;
  }

  /** The last reply has passed. */
  release(slot: number): void {
    this.#requester[slot]!.asking--;
    this.#generation[slot] = 0;
    this.#asked[slot] = undefined;
    this.#requester[slot] = undefined;
    this.#free.push(slot);
  }

  /** A link has ended: forgets what it asked, and hands over who waited for it. */
  forget(port: Port): Orphan[] {
    const orphans: Orphan[] = [];
    for (let slot = 0; slot < this.#asked.length; slot++) {
      const requester = this.#requester[slot];
      if (!requester || (this.#asked[slot] !== port && requester !== port)) continue;
      if (requester !== port) orphans.push(this.orphan(slot));
      this.release(slot);
    }
    return orphans;
  }

  /** Who waits for an answer, and what an error in its place has to say. */
  orphan(slot: number): Orphan {
    const field = (which: number): number => this.#fields[slot * FIELDS + which]!;
    return {
      port: this.requester(slot),
      seq: field(FIELD.SEQ),
      pid: field(FIELD.PID),
      src: field(FIELD.SRC),
      innerType: field(FIELD.KIND) & 0xffff,
      innerSeq: field(FIELD.INNER_SEQ),
      innerPid: field(FIELD.INNER_PID),
    };
  }

  close(): void {
    this.#timer?.cancel();
  }

  #grow(): void {
    const grown = <T extends Uint32Array | Uint16Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    const slots = this.#generation.length * 2;
    this.#fields = grown(new Uint32Array(slots * FIELDS), this.#fields);
    this.#generation = grown(new Uint16Array(slots), this.#generation);
    this.#used = grown(new Uint32Array(slots), this.#used);
  }

  readonly #expire = (): void => {
    this.#sweeps++;
    for (let slot = 0; slot < this.#asked.length; slot++) {
      if (this.#asked[slot] && this.#sweeps - this.#used[slot]! >= IDLE_SWEEPS) this.release(slot);
    }
    this.#timer = this.size > 0 ? this.#clock.after(SWEEP_MS, this.#expire) : undefined;
  };
}
