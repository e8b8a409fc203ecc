import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import { DEFAULT_MIN_VERSION } from 'node:tls';
import { networkNamespaces, openNetlink } from '@nlmq/linux-sockets';
import { lineOf } from '../exit.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** What a kernel service asks for, for its events. */
const EVENT_BUFFER = 8 << 20;
/** Open files below which a busy broker runs into the limit. */
const FEW_FILES = 4096;
const NETLINK_ROUTE = 0;
/** Bits of a process's capabilities (linux/capability.h). */
const CAPABILITY = { NET_ADMIN: 12n, SYS_ADMIN: 21n } as const;

/** What this machine, and this process on it, can do. */
export function machineFindings(): readonly Finding[] {
  return [node(), ...(process.platform === 'linux' ? linux() : [elsewhere()]), files(), tlsVersions()];
}

function linux(): readonly Finding[] {
  const sockets = addon();
  return [sockets, rights(), ...(sockets.state === 'ok' ? [namespaces()] : []), buffers()];
}

function node(): Finding {
  const version = process.versions.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return ok('node', version);
  return fail('node', `${version} is too old`, 'install Node.js 20.19 or later, or 22.12 or later');
}

function elsewhere(): Finding {
  return warn('kernel', `${process.platform} ${release()} has no netlink`, 'ask a Linux machine: --host URL');
}

function addon(): Finding {
  const nobody = { messages: (): void => undefined, overrun: (): void => undefined, failed: (): void => undefined };
  try {
    openNetlink({ protocol: NETLINK_ROUTE }, nobody).close();
    return ok('addon', `netlink sockets of Linux ${release()} for ${process.arch}`);
  } catch (error) {
    return fail('addon', lineOf(error), 'ask another machine meanwhile: --host URL');
  }
}

/** Whether the process has a capability; false where that cannot be read. */
function may(capability: bigint): boolean {
  const [, mask = '0'] = /^CapEff:\s*([\da-f]+)$/m.exec(textOf('/proc/self/status')) ?? [];
  return ((BigInt(`0x${mask}`) >> capability) & 1n) === 1n;
}

function rights(): Finding {
  if (may(CAPABILITY.NET_ADMIN)) return ok('rights', 'may change links, addresses and routes (CAP_NET_ADMIN)');
  const advice = 'to write, run as root, or: setcap cap_net_admin+ep "$(command -v node)"';
  return warn('rights', 'may read, and change nothing: CAP_NET_ADMIN is missing', advice);
}

function namespaces(): Finding {
  if (!may(CAPABILITY.SYS_ADMIN)) {
    const advice = 'run as root to use --netns, or serve each namespace from inside';
    return warn('namespaces', 'cannot be entered by name: CAP_SYS_ADMIN is missing', advice);
  }
  const names = networkNamespaces().list();
  return ok('namespaces', names.length === 0 ? 'none has a name; any can be entered' : `${names.length} with a name`);
}

function buffers(): Finding {
  const most = Number(textOf('/proc/sys/net/core/rmem_max'));
  const told = `rmem_max is ${Math.floor(most / 1024)} KiB`;
  if (most >= EVENT_BUFFER) return ok('buffers', told);
  if (may(CAPABILITY.NET_ADMIN))
    return ok('buffers', `${told}; CAP_NET_ADMIN takes ${EVENT_BUFFER >> 20} MiB all the same`);
  return warn('buffers', `${told}: a storm of events is lost early`, `sysctl -w net.core.rmem_max=${EVENT_BUFFER}`);
}

function files(): Finding {
  const [, soft = ''] = /^Max open files\s+(\S+)/m.exec(textOf('/proc/self/limits')) ?? [];
  if (soft === '') return ok('files', 'no limit can be read here');
  if (soft === 'unlimited' || Number(soft) >= FEW_FILES) return ok('files', `${soft} may be open, one for each link`);
  return warn(
    'files',
    `only ${soft} may be open, one for each link`,
    'ulimit -n 65536, or LimitNOFILE=65536 for systemd',
  );
}

function tlsVersions(): Finding {
  const told = `OpenSSL ${process.versions.openssl}, from ${DEFAULT_MIN_VERSION} on`;
  if (DEFAULT_MIN_VERSION === 'TLSv1.2' || DEFAULT_MIN_VERSION === 'TLSv1.3') return ok('tls', told);
  return warn('tls', `${told}: broken since 2011`, 'take --tls-min-v1.0 and its like out of NODE_OPTIONS');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return '';
  }
}
