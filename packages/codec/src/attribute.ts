import { align4, getUint16, getUint32, setUint16, setUint32 } from './bytes.ts';
import { CodecError } from './error.ts';
import { encodeText, getText } from './text.ts';

/** Length of `struct nlattr` in bytes (linux/netlink.h). */
export const NLA_HEADER = 4;
/** Set in an attribute's type when its payload is a list of attributes (linux/netlink.h). */
export const NLA_F_NESTED = 0x8000;
/** Set in an attribute's type when its integer is big-endian (linux/netlink.h). */
export const NLA_F_NET_BYTEORDER = 0x4000;
/** The bits of an attribute's type that number it [NLA-2]. */
export const NLA_TYPE_MASK = 0x3fff;

/**
 * Walks a list of attributes (struct nlattr, each padded to 4 bytes) [NLA-1].
 *
 * `next()` returns false at the end, and at the first fault [NLA-3], which `error` then holds for good. Nothing is allocated
 * per attribute; payloads are read through the methods, which never look past the attribute's end.
 */
export class AttributeCursor {
  readonly bytes: Uint8Array;
  /** The attribute's number, without the NESTED and NET_BYTEORDER bits. */
  type = 0;
  /** Offset of the payload, and the offset just past it. */
  start = 0;
  end = 0;
  error: CodecError | undefined;
  readonly #limit: number;
  #next: number;

  constructor(bytes: Uint8Array, start = 0, limit: number = bytes.length) {
    this.bytes = bytes;
    this.#next = start;
    this.#limit = limit;
  }

  next(): boolean {
    const at = this.#next;
    if (at >= this.#limit || this.error) return false;
    const room = this.#limit - at;
    const length = room < NLA_HEADER ? 0 : getUint16(this.bytes, at);
    if (length < NLA_HEADER || length > room) return this.#fail(at, length, room);
    this.type = getUint16(this.bytes, at + 2) & NLA_TYPE_MASK;
    this.start = at + NLA_HEADER;
    this.end = at + length;
    this.#next = at + align4(length);
    return true;
  }

  #fail(at: number, length: number, room: number): false {
    this.error =
      room >= NLA_HEADER && length < NLA_HEADER
        ? new CodecError('ERR_LENGTH', `attribute length ${length} is below 4`, at)
        : new CodecError('ERR_TRUNCATED', `attribute of ${Math.max(length, NLA_HEADER)} bytes has only ${room}`, at);
    return false;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** The payload as a u32 [NLA-8]. @throws CodecError ERR_VALUE when it is not 4 bytes long. */
  uint32(): number {
    if (this.length !== 4) {
      throw new CodecError('ERR_VALUE', `attribute ${this.type} has ${this.length} bytes, a u32 has 4`, this.start);
    }
    return getUint32(this.bytes, this.start);
  }

  /** The payload as text up to its first NUL [NLA-6]; empty for an attribute without payload. */
  string(): string {
    return getText(this.bytes, this.start, this.end);
  }

  /** The payload as a slice of the bytes walked: it may be kept and not written. */
  payload(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }
}

/** Builds a list of attributes in a buffer that grows; each method appends one and returns the writer. */
export class AttributeWriter {
  #bytes: Uint8Array = new Uint8Array(256);
  #length = 0;

  #open(type: number, size: number): number {
    const length = NLA_HEADER + size;
    if (length > 0xffff) throw new CodecError('ERR_TOO_LARGE', `attribute ${type} of ${size} bytes: at most 65531 fit`);
    const at = this.#length;
    const end = at + align4(length);
    if (end > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    setUint16(this.#bytes, at, length);
    setUint16(this.#bytes, at + 2, type);
    this.#length = end;
    return at + NLA_HEADER;
  }

  uint32(type: number, ...values: readonly number[]): this {
    let at = this.#open(type, 4 * values.length);
    for (const value of values) {
      setUint32(this.#bytes, at, value);
      at += 4;
    }
    return this;
  }

  /** Text with the NUL that ends it [NLA-6]. @throws CodecError ERR_VALUE for text that has a NUL itself. */
  string(type: number, text: string): this {
    if (text.includes('\0')) throw new CodecError('ERR_VALUE', `attribute ${type}: a text cannot hold a NUL`);
    const encoded = encodeText(text);
    const at = this.#open(type, encoded.length + 1);
    this.#bytes.set(encoded, at);
    return this;
  }

  bytes(type: number, payload: Uint8Array): this {
    const at = this.#open(type, payload.length);
    this.#bytes.set(payload, at);
    return this;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
