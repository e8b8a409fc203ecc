import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './run.mjs';
import { SetupError, setUp } from './setup.mjs';

/** The benchmarks by name; files of two words are their parts. */
function benchmarks() {
  const files = readdirSync(path.join(root, 'tools/bench')).filter((file) => /^(?!load\.)[a-z]+\.mjs$/.test(file));
  return files.map((file) => ({ name: path.basename(file, '.mjs'), file: path.join('tools/bench', file) }));
}

/** Runs one after the other, alone on the machine: all, or those named, `NAME:ROW,ROW` for some rows of one. */
async function bench(asked) {
  await setUp({ project: 'packages/nlmq' });
  const known = benchmarks();
  const rows = new Map(asked.map((one) => [one.split(':')[0], one.split(':')[1]?.split(',') ?? []]));
  const names = [...rows.keys()];
  const unknown = names.filter((name) => !known.some((one) => one.name === name));
  if (unknown.length > 0) {
    throw new SetupError(`no benchmark ${unknown.join(', ')}; there are: ${known.map((one) => one.name).join(', ')}`);
  }
  let failed = 0;
  for (const { name, file } of known) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`bench ${name}`);
    failed += (await run(process.execPath, [file, ...(rows.get(name) ?? [])])).code === 0 ? 0 : 1;
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

try {
  await bench(process.argv.slice(2));
} catch (error) {
  say(error instanceof SetupError ? error.message : error.stack);
  process.exitCode = 1;
}
