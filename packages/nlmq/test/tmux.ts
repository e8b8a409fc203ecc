import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export const noTmux: string | undefined = spawnSync('tmux', ['-V']).status === 0 ? undefined : 'needs tmux';

let opened = 0;

/** A terminal of its own in which a line of shell runs, as a person would see it. */
export class TmuxTerminal implements Disposable {
  readonly #server = `nlmqt-${process.pid}-${opened++}`;

  constructor(line: string, columns: number, rows: number) {
    const size = ['-x', String(columns), '-y', String(rows)];
    // What stands there stays until it is looked at.
    this.#tmux('-f', '/dev/null', 'new-session', '-d', ...size, `sh -c '${line}; exec cat'`);
  }

  #tmux(...args: readonly string[]): string {
    return execFileSync('tmux', ['-L', this.#server, ...args], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm' },
    });
  }

  /** The screen's lines; with `styled` colours and the like stand in them as escape sequences. */
  lines(styled = false): readonly string[] {
    return this.#tmux('capture-pane', '-p', ...(styled ? ['-e'] : [])).split('\n');
  }

  /** Settles with the screen's lines once they are as wanted. */
  async until(wanted: (lines: readonly string[]) => boolean): Promise<readonly string[]> {
    for (;;) {
      const lines = this.lines();
      if (wanted(lines)) return lines;
      await pause(50);
    }
  }

  press(...keys: readonly string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  resize(columns: number, rows: number): void {
    this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  [Symbol.dispose](): void {
    this.#tmux('kill-server');
  }
}
