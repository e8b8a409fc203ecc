import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, say } from './run.mjs';

const tsNode = ['node_modules/ts-node/dist/bin.js', '-P', 'tools/tsconfig.json'];
const cache = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', `.cache/${name}`];

/** Every check of the sources that runs none of them. */
const checks = {
  eslint: [
    'node_modules/eslint/bin/eslint.js',
    '-c',
    'tools/eslint.config.mjs',
    '--max-warnings=0',
    ...cache('eslint'),
    '.',
  ],
  prettier: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...cache('prettier'), '.'],
  layers: [...tsNode, 'tools/check-layers.ts'],
  repository: [...tsNode, 'tools/check-repository.ts'],
  clauses: [...tsNode, 'tools/check-clauses.ts'],
};

/** Runs the checks side by side, shows what they found, and answers how many failed. */
export async function lint() {
  const failed = await Promise.all(
    Object.entries(checks).map(async ([name, args]) => {
      const { code, output } = await run(process.execPath, args, { quiet: true, env: { NO_COLOR: '1' } });
      if (code !== 0) say(`${name} found faults\n${output.trimEnd()}`);
      return code !== 0;
    }),
  );
  return failed.filter(Boolean).length;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = (await lint()) === 0 ? 0 : 1;
}
