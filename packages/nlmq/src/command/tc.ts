import { LinkExtMask, type LinkMessage, type TcMessage } from '@nlmq/families';
import { type TcFilter, parseHandle } from '@nlmq/iproute';
import { IPRoute } from '../iproute.ts';
import { columns } from '../show/columns.ts';
import { LinkIndex } from '../show/link-index.ts';
import type { Shown } from '../show/link.ts';
import { tcTable } from '../show/tc-table.ts';
import type { TcForm } from '../show/tc-form.ts';
import { showClass, showFilter, showQdisc } from '../show/tc.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { atHosts, hostsOf } from './hosts.ts';
import { linkNamed } from './ip-place.ts';
import { type TcCall, type TcObjectName, type TcQuery, parseTcCall, parseTcQuery } from './tc-words.ts';
import { writeTc } from './tc-write.ts';
import type { Terminal } from './terminal.ts';

export interface TcOptions extends CredentialOptions {
  readonly json?: boolean;
  readonly stats?: boolean;
  readonly host?: string;
  readonly netns?: string;
  readonly via?: string;
}

/** `nlmq tc`: queueing disciplines, classes and filters, here or behind brokers. */
export async function tc(words: readonly string[], options: TcOptions, terminal: Terminal): Promise<void> {
  const call = parseTcCall(words);
  if (call.verb === 'show') parseTcQuery(call);
  const hosts = hostsOf(options.host);
  const { netns, via } = options;
  const place = { ...(netns === undefined ? {} : { netns }), ...(via === undefined ? {} : { via }) };
  const reach = { ...place, ...credentialsOf(options), signal: terminal.signal };
  const { answers, failed } = await atHosts(hosts, async (host) => {
    await using ipr = await IPRoute.open({ ...(host === undefined ? {} : { host }), ...reach });
    if (call.verb === 'show') return await shownOf(ipr, call, options);
    await writeTc(ipr, call, call.verb);
    return [];
  });
  if (failed && hosts.length === 1) throw failed.first;
  if (call.verb === 'show') terminal.data(textOf(answers, parseTcQuery(call), options, hosts.length > 1));
  if (failed) throw failed;
}

type Answers = readonly (readonly [host: string, shown: readonly Shown[]])[];

function textOf(answers: Answers, { dev }: TcQuery, { json }: TcOptions, several: boolean): string {
  if (json) {
    const all = answers.flatMap(([host, shown]) => (several ? shown.map((one) => ({ host, ...one })) : shown));
    return `${JSON.stringify(all)}\n`;
  }
  const tables = answers.map(([host, shown]) => [host, tcTable(shown, dev)] as const);
  const head = tcTable([]).head;
  const rows = tables.flatMap(([host, table]) => table.rows.map((row) => (several ? [host, ...row] : row)));
  return columns(several ? ['HOST', ...head] : head, rows);
}

const SHOW: Readonly<Record<TcObjectName, (message: TcMessage, form: TcForm) => Shown>> = {
  qdisc: showQdisc,
  class: showClass,
  filter: showFilter,
};

async function shownOf(ipr: IPRoute, call: TcCall, { stats = false }: TcOptions): Promise<readonly Shown[]> {
  const query = parseTcQuery(call);
  const links = await ipr.getLinks({ extMask: LinkExtMask.skipStats });
  const found = await listed(ipr, call.object, filterOf(query, links));
  const form = {
    index: new LinkIndex(links),
    linkKnown: query.dev !== undefined,
    parentKnown: query.parent !== undefined,
    stats,
  };
  return found.map((one) => SHOW[call.object](one, form));
}

function filterOf({ dev, parent, invisible }: TcQuery, links: readonly LinkMessage[]): TcFilter {
  return {
    ...(dev === undefined ? {} : { index: linkNamed(links, dev).index }),
    ...(parent === undefined ? {} : { parent: parseHandle(parent) }),
    ...(invisible ? { invisible } : {}),
  };
}

function listed(ipr: IPRoute, object: TcObjectName, filter: TcFilter): Promise<TcMessage[]> {
  if (object === 'qdisc') return ipr.getQdiscs(filter);
  const { index = 0 } = filter;
  return object === 'class' ? ipr.getClasses({ ...filter, index }) : ipr.getFilters({ ...filter, index });
}
