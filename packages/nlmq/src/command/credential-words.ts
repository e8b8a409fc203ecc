import { type Command, Option } from 'commander';
import { type Credentials, Keyring } from '@nlmq/core';
import { readCredentials } from '../credentials.ts';
import { UsageError } from './exit.ts';

/** Files that encrypted schemes need. */
export interface CredentialOptions {
  readonly key?: string;
  readonly cert?: string;
  readonly ca?: string;
}

/** Lets a command be told the files; the environment may do so too. */
export function withCredentials(command: Command): Command {
  return command
    .addOption(new Option('--key <file>', 'the key for encrypted schemes').env('NLMQ_KEY'))
    .addOption(new Option('--cert <file>', 'the certificate for it').env('NLMQ_CERT'))
    .addOption(new Option('--ca <file>', 'the certificate of the CA that peers must have').env('NLMQ_CA'));
}

/** What the files hold; undefined without any. @throws UsageError for some without the others; TransportError ERR_CREDENTIALS */
export function filesOf({ key, cert, ca }: CredentialOptions): Credentials | undefined {
  if (key !== undefined && cert !== undefined && ca !== undefined) return readCredentials({ key, cert, ca });
  if (key === undefined && cert === undefined && ca === undefined) return undefined;
  throw new UsageError('--key, --cert and --ca go together');
}

/** The files as an option of `connect` and its like. Throws as `filesOf`. */
export function credentialsOf(options: CredentialOptions): { readonly credentials?: Keyring } {
  const credentials = filesOf(options);
  return credentials ? { credentials: new Keyring(credentials) } : {};
}
