import { NLM_F } from '@nlmq/codec';
import {
  AddressFamily,
  LinkExtMask,
  NeighbourFlag,
  NeighbourState,
  RouteFlag,
  nexthopOperations,
  rtAddrOperations,
  rtLinkOperations,
  rtNeighOperations,
  rtRouteOperations,
  rtRuleOperations,
  type AddressMessage,
  type LinkMessage,
  type NeighbourMessage,
  type NexthopMessage,
  type Query,
  type RouteMessage,
  type RuleMessage,
} from '@nlmq/families';
import { routeGroup, routeIdentity } from './route-identity.ts';

/** What can be mirrored, and the messages that tell of it. */
export interface Mirrored {
  readonly links: LinkMessage;
  readonly addresses: AddressMessage;
  readonly routes: RouteMessage;
  readonly neighbours: NeighbourMessage;
  readonly rules: RuleMessage;
  readonly nexthops: NexthopMessage;
}

/** How a table of the kernel is read and followed. */
export interface Subject<M> {
  readonly query: Query<M>;
  readonly request: Partial<M>;
  /** The type of the events that remove an entry; those of `query.reply` add or change one. Neither: `disturbs` has them. */
  readonly removal: number | undefined;
  /** Events after which only a dump tells how things stand: what they bring about is not announced. */
  readonly disturbs: ReadonlySet<number>;
  /** Whether a message is about an entry of the table. */
  belongs(message: M): boolean;
  /** Whether an entry is left out, because the kernel does not tell when one comes about. */
  hidden(message: M): boolean;
  /** What makes an entry this one and no other. */
  identity(message: M): string;
  /** What entries have in common of which one replaces the other. */
  group(message: M): string;
  /** Whether an event, with these flags, can have touched entries that it does not name. */
  ambiguous(message: M, flags: number, group: readonly M[]): boolean;
}

const NEWLINK = 16;
const DELLINK = 17;
const DELADDR = 21;
const DELROUTE = 25;
const DELNEIGH = 29;
const NEWRULE = 32;
const DELRULE = 33;
const NEWNEXTHOP = 104;
const DELNEXTHOP = 105;

const simple = {
  ...{ removal: undefined, disturbs: new Set<number>() },
  ...{ belongs: () => true, hidden: () => false, ambiguous: () => false },
};

/** A table whose events name what they are about. */
function keyed<M>(
  query: Query<M>,
  removal: number,
  identity: (message: M) => string,
  rest: Partial<Subject<M>> = {},
): Subject<M> {
  return { ...simple, query, request: {}, removal, identity, group: identity, ...rest };
}

/** A small table that is read again whenever something about it happens. */
function reread<M>(query: Query<M>, identity: (message: M) => string, ...disturbs: readonly number[]): Subject<M> {
  return { ...simple, query, request: {}, identity, group: identity, disturbs: new Set(disturbs) };
}

const identityOfAddress = ({ family, index, prefixlen, attrs: { local, address } }: AddressMessage): string =>
  family === AddressFamily.inet6 ? `${index} ${local ?? address}` : `${index} ${local} ${address}/${prefixlen}`;

const wholeRule = (rule: RuleMessage): string =>
  JSON.stringify(rule, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

/** The kernel tells nothing of routes that go with a link, an address or a next hop. */
const ROUTES: Subject<RouteMessage> = {
  ...simple,
  ...{ query: rtRouteOperations.getroute.dump, request: {}, removal: DELROUTE },
  disturbs: new Set([NEWLINK, DELLINK, DELADDR, NEWNEXTHOP, DELNEXTHOP]),
  belongs: ({ family, flags }) =>
    (family === AddressFamily.inet || family === AddressFamily.inet6) && (flags & RouteFlag.cloned) === 0,
  identity: routeIdentity,
  group: routeGroup,
  ambiguous: ambiguousRoute,
};

/** Which of several routes was replaced is not told; nor, of IPv6 routes with several next hops, which remain. */
function ambiguousRoute(route: RouteMessage, flags: number, group: readonly RouteMessage[]): boolean {
  if ((flags & NLM_F.REPLACE) !== 0 && group.length > 1) return true;
  if (route.family !== AddressFamily.inet6) return false;
  const shares = ({ attrs }: RouteMessage): boolean => attrs.gateway !== undefined || attrs.multipath !== undefined;
  return route.attrs.multipath !== undefined || (shares(route) && group.some(shares));
}

/** The tables that can be mirrored. */
export const SUBJECTS: { readonly [K in keyof Mirrored]: Subject<Mirrored[K]> } = {
  /** One of a pair is announced without the other, and not again once it is whole. */
  links: {
    ...reread(rtLinkOperations.getlink.dump, ({ index }) => String(index), NEWLINK, DELLINK),
    request: { attrs: { extMask: LinkExtMask.skipStats } },
  },
  addresses: keyed(rtAddrOperations.getaddr.dump, DELADDR, identityOfAddress),
  routes: ROUTES,
  neighbours: keyed(
    rtNeighOperations.getneigh.dump,
    DELNEIGH,
    ({ family, ifindex, attrs: { dst } }) => `${family} ${ifindex} ${dst}`,
    {
      belongs: ({ family, flags }) => family !== AddressFamily.bridge && (flags & NeighbourFlag.proxy) === 0,
      hidden: ({ state }) => state === 0 || state === NeighbourState.noarp,
    },
  ),
  rules: reread(rtRuleOperations.getrule.dump, wholeRule, NEWRULE, DELRULE, NEWLINK, DELLINK),
  nexthops: reread(
    nexthopOperations.getnexthop.dump,
    ({ attrs: { id } }) => String(id),
    ...[NEWNEXTHOP, DELNEXTHOP, NEWLINK, DELLINK],
  ),
};
