import type { Transport } from '@nlmq/core';
import { unixSockets } from '@nlmq/linux-sockets';
import { tlsTransport, unixPlaces, type FileAccess } from '@nlmq/stream';

/** Options of `unixTls`; they concern sockets that are files. */
export type UnixTlsOptions = Partial<FileAccess>;

/**
 * The transport of `unix+tls://PATH` and `unix+tls://@NAME`: TLS as of `tls://` over a unix socket.
 *
 * A peer is `certificate`. The server's certificate must name `localhost`, or what `?name=NAME` says. The file's mode is
 * 0o600 unless told. Abstract names need the native part of `@nlmq/linux-sockets`.
 */
export function unixTls(options: UnixTlsOptions = {}): Transport {
  return tlsTransport('unix+tls', unixPlaces(unixSockets, { mode: 0o600, ...options }));
}
