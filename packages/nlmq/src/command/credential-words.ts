import { type Command, Option } from 'commander';
import { type Credentials, Keyring, type Transport } from '@nlmq/core';
import { type CredentialFiles, readCredentials, readLogin } from '../credentials.ts';
import { standardTransports } from '../transports.ts';
import { UsageError } from './exit.ts';

/** Files that encrypted schemes need. */
export interface CredentialOptions {
  readonly key?: string;
  readonly cert?: string;
  readonly ca?: string;
  /** The file that proves to a NATS server who we are. */
  readonly natsLogin?: string;
}

const NATS_LOGIN = 'for nats://: a .creds file, the seed of an nkey, or user:password, in a file';

/** Lets a command be told the files; the environment may do so too. */
export function withCredentials(command: Command): Command {
  return command
    .addOption(new Option('--key <file>', 'the key for encrypted schemes').env('NLMQ_KEY'))
    .addOption(new Option('--cert <file>', 'the certificate for it').env('NLMQ_CERT'))
    .addOption(new Option('--ca <file>', 'the certificate of the CA that peers must have').env('NLMQ_CA'))
    .addOption(new Option('--nats-login <file>', NATS_LOGIN).env('NLMQ_NATS_LOGIN'));
}

/** What the files hold; undefined without any. @throws UsageError for some without the others; TransportError ERR_CREDENTIALS */
export function filesOf(options: CredentialOptions): Credentials | undefined {
  const paths = pathsOf(options);
  return paths && readCredentials(paths);
}

/** The files; undefined without any. @throws UsageError for some without the others */
export function pathsOf({ key, cert, ca }: CredentialOptions): CredentialFiles | undefined {
  if (key !== undefined && cert !== undefined && ca !== undefined) return { key, cert, ca };
  if (key === undefined && cert === undefined && ca === undefined) return undefined;
  throw new UsageError('--key, --cert and --ca go together');
}

/** The files as options of `connect` and its like. Throws as `filesOf`. */
export function credentialsOf(options: CredentialOptions): {
  readonly credentials?: Keyring;
  readonly transports?: readonly Transport[];
} {
  const credentials = filesOf(options);
  return {
    ...(credentials && { credentials: new Keyring(credentials) }),
    ...(options.natsLogin !== undefined && { transports: transportsOf(options) }),
  };
}

/** Every transport, with what NATS servers are told. */
export function transportsOf({ natsLogin }: CredentialOptions): readonly Transport[] {
  return standardTransports(natsLogin === undefined ? {} : { login: () => readLogin(natsLogin) });
}
