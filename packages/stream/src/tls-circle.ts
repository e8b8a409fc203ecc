import type { SecureContext, TLSSocket } from 'node:tls';
import {
  TransportError,
  formatEndpoint,
  type Credentials,
  type Endpoint,
  type Keyring,
  type Link,
  type LinkOptions,
  type ListenOptions,
} from '@nlmq/core';
import { ReadBudget } from './budget.ts';
import { duplexLink, type StreamLimits } from './socket.ts';
import { ACCEPTED } from './tls-dial.ts';
import { TlsDoor } from './tls-door.ts';
import { handshakeError } from './tls-fault.ts';
import { leadsTo, peerOf } from './tls-peer.ts';
import { certificatesIn, tlsContext, type TlsMode } from './tls-settings.ts';

const MAX_READ = 64 * 1024;
const READ_BUDGET = 64 * 1024 * 1024;

/** What one transport does with one set of credentials, so that it can go on with others. */
export class TlsCircle {
  readonly #keyring: Keyring;
  readonly #limits: StreamLimits = { maxRead: MAX_READ, budget: new ReadBudget(READ_BUDGET) };
  readonly #links = new Map<Link, TLSSocket>();
  readonly #doors = new Set<TlsDoor>();
  #context: { readonly legacy: boolean; readonly ready: SecureContext } | undefined;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
    keyring.watch((next) => this.#renew(next));
  }

  /** The credentials of now. */
  get credentials(): Credentials {
    return this.#keyring.current;
  }

  /** For the client's side of handshakes. @throws TransportError ERR_CREDENTIALS */
  context({ legacy }: TlsMode): SecureContext {
    if (this.#context?.legacy !== legacy) this.#context = { legacy, ready: tlsContext(this.credentials, legacy) };
    return this.#context.ready;
  }

  /** A listener's side of handshakes, until it is shut. @throws TransportError ERR_CREDENTIALS */
  open(mode: TlsMode, accept: (link: Link) => void, options: ListenOptions): TlsDoor {
    const welcome = (socket: TLSSocket, remote: Endpoint, judged: Credentials): void => {
      const link = this.link(socket, remote, judged, options);
      link.send(ACCEPTED);
      accept(link);
    };
    const door = new TlsDoor(this.credentials, mode, welcome, options);
    this.#doors.add(door);
    return door;
  }

  shut(door: TlsDoor): void {
    this.#doors.delete(door);
    door.close();
  }

  /**
   * A link over a paused socket whose handshake is done, and began with the credentials `judged`.
   *
   * @throws TransportError ERR_UNTRUSTED when it has ended already, or is trusted no more by those of now
   */
  link(socket: TLSSocket, remote: Endpoint, judged: Credentials, options: LinkOptions): Link {
    const certificate = socket.getPeerX509Certificate();
    if (!certificate) throw handshakeError(remote, 'ECONNRESET');
    const { ca } = this.credentials;
    if (judged.ca !== ca && !leadsTo(certificatesIn(ca), certificate, new Date())) throw outdated(remote);
    const link = duplexLink(socket, { remote, peer: peerOf(certificate) }, this.#limits, options);
    this.#links.set(link, socket);
    socket.once('close', () => this.#links.delete(link));
    return link;
  }

  #renew(next: Credentials): void {
    const legacy = this.#context?.legacy ?? false;
    this.#context = { legacy, ready: tlsContext(next, legacy) };
    for (const door of this.#doors) door.renew(next);
    const anchors = certificatesIn(next.ca);
    const now = new Date();
    for (const [link, socket] of this.#links) {
      const certificate = socket.getPeerX509Certificate();
      if (!certificate || leadsTo(anchors, certificate, now)) continue;
      link.destroy(outdated(link.remote));
    }
  }
}

function outdated(remote: Endpoint): TransportError {
  return new TransportError('ERR_UNTRUSTED', `${formatEndpoint(remote)}: its certificate is trusted no more`);
}
