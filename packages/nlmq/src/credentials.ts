import { readFileSync } from 'node:fs';
import { type Credentials, TransportError } from '@nlmq/core';

/** Where key, certificate and CA stand, in PEM. */
export interface CredentialFiles {
  readonly key: string;
  readonly cert: string;
  readonly ca: string;
}

/** Reads credentials from files. @throws TransportError ERR_CREDENTIALS that names the file */
export function readCredentials({ key, cert, ca }: CredentialFiles): Credentials {
  return { key: read('key', key), cert: read('certificate', cert), ca: read('CA', ca) };
}

/** Reads what proves to a NATS server who we are. @throws TransportError ERR_CREDENTIALS that names the file */
export function readLogin(file: string): string {
  return read('login for NATS', file);
}

function read(what: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new TransportError('ERR_CREDENTIALS', `${file}: the ${what} cannot be read (${code})`, { cause });
  }
}
