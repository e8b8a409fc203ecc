import { X509Certificate, createPrivateKey } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Credentials } from '@nlmq/core';
import { type CredentialFiles, readCredentials } from '../../credentials.ts';
import { lineOf } from '../exit.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days left from which on a renewal is due. */
const SOON = 14;
/** Purposes by RFC 5280, 4.2.1.12. */
const [SERVER, CLIENT] = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'];
const RENEW = 'make another with nlmq cert server or nlmq cert client';

/** Whether a key, its certificate and the CA can be used together, and for how long. */
export function certificateFindings(files: CredentialFiles): readonly Finding[] {
  let read: { readonly own: readonly X509Certificate[]; readonly trusted: readonly X509Certificate[] };
  let credentials: Credentials;
  try {
    credentials = readCredentials(files);
    read = { own: certificatesIn(credentials.cert), trusted: certificatesIn(credentials.ca) };
  } catch (error) {
    return [fail('certificate', lineOf(error), 'name PEM files with --key, --cert and --ca; nlmq cert makes them')];
  }
  const [leaf] = read.own;
  if (!leaf) return [fail('certificate', `${files.cert}: no certificate stands there`, RENEW)];
  if (read.trusted.length === 0) return [fail('certificate', `${files.ca}: no certificate stands there`, RENEW)];
  return [
    key(files.key, credentials.key, leaf),
    ...[leaf, ...read.own.slice(1), ...read.trusted].map(validity),
    chain(read.own, read.trusted),
    names(leaf),
    purposes(leaf),
  ];
}

/** The certificates of a PEM text, in their order; throws for one that cannot be read. */
function certificatesIn(pem: string): X509Certificate[] {
  const texts = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  return texts.map((text) => new X509Certificate(text));
}

function nameOf({ subject }: X509Certificate): string {
  return subject.replaceAll('\n', ', ');
}

function key(file: string, pem: string, leaf: X509Certificate): Finding {
  try {
    if (!leaf.checkPrivateKey(createPrivateKey(pem))) {
      return fail(
        'key',
        `${file} is not the key of ${nameOf(leaf)}`,
        'name the key that the certificate was made with',
      );
    }
  } catch (error) {
    return fail('key', `${file}: ${lineOf(error)}`, 'name a private key in PEM, without a password');
  }
  const mode = statSync(file).mode & 0o777;
  if ((mode & 0o077) === 0) return ok('key', `${file} fits, and its owner alone can read it`);
  return warn('key', `${file} can be read by others (mode ${mode.toString(8)})`, `chmod 600 ${file}`);
}

function validity(certificate: X509Certificate): Finding {
  const [from, until] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  const days = Math.floor((until - Date.now()) / DAY_MS);
  const day = new Date(until).toISOString().slice(0, 10);
  const name = nameOf(certificate);
  if (Date.now() < from) {
    return fail('validity', `${name} is not valid yet, but from ${certificate.validFrom}`, "set this machine's clock");
  }
  if (Date.now() > until) return fail('validity', `${name} ended on ${day}`, RENEW);
  if (days < SOON) return warn('validity', `${name} ends on ${day}, in ${days} days`, RENEW);
  return ok('validity', `${name} until ${day}, ${days} days`);
}

/** From the first certificate up to a CA. */
function chain(own: readonly X509Certificate[], trusted: readonly X509Certificate[]): Finding {
  const signs = (signer: X509Certificate, signed: X509Certificate): boolean =>
    signed.checkIssued(signer) && signed.verify(signer.publicKey);
  let [top] = own as [X509Certificate];
  const path = [nameOf(top)];
  for (let steps = 0; steps <= own.length; steps++) {
    const signed = top;
    const root = trusted.find((one) => one.fingerprint256 === signed.fingerprint256 || signs(one, signed));
    if (root) return ok('chain', `${path.join(' < ')} < ${nameOf(root)}`);
    const next = own.find((one) => one !== signed && signs(one, signed));
    if (!next) break;
    path.push(nameOf(next));
    top = next;
  }
  const advice = 'put the certificates between them behind the first in --cert, or name the CA that signed it';
  return fail('chain', `${path.join(' < ')}: no CA in --ca has signed it`, advice);
}

function names({ subjectAltName }: X509Certificate): Finding {
  if (subjectAltName !== undefined) return ok('names', subjectAltName);
  return fail('names', 'the certificate names nobody: it has no subjectAltName', RENEW);
}

function purposes(leaf: X509Certificate): Finding {
  const usage = (leaf.keyUsage as readonly string[] | undefined) ?? [];
  const serves = usage.length === 0 || usage.includes(SERVER);
  const connects = usage.length === 0 || usage.includes(CLIENT);
  if (serves && connects) return ok('purpose', 'serves, and connects');
  if (connects) return ok('purpose', 'connects; to serve takes one of nlmq cert server');
  return fail('purpose', 'it may not be shown by who connects, which brokers do too', RENEW);
}
