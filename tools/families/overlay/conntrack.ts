import type { Overlay } from '../family.ts';
import { inHeader } from './c-names.ts';

/** What the description of connection tracking does not say: our names, the C headers, and that nests are marked. */
export const conntrack: Overlay = {
  strip: ['nfgen-'],
  nestedFlag: true,
  names: {
    ctrzero: 'Connection',
    cpustats: 'ConntrackCpuStats',
    stats: 'ConntrackStats',
    status: 'ConntrackStatus',
    'conntrack-attrs': 'ConnectionAttributes',
    'tcp-conntrack-state': 'TcpConntrackState',
  },
  structs: {
    nfgenmsg: { c: ['struct nfgenmsg', 'linux/netfilter/nfnetlink.h'] },
    'tcp-conntrack-flags': { c: ['struct nf_ct_tcp_flags', 'linux/netfilter/nf_conntrack_tcp.h'] },
  },
  sets: inHeader('linux/netfilter/nfnetlink_conntrack.h', {
    'conntrack-attrs': 'CTA_',
    'tuple-attrs': 'CTA_TUPLE_',
    'ip-attrs': 'CTA_IP_',
    'proto-attrs': 'CTA_PROTO_',
    'protoinfo-attrs': 'CTA_PROTOINFO_',
    'protoinfo-tcp-attrs': 'CTA_PROTOINFO_TCP_',
    'protoinfo-dccp-attrs': 'CTA_PROTOINFO_DCCP_',
    'protoinfo-sctp-attrs': 'CTA_PROTOINFO_SCTP_',
    'counters-attrs': 'CTA_COUNTERS_',
    'timestamp-attrs': 'CTA_TIMESTAMP_',
    'nat-attrs': 'CTA_NAT_',
    'protonat-attrs': 'CTA_PROTONAT_',
    'seqadj-attrs': 'CTA_SEQADJ_',
    'synproxy-attrs': 'CTA_SYNPROXY_',
    'help-attrs': 'CTA_HELP_',
    'secctx-attrs': 'CTA_SECCTX_',
    'filter-attrs': 'CTA_FILTER_',
    'stats-cpu-attrs': 'CTA_STATS_',
    'stats-global-attrs': 'CTA_STATS_GLOBAL_',
  }),
  notifications: {
    newconn: { type: 256, like: 'getconn' },
    delconn: { type: 258, like: 'getconn' },
  },
};
