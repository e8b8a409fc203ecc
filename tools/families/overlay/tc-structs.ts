import type { Overlay, Patch, Struct } from '../family.ts';

type Structs = NonNullable<Overlay['structs']>;

const sched = 'linux/pkt_sched.h';
const cls = 'linux/pkt_cls.h';
const gen = 'linux/gen_stats.h';
const u16 = { type: 'u16' } as const;
const u32 = { type: 'u32' } as const;
const s32 = { type: 's32' } as const;

/** The members that every action begins with: tc_gen in linux/pkt_cls.h. */
const action = { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32 };

const act = (name: string, more: NonNullable<Patch<Struct>['members']>): Patch<Struct> => ({
  c: [`struct tc_${name}`, `linux/tc_act/tc_${name}.h`],
  aligned: true,
  members: { ...action, ...more },
});

/** Layouts of classless and classful queues that the spec has right. */
const queues: readonly string[] = [
  'cbs-qopt',
  'choke-xstats',
  'codel-xstats',
  'etf-qopt',
  'fifo-qopt',
  'fq-codel-xstats',
  'gred-qopt',
  'gred-sopt',
  'hfsc-qopt',
  'hhf-xstats',
  'htb-glob',
  'htb-opt',
  'htb-xstats',
  'mqprio-qopt',
  'multiq-qopt',
  'netem-corr',
  'netem-corrupt',
  'netem-gemodel',
  'netem-gimodel',
  'netem-qopt',
  'netem-rate',
  'netem-reorder',
  'netem-slot',
  'pie-xstats',
  'plug-qopt',
  'prio-qopt',
  'ratespec',
  'red-qopt',
  'red-xstats',
  'sfb-qopt',
  'sfb-xstats',
  'sfq-qopt',
  'sfq-qopt-v1',
  'sfq-xstats',
  'sfqred-stats',
  'sizespec',
  'stats',
  'tbf-qopt',
];

const queueStructs: Structs = {
  'tc-ratespec': { members: { overhead: u16, 'cell-align': { type: 's16' }, mpu: u16 } },
  'tc-htb-xstats': { members: { lends: u32, borrows: u32, giants: u32, tokens: s32, ctokens: s32 } },
  'tc-fq-pie-xstats': { c: ['struct tc_fq_pie_xstats', sched] },
  // It has grown with every few kernels.
  'tc-fq-qd-stats': { c: ['struct tc_fq_qd_stats', sched], minimum: 88 },
  'gnet-estimator': { c: ['struct gnet_estimator', gen] },
  'gnet-stats-basic': { c: ['struct gnet_stats_basic', gen], aligned: true },
  'gnet-stats-rate-est': { c: ['struct gnet_stats_rate_est', gen] },
  'gnet-stats-rate-est64': { c: ['struct gnet_stats_rate_est64', gen] },
  'gnet-stats-queue': { c: ['struct gnet_stats_queue', gen] },
};

const classifierStructs: Structs = {
  'tc-u32-key': { c: ['struct tc_u32_key', cls] },
  'tc-u32-mark': { c: ['struct tc_u32_mark', cls] },
  'tc-u32-sel': {
    c: ['struct tc_u32_sel', cls],
    aligned: true,
    members: { keys: { type: 'array', struct: 'tc-u32-key' } },
  },
  'tc-u32-pcnt': {
    c: ['struct tc_u32_pcnt', cls],
    members: { kcnts: { type: 'array', element: 'u64' } },
  },
  'tcf-t': { c: ['struct tcf_t', cls] },
  'tcf-ematch-tree-hdr': { c: ['struct tcf_ematch_tree_hdr', cls] },
  'tc-basic-pcnt': { c: ['struct tc_basic_pcnt', cls] },
  'tc-matchall-pcnt': { c: ['struct tc_matchall_pcnt', cls] },
  'tc-police': { c: ['struct tc_police', cls] },
};

const actionStructs: Structs = {
  'tc-gen': { c: ['struct tc_gact', 'linux/tc_act/tc_gact.h'] },
  'tc-gact-p': { c: ['struct tc_gact_p', 'linux/tc_act/tc_gact.h'] },
  'tc-mpls': { c: ['struct tc_mpls', 'linux/tc_act/tc_mpls.h'] },
  'tc-vlan': { c: ['struct tc_vlan', 'linux/tc_act/tc_vlan.h'] },
  'tc-pedit-key': { c: ['struct tc_pedit_key', 'linux/tc_act/tc_pedit.h'] },
  'tc-pedit-sel': {
    c: ['struct tc_pedit_sel', 'linux/tc_act/tc_pedit.h'],
    aligned: true,
    members: { keys: { type: 'array', struct: 'tc-pedit-key' } },
  },
  'tc-mirred': act('mirred', { eaction: s32, ifindex: u32 }),
  'tc-connmark': act('connmark', { zone: u16 }),
  'tc-csum': act('csum', { 'update-flags': u32 }),
  'tc-nat': act('nat', {
    'old-addr': { type: 'binary', length: 4, display: 'ip' },
    'new-addr': { type: 'binary', length: 4, display: 'ip' },
    mask: { type: 'binary', length: 4, display: 'ip' },
    flags: u32,
  }),
  'tc-ife': act('ife', { flags: u16 }),
  'tc-skbmod': act('skbmod', { flags: { type: 'u64' } }),
  'tc-tunnel-key': act('tunnel_key', { 't-action': s32 }),
};

const queueC: Structs = Object.fromEntries(
  queues.map((name): [string, Patch<Struct>] => [
    `tc-${name}`,
    { ...queueStructs[`tc-${name}`], aligned: true, c: [`struct tc_${name.replaceAll('-', '_')}`, sched] },
  ]),
);

/** Layouts of traffic control: what the spec lacks or has otherwise than the C headers, and where they are. */
export const tcStructs: Structs = {
  tcmsg: { c: ['struct tcmsg', 'linux/rtnetlink.h'] },
  ...queueStructs,
  ...queueC,
  ...classifierStructs,
  ...actionStructs,
};
