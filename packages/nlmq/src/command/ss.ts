import { AddressFamily, LinkExtMask } from '@nlmq/families';
import { TcpState } from '@nlmq/families/inet-diag';
import type { SocketFilter } from '@nlmq/iproute';
import { SockDiag } from '../families.ts';
import { IPRoute } from '../iproute.ts';
import type { KernelOptions } from '../kernel.ts';
import { columns } from '../show/columns.ts';
import { LinkIndex } from '../show/link-index.ts';
import type { Shown } from '../show/link.ts';
import { socketTable } from '../show/socket-table.ts';
import { type SocketForm, showInetSocket, showUnixSocket } from '../show/socket.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { UsageError } from './exit.ts';
import { socketHolders } from './holders.ts';
import { atHosts, hostsOf } from './hosts.ts';
import type { Terminal } from './terminal.ts';

export interface SsOptions extends CredentialOptions {
  readonly json?: boolean;
  readonly tcp?: boolean;
  readonly udp?: boolean;
  readonly unix?: boolean;
  readonly listening?: boolean;
  readonly all?: boolean;
  readonly processes?: boolean;
  readonly host?: string;
  readonly netns?: string;
  readonly via?: string;
  readonly 4?: boolean;
  readonly 6?: boolean;
}

/** `nlmq ss`: the sockets of a machine, here or behind brokers. */
export async function ss(options: SsOptions, terminal: Terminal): Promise<void> {
  const { host, netns, via, processes = false } = options;
  if (processes && host !== undefined) throw new UsageError('ss -p: processes are known of this machine only');
  const hosts = hostsOf(host);
  const place = { ...(netns === undefined ? {} : { netns }), ...(via === undefined ? {} : { via }) };
  const reach = { ...place, ...credentialsOf(options), signal: terminal.signal };
  const { answers, failed } = await atHosts(hosts, (one) =>
    shownOf({ ...(one === undefined ? {} : { host: one }), ...reach }, options),
  );
  if (failed && hosts.length === 1) throw failed.first;
  terminal.data(textOf(answers, options, hosts.length > 1));
  if (failed) throw failed;
}

async function shownOf(reach: KernelOptions, options: SsOptions): Promise<readonly Shown[]> {
  await using sockets = await SockDiag.open(reach);
  const filter = filterOf(options);
  const kinds = kindsOf(options);
  const unix = kinds.includes('unix') ? await sockets.unix(filter) : [];
  const udp = kinds.includes('udp') ? await sockets.udp(filter) : [];
  const tcp = kinds.includes('tcp') ? await sockets.tcp(filter) : [];
  const bound = [...udp, ...tcp].some(({ ifindex }) => ifindex !== 0);
  const form: SocketForm = {
    index: bound ? await linksAt(reach) : new LinkIndex(),
    ...(options.processes ? { holders: socketHolders() } : {}),
  };
  return [
    ...unix.map((socket) => showUnixSocket(socket, form)),
    ...udp.map((socket) => showInetSocket('udp', socket, form)),
    ...tcp.map((socket) => showInetSocket('tcp', socket, form)),
  ];
}

/** Sockets that are bound to a link name it by its number. */
async function linksAt(reach: KernelOptions): Promise<LinkIndex> {
  await using ipr = await IPRoute.open(reach);
  return new LinkIndex(await ipr.getLinks({ extMask: LinkExtMask.skipStats }));
}

type Kind = 'tcp' | 'udp' | 'unix';

/** All kinds where none is told; with `-4` or `-6` those that have addresses. */
function kindsOf(options: SsOptions): readonly Kind[] {
  const told = (['tcp', 'udp', 'unix'] as const).filter((kind) => options[kind]);
  if (told.length > 0) return told;
  return options[4] || options[6] ? ['tcp', 'udp'] : ['tcp', 'udp', 'unix'];
}

const LISTENING: readonly number[] = [TcpState.listening, TcpState.closed];
const ALL: readonly number[] = Object.values(TcpState);
/** Those that are connected, as `ss` has it. */
const CONNECTED = ALL.filter(
  (state) => ![...LISTENING, TcpState.timeWait, TcpState.synRecv].some((other) => other === state),
);

function filterOf(options: SsOptions): SocketFilter {
  const family = options[4] ? AddressFamily.inet : options[6] ? AddressFamily.inet6 : undefined;
  const states = options.all ? ALL : options.listening ? LISTENING : CONNECTED;
  return { states, extensions: [], ...(family === undefined ? {} : { family }) };
}

function textOf(
  answers: readonly (readonly [host: string, shown: readonly Shown[]])[],
  options: SsOptions,
  several: boolean,
): string {
  if (options.json) {
    const all = answers.flatMap(([host, shown]) => (several ? shown.map((one) => ({ host, ...one })) : shown));
    return `${JSON.stringify(all)}\n`;
  }
  const kinds = kindsOf(options);
  const mixed = kinds.length > 1 || kinds[0] === 'unix';
  const processes = options.processes ?? false;
  const tables = answers.map(([host, shown]) => [host, socketTable(shown, mixed, processes)] as const);
  const { head } = socketTable([], mixed, processes);
  const rows = tables.flatMap(([host, table]) => table.rows.map((row) => (several ? [host, ...row] : row)));
  return columns(several ? ['Host', ...head] : head, rows);
}
