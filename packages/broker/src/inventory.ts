import { formatEndpoint } from '@nlmq/core';
import type { LinkEntry, ListReply, ListRequest, StatsReply } from '@nlmq/control';
import type { Household } from './commands.ts';
import { rightNames } from './policy.ts';
import type { Port } from './port.ts';

/** What links have carried. */
export type Totals = Pick<
  LinkEntry,
  'framesIn' | 'framesOut' | 'bytesIn' | 'bytesOut' | 'dropped' | 'refused' | 'abandoned'
>;

export const NO_TRAFFIC: Totals = {
  framesIn: 0,
  framesOut: 0,
  bytesIn: 0,
  bytesOut: 0,
  dropped: 0,
  refused: 0,
  abandoned: 0,
};

/** Totals with those of one more link. */
export function plus(totals: Totals, port: Port): Totals {
  const more = linkEntry(port);
  return {
    framesIn: totals.framesIn + more.framesIn,
    framesOut: totals.framesOut + more.framesOut,
    bytesIn: totals.bytesIn + more.bytesIn,
    bytesOut: totals.bytesOut + more.bytesOut,
    dropped: totals.dropped + more.dropped,
    refused: totals.refused + more.refused,
    abandoned: totals.abandoned + more.abandoned,
  };
}

/** STATS' answer: what all links have carried since the broker began. */
export function counted(house: Household): StatsReply {
  const { router, subscriptions, listeners } = house;
  return {
    name: house.name,
    uptime: house.uptime,
    links: router.ports.size,
    services: new Set(router.services.values()).size + house.provided.size,
    subscriptions: subscriptions.size,
    listeners: listeners.length,
    requests: router.returnPaths.size,
    ...[...router.ports.values()].reduce(plus, house.ended),
  };
}

/** LIST's answer. */
export function listed(house: Household, { what }: ListRequest): ListReply {
  const { router, subscriptions, listeners } = house;
  const fallback = house.find('');
  const lists: { readonly [What in ListRequest['what']]: () => ListReply } = {
    links: () => ({ links: [...router.ports.values()].map(linkEntry) }),
    services: () => ({
      services: [
        ...[...new Set(router.services.values())].map((hosted) => ({
          label: hosted.label,
          name: hosted.name,
          default: hosted === fallback,
        })),
        ...house.provided.list(),
      ],
    }),
    subscriptions: () => ({
      subscriptions: Array.from(subscriptions.values(), ({ cid, port, path, want, group, overflow, keys }) => {
        return { cid, label: port.label, path, want, ...(group && { group: group.name }), overflow, keys };
      }),
    }),
    listeners: () => ({ listeners: listeners.map((url) => ({ url })) }),
  };
  return lists[what]();
}

function linkEntry(port: Port): LinkEntry {
  return {
    label: port.label,
    remote: formatEndpoint(port.link.remote),
    peer: port.link.peer.kind,
    role: rightNames(port.rights),
    name: port.name,
    hello: port.hello,
    subscriptions: port.subscriptions,
    framesIn: port.counters.frames,
    bytesIn: port.counters.bytes,
    refused: port.counters.refused,
    abandoned: port.parts?.abandoned ?? 0,
    framesOut: port.channel.counters.frames,
    bytesOut: port.channel.counters.bytes,
    dropped: port.channel.counters.dropped,
    queued: port.channel.queued,
  };
}
