import 'reflect-metadata';
import { type webcrypto, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type JsonGeneralName,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 24 * 60 * 60 * 1000;
/** Clocks that are a little behind take a new certificate too. */
const LENIENCE_MS = 5 * 60 * 1000;

/** A key and its certificate, in PEM. */
export interface Issued {
  readonly key: string;
  readonly cert: string;
}

/** What a certificate is for: both sides of links, as brokers have, or the client's side alone. */
export type Usage = 'server' | 'client';

/** Makes a CA that signs certificates of brokers and clients, and no other CA. */
export async function issueAuthority(name: string, days: number): Promise<Issued> {
  const keys = await keyPair();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: [name] }],
    ...validFor(days),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { key: await pemOf(keys.privateKey), cert: pem(certificate) };
}

/** Makes a certificate for these names, signed by a CA, and its key. */
export async function issue(ca: Issued, usage: Usage, names: readonly string[], days: number): Promise<Issued> {
  const { publicKey, privateKey } = await keyPair();
  const signer = new X509Certificate(ca.cert);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: [{ CN: [names[0] ?? ''] }],
    issuer: signer.subject,
    ...validFor(days),
    publicKey,
    signingKey: await privateKeyIn(ca.key),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension(purposes(usage)),
      new SubjectAlternativeNameExtension(names.map(alternativeName)),
      await SubjectKeyIdentifierExtension.create(publicKey),
      await AuthorityKeyIdentifierExtension.create(signer),
    ],
  });
  return { key: await pemOf(privateKey), cert: pem(certificate) };
}

function purposes(usage: Usage): ExtendedKeyUsage[] {
  return usage === 'client'
    ? [ExtendedKeyUsage.clientAuth]
    : [ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth];
}

function alternativeName(name: string): JsonGeneralName {
  if (isIP(name) !== 0) return { type: 'ip', value: name };
  return { type: name.includes(':') ? 'url' : 'dns', value: name };
}

function keyPair(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

/** Throws for what is no such key. */
function privateKeyIn(text: string): Promise<webcrypto.CryptoKey> {
  return crypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(text), ALGORITHM, false, ['sign']);
}

/** 127 random bits, as RFC 5280 lets a serial number have. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0]! &= 0x7f;
  return bytes.toString('hex');
}

function validFor(days: number): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - LENIENCE_MS), notAfter: new Date(now + days * DAY_MS) };
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  return `${PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`;
}

const pem = (certificate: X509Certificate): string => `${certificate.toString('pem')}\n`;
