import type { Broker, BrokerOptions, Governance, Policy } from '@nlmq/broker';
import { Keyring, type Listener, formatEndpoint } from '@nlmq/core';
import { DEFAULT_SET, type Plan, type PlannedUplink } from './plan.ts';
import type { ListenSection } from './schema.ts';

/** What a site needs of a broker before there is one: everything that a plan says and that can be replaced. */
export function foundation(plan: Plan): Pick<BrokerOptions, 'policy' | 'channels' | 'secret'> {
  const { policy, channels, secret } = plan;
  return { policy, channels, ...(secret && { secret }) };
}

/** A broker that is what a plan says, and that can become what another one says. */
export class Site {
  readonly #broker: Broker;
  readonly #fault: (error: Error) => void;
  #keyrings: Keyrings = new Map();
  /** What is there, by keys of what was planned. */
  readonly #listeners = new Map<string, { readonly place: ListenSection; readonly listener: Listener }>();
  readonly #uplinks = new Map<string, { readonly uplink: PlannedUplink; readonly label: number }>();
  /** Labels by names. */
  readonly #services = new Map<string, number>();
  #turn: Promise<unknown> = Promise.resolve();

  /** `fault` hears of what could not be undone, or taken down. */
  constructor(broker: Broker, fault: (error: Error) => void) {
    this.#broker = broker;
    this.#fault = fault;
  }

  /** Where the broker listens by plan, ports resolved. */
  get ready(): string[] {
    return Array.from(this.#listeners.values(), ({ listener }) => formatEndpoint(listener.endpoint));
  }

  /** Becomes what a plan says; when something of it cannot be done nothing has changed. Throws what failed. */
  become(plan: () => Plan | Promise<Plan>): Promise<void> {
    const turn = this.#turn.then(async () => this.#become(await plan()));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #become(plan: Plan): Promise<void> {
    const steps = new Steps(this.#fault);
    const keyrings = new Map<string, Keyring>();
    for (const [name, credentials] of plan.credentials) {
      keyrings.set(name, this.#keyrings.get(name) ?? new Keyring(credentials));
    }
    const gone = this.#gone(plan);
    try {
      await this.#provide(plan, steps);
      await this.#connect(plan, keyrings, steps);
      await this.#listen(plan, keyrings, steps);
      const governance: Governance = { ...plan, credentialSets: keyrings };
      this.#broker.govern(governance);
    } catch (error) {
      await steps.undo();
      throw error;
    }
    this.#keyrings = keyrings;
    for (const [name, keyring] of keyrings) this.#renew(keyring, plan, name);
    for (const end of gone) await end().catch(this.#fault);
  }

  #renew(keyring: Keyring, { credentials }: Plan, name: string): void {
    const next = credentials.get(name);
    if (!next || JSON.stringify(next) === JSON.stringify(keyring.current)) return;
    try {
      keyring.replace(next);
    } catch (error) {
      this.#fault(error as Error);
    }
  }

  /** What is there and no longer planned: how to end it. */
  #gone(plan: Plan): (() => Promise<unknown>)[] {
    const listen = keyed(plan.listen);
    const uplinks = keyed(plan.uplinks);
    return [
      ...[...this.#listeners.keys()].filter((key) => !listen.has(key)).map((key) => () => this.#shut(key)),
      ...[...this.#uplinks.keys()].filter((key) => !uplinks.has(key)).map((key) => () => this.#unlink(key)),
      ...[...this.#services.keys()]
        .filter((name) => !plan.services.has(name))
        .map((name) => () => this.#withdraw(name)),
    ];
  }

  async #provide({ services }: Plan, steps: Steps): Promise<void> {
    for (const [name, service] of services) {
      if (this.#services.has(name)) continue;
      this.#services.set(name, await this.#broker.provide(service));
      steps.did(() => this.#withdraw(name));
    }
  }

  /** One that is planned otherwise than it is makes way for the new one, and comes back when that fails. */
  async #connect(plan: Plan, keyrings: Keyrings, steps: Steps): Promise<void> {
    const planned = keyed(plan.uplinks);
    for (const [key, uplink] of planned) {
      if (this.#uplinks.has(key)) continue;
      const [before, was] =
        [...this.#uplinks].find(
          ([
            other,
            {
              uplink: { name },
            },
          ]) => !planned.has(other) && name === uplink.name,
        ) ?? [];
      if (before !== undefined && was) {
        const known = this.#keyrings;
        await this.#unlink(before);
        steps.did(() => this.#link(before, was.uplink, known));
      }
      await this.#link(key, uplink, keyrings);
      steps.did(() => this.#unlink(key));
    }
  }

  async #link(key: string, uplink: PlannedUplink, keyrings: Keyrings): Promise<void> {
    const { url, name, path, credentials = DEFAULT_SET } = uplink;
    const label = await this.#broker.connect(url, { name, path, credentials: keyrings.get(credentials) });
    this.#uplinks.set(key, { uplink, label });
  }

  async #unlink(key: string): Promise<void> {
    const { label } = this.#uplinks.get(key) ?? {};
    this.#uplinks.delete(key);
    if (label !== undefined) await this.#broker.disconnect(label);
  }

  async #listen(plan: Plan, keyrings: Keyrings, steps: Steps): Promise<void> {
    const planned = keyed(plan.listen);
    for (const [key, place] of planned) {
      if (this.#listeners.has(key)) continue;
      const [before, was] =
        [...this.#listeners].find(
          ([
            other,
            {
              place: { url },
            },
          ]) => !planned.has(other) && url === place.url,
        ) ?? [];
      if (before !== undefined && was) {
        const known = this.#keyrings;
        await this.#shut(before);
        steps.did(() => this.#open(before, was.place, known, plan.policy));
      }
      await this.#open(key, place, keyrings, plan.policy);
      steps.did(() => this.#shut(key));
    }
  }

  async #open(key: string, place: ListenSection, keyrings: Keyrings, policy: Policy): Promise<void> {
    const { url, credentials = DEFAULT_SET, events } = place;
    const listener = await this.#broker.listen(url, { credentials: keyrings.get(credentials), policy, events });
    this.#listeners.set(key, { place, listener });
  }

  async #shut(key: string): Promise<void> {
    const { listener } = this.#listeners.get(key) ?? {};
    this.#listeners.delete(key);
    await listener?.close();
  }

  async #withdraw(name: string): Promise<void> {
    const label = this.#services.get(name);
    this.#services.delete(name);
    if (label !== undefined) await this.#broker.disconnect(label);
  }
}

type Keyrings = ReadonlyMap<string, Keyring>;

/** What has been done, and how to undo it. */
class Steps {
  readonly #fault: (error: Error) => void;
  readonly #undo: (() => Promise<unknown>)[] = [];

  constructor(fault: (error: Error) => void) {
    this.#fault = fault;
  }

  did(undo: () => Promise<unknown>): void {
    this.#undo.unshift(undo);
  }

  async undo(): Promise<void> {
    for (const undo of this.#undo) await undo().catch(this.#fault);
  }
}

/** What is planned, by keys that are the same for the same things; the same thing may be planned twice. */
function keyed<Thing>(things: readonly Thing[]): Map<string, Thing> {
  const byKey = new Map<string, Thing>();
  for (const thing of things) {
    const text = JSON.stringify(thing);
    let key = text;
    for (let count = 2; byKey.has(key); count++) key = `${text} ${count}`;
    byKey.set(key, thing);
  }
  return byKey;
}
