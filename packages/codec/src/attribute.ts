import { align4 } from './bytes.ts';
import { CodecError, type CodecErrorCode } from './error.ts';
import { getText } from './text.ts';

/** Length of `struct nlattr` in bytes (linux/netlink.h). */
export const NLA_HEADER = 4;
/** Set in an attribute's type when its payload is a list of attributes (linux/netlink.h). */
export const NLA_F_NESTED = 0x8000;
/** Set in an attribute's type when its integer is big-endian (linux/netlink.h). */
export const NLA_F_NET_BYTEORDER = 0x4000;
/** The bits of an attribute's type that number it [NLA-2]. */
export const NLA_TYPE_MASK = 0x3fff;
/** How deep attributes may be nested; the kernel itself stops at 10 (MAX_POLICY_RECURSION_DEPTH, lib/nlattr.c). */
export const MAX_NESTING = 16;

/** One test of a packet, as KEY has it: the u32 at `offset` under `mask` equals `key` [SUB-1]. */
export interface U32Key {
  readonly offset: number;
  readonly key: number;
  readonly mask: number;
}

/**
 * Walks a list of attributes (struct nlattr, each padded to 4 bytes) [NLA-1].
 *
 * `next()` returns false at the end, and at the first fault [NLA-3], which `error` then holds for good: check it once,
 * behind the loop. A value that is read in a size that it has not is such a fault as well, and reads as 0. Nothing is
 * allocated per attribute, and nothing is read past the attribute's end.
 */
export class AttributeCursor {
  readonly bytes: Uint8Array;
  /** The attribute's number, without the NESTED and NET_BYTEORDER bits; in an indexed array its index. */
  type = 0;
  /** Offset of the payload, and the offset just past it. */
  start = 0;
  end = 0;
  error: CodecError | undefined;
  readonly #view: DataView;
  #limit: number;
  #next: number;
  /** Limit and next offset of each list around the current one. */
  readonly #around: number[] = [];

  constructor(bytes: Uint8Array, start = 0, limit: number = bytes.length) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#next = start;
    this.#limit = Math.min(limit, bytes.length);
  }

  next(): boolean {
    const at = this.#next;
    const room = this.#limit - at;
    if (room <= 0) return false;
    const header = room < NLA_HEADER ? NLA_HEADER : this.#view.getUint32(at, true);
    const length = header & 0xffff;
    if (length < NLA_HEADER || length > room) return this.#fail(at, length, room);
    this.type = (header >>> 16) & NLA_TYPE_MASK;
    this.start = at + NLA_HEADER;
    this.end = at + length;
    this.#next = at + align4(length);
    return true;
  }

  #fail(at: number, length: number, room: number): false {
    return length < NLA_HEADER
      ? this.#stop('ERR_ATTRIBUTE_SHORT', `attribute length ${length}`, at, `at least ${NLA_HEADER}`)
      : this.#stop('ERR_ATTRIBUTE_CUT', `attribute of ${length} bytes`, at, `at most the ${room} that are left`);
  }

  /** The first fault ends the walk for good: nothing is left of the list. */
  #stop(code: CodecErrorCode, what: string, at: number, expected: string): false {
    this.error ??= new CodecError(code, what, at, expected);
    this.#limit = 0;
    return false;
  }

  /** Goes into the list that the attribute's payload is. False, with ERR_NESTING, when that would be too deep. */
  enter(): boolean {
    if (this.error) return false;
    if (this.#around.length >= 2 * MAX_NESTING) {
      return this.#stop('ERR_NESTING', 'attribute in a nest', this.start, `at most ${MAX_NESTING} levels`);
    }
    this.#around.push(this.#limit, this.#next);
    this.#limit = this.end;
    this.#next = this.start;
    return true;
  }

  /** Goes back to the list that `enter()` left; `next()` goes on behind the attribute entered. */
  leave(): void {
    if (this.error) return;
    this.#next = this.#around.pop() ?? this.#limit;
    this.#limit = this.#around.pop() ?? this.#limit;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** The sender marked the payload as a list of attributes. */
  get nested(): boolean {
    return this.#marked(NLA_F_NESTED);
  }

  /** The sender marked the integer as big-endian. */
  get bigEndian(): boolean {
    return this.#marked(NLA_F_NET_BYTEORDER);
  }

  uint8(): number {
    return this.#has(1) ? this.#view.getUint8(this.start) : 0;
  }

  int8(): number {
    return this.#has(1) ? this.#view.getInt8(this.start) : 0;
  }

  uint16(): number {
    return this.#has(2) ? this.#view.getUint16(this.start, true) : 0;
  }

  uint16be(): number {
    return this.#has(2) ? this.#view.getUint16(this.start) : 0;
  }

  int16(): number {
    return this.#has(2) ? this.#view.getInt16(this.start, true) : 0;
  }

  int16be(): number {
    return this.#has(2) ? this.#view.getInt16(this.start) : 0;
  }

  uint32(): number {
    return this.#has(4) ? this.#view.getUint32(this.start, true) : 0;
  }

  uint32be(): number {
    return this.#has(4) ? this.#view.getUint32(this.start) : 0;
  }

  int32(): number {
    return this.#has(4) ? this.#view.getInt32(this.start, true) : 0;
  }

  int32be(): number {
    return this.#has(4) ? this.#view.getInt32(this.start) : 0;
  }

  uint64(): bigint {
    return this.#has(8) ? this.#view.getBigUint64(this.start, true) : 0n;
  }

  uint64be(): bigint {
    return this.#has(8) ? this.#view.getBigUint64(this.start) : 0n;
  }

  int64(): bigint {
    return this.#has(8) ? this.#view.getBigInt64(this.start, true) : 0n;
  }

  int64be(): bigint {
    return this.#has(8) ? this.#view.getBigInt64(this.start) : 0n;
  }

  /** The payload as u32 after u32. */
  uint32s(): number[] {
    const { length } = this;
    if (length % 4 !== 0) this.#misfit('a multiple of 4');
    return Array.from({ length: length >>> 2 }, (_, at) => this.#view.getUint32(this.start + 4 * at, true));
  }

  /** The payload as a key of a filter; one that matches everything where it has another size. */
  key(): U32Key {
    const [offset = 0, key = 0, mask = 0] = this.#has(12) ? this.uint32s() : [];
    return { offset, key, mask };
  }

  /** The payload as text up to its first NUL [NLA-6]; empty for an attribute without payload. */
  string(): string {
    return getText(this.bytes, this.start, this.end);
  }

  /** The payload as a slice of the bytes walked: it may be kept and not written. */
  payload(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  #marked(mark: number): boolean {
    return this.start > 0 && (this.#view.getUint16(this.start - 2, true) & mark) !== 0;
  }

  /** Whether the payload has so many bytes, as its type demands [NLA-8]. */
  #has(size: number): boolean {
    if (this.end - this.start === size) return true;
    this.#misfit(String(size));
    return false;
  }

  #misfit(expected: string): void {
    this.#stop('ERR_VALUE', `attribute ${this.type} has ${this.length} bytes`, this.start, expected);
  }
}

/** The payloads of a list by number, the first of each [NLA-5], as slices. @throws CodecError for a malformed list */
export function firstAttributes(list: Uint8Array): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  const cursor = new AttributeCursor(list);
  while (cursor.next()) if (!found.has(cursor.type)) found.set(cursor.type, cursor.payload());
  if (cursor.error) throw cursor.error;
  return found;
}

/** All payloads with one number, in their order, as slices. @throws CodecError for a malformed list */
export function allAttributes(list: Uint8Array, type: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  const cursor = new AttributeCursor(list);
  while (cursor.next()) if (cursor.type === type) found.push(cursor.payload());
  if (cursor.error) throw cursor.error;
  return found;
}
