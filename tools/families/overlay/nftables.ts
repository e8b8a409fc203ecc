import type { Attribute, Overlay } from '../family.ts';
import { inHeader } from './c-names.ts';

const header = 'linux/netfilter/nf_tables.h';
const u32 = { type: 'u32', bigEndian: true } as const;
const u64 = { type: 'u64', bigEndian: true } as const;

const counters: Readonly<Record<string, Partial<Attribute>>> = { bytes: u64, packets: u64 };

/** From linux/netfilter/nf_tables.h and net/netfilter/nf_tables_api.c: all numbers are big-endian. */
export const nftables: Overlay = {
  strip: ['nfgen-'],
  names: {
    'batch-end': 'Batch',
    table: 'NftTable',
    chain: 'NftChain',
    rule: 'NftRule',
    set: 'NftSet',
    setelem: 'NftSetElements',
    obj: 'NftObject',
    flowtable: 'NftFlowtable',
    gen: 'NftGeneration',
    'nft-counter-attrs': 'ChainCounterAttributes',
    'expr-ops': 'ExprData',
    'obj-data': 'ObjData',
  },
  structs: { nfgenmsg: { c: ['struct nfgenmsg', 'linux/netfilter/nfnetlink.h'] } },
  sets: {
    ...inHeader(header, {
      'counter-attrs': 'NFTA_COUNTER_',
      'expr-attrs': 'NFTA_EXPR_',
      'hook-dev-attrs': 'NFTA_DEVICE_',
      'gen-attrs': 'NFTA_GEN_',
      'obj-attrs': 'NFTA_OBJ_',
      'quota-attrs': 'NFTA_QUOTA_',
      'flowtable-attrs': 'NFTA_FLOWTABLE_',
      'flowtable-hook-attrs': 'NFTA_FLOWTABLE_HOOK_',
      'expr-bitwise-attrs': 'NFTA_BITWISE_',
      'expr-cmp-attrs': 'NFTA_CMP_',
      'data-attrs': 'NFTA_DATA_',
      'expr-fib-attrs': 'NFTA_FIB_',
      'expr-ct-attrs': 'NFTA_CT_',
      'expr-flow-offload-attrs': 'NFTA_FLOW_',
      'expr-immediate-attrs': 'NFTA_IMMEDIATE_',
      'expr-meta-attrs': 'NFTA_META_',
      'expr-nat-attrs': 'NFTA_NAT_',
      'expr-payload-attrs': 'NFTA_PAYLOAD_',
      'expr-reject-attrs': 'NFTA_REJECT_',
      'expr-target-attrs': 'NFTA_TARGET_',
      'expr-tproxy-attrs': 'NFTA_TPROXY_',
      'expr-objref-attrs': 'NFTA_OBJREF_',
      'set-desc-attrs': 'NFTA_SET_DESC_',
      'set-field-attrs': 'NFTA_SET_FIELD_',
      'setelem-list-elem-attrs': 'NFTA_LIST_',
    }),
    'empty-attrs': null,
    'expr-limit-attrs': {
      c: ['NFTA_LIMIT_', header],
      attributes: {
        rate: { ...u64, value: 1 },
        unit: { ...u64, value: 2 },
        burst: { ...u32, value: 3 },
        type: { ...u32, value: 4 },
        flags: { ...u32, value: 5 },
        pad: { type: 'pad', value: 6 },
      },
    },
    'expr-log-attrs': {
      c: ['NFTA_LOG_', header],
      attributes: {
        group: { type: 'u16', bigEndian: true, value: 1 },
        prefix: { type: 'string', value: 2 },
        snaplen: { ...u32, value: 3 },
        qthreshold: { type: 'u16', bigEndian: true, value: 4 },
        level: { ...u32, value: 5 },
        flags: { ...u32, value: 6 },
      },
    },
    // Here and in four more sets the spec has forgotten a number or mixed them up.
    'table-attrs': {
      c: ['NFTA_TABLE_', header],
      attributes: { pad: { type: 'pad', value: 5 }, userdata: { value: 6 }, owner: { ...u32, value: 7 } },
    },
    'chain-attrs': {
      c: ['NFTA_CHAIN_', header],
      attributes: {
        pad: { type: 'pad', value: 9 },
        flags: { value: 10 },
        id: { value: 11 },
        userdata: { value: 12 },
      },
    },
    'expr-lookup-attrs': {
      c: ['NFTA_LOOKUP_', header],
      attributes: {
        'set id': null,
        sreg: { value: 2 },
        dreg: { value: 3 },
        'set-id': { ...u32, value: 4 },
        flags: { value: 5 },
      },
    },
    'nft-hook-attrs': { c: ['NFTA_HOOK_', header] },
    'nft-counter-attrs': { c: ['NFTA_COUNTER_', header], attributes: counters },
    'expr-counter-attrs': { c: ['NFTA_COUNTER_', header], attributes: counters },
    'rule-attrs': {
      c: ['NFTA_RULE_', header],
      attributes: {
        pad: { type: 'pad', value: 8 },
        id: { ...u32, value: 9 },
        'position-id': { ...u32, value: 10 },
        'chain-id': { ...u32, value: 11 },
      },
    },
    'rule-compat-attrs': { c: ['NFTA_RULE_COMPAT_', header], attributes: { proto: u32, flags: u32 } },
    'set-attrs': {
      c: ['NFTA_SET_', header],
      attributes: {
        id: u32,
        timeout: u64,
        'gc-interval': u32,
        type: { type: 'string', value: 19 },
        count: { ...u32, value: 20 },
      },
    },
    'set-desc-concat-attrs': { attributes: { elem: { multi: true } } },
    'setelem-attrs': {
      c: ['NFTA_SET_ELEM_', header],
      attributes: {
        flags: u32,
        timeout: u64,
        expiration: u64,
        pad: { type: 'pad', value: 8 },
        objref: { value: 9 },
        'key-end': { value: 10 },
        expressions: { value: 11 },
      },
    },
    'setelem-list-attrs': { c: ['NFTA_SET_ELEM_LIST_', header], attributes: { 'set-id': u32 } },
    'verdict-attrs': { c: ['NFTA_VERDICT_', header], attributes: { code: { type: 's32' }, 'chain-id': u32 } },
  },
  choices: {
    // The spec names the kinds of objects; the wire has their numbers.
    'obj-data': { counter: { select: 1 }, quota: { select: 2 } },
    'expr-ops': {
      limit: { select: 'limit', set: 'expr-limit-attrs' },
      log: { select: 'log', set: 'expr-log-attrs' },
    },
  },
  operations: {
    gettable: { dump: { request: 2561, reply: 2560 } },
    getchain: { dump: { request: 2564, reply: 2563 } },
    getrule: { dump: { request: 2567, reply: 2566 } },
    getset: { dump: { request: 2570, reply: 2569 } },
    getsetelem: { dump: { request: 2573, reply: 2572 } },
    getobj: { dump: { request: 2579, reply: 2578 } },
    getflowtable: { dump: { request: 2583, reply: 2582 } },
  },
  groups: { nftables: 7, nftrace: 9 },
};
