import { TransportError, formatEndpoint, type Endpoint } from '@nlmq/core';

const STRANGER = 'the certificate was not signed by the CA that is trusted here';
const NO_TLS = 'the peer speaks no TLS; check the scheme and the port';
const VERSION = 'the peer knows no TLS version in common (1.3 and 1.2; older ones with legacy=tls1)';
const CUT = 'the peer ended the handshake; it may not trust our certificate, or be too busy';

/** What the codes of OpenSSL and Node mean for a handshake. */
const REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  INVALID_PURPOSE: 'the certificate is for another purpose',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name; name=NAME says which to expect',
  CERT_SIGNATURE_FAILURE: STRANGER,
  DEPTH_ZERO_SELF_SIGNED_CERT: STRANGER,
  SELF_SIGNED_CERT_IN_CHAIN: STRANGER,
  UNABLE_TO_GET_ISSUER_CERT: STRANGER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: STRANGER,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: STRANGER,
  ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE: 'the peer showed no certificate',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'the peer wants a certificate',
  ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
  ERR_SSL_HTTP_REQUEST: NO_TLS,
  ERR_SSL_UNSUPPORTED_PROTOCOL: VERSION,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: VERSION,
  ECONNRESET: CUT,
  EPIPE: CUT,
};

/** Why a handshake failed, by the code that Node or OpenSSL gives for it. */
export function handshakeError(other: Endpoint, code: string, cause?: Error): TransportError {
  const why = REASONS[code] ?? cause?.message ?? 'it failed';
  return new TransportError('ERR_UNTRUSTED', `${formatEndpoint(other)}: ${why} (${code})`, { cause });
}
