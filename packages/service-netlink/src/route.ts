import { NLM_F } from '@nlmq/codec';
import type { Family } from './family.ts';

/** Requests that read, by name (linux/rtnetlink.h). GETDCB is left out: its commands can set, too. */
const read = {
  GETLINK: 18,
  GETADDR: 22,
  GETROUTE: 26,
  GETNEIGH: 30,
  GETRULE: 34,
  GETQDISC: 38,
  GETTCLASS: 42,
  GETTFILTER: 46,
  GETACTION: 50,
  GETMULTICAST: 58,
  GETANYCAST: 62,
  GETNEIGHTBL: 66,
  GETADDRLABEL: 74,
  GETNETCONF: 82,
  GETMDB: 86,
  GETNSID: 90,
  GETSTATS: 94,
  GETCHAIN: 102,
  GETNEXTHOP: 106,
  GETVLAN: 114,
  GETNEXTHOPBUCKET: 118,
  GETTUNNEL: 122,
} as const;

/** Groups of NETLINK_ROUTE by name (enum rtnetlink_groups). */
export const ROUTE_GROUP = {
  LINK: 1,
  NEIGH: 3,
  TC: 4,
  IPV4_IFADDR: 5,
  IPV4_ROUTE: 7,
  IPV4_RULE: 8,
  IPV6_IFADDR: 9,
  IPV6_ROUTE: 11,
  IPV6_PREFIX: 18,
  IPV6_RULE: 19,
  MPLS_ROUTE: 27,
  NSID: 28,
  NEXTHOP: 32,
} as const;

const reads: ReadonlySet<number> = new Set(Object.values(read));
const groups = Object.values(ROUTE_GROUP);
const kindMask = 3;
const kindGet = 2;
const firstType = 16;

/** NETLINK_ROUTE: links, addresses, routes, rules, neighbours, traffic control. */
export const route: Family = {
  protocol: 0,
  groups: () => groups,
  reads: ({ type }) => reads.has(type),
  singles: new Set([
    read.GETLINK,
    read.GETADDR,
    read.GETROUTE,
    read.GETNEIGH,
    read.GETNETCONF,
    read.GETNEXTHOP,
    read.GETNEXTHOPBUCKET,
  ]),
  dumps: (type, flags) => (flags & NLM_F.DUMP) !== 0 && type >= firstType && (type & kindMask) === kindGet,
};
