import { ERRNO } from '@nlmq/codec';

/**
 * Why the client could not do what it was asked.
 *
 * - `ERR_TIMEOUT`: no answer within the deadline.
 * - `ERR_DISCONNECTED`: the link was lost before the answer, or is not there now; or a broker on the way lost its own.
 * - `ERR_ABORTED`: the caller's signal fired, or the caller left the answer.
 * - `ERR_CLOSED`: the client, or its handle on the service, has been closed.
 * - `ERR_NOT_A_BROKER`: something listens there, but it does not speak this protocol.
 * - `ERR_DENIED`: the broker does not let this link do that.
 * - `ERR_NOT_FOUND`: the broker knows no such service, or no longer.
 * - `ERR_BUSY`: a queue is full: the broker's, or the client's own where nobody waits for `drained()` or reads an answer.
 * - `ERR_TOO_LARGE`: the packet fits into no frame, and is longer than what is taken in fragments.
 * - `ERR_MODEL`: the transport carries pushes only.
 * - `ERR_REFUSED`: the broker refused for another reason, which the message tells.
 */
export type ClientErrorCode =
  | 'ERR_TIMEOUT'
  | 'ERR_DISCONNECTED'
  | 'ERR_ABORTED'
  | 'ERR_CLOSED'
  | 'ERR_NOT_A_BROKER'
  | 'ERR_DENIED'
  | 'ERR_NOT_FOUND'
  | 'ERR_BUSY'
  | 'ERR_TOO_LARGE'
  | 'ERR_MODEL'
  | 'ERR_REFUSED';

/** A failure between the client and its broker; what the service itself answers is never one. */
export class ClientError extends Error {
  readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'ClientError';
    this.code = code;
  }
}

const REFUSALS: ReadonlyMap<number, readonly [ClientErrorCode, string]> = new Map<
  number,
  readonly [ClientErrorCode, string]
>([
  [ERRNO.EPERM, ['ERR_DENIED', 'the broker does not let this link do that']],
  [ERRNO.EACCES, ['ERR_DENIED', 'the broker does not let this link do that']],
  [ERRNO.EBUSY, ['ERR_BUSY', 'the broker has too many requests under way']],
  [ERRNO.EMSGSIZE, ['ERR_TOO_LARGE', 'the packet does not fit into a frame that the other end takes']],
  [ERRNO.ECONNRESET, ['ERR_DISCONNECTED', 'the service was lost before it had answered']],
  [ERRNO.ENOBUFS, ['ERR_BUSY', 'the way to the service is full']],
  [ERRNO.ENOTCONN, ['ERR_DISCONNECTED', 'the broker has no link to the service now']],
  [ERRNO.ETIMEDOUT, ['ERR_TIMEOUT', 'the rest of the packet did not come in time']],
  [ERRNO.EHOSTUNREACH, ['ERR_NOT_FOUND', 'the broker knows no such address']],
]);

/** The meaning of an NLMSG_ERROR that a broker made; `errno` as on the wire, negative. */
export function refusal(errno: number, text: string): ClientError {
  const [code, sentence] = REFUSALS.get(-errno) ?? ['ERR_REFUSED', `the broker answered errno ${-errno}`];
  return new ClientError(code, text === '' ? sentence : text);
}

/** ERR_ABORTED, with the signal's reason as its cause. */
export function aborted(signal: AbortSignal): ClientError {
  return new ClientError('ERR_ABORTED', 'the caller gave it up', { cause: signal.reason });
}
