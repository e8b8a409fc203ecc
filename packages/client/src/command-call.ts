import { decodeControl } from '@nlmq/codec';
import { COMMAND, type Command, readRefusal } from '@nlmq/control';
import type { Pending } from './exchange.ts';

/** Who is told how a command ended. */
export interface Settle<Reply> {
  /** Called before the frame behind the answer is looked at. */
  readonly resolve: (reply: Reply | Promise<Reply>) => void;
  readonly reject: (error: unknown) => void;
}

/** One command that waits for ACK or ERR. */
export class CommandCall<Request, Reply> implements Pending {
  readonly control = true;
  readonly timeout: number;
  deadline: number = Infinity;
  readonly #command: Command<Request, Reply>;
  readonly #settle: Settle<Reply>;

  constructor(command: Command<Request, Reply>, timeout: number, settle: Settle<Reply>) {
    this.timeout = timeout;
    this.#command = command;
    this.#settle = settle;
  }

  answer(bytes: Uint8Array, start: number, end: number): boolean {
    try {
      const { command, attributes } = decodeControl(bytes.slice(start, end));
      if (command === COMMAND.ACK) this.#settle.resolve(this.#command.reply.decode(attributes));
      else this.fail(readRefusal(attributes));
    } catch (error) {
      this.#settle.reject(error);
    }
    return true;
  }

  deliver(): boolean {
    return false; // no answer to a command comes in fragments
  }

  fail(error: Error): void {
    this.#settle.reject(error);
  }
}
