import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import {
  Keyring,
  parseHostPort,
  systemClock,
  parseEndpoint,
  type Clock,
  type Credentials,
  type Endpoint,
  type Link,
  type TransportError,
} from '@nlmq/core';
import { Collector, countedFrame } from '@nlmq/testkit';
import { createAuthority, type Authority } from '@nlmq/testkit/certificates';
import { tls } from '@nlmq/transport-tls';

/** A listener that echoes, with a healthy client that asks it all the time. */
export interface House {
  readonly authority: Authority;
  readonly own: Credentials;
  readonly keyring: Keyring;
  readonly endpoint: Endpoint;
  /** Links that came in, the healthy client's first. */
  readonly accepted: readonly Link[];
  /** Why peers were turned away so far. */
  readonly refused: readonly TransportError[];
  /** The client that nothing may disturb. */
  readonly healthy: Link;
  /** Settles when so many peers have been turned away, all in all. */
  turnedAway(count: number): Promise<void>;
  /** Settles when the healthy client has been answered a few times more. */
  served(): Promise<void>;
  /** Connects without the transport. */
  raw(options: ConnectionOptions): TLSSocket;
  close(): Promise<void>;
}

/** What is not as usual in a house. */
export interface HouseOptions {
  readonly clock?: Clock;
  /** The listener's. Default: what the healthy client has. */
  readonly keyring?: Keyring;
  /** The healthy client's. Default: new ones. */
  readonly own?: Credentials;
  /** What stands behind the `?` of the listener's URL. */
  readonly query?: string;
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const authority = await createAuthority();
  const { clock = systemClock, own = await authority.issue(), query = '' } = options;
  const keyring = options.keyring ?? new Keyring(own);
  const transport = tls();
  const accepted: Link[] = [];
  const refused: TransportError[] = [];
  const waiting: { readonly count: number; readonly settle: () => void }[] = [];
  const accept = (link: Link): void => {
    accepted.push(link);
    link.receive(new Collector((burst) => link.send(burst) !== 'taken'));
  };
  const listener = await transport.listen(parseEndpoint(`tls://127.0.0.1:0?${query}`), accept, {
    clock,
    credentials: keyring,
    refused(error) {
      refused.push(error);
      for (const { count, settle } of waiting) if (count <= refused.length) settle();
    },
  });
  const healthy = await transport.dial(listener.endpoint, { clock: systemClock, credentials: new Keyring(own) });
  const answers = new Collector(() => healthy.send(countedFrame(1, 64)) === 'held');
  healthy.receive(answers);
  healthy.send(countedFrame(1, 64));
  return {
    authority,
    own,
    keyring,
    endpoint: listener.endpoint,
    accepted,
    refused,
    healthy,
    turnedAway: (count) =>
      new Promise((settle) => (refused.length >= count ? settle() : void waiting.push({ count, settle }))),
    served: () => answers.reached(answers.count + 10),
    raw: (given) => connect({ ...parseHostPort(listener.endpoint), ...given }).on('error', () => undefined),
    async close() {
      healthy.destroy();
      for (const link of accepted) link.destroy();
      await listener.close();
    },
  };
}

/** Settles when a socket has ended, also by an error. */
export function ended(socket: TLSSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.resume();
    socket.once('end', () => socket.destroy());
    socket.once('close', () => resolve());
  });
}
