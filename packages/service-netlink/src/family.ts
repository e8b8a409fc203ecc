import type { NetlinkReceiver, NetlinkSocket } from '@nlmq/linux-sockets';

/** What a service must know of a netlink family to serve it. */
export interface Family {
  /** The protocol number of its sockets (linux/netlink.h). */
  readonly protocol: number;
  /** The multicast groups whose events it tells. */
  readonly groups: readonly number[];
  /** The message types that read and change nothing, as dumps too. What is not listed is a write. */
  readonly reads: ReadonlySet<number>;
  /** Those of them that, without NLM_F_DUMP, are answered by exactly one message or an error. */
  readonly singles: ReadonlySet<number>;
  /** Whether NLM_F_DUMP on this type asks for a dump; on others its bits mean REPLACE and EXCL. */
  dumps(type: number): boolean;
}

/** Opens a socket of a family in the namespace of the service. Throws SocketError. */
export type OpenSocket = (receiver: NetlinkReceiver, receiveBuffer?: number) => NetlinkSocket;
