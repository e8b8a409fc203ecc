import {
  TransportError,
  formatEndpoint,
  type Clock,
  type Endpoint,
  type Link,
  type Peer,
  type Receiver,
  type Sent,
  type Timer,
} from '@nlmq/core';
import { Gate, LINGER } from '@nlmq/stream';
import { Inbox } from './inbox.ts';

const HIGH_WATER_MARK = 1024 * 1024;

/** One end of a link inside the process; the other end's inbox is its queue. */
export class MemoryLink implements Link {
  readonly remote: Endpoint;
  readonly peer: Peer = { kind: 'process' };
  readonly #clock: Clock;
  readonly #inbox = new Inbox();
  /** Where the far end waits for room in this inbox. */
  readonly #room = new Gate();
  readonly #gone: Promise<void>;
  #settle: () => void = () => undefined;
  #far: MemoryLink = this;
  #receiver: Receiver | undefined;
  #linger: Timer | undefined;
  #reason: Error | undefined;
  #paused = false;
  #scheduled = false;
  #ending = false;
  #ended = false;
  /** The far end sends no more. */
  #complete = false;

  private constructor(remote: Endpoint, clock: Clock) {
    this.remote = remote;
    this.#clock = clock;
    this.#gone = new Promise((resolve) => (this.#settle = resolve));
  }

  /** Two ends that are joined, each with its side's clock. */
  static pair(remote: Endpoint, near: Clock, far: Clock): [MemoryLink, MemoryLink] {
    const ends: [MemoryLink, MemoryLink] = [new MemoryLink(remote, near), new MemoryLink(remote, far)];
    ends[0].#far = ends[1];
    ends[1].#far = ends[0];
    return ends;
  }

  receive(receiver: Receiver): void {
    if (this.#receiver)
      throw new TransportError('ERR_MODEL', `${formatEndpoint(this.remote)}: a link has one receiver`);
    this.#receiver = receiver;
    void this.#gone.then(() => receiver.closed(this.#reason));
    this.#schedule();
  }

  send(frames: Uint8Array): Sent {
    const far = this.#far;
    if (this.#ending || far.#ending) return 'taken';
    far.#inbox.append(frames);
    far.#schedule();
    return far.#inbox.length > HIGH_WATER_MARK ? 'full' : 'taken';
  }

  drained(): Promise<void> {
    const far = this.#far;
    if (this.#ending || far.#inbox.length <= HIGH_WATER_MARK) return Promise.resolve();
    return far.#room.wait();
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#schedule();
  }

  close(): Promise<void> {
    if (!this.#ending) {
      this.#stop();
      this.#far.#complete = true;
      this.#far.#schedule();
      this.#linger = this.#clock.after(LINGER, () => this.#end());
    }
    return this.#gone;
  }

  destroy(reason?: Error): void {
    this.#reason ??= reason;
    this.#far.#end();
    this.#end();
  }

  #schedule(): void {
    const ready = this.#ending || (this.#receiver && !this.#paused && (this.#inbox.length > 0 || this.#complete));
    if (this.#scheduled || !ready) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (!this.#paused || this.#ending) this.#deliver();
    });
  }

  #deliver(): void {
    try {
      if (this.#receiver && this.#inbox.length > 0) this.#inbox.deliver(this.#receiver);
    } catch (error) {
      this.destroy(error as Error);
    }
    this.#room.open();
    if (this.#complete && this.#inbox.length === 0) {
      this.#end();
      this.#far.#end();
    }
  }

  /** Takes and sends no more. */
  #stop(): void {
    this.#ending = true;
    this.#inbox.clear();
    this.#room.open();
    this.#far.#room.open();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#stop();
    this.#linger?.cancel();
    this.#settle();
  }
}
