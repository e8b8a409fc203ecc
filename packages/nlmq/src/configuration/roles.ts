import { type Policy, type PolicyOptions, type Rights, type RoleLimits, defaultPolicy } from '@nlmq/broker';
import type { Peer } from '@nlmq/core';
import { namePattern, pathPattern } from './pattern.ts';
import type { ReadConfiguration } from './read.ts';
import type { ChannelSection, IdentitySection, LimitSection, RoleSection } from './schema.ts';

/** Roles that there are without a word. */
const BUILT_IN: Readonly<Record<string, RoleSection>> = {
  owner: { rights: ['read', 'write', 'push', 'subscribe', 'provide', 'admin'] },
  writer: { rights: ['read', 'write', 'push', 'subscribe'] },
  guest: { rights: ['read', 'push', 'subscribe'] },
  nobody: {},
};

const NOTHING: Rights = { read: false, write: false, push: false, subscribe: false, provide: false, admin: false };

/**
 * The policy of a configuration: the first identity that fits a peer gives its role.
 *
 * Whom none fits has nothing, except the process itself and the broker's user and root. Without identities it is the
 * default policy.
 *
 * @throws ConfigurationError for a role that there is not
 */
export function policyOf(configuration: ReadConfiguration, options: PolicyOptions): Policy {
  const { roles = {}, identities } = configuration.content;
  const fallback = defaultPolicy(options);
  const known = new Map(Object.entries({ ...BUILT_IN, ...roles }).map(([name, role]) => [name, rightsOf(name, role)]));
  if (!identities) return fallback;
  const entries = identities.map((identity, at) => {
    const rights = known.get(identity.role);
    if (!rights) throw configuration.fault(['identities', at, 'role'], `there are ${[...known.keys()].join(', ')}`);
    const line = configuration.line(['identities', at]);
    return { fits: fitting(identity), rights: { ...rights, rule: `the role ${identity.role}, by line ${line}` } };
  });
  return {
    refusal: (transport, at) => fallback.refusal(transport, at),
    rights(peer) {
      const entry = peer.kind === 'process' ? undefined : entries.find(({ fits }) => fits(peer));
      if (entry) return entry.rights;
      const rights = fallback.rights(peer);
      return rights.admin ? rights : { ...NOTHING, rule: 'no line of the configuration names such a peer' };
    },
  };
}

function rightsOf(name: string, { rights = [], commands, services, limits }: RoleSection): Rights {
  const given = new Set<string>(rights);
  const patterns = services?.map(pathPattern);
  return {
    read: given.has('read'),
    write: given.has('write'),
    push: given.has('push'),
    subscribe: given.has('subscribe'),
    provide: given.has('provide'),
    admin: given.has('admin'),
    role: name,
    commands: commands && new Set(commands),
    services: patterns && ((path) => patterns.some((fits) => fits(path))),
    limits: limits && limitsOf(limits),
  };
}

function limitsOf({ connections, subscriptions, ...channel }: LimitSection): RoleLimits {
  return { connections, subscriptions, ...channelOf(channel) };
}

/** Bounds of a channel as a broker has them. */
export function channelOf({ rate, burst, rateIn, queue, bulk }: ChannelSection): Omit<RoleLimits, 'connections'> {
  return { rate, burst, rateIn, queueBytes: queue, bulk };
}

function fitting({ certificate, uid, gid, mesh, peer: kind }: IdentitySection): (peer: Peer) => boolean {
  const name = namePattern(certificate ?? mesh ?? '');
  if (certificate !== undefined) {
    return (peer) => peer.kind === 'certificate' && [...peer.names, peer.fingerprint].some(name);
  }
  if (mesh !== undefined) return (peer) => peer.kind === 'mesh' && name(`${peer.mesh}/${peer.name}`);
  if (uid !== undefined) return (peer) => peer.kind === 'unix' && peer.uid === uid;
  if (gid !== undefined) return (peer) => peer.kind === 'unix' && peer.gid === gid;
  return (peer) => peer.kind === kind;
}
