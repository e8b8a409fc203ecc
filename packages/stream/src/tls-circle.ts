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

  /** For the client's side of handshakes. @throws TransportError ERR_CREDENTIALS */
  context({ legacy }: TlsMode): SecureContext {
    if (this.#context?.legacy !== legacy) this.#context = { legacy, ready: tlsContext(this.#keyring.current, legacy) };
    return this.#context.ready;
  }

  /** A listener's side of handshakes, until it is shut. @throws TransportError ERR_CREDENTIALS */
  open(mode: TlsMode, accept: (link: Link) => void, options: ListenOptions): TlsDoor {
    const welcome = (socket: TLSSocket, remote: Endpoint): void => {
      const link = this.link(socket, remote, options);
      link?.send(ACCEPTED);
      if (link) accept(link);
    };
    const door = new TlsDoor(this.#keyring.current, mode, welcome, options);
    this.#doors.add(door);
    return door;
  }

  shut(door: TlsDoor): void {
    this.#doors.delete(door);
    door.close();
  }

  /** A link over a paused socket whose handshake is done; undefined when that has ended already. */
  link(socket: TLSSocket, remote: Endpoint, options: LinkOptions): Link | undefined {
    const certificate = socket.getPeerX509Certificate();
    if (!certificate) return undefined;
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
      link.destroy(
        new TransportError('ERR_UNTRUSTED', `${formatEndpoint(link.remote)}: its certificate is trusted no more`),
      );
    }
  }
}
