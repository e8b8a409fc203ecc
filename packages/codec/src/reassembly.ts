import { CodecError } from './error.ts';
import { FIRST_CREDIT, FRAGMENT_HEADER, type FragmentHeader, readFragment } from './fragment.ts';

/** How far ahead of what has come a sender is let go. */
const WINDOW = 1 << 20;

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
  /** The longest packet. */
  readonly maxPacket: number;
  /** The most bytes that all open sets together may announce. */
  readonly maxBytes: number;
  /** Packets that may be under way at once. */
  readonly maxSets: number;
  /** Where the memory comes from; shared by all who use it. */
  readonly budget: ByteBudget;
}

/** What a fragment brought about. */
export interface Outcome<T> {
  /** What the packet's first fragment came with; undefined where that is not known. */
  readonly context: T | undefined;
  readonly id: number;
  /** The packet, when it is whole: it is the caller's. */
  readonly packet?: Uint8Array;
  /** The sender is to be told that it may go on up to here. */
  readonly limit?: number;
  /** Why the fragment was not taken: ERR_FRAGMENT, ERR_TOO_LARGE, ERR_LIMIT. What was there of the packet is given up. */
  readonly error?: CodecError;
}

/** The fragments of one packet that have come. */
interface OpenSet<T> {
  readonly sender: number;
  readonly total: number;
  readonly context: T;
  bytes: Uint8Array;
  length: number;
  /** How far the sender was let go. */
  limit: number;
  touched: number;
}

/**
 * Puts packets together again from fragments that come over one link [FRG-6].
 *
 * It takes memory for what has come and not for what a header announces, and has no clock: every call is told the time.
 */
export class Reassembly<T> {
  /** Sets that were given up: spoilt, too slow, or left behind by their sender. */
  abandoned = 0;
  readonly #limits: ReassemblyLimits;
  readonly #sets = new Map<string, OpenSet<T>>();
  #announced = 0;

  constructor(limits: ReassemblyLimits) {
    this.#limits = limits;
  }

  /** Packets under way. */
  get size(): number {
    return this.#sets.size;
  }

  /**
   * Takes the fragment that stands in `bytes` from `start` to `end`, and came with `context`.
   *
   * `sender` tells apart those who number their packets on their own.
   */
  take(sender: number, bytes: Uint8Array, start: number, end: number, now: number, context: T): Outcome<T> {
    let header: FragmentHeader | undefined;
    let set: OpenSet<T> | undefined;
    try {
      header = readFragment(bytes, start, end);
      const key = `${sender}/${header.id}`;
      set = this.#sets.get(key);
      const open = this.#continued(key, set, header) ?? this.#opened(key, sender, header, context);
      const part = bytes.subarray(start + FRAGMENT_HEADER, end);
      return { context: (open ?? set)?.context, id: header.id, ...(open && this.#add(key, open, part, now)) };
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      const first = header?.offset === 0 ? context : undefined;
      return { context: set?.context ?? first, id: header?.id ?? 0, error };
    }
  }

  /** The set that the fragment continues; one that it does not continue is given up. */
  #continued(key: string, set: OpenSet<T> | undefined, { offset, total }: FragmentHeader): OpenSet<T> | undefined {
    if (set?.total === total && set.length === offset) return set;
    if (set) this.#abandon(key, set);
    if (offset > 0) throw new CodecError('ERR_FRAGMENT', `part at ${offset}`, 0, `one at ${set?.length ?? 0}`);
    return undefined;
  }

  /** A set that begins with this fragment; undefined when the fragment only gives one up. */
  #opened(key: string, sender: number, { total }: FragmentHeader, context: T): OpenSet<T> | undefined {
    if (total === 0) return undefined;
    const { maxPacket, maxBytes, maxSets } = this.#limits;
    if (total > maxPacket) throw new CodecError('ERR_TOO_LARGE', `packet of ${total} bytes`, 0, `at most ${maxPacket}`);
    if (this.#announced + total > maxBytes || this.#sets.size >= maxSets) {
      throw new CodecError('ERR_LIMIT', `${this.#announced + total} bytes under way`, 0, `at most ${maxBytes}`);
    }
    const bytes = new Uint8Array(0);
    const set = { sender, total, context, bytes, length: 0, limit: FIRST_CREDIT, touched: 0 };
    this.#sets.set(key, set);
    this.#announced += total;
    return set;
  }

  #add(key: string, set: OpenSet<T>, part: Uint8Array, now: number): Partial<Outcome<T>> {
    this.#makeRoom(key, set, set.length + part.length);
    set.bytes.set(part, set.length);
    set.length += part.length;
    set.touched = now;
    if (set.length === set.total) {
      this.#free(key, set);
      return { packet: set.bytes };
    }
    if (set.limit >= set.total || set.limit - set.length > WINDOW / 2) return {};
    set.limit = Math.min(set.total, set.length + WINDOW);
    return { limit: set.limit };
  }

  /** Doubles the room, as far as the packet can need it. */
  #makeRoom(key: string, set: OpenSet<T>, need: number): void {
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

  #abandon(key: string, set: OpenSet<T>): void {
    this.abandoned++;
    this.#free(key, set);
  }

  #free(key: string, set: OpenSet<T>): void {
    this.#sets.delete(key);
    this.#announced -= set.total;
    this.#limits.budget.give(set.bytes.length);
  }

  /** Gives up the sets to which nothing has come since before `then`; answers what they came with. */
  expire(then: number): T[] {
    return this.#giveUp(({ touched }) => touched < then);
  }

  /** Gives up what one sender has begun, or, without one, everything. */
  drop(sender?: number): void {
    this.#giveUp((set) => sender === undefined || set.sender === sender);
  }

  #giveUp(which: (set: OpenSet<T>) => boolean): T[] {
    const given = [...this.#sets].filter(([, set]) => which(set));
    for (const [key, set] of given) this.#abandon(key, set);
    return given.map(([, { context }]) => context);
  }
}
