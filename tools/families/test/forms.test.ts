import type { Family } from '../family.ts';
import { loadModule } from './load-module.ts';

/** Every form of payload that the generator knows, in one family that no kernel has. */
const demo: Family = {
  name: 'demo',
  constants: {},
  structs: {
    head: { members: { a: { type: 'u8' }, gap: { type: 'pad', length: 3 } } },
    inner: { members: { port: { type: 'u16', bigEndian: true }, id: { type: 'u16' } } },
    pair: { members: { x: { type: 's8' }, y: { type: 's8' }, in: { type: 'struct', struct: 'inner' } } },
    named: { members: { mac: { type: 'binary', length: 6, display: 'mac' }, tag: { type: 'binary', length: 4 } } },
    grown: { members: { a: { type: 'u16' }, b: { type: 'u16' } }, minimum: 2 },
  },
  sets: {
    'all-attrs': {
      header: 'a',
      attributes: {
        s16: { type: 's16', value: 1 },
        s64: { type: 's64', value: 2, bigEndian: true },
        uint: { type: 'uint', value: 3 },
        sint: { type: 'sint', value: 4 },
        flag: { type: 'flag', value: 5 },
        text: { type: 'string', value: 6, multi: true },
        raw: { type: 'binary', value: 7 },
        words: { type: 'binary', element: 'u16', value: 8 },
        pairs: { type: 'binary', element: 'struct', struct: 'pair', value: 9 },
        named: { type: 'struct', struct: 'named', value: 10 },
        grown: { type: 'struct', struct: 'grown', value: 11 },
        nest: { type: 'nest', set: 'inner-attrs', value: 12, nestedFlag: true },
        list: { type: 'indexed-array', element: 'nest', set: 'inner-attrs', value: 13 },
        bits: { type: 'bitfield32', value: 14 },
        data: { type: 'sub-message', choice: 'by-text', selector: 'kind', value: 15 },
        kind: { type: 'string', value: 16 },
        other: { type: 'sub-message', choice: 'by-head', selector: 'header.a', value: 17 },
        hops: { type: 'messages', struct: 'hop', set: 'inner-attrs', value: 18 },
        unused: { type: 'unused', value: 19 },
        hidden: { type: 'u8', value: 20, except: [9] },
        addresses: { type: 'indexed-array', element: 'u32', display: 'ip', first: 0, value: 21 },
      },
    },
    'inner-attrs': { attributes: { n: { type: 'u8', value: 1 } } },
  },
  choices: {
    'by-text': { one: { select: 'one', set: 'inner-attrs' } },
    'by-head': { nine: { select: 9, set: 'inner-attrs', nestedFlag: true } },
  },
  operations: { getall: { set: 'all-attrs', header: 'head', dump: { request: 3, reply: 1 } } },
  groups: {},
};

const family: Family = {
  ...demo,
  structs: { ...demo.structs, hop: { members: { len: { type: 'length' }, cost: { type: 'u16' } } } },
};
const module_ = loadModule(family);
const head = '09000000';

test.each([
  ['s16', '0600 0100 feff 0000', { s16: -2 }],
  ['big-endian s64', '0c00 0200 fffffffffffffffe', { s64: -2n }],
  ['uint of 4 bytes', '0800 0300 05000000', { uint: 5n }],
  ['uint of 8 bytes', '0c00 0300 0000000001000000', { uint: 1n << 32n }],
  ['sint of 4 bytes', '0800 0400 ffffffff', { sint: -1n }],
  ['flag', '0400 0500', { flag: true }],
  ['texts that come more than once', '0600 0600 6100 0000 0600 0600 6200 0000', { text: ['a', 'b'] }],
  ['bytes', '0700 0700 010203 00', { raw: Uint8Array.of(1, 2, 3) }],
  ['an array of integers', '0800 0800 01000200', { words: [1, 2] }],
  ['an array of structs', '0a00 0900 ff 01 0050 0700 0000', { pairs: [{ x: -1, y: 1, in: { port: 80, id: 7 } }] }],
  [
    'binary members',
    '0e00 0a00 020000000001 74616700 0000',
    { named: { mac: '02:00:00:00:00:01', tag: Uint8Array.of(116, 97, 103, 0) } },
  ],
  ['a struct that has grown', '0a00 0b00 0100 0200 0300 0000', { grown: { a: 1, b: 2, rest: Uint8Array.of(3, 0) } }],
  ['a struct of an old kernel', '0600 0b00 0100 0000', { grown: { a: 1 } }],
  ['a nest with its flag', '0c00 0c80 0500 0100 07 000000', { nest: { n: 7 } }],
  ['an indexed array of nests', '1000 0d00 0c00 0100 0500 0100 07 000000', { list: [{ n: 7 }] }],
  ['a bit field', '0c00 0e00 01000000 03000000', { bits: { value: 1, selector: 3 } }],
  [
    'a format chosen by what stands behind',
    '0c00 0f00 0500 0100 07 000000 0800 1000 6f6e6500',
    { data: { one: { n: 7 } }, kind: 'one' },
  ],
  ['a format chosen by the header', '0c00 1180 0500 0100 07 000000', { other: { nine: { n: 7 } } }],
  ['records', '1000 1200 0c00 0500 0500 0100 07 000000', { hops: [{ cost: 5, attrs: { n: 7 } }] }],
  ['an indexed array of addresses from 0', '0c00 1500 0800 0000 0a000001', { addresses: ['10.0.0.1'] }],
])('%s is read and written', (_, hex, attrs) => {
  const bytes = Uint8Array.from(Buffer.from((head + hex).replaceAll(' ', ''), 'hex'));
  expect(module_.decode('All', bytes)).toEqual({ a: 9, attrs });
  expect(module_.encode('All', { a: 9, attrs })).toBe(Buffer.from(bytes).toString('hex'));
});

test.each([
  ['an attribute without a meaning', '0500 1300 07 000000', '#19'],
  ['one that means something else in this message', '0500 1400 07 000000', '#20'],
  ['an array that does not divide', '0700 0800 010203 00', '#8'],
  ['an integer of neither 4 nor 8 bytes', '0a00 0300 010203040506 0000', '#3'],
  ['a format that is unknown', '0500 0f00 07 000000', '#15'],
  ['indexes with a gap', '0c00 1500 0800 0100 0a000001', '#21'],
])('%s stays bytes', (_, hex, name) => {
  const bytes = Uint8Array.from(Buffer.from((head + hex).replaceAll(' ', ''), 'hex'));
  const message = module_.decode('All', bytes) as { readonly attrs: object };
  expect(Object.keys(message.attrs)).toEqual([name]);
  expect(module_.encode('All', message)).toBe(Buffer.from(bytes).toString('hex'));
});

test('a type without a form is refused by name', () => {
  const sets = { 'all-attrs': { attributes: { odd: { type: 'nest-type-value', value: 1 } } } };
  expect(() => loadModule({ ...family, sets })).toThrow('no form for type nest-type-value');
});
