import { AddressFamily, LinkFlag, type LinkMessage, NeighbourState, RouteFlag, RouteTable } from '@nlmq/families';
import type { IPRoute } from '../iproute.ts';
import { showAddress } from '../show/address.ts';
import type { Table } from '../show/columns.ts';
import { LinkIndex } from '../show/link-index.ts';
import { type Shown, showLink } from '../show/link.ts';
import type { Names } from '../show/names.ts';
import { ALL_STATES, isShown, showNeighbour } from '../show/neighbour.ts';
import { showNexthopObject } from '../show/nexthop.ts';
import { showRoute, tableOf } from '../show/route.ts';
import { showRule } from '../show/rule.ts';
import { addressTable, linkTable, neighbourTable, nexthopTable, routeTable, ruleTable } from '../show/tables.ts';
import { UsageError } from './exit.ts';
import type { IpObject, IpQuery } from './ip-words.ts';
import { linkNamed } from './ip-place.ts';

/** What one object is shown with. */
export interface Asked {
  readonly ipr: IPRoute;
  readonly query: IpQuery;
  /** 0 for any. */
  readonly family: number;
  readonly names: Names;
  readonly detail: boolean;
  readonly links: readonly LinkMessage[];
}

export interface View {
  readonly show: (asked: Asked) => Promise<Shown[]> | Shown[];
  readonly table: (shown: readonly Shown[]) => Table;
}

/** How each object is shown. */
export const VIEWS: Readonly<Record<IpObject, View>> = {
  link: { show: links, table: linkTable },
  address: { show: addresses, table: addressTable },
  route: { show: routes, table: routeTable },
  rule: { show: rules, table: ruleTable },
  neighbour: { show: neighbours, table: neighbourTable },
  nexthop: { show: nexthops, table: nexthopTable },
};

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
  const { names, detail } = asked;
  const form = { index: new LinkIndex(asked.links), names, full: true, detail };
  return chosen(asked).map((link) => showLink(link, form));
}

async function addresses(asked: Asked): Promise<Shown[]> {
  const { ipr, family, names, detail } = asked;
  const some = chosen(asked);
  const scope = asked.query.scope === undefined ? undefined : scopeNumber(names, asked.query.scope);
  const all = await ipr.getAddr({ family });
  const byLink = new Map<number, Shown[]>();
  for (const address of all) {
    const own = byLink.get(address.index) ?? [];
    if (scope === undefined || address.scope === scope) own.push(showAddress(address, names));
    byLink.set(address.index, own);
  }
  const form = { index: new LinkIndex(asked.links), names, full: false, family, detail };
  return some.flatMap((link) => {
    const own = byLink.get(link.index) ?? [];
    const left = family !== 0 || (scope !== undefined && byLink.has(link.index));
    if (left && own.length === 0) return [];
    return [{ ...showLink(link, form), addr_info: own }];
  });
}

async function routes(asked: Asked): Promise<Shown[]> {
  const { ipr, query, names } = asked;
  const table = query.table === 'all' ? undefined : tableNumber(names, query.table ?? 'main');
  const oif = query.dev === undefined ? undefined : linkNamed(asked.links, query.dev).index;
  const protocol = query.proto === undefined ? undefined : protocolNumber(names, query.proto);
  const family = asked.family === 0 && table !== undefined ? AddressFamily.inet : asked.family;
  const found = await ipr.getRoutes({
    family,
    ...(table === undefined ? {} : { table }),
    ...(oif === undefined ? {} : { oif }),
    ...(protocol === undefined ? {} : { protocol }),
  });
  const index = new LinkIndex(asked.links);
  const known = {
    tableKnown: table !== undefined,
    linkKnown: oif !== undefined,
    protocolKnown: protocol !== undefined,
  };
  const form = { index, names, ...known };
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

async function nexthops({ ipr, query, names, links: all }: Asked): Promise<Shown[]> {
  const oif = query.dev === undefined ? undefined : linkNamed(all, query.dev).index;
  const found = await ipr.getNexthops({
    ...(oif === undefined ? {} : { oif }),
    ...(query.groups ? { groups: true } : {}),
  });
  const index = new LinkIndex(all);
  return found
    .filter(({ attrs }) => query.id === undefined || String(attrs.id) === query.id)
    .map((nexthop) => showNexthopObject(nexthop, index, names));
}

function scopeNumber(names: Names, name: string): number {
  const number = names.numberOf('rt_scopes', name);
  if (number === undefined)
    throw new UsageError(`scope ${name}: neither a number nor a name from /etc/iproute2/rt_scopes`);
  return number;
}

function protocolNumber(names: Names, name: string): number {
  const number = names.numberOf('rt_protos', name);
  if (number === undefined)
    throw new UsageError(`proto ${name}: neither a number nor a name from /etc/iproute2/rt_protos`);
  return number;
}
