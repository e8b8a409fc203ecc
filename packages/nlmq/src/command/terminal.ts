/** Where a command speaks: data and talk apart, and the wish that it ends. */
export interface Terminal {
  /** Prints data. */
  data(text: string): void;
  /** Says something about it. */
  talk(line: string): void;
  /** Fires when the command is to end: an interrupt, or nobody reads its data any more. */
  readonly signal: AbortSignal;
}

/** The process's own terminal. Without a signal given interrupts end commands, instead of the process, from here on. */
export function processTerminal(signal?: AbortSignal): Terminal {
  const end = new AbortController();
  if (!signal) for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end.abort());
  // Who closed the pipe wants no more data, and no complaint.
  const broken = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    end.abort();
  };
  process.stdout.on('error', broken);
  process.stderr.on('error', broken);
  return {
    data: (text) => void process.stdout.write(text),
    talk: (line) => void process.stderr.write(`${line}\n`),
    signal: signal ? AbortSignal.any([signal, end.signal]) : end.signal,
  };
}

/** Settles when the signal has fired. */
export function fired(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
