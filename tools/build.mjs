import { say } from './run.mjs';
import { setUp } from './setup.mjs';

try {
  await setUp({ project: 'tools/tsconfig.workspace.json' });
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
