import type { Transport } from '@nlmq/core';
import { memory } from '@nlmq/transport-memory';
import { type NatsOptions, nats, natsTls } from '@nlmq/transport-nats';
import { ssl } from '@nlmq/transport-ssl';
import { tcp } from '@nlmq/transport-tcp';
import { tls } from '@nlmq/transport-tls';
import { udp } from '@nlmq/transport-udp';
import { unix } from '@nlmq/transport-unix';
import { unixSsl } from '@nlmq/transport-unix-ssl';
import { unixTls } from '@nlmq/transport-unix-tls';

/**
 * A set of every transport of this package; `memory://` names mean something within one set only.
 *
 * `mesh`: what NATS servers are told, and how often peers of a mesh give signs of life.
 */
export function standardTransports(mesh: NatsOptions = {}): readonly Transport[] {
  return [tcp(), tls(), ssl(), unix(), unixTls(), unixSsl(), udp(), memory(), nats(mesh), natsTls(mesh)];
}
