import { RouteScope, rtAddrOperations, type AddressAttributes } from '@nlmq/families';
import { CREATION, changeOf, type Change } from './change.ts';
import { parsePrefix } from './prefix.ts';

/** An address of a link. */
export interface AddressWords extends Omit<AddressAttributes, 'cacheinfo'> {
  /** Index of the link. */
  readonly index: number;
  /** `10.0.0.1/24`. With `local` it is the address at the other end. Needed but for `del`. */
  readonly address?: string;
  /** One of RouteScope. */
  readonly scope?: number;
  /** Seconds that it is valid and preferred; for ever without. */
  readonly cacheinfo?: { readonly valid: number; readonly prefered: number };
}

/** What can be done to an address. */
export type AddressVerb = 'add' | 'change' | 'replace' | 'del';

/** A write of an address. @throws NetlinkError EINVAL on a prefix that is none */
export function addressChange(verb: AddressVerb, words: AddressWords): Change {
  const { index, address, local, scope, cacheinfo, ...rest } = words;
  const prefix = parsePrefix(address ?? local ?? 'any');
  const own = local === undefined ? prefix : parsePrefix(local);
  const header = { family: own.family, prefixlen: prefix.length, scope: scope ?? scopeOf(own.address), index };
  const attrs = {
    ...(own.address === undefined ? {} : { local: own.address }),
    ...(prefix.address === undefined ? {} : { address: prefix.address }),
    ...(cacheinfo === undefined ? {} : { cacheinfo: { cstamp: 0, tstamp: 0, ...cacheinfo } }),
    ...rest,
  };
  if (verb === 'del') return changeOf(rtAddrOperations.deladdr.do, 0, { ...header, attrs });
  return changeOf(rtAddrOperations.newaddr.do, CREATION[verb], { ...header, attrs });
}

/** Addresses that stay in the machine have its scope, as iproute2 gives it to them. */
function scopeOf(address = ''): number {
  return address.startsWith('127.') ? RouteScope.host : RouteScope.universe;
}
