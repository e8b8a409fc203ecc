import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Status } from '@nlmq/client';
import { connect } from '../connect.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { codeOf } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { Pane } from './top/interactive.ts';
import { type Sample, type View, compared, sampled } from './top/sample.ts';
import { type Order, sorted, summary, tableOf } from './top/table.ts';

export interface TopOptions extends CredentialOptions {
  /** Seconds between two looks. */
  readonly delay: number;
  readonly count?: number;
  readonly sort: string;
  readonly json?: boolean;
}

/** `nlmq top`: a broker's links and what they carry, again and again; on a person's screen until a key ends it. */
export async function top(url: string, options: TopOptions, terminal: Terminal): Promise<void> {
  const { tty, signal } = terminal;
  const wanted = options.count === undefined && !options.json ? tty : undefined;
  let told: (status: Status) => void = () => undefined;
  const onstatus = (status: Status): void => told(status);
  const client = await connect(url, { name: 'top', signal, onstatus, ...credentialsOf(options) });
  try {
    if (wanted) {
      using pane = new Pane(wanted, { url, order: orderBy(options.sort), colour: terminal.colour ?? false });
      told = (status) => {
        if (status.state === 'waiting') pane.complain(status.reason);
      };
      await watch(client, pane, options, signal);
    } else await print(client, url, options, terminal);
  } finally {
    await client.close();
  }
}

/** Words begin at a, numbers at the largest. */
function orderBy(column: string): Order {
  return { column, descending: !['label', 'name', 'remote'].includes(column) };
}

async function watch(client: Client, pane: Pane, { delay }: TopOptions, ended: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([ended, pane.signal]);
  let last: Sample | undefined;
  do {
    try {
      const now = await sampled(client, signal);
      pane.show(compared(now, last));
      last = now;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      if (!signal.aborted) pane.complain(error);
    }
  } while (await waited(delay, signal));
}

/** Without a screen: the lines of each look, the first of which has something to compare with. */
async function print(client: Client, url: string, options: TopOptions, terminal: Terminal): Promise<void> {
  const { delay, count = Infinity } = options;
  let last = await sampled(client, terminal.signal);
  for (let left = count; left > 0 && (await waited(delay, terminal.signal)); left--) {
    const now = await sampled(client, terminal.signal);
    terminal.data(textOf(compared(now, last), url, options, terminal));
    last = now;
  }
}

function textOf(view: View, url: string, { sort, json }: TopOptions, { columns = Infinity }: Terminal): string {
  const order = orderBy(sort);
  if (json) return `${JSON.stringify({ url, ...view, links: sorted(view.links, order) })}\n`;
  return `${[...summary(url, view), '', ...tableOf(view.links, order, columns)].join('\n')}\n\n`;
}

/** False when the signal fired before the time was over. */
async function waited(seconds: number, signal: AbortSignal): Promise<boolean> {
  await pause(seconds * 1000, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return !signal.aborted;
}
