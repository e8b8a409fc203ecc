import type { Client } from '@nlmq/client';
import { connect } from '../connect.ts';
import { columns } from '../show/columns.ts';
import { type Course, type Pushed, SHORTEST, measurePushes } from './bench/push.ts';
import { type Asked, measureRequests, questionFor } from './bench/request.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

export interface BenchOptions extends CredentialOptions {
  readonly only?: 'push' | 'request';
  /** Bytes of each packet. */
  readonly size: readonly number[];
  /** Of each measurement. */
  readonly seconds: number;
  readonly inFlight: number;
  readonly to?: string;
  readonly json?: boolean;
}

/** A broker keeps so many requests to others at once. */
const MOST_IN_FLIGHT = 65_536;

/** `nlmq bench`: how many packets a second a broker passes on to ourselves, and how long its answers take. */
export async function bench(url: string, options: BenchOptions, terminal: Terminal): Promise<void> {
  const short = options.size.find((size) => size < SHORTEST);
  if (short !== undefined) throw new UsageError(`--size ${short}: at least ${SHORTEST} bytes`);
  if (!Number.isInteger(options.inFlight) || options.inFlight > MOST_IN_FLIGHT)
    throw new UsageError(`--in-flight ${options.inFlight}: a whole number up to ${MOST_IN_FLIGHT}`);
  const connecting = { name: 'bench', signal: terminal.signal, reconnect: false, ...credentialsOf(options) };
  const clients = [await connect(url, connecting)];
  const [near] = clients as [Client];
  try {
    const pushes: Pushed[] = [];
    const requests: Asked[] = [];
    if (options.only !== 'request') {
      const far = await connect(url, connecting);
      clients.push(far);
      for (const size of options.size) {
        pushes.push(await measurePushes(near, far, size, courseOf(`pushes of ${size} bytes`, options, terminal)));
      }
    }
    if (options.only !== 'push') {
      const question = await questionFor(near, options.to, options.size[0] ?? SHORTEST);
      requests.push(await measureRequests(question, options.inFlight, courseOf(question.what, options, terminal)));
    }
    terminal.progress?.('');
    const broker = near.peer.original ? 'a broker of 2013' : near.peer.name;
    if (options.json) terminal.data(`${JSON.stringify({ url, broker, pushes, requests })}\n`);
    else terminal.data([pushTable(pushes), requestTable(requests)].filter((text) => text !== '').join('\n'));
  } finally {
    terminal.progress?.('');
    await Promise.all(clients.map((client) => client.close()));
  }
}

/** Tells at most so often how far it is. */
const TELL_MS = 200;

function courseOf(what: string, { seconds }: BenchOptions, terminal: Terminal): Course {
  const begin = performance.now();
  let told = begin;
  return {
    seconds,
    signal: terminal.signal,
    progress(count) {
      const now = performance.now();
      if (now - told < TELL_MS) return;
      told = now;
      terminal.progress?.(`${what}: ${((now - begin) / 1000).toFixed(1)} of ${seconds} s, ${grouped(count)}`);
    },
  };
}

function pushTable(pushes: readonly Pushed[]): string {
  if (pushes.length === 0) return '';
  const rows = pushes.map(({ size, sent, received, seconds }) => {
    const rate = received / seconds;
    return [
      'to ourselves',
      String(size),
      grouped(received),
      grouped(rate),
      (rate * size * 1e-6).toFixed(1),
      grouped(sent - received),
    ];
  });
  return measured(['PUSHES', 'BYTES', 'RECEIVED', 'A SECOND', 'MB/S', 'LOST'], rows);
}

function requestTable(requests: readonly Asked[]): string {
  if (requests.length === 0) return '';
  const rows = requests.map(({ what, inFlight, answered, failed, seconds, ...times }) => {
    const shown = [times.p50, times.p90, times.p99, times.p999, times.max].map((time) => time.toFixed(3));
    return [what, String(inFlight), grouped(answered), grouped(answered / seconds), grouped(failed), ...shown];
  });
  const heads = ['REQUESTS', 'IN FLIGHT', 'ANSWERED', 'A SECOND', 'FAILED', 'P50 MS', 'P90', 'P99', 'P99.9', 'MAX'];
  return measured(heads, rows);
}

/** A table whose figures stand to the right. */
function measured(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const aligned = ([what = '', ...figures]: readonly string[]): string[] => [
    what,
    ...figures.map((figure, at) => figure.padStart(widths[at + 1] ?? 0)),
  ];
  return columns(aligned(heads), rows.map(aligned));
}

/** A count with its thousands apart. */
function grouped(count: number): string {
  return Math.round(count).toLocaleString('en');
}
