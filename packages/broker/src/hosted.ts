import type { Service, ServiceSession } from '@nlmq/core';
import { type EventSource, FilterIndex, type Subscription } from './filter.ts';
import { sendToAll, sendToGroups } from './reply.ts';

/** A service behind this broker, and who listens to its events. */
export class HostedService implements EventSource {
  readonly label: number;
  readonly service: Service;
  readonly events: FilterIndex = new FilterIndex();
  #session: ServiceSession | undefined;

  constructor(label: number, service: Service) {
    this.label = label;
    this.service = service;
  }

  async open(): Promise<void> {
    this.#session = await this.service.open({
      broadcast: (packet) => {
        this.#broadcast(packet);
      },
    });
  }

  get name(): string {
    return this.service.name;
  }

  get session(): ServiceSession {
    return this.#session!;
  }

  subscribe(subscription: Subscription): void {
    if (this.events.size === 0) this.session.watch?.(true);
    this.events.add(subscription);
  }

  unsubscribe(subscription: Subscription): void {
    const before = this.events.size;
    this.events.delete(subscription);
    if (before > 0 && this.events.size === 0) this.session.watch?.(false);
  }

  #broadcast(packet: Uint8Array): void {
    const targets = this.events.match(packet, 0, packet.length);
    sendToAll(targets, this.label, packet);
    sendToGroups(targets.groups, this.label, packet);
  }
}
