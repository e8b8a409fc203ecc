import type { Family, Member, Struct } from '../family.ts';
import { fieldName } from '../names.ts';
import { SCALARS, isScalar } from './scalar.ts';

/** A struct member and where it stands. */
export interface Place {
  readonly name: string;
  readonly member: Member;
  readonly offset: number;
  /** Bytes; 0 for a last member that takes the rest: bytes or elements of an array. */
  readonly size: number;
}

export function structOf(family: Family, name: string): Struct {
  const struct = family.structs[name];
  if (struct === undefined) throw new Error(`${family.name}: no struct ${name}`);
  return struct;
}

/** The members one behind the other: no holes but those that are written as pad, and those of an aligned struct. */
export function layout(family: Family, name: string): readonly Place[] {
  const { members, aligned = false } = structOf(family, name);
  const places: Place[] = [];
  let offset = 0;
  const fill = (alignment: number): void => {
    const length = aligned ? -offset & (alignment - 1) : 0;
    if (length > 0) places.push({ name: '', member: { type: 'pad', length }, offset, size: length });
    offset += length;
  };
  for (const [key, member] of Object.entries(members)) {
    fill(alignmentOf(family, member));
    const place = { name: fieldName(family, key), member, offset, size: sizeOf(family, member) };
    places.push(place);
    offset += place.size;
  }
  fill(structAlignment(family, name));
  return places;
}

function alignmentOf(family: Family, member: Member): number {
  if (isScalar(member.type)) return SCALARS[member.type];
  return member.struct === undefined ? 1 : structAlignment(family, member.struct);
}

function structAlignment(family: Family, name: string): number {
  return Math.max(...Object.values(structOf(family, name).members).map((member) => alignmentOf(family, member)));
}

function sizeOf(family: Family, member: Member): number {
  if (isScalar(member.type)) return SCALARS[member.type];
  if (member.type === 'length') return 2;
  if (member.type === 'array') return 0;
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
