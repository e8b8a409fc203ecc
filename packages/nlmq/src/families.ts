import {
  Ethtool as TypedEthtool,
  GenericNetlink as TypedGenericNetlink,
  Nftables as TypedNftables,
  SockDiag as TypedSockDiag,
  TaskStats as TypedTaskStats,
} from '@nlmq/iproute';
import { type KernelOptions, openKernel } from './kernel.ts';

/** Generic netlink families of this machine or of another, by their names. */
export class GenericNetlink extends TypedGenericNetlink {
  /** The caller closes it. Throws as `openKernel`. */
  static async open(options: KernelOptions = {}): Promise<GenericNetlink> {
    return new GenericNetlink(await openKernel('generic', options));
  }
}

/** Settings of network devices here or there. */
export class Ethtool extends TypedEthtool {
  /** The caller closes it. Throws as `openKernel`. */
  static async open(options: KernelOptions = {}): Promise<Ethtool> {
    return new Ethtool(await openKernel('generic', options));
  }
}

/** What tasks have used of this machine or of another. */
export class TaskStats extends TypedTaskStats {
  /** The caller closes it. Throws as `openKernel`. */
  static async open(options: KernelOptions = {}): Promise<TaskStats> {
    return new TaskStats(await openKernel('generic', options));
  }
}

/** Sockets of this machine or of another. */
export class SockDiag extends TypedSockDiag {
  /** The caller closes it. Throws as `openKernel`. */
  static async open(options: KernelOptions = {}): Promise<SockDiag> {
    return new SockDiag(await openKernel('sock_diag', options));
  }
}

/** The packet filter of this machine or of another. */
export class Nftables extends TypedNftables {
  /** The caller closes it. Throws as `openKernel`. */
  static async open(options: KernelOptions = {}): Promise<Nftables> {
    return new Nftables(await openKernel('netfilter', options));
  }
}
