/** How a command ends. */
export const EXIT = { ok: 0, failure: 1, usage: 2, timeout: 3, denied: 4, unreachable: 5 } as const;

/** A call of the command that cannot be understood. */
export class UsageError extends Error {
  readonly code = 'ERR_USAGE';
}

/** A broker does not let the caller do something. */
export class DeniedError extends Error {
  readonly code = 'ERR_DENIED';
}

/** A deadline that the caller set has passed. */
export class TimeoutError extends Error {
  readonly code = 'ERR_TIMEOUT';
}

const CODES: ReadonlyMap<string, number> = new Map([
  ['ERR_USAGE', EXIT.usage],
  ['ERR_ENDPOINT', EXIT.usage],
  ['ERR_SCHEME', EXIT.usage],
  ['ERR_CREDENTIALS', EXIT.usage],
  ['ERR_CONFIGURATION', EXIT.usage],
  ['ERR_MODEL', EXIT.usage],
  ['ERR_TIMEOUT', EXIT.timeout],
  ['ERR_DENIED', EXIT.denied],
  ['ERR_PERMISSION', EXIT.denied],
  ['ERR_UNTRUSTED', EXIT.denied],
  ['EPERM', EXIT.denied],
  ['EACCES', EXIT.denied],
  ['ERR_UNREACHABLE', EXIT.unreachable],
  ['ERR_NOT_A_BROKER', EXIT.unreachable],
  ['ERR_DISCONNECTED', EXIT.unreachable],
]);

/** The exit code that tells an error's kind. */
export function exitCodeOf(error: unknown): number {
  return CODES.get(codeOf(error) ?? '') ?? EXIT.failure;
}

/** One line for an error that can be expected; everything about one that cannot. */
export function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (codeOf(error) === undefined) return error.stack ?? error.message;
  const line = error.message.replaceAll(/\s*\n\s*/g, ' ');
  // What a broker calls LIST, who types calls ls.
  return line.replace(/\bLIST (links|services|subscriptions|listeners)\b/, 'nlmq ls $1 --host URL');
}

/** The code of an error that has one. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
