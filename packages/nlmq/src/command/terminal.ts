import { EXIT } from './exit.ts';
import { type ReadStream, type WriteStream, isatty } from 'node:tty';

/** The keyboard and the screen of a person. */
export interface Tty {
  readonly input: ReadStream;
  readonly output: WriteStream;
}

/** Where a command speaks: data and talk apart, and the wish that it ends. */
export interface Terminal {
  /** Prints data. */
  data(text: string): void;
  /** Says something about it. */
  talk(line: string): void;
  /** Fires when the command is to end: an interrupt, or nobody reads its data any more. */
  readonly signal: AbortSignal;
  /** Prints data that is no text. */
  bytes?(data: Uint8Array): void;
  /** Shows how far work has come, in place of what it said before; '' takes it away. Absent where nobody looks. */
  progress?(line: string): void;
  /** The columns of the screen that data goes to; absent where it goes elsewhere. */
  readonly columns?: number;
  /** Data may be coloured. */
  readonly colour?: boolean;
  /** Absent where data or keys are not a person's. */
  readonly tty?: Tty;
}

/** The process's own terminal. Without a signal given interrupts end commands, instead of the process, from here on. */
export function processTerminal(signal?: AbortSignal): Terminal {
  const end = new AbortController();
  if (!signal) for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end.abort());
  process.stderr.on('error', () => end.abort());
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    end.abort();
    // Who closed the pipe wants no more data, and no complaint.
    if (code === 'EPIPE') return;
    process.stderr.write(`nlmq: the data cannot be written (${code}); make room, or send it elsewhere\n`);
    process.exit(EXIT.failure);
  });
  return {
    data: (text) => void process.stdout.write(text),
    talk: (line) => void process.stderr.write(`${line}\n`),
    signal: signal ? AbortSignal.any([signal, end.signal]) : end.signal,
    bytes: (data) => void process.stdout.write(data),
    ...screen(process.stdout),
    ...(process.stderr.isTTY && { progress: (line) => void process.stderr.write(`\r${line}\x1b[K`) }),
  };
}

/** What standard output can show, where it is a screen; https://no-color.org has the last word on colour. */
function screen(output: WriteStream): Pick<Terminal, 'columns' | 'colour' | 'tty'> {
  if (!isatty(1)) return {};
  const dumb = process.env['TERM'] === 'dumb';
  const tty = {
    get input(): ReadStream {
      return process.stdin;
    },
    output,
  };
  return { columns: output.columns, colour: !dumb && !process.env['NO_COLOR'], ...(isatty(0) && !dumb && { tty }) };
}

/** Settles when the signal has fired. */
export function fired(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
