import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ownFacts, textOf } from '../facts.ts';
import { generate } from '../generate.ts';

const target = join(__dirname, '../../../packages/families/src/generated');

test('the committed modules are what the generator makes of the facts and the overlay', () => {
  const made = generate();
  expect(readdirSync(target).sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made)
    expect(readFileSync(join(target, name), 'utf8') === text ? name : `stale: ${name}`).toBe(name);
});

test('the committed facts of our own descriptions are what those say', () => {
  const all = ownFacts();
  expect(all.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['TASKSTATS', 'inet-diag', 'nexthop', 'nsid', 'rt-neigh', 'rt-rule', 'unix-diag']),
  );
  for (const facts of all)
    expect(readFileSync(join(__dirname, `../facts/${facts.name}.json`), 'utf8')).toBe(textOf(facts));
});

test('facts hold names and numbers, and no sentences', () => {
  const folder = join(__dirname, '../facts');
  for (const file of readdirSync(folder)) {
    JSON.parse(readFileSync(join(folder, file), 'utf8'), (key, value: unknown) => {
      expect(key).not.toBe('doc');
      if (typeof value === 'string') expect(value).toMatch(/^[\w.-]+$/);
      return value;
    });
  }
});
