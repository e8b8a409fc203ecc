import { MAX_CDATA, MAX_ORIGINAL_FRAME } from '@nlmq/codec';
import {
  ANY_KEY,
  type Command,
  ControlError,
  FEATURE,
  LABEL,
  SERVICE_FEATURE,
  type SubscribeRequest,
  VERSION,
  type Welcome,
  discover,
  hello,
  subscribe,
  unsubscribe,
} from '@nlmq/control';
import type { Clock, Link, Timer } from '@nlmq/core';
import { Asker } from './asker.ts';
import { Feeds } from './feeds.ts';
import type { Port } from './port.ts';
import type { Route } from './route.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;

/** What an uplink needs of its broker. */
export interface UplinkHost {
  readonly name: string;
  readonly uuid: Uint8Array;
  readonly clock: Clock;
  readonly random: () => number;
  /** Undefined where the other side makes the link, as in a mesh. */
  readonly dial: (() => Promise<Link>) | undefined;
  /** Makes the broker's side of the link, which hands ACK and ERR to the uplink and calls `down` at its end. */
  join(link: Link, uplink: Uplink): Port;
  /** A label of this broker for something behind the uplink. */
  route(port: Port, far: number): Route;
  forget(route: Route): void;
}

/**
 * An outbound link to another broker, or one between equals, which is that for both.
 *
 * It is dialled again whenever it is lost, or comes again of itself; then the names behind its labels are asked for again, because the far broker
 * may have given a number to something else meanwhile, and so are the subscriptions over it.
 */
export class Uplink {
  readonly url: string;
  /** The first segment of the paths behind it. */
  name = '';
  /** The far broker is one of 2013: it has one service, and no names. */
  original = false;
  readonly #host: UplinkHost;
  readonly #routes = new Map<string, Route>();
  readonly #asking = new Map<string, Promise<Route>>();
  /** Labels that tell which way pushes came, and lead nowhere. */
  readonly #ways = new Map<number, Route>();
  readonly feeds: Feeds;
  /** The port of now, from its first frame on. */
  #current: Port | undefined;
  /** The last introduction over a link between equals. */
  #meeting: Promise<unknown> | undefined;
  #asker: Asker | undefined;
  #wait = FIRST_WAIT_MS;
  #timer: Timer | undefined;
  #closed = false;

  constructor(url: string, host: UplinkHost) {
    this.url = url;
    this.#host = host;
    this.feeds = new Feeds({
      labelOf: (path) => (this.#routes.get(path) ?? this.#routes.get(''))?.label ?? LABEL.SUBSCRIBERS,
      subscribe: (request) => (this.port ? this.call(subscribe, this.#understood(request)) : undefined),
      isOriginal: () => this.original,
      newLabel: () => this.#wayLabel(),
      freeLabel: (label) => this.#freeWay(label),
      unsubscribe: (cid) => {
        if (this.port) this.call(unsubscribe, { cid }).catch(() => undefined);
      },
    });
  }

  #wayLabel(): number {
    const route = this.#host.route(this.#current!, LABEL.SUBSCRIBERS);
    route.port = undefined;
    this.#ways.set(route.label, route);
    return route.label;
  }

  #freeWay(label: number): void {
    const route = this.#ways.get(label);
    if (route && this.#ways.delete(label)) this.#host.forget(route);
  }

  /** It is the way to an equal: nobody here dials it. */
  get equal(): boolean {
    return this.#host.dial === undefined;
  }

  get port(): Port | undefined {
    return this.#routes.get('')?.port;
  }

  get label(): number {
    return this.#routes.get('')!.label;
  }

  /** Dials and says HELLO. @throws TransportError; ControlError ERR_UNREACHABLE for what is no broker */
  async open(): Promise<Welcome | undefined> {
    return this.#begin(await this.#host.dial!());
  }

  /** Goes on over a link between equals that has come. Throws as `open`. */
  async meet(link: Link): Promise<void> {
    if (this.#current) this.down(this.#current);
    const again = this.#routes.size > 0;
    const meeting = this.#begin(link);
    this.#meeting = meeting;
    await meeting;
    if (again || this.feeds.listeners().size > 0) await this.#renewAll();
  }

  async #begin(link: Link): Promise<Welcome | undefined> {
    const port = this.#host.join(link, this);
    this.#current = port;
    this.#asker = new Asker(port, this.#host.clock);
    const welcome = await this.#introduce(port);
    const home = this.#routes.get('') ?? this.#host.route(port, LABEL.DEFAULT);
    home.port = port;
    this.#routes.set('', home);
    port.name = welcome?.name ?? '';
    this.#wait = FIRST_WAIT_MS;
    Object.assign(home, await this.#told(port));
    return welcome;
  }

  async #introduce(port: Port): Promise<Welcome | undefined> {
    const { name, uuid } = this.#host;
    const features = FEATURE.REPLY_MARKS | FEATURE.FRAGMENTS | FEATURE.BROKER;
    const self = { version: VERSION, name, uuid, features, maxCdata: MAX_CDATA };
    try {
      const welcome = await this.call(hello, self);
      port.introduced(welcome.features ?? 0, welcome.maxCdata ?? MAX_CDATA);
      return welcome;
    } catch (error) {
      if (!(error instanceof ControlError) || (error.code !== 'ERR_DENIED' && error.code !== 'ERR_UNSUPPORTED')) {
        port.link.destroy();
        throw error;
      }
      this.original = true;
      port.maxFrame = MAX_ORIGINAL_FRAME;
      return undefined;
    }
  }

  /** How long a packet the far broker's default service takes, and what that is called. */
  async #told({ fragments }: Port): Promise<Pick<Route, 'maxPacket' | 'path'>> {
    if (!fragments) return { maxPacket: undefined };
    try {
      const { maxPacket, name } = await this.call(discover, { path: '' });
      return { maxPacket, path: name };
    } catch (error) {
      if (error instanceof ControlError) return { maxPacket: undefined };
      throw error;
    }
  }

  /** A broker of 2013 knows nothing but keys, and needs one. */
  #understood(request: SubscribeRequest): SubscribeRequest {
    if (!this.original) return request;
    return { keys: request.keys.length > 0 ? request.keys : [ANY_KEY] };
  }

  /** Has the far broker do a command. @throws ControlError */
  call<Request, Reply>(command: Command<Request, Reply>, request: Request): Promise<Reply> {
    if (!this.#asker) return Promise.reject(new ControlError('ERR_UNREACHABLE', `the link to ${this.url} is down`));
    return this.#asker.call(command, request);
  }

  /**
   * The way to what has this path there; '' is the far broker's default service. Asked again, because a link there that
   * provided it may have gone, and another one come. @throws ControlError
   */
  resolve(path: string): Promise<Route> {
    const known = this.#routes.get(path);
    if (known && (path === '' || !this.port)) return Promise.resolve(known);
    if (this.original)
      return Promise.reject(new ControlError('ERR_NOT_FOUND', `${this.url}: a broker of 2013 has no names`));
    let asking = this.#asking.get(path);
    if (!asking) {
      asking = this.#discover(path).finally(() => this.#asking.delete(path));
      this.#asking.set(path, asking);
    }
    return asking;
  }

  async #discover(path: string): Promise<Route> {
    await this.#meeting?.catch(() => undefined); // who asks while the brokers introduce themselves waits for that
    const { label, features = 0, maxPacket } = await this.call(discover, { path });
    const { port } = this;
    if (!port) throw new ControlError('ERR_UNREACHABLE', `the link to ${this.url} is down`);
    const route = this.#routes.get(path) ?? this.#host.route(port, label);
    route.port = port;
    route.far = label;
    route.guarded = (features & SERVICE_FEATURE.GUARDED) !== 0;
    route.maxPacket = maxPacket;
    route.path = path;
    this.#routes.set(path, route);
    return route;
  }

  /** Who waits for ACK and ERR; undefined while the link is down. */
  get asker(): Asker | undefined {
    return this.#asker;
  }

  /** A link of it has ended: if it is the one of now, its labels lead nowhere until it is up again. */
  down(port: Port): void {
    if (port !== this.#current) return;
    this.#current = undefined;
    this.#asker?.end();
    this.#asker = undefined;
    const established = this.port !== undefined;
    for (const route of this.#routes.values()) route.port = undefined;
    if (established && !this.#closed && this.#host.dial) this.#retry();
  }

  /** It has no link, and nobody here refers to what is behind it. */
  get unused(): boolean {
    return !this.#current && this.#routes.size <= 1 && this.feeds.listeners().size === 0;
  }

  /** Frames were lost on the way, so many of those that came from there: who waits for an answer waits in vain. */
  lost(frames: number): void {
    this.#asker?.end();
    if (frames > 0) this.overrun(frames);
  }

  /** Tells who receives something over it that they lack so many packets, of that source or any; 0: nobody knows how many. */
  overrun(packets: number, src = 0): void {
    this.feeds.tellLoss(packets, src);
  }

  #retry(): void {
    const wait = this.#wait * (0.5 + this.#host.random() / 2);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#timer = this.#host.clock.after(wait, () => {
      this.#reopen().catch(() => {
        if (!this.#closed && !this.port) this.#retry();
      });
    });
  }

  async #reopen(): Promise<void> {
    await this.open();
    if (this.#closed) {
      this.port?.link.destroy();
      return;
    }
    await this.#renewAll();
  }

  async #renewAll(): Promise<void> {
    for (const [path, route] of this.#routes) if (path !== '') await this.#renew(path, route);
    await this.feeds.renew();
    this.overrun(0); // what came meanwhile is lost
  }

  async #renew(path: string, route: Route): Promise<void> {
    try {
      const { label, features = 0, maxPacket } = await this.call(discover, { path });
      route.far = label;
      route.maxPacket = maxPacket;
      route.guarded = (features & SERVICE_FEATURE.GUARDED) !== 0;
      route.port = this.port;
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
      this.#routes.delete(path);
      this.#host.forget(route);
    }
  }

  /** Ends for good. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#timer?.cancel();
    const { port } = this;
    for (const route of [...this.#routes.values(), ...this.#ways.values()]) this.#host.forget(route);
    await port?.link.close();
  }
}
