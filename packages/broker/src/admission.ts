import { WANT, subscribe } from '@nlmq/control';
import type { Endpoint, Peer, Transport } from '@nlmq/core';
import { type LinkLimits, type Policy, type Rights, allows, anything, mayUse, registered } from './policy.ts';
import type { Port } from './port.ts';

/** Gives links what the policy says, when they come and whenever the policy changes. */
export class Admission {
  #policy: Policy;
  #channels: LinkLimits;
  readonly #queueBytes: number;
  /** Links that have shown the secret. */
  #registered = new WeakSet<Port>();
  /** What the policy limited each link to. */
  readonly #limits = new WeakMap<Port, LinkLimits>();

  constructor(policy: Policy, channels: LinkLimits, queueBytes: number) {
    this.#policy = policy;
    this.#channels = channels;
    this.#queueBytes = queueBytes;
  }

  replace(policy: Policy, channels: LinkLimits): void {
    this.#policy = policy;
    this.#channels = channels;
  }

  rights(peer: Peer): Rights {
    return this.#policy.rights(peer);
  }

  refusal(transport: Transport, at: Endpoint): string | undefined {
    return this.#policy.refusal(transport, at);
  }

  /** Whether one more link of this role may come in beside those that are there. */
  room({ role, limits }: Rights, ports: Iterable<Port>): boolean {
    if (limits?.connections === undefined) return true;
    let count = 0;
    for (const { rights } of ports) if (rights.role === role) count++;
    return count < limits.connections;
  }

  /** The link has shown the secret. */
  register(port: Port): void {
    this.#registered.add(port);
    this.judge(port);
  }

  /** Nobody has shown the secret: there is another one. */
  unregister(): void {
    this.#registered = new WeakSet();
  }

  /** Gives a link its rights and bounds; a LIMIT stays while the policy says nothing else than before. */
  judge(port: Port): void {
    const given = this.rights(port.link.peer);
    port.rights = this.#registered.has(port) ? registered(given) : given;
    for (const [label, path] of port.granted) if (!mayUse(port.rights, path)) port.granted.delete(label);
    // What was subscribed to at an equal comes from it whatever it may do here.
    port.admitted = anything(port.rights) || port.link.equal !== undefined;
    const limits = this.#limitsOf(given.limits ?? {});
    if (JSON.stringify(limits) === JSON.stringify(this.#limits.get(port))) return;
    this.#limits.set(port, limits);
    port.channel.limit(limits);
    port.limitIn(limits.rateIn);
    port.bulk = limits.bulk;
  }

  #limitsOf(own: LinkLimits): LinkLimits & { readonly rateIn: number; readonly bulk: boolean } {
    const all = this.#channels;
    return {
      rate: own.rate ?? all.rate ?? 0,
      burst: own.burst ?? all.burst,
      rateIn: own.rateIn ?? all.rateIn ?? 0,
      queueBytes: own.queueBytes ?? all.queueBytes ?? this.#queueBytes,
      bulk: own.bulk ?? all.bulk ?? false,
    };
  }

  /** Whether the link has come to have no right at all. */
  outcast(port: Port): boolean {
    return !port.admitted && !port.outbound;
  }
}

/** Whether a link may go on with a subscription: `name` is the path that `path`, which may be empty, means. */
export function mayReceive(rights: Rights, name: string, path: string, want: number): boolean {
  return allows(rights, subscribe) && ((path === '' && want === WANT.PUSHES) || mayUse(rights, name));
}
