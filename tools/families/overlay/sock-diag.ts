import type { Overlay } from '../family.ts';

const inet = 'linux/inet_diag.h';
const unix = 'linux/unix_diag.h';

/** What the description of internet sockets does not say: our names, the C headers, and the sizes that old kernels send. */
export const inetDiag: Overlay = {
  strip: ['tcpi-'],
  names: {
    'socket-reply': 'InetSocket',
    socket: 'InetSocketRequest',
    'inet-diag-sockid': 'InetSocketId',
    'inet-diag-attrs': 'InetDiagAttributes',
    'inet-diag-req-attrs': 'InetDiagRequestAttributes',
    'ulp-info-attrs': 'UlpInfoAttributes',
  },
  structs: {
    'inet-diag-sockid': { c: ['struct inet_diag_sockid', inet] },
    'inet-diag-req-v2': { c: ['struct inet_diag_req_v2', inet] },
    'inet-diag-msg': { c: ['struct inet_diag_msg', inet] },
    'inet-diag-meminfo': { c: ['struct inet_diag_meminfo', inet] },
    'tcp-info': { c: ['struct tcp_info', 'linux/tcp.h'], minimum: 104 },
    'tcpvegas-info': { c: ['struct tcpvegas_info', inet] },
    'tcp-dctcp-info': { c: ['struct tcp_dctcp_info', inet] },
    'tcp-bbr-info': { c: ['struct tcp_bbr_info', inet] },
    // Two bytes of bits.
    'inet-diag-sockopt': { c: ['struct inet_diag_sockopt', inet] },
  },
  sets: {
    'inet-diag-attrs': { c: ['INET_DIAG_', inet] },
    'inet-diag-req-attrs': { c: ['INET_DIAG_REQ_', inet] },
    'ulp-info-attrs': { c: ['INET_ULP_INFO_', inet] },
  },
};

/** The same for unix sockets. */
export const unixDiag: Overlay = {
  names: {
    'socket-reply': 'UnixSocket',
    socket: 'UnixSocketRequest',
    'unix-diag-attrs': 'UnixDiagAttributes',
    'unix-diag-req-attrs': 'UnixDiagRequestAttributes',
    'udiag-show': 'UnixDiagShow',
  },
  structs: {
    'unix-diag-req': { c: ['struct unix_diag_req', unix] },
    'unix-diag-msg': { c: ['struct unix_diag_msg', unix] },
    'unix-diag-vfs': { c: ['struct unix_diag_vfs', unix] },
    'unix-diag-rqlen': { c: ['struct unix_diag_rqlen', unix] },
  },
  sets: { 'unix-diag-attrs': { c: ['UNIX_DIAG_', unix] } },
};
