import {
  AddressFamily,
  type Nexthop,
  NexthopFlag,
  type RouteAttributes,
  type RouteMetrics,
  RouteType,
} from '@nlmq/families';
import { type Change, type RouteVerb, type RouteWords, routeChange } from '@nlmq/iproute';
import { type Vocabulary, type Words, readWords } from '../words.ts';
import { encapWords } from './encap.ts';

const TYPES: Readonly<Record<string, number>> = RouteType;
/** Metrics that are plain numbers, by their words. */
const METRICS: Readonly<Record<string, keyof RouteMetrics>> = {
  mtu: 'mtu',
  window: 'window',
  ssthresh: 'ssthresh',
  cwnd: 'cwnd',
  advmss: 'advmss',
  reordering: 'reordering',
  hoplimit: 'hoplimit',
  initcwnd: 'initcwnd',
  initrwnd: 'initrwnd',
  quickack: 'quickack',
};
/** The numbers of the metrics that `lock` may stand before, as bits of RTAX_LOCK. */
const LOCKS: Readonly<Record<string, number>> = {
  mtu: 2,
  window: 3,
  ssthresh: 6,
  cwnd: 7,
  advmss: 8,
  reordering: 9,
  hoplimit: 10,
};
const PREFERENCES = { medium: 0, high: 1, low: 3 };

const VOCABULARY: Vocabulary<RouteWords> = {
  to: (words, word) => ({ dst: words.prefix(word) }),
  from: (words, word) => ({ src: words.prefix(word) }),
  via: through,
  dev: (words, word) => ({ oif: words.link(word) }),
  oif: (words, word) => ({ oif: words.link(word) }),
  src: (words, word) => ({ prefsrc: words.address(word) }),
  table: (words, word) => ({ table: words.named(word, 'rt_tables') }),
  proto: (words, word) => ({ protocol: words.named(word, 'rt_protos') }),
  protocol: (words, word) => ({ protocol: words.named(word, 'rt_protos') }),
  scope: (words, word) => ({ scope: words.named(word, 'rt_scopes') }),
  metric: (words, word) => ({ priority: words.number(word) }),
  preference: (words, word) => ({ priority: words.number(word) }),
  priority: (words, word) => ({ priority: words.number(word) }),
  tos: (words, word) => ({ tos: words.service(word) }),
  dsfield: (words, word) => ({ tos: words.service(word) }),
  onlink: () => ({ flags: NexthopFlag.onlink }),
  nhid: (words, word) => ({ nhId: words.number(word) }),
  expires: (words, word) => ({ expires: words.number(word) }),
  pref: (words, word) => ({ pref: words.chosen(word, PREFERENCES) }),
  encap: (words) => encapWords(words),
};

/** `ip route add [TYPE] PREFIX [via ADDRESS] [dev NAME] ... [nexthop via ADDRESS dev NAME weight N]...` */
export function routeWrite(verb: RouteVerb, words: Words): Change {
  let metrics: RouteMetrics = {};
  let multipath: readonly Partial<Nexthop>[] = [];
  const draft = readWords<RouteWords>(words, VOCABULARY, (word, { dst, type }) => {
    const named = Object.hasOwn(TYPES, word) ? TYPES[word] : undefined;
    const metric = Object.hasOwn(METRICS, word) ? METRICS[word] : undefined;
    if (metric) metrics = { ...metrics, ...readMetric(words, word, metric, metrics.lock ?? 0) };
    else if (word === 'congctl') metrics = { ...metrics, ccAlgo: words.text(word) };
    else if (word === 'nexthop') multipath = [...multipath, readNexthop(words)];
    else if (dst === undefined && type === undefined && named !== undefined) return { type: named };
    else if (dst === undefined) return { dst: words.prefix(word, word) };
    else words.fail(word, 'it is not understood');
    return {};
  });
  const { family } = words.place;
  return routeChange(verb, {
    ...draft,
    ...(family === 0 ? {} : { family }),
    ...(Object.keys(metrics).length === 0 ? {} : { metrics }),
    ...(multipath.length === 0 ? {} : { multipath }),
  });
}

function through(words: Words, word: string): Pick<RouteAttributes, 'gateway' | 'via'> {
  const family = words.takes('inet', 'inet6');
  const address = words.address(word);
  if (family === undefined) return { gateway: address };
  return { via: { family: AddressFamily[family as 'inet' | 'inet6'], addr: address } };
}

function readMetric(words: Words, word: string, metric: keyof RouteMetrics, locked: number): RouteMetrics {
  const lock = words.takes('lock') === undefined ? 0 : 1 << (LOCKS[word] ?? 0);
  const all = locked | lock;
  return { [metric]: words.number(word), ...(all === 0 ? {} : { lock: all }) };
}

function readNexthop(words: Words): Partial<Nexthop> {
  let hop: { flags?: number; hops?: number; ifindex?: number } = {};
  let attrs: RouteAttributes = {};
  for (let word = words.takes(...HOP_WORDS); word !== undefined; word = words.takes(...HOP_WORDS)) {
    if (word === 'via') attrs = { ...attrs, ...through(words, word) };
    else if (word === 'dev') hop = { ...hop, ifindex: words.link(word) };
    else if (word === 'encap') attrs = { ...attrs, ...encapWords(words) };
    else if (word === 'weight') hop = { ...hop, hops: words.number(word, 256) - 1 };
    else hop = { ...hop, flags: NexthopFlag.onlink };
  }
  return { ...hop, attrs };
}

const HOP_WORDS = ['via', 'dev', 'weight', 'onlink', 'encap'];
