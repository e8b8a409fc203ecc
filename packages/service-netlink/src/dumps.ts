import { ERRNO } from '@nlmq/codec';
import type { Clock } from '@nlmq/core';
import type { Ask } from './ask.ts';
import { Dump } from './dump.ts';
import { errnoFrom } from './errno.ts';
import type { OpenSocket } from './family.ts';

const socketLimit = 4;
const queueLimit = 1024;

/** Runs dumps side by side on a few sockets, opened when they are needed. The rest wait in line; beyond that they get EBUSY. */
export class Dumps {
  readonly #openSocket: OpenSocket;
  readonly #clock: Clock;
  readonly #all = new Set<Dump>();
  readonly #idle: Dump[] = [];
  readonly #queue: Ask[] = [];

  constructor(openSocket: OpenSocket, clock: Clock) {
    this.#openSocket = openSocket;
    this.#clock = clock;
  }

  /** Starts a dump, or puts a copy of it in line. */
  ask(ask: Ask): void {
    const idle = this.#idle.pop();
    if (idle !== undefined) idle.run(ask);
    else if (this.#all.size < socketLimit) this.#runOnNew(ask);
    else if (this.#queue.length < queueLimit) this.#queue.push({ ...ask, message: ask.message.slice() });
    else ask.answer.fail(ask.header, ERRNO.EBUSY);
  }

  close(): void {
    for (const { answer, header } of this.#queue.splice(0)) answer.fail(header, ERRNO.ECONNRESET);
    for (const dump of [...this.#all]) dump.close();
  }

  #runOnNew(ask: Ask): void {
    try {
      const dump = new Dump(this.#openSocket, this.#clock, this.#ended);
      this.#all.add(dump);
      dump.run(ask);
    } catch (error) {
      ask.answer.fail(ask.header, errnoFrom(error));
    }
  }

  readonly #ended = (dump: Dump, usable: boolean): void => {
    if (usable) this.#idle.push(dump);
    else this.#all.delete(dump);
    const next = this.#next();
    if (next !== undefined) this.ask(next);
  };

  /** The longest waiting one for which somebody still waits. */
  #next(): Ask | undefined {
    for (;;) {
      const next = this.#queue.shift();
      if (next === undefined || !next.answer.abandoned) return next;
      next.answer.end();
    }
  }
}
