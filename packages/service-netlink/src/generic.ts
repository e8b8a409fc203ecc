import { AttributeCursor, GENL_HEADER, type MessageCursor, NLM_F } from '@nlmq/codec';
import { CONTROLLER, groupsOf } from './controller.ts';
import type { Family } from './family.ts';

/**
 * Commands that read, by family.
 *
 * Left out although they are called "get": ethtool's wake-on-LAN (it tells a password) and module EEPROM (it talks to
 * the module), which the kernel keeps for administrators, too, and every family that hands out keys.
 */
const reads: ReadonlyMap<string, ReadonlySet<number>> = new Map([
  [CONTROLLER.name, new Set([3, 10])],
  ['ethtool', new Set([1, 2, 4, 6, 7, 11, 13, 15, 17, 19, 21, 23, 25, 28, 29, 32, 33, 34, 36, 38, 39, 41, 42, 45])],
  ['netdev', new Set([1, 5, 9, 10, 11, 12])],
  ['mptcp_pm', new Set([3, 6])],
  ['tcp_metrics', new Set([1])],
  ['TASKSTATS', new Set([1])],
  ['fou', new Set([3])],
]);

const taskstats = 'TASKSTATS';
/** TASKSTATS_CMD_ATTR_PID and _TGID; the others have the kernel send what it was not asked for. */
const harmless: ReadonlySet<number> = new Set([1, 2]);
const told: ReadonlySet<string> = new Set(reads.keys());

/** NETLINK_GENERIC: families that share a protocol, and are told apart by numbers that the kernel gives out. */
export const generic: Family = {
  protocol: 16,
  groups: (openSocket) => groupsOf(openSocket, told),
  reads: (message, nameOf) => {
    const { bytes, body, end, type } = message;
    const name = type === CONTROLLER.id ? CONTROLLER.name : nameOf?.(type);
    if (name === undefined || end - body < GENL_HEADER) return false;
    return (reads.get(name)?.has(bytes[body] ?? 0) ?? false) && (name !== taskstats || asksForTask(message));
  },
  singles: new Set(),
  dumps: (_, flags) => (flags & NLM_F.DUMP) === NLM_F.DUMP,
};

function asksForTask({ bytes, body, end }: MessageCursor): boolean {
  const cursor = new AttributeCursor(bytes, body + GENL_HEADER, end);
  while (cursor.next()) if (!harmless.has(cursor.type)) return false;
  return cursor.error === undefined;
}
