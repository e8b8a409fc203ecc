import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../examples');
const running = new Set<ChildProcess>();

/** Ends the examples that a failed test has left behind. */
export function endExamples(): void {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
}

/** Where an example runs: in a folder, in a network namespace. */
export interface Place {
  readonly cwd?: string;
  readonly netns?: string;
}

/** An example that runs as a process of its own. */
export class Example {
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | null>;
  #out = '';
  #err = '';
  #watchers: (() => void)[] = [];

  constructor(name: string, args: readonly string[] = [], { cwd = folder, netns }: Place = {}) {
    const node = [process.execPath, join(folder, `${name}.mjs`), ...args];
    const [program = '', ...words] = netns === undefined ? node : ['ip', 'netns', 'exec', netns, ...node];
    this.#child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], cwd });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#add(chunk));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#err += chunk.toString()));
    running.add(this.#child);
    this.#exit = once(this.#child, 'close').then(([code]) => code as number | null);
    void this.#exit.then(() => this.#add(''));
  }

  /** What it has printed so far. */
  get out(): string {
    return this.#out;
  }

  #add(chunk: Buffer | string): void {
    this.#out += chunk.toString();
    for (const watcher of this.#watchers.splice(0)) watcher();
  }

  /** Settles when it has printed so many lines; answers the last of them. @throws when it ends before */
  async line(count = 1): Promise<string> {
    for (;;) {
      const lines = this.#out.split('\n');
      if (lines.length > count) return lines[count - 1]!;
      if (this.#child.exitCode !== null) throw new Error(`it ended early: ${this.#err}`);
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  /** Settles with what it printed, when it has ended well. */
  async end(): Promise<string> {
    const code = await this.#exit;
    if (code !== 0) throw new Error(`it ended with ${code}: ${this.#err}`);
    return this.#out;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Ctrl-C; settles with what it printed. */
  interrupt(): Promise<string> {
    this.#child.kill('SIGINT');
    return this.end();
  }
}

/** An example's code, as a reader sees it. */
export function codeOf(name: string): string {
  return readFileSync(join(folder, `${name}.mjs`), 'utf8');
}

/** Prints what one wrote in 2013 beside what one writes here, and under both what that printed. */
export function sideBySide(title: string, then: string, names: readonly string[], out: string): void {
  const left = then.split('\n');
  const right = names.flatMap((name) => [`-- examples/${name}.mjs`, ...codeOf(name).trimEnd().split('\n')]);
  const width = Math.max(30, ...left.map(({ length }) => length));
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${(left[at] ?? '').padEnd(width)} | ${right[at] ?? ''}`.trimEnd(),
  );
  const printed = out
    .trimEnd()
    .split('\n')
    .map((line) => `  > ${line}`);
  process.stdout.write([`\n== ${title}`, ...rows, '-- prints', ...printed, ''].join('\n'));
}
