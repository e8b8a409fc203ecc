import {
  AddressFamily,
  RouteProtocol,
  RouteScope,
  RouteTable,
  RouteType,
  rtRouteOperations,
  type Nexthop,
  type RouteAttributes,
  type RouteMessage,
} from '@nlmq/families';
import { CREATION, changeOf, type Change } from './change.ts';
import { familyOfAny, parsePrefix } from './prefix.ts';

/** A route: attributes in the kernel's words, and members of its header. */
export interface RouteWords extends Omit<RouteAttributes, 'multipath'> {
  /** `10.0.0.0/8`, `default`, which is also meant without it. */
  readonly dst?: string;
  /** Prefix that packets come from. */
  readonly src?: string;
  /** By default that of the addresses; AddressFamily.inet where there are none. */
  readonly family?: number;
  readonly tos?: number;
  /** One of RouteType; unicast without it. Local, broadcast and anycast ones go to table local unless told. */
  readonly type?: number;
  /** One of RouteProtocol; boot without it. */
  readonly protocol?: number;
  /** One of RouteScope; by default as far as the type and the gateway reach. */
  readonly scope?: number;
  /** Bits of NexthopFlag, as onlink. */
  readonly flags?: number;
  /** Next hops that share the traffic; `hops` is the weight less one. */
  readonly multipath?: readonly Partial<Nexthop>[];
}

/** What can be done to a route. */
export type RouteVerb = 'add' | 'append' | 'prepend' | 'change' | 'replace' | 'del';

/** A write of a route. `del` takes the first that has all that is told. @throws NetlinkError EINVAL on a prefix that is none */
export function routeChange(verb: RouteVerb, words: RouteWords): Change {
  const { dst = 'default', src = 'any', family, tos = 0, type, protocol, scope, flags = 0, multipath, ...rest } = words;
  const to = parsePrefix(dst);
  const from = parsePrefix(src);
  const { table = tableOf(words) } = rest;
  const gone = verb === 'del';
  const own = family ?? familyOfRoute(words, to.family || from.family);
  const attrs: { -readonly [K in keyof RouteAttributes]: RouteAttributes[K] } = {};
  if (to.address !== undefined) attrs.dst = to.address;
  if (from.address !== undefined) attrs.src = from.address;
  Object.assign(attrs, rest);
  if (multipath) attrs.multipath = multipath.map(nexthopOf);
  const message: Partial<RouteMessage> = {
    family: own,
    dstLen: to.length,
    srcLen: from.length,
    tos,
    flags,
    table: table < 256 ? table : RouteTable.unspec,
    protocol: protocol ?? (gone ? RouteProtocol.unspec : RouteProtocol.boot),
    scope: scope ?? (gone ? RouteScope.nowhere : scopeOf(words, own)),
    type: type ?? (gone ? RouteType.unspec : RouteType.unicast),
    attrs,
  };
  if (gone) return changeOf(rtRouteOperations.delroute.do, 0, message);
  return changeOf(rtRouteOperations.newroute.do, CREATION[verb], message);
}

/** Routes that the kernel makes by itself belong to its own table. */
function tableOf({ type = RouteType.unicast }: RouteWords): number {
  const own: readonly number[] = [RouteType.local, RouteType.broadcast, RouteType.nat, RouteType.anycast];
  return own.includes(type) ? RouteTable.local : RouteTable.main;
}

function nexthopOf({ flags = 0, hops = 0, ifindex = 0, attrs = {} }: Partial<Nexthop>): Nexthop {
  return { flags, hops, ifindex, attrs };
}

function familyOfRoute({ gateway, prefsrc, multipath = [] }: RouteWords, told: number): number {
  if (told !== 0) return told;
  const hop = multipath.find(({ attrs }) => attrs?.gateway !== undefined);
  return familyOfAny(gateway, prefsrc, hop?.attrs?.gateway) ?? AddressFamily.inet;
}

/** What iproute2 gives a route that is told none: a link's own, unless something leads on from there. */
function scopeOf({ type = RouteType.unicast, gateway, via, multipath, nhId }: RouteWords, family: number): number {
  if (family !== AddressFamily.inet) return RouteScope.universe;
  if (type === RouteType.local || type === RouteType.nat) return RouteScope.host;
  const near: readonly number[] = [RouteType.broadcast, RouteType.multicast, RouteType.anycast];
  if (near.includes(type)) return RouteScope.link;
  const leads = gateway ?? via ?? multipath ?? nhId;
  return leads === undefined && type === RouteType.unicast ? RouteScope.link : RouteScope.universe;
}
