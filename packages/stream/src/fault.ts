import { getSystemErrorName } from 'node:util';
import { TransportError, formatEndpoint, type Endpoint, type TransportErrorCode } from '@nlmq/core';

type Reasons = Readonly<Record<string, readonly [TransportErrorCode, string]>>;

const ANYWHERE: Reasons = {
  EACCES: ['ERR_DENIED', 'the system refuses; use another address, or a user with the right to it'],
  EPERM: ['ERR_DENIED', 'the system refuses; use another address, or a user with the right to it'],
};

const LISTENING: Reasons = {
  ...ANYWHERE,
  EADDRINUSE: ['ERR_ADDRESS_IN_USE', 'somebody listens there already; stop it, or choose another address'],
  EADDRNOTAVAIL: ['ERR_ENDPOINT', 'this machine has no such address; use one of its own'],
  EAFNOSUPPORT: ['ERR_ENDPOINT', 'this machine has no addresses of that family; use one of its own'],
  ENOENT: ['ERR_ENDPOINT', 'there is no such folder; make it first'],
  ENOTDIR: ['ERR_ENDPOINT', 'what the path leads through is no folder; check it'],
  ENOTFOUND: ['ERR_ENDPOINT', 'the name is unknown; use an address of this machine'],
};

const REACHING: Reasons = {
  ...ANYWHERE,
  EADDRNOTAVAIL: ['ERR_UNREACHABLE', 'no way leads there from this machine; check the address'],
  EAFNOSUPPORT: ['ERR_UNREACHABLE', 'no way leads there from this machine; check the address'],
  EAI_AGAIN: ['ERR_UNREACHABLE', 'the name service does not answer; check the network'],
  ECONNREFUSED: ['ERR_UNREACHABLE', 'nobody listens there; start a broker there, or check the address'],
  EHOSTUNREACH: ['ERR_UNREACHABLE', 'the host does not answer; check the address and the network'],
  ENETUNREACH: ['ERR_UNREACHABLE', 'no way leads there from this machine; check the address'],
  ENOENT: ['ERR_UNREACHABLE', 'nobody listens there; start a broker there, or check the path'],
  ENOTFOUND: ['ERR_UNREACHABLE', 'the name is unknown; check its spelling'],
  ETIMEDOUT: ['ERR_TIMEOUT', 'the host did not answer in time; check the address and the network'],
};

const LIVING: Reasons = {
  ECONNRESET: ['ERR_CLOSED', 'the peer cut the connection'],
  EPIPE: ['ERR_CLOSED', 'the peer cut the connection'],
  ETIMEDOUT: ['ERR_CLOSED', 'the peer vanished'],
};

/** Why listening failed. */
export function listenError(at: Endpoint, error: unknown): TransportError {
  return explain(at, error, LISTENING);
}

/** Why dialling failed. */
export function dialError(to: Endpoint, error: unknown): TransportError {
  return explain(to, error, REACHING);
}

/** Why a link that was up has ended. */
export function linkError(remote: Endpoint, error: unknown): TransportError {
  if (systemCode(error).startsWith('ERR_SSL_')) {
    const why = `what came is no TLS (${systemCode(error)})`;
    return new TransportError('ERR_FRAME', `${formatEndpoint(remote)}: ${why}`, { cause: error });
  }
  return explain(remote, error, LIVING);
}

/** The system's name for an error: Node says it, a native socket's error has the kernel's number, which is positive. */
export function systemCode(error: unknown): string {
  const { code = '', errno } = error as { code?: string; errno?: unknown };
  return typeof errno === 'number' && errno > 0 ? getSystemErrorName(-errno) : code;
}

function explain(endpoint: Endpoint, error: unknown, reasons: Reasons): TransportError {
  const code = systemCode(error);
  const [kind, sentence] = reasons[code] ?? ['ERR_SYSTEM', (error as Error).message];
  return new TransportError(kind, `${formatEndpoint(endpoint)}: ${sentence} (${code})`, { cause: error });
}
