import {
  chmodSync,
  closeSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
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

const ATTEMPTS = 5;

/**
 * A folder beside a socket's path that only we may enter: there the socket is made ready before it is linked to the
 * path, and there goes what was found dead at the path.
 *
 * Linking never replaces anything, so of two listeners that come at once one has the path and the other is refused.
 */
export class Cradle {
  readonly #path: string;
  readonly #folder: string;
  readonly #descriptor: number;

  constructor(path: string) {
    this.#path = path;
    this.#folder = mkdtempSync(join(dirname(path), `.${basename(path)}.`));
    this.#descriptor = openSync(this.#folder, 'r');
  }

  /** Where to bind. Nothing else ever has this name, which Node removes when the server is closed. */
  get birthplace(): string {
    return this.#within(this.#folder.slice(-6));
  }

  /** Gives the socket its mode and owner, then its path. */
  async publish(at: Endpoint, { mode, owner }: FileAccess): Promise<SocketFile> {
    const born = this.birthplace;
    chmodSync(born, mode);
    if (owner) lchownSync(born, owner.uid ?? -1, owner.gid ?? -1);
    const { dev, ino } = lstatSync(born);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (done(() => linkSync(born, this.#path), 'EEXIST')) return { remove: () => removeIf(this.#path, dev, ino) };
      await this.#evict(at);
    }
    throw inUse(at);
  }

  close(): void {
    closeSync(this.#descriptor);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Removes a socket whose listener is dead. @throws TransportError for anything else. */
  async #evict(at: Endpoint): Promise<void> {
    const found = lstatSync(this.#path, { throwIfNoEntry: false });
    if (found && !found.isSocket()) {
      const why = 'what is there is no socket; remove it, or choose another path';
      throw new TransportError('ERR_ENDPOINT', `${formatEndpoint(at)}: ${why}`);
    }
    if (!(await isDead(this.#path))) throw inUse(at);
    const aside = this.#within('aside');
    if (!done(() => renameSync(this.#path, aside), 'ENOENT')) return;
    if (await isDead(aside)) {
      unlinkSync(aside);
      return;
    }
    // Another listener has taken the path in the meantime.
    done(() => linkSync(aside, this.#path), 'EEXIST');
    throw inUse(at);
  }

  /** A path into the folder that fits into a socket's address, however long the folder's own is. */
  #within(name: string): string {
    const path = join(this.#folder, name);
    return fits(path) ? path : `/proc/self/fd/${this.#descriptor}/${name}`;
  }
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

function removeIf(path: string, dev: number, ino: number): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.ino === ino && found.dev === dev) rmSync(path, { force: true });
}

function inUse(at: Endpoint): TransportError {
  const why = 'somebody listens there already; stop it, or choose another path';
  return new TransportError('ERR_ADDRESS_IN_USE', `${formatEndpoint(at)}: ${why}`);
}
