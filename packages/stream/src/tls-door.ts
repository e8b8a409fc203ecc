import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { TransportError, formatEndpoint, type Credentials, type Endpoint, type ListenOptions } from '@nlmq/core';
import { HalfOpen, type Handshake } from './half-open.ts';
import { handshakeError } from './tls-fault.ts';
import { tlsContext, tlsSettings, type TlsMode } from './tls-settings.ts';

/**
 * Hears of a paused socket whose peer has proved who it is, to the credentials with which the handshake began.
 *
 * Throws TransportError to turn it away after all.
 */
export type Welcome = (socket: TLSSocket, remote: Endpoint, judged: Credentials) => void;

/** What stands under a handshake. */
interface Arrival {
  readonly remote: Endpoint;
  readonly judged: Credentials;
  readonly handshake: Handshake;
}

/**
 * The server's side of handshakes, over sockets that come from elsewhere.
 *
 * Handshakes run at the same time; one that fails, stalls or is too much ends with its socket and is told to `refused`.
 */
export class TlsDoor {
  readonly #welcome: Welcome;
  readonly #refused: (error: TransportError) => void;
  readonly #halfOpen: HalfOpen;
  readonly #server: Server;
  readonly #legacy: boolean;
  #credentials: Credentials;
  readonly #arrivals = new WeakMap<Socket, Arrival>();

  /** @throws TransportError ERR_CREDENTIALS */
  constructor(credentials: Credentials, { legacy }: TlsMode, welcome: Welcome, options: ListenOptions) {
    tlsContext(credentials, legacy);
    this.#legacy = legacy;
    this.#credentials = credentials;
    this.#welcome = welcome;
    this.#refused = options.refused ?? ((): void => undefined);
    this.#halfOpen = new HalfOpen(options.clock);
    const settings = tlsSettings(credentials, legacy);
    this.#server = createServer({ ...settings, requestCert: true, rejectUnauthorized: true });
    this.#server.on('secureConnection', (socket) => this.#secured(socket));
    this.#server.on('tlsClientError', (error, socket) => this.#failed(error, socket));
  }

  /** Begins the handshake over a connected, paused socket. */
  enter(socket: Socket, remote: Endpoint): void {
    const handshake = this.#halfOpen.enter(socket.remoteAddress ?? '', (why) => {
      this.#arrivals.delete(socket);
      this.#refused(new TransportError('ERR_UNTRUSTED', `${formatEndpoint(remote)}: ${why}`));
      socket.destroy();
    });
    if (socket.destroyed) return;
    this.#arrivals.set(socket, { remote, judged: this.#credentials, handshake });
    socket.once('close', () => handshake.leave());
    // Until it is a link, who ends the connection has given up.
    socket.allowHalfOpen = false;
    this.#server.emit('connection', socket);
  }

  /** Handshakes from now on use these. */
  renew(credentials: Credentials): void {
    this.#server.setSecureContext(tlsSettings(credentials, this.#legacy));
    this.#credentials = credentials;
  }

  /** Ends the handshakes that are under way. */
  close(): void {
    this.#halfOpen.close();
  }

  #secured(socket: TLSSocket): void {
    const arrival = this.#leave(socket);
    if (!arrival) return;
    socket.allowHalfOpen = true;
    try {
      this.#welcome(socket.pause(), arrival.remote, arrival.judged);
    } catch (error) {
      socket.destroy();
      if (!(error instanceof TransportError)) throw error;
      this.#refused(error);
    }
  }

  #failed(error: NodeJS.ErrnoException, socket: TLSSocket): void {
    const arrival = this.#leave(socket);
    if (!arrival) return;
    // Node gives a code where its declarations promise an Error.
    const verdict = socket.authorizationError as unknown as string | null;
    this.#refused(handshakeError(arrival.remote, verdict ?? error.code ?? '', error));
  }

  #leave(socket: TLSSocket): Arrival | undefined {
    const under = socketUnder(socket);
    const arrival = this.#arrivals.get(under);
    this.#arrivals.delete(under);
    arrival?.handshake.leave();
    return arrival;
  }
}

/** The socket that a TLS socket was put upon; Node has no public way to it. */
function socketUnder(socket: TLSSocket): Socket {
  return (socket as unknown as { readonly _parent: Socket })._parent;
}
