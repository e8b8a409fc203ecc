import { AttributeWriter, CodecError, decodeControl, decodeFrame, encodeControl, type Frame } from '@nlmq/codec';
import { ATTRIBUTE, COMMAND, ControlError, formatControlError } from '@nlmq/control';
import { type Handler, refusal } from './handler.ts';
import { allows } from './policy.ts';
import { TRAFFIC } from './lane.ts';
import type { Port } from './port.ts';
import { Table } from './table.ts';

/** Commands of one link that may be under way at once. */
const MAX_PENDING = 64;

/** Runs commands: reads a control frame, judges it, calls its handler, answers ACK or ERR. */
export class Dispatcher {
  readonly #handlers = new Table<number, Handler>('command');
  readonly #fault: (error: Error) => void;
  readonly #refuses: (handler: Handler) => ControlError | undefined;

  /** `refuses` tells why the broker as a whole does not run a command now. */
  constructor(
    handlers: readonly Handler[],
    fault: (error: Error) => void,
    refuses: (handler: Handler) => ControlError | undefined = () => undefined,
  ) {
    for (const handler of handlers) this.#handlers.add(handler.id, handler);
    this.#fault = fault;
    this.#refuses = refuses;
  }

  /** Takes the control frame that stands in `bytes` from `start` to `end`. */
  take(port: Port, bytes: Uint8Array, start: number, end: number): void {
    const frame = decodeFrame(bytes.slice(start, end));
    try {
      const message = decodeControl(frame.cdata ?? new Uint8Array(0));
      if (message.command === COMMAND.ACK || message.command === COMMAND.ERR) {
        port.uplink?.asker?.take(frame.seq, message);
        return;
      }
      const reply = this.#run(port, message.command, message.attributes);
      if (reply instanceof Promise) this.#later(port, frame, reply);
      else answer(port, frame, COMMAND.ACK, reply);
    } catch (error) {
      this.#refuse(port, frame, error);
    }
  }

  #run(port: Port, command: number, attributes: Uint8Array): Uint8Array | Promise<Uint8Array> {
    const handler = this.#handlers.get(command);
    if (!handler) throw new ControlError('ERR_UNSUPPORTED', `this broker does not serve command ${nameOf(command)}`);
    if (!allows(port.rights, handler)) {
      throw new ControlError(
        'ERR_DENIED',
        `${handler.name} needs the right '${handler.access}', which this link has not`,
      );
    }
    const refused = this.#refuses(handler);
    if (refused) throw refused;
    if (port.commands >= MAX_PENDING) throw new ControlError('ERR_LIMIT', `${MAX_PENDING} commands are under way`);
    return handler.run(attributes, port);
  }

  #later(port: Port, frame: Frame, reply: Promise<Uint8Array>): void {
    port.commands++;
    reply
      .then((attributes) => {
        answer(port, frame, COMMAND.ACK, attributes);
      })
      .catch((error: unknown) => {
        this.#refuse(port, frame, error);
      })
      .finally(() => port.commands--);
  }

  #refuse(port: Port, frame: Frame, error: unknown): void {
    const told = error instanceof CodecError ? new ControlError('ERR_BAD_REQUEST', error.message) : refusal(error);
    if (told.code === 'ERR_INTERNAL' && told.cause instanceof Error) this.#fault(told.cause);
    const attributes = new AttributeWriter().string(ATTRIBUTE.ERROR, formatControlError(told)).finish();
    answer(port, frame, COMMAND.ERR, attributes);
  }
}

function nameOf(command: number): string {
  const known = Object.entries(COMMAND).find(([, id]) => id === command);
  return known ? `${command} (${known[0]})` : String(command);
}

/** dst and src change places; the answer's message carries the envelope's seq and pid 0. */
function answer(port: Port, { seq, pid, dst, src }: Frame, command: number, attributes: Uint8Array): void {
  port.channel.append(encodeControl({ seq, pid, dst: src, src: dst }, { command, attributes }), TRAFFIC.CONTROL);
}
