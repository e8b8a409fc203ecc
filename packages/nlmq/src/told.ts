import { encodeMessage } from '@nlmq/codec';
import {
  type Encode,
  Writer,
  nexthopOperations,
  rtAddrOperations,
  rtLinkOperations,
  rtNeighOperations,
  rtRouteOperations,
  rtRuleOperations,
} from '@nlmq/families';
import type { MonitorEvent } from '@nlmq/iproute';

/** A message about a link, address, route, rule, neighbour or next hop, with the name of what happened to it. */
export type Told = Extract<MonitorEvent, { readonly message: unknown }>;

interface Body {
  readonly type: number;
  readonly encode: Encode<never>;
}

const WRITERS: Readonly<Record<Told['event'], Body>> = {
  newlink: rtLinkOperations.newlink.do,
  dellink: rtLinkOperations.dellink.do,
  newaddr: rtAddrOperations.newaddr.do,
  deladdr: rtAddrOperations.deladdr.do,
  newroute: rtRouteOperations.newroute.do,
  delroute: rtRouteOperations.delroute.do,
  newrule: rtRuleOperations.newrule.do,
  delrule: rtRuleOperations.delrule.do,
  newneigh: rtNeighOperations.newneigh.do,
  delneigh: rtNeighOperations.delneigh.do,
  newnexthop: nexthopOperations.newnexthop.do,
  delnexthop: nexthopOperations.delnexthop.do,
};

/** The packet that a kernel would tell it in. @throws CodecError on a value out of range */
export function encodeTold({ event, message }: Told): Uint8Array {
  const { type, encode } = WRITERS[event];
  const writer = new Writer();
  encode(message as never, writer);
  return encodeMessage({ type, flags: 0, seq: 0, pid: 0 }, writer.view());
}
