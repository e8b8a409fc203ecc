import { AttributeWriter, CodecError, allAttributes, firstAttributes, getText, getUint32 } from '@nlmq/codec';
import type { FilterKey } from './command.ts';
import { ATTRIBUTE } from './number.ts';
import { ControlError } from './error.ts';

/** How a value becomes the attributes of a command, and back. `decode` throws ControlError ERR_BAD_REQUEST. */
export interface Codec<T> {
  encode(value: T): Uint8Array;
  decode(attributes: Uint8Array): T | Promise<T>;
}

/** Attributes by number: the first of a number wins, except KEY, where all count [NLA-5]. */
export interface AttributeSet {
  readonly first: ReadonlyMap<number, Uint8Array>;
  readonly keys: readonly Uint8Array[];
}

/** One named value among the attributes of a command. */
export interface Field<T> {
  write(writer: AttributeWriter, value: T): void;
  read(set: AttributeSet, name: string): T;
}

/** @throws ControlError ERR_BAD_REQUEST for a malformed list. */
export function readAttributes(attributes: Uint8Array): AttributeSet {
  try {
    return { first: firstAttributes(attributes), keys: allAttributes(attributes, ATTRIBUTE.KEY) };
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new ControlError('ERR_BAD_REQUEST', error.message, { cause: error });
  }
}

/**
 * A field that is one attribute; `parse` answers undefined for a payload that does not fit. An attribute without
 * payload is one that is missing [NLA-7].
 */
function single<T>(
  attribute: number,
  form: string,
  parse: (payload: Uint8Array) => T | undefined,
  write: (writer: AttributeWriter, value: T) => void,
): Field<T> {
  return {
    write,
    read(set, name) {
      const payload = set.first.get(attribute);
      const given = payload !== undefined && payload.length > 0;
      const value = given ? parse(payload) : undefined;
      if (value !== undefined) return value;
      const fault = given ? `not ${form}` : `missing: ${form}`;
      throw new ControlError('ERR_BAD_REQUEST', `${name} (attribute ${attribute}) is ${fault}`);
    },
  };
}

/** Text that ends with a NUL [NLA-6]. */
export function text(attribute: number): Field<string> {
  return single(
    attribute,
    'a text',
    (payload) => getText(payload, 0, payload.length),
    (writer, value) => writer.string(attribute, value),
  );
}

/** Bytes that end with a NUL which is not theirs, as SECRET has been written since 2013. */
export function secretBytes(attribute: number): Field<Uint8Array> {
  return single(attribute, 'a secret', withoutNul, (writer, value) => {
    const ended = new Uint8Array(value.length + 1);
    ended.set(value);
    writer.bytes(attribute, ended);
  });
}

function withoutNul(payload: Uint8Array): Uint8Array {
  return payload.at(-1) === 0 ? payload.subarray(0, -1) : payload;
}

export function uint32(attribute: number): Field<number> {
  return single(
    attribute,
    'a u32',
    (payload) => (payload.length === 4 ? getUint32(payload, 0) : undefined),
    (writer, value) => writer.uint32(attribute, value),
  );
}

export function bytes(attribute: number, length: number): Field<Uint8Array> {
  return single(
    attribute,
    `${length} bytes`,
    (payload) => (payload.length === length ? payload.slice() : undefined),
    (writer, value) => writer.bytes(attribute, value),
  );
}

/** The KEY attributes, each {u32 offset, u32 key, u32 mask} [SUB-1]. */
export function filterKeys(): Field<readonly FilterKey[]> {
  return {
    write(writer, keys) {
      for (const key of keys) writer.key(ATTRIBUTE.KEY, key);
    },
    read: ({ keys }) => keys.map(readKey),
  };
}

function readKey(payload: Uint8Array): FilterKey {
  if (payload.length !== 12) {
    throw new ControlError('ERR_BAD_REQUEST', `KEY has ${payload.length} bytes: offset, key and mask are 12`);
  }
  return { offset: getUint32(payload, 0), key: getUint32(payload, 4), mask: getUint32(payload, 8) };
}

/** A field that may be absent. */
export function optional<T>(field: Field<T>, attribute: number): Field<T | undefined> {
  return {
    write(writer, value) {
      if (value !== undefined) field.write(writer, value);
    },
    read: (set, name) => ((set.first.get(attribute)?.length ?? 0) === 0 ? undefined : field.read(set, name)),
  };
}

/** A codec of named fields; they are written in the order given here. */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Field<T[K]> }): Codec<T> {
  const entries = Object.entries(fields) as [keyof T & string, Field<unknown>][];
  return {
    encode(value) {
      const writer = new AttributeWriter();
      for (const [name, field] of entries) field.write(writer, value[name]);
      return writer.finish();
    },
    decode(attributes) {
      const set = readAttributes(attributes);
      const value: Record<string, unknown> = {};
      for (const [name, field] of entries) {
        const read = field.read(set, name);
        if (read !== undefined) value[name] = read;
      }
      return value as T;
    },
  };
}
