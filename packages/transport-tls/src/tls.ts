import type { Transport } from '@nlmq/core';
import { tcpPlaces, tlsTransport } from '@nlmq/stream';

/**
 * The transport of `tls://HOST:PORT`: TLS 1.3 or 1.2 with a certificate on both sides, which `credentials` has.
 *
 * A peer is `certificate`. The server's certificate must name the host, or what `?name=NAME` says. `?legacy=tls1` takes
 * peers of 2013 too.
 */
export function tls(): Transport {
  return tlsTransport('tls', tcpPlaces);
}
