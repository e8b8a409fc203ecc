import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type JsonGeneralNames,
  type X509Certificate,
} from '@peculiar/x509';
import type { Credentials } from '@nlmq/core';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 24 * 60 * 60 * 1000;

/** What a certificate is to say; left out, it is good for both sides of a link on this machine. */
export interface CertificateWish {
  /** Names of the owner. Default: localhost, 127.0.0.1 and ::1. */
  readonly names?: JsonGeneralNames;
  /** What the owner may use it for; `none` is for something else. Default: both sides of a link. */
  readonly usage?: 'server' | 'client' | 'both' | 'none';
  /** From when, in days from now. Default: yesterday. */
  readonly from?: number;
  /** Until when, in days from now. Default: tomorrow. */
  readonly until?: number;
}

/** A CA for tests. */
export interface Authority {
  /** Its own certificate, in PEM. */
  readonly ca: string;
  /** A new key with a certificate; `ca` is this authority's. */
  issue(wish?: CertificateWish): Promise<Credentials>;
}

const USAGES: { readonly [Usage in NonNullable<CertificateWish['usage']>]: ExtendedKeyUsage[] } = {
  server: [ExtendedKeyUsage.serverAuth],
  client: [ExtendedKeyUsage.clientAuth],
  both: [ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth],
  none: [ExtendedKeyUsage.codeSigning],
};

const HERE: JsonGeneralNames = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
  { type: 'ip', value: '::1' },
];

/** Makes a CA that lives as long as the test. */
export async function createAuthority(name = 'authority'): Promise<Authority> {
  const keys = await keyPair();
  const root = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    ...validity({}),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const ca = root.toString('pem');
  return { ca, issue: async (wish = {}) => ({ ca, ...(await issue(root, keys.privateKey, wish)) }) };
}

async function issue(
  root: X509Certificate,
  signingKey: webcrypto.CryptoKey,
  wish: CertificateWish,
): Promise<{ key: string; cert: string }> {
  const { publicKey, privateKey } = await keyPair();
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=owner',
    issuer: root.subject,
    ...validity(wish),
    publicKey,
    signingKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new ExtendedKeyUsageExtension(USAGES[wish.usage ?? 'both']),
      new SubjectAlternativeNameExtension(wish.names ?? HERE),
    ],
  });
  const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
  return { key, cert: certificate.toString('pem') };
}

function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function validity({ from = -1, until = 1 }: CertificateWish): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now + from * DAY), notAfter: new Date(now + until * DAY) };
}
