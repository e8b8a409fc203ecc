import {
  type Clock,
  type Endpoint,
  type Link,
  type ListenOptions,
  type Listener,
  type Service,
  type Transport,
  formatEndpoint,
  parseEndpoint,
  systemClock,
} from '@nlmq/core';
import { ByteBudget, DEFAULT_MAX_PACKET, ERRNO } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import { MemoryCache } from './burst.ts';
import { standardCommands } from './commands.ts';
import type { Broker, BrokerOptions, ConnectOptions } from './contract.ts';
import { Dispatcher } from './dispatcher.ts';
import { BrokerError } from './error.ts';
import { HostedService } from './hosted.ts';
import type { Totals } from './inventory.ts';
import { Outlets } from './outlets.ts';
import { NOTHING, type Policy, defaultPolicy } from './policy.ts';
import { Port } from './port.ts';
import { sendError } from './reply.ts';
import { Router } from './router.ts';
import type { Route } from './route.ts';
import { type Behind, Subscriptions } from './subscriptions.ts';
import { Table } from './table.ts';
import { type BrokerStats, PastTraffic, statsOf } from './traffic.ts';
import type { Uplink } from './uplink.ts';
import { Uplinks } from './uplinks.ts';

const DEFAULT_QUEUE_BYTES = 8 << 20;
const LABEL_LIMIT = 0x7fffffff;

/** Makes a broker: it routes, and knows no scheme, command or service that it was not given. */
export function createBroker(options: BrokerOptions): Broker {
  return new LocalBroker(options);
}

class LocalBroker implements Broker {
  readonly name: string;
  readonly uuid: Uint8Array;
  readonly maxPacket: number;
  readonly router: Router;
  readonly subscriptions: Subscriptions;
  readonly #transports = new Table<string, Transport>('transport');
  readonly #services = new Table<string, HostedService>('service');
  readonly #uplinks: Uplinks;
  readonly #outlets: Outlets;
  readonly #listeners = new Set<Listener>();
  readonly #policy: Policy;
  readonly #clock: Clock;
  readonly #links: ListenOptions;
  readonly #dispatcher: Dispatcher;
  readonly #fault: (error: Error) => void;
  #nextService: number = LABEL.FIRST;
  #nextLink: number = LABEL.FIRST_ACCEPTED;
  readonly #past = new PastTraffic();
  readonly #began: number;
  #closed = false;

  constructor(options: BrokerOptions) {
    const random = options.random ?? Math.random;
    this.name = options.name ?? 'nlmq';
    this.maxPacket = options.maxPacket ?? DEFAULT_MAX_PACKET;
    this.uuid = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
    this.#policy = options.policy ?? defaultPolicy();
    this.#clock = options.clock ?? systemClock;
    this.#began = this.#clock.now();
    const { credentials, onrefused: refused } = options;
    this.#links = { clock: this.#clock, ...(credentials && { credentials }), ...(refused && { refused }) };
    this.#fault = options.onfault ?? ((): void => undefined);
    for (const transport of options.transports) this.#transports.add(transport.scheme, transport);
    this.router = new Router({
      clock: this.#clock,
      random,
      queueBytes: options.queueBytes ?? DEFAULT_QUEUE_BYTES,
      reads: options.reads ?? ((): boolean => false),
      fragments: { clock: this.#clock, maxPacket: this.maxPacket, budget: new ByteBudget(4 * this.maxPacket) },
      fault: this.#fault,
      control: (port, bytes, start, end) => {
        this.#dispatcher.take(port, bytes, start, end);
      },
    });
    const routes = {
      route: (port: Port, far: number) => this.#route(port, far),
      forget: ({ label }: Route) => void this.router.routes.delete(label),
    };
    this.#outlets = new Outlets({ ...routes, joinOneWay: (link) => this.#joinOneWay(link) });
    this.#uplinks = new Uplinks(this.router, {
      ...routes,
      name: this.name,
      uuid: this.uuid,
      clock: this.#clock,
      random,
      join: (link, to) => this.#join(link, to),
    });
    this.subscriptions = new Subscriptions(this.router, this);
    this.#dispatcher = new Dispatcher([...standardCommands(this), ...(options.commands ?? [])], this.#fault);
  }

  get ended(): Totals {
    return this.#past.total;
  }

  stats(): BrokerStats {
    return statsOf(this, this.#past);
  }

  get uptime(): number {
    return this.#clock.now() - this.#began;
  }

  get listeners(): string[] {
    return Array.from(this.#listeners, ({ endpoint }) => formatEndpoint(endpoint));
  }

  find(path: string): HostedService | undefined {
    return path === '' ? this.router.services.get(LABEL.DEFAULT) : this.#services.get(path);
  }

  behind(path: string): Behind | undefined {
    return this.#uplinks.behind(path);
  }

  async connect(url: string, options: ConnectOptions = {}): Promise<number> {
    this.#mustRun();
    const endpoint = parseEndpoint(url);
    const transport = this.#transport(endpoint);
    if (!transport.duplex) return this.#outlets.open(await transport.dial(endpoint, this.#links));
    return this.#uplinks.open(url, options, () => transport.dial(endpoint, this.#links));
  }

  async disconnect(label: number): Promise<boolean> {
    return (await this.#outlets.close(label)) || this.#uplinks.close(label);
  }

  #route(port: Port, far: number): Route {
    if (this.#nextService >= LABEL.FIRST_ACCEPTED) throw new BrokerError('ERR_LIMIT', 'no label is left');
    const route = { label: this.#nextService++, port, far, guarded: true };
    this.router.routes.set(route.label, route);
    return route;
  }

  #join(link: Link, uplink: Uplink): Port {
    const label = uplink.port?.label ?? this.#nextLink++;
    const port = new Port(this.router.wakeList, label, link, NOTHING);
    port.uplink = uplink;
    this.#receive(port);
    return port;
  }

  #joinOneWay(link: Link): Port {
    const rights = this.#policy.rights(link.peer);
    const port = new Port(this.router.wakeList, this.#nextLink++, link, rights);
    port.pushOnly = true;
    this.#receive(port);
    return port;
  }

  #transport(endpoint: Endpoint): Transport {
    const transport = this.#transports.get(endpoint.scheme);
    if (transport) return transport;
    const known = Array.from(this.#transports.values(), ({ scheme }) => `${scheme}://`).join(', ');
    const url = formatEndpoint(endpoint);
    throw new BrokerError('ERR_SCHEME', `${url}: no transport for '${endpoint.scheme}'; there are ${known}`);
  }

  async listen(url: string): Promise<Listener> {
    this.#mustRun();
    const endpoint = parseEndpoint(url);
    const transport = this.#transport(endpoint);
    const refusal = this.#policy.refusal(transport, endpoint);
    if (refusal !== undefined) throw new BrokerError('ERR_DENIED', `${url}: ${refusal}`);
    const accept = (link: Link): void => {
      this.#accept(link, transport.duplex);
    };
    const listener = await transport.listen(endpoint, accept, this.#links);
    this.#listeners.add(listener);
    return {
      endpoint: listener.endpoint,
      close: async () => {
        this.#listeners.delete(listener);
        await listener.close();
      },
    };
  }

  async provide(service: Service): Promise<number> {
    this.#mustRun();
    if (this.#nextService >= LABEL.FIRST_ACCEPTED) throw new BrokerError('ERR_LIMIT', 'no label is left for a service');
    const hosted = new HostedService(this.#nextService++, service);
    this.#services.add(service.name, hosted);
    try {
      await hosted.open();
    } catch (error) {
      this.#services.delete(service.name);
      throw error;
    }
    this.router.services.set(hosted.label, hosted);
    if (!this.router.services.has(LABEL.DEFAULT)) this.router.services.set(LABEL.DEFAULT, hosted);
    return hosted.label;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all(Array.from(this.#listeners, (listener) => listener.close()));
    await this.#uplinks.closeAll();
    await Promise.all(Array.from(this.router.ports.values(), ({ link }) => link.close()));
    await Promise.all(Array.from(this.#services.values(), ({ session }) => session.close()));
    this.router.returnPaths.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #mustRun(): void {
    if (this.#closed) throw new BrokerError('ERR_CLOSED', 'the broker has ended');
  }

  #accept(link: Link, duplex: boolean): void {
    if (this.#closed || this.#nextLink > LABEL_LIMIT) {
      link.destroy();
      return;
    }
    if (!duplex) {
      this.#joinOneWay(link);
      return;
    }
    const port = new Port(this.router.wakeList, this.#nextLink++, link, this.#policy.rights(link.peer));
    this.router.routes.set(port.label, { label: port.label, port, far: port.label, guarded: false });
    this.#receive(port);
  }

  #receive(port: Port): void {
    const cache = new MemoryCache();
    this.router.ports.set(port.label, port);
    port.link.receive({
      frames: (burst) => {
        const start = burst.byteOffset;
        return this.router.forward(port, cache.of(burst), start, start + burst.length);
      },
      closed: () => {
        this.#forget(port);
      },
    });
  }

  #forget(port: Port): void {
    this.router.ports.delete(port.label);
    this.router.routes.delete(port.label);
    this.subscriptions.forget(port);
    port.end();
    this.#past.add(port);
    for (const orphan of this.router.returnPaths.forget(port)) {
      sendError(orphan, ERRNO.ECONNRESET, 'the peer that was asked has gone');
    }
    port.uplink?.down();
  }
}
