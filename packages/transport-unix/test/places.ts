import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unixSockets } from '@nlmq/linux-sockets';

let count = 0;

/** An abstract name that nobody has. */
export const freeName = (): string => `nlmqt-${process.pid}-${(count += 1)}`;

/** A new folder, and what removes it. */
export function folder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'nlmqt-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Why there are no abstract names here; undefined: there are. */
export function whyNoNames(): string | undefined {
  try {
    unixSockets();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const missing = whyNoNames();

/** A test that needs the native part. */
export function natively(title: string, body: () => Promise<void>): void {
  rule(missing, title, body);
}

/** A test that only root can run, and the native part. */
export function asRoot(title: string, body: () => Promise<void>): void {
  rule(missing ?? (process.getuid?.() === 0 ? undefined : 'needs root'), title, body);
}

function rule(reason: string | undefined, title: string, body: () => Promise<void>): void {
  if (reason === undefined) test(title, body);
  else test.skip(`${title} [skipped: ${reason}]`, body);
}

/** Does something, up to its first wait, as a user without rights. */
export function asNobody<T>(act: () => T): T {
  process.seteuid!(65534);
  try {
    return act();
  } finally {
    process.seteuid!(0);
  }
}
