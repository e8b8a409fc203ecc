import { ControlError, LABEL } from '@nlmq/control';
import { type Link, formatEndpoint } from '@nlmq/core';
import { BrokerError } from './error.ts';
import type { Router } from './router.ts';
import type { Behind } from './subscriptions.ts';
import { Table } from './table.ts';
import { Uplink, type UplinkHost } from './uplink.ts';

/** Brokers of meshes: those that are there, and those that somebody subscribed to, or whose labels were given out. */
const MAX_EQUALS = 4096;

/** The links of a broker to others, by name: those that it made, and those between equals. */
export class Uplinks {
  readonly #router: Router;
  readonly #host: Omit<UplinkHost, 'dial'>;
  readonly #byName = new Table<string, Uplink>('uplink');
  #default: Uplink | undefined;

  constructor(router: Router, host: Omit<UplinkHost, 'dial'>) {
    this.#router = router;
    this.#host = host;
  }

  behind(path: string): Behind | undefined {
    if (path === '') return this.#default && { uplink: this.#default, rest: '' };
    const [first = '', ...rest] = path.split('/');
    const uplink = this.#byName.get(first);
    return uplink && { uplink, rest: rest.join('/') };
  }

  /** Makes an uplink; answers the label of its default service, or of the one at `path`. */
  async open(
    url: string,
    asked: { name?: string | undefined; path?: string | undefined },
    dial: () => Promise<Link>,
  ): Promise<number> {
    const uplink = new Uplink(url, { ...this.#host, dial });
    const welcome = await uplink.open();
    try {
      if (same(welcome?.uuid, this.#host.uuid)) throw new BrokerError('ERR_LOOP', `${url}: that is this broker itself`);
      const { label } = await uplink.resolve(asked.path ?? '');
      uplink.name = asked.name ?? (welcome?.name || url);
      this.#byName.add(uplink.name, uplink);
      if (!this.#default) await this.#makeDefault(uplink);
      return label;
    } catch (error) {
      await uplink.close();
      throw error;
    }
  }

  /**
   * Takes a link between equals: its broker is found behind its name for as long as the link lasts, and when it comes
   * again.
   *
   * @throws BrokerError ERR_DUPLICATE, ERR_LIMIT; ControlError; the link has ended then
   */
  async meet(name: string, link: Link): Promise<void> {
    try {
      await this.#equal(name, link).meet(link);
    } catch (error) {
      link.destroy();
      // It ended before the brokers had introduced themselves; when it comes again, they do.
      if (error instanceof ControlError && error.code === 'ERR_UNREACHABLE') return;
      throw error;
    }
  }

  #equal(name: string, { remote }: Link): Uplink {
    const url = formatEndpoint(remote);
    const known = this.#byName.get(name);
    if (known?.url === url) return known;
    if (known) throw new BrokerError('ERR_DUPLICATE', `${url}: another broker is called '${name}' here: ${known.url}`);
    this.#dropUnused();
    const uplink = new Uplink(url, { ...this.#host, dial: undefined });
    uplink.name = name;
    this.#byName.add(name, uplink);
    return uplink;
  }

  /** Forgets brokers that have left their mesh, and that nobody here waits for. */
  #dropUnused(): void {
    const equals = [...this.#byName.values()].filter(({ equal }) => equal);
    const unused = equals.filter((uplink) => uplink.unused);
    if (equals.length - unused.length >= MAX_EQUALS)
      throw new BrokerError('ERR_LIMIT', 'too many brokers are known here');
    for (const uplink of unused) {
      this.#byName.delete(uplink.name);
      void uplink.close();
    }
  }

  async #makeDefault(uplink: Uplink): Promise<void> {
    this.#default = uplink;
    this.#router.routes.set(LABEL.DEFAULT, await uplink.resolve(''));
  }

  /** Ends the uplink that has this label; false when there is none. */
  async close(label: number): Promise<boolean> {
    for (const uplink of this.#byName.values()) {
      if (uplink.equal || uplink.label !== label) continue;
      this.#byName.delete(uplink.name);
      if (uplink === this.#default) {
        this.#default = undefined;
        this.#router.routes.delete(LABEL.DEFAULT);
      }
      await uplink.close();
      return true;
    }
    return false;
  }

  async closeAll(): Promise<void> {
    await Promise.all(Array.from(this.#byName.values(), (uplink) => uplink.close()));
  }
}

function same(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, at) => byte === other[at]);
}
