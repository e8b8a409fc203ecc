import { ControlError, type Place } from '@nlmq/control';
import { type Credentials, Keyring } from '@nlmq/core';
import type { Port } from './port.ts';

/** Where key, certificate and CA stand on this machine. */
export interface CredentialFiles {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

/** Where what SERVE and CONNECT show comes from. */
export interface CredentialSources {
  /** Credentials by name. */
  readonly credentialSets: ReadonlyMap<string, Keyring>;
  readonly readCredentials: ((files: CredentialFiles) => Credentials) | undefined;
}

/** What a command's caller wants to be shown at a place; without a word the set named `default`, or what the broker shows everywhere [CTL-17]. @throws ControlError */
export function credentialsOf(place: Place, caller: Port, sources: CredentialSources): Keyring | undefined {
  const { key, cert, ca, credentials } = place;
  if (key || cert || ca) return fromFiles({ key: key ?? '', cert: cert ?? '', ca: ca ?? '' }, caller, sources);
  if (!credentials) return sources.credentialSets.get('default');
  const keyring = sources.credentialSets.get(credentials);
  if (keyring) return keyring;
  const known = [...sources.credentialSets.keys()].join(', ');
  const advice = known === '' ? 'the configuration has none' : `there are ${known}`;
  throw new ControlError('ERR_NOT_FOUND', `no credentials are named '${credentials}': ${advice}`);
}

function fromFiles(files: CredentialFiles, caller: Port, { readCredentials }: CredentialSources): Keyring {
  if (caller.link.peer.kind !== 'process') {
    const why = "files are taken from the broker's own process only; name credentials of its configuration";
    throw new ControlError('ERR_DENIED', why);
  }
  if (!readCredentials) throw new ControlError('ERR_UNSUPPORTED', 'this broker reads no files');
  if (!files.key || !files.cert || !files.ca) {
    throw new ControlError('ERR_BAD_REQUEST', 'SSL_KEY, SSL_CERT and SSL_CA go together');
  }
  return new Keyring(readCredentials(files));
}
