/**
 * Why a broker could not do what its owner asked.
 *
 * - `ERR_SCHEME`: no transport for the URL's scheme was given; the message lists those that were.
 * - `ERR_DENIED`: the policy does not let it listen there.
 * - `ERR_DUPLICATE`: a name or number is taken.
 * - `ERR_LOOP`: the broker would link to itself.
 * - `ERR_LIMIT`: a table is full.
 * - `ERR_SECRET`: a secret that has not the right length.
 * - `ERR_CLOSED`: the broker has ended.
 * - `ERR_BURST`: a transport handed over something else than whole frames; its link is destroyed.
 */
export type BrokerErrorCode =
  'ERR_SCHEME' | 'ERR_DENIED' | 'ERR_DUPLICATE' | 'ERR_LOOP' | 'ERR_LIMIT' | 'ERR_SECRET' | 'ERR_CLOSED' | 'ERR_BURST';

/** A call that a broker refuses to its owner. */
export class BrokerError extends Error {
  readonly code: BrokerErrorCode;

  constructor(code: BrokerErrorCode, message: string) {
    super(message);
    this.name = 'BrokerError';
    this.code = code;
  }
}
