/**
 * What was wrong with the bytes, or with what was to be written.
 *
 * - `ERR_FRAME_SHORT`, `ERR_FRAME_LONG`, `ERR_FRAME_UNALIGNED`: a frame's length is below 16, over 65,560, or not a
 *   multiple of 4. No further byte can mend it.
 * - `ERR_BYTE_ORDER`: a frame's length would be a valid one in big-endian order.
 * - `ERR_FRAME_CUT`: the bytes end before the frame does.
 * - `ERR_MESSAGE_SHORT`: a message's length, as 0, has no room for its header, or for what every message of its kind has.
 * - `ERR_MESSAGE_CUT`: a message runs past the end of its packet.
 * - `ERR_ATTRIBUTE_SHORT`: an attribute's length has no room for its header.
 * - `ERR_ATTRIBUTE_CUT`: an attribute runs past the end of its list.
 * - `ERR_NESTING`: attributes are nested deeper than 16.
 * - `ERR_TYPE`: the bytes are well formed, but are not what the reader was asked for.
 * - `ERR_VALUE`: a value has the wrong size or form for its field, or is out of its range.
 * - `ERR_TOO_LARGE`: more bytes than a length field can tell, or than the receiver takes.
 * - `ERR_FRAGMENT`: a fragment that does not continue what came before it.
 * - `ERR_LIMIT`: as many sets of fragments, or bytes of them, are under way as the receiver keeps.
 */
export type CodecErrorCode =
  | 'ERR_FRAME_SHORT'
  | 'ERR_FRAME_LONG'
  | 'ERR_FRAME_UNALIGNED'
  | 'ERR_BYTE_ORDER'
  | 'ERR_FRAME_CUT'
  | 'ERR_MESSAGE_SHORT'
  | 'ERR_MESSAGE_CUT'
  | 'ERR_ATTRIBUTE_SHORT'
  | 'ERR_ATTRIBUTE_CUT'
  | 'ERR_NESTING'
  | 'ERR_TYPE'
  | 'ERR_VALUE'
  | 'ERR_TOO_LARGE'
  | 'ERR_FRAGMENT'
  | 'ERR_LIMIT';

/** Bytes that cannot be read, or values that cannot be written. */
export class CodecError extends Error {
  readonly code: CodecErrorCode;
  /** Where in the bytes given to the reader the fault stands. */
  readonly offset: number;
  /** What should have stood there; empty where the message says all. */
  readonly expected: string;

  /** The message becomes `what: expected ...`. */
  constructor(code: CodecErrorCode, what: string, offset = 0, expected = '') {
    super(expected === '' ? what : `${what}: expected ${expected}`);
    this.name = 'CodecError';
    this.code = code;
    this.offset = offset;
    this.expected = expected;
  }
}
