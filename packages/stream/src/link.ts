import type { Duplex } from 'node:stream';
import {
  TransportError,
  formatEndpoint,
  type Endpoint,
  type Link,
  type LinkOptions,
  type Peer,
  type Receiver,
  type Sent,
  type Timer,
} from '@nlmq/core';
import { linkError } from './fault.ts';
import { Gate } from './gate.ts';
import { IdleWatch } from './idle.ts';
import type { Intake } from './intake.ts';
import { StallWatch } from './stall.ts';

/** Milliseconds that an ending link waits for its peer, as long as nothing moves. */
export const LINGER = 2_000;
const STALL_TIMEOUT = 5_000;

/** Who is at the other end. */
export interface Remote {
  readonly remote: Endpoint;
  readonly peer: Peer;
}

/** A byte stream that is connected and paused, and what it is read into. */
export interface Carrier {
  readonly stream: Duplex;
  readonly intake: Intake;
  /** Whether `send` copies; for streams that keep what they are given longer than they say. */
  readonly copies: boolean;
  /** Has the stream go on with the room that `shrink` answers, or does not call it where that cannot be done. */
  readonly shrink: (shrink: () => Uint8Array) => void;
}

/**
 * A link over a byte stream.
 *
 * Whoever feeds it puts bytes into the intake's room and calls `arrived`. The stream must allow half-open connections:
 * the link itself ends it.
 */
export class StreamLink implements Link {
  readonly remote: Endpoint;
  readonly peer: Peer;
  readonly #stream: Duplex;
  readonly #intake: Intake;
  readonly #copies: boolean;
  readonly #stall: StallWatch;
  readonly #idle: IdleWatch;
  readonly #options: LinkOptions;
  readonly #highWaterMark: number;
  readonly #gone: Promise<void>;
  readonly #room = new Gate();
  #receiver: Receiver | undefined;
  #linger: Timer | undefined;
  #reason: Error | undefined;
  #paused = false;
  #ending = false;

  constructor(carrier: Carrier, { remote, peer }: Remote, highWaterMark: number, options: LinkOptions) {
    const { stream, intake, copies, shrink } = carrier;
    this.remote = remote;
    this.peer = peer;
    this.#stream = stream;
    this.#intake = intake;
    this.#copies = copies;
    this.#options = options;
    this.#highWaterMark = highWaterMark;
    this.#stall = new StallWatch(options.clock, options.stallTimeout ?? STALL_TIMEOUT, intake, () => {
      this.destroy(this.#fault('ERR_STALLED', `${intake.tail} bytes of a frame came and no more`));
    });
    this.#idle = new IdleWatch(options.clock, intake, () => shrink(() => intake.shrink()));
    this.#gone = new Promise((resolve) => stream.once('close', resolve)).then(() => this.#closed());
    stream.on('drain', () => this.#room.open());
    stream.on('error', (error) => this.#failed(error));
    stream.on('end', () => this.#ended());
  }

  receive(receiver: Receiver): void {
    if (this.#receiver)
      throw new TransportError('ERR_MODEL', `${formatEndpoint(this.remote)}: a link has one receiver`);
    this.#receiver = receiver;
    if (!this.#paused) this.#stream.resume();
    void this.#gone.then(() => receiver.closed(this.#reason));
  }

  /** Takes note of bytes that stand in the intake's room. */
  arrived(count: number): void {
    if (this.#ending || !this.#receiver) return;
    try {
      const fault = this.#intake.take(count, this.#receiver);
      if (fault) this.#end(this.#fault('ERR_FRAME', fault.message, fault));
      else if (!this.#paused) this.#stall.watch();
      this.#idle.watch();
    } catch (error) {
      this.destroy(error as Error);
    }
  }

  send(frames: Uint8Array): Sent {
    const stream = this.#stream;
    if (this.#ending || stream.destroyed) return 'taken';
    stream.write(this.#copies ? new Uint8Array(frames) : frames);
    const queued = stream.writableLength;
    if (queued > this.#highWaterMark) return 'full';
    return queued === 0 || this.#copies ? 'taken' : 'held';
  }

  drained(): Promise<void> {
    if (this.#ending || this.#stream.writableLength <= this.#highWaterMark) return Promise.resolve();
    return this.#room.wait();
  }

  pause(): void {
    this.#paused = true;
    if (this.#ending) return;
    this.#stream.pause();
    this.#stall.rest();
  }

  resume(): void {
    this.#paused = false;
    if (this.#ending || !this.#receiver) return;
    this.#stream.resume();
    this.#stall.watch();
  }

  close(): Promise<void> {
    this.#end();
    return this.#gone;
  }

  destroy(reason?: Error): void {
    this.#reason ??= reason;
    this.#stop();
    this.#stream.destroy();
  }

  /** The peer sends no more; what is queued for it still goes out. */
  #ended(): void {
    const missing = this.#intake.tail;
    this.#end(missing === 0 ? undefined : this.#fault('ERR_FRAME', `the peer left ${missing} bytes of a frame behind`));
  }

  /** Flushes and says the end, then waits for the peer's: closing over unread input would kill what was flushed. */
  #end(reason?: Error): void {
    if (this.#ending) return;
    this.#reason ??= reason;
    this.#stop();
    this.#await(this.#stream.writableLength);
    this.#stream.end(() => {
      if (!this.#stream.destroyed) this.#await(0);
    });
    this.#stream.resume();
  }

  #await(queued: number): void {
    this.#linger?.cancel();
    this.#linger = this.#options.clock.after(LINGER, () => {
      const left = this.#stream.writableLength;
      if (left < queued) this.#await(left);
      else this.#stream.destroy();
    });
  }

  #stop(): void {
    this.#ending = true;
    this.#stall.rest();
    this.#idle.end();
    this.#room.open();
  }

  #failed(error: Error): void {
    if (!this.#ending || !this.#stream.writableFinished) this.#reason ??= linkError(this.remote, error);
    // Sockets of TLS live on after an error.
    this.#stream.destroy();
  }

  #closed(): void {
    this.#stop();
    this.#linger?.cancel();
    this.#intake.release();
  }

  #fault(code: 'ERR_FRAME' | 'ERR_STALLED', why: string, cause?: Error): TransportError {
    return new TransportError(code, `${formatEndpoint(this.remote)}: ${why}`, { cause });
  }
}
