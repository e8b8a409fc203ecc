import type {
  LinkAttributes,
  LinkinfoBridgeAttributes,
  LinkinfoData,
  LinkinfoMacvlanAttributes,
  LinkinfoVethAttributes,
  LinkinfoVxlanAttributes,
} from '@nlmq/families';
import { type Vocabulary, type Words, readWords } from '../words.ts';

/** A kind and its settings. */
interface Kind {
  readonly kind: string;
  readonly data?: LinkinfoData[keyof LinkinfoData];
}

/** Modes of macvlan, from linux/if_link.h. */
const MACVLAN_MODES = { private: 1, vepa: 2, bridge: 4, passthru: 8, source: 16 };

const bridge: Vocabulary<LinkinfoBridgeAttributes> = {
  forward_delay: (words, word) => ({ forwardDelay: words.number(word) }),
  hello_time: (words, word) => ({ helloTime: words.number(word) }),
  max_age: (words, word) => ({ maxAge: words.number(word) }),
  ageing_time: (words, word) => ({ ageingTime: words.number(word) }),
  stp_state: (words, word) => ({ stpState: words.number(word, 1) }),
  priority: (words, word) => ({ priority: words.number(word, 0xffff) }),
};

const macvlan: Vocabulary<LinkinfoMacvlanAttributes> = {
  mode: (words, word) => ({ mode: words.chosen(word, MACVLAN_MODES) }),
};

const vxlanGroup = (words: Words, word: string): LinkinfoVxlanAttributes => {
  const address = words.address(word);
  return address.includes(':') ? { group6: address } : { group: address };
};

const vxlan: Vocabulary<LinkinfoVxlanAttributes> = {
  id: (words, word) => ({ id: words.number(word, 0xffffff) }),
  vni: (words, word) => ({ id: words.number(word, 0xffffff) }),
  group: vxlanGroup,
  remote: vxlanGroup,
  local: (words, word) => {
    const address = words.address(word);
    return address.includes(':') ? { local6: address } : { local: address };
  },
  dev: (words, word) => ({ link: words.link(word) }),
  dstport: (words, word) => ({ port: words.number(word, 0xffff) }),
  ttl: (words, word) => ({ ttl: words.number(word, 0xff) }),
  tos: (words, word) => ({ tos: words.number(word, 0xff) }),
  ageing: (words, word) => ({ ageing: words.number(word) }),
  maxaddress: (words, word) => ({ limit: words.number(word) }),
  learning: () => ({ learning: 1 }),
  nolearning: () => ({ learning: 0 }),
};

/** Reads what stands behind `type KIND`, up to the last word. */
export function kindWrite(words: Words, kind: string): Kind {
  const strange = (word: string): never => words.fail(`type ${kind} ... ${word}`, 'it is not understood');
  switch (kind) {
    case 'bridge':
      return { kind, data: readWords<LinkinfoBridgeAttributes>(words, bridge, strange) };
    case 'macvlan':
    case 'macvtap':
      return { kind, data: readWords<LinkinfoMacvlanAttributes>(words, macvlan, strange) };
    case 'vxlan':
      return { kind, data: { learning: 1, ...readWords<LinkinfoVxlanAttributes>(words, vxlan, strange) } };
    case 'veth':
      return { kind, ...vethPeer(words, strange) };
    default:
      readWords(words, {}, strange);
      return { kind };
  }
}

const peer: Vocabulary<LinkAttributes> = {
  peer: () => ({}),
  name: (words, word) => ({ ifname: words.text(word) }),
  address: (words, word) => ({ address: words.hardware(word) }),
  mtu: (words, word) => ({ mtu: words.number(word) }),
};

function vethPeer(words: Words, strange: (word: string) => never): { readonly data?: LinkinfoVethAttributes } {
  const attrs = readWords<LinkAttributes>(words, peer, (word, { ifname }) =>
    ifname === undefined ? { ifname: word } : strange(word),
  );
  return Object.keys(attrs).length === 0 ? {} : { data: { peer: { attrs } } };
}
