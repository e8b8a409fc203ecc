import type { Endpoint, Peer, Transport } from '@nlmq/core';
import type { Access } from '@nlmq/control';

/** Bounds of a link, beside those that hold for all. */
export interface LinkLimits {
  /** Bytes a second that go out to it. */
  readonly rate?: number | undefined;
  /** Bytes that may go out at once after a pause. Default: what the rate gives in 100 ms. */
  readonly burst?: number | undefined;
  /** Bytes a second that are taken from it. */
  readonly rateIn?: number | undefined;
  /** Bytes that may wait for it. */
  readonly queueBytes?: number | undefined;
  /** What it sends may wait up to a millisecond, so that more of it is read at once. Default: false. */
  readonly bulk?: boolean | undefined;
}

/** Bounds of the links of one role. */
export interface RoleLimits extends LinkLimits {
  /** Links of the role at once. */
  readonly connections?: number | undefined;
  /** Subscriptions of one link. */
  readonly subscriptions?: number | undefined;
}

/** What a link may do. */
export interface Rights {
  /** Ask services, discover and list. */
  readonly read: boolean;
  /** Send services what changes something. */
  readonly write: boolean;
  readonly push: boolean;
  readonly subscribe: boolean;
  /** Be a service that others find here. */
  readonly provide: boolean;
  /** Change the broker. */
  readonly admin: boolean;
  /** Names of commands that it may use although those above do not say so. */
  readonly commands?: ReadonlySet<string> | undefined;
  /** Whether it may use the service that has this path. Absent: all. */
  readonly services?: ((path: string) => boolean) | undefined;
  readonly limits?: RoleLimits | undefined;
  /** Whose limits count together. */
  readonly role?: string | undefined;
  /** For people: the rule that gives them. */
  readonly rule?: string | undefined;
}

/** What a link is told that may not write. */
export const READ_ONLY = 'this link may not change anything: the broker must allow it to write';

/** The one judge of every link. */
export interface Policy {
  rights(peer: Peer): Rights;
  /** Why the broker may not listen there; undefined when it may. */
  refusal(transport: Transport, at: Endpoint): string | undefined;
}

/** Options of `defaultPolicy`. */
export interface PolicyOptions {
  /** Lets authenticated and local links change what services hold. */
  readonly allowWrite?: boolean;
  /**
   * Who may change what services hold: certificates, by DNS name, URI, or SHA-256 fingerprint, and others in a mesh, as
   * `mesh/name`.
   */
  readonly writers?: readonly string[];
  /** Lets strangers in from the network, with the rights of a local link. */
  readonly insecure?: boolean;
  /** The uid whose unix peers may do everything, beside root. Default: the process's own. */
  readonly uid?: number;
}

/** Every right. */
export const ALL: Rights = { read: true, write: true, push: true, subscribe: true, provide: true, admin: true };
/** No right at all. */
export const NOTHING: Rights = {
  read: false,
  write: false,
  push: false,
  subscribe: false,
  provide: false,
  admin: false,
};

/**
 * The policy without a file: the owner may do everything, who is local or proven by a certificate may read, who sends
 * datagrams may push, the network nothing.
 */
export function defaultPolicy(options: PolicyOptions = {}): Policy {
  const uid = options.uid ?? process.getuid?.();
  const guest: Rights = { ...ALL, write: options.allowWrite ?? false, provide: false, admin: false };
  const writers = new Set(options.writers);
  return {
    rights(peer) {
      if (peer.kind === 'certificate' && [...peer.names, peer.fingerprint].some((one) => writers.has(one))) {
        return { ...guest, write: true, rule: 'a certificate that is listed as a writer' };
      }
      if (peer.kind === 'mesh') return inMesh(writers, peer, guest);
      if (peer.kind === 'datagrams') return { ...NOTHING, push: true, rule: 'who sends datagrams may push' };
      if (peer.kind === 'process') return { ...ALL, rule: "the broker's own process may do everything" };
      if (peer.kind === 'unix' && (peer.uid === 0 || peer.uid === uid)) {
        return { ...ALL, rule: "the broker's own user and root may do everything" };
      }
      if (peer.kind === 'network' && !options.insecure) return { ...NOTHING, rule: 'strangers may do nothing' };
      return { ...guest, rule: GUEST_RULES[peer.kind] };
    },
    refusal(transport, at) {
      if (options.insecure || !transport.exposed?.(at)) return undefined;
      return 'anybody on the network could come in there; use an encrypted scheme, or say --insecure';
    },
  };
}

/** Others in a mesh read; those that are listed, as `mesh/name`, write and push too. */
function inMesh(writers: ReadonlySet<string>, { mesh, name }: Peer & { kind: 'mesh' }, guest: Rights): Rights {
  if (writers.has(`${mesh}/${name}`)) return { ...guest, write: true, rule: 'a writer by its mesh and its name' };
  return { ...guest, write: false, push: false, rule: 'others of a mesh are readers' };
}

const GUEST_RULES: Readonly<Partial<Record<Peer['kind'], string>>> = {
  certificate: 'who shows a certificate of the CA is a guest',
  unix: 'another user of this machine is a guest',
  loopback: 'who comes over loopback is a guest',
  network: 'strangers are guests, because the broker was told --insecure',
};

/** What a link has once it has shown the broker's secret: everything but writing, which stays as it was [CTL-12]. */
export function registered(rights: Rights): Rights {
  return { ...rights, read: true, push: true, subscribe: true, provide: true, admin: true };
}

/** Whether rights are enough for a command. */
export function allows(rights: Rights, { name, access }: { readonly name: string; readonly access: Access }): boolean {
  return access === 'open' || rights[access] || (rights.commands?.has(name) ?? false);
}

/** Whether the service that has this path may be used. */
export function mayUse(rights: Rights, path: string): boolean {
  return rights.services?.(path) ?? true;
}

/** Whether there is anything at all that they allow. */
export function anything(rights: Rights): boolean {
  const { read, write, push, subscribe, provide, admin, commands } = rights;
  return read || write || push || subscribe || provide || admin || (commands?.size ?? 0) > 0;
}

/** The names of the rights given, for people. */
export function rightNames(rights: Rights): string[] {
  return Object.entries(rights).flatMap(([name, given]) => (given === true ? [name] : []));
}
