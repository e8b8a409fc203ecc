import type { MessageCursor } from '@nlmq/codec';
import type { NetlinkReceiver, NetlinkSocket } from '@nlmq/linux-sockets';

/** What a service must know of a netlink family to serve it. */
export interface Family {
  /** The protocol number of its sockets (linux/netlink.h). */
  readonly protocol: number;
  /** The multicast groups whose events it tells. Throws SocketError where the kernel is asked for them. */
  groups(openSocket: OpenSocket): readonly number[];
  /**
   * Whether a message reads and changes nothing; what is not listed is a write.
   *
   * `nameOf` tells the name of a generic family by the type of its messages; without it nothing is known of them.
   */
  reads(message: MessageCursor, nameOf?: NameOf): boolean;
  /** The types that read, without NLM_F_DUMP, and are answered by exactly one message or an error. */
  readonly singles: ReadonlySet<number>;
  /** Whether these flags ask for a dump. On other types their bits mean REPLACE and EXCL. */
  dumps(type: number, flags: number): boolean;
  /** Types that cannot be served one by one; they are answered with EOPNOTSUPP. */
  readonly refused?: ReadonlySet<number>;
}

/** The name of the generic family that has this number; undefined when there is none. */
export type NameOf = (id: number) => string | undefined;

/** Opens a socket of a family in the namespace of the service. Throws SocketError. */
export type OpenSocket = (receiver: NetlinkReceiver, receiveBuffer?: number) => NetlinkSocket;
