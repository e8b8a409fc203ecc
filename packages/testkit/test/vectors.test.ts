import { vectorBytes, vectors } from '@nlmq/testkit';

test('every golden frame has a name of its own and as many bytes as it says', () => {
  const all = vectors();
  expect(all.length).toBe(146);
  expect(new Set(all.map((vector) => vector.name)).size).toBe(all.length);
  for (const vector of all.filter(({ hex }) => hex !== undefined))
    expect(vectorBytes(vector)).toHaveLength(vector.bytes!);
});
