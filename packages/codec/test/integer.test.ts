import { AttributeCursor, AttributeWriter } from '@nlmq/codec';
import fc from 'fast-check';
import { refusal } from './refusal.ts';

const small = [
  ['uint8', 1, 0, 0xff],
  ['int8', 1, -0x80, 0x7f],
  ['uint16', 2, 0, 0xffff],
  ['uint16be', 2, 0, 0xffff],
  ['int16', 2, -0x8000, 0x7fff],
  ['int16be', 2, -0x8000, 0x7fff],
  ['uint32', 4, 0, 0xffffffff],
  ['uint32be', 4, 0, 0xffffffff],
  ['int32', 4, -0x80000000, 0x7fffffff],
  ['int32be', 4, -0x80000000, 0x7fffffff],
] as const;
const large = [
  ['uint64', 0n, 2n ** 64n - 1n],
  ['uint64be', 0n, 2n ** 64n - 1n],
  ['int64', -(2n ** 63n), 2n ** 63n - 1n],
  ['int64be', -(2n ** 63n), 2n ** 63n - 1n],
] as const;

/** A cursor on the first attribute of a list. */
function first(list: Uint8Array): AttributeCursor {
  const cursor = new AttributeCursor(list);
  expect(cursor.next()).toBe(true);
  return cursor;
}

const viewOf = ({ bytes, start, length }: AttributeCursor): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset + start, length);

describe('[NLA-1] an integer is read as it was written, and stands as a DataView has it', () => {
  const reads = {
    uint8: (view: DataView) => view.getUint8(0),
    int8: (view: DataView) => view.getInt8(0),
    uint16: (view: DataView) => view.getUint16(0, true),
    uint16be: (view: DataView) => view.getUint16(0),
    int16: (view: DataView) => view.getInt16(0, true),
    int16be: (view: DataView) => view.getInt16(0),
    uint32: (view: DataView) => view.getUint32(0, true),
    uint32be: (view: DataView) => view.getUint32(0),
    int32: (view: DataView) => view.getInt32(0, true),
    int32be: (view: DataView) => view.getInt32(0),
    uint64: (view: DataView) => view.getBigUint64(0, true),
    uint64be: (view: DataView) => view.getBigUint64(0),
    int64: (view: DataView) => view.getBigInt64(0, true),
    int64be: (view: DataView) => view.getBigInt64(0),
  };

  test.each(small)('%s', (name, size, min, max) => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max)), (value) => {
        const cursor = first(new AttributeWriter()[name](5, value).finish());
        expect([cursor.type, cursor.length, cursor[name](), cursor.error]).toEqual([5, size, value, undefined]);
        expect(reads[name](viewOf(cursor))).toBe(value);
      }),
    );
  });

  test.each(large)('%s', (name, min, max) => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt({ min, max }), fc.constantFrom(min, max)), (value) => {
        const cursor = first(new AttributeWriter()[name](5, value).finish());
        expect([cursor.length, cursor[name](), cursor.error]).toEqual([8, value, undefined]);
        expect(reads[name](viewOf(cursor))).toBe(value);
      }),
    );
  });
});

describe('[NLA-8] an integer of another size is a fault that ends the walk', () => {
  test.each([...small, ...large].map(([name]) => name))('%s', (name) => {
    const cursor = first(new AttributeWriter().bytes(5, new Uint8Array(3)).flag(6).finish());
    expect(Number(cursor[name]())).toBe(0);
    expect(cursor.error).toMatchObject({ code: 'ERR_VALUE', offset: 4 });
    expect(cursor.next()).toBe(false);
  });

  test('and the first fault stays', () => {
    const cursor = first(new AttributeWriter().bytes(5, new Uint8Array(3)).finish());
    cursor.uint32();
    const { error } = cursor;
    cursor.uint64();
    cursor.key();
    cursor.uint32s();
    expect(cursor.error).toBe(error);
  });
});

describe('an integer out of its range is refused', () => {
  test.each(small)('%s', (name, _, min, max) => {
    for (const value of [min - 1, max + 1, 0.5, NaN, Infinity]) {
      expect(refusal(() => new AttributeWriter()[name](5, value)).code).toBe('ERR_VALUE');
    }
  });

  test.each(large)('%s', (name, min, max) => {
    for (const value of [min - 1n, max + 1n]) {
      expect(refusal(() => new AttributeWriter()[name](5, value)).code).toBe('ERR_VALUE');
    }
  });

  test('and nothing of it is written', () => {
    const writer = new AttributeWriter().uint8(1, 1);
    refusal(() => writer.uint8(2, 256));
    expect([...writer.finish()]).toEqual([5, 0, 1, 0, 1, 0, 0, 0]);
  });
});

test('an array of integers is one attribute, padded behind the last', () => {
  const cursor = first(new AttributeWriter().uint32(7, 1, 2, 0xffffffff).finish());
  expect([cursor.length, cursor.uint32s(), cursor.error]).toEqual([12, [1, 2, 0xffffffff], undefined]);
  expect([...new AttributeWriter().uint16be(7, 1, 2, 3).finish()]).toEqual([10, 0, 7, 0, 0, 1, 0, 2, 0, 3, 0, 0]);
  expect(first(new AttributeWriter().flag(7).finish()).uint32s()).toEqual([]);
  const odd = first(new AttributeWriter().bytes(7, new Uint8Array(6)).finish());
  expect([odd.uint32s(), odd.error?.code]).toEqual([[0], 'ERR_VALUE']);
});

test('[SUB-1] a key of a filter is three u32', () => {
  const key = { offset: 4, key: 16, mask: 0xffff };
  const cursor = first(new AttributeWriter().key(16, key).finish());
  expect([cursor.key(), cursor.error]).toEqual([key, undefined]);
});
