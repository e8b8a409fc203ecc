import { TransportError, type TransportErrorCode } from '@nlmq/core';

/** Why a server could not be joined. The client tells its reasons by classes and by words. */
export function connectError(url: string, error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  const { name, message } = error as Error;
  const [code, sentence] = reasonOf(name, message);
  return new TransportError(code, `${url}: ${sentence} (${message})`, { cause: error });
}

function reasonOf(name: string, message: string): [TransportErrorCode, string] {
  if (name === 'AuthorizationError' || name === 'UserAuthenticationExpiredError') {
    return ['ERR_DENIED', 'the NATS server does not let us in; check --nats-login, or NLMQ_NATS_LOGIN'];
  }
  if (/credentials|seed/i.test(message))
    return ['ERR_CREDENTIALS', 'the login for NATS cannot be used; check the file'];
  if (/does not support 'tls'/.test(message)) return ['ERR_UNTRUSTED', 'the NATS server has no TLS; write nats://'];
  if (/certificate|self.signed|altname|TLS|SSL|issuer/i.test(message)) {
    return ['ERR_UNTRUSTED', 'the TLS handshake with the NATS server failed; write nats+tls://, and check the files'];
  }
  if (name === 'TimeoutError') return ['ERR_TIMEOUT', 'the NATS server does not answer; check the address'];
  return ['ERR_UNREACHABLE', 'no NATS server answers there; start nats-server, or check the address'];
}

/** The server's refusal to let us publish or subscribe. */
export function deniedError(url: string, operation: string, subject: string): TransportError {
  const what = operation === 'publish' ? 'publish to' : 'subscribe to';
  const why = `the NATS server does not let this user ${what} ${subject}; allow it there, or use another login`;
  return new TransportError('ERR_DENIED', `${url}: ${why}`);
}
