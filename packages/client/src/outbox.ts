import {
  CDATA_OFFSET,
  FLAG_FRAGMENTS,
  FLAG_LAST,
  FLAG_REPLY,
  MAX_CDATA,
  MAX_FRAME,
  type Parcel,
  type Piece,
  TRANSPORT,
  WORD,
  frameLength,
  wordsOf,
  writeFragment,
} from '@nlmq/codec';
import type { Link } from '@nlmq/core';
import { ClientError } from './error.ts';

/** The envelope of a reply, before the flags. */
export interface ReplyTo {
  readonly seq: number;
  readonly pid: number;
  readonly dst: number;
  readonly src: number;
}

const BATCH_BYTES = 65_536;
const REPLY = TRANSPORT | (FLAG_REPLY << 16);
const LAST_REPLY = REPLY | (FLAG_LAST << 16);
/** Type and flags of a frame that has to do with fragments. */
const WITH_FRAGMENTS = TRANSPORT | (FLAG_FRAGMENTS << 16);
/** What may be sent on while the link is over its high-water mark. */
const EXCESS_BYTES = 8 * 1024 * 1024;

/**
 * Gathers frames and hands them to the link: when 64 KiB are there, and at the end of the turn.
 *
 * Nothing is allocated per frame: each is written where it will be sent from.
 */
export class Outbox {
  /** The largest CDATA that the peer takes. */
  maxCdata: number = MAX_CDATA;
  /** Each frame leaves in a write of its own. */
  single = false;
  #requestKind: number = TRANSPORT;
  readonly #link: Link;
  readonly #pid: number;
  #bytes: Uint8Array = new Uint8Array(BATCH_BYTES + MAX_FRAME);
  #words: Uint32Array = wordsOf(this.#bytes);
  #used = 0;
  #scheduled = false;
  #drained: Promise<void> | undefined;
  #excess = 0;

  constructor(link: Link, pid: number) {
    this.#link = link;
    this.#pid = pid;
  }

  /** Requests tell from now on that their answers may come in fragments. */
  takeFragments(): void {
    this.#requestKind = WITH_FRAGMENTS;
  }

  /** Settles when the link is under its high-water mark, or has ended. */
  drained(): Promise<void> {
    this.flush();
    return this.#drained ?? Promise.resolve();
  }

  /** The link is over its high-water mark. */
  get full(): boolean {
    return this.#drained !== undefined;
  }

  /** Sends a data frame; the packet is copied. False: over the high-water mark. @throws ClientError ERR_BUSY, ERR_TOO_LARGE */
  data(label: number, seq: number, packet: Uint8Array): boolean {
    const size = packet.length;
    if (size > this.maxCdata) throw this.tooLarge(size);
    const length = this.#admit(frameLength(size));
    this.#bytes.set(packet, this.#begin(label, seq, size, seq === 0 ? TRANSPORT : this.#requestKind));
    return this.#added(length);
  }

  /** Sends a fragment; one that is not its packet's first has seq 0. */
  fragment(label: number, seq: number, { header, part, length: size }: Piece<Parcel>): void {
    const at = this.#begin(label, seq, size, WITH_FRAGMENTS);
    if (header) writeFragment(this.#bytes, at, header, part);
    this.#added(frameLength(size));
  }

  /** Sends what belongs to an answer in fragments; it is copied. */
  part(label: number, packet: Uint8Array): void {
    this.#bytes.set(packet, this.#begin(label, 0, packet.length, WITH_FRAGMENTS));
    this.#added(frameLength(packet.length));
  }

  /** So much waits beyond the high-water mark that nothing more is taken. */
  get choked(): boolean {
    return this.full && this.#excess > EXCESS_BYTES;
  }

  /** Sends a packet of an answer, which is copied. False: over the high-water mark. */
  reply(to: ReplyTo, packet: Uint8Array, last: boolean): boolean {
    const size = packet.length;
    if (this.full) this.#excess += frameLength(size);
    const first = this.#used >>> 2;
    this.#bytes.set(packet, this.#begin(to.dst, to.seq, size, last ? LAST_REPLY : REPLY));
    this.#words[first + WORD.PID] = to.pid;
    this.#words[first + WORD.SRC] = to.src;
    return this.#added(frameLength(size));
  }

  /** Sends a piece of an answer in fragments. */
  replyPart(to: ReplyTo, { header, part, length: size }: Piece<Parcel>, last: boolean): void {
    const first = this.#used >>> 2;
    const at = this.#begin(to.dst, to.seq, size, last ? LAST_REPLY : REPLY);
    if (header) writeFragment(this.#bytes, at, header, part);
    else this.#bytes.set(part, at);
    this.#words[first + WORD.PID] = to.pid;
    this.#words[first + WORD.SRC] = to.src;
    this.#added(frameLength(size));
  }

  /** Sends an event of the service that has label `src` here; it is copied. @throws ClientError ERR_BUSY, ERR_TOO_LARGE */
  event(src: number, packet: Uint8Array): void {
    const size = packet.length;
    if (size > this.maxCdata) throw this.tooLarge(size);
    const length = this.#admit(frameLength(size));
    const first = this.#used >>> 2;
    this.#bytes.set(packet, this.#begin(0, 0, size, TRANSPORT));
    this.#words[first + WORD.PID] = 0;
    this.#words[first + WORD.SRC] = src;
    this.#added(length);
  }

  /** Writes the envelope of a frame, behind those that are gathered; answers where its CDATA stands. */
  #begin(label: number, seq: number, size: number, kind: number): number {
    const at = this.#used;
    const length = frameLength(size);
    const words = this.#words;
    const first = at >>> 2;
    words[((at + length) >>> 2) - 1] = 0;
    words[first + WORD.LENGTH] = length;
    words[first + WORD.KIND] = kind;
    words[first + WORD.SEQ] = seq;
    words[first + WORD.PID] = this.#pid;
    words[first + WORD.DST] = label;
    words[first + WORD.SRC] = 0;
    words[first + WORD.NLA] = size + 4;
    return at + CDATA_OFFSET;
  }

  /** Sends a frame made elsewhere; it is copied. */
  frame(frame: Uint8Array): void {
    const length = this.#admit(frame.length);
    this.#bytes.set(frame, this.#used);
    this.#added(length);
  }

  /** Hands over what has been gathered. */
  flush(): void {
    if (this.#used === 0) return;
    const sent = this.#link.send(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
    if (sent === 'taken') return;
    this.#bytes = new Uint8Array(BATCH_BYTES + MAX_FRAME);
    this.#words = wordsOf(this.#bytes);
    if (sent === 'full') this.#drained ??= this.#link.drained().then(this.#roomy);
  }

  #admit(length: number): number {
    if (this.#drained && (this.#excess += length) > EXCESS_BYTES) {
      throw new ClientError('ERR_BUSY', `over ${EXCESS_BYTES} bytes beyond the high-water mark: wait for drained()`);
    }
    return length;
  }

  #added(length: number): boolean {
    this.#used += length;
    if (this.#used >= BATCH_BYTES || this.single) this.flush();
    else if (!this.#scheduled) {
      this.#scheduled = true;
      queueMicrotask(this.#turnEnds);
    }
    return !this.#drained;
  }

  tooLarge(size: number): ClientError {
    return new ClientError(
      'ERR_TOO_LARGE',
      `packet of ${size} bytes: a frame takes at most ${this.maxCdata}, and there it may not come in fragments`,
    );
  }

  readonly #turnEnds = (): void => {
    this.#scheduled = false;
    this.flush();
  };

  readonly #roomy = (): void => {
    this.#drained = undefined;
    this.#excess = 0;
  };
}
