import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { overlays } from './overlay/index.ts';
import { readSpec } from './read-spec.ts';

/** Writes the fact tables of the families we have an overlay for: `ts-node tools/families/facts.ts SPEC_FOLDER`. */
function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error('name the folder that holds the YAML specs');
  const target = join(__dirname, 'facts');
  mkdirSync(target, { recursive: true });
  const missing = new Set(Object.keys(overlays));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const document: unknown = parse(readFileSync(join(folder, file), 'utf8'));
    const name = familyOf(document);
    if (name === undefined || !missing.delete(name)) continue;
    writeFileSync(join(target, `${name}.json`), `${JSON.stringify(readSpec(document), undefined, 2)}\n`);
    process.stdout.write(`facts/${name}.json from ${file}\n`);
  }
  if (missing.size > 0) throw new Error(`no spec in ${folder} for ${[...missing].join(', ')}`);
}

function familyOf(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('name' in document)) return undefined;
  return typeof document.name === 'string' ? document.name : undefined;
}

main(process.argv[2]);
