import { NeighbourFlag, NeighbourState } from '@nlmq/families';
import { type Change, type NeighbourVerb, type NeighbourWords, neighbourChange } from '@nlmq/iproute';
import { type Vocabulary, type Words, readWords } from '../words.ts';

interface Draft extends Omit<NeighbourWords, 'ifindex' | 'flags'> {
  readonly dev?: number;
  readonly proxy?: number;
  readonly router?: number;
  readonly learned?: number;
}

const VOCABULARY: Vocabulary<Draft> = {
  dev: (words, word) => ({ dev: words.link(word) }),
  to: (words, word) => ({ dst: words.address(word) }),
  lladdr: (words, word) => ({ lladdr: words.hardware(word) }),
  nud: (words, word) => ({ state: words.chosen(word, { ...NeighbourState, none: 0 }) }),
  state: (words, word) => ({ state: words.chosen(word, { ...NeighbourState, none: 0 }) }),
  proxy: (words, word) => ({ dst: words.address(word), proxy: NeighbourFlag.proxy }),
  router: () => ({ router: NeighbourFlag.router }),
  extern_learn: () => ({ learned: NeighbourFlag.extLearned }),
  protocol: (words, word) => ({ protocol: words.named(word, 'rt_protos') }),
};

/** `ip neigh add ADDRESS [lladdr ADDRESS] [nud STATE] dev NAME`, `ip neigh add proxy ADDRESS dev NAME` */
export function neighbourWrite(verb: NeighbourVerb, words: Words): Change {
  const {
    dev,
    proxy = 0,
    router = 0,
    learned = 0,
    ...rest
  } = readWords<Draft>(words, VOCABULARY, (word, { dst }) =>
    dst === undefined ? { dst: words.prefix(word, word) } : words.fail(word, 'it is not understood'),
  );
  if (dev === undefined) return words.fail('dev', 'the link is missing');
  if (rest.dst === undefined) return words.fail('to', 'the address is missing');
  return neighbourChange(verb, { ...rest, ifindex: dev, flags: proxy | router | learned });
}
