import { ERRNO } from '@nlmq/codec';
import type { Clock, Timer } from '@nlmq/core';
import type { NetlinkSocket } from '@nlmq/linux-sockets';
import type { Ask } from './ask.ts';
import { errnoFrom } from './errno.ts';
import type { OpenSocket } from './family.ts';
import { Ledger } from './ledger.ts';

/** Milliseconds that a dump may stand still before it is given up. */
const patience = 5000;

/** A socket that runs dumps, one after the other: the kernel refuses a second one on a socket with EBUSY. */
export class Dump {
  readonly #clock: Clock;
  readonly #ended: (dump: Dump, usable: boolean) => void;
  readonly #ledger = new Ledger();
  readonly #socket: NetlinkSocket;
  #ask: Ask | undefined;
  #progress = 0;
  #timer: Timer | undefined;

  /** `ended` is called after each dump; when the socket is not usable any more, it is closed. */
  constructor(openSocket: OpenSocket, clock: Clock, ended: (dump: Dump, usable: boolean) => void) {
    this.#clock = clock;
    this.#ended = ended;
    this.#socket = openSocket({
      messages: (bytes) => {
        this.#take(bytes);
      },
      overrun: () => {
        this.#giveUp(ERRNO.ENOBUFS);
      },
      failed: (error) => {
        this.#giveUp(errnoFrom(error));
      },
    });
  }

  /** Starts a dump and writes into its message. There must be none under way. */
  run(ask: Ask): void {
    this.#ask = ask;
    this.#ledger.enter(ask, ask.message, 0);
    this.#progress = this.#clock.now();
    this.#watch(patience);
    try {
      this.#socket.send(ask.message);
      this.#socket.poll();
    } catch (error) {
      this.#giveUp(errnoFrom(error));
    }
  }

  close(): void {
    this.#giveUp(ERRNO.ECONNRESET);
  }

  #take(bytes: Uint8Array): void {
    this.#progress = this.#clock.now();
    const ready = this.#ledger.take(bytes);
    if (this.#ask === undefined) return; // given up by what the requester did with it
    if (this.#ledger.size === 0) this.#end(true);
    else if (!ready) this.#hold();
  }

  /** Reads on when the requester can take more. Meanwhile the kernel keeps the dump's state, and little else. */
  #hold(): void {
    const ask = this.#ask;
    this.#socket.pause();
    void ask?.answer.drained().then(() => {
      if (this.#ask !== ask) return;
      this.#progress = this.#clock.now();
      this.#socket.resume();
    });
  }

  #watch(ms: number): void {
    this.#timer = this.#clock.after(ms, () => {
      const rest = this.#progress + patience - this.#clock.now();
      if (rest > 0) this.#watch(rest);
      else this.#giveUp(ERRNO.ETIMEDOUT);
    });
  }

  #giveUp(reason: number): void {
    this.#socket.close();
    this.#ledger.fail(reason);
    this.#end(false);
  }

  #end(usable: boolean): void {
    this.#timer?.cancel();
    this.#ask = undefined;
    this.#ended(this, usable);
  }
}
