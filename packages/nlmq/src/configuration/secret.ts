import { readFileSync } from 'node:fs';
import { ConfigurationError } from './error.ts';

const FORM = 'a secret is 16 bytes, or 32 hexadecimal digits, as `openssl rand -hex 16` makes them';

/** Reads a secret from a file. @throws ConfigurationError */
export function readSecret(file: string): Uint8Array {
  try {
    return secretOf(new Uint8Array(readFileSync(file)), file);
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(`${file}: the secret cannot be read (${code})`, {
      told: 'the secret cannot be read',
      cause,
    });
  }
}

/** A secret from its bytes or digits; `where` is said in complaints. @throws ConfigurationError */
export function secretOf(content: Uint8Array, where: string): Uint8Array {
  if (content.length === 16) return content;
  const digits = new TextDecoder().decode(content).trim();
  if (!/^[0-9a-f]{32}$/i.test(digits)) throw new ConfigurationError(`${where}: ${FORM}`, { told: FORM });
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}
