import { setMaxListeners } from 'node:events';
import type { Transport } from '@nlmq/core';
import { standardTransports } from '../transports.ts';
import { type CredentialOptions, credentialsOf } from './credential-words.ts';
import { UsageError, codeOf, lineOf } from './exit.ts';

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

/** The hosts of `--host URL[,URL...]`; one that is undefined, this machine, without it. Commas within a URL are its own. */
export function hostsOf(option: string | undefined): readonly (string | undefined)[] {
  const hosts = option?.split(/,(?=[a-z][a-z0-9+.-]*:\/\/|$)/).filter((host) => host !== '') ?? [];
  return hosts.length === 0 ? [undefined] : [...new Set(hosts)];
}

/** Where a command looks: `--host`, and `--on` for some brokers of the mesh there. */
export interface HostOptions extends CredentialOptions {
  readonly host?: string;
  readonly on?: string;
}

/** The hosts of a command. */
export interface Hosts {
  readonly urls: readonly (string | undefined)[];
  /** What is told apart by host. */
  readonly several: boolean;
  /** What a host is called beside what it said: a broker of a mesh by its name. */
  readonly nameOf: (url: string) => string;
  /** What all of them are reached through, where that is one thing. */
  readonly transports?: readonly Transport[];
}

/** The hosts that are asked. @throws UsageError, TransportError */
export async function hostsOn(options: HostOptions, signal: AbortSignal): Promise<Hosts> {
  const { host, on } = options;
  if (on === undefined) {
    const urls = hostsOf(host);
    return { urls, several: urls.length > 1, nameOf: (url) => url };
  }
  if (host === undefined) throw new UsageError(`--on ${on}: brokers of which mesh? say --host nats://HOST:PORT/MESH`);
  const { brokersOf } = await import('./mesh.ts');
  const { transports = standardTransports() } = credentialsOf(options);
  const brokers = await brokersOf({ ...options, host }, signal, on, transports);
  const names = new Map(brokers.map(({ url, name }) => [url, name]));
  // Each dial listens to the signal; so many are no leak.
  setMaxListeners(4 * names.size + 10, signal);
  return { urls: [...names.keys()], several: true, nameOf: (url) => names.get(url) ?? url, transports };
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
