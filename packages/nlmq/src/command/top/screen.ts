import type { Tty } from '../terminal.ts';

const ENTER = '\x1b[?1049h\x1b[?25l';
const LEAVE = '\x1b[?25h\x1b[?1049l';
const HOME = '\x1b[H';
const CLEAR_LINE = '\x1b[K';
const CLEAR_BELOW = '\x1b[J';

/** What happens at a screen. */
export interface ScreenEvents {
  /** A key: its character, or the name of an arrow. */
  readonly key: (key: string) => void;
  readonly resized: () => void;
}

/** A whole screen of a person's terminal; what stood there before comes back when it is released. */
export interface TakenScreen extends Disposable {
  readonly columns: number;
  readonly rows: number;
  /** Shows these lines, which are no wider than the screen, and nothing else. */
  draw(lines: readonly string[]): void;
}

const KEYS: ReadonlyMap<string, string> = new Map([
  ['\x1b[A', 'up'],
  ['\x1b[B', 'down'],
  ['\x1b[C', 'right'],
  ['\x1b[D', 'left'],
  ['\x1bOA', 'up'],
  ['\x1bOB', 'down'],
  ['\x1bOC', 'right'],
  ['\x1bOD', 'left'],
]);

/** The keys that made a text: escape sequences of arrows, else characters. */
function* pressesIn(text: string): Iterable<string> {
  for (let at = 0; at < text.length;) {
    const [press = text.charAt(at)] = [...KEYS.keys()].filter((sequence) => text.startsWith(sequence, at));
    yield press;
    at += press.length;
  }
}

/** Takes the screen and the keyboard, until they are released or the process ends. */
export function takeScreen({ input, output }: Tty, { key, resized }: ScreenEvents): TakenScreen {
  const read = (chunk: Buffer): void => {
    for (const press of pressesIn(chunk.toString())) key(KEYS.get(press) ?? press);
  };
  let taken = true;
  const release = (): void => {
    if (!taken) return;
    taken = false;
    output.write(LEAVE);
    output.off('resize', resized);
    input.off('data', read);
    input.setRawMode(false);
    input.pause();
    process.off('exit', release);
  };
  process.on('exit', release);
  output.write(ENTER);
  output.on('resize', resized);
  input.setRawMode(true);
  input.on('data', read);
  return {
    get columns() {
      return output.columns;
    },
    get rows() {
      return output.rows;
    },
    draw(lines) {
      const text = lines.map((line) => `${line}${CLEAR_LINE}`).join('\r\n');
      output.write(`${HOME}${text}${CLEAR_BELOW}`);
    },
    [Symbol.dispose]: release,
  };
}
