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
  type Extension,
  type JsonGeneralNames,
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
  /** The certificate at its root, in PEM. */
  readonly ca: string;
  /** A new key with a certificate, and those between it and the root; `ca` is the root's. */
  issue(wish?: CertificateWish): Promise<Credentials>;
  /** An authority signed by this one; with `false` one that may sign nothing, and does. */
  below(signs?: boolean): Promise<Authority>;
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
  const subject = `CN=${name}`;
  const root = await X509CertificateGenerator.createSelfSigned({
    name: subject,
    ...validity({}),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: signing(true),
  });
  const ca = root.toString('pem');
  return authority({ subject, key: keys.privateKey, ca, chain: '' });
}

/** Who signs: its name and key, the root, and the certificates from its own up to the root. */
interface Signer {
  readonly subject: string;
  readonly key: webcrypto.CryptoKey;
  readonly ca: string;
  readonly chain: string;
}

function authority(signer: Signer): Authority {
  const { ca, chain } = signer;
  return {
    ca,
    async issue(wish = {}) {
      const { publicKey, privateKey } = await keyPair();
      const extensions = [
        new ExtendedKeyUsageExtension(USAGES[wish.usage ?? 'both']),
        new SubjectAlternativeNameExtension(wish.names ?? HERE),
      ];
      const cert = await sign(signer, 'CN=owner', publicKey, extensions, wish);
      const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
      return { key, cert: `${cert}\n${chain}`, ca };
    },
    async below(signs = true) {
      const { publicKey, privateKey } = await keyPair();
      const subject = `${signer.subject} below`;
      const cert = await sign(signer, subject, publicKey, signing(signs), {});
      return authority({ subject, key: privateKey, ca, chain: `${cert}\n${chain}` });
    },
  };
}

async function sign(
  { subject: issuer, key: signingKey }: Signer,
  subject: string,
  publicKey: webcrypto.CryptoKey,
  extensions: Extension[],
  wish: CertificateWish,
): Promise<string> {
  const parts = { subject, issuer, ...validity(wish), publicKey, signingKey, signingAlgorithm: ALGORITHM, extensions };
  return (await X509CertificateGenerator.create(parts)).toString('pem');
}

function signing(may: boolean): Extension[] {
  return [
    new BasicConstraintsExtension(may, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ];
}

function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function validity({ from = -1, until = 1 }: CertificateWish): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now + from * DAY), notAfter: new Date(now + until * DAY) };
}
