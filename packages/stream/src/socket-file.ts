import {
  chmodSync,
  closeSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  rmdirSync,
  unlinkSync,
  type BigIntStats,
} from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { TransportError, formatEndpoint, type Endpoint } from '@nlmq/core';
import { fits } from './unix-place.ts';

/** Who may connect to a socket that is a file. */
export interface FileAccess {
  /** Permissions of the file. */
  readonly mode: number;
  /** Whose it is; what is absent stays the process's own. */
  readonly owner?: { readonly uid?: number; readonly gid?: number };
}

/** A socket's file at its path. */
export interface SocketFile {
  /** Removes it, unless something else is there by now. */
  remove(): void;
}

/** So often is a path looked at that others come and go at. */
const ATTEMPTS = 50;
/** Milliseconds after which a lock, which is held for microseconds, has lost its process. */
const ABANDONED = 10_000;

/**
 * A folder beside a socket's path that only we may enter: there the socket is made ready before it is linked to the path.
 *
 * Linking never replaces anything, and what is dead is removed under a lock: of listeners that come at once one has the
 * path, and the others are refused.
 */
export class Cradle {
  readonly #path: string;
  readonly #folder: string;
  #descriptor: number | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#folder = mkdtempSync(join(dirname(path), `.${basename(path)}.`));
  }

  /**
   * Where to bind: a path that fits into a socket's address, however long the folder's own is. Nothing else ever has
   * its last part, which Node removes there when the server is closed.
   */
  get birthplace(): string {
    const name = this.#folder.slice(-6);
    const path = join(this.#folder, name);
    if (fits(path)) return path;
    this.#descriptor ??= openSync(this.#folder, 'r');
    return `/proc/self/fd/${this.#descriptor}/${name}`;
  }

  /** Gives the socket its mode and owner, then its path. */
  async publish(at: Endpoint, { mode, owner }: FileAccess): Promise<SocketFile> {
    const born = this.birthplace;
    chmodSync(born, mode);
    if (owner) lchownSync(born, owner.uid ?? -1, owner.gid ?? -1);
    const file = lookAt(born)!;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (done(() => linkSync(born, this.#path), 'EEXIST')) return { remove: () => remove(this.#path, file) };
      await this.#evict(at);
    }
    throw inUse(at);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Removes a socket whose listener is dead. @throws TransportError for anything else. */
  async #evict(at: Endpoint): Promise<void> {
    const found = lookAt(this.#path);
    if (!found) return;
    if (!found.isSocket()) {
      const why = 'what is there is no socket; remove it, or choose another path';
      throw new TransportError('ERR_ENDPOINT', `${formatEndpoint(at)}: ${why}`);
    }
    if (!(await isDead(this.#path))) throw inUse(at);
    alone(join(dirname(this.#path), `.${basename(this.#path)}.lock`), () => {
      if (isSame(found, lookAt(this.#path))) unlinkSync(this.#path);
    });
  }
}

/** Does what is done at once, unless another process is at it; the caller looks again either way. */
function alone(lock: string, act: () => void): void {
  if (done(() => mkdirSync(lock), 'EEXIST')) {
    try {
      act();
    } finally {
      rmdirSync(lock);
    }
    return;
  }
  const since = lstatSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  if (Date.now() - since > ABANDONED) done(() => rmdirSync(lock), 'ENOENT');
}

function lookAt(path: string): BigIntStats | undefined {
  return lstatSync(path, { bigint: true, throwIfNoEntry: false });
}

/** Whether two looks saw one file. The number of a file that was removed is soon given to another, but not its time. */
function isSame(one: BigIntStats, other: BigIntStats | undefined): boolean {
  return one.ino === other?.ino && one.dev === other.dev && one.mtimeNs === other.mtimeNs;
}

/** Whether it could be done; false: the system said `code`. */
function done(act: () => void, code: string): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    return false;
  }
}

/** Whether nobody listens at a socket's path. One that may not be asked is alive. */
function isDead(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED' || code === 'ENOENT'));
  });
}

function remove(path: string, file: BigIntStats): void {
  if (isSame(file, lookAt(path))) rmSync(path, { force: true });
}

function inUse(at: Endpoint): TransportError {
  const why = 'somebody listens there already; stop it, or choose another path';
  return new TransportError('ERR_ADDRESS_IN_USE', `${formatEndpoint(at)}: ${why}`);
}
