import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the whole workspace. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** One short line of progress; stdout stays free for data. */
export function say(line) {
  process.stderr.write(`nlmq: ${line}\n`);
}

/**
 * Runs a program in the workspace and answers how it ended.
 * With `quiet` its output is collected and returned, else it goes to our own stdout and stderr.
 * A program that is not there ends with code 127. SIGTERM to us ends it, and then us.
 */
export function run(command, args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
    const output = [];
    let stopped = false;
    const stop = () => {
      stopped = child.kill('SIGTERM');
    };
    const end = (code) => {
      process.removeListener('SIGTERM', stop);
      if (stopped) process.exit(143);
      resolve({ code, output: Buffer.concat(output).toString() });
    };
    process.once('SIGTERM', stop);
    child.stdout?.on('data', (bytes) => output.push(bytes));
    child.stderr?.on('data', (bytes) => output.push(bytes));
    child.once('error', (error) => {
      output.push(Buffer.from(error.message));
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}
