import { AttributeCursor, AttributeWriter, MAX_NESTING, NLA_F_NESTED, type CodecError } from '@nlmq/codec';
import fc from 'fast-check';
import { u32 } from './arbitrary.ts';
import { refusal } from './refusal.ts';

interface Leaf {
  readonly type: number;
  readonly value: number;
}

interface Nest {
  readonly type: number;
  readonly list: readonly (Leaf | Nest)[];
}

const type = fc.nat(0x3fff);
const { list: anyList } = fc.letrec<{ list: readonly (Leaf | Nest)[]; nest: Nest; leaf: Leaf }>((tie) => ({
  leaf: fc.record({ type, value: u32 }),
  nest: fc.record({ type, list: tie('list') }),
  list: fc.array(fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('nest')), { maxLength: 4 }),
}));

function write(writer: AttributeWriter, list: readonly (Leaf | Nest)[]): AttributeWriter {
  for (const one of list) {
    if ('value' in one) writer.uint32(one.type, one.value);
    else writer.nested(one.type | NLA_F_NESTED, () => write(writer, one.list));
  }
  return writer;
}

function read(cursor: AttributeCursor): (Leaf | Nest)[] {
  const list: (Leaf | Nest)[] = [];
  while (cursor.next()) {
    const { type: number } = cursor;
    if (!cursor.nested) list.push({ type: number, value: cursor.uint32() });
    else if (cursor.enter()) {
      list.push({ type: number, list: read(cursor) });
      cursor.leave();
    }
  }
  return list;
}

/** Nests so deep, the innermost holding one flag; by hand, since the writer has a bound of its own. */
function deep(levels: number): Uint8Array {
  let list = new AttributeWriter().flag(1).finish();
  for (let level = 0; level < levels; level++) list = new AttributeWriter().bytes(2 | NLA_F_NESTED, list).finish();
  return list;
}

function dive(list: Uint8Array): { readonly levels: number; readonly error: CodecError | undefined } {
  const cursor = new AttributeCursor(list);
  let levels = 0;
  while (cursor.next() && cursor.nested && cursor.enter()) levels++;
  return { levels, error: cursor.error };
}

test('[NLA-2] nested lists are read as they were written, with one cursor', () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const cursor = new AttributeCursor(write(new AttributeWriter(), list).finish());
      expect([read(cursor), cursor.error]).toEqual([list, undefined]);
    }),
  );
});

test('the length of a nest counts the padding of what is in it', () => {
  const list = new AttributeWriter().nested(1 | NLA_F_NESTED, (inner) => inner.uint8(2, 3)).finish();
  expect([...list]).toEqual([12, 0, 1, 0x80, 5, 0, 2, 0, 3, 0, 0, 0]);
});

test('an indexed array numbers its elements on from the first', () => {
  const list = new AttributeWriter()
    .indexed(8, 1, ['a', 'bc'], (writer, index, item) => writer.string(index, item))
    .uint8(9, 9)
    .finish();
  const cursor = new AttributeCursor(list);
  expect([cursor.next(), cursor.enter()]).toEqual([true, true]);
  const found: [number, string][] = [];
  while (cursor.next()) found.push([cursor.type, cursor.string()]);
  cursor.leave();
  expect(found).toEqual([
    [1, 'a'],
    [2, 'bc'],
  ]);
  expect([cursor.next(), cursor.type, cursor.uint8(), cursor.next(), cursor.error]).toEqual([
    true,
    9,
    9,
    false,
    undefined,
  ]);
});

test('a fault in a nest ends the walk of all lists around it', () => {
  const inner = Uint8Array.of(9, 0, 1, 0);
  const cursor = new AttributeCursor(new AttributeWriter().bytes(1, inner).uint8(2, 2).finish());
  expect([cursor.next(), cursor.enter(), cursor.next()]).toEqual([true, true, false]);
  cursor.leave();
  expect([cursor.next(), cursor.error?.code, cursor.error?.offset]).toEqual([false, 'ERR_ATTRIBUTE_CUT', 4]);
});

describe('nesting has a bound', () => {
  test('for the reader', () => {
    expect(dive(deep(MAX_NESTING))).toEqual({ levels: MAX_NESTING, error: undefined });
    expect(dive(deep(MAX_NESTING + 1))).toMatchObject({ levels: MAX_NESTING, error: { code: 'ERR_NESTING' } });
    expect(dive(deep(10_000))).toMatchObject({ levels: MAX_NESTING, error: { code: 'ERR_NESTING' } });
  });

  test('and for the writer', () => {
    const writer = new AttributeWriter();
    const more = (left: number): void => {
      if (left > 0) writer.nested(1, () => more(left - 1));
    };
    more(MAX_NESTING);
    expect(refusal(() => more(MAX_NESTING + 1)).code).toBe('ERR_NESTING');
  });
});

test('leaving the outermost list ends it', () => {
  const cursor = new AttributeCursor(new AttributeWriter().uint8(1, 1).finish());
  cursor.leave();
  expect([cursor.next(), cursor.error]).toEqual([false, undefined]);
});

test('[NLA-1] a nest over 65,531 bytes is refused', () => {
  const half = new Uint8Array(32_764);
  const nest = (): unknown => new AttributeWriter().nested(1, (writer) => writer.bytes(2, half).bytes(3, half));
  expect(refusal(nest).code).toBe('ERR_TOO_LARGE');
});
