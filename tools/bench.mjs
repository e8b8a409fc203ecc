import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './run.mjs';
import { SetupError, setUp } from './setup.mjs';

/** The benchmarks by name; files of two words are their parts. */
function benchmarks() {
  const parts = new Set(['load', 'broker-process', 'process-cost']);
  const names = readdirSync(path.join(root, 'tools/bench')).map((file) => path.basename(file, '.mjs'));
  return names
    .filter((name) => !parts.has(name))
    .map((name) => ({ name, file: path.join('tools/bench', `${name}.mjs`) }));
}

/** Runs one after the other, alone on the machine: all, or those named. */
async function bench(names) {
  await setUp({ project: 'packages/nlmq' });
  const known = benchmarks();
  const unknown = names.filter((name) => !known.some((one) => one.name === name));
  if (unknown.length > 0) {
    throw new SetupError(`no benchmark ${unknown.join(', ')}; there are: ${known.map((one) => one.name).join(', ')}`);
  }
  let failed = 0;
  for (const { name, file } of known) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`bench ${name}`);
    failed += (await run(process.execPath, [file])).code === 0 ? 0 : 1;
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

try {
  await bench(process.argv.slice(2));
} catch (error) {
  say(error instanceof SetupError ? error.message : error.stack);
  process.exitCode = 1;
}
