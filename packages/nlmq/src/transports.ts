import type { Transport } from '@nlmq/core';
import { memory } from '@nlmq/transport-memory';
import { ssl } from '@nlmq/transport-ssl';
import { tcp } from '@nlmq/transport-tcp';
import { tls } from '@nlmq/transport-tls';
import { udp } from '@nlmq/transport-udp';
import { unix } from '@nlmq/transport-unix';
import { unixSsl } from '@nlmq/transport-unix-ssl';
import { unixTls } from '@nlmq/transport-unix-tls';

/** A set of every transport of this package; `memory://` names mean something within one set only. */
export function standardTransports(): readonly Transport[] {
  return [tcp(), tls(), ssl(), unix(), unixTls(), unixSsl(), udp(), memory()];
}
