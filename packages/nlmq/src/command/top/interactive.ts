import { printable } from '../../show/printable.ts';
import { lineOf } from '../exit.ts';
import type { Tty } from '../terminal.ts';
import type { View } from './sample.ts';
import { type TakenScreen, takeScreen } from './screen.ts';
import { COLUMN_NAMES, type Order, summary, tableOf } from './table.ts';

const KEYS = 'q quit   ←→ sort by   r reverse   ↑↓ scroll   space pause';
/** Lines that are no links: the summary, a blank one, the table's head, and the keys. */
const FURNITURE = 6;

const BOLD = '\x1b[1m';
const REVERSED = '\x1b[7m';
const RED = '\x1b[31m';
const PLAIN = '\x1b[0m';

/** How a pane begins. */
export interface PaneOptions {
  readonly url: string;
  readonly order: Order;
  readonly colour: boolean;
}

/** A person's screen that shows a broker's links; it ends with `using`. */
export class Pane implements Disposable {
  readonly #url: string;
  readonly #colour: boolean;
  readonly #screen: TakenScreen;
  readonly #end = new AbortController();
  #order: Order;
  #scroll = 0;
  #paused = false;
  #view: View | undefined;
  #fault = '';

  constructor(tty: Tty, { url, order, colour }: PaneOptions) {
    this.#url = url;
    this.#order = order;
    this.#colour = colour;
    this.#screen = takeScreen(tty, { key: (key) => this.#pressed(key), resized: () => this.#draw() });
  }

  /** Fires when the person has seen enough. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  show(view: View): void {
    if (this.#paused) return;
    this.#view = view;
    this.#fault = '';
    this.#draw();
  }

  /** Tells why there is nothing new. */
  complain(error: unknown): void {
    this.#fault = printable(lineOf(error));
    this.#draw();
  }

  [Symbol.dispose](): void {
    this.#screen[Symbol.dispose]();
  }

  readonly #actions: Readonly<Record<string, () => void>> = {
    q: () => this.#end.abort(),
    '\x03': () => this.#end.abort(),
    right: () => this.#sortBeside(1),
    left: () => this.#sortBeside(-1),
    '>': () => this.#sortBeside(1),
    '<': () => this.#sortBeside(-1),
    r: () => (this.#order = { ...this.#order, descending: !this.#order.descending }),
    down: () => this.#scroll++,
    up: () => this.#scroll--,
    ' ': () => (this.#paused = !this.#paused),
  };

  #pressed(key: string): void {
    if (!Object.hasOwn(this.#actions, key)) return;
    this.#actions[key]?.();
    if (!this.signal.aborted) this.#draw();
  }

  #sortBeside(step: number): void {
    const at = COLUMN_NAMES.indexOf(this.#order.column) + step + COLUMN_NAMES.length;
    const column = COLUMN_NAMES[at % COLUMN_NAMES.length] ?? this.#order.column;
    this.#order = { ...this.#order, column };
  }

  #draw(): void {
    const { columns, rows } = this.#screen;
    const cut = (line: string): string => line.slice(0, columns);
    const [head = '', ...table] = this.#view ? tableOf(this.#view.links, this.#order, columns) : [];
    const room = Math.max(rows - FURNITURE, 1);
    this.#scroll = Math.max(Math.min(this.#scroll, table.length - room), 0);
    const shown = table.slice(this.#scroll, this.#scroll + room);
    const [who = this.#url, links = '', rates = ''] = this.#view ? summary(this.#url, this.#view) : [];
    const state = this.#fault === '' && this.#paused ? 'paused' : this.#fault;
    const blank = Array.from({ length: room - shown.length }, () => '');
    const lines = [
      this.#paint(BOLD, cut(who)),
      cut(links),
      state === '' ? cut(rates) : this.#paint(RED, cut(state)),
      '',
      this.#paint(REVERSED, cut(head.padEnd(columns))),
      ...shown.map(cut),
      ...blank,
      this.#paint(BOLD, cut(KEYS)),
    ];
    this.#screen.draw(lines.slice(0, rows));
  }

  #paint(style: string, text: string): string {
    return this.#colour ? `${style}${text}${PLAIN}` : text;
  }
}
