import type { AddressMessage, LinkMessage, RouteMessage } from '@nlmq/families';

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
