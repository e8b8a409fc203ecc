import type { Transport } from '@nlmq/core';
import { tcpPlaces, tlsTransport, underOldName } from '@nlmq/stream';

/** The transport of `ssl://HOST:PORT`: what `tls://` is, under its name of 2013. */
export function ssl(): Transport {
  return underOldName(tlsTransport('ssl', tcpPlaces));
}
