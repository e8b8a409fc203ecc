import { type TcActAttributes, type TcU32Key, parseIp } from '@nlmq/families';
import { type TcKind, mirred, parsePrefix, u32 } from '@nlmq/iproute';
import { handle } from './tc-handle.ts';
import type { Words } from './words.ts';

/** Reads `match ... flowid 1:10 action mirred egress redirect dev NAME`. @throws UsageError */
export function u32Words(words: Words): TcKind {
  const keys: TcU32Key[] = [];
  const actions: TcActAttributes[] = [];
  let flowid: number | undefined;
  let divisor: number | undefined;
  for (let word = words.next(); word !== undefined; word = words.next()) {
    if (word === 'match') keys.push(...readMatch(words));
    else if (word === 'flowid' || word === 'classid') flowid = handle(words, word);
    else if (word === 'divisor') divisor = words.number(word, 256);
    else if (word === 'action') actions.push(readAction(words));
    else return words.fail(word, 'there are match, flowid, divisor, action');
  }
  if (divisor !== undefined) return { kind: 'u32', options: { u32: { divisor } } };
  return u32({
    keys: folded(keys),
    ...(flowid === undefined ? {} : { flowid }),
    ...(actions.length > 0 ? { actions } : {}),
  });
}

/** Keys about the same word of the packet become one, as in tc. */
function folded(keys: readonly TcU32Key[]): readonly TcU32Key[] {
  const found: TcU32Key[] = [];
  for (const key of keys) {
    const at = found.findIndex(({ off, offmask }) => off === key.off && offmask === key.offmask);
    const same = found[at];
    if (same === undefined) found.push(key);
    else found[at] = { ...same, val: (same.val | key.val) >>> 0, mask: (same.mask | key.mask) >>> 0 };
  }
  return found;
}

/** Where a field of a header stands, and how many bits it has. */
type Field = readonly [offset: number, bits: number];

const IPV4: Readonly<Record<string, Field>> = {
  ihl: [0, 8],
  tos: [1, 8],
  dsfield: [1, 8],
  precedence: [1, 8],
  protocol: [9, 8],
  sport: [20, 16],
  dport: [22, 16],
  icmp_type: [20, 8],
  icmp_code: [21, 8],
};

const IPV6: Readonly<Record<string, Field>> = {
  protocol: [6, 8],
  sport: [40, 16],
  dport: [42, 16],
  icmp_type: [40, 8],
  icmp_code: [41, 8],
};

const RAW: Readonly<Record<string, number>> = { u8: 8, u16: 16, u32: 32 };

function readMatch(words: Words): readonly TcU32Key[] {
  const what = words.text('match');
  const bits = Object.hasOwn(RAW, what) ? RAW[what] : undefined;
  if (bits !== undefined) return [readRaw(words, what, bits)];
  if (what === 'ip') return readHeader(words, what, IPV4, { src: 12, dst: 16 });
  if (what === 'ip6') return readHeader(words, what, IPV6, { src: 8, dst: 24 });
  return words.fail(`match ${what}`, 'there are u8, u16, u32, ip, ip6');
}

/** `u16 0x50 0xffff at 2`: a value in hexadecimal or not, its mask in hexadecimal, and a place. */
function readRaw(words: Words, what: string, bits: number): TcU32Key {
  const val = words.number(`match ${what}`);
  const mask = hexadecimal(words, `match ${what}`);
  const offset = words.takes('at') === undefined ? 0 : words.number('at', 0xffff);
  return key(val, mask, bits, offset);
}

function readHeader(
  words: Words,
  what: string,
  fields: Readonly<Record<string, Field>>,
  addresses: Readonly<Record<'src' | 'dst', number>>,
): readonly TcU32Key[] {
  const name = words.text(`match ${what}`);
  if (name === 'src' || name === 'dst') return addressKeys(words, `match ${what} ${name}`, addresses[name]);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined)
    return words.fail(`match ${what} ${name}`, `there are src, dst, ${Object.keys(fields).join(', ')}`);
  const [offset, bits] = field;
  const val = words.number(`match ${what} ${name}`);
  return [key(val, hexadecimal(words, `match ${what} ${name}`), bits, offset)];
}

function hexadecimal(words: Words, word: string): number {
  const text = words.text(word);
  if (!/^(?:0x)?[\da-f]{1,8}$/i.test(text)) return words.fail(`${word} ${text}`, 'a mask is hexadecimal');
  return Number.parseInt(text, 16);
}

/** A value of 8, 16 or 32 bits, moved to where it stands in its word. */
function key(val: number, mask: number, bits: number, offset: number): TcU32Key {
  const shift = 32 - bits - 8 * (offset & 3);
  const off = offset & ~3;
  const placed = (value: number): number => (value << shift) >>> 0;
  return { val: (placed(val) & placed(mask)) >>> 0, mask: placed(mask), off, offmask: 0 };
}

function addressKeys(words: Words, word: string, offset: number): readonly TcU32Key[] {
  const { address, length } = parsePrefix(words.prefix(word));
  if (address === undefined) return [];
  const bytes = parseIp(address);
  const view = new DataView(bytes.buffer);
  const keys: TcU32Key[] = [];
  for (let at = 0; at < bytes.length && 8 * at < length; at += 4) {
    const bits = Math.min(32, length - 8 * at);
    const mask = (0xffffffff << (32 - bits)) >>> 0;
    keys.push({ val: (view.getUint32(at) & mask) >>> 0, mask, off: offset + at, offmask: 0 });
  }
  return keys;
}

const DIRECTIONS = { egress: 'egress', ingress: 'ingress' } as const;
const WAYS = { redirect: 'redirect', mirror: 'mirror' } as const;

function readAction(words: Words): TcActAttributes {
  words.chosen('action', { mirred: true });
  const direction = words.chosen('mirred', DIRECTIONS);
  const way = words.chosen(`mirred ${direction}`, WAYS);
  words.chosen(`mirred ${direction} ${way}`, { dev: true });
  return mirred(way, words.link('dev'), direction);
}
