import {
  type LimitRequest,
  type ListReply,
  type ListRequest,
  connect as connectCommand,
  disconnect as disconnectCommand,
  kick as kickCommand,
  limit as limitCommand,
  list,
  register,
  stats as statsCommand,
} from '@nlmq/control';
import type { Client } from '@nlmq/client';
import { connect as connectTo } from '../connect.ts';
import { columns, plain } from '../show/columns.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { type SecretOptions, secretOf } from './secret-words.ts';
import type { Terminal } from './terminal.ts';

/** Which broker is managed, and how its answer is printed. */
export interface ManageOptions extends CredentialOptions, SecretOptions {
  readonly host: string;
  readonly json?: boolean;
}

/** Options of `nlmq connect`. */
export interface ConnectOptions extends ManageOptions {
  readonly name?: string;
  readonly path?: string;
  readonly credentials?: string;
}

const REGISTER_MS = 10_000;

/** Runs something against a broker, as an administrator where there is a secret, and hangs up. */
export async function withBroker<Result>(
  { host, secretFile, ...files }: ManageOptions,
  { signal }: Terminal,
  run: (client: Client) => Promise<Result>,
): Promise<Result> {
  const secret = secretOf({ ...(secretFile !== undefined && { secretFile }) });
  const client = await connectTo(host, { signal, reconnect: false, ...credentialsOf(files) });
  try {
    // A wrong secret is answered after up to 5 s.
    if (secret) await client.call(register, { secret }, { timeout: REGISTER_MS, signal });
    return await run(client);
  } finally {
    await client.close();
  }
}

type Row = Readonly<Record<string, unknown>>;

/** The columns of each list for people: the heading and the member. */
const COLUMNS: Readonly<Record<ListRequest['what'], Readonly<Record<string, string>>>> = {
  links: {
    LABEL: 'label',
    NAME: 'name',
    REMOTE: 'remote',
    PEER: 'peer',
    RIGHTS: 'role',
    IN: 'framesIn',
    OUT: 'framesOut',
    QUEUED: 'queued',
    DROPPED: 'dropped',
  },
  services: { LABEL: 'label', NAME: 'name', DEFAULT: 'default' },
  subscriptions: { CID: 'cid', LINK: 'label', PATH: 'path', WANT: 'want', KEYS: 'keys' },
  listeners: { URL: 'url' },
};

/** `nlmq ls`: what a broker has. */
export async function ls(what: ListRequest['what'], options: ManageOptions, terminal: Terminal): Promise<void> {
  const reply: ListReply = await withBroker(options, terminal, (client) => client.call(list, { what }));
  const rows = (reply[what] ?? []) as readonly object[] as readonly Row[];
  terminal.data(options.json ? `${JSON.stringify(rows)}\n` : table(COLUMNS[what], rows));
}

function table(shown: Readonly<Record<string, string>>, rows: readonly Row[]): string {
  return columns(
    Object.keys(shown),
    rows.map((row) => Object.values(shown).map((member) => cell(row[member]))),
  );
}

function cell(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map(plain).join(',');
  return value === '' || value === undefined ? '-' : plain(value);
}

/** `nlmq stats`: a broker's counters. */
export async function stats(options: ManageOptions, terminal: Terminal): Promise<void> {
  const reply = await withBroker(options, terminal, (client) => client.call(statsCommand, {}));
  const lines = Object.entries(reply).map(([name, value]) => [name, cell(value)]);
  terminal.data(options.json ? `${JSON.stringify(reply)}\n` : columns(['COUNTER', 'VALUE'], lines));
}

/** `nlmq connect`: links a broker to another; prints the label. */
export async function connect(url: string, options: ConnectOptions, terminal: Terminal): Promise<void> {
  const { name, path, credentials, json } = options;
  const request = { url, name, path, credentials };
  const reply = await withBroker(options, terminal, (client) => client.call(connectCommand, request));
  terminal.data(json ? `${JSON.stringify(reply)}\n` : `${reply.label}\n`);
}

/** `nlmq disconnect`: ends an outbound link. */
export async function disconnect(label: number, options: ManageOptions, terminal: Terminal): Promise<void> {
  await withBroker(options, terminal, (client) => client.call(disconnectCommand, { label }));
}

/** `nlmq kick`: ends a link that was accepted. */
export async function kick(label: number, options: ManageOptions, terminal: Terminal): Promise<void> {
  await withBroker(options, terminal, (client) => client.call(kickCommand, { label }));
}

/** `nlmq limit`: changes a link's bandwidth and queue. */
export async function limit(request: LimitRequest, options: ManageOptions, terminal: Terminal): Promise<void> {
  await withBroker(options, terminal, (client) => client.call(limitCommand, request));
}
