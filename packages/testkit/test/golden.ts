import { vectorBytes, vectors, type Vector, type VectorFrame } from '@nlmq/testkit';

/** One frame of a recording: where it stands in the bytes, and what it means. */
export interface Golden {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly decoded: VectorFrame;
}

/** Words of the recordings that only comment, and what belongs to a netlink family and not to the wire. */
const COMMENTARY = new Set(['typeName', 'name', 'cmdName', 'note', 'ifaddrmsg', 'ifinfomsg', 'ifname']);

/** Every whole, well-formed frame among the recordings. */
export function goldenFrames(): Golden[] {
  return vectors().flatMap((vector) =>
    framesOf(vector).map(({ offset, decoded }) => ({
      name: vector.name + (offset === 0 ? '' : ` at ${offset}`),
      bytes: vectorBytes(vector),
      at: offset,
      decoded: strip(decoded) as VectorFrame,
    })),
  );
}

/** The recording of that name. */
export function golden(name: string): Vector {
  const found = vectors().find((vector) => vector.name === name);
  if (!found) throw new Error(`no recording ${name}`);
  return found;
}

function framesOf(vector: Vector): readonly { readonly offset: number; readonly decoded: VectorFrame }[] {
  return vector.frames ?? (vector.decoded ? [{ offset: 0, decoded: vector.decoded }] : []);
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  const secret = (value as { type?: unknown }).type === 8;
  const kept = Object.entries(value).filter(([key]) => !COMMENTARY.has(key) && !(secret && key === 'text'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner)]));
}
