import type * as Nats from '@nats-io/transport-node';
import { TransportError } from '@nlmq/core';

/**
 * What proves to a NATS server who we are, from the text of a file: credentials (`.creds`), the seed of an nkey, or
 * `user:password`.
 *
 * @throws TransportError ERR_CREDENTIALS
 */
export function authenticator(nats: typeof Nats, login: string): Nats.Authenticator {
  const text = login.trim();
  const bytes = (line: string): Uint8Array => new TextEncoder().encode(line);
  if (text.includes('-----BEGIN NATS USER JWT-----')) return nats.credsAuthenticator(bytes(`${text}\n`));
  if (/^SU[A-Z2-7]{56}$/.test(text)) return nats.nkeyAuthenticator(bytes(text));
  const [, user = '', password = ''] = /^([^:\s]+):(\S+)$/.exec(text) ?? [];
  if (user === '') {
    const why =
      'the login for NATS is neither credentials (.creds), nor the seed of an nkey (SU...), nor user:password';
    throw new TransportError('ERR_CREDENTIALS', why);
  }
  return nats.usernamePasswordAuthenticator(user, password);
}

/** One that is made anew for each connection; what cannot be used leaves the one before. Throws as `make` at first. */
export function renewed(make: () => Nats.Authenticator): Nats.Authenticator {
  let current = make();
  return (nonce) => {
    try {
      current = make();
    } catch {
      // A file that is just being replaced; the server says if the one before is no good any more.
      return current(nonce);
    }
    return current(nonce);
  };
}
