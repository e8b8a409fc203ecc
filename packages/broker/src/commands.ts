import { CDATA_OFFSET, MAX_CDATA, MAX_ORIGINAL_FRAME } from '@nlmq/codec';
import {
  ControlError,
  type Discovered,
  FEATURE,
  type Hello,
  SERVICE_FEATURE,
  VERSION,
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
  stats,
  subscribe,
  unsubscribe,
} from '@nlmq/control';
import { type Handler, handle } from './handler.ts';
import { type Totals, counted, listed } from './inventory.ts';
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
  /** Bytes of the longest packet that services here take in fragments; 0: none. */
  readonly maxPacket: number;
  readonly router: Router;
  readonly subscriptions: Subscriptions;
  readonly listeners: readonly string[];
  /** Milliseconds since the broker began. */
  readonly uptime: number;
  /** What links carried that have ended. */
  readonly ended: Totals;
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
    handle(connect, async ({ url, name, path }, caller) => ({
      label: grant(caller, await house.connect(url, { name, path })),
    })),
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
    handle(stats, () => counted(house)),
    handle(limit, ({ label, rateIn, ...limits }) => {
      const port = linkOf(house, label);
      port.channel.limit(limits);
      if (rateIn !== undefined) port.limitIn(rateIn);
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
  const service = house.find(path);
  if (service) {
    const features = service.service.reads ? SERVICE_FEATURE.GUARDED : 0;
    return { label: grant(caller, service.label), features, ...longest(caller, house.maxPacket) };
  }
  const segments = path.split('/').length;
  if (segments > MAX_SEGMENTS)
    throw new ControlError('ERR_BAD_REQUEST', `${segments} segments: a path has ${MAX_SEGMENTS}`);
  const far = house.behind(path);
  if (!far) throw new ControlError('ERR_NOT_FOUND', `there is no service '${path}'; LIST services tells which are`);
  return far.uplink.resolve(far.rest).then(({ label, guarded, maxPacket }) => {
    const features = guarded ? SERVICE_FEATURE.GUARDED : 0;
    return { label: grant(caller, label), features, ...longest(caller, maxPacket) };
  });
}

/** What DISCOVER tells of fragments, to a peer that takes part in them. */
function longest({ fragments }: Port, maxPacket = 0): Pick<Discovered, 'maxPacket'> {
  return fragments && maxPacket > 0 ? { maxPacket } : {};
}

function grant(caller: Port, label: number): number {
  if (caller.granted.size >= MAX_GRANTS) throw new ControlError('ERR_LIMIT', `a link may use ${MAX_GRANTS} services`);
  caller.granted.add(label);
  return label;
}
