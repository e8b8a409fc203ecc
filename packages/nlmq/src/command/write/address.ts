import { AddressFlag, parseIp, readIp } from '@nlmq/families';
import { type AddressVerb, type AddressWords, type Change, addressChange, parsePrefix } from '@nlmq/iproute';
import { type Vocabulary, type Words, readWords } from '../words.ts';

interface Draft extends Omit<AddressWords, 'index'> {
  readonly dev?: number;
  readonly own?: string;
  readonly peer?: string;
  readonly valid?: number;
  readonly prefered?: number;
  readonly nodad?: number;
  readonly noprefixroute?: number;
  readonly home?: number;
}

const FOREVER = 0xffffffff;

const VOCABULARY: Vocabulary<Draft> = {
  dev: (words, word) => ({ dev: words.link(word) }),
  local: (words, word) => ({ own: words.prefix(word) }),
  peer: (words, word) => ({ peer: words.prefix(word) }),
  remote: (words, word) => ({ peer: words.prefix(word) }),
  broadcast: (words, word) => ({ broadcast: broadcast(words, word) }),
  brd: (words, word) => ({ broadcast: broadcast(words, word) }),
  anycast: (words, word) => ({ anycast: words.address(word) }),
  label: (words, word) => ({ label: words.text(word) }),
  scope: (words, word) => ({ scope: words.named(word, 'rt_scopes') }),
  metric: (words, word) => ({ rtPriority: words.number(word) }),
  priority: (words, word) => ({ rtPriority: words.number(word) }),
  valid_lft: (words, word) => ({ valid: lifetime(words, word) }),
  preferred_lft: (words, word) => ({ prefered: lifetime(words, word) }),
  nodad: () => ({ nodad: AddressFlag.nodad }),
  noprefixroute: () => ({ noprefixroute: AddressFlag.noprefixroute }),
  home: () => ({ home: AddressFlag.homeaddress }),
};

/** `ip addr add ADDRESS/LENGTH [peer ADDRESS/LENGTH] [brd ADDRESS|+] ... dev NAME` */
export function addressWrite(verb: AddressVerb, words: Words): Change {
  const {
    dev,
    own,
    peer,
    valid,
    prefered,
    nodad = 0,
    noprefixroute = 0,
    home = 0,
    ...rest
  } = readWords(words, VOCABULARY, (word, { own: there }) =>
    there === undefined ? { own: words.prefix(word, word) } : words.fail(word, 'it is not understood'),
  );
  if (dev === undefined) return words.fail('dev', 'the link is missing');
  const ends = peer === undefined ? { address: own ?? 'any' } : { local: own ?? 'any', address: peer };
  const flags = nodad | noprefixroute | home;
  const limited = valid !== undefined || prefered !== undefined;
  return addressChange(verb, {
    index: dev,
    ...ends,
    ...rest,
    ...(rest.broadcast === '+' ? { broadcast: lastOf(own ?? '', words) } : {}),
    ...(flags === 0 ? {} : { flags }),
    ...(limited ? { cacheinfo: { valid: valid ?? FOREVER, prefered: prefered ?? FOREVER } } : {}),
  });
}

function broadcast(words: Words, word: string): string {
  return words.takes('+') ?? words.address(word);
}

function lifetime(words: Words, word: string): number {
  return words.takes('forever') === undefined ? words.number(word) : FOREVER;
}

/** The last address of an IPv4 prefix. */
function lastOf(text: string, words: Words): string {
  const { address = '', length } = parsePrefix(text);
  const bytes = parseIp(address);
  if (bytes.length !== 4) return words.fail('broadcast +', 'only IPv4 has them');
  const view = new DataView(bytes.buffer);
  view.setUint32(0, (view.getUint32(0) | (length === 32 ? 0 : 0xffffffff >>> length)) >>> 0);
  return readIp(view, 0, 4) ?? '';
}
