import { ControlError, type SubscribeReply, type SubscribeRequest, WANT } from '@nlmq/control';
import type { Subscription } from './filter.ts';
import type { HostedService } from './hosted.ts';
import type { Port } from './port.ts';
import type { Router } from './router.ts';

/** The 2013 implementation numbers its subscriptions from here down. */
const FIRST_CID = 1023;
const MAX_SUBSCRIPTIONS = 65536;
const MAX_KEYS = 16;

/** The subscriptions of a broker's links. */
export class Subscriptions {
  readonly #router: Router;
  readonly #find: (path: string) => HostedService | undefined;
  readonly #byCid = new Map<number, Subscription>();

  constructor(router: Router, find: (path: string) => HostedService | undefined) {
    this.#router = router;
    this.#find = find;
  }

  values(): IterableIterator<Subscription> {
    return this.#byCid.values();
  }

  /** @throws ControlError ERR_NOT_FOUND, ERR_BAD_REQUEST, ERR_LIMIT */
  add(request: SubscribeRequest, port: Port): SubscribeReply {
    const { keys, path = '', want = WANT.EVENTS | WANT.PUSHES } = request;
    if (keys.length > MAX_KEYS) throw new ControlError('ERR_BAD_REQUEST', `${keys.length} keys: at most ${MAX_KEYS}`);
    if (want < 1 || want > 3) throw new ControlError('ERR_BAD_REQUEST', `WANT ${want}: 1 events, 2 pushes, 3 both`);
    const service = (want & WANT.EVENTS) !== 0 ? this.#find(path) : undefined;
    if (path !== '' && !service) throw new ControlError('ERR_NOT_FOUND', `there is no service '${path}'`);
    const subscription = { cid: this.#nextCid(), port, keys, path: service?.service.name ?? path, want };
    service?.subscribe(subscription);
    this.#byCid.set(subscription.cid, subscription);
    port.subscriptions++;
    if ((want & WANT.PUSHES) !== 0) this.#router.pushes.add(subscription);
    return { cid: subscription.cid, source: service?.label };
  }

  /** @throws ControlError ERR_NOT_FOUND for a cid that the link does not own. */
  remove(cid: number, port: Port): void {
    const subscription = this.#byCid.get(cid);
    if (subscription?.port !== port) throw new ControlError('ERR_NOT_FOUND', `this link has no subscription ${cid}`);
    this.#delete(subscription);
  }

  /** The link has ended. */
  forget(port: Port): void {
    if (port.subscriptions === 0) return;
    for (const subscription of this.#byCid.values()) if (subscription.port === port) this.#delete(subscription);
  }

  #delete(subscription: Subscription): void {
    this.#byCid.delete(subscription.cid);
    subscription.port.subscriptions--;
    this.#find(subscription.path)?.unsubscribe(subscription);
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

/** From 1023 down to 1, then on from 1024, and round again. */
function after(cid: number): number {
  if (cid === 1) return FIRST_CID + 1;
  if (cid <= FIRST_CID) return cid - 1;
  return cid === MAX_SUBSCRIPTIONS ? FIRST_CID : cid + 1;
}
