import { MAX_FRAME } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import type { Link } from '@nlmq/core';
import type { Port } from './port.ts';
import type { Route } from './route.ts';
import type { UplinkHost } from './uplink.ts';

/** What outlets need of their broker. */
export interface OutletHost extends Pick<UplinkHost, 'route' | 'forget'> {
  /** Makes the broker's side of a link that carries pushes only. */
  joinOneWay(link: Link): Port;
}

/** Outbound links that carry pushes only: what is pushed to their labels reaches the subscribers there. */
export class Outlets {
  readonly #host: OutletHost;
  readonly #routes = new Map<number, Route>();

  constructor(host: OutletHost) {
    this.#host = host;
  }

  /** Answers the label that leads there. */
  open(link: Link): number {
    const port = this.#host.joinOneWay(link);
    port.maxFrame = MAX_FRAME;
    const route = this.#host.route(port, LABEL.SUBSCRIBERS);
    route.guarded = false;
    this.#routes.set(route.label, route);
    return route.label;
  }

  /** Ends the link behind a label; false when there is none. */
  async close(label: number): Promise<boolean> {
    const route = this.#routes.get(label);
    if (!route) return false;
    this.#routes.delete(label);
    this.#host.forget(route);
    await route.port?.channel.drained(); // what was pushed just before is gathered there
    await route.port?.link.close();
    return true;
  }
}
