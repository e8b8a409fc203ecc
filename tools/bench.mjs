import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './run.mjs';
import { SetupError, setUp } from './setup.mjs';

/** The benchmarks of the workspace, `packages/NAME/bench/*.bench.mjs`, by their file names. */
function benchmarks() {
  const folders = readdirSync(path.join(root, 'packages')).map((name) => path.join('packages', name, 'bench'));
  const found = folders.filter((folder) => existsSync(path.join(root, folder)));
  return found.flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((file) => file.endsWith('.bench.mjs'))
      .map((file) => ({ name: file.replace('.bench.mjs', ''), file: path.join(folder, file) })),
  );
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
