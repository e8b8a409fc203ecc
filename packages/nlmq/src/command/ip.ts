import {
  AddressFamily,
  LinkExtMask,
  LinkFlag,
  type LinkMessage,
  NeighbourState,
  RouteFlag,
  RouteTable,
} from '@nlmq/families';
import { IPRoute } from '../iproute.ts';
import { showAddress } from '../show/address.ts';
import { LinkIndex } from '../show/link-index.ts';
import { type Shown, showLink } from '../show/link.ts';
import { Names } from '../show/names.ts';
import { ALL_STATES, isShown, showNeighbour } from '../show/neighbour.ts';
import { showRoute, tableOf } from '../show/route.ts';
import { showRule } from '../show/rule.ts';
import { addressTable, linkTable, neighbourTable, routeTable, ruleTable } from '../show/tables.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { UsageError } from './exit.ts';
import { type IpObject, type IpQuery, parseIpCall, parseIpQuery } from './ip-words.ts';
import { linkNamed, writeIp } from './ip-write.ts';
import type { Terminal } from './terminal.ts';

export interface IpOptions extends CredentialOptions {
  readonly json?: boolean;
  readonly host?: string;
  readonly netns?: string;
  readonly 4?: boolean;
  readonly 6?: boolean;
}

/** What one object is shown with. */
interface Asked {
  readonly ipr: IPRoute;
  readonly query: IpQuery;
  /** 0 for any. */
  readonly family: number;
  readonly names: Names;
  readonly links: readonly LinkMessage[];
}

interface View {
  readonly show: (asked: Asked) => Promise<Shown[]> | Shown[];
  readonly table: (shown: readonly Shown[]) => string;
}

const VIEWS: Readonly<Record<IpObject, View>> = {
  link: { show: links, table: linkTable },
  address: { show: addresses, table: addressTable },
  route: { show: routes, table: routeTable },
  rule: { show: rules, table: ruleTable },
  neighbour: { show: neighbours, table: neighbourTable },
};

/** `nlmq ip`: links, addresses, routes, rules and neighbours, here or behind a broker. */
export async function ip(words: readonly string[], options: IpOptions, terminal: Terminal): Promise<void> {
  const call = parseIpCall(words);
  if (call.verb === 'show') parseIpQuery(call);
  const { host, netns } = options;
  const place = { ...(host === undefined ? {} : { host }), ...(netns === undefined ? {} : { netns }) };
  const ipr = await IPRoute.open({ ...place, ...credentialsOf(options), signal: terminal.signal });
  try {
    if (call.verb === 'show') terminal.data(await showIp(ipr, words, options));
    else await writeIp(ipr, call, options);
  } finally {
    await ipr.close();
  }
}

/** What the words ask for, as text. @throws UsageError; as IPRoute does */
export async function showIp(
  ipr: IPRoute,
  words: readonly string[],
  options: Omit<IpOptions, 'host' | 'netns'>,
): Promise<string> {
  const query = parseIpQuery(parseIpCall(words));
  const family = options[4] ? AddressFamily.inet : options[6] ? AddressFamily.inet6 : 0;
  const links = await ipr.getLinks({ extMask: LinkExtMask.skipStats });
  const view = VIEWS[query.object];
  const shown = await view.show({ ipr, query, family, names: new Names(), links });
  return options.json ? `${JSON.stringify(shown)}\n` : view.table(shown);
}

/** The links that the words leave. @throws NetlinkError ENODEV */
function chosen({ query: { dev, up, master, type }, links: all }: Asked): LinkMessage[] {
  const master_ = master === undefined ? undefined : linkNamed(all, master).index;
  const dev_ = dev === undefined ? undefined : linkNamed(all, dev).index;
  return all.filter(
    ({ index, flags, attrs }) =>
      (dev_ === undefined || index === dev_) &&
      (!up || (flags & LinkFlag.up) !== 0) &&
      (master_ === undefined || attrs.master === master_) &&
      (type === undefined || attrs.linkinfo?.kind === type),
  );
}

function links(asked: Asked): Shown[] {
  const form = { index: new LinkIndex(asked.links), names: asked.names, full: true };
  return chosen(asked).map((link) => showLink(link, form));
}

async function addresses(asked: Asked): Promise<Shown[]> {
  const { ipr, family, names } = asked;
  const some = chosen(asked);
  const all = await ipr.getAddr({ family });
  const byLink = new Map<number, Shown[]>();
  for (const address of all) {
    const own = byLink.get(address.index) ?? [];
    own.push(showAddress(address, names));
    byLink.set(address.index, own);
  }
  const form = { index: new LinkIndex(asked.links), names, full: false, family };
  return some.flatMap((link) => {
    const own = byLink.get(link.index) ?? [];
    if (family !== 0 && own.length === 0) return [];
    return [{ ...showLink(link, form), addr_info: own }];
  });
}

async function routes(asked: Asked): Promise<Shown[]> {
  const { ipr, query, names } = asked;
  const table = query.table === 'all' ? undefined : tableNumber(names, query.table ?? 'main');
  const oif = query.dev === undefined ? undefined : linkNamed(asked.links, query.dev).index;
  const family = asked.family === 0 && table !== undefined ? AddressFamily.inet : asked.family;
  const found = await ipr.getRoutes({
    family,
    ...(table === undefined ? {} : { table }),
    ...(oif === undefined ? {} : { oif }),
  });
  const index = new LinkIndex(asked.links);
  const form = { index, names, tableKnown: table !== undefined, linkKnown: oif !== undefined };
  // The kernel finds routes by any of their next hops, `ip` by the link that is theirs alone.
  return found
    .filter(({ attrs }) => oif === undefined || attrs.oif === oif)
    .filter((route) => (route.flags & RouteFlag.cloned) === 0 && (table === undefined || tableOf(route) === table))
    .map((route) => showRoute(route, form));
}

async function rules({ ipr, query, family, names }: Asked): Promise<Shown[]> {
  const table = query.table === undefined ? undefined : tableNumber(names, query.table);
  const all = await ipr.getRules({ family: family === 0 ? AddressFamily.inet : family });
  return all
    .filter((rule) => table === undefined || (rule.attrs.table ?? rule.table) === table)
    .map((rule) => showRule(rule, names));
}

async function neighbours({ ipr, query, family, names, links: all }: Asked): Promise<Shown[]> {
  const ifindex = query.dev === undefined ? undefined : linkNamed(all, query.dev).index;
  const { proxy = false } = query;
  const states = query.nud === undefined ? undefined : stateNamed(query.nud);
  const found = await ipr.getNeighbors({ family, proxy, ...(ifindex === undefined ? {} : { ifindex }) });
  const form = { index: new LinkIndex(all), names, linkKnown: ifindex !== undefined };
  return found.filter((neighbour) => isShown(neighbour, states)).map((neighbour) => showNeighbour(neighbour, form));
}

/** Bits of the neighbours' states that a name stands for. */
function stateNamed(name: string): number {
  if (name === 'all') return ALL_STATES;
  const state = (NeighbourState as Readonly<Record<string, number>>)[name];
  if (state !== undefined) return state;
  throw new UsageError(`nud ${name}: there are all, ${Object.keys(NeighbourState).join(', ')}`);
}

function tableNumber(names: Names, name: string): number {
  const number = names.numberOf('rt_tables', name);
  if (number === undefined)
    throw new UsageError(`table ${name}: neither a number nor a name from /etc/iproute2/rt_tables`);
  return number === RouteTable.unspec ? RouteTable.main : number;
}
