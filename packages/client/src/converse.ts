import { FLAG_LAST } from '@nlmq/codec';
import {
  type Clock,
  type Conversation,
  type Peer,
  type Replies,
  type RequestOptions,
  type Service,
  type ServiceRequest,
  type ServiceSession,
  type SubscribeOptions,
  type Subscription,
  systemClock,
} from '@nlmq/core';
import { WANT } from '@nlmq/control';
import { Aborts } from './aborts.ts';
import { Call, type CallHost } from './call.ts';
import { ClientError, aborted } from './error.ts';
import { Exchange } from './exchange.ts';
import { type PacketFilter, compileFilter } from './filter.ts';
import { DEFAULT_QUEUE_BYTES, LiveSubscription } from './live-subscription.ts';
import { PacketStore } from './store.ts';

/** Any number but 0, which a broker writes into answers of its own. */
const SERVICE = 1;

/** Opens a service for this process alone, without a broker; closing the conversation closes it. Throws as it does. */
export async function converse(service: Service, options: { readonly clock?: Clock } = {}): Promise<Conversation> {
  const conversation = new LocalConversation(options.clock ?? systemClock);
  await conversation.open(service);
  return conversation;
}

class LocalConversation implements Conversation {
  readonly store = new PacketStore();
  readonly exchange: Exchange;
  readonly #aborts = new Aborts();
  #session: ServiceSession | undefined;
  #live: readonly LiveSubscription[] = [];
  #seq = 0;
  #holds = 0;
  #closed = false;

  constructor(clock: Clock) {
    this.exchange = new Exchange(clock);
  }

  async open(service: Service): Promise<void> {
    this.#session = await service.open({
      broadcast: (packet) => {
        for (const live of this.#live) live.deliver(packet, 0, packet.length, SERVICE, true);
      },
    });
  }

  request(packet: Uint8Array, options?: RequestOptions): Replies {
    const call = new Call({ owner: this, aborts: this.#aborts }, packet, options);
    if (this.#closed) call.fail(gone());
    if (call.ended) return call;
    this.#seq = (this.#seq + 1) >>> 0;
    const request = new LocalRequest(this, this.#seq, packet.slice());
    call.sent(request, this.#seq, 0);
    this.exchange.open(this.#seq, call);
    this.#session?.handle(request);
    return call;
  }

  async subscribe(filter: PacketFilter, { signal }: SubscribeOptions = {}): Promise<Subscription> {
    if (this.#closed) throw gone();
    if (signal?.aborted) throw aborted(signal);
    const close = (): void => void live.close();
    const ended = (): Promise<void> => {
      this.#aborts.delete(signal, close);
      this.#watch(this.#live.filter((other) => other !== live));
      return Promise.resolve();
    };
    const rest = { path: '', want: WANT.EVENTS, queue: DEFAULT_QUEUE_BYTES };
    const live = new LiveSubscription({ filter: compileFilter(filter), ...rest, ended });
    live.source = SERVICE;
    this.#aborts.add(signal, close);
    this.#watch([...this.#live, live]);
    return live;
  }

  #watch(live: readonly LiveSubscription[]): void {
    const before = this.#live.length;
    this.#live = live;
    if (before === 0 && live.length === 1) this.#session?.watch?.(true);
    if (before === 1 && live.length === 0) this.#session?.watch?.(false);
  }

  /** Deadlines rest while somebody reads too slowly. */
  hold(by: 1 | -1): void {
    this.#holds += by;
    this.exchange.rest(this.#holds > 0);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.exchange.fail(gone());
    await Promise.all(this.#live.map((live) => live.close()));
    await this.#session?.close();
  }
}

/** One request, as the service sees it and as its call does. */
class LocalRequest implements ServiceRequest, CallHost {
  readonly marks = true;
  readonly original = true;
  readonly peer: Peer = { kind: 'process' };
  readonly packet: Uint8Array;
  readonly #conversation: LocalConversation;
  readonly #seq: number;
  #abort: AbortController | undefined;
  #abandoned = false;
  #room: (() => void)[] = [];
  #full = false;

  constructor(conversation: LocalConversation, seq: number, packet: Uint8Array) {
    this.#conversation = conversation;
    this.#seq = seq;
    this.packet = packet;
  }

  get signal(): AbortSignal {
    this.#abort ??= new AbortController();
    if (this.#abandoned) this.#abort.abort();
    return this.#abort.signal;
  }

  #abandon(): void {
    this.#abandoned = true;
    this.#abort?.abort();
  }

  get store(): PacketStore {
    return this.#conversation.store;
  }

  reply(packet: Uint8Array, last: boolean): boolean {
    const { exchange } = this.#conversation;
    const taken = exchange.answer(this.#seq, false, packet, 0, packet.length, last ? FLAG_LAST : 0, SERVICE);
    if (!taken) this.#abandon();
    return !this.#full;
  }

  drained(): Promise<void> {
    return this.#full ? new Promise((resolve) => this.#room.push(resolve)) : Promise.resolve();
  }

  hold(by: 1 | -1): void {
    this.#conversation.hold(by);
    this.#full = by > 0;
    if (!this.#full) for (const resolve of this.#room.splice(0)) resolve();
  }

  close(seq: number): void {
    this.#conversation.exchange.close(seq);
    this.#abandon();
  }

  forget(): void {
    // A service has no label here.
  }
}

function gone(): ClientError {
  return new ClientError('ERR_CLOSED', 'the conversation has been closed');
}
