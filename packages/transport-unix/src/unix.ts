import type { Socket } from 'node:net';
import { formatEndpoint, type Endpoint, type Link, type LinkOptions, type Transport } from '@nlmq/core';
import { unixSockets, type UnixSockets } from '@nlmq/linux-sockets';
import { ReadBudget, dialUnix, listenUnix, socketLink, unixPlace, type StreamLimits } from '@nlmq/stream';
import { Native } from './native.ts';

/** Options of `unix`; they concern sockets that are files. */
export interface UnixOptions {
  /** The file's permissions: who may write to it may connect. Default 0o600. */
  readonly mode?: number;
  /** Whose the file is. Default: the process's own uid and gid. */
  readonly owner?: { readonly uid?: number; readonly gid?: number };
}

const MAX_READ = 64 * 1024;
const READ_BUDGET = 64 * 1024 * 1024;

/**
 * The transport of `unix://PATH` and `unix://@NAME`: a file, or a name in Linux's abstract namespace.
 *
 * A path may be relative to the working directory; a name may also be written with its NUL, or as `\0NAME` or
 * `\x00NAME`, and means exactly its bytes. Peers prove their uid, gid and pid. Names and proofs need the native part of
 * `@nlmq/linux-sockets`: without it names are refused with ERR_SYSTEM, and peers at a path are only known to be local.
 */
export function unix(options: UnixOptions = {}): Transport {
  return unixTransport(options, unixSockets);
}

/** `unix`, with its native part. */
export function unixTransport({ mode = 0o600, owner }: UnixOptions, load: () => UnixSockets): Transport {
  const limits: StreamLimits = { maxRead: MAX_READ, budget: new ReadBudget(READ_BUDGET) };
  const native = new Native(load);
  const sockets = (): UnixSockets => native.sockets();
  const linkOf = (socket: Socket, remote: Endpoint, given: LinkOptions): Link =>
    socketLink(socket, { remote, peer: native.peerOf(socket) }, limits, given);
  return {
    scheme: 'unix',
    duplex: true,
    async dial(to, given) {
      const place = unixPlace(to);
      return linkOf(await dialUnix(place, sockets, given), place.endpoint, given);
    },
    async listen(at, accept, given) {
      const place = unixPlace(at);
      const access = owner ? { mode, owner } : { mode };
      const enter = (socket: Socket): void => accept(linkOf(socket, place.endpoint, given));
      const listener = await listenUnix(place, sockets, enter, access);
      if (native.missing) warn(place.endpoint, native.missing);
      return listener;
    },
  };
}

function warn(at: Endpoint, { message }: Error): void {
  const what = "peers cannot prove their user and have a guest's rights";
  process.emitWarning(`${formatEndpoint(at)}: ${what}: ${message}`, { code: 'NLMQ_UNPROVEN_PEERS' });
}
