import { type Clock, type Service, systemClock } from '@nlmq/core';
import { openNetlink } from '@nlmq/linux-sockets';
import type { Family, OpenSocket } from './family.ts';
import { onlyReads } from './plan.ts';
import { route } from './route.ts';
import { NetlinkSession } from './session.ts';

const families: { readonly route: Family } = { route };

/** What of the kernel is served. */
export interface NetlinkServiceOptions {
  readonly family: keyof typeof families;
  /** Network namespace: a name under /run/netns or a path. Default: the process's own. */
  readonly netns?: string;
  /** Bytes of events that may wait in the kernel. Default 8 MiB, some 100,000 routes; without CAP_NET_ADMIN net.core.rmem_max is the most. */
  readonly eventBuffer?: number;
  /** Tests put theirs here. */
  readonly clock?: Clock;
}

/**
 * A netlink family of this machine's kernel as a service, named `netlink/<family>`, or `netlink/<family>@<netns>`.
 *
 * `open()` throws SocketError: NETLINK_UNAVAILABLE, ERR_NETNS, ERR_PERMISSION.
 */
export function netlink(options: NetlinkServiceOptions): Service {
  const { family: name, netns, eventBuffer, clock = systemClock } = options;
  const family = families[name];
  const namespace = netns === undefined ? {} : { netns };
  const openSocket: OpenSocket = (receiver, receiveBuffer) => {
    const buffer = receiveBuffer === undefined ? {} : { receiveBuffer: eventBuffer ?? receiveBuffer };
    return openNetlink({ protocol: family.protocol, ...namespace, ...buffer }, receiver);
  };
  const place = netns === undefined ? '' : `@${netns.slice(netns.lastIndexOf('/') + 1)}`;
  return {
    name: `netlink/${name}${place}`,
    open: (host) => new NetlinkSession(family, openSocket, host, clock),
    reads: (packet) => onlyReads(packet, family),
  };
}
