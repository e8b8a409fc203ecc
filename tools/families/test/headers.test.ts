import { structSize } from '../emit/layout.ts';
import type { Family } from '../family.ts';
import { loadFamily } from '../generate.ts';
import { overlays } from '../overlay/index.ts';
import { againstHeaders, preprocessed, valuesInC } from './headers.ts';

const families: readonly Family[] = Object.keys(overlays).map(loadFamily);

againstHeaders('every struct has the size that the C headers give it, or had in them once', () => {
  const claims = families.flatMap((family) =>
    Object.entries(family.structs).flatMap(([name, { c, minimum }]) => {
      const size = structSize(family, name);
      return c === undefined
        ? []
        : [
            {
              name,
              type: c[0].replace('struct ', ''),
              expression: `sizeof(${c[0]})`,
              header: c[1],
              size,
              minimum: minimum ?? size,
            },
          ];
    }),
  );
  const headers = claims.map(({ header }) => header);
  const words = new Set(preprocessed(headers).match(/\w+/g));
  const known = claims.filter(({ type }) => words.has(type));
  expect(known.length).toBeGreaterThan(0.95 * claims.length);
  const sizes = valuesInC(
    headers,
    known.map(({ expression }) => expression),
  );
  const wrong = known.filter(({ expression, size, minimum }) => {
    const there = sizes.get(expression) ?? 0;
    return there < minimum || there > size;
  });
  expect(wrong).toEqual([]);
});

againstHeaders('every attribute that the C headers know has their number', () => {
  const claims = families.flatMap((family) =>
    Object.values(family.sets).flatMap(({ c, attributes }) =>
      Object.entries(attributes).flatMap(([name, { value }]) =>
        c === undefined ? [] : [{ name: `${c[0]}${name.replaceAll('-', '_').toUpperCase()}`, header: c[1], value }],
      ),
    ),
  );
  const headers = claims.map(({ header }) => header);
  const words = new Set(preprocessed(headers).match(/\w+/g));
  const known = claims.filter(({ name }) => words.has(name));
  expect(known.length).toBeGreaterThan(0.85 * claims.length);
  const values = valuesInC(
    headers,
    known.map(({ name }) => name),
  );
  expect(known.filter(({ name, value }) => values.get(name) !== value)).toEqual([]);
});
