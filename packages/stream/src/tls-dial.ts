import { isIP, type Socket } from 'node:net';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import { NLMSG, NLMSG_HEADER, encodeMessage, readHeader } from '@nlmq/codec';
import type { DialOptions, Endpoint } from '@nlmq/core';
import { underDeadline } from './deadline.ts';
import { handshakeError } from './tls-fault.ts';

/**
 * What a listener sends first: it has accepted the client's certificate. In TLS 1.3, and in Node, a handshake ends before
 * that is known. Peers of 2013 ignore it. [TLS-2]
 */
export const ACCEPTED: Uint8Array = encodeMessage({ type: NLMSG.NOOP, flags: 0, seq: 0, pid: 0 }, new Uint8Array(0));

/** How a client shakes hands. */
export interface Greeting {
  readonly context: SecureContext;
  /** Which name the server's certificate must have. */
  readonly name: string;
  /** False: a peer of 2013 does not say that it accepts. */
  readonly awaited: boolean;
}

/** The client's side of a handshake over a connected socket; the TLS socket is paused. @throws TransportError */
export function shakeHands(to: Endpoint, socket: Socket, greeting: Greeting, options: DialOptions): Promise<TLSSocket> {
  const { context, name, awaited } = greeting;
  return underDeadline(to, options, ({ succeed, fail }) => {
    const secured = connect({ socket, secureContext: context, host: name, servername: isIP(name) === 0 ? name : '' });
    const failed = (error: NodeJS.ErrnoException): void => fail(handshakeError(to, error.code ?? '', error));
    const ended = (): void => {
      fail(handshakeError(to, 'ECONNRESET'));
      secured.destroy();
    };
    const done = (): void => {
      secured.off('error', failed).off('end', ended);
      succeed(secured);
    };
    secured.on('error', failed).on('end', ended);
    secured.once('secureConnect', () => (awaited ? afterAccepted(secured, done) : done()));
    return () => secured.destroy();
  });
}

/** Reads what tells acceptance, and no further. Another frame in its place tells it too, and is left to be read. */
function afterAccepted(socket: TLSSocket, done: () => void): void {
  let first = new Uint8Array(0);
  const read = (chunk: Uint8Array): void => {
    first = Buffer.concat([first, chunk]);
    if (first.length < NLMSG_HEADER) return;
    socket.off('data', read).pause();
    const rest = readHeader(first).type === NLMSG.NOOP ? first.subarray(NLMSG_HEADER) : first;
    if (rest.length > 0) socket.unshift(rest);
    done();
  };
  socket.on('data', read);
}
