import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Family } from './family.ts';
import { overlays } from './overlay/index.ts';
import { readSpec } from './read-spec.ts';

const TARGET = join(__dirname, 'facts');
/** Descriptions of families that the kernel's own lack, in the same form. */
const OWN = join(__dirname, 'specs');

/** The facts of the families that a folder describes and that we have an overlay for. */
export function factsIn(folder: string): readonly Family[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((file): unknown => parse(readFileSync(join(folder, file), 'utf8')))
    .filter((document) => Object.hasOwn(overlays, familyOf(document) ?? ''))
    .map(readSpec);
}

/** The facts of our own descriptions. */
export function ownFacts(): readonly Family[] {
  return factsIn(OWN);
}

/** A fact table as it stands in its file. */
export function textOf(facts: Family): string {
  return `${JSON.stringify(facts, undefined, 2)}\n`;
}

/** Writes the fact tables of our own descriptions and of a folder's: `ts-node tools/families/facts.ts [SPEC_FOLDER]`. */
function main(folder: string | undefined): void {
  mkdirSync(TARGET, { recursive: true });
  for (const facts of [...ownFacts(), ...(folder === undefined ? [] : factsIn(folder))])
    writeFileSync(join(TARGET, `${facts.name}.json`), textOf(facts));
  const there = new Set(readdirSync(TARGET));
  const missing = Object.keys(overlays).filter((name) => !there.has(`${name}.json`));
  if (missing.length > 0) throw new Error(`no facts for ${missing.join(', ')}: name the folder that holds their specs`);
}

function familyOf(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('name' in document)) return undefined;
  return typeof document.name === 'string' ? document.name : undefined;
}

if (require.main === module) main(process.argv[2]);
