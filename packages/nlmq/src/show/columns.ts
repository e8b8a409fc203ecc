/** Rows of cells, and what stands above them. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

import { printable } from './printable.ts';

/** A table for people: columns as wide as their longest cell, numbers to the right. */
export function columns(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => String(row[column] ?? '').length)));
  const right = head.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  return all
    .map((row) =>
      row.map((cell, column) => padded(String(cell), widths[column] ?? 0, right[column] ?? false)).join('  '),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function padded(cell: string, width: number, right: boolean): string {
  const text = printable(cell);
  return right ? text.padStart(width) : text.padEnd(width);
}

/** A value of JSON as text, a string without its quotes. */
export function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
