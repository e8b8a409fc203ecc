import type { Overlay } from '../family.ts';
import { encapFormats, encapSets } from './encap.ts';

const u16be = { type: 'u16', bigEndian: true } as const;

/** From linux/rtnetlink.h and net/ipv4/fib_semantics.c. */
export const route: Overlay = {
  strip: ['rtm-', 'rta-', 'rtax-', 'rtnh-', 'rtvia-', 'mfcs-'],
  names: {
    'route-attrs': 'RouteAttributes',
    'rta-metrics': 'RouteMetrics',
    'rta-cacheinfo': 'RouteCacheinfo',
    'rta-mfc-stats': 'RouteMfcStats',
    'rtm-type': 'RouteType',
    'rtm-protocol': 'RouteProtocol',
    'rtm-scope': 'RouteScope',
    'rtm-table': 'RouteTable',
    'rtm-flags': 'RouteFlag',
    'rtnh-flags': 'NexthopFlag',
    'lwtunnel-type': 'EncapType',
    'icmpv6-pref': 'RouterPreference',
    rtnexthop: 'Nexthop',
    rtvia: 'Via',
  },
  constants: {
    'rtm-protocol': {
      unspec: 0,
      redirect: 1,
      kernel: 2,
      boot: 3,
      static: 4,
      gated: 8,
      ra: 9,
      mrt: 10,
      zebra: 11,
      bird: 12,
      dnrouted: 13,
      xorp: 14,
      ntk: 15,
      dhcp: 16,
      mrouted: 17,
      keepalived: 18,
      babel: 42,
      ovn: 84,
      openr: 99,
      bgp: 186,
      isis: 187,
      ospf: 188,
      rip: 189,
      eigrp: 192,
    },
    'rtm-scope': { universe: 0, site: 200, link: 253, host: 254, nowhere: 255 },
    'rtm-table': { unspec: 0, compat: 252, default: 253, main: 254, local: 255 },
    // The low byte holds the flags of the only next hop, as in rtnh-flags.
    'rtm-flags': {
      dead: 0x1,
      pervasive: 0x2,
      onlink: 0x4,
      linkdown: 0x10,
      notify: 0x100,
      cloned: 0x200,
      equalize: 0x400,
      prefix: 0x800,
      'lookup-table': 0x1000,
      'fib-match': 0x2000,
      offload: 0x4000,
      trap: 0x8000,
      'offload-failed': 0x20000000,
    },
    'rtnh-flags': { dead: 1, pervasive: 2, onlink: 4, offload: 8, linkdown: 16, unresolved: 32, trap: 64 },
    'icmpv6-pref': { medium: 0, high: 1, invalid: 2, low: 3 },
    'lwtunnel-type': {
      none: 0,
      mpls: 1,
      ip: 2,
      ila: 3,
      ip6: 4,
      seg6: 5,
      bpf: 6,
      'seg6-local': 7,
      rpl: 8,
      ioam6: 9,
      xfrm: 10,
    },
  },
  structs: {
    rtmsg: {
      c: ['struct rtmsg', 'linux/rtnetlink.h'],
      members: {
        'rtm-table': { enum: 'rtm-table' },
        'rtm-protocol': { enum: 'rtm-protocol' },
        'rtm-scope': { enum: 'rtm-scope' },
        'rtm-flags': { flags: 'rtm-flags' },
      },
    },
    // The spec leaves out the last three and has expires unsigned.
    'rta-cacheinfo': {
      c: ['struct rta_cacheinfo', 'linux/rtnetlink.h'],
      members: {
        'rta-expires': { type: 's32' },
        'rta-id': { type: 'u32' },
        'rta-ts': { type: 'u32' },
        'rta-tsage': { type: 'u32' },
      },
    },
    'rta-mfc-stats': {
      c: ['struct rta_mfc_stats', 'linux/rtnetlink.h'],
      members: { 'mfcs-packets': { type: 'u64' }, 'mfcs-bytes': { type: 'u64' }, 'mfcs-wrong-if': { type: 'u64' } },
    },
    rtnexthop: {
      c: ['struct rtnexthop', 'linux/rtnetlink.h'],
      members: {
        'rtnh-len': { type: 'length' },
        'rtnh-flags': { type: 'u8', flags: 'rtnh-flags' },
        'rtnh-hops': { type: 'u8' },
        'rtnh-ifindex': { type: 's32' },
      },
    },
    rtvia: {
      members: { 'rtvia-family': { type: 'u16' }, 'rtvia-addr': { type: 'binary', display: 'ip' } },
    },
  },
  sets: {
    'route-attrs': {
      c: ['', 'linux/rtnetlink.h'],
      attributes: {
        'rta-multipath': { type: 'messages', struct: 'rtnexthop', set: 'route-attrs' },
        'rta-protoinfo': null,
        'rta-session': null,
        'rta-mp-algo': null,
        'rta-mfc-stats': { type: 'struct', struct: 'rta-mfc-stats' },
        'rta-via': { type: 'struct', struct: 'rtvia' },
        'rta-pref': { enum: 'icmpv6-pref' },
        'rta-encap-type': { enum: 'lwtunnel-type' },
        // The formats that routes use most; the others (ila, bpf, seg6-local, rpl, ioam6, xfrm) stay bytes.
        'rta-encap': { type: 'sub-message', choice: 'rta-encap', selector: 'rta-encap-type' },
        'rta-pad': { type: 'pad' },
        'rta-sport': u16be,
        'rta-dport': u16be,
        'rta-flowlabel': { type: 'u32', bigEndian: true, value: 31 },
      },
    },
    'rta-metrics': { c: ['', 'linux/rtnetlink.h'] },
    ...encapSets,
  },
  choices: {
    'rta-encap': encapFormats,
  },
  notifications: {
    newroute: { type: 24, like: 'getroute' },
    delroute: { type: 25, like: 'getroute' },
  },
  groups: { 'ipv4-route': 7, 'ipv6-route': 11, 'mpls-route': 27 },
};
