/**
 * A configuration that cannot be used.
 *
 * - `ERR_CONFIGURATION`: the message names the file, the line and column, the key, and what is allowed there.
 */
export class ConfigurationError extends Error {
  readonly code = 'ERR_CONFIGURATION';
  /** What others may hear of it: no file of this machine. */
  readonly told: string;

  constructor(message: string, options: { readonly told: string; readonly cause?: unknown }) {
    super(message, options);
    this.name = 'ConfigurationError';
    this.told = options.told;
  }
}
