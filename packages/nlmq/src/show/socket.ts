import { AddressFamily } from '@nlmq/families';
import type { InetSocket, SocketAddress, UnixSocket } from '@nlmq/iproute';
import type { LinkIndex } from './link-index.ts';
import { type Shown, having } from './link.ts';

/** A process that holds a socket. */
export interface Holder {
  readonly name: string;
  readonly pid: number;
  readonly fd: number;
}

/** What sockets are shown with. */
export interface SocketForm {
  readonly index: LinkIndex;
  /** Those who hold sockets, by the sockets' inodes; absent when nobody asked. */
  readonly holders?: ReadonlyMap<number, readonly Holder[]> | undefined;
}

/** States as `ss` writes them, by TcpState. */
const STATES: ReadonlyMap<number, string> = new Map([
  [1, 'ESTAB'],
  [2, 'SYN-SENT'],
  [3, 'SYN-RECV'],
  [4, 'FIN-WAIT-1'],
  [5, 'FIN-WAIT-2'],
  [6, 'TIME-WAIT'],
  [7, 'UNCONN'],
  [8, 'CLOSE-WAIT'],
  [9, 'LAST-ACK'],
  [10, 'LISTEN'],
  [11, 'CLOSING'],
]);

/** Types of unix sockets (include/linux/net.h). */
const UNIX_TYPES: ReadonlyMap<number, string> = new Map([
  [1, 'u_str'],
  [2, 'u_dgr'],
  [5, 'u_seq'],
]);

const stateName = (state: number): string => STATES.get(state) ?? `UNKNOWN-${state}`;

/** A TCP or UDP socket. */
export function showInetSocket(netid: 'tcp' | 'udp', socket: InetSocket, form: SocketForm): Shown {
  const { state, rqueue, wqueue, local, remote, ifindex, uid, inode } = socket;
  return {
    netid,
    state: stateName(state),
    recv_q: rqueue,
    send_q: wqueue,
    local: ends(socket, local),
    ...having('dev', ifindex === 0 ? undefined : form.index.name(ifindex)),
    peer: ends(socket, remote),
    ...{ uid, inode },
    ...held(inode, form),
  };
}

/** A socket of IPv6 that takes IPv4 as well is bound to `*`. */
function ends({ family, attrs }: InetSocket, { address, port }: SocketAddress): Shown {
  const both = family === AddressFamily.inet6 && address === '::' && attrs.skv6only === 0;
  return { address: both ? '*' : address, port };
}

/** A unix socket; its port is its inode. */
export function showUnixSocket({ type, state, ino, name, attrs }: UnixSocket, form: SocketForm): Shown {
  return {
    netid: UNIX_TYPES.get(type) ?? `u_${type}`,
    state: stateName(state),
    recv_q: attrs.rqlen?.rqueue ?? 0,
    send_q: attrs.rqlen?.wqueue ?? 0,
    local: { address: name ?? '*', port: ino },
    peer: { address: '*', port: attrs.peer ?? 0 },
    ...having('uid', attrs.uid),
    inode: ino,
    ...held(ino, form),
  };
}

function held(inode: number, { holders }: SocketForm): Shown {
  const found = holders?.get(inode);
  return found === undefined ? {} : { processes: found };
}
