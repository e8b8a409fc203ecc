import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const clause = /\[([A-Z]{3}-\d+)\]/g;
const defined = /^\*\*\[([A-Z]{3}-\d+)\]\*\*/gm;
const sources = /\.(ts|mjs|cjs|js|c|h|md)$/;
const skipped = /^(node_modules|dist|build|coverage)$/;

interface ClauseReport {
  /** Citations that lead nowhere, ids given twice, bytes that nothing proves: a line each. */
  readonly faults: readonly string[];
  /** Clauses that nothing in packages cites. */
  readonly uncited: readonly string[];
}

/** Holds the citations in packages and the documents against PROTOCOL.md at `root`. */
export function clauseReport(root: string): ClauseReport {
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
  return { faults: [...lost, ...twice, ...unproven(root, protocol)], uncited: ids.filter((id) => !cited.has(id)) };
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
  const { faults, uncited } = clauseReport(process.cwd());
  for (const fault of faults) console.error(fault);
  if (uncited.length > 0) console.error(`note: nothing cites ${uncited.join(', ')}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
