import type { Transport } from '@nlmq/core';
import { unixSockets } from '@nlmq/linux-sockets';
import { tlsTransport, underOldName, unixPlaces, type FileAccess } from '@nlmq/stream';

/** Options of `unixSsl`; they concern sockets that are files. */
export type UnixSslOptions = Partial<FileAccess>;

/** The transport of `unix+ssl://PATH` and `unix+ssl://@NAME`: what `unix+tls://` is, under its name of 2013. */
export function unixSsl(options: UnixSslOptions = {}): Transport {
  return underOldName(tlsTransport('unix+ssl', unixPlaces(unixSockets, { mode: 0o600, ...options })));
}
