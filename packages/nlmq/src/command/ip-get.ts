import type { RouteLookup } from '@nlmq/iproute';
import type { IPRoute } from '../iproute.ts';
import { LinkIndex } from '../show/link-index.ts';
import type { Shown } from '../show/link.ts';
import { Names } from '../show/names.ts';
import { showRoute } from '../show/route.ts';
import type { IpCall } from './ip-words.ts';
import type { IpOptions } from './ip-options.ts';
import { placeOf } from './ip-place.ts';
import { type Vocabulary, Words, readWords } from './words.ts';

interface Draft extends RouteLookup {
  readonly to?: string;
}

const VOCABULARY: Vocabulary<Draft> = {
  to: (words, word) => ({ to: words.prefix(word) }),
  from: (words, word) => ({ from: words.prefix(word) }),
  iif: (words, word) => ({ iif: words.link(word) }),
  oif: (words, word) => ({ oif: words.link(word) }),
  dev: (words, word) => ({ oif: words.link(word) }),
  mark: (words, word) => ({ mark: words.number(word) }),
  tos: (words, word) => ({ tos: words.service(word) }),
  dsfield: (words, word) => ({ tos: words.service(word) }),
  uid: (words, word) => ({ uid: words.number(word) }),
  fibmatch: () => ({ fibMatch: true }),
};

/** `ip route get ADDRESS [from ADDRESS] [iif NAME] [oif NAME] [mark N] ...`: the route that a packet would take. */
export async function getRoute(ipr: IPRoute, call: IpCall, options: IpOptions): Promise<readonly Shown[]> {
  const place = await placeOf(ipr, options);
  const words = new Words('route get', call.words, place);
  const { to, ...lookup } = readWords<Draft>(words, VOCABULARY, (word, draft) =>
    draft.to === undefined ? { to: words.prefix(word, word) } : words.fail(word, 'it is not understood'),
  );
  if (to === undefined) return words.fail('to', 'the address is missing');
  const route = await ipr.getRoute(to, lookup);
  return [showRoute(route, { index: new LinkIndex(place.links), names: new Names() })];
}
