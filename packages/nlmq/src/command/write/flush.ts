import {
  AddressFamily,
  type LinkMessage,
  NeighbourState,
  RouteFlag,
  RouteTable,
  rtAddrOperations,
  rtNeighOperations,
  rtRouteOperations,
  rtRuleOperations,
} from '@nlmq/families';
import { type Change, nexthopChange, removal } from '@nlmq/iproute';
import type { IPRoute } from '../../iproute.ts';
import { Names } from '../../show/names.ts';
import { tableOf } from '../../show/route.ts';
import { UsageError } from '../exit.ts';
import type { IpObject, IpQuery } from '../ip-words.ts';
import { linkNamed } from '../ip-place.ts';

/** What is to be removed, and where. */
interface Flush {
  readonly ipr: IPRoute;
  readonly query: IpQuery;
  readonly family: number;
  /** Index of the link that was named. */
  readonly link: number | undefined;
}

const names = new Names();

const FLUSHES: Readonly<Partial<Record<IpObject, (flush: Flush) => Promise<Change[]>>>> = {
  address: addresses,
  route: routes,
  rule: rules,
  neighbour: neighbours,
  nexthop: async ({ ipr, link }) =>
    (await ipr.getNexthops(link === undefined ? {} : { oif: link })).map(({ attrs: { id = 0 } }) =>
      nexthopChange('del', { id }),
    ),
};

/** Writes that remove all that is meant. @throws UsageError, NetlinkError ENODEV */
export function flushed(
  ipr: IPRoute,
  query: IpQuery,
  family: number,
  links: readonly LinkMessage[],
): Promise<Change[]> {
  const flush = FLUSHES[query.object];
  if (!flush) throw new UsageError(`ip ${query.object} flush: there is none`);
  const link = query.dev === undefined ? undefined : linkNamed(links, query.dev).index;
  return flush({ ipr, query, family, link });
}

/** The last first, so that none is removed with another. */
async function addresses({ ipr, query, family, link }: Flush): Promise<Change[]> {
  if (link === undefined) throw new UsageError('ip address flush: name a link, as in dev eth0');
  const scope = query.scope === undefined ? undefined : numberOf('rt_scopes', query.scope);
  const found = await ipr.getAddr({ family, index: link });
  return found
    .filter((one) => one.index === link && (scope === undefined || one.scope === scope))
    .map((one) => removal(rtAddrOperations.deladdr.do, one))
    .reverse();
}

async function routes({ ipr, query, family, link }: Flush): Promise<Change[]> {
  const { table, proto } = query;
  if (table === undefined && proto === undefined && link === undefined)
    throw new UsageError('ip route flush: say which, as table 100, dev eth0 or proto static');
  const number = table === 'all' ? undefined : table === undefined ? RouteTable.main : numberOf('rt_tables', table);
  const protocol = proto === undefined ? undefined : numberOf('rt_protos', proto);
  const found = await ipr.getRoutes({ family: family === 0 ? AddressFamily.inet : family });
  return found
    .filter(
      (one) =>
        (one.flags & RouteFlag.cloned) === 0 &&
        (number === undefined || tableOf(one) === number) &&
        (protocol === undefined || one.protocol === protocol) &&
        (link === undefined || one.attrs.oif === link),
    )
    .map((one) => removal(rtRouteOperations.delroute.do, one));
}

/** All but the one that looks into table local. */
async function rules({ ipr, query, family }: Flush): Promise<Change[]> {
  const table = query.table === undefined ? undefined : numberOf('rt_tables', query.table);
  const found = await ipr.getRules({ family: family === 0 ? AddressFamily.inet : family });
  return found
    .filter(
      (one) => (one.attrs.priority ?? 0) !== 0 && (table === undefined || (one.attrs.table ?? one.table) === table),
    )
    .map((one) => removal(rtRuleOperations.delrule.do, one));
}

/** What somebody put there for good stays, unless it is named. */
async function neighbours({ ipr, query, family, link }: Flush): Promise<Change[]> {
  if (link === undefined && query.nud === undefined)
    throw new UsageError('ip neighbour flush: name a link, as in dev eth0');
  const states: Readonly<Record<string, number>> = { ...NeighbourState, all: 0xff };
  const wanted =
    query.nud === undefined ? 0xff & ~(NeighbourState.permanent | NeighbourState.noarp) : states[query.nud];
  if (wanted === undefined) throw new UsageError(`nud ${query.nud ?? ''}: there are ${Object.keys(states).join(', ')}`);
  const found = await ipr.getNeighbors({ family, ...(link === undefined ? {} : { ifindex: link }) });
  return found.filter(({ state }) => (state & wanted) !== 0).map((one) => removal(rtNeighOperations.delneigh.do, one));
}

function numberOf(table: 'rt_protos' | 'rt_scopes' | 'rt_tables', name: string): number {
  const number = names.numberOf(table, name);
  if (number === undefined) throw new UsageError(`${name}: neither a number nor a name from /etc/iproute2/${table}`);
  return number;
}
