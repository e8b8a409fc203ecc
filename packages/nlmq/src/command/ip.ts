import { LinkExtMask } from '@nlmq/families';
import { IPRoute, type OpenOptions } from '../iproute.ts';
import { type Table, columns } from '../show/columns.ts';
import type { Shown } from '../show/link.ts';
import { Names } from '../show/names.ts';
import { credentialsOf } from './credential-words.ts';
import { atHosts, hostsOn } from './hosts.ts';
import { getRoute } from './ip-get.ts';
import { type IpOptions, familyOf } from './ip-options.ts';
import { VIEWS } from './ip-views.ts';
import { type IpCall, parseIpCall, parseIpQuery } from './ip-words.ts';
import { flushIp, writeIp } from './ip-write.ts';
import type { Terminal } from './terminal.ts';

export type { IpOptions } from './ip-options.ts';

/** `nlmq ip`: links, addresses, routes, rules, neighbours and next hops, here or behind brokers. */
export async function ip(words: readonly string[], options: IpOptions, terminal: Terminal): Promise<void> {
  const call = parseIpCall(words);
  if (call.verb === 'show' || call.verb === 'flush') parseIpQuery(call);
  const { urls, several, nameOf, transports } = await hostsOn(options, terminal.signal);
  const reach = { ...reachOf(options, terminal.signal), ...(transports && { transports }) };
  const { answers, failed } = await atHosts(urls, async (host) => {
    await using ipr = await IPRoute.open({ ...(host === undefined ? {} : { host }), ...reach });
    return await answer(ipr, call, options);
  });
  if (failed && urls.length === 1) throw failed.first;
  const named = answers.map(([host, shown]) => [nameOf(host), shown] as const);
  if (SHOWING.has(call.verb)) terminal.data(textOf(named, call, options, several));
  if (failed) throw failed;
}

/** How a kernel is reached, its host aside. */
export function reachOf({ netns, via, ...files }: IpOptions, signal: AbortSignal): OpenOptions {
  const place = { ...(netns === undefined ? {} : { netns }), ...(via === undefined ? {} : { via }) };
  return { ...place, ...credentialsOf(files), signal };
}

const SHOWING: ReadonlySet<string> = new Set(['show', 'get']);

/** Does what the words ask for; answers what is to be shown. @throws UsageError; as IPRoute does */
async function answer(ipr: IPRoute, call: IpCall, options: IpOptions): Promise<readonly Shown[]> {
  if (call.verb === 'show' || (call.verb === 'get' && call.object === 'nexthop')) return shownOf(ipr, call, options);
  if (call.verb === 'get') return getRoute(ipr, call, options);
  if (call.verb === 'flush') await flushIp(ipr, call, options);
  else await writeIp(ipr, call, options);
  return [];
}

async function shownOf(ipr: IPRoute, call: IpCall, options: IpOptions): Promise<readonly Shown[]> {
  const query = parseIpQuery(call);
  const links = await ipr.getLinks({ extMask: LinkExtMask.skipStats });
  const detail = options.details ?? false;
  return VIEWS[query.object].show({ ipr, query, family: familyOf(options), names: new Names(), detail, links });
}

function textOf(
  answers: readonly (readonly [host: string, shown: readonly Shown[]])[],
  { object }: IpCall,
  { json }: IpOptions,
  several: boolean,
): string {
  if (json) {
    const all = answers.flatMap(([host, shown]) => (several ? shown.map((one) => ({ host, ...one })) : shown));
    return `${JSON.stringify(all)}\n`;
  }
  const tables = answers.map(([host, shown]) => [host, VIEWS[object].table(shown)] as const);
  const [first = ['', VIEWS[object].table([])] as const] = tables;
  if (!several) return columns(first[1].head, first[1].rows);
  const rows = tables.flatMap(([host, table]: readonly [string, Table]) => table.rows.map((row) => [host, ...row]));
  return columns(['HOST', ...first[1].head], rows);
}

/** What the words ask to be shown, as text. @throws UsageError; as IPRoute does */
export async function showIp(ipr: IPRoute, words: readonly string[], options: IpOptions): Promise<string> {
  const call = parseIpCall(words);
  return textOf([['', await shownOf(ipr, call, options)]], call, options, false);
}
