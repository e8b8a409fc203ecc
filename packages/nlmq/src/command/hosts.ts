import { codeOf, lineOf } from './exit.ts';

/** Several hosts were asked, and some could not answer; the exit code is that of the first. */
export class HostsError extends Error {
  readonly code: string;
  /** What the first of them said. */
  readonly first: unknown;

  constructor(failures: readonly (readonly [host: string, error: unknown])[]) {
    super(failures.map(([host, error]) => about(host, error)).join('; '));
    this.first = failures[0]?.[1];
    this.code = codeOf(this.first) ?? 'ERR_HOSTS';
  }
}

/** The hosts of `--host URL[,URL...]`; one that is undefined, this machine, without it. */
export function hostsOf(option: string | undefined): readonly (string | undefined)[] {
  const hosts = option?.split(',').filter((host) => host !== '') ?? [];
  return hosts.length === 0 ? [undefined] : [...new Set(hosts)];
}

/** Asks every host at once, and answers what those said that could, in their order; `failed` is told of the others. */
export async function atHosts<T>(
  hosts: readonly (string | undefined)[],
  ask: (host: string | undefined) => Promise<T>,
): Promise<{ readonly answers: readonly (readonly [host: string, answer: T])[]; readonly failed?: HostsError }> {
  const settled = await Promise.allSettled(hosts.map(ask));
  const answers: (readonly [string, T])[] = [];
  const failures: (readonly [string, unknown])[] = [];
  for (const [at, one] of settled.entries()) {
    const host = hosts[at] ?? '';
    if (one.status === 'fulfilled') answers.push([host, one.value]);
    else failures.push([host, one.reason]);
  }
  return failures.length === 0 ? { answers } : { answers, failed: new HostsError(failures) };
}

function about(host: string, error: unknown): string {
  const line = lineOf(error);
  return line.includes(host) ? line : `${host}: ${line}`;
}
