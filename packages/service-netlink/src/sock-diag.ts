import { NLM_F } from '@nlmq/codec';
import type { Family } from './family.ts';

/** linux/sock_diag.h and linux/inet_diag.h; SOCK_DESTROY, 21, ends a connection. */
const read = { TCPDIAG_GETSOCK: 18, DCCPDIAG_GETSOCK: 19, SOCK_DIAG_BY_FAMILY: 20 } as const;
/** Sockets that end, TCP and UDP, IPv4 and IPv6 (enum sknetlink_groups). */
const groups = [1, 2, 3, 4] as const;

const reads: ReadonlySet<number> = new Set(Object.values(read));

/** NETLINK_SOCK_DIAG: the sockets of a machine. */
export const sockDiag: Family = {
  protocol: 4,
  groups: () => groups,
  reads: ({ type }) => reads.has(type),
  singles: new Set(),
  dumps: (type, flags) => (flags & NLM_F.DUMP) !== 0 && reads.has(type),
};
