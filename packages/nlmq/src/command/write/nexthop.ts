import { AddressFamily, NexthopFlag } from '@nlmq/families';
import { type Change, type NexthopVerb, type NexthopWords, nexthopChange } from '@nlmq/iproute';
import { type Vocabulary, type Words, readWords } from '../words.ts';
import { encapWords } from './encap.ts';

const TYPES = { mpath: 0, resilient: 1 };

const VOCABULARY: Vocabulary<NexthopWords> = {
  id: (words, word) => ({ id: words.number(word) }),
  via: (words, word) => ({ gateway: words.address(word) }),
  dev: (words, word) => ({ oif: words.link(word) }),
  blackhole: () => ({ blackhole: true }),
  fdb: () => ({ fdb: true }),
  onlink: () => ({ flags: NexthopFlag.onlink }),
  group: (words, word) => ({
    group: words
      .text(word)
      .split('/')
      .map((part) => memberOf(words, word, part)),
  }),
  type: (words, word) => ({ groupType: words.chosen(word, TYPES) }),
  proto: (words, word) => ({ protocol: words.named(word, 'rt_protos') }),
  protocol: (words, word) => ({ protocol: words.named(word, 'rt_protos') }),
  encap: (words) => encapWords(words),
};

/** `ip nexthop add id N via ADDRESS dev NAME`, `... group 1,2/3`, which are members with their weights, `... blackhole` */
export function nexthopWrite(verb: NexthopVerb, words: Words): Change {
  const draft = readWords<NexthopWords>(words, VOCABULARY, (word) => words.fail(word, 'it is not understood'));
  const { family } = words.place;
  const plain = draft.blackhole === undefined || family !== 0 ? {} : { family: AddressFamily.inet };
  return nexthopChange(verb, { ...draft, ...plain, ...(family === 0 ? {} : { family }) });
}

function memberOf(words: Words, word: string, part: string): { readonly id: number; readonly weight: number } {
  const [, id, weight = '1'] = /^(\d+)(?:,(\d+))?$/.exec(part) ?? [];
  if (id === undefined) return words.fail(`${word} ${part}`, 'it is a number, and a weight behind a comma');
  return { id: Number(id), weight: Number(weight) - 1 };
}
