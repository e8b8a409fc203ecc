import type { Endpoint, Peer, Transport } from '@nlmq/core';
import type { Access } from '@nlmq/control';

/** What a link may do. */
export interface Rights {
  /** Ask services, discover and list. */
  readonly read: boolean;
  /** Send services what changes something. */
  readonly write: boolean;
  readonly push: boolean;
  readonly subscribe: boolean;
  /** Change the broker. */
  readonly admin: boolean;
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
  /** Certificates whose owner may change what services hold: DNS names, URIs, or SHA-256 fingerprints. */
  readonly writers?: readonly string[];
  /** Lets strangers in from the network, with the rights of a local link. */
  readonly insecure?: boolean;
  /** The uid whose unix peers may do everything, beside root. Default: the process's own. */
  readonly uid?: number;
}

const ALL: Rights = { read: true, write: true, push: true, subscribe: true, admin: true };
/** No right at all. */
export const NOTHING: Rights = { read: false, write: false, push: false, subscribe: false, admin: false };

/**
 * The policy without a file: the owner may do everything, who is local or proven by a certificate may read, who sends
 * datagrams may push, the network nothing.
 */
export function defaultPolicy(options: PolicyOptions = {}): Policy {
  const uid = options.uid ?? process.getuid?.();
  const guest: Rights = { ...ALL, write: options.allowWrite ?? false, admin: false };
  const writers = new Set(options.writers);
  return {
    rights(peer) {
      if (peer.kind === 'certificate' && [...peer.names, peer.fingerprint].some((one) => writers.has(one))) {
        return { ...guest, write: true };
      }
      if (peer.kind === 'datagrams') return { ...NOTHING, push: true };
      if (peer.kind === 'process') return ALL;
      if (peer.kind === 'unix' && (peer.uid === 0 || peer.uid === uid)) return ALL;
      return peer.kind === 'network' && !options.insecure ? NOTHING : guest;
    },
    refusal(transport, at) {
      if (options.insecure || !transport.exposed?.(at)) return undefined;
      return 'anybody on the network could come in there; use an encrypted scheme, or say --insecure';
    },
  };
}

/** Whether rights are enough for a command's access. */
export function allows(rights: Rights, access: Access): boolean {
  return access === 'open' || rights[access];
}

/** The names of the rights given, for people. */
export function rightNames(rights: Rights): string[] {
  return Object.entries(rights).flatMap(([name, given]) => (given === true ? [name] : []));
}
