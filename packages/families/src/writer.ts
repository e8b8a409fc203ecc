import { CodecError } from '@nlmq/codec';
import { parseIp, parseIpv4, parseMac } from './address.ts';
import type { Bitfield32, Keyed, UnknownAttributes } from './reader.ts';
import { writeText } from './text.ts';

/** Bytes of a message body under construction, in a buffer that grows. Integers are little-endian unless told. */
export class Writer {
  #bytes: Uint8Array = new Uint8Array(512);
  #view: DataView = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Forgets what was written, to be used again. */
  reset(): void {
    this.#length = 0;
  }

  /** What was written, as a view that is valid until the writer is used again. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  u8(value: number): void {
    const checked = inRange(value, 0, 0xff);
    const at = this.#room(1);
    this.#view.setUint8(at, checked);
  }

  s8(value: number): void {
    const checked = inRange(value, -0x80, 0x7f);
    const at = this.#room(1);
    this.#view.setInt8(at, checked);
  }

  u16(value: number, littleEndian = true): void {
    const checked = inRange(value, 0, 0xffff);
    const at = this.#room(2);
    this.#view.setUint16(at, checked, littleEndian);
  }

  s16(value: number, littleEndian = true): void {
    const checked = inRange(value, -0x8000, 0x7fff);
    const at = this.#room(2);
    this.#view.setInt16(at, checked, littleEndian);
  }

  u32(value: number, littleEndian = true): void {
    const checked = inRange(value, 0, 0xffffffff);
    const at = this.#room(4);
    this.#view.setUint32(at, checked, littleEndian);
  }

  s32(value: number, littleEndian = true): void {
    const checked = inRange(value, -0x80000000, 0x7fffffff);
    const at = this.#room(4);
    this.#view.setInt32(at, checked, littleEndian);
  }

  u64(value: bigint, littleEndian = true): void {
    if (BigInt.asUintN(64, value) !== value) throw new CodecError('ERR_VALUE', `${value} does not fit into a u64`);
    const at = this.#room(8);
    this.#view.setBigUint64(at, value, littleEndian);
  }

  s64(value: bigint, littleEndian = true): void {
    if (BigInt.asIntN(64, value) !== value) throw new CodecError('ERR_VALUE', `${value} does not fit into an s64`);
    const at = this.#room(8);
    this.#view.setBigInt64(at, value, littleEndian);
  }

  /** 4 bytes where the value fits into them, else 8 (nla_put_uint, nla_put_sint). */
  uint(value: bigint): void {
    if (BigInt.asUintN(32, value) === value) this.u32(Number(value));
    else this.u64(value);
  }

  sint(value: bigint): void {
    if (BigInt.asIntN(32, value) === value) this.s32(Number(value));
    else this.s64(value);
  }

  bytes(value: Uint8Array): void {
    const at = this.#room(value.length);
    this.#bytes.set(value, at);
  }

  /** Bytes filled up with zeros to `size`. @throws CodecError ERR_VALUE when there are more */
  fixed(value: Uint8Array, size: number): void {
    if (value.length > size) throw new CodecError('ERR_VALUE', `${value.length} bytes where ${size} fit`);
    this.bytes(value);
    this.zeros(size - value.length);
  }

  /** A text filled up with NULs to `size`, of which the last may be left out. @throws CodecError ERR_VALUE when it is longer */
  fixedText(value: string, size: number): void {
    this.fixed(writeText(value), size);
  }

  zeros(count: number): void {
    if (count === 0) return;
    const at = this.#room(count);
    this.#bytes.fill(0, at, at + count);
  }

  /** A text and the NUL that ends it. */
  text(value: string): void {
    this.bytes(writeText(value));
    this.u8(0);
  }

  ip(value: string): void {
    const word = parseIpv4(value);
    if (word >= 0) this.u32(word, false);
    else this.bytes(parseIp(value));
  }

  ipOrBytes(value: string | Uint8Array): void {
    if (typeof value === 'string') this.ip(value);
    else this.bytes(value);
  }

  bitfield32({ value, selector }: Bitfield32): void {
    this.u32(value);
    this.u32(selector);
  }

  mac(value: string): void {
    this.bytes(parseMac(value));
  }

  /** Begins an attribute; what is written until `close` is its payload. */
  open(type: number): number {
    const at = this.#length;
    this.u16(0);
    this.u16(type);
    return at;
  }

  /** Ends what `open` began: fills in the length, and pads. @throws CodecError ERR_TOO_LARGE over 65,535 bytes */
  close(at: number): void {
    const length = this.#length - at;
    if (length > 0xffff) throw new CodecError('ERR_TOO_LARGE', `an attribute of ${length} bytes: at most 65535 fit`);
    this.#view.setUint16(at, length, true);
    this.zeros(-length & 3);
  }

  /** Writes the attributes that a decoder kept under `name`. @throws CodecError ERR_VALUE on a name of another form */
  kept(attrs: UnknownAttributes, name: string): void {
    if (!/^#\d+$/.test(name)) throw new CodecError('ERR_VALUE', `no attribute has the name '${name}'`);
    for (const payload of attrs[name as `#${number}`] ?? []) {
      const at = this.open(Number(name.slice(1)));
      this.bytes(payload);
      this.close(at);
    }
  }

  /** Attributes numbered from `first`, one for each item. */
  indexed<T>(items: readonly T[], first: number, write: (item: T) => void): void {
    for (const [index, item] of items.entries()) {
      const at = this.open(first + index);
      write(item);
      this.close(at);
    }
  }

  /** Attributes numbered by their keys, with these bits beside. */
  keyed<T>(items: readonly Keyed<T>[], bits: number, write: (item: T) => void): void {
    for (const { key, value } of items) {
      const at = this.open(key | bits);
      write(value);
      this.close(at);
    }
  }

  /** Records whose first u16, written as 0, becomes their length. */
  records<T>(items: readonly T[], write: (item: T) => void): void {
    for (const item of items) {
      const at = this.#length;
      write(item);
      this.close(at);
    }
  }

  #room(size: number): number {
    const at = this.#length;
    this.#length += size;
    if (this.#length <= this.#bytes.length) return at;
    const grown = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
    return at;
  }
}

function inRange(value: number, low: number, high: number): number {
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new CodecError('ERR_VALUE', `${value} is no integer from ${low} to ${high}`);
}
