import { ControlError, SERVICE_FEATURE, provide, remove } from '@nlmq/control';
import type { Clock, Service, ServiceSession } from '@nlmq/core';
import { ClientError } from './error.ts';
import type { Session } from './session.ts';

/** After a lost link the broker may not know yet that it is lost, and holds the name for it: it is asked again. */
const AGAIN_MS = 1000;

/** A service that a client provides to its broker, on the link of now and on those after it. */
export interface Provision extends AsyncDisposable {
  readonly name: string;
  /** Sends an event to the subscribers that it matches; the bytes may be reused. While there is no link it is lost. */
  broadcast(packet: Uint8Array): void;
  /** Takes nothing more, and frees the name. Idempotent. */
  close(): Promise<void>;
}

/** What provisions need of their client. */
export interface ProvisionsHost {
  readonly clock: Clock;
  /** An event was lost: there is no link, or it is full. */
  dropped(): void;
}

/** The services that one client provides. */
export class Provisions {
  readonly #host: ProvisionsHost;
  readonly #all = new Set<Provided>();

  constructor(host: ProvisionsHost) {
    this.#host = host;
  }

  /** Opens a service and offers it. @throws ControlError ERR_DENIED, ERR_DUPLICATE, ERR_BAD_REQUEST; what the service throws */
  async open(session: Session, service: Service): Promise<Provision> {
    if (session.original) throw new ClientError('ERR_REFUSED', 'a peer of 2013 takes no services');
    const provided = new Provided(service, this.#host, () => this.#all.delete(provided));
    await provided.open();
    try {
      await provided.offer(session);
    } catch (error) {
      await provided.close();
      throw error;
    }
    this.#all.add(provided);
    return provided;
  }

  /** Offers all of them on a new link. */
  async restore(session: Session): Promise<void> {
    for (const provided of this.#all) await provided.again(session);
  }

  /** Takes them all back, and waits for the answers under way. */
  async drain(session: Session | undefined): Promise<void> {
    for (const provided of this.#all) await provided.takeBack();
    await session?.answering.idle();
  }

  async close(): Promise<void> {
    // A service that fails at its end is over all the same.
    await Promise.allSettled(Array.from(this.#all, (provided) => provided.close()));
  }
}

class Provided implements Provision {
  readonly name: string;
  readonly #service: Service;
  readonly #host: ProvisionsHost;
  readonly #closed: () => void;
  #session: Session | undefined;
  #open: ServiceSession | undefined;
  #label: number | undefined;
  #over = false;

  constructor(service: Service, host: ProvisionsHost, closed: () => void) {
    this.name = service.name;
    this.#service = service;
    this.#host = host;
    this.#closed = closed;
  }

  async open(): Promise<void> {
    this.#open = await this.#service.open({ broadcast: (packet) => this.broadcast(packet) });
  }

  async offer(session: Session): Promise<void> {
    const features = this.#service.reads ? SERVICE_FEATURE.GUARDED : 0;
    this.#label = undefined;
    this.#session = session;
    const { maxPacket } = session;
    await session.command(provide, { path: this.name, features, maxPacket }, {}, ({ label }) => {
      this.#label = label;
      if (this.#open && !this.#over) session.answering.add(label, this.#open);
    });
  }

  /** Offers it on a new link, until the broker takes it or that link is lost as well. */
  async again(session: Session): Promise<void> {
    try {
      await this.offer(session);
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      if (session.over || this.#over) return;
      this.#host.clock.after(AGAIN_MS, () => void this.#later(session));
    }
  }

  async #later(session: Session): Promise<void> {
    if (session.over || this.#over) return;
    // A link that is lost meanwhile is followed by another, on which it is offered anew.
    await Promise.allSettled([this.again(session)]);
  }

  broadcast(packet: Uint8Array): void {
    const session = this.#session;
    if (this.#label === undefined || !session || session.over) return this.#host.dropped();
    try {
      session.outbox.event(this.#label, packet);
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      this.#host.dropped();
    }
  }

  async takeBack(): Promise<void> {
    const session = this.#session;
    const label = this.#label;
    this.#label = undefined;
    if (label === undefined || !session || session.over) return;
    session.answering.delete(label);
    // Refused or lost, it is not provided any more: the link has ended, or the broker took it away.
    await Promise.allSettled([session.command(remove, { path: this.name })]);
  }

  async close(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    this.#closed();
    await this.takeBack();
    await this.#open?.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
