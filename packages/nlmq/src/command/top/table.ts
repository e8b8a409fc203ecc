import { printable } from '../../show/printable.ts';
import type { LinkLoad, View } from './sample.ts';

/** How the table is sorted. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

interface Column {
  readonly head: string;
  /** What it is sorted by. */
  readonly value: (link: LinkLoad) => number | string;
  readonly cell: (link: LinkLoad) => string;
  /** May be cut down to so many characters where the screen is narrow. */
  readonly least?: number;
}

const figure = (head: string, value: (link: LinkLoad) => number, shown: (value: number) => string): Column => ({
  head,
  value,
  cell: (link) => shown(value(link)),
});
const words = (head: string, value: (link: LinkLoad) => string, least: number): Column => ({
  head,
  value,
  cell: (link) => printable(value(link)) || '-',
  least,
});

const COLUMNS: Readonly<Record<string, Column>> = {
  label: figure('LABEL', ({ label }) => label, String),
  name: words('NAME', ({ name }) => name, 4),
  remote: words('REMOTE', ({ remote }) => remote, 8),
  subscriptions: figure('SUBS', ({ subscriptions }) => subscriptions, String),
  in: figure('IN/S', ({ rate }) => rate.framesIn, short),
  out: figure('OUT/S', ({ rate }) => rate.framesOut, short),
  bytesin: figure('IN B/S', ({ rate }) => rate.bytesIn, shortBytes),
  bytesout: figure('OUT B/S', ({ rate }) => rate.bytesOut, shortBytes),
  queued: figure('QUEUED', ({ queued }) => queued, shortBytes),
  dropped: figure('DROPPED', ({ dropped }) => dropped, short),
};

/** The names of the columns, from left to right. */
export const COLUMN_NAMES: readonly string[] = Object.keys(COLUMNS);

/** Links in an order; those that are alike by their label. */
export function sorted(links: readonly LinkLoad[], { column, descending }: Order): readonly LinkLoad[] {
  const value = COLUMNS[column]?.value ?? (({ label }: LinkLoad) => label);
  const order = (one: number | string, other: number | string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...links].sort(
    (one, other) => order(value(one), value(other)) * (descending ? -1 : 1) || one.label - other.label,
  );
}

/** What stands over the table: who it is, and all links together. */
export function summary(url: string, { totals, rate, rated }: View): readonly string[] {
  const { name, uptime, links, services, subscriptions, requests, dropped, refused } = totals;
  const rates = rated
    ? `in ${short(rate.framesIn)}/s ${shortBytes(rate.bytesIn)}B/s   out ${short(rate.framesOut)}/s ${shortBytes(rate.bytesOut)}B/s`
    : 'in -   out -';
  return [
    `${printable(name)} at ${url}, up ${duration(uptime)}`,
    `links ${links}   services ${services}   subscriptions ${subscriptions}   requests under way ${requests}`,
    `${rates}   dropped ${short(dropped)}   refused ${short(refused)}`,
  ];
}

/** What a narrow screen does without, the first first. */
const DISPENSABLE = ['subscriptions', 'bytesin', 'bytesout', 'remote', 'label'];

/** The table's lines, the first its head, at most `width` wide. The column that sorts is marked. */
export function tableOf(links: readonly LinkLoad[], order: Order, width: number): readonly string[] {
  const mark = order.descending ? '▼' : '▲';
  const rows = sorted(links, order);
  let columns = Object.entries(COLUMNS).map(([name, { head, cell, least }]) => {
    const cells = [name === order.column ? `${head}${mark}` : head, ...rows.map(cell)];
    return { name, cells, least, width: Math.max(...cells.map(({ length }) => length)) };
  });
  const tightest = (): number =>
    columns.reduce((sum, { least, width: own }) => sum + Math.min(own, least ?? own) + 2, -2);
  for (const name of DISPENSABLE) if (tightest() > width) columns = columns.filter((column) => column.name !== name);
  narrow(columns, width);
  return ['', ...rows].map((_, at) =>
    columns
      .map((column) => fitted(column.cells[at] ?? '', column.width, column.least === undefined))
      .join('  ')
      .trimEnd(),
  );
}

/** Takes from the columns that may be cut, the widest first, until the table fits. */
function narrow(columns: readonly { width: number; readonly least: number | undefined }[], width: number): void {
  let excess = columns.reduce((sum, column) => sum + column.width + 2, -2) - width;
  for (const column of [...columns].sort((one, other) => other.width - one.width)) {
    const cut = Math.max(Math.min(excess, column.width - (column.least ?? column.width)), 0);
    column.width -= cut;
    excess -= cut;
  }
}

function fitted(cell: string, width: number, right: boolean): string {
  const text = cell.length > width ? `${cell.slice(0, width - 1)}…` : cell;
  return right ? text.padStart(width) : text.padEnd(width);
}

/** A number in at most five characters: 999, 1.5K, 15K, 1.5M. */
function short(value: number): string {
  return scaled(value, 1000);
}

function shortBytes(value: number): string {
  return scaled(value, 1024);
}

function scaled(value: number, base: number): string {
  let rest = value;
  let unit = 0;
  for (; rest >= base && unit < UNITS.length - 1; unit++) rest /= base;
  const digits = rest >= 10 || Number.isInteger(rest) ? Math.round(rest) : Number(rest.toFixed(1));
  return `${digits}${UNITS[unit] ?? ''}`;
}

const UNITS = ['', 'K', 'M', 'G', 'T', 'P'];

function duration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const days = Math.floor(seconds / 86_400);
  const clock = [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return days > 0 ? `${days} d ${clock}` : clock;
}
