import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import table from './layers.json';

const clause = /\[([A-Z]{3}-\d+)\]/g;
const defined = /^\*\*\[([A-Z]{3}-\d+)\]\*\*/gm;
const sources = /\.(ts|mjs|cjs|js|c|h|md)$/;
const skipped = /^(node_modules|dist|build|coverage)$/;

/** What is read here of a line of layers.json. */
interface Layer {
  readonly imports: readonly string[];
  readonly npm?: readonly string[];
}

/**
 * Faults of the citations in packages and the documents against PROTOCOL.md at `root`, a line each.
 *
 * Citations that lead nowhere, ids given twice, clauses that nothing in packages cites unless they are planned, bytes that
 * nothing proves.
 */
export function clauseFaults(root: string): readonly string[] {
  const protocol = readFileSync(path.join(root, 'PROTOCOL.md'), 'utf8');
  const ids = Array.from(protocol.matchAll(defined), ([, id = '']) => id);
  const known = new Set(ids);
  const files = filesUnder(path.join(root, 'packages')).filter((file) => sources.test(file));
  const documents = readdirSync(root).filter((file) => file.endsWith('.md'));
  const cited = new Set<string>();
  const lost = [...files, ...documents.map((file) => path.join(root, file))].flatMap((file) => {
    const found = new Set(Array.from(readFileSync(file, 'utf8').matchAll(clause), ([, id = '']) => id));
    if (file.startsWith(path.join(root, 'packages'))) for (const id of found) cited.add(id);
    const unknown = [...found].filter((id) => !known.has(id));
    return unknown.map((id) => `${path.relative(root, file)} cites [${id}], which PROTOCOL.md has not`);
  });
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `PROTOCOL.md has [${id}] twice`);
  const uncited = ids.filter((id) => !cited.has(id) && !protocol.includes(`**[${id}]** (planned)`));
  const idle = uncited.map((id) => `nothing in packages cites [${id}]`);
  return [...lost, ...twice, ...idle, ...unproven(root, protocol)];
}

/** Rows of ARCHITECTURE.md's table of packages that say otherwise than the layer table. */
export function layerTableFaults(root: string, layers: Readonly<Record<string, Layer>>): string[] {
  const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
  const cells = Array.from(text.matchAll(/^\| \[?([a-z-]+)\]?(?:\([^)]*\))? +\|([^|]*)\|[^|]*\|$/gm));
  const rows = new Map(cells.map(([, name = '', imports = '']) => [name, imports.trim()]));
  return Object.entries(layers)
    .map(([name, { imports, npm = [] }]) => ({
      name,
      row: rows.get(name),
      law: [...imports.map((one) => (one === '*' ? 'all' : one)), ...npm].join(', '),
    }))
    .filter(({ row, law }) => row !== law)
    .map(({ name, row, law }) => `ARCHITECTURE.md: ${name} may import '${law}', not '${row ?? 'no row'}'`);
}

/** Bytes shown in the document that no recording and no test has; or whose offsets are wrong. */
function unproven(root: string, protocol: string): string[] {
  const folders = readdirSync(path.join(root, 'packages')).flatMap((name) =>
    ['fixtures', 'test'].map((folder) => path.join(root, 'packages', name, folder)),
  );
  const proofs = folders.flatMap(filesUnder).map((file) => readFileSync(file, 'utf8'));
  return Array.from(protocol.matchAll(/^```hex (\S+)\n([^]*?)^```/gm)).flatMap(([, name = '', block = '']) => {
    const lines = Array.from(block.matchAll(/^ *(\d+) {2}((?:[0-9a-f]{2} ?)+)/gm));
    const hex = lines.map(([, , bytes = '']) => bytes.replaceAll(' ', '')).join('');
    let at = 0;
    const astray = lines.filter(([, offset, bytes = '']) => {
      const here = at;
      at += bytes.replaceAll(' ', '').length / 2;
      return Number(offset) !== here;
    });
    return [
      ...astray.map(([line]) => `PROTOCOL.md, ${name}: wrong offset in '${line.trim()}'`),
      ...(proofs.some((text) => text.includes(`'${hex}'`) || text.includes(`"${hex}"`))
        ? []
        : [`PROTOCOL.md, ${name}: no test and no recording has these bytes`]),
    ];
  });
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : filesUnder(place);
    return [place];
  });
}

if (require.main === module) {
  const faults = [...clauseFaults(process.cwd()), ...layerTableFaults(process.cwd(), table)];
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
