import { RuleAction } from '@nlmq/families';
import { type Change, type RuleVerb, type RuleWords, ruleChange } from '@nlmq/iproute';
import { protocolNumber } from '../../show/names.ts';
import { type Vocabulary, type Words, readWords } from '../words.ts';

const priority = (words: Words, word: string): RuleWords => ({ priority: words.number(word) });
const table = (words: Words, word: string): RuleWords => ({ table: words.named(word, 'rt_tables') });
const tos = (words: Words, word: string): RuleWords => ({ tos: words.service(word) });
const iif = (words: Words, word: string): RuleWords => ({ iifname: words.text(word) });

const VOCABULARY: Vocabulary<RuleWords> = {
  not: () => ({ not: true }),
  from: (words, word) => ({ src: words.prefix(word) }),
  to: (words, word) => ({ dst: words.prefix(word) }),
  iif,
  dev: iif,
  oif: (words, word) => ({ oifname: words.text(word) }),
  table,
  lookup: table,
  priority,
  preference: priority,
  pref: priority,
  order: priority,
  tos,
  dsfield: tos,
  fwmark: (words, word) => {
    const [mark = '', mask] = words.text(word).split('/');
    return { fwmark: number(words, word, mark), ...(mask === undefined ? {} : { fwmask: number(words, word, mask) }) };
  },
  ipproto: (words, word) => {
    const text = words.text(word);
    return { ipProto: protocolNumber(text) ?? number(words, word, text) };
  },
  sport: (words, word) => ({ sportRange: range(words, word) }),
  dport: (words, word) => ({ dportRange: range(words, word) }),
  uidrange: (words, word) => ({ uidRange: range(words, word) }),
  tun_id: (words, word) => ({ tunId: BigInt(words.number(word)) }),
  l3mdev: () => ({ l3mdev: 1 }),
  suppress_prefixlength: (words, word) => ({ suppressPrefixlen: words.number(word, 128) }),
  suppress_ifgroup: (words, word) => ({ suppressIfgroup: words.named(word, 'group') }),
  protocol: (words, word) => ({ protocol: words.named(word, 'rt_protos') }),
  goto: (words, word) => ({ goto: words.number(word), action: RuleAction.goto }),
  nop: () => ({ action: RuleAction.nop }),
  blackhole: () => ({ action: RuleAction.blackhole }),
  unreachable: () => ({ action: RuleAction.unreachable }),
  prohibit: () => ({ action: RuleAction.prohibit }),
};

/** `ip rule add [not] [from PREFIX] [to PREFIX] [table NAME] [priority N] ...` */
export function ruleWrite(verb: RuleVerb, words: Words): Change {
  const draft = readWords<RuleWords>(words, VOCABULARY, (word) => words.fail(word, 'it is not understood'));
  const { family } = words.place;
  return ruleChange(verb, { ...draft, ...(family === 0 ? {} : { family }) });
}

function number(words: Words, word: string, text: string): number {
  const value = /^(?:\d+|0x[\da-f]+)$/i.test(text) ? Number(text) : Infinity;
  return value <= 0xffffffff ? value : words.fail(`${word} ${text}`, 'it is a number');
}

function range(words: Words, word: string): { readonly start: number; readonly end: number } {
  const [start = '', end = start] = words.text(word).split('-');
  return { start: number(words, word, start), end: number(words, word, end) };
}
