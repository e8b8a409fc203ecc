import type { Attribute, AttributeSet, Overlay, Patch } from '../family.ts';
import { inHeader } from './c-names.ts';

type Sets = NonNullable<Overlay['sets']>;
type Attributes = Readonly<Record<string, Partial<Attribute>>>;

const sched = 'linux/pkt_sched.h';
const cls = 'linux/pkt_cls.h';
const ip4 = { type: 'binary', display: 'ip' } as const;
const mac = { display: 'mac' } as const;
const struct = (name: string): { readonly type: 'struct'; readonly struct: string } => ({
  type: 'struct',
  struct: name,
});

/** The set of an action: prefix and header after its name, and what its parameters are. */
function act(name: string, parms: string, attributes: Attributes = {}, prefix = name): [string, Patch<AttributeSet>] {
  const file = `linux/tc_act/tc_${name.replaceAll('-', '_')}.h`;
  const own = Object.fromEntries(Object.entries(attributes)) as Patch<AttributeSet>['attributes'];
  return [
    `tc-act-${name}-attrs`,
    { c: [`TCA_${prefix.replaceAll('-', '_').toUpperCase()}_`, file], attributes: { parms: struct(parms), ...own } },
  ];
}

const actions: Sets = Object.fromEntries([
  act('bpf', 'tc-gen', {}, 'act-bpf'),
  act('connmark', 'tc-connmark'),
  act('csum', 'tc-csum'),
  act('ct', 'tc-gen', { 'nat-ipv4-min': ip4, 'nat-ipv4-max': ip4, 'nat-ipv6-min': ip4, 'nat-ipv6-max': ip4 }),
  act('gate', 'tc-gen'),
  act('ife', 'tc-ife', { dmac: mac, smac: mac }),
  act('mirred', 'tc-mirred', { blockid: { type: 'u32' } }),
  act('nat', 'tc-nat'),
  act('skbedit', 'tc-gen'),
  act('skbmod', 'tc-skbmod', { dmac: mac, smac: mac, etype: { type: 'u16' } }),
  act('tunnel-key', 'tc-tunnel-key', {
    'enc-ipv4-src': ip4,
    'enc-ipv4-dst': ip4,
    'enc-ipv6-src': ip4,
    'enc-ipv6-dst': ip4,
    'enc-key-id': { type: 'u32', bigEndian: true },
  }),
  act('gact', 'tc-gen'),
  act('mpls', 'tc-mpls'),
  act('sample', 'tc-gen'),
  act('vlan', 'tc-vlan', { 'push-vlan-protocol': { bigEndian: true }, 'push-eth-dst': mac, 'push-eth-src': mac }),
]);

/** Attributes that the spec lacks, or has with another type than the kernel writes, and their C names. */
export const tcSets: Sets = {
  ...inHeader('linux/rtnetlink.h', { 'tc-attrs': 'TCA_' }),
  ...inHeader('linux/gen_stats.h', { 'tc-act-stats-attrs': 'TCA_STATS_' }),
  ...inHeader(sched, {
    'tc-cake-attrs': 'TCA_CAKE_',
    'tc-cake-stats-attrs': 'TCA_CAKE_STATS_',
    'tc-cake-tin-stats-attrs': 'TCA_CAKE_TIN_STATS_',
    'tc-cbs-attrs': 'TCA_CBS_',
    'tc-choke-attrs': 'TCA_CHOKE_',
    'tc-codel-attrs': 'TCA_CODEL_',
    'tc-drr-attrs': 'TCA_DRR_',
    'tc-etf-attrs': 'TCA_ETF_',
    'tc-ets-attrs': 'TCA_ETS_',
    'tc-fq-attrs': 'TCA_FQ_',
    'tc-fq-codel-attrs': 'TCA_FQ_CODEL_',
    'tc-fq-pie-attrs': 'TCA_FQ_PIE_',
    'tc-hhf-attrs': 'TCA_HHF_',
    'tc-htb-attrs': 'TCA_HTB_',
    'tc-netem-attrs': 'TCA_NETEM_',
    'tc-pie-attrs': 'TCA_PIE_',
    'tc-qfq-attrs': 'TCA_QFQ_',
    'tc-red-attrs': 'TCA_RED_',
    'tc-tbf-attrs': 'TCA_TBF_',
    'tca-gred-vq-entry-attrs': 'TCA_GRED_VQ_',
    'tca-stab-attrs': 'TCA_STAB_',
  }),
  ...inHeader(cls, {
    'tc-act-attrs': 'TCA_ACT_',
    'tc-basic-attrs': 'TCA_BASIC_',
    'tc-bpf-attrs': 'TCA_BPF_',
    'tc-cgroup-attrs': 'TCA_CGROUP_',
    'tc-ematch-attrs': 'TCA_EMATCH_',
    'tc-flow-attrs': 'TCA_FLOW_',
    'tc-flower-attrs': 'TCA_FLOWER_',
    'tc-fw-attrs': 'TCA_FW_',
    'tc-matchall-attrs': 'TCA_MATCHALL_',
    'tc-police-attrs': 'TCA_POLICE_',
    'tc-route-attrs': 'TCA_ROUTE4_',
    'tc-u32-attrs': 'TCA_U32_',
  }),
  ...actions,
  'tca-stats-attrs': {
    c: ['TCA_STATS_', 'linux/gen_stats.h'],
    outer: 'kind',
    attributes: { app: { selector: 'outer' } },
  },
  // Options of classes; those of the queue itself are a struct under the same number.
  'tc-hfsc-attrs': null,
  'tc-gred-attrs': {
    c: ['TCA_GRED_', sched],
    attributes: { parms: { element: 'struct', struct: 'tc-gred-qopt' } },
  },
  'tc-act-simple-attrs': {
    c: ['TCA_DEF_', 'linux/tc_act/tc_defact.h'],
    attributes: { parms: struct('tc-gen'), data: { type: 'string' } },
  },
};
