import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable } from './built.ts';

/** A line that ends what a command printed; a shell never prints the byte 1 by itself. */
const MARK = '\u0001';
const PATIENCE_MS = 20_000;

/** A shell in a network namespace and a folder of its own, in which `nlmq` is a command and `import 'nlmq'` works. */
export class Session implements AsyncDisposable {
  readonly #home = mkdtempSync(join(tmpdir(), 'nlmqt-docs-'));
  readonly #netns = `nlmqt-docs-${process.pid}`;
  readonly #shell: ChildProcess;
  #unread = '';
  #heard: () => void = () => undefined;

  constructor() {
    execFileSync('ip', ['netns', 'add', this.#netns]);
    execFileSync('ip', ['-n', this.#netns, 'link', 'set', 'lo', 'up']);
    symlinkSync(join(__dirname, '../../../node_modules'), join(this.#home, 'node_modules'));
    this.write('nlmq', `#!/bin/sh\nexec ${process.execPath} ${executable} "$@"\n`);
    chmodSync(join(this.#home, 'nlmq'), 0o755);
    const env = { ...process.env, PATH: `${this.#home}:${process.env['PATH'] ?? ''}:/usr/sbin`, NO_COLOR: '1' };
    this.#shell = spawn('ip', ['netns', 'exec', this.#netns, 'bash', '--norc'], {
      cwd: this.#home,
      env,
      detached: true,
    });
    for (const stream of [this.#shell.stdout, this.#shell.stderr]) {
      stream!.on('data', (bytes: Buffer) => {
        this.#unread += bytes.toString();
        this.#heard();
      });
    }
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.#home, name), text);
  }

  /** Types a line and waits until what is printed matches; answers what was printed instead, if it does not. */
  async type(line: string, expected: RegExp): Promise<string | undefined> {
    this.#shell.stdin!.write(`${line}\nprintf '\\001\\n'\n`);
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const done = this.#unread.includes(`${MARK}\n`);
      const printed = this.#unread.replace(`${MARK}\n`, '');
      if (done && expected.test(printed)) {
        this.#unread = '';
        return undefined;
      }
      if (Date.now() > deadline || !(await this.#more(deadline - Date.now()))) return printed;
    }
  }

  /** False: nothing more was printed in that time. */
  async #more(patience: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const heard = await new Promise<boolean>((resolve) => {
      this.#heard = () => {
        resolve(true);
      };
      timer = setTimeout(() => {
        resolve(false);
      }, patience);
    });
    clearTimeout(timer);
    return heard;
  }

  /** Ends the shell with all that it started. */
  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#shell, 'close');
    process.kill(-this.#shell.pid!, 'SIGKILL');
    await closed;
    execFileSync('ip', ['netns', 'del', this.#netns]);
    rmSync(this.#home, { recursive: true });
  }
}
