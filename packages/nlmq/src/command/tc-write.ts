import { LinkExtMask, TcHandle } from '@nlmq/families';
import { type TcVerb, type TcWords, tcChange } from '@nlmq/iproute';
import type { IPRoute } from '../iproute.ts';
import { Names } from '../show/names.ts';
import { protocolNumber } from '../show/tc.ts';
import { linkNamed } from './ip-place.ts';
import { granted } from './ip-write.ts';
import { filterHandle, handle } from './tc-handle.ts';
import { kindOf } from './tc-kind.ts';
import type { TcCall } from './tc-words.ts';
import { Words } from './words.ts';

type Draft = { -readonly [K in keyof Omit<TcWords, 'object' | 'index'>]: TcWords[K] } & { index?: number };

/** Does what the words of a write ask for. @throws UsageError; NetlinkError */
export async function writeTc(ipr: IPRoute, call: TcCall, verb: TcVerb): Promise<void> {
  const links = await ipr.getLinks({ extMask: LinkExtMask.skipStats });
  const link = (name: string): number => linkNamed(links, name).index;
  const words = new Words(`${call.object} ${verb}`, call.words, { names: new Names(), family: 0, link }, 'tc');
  const [refusal] = await granted(ipr.batch([tcChange(verb, readTc(call, words))]));
  if (refusal) throw refusal.error;
}

/** Words up to the kind say where it goes; those behind it are the kind's. */
function readTc({ object }: TcCall, words: Words): TcWords {
  const draft: Draft = {};
  for (let word = words.next(); word !== undefined; word = words.next()) {
    if (readPlace(draft, word, words)) continue;
    Object.assign(draft, kindOf(object, word, words));
    break;
  }
  const { index, ...rest } = draft;
  if (index === undefined) return words.fail('dev', 'the link is missing');
  return { ...rest, object, index };
}

function readPlace(draft: Draft, word: string, words: Words): boolean {
  const read = PLACE[word];
  read?.(draft, words, word);
  return read !== undefined;
}

const PLACE: Readonly<Record<string, (draft: Draft, words: Words, word: string) => void>> = {
  dev: (draft, words, word) => (draft.index = words.link(word)),
  root: (draft) => (draft.parent = TcHandle.root),
  parent: (draft, words, word) => (draft.parent = handle(words, word)),
  classid: (draft, words, word) => (draft.handle = handle(words, word)),
  handle: (draft, words, word) =>
    (draft.handle = words.about.startsWith('filter') ? filterHandle(words, word) : handle(words, word)),
  egress: (draft) => (draft.parent = TcHandle.clsactEgress),
  // The discipline of this name is a kind; filters hang on it.
  ingress: (draft, words) => {
    draft.parent = words.about.startsWith('filter') ? TcHandle.clsactIngress : TcHandle.ingress;
    if (!words.about.startsWith('filter')) Object.assign(draft, { kind: 'ingress', handle: 0xffff0000 });
  },
  clsact: (draft) => Object.assign(draft, { kind: 'clsact', parent: TcHandle.clsact, handle: 0xffff0000 }),
  prio: (draft, words, word) => (draft.prio = words.number(word, 0xffff)),
  pref: (draft, words, word) => (draft.prio = words.number(word, 0xffff)),
  preference: (draft, words, word) => (draft.prio = words.number(word, 0xffff)),
  chain: (draft, words, word) => Object.assign(draft, { chain: words.number(word) }),
  protocol: (draft, words, word) => {
    const text = words.text(word);
    draft.protocol =
      protocolNumber(text) ?? words.fail(`${word} ${text}`, 'there are all, ip, ipv6, arp, 802.1Q and numbers');
  },
};
