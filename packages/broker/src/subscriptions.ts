import { encodeFrame, encodeOverrun } from '@nlmq/codec';
import { mayReceive } from './admission.ts';
import { ControlError, OVERFLOW, type SubscribeReply, type SubscribeRequest, WANT } from '@nlmq/control';
import type { EventSource, Subscription } from './filter.ts';
import { Groups } from './group.ts';
import type { HostedService } from './hosted.ts';
import { TRAFFIC } from './lane.ts';
import type { Port } from './port.ts';
import type { ProvidedServices } from './provided.ts';
import type { Router } from './router.ts';
import { targetOf } from './targets.ts';
import type { Uplink } from './uplink.ts';

/** The 2013 implementation numbers its subscriptions from here down. */
const FIRST_CID = 1023;
const MAX_SUBSCRIPTIONS = 65536;
const MAX_KEYS = 16;
const MAX_GROUP_BYTES = 255;

/** A path whose first segment names an uplink, or that means the default uplink. */
export interface Behind {
  readonly uplink: Uplink;
  /** The path as the far broker knows it; '' is its default service. */
  readonly rest: string;
}

/** Where paths lead. */
export interface SubscriptionHost {
  find(path: string): HostedService | undefined;
  readonly provided: ProvidedServices;
  behind(path: string): Behind | undefined;
  /** The path itself; for '' that of the default service or uplink. */
  nameOf(path: string): string;
}

/** The subscriptions of a broker's links. */
export class Subscriptions {
  readonly #router: Router;
  readonly #house: SubscriptionHost;
  readonly #groups = new Groups();
  readonly #byCid = new Map<number, Subscription>();

  constructor(router: Router, house: SubscriptionHost) {
    this.#router = router;
    this.#house = house;
  }

  get size(): number {
    return this.#byCid.size;
  }

  values(): IterableIterator<Subscription> {
    return this.#byCid.values();
  }

  /** @throws ControlError ERR_NOT_FOUND, ERR_BAD_REQUEST, ERR_LIMIT; as the far broker says */
  add(request: SubscribeRequest, port: Port): SubscribeReply | Promise<SubscribeReply> {
    const { keys, path = '', want = WANT.EVENTS | WANT.PUSHES } = request;
    this.withdraw(port);
    if (keys.length > MAX_KEYS) throw new ControlError('ERR_BAD_REQUEST', `${keys.length} keys: at most ${MAX_KEYS}`);
    if (want < 1 || want > 3) throw new ControlError('ERR_BAD_REQUEST', `WANT ${want}: 1 events, 2 pushes, 3 both`);
    const service: EventSource | undefined = this.#house.find(path) ?? this.#house.provided.find(path);
    const far = service ? undefined : this.#house.behind(path);
    if (path !== '' && !service && !far) throw new ControlError('ERR_NOT_FOUND', `there is no service '${path}'`);
    const subscription = this.#make(request, service?.name ?? path, port);
    if (far) return this.#addFar(subscription, far);
    if ((want & WANT.EVENTS) !== 0) service?.subscribe(subscription);
    this.#keep(subscription);
    if ((want & WANT.PUSHES) !== 0) this.#router.pushes.add(subscription);
    return { cid: subscription.cid, source: (want & WANT.EVENTS) === 0 ? undefined : service?.label };
  }

  /** Sends a link the events of the default service until it says HELLO or subscribes itself [SUB-11]. */
  offer(port: Port): void {
    if (this.size >= MAX_SUBSCRIPTIONS || !mayReceive(port.rights, this.#house.nameOf(''), '', WANT.EVENTS)) return;
    const service = this.#house.find('');
    const far = service ? undefined : this.#house.behind('');
    const offer = this.#make({ keys: [], want: WANT.EVENTS }, service?.name ?? '', port);
    port.offer = offer;
    service?.subscribe(offer);
    if (!far) {
      this.#keep(offer);
      return;
    }
    this.#addFar(offer, far).catch((error: unknown) => {
      if (!(error instanceof ControlError)) throw error; // the broker there tells its events to nobody
    });
  }

  /** Ends what the link was offered. */
  withdraw(port: Port): void {
    if (port.offer) this.#delete(port.offer);
    port.offer = undefined;
  }

  #make(
    { keys, want = WANT.EVENTS | WANT.PUSHES, group, overflow = OVERFLOW.DROP }: SubscribeRequest,
    path: string,
    port: Port,
  ): Subscription {
    if (overflow < OVERFLOW.DROP || overflow > OVERFLOW.CLOSE) {
      throw new ControlError('ERR_BAD_REQUEST', `OVERFLOW ${overflow}: 1 drop, 2 block, 3 close`);
    }
    const fault = group === undefined ? undefined : groupFault(group, port);
    if (fault !== undefined) throw new ControlError('ERR_BAD_REQUEST', fault);
    const cid = this.#nextCid();
    const member = group === undefined ? undefined : this.#groups.join(path, group);
    return { cid, port, keys, path, want, overflow, group: member, alone: targetOf(port, false, overflow) };
  }

  async #addFar(subscription: Subscription, { uplink, rest }: Behind): Promise<SubscribeReply> {
    this.#keep(subscription);
    try {
      if (rest !== '') await uplink.resolve(rest);
      const sources = await uplink.feeds.add(rest, subscription);
      if (subscription.port.closed) this.#delete(subscription);
      return { cid: subscription.cid, ...sources };
    } catch (error) {
      this.#delete(subscription);
      throw error;
    }
  }

  #keep(subscription: Subscription): void {
    this.#byCid.set(subscription.cid, subscription);
    subscription.port.subscriptions++;
  }

  /** @throws ControlError ERR_NOT_FOUND for a cid that the link does not own. */
  remove(cid: number, port: Port): void {
    const subscription = this.#byCid.get(cid);
    if (subscription?.port !== port) throw new ControlError('ERR_NOT_FOUND', `this link has no subscription ${cid}`);
    this.#delete(subscription);
  }

  /** Ends those that are not to be any more; their links are told that something is missing [CTL-20]. */
  revoke(which: (subscription: Subscription) => boolean): void {
    for (const subscription of this.#byCid.values()) {
      if (!which(subscription)) continue;
      this.#delete(subscription);
      subscription.port.channel.append(encodeFrame({}, encodeOverrun(0)), TRAFFIC.PUSH);
    }
  }

  /** The link has ended. */
  forget(port: Port): void {
    if (port.subscriptions === 0) return;
    for (const subscription of this.#byCid.values()) if (subscription.port === port) this.#delete(subscription);
  }

  #delete(subscription: Subscription): void {
    if (!this.#byCid.delete(subscription.cid)) return;
    subscription.port.subscriptions--;
    if (subscription.group) this.#groups.leave(subscription.path, subscription.group);
    const far = this.#house.behind(subscription.path);
    far?.uplink.feeds.delete(far.rest, subscription);
    const source: EventSource | undefined =
      this.#house.find(subscription.path) ?? this.#router.provided.get(subscription.path);
    source?.unsubscribe(subscription);
    this.#router.pushes.delete(subscription);
  }

  #nextCid(): number {
    if (this.#byCid.size >= MAX_SUBSCRIPTIONS) {
      throw new ControlError('ERR_LIMIT', `${MAX_SUBSCRIPTIONS} subscriptions is all that a broker keeps`);
    }
    let cid = this.#next;
    while (this.#byCid.has(cid)) cid = after(cid);
    this.#next = after(cid);
    return cid;
  }

  #next = FIRST_CID;
}

/** Why a link may not be a member of the group; undefined when it may. */
function groupFault(group: string, port: Port): string | undefined {
  if (!port.hello) return 'only a peer that said HELLO can be a member of a group';
  const { length } = new TextEncoder().encode(group);
  return length >= 1 && length <= MAX_GROUP_BYTES ? undefined : `GROUP has ${length} bytes: 1 to ${MAX_GROUP_BYTES}`;
}

/** From 1023 down to 1, then on from 1024, and round again. */
function after(cid: number): number {
  if (cid === 1) return FIRST_CID + 1;
  if (cid <= FIRST_CID) return cid - 1;
  return cid === MAX_SUBSCRIPTIONS ? FIRST_CID : cid + 1;
}
