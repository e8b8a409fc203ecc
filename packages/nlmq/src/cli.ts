import { run } from './command/run.ts';
import { processTerminal } from './command/terminal.ts';

void run(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
