import type { Overlay, Patch, Struct } from '../family.ts';

const header = 'linux/if_link.h';

/** Layouts that the spec lacks or has otherwise than the C headers, and the sizes that old kernels send. */
export const linkStructs: NonNullable<Overlay['structs']> = {
  // No message of ours has it.
  rtgenmsg: null,
  ifinfomsg: { c: ['struct ifinfomsg', 'linux/rtnetlink.h'] },
  if_stats_msg: { c: ['struct if_stats_msg', header] },
  'rtnl-link-stats': { c: ['struct rtnl_link_stats', header], minimum: 92 },
  'rtnl-link-stats64': { c: ['struct rtnl_link_stats64', header], minimum: 184 },
  'rtnl-link-ifmap': { c: ['struct rtnl_link_ifmap', header], members: { tail: { type: 'pad', length: 4 } } },
  'ifla-bridge-id': { c: ['struct ifla_bridge_id', header], members: { prio: { bigEndian: true } } },
  'ifla-cacheinfo': { c: ['struct ifla_cacheinfo', header], members: { 'reachable-time': { type: 'u32' } } },
  // The kernel sends arrays indexed by its own enums, which grow with every few versions.
  'ipv4-devconf': { minimum: 128 },
  'ipv6-devconf': {
    minimum: 200,
    members: {
      'addr-gen-mode': { type: 'u32' },
      'accept-ra-min-lft': { type: 'u32' },
      'force-forwarding': { type: 'u32' },
    },
  },
  // Arrays of counters whose order has changed between kernels: no struct can name them.
  'ifla-inet6-stats': null,
  'ifla-icmp6-stats': null,
  'br-boolopt-multi': { c: ['struct br_boolopt_multi', 'linux/if_bridge.h'] },
  'vxlan-port-range': {
    c: ['struct ifla_vxlan_port_range', header],
    members: { low: { type: 'u16', bigEndian: true }, high: { type: 'u16', bigEndian: true } },
  },
  'ifla-vlan-flags': { c: ['struct ifla_vlan_flags', header] },
  'ifla-vlan-qos-mapping': { c: ['struct ifla_vlan_qos_mapping', header] },
  ...virtualFunctions(),
};

function virtualFunctions(): Record<string, Patch<Struct>> {
  return {
    'ifla-vf-mac': { c: ['struct ifla_vf_mac', header] },
    'ifla-vf-vlan': { c: ['struct ifla_vf_vlan', header] },
    'ifla-vf-tx-rate': { c: ['struct ifla_vf_tx_rate', header] },
    'ifla-vf-spoofchk': { c: ['struct ifla_vf_spoofchk', header] },
    'ifla-vf-link-state': { c: ['struct ifla_vf_link_state', header] },
    'ifla-vf-rate': { c: ['struct ifla_vf_rate', header] },
    'ifla-vf-rss-query-en': { c: ['struct ifla_vf_rss_query_en', header] },
    'ifla-vf-trust': { c: ['struct ifla_vf_trust', header] },
    'ifla-vf-guid': {
      c: ['struct ifla_vf_guid', header],
      members: { guid: null, gap: { type: 'pad', length: 4 }, number: { type: 'u64' } },
    },
    'ifla-vf-vlan-info': {
      c: ['struct ifla_vf_vlan_info', header],
      members: { 'vlan-proto': { type: 'u16', bigEndian: true }, tail: { type: 'pad', length: 2 } },
    },
  };
}
