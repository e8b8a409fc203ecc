import { AddressFamily, RouteProtocol, nexthopOperations, type NexthopAttributes } from '@nlmq/families';
import { CREATION, changeOf, type Change } from './change.ts';
import { familyOf } from './prefix.ts';

/** A next hop object, which routes name by `nhId`: attributes in the kernel's words, and members of its header. */
export interface NexthopWords extends Omit<NexthopAttributes, 'group'> {
  /** Next hops that share the traffic; `weight` is one less than it counts, and 0 without. */
  readonly group?: readonly { readonly id: number; readonly weight?: number }[];
  /** By default that of the gateway; AddressFamily.inet without one, none for a group. */
  readonly family?: number;
  /** One of RouteProtocol. */
  readonly protocol?: number;
  /** Bits of NexthopFlag, as onlink. */
  readonly flags?: number;
}

/** What can be done to a next hop. */
export type NexthopVerb = 'add' | 'replace' | 'del';

/** A write of a next hop. */
export function nexthopChange(verb: NexthopVerb, words: NexthopWords): Change {
  const { family, protocol = RouteProtocol.unspec, flags = 0, group, ...rest } = words;
  const members = group?.map(({ id, weight = 0 }) => ({ id, weight, weightHigh: 0 }));
  const attrs = { ...rest, ...(members && { group: members }) };
  if (verb === 'del') return changeOf(nexthopOperations.delnexthop.do, 0, { attrs });
  const own = rest.gateway === undefined ? AddressFamily.inet : familyOf(rest.gateway);
  const message = { family: family ?? (group ? AddressFamily.unspec : own), protocol, flags, attrs };
  return changeOf(nexthopOperations.newnexthop.do, CREATION[verb], message);
}
