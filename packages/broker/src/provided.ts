import { encodeFrame, encodeOverrun } from '@nlmq/codec';
import { ControlError, type ProvideRequest, SERVICE_FEATURE, type ServiceEntry } from '@nlmq/control';
import { type EventSource, FilterIndex, type Subscription } from './filter.ts';
import type { Labels } from './labels.ts';
import { TRAFFIC } from './lane.ts';
import type { Port } from './port.ts';
import type { Route } from './route.ts';
import type { Router } from './router.ts';
import { nameFault } from './service-name.ts';

/** Services that one link may provide. */
const MAX_SERVICES = 256;
/** Names under which clients expect a kernel. */
const KERNEL = 'netlink/';

/** A service that a link provides; it outlives the link for as long as somebody is subscribed to its events. */
export class ProvidedService implements EventSource {
  readonly name: string;
  readonly route: Route;
  readonly events: FilterIndex = new FilterIndex();
  readonly #abandoned: (service: ProvidedService) => void;

  /** `abandoned` is called when neither a link nor a subscriber is left. */
  constructor(name: string, label: number, abandoned: (service: ProvidedService) => void) {
    this.name = name;
    this.route = { label, port: undefined, far: label, guarded: false, path: name };
    this.#abandoned = abandoned;
  }

  get label(): number {
    return this.route.label;
  }

  subscribe(subscription: Subscription): void {
    this.events.add(subscription);
  }

  unsubscribe(subscription: Subscription): void {
    this.events.delete(subscription);
    this.#settle();
  }

  begin(port: Port, { features = 0, maxPacket }: ProvideRequest): void {
    this.route.port = port;
    this.route.guarded = (features & SERVICE_FEATURE.GUARDED) !== 0;
    this.route.maxPacket = port.fragments ? maxPacket : undefined;
    // What happened while nobody provided it is lost, and nobody knows how much.
    for (const listener of this.events.ports()) {
      listener.channel.append(encodeFrame({}, encodeOverrun(0)), TRAFFIC.PUSH);
    }
  }

  end(): void {
    this.route.port = undefined;
    this.#settle();
  }

  #settle(): void {
    if (!this.route.port && this.events.size === 0) this.#abandoned(this);
  }
}

/** What the services of links need of their broker. */
export interface ProvidedHost {
  /** Whether paths that begin so lead elsewhere already. */
  taken(path: string): boolean;
  readonly labels: Labels;
}

/** The services that links provide. */
export class ProvidedServices {
  readonly #router: Router;
  readonly #host: ProvidedHost;

  constructor(router: Router, host: ProvidedHost) {
    this.#router = router;
    this.#host = host;
  }

  /** The service of that name, while some link provides it. */
  find(name: string): ProvidedService | undefined {
    const service = this.#router.provided.get(name);
    return service?.route.port && service;
  }

  /** How many are provided now. */
  get size(): number {
    return this.list().length;
  }

  /** Those that are provided now, and by which links. */
  list(): ServiceEntry[] {
    return Array.from(this.#router.provided.values()).flatMap(({ name, label, route: { port } }) =>
      port ? [{ label, name, default: false, link: port.label }] : [],
    );
  }

  /** Makes the link the service of that name; answers its label. @throws ControlError */
  provide(request: ProvideRequest, port: Port): number {
    const { path } = request;
    this.#judge(path, port);
    const service = this.#router.provided.get(path) ?? this.#make(path);
    service.begin(port, request);
    this.#router.routes.set(service.label, service.route);
    port.services ??= new Map();
    port.services.set(service.label, service);
    return service.label;
  }

  #judge(path: string, port: Port): void {
    const fault = nameFault(path);
    if (fault !== undefined) throw new ControlError('ERR_BAD_REQUEST', `'${path}' is no name of a service: ${fault}`);
    if (!port.marks) {
      throw new ControlError('ERR_BAD_REQUEST', 'who provides a service says HELLO with REPLY_MARKS before');
    }
    if (path.startsWith(KERNEL) && !port.rights.admin) {
      throw new ControlError(
        'ERR_DENIED',
        `names in ${KERNEL} are the kernel's; providing one needs the right 'admin'`,
      );
    }
    if (this.find(path) || this.#host.taken(path)) {
      throw new ControlError('ERR_DUPLICATE', `'${path}' leads to something already; LIST services tells what`);
    }
    if ((port.services?.size ?? 0) >= MAX_SERVICES) {
      throw new ControlError('ERR_LIMIT', `a link may provide ${MAX_SERVICES} services`);
    }
  }

  #make(name: string): ProvidedService {
    const label = this.#host.labels.take(name);
    const service = new ProvidedService(name, label, () => {
      this.#router.provided.delete(name);
      this.#host.labels.give(label, name);
    });
    this.#router.provided.set(name, service);
    return service;
  }

  /** @throws ControlError ERR_NOT_FOUND for a name that the link does not provide. */
  remove(name: string, port: Port): void {
    const service = this.find(name);
    if (service?.route.port !== port) {
      throw new ControlError('ERR_NOT_FOUND', `this link provides no service '${name}'`);
    }
    this.#end(service, port);
  }

  /** The link has ended, or may provide nothing any more. */
  forget(port: Port): void {
    for (const service of port.services?.values() ?? []) this.#end(service, port);
  }

  #end(service: ProvidedService, port: Port): void {
    port.services?.delete(service.label);
    this.#router.routes.delete(service.label);
    service.end();
  }
}
