/**
 * Why a link could not be made or kept.
 *
 * - `ERR_ENDPOINT`: the URL is malformed; the message says which part.
 * - `ERR_SCHEME`: no transport for the URL's scheme was given.
 * - `ERR_ADDRESS_IN_USE`: somebody listens there already.
 * - `ERR_DENIED`: the operating system, or the default policy, refuses to listen or dial there.
 * - `ERR_UNREACHABLE`: nobody answers there, or the name is unknown.
 * - `ERR_TIMEOUT`: a deadline passed.
 * - `ERR_ABORTED`: the caller's signal fired.
 * - `ERR_CREDENTIALS`: key, certificate or CA are missing, or cannot be used.
 * - `ERR_UNTRUSTED`: one side does not accept who the other is: the handshake failed, or a certificate is trusted no more.
 * - `ERR_FRAME`: the peer sent bytes that are no frame.
 * - `ERR_STALLED`: the peer stopped in the middle of a frame.
 * - `ERR_LOST`: what carries the link has lost frames.
 * - `ERR_CLOSED`: the link or listener has ended.
 * - `ERR_MODEL`: the transport cannot do this, as a request over datagrams.
 * - `ERR_SYSTEM`: any other refusal of the operating system; `cause` has it.
 */
export type TransportErrorCode =
  | 'ERR_ENDPOINT'
  | 'ERR_SCHEME'
  | 'ERR_ADDRESS_IN_USE'
  | 'ERR_DENIED'
  | 'ERR_UNREACHABLE'
  | 'ERR_TIMEOUT'
  | 'ERR_ABORTED'
  | 'ERR_CREDENTIALS'
  | 'ERR_UNTRUSTED'
  | 'ERR_FRAME'
  | 'ERR_STALLED'
  | 'ERR_LOST'
  | 'ERR_CLOSED'
  | 'ERR_MODEL'
  | 'ERR_SYSTEM';

/** A failure of a transport, a listener or a link. */
export class TransportError extends Error {
  readonly code: TransportErrorCode;

  constructor(code: TransportErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'TransportError';
    this.code = code;
  }
}
