import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issued, Usage } from '../certificate/issue.ts';
import { columns } from '../show/columns.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

export interface CertOptions {
  readonly days: number;
  readonly dir: string;
}

export interface ShowOptions {
  readonly json?: boolean;
}

/** `nlmq cert ca`: makes a CA. */
export async function authority(
  { dir, days, name }: CertOptions & { readonly name: string },
  terminal: Terminal,
): Promise<void> {
  const files = placesOf(dir, 'ca');
  const { issueAuthority } = await import('../certificate/issue.ts');
  write(files, await issueAuthority(name, days), terminal);
}

/** `nlmq cert server` and `nlmq cert client`: makes a certificate that the CA has signed. */
export async function signed(
  usage: Usage,
  names: readonly string[],
  { dir, days }: CertOptions,
  terminal: Terminal,
): Promise<void> {
  const [first = ''] = names;
  const odd = names.find((name) => !/^[\w.:/@%+~-]+$/.test(name));
  if (odd !== undefined) throw new UsageError(`${odd}: a name is a host's name, an address or a URI`);
  const files = placesOf(dir, first.replaceAll(/[^\w.-]+/g, '_'));
  const ca = { key: readFrom(join(dir, 'ca.key')), cert: readFrom(join(dir, 'ca.crt')) };
  const { issue } = await import('../certificate/issue.ts');
  write(files, await issue(ca, usage, names, days), terminal);
}

interface Places {
  readonly key: string;
  readonly cert: string;
}

function placesOf(dir: string, name: string): Places {
  const places = { key: join(dir, `${name}.key`), cert: join(dir, `${name}.crt`) };
  for (const file of Object.values(places)) {
    if (existsSync(file)) throw new UsageError(`${file} is there already; move it away, or use --dir`);
  }
  return places;
}

function write({ key, cert }: Places, issued: Issued, terminal: Terminal): void {
  writeFileSync(key, issued.key, { mode: 0o600, flag: 'wx' });
  writeFileSync(cert, issued.cert, { flag: 'wx' });
  terminal.data(`${cert}\n${key}\n`);
}

function readFrom(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const why = `${file} cannot be read; nlmq cert ca makes a CA, and --dir says where it is`;
    throw new UsageError(why, { cause });
  }
}

/** `nlmq cert show`: what certificates say. */
export function show(files: readonly string[], { json }: ShowOptions, terminal: Terminal): void {
  for (const file of files) {
    const facts = factsOf(file);
    if (json) terminal.data(`${JSON.stringify(facts)}\n`);
    else
      terminal.data(
        columns(
          ['FIELD', 'VALUE'],
          Object.entries(facts).map(([name, value]) => [name, String(value)]),
        ),
      );
  }
}

function factsOf(file: string): Readonly<Record<string, string | boolean>> {
  const certificate = certificateIn(file);
  const { subject, issuer, subjectAltName = '', validFrom, validTo, ca, fingerprint256 } = certificate;
  const usage = (certificate.keyUsage as readonly string[] | undefined) ?? [];
  return {
    file,
    subject,
    names: subjectAltName,
    issuer,
    from: new Date(validFrom).toISOString(),
    until: new Date(validTo).toISOString(),
    valid: new Date(validFrom) <= new Date() && new Date() <= new Date(validTo),
    ca,
    usage: usage.map(purposeOf).join(', '),
    sha256: fingerprint256,
  };
}

function certificateIn(file: string): X509Certificate {
  try {
    return new X509Certificate(readFileSync(file));
  } catch (cause) {
    throw new UsageError(`${file}: no certificate can be read there`, { cause });
  }
}

/** Purposes by RFC 5280, 4.2.1.12. */
function purposeOf(oid: string): string {
  return { '1.3.6.1.5.5.7.3.1': 'server', '1.3.6.1.5.5.7.3.2': 'client' }[oid] ?? oid;
}
