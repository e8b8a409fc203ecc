import {
  CDATA_OFFSET,
  ERRNO,
  FLAG_FRAGMENTS,
  FLAG_LAST,
  FLAG_REPLY,
  NLMSG_HEADER,
  type Span,
  WORD,
  MAX_PART,
  encodeCredit,
  encodeError,
  isFragment,
  frameLength,
  readHeader,
  splitMessages,
  writeEnvelope,
} from '@nlmq/codec';
import type { Peer, ServiceRequest } from '@nlmq/core';
import type { Answer, Fragments } from './fragments.ts';
import type { Subscription } from './filter.ts';
import { type Members, choose } from './group.ts';
import { TRAFFIC, type Traffic } from './lane.ts';
import { admits } from './overflow.ts';
import type { Orphan } from './return-path.ts';
import type { Port } from './port.ts';
import type { Targets } from './targets.ts';

const NOTHING = new Uint8Array(0);

/** The envelope of a reply, before the flags. */
export interface ReplyTo {
  readonly seq: number;
  readonly pid: number;
  readonly dst: number;
  readonly src: number;
}

/** The envelope of the frame at word `at`. */
export function envelopeAt(words: Uint32Array, at: number): ReplyTo {
  return {
    seq: words[at + WORD.SEQ]!,
    pid: words[at + WORD.PID]!,
    dst: words[at + WORD.DST]!,
    src: words[at + WORD.SRC]!,
  };
}

/** The packet in pieces that the peer takes; a message that is too long for it is lost, and counted as dropped. */
function piecesFor(port: Port, packet: Uint8Array): Uint8Array[] {
  const max = port.maxCdata;
  if (packet.length <= max) return [packet];
  return splitMessages(packet, max).filter((piece) => {
    if (piece.length > max) port.channel.drop(1);
    return piece.length <= max;
  });
}

/** Appends one packet of an answer. An empty one only ends the answer, for a peer that can be told so. */
export function sendReply(port: Port, to: ReplyTo, packet: Uint8Array, last: boolean): void {
  if (port.closed || (packet.length === 0 && !(last && port.marks))) return;
  const pieces = piecesFor(port, packet);
  if (pieces.length === 0) {
    sendReply(port, to, NOTHING, last);
    return;
  }
  for (const [at, piece] of pieces.entries()) {
    const ends = last && at === pieces.length - 1;
    sendFrame(port, to, piece, TRAFFIC.ASSURED, port.marks ? FLAG_REPLY | (ends ? FLAG_LAST : 0) : 0);
  }
}

/** Appends an event or a push, unless the port's queue is full. */
function sendPieces(port: Port, targets: Targets, envelope: ReplyTo, packet: Uint8Array): void {
  for (const piece of piecesFor(port, packet)) {
    if (admits(port, targets, frameLength(piece.length), 1, false)) sendFrame(port, envelope, piece, TRAFFIC.PUSH, 0);
  }
}

/** Appends an event or a push to each target's, from `src`; peers of 2013 get src 0. Nobody is held back for it. */
export function sendToAll(targets: Targets, src: number, packet: Uint8Array): void {
  for (const port of targets.known) sendPieces(port, targets, { seq: 0, pid: 0, dst: 0, src }, packet);
  for (const port of targets.originals) sendPieces(port, targets, { seq: 0, pid: 0, dst: 0, src: 0 }, packet);
}

/** Appends an event or a push to one member's of each group, with the number of its subscription as pid [SUB-10]. */
export function sendToGroups(groups: readonly Members[], src: number, packet: Uint8Array): void {
  for (const members of groups) sendToMember(choose(members), src, packet);
}

/** Appends an event or a push to a member's of a group. */
export function sendToMember({ port, cid, alone }: Subscription, src: number, packet: Uint8Array): void {
  sendPieces(port, alone, { seq: 0, pid: cid, dst: 0, src }, packet);
}

/** Appends one frame to the port's batch. */
function sendFrame(port: Port, to: ReplyTo, cdata: Uint8Array, traffic: Traffic, flags: number): void {
  const envelope = { ...to, flags };
  port.channel.write(frameLength(cdata.length), traffic, (bytes, at) => {
    writeEnvelope(bytes, at, cdata.length, envelope);
    bytes.set(cdata, at + CDATA_OFFSET);
  });
}

/** Answers a request in the place of whoever it was meant for: NLMSG_ERROR, with src 0 so that nobody takes it for theirs. */
export function sendError(orphan: Orphan, errno: number, text: string): void {
  const { port, seq, pid, src, innerType, innerSeq, innerPid } = orphan;
  const packet = encodeError(-errno, { seq: innerSeq, pid: innerPid, type: innerType }, text);
  sendReply(port, { seq, pid, dst: src, src: 0 }, packet, true);
}

/** Peers that said HELLO push with seq 0; those of 2013 put a number in every envelope, and 0 in the message inside [RET-1]. */
export function isRequest(port: Port, words: Uint32Array, at: number, bytes: Uint8Array, cdata: Span): boolean {
  if (port.hello) return words[at + WORD.SEQ] !== 0;
  return cdata.end - cdata.start >= NLMSG_HEADER && readHeader(bytes, cdata.start).seq !== 0;
}

/** Tells the sender of a reply that nobody waits for, where a fragment numbers it, that no more is wanted [FRG-8]. */
export function refuseRest(port: Port, words: Uint32Array, at: number, packet: Uint8Array): Port {
  if (!port.fragments || !isFragment(packet, 0, packet.length)) return port;
  const credit = encodeCredit({ id: readHeader(packet).seq, limit: 0 });
  const envelope = { seq: 0, pid: 0, dst: words[at + WORD.SRC]!, src: 0 };
  sendFrame(port, envelope, credit, TRAFFIC.ASSURED, FLAG_FRAGMENTS);
  return port;
}

/** What an error answer needs to know of the request frame at word `at`. */
export function orphanOf(port: Port, words: Uint32Array, at: number): Orphan {
  const inner = words[at]! >= frameLength(16) && words[at + WORD.NLA]! >>> 16 === 0;
  return {
    port,
    seq: words[at + WORD.SEQ]!,
    pid: words[at + WORD.PID]!,
    src: words[at + WORD.SRC]!,
    innerType: inner ? words[at + WORD.INNER_KIND]! & 0xffff : 0,
    innerSeq: inner ? words[at + WORD.INNER_SEQ]! : 0,
    innerPid: inner ? words[at + WORD.INNER_PID]! : 0,
  };
}

/** A request from a link to a service of the same broker. */
export class LinkRequest implements ServiceRequest, Answer {
  readonly packet: Uint8Array;
  abandoned = false;
  number: number | undefined;
  readonly #port: Port;
  readonly #to: ReplyTo | undefined;
  readonly #parts: (() => Fragments) | undefined;
  #line: Fragments | undefined;
  #abort: AbortController | undefined;
  #ended = false;

  /** `to` is absent for a push, whose replies go nowhere; `parts` where the requester takes no fragments. */
  constructor(port: Port, packet: Uint8Array, to: ReplyTo | undefined, parts?: () => Fragments) {
    this.packet = packet;
    this.#port = port;
    this.#to = to;
    this.#parts = parts;
    if (to) port.serving++;
  }

  get peer(): Peer {
    return this.#port.link.peer;
  }

  /** Where the requester can refuse the rest of an answer [FRG-8], its packets are told so that it can, from here on. */
  get signal(): AbortSignal {
    if (!this.#parts || this.#ended) return this.#abort?.signal ?? this.#port.signal;
    if (this.#abort) return this.#abort.signal;
    this.#abort = new AbortController();
    this.#line ??= this.#parts();
    this.#line.watch(this);
    if (this.abandoned || this.#port.closed) this.gone();
    return this.#abort.signal;
  }

  get to(): ReplyTo {
    return this.#to!;
  }

  reply(packet: Uint8Array, last: boolean): boolean {
    const port = this.#port;
    if (!this.#to || this.#ended || this.abandoned || port.closed) return true;
    if (last) this.#end();
    const large = packet.length > port.maxCdata;
    if (large) this.#line ??= this.#parts?.();
    const refusable = !last && this.#abort !== undefined && packet.length > 0 && packet.length <= MAX_PART;
    const bytes = refusable && this.#line ? this.#line.numbered(this, packet) : packet;
    if (this.#line && (large || this.#line.has(this))) return this.#inLine(bytes, last);
    sendReply(port, this.#to, bytes, last);
    return !port.channel.full;
  }

  /** Behind what is being sent in fragments, or as the first that is. */
  #inLine(packet: Uint8Array, last: boolean): boolean {
    if (this.#line!.reply(this, packet, last)) return !this.#line!.has(this);
    const nobody = { innerType: 0, innerSeq: 0, innerPid: 0 };
    const { seq, pid, dst } = this.to;
    this.abandoned = true;
    this.#end();
    sendError({ port: this.#port, seq, pid, src: dst, ...nobody }, ERRNO.ENOBUFS, 'too much waits for this link');
    return true;
  }

  #end(): void {
    if (!this.#ended) this.#port.serving--;
    this.#ended = true;
    this.#line?.close(this);
  }

  abandon(): void {
    this.gone();
    this.#end();
    sendReply(this.#port, this.to, NOTHING, true);
  }

  gone(): void {
    this.abandoned = true;
    this.#abort?.abort();
  }

  async drained(): Promise<void> {
    await this.#line?.sent(this);
    await this.#port.channel.drained();
  }
}
