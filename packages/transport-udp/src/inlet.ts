import type { Socket } from 'node:dgram';
import { encodeFrame, encodeOverrun, wholeFrames, wordsOf } from '@nlmq/codec';
import {
  TransportError,
  formatEndpoint,
  type Clock,
  type Endpoint,
  type Link,
  type Peer,
  type Receiver,
  type Sent,
} from '@nlmq/core';
import { Allowance } from './allowance.ts';

/**
 * The receiving end: the sockets of a listener. All who send there are this one link, and nobody is ever answered.
 *
 * What has to be dropped is told to the receiver as an NLMSG_OVERRUN with the count, in front of what comes next. What
 * is no datagram of whole frames is dropped and counted.
 */
export class Inlet implements Link {
  readonly remote: Endpoint;
  readonly peer: Peer = { kind: 'datagrams' };
  /** Datagrams that were no whole frames. */
  malformed = 0;
  readonly #sockets: readonly Socket[];
  readonly #allowance: Allowance;
  readonly #gone: Promise<unknown>;
  #receiver: Receiver | undefined;
  #reason: Error | undefined;
  #dropped = 0;
  #paused = false;
  #ended = false;

  constructor(sockets: readonly Socket[], remote: Endpoint, rate: number, clock: Clock) {
    this.remote = remote;
    this.#sockets = sockets;
    this.#allowance = new Allowance(clock, rate);
    this.#gone = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    for (const socket of sockets) {
      socket.on('error', (error) => this.destroy(error));
      socket.on('message', (datagram) => this.#arrived(datagram));
    }
  }

  receive(receiver: Receiver): void {
    if (this.#receiver)
      throw new TransportError('ERR_MODEL', `${formatEndpoint(this.remote)}: a link has one receiver`);
    this.#receiver = receiver;
    void this.#gone.then(() => receiver.closed(this.#reason));
  }

  /** Forgets what it is given: datagrams are not answered. */
  send(): Sent {
    return 'taken';
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  /** Drops what comes: those who send cannot be held back. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
  }

  async close(): Promise<void> {
    this.destroy();
    await this.#gone;
  }

  destroy(reason?: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#reason = reason;
    for (const socket of this.#sockets) socket.close();
  }

  #arrived(datagram: Uint8Array): void {
    if (this.#ended || !this.#receiver) return;
    const burst = asBurst(datagram);
    const words = wordsOf(burst);
    if (burst.length === 0 || wholeFrames(words, 0, burst.length) < burst.length) this.malformed += 1;
    else if (this.#paused || !this.#allowance.take()) this.#dropped += framesIn(words);
    else this.#deliver(burst, this.#receiver);
  }

  #deliver(burst: Uint8Array, receiver: Receiver): void {
    try {
      const dropped = this.#dropped;
      this.#dropped = 0;
      if (dropped > 0) receiver.frames(encodeFrame({}, encodeOverrun(dropped)));
      if (!this.#ended) receiver.frames(burst);
    } catch (error) {
      this.destroy(error as Error);
    }
  }
}

/** The bytes at an address that is a multiple of 4, in a view of their own. */
function asBurst(datagram: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = datagram;
  return byteOffset % 4 === 0 ? new Uint8Array(buffer, byteOffset, length) : new Uint8Array(datagram);
}

function framesIn(words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < words.length; at += words[at]! >>> 2) count += 1;
  return count;
}
