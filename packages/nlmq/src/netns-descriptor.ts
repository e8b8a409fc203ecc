import { closeSync, openSync } from 'node:fs';

/** An open network namespace, as the kernel wants to be told of one. */
export interface NetnsDescriptor extends Disposable {
  /** For IFLA_NET_NS_FD, until it is disposed of. */
  readonly descriptor: number;
}

/** Opens a namespace of this machine by its name under /run/netns or its path. Throws what `open` does. */
export function openNetns(netns: string): NetnsDescriptor {
  const descriptor = openSync(netns.includes('/') ? netns : `/run/netns/${netns}`, 'r');
  return {
    descriptor,
    [Symbol.dispose]: () => {
      closeSync(descriptor);
    },
  };
}
