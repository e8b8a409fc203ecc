import { CDATA_OFFSET, MAX_CDATA, MAX_ORIGINAL_FRAME } from '@nlmq/codec';
import {
  ControlError,
  type Discovered,
  FEATURE,
  type Hello,
  SERVICE_FEATURE,
  type SubscribeReply,
  type SubscribeRequest,
  VERSION,
  WANT,
  type Welcome,
  connect,
  disconnect,
  discover,
  hello,
  kick,
  limit,
  list,
  noop,
  ping,
  provide,
  remove,
  stats,
  subscribe,
  unsubscribe,
} from '@nlmq/control';
import type { ConnectOptions } from './contract.ts';
import { type Handler, handle } from './handler.ts';
import { type Totals, counted, listed } from './inventory.ts';
import { type CredentialSources, credentialsOf } from './place.ts';
import { mayUse } from './policy.ts';
import type { Port } from './port.ts';
import type { Route } from './route.ts';
import type { Router } from './router.ts';
import { MAX_SEGMENTS } from './service-name.ts';
import type { SubscriptionHost, Subscriptions } from './subscriptions.ts';

/** Labels that one link may ask for. */
const MAX_GRANTS = 4096;

/** What the commands work on. */
export interface Household extends SubscriptionHost, CredentialSources {
  readonly name: string;
  readonly uuid: Uint8Array;
  /** Bytes of the longest packet that services here take in fragments; 0: none. */
  readonly maxPacket: number;
  readonly router: Router;
  readonly subscriptions: Subscriptions;
  readonly listeners: readonly string[];
  /** Milliseconds since the broker began. */
  readonly uptime: number;
  /** What links carried that have ended. */
  readonly ended: Totals;
  connect(url: string, options: ConnectOptions): Promise<number>;
  disconnect(label: number): Promise<boolean>;
}

/** The commands that every broker serves. */
export function standardCommands(house: Household): Handler[] {
  return [
    handle(noop, () => ({})),
    handle(ping, () => ({})),
    handle(hello, (request, caller) => welcome(house, request, caller)),
    handle(discover, ({ path }, caller) => found(house, path, caller)),
    handle(connect, async ({ name, path, ...place }, caller) => {
      const credentials = credentialsOf(place, caller, house);
      return { label: grant(caller, await house.connect(place.url, { name, path, credentials }), name ?? place.url) };
    }),
    handle(disconnect, async ({ label }) => {
      if (!(await house.disconnect(label)))
        throw new ControlError('ERR_NOT_FOUND', `no outbound link has label ${label}; LIST links tells which are`);
      return {};
    }),
    handle(subscribe, (request, caller) => subscribed(house, request, caller)),
    handle(unsubscribe, ({ cid }, caller) => {
      house.subscriptions.remove(cid, caller);
      return {};
    }),
    handle(provide, (request, caller) => ({ label: house.provided.provide(request, caller) })),
    handle(remove, ({ path }, caller) => {
      house.provided.remove(path, caller);
      return {};
    }),
    handle(list, (request) => listed(house, request)),
    handle(stats, () => counted(house)),
    handle(limit, ({ label, rateIn, bulk, ...limits }) => {
      const port = linkOf(house, label);
      port.channel.limit(limits);
      if (rateIn !== undefined) port.limitIn(rateIn);
      if (bulk !== undefined) port.bulk = bulk;
      return {};
    }),
    handle(kick, ({ label }) => {
      linkOf(house, label).link.destroy();
      return {};
    }),
  ];
}

/** @throws ControlError ERR_NOT_FOUND */
function linkOf(house: Household, label: number): Port {
  const port = house.router.ports.get(label);
  if (!port) throw new ControlError('ERR_NOT_FOUND', `there is no link ${label}; LIST links tells which are`);
  return port;
}

function welcome(house: Household, request: Hello, caller: Port): Welcome {
  const { maxCdata = MAX_CDATA, features = 0, name = '' } = request;
  if (maxCdata < MAX_ORIGINAL_FRAME - CDATA_OFFSET) {
    throw new ControlError('ERR_BAD_REQUEST', `MAX_CDATA ${maxCdata}: at least ${MAX_ORIGINAL_FRAME - CDATA_OFFSET}`);
  }
  caller.name = name;
  house.subscriptions.withdraw(caller);
  caller.introduced(features, maxCdata);
  house.router.reclassify();
  return {
    version: VERSION,
    name: house.name,
    uuid: house.uuid,
    features: FEATURE.REPLY_MARKS | FEATURE.FRAGMENTS,
    maxCdata: MAX_CDATA,
    label: caller.label,
  };
}

function found(house: Household, path: string, caller: Port): Discovered | Promise<Discovered> {
  mustBeAllowed(house, caller, path);
  const service = house.find(path);
  if (service) {
    const features = service.service.reads ? SERVICE_FEATURE.GUARDED : 0;
    const name = house.nameOf(path);
    const label = grant(caller, service.label, name);
    return { label, features, ...longest(caller, house.maxPacket), ...(path === '' ? { name } : {}) };
  }
  const provided = house.provided.find(path);
  if (provided) return lead(caller, provided.route, path);
  const segments = path.split('/').length;
  if (segments > MAX_SEGMENTS)
    throw new ControlError('ERR_BAD_REQUEST', `${segments} segments: a path has ${MAX_SEGMENTS}`);
  const far = house.behind(path);
  if (!far) throw new ControlError('ERR_NOT_FOUND', `there is no service '${path}'; LIST services tells which are`);
  return far.uplink.resolve(far.rest).then((route) => ({
    ...lead(caller, route, house.nameOf(path)),
    ...(path === '' ? { name: route.path } : {}),
  }));
}

function lead(caller: Port, { label, guarded, maxPacket }: Route, path: string): Discovered {
  const features = guarded ? SERVICE_FEATURE.GUARDED : 0;
  return { label: grant(caller, label, path), features, ...longest(caller, maxPacket) };
}

/** What DISCOVER tells of fragments, to a peer that takes part in them. */
function longest({ fragments }: Port, maxPacket = 0): Pick<Discovered, 'maxPacket'> {
  return fragments && maxPacket > 0 ? { maxPacket } : {};
}

function grant(caller: Port, label: number, path: string): number {
  if (caller.granted.size >= MAX_GRANTS) throw new ControlError('ERR_LIMIT', `a link may use ${MAX_GRANTS} services`);
  caller.granted.set(label, path);
  return label;
}

/** @throws ControlError ERR_DENIED */
function mustBeAllowed(house: Household, caller: Port, path: string): void {
  const name = house.nameOf(path);
  if (mayUse(caller.rights, name)) return;
  throw new ControlError('ERR_DENIED', `this link may not use the service '${name}'`);
}

function subscribed(
  house: Household,
  request: SubscribeRequest,
  caller: Port,
): SubscribeReply | Promise<SubscribeReply> {
  const { path = '', want = WANT.EVENTS | WANT.PUSHES } = request;
  const most = caller.rights.limits?.subscriptions ?? Infinity;
  if (caller.subscriptions >= most)
    throw new ControlError('ERR_LIMIT', `a link of this role has ${most} subscriptions`);
  if (path !== '' || (want & WANT.EVENTS) !== 0) mustBeAllowed(house, caller, path);
  return house.subscriptions.add(request, caller);
}
