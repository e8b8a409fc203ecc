/**
 * What was wrong with the bytes.
 *
 * - `ERR_LENGTH`: a header announces a length that nothing valid can have.
 * - `ERR_TRUNCATED`: a message or an attribute runs past the bytes that hold it.
 * - `ERR_TOO_LARGE`: a payload does not fit into its length field.
 * - `ERR_TYPE`: the bytes are well formed, but are not what the reader was asked for.
 * - `ERR_VALUE`: a value has the wrong size or form for its field.
 */
export type CodecErrorCode = 'ERR_LENGTH' | 'ERR_TRUNCATED' | 'ERR_TOO_LARGE' | 'ERR_TYPE' | 'ERR_VALUE';

/** Bytes that cannot be read, or values that cannot be written. */
export class CodecError extends Error {
  readonly code: CodecErrorCode;
  /** Where in the bytes given to the reader the fault stands. */
  readonly offset: number;

  constructor(code: CodecErrorCode, message: string, offset = 0) {
    super(message);
    this.name = 'CodecError';
    this.code = code;
    this.offset = offset;
  }
}
