import { seededRandom } from '@nlmq/testkit';

test('the numbers are those of mulberry32', () => {
  const random = seededRandom(1);
  const known = [0.6270739405881613, 0.002735721180215478, 0.5274470399599522];
  expect(known.map(() => random.u32() / 2 ** 32)).toEqual(known);
});

test('the same seed gives the same bytes, another one others', () => {
  const [first, same, other] = [7, 7, 8].map((seed) => seededRandom(seed).bytes(64));
  expect(first).toEqual(same);
  expect(first).not.toEqual(other);
});

test('below() stays below', () => {
  const random = seededRandom(2);
  const seen = new Set(Array.from({ length: 1000 }, () => random.below(3)));
  expect([...seen].sort()).toEqual([0, 1, 2]);
});
