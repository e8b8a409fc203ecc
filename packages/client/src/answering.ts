import {
  FLAG_FRAGMENTS,
  FRAGMENT_HEADER,
  MAX_PART,
  NLMSG_HEADER,
  ERRNO,
  encodeError,
  readCredit,
  readHeader,
  splitMessages,
  writeFragment,
} from '@nlmq/codec';
import type { Link, Peer, ServiceRequest, ServiceSession } from '@nlmq/core';
import type { Outbox, ReplyTo } from './outbox.ts';

const NOTHING = new Uint8Array(0);
/** Answers that can be refused before they are over; the requesters of more are heard when their link ends. */
const MAX_OPEN = 4096;

/** What this client's own services are asked over one link. */
export class Answering {
  readonly outbox: Outbox;
  readonly peer: Peer;
  readonly #services = new Map<number, ServiceSession>();
  readonly #watched = new Set<LinkRequest>();
  readonly #open = new Map<number, LinkRequest>();
  #number = 0;
  #serving = 0;
  #idle: (() => void)[] = [];
  /** An answer was lost: nothing more could be sent. */
  readonly dropped: () => void;

  constructor(outbox: Outbox, link: Link, dropped: () => void) {
    this.outbox = outbox;
    this.dropped = dropped;
    this.peer = link.peer;
  }

  /** From now on requests to the label are the service's. */
  add(label: number, service: ServiceSession): void {
    this.#services.set(label, service);
  }

  delete(label: number): void {
    this.#services.delete(label);
  }

  /** Takes what was sent to `label`, which stands from `start` to `end`. False: no service here has that label. */
  take(
    label: number,
    from: Omit<ReplyTo, 'src'>,
    flags: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): boolean {
    const service = this.#services.get(label);
    if (!service) return false;
    const fragments = (flags & FLAG_FRAGMENTS) !== 0;
    const credit = fragments && from.seq === 0 ? readCredit(bytes, start, end) : undefined;
    if (credit) this.#open.get(credit.id)?.gone();
    else this.#handle(service, new LinkRequest(this, { ...from, src: label }, bytes.subarray(start, end), fragments));
    return true;
  }

  #handle(service: ServiceSession, request: LinkRequest): void {
    try {
      service.handle(request);
    } catch (error) {
      request.refuse(ERRNO.EIO, 'the service failed at this');
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  /** Requests that are not answered to their end. */
  begun(): void {
    this.#serving++;
  }

  /** The answer is over, or nobody waits for it. */
  over(request: LinkRequest): void {
    this.#watched.delete(request);
    if (request.number !== undefined) this.#open.delete(request.number);
    if (--this.#serving === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  watch(request: LinkRequest): void {
    this.#watched.add(request);
  }

  /** A number by which the requester can refuse the rest of an answer [FRG-8]; undefined when there are too many. */
  offer(request: LinkRequest): number | undefined {
    if (this.#open.size >= MAX_OPEN) return undefined;
    this.#number = (this.#number + 1) >>> 0;
    this.#open.set(this.#number, request);
    return this.#number;
  }

  /** Settles when every request has been answered. */
  idle(): Promise<void> {
    return this.#serving === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  /** The link has ended. */
  end(): void {
    this.#services.clear();
    for (const request of [...this.#watched]) request.gone();
    this.#serving = 0;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}

/** A request that came over a link to a service of this client. */
class LinkRequest implements ServiceRequest {
  readonly packet: Uint8Array;
  number: number | undefined;
  readonly #host: Answering;
  readonly #to: ReplyTo;
  readonly #fragments: boolean;
  readonly #first: { readonly seq: number; readonly pid: number; readonly type: number };
  #abort: AbortController | undefined;
  #over = false;

  constructor(host: Answering, to: ReplyTo, packet: Uint8Array, fragments: boolean) {
    this.packet = packet;
    this.#host = host;
    this.#to = to;
    this.#fragments = fragments;
    this.#first = packet.length < NLMSG_HEADER ? { seq: 0, pid: 0, type: 0 } : readHeader(packet);
    if (to.seq === 0) this.#over = true;
    else host.begun();
  }

  get peer(): Peer {
    return this.#host.peer;
  }

  get signal(): AbortSignal {
    if (this.#abort) return this.#abort.signal;
    this.#abort = new AbortController();
    if (!this.#over) this.#host.watch(this);
    else if (this.#to.seq !== 0) this.#abort.abort();
    return this.#abort.signal;
  }

  reply(packet: Uint8Array, last: boolean): boolean {
    const { outbox } = this.#host;
    if (this.#over) return true;
    if (outbox.choked) {
      this.#host.dropped();
      return false;
    }
    const refusable = this.#fragments && !last && this.#abort !== undefined;
    if (last) this.#end();
    if (refusable && packet.length > 0 && packet.length <= MAX_PART) return this.#numbered(packet);
    if (packet.length <= outbox.maxCdata) return outbox.reply(this.#to, packet, last);
    return this.#pieces(packet, last);
  }

  /** Packets of an answer whose rest can be refused are fragments that are whole, because fragments have numbers. */
  #numbered(packet: Uint8Array): boolean {
    const { outbox } = this.#host;
    this.number ??= this.#host.offer(this);
    if (this.number === undefined) return outbox.reply(this.#to, packet, false);
    const bytes = new Uint8Array(FRAGMENT_HEADER + packet.length);
    writeFragment(bytes, 0, { id: this.number, request: false, offset: 0, total: packet.length }, packet);
    return outbox.reply(this.#to, bytes, false);
  }

  /** A packet that no frame holds goes message by message; a message that none holds ends the answer with EMSGSIZE. */
  #pieces(packet: Uint8Array, last: boolean): boolean {
    const { outbox } = this.#host;
    const pieces = splitMessages(packet, outbox.maxCdata);
    const fit = pieces.every(({ length }) => length <= outbox.maxCdata);
    if (fit)
      for (const [at, piece] of pieces.entries()) outbox.reply(this.#to, piece, last && at === pieces.length - 1);
    else this.refuse(ERRNO.EMSGSIZE, 'the answer fits into no frame');
    return !outbox.full;
  }

  /** Ends the answer with an error. */
  refuse(errno: number, text: string): void {
    this.#host.outbox.reply(this.#to, encodeError(-errno, this.#first, text), true);
    this.#end();
  }

  drained(): Promise<void> {
    return this.#host.outbox.drained();
  }

  /** Nobody waits for the answer any more; its way back is told that it is over. */
  gone(): void {
    if (!this.#over) {
      this.#host.outbox.reply(this.#to, NOTHING, true);
      this.#end();
    }
    this.#abort?.abort();
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#host.over(this);
  }
}
