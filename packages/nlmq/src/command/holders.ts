import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import type { Holder } from '../show/socket.ts';

/** The processes of this machine that hold sockets, by the sockets' inodes; those of others only as root. */
export function socketHolders(): ReadonlyMap<number, readonly Holder[]> {
  const found = new Map<number, Holder[]>();
  for (const pid of entriesOf('/proc').filter((name) => /^\d+$/.test(name))) {
    for (const fd of entriesOf(`/proc/${pid}/fd`)) {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(ifThere(() => readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? '') ?? [];
      if (inode === undefined) continue;
      const holder = { name: nameOf(pid), pid: Number(pid), fd: Number(fd) };
      const others = found.get(Number(inode));
      if (others) others.push(holder);
      else found.set(Number(inode), [holder]);
    }
  }
  return found;
}

function nameOf(pid: string): string {
  return ifThere(() => readFileSync(`/proc/${pid}/comm`, 'utf8'))?.trimEnd() ?? '';
}

function entriesOf(folder: string): readonly string[] {
  return ifThere(() => readdirSync(folder)) ?? [];
}

/** Processes end while they are looked at, and some may not be. */
function ifThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ESRCH' || code === 'EPERM') return undefined;
    throw error;
  }
}
