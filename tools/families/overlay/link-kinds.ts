import type { AttributeSet, Overlay, Patch } from '../family.ts';

type Sets = NonNullable<Overlay['sets']>;
type Kinds = NonNullable<NonNullable<Overlay['choices']>[string]>;

/** Formats of IFLA_INFO_DATA by link kind that the spec lacks. */
export const linkKinds: Kinds = {
  // The kernel never sends it; a request to create a pair carries it.
  veth: { select: 'veth', set: 'linkinfo-veth-attrs' },
  vxlan: { select: 'vxlan', set: 'linkinfo-vxlan-attrs' },
  macvlan: { select: 'macvlan', set: 'linkinfo-macvlan-attrs' },
  macvtap: { select: 'macvtap', set: 'linkinfo-macvlan-attrs' },
  ipvlan: { select: 'ipvlan', set: 'linkinfo-ipvlan-attrs' },
  ipvtap: { select: 'ipvtap', set: 'linkinfo-ipvlan-attrs' },
  ip6erspan: { select: 'ip6erspan', set: 'linkinfo-gre-attrs' },
  ip6gre: { select: 'ip6gre', set: 'linkinfo-gre-attrs' },
  ip6gretap: { select: 'ip6gretap', set: 'linkinfo-gre-attrs' },
  ip6tnl: { select: 'ip6tnl', set: 'linkinfo-ip6tnl-attrs' },
};

const u16be = { type: 'u16', bigEndian: true } as const;
const u32be = { type: 'u32', bigEndian: true } as const;

const querier: Patch<AttributeSet> = {
  attributes: {
    'ip-address': { type: 'binary', display: 'ip', value: 1 },
    'ip-port': { type: 'u32', value: 2 },
    'ip-other-timer': { type: 'u64', value: 3 },
    pad: { type: 'pad', value: 4 },
    'ipv6-address': { type: 'binary', display: 'ip', value: 5 },
    'ipv6-port': { type: 'u32', value: 6 },
    'ipv6-other-timer': { type: 'u64', value: 7 },
  },
};

const ip6tunnel: Patch<AttributeSet> = {
  c: ['IFLA_IPTUN_', 'linux/if_tunnel.h'],
  attributes: {
    link: { type: 'u32', value: 1 },
    local: { type: 'binary', display: 'ip', value: 2 },
    remote: { type: 'binary', display: 'ip', value: 3 },
    ttl: { type: 'u8', value: 4 },
    'encap-limit': { type: 'u8', value: 6 },
    flowinfo: { ...u32be, value: 7 },
    flags: { type: 'u32', value: 8 },
    proto: { type: 'u8', value: 9 },
    'encap-type': { type: 'u16', value: 15 },
    'encap-flags': { type: 'u16', value: 16 },
    'encap-sport': { type: 'u16', bigEndian: true, value: 17 },
    'encap-dport': { type: 'u16', bigEndian: true, value: 18 },
    'collect-metadata': { type: 'flag', value: 19 },
    fwmark: { type: 'u32', value: 20 },
  },
};

const vxlan: Patch<AttributeSet> = {
  c: ['IFLA_VXLAN_', 'linux/if_link.h'],
  attributes: {
    id: { type: 'u32', value: 1 },
    group: { type: 'binary', display: 'ip', value: 2 },
    link: { type: 'u32', value: 3 },
    local: { type: 'binary', display: 'ip', value: 4 },
    ttl: { type: 'u8', value: 5 },
    tos: { type: 'u8', value: 6 },
    learning: { type: 'u8', value: 7 },
    ageing: { type: 'u32', value: 8 },
    limit: { type: 'u32', value: 9 },
    'port-range': { type: 'struct', struct: 'vxlan-port-range', value: 10 },
    proxy: { type: 'u8', value: 11 },
    rsc: { type: 'u8', value: 12 },
    l2miss: { type: 'u8', value: 13 },
    l3miss: { type: 'u8', value: 14 },
    port: { ...u16be, value: 15 },
    group6: { type: 'binary', display: 'ip', value: 16 },
    local6: { type: 'binary', display: 'ip', value: 17 },
    'udp-csum': { type: 'u8', value: 18 },
    'udp-zero-csum6-tx': { type: 'u8', value: 19 },
    'udp-zero-csum6-rx': { type: 'u8', value: 20 },
    'remcsum-tx': { type: 'u8', value: 21 },
    'remcsum-rx': { type: 'u8', value: 22 },
    gbp: { type: 'flag', value: 23 },
    'remcsum-nopartial': { type: 'flag', value: 24 },
    'collect-metadata': { type: 'u8', value: 25 },
    label: { type: 'u32', bigEndian: true, value: 26 },
    gpe: { type: 'flag', value: 27 },
    // Asked for without payload, told with one byte.
    'ttl-inherit': { type: 'binary', value: 28 },
    df: { type: 'u8', value: 29 },
    vnifilter: { type: 'u8', value: 30 },
    localbypass: { type: 'u8', value: 31 },
    'label-policy': { type: 'u32', value: 32 },
    'reserved-bits': { type: 'binary', value: 33 },
    'mc-route': { type: 'u8', value: 34 },
  },
};

const macvlan: Patch<AttributeSet> = {
  c: ['IFLA_MACVLAN_', 'linux/if_link.h'],
  attributes: {
    mode: { type: 'u32', enum: 'macvlan-mode', value: 1 },
    flags: { type: 'u16', value: 2 },
    'macaddr-mode': { type: 'u32', value: 3 },
    macaddr: { type: 'binary', display: 'mac', value: 4 },
    'macaddr-data': { type: 'nest', set: 'macvlan-macaddr-attrs', value: 5 },
    'macaddr-count': { type: 'u32', value: 6 },
    'bc-queue-len': { type: 'u32', value: 7 },
    'bc-queue-len-used': { type: 'u32', value: 8 },
    'bc-cutoff': { type: 's32', value: 9 },
  },
};

const tunnels: Sets = {
  'linkinfo-gre-attrs': {
    c: ['IFLA_GRE_', 'linux/if_tunnel.h'],
    attributes: {
      iflags: u16be,
      oflags: u16be,
      ikey: u32be,
      okey: u32be,
      'encap-limit': { type: 'u8' },
      flowinfo: u32be,
      'encap-sport': u16be,
      'encap-dport': u16be,
    },
  },
  'linkinfo-geneve-attrs': {
    c: ['IFLA_GENEVE_', 'linux/if_link.h'],
    attributes: { port: u16be, label: u32be },
  },
  'linkinfo-iptun-attrs': {
    c: ['IFLA_IPTUN_', 'linux/if_tunnel.h'],
    attributes: { flags: u16be, flowinfo: u32be, 'encap-sport': u16be, 'encap-dport': u16be },
  },
  // The same numbers as ipip and sit, but flags is a host-order u32 here.
  'linkinfo-ip6tnl-attrs': ip6tunnel,
};

/** Attributes by link kind: byte orders that the spec leaves out, and whole sets for kinds that it does not have. */
export const kindAttributes: Sets = {
  'linkinfo-bond-attrs': {
    c: ['IFLA_BOND_', 'linux/if_link.h'],
    attributes: { 'arp-ip-target': { first: 0 }, 'ns-ip6-target': { first: 0 } },
  },
  'bond-ad-info-attrs': { c: ['IFLA_BOND_AD_INFO_', 'linux/if_link.h'] },
  'bond-slave-attrs': {
    c: ['IFLA_BOND_SLAVE_', 'linux/if_link.h'],
    attributes: { 'actor-port-prio': { type: 'u16', value: 10 } },
  },
  'linkinfo-bridge-attrs': {
    c: ['IFLA_BR_', 'linux/if_link.h'],
    attributes: {
      'vlan-protocol': { ...u16be, enum: 'vlan-protocols' },
      'fdb-flush': { type: 'flag' },
      'mcast-querier-state': { type: 'nest', set: 'bridge-querier-attrs', nestedFlag: true },
    },
  },
  'bridge-querier-attrs': querier,
  'linkinfo-brport-attrs': {
    c: ['IFLA_BRPORT_', 'linux/if_link.h'],
    attributes: { state: { enum: 'bridge-port-state' } },
  },
  ...tunnels,
  'linkinfo-vlan-attrs': { c: ['IFLA_VLAN_', 'linux/if_link.h'] },
  'linkinfo-vrf-attrs': { c: ['IFLA_VRF_', 'linux/if_link.h'] },
  'linkinfo-tun-attrs': { c: ['IFLA_TUN_', 'linux/if_link.h'] },
  'linkinfo-veth-attrs': {
    c: ['VETH_INFO_', 'linux/veth.h'],
    attributes: { peer: { type: 'message', struct: 'ifinfomsg', set: 'link-attrs', value: 1 } },
  },
  'linkinfo-vxlan-attrs': vxlan,
  'linkinfo-macvlan-attrs': macvlan,
  'macvlan-macaddr-attrs': { attributes: { macaddr: { type: 'binary', display: 'mac', multi: true, value: 4 } } },
  'linkinfo-ipvlan-attrs': {
    c: ['IFLA_IPVLAN_', 'linux/if_link.h'],
    attributes: { mode: { type: 'u16', value: 1 }, flags: { type: 'u16', value: 2 } },
  },
  'linkinfo-netkit-attrs': {
    attributes: { 'peer-info': { type: 'message', struct: 'ifinfomsg', set: 'link-attrs' } },
  },
};
