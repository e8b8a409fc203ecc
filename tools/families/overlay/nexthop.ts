import type { Overlay } from '../family.ts';
import { encapFormats, encapSets } from './encap.ts';

const header = 'linux/nexthop.h';

/** What the description of next hops does not say: our names, the C headers, and the encapsulations that routes have too. */
export const nexthop: Overlay = {
  names: {
    nexthopbucket: 'Nexthop',
    'nexthop-grp': 'NexthopGroup',
    'nexthop-grp-type': 'NexthopGroupType',
    'nha-op-flags': 'NexthopOpFlag',
    encap: 'NexthopEncap',
    'res-group-attrs': 'NexthopResGroupAttributes',
    'res-bucket-attrs': 'NexthopResBucketAttributes',
    'group-stats-attrs': 'NexthopGroupStatsAttributes',
    'group-stats-entry-attrs': 'NexthopGroupStatsEntryAttributes',
    'encap-mpls-attrs': 'NexthopEncapMplsAttributes',
    'encap-ip-attrs': 'NexthopEncapIpAttributes',
    'encap-ip6-attrs': 'NexthopEncapIp6Attributes',
    'encap-seg6-attrs': 'NexthopEncapSeg6Attributes',
  },
  structs: {
    nhmsg: { c: ['struct nhmsg', header] },
    'nexthop-grp': { c: ['struct nexthop_grp', header] },
  },
  sets: {
    'nexthop-attrs': {
      c: ['NHA_', header],
      attributes: {
        group: { type: 'binary', element: 'struct' },
        'res-group': { nestedFlag: true },
        'res-bucket': { nestedFlag: true },
        'group-stats': { nestedFlag: true },
      },
    },
    'res-group-attrs': { c: ['NHA_RES_GROUP_', header] },
    'res-bucket-attrs': { c: ['NHA_RES_BUCKET_', header] },
    'group-stats-entry-attrs': { c: ['NHA_GROUP_STATS_ENTRY_', header] },
    ...encapSets,
  },
  choices: { encap: encapFormats },
  notifications: {
    newnexthop: { type: 104, like: 'getnexthop' },
    delnexthop: { type: 105, like: 'getnexthop' },
    newnexthopbucket: { type: 116, like: 'getnexthopbucket' },
    delnexthopbucket: { type: 117, like: 'getnexthopbucket' },
  },
};
