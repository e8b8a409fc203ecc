import {
  ByteBudget,
  type CodecErrorCode,
  ERRNO,
  FLAG_FRAGMENTS,
  NLMSG_HEADER,
  NLM_F,
  Reassembly,
  encodeCredit,
  encodeError,
  isFragment,
  readCredit,
  readHeader,
} from '@nlmq/codec';
import type { Clock, Link, Peer, ServiceSession, Timer } from '@nlmq/core';
import { AnswerLine } from './answer-line.ts';
import { LinkRequest, type RequestHost } from './link-request.ts';
import type { Outbox, ReplyTo } from './outbox.ts';

const NOTHING = new Uint8Array(0);
/** Answers that can be refused before they are over; the requesters of more are heard when their link ends. */
const MAX_OPEN = 4096;
/** Numbers of answers begin here, above those of packets that are cut. */
const FIRST_NUMBER = 0x80000000;
/** Requests in fragments that may be under way at once, and milliseconds after which one that stands still is given up. */
const MAX_SETS = 64;
const IDLE_MS = 10_000;
const ERRNO_OF: Partial<Record<CodecErrorCode, number>> = {
  ERR_TOO_LARGE: ERRNO.EMSGSIZE,
  ERR_LIMIT: ERRNO.ENOBUFS,
  ERR_FRAGMENT: ERRNO.ENOBUFS,
};

/** What the first fragment of a request came with. */
interface Begun {
  readonly service: ServiceSession;
  readonly to: ReplyTo;
  readonly request: boolean;
}

/** What answering needs of its session. */
export interface AnsweringHost {
  readonly clock: Clock;
  /** The longest request that is taken in fragments, in bytes. */
  readonly maxPacket: number;
  readonly dropped: () => void;
}

/** What this client's own services are asked over one link. */
export class Answering implements RequestHost {
  readonly outbox: Outbox;
  readonly line: AnswerLine;
  readonly peer: Peer;
  readonly dropped: () => void;
  readonly #clock: Clock;
  readonly #services = new Map<number, ServiceSession>();
  readonly #into: Reassembly<Begun | undefined>;
  readonly #watched = new Set<LinkRequest>();
  readonly #open = new Map<number, LinkRequest>();
  #opened = 0;
  #serving = 0;
  #timer: Timer | undefined;
  #idle: (() => void)[] = [];

  constructor(outbox: Outbox, link: Link, { clock, maxPacket, dropped }: AnsweringHost) {
    this.outbox = outbox;
    this.dropped = dropped;
    this.peer = link.peer;
    this.line = new AnswerLine(outbox, clock, maxPacket);
    this.#clock = clock;
    const budget = new ByteBudget(maxPacket);
    this.#into = new Reassembly({ maxPacket, maxBytes: maxPacket, maxSets: MAX_SETS, budget });
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
    const to = { ...from, src: label };
    const packet = bytes.subarray(start, end);
    const fragments = (flags & FLAG_FRAGMENTS) !== 0;
    if (!fragments || !this.#part(service, to, packet)) {
      this.#handle(service, new LinkRequest(this, to, packet, fragments));
    }
    return true;
  }

  /** Takes a fragment or a credit. False: the packet is neither. */
  #part(service: ServiceSession, to: ReplyTo, packet: Uint8Array): boolean {
    const credit = to.seq === 0 ? readCredit(packet, 0, packet.length) : undefined;
    if (credit) {
      if (credit.limit === 0) this.#open.get(credit.id)?.gone(false);
      this.line.credit(credit);
      return true;
    }
    if (!isFragment(packet, 0, packet.length)) return false;
    const request = packet.length >= NLMSG_HEADER && (readHeader(packet).flags & NLM_F.REQUEST) !== 0;
    const begun = to.seq === 0 ? undefined : { service, to, request };
    const taken = this.#into.take(to.dst, packet, 0, packet.length, this.#clock.now(), begun);
    const { context, error, limit, packet: whole } = taken;
    if (!context) this.#refuse(to, ERRNO.ENOBUFS, 'what stands before this fragment is not there');
    else if (error) this.#refuse(context.to, ERRNO_OF[error.code] ?? ERRNO.EINVAL, error.message);
    else if (whole) this.#whole(context, whole);
    else if (limit !== undefined) this.outbox.reply(context.to, encodeCredit({ id: taken.id, limit }), false);
    this.#expire();
    return true;
  }

  #whole({ service, to, request }: Begun, packet: Uint8Array): void {
    this.#handle(service, new LinkRequest(this, request ? to : { ...to, seq: 0 }, packet, true));
    if (!request) this.outbox.reply(to, NOTHING, true);
  }

  #refuse(to: ReplyTo, errno: number, text: string): void {
    if (to.seq !== 0) this.outbox.reply(to, encodeError(-errno, { seq: 0, pid: 0 }, text), true);
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

  /** Looks from time to time, while something is under way in fragments, for what stands still [FRG-6]. */
  #expire(): void {
    if (this.#timer || this.#into.size + this.line.size === 0) return;
    this.#timer = this.#clock.after(IDLE_MS / 2, () => {
      this.#timer = undefined;
      const then = this.#clock.now() - IDLE_MS;
      for (const begun of this.#into.expire(then)) {
        if (begun) this.#refuse(begun.to, ERRNO.ETIMEDOUT, 'the rest of the packet did not come');
      }
      this.line.expire(then);
      this.#expire();
    });
  }

  begun(): void {
    this.#serving++;
  }

  over(request: LinkRequest): void {
    this.#watched.delete(request);
    if (request.number !== undefined) this.#open.delete(request.number);
    if (--this.#serving === 0) for (const resolve of this.#idle.splice(0)) resolve();
    this.#expire();
  }

  watch(request: LinkRequest): void {
    this.#watched.add(request);
  }

  offer(request: LinkRequest): number | undefined {
    if (this.#open.size >= MAX_OPEN) return undefined;
    const number = FIRST_NUMBER + this.#opened;
    this.#opened = (this.#opened + 1) % FIRST_NUMBER;
    this.#open.set(number, request);
    return number;
  }

  /** Settles when every request has been answered, and all of it is on its way. */
  async idle(): Promise<void> {
    if (this.#serving > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    await this.line.emptied();
  }

  /** The link has ended. */
  end(): void {
    this.#services.clear();
    this.#timer?.cancel();
    this.#into.drop();
    this.line.end();
    for (const request of [...this.#watched]) request.gone(false);
    this.#serving = 0;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
