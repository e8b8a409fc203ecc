import { getUint16 } from '@nlmq/codec';
import type { Filter, FilterKey } from '@nlmq/core';

const TYPE = { offset: 4, mask: 0xffff };
/** `ifi_index`, `ifa_index`, `ndm_ifindex` and `tcm_ifindex` all stand here. */
const INDEX = { offset: 20, mask: 0xffffffff };

/** Which packets a subscriber wants: everything that is said must hold. Types and index become keys for the broker. */
export interface PacketFilter extends Filter {
  /** The type of the packet's first message; of several types, any. */
  readonly type?: number | readonly number[];
  /** The interface that the message is about: those of links, addresses, neighbours and traffic control say it. */
  readonly index?: number;
  /** The last word, spoken in this process about what came through the rest; the bytes are valid during the call only. */
  readonly where?: (packet: Uint8Array) => boolean;
}

/** A filter as the broker gets it, and what is left to judge here. */
export interface CompiledFilter {
  readonly keys: readonly FilterKey[];
  /** Judges the packet from `start` to `end`, whose keys match; absent where the keys say it all. */
  readonly accepts?: ((bytes: Uint8Array, start: number, end: number) => boolean) | undefined;
}

/** Makes u32 keys of a filter. @throws RangeError for a type or index that cannot be */
export function compileFilter({ keys = [], type, index, where }: PacketFilter): CompiledFilter {
  const types = type === undefined ? undefined : new Set([type].flat());
  const all = [...keys];
  if (types) all.push(keyOf(types));
  if (index !== undefined) all.push({ ...INDEX, key: within('index', index, 0xffffffff) });
  if (!where && (types?.size ?? 1) === 1) return { keys: all };
  const several = types && types.size > 1 ? types : undefined;
  return {
    keys: all,
    accepts: (bytes, start, end) =>
      (!several || several.has(getUint16(bytes, start + TYPE.offset))) && (where?.(bytes.subarray(start, end)) ?? true),
  };
}

/** The key that lets all of these types through, and as few others as one key can. */
function keyOf(types: ReadonlySet<number>): FilterKey {
  const [first, ...others] = types;
  if (first === undefined) throw new RangeError('type: a filter for no type at all would let nothing through');
  for (const one of types) within('type', one, TYPE.mask);
  const mask = others.reduce((common, one) => common & ~(one ^ first), TYPE.mask);
  return { offset: TYPE.offset, key: first & mask, mask };
}

function within(what: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new RangeError(`${what}: ${value} is no number from 0 to ${most}`);
}
