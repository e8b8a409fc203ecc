import { isLoopback, systemClock, type Clock, type Transport } from '@nlmq/core';
import { dialMesh } from './dial.ts';
import { findBrokers } from './find.ts';
import { listenMesh } from './listen.ts';
import { parseMesh } from './place.ts';
import { Wires } from './wires.ts';

/** Options of `nats` and `natsTls`. */
export interface NatsOptions {
  /** Answers what proves to the server who we are: the text of a `.creds` file, the seed of an nkey, or `user:password`. */
  readonly login?: () => string;
  /** Milliseconds between signs of life. A peer that gives none for five of them has vanished. Default 2,000. */
  readonly heartbeat?: number;
  /** The clock of the signs of life. */
  readonly clock?: Clock;
}

const HEARTBEAT = 2_000;

/**
 * The transport of `nats://HOST:PORT,HOST:PORT/MESH`: brokers that meet through NATS servers.
 *
 * Who listens joins the mesh under a name, and has a link between equals with each other broker of it. Who dials
 * `nats://HOST:PORT/MESH/NAME` has a link to that broker. Links and listeners of one transport share a connection to
 * the same servers.
 */
export function nats(options: NatsOptions = {}): Transport {
  const exposed: Transport['exposed'] = (at) => !parseMesh(at).servers.every(({ host }) => isLoopback(host));
  return { ...transport('nats', false, options), exposed };
}

/** The same over TLS: `nats+tls://`. The keyring's CA is trusted, else the system's; its certificate is shown. */
export function natsTls(options: NatsOptions = {}): Transport {
  return transport('nats+tls', true, options);
}

function transport(scheme: string, encrypted: boolean, options: NatsOptions): Transport {
  const { login, heartbeat = HEARTBEAT, clock = systemClock } = options;
  const settings = { wires: new Wires({ encrypted, login }), heartbeat, clock };
  return {
    scheme,
    duplex: true,
    dial: async (to, dialling) => dialMesh(to, dialling, settings),
    brokers: async (at, dialling) => findBrokers(at, dialling, settings),
    listen: (at, accept, listening) => listenMesh(at, accept, listening, settings),
  };
}
