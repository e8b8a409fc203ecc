import { ERRNO, align4 } from '@nlmq/codec';
import type { NetlinkSocket } from '@nlmq/linux-sockets';
import type { Ask } from './ask.ts';
import { errnoFrom } from './errno.ts';
import type { OpenSocket } from './family.ts';
import { Ledger } from './ledger.ts';

/** Messages sent before their answers are read: more could overrun the socket. */
const windowSize = 32;
const outboxBytes = 64 << 10;
const NOW = Promise.resolve();

/**
 * Asks for everything but dumps, on one socket.
 *
 * What arrives in one turn goes to the kernel in few datagrams. The kernel answers inside the system call, so an ask
 * without an answer after the socket was read empty has lost it.
 */
export class Pipeline {
  readonly #openSocket: OpenSocket;
  readonly #ledger = new Ledger();
  readonly #outbox = new Uint8Array(outboxBytes);
  #socket: NetlinkSocket | undefined;
  #used = 0;
  #waiting = 0;

  constructor(openSocket: OpenSocket) {
    this.#openSocket = openSocket;
    this.#socket = this.#open();
  }

  /** The address of the socket, by which the kernel names it in events; 0 while there is none. */
  get portId(): number {
    return this.#socket?.portId ?? 0;
  }

  /** Puts a message in line; the line goes out at the end of this turn. */
  ask(ask: Ask): void {
    const { length } = ask.message;
    if (length > outboxBytes) {
      ask.answer.fail(ask.header, ERRNO.EMSGSIZE);
      return;
    }
    if (this.#used + length > outboxBytes || this.#waiting === windowSize) this.flush();
    if (this.#used === 0) {
      void NOW.then(this.#flushed); // queueMicrotask makes a resource for async_hooks each time
    }
    this.#outbox.set(ask.message, this.#used);
    this.#ledger.enter(ask, this.#outbox, this.#used);
    this.#used += align4(length);
    this.#waiting++;
  }

  readonly #flushed = (): void => {
    this.flush();
  };

  /** Sends what is in line, and reads the answers. */
  flush(): void {
    if (this.#used === 0) return;
    const bytes = this.#outbox.subarray(0, this.#used);
    this.#used = 0;
    this.#waiting = 0;
    try {
      this.#socket ??= this.#open();
      this.#socket.send(bytes);
      const empty = this.#socket.poll();
      if (empty && this.#used === 0) this.#ledger.fail(ERRNO.ENOBUFS);
    } catch (error) {
      this.#ledger.fail(errnoFrom(error));
    }
  }

  close(): void {
    this.#socket?.close();
    this.#abandon(ERRNO.ECONNRESET);
  }

  #abandon(reason: number): void {
    this.#socket = undefined;
    this.#used = 0;
    this.#waiting = 0;
    this.#ledger.fail(reason);
  }

  #open(): NetlinkSocket {
    return this.#openSocket({
      messages: (bytes) => {
        this.#ledger.take(bytes);
      },
      overrun: () => undefined, // flush() sees who lost an answer
      failed: (error) => {
        this.#abandon(errnoFrom(error));
      },
    });
  }
}
