import {
  type Clock,
  type Keyring,
  type Link,
  type ListenOptions,
  type Listener,
  type Service,
  parseEndpoint,
  systemClock,
} from '@nlmq/core';
import { ByteBudget, DEFAULT_MAX_PACKET } from '@nlmq/codec';
import { LABEL, provide } from '@nlmq/control';
import { standardCommands } from './commands.ts';
import type { Broker, BrokerOptions, ConnectOptions, Governance, ListenAt } from './contract.ts';
import { Dispatcher } from './dispatcher.ts';
import { BrokerError } from './error.ts';
import type { HostedService } from './hosted.ts';
import { whenIdle } from './drain.ts';
import type { Handler } from './handler.ts';
import { Listeners } from './listeners.ts';
import { governingCommands, refusalWhile } from './management.ts';
import { Registration } from './registration.ts';
import { Services, renamed } from './services.ts';
import { Admission, mayReceive } from './admission.ts';
import { Labels } from './labels.ts';
import { Links } from './links.ts';
import type { Totals } from './inventory.ts';
import { answerOrphans } from './orphans.ts';
import { Outlets } from './outlets.ts';
import { type Policy, allows, defaultPolicy } from './policy.ts';
import type { Port } from './port.ts';
import { ProvidedServices } from './provided.ts';
import { routeMaker } from './route.ts';
import { Router } from './router.ts';
import { type Behind, Subscriptions } from './subscriptions.ts';
import { Transports } from './transports.ts';
import { type BrokerStats, PastTraffic, statsOf } from './traffic.ts';
import type { Uplink } from './uplink.ts';
import { Uplinks } from './uplinks.ts';

const DEFAULT_QUEUE_BYTES = 8 << 20;
const LABEL_LIMIT = 0x80000000;

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
  readonly #transports: Transports;
  readonly #services: Services;
  readonly #uplinks: Uplinks;
  readonly #outlets: Outlets;
  readonly #listeners = new Listeners();
  readonly #admission: Admission;
  readonly #clock: Clock;
  readonly #linkOptions: ListenOptions;
  readonly #links: Links;
  readonly #dispatcher: Dispatcher;
  readonly #options: BrokerOptions;
  readonly registration: Registration;
  credentialSets: ReadonlyMap<string, Keyring>;
  readonly commands: ReadonlyMap<string, Handler>;
  readonly closed: Promise<void>;
  #end!: () => void;
  readonly #fault: (error: Error) => void;
  readonly provided: ProvidedServices;
  /** Of services, and of what lies behind outbound links. */
  readonly #labels: Labels;
  readonly #past = new PastTraffic();
  readonly #began: number;
  #closed = false;

  constructor(options: BrokerOptions) {
    const { random = Math.random, clock = systemClock, queueBytes = DEFAULT_QUEUE_BYTES } = options;
    this.#options = options;
    this.name = options.name ?? 'nlmq';
    this.maxPacket = options.maxPacket ?? DEFAULT_MAX_PACKET;
    this.uuid = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
    this.credentialSets = options.credentialSets ?? new Map();
    this.closed = new Promise((resolve) => (this.#end = resolve));
    this.#clock = clock;
    this.#began = clock.now();
    const { credentials, onrefused: refused } = options;
    this.#linkOptions = { clock, name: this.name, ...(credentials && { credentials }), ...(refused && { refused }) };
    this.#fault = options.onfault ?? ((): void => undefined);
    this.#transports = new Transports(options.transports);
    this.#admission = new Admission(options.policy ?? defaultPolicy(), options.channels ?? {}, queueBytes);
    this.router = this.#makeRouter(random, queueBytes);
    this.#labels = new Labels(clock, LABEL.FIRST, LABEL.FIRST_ACCEPTED, (label) => {
      for (const { granted } of this.router.ports.values()) granted.delete(label);
    });
    this.#links = this.#makeLinks();
    this.#services = new Services(this.router, this.#labels);
    this.provided = new ProvidedServices(this.router, {
      labels: this.#labels,
      taken: (path) => this.find(path) !== undefined || this.behind(path) !== undefined,
    });
    const routes = routeMaker(this.router.routes, this.#labels);
    this.#outlets = new Outlets({ ...routes, joinOneWay: (link) => this.#links.joinOneWay(link) });
    const { name, uuid } = this;
    const join = (link: Link, to: Uplink): Port => this.#links.join(link, to);
    this.#uplinks = new Uplinks(this.router, { ...routes, name, uuid, clock, random, join });
    this.subscriptions = new Subscriptions(this.router, this);
    this.registration = new Registration(clock, options.secret, (port) => this.#admission.register(port));
    const handlers = [...standardCommands(this), ...governingCommands(this), ...(options.commands ?? [])];
    this.commands = new Map(handlers.map((handler) => [handler.name, handler]));
    this.#dispatcher = new Dispatcher(handlers, this.#fault, (handler) => refusalWhile(this.router.draining, handler));
  }

  #makeRouter(random: () => number, queueBytes: number): Router {
    const maxPacket = this.maxPacket;
    return new Router({
      clock: this.#clock,
      random,
      queueBytes,
      reads: this.#options.reads ?? ((): boolean => false),
      fragments: { clock: this.#clock, maxPacket, budget: new ByteBudget(4 * maxPacket) },
      defaultPath: () => this.nameOf(''),
      fault: this.#fault,
      control: (port, bytes, start, end) => {
        this.#dispatcher.take(port, bytes, start, end);
      },
    });
  }

  #makeLinks(): Links {
    const { router } = this;
    const ending = (): boolean => this.#closed || router.draining;
    return new Links({
      router,
      labels: new Labels(this.#clock, LABEL.FIRST_ACCEPTED, LABEL_LIMIT),
      admission: this.#admission,
      ending,
      stages: this.#options.stages ?? [],
      meet: (name, link) => {
        this.#uplinks.meet(name, link).catch(this.#fault);
      },
      offer: (port) => {
        this.subscriptions.offer(port);
      },
      forget: (port) => {
        this.#forget(port);
      },
      lost: (port, frames) => {
        answerOrphans(router.returnPaths, port, 'frames were lost on the way to or from the peer that was asked');
        port.uplink?.lost(frames);
      },
    });
  }

  get reload(): BrokerOptions['reload'] {
    return this.#options.reload;
  }

  get readCredentials(): BrokerOptions['readCredentials'] {
    return this.#options.readCredentials;
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
    return this.#listeners.urls;
  }

  find(path: string): HostedService | undefined {
    return this.#services.find(path);
  }

  nameOf(path: string): string {
    return path === '' ? (this.find('')?.name ?? this.behind('')?.uplink.name ?? '') : path;
  }

  get policy(): Policy {
    return this.#admission;
  }

  govern({ policy, channels, secret, credentialSets }: Governance): void {
    if (this.registration.replace(secret)) this.#admission.unregister();
    this.#admission.replace(policy, channels ?? {});
    this.credentialSets = credentialSets ?? new Map();
    for (const port of this.router.ports.values()) {
      if (port.uplink && !port.link.equal) continue;
      this.#admission.judge(port);
      if (!allows(port.rights, provide)) this.provided.forget(port);
      if (this.#admission.outcast(port)) port.link.destroy();
    }
    this.subscriptions.revoke(({ port, path, want }) => !mayReceive(port.rights, this.nameOf(path), path, want));
  }

  drain(): void {
    if (this.router.draining || this.#closed) return;
    this.router.draining = true;
    this.#listeners.closeAll().catch(this.#fault);
    whenIdle(this.router, this.#clock, () => void this.close());
  }

  behind(path: string): Behind | undefined {
    return this.#uplinks.behind(path);
  }

  async connect(url: string, options: ConnectOptions = {}): Promise<number> {
    this.#mustRun();
    const endpoint = parseEndpoint(url);
    const service = this.#options.opens?.(endpoint);
    if (service) return this.provide(renamed(service, options.name ?? this.#services.free(service.name)));
    const transport = this.#transports.of(endpoint);
    const dialling = { ...this.#linkOptions, ...(options.credentials && { credentials: options.credentials }) };
    if (!transport.duplex) return this.#outlets.open(await transport.dial(endpoint, dialling));
    return this.#uplinks.open(url, options, () => transport.dial(endpoint, dialling));
  }

  async disconnect(label: number): Promise<boolean> {
    return (await this.#outlets.close(label)) || (await this.#uplinks.close(label)) || this.#withdraw(label);
  }

  async #withdraw(label: number): Promise<boolean> {
    const hosted = this.router.services.get(label);
    if (!hosted || label === LABEL.DEFAULT) return false;
    this.subscriptions.revoke(({ path }) => path === hosted.name);
    this.#services.remove(hosted);
    await hosted.session.close();
    return true;
  }

  async listen(url: string, { credentials, events, policy = this.#admission }: ListenAt = {}): Promise<Listener> {
    this.#mustRun();
    const endpoint = parseEndpoint(url);
    const transport = this.#transports.of(endpoint);
    const refusal = policy.refusal(transport, endpoint);
    if (refusal !== undefined) throw new BrokerError('ERR_DENIED', `${url}: ${refusal}`);
    const accept = (link: Link): void => {
      this.#links.accept(link, transport.duplex, events);
    };
    const options = { ...this.#linkOptions, ...(credentials && { credentials }) };
    return this.#listeners.open(endpoint, () => transport.listen(endpoint, accept, options));
  }

  shutdown(url: string): Promise<boolean> {
    return this.#listeners.close(parseEndpoint(url));
  }

  async provide(service: Service): Promise<number> {
    this.#mustRun();
    const { name } = service;
    if (this.provided.find(name)) throw new BrokerError('ERR_DUPLICATE', `a link provides the service '${name}'`);
    return (await this.#services.open(service)).label;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#listeners.closeAll();
    await this.#uplinks.closeAll();
    await Promise.all(Array.from(this.router.ports.values(), ({ link }) => link.close()));
    await this.#services.closeAll();
    this.router.returnPaths.close();
    this.#end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #mustRun(): void {
    if (this.#closed) throw new BrokerError('ERR_CLOSED', 'the broker has ended');
  }

  #forget(port: Port): void {
    this.provided.forget(port);
    this.subscriptions.forget(port);
    port.end();
    this.#past.add(port);
    answerOrphans(this.router.returnPaths, port, 'the peer that was asked has gone');
    port.uplink?.down(port);
  }
}
