/** A source of numbers that are the same for the same seed. */
export interface Random {
  /** From 0 to 2^32 - 1. */
  u32(): number;
  /** From 0 to `limit` - 1. */
  below(limit: number): number;
  /** That many random bytes. */
  bytes(length: number): Uint8Array;
}

/** Random numbers by mulberry32: fast, 32 bits of state, not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const u32 = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    u32,
    below: (limit) => Math.floor((u32() / 0x100000000) * limit),
    bytes: (length) => Uint8Array.from({ length }, u32),
  };
}
