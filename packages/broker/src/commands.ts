import { CDATA_OFFSET, MAX_CDATA, MAX_FRAME, MAX_ORIGINAL_FRAME } from '@nlmq/codec';
import { formatEndpoint } from '@nlmq/core';
import {
  ControlError,
  FEATURE,
  type Hello,
  type LinkEntry,
  type ListReply,
  type ListRequest,
  VERSION,
  type Welcome,
  discover,
  hello,
  list,
  noop,
  ping,
  subscribe,
  unsubscribe,
} from '@nlmq/control';
import { type Handler, handle } from './handler.ts';
import type { HostedService } from './hosted.ts';
import { rightNames } from './policy.ts';
import type { Port } from './port.ts';
import type { Router } from './router.ts';
import type { Subscriptions } from './subscriptions.ts';

/** Labels that one link may ask for. */
const MAX_GRANTS = 4096;

/** What the commands work on. */
export interface Household {
  readonly name: string;
  readonly uuid: Uint8Array;
  readonly router: Router;
  readonly subscriptions: Subscriptions;
  readonly listeners: readonly string[];
  find(path: string): HostedService | undefined;
}

/** The commands that every broker serves. */
export function standardCommands(house: Household): Handler[] {
  return [
    handle(noop, () => ({})),
    handle(ping, () => ({})),
    handle(hello, (request, caller) => welcome(house, request, caller)),
    handle(discover, ({ path }, caller) => ({ label: grant(house, path, caller) })),
    handle(subscribe, (request, caller) => house.subscriptions.add(request, caller)),
    handle(unsubscribe, ({ cid }, caller) => {
      house.subscriptions.remove(cid, caller);
      return {};
    }),
    handle(list, (request) => listed(house, request)),
  ];
}

function welcome(house: Household, request: Hello, caller: Port): Welcome {
  const { maxCdata = MAX_CDATA, features = 0, name = '' } = request;
  if (maxCdata < MAX_ORIGINAL_FRAME - CDATA_OFFSET) {
    throw new ControlError('ERR_BAD_REQUEST', `MAX_CDATA ${maxCdata}: at least ${MAX_ORIGINAL_FRAME - CDATA_OFFSET}`);
  }
  caller.hello = true;
  caller.name = name;
  caller.marks = (features & FEATURE.REPLY_MARKS) !== 0;
  caller.maxFrame = Math.min(CDATA_OFFSET + maxCdata, MAX_FRAME);
  house.router.reclassify();
  return {
    version: VERSION,
    name: house.name,
    uuid: house.uuid,
    features: FEATURE.REPLY_MARKS,
    maxCdata: MAX_CDATA,
    label: caller.label,
  };
}

function grant(house: Household, path: string, caller: Port): number {
  const service = house.find(path);
  if (!service) throw new ControlError('ERR_NOT_FOUND', `there is no service '${path}'; LIST services tells which are`);
  if (caller.granted.size >= MAX_GRANTS) throw new ControlError('ERR_LIMIT', `a link may use ${MAX_GRANTS} services`);
  caller.granted.add(service.label);
  return service.label;
}

function listed(house: Household, { what }: ListRequest): ListReply {
  const { router, subscriptions, listeners } = house;
  const fallback = house.find('');
  const lists: { readonly [What in ListRequest['what']]: () => ListReply } = {
    links: () => ({ links: [...router.ports.values()].map(linkEntry) }),
    services: () => ({
      services: [...new Set(router.services.values())].map((hosted) => ({
        label: hosted.label,
        name: hosted.service.name,
        default: hosted === fallback,
      })),
    }),
    subscriptions: () => ({
      subscriptions: Array.from(subscriptions.values(), ({ cid, port, path, want, keys }) => {
        return { cid, label: port.label, path, want, keys };
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
    queued: port.queued,
    ...port.counters,
  };
}
