import {
  FLAG_CONTROL,
  MAX_ORIGINAL_FRAME,
  MessageCursor,
  NLMSG,
  NLMSG_HEADER,
  TRANSPORT,
  encodeFrame,
  findCdata,
  getUint32,
  readHeader,
  setUint32,
} from '@nlmq/codec';
import { type Clock, systemClock } from '@nlmq/core';
import { Commands } from './commands.ts';
import { Masquerade } from './masquerade.ts';

/** Addresses: links count on from here and are never given out again. */
const FIRST_ADDRESS = 0x00010003;

/** The other end of anything that a broker is connected to. */
export interface OriginalEnd {
  /** One call is one write. */
  send(bytes: Uint8Array): void;
  /** It speaks plain netlink, as the kernel does, and not the transport protocol. */
  readonly plain?: boolean;
  /** It may give all commands: the broker's own client, and whoever has told the secret. */
  registered?: boolean;
}

/** What an original broker is made with. */
export interface OriginalOptions {
  readonly pid: number;
  readonly secret?: Uint8Array;
  readonly clock?: Clock;
  /** Opens a link; what it throws is told as text. */
  readonly open?: (url: string) => OriginalEnd;
  /** Listens; undefined for a place where it listens already. */
  readonly serve?: (url: string) => boolean;
  readonly shutdown?: (url: string) => boolean;
}

/**
 * The broker of 2013 as it behaves on the wire, faults included.
 *
 * One receive is one message: what stands behind the first one is forwarded with it unread, and what is missing loses it.
 */
export class OriginalBroker {
  readonly pid: number;
  readonly links: Map<number, OriginalEnd> = new Map();
  readonly #masquerade: Masquerade<OriginalEnd>;
  readonly #commands: Commands;
  #address = FIRST_ADDRESS;

  constructor(options: OriginalOptions) {
    this.pid = options.pid;
    this.#masquerade = new Masquerade(options.clock ?? systemClock);
    this.#commands = new Commands(options, this);
  }

  /** Makes a link that can be addressed; answers its address. */
  link(end: OriginalEnd): number {
    this.links.set(this.#address, end);
    return this.#address++;
  }

  /** Takes what came in one go from an end: at most 16,384 bytes of it, then the rest as if it were something new. */
  receive(end: OriginalEnd, bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += MAX_ORIGINAL_FRAME) {
      const data = bytes.slice(at, at + MAX_ORIGINAL_FRAME);
      if (end.plain) this.#fromService(data);
      else this.#message(end, data);
    }
  }

  #message(end: OriginalEnd, data: Uint8Array): void {
    if (data.length < NLMSG_HEADER) return;
    const { type, flags, length } = readHeader(data);
    if (type === NLMSG.NOOP) return;
    if (type !== TRANSPORT) {
      this.broadcast(data); // taken for an event of the kernel
      return;
    }
    const span = findCdata(data, 0, Math.min(length, data.length));
    if (!span) return;
    const cdata = data.subarray(span.start, span.end);
    if (flags === FLAG_CONTROL) this.#commands.take(end, data, cdata);
    else this.#data(end, data, cdata);
  }

  #data(end: OriginalEnd, data: Uint8Array, cdata: Uint8Array): void {
    const { seq } = readHeader(data);
    const link = this.links.get(getUint32(data, 16));
    if (link) {
      this.#forward(end, link, data, cdata);
      return;
    }
    const asked = this.#masquerade.find(seq);
    if (!asked) {
      this.broadcast(cdata);
      return;
    }
    setUint32(data, 8, asked.seq);
    setUint32(data, 12, asked.pid);
    asked.from.send(data);
  }

  #forward(from: OriginalEnd, link: OriginalEnd, data: Uint8Array, cdata: Uint8Array): void {
    const { seq, pid } = readHeader(data);
    const inner = cdata.length < NLMSG_HEADER ? { seq: 0, pid: 0 } : readHeader(cdata);
    const [dst, src] = [getUint32(data, 16), getUint32(data, 20)];
    const nonce = this.#masquerade.add({ from, seq, pid, dst, src, innerSeq: inner.seq, innerPid: inner.pid });
    if (nonce === undefined) return;
    const sent = link.plain ? cdata.slice() : data;
    setUint32(sent, 8, nonce);
    setUint32(sent, 12, this.pid);
    link.send(sent);
  }

  /** What a service said in one go: an answer to whoever is behind its seq, or an event. */
  #fromService(packet: Uint8Array): void {
    const asked = this.#masquerade.find(readHeader(packet).seq);
    if (!asked) {
      this.broadcast(packet);
      return;
    }
    for (const cursor = new MessageCursor(packet); cursor.next();) {
      setUint32(packet, cursor.start + 8, asked.innerSeq); // not in the request that an error echoes
      setUint32(packet, cursor.start + 12, asked.innerPid);
    }
    const { from, seq, pid, dst, src } = asked;
    from.send(encodeFrame({ seq, pid, dst: src, src: dst }, packet));
  }

  /** To the subscribers, with an envelope of zeros. The first whose key lies past the end stops it. */
  broadcast(cdata: Uint8Array): void {
    for (const { end, keys } of this.#commands.subscriptions.values()) {
      if (keys.some(({ offset }) => offset + 4 > cdata.length)) return;
      const matches = keys.every(({ offset, key, mask }) => ((getUint32(cdata, offset) & mask) ^ key) === 0);
      if (matches) end.send(encodeFrame({}, cdata));
    }
  }

  /** An end has gone; its subscriptions stay. */
  drop(end: OriginalEnd): void {
    for (const [address, other] of this.links) if (other === end) this.links.delete(address);
  }
}
