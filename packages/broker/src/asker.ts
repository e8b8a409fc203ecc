import { type ControlMessage, encodeControl } from '@nlmq/codec';
import { COMMAND, type Command, ControlError, readRefusal } from '@nlmq/control';
import type { Clock, Timer } from '@nlmq/core';
import { TRAFFIC } from './lane.ts';
import type { Port } from './port.ts';

const DEADLINE_MS = 3000;

interface Question {
  readonly answer: (message: ControlMessage) => void;
  readonly fail: (error: Error) => void;
  readonly timer: Timer;
}

/** Asks the broker at the other end of a link to do commands. */
export class Asker {
  readonly #port: Port;
  readonly #clock: Clock;
  readonly #questions = new Map<number, Question>();
  #seq = 0;

  constructor(port: Port, clock: Clock) {
    this.#port = port;
    this.#clock = clock;
  }

  /** @throws ControlError as the far broker says, ERR_UNREACHABLE when it does not answer in 3 s or the link ends */
  async call<Request, Reply>(command: Command<Request, Reply>, request: Request): Promise<Reply> {
    const seq = ++this.#seq;
    const attributes = command.request.encode(request);
    const message = await new Promise<ControlMessage>((answer, fail) => {
      const timer = this.#clock.after(DEADLINE_MS, () => {
        this.#questions.delete(seq);
        fail(new ControlError('ERR_UNREACHABLE', `the broker there does not answer ${command.name}`));
      });
      this.#questions.set(seq, { answer, fail, timer });
      this.#port.channel.append(encodeControl({ seq }, { command: command.id, attributes }), TRAFFIC.CONTROL);
    });
    if (message.command === COMMAND.ERR) throw readRefusal(message.attributes);
    return command.reply.decode(message.attributes);
  }

  /** An ACK or ERR has come. */
  take(seq: number, message: ControlMessage): void {
    const question = this.#questions.get(seq);
    if (!question) return;
    this.#questions.delete(seq);
    question.timer.cancel();
    question.answer(message);
  }

  /** The link has ended. */
  end(): void {
    for (const { fail, timer } of this.#questions.values()) {
      timer.cancel();
      fail(new ControlError('ERR_UNREACHABLE', 'the link to the broker there has ended'));
    }
    this.#questions.clear();
  }
}
