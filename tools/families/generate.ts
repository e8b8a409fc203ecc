import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitModule } from './emit/module.ts';
import type { Family } from './family.ts';
import { merge } from './merge.ts';
import { moduleName } from './names.ts';
import { overlays } from './overlay/index.ts';

const TARGET = join(__dirname, '../../packages/families/src/generated');

/** A family's facts with our overlay on top. */
export function loadFamily(name: string): Family {
  const facts = JSON.parse(readFileSync(join(__dirname, 'facts', `${name}.json`), 'utf8')) as Family;
  return merge(facts, overlays[name] ?? {});
}

/**
 * The generated files by name: one module for each family, and an index that lists every name of the NETLINK_ROUTE ones.
 *
 * The others are modules of their own for users, too: their names may be the same, and few need them all.
 */
export function generate(): ReadonlyMap<string, string> {
  const modules = Object.keys(overlays).map((family) => {
    const loaded = loadFamily(family);
    return { name: moduleName(family), route: loaded.protocol === 0, ...emitModule(loaded) };
  });
  const listed = modules.filter(({ route }) => route);
  const index = listed.flatMap(({ name, values, types }) => [
    `export {\n${values.map((value) => `  ${value},\n`).join('')}} from './${name}.ts';`,
    `export type {\n${types.map((type) => `  ${type},\n`).join('')}} from './${name}.ts';`,
  ]);
  return new Map([
    ...modules.map(({ name, text }) => [`${name}.ts`, text] as const),
    ['index.ts', `// Made by tools/families/generate.ts. Do not edit.\n${index.join('\n')}\n`],
  ]);
}

/** Writes what `generate` makes: `ts-node tools/families/generate.ts`. */
function main(): void {
  mkdirSync(TARGET, { recursive: true });
  for (const [name, text] of generate()) writeFileSync(join(TARGET, name), text);
}

if (require.main === module) main();
