import { type Clock, type Service, type ServiceSession, systemClock } from '@nlmq/core';
import { SocketError, openNetlink } from '@nlmq/linux-sockets';
import { familyNames } from './controller.ts';
import type { Family, OpenSocket } from './family.ts';
import { generic } from './generic.ts';
import { netfilter } from './netfilter.ts';
import { onlyReads } from './plan.ts';
import { route } from './route.ts';
import { NetlinkSession } from './session.ts';
import { sockDiag } from './sock-diag.ts';

/** The families that are served, by the names in their paths. */
export type NetlinkFamily = 'route' | 'generic' | 'netfilter' | 'sock_diag';

const families: Readonly<Record<NetlinkFamily, Family>> = { route, generic, netfilter, sock_diag: sockDiag };

/** What of the kernel is served. */
export interface NetlinkServiceOptions {
  readonly family: NetlinkFamily;
  /** Network namespace: a name under /run/netns or a path. Default: the process's own. */
  readonly netns?: string;
  /** Multicast groups that are joined as long as the service is open. Default: those of the family, while somebody listens. */
  readonly groups?: readonly number[];
  /** Bytes of events that may wait in the kernel. Default 8 MiB, some 100,000 routes; net.core.rmem_max is the most without CAP_NET_ADMIN. */
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
  const family = options.groups ? { ...families[name], groups: () => options.groups ?? [] } : families[name];
  const namespace = netns === undefined ? {} : { netns };
  const openSocket: OpenSocket = (receiver, receiveBuffer) => {
    const buffer = receiveBuffer === undefined ? {} : { receiveBuffer: eventBuffer ?? receiveBuffer };
    return openNetlink({ protocol: family.protocol, ...namespace, ...buffer }, receiver);
  };
  const place = netns === undefined ? '' : `@${netns.slice(netns.lastIndexOf('/') + 1)}`;
  return {
    name: `netlink/${name}${place}`,
    open: (host) => {
      const session = new NetlinkSession(family, openSocket, host, clock);
      return options.groups ? listening(session) : session;
    },
    reads: (packet) => readsHere(packet, family, openSocket),
  };
}

/** Joins the groups for good. */
function listening(session: NetlinkSession): ServiceSession {
  try {
    session.watch(true);
  } catch (error) {
    void session.close();
    throw error;
  }
  return { handle: (request) => session.handle(request), close: () => session.close() };
}

/** What the kernel cannot be asked about is no read. */
function readsHere(packet: Uint8Array, family: Family, openSocket: OpenSocket): boolean {
  try {
    return onlyReads(packet, family, familyNames(openSocket));
  } catch (error) {
    if (error instanceof SocketError) return false;
    throw error;
  }
}

const PATH = /(?:^|\/)netlink\/(\w+)(?:@[^/]*)?$/;

/**
 * Whether a packet for a kernel behind another broker only reads; `path` is the service's.
 *
 * Without a path it is taken for one of `netlink/route`. Of generic families only the controller is known there: the
 * numbers of the others are the far kernel's own.
 */
export function netlinkReads(packet: Uint8Array, path = 'netlink/route'): boolean {
  const [, name = ''] = PATH.exec(path) ?? [];
  const family = Object.hasOwn(families, name) ? families[name as NetlinkFamily] : undefined;
  return family !== undefined && onlyReads(packet, family);
}
