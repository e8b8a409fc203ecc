import { ERRNO } from '@nlmq/codec';
import type { Clock, ServiceHost, ServiceRequest, ServiceSession } from '@nlmq/core';
import type { Ask } from './ask.ts';
import { Dumps } from './dumps.ts';
import { Events } from './events.ts';
import type { Family, OpenSocket } from './family.ts';
import { Pipeline } from './pipeline.ts';
import { plan } from './plan.ts';

/** A family in one namespace, served. */
export class NetlinkSession implements ServiceSession {
  readonly #family: Family;
  readonly #pipeline: Pipeline;
  readonly #dumps: Dumps;
  readonly #events: Events;
  #closed = false;

  /** Throws SocketError where no socket can be opened. */
  constructor(family: Family, openSocket: OpenSocket, host: ServiceHost, clock: Clock) {
    this.#family = family;
    this.#pipeline = new Pipeline(openSocket);
    this.#dumps = new Dumps(openSocket, clock);
    this.#events = new Events(family, openSocket, host, () => this.#pipeline.portId);
  }

  handle(request: ServiceRequest): void {
    for (const ask of plan(request, this.#family)) {
      if (this.#closed) ask.answer.fail(ask.header, ERRNO.ECONNRESET);
      else if (ask.ending === 'fault') ask.answer.fail(ask.header, ERRNO.EINVAL);
      else if (ask.ending === 'refusal') ask.answer.fail(ask.header, ERRNO.EOPNOTSUPP);
      else if (ask.ending === 'done') this.#dump(ask);
      else this.#pipeline.ask(ask);
    }
  }

  watch(wanted: boolean): void {
    if (wanted) this.#events.open();
    else this.#events.close();
  }

  /** A dump shows what was written before it. */
  #dump(ask: Ask): void {
    this.#pipeline.flush();
    this.#dumps.ask(ask);
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#events.close();
    this.#dumps.close();
    this.#pipeline.close();
    return Promise.resolve();
  }
}
