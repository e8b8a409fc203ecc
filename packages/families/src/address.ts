import { CodecError } from '@nlmq/codec';

const DECIMAL: readonly string[] = Array.from({ length: 256 }, (_, octet) => String(octet));
const DOTTED: readonly string[] = DECIMAL.map((text) => `${text}.`);
const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));
const COLON_PAIRS: readonly string[] = PAIRS.map((text) => `:${text}`);

/** The text of an IPv4 or IPv6 address; undefined when there are neither 4 nor 16 bytes. */
export function readIp(view: DataView, start: number, end: number): string | undefined {
  if (end - start === 4) return readIpv4(view, start);
  return end - start === 16 ? readIpv6(view, start) : undefined;
}

/** The first three octets of the address read last, and their text: tables are sorted, and neighbours share it. */
let network = 0;
let networkText = '0.0.0.';

function readIpv4(view: DataView, at: number): string {
  const word = view.getUint32(at);
  if (word >>> 8 !== network) {
    network = word >>> 8;
    networkText = DOTTED[word >>> 24]! + DOTTED[(word >>> 16) & 255]! + DOTTED[(word >>> 8) & 255]!;
  }
  return networkText + DECIMAL[word & 255]!;
}

/** RFC 5952: lower case, the longest run of two or more zero groups as `::`, IPv4-mapped addresses with dots. */
function readIpv6(view: DataView, at: number): string {
  let run = 0;
  let longest = 0;
  let end = 0;
  for (let group = 0; group < 8; group++) {
    run = view.getUint16(at + 2 * group) === 0 ? run + 1 : 0;
    if (run > longest) [longest, end] = [run, group + 1];
  }
  if (longest === 5 && end === 5 && view.getUint16(at + 10) === 0xffff) return `::ffff:${readIpv4(view, at + 12)}`;
  if (longest < 2) return groups(view, at, 0, 8);
  return `${groups(view, at, 0, end - longest)}::${groups(view, at, end, 8)}`;
}

function groups(view: DataView, at: number, from: number, to: number): string {
  let text = '';
  for (let group = from; group < to; group++) {
    if (group > from) text += ':';
    text += view.getUint16(at + 2 * group).toString(16);
  }
  return text;
}

/** Hexadecimal pairs with colons, however many bytes there are. */
export function readMac(view: DataView, start: number, end: number): string {
  if (start === end) return '';
  let text = PAIRS[view.getUint8(start)]!;
  for (let at = start + 1; at < end; at++) text += COLON_PAIRS[view.getUint8(at)]!;
  return text;
}

/** The bytes of an IPv4 or IPv6 address. @throws CodecError ERR_VALUE when the text is neither. */
export function parseIp(text: string): Uint8Array {
  const word = parseIpv4(text);
  const bytes = word >= 0 ? octets(word) : parseIpv6(text);
  if (bytes === undefined) throw new CodecError('ERR_VALUE', `'${text}' is no IPv4 or IPv6 address`);
  return Uint8Array.from(bytes);
}

/** An IPv4 address as a number; -1 when the text is none. Leading zeros are refused: some read them as octal. */
export function parseIpv4(text: string): number {
  let word = 0;
  let octet = -1;
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9 && octet !== 0) octet = octet < 0 ? digit : octet * 10 + digit;
    else if (digit === -2 && octet >= 0) {
      word = word * 256 + octet;
      octet = -1;
      dots++;
    } else return -1;
    if (octet > 255) return -1;
  }
  return dots === 3 && octet >= 0 ? word * 256 + octet : -1;
}

function octets(word: number): number[] {
  return [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255];
}

function parseIpv6(text: string): number[] | undefined {
  const [front = '', back, more] = text.split('::');
  if (back === undefined) {
    const bytes = parseGroups(front, true);
    return bytes?.length === 16 ? bytes : undefined;
  }
  const head = parseGroups(front, false);
  const tail = parseGroups(back, true);
  if (head === undefined || tail === undefined || more !== undefined) return undefined;
  const gap = 16 - head.length - tail.length;
  return gap < 2 ? undefined : [...head, ...new Array<number>(gap).fill(0), ...tail];
}

/** The bytes of groups between colons; with `dotted` the last may be an IPv4 address. */
function parseGroups(text: string, dotted: boolean): number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const word = dotted && index === parts.length - 1 ? parseIpv4(part) : -1;
    if (word < 0 && !/^[0-9a-fA-F]{1,4}$/.test(part)) return undefined;
    const group = Number.parseInt(part, 16);
    bytes.push(...(word < 0 ? [group >> 8, group & 255] : octets(word)));
  }
  return bytes;
}

/** The bytes of hexadecimal pairs with colons. @throws CodecError ERR_VALUE on anything else. */
export function parseMac(text: string): Uint8Array {
  if (text === '') return new Uint8Array(0);
  if (!/^[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2})*$/.test(text)) {
    throw new CodecError('ERR_VALUE', `'${text}' is no list of hexadecimal pairs with colons`);
  }
  return Uint8Array.from(text.split(':'), (pair) => Number.parseInt(pair, 16));
}
