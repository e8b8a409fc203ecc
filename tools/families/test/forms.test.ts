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
    front: { members: { port: { type: 'u16', bigEndian: true }, id: { type: 'u16' } } },
    holed: {
      aligned: true,
      members: { a: { type: 'u8' }, b: { type: 'u16' }, c: { type: 'u32' }, d: { type: 'u8' } },
    },
    tailed: { members: { n: { type: 'u32' }, items: { type: 'array', struct: 'inner' } } },
    labelled: { members: { name: { type: 'string', length: 6 }, at: { type: 'binary', length: 4, display: 'ip' } } },
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
        deep: { type: 'keyed', set: 'inner-attrs', levels: 2, nestedFlag: true, value: 22 },
        counts: { type: 'keyed', element: 'u32', value: 23 },
        holed: { type: 'struct', struct: 'holed', value: 24 },
        tailed: { type: 'struct', struct: 'tailed', value: 25 },
        labelled: { type: 'struct', struct: 'labelled', value: 26 },
        around: { type: 'nest', set: 'outer-attrs', value: 27 },
        number: { type: 'u32', bigEndian: true, value: 28 },
        numbered: { type: 'sub-message', choice: 'by-number', selector: 'number', value: 29 },
        addresses: { type: 'indexed-array', element: 'u32', display: 'ip', first: 0, value: 21 },
      },
    },
    'inner-attrs': { attributes: { n: { type: 'u8', value: 1 } } },
    'outer-attrs': {
      outer: 'kind',
      attributes: { data: { type: 'sub-message', choice: 'by-text', selector: 'outer', value: 1 } },
    },
  },
  choices: {
    'by-text': {
      one: { select: 'one', set: 'inner-attrs' },
      two: { select: 'two', struct: 'pair' },
      three: { select: 'three' },
      four: { select: 'four', struct: 'front', set: 'inner-attrs' },
    },
    'by-number': { seven: { select: 7, set: 'inner-attrs' } },
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
const pair = { x: -1, y: 1, in: { port: 80, id: 7 } };

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
  [
    'a format that is a struct',
    '0800 1000 74776f00 0a00 0f00 ff01 0050 0700 0000',
    { kind: 'two', data: { two: pair } },
  ],
  ['a format without content', '0a00 1000 7468726565000000 0400 0f00', { kind: 'three', data: { three: true } }],
  [
    'a format that is a struct with attributes behind it',
    '0900 1000 666f757200000000 1000 0f00 0050 0700 0500 0100 07 000000',
    { kind: 'four', data: { four: { port: 80, id: 7, attrs: { n: 7 } } } },
  ],
  [
    'a format chosen by what stands around the nest',
    '0800 1000 6f6e6500 1000 1b00 0c00 0100 0500 0100 07 000000',
    { kind: 'one', around: { data: { one: { n: 7 } } } },
  ],
  [
    'a format chosen by a big-endian number behind',
    '0c00 1d00 0500 0100 07 000000 0800 1c00 00000007',
    { numbered: { seven: { n: 7 } }, number: 7 },
  ],
  [
    'nests by two numbers',
    '1400 1680 1000 0580 0c00 0980 0500 0100 07 000000',
    { deep: [{ key: 5, value: [{ key: 9, value: { n: 7 } }] }] },
  ],
  ['integers by number', '0c00 1700 0800 0300 05000000', { counts: [{ key: 3, value: 5 }] }],
  ['a struct with the holes of C', '1000 1800 01 00 0200 03000000 04 000000', { holed: { a: 1, b: 2, c: 3, d: 4 } }],
  [
    'a struct that ends with an array',
    '1000 1900 02000000 0050 0700 0051 0800',
    {
      tailed: {
        n: 2,
        items: [
          { port: 80, id: 7 },
          { port: 81, id: 8 },
        ],
      },
    },
  ],
  [
    'text and an address of fixed size',
    '0e00 1a00 616200000000 0a000001 0000',
    { labelled: { name: 'ab', at: '10.0.0.1' } },
  ],
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

test('a message without a header is its attributes', () => {
  const operations = { 'inner-get': { set: 'inner-attrs', do: { request: 1, reply: 1 } } };
  const bare = loadModule({ ...family, operations, version: 1 });
  const bytes = Uint8Array.of(5, 0, 1, 0, 7, 0, 0, 0);
  expect(bare.decode('Inner', bytes)).toEqual({ n: 7 });
  expect(bare.encode('Inner', { n: 7 })).toBe(Buffer.from(bytes).toString('hex'));
});

test('a reply may have another header and other attributes than its request', () => {
  const operations = {
    getall: {
      set: 'all-attrs',
      header: 'head',
      do: { request: 3, reply: 1, replyHeader: 'pair', replySet: 'inner-attrs' },
    },
  };
  const asking = loadModule({ ...family, operations });
  const bytes = Uint8Array.of(255, 1, 0, 80, 7, 0, 5, 0, 1, 0, 7, 0, 0, 0);
  expect(asking.decode('AllReply', bytes)).toEqual({ ...pair, attrs: { n: 7 } });
});

test('array elements that do not divide are refused', () => {
  const bytes = Uint8Array.of(9, 0, 0, 0, 11, 0, 25, 0, 2, 0, 0, 0, 0, 80, 7, 0);
  expect(() => module_.decode('All', bytes)).toThrow('a multiple of 4');
});

test('a type without a form is refused by name', () => {
  const sets = { 'all-attrs': { attributes: { odd: { type: 'nest-type-value', value: 1 } } } };
  expect(() => loadModule({ ...family, sets })).toThrow('no form for type nest-type-value');
});
