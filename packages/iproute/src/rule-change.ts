import { AddressFamily, RouteTable, RuleAction, RuleFlag, rtRuleOperations, type RuleAttributes } from '@nlmq/families';
import { CREATION, changeOf, type Change } from './change.ts';
import { parsePrefix } from './prefix.ts';

/** A rule that chooses a routing table: attributes in the kernel's words, and members of its header. */
export interface RuleWords extends RuleAttributes {
  /** Prefixes, as `10.0.0.0/8`. */
  readonly src?: string;
  readonly dst?: string;
  /** By default that of the addresses; AddressFamily.inet where there are none. */
  readonly family?: number;
  readonly tos?: number;
  /** One of RuleAction; by default to look into a table, main unless told, or to go to the rule in `goto`. */
  readonly action?: number;
  /** Bits of RuleFlag. */
  readonly flags?: number;
  /** It is for everything that does not match. */
  readonly not?: boolean;
}

/** What can be done to a rule. */
export type RuleVerb = 'add' | 'del';

/** A write of a rule. `del` takes the first that has all that is told. @throws NetlinkError EINVAL on a prefix that is none */
export function ruleChange(verb: RuleVerb, words: RuleWords): Change {
  const { src = 'any', dst = 'any', family, tos = 0, action, flags = 0, not = false, ...rest } = words;
  const to = parsePrefix(dst);
  const from = parsePrefix(src);
  const does = action ?? actionOf(verb, words);
  const table = rest.table ?? (verb === 'add' && does === RuleAction.toTbl ? RouteTable.main : RouteTable.unspec);
  const message = {
    family: family ?? (to.family || from.family || AddressFamily.inet),
    ...{ dstLen: to.length, srcLen: from.length, tos, action: does },
    table: table < 256 ? table : RouteTable.unspec,
    flags: not ? flags | RuleFlag.invert : flags,
    attrs: {
      ...(to.address === undefined ? {} : { dst: to.address }),
      ...(from.address === undefined ? {} : { src: from.address }),
      ...rest,
    },
  };
  if (verb === 'del') return changeOf(rtRuleOperations.delrule.do, 0, message);
  return changeOf(rtRuleOperations.newrule.do, CREATION.add, message);
}

function actionOf(verb: RuleVerb, { goto, l3mdev }: RuleWords): number {
  if (goto !== undefined) return RuleAction.goto;
  return verb === 'add' || l3mdev !== undefined ? RuleAction.toTbl : RuleAction.unspec;
}
