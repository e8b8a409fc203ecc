import { encodeError, type MessageHeader } from '@nlmq/codec';
import type { ServiceRequest } from '@nlmq/core';

/**
 * How the answer to one message is known to be over.
 *
 * - `done`: a dump, by NLMSG_DONE
 * - `ack`: the requester asked for an acknowledgement, which ends it
 * - `reply`: a single message answers it
 * - `silence`: the kernel is asked for an acknowledgement that the requester did not want, and does not get
 * - `fault`: it is no request, and is answered here
 * - `refusal`: it cannot be served alone, and is answered here
 *
 * An error ends each of them.
 */
export type Ending = 'done' | 'ack' | 'reply' | 'silence' | 'fault' | 'refusal';

/** One message of a request. */
export interface Ask {
  readonly answer: Answer;
  /** The header as the requester wrote it. */
  readonly header: MessageHeader;
  /** Header and body, in the requester's packet: as short-lived as that. */
  readonly message: Uint8Array;
  readonly ending: Ending;
}

/** A packet without messages. */
export const nothing: Uint8Array = new Uint8Array(0);

/** The answer to a request: over when each of its messages has been answered. */
export class Answer {
  readonly #request: ServiceRequest;
  /** Asked for only where the answer is long: a signal costs more than a short one. */
  #signal: AbortSignal | undefined;
  #open = 0;

  constructor(request: ServiceRequest) {
    this.#request = request;
  }

  /** One message more is to be answered; told of all of them before the first is. */
  expect(): this {
    this.#open++;
    return this;
  }

  /** Whether nobody waits for it any more. */
  get abandoned(): boolean {
    this.#signal ??= this.#request.signal;
    return this.#signal.aborted;
  }

  /** Passes on what answers some of the messages; for `ends` of them this was all. False: wait for `drained()`. */
  pass(packet: Uint8Array, ends: number): boolean {
    this.#open -= ends;
    const last = ends > 0 && this.#open === 0;
    if (last ? this.#signal?.aborted : packet.length === 0 || this.abandoned) return true;
    return this.#request.reply(packet, last);
  }

  /** Ends the answer to one message without a word. */
  end(): void {
    this.pass(nothing, 1);
  }

  /** Answers one message with an error in the kernel's form. */
  fail(header: MessageHeader, errno: number): void {
    this.pass(encodeError(-errno, header), 1);
  }

  drained(): Promise<void> {
    return this.#request.drained();
  }
}
