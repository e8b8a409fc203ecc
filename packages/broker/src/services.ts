import { LABEL } from '@nlmq/control';
import type { Service } from '@nlmq/core';
import { HostedService } from './hosted.ts';
import type { Labels } from './labels.ts';
import type { Router } from './router.ts';
import { Table } from './table.ts';

/** The services behind a broker itself; the oldest is the default one. */
export class Services {
  readonly #router: Router;
  readonly #labels: Labels;
  readonly #byName = new Table<string, HostedService>('service');

  constructor(router: Router, labels: Labels) {
    this.#router = router;
    this.#labels = labels;
  }

  /** The service that has this path; the default one for ''. */
  find(path: string): HostedService | undefined {
    return path === '' ? this.#router.services.get(LABEL.DEFAULT) : this.#byName.get(path);
  }

  /** Opens a service. @throws BrokerError ERR_DUPLICATE; what the service throws */
  async open(service: Service): Promise<HostedService> {
    const hosted = new HostedService(this.#labels.take(), service);
    this.#byName.add(service.name, hosted);
    try {
      await hosted.open();
    } catch (error) {
      this.#byName.delete(service.name);
      this.#labels.give(hosted.label);
      throw error;
    }
    const { services } = this.#router;
    services.set(hosted.label, hosted);
    if (!services.has(LABEL.DEFAULT)) services.set(LABEL.DEFAULT, hosted);
    return hosted;
  }

  /** The name itself, or the first of NAME-2, NAME-3, ... that nobody has. */
  free(name: string): string {
    for (let count = 1; ; count++) {
      const candidate = count === 1 ? name : `${name}-${count}`;
      if (!this.#byName.get(candidate)) return candidate;
    }
  }

  /** Takes a service out, which is still to be closed. */
  remove(hosted: HostedService): void {
    const { services } = this.#router;
    this.#byName.delete(hosted.name);
    services.delete(hosted.label);
    this.#labels.give(hosted.label);
    if (services.get(LABEL.DEFAULT) !== hosted) return;
    services.delete(LABEL.DEFAULT);
    const [next] = services.values();
    if (next) services.set(LABEL.DEFAULT, next);
  }

  async closeAll(): Promise<void> {
    await Promise.all(Array.from(this.#byName.values(), ({ session }) => session.close()));
  }
}

/** A service under another name. */
export function renamed(service: Service, name: string): Service {
  if (service.name === name) return service;
  return {
    name,
    open: (host) => service.open(host),
    ...(service.reads && { reads: (packet) => service.reads?.(packet) ?? false }),
  };
}
