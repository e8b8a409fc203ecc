import type { Overlay } from '../family.ts';
import { linkAttributes, linkKinds } from './link-attributes.ts';
import { linkConstants } from './link-constants.ts';
import { linkStructs } from './link-structs.ts';

/** From linux/if_link.h, linux/if_bridge.h, linux/veth.h and net/core/rtnetlink.c. */
export const link: Overlay = {
  strip: ['ifi-'],
  names: {
    stats: 'LinkStats',
    'link-attrs': 'LinkAttributes',
    'linkinfo-attrs': 'LinkinfoAttributes',
    'prop-list-link-attrs': 'PropListAttributes',
    'ifla-attrs': 'InetAttributes',
    'ifla6-attrs': 'Inet6Attributes',
    'stats-attrs': 'LinkStatsAttributes',
    'bond-slave-attrs': 'LinkinfoBondSlaveAttributes',
    'link-offload-xstats': 'OffloadXstatsAttributes',
    'hw-s-info-one': 'HwStatsInfoAttributes',
    'linkinfo-data-msg': 'LinkinfoData',
    'linkinfo-member-data-msg': 'LinkinfoSlaveData',
    protinfo: 'Protinfo',
    'veth-peer': 'VethPeer',
    'ifinfo-flags': 'LinkFlag',
    'rtext-filter': 'LinkExtMask',
    operstate: 'Operstate',
    linkmode: 'Linkmode',
    arphrd: 'LinkType',
    'address-family': 'AddressFamily',
    'rtnl-link-stats': 'LinkStats32',
    'rtnl-link-stats64': 'LinkStats64',
    'rtnl-link-ifmap': 'LinkIfmap',
    'ifla-bridge-id': 'BridgeId',
    'ifla-cacheinfo': 'Inet6Cacheinfo',
    'br-boolopt-multi': 'BridgeBoolopt',
    'ifla-vlan-flags': 'VlanFlags',
    'vlan-flags': 'VlanFlag',
    'vlan-protocols': 'VlanProtocol',
    'ifla-vf-link-state-enum': 'VfLinkState',
  },
  constants: linkConstants,
  structs: linkStructs,
  sets: linkAttributes,
  choices: {
    'linkinfo-data-msg': linkKinds,
    'linkinfo-member-data-msg': { vrf: { select: 'vrf', set: 'linkinfo-vrf-attrs' } },
    // By the message's address family: bridge ports and IPv6 devices speak here.
    protinfo: {
      bridge: { select: 7, set: 'linkinfo-brport-attrs', nestedFlag: true },
      inet6: { select: 10, set: 'ifla6-attrs' },
    },
  },
  notifications: {
    newlink: { type: 16, like: 'getlink' },
    dellink: { type: 17, like: 'getlink' },
    newstats: { type: 92, like: 'getstats' },
  },
  groups: { 'ipv6-ifinfo': 12 },
};
