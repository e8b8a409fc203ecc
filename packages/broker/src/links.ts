import type { Link } from '@nlmq/core';
import type { Admission } from './admission.ts';
import type { Labels } from './labels.ts';
import { NOTHING, type Rights } from './policy.ts';
import { Port } from './port.ts';
import type { Router } from './router.ts';
import { type Forward, type Stage, staged } from './stage.ts';
import type { Uplink } from './uplink.ts';

/** What links need of their broker. */
export interface LinkHost {
  readonly router: Router;
  readonly stages: readonly Stage[];
  /** Of links. */
  readonly labels: Labels;
  readonly admission: Admission;
  /** The broker takes no more links. */
  readonly ending: () => boolean;
  /** A link between equals has come: `join` is called for it. */
  meet(name: string, link: Link): void;
  /** Sends the link events that it has not asked for. */
  offer(port: Port): void;
  /** A link has ended, and leads nowhere any more. */
  forget(port: Port): void;
  /** Frames were lost on the way, so many of those that came. */
  lost(port: Port, frames: number): void;
}

/** The links of a broker, from their first frame to their last. */
export class Links {
  readonly #host: LinkHost;
  readonly #forward: Forward;

  constructor(host: LinkHost) {
    this.#host = host;
    this.#forward = staged(host.router, host.stages);
  }

  /** Takes a link that came in over a listener; one that there is no room for is destroyed. */
  accept(link: Link, duplex: boolean, events = false): void {
    const { router, labels, admission, ending } = this.#host;
    const rights = admission.rights(link.peer);
    if (ending() || labels.spent || !admission.room(rights, router.ports.values())) {
      link.destroy();
      return;
    }
    if (link.equal) {
      this.#host.meet(link.equal.name, link);
      return;
    }
    const port = this.#incoming(link, rights, duplex);
    this.#receive(port);
    if (events && duplex) this.#host.offer(port);
  }

  #incoming(link: Link, rights: Rights, duplex: boolean): Port {
    const { admission, router } = this.#host;
    const port = this.#port(link, rights);
    port.pushOnly = !duplex;
    admission.judge(port);
    if (duplex) router.routes.set(port.label, { label: port.label, port, far: port.label, guarded: false });
    return port;
  }

  /** Takes a link to another broker; one between equals has the rights of a link that came in, too [MSH-9]. */
  join(link: Link, uplink: Uplink): Port {
    if (link.equal) {
      const port = this.#incoming(link, this.#host.admission.rights(link.peer), true);
      port.uplink = uplink;
      this.#receive(port);
      return port;
    }
    const port = this.#port(link, NOTHING);
    port.uplink = uplink;
    port.outbound = true;
    port.admitted = true;
    this.#receive(port);
    return port;
  }

  /** Takes a link that this broker made and that carries pushes only. */
  joinOneWay(link: Link): Port {
    const port = this.#port(link, this.#host.admission.rights(link.peer));
    port.pushOnly = true;
    port.outbound = true;
    this.#receive(port);
    return port;
  }

  #port(link: Link, rights: Rights): Port {
    const { router, labels } = this.#host;
    return new Port(router.wakeList, labels.take(), link, rights);
  }

  #receive(port: Port): void {
    const forward = this.#forward;
    const { router, labels } = this.#host;
    router.ports.set(port.label, port);
    port.link.receive({
      frames: (burst) => forward(port, burst),
      lost: (frames) => {
        this.#host.lost(port, frames);
      },
      closed: () => {
        router.ports.delete(port.label);
        router.routes.delete(port.label);
        labels.give(port.label);
        this.#host.forget(port);
      },
    });
  }
}
