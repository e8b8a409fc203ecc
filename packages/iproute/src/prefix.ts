import { AddressFamily } from '@nlmq/families';
import { NetlinkError } from './error.ts';

/** An address and how many of its bits count. */
export interface Prefix {
  /** AddressFamily.inet or inet6; 0 where the text does not tell. */
  readonly family: number;
  /** Absent when no bit counts. */
  readonly address?: string;
  readonly length: number;
}

const DIGITS = /^\d{1,3}$/;

/**
 * Reads `10.0.0.0/8`, `2001:db8::1`, which means all of its bits, and `default`.
 *
 * The address itself is checked when it is written. @throws NetlinkError EINVAL on a length that the family cannot have
 */
export function parsePrefix(text: string): Prefix {
  if (text === 'default' || text === 'all' || text === 'any') return { family: 0, length: 0 };
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const family = familyOf(address);
  const whole = family === AddressFamily.inet ? 32 : 128;
  const length = slash < 0 ? whole : DIGITS.test(text.slice(slash + 1)) ? Number(text.slice(slash + 1)) : Infinity;
  if (length > whole) {
    throw NetlinkError.of('EINVAL', `'${text}' is no prefix: an address, and behind a slash at most ${whole} bits`);
  }
  return { family, address, length };
}

/** The family of an address, by the look of its text. */
export function familyOf(address: string): number {
  return address.includes(':') ? AddressFamily.inet6 : AddressFamily.inet;
}

/** The family of the first address that is there; undefined without any. */
export function familyOfAny(...addresses: readonly (string | undefined)[]): number | undefined {
  const first = addresses.find((address) => address !== undefined);
  return first === undefined ? undefined : familyOf(first);
}
