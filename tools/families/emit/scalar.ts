import type { Scalar } from '../family.ts';

/** Sizes of the integers in bytes. */
export const SCALARS: Readonly<Record<Scalar, number>> = {
  u8: 1,
  u16: 2,
  u32: 4,
  u64: 8,
  s8: 1,
  s16: 2,
  s32: 4,
  s64: 8,
};

export function isScalar(type: string): type is Scalar {
  return Object.hasOwn(SCALARS, type);
}
