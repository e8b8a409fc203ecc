import { readdirSync } from 'node:fs';
import { loadBinding } from './binding.ts';
import { SocketError, systemError } from './error.ts';
import { folder, netnsPath } from './netns.ts';

const ENOENT = 2;
const EEXIST = 17;

/** Network namespaces by name, the same that `ip netns` makes, lists and removes. What changes them needs CAP_SYS_ADMIN. */
export interface NetworkNamespaces {
  /** Makes one, in which lo is down. @throws SocketError ERR_NETNS when there is one of that name, ERR_PERMISSION */
  create(name: string): void;
  /** Takes the name away; the namespace ends with the last process, socket or link of it. @throws SocketError ERR_NETNS, ERR_PERMISSION */
  remove(name: string): void;
  /** The names, in the order of the alphabet. */
  list(): string[];
}

/** Throws SocketError NETLINK_UNAVAILABLE where there is no native binary. */
export function networkNamespaces(): NetworkNamespaces {
  const native = loadBinding().netns;
  return {
    create(name) {
      const path = pathOf(name);
      check(native.share(folder), name, `make ${folder}`);
      check(native.create(path), name, `make the network namespace '${name}'`);
    },
    remove(name) {
      check(native.remove(pathOf(name)), name, `remove the network namespace '${name}'`);
    },
    list,
  };
}

function list(): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function pathOf(name: string): string {
  if (name.includes('/')) throw new SocketError('ERR_NETNS', `'${name}' is no name of a network namespace but a path`);
  return netnsPath(name);
}

function check(result: number, name: string, tried: string): void {
  if (result === 0) return;
  const errno = -result;
  if (errno === EEXIST) throw new SocketError('ERR_NETNS', `there is a network namespace '${name}' already`, { errno });
  if (errno === ENOENT) {
    throw new SocketError('ERR_NETNS', `no network namespace '${name}': see which exist with: nlmq netns list`, {
      errno,
    });
  }
  throw systemError(errno, tried);
}
