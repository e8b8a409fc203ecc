import { MAX_NESTING, NLA_HEADER, type U32Key } from './attribute.ts';
import { align4, setUint16 } from './bytes.ts';
import { CodecError } from './error.ts';
import { encodeText } from './text.ts';

/** How an integer stands in a payload. */
interface IntegerForm {
  readonly bits: 8 | 16 | 32 | 64;
  readonly signed?: boolean;
  readonly bigEndian?: boolean;
}

/**
 * Builds a list of attributes in a buffer that grows; each method appends one and returns the writer.
 *
 * Several integers given to one method stand one behind the other in one attribute. @throws CodecError ERR_VALUE for an
 * integer out of its range, ERR_TOO_LARGE for an attribute over 65,535 bytes
 */
export class AttributeWriter {
  #bytes: Uint8Array = new Uint8Array(256);
  #length = 0;
  #depth = 0;

  uint8(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 8 });
  }

  int8(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 8, signed: true });
  }

  uint16(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 16 });
  }

  uint16be(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 16, bigEndian: true });
  }

  int16(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 16, signed: true });
  }

  int16be(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 16, signed: true, bigEndian: true });
  }

  uint32(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 32 });
  }

  uint32be(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 32, bigEndian: true });
  }

  int32(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 32, signed: true });
  }

  int32be(type: number, ...values: readonly number[]): this {
    return this.#integers(type, values, { bits: 32, signed: true, bigEndian: true });
  }

  uint64(type: number, ...values: readonly bigint[]): this {
    return this.#integers(type, values, { bits: 64 });
  }

  uint64be(type: number, ...values: readonly bigint[]): this {
    return this.#integers(type, values, { bits: 64, bigEndian: true });
  }

  int64(type: number, ...values: readonly bigint[]): this {
    return this.#integers(type, values, { bits: 64, signed: true });
  }

  int64be(type: number, ...values: readonly bigint[]): this {
    return this.#integers(type, values, { bits: 64, signed: true, bigEndian: true });
  }

  key(type: number, { offset, key, mask }: U32Key): this {
    return this.uint32(type, offset, key, mask);
  }

  /** An attribute whose presence says all. */
  flag(type: number): this {
    this.#open(type, 0);
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

  /** What `write` appends, as the payload of one attribute; NLA_F_NESTED is set where `type` has it. */
  nested(type: number, write: (writer: this) => void): this {
    if (this.#depth >= MAX_NESTING) {
      throw new CodecError('ERR_NESTING', `attribute ${type} in a nest`, 0, `at most ${MAX_NESTING} levels`);
    }
    const start = this.#open(type, 0);
    this.#depth++;
    write(this);
    this.#depth--;
    setUint16(this.#bytes, start - NLA_HEADER, checkedLength(type, this.#length - start));
    return this;
  }

  /** An indexed array: an attribute for each item, numbered on from `first`, inside one of `type`. */
  indexed<T>(
    type: number,
    first: number,
    items: readonly T[],
    write: (writer: this, index: number, item: T) => void,
  ): this {
    return this.nested(type, () => items.forEach((item, at) => write(this, first + at, item)));
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Appends a header and room for the payload, zeroed; returns where that stands. */
  #open(type: number, size: number): number {
    const length = checkedLength(type, size);
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

  #integers(type: number, values: readonly (number | bigint)[], form: IntegerForm): this {
    const checked = values.map((value) => inRange(type, value, form));
    let at = this.#open(type, (form.bits >>> 3) * values.length);
    for (const value of checked) at = writeInteger(this.#bytes, at, value, form);
    return this;
  }
}

function checkedLength(type: number, size: number): number {
  if (size <= 0xffff - NLA_HEADER) return size + NLA_HEADER;
  throw new CodecError('ERR_TOO_LARGE', `attribute ${type} of ${size} bytes`, 0, 'at most 65531');
}

/** The bits of the value as an unsigned number. */
function inRange(type: number, value: number | bigint, { bits, signed = false }: IntegerForm): bigint {
  const whole = typeof value === 'bigint' || Number.isInteger(value) ? BigInt(value) : undefined;
  const fits = whole !== undefined && (signed ? BigInt.asIntN(bits, whole) : BigInt.asUintN(bits, whole)) === whole;
  if (fits) return BigInt.asUintN(bits, whole);
  throw new CodecError('ERR_VALUE', `attribute ${type}: ${value}`, 0, `${signed ? 's' : 'u'}${bits}`);
}

/** Writes the value and returns the offset behind it. */
function writeInteger(bytes: Uint8Array, at: number, value: bigint, { bits, bigEndian = false }: IntegerForm): number {
  const size = bits >>> 3;
  let rest = value;
  for (let index = 0; index < size; index++) {
    bytes[bigEndian ? at + size - 1 - index : at + index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return at + size;
}
