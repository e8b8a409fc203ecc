import type { Overlay } from '../family.ts';

const header = 'linux/fib_rules.h';

/** What the description of rules does not say: our names, and the C headers to test against. */
export const rule: Overlay = {
  names: {
    'fr-act': 'RuleAction',
    'fib-rule-flags': 'RuleFlag',
    'fib-rule-uid-range': 'RuleUidRange',
    'fib-rule-port-range': 'RulePortRange',
  },
  structs: {
    'fib-rule-hdr': { c: ['struct fib_rule_hdr', header] },
    'fib-rule-uid-range': { c: ['struct fib_rule_uid_range', header] },
    'fib-rule-port-range': { c: ['struct fib_rule_port_range', header] },
  },
  sets: { 'rule-attrs': { c: ['FRA_', header] } },
  notifications: {
    newrule: { type: 32, like: 'getrule' },
    delrule: { type: 33, like: 'getrule' },
  },
};
