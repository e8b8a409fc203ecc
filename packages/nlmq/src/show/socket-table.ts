import type { Table } from './columns.ts';
import type { Shown } from './link.ts';
import type { Holder } from './socket.ts';

const HEAD = ['State', 'Recv-Q', 'Send-Q', 'Local Address:Port', 'Peer Address:Port'];

/** Sockets in the columns of `ss`; without the first where all are of one kind. */
export function socketTable(sockets: readonly Shown[], several: boolean, processes: boolean): Table {
  const rows = sockets.map((socket) => [
    ...(several ? [String(socket['netid'])] : []),
    ...[String(socket['state']), socket['recv_q'] as number, socket['send_q'] as number],
    end(socket, 'local'),
    end(socket, 'peer'),
    ...(processes ? [users(socket['processes'] as readonly Holder[] | undefined)] : []),
  ]);
  return { head: [...(several ? ['Netid'] : []), ...HEAD, ...(processes ? ['Process'] : [])], rows };
}

function end({ netid, dev, ...socket }: Shown, which: 'local' | 'peer'): string {
  const { address, port } = socket[which] as { readonly address: string; readonly port: number };
  if (String(netid).startsWith('u_')) return `${address} ${port}`;
  const link = which === 'local' && dev !== undefined ? `%${dev as string}` : '';
  return `${address.includes(':') ? `[${address}]` : address}${link}:${port === 0 ? '*' : port}`;
}

function users(holders: readonly Holder[] | undefined): string {
  if (holders === undefined) return '';
  return `users:(${holders.map(({ name, pid, fd }) => `("${name}",pid=${pid},fd=${fd})`).join(',')})`;
}
