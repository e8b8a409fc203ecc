import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withKernel } from './kernel-namespace.ts';

const root = join(__dirname, '..');

/** The committed entry of the command; what it runs is built. */
export const executable: string = join(root, 'bin/nlmq.mjs');

/** Why the command cannot run as a process of its own; undefined when it can. */
export const notBuilt: string | undefined = existsSync(join(root, 'dist/cli.js'))
  ? undefined
  : 'needs the built package (npm run build)';

/** A test that runs the command as a process of its own, beside this machine's kernel. */
export function onBuilt(title: string, body: () => Promise<void>): void {
  if (notBuilt === undefined) withKernel(title, body);
  else test.skip(`${title} [skipped: ${notBuilt}]`, body);
}
