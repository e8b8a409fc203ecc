import { CodecError } from './error.ts';
import { FRAGMENT_HEADER, type FragmentHeader, readFragment } from './fragment.ts';

/** Bytes that several holders share. */
export class ByteBudget {
  readonly #limit: number;
  #used = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get used(): number {
    return this.#used;
  }

  /** False, and nothing is taken, when that many are not left. */
  take(bytes: number): boolean {
    if (this.#used + bytes > this.#limit) return false;
    this.#used += bytes;
    return true;
  }

  give(bytes: number): void {
    this.#used -= bytes;
  }
}

/** What a reassembly is bounded by. */
export interface ReassemblyLimits {
  /** The longest packet, and the most bytes that all open sets together may announce. */
  readonly maxPacket: number;
  /** Packets that may be under way at once. */
  readonly maxSets: number;
  /** Milliseconds without a fragment after which a set is given up. */
  readonly idle: number;
  /** Where the memory comes from, in bytes; shared by all who use it. */
  readonly budget: ByteBudget;
}

/** The fragments of one packet that have come. */
interface OpenSet {
  readonly sender: number;
  readonly total: number;
  bytes: Uint8Array;
  length: number;
  touched: number;
}

/**
 * Puts packets together again from fragments of one link.
 *
 * It takes memory for what has come and not for what a header announces, and has no clock: every call is told the time.
 */
export class Reassembly {
  /** Sets that were given up: spoilt, too slow, or left behind by their sender. */
  abandoned = 0;
  readonly #limits: ReassemblyLimits;
  readonly #sets = new Map<string, OpenSet>();
  #announced = 0;

  constructor(limits: ReassemblyLimits) {
    this.#limits = limits;
  }

  /** Packets under way. */
  get size(): number {
    return this.#sets.size;
  }

  /**
   * Takes the fragment that stands in `bytes` from `start` to `end`; `sender` tells apart those who number their packets
   * on their own. Answers the packet when it is whole: it is the caller's.
   *
   * @throws CodecError ERR_TOO_LARGE, ERR_LIMIT, or ERR_FRAGMENT where nothing, or something else, stands before it; what
   *   was there of the packet is given up
   */
  take(sender: number, bytes: Uint8Array, start: number, end: number, now: number): Uint8Array | undefined {
    const header = readFragment(bytes, start, end);
    const key = `${sender}/${header.id}`;
    const set = this.#find(key, sender, header);
    if (!set) return undefined;
    const part = bytes.subarray(start + FRAGMENT_HEADER, end);
    this.#makeRoom(key, set, header.offset + part.length);
    set.bytes.set(part, header.offset);
    set.length += part.length;
    set.touched = now;
    if (set.length < set.total) return undefined;
    this.#free(key, set);
    return set.bytes;
  }

  #find(key: string, sender: number, { offset, total }: FragmentHeader): OpenSet | undefined {
    const set = this.#sets.get(key);
    if (total === 0) {
      if (set) this.#abandon(key, set);
      return undefined;
    }
    if (set?.total === total && set.length === offset) return set;
    if (set) this.#abandon(key, set);
    const { maxPacket, maxSets } = this.#limits;
    if (total > maxPacket) throw new CodecError('ERR_TOO_LARGE', `packet of ${total} bytes`, 0, `at most ${maxPacket}`);
    if (offset > 0) throw new CodecError('ERR_FRAGMENT', `part at ${offset}`, 0, `the one at ${set?.length ?? 0}`);
    if (this.#announced + total > maxPacket || this.#sets.size >= maxSets) {
      throw new CodecError('ERR_LIMIT', `${this.#sets.size + 1} packets in fragments`, 0, `${maxPacket} bytes in all`);
    }
    const opened = { sender, total, bytes: new Uint8Array(0), length: 0, touched: 0 };
    this.#sets.set(key, opened);
    this.#announced += total;
    return opened;
  }

  /** Doubles the room, as far as the packet can need it. */
  #makeRoom(key: string, set: OpenSet, need: number): void {
    const have = set.bytes.length;
    if (need <= have) return;
    const room = Math.min(set.total, Math.max(need, 2 * have));
    if (!this.#limits.budget.take(room - have)) {
      this.#abandon(key, set);
      throw new CodecError('ERR_LIMIT', `no room for ${room - have} bytes more`);
    }
    const grown = new Uint8Array(room);
    grown.set(set.bytes);
    set.bytes = grown;
  }

  #abandon(key: string, set: OpenSet): void {
    this.abandoned++;
    this.#free(key, set);
  }

  #free(key: string, set: OpenSet): void {
    this.#sets.delete(key);
    this.#announced -= set.total;
    this.#limits.budget.give(set.bytes.length);
  }

  /** Gives up what has stood still for too long. Answers in how many milliseconds to look again; undefined: not at all. */
  expire(now: number): number | undefined {
    const { idle } = this.#limits;
    let next: number | undefined;
    for (const [key, set] of this.#sets) {
      const left = set.touched + idle - now;
      if (left <= 0) this.#abandon(key, set);
      else next = Math.min(next ?? left, left);
    }
    return next;
  }

  /** Gives up what one sender has begun, or, without one, everything. */
  drop(sender?: number): void {
    for (const [key, set] of this.#sets) if (sender === undefined || set.sender === sender) this.#abandon(key, set);
  }
}
