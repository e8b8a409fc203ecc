import type { Family, Field, Scalar } from '../family.ts';
import { typeName } from '../names.ts';
import { structSize } from './layout.ts';
import { SCALARS, isScalar } from './scalar.ts';

/** How one kind of payload is typed, read and written. `from` and `to` are expressions of its ends. */
export interface Form {
  readonly type: string;
  /** Bytes that must be there for `read`, which looks no further; 0 where it checks by itself. */
  readonly need: number;
  readonly read: (from: string, to: string) => string;
  /** `read` may give undefined: then the payload stays bytes. */
  readonly partial?: boolean;
  readonly write: (value: string) => string;
}

const GETTERS: Readonly<Record<Scalar, string>> = {
  u8: 'getUint8',
  u16: 'getUint16',
  u32: 'getUint32',
  u64: 'getBigUint64',
  s8: 'getInt8',
  s16: 'getInt16',
  s32: 'getInt32',
  s64: 'getBigInt64',
};

function scalar(type: Scalar, bigEndian: boolean): Form {
  const need = SCALARS[type];
  const order = need === 1 ? '' : `, ${!bigEndian}`;
  return {
    type: need === 8 ? 'bigint' : 'number',
    need,
    read: (from) =>
      type === 'u64' && !bigEndian ? `readU64(view, ${from})` : `view.${GETTERS[type]}(${from}${order})`,
    write: (value) => `writer.${type}(${value}${bigEndian && need > 1 ? ', false' : ''})`,
  };
}

const text: Form = {
  type: 'string',
  need: 0,
  read: (from, to) => `readText(view, ${from}, ${to})`,
  write: (value) => `writer.text(${value})`,
};
const bytes: Form = {
  type: 'Uint8Array',
  need: 0,
  read: (from, to) => `copyBytes(view, ${from}, ${to})`,
  write: (value) => `writer.bytes(${value})`,
};
const ip: Form = {
  type: 'string',
  need: 0,
  partial: true,
  read: (from, to) => `readIp(view, ${from}, ${to})`,
  write: (value) => `writer.ip(${value})`,
};
const mac: Form = {
  type: 'string',
  need: 0,
  read: (from, to) => `readMac(view, ${from}, ${to})`,
  write: (value) => `writer.mac(${value})`,
};
const flag: Form = { type: 'true', need: 0, read: () => 'true', write: () => '' };

function integer(type: 'uint' | 'sint'): Form {
  return {
    type: 'bigint',
    need: 4,
    partial: true,
    read: (from, to) => `readInteger(view, ${from}, ${to}, ${type === 'sint'})`,
    write: (value) => `writer.${type}(${value})`,
  };
}

function array(element: Form, size: number): Form {
  return {
    type: `readonly ${element.type}[]`,
    need: 0,
    partial: true,
    read: (from, to) => `readArray(${from}, ${to}, ${size}, (at) => ${element.read('at', `at + ${size}`)})`,
    write: (value) => `for (const item of ${value}) ${element.write('item')}`,
  };
}

function struct(family: Family, name: string): Form {
  return {
    type: typeName(family, name),
    need: 0,
    read: (from, to) => `read${typeName(family, name)}(view, ${from}, ${to})`,
    write: (value) => `write${typeName(family, name)}(${value}, writer)`,
  };
}

/** The form of everything that is no list of attributes. @throws Error on a type without one */
export function formOf(family: Family, field: Field & { readonly element?: string | undefined }): Form {
  if (field.display === 'ip') return ip;
  if (field.display === 'mac') return mac;
  if (field.type === 'binary' && field.element !== undefined) {
    const element = formOf(family, { ...field, type: field.element, element: undefined });
    return array(element, field.struct === undefined ? element.need : structSize(family, field.struct));
  }
  if (isScalar(field.type)) return scalar(field.type, field.bigEndian ?? false);
  if (field.type === 'struct' && field.struct !== undefined) return struct(family, field.struct);
  if (field.type === 'bitfield32') return bitfield;
  const form = { string: text, binary: bytes, flag, uint: integer('uint'), sint: integer('sint') }[field.type];
  if (form === undefined) throw new Error(`${family.name}: no form for type ${field.type}`);
  return form;
}

const bitfield: Form = {
  type: 'Bitfield32',
  need: 8,
  read: (from) => `readBitfield32(view, ${from})`,
  write: (value) => `writer.bitfield32(${value})`,
};
