import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { SocketError } from './error.ts';

/** Slots of the state array that the native part writes (native/netlink.h). */
export const state = { errno: 0, overrun: 1, foreign: 2, cut: 3, spilled: 4, step: 5, port: 6, slots: 7 } as const;

/** Steps of opening a socket, as found in `state.step` (native/netlink.h). */
export const step = { netns: 1, setns: 2, socket: 3, bind: 4, watch: 5 } as const;

/** The native class. Numbers returned are 0 or a negative errno, unless said otherwise. */
export interface NativeNetlink {
  watch(on: boolean): number;
  /** Returns the bytes packed into the arena. */
  fill(): number;
  /** Copies the datagram of `state.spilled` bytes that did not fit into the arena. */
  take(target: Uint8Array): number;
  send(bytes: Uint8Array, port: number): number;
  option(level: number, name: number, value: number): number;
  /** Returns the kernel's drop counter. */
  drops(): number;
  close(): void;
}

/** The native functions for unix sockets. Numbers returned are a descriptor, 0, or a negative errno. */
export interface NativeUnix {
  bind(name: Uint8Array): number;
  connect(name: Uint8Array): number;
  /** Writes pid, uid and gid. */
  credentials(descriptor: number, target: Uint32Array): number;
}

/** The native functions for named network namespaces. Numbers returned are 0 or a negative errno. */
export interface NativeNetns {
  /** Makes the folder, and what is mounted in it visible to other processes. */
  share(folder: string): number;
  create(path: string): number;
  remove(path: string): number;
}

/** What the native module exports. */
export interface Binding {
  readonly netns: NativeNetns;
  readonly unix: NativeUnix;
  readonly Netlink: new (
    protocol: number,
    netns: string | null,
    wake: () => void,
    numbers: Int32Array,
    arena: Uint8Array,
    mark: number,
  ) => NativeNetlink;
}

const require = createRequire(import.meta.url);

/**
 * The native part, loaded at the first call: from `build/` of a checkout, else from the package's `prebuilds/`.
 * Throws SocketError NETLINK_UNAVAILABLE where there is none for this machine.
 */
export function loadBinding(root: URL = new URL('../', import.meta.url)): Binding {
  if (platform !== 'linux') {
    throw new SocketError(
      'NETLINK_UNAVAILABLE',
      `netlink and abstract sockets need Linux and this is ${platform}: talk to a broker on a Linux host`,
    );
  }
  const places = ['build', 'prebuilds'].map((folder) => `${folder}/linux-${arch}/linux_sockets.node`);
  const place = places.find((candidate) => existsSync(new URL(candidate, root)));
  const missing = `no native binary for linux-${arch} (${places.join(', ')} in ${fileURLToPath(root)})`;
  const script = fileURLToPath(new URL('scripts/build.mjs', root));
  const remedy = `build it (node ${script}) or talk to a broker on a Linux host`;
  if (place === undefined) throw new SocketError('NETLINK_UNAVAILABLE', `${missing}: ${remedy}`);
  const path = fileURLToPath(new URL(place, root));
  try {
    return require(path) as Binding;
  } catch (cause) {
    throw new SocketError('NETLINK_UNAVAILABLE', `cannot load ${path}: ${remedy}`, { cause });
  }
}
