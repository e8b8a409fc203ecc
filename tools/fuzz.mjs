import { SetupError, setUp } from './setup.mjs';
import { run, say } from './run.mjs';

/** Spoils frames by the million and has the codec read them: `npm run fuzz [-- MILLIONS]`, 100 where nobody says. */
const millions = Number(process.argv[2] ?? 100);
const jest = ['node_modules/jest/bin/jest.js', '-c', 'tools/jest.config.cjs', 'packages/codec/test/mutation.test.ts'];

try {
  if (!(millions > 0)) throw new SetupError(`${process.argv[2]}: not a number of millions`);
  await setUp({ project: 'packages/codec' });
  const { code } = await run(process.execPath, jest, { env: { NLMQ_MUTATIONS: String(millions * 1e6) } });
  process.exitCode = code;
} catch (error) {
  say(error instanceof SetupError ? error.message : error.stack);
  process.exitCode = 1;
}
