import type { X509Certificate } from 'node:crypto';
import type { Peer } from '@nlmq/core';

/** Certificates that may stand between a peer's and its CA. */
const LONGEST_CHAIN = 10;

/** Who a verified certificate says that the peer is. */
export function peerOf(certificate: X509Certificate): Peer {
  const names = alternativeNames(certificate.subjectAltName ?? '');
  return { kind: 'certificate', names, fingerprint: certificate.fingerprint256 };
}

/** DNS names and URIs of a subjectAltName as Node prints it: `DNS:a, URI:"b,c"`, in quotes where a name has odd letters. */
function alternativeNames(printed: string): string[] {
  const entries = printed.matchAll(/(?:^|, )([^:]*):("(?:[^"\\]|\\.)*"|[^,]*)/g);
  return Array.from(entries)
    .filter(([, kind]) => kind === 'DNS' || kind === 'URI')
    .map(([, , value = '']) => (value.startsWith('"') ? (JSON.parse(value) as string) : value));
}

/**
 * Whether a certificate that was verified once leads to one of these CAs now.
 *
 * What else a handshake looks at, as its purpose, cannot have changed since.
 */
export function leadsTo(cas: readonly X509Certificate[], certificate: X509Certificate, now: Date): boolean {
  const known = [...cas, ...sentWith(certificate)];
  let at = certificate;
  for (let length = 0; length < LONGEST_CHAIN; length++) {
    const current = at;
    if (now < new Date(current.validFrom) || now > new Date(current.validTo)) return false;
    if (cas.some(({ fingerprint256 }) => fingerprint256 === current.fingerprint256) && issued(current, current))
      return true;
    const issuer = known.find((other) => other.ca && issued(other, current));
    if (!issuer) return false;
    at = issuer;
  }
  return false;
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** The certificates that the peer sent behind its own. */
function sentWith(certificate: X509Certificate): X509Certificate[] {
  const sent: X509Certificate[] = [];
  for (let next = certificate.issuerCertificate; next && sent.length < LONGEST_CHAIN; next = next.issuerCertificate) {
    sent.push(next);
  }
  return sent;
}
