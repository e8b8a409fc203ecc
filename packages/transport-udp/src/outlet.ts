import type { Socket } from 'node:dgram';
import { NLMSG_HEADER, getUint32, wholeFrames, wordsOf } from '@nlmq/codec';
import {
  TransportError,
  formatEndpoint,
  type Endpoint,
  type Link,
  type Peer,
  type Receiver,
  type Sent,
} from '@nlmq/core';
import { Gate, type Remote } from '@nlmq/stream';

const HIGH_WATER_MARK = 1024 * 1024;

/**
 * The sending end: a connected socket. What the network loses is lost, also because nobody listens.
 *
 * It never receives anything. A frame that no datagram can hold is lost too.
 */
export class Outlet implements Link {
  readonly remote: Endpoint;
  readonly peer: Peer;
  /** Datagrams that the system did not take. */
  lost = 0;
  readonly #socket: Socket;
  readonly #gathered: number;
  readonly #gone: Promise<void>;
  readonly #room = new Gate();
  #receiver: Receiver | undefined;
  #reason: Error | undefined;
  #queued = 0;
  #ending = false;
  #closed = false;

  constructor(socket: Socket, { remote, peer }: Remote, gathered: number) {
    this.remote = remote;
    this.peer = peer;
    this.#socket = socket;
    this.#gathered = gathered;
    socket.on('error', () => (this.lost += 1));
    this.#gone = new Promise((resolve) => socket.once('close', resolve));
  }

  receive(receiver: Receiver): void {
    if (this.#receiver)
      throw new TransportError('ERR_MODEL', `${formatEndpoint(this.remote)}: a link has one receiver`);
    this.#receiver = receiver;
    void this.#gone.then(() => receiver.closed(this.#reason));
  }

  send(frames: Uint8Array): Sent {
    if (this.#ending) return 'taken';
    const bytes = new Uint8Array(frames);
    for (let at = 0; at < bytes.length;) {
      const end = this.#endOfDatagram(bytes, at);
      this.#sendOne(bytes.subarray(at, end));
      at = end;
    }
    return this.#queued > HIGH_WATER_MARK ? 'full' : 'taken';
  }

  drained(): Promise<void> {
    return this.#ending || this.#queued <= HIGH_WATER_MARK ? Promise.resolve() : this.#room.wait();
  }

  pause(): void {
    // Nothing is ever received.
  }

  resume(): void {
    // Nothing is ever received.
  }

  close(): Promise<void> {
    this.#stop();
    if (this.#queued === 0) this.#shut();
    return this.#gone;
  }

  destroy(reason?: Error): void {
    this.#reason ??= reason;
    this.#stop();
    this.#shut();
  }

  /** Behind the frames that go together, from `at`: as many as may be gathered, or one that is longer. */
  #endOfDatagram(bytes: Uint8Array, at: number): number {
    const end = wholeFrames(wordsOf(bytes), at, Math.min(bytes.length, at + this.#gathered));
    return end > at ? end : at + Math.max(getUint32(bytes, at), NLMSG_HEADER);
  }

  #sendOne(datagram: Uint8Array): void {
    this.#queued += datagram.length;
    this.#socket.send(datagram, (error) => {
      this.#queued -= datagram.length;
      if (error) this.lost += 1;
      if (this.#queued <= HIGH_WATER_MARK) this.#room.open();
      if (this.#ending && this.#queued === 0) this.#shut();
    });
  }

  #stop(): void {
    this.#ending = true;
    this.#room.open();
  }

  #shut(): void {
    if (!this.#closed) this.#socket.close();
    this.#closed = true;
  }
}
