import type { Overlay } from '../family.ts';
import { tcSets } from './tc-sets.ts';
import { tcStructs } from './tc-structs.ts';

/** From linux/pkt_sched.h, linux/pkt_cls.h, linux/gen_stats.h, linux/tc_act and net/sched. */
export const tc: Overlay = {
  names: {
    chain: 'Tc',
    'tc-attrs': 'TcAttributes',
    'tc-options-msg': 'TcOptions',
    'tc-act-options-msg': 'TcActOptions',
    'tca-stats-app-msg': 'TcAppStats',
    'tca-stats-attrs': 'TcStatsAttributes',
    'tca-stab-attrs': 'TcStabAttributes',
    'tc-action': 'TcAction',
    'tc-mirred-action': 'TcMirredAction',
    'tc-handle': 'TcHandle',
    'tc-cls-flags': 'TcClassifierFlag',
  },
  constants: {
    'tc-action': { ok: 0, reclassify: 1, shot: 2, pipe: 3, stolen: 4, queued: 5, repeat: 6, redirect: 7, trap: 8 },
    'tc-mirred-action': { 'egress-redir': 1, 'egress-mirror': 2, 'ingress-redir': 3, 'ingress-mirror': 4 },
    // What `parent` means where it is no handle.
    'tc-handle': {
      unspec: 0,
      root: 0xffffffff,
      ingress: 0xfffffff1,
      clsact: 0xfffffff1,
      'clsact-ingress': 0xfffffff2,
      'clsact-egress': 0xfffffff3,
    },
  },
  structs: tcStructs,
  sets: tcSets,
  choices: {
    'tca-stats-app-msg': { htb: { select: 'htb', struct: 'tc-htb-xstats' } },
    'tc-options-msg': { sfq: { select: 'sfq', struct: 'tc-sfq-qopt-v1' } },
  },
  operations: {
    getqdisc: { dump: { request: 38, reply: 36 } },
    gettclass: { dump: { request: 42, reply: 40 } },
    getchain: { dump: { request: 102, reply: 100 } },
  },
  notifications: {
    newqdisc: { type: 36, like: 'getqdisc' },
    delqdisc: { type: 37, like: 'getqdisc' },
    newtclass: { type: 40, like: 'gettclass' },
    deltclass: { type: 41, like: 'gettclass' },
    newtfilter: { type: 44, like: 'gettfilter' },
    deltfilter: { type: 45, like: 'gettfilter' },
    newchain: { type: 100, like: 'getchain' },
    delchain: { type: 101, like: 'getchain' },
  },
};
