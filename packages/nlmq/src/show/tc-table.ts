import { type Table, plain } from './columns.ts';
import type { Shown } from './link.ts';

const HEAD = ['KIND', 'HANDLE', 'LINK', 'PLACE', 'OPTIONS'];
/** What stands in a column of its own. */
const APART: ReadonlySet<string> = new Set([
  'kind',
  'class',
  'handle',
  'dev',
  'root',
  'parent',
  'ingress',
  'egress',
  'refcnt',
  'options',
  'chain',
  'protocol',
  'pref',
]);

/** Queueing disciplines, classes or filters for people; `dev` is the link that was asked for. */
export function tcTable(shown: readonly Shown[], dev = ''): Table {
  const rows = shown.map((one) => {
    const options = { ...(one['options'] as Shown | undefined), ...others(one) };
    return [text(one['kind'] ?? one['class']), handleOf(one), text(one['dev'] ?? dev), placeOf(one), words(options)];
  });
  return { head: HEAD, rows };
}

function others(one: Shown): Shown {
  return Object.fromEntries(Object.entries(one).filter(([name]) => !APART.has(name)));
}

function handleOf({ handle, protocol, pref, options }: Shown): string {
  const { fh } = (options ?? {}) as Shown;
  if (pref === undefined) return text(handle);
  return `${text(protocol)} ${text(pref)}${fh === undefined ? '' : ` ${text(fh)}`}`;
}

function placeOf({ root, ingress, egress, parent }: Shown): string {
  if (root !== undefined) return 'root';
  if (ingress !== undefined) return 'ingress';
  return egress === undefined ? text(parent) : 'egress';
}

function words(options: Shown): string {
  const all = Object.entries(options).filter(([name]) => name !== 'fh');
  return all.map(([name, value]) => (value === true ? name : `${name} ${plain(value)}`)).join(' ') || '-';
}

function text(value: unknown): string {
  return value === undefined || value === '' ? '-' : plain(value);
}
