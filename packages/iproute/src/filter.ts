import {
  AddressFamily,
  NeighbourFlag,
  type AddressMessage,
  type LinkMessage,
  type LinkStatsMessage,
  type NeighbourMessage,
  type NexthopMessage,
  type RouteMessage,
  type RuleMessage,
} from '@nlmq/families';

/** Which links a dump tells about; the kernel does the filtering. */
export interface LinkFilter {
  /** Index of the bridge, bond or vrf that the links belong to. */
  readonly master?: number;
  /** As in `ip link show type`: veth, bridge, vxlan. */
  readonly kind?: string;
  /** Bits of families' LinkExtMask: `skipStats` leaves the counters out. */
  readonly extMask?: number;
}

/** Which addresses a dump tells about; the kernel does the filtering. */
export interface AddressFilter {
  /** AddressFamily.inet or inet6. */
  readonly family?: number;
  /** Index of the link. */
  readonly index?: number;
}

/** Which routes a dump tells about; the kernel does the filtering. */
export interface RouteFilter {
  /** AddressFamily.inet or inet6. */
  readonly family?: number;
  /** Number of the routing table; 254 is main. All tables without it. */
  readonly table?: number;
  /** Index of the link that the route leaves by. */
  readonly oif?: number;
  /** One of RouteProtocol. */
  readonly protocol?: number;
  /** One of RouteType. */
  readonly type?: number;
}

/** Which rules a dump tells about. */
export interface RuleFilter {
  /** AddressFamily.inet or inet6. */
  readonly family?: number;
}

/** Which neighbours a dump tells about; the kernel does the filtering. */
export interface NeighbourFilter {
  /** AddressFamily.inet or inet6; AddressFamily.bridge asks for forwarding tables. */
  readonly family?: number;
  /** Index of the link. */
  readonly ifindex?: number;
  /** Index of the bridge that the link belongs to. */
  readonly master?: number;
  /** The addresses that this machine answers for, instead of neighbours. */
  readonly proxy?: boolean;
}

/** Which next hops a dump tells about; the kernel does the filtering. */
export interface NexthopFilter {
  /** Index of the link that they leave by. */
  readonly oif?: number;
  /** Only groups. */
  readonly groups?: boolean;
}

export function linkRequest({ master, kind, extMask }: LinkFilter): Partial<LinkMessage> {
  return {
    attrs: {
      ...(extMask === undefined ? {} : { extMask }),
      ...(master === undefined ? {} : { master }),
      ...(kind === undefined ? {} : { linkinfo: { kind } }),
    },
  };
}

export function addressRequest({ family = 0, index = 0 }: AddressFilter): Partial<AddressMessage> {
  return { family, index };
}

export function routeRequest({ family = 0, table, oif, protocol = 0, type = 0 }: RouteFilter): Partial<RouteMessage> {
  const attrs = { ...(table === undefined ? {} : { table }), ...(oif === undefined ? {} : { oif }) };
  return { family, protocol, type, attrs };
}

export function ruleRequest({ family = 0 }: RuleFilter): Partial<RuleMessage> {
  return { family };
}

/** The kernel looks for a forwarding table's link in the header, for a neighbour's in an attribute. */
export function neighbourRequest({ family = 0, ifindex, master, proxy }: NeighbourFilter): Partial<NeighbourMessage> {
  const bridge = family === AddressFamily.bridge;
  const attrs = {
    ...(ifindex === undefined || bridge ? {} : { ifindex }),
    ...(master === undefined ? {} : { master }),
  };
  return { family, flags: proxy ? NeighbourFlag.proxy : 0, attrs, ...(bridge ? { ifindex: ifindex ?? 0 } : {}) };
}

export function nexthopRequest({ oif, groups }: NexthopFilter): Partial<NexthopMessage> {
  return { attrs: { ...(oif === undefined ? {} : { oif }), ...(groups ? { groups } : {}) } };
}

/** Bit of IFLA_STATS_LINK_64 in the mask of the statistics that are wanted. */
const LINK_64 = 1;

export function statsRequest(ifindex = 0): Partial<LinkStatsMessage> {
  return { ifindex, filterMask: LINK_64 };
}
