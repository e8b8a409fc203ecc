import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const packages = join(__dirname, '../..');
const page = readFileSync(join(packages, 'nlmq/docs/errors.md'), 'utf8');

/** The codes of the closed unions in which every layer lists its own. */
function codesOf(name: string): string[] {
  const folder = join(packages, name, 'src');
  const files = readdirSync(folder).filter((file) => /error\.ts$/.test(file));
  const unions = files.flatMap((file) =>
    Array.from(
      readFileSync(join(folder, file), 'utf8').matchAll(/^export type \w+Code =(.*?);/gms),
      ([, union]) => union!,
    ),
  );
  return unions.flatMap((union) => Array.from(union.matchAll(/'((?:ERR|NETLINK)_[A-Z_]+)'/g), ([, code]) => code!));
}

const all = new Set(readdirSync(packages).flatMap(codesOf));

test('the page of errors has every code that a layer can throw, with cause and remedy', () => {
  expect(all.size).toBeGreaterThan(40);
  const rows = new Set(Array.from(page.matchAll(/^\| `([A-Z_]+)` +\| \S.* \| \S.* \|$/gm), ([, code]) => code));
  expect([...all].filter((code) => !rows.has(code))).toEqual([]);
});

test('the page of errors has no code that nobody throws', () => {
  const command = readFileSync(join(packages, 'nlmq/src/command/exit.ts'), 'utf8');
  const listed = Array.from(page.matchAll(/^\| `((?:ERR|NETLINK)_[A-Z_]+)`/gm), ([, code]) => code!);
  expect(listed.filter((code) => !all.has(code) && !command.includes(`'${code}'`))).toEqual([]);
});
