import { AttributeCursor } from '@nlmq/codec';
import { ATTRIBUTE } from './number.ts';

/**
 * Why a command was refused.
 *
 * - `ERR_BAD_REQUEST`: an attribute is missing or malformed; the sentence names it.
 * - `ERR_DENIED`: the link's role may not do this.
 * - `ERR_NOT_FOUND`: nothing has that name, address or id here.
 * - `ERR_DUPLICATE`: something has that name already.
 * - `ERR_UNSUPPORTED`: this broker does not serve the command.
 * - `ERR_UNREACHABLE`: another broker that the command needs does not answer.
 * - `ERR_LIMIT`: a bound was reached.
 * - `ERR_DRAINING`: the broker is about to end and takes nothing new.
 * - `ERR_INTERNAL`: the broker failed; its own log says how.
 */
export type ControlErrorCode =
  | 'ERR_BAD_REQUEST'
  | 'ERR_DENIED'
  | 'ERR_NOT_FOUND'
  | 'ERR_DUPLICATE'
  | 'ERR_UNSUPPORTED'
  | 'ERR_UNREACHABLE'
  | 'ERR_LIMIT'
  | 'ERR_DRAINING'
  | 'ERR_INTERNAL';

const CODES: ReadonlySet<string> = new Set<ControlErrorCode>([
  'ERR_BAD_REQUEST',
  'ERR_DENIED',
  'ERR_NOT_FOUND',
  'ERR_DUPLICATE',
  'ERR_UNSUPPORTED',
  'ERR_UNREACHABLE',
  'ERR_LIMIT',
  'ERR_DRAINING',
  'ERR_INTERNAL',
]);

/** A command that was answered with ERR, or is about to be. */
export class ControlError extends Error {
  readonly code: ControlErrorCode;

  constructor(code: ControlErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'ControlError';
    this.code = code;
  }
}

/** The text of ERR's ERROR attribute: code and sentence [CTL-6]. */
export function formatControlError(error: ControlError): string {
  return `${error.code}: ${error.message}`;
}

/** Reads the ERROR attribute; a text that is not ours, as a 2013 peer's, becomes ERR_DENIED, its usual meaning there. */
export function parseControlError(text: string): ControlError {
  const [, code = '', message = ''] = /^(ERR_[A-Z_]+): (.*)$/s.exec(text) ?? [];
  if (CODES.has(code)) return new ControlError(code as ControlErrorCode, message);
  return new ControlError('ERR_DENIED', text === '' ? 'the broker refused without a reason' : text);
}

/** The error in the attributes of an ERR. */
export function readRefusal(attributes: Uint8Array): ControlError {
  const cursor = new AttributeCursor(attributes);
  while (cursor.next()) {
    if (cursor.type === ATTRIBUTE.ERROR) return parseControlError(cursor.string());
  }
  return parseControlError('');
}
