import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The dissector of this protocol. */
export const dissector: string = join(__dirname, '../../../tools/wireshark/nlmq.lua');

export const noTshark: string | undefined =
  spawnSync('tshark', ['--version']).status === 0 ? undefined : 'needs tshark';
const noLive = noTshark ?? (process.getuid?.() === 0 ? undefined : 'capturing on lo needs root');

/** A test that has tshark read a file; `lack` is what else it lacks. */
export function withTshark(title: string, body: () => Promise<void>, lack: string | undefined = noTshark): void {
  if (lack === undefined) test(title, body);
  else test.skip(`${title} [skipped: ${lack}]`, body);
}

/** A test that captures on the loopback device. */
export function withLiveTshark(title: string, body: () => Promise<void>): void {
  if (noLive === undefined) test(title, body, 60_000);
  else test.skip(`${title} [skipped: ${noLive}]`, body);
}

/** What tshark found in one packet: all values of each field. */
export type Row<Field extends string> = Readonly<Record<Field, readonly string[]>>;

function argumentsFor(fields: readonly string[]): string[] {
  const wanted = fields.flatMap((field) => ['-e', field]);
  return ['-X', `lua_script:${dissector}`, '-T', 'fields', '-E', 'separator=/t', '-E', 'aggregator=;', ...wanted];
}

function rowOf<Field extends string>(fields: readonly Field[], line: string): Row<Field> {
  const cells = line.split('\t').map((cell) => (cell === '' ? [] : cell.split(';')));
  return Object.fromEntries(fields.map((field, at) => [field, cells[at] ?? []])) as unknown as Row<Field>;
}

/** The packets of a file that a display filter leaves. */
export function packetsIn<Field extends string>(
  file: string,
  filter: string,
  fields: readonly Field[],
): readonly Row<Field>[] {
  const args = ['-r', file, '-Y', filter, ...argumentsFor(fields)];
  const text = execFileSync('tshark', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => rowOf(fields, line));
}

/** What is captured. */
export interface CaptureWish {
  readonly ports: readonly string[];
  /** The port that the dissector is told. */
  readonly known: string;
  /** The display filter. */
  readonly display: string;
}

/** A capture on the loopback device, dissected while it runs. */
export class LiveCapture<Field extends string> {
  readonly rows: Row<Field>[] = [];
  readonly #process: ChildProcess;
  #watchers: (() => void)[] = [];
  #err = '';

  /** `probe` makes a packet that the filter lets pass; it is called until the capture has begun. */
  static async begin<Field extends string>(
    wanted: CaptureWish,
    fields: readonly Field[],
    probe: () => Promise<void>,
  ): Promise<LiveCapture<Field>> {
    const live = new LiveCapture(wanted, fields);
    const begun = live.row(() => true);
    for (let waiting = true; waiting;) {
      await probe();
      const pause = new Promise((resolve) => setTimeout(resolve, 50));
      waiting = await Promise.race([begun.then(() => false), pause.then(() => true)]);
    }
    return live;
  }

  private constructor({ ports, known, display }: CaptureWish, fields: readonly Field[]) {
    const filter = ports.map((port) => `tcp port ${port}`).join(' or ');
    const args = ['-i', 'lo', '-l', '-f', filter, '-Y', display, ...argumentsFor(fields), '-o', `nlmq.ports:${known}`];
    this.#process = spawn('tshark', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process.stderr!.on('data', (chunk: Buffer) => (this.#err += chunk.toString()));
    let rest = '';
    this.#process.stdout!.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      this.rows.push(...lines.map((line) => rowOf(fields, line)));
      for (const watcher of this.#watchers.splice(0)) watcher();
    });
    this.#process.on('exit', () => {
      for (const watcher of this.#watchers.splice(0)) watcher();
    });
  }

  /** Settles when a packet satisfies `wanted`; answers the first that does. */
  async row(wanted: (row: Row<Field>) => boolean): Promise<Row<Field>> {
    for (;;) {
      const found = this.rows.find(wanted);
      if (found) return found;
      if (this.#process.exitCode !== null) throw new Error(`tshark ended: ${this.#err}`);
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  async end(): Promise<void> {
    const ended = once(this.#process, 'close');
    this.#process.kill('SIGINT');
    await ended;
  }
}
