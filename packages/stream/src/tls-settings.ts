import { X509Certificate, constants } from 'node:crypto';
import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls';
import { TransportError, formatEndpoint, type Credentials, type Endpoint, type Keyring } from '@nlmq/core';

/** TLS 1.2 suites with forward secrecy and authenticated encryption; those of TLS 1.3 are all like that. */
const SUITES = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
].join(':');

const FIRM = constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_NO_TICKET;

/** What a URL of an encrypted scheme says behind its `?`. */
export interface TlsMode {
  /** `legacy=tls1`: a peer of 2013 that knows TLS 1.0 and nothing newer. */
  readonly legacy: boolean;
  /** `name=NAME`: the name that the server's certificate must have. */
  readonly name: string | undefined;
}

/** Reads the options of an encrypted scheme's URL. @throws TransportError ERR_ENDPOINT that names the option at fault. */
export function tlsMode(endpoint: Endpoint): TlsMode {
  const unknown = [...endpoint.options.keys()].find((name) => name !== 'legacy' && name !== 'name');
  if (unknown !== undefined) {
    throw new TransportError(
      'ERR_ENDPOINT',
      `${formatEndpoint(endpoint)}: there is no option ${unknown}; name and legacy are`,
    );
  }
  const legacy = endpoint.options.get('legacy');
  if (legacy !== undefined && legacy !== 'tls1') {
    const why = /^ssl/i.test(legacy)
      ? 'SSL is broken, forbidden (RFC 7568), and not in this OpenSSL; a peer of 2013 that knows TLS is reached with legacy=tls1'
      : 'there is legacy=tls1 and no other';
    throw new TransportError('ERR_ENDPOINT', `${formatEndpoint(endpoint)}: legacy=${legacy}: ${why}`);
  }
  return { legacy: legacy === 'tls1', name: endpoint.options.get('name') };
}

/** The credentials that an encrypted scheme cannot do without. @throws TransportError ERR_CREDENTIALS */
export function keyringOf(endpoint: Endpoint, keyring: Keyring | undefined): Keyring {
  if (keyring) return keyring;
  const why = `${endpoint.scheme}:// needs a key, a certificate and a CA on both sides (--key, --cert, --ca)`;
  throw new TransportError('ERR_CREDENTIALS', `${formatEndpoint(endpoint)}: ${why}`);
}

/**
 * What `tls` is told about versions, suites and certificates, on either side.
 *
 * Legacy ends at TLS 1.2: the tickets of TLS 1.3 hang a peer of 2013.
 */
export function tlsSettings({ key, cert, ca }: Credentials, legacy: boolean): SecureContextOptions {
  return {
    key,
    cert,
    ca,
    minVersion: legacy ? 'TLSv1' : 'TLSv1.2',
    maxVersion: legacy ? 'TLSv1.2' : 'TLSv1.3',
    ciphers: legacy ? 'DEFAULT:@SECLEVEL=0' : SUITES,
    honorCipherOrder: true,
    secureOptions: FIRM,
  };
}

/** Settings made ready for handshakes. @throws TransportError ERR_CREDENTIALS for credentials that cannot be used. */
export function tlsContext(credentials: Credentials, legacy: boolean): SecureContext {
  try {
    if (certificatesIn(credentials.ca).length === 0) throw new Error('there is no certificate in the CA');
    return createSecureContext(tlsSettings(credentials, legacy));
  } catch (cause) {
    const why = `key, certificate or CA cannot be used: ${(cause as Error).message}`;
    throw new TransportError('ERR_CREDENTIALS', why, { cause });
  }
}

/** The certificates of a PEM text. Throws for one that cannot be read. */
export function certificatesIn(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}
