import {
  type Command,
  type Nothing,
  drain,
  noop,
  reload,
  serve,
  shutdown as shutdownCommand,
  stop,
} from '@nlmq/control';
import { UsageError } from './exit.ts';
import { type ManageOptions, withBroker } from './manage.ts';
import { secretOf } from './secret-words.ts';
import type { Terminal } from './terminal.ts';

/** Options of `nlmq listen`. */
export interface PlaceOptions extends ManageOptions {
  readonly credentials?: string;
}

/** `nlmq listen`: has a broker listen; prints where. */
export async function listen(url: string, options: PlaceOptions, terminal: Terminal): Promise<void> {
  const { credentials, json } = options;
  const reply = await withBroker(options, terminal, (client) => client.call(serve, { url, credentials }));
  terminal.data(json ? `${JSON.stringify(reply)}\n` : `${reply.url ?? url}\n`);
}

/** `nlmq shutdown`: has a broker listen no more at a URL. */
export async function shutdown(url: string, options: ManageOptions, terminal: Terminal): Promise<void> {
  await withBroker(options, terminal, (client) => client.call(shutdownCommand, { url }));
}

/** Commands without any word; `register` is done by every command that has a secret. */
const ORDERS: Readonly<Record<'register' | 'reload' | 'drain' | 'stop', Command<Nothing, Nothing>>> = {
  register: noop,
  reload,
  drain,
  stop,
};

/** `nlmq register`, `reload`, `drain` and `stop`. */
export async function order(name: keyof typeof ORDERS, options: ManageOptions, terminal: Terminal): Promise<void> {
  if (name === 'register' && !secretOf(options)) {
    throw new UsageError('register: --secret-file names the secret, or NLMQ_SECRET has it');
  }
  await withBroker(options, terminal, (client) => client.call(ORDERS[name], {}));
}
