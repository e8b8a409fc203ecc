import { type EncapIp6Attributes, type EncapIpAttributes, EncapType, type RouteAttributes } from '@nlmq/families';
import { type Vocabulary, type Words, readWhile } from '../words.ts';

const shared = {
  id: (words: Words, word: string) => ({ id: BigInt(words.number(word)) }),
  src: (words: Words, word: string) => ({ src: words.address(word) }),
  dst: (words: Words, word: string) => ({ dst: words.address(word) }),
};
const IP: Vocabulary<EncapIpAttributes> = {
  ...shared,
  ttl: (words, word) => ({ ttl: words.number(word, 0xff) }),
  tos: (words, word) => ({ tos: words.service(word) }),
};
const IP6: Vocabulary<EncapIp6Attributes> = {
  ...shared,
  hoplimit: (words, word) => ({ hoplimit: words.number(word, 0xff) }),
  tc: (words, word) => ({ tc: words.service(word) }),
};

/** `encap ip|ip6 [id N] [src ADDRESS] [dst ADDRESS] [ttl N] [tos N] [hoplimit N] [tc N]` */
export function encapWords(words: Words): Pick<RouteAttributes, 'encap' | 'encapType'> {
  const kind = words.chosen('encap', { ip: 'ip', ip6: 'ip6' } as const);
  if (kind === 'ip') return { encapType: EncapType.ip, encap: { ip: readWhile(words, IP) } };
  return { encapType: EncapType.ip6, encap: { ip6: readWhile(words, IP6) } };
}
