import { dirname, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { LinkLimits, Policy } from '@nlmq/broker';
import { type Credentials, type Service, TransportError, parseEndpoint } from '@nlmq/core';
import { type CredentialFiles, readCredentials } from '../credentials.ts';
import { ConfigurationError } from './error.ts';
import type { ReadConfiguration } from './read.ts';
import { channelOf, policyOf } from './roles.ts';
import { readSecret } from './secret.ts';
import type { ListenSection, PlaceSection, UplinkSection } from './schema.ts';
import { serviceNamed } from './service.ts';

/** The credentials that are shown where none are named. */
export const DEFAULT_SET = 'default';

/** Another broker to link to. */
export interface PlannedUplink extends UplinkSection {
  /** Absent: the one that it tells. */
  readonly name?: string | undefined;
}

/** What is said in words, beside the file. */
export interface Words {
  readonly config?: string | undefined;
  readonly urls: readonly string[];
  readonly services?: readonly string[] | undefined;
  readonly uplinks: readonly PlannedUplink[];
  readonly files?: CredentialFiles | undefined;
  /** Reads the secret, where there is one. */
  readonly secret?: (() => Uint8Array | undefined) | undefined;
  readonly allowWrite: boolean;
  readonly writers: readonly string[];
  readonly insecure: boolean;
}

/** What a broker is to be: checked, and read from everywhere, but not yet done. */
export interface Plan {
  readonly listen: readonly ListenSection[];
  readonly uplinks: readonly PlannedUplink[];
  readonly services: ReadonlyMap<string, Service>;
  readonly credentials: ReadonlyMap<string, Credentials>;
  readonly policy: Policy;
  readonly channels: LinkLimits;
  readonly secret: Uint8Array | undefined;
}

/** What a file says that is not there. */
const NOTHING: ReadConfiguration = {
  content: {},
  line: () => 0,
  fault: (_path, why, hidden = why) => new ConfigurationError(why, { told: hidden }),
};

/** Puts together what words and the file say. @throws ConfigurationError; TransportError ERR_CREDENTIALS, ERR_ENDPOINT */
export async function readPlan(words: Words): Promise<Plan> {
  // What reads and checks YAML takes 10 MB: only who has a file loads it.
  return planOf(
    words,
    words.config === undefined ? NOTHING : (await import('./read.ts')).readConfiguration(words.config),
  );
}

/** Throws as `readPlan` does. */
export function planOf(words: Words, configuration: ReadConfiguration): Plan {
  const { content } = configuration;
  const here = words.config === undefined ? '.' : dirname(words.config);
  const credentials = credentialsOf(configuration, here, words.files);
  const listen = [...words.urls.map((url) => ({ url })), ...(content.listen ?? [])];
  const named = Object.entries(content.uplinks ?? {}).map(([name, uplink]) => ({ name, ...uplink }));
  content.listen?.forEach((place, at) => {
    checkPlace(configuration, ['listen', at], place, credentials);
  });
  for (const uplink of named) checkPlace(configuration, ['uplinks', uplink.name], uplink, credentials);
  const { secretFile, allowWrite = false, writers = [], insecure = false } = content;
  return {
    listen,
    uplinks: [...words.uplinks, ...named],
    services: servicesOf(configuration, words.services),
    credentials,
    channels: channelOf(content.channels ?? {}),
    secret: secretFile === undefined ? words.secret?.() : secretIn(configuration, resolve(here, secretFile)),
    policy: policyOf(configuration, {
      allowWrite: words.allowWrite || allowWrite,
      writers: [...words.writers, ...writers],
      insecure: words.insecure || insecure,
    }),
  };
}

function credentialsOf(
  { content, fault }: ReadConfiguration,
  here: string,
  files: CredentialFiles | undefined,
): Map<string, Credentials> {
  const sets = new Map<string, Credentials>();
  if (files) sets.set(DEFAULT_SET, usable(files));
  for (const [name, { key, cert, ca }] of Object.entries(content.credentials ?? {})) {
    try {
      sets.set(name, usable({ key: resolve(here, key), cert: resolve(here, cert), ca: resolve(here, ca) }));
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      throw fault(['credentials', name], error.message, 'the files cannot be used');
    }
  }
  return sets;
}

function secretIn({ fault }: ReadConfiguration, file: string): Uint8Array {
  try {
    return readSecret(file);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw fault(['secretFile'], error.message, error.told);
  }
}

function usable(files: CredentialFiles): Credentials {
  const credentials = readCredentials(files);
  try {
    createSecureContext(credentials);
  } catch (cause) {
    const why = `${files.key}, ${files.cert}, ${files.ca}: they cannot be used: ${(cause as Error).message}`;
    throw new TransportError('ERR_CREDENTIALS', why, { cause });
  }
  return credentials;
}

function checkPlace(
  { fault }: ReadConfiguration,
  path: readonly PropertyKey[],
  { url, credentials }: PlaceSection,
  sets: ReadonlyMap<string, Credentials>,
): void {
  try {
    parseEndpoint(url);
  } catch (error) {
    throw fault([...path, 'url'], (error as Error).message);
  }
  if (credentials === undefined || sets.has(credentials)) return;
  const known = [...sets.keys()].join(', ');
  throw fault([...path, 'credentials'], known === '' ? 'there are no credentials' : `there are ${known}`);
}

function servicesOf(
  { content, fault }: ReadConfiguration,
  spoken: readonly string[] | undefined,
): Map<string, Service> {
  const services = new Map((spoken ?? []).map((name) => [name, serviceNamed(name)]));
  for (const [at, name] of (content.services ?? []).entries()) {
    try {
      services.set(name, serviceNamed(name));
    } catch (error) {
      throw fault(['services', at], (error as Error).message);
    }
  }
  if (spoken !== undefined || content.services !== undefined) return services;
  return new Map([['netlink/route', serviceNamed('netlink/route')]]);
}
