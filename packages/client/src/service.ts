import { ERRNO, NLMSG_HEADER, encodeError, readHeader } from '@nlmq/codec';
import type { Peer, Service, ServiceHost, ServiceRequest, ServiceSession } from '@nlmq/core';
import { ServiceError } from './service-error.ts';

/** Requests that one service works at, where nobody says otherwise. */
const DEFAULT_CONCURRENCY = 1024;
const NOTHING = new Uint8Array(0);

/** A request, as a handler gets it. */
export interface HandledRequest {
  /** A copy, which is the handler's to keep. */
  readonly packet: Uint8Array;
  /** Who asks; for a service that a client provides, its broker. */
  readonly peer: Peer;
  /** Fires when the requester has gone, or wants no more of the answer. */
  readonly signal: AbortSignal;
}

/** What a handler answers: nothing, one packet, or packets as they come. */
export type HandlerAnswer = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array> | undefined;

/**
 * Answers requests; called for several at once.
 *
 * Messages of the answer carry the request's seq and pid. A ServiceError that it throws is an answer too; after anything
 * else that it throws the requester is told EIO and no more. An iteration is left when the requester wants no more.
 */
export type Handler = (request: HandledRequest) => HandlerAnswer | Promise<HandlerAnswer>;

/** Options of `service`. */
export interface HandlerOptions {
  /** Requests worked at side by side; what comes beyond is answered EBUSY. Default 1,024. */
  readonly concurrency?: number;
  /** Whether every message in a packet only reads, for links that may not write. Default: all may ask everything. */
  readonly reads?: (packet: Uint8Array) => boolean;
  /** Hears what a handler threw that is no ServiceError. */
  readonly onfault?: ((error: unknown) => void) | undefined;
}

/** A service whose requests a function answers. */
export interface HandledService extends Service {
  /** Sends an event to the subscribers that it matches; while nobody provides the service it goes nowhere. */
  broadcast(packet: Uint8Array): void;
}

/** Makes a service of a function; a broker or a client provides it. */
export function service(name: string, handler: Handler, options: HandlerOptions = {}): HandledService {
  const hosts = new Set<ServiceHost>();
  const { reads } = options;
  return {
    name,
    ...(reads && { reads }),
    broadcast: (packet) => {
      for (const host of hosts) host.broadcast(packet);
    },
    open: (host) => {
      hosts.add(host);
      return new HandlerSession(handler, options, () => hosts.delete(host));
    },
  };
}

class HandlerSession implements ServiceSession {
  readonly #handler: Handler;
  readonly #options: HandlerOptions;
  readonly #closed: () => void;
  #running = 0;

  constructor(handler: Handler, options: HandlerOptions, closed: () => void) {
    this.#handler = handler;
    this.#options = options;
    this.#closed = closed;
  }

  handle(request: ServiceRequest): void {
    const packet = request.packet.slice();
    if (this.#running >= (this.#options.concurrency ?? DEFAULT_CONCURRENCY)) {
      refuse(request, packet, 'EBUSY', 'too many requests are under way here');
      return;
    }
    this.#running++;
    void this.#answer(request, packet).then(() => this.#running--);
  }

  close(): Promise<void> {
    this.#closed();
    return Promise.resolve();
  }

  async #answer(request: ServiceRequest, packet: Uint8Array): Promise<void> {
    const { peer } = request;
    const handled = {
      packet,
      peer,
      get signal() {
        return request.signal;
      },
    };
    try {
      await send(request, await this.#handler(handled));
    } catch (error) {
      if (error instanceof ServiceError) refuse(request, packet, error.code, error.message);
      else this.#fault(request, packet, error);
    }
  }

  #fault(request: ServiceRequest, packet: Uint8Array, error: unknown): void {
    refuse(request, packet, 'EIO', 'the service failed at this');
    const { onfault } = this.#options;
    if (onfault) queueMicrotask(() => onfault(error));
  }
}

async function send(request: ServiceRequest, answer: HandlerAnswer): Promise<void> {
  if (answer === undefined || ArrayBuffer.isView(answer)) {
    request.reply(answer ?? NOTHING, true);
    return;
  }
  for await (const packet of answer) {
    if (request.signal.aborted) return;
    if (!request.reply(packet, false)) await request.drained();
  }
  request.reply(NOTHING, true);
}

function refuse(request: ServiceRequest, packet: Uint8Array, code: keyof typeof ERRNO, text: string): void {
  const { seq, pid, type } = packet.length < NLMSG_HEADER ? { seq: 0, pid: 0, type: 0 } : readHeader(packet);
  request.reply(encodeError(-ERRNO[code], { seq, pid, type }, text), true);
}
