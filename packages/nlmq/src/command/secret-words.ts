import type { Command } from 'commander';
import { readSecret, secretOf as parseSecret } from '../configuration/secret.ts';

/** Where a broker's secret is. */
export interface SecretOptions {
  readonly secretFile?: string;
}

/** Lets a command be told a broker's secret: by a file, or by the environment, but never in words. */
export function withSecret(command: Command, what: string): Command {
  return command.option('--secret-file <file>', `${what}; else NLMQ_SECRET in the environment`);
}

/** The secret, where there is one. @throws ConfigurationError */
export function secretOf({ secretFile }: SecretOptions): Uint8Array | undefined {
  if (secretFile !== undefined) return readSecret(secretFile);
  const text = process.env['NLMQ_SECRET'];
  return text === undefined ? undefined : parseSecret(new TextEncoder().encode(text), 'NLMQ_SECRET');
}
