import type { Terminal } from '../src/command/terminal.ts';
import { run } from '../src/command/run.ts';

/** A terminal that remembers, and lets a test wait for a line and end the command. */
export class Screen implements Terminal {
  out = '';
  err = '';
  readonly #end = new AbortController();
  #watchers: (() => void)[] = [];

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  get lines(): string[] {
    return this.out.split('\n').slice(0, -1);
  }

  data(text: string): void {
    this.out += text;
    for (const watcher of this.#watchers.splice(0)) watcher();
  }

  talk(line: string): void {
    this.err += `${line}\n`;
    for (const watcher of this.#watchers.splice(0)) watcher();
  }

  /** Settles when a whole line satisfies `wanted`; answers the first that does. */
  async line(wanted: (line: string) => boolean): Promise<string> {
    for (;;) {
      const found = this.lines.find(wanted);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  /** Settles when something that holds these words has been said. */
  async said(words: string): Promise<void> {
    while (!this.err.includes(words)) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  interrupt(): void {
    this.#end.abort();
  }
}

/** How a command ended, and what it said. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command to its end. */
export async function nlmq(...args: string[]): Promise<Outcome> {
  const screen = new Screen();
  const code = await run(args, screen);
  return { code, out: screen.out, err: screen.err };
}

/** A command that runs until it is interrupted. */
export interface Running {
  readonly screen: Screen;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number>;
  /** Interrupts it and answers its exit code. */
  stop(): Promise<number>;
}

export function start(...args: string[]): Running {
  const screen = new Screen();
  const ended = run(args, screen);
  return {
    screen,
    ended,
    stop: () => {
      screen.interrupt();
      return ended;
    },
  };
}

/** A broker that serves as `nlmq serve` does; answers its URL. */
export async function serving(...args: string[]): Promise<Running & { readonly url: string }> {
  const running = start('serve', 'tcp://127.0.0.1:0', ...args);
  const ready = await running.screen.line((line) => line.startsWith('ready '));
  return { ...running, url: ready.replace('ready ', '') };
}
