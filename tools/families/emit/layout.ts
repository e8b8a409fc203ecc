import type { Family, Member, Struct } from '../family.ts';
import { fieldName } from '../names.ts';
import { SCALARS, isScalar } from './scalar.ts';

/** A struct member and where it stands. */
export interface Place {
  readonly name: string;
  readonly member: Member;
  readonly offset: number;
  /** Bytes; 0 for a last member that takes the rest. */
  readonly size: number;
}

export function structOf(family: Family, name: string): Struct {
  const struct = family.structs[name];
  if (struct === undefined) throw new Error(`${family.name}: no struct ${name}`);
  return struct;
}

/** The members one behind the other: no holes but those that are written as pad. */
export function layout(family: Family, name: string): readonly Place[] {
  let offset = 0;
  return Object.entries(structOf(family, name).members).map(([key, member]) => {
    const place = { name: fieldName(family, key), member, offset, size: sizeOf(family, member) };
    offset += place.size;
    return place;
  });
}

function sizeOf(family: Family, member: Member): number {
  if (isScalar(member.type)) return SCALARS[member.type];
  if (member.type === 'length') return 2;
  if (member.struct !== undefined) return structSize(family, member.struct);
  return member.length ?? 0;
}

export function structSize(family: Family, name: string): number {
  return layout(family, name).reduce((sum, place) => sum + place.size, 0);
}

/** Members that hold a value of their own. */
export function valued(places: readonly Place[]): readonly Place[] {
  return places.filter(({ member }) => member.type !== 'pad' && member.type !== 'length');
}
