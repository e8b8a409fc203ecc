import { type Command, ControlError, type ControlErrorCode } from '@nlmq/control';
import { TransportError, type TransportErrorCode } from '@nlmq/core';
import { BrokerError, type BrokerErrorCode } from './error.ts';
import type { Port } from './port.ts';

/** A command that a broker serves: made by `handle`, given to `createBroker` in a list. */
export interface Handler {
  readonly id: number;
  readonly name: string;
  readonly access: Command<unknown, unknown>['access'];
  /** Reads the attributes, runs, and answers those of the reply. @throws ControlError */
  run(attributes: Uint8Array, caller: Port): Uint8Array | Promise<Uint8Array>;
}

/**
 * Binds a command to what a broker does for it.
 *
 * `run` refuses by throwing ControlError; anything else that it throws is told to the peer as ERR_INTERNAL without a
 * word of it.
 */
export function handle<Request, Reply>(
  command: Command<Request, Reply>,
  run: (request: Request, caller: Port) => Reply | Promise<Reply>,
): Handler {
  const { id, name, access } = command;
  const answer = (request: Request, caller: Port): Uint8Array | Promise<Uint8Array> => {
    const reply = run(request, caller);
    return reply instanceof Promise ? reply.then((value) => command.reply.encode(value)) : command.reply.encode(reply);
  };
  return {
    id,
    name,
    access,
    run(attributes, caller) {
      const request = command.request.decode(attributes);
      return request instanceof Promise ? request.then((value) => answer(value, caller)) : answer(request, caller);
    },
  };
}

/** What a peer is told of codes that are not a fault of its request. */
const CODES: Readonly<Partial<Record<BrokerErrorCode | TransportErrorCode, ControlErrorCode>>> = {
  ERR_DENIED: 'ERR_DENIED',
  ERR_DUPLICATE: 'ERR_DUPLICATE',
  ERR_LIMIT: 'ERR_LIMIT',
  ERR_UNREACHABLE: 'ERR_UNREACHABLE',
  ERR_TIMEOUT: 'ERR_UNREACHABLE',
  ERR_UNTRUSTED: 'ERR_UNREACHABLE',
  ERR_FRAME: 'ERR_UNREACHABLE',
};

/** What the peer is told of an error: what it, or another broker, can do something about; not what failed inside. */
export function refusal(error: unknown): ControlError {
  if (error instanceof ControlError) return error;
  if (error instanceof TransportError || error instanceof BrokerError) {
    return new ControlError(CODES[error.code] ?? 'ERR_BAD_REQUEST', error.message, { cause: error });
  }
  return new ControlError('ERR_INTERNAL', 'the broker failed at this', { cause: error });
}
