import { NLM_F } from '@nlmq/codec';
import type { Family } from './family.ts';

/** Numbers of the subsystems, the upper byte of a message's type (linux/netfilter/nfnetlink.h). */
const subsystem = {
  CTNETLINK: 1,
  CTNETLINK_EXP: 2,
  IPSET: 6,
  ACCT: 7,
  CTTIMEOUT: 8,
  CTHELPER: 9,
  NFTABLES: 10,
} as const;

/** Messages that read; those that set counters back while they read, and whatever is configured, are not among them. */
const read: Readonly<Record<number, readonly number[]>> = {
  [subsystem.CTNETLINK]: [1, 4, 5, 6, 7],
  [subsystem.CTNETLINK_EXP]: [1, 3],
  [subsystem.IPSET]: [1, 7, 8, 11, 12, 13, 14, 15],
  [subsystem.ACCT]: [1],
  [subsystem.CTTIMEOUT]: [1, 4],
  [subsystem.CTHELPER]: [1],
  [subsystem.NFTABLES]: [1, 4, 7, 10, 13, 16, 19, 23],
};

/** Messages that set back what they tell, and are dumps all the same. */
const reset: Readonly<Record<number, readonly number[]>> = {
  [subsystem.CTNETLINK]: [3],
  [subsystem.ACCT]: [2],
  [subsystem.NFTABLES]: [21, 25, 33],
};

/** Connections come and go, and rules change (enum nfnetlink_groups). */
const group = { CONNTRACK_NEW: 1, CONNTRACK_UPDATE: 2, CONNTRACK_DESTROY: 3, NFTABLES: 7 } as const;

const typesOf = (table: Readonly<Record<number, readonly number[]>>): readonly number[] =>
  Object.entries(table).flatMap(([system, messages]) => messages.map((message) => (Number(system) << 8) | message));

const reads: ReadonlySet<number> = new Set(typesOf(read));
const dumps: ReadonlySet<number> = new Set([...typesOf(read), ...typesOf(reset)]);
const groups = Object.values(group);

/** NETLINK_NETFILTER: nftables, connection tracking, ipset. The kernel tells even what reads to administrators alone. */
export const netfilter: Family = {
  protocol: 12,
  groups: () => groups,
  reads: ({ type }) => reads.has(type),
  singles: new Set(),
  dumps: (type, flags) => (flags & NLM_F.DUMP) !== 0 && dumps.has(type),
  // NFNL_MSG_BATCH_BEGIN and _END: a transaction must go to the kernel in one piece, with nothing of others in it.
  refused: new Set([16, 17]),
};
