import { CodecError, MAX_NESTING } from '@nlmq/codec';
import { readText } from './text.ts';

/** Attributes that this version does not know, or that hold something else than it knows. */
export interface UnknownAttributes {
  /** Payloads by `#` and the 16 bits of the attribute's type as they stood on the wire, NLA_F bits included. */
  readonly [unknown: `#${number}`]: readonly Uint8Array[];
}

/** An object that its decoder is still filling. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Where the attribute at `at` ends, without its padding. @throws CodecError ERR_ATTRIBUTE_SHORT, ERR_ATTRIBUTE_CUT */
export function attributeEnd(view: DataView, at: number, end: number): number {
  return recordEnd(view, at, end, 4);
}

/** Where the record at `at` ends, whose first u16 is its length. @throws CodecError ERR_ATTRIBUTE_SHORT, ERR_ATTRIBUTE_CUT */
export function recordEnd(view: DataView, at: number, end: number, minimum: number): number {
  const room = end - at;
  if (room < minimum) throw new CodecError('ERR_ATTRIBUTE_CUT', `${room} bytes`, at, `a header of ${minimum}`);
  const length = view.getUint16(at, true);
  if (length < minimum) throw new CodecError('ERR_ATTRIBUTE_SHORT', `length ${length}`, at, `at least ${minimum}`);
  if (length > room)
    throw new CodecError('ERR_ATTRIBUTE_CUT', `${length} bytes`, at, `at most the ${room} that are left`);
  return at + length;
}

export function tooShort(name: string, start: number, end: number, need: number): never {
  throw new CodecError('ERR_VALUE', `${name} has ${end - start} bytes, ${need} at least are needed`, start);
}

export function checkDepth(depth: number, at: number): void {
  if (depth > MAX_NESTING)
    throw new CodecError('ERR_NESTING', 'attribute in a nest', at, `at most ${MAX_NESTING} levels`);
}

export function copyBytes(view: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start).slice();
}

/** Names of the attributes kept last, of up to 1024 types: kernels newer than the descriptions say the same ones each time. */
const unknownKeys = new Map<number, `#${number}`>();

function unknownKey(type: number): `#${number}` {
  let key = unknownKeys.get(type);
  if (key !== undefined) return key;
  if (unknownKeys.size === 1024) unknownKeys.clear();
  key = `#${type}`;
  unknownKeys.set(type, key);
  return key;
}

/** Keeps an attribute's payload as bytes, under its type. */
export function keep(attrs: Writable<UnknownAttributes>, view: DataView, start: number, end: number): void {
  const key = unknownKey(view.getUint16(start - 2, true));
  attrs[key] = append(attrs[key], copyBytes(view, start, end));
}

/** Appends to a list that the decoder made, or makes it. */
export function append<T>(list: readonly T[] | undefined, value: T): readonly T[] {
  if (list === undefined) return [value];
  (list as T[]).push(value);
  return list;
}

/** An array whose elements are attributes numbered from `first`; undefined when they are numbered otherwise. */
export function readIndexed<T>(
  view: DataView,
  start: number,
  end: number,
  first: number,
  read: (start: number, end: number) => T | undefined,
): readonly T[] | undefined {
  const list: T[] = [];
  for (let at = start; at < end;) {
    const to = attributeEnd(view, at, end);
    const value = (view.getUint16(at + 2, true) & 0x3fff) === first + list.length ? read(at + 4, to) : undefined;
    if (value === undefined) return undefined;
    list.push(value);
    at += (to - at + 3) & ~3;
  }
  return list;
}

/** An array of equal elements; undefined when the bytes are no multiple of their size. */
export function readArray<T>(
  start: number,
  end: number,
  size: number,
  read: (at: number) => T,
): readonly T[] | undefined {
  if ((end - start) % size !== 0) return undefined;
  const list: T[] = [];
  for (let at = start; at < end; at += size) list.push(read(at));
  return list;
}

/** The elements that end a struct. @throws CodecError ERR_VALUE when the bytes are no multiple of their size */
export function readTail<T>(start: number, end: number, size: number, read: (at: number) => T): readonly T[] {
  const list = readArray(start, end, size, read);
  if (list === undefined)
    throw new CodecError('ERR_VALUE', `${end - start} bytes of elements`, start, `a multiple of ${size}`);
  return list;
}

/** An attribute of an array whose indexes mean something. */
export interface Keyed<T> {
  readonly key: number;
  readonly value: T;
}

/** Elements by the type of the attribute that each stands in; undefined when one of them cannot be read. */
export function readKeyed<T>(
  view: DataView,
  start: number,
  end: number,
  read: (start: number, end: number) => T | undefined,
): readonly Keyed<T>[] | undefined {
  const list: Keyed<T>[] = [];
  for (let at = start; at < end;) {
    const to = attributeEnd(view, at, end);
    const value = read(at + 4, to);
    if (value === undefined) return undefined;
    list.push({ key: view.getUint16(at + 2, true) & 0x3fff, value });
    at += (to - at + 3) & ~3;
  }
  return list;
}

/** Bits to set: those in `selector` get the value that they have in `value` (struct nla_bitfield32). */
export interface Bitfield32 {
  readonly value: number;
  readonly selector: number;
}

export function readBitfield32(view: DataView, at: number): Bitfield32 {
  return { value: view.getUint32(at, true), selector: view.getUint32(at + 4, true) };
}

/** A counter. Most are 0: a bigint is made, which costs a call and an allocation, only for the others. */
export function readU64(view: DataView, at: number): bigint {
  return (view.getUint32(at, true) | view.getUint32(at + 4, true)) === 0 ? 0n : view.getBigUint64(at, true);
}

/** An integer of 4 or 8 bytes, as its value needs; undefined when there are neither. */
export function readInteger(view: DataView, start: number, end: number, signed: boolean): bigint | undefined {
  if (end - start === 4) return BigInt(signed ? view.getInt32(start, true) : view.getUint32(start, true));
  if (end - start !== 8) return undefined;
  return signed ? view.getBigInt64(start, true) : view.getBigUint64(start, true);
}

/** Records that begin with a u16 length of their own, each padded to 4 bytes (RTNH_NEXT). */
export function readRecords<T>(
  view: DataView,
  start: number,
  end: number,
  minimum: number,
  read: (start: number, end: number) => T,
): readonly T[] {
  const list: T[] = [];
  for (let at = start; at < end;) {
    const to = recordEnd(view, at, end, minimum);
    list.push(read(at, to));
    at += (to - at + 3) & ~3;
  }
  return list;
}

/** The text attribute numbered `type`, at or behind `at`. */
export function laterText(view: DataView, at: number, end: number, type: number): string | undefined {
  const [from, to] = findAttribute(view, at, end, type);
  return from === to ? undefined : readText(view, from, to);
}

/** The u16 attribute numbered `type`, at or behind `at`. */
export function laterU16(view: DataView, at: number, end: number, type: number): number | undefined {
  const [from, to] = findAttribute(view, at, end, type);
  return to - from < 2 ? undefined : view.getUint16(from, true);
}

/** The u32 attribute numbered `type`, at or behind `at`. */
export function laterU32(
  view: DataView,
  at: number,
  end: number,
  type: number,
  littleEndian: boolean,
): number | undefined {
  const [from, to] = findAttribute(view, at, end, type);
  return to - from < 4 ? undefined : view.getUint32(from, littleEndian);
}

function findAttribute(view: DataView, start: number, end: number, type: number): readonly [from: number, to: number] {
  for (let at = start; at < end;) {
    const to = attributeEnd(view, at, end);
    if ((view.getUint16(at + 2, true) & 0x3fff) === type) return [at + 4, to];
    at += (to - at + 3) & ~3;
  }
  return [end, end];
}
