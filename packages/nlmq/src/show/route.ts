import {
  AddressFamily,
  NexthopFlag,
  type Nexthop,
  type RouteAttributes,
  RouteFlag,
  type RouteMessage,
  RouteProtocol,
  RouteScope,
  RouteTable,
  RouteType,
  RouterPreference,
  namesOf,
} from '@nlmq/families';
import type { LinkIndex } from './link-index.ts';
import { type Shown, having } from './link.ts';
import { type Names, familyName, routeTypeName } from './names.ts';
import { showEncap, showMetrics } from './route-metrics.ts';

/** What a route is shown with. */
export interface RouteForm {
  readonly index: LinkIndex;
  readonly names: Names;
  /** The table was chosen by the caller, and goes without saying. */
  readonly tableKnown?: boolean;
  /** So does the link. */
  readonly linkKnown?: boolean;
  /** So does the protocol. */
  readonly protocolKnown?: boolean;
}

/** A unit of the kernel's clock (USER_HZ) in a second. */
const TICKS = 100;

const FLAGS: readonly (readonly [number, string])[] = [
  [NexthopFlag.dead, 'dead'],
  [NexthopFlag.onlink, 'onlink'],
  [NexthopFlag.pervasive, 'pervasive'],
  [NexthopFlag.offload, 'offload'],
  [NexthopFlag.trap, 'trap'],
  [RouteFlag.notify, 'notify'],
  [NexthopFlag.linkdown, 'linkdown'],
  [NexthopFlag.unresolved, 'unresolved'],
  [RouteFlag.offload, 'rt_offload'],
  [RouteFlag.trap, 'rt_trap'],
  [RouteFlag.offloadFailed, 'rt_offload_failed'],
];

const PREFERENCES = namesOf(RouterPreference);

/** The number of the table that a route belongs to. */
export const tableOf = ({ table, attrs }: RouteMessage): number => attrs.table ?? table;

/** A route as `ip -j route` prints it. */
export function showRoute(route: RouteMessage, form: RouteForm): Shown {
  const { attrs } = route;
  const { index, names } = form;
  const oif = form.linkKnown ? undefined : attrs.oif;
  const shown: Shown = {
    ...(route.type === RouteType.unicast ? {} : { type: routeTypeName(route.type) }),
    dst: prefix(route.family, attrs.dst, route.dstLen) ?? 'default',
    ...having('from', prefix(route.family, attrs.src, route.srcLen)),
    ...having('nhid', attrs.nhId),
  };
  Object.assign(shown, showEncap(attrs), {
    ...(route.tos === 0 ? {} : { tos: names.find('rt_dsfield', route.tos) ?? hexadecimal(route.tos) }),
    ...through(attrs),
    ...having('dev', oif === undefined ? undefined : index.name(oif)),
    ...origin(route, form),
    ...having('prefsrc', attrs.prefsrc),
    ...having('metric', attrs.priority),
    flags: FLAGS.filter(([bit]) => (route.flags & bit) !== 0).map(([, name]) => name),
    ...rest(route, form),
  });
  return shown;
}

const hexadecimal = (value: number): string => `0x${value.toString(16).padStart(2, '0')}`;

function prefix(family: number, address: string | undefined, length: number): string | undefined {
  if (address === undefined) return length === 0 ? undefined : `0/${length}`;
  const host = family === AddressFamily.inet ? 32 : 128;
  return length === host ? address : `${address}/${length}`;
}

function through({ gateway, via }: Pick<RouteAttributes, 'gateway' | 'via'>): Shown {
  if (via === undefined) return having('gateway', gateway);
  return { ...having('gateway', gateway), via: { family: familyName(via.family), host: via.addr } };
}

function origin(route: RouteMessage, { names, tableKnown = false, protocolKnown = false }: RouteForm): Shown {
  const table = tableOf(route);
  const found = (route.flags & RouteFlag.cloned) !== 0;
  const { protocol, scope } = route;
  return {
    ...(tableKnown || table === RouteTable.main ? {} : { table: names.of('rt_tables', table) }),
    ...(found || protocolKnown || protocol === RouteProtocol.boot ? {} : { protocol: names.of('rt_protos', protocol) }),
    ...(found || scope === RouteScope.universe ? {} : { scope: names.of('rt_scopes', scope) }),
  };
}

function rest(route: RouteMessage, form: RouteForm): Shown {
  const { mark, uid, flow, cacheinfo, metrics, iif, pref, multipath } = route.attrs;
  const cloned = (route.flags & RouteFlag.cloned) !== 0;
  const { expires = 0, error = 0 } = route.family === AddressFamily.inet6 ? (cacheinfo ?? {}) : {};
  return {
    ...having('mark', mark),
    ...having('uid', uid),
    ...having('flow', flow === undefined ? undefined : showFlow(flow, form.names)),
    ...having('cache', route.family === AddressFamily.inet && cloned ? cacheFlags(route.flags) : undefined),
    ...having('expires', expires === 0 ? undefined : Math.trunc(expires / TICKS)),
    ...having('error', error === 0 ? undefined : error | 0),
    ...having('metrics', metrics && [showMetrics(metrics)]),
    ...having('iif', iif === undefined ? undefined : form.index.name(iif)),
    ...having('pref', pref === undefined ? undefined : (PREFERENCES.get(pref) ?? String(pref))),
    ...having(
      'nexthops',
      multipath?.map((hop) => showNexthop(hop, form)),
    ),
  };
}

/** What is remembered of a route in use (RTCF_*, linux/in_route.h). */
const CACHE: readonly (readonly [number, string])[] = [
  [0x8000_0000, 'local'],
  [0x4000_0000, 'reject'],
  [0x2000_0000, 'mc'],
  [0x1000_0000, 'brd'],
  [0x0800_0000, 'dst-nat'],
  [0x0080_0000, 'src-nat'],
  [0x0040_0000, 'masq'],
  [0x0002_0000, 'dst-direct'],
  [0x0400_0000, 'src-direct'],
  [0x0004_0000, 'redirected'],
  [0x0100_0000, 'redirect'],
  [0x0020_0000, 'fastroute'],
  [0x0001_0000, 'notify'],
  [0x0010_0000, 'tproxy'],
];

const cacheFlags = (flags: number): string[] => CACHE.filter(([bit]) => (flags & bit) !== 0).map(([, name]) => name);

function showFlow(flow: number, names: Names): Shown {
  const from = flow >>> 16;
  return {
    ...(from === 0 ? {} : { from: names.of('rt_realms', from) }),
    to: names.of('rt_realms', flow & 0xffff),
  };
}

function showNexthop(hop: Nexthop, { index, names }: RouteForm): Shown {
  const { attrs, ifindex, hops, flags } = hop;
  return {
    ...showEncap(attrs),
    ...through(attrs),
    ...having('flow', attrs.flow === undefined ? undefined : showFlow(attrs.flow, names)),
    dev: index.name(ifindex),
    weight: hops + 1,
    flags: nexthopFlagNames(flags),
  };
}

/** The flags of a next hop, in the order in which `ip` prints them. */
export function nexthopFlagNames(flags: number): string[] {
  return FLAGS.filter(([bit]) => bit < RouteFlag.notify && (flags & bit) !== 0).map(([, name]) => name);
}
