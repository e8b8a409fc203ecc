import { AddressFamily, RouteFlag, type RouteMessage } from '@nlmq/families';
import { parsePrefix } from './prefix.ts';

/** The packet whose route is asked for. */
export interface RouteLookup {
  /** Where it comes from. */
  readonly from?: string;
  /** Indices of the links that it came in by, and is to leave by. */
  readonly iif?: number;
  readonly oif?: number;
  readonly mark?: number;
  readonly tos?: number;
  /** The user on whose behalf it is sent. */
  readonly uid?: number;
  /** The entry of the table that fits, in place of the route that follows from it. */
  readonly fibMatch?: boolean;
}

/** RTM_F_FIB_MATCH (linux/rtnetlink.h). */
const FIB_MATCH = 0x2000;

/** The request for the route to an address. @throws NetlinkError EINVAL on a prefix that is none */
export function lookupRequest(to: string, lookup: RouteLookup): Partial<RouteMessage> {
  const { from = 'any', iif, oif, mark, tos = 0, uid, fibMatch = false } = lookup;
  const dst = parsePrefix(to);
  const src = parsePrefix(from);
  const family = dst.family || src.family || AddressFamily.inet;
  return {
    ...{ family, dstLen: dst.length, srcLen: src.length, tos },
    // Which table it was looked up in is told of IPv6 unasked.
    flags: (family === AddressFamily.inet ? RouteFlag.lookupTable : 0) | (fibMatch ? FIB_MATCH : 0),
    attrs: {
      ...(dst.address === undefined ? {} : { dst: dst.address }),
      ...(src.address === undefined ? {} : { src: src.address }),
      ...(iif === undefined ? {} : { iif }),
      ...(oif === undefined ? {} : { oif }),
      ...(mark === undefined ? {} : { mark }),
      ...(uid === undefined ? {} : { uid }),
    },
  };
}
