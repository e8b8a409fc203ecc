import { CDATA_OFFSET, MAX_CDATA, MAX_FRAME, MAX_ORIGINAL_FRAME } from '@nlmq/codec';
import { formatEndpoint } from '@nlmq/core';
import {
  ControlError,
  type Discovered,
  FEATURE,
  type Hello,
  type LinkEntry,
  type ListReply,
  type ListRequest,
  SERVICE_FEATURE,
  VERSION,
  type Welcome,
  connect,
  disconnect,
  discover,
  hello,
  list,
  noop,
  ping,
  subscribe,
  unsubscribe,
} from '@nlmq/control';
import { type Handler, handle } from './handler.ts';
import { rightNames } from './policy.ts';
import type { Port } from './port.ts';
import type { Router } from './router.ts';
import type { SubscriptionHost, Subscriptions } from './subscriptions.ts';

/** Labels that one link may ask for. */
const MAX_GRANTS = 4096;
/** Segments of a path; as many brokers can lie behind each other. */
const MAX_SEGMENTS = 16;

/** What the commands work on. */
export interface Household extends SubscriptionHost {
  readonly name: string;
  readonly uuid: Uint8Array;
  readonly router: Router;
  readonly subscriptions: Subscriptions;
  readonly listeners: readonly string[];
  connect(
    url: string,
    options: { readonly name?: string | undefined; readonly path?: string | undefined },
  ): Promise<number>;
  disconnect(label: number): Promise<boolean>;
}

/** The commands that every broker serves. */
export function standardCommands(house: Household): Handler[] {
  return [
    handle(noop, () => ({})),
    handle(ping, () => ({})),
    handle(hello, (request, caller) => welcome(house, request, caller)),
    handle(discover, ({ path }, caller) => found(house, path, caller)),
    handle(connect, async ({ url, name, path }) => ({ label: await house.connect(url, { name, path }) })),
    handle(disconnect, async ({ label }) => {
      if (!(await house.disconnect(label)))
        throw new ControlError('ERR_NOT_FOUND', `no outbound link has label ${label}`);
      return {};
    }),
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

function found(house: Household, path: string, caller: Port): Discovered | Promise<Discovered> {
  const service = house.find(path);
  if (service) {
    const features = service.service.reads ? SERVICE_FEATURE.GUARDED : 0;
    return { label: grant(caller, service.label), features };
  }
  const segments = path.split('/').length;
  if (segments > MAX_SEGMENTS)
    throw new ControlError('ERR_BAD_REQUEST', `${segments} segments: a path has ${MAX_SEGMENTS}`);
  const far = house.behind(path);
  if (!far) throw new ControlError('ERR_NOT_FOUND', `there is no service '${path}'; LIST services tells which are`);
  return far.uplink.resolve(far.rest).then(({ label, guarded }) => {
    return { label: grant(caller, label), features: guarded ? SERVICE_FEATURE.GUARDED : 0 };
  });
}

function grant(caller: Port, label: number): number {
  if (caller.granted.size >= MAX_GRANTS) throw new ControlError('ERR_LIMIT', `a link may use ${MAX_GRANTS} services`);
  caller.granted.add(label);
  return label;
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
