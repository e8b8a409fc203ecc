import {
  type CodecErrorCode,
  ERRNO,
  FRAGMENT_HEADER,
  NLMSG_HEADER,
  NLM_F,
  encodeCredit,
  isFragment,
  readCredit,
  readHeader,
} from '@nlmq/codec';
import { type Begun, type FragmentLimits, Fragments } from './fragments.ts';
import type { HostedService } from './hosted.ts';
import { READ_ONLY } from './policy.ts';
import type { Port } from './port.ts';
import { LinkRequest, type ReplyTo, sendError, sendReply } from './reply.ts';

const NOTHING = new Uint8Array(0);

/** Why a packet is not handed to a service. */
export interface Refusal {
  readonly errno: number;
  readonly text: string;
}

/** A packet for a service. */
export interface Errand {
  readonly port: Port;
  readonly hosted: HostedService;
  /** Valid during the call. */
  readonly packet: Uint8Array;
  /** Who sent it, as its broker says. */
  readonly sender: number;
  /** The envelope of answers; undefined for a push. */
  readonly to: ReplyTo | undefined;
  /** The requester takes an answer in fragments. */
  readonly fragments: boolean;
}

const ERRNO_OF: Partial<Record<CodecErrorCode, number>> = {
  ERR_TOO_LARGE: ERRNO.EMSGSIZE,
  ERR_LIMIT: ERRNO.ENOBUFS,
  ERR_FRAGMENT: ERRNO.ENOBUFS,
};

/** Where packets are handed to this broker's own services, whole; what comes in fragments is put together here [FRG-6]. */
export class Desk {
  readonly #limits: FragmentLimits;
  readonly #fault: (error: Error) => void;

  constructor(limits: FragmentLimits, fault: (error: Error) => void) {
    this.#limits = limits;
    this.#fault = fault;
  }

  /** Takes a packet, or a part of one; answers why not. */
  take(errand: Errand): Refusal | undefined {
    const { port, packet } = errand;
    if (!port.rights.read) return { errno: ERRNO.EACCES, text: 'this link may not ask services' };
    if (!port.fragments) return this.#hand(errand);
    if (isFragment(packet, 0, packet.length)) return this.#fragment(errand);
    const credit = readCredit(packet, 0, packet.length);
    if (!credit) return this.#hand(errand);
    port.parts?.credit(credit);
    return undefined;
  }

  #hand({ port, hosted: { service, session }, packet, to, fragments }: Errand): Refusal | undefined {
    if (!port.rights.write && service.reads && !service.reads(packet)) return { errno: ERRNO.EPERM, text: READ_ONLY };
    const parts = fragments ? (): Fragments => this.#partsOf(port) : undefined;
    try {
      session.handle(new LinkRequest(port, packet, to, parts));
    } catch (error) {
      this.#fault(error instanceof Error ? error : new Error(String(error)));
      return { errno: ERRNO.EIO, text: `the service '${service.name}' failed at this` };
    }
    return undefined;
  }

  #fragment({ port, hosted, packet, sender, to }: Errand): Refusal | undefined {
    const begun = to && { hosted, to, ...beginning(packet) };
    const { id, context, limit, error, packet: whole } = this.#partsOf(port).take(sender, packet, begun);
    if (!context) return { errno: ERRNO.ENOBUFS, text: 'what stands before this fragment is not there' };
    if (error) this.#fail(port, context, { errno: ERRNO_OF[error.code] ?? ERRNO.EINVAL, text: error.message });
    else if (whole) this.#whole(port, context, whole);
    else if (limit !== undefined) sendReply(port, context.to, encodeCredit({ id, limit }), false);
    return undefined;
  }

  #whole(port: Port, begun: Begun, packet: Uint8Array): void {
    const { hosted, to, request } = begun;
    const refusal = this.#hand({ port, hosted, packet, sender: 0, to: request ? to : undefined, fragments: true });
    if (refusal) this.#fail(port, begun, refusal);
    else if (!request) sendReply(port, to, NOTHING, true);
  }

  #fail(port: Port, { to, inner }: Begun, { errno, text }: Refusal): void {
    port.counters.refused++;
    sendError({ port, seq: to.seq, pid: to.pid, src: to.dst, ...inner }, errno, text);
  }

  #partsOf(port: Port): Fragments {
    return (port.parts ??= new Fragments(port, this.#limits, (begun) => {
      this.#fail(port, begun, { errno: ERRNO.ETIMEDOUT, text: 'the rest of the packet did not come' });
    }));
  }
}

/** What a fragment tells of its packet, where it is the first. */
function beginning(packet: Uint8Array): Pick<Begun, 'request' | 'inner'> {
  const { flags } = readHeader(packet);
  const inner = packet.length < FRAGMENT_HEADER + NLMSG_HEADER ? undefined : readHeader(packet, FRAGMENT_HEADER);
  const { type = 0, seq = 0, pid = 0 } = inner ?? {};
  return { request: (flags & NLM_F.REQUEST) !== 0, inner: { innerType: type, innerSeq: seq, innerPid: pid } };
}
