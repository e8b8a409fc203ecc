import { merge } from '../merge.ts';

test('objects are merged key by key, null removes, everything else replaces', () => {
  const base = { kept: 1, gone: 2, list: [1, 2], table: { a: 1, b: 2 } as Record<string, number> };
  expect(merge(base, { gone: null, list: [3], table: { b: null, c: 3 } })).toEqual({
    kept: 1,
    list: [3],
    table: { a: 1, c: 3 },
  });
});

test('the base is left as it was, and keys keep their order', () => {
  const base = { b: { x: 1 }, a: 1 };
  expect(Object.keys(merge(base, { a: 2, b: { x: 2 } }))).toEqual(['b', 'a']);
  expect(base).toEqual({ b: { x: 1 }, a: 1 });
});
