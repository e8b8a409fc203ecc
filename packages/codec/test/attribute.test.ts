import {
  AttributeCursor,
  AttributeWriter,
  NLA_F_NESTED,
  NLA_F_NET_BYTEORDER,
  allAttributes,
  firstAttributes,
} from '@nlmq/codec';
import fc from 'fast-check';
import { bytes, text, u32 } from './arbitrary.ts';
import { refusal } from './refusal.ts';

const number = fc.nat(0x3fff);
const attribute = fc.oneof(
  fc.record({ kind: fc.constant('u32' as const), type: number, value: u32 }),
  fc.record({ kind: fc.constant('text' as const), type: number, value: text }),
  fc.record({ kind: fc.constant('bytes' as const), type: number, value: bytes(40) }),
);

test('[NLA-1] what is encoded is decoded, and each attribute begins at a multiple of 4', () => {
  fc.assert(
    fc.property(fc.array(attribute, { maxLength: 12 }), (sent) => {
      const writer = new AttributeWriter();
      for (const one of sent) {
        if (one.kind === 'u32') writer.uint32(one.type, one.value);
        else if (one.kind === 'text') writer.string(one.type, one.value);
        else writer.bytes(one.type, one.value);
      }
      const list = writer.finish();
      expect(list.length % 4).toBe(0);
      const cursor = new AttributeCursor(list);
      const seen = sent.map(({ kind }) => {
        expect([cursor.next(), cursor.start % 4]).toEqual([true, 0]);
        const value = kind === 'u32' ? cursor.uint32() : kind === 'text' ? cursor.string() : cursor.payload();
        return { kind, type: cursor.type, value };
      });
      expect(seen).toEqual(sent);
      expect([cursor.next(), cursor.error]).toEqual([false, undefined]);
    }),
  );
});

test('[NLA-1] the length leaves the padding out, and the padding is zero', () => {
  expect([...new AttributeWriter().bytes(7, Uint8Array.of(255)).finish()]).toEqual([5, 0, 7, 0, 255, 0, 0, 0]);
});

test('[NLA-2] the number of an attribute is told without its two marks', () => {
  const cursor = new AttributeCursor(
    new AttributeWriter().bytes(3 | NLA_F_NESTED | NLA_F_NET_BYTEORDER, new Uint8Array(0)).finish(),
  );
  expect([cursor.next(), cursor.type, cursor.nested, cursor.bigEndian]).toEqual([true, 3, true, true]);
});

describe('[NLA-3] a walk ends for good at the first fault, and what stood before it counts', () => {
  test.each([
    ['a length of 0', [0, 0, 1, 0], 'ERR_ATTRIBUTE_SHORT'],
    ['a length of 3', [3, 0, 1, 0], 'ERR_ATTRIBUTE_SHORT'],
    ['a length past the end', [5, 0, 1, 0], 'ERR_ATTRIBUTE_CUT'],
    ['less than a header', [4, 0, 1], 'ERR_ATTRIBUTE_CUT'],
  ])('%s', (_, rest, code) => {
    const cursor = new AttributeCursor(Uint8Array.from([...new AttributeWriter().uint32(1, 2).finish(), ...rest]));
    expect([cursor.next(), cursor.next()]).toEqual([true, false]);
    expect(cursor.error).toMatchObject({ code, offset: 8 });
    expect(cursor.next()).toBe(false);
  });
});

describe('[NLA-6] a text', () => {
  const read = (...payload: readonly number[]): string => {
    const cursor = new AttributeCursor(new AttributeWriter().bytes(1, Uint8Array.from(payload)).finish());
    cursor.next();
    return cursor.string();
  };

  test('ends with one NUL, which its length counts', () => {
    expect([...new AttributeWriter().string(9, 'ab').finish()]).toEqual([7, 0, 9, 0, 97, 98, 0, 0]);
    expect([...new AttributeWriter().string(9, '').finish()]).toEqual([5, 0, 9, 0, 0, 0, 0, 0]);
  });

  test.each([
    ['up to its first NUL', [97, 0, 98, 0], 'a'],
    ['whole where the NUL is missing', [97, 98, 99, 100], 'abcd'],
    ['empty where there is no payload', [], ''],
    ['empty where the NUL comes first', [0], ''],
  ])('is read %s', (_, payload, expected) => {
    expect(read(...payload)).toBe(expected);
  });

  test('never reaches into the next attribute', () => {
    const cursor = new AttributeCursor(
      new AttributeWriter()
        .bytes(1, Uint8Array.of(97, 97, 97, 97))
        .bytes(2, Uint8Array.of(98, 98, 98, 98))
        .finish(),
    );
    cursor.next();
    expect(cursor.string()).toBe('aaaa');
  });

  test('with a NUL of its own is refused', () => {
    expect(refusal(() => new AttributeWriter().string(9, 'a\0b')).code).toBe('ERR_VALUE');
  });
});

test('[NLA-8] a u32 has 4 bytes', () => {
  const cursor = new AttributeCursor(new AttributeWriter().bytes(13, new Uint8Array(5)).finish());
  cursor.next();
  expect([cursor.uint32(), cursor.error?.code, cursor.error?.message]).toEqual([
    0,
    'ERR_VALUE',
    'attribute 13 has 5 bytes: expected 4',
  ]);
});

test('[NLA-1] a payload over 65,531 bytes is refused', () => {
  expect(new AttributeWriter().bytes(1, new Uint8Array(65531)).finish()).toHaveLength(65536);
  expect(refusal(() => new AttributeWriter().bytes(1, new Uint8Array(65532))).code).toBe('ERR_TOO_LARGE');
});

test('[NLA-5] of several attributes with one number the first is found, or all in their order', () => {
  const list = new AttributeWriter().uint8(9, 1).uint8(16, 2).uint8(9, 3).uint8(16, 4).finish();
  expect([...firstAttributes(list)]).toEqual([
    [9, Uint8Array.of(1)],
    [16, Uint8Array.of(2)],
  ]);
  expect(allAttributes(list, 16)).toEqual([Uint8Array.of(2), Uint8Array.of(4)]);
  const spoilt = list.subarray(0, list.length - 6);
  expect(refusal(() => firstAttributes(spoilt)).code).toBe('ERR_ATTRIBUTE_CUT');
  expect(refusal(() => allAttributes(spoilt, 9)).code).toBe('ERR_ATTRIBUTE_CUT');
});

test('a list of attributes can be walked inside a larger one', () => {
  const inner = new AttributeWriter().uint32(1, 5).string(2, 'x').finish();
  const outer = new AttributeCursor(
    new AttributeWriter()
      .uint32(9, 9)
      .bytes(8 | NLA_F_NESTED, inner)
      .finish(),
  );
  outer.next();
  outer.next();
  const nested = new AttributeCursor(outer.bytes, outer.start, outer.end);
  expect([nested.next(), nested.uint32(), nested.next(), nested.string(), nested.next()]).toEqual([
    true,
    5,
    true,
    'x',
    false,
  ]);
});
