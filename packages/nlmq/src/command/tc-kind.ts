import { type TcKind, type TcObject, fifo, htb, htbClass, tbf } from '@nlmq/iproute';
import { bytesOf, bytesPerSecond, microseconds } from './tc-amount.ts';
import { u32Words } from './tc-u32.ts';
import type { Words } from './words.ts';

const QDISCS: Readonly<Record<string, (words: Words) => TcKind>> = {
  htb: htbWords,
  tbf: tbfWords,
  pfifo: (words) => fifo('pfifo', limitOf(words)),
  bfifo: (words) => fifo('bfifo', limitOf(words)),
};

const KINDS: Readonly<Record<TcObject, Readonly<Record<string, (words: Words) => TcKind>>>> = {
  qdisc: QDISCS,
  class: { htb: htbClassWords },
  filter: { u32: u32Words },
};

/** Reads a kind and all that stands behind it. A kind alone is enough where something is removed. @throws UsageError */
export function kindOf(object: TcObject, kind: string, words: Words): TcKind {
  const kinds = KINDS[object];
  if (!Object.hasOwn(kinds, kind)) return words.fail(kind, `there are ${Object.keys(kinds).join(', ')}`);
  if (!words.more && (words.about.endsWith('del') || kind === 'pfifo' || kind === 'bfifo')) return { kind };
  return kinds[kind]?.(words) ?? { kind };
}

type Amounts = Readonly<Record<string, (text: string) => number | undefined>>;

/** Words with one value each, by their names; what is not among them is not understood. */
function amounts(words: Words, known: Amounts): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (let word = words.next(); word !== undefined; word = words.next()) {
    const read = Object.hasOwn(known, word) ? known[word] : undefined;
    if (!read) return words.fail(word, `there are ${Object.keys(known).join(', ')}`);
    const text = words.text(word);
    found[word] = read(text) ?? words.fail(`${word} ${text}`, 'it is no such amount');
  }
  return found;
}

const count = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : undefined);
const hexadecimal = (text: string): number | undefined =>
  /^(?:0x)?[\da-f]{1,8}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
/** What stands before a slash; behind it is the cell that tables are made for. */
const burst = (text: string): number | undefined => bytesOf(text.split('/')[0] ?? '');

function limitOf(words: Words): number | undefined {
  return amounts(words, { limit: words.about.startsWith('qdisc') ? bytesOf : count })['limit'];
}

function htbWords(words: Words): TcKind {
  const {
    default: defcls = 0,
    r2q = 10,
    direct_qlen: directQlen,
  } = amounts(words, {
    default: hexadecimal,
    r2q: count,
    direct_qlen: count,
  });
  const { kind, options } = htb({ defcls, r2q });
  if (directQlen === undefined || kind === undefined) return { ...(kind && { kind }), ...(options && { options }) };
  return { kind, options: { htb: { ...options?.htb, directQlen } } };
}

function htbClassWords(words: Words): TcKind {
  const found = amounts(words, {
    rate: bytesPerSecond,
    ceil: bytesPerSecond,
    burst,
    buffer: burst,
    maxburst: burst,
    cburst: burst,
    cbuffer: burst,
    cmaxburst: burst,
    mtu: bytesOf,
    mpu: bytesOf,
    overhead: count,
    prio: count,
    quantum: bytesOf,
  });
  const { rate, buffer, maxburst, cbuffer, cmaxburst, ...rest } = found;
  if (rate === undefined) return words.fail('rate', 'it is missing');
  return htbClass({
    ...given('burst', buffer ?? maxburst),
    ...given('cburst', cbuffer ?? cmaxburst),
    ...rest,
    rate,
  });
}

function tbfWords(words: Words): TcKind {
  const found = amounts(words, {
    rate: bytesPerSecond,
    burst,
    buffer: burst,
    maxburst: burst,
    limit: bytesOf,
    latency: microseconds,
    peakrate: bytesPerSecond,
    mtu: bytesOf,
    minburst: bytesOf,
    mpu: bytesOf,
    overhead: count,
  });
  const { rate, limit, latency, buffer, maxburst, minburst, ...rest } = found;
  const size = found['burst'] ?? buffer ?? maxburst;
  if (rate === undefined) return words.fail('rate', 'it is missing');
  if (size === undefined) return words.fail('burst', 'it is missing');
  if (limit === undefined && latency === undefined) return words.fail('limit', 'it or latency is missing');
  const most = limit ?? waiting(rate, latency ?? 0, size, rest);
  return tbf({ ...given('mtu', minburst), ...rest, rate, burst: size, limit: most });
}

/** Bytes that wait no longer than the latency. */
function waiting(
  rate: number,
  latency: number,
  burstSize: number,
  { peakrate, mtu = 0 }: Partial<Record<string, number>>,
): number {
  const limit = (rate * latency) / 1e6 + burstSize;
  if (peakrate === undefined) return Math.trunc(limit);
  return Math.trunc(Math.min(limit, (peakrate * latency) / 1e6 + mtu));
}

function given(name: string, value: number | undefined): Readonly<Record<string, number>> {
  return value === undefined ? {} : { [name]: value };
}
