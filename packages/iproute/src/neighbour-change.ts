import { AddressFamily, NeighbourState, rtNeighOperations, type NeighbourAttributes } from '@nlmq/families';
import { CREATION, changeOf, type Change } from './change.ts';
import { familyOf } from './prefix.ts';

/** A neighbour, or an entry of a forwarding table: attributes in the kernel's words, and members of its header. */
export interface NeighbourWords extends Omit<NeighbourAttributes, 'ifindex'> {
  /** Index of the link. */
  readonly ifindex: number;
  /** By default that of `dst`; AddressFamily.bridge, a forwarding table, without it. */
  readonly family?: number;
  /** Bits of NeighbourState; permanent without it. */
  readonly state?: number;
  /** Bits of NeighbourFlag: `proxy`, `router`; of forwarding tables `self` or `master`. */
  readonly flags?: number;
}

/** What can be done to a neighbour; `append` is for forwarding entries with several destinations. */
export type NeighbourVerb = 'add' | 'append' | 'change' | 'replace' | 'del';

/** A write of a neighbour. */
export function neighbourChange(verb: NeighbourVerb, words: NeighbourWords): Change {
  const { ifindex, family, state = NeighbourState.permanent, flags = 0, ...attrs } = words;
  const own = family ?? (attrs.dst === undefined ? AddressFamily.bridge : familyOf(attrs.dst));
  const message = { family: own, ifindex, state, flags, attrs };
  if (verb === 'del') return changeOf(rtNeighOperations.delneigh.do, 0, message);
  return changeOf(rtNeighOperations.newneigh.do, CREATION[verb], message);
}
