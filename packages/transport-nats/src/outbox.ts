import { DATA_HEADER, FLAG, type Share, encodeShared, writeData } from './message.ts';
import type { MeshLink } from './link.ts';
import type { Parcel } from './outflow.ts';

/** Where messages leave. */
export interface Mailbox {
  /** Bytes of a message's frames at the most. */
  readonly longest: number;
  publish(to: MeshLink, message: Uint8Array): void;
  publishShared(message: Uint8Array): void;
}

/** A message that waits for the end of the turn, and whom it is for. */
interface Pending {
  /** Room for a header, then the frames. */
  message: Uint8Array;
  length: number;
  count: number;
  readonly links: MeshLink[];
  /** For each link, what it had sent before. */
  readonly before: { readonly framesBefore: number; readonly bytesBefore: number }[];
}

const SMALLEST = 2048;
/** Receivers of one message. */
export const MOST_SHARED = 256;

/**
 * Gathers what the links of a member send within one turn: what one link sends in pieces becomes one message, and what
 * several send alike is published once [MSH-8].
 */
export class Outbox {
  readonly #box: Mailbox;
  #pending: Pending[] = [];
  /** The last message that each link has a part in. */
  readonly #last = new Map<MeshLink, number>();
  #scheduled = false;

  constructor(box: Mailbox) {
    this.#box = box;
  }

  /** Copies the frames. */
  post(link: MeshLink, parcel: Parcel): void {
    const last = this.#last.get(link) ?? -1;
    // What brokers send may be what others are sent too, piece by piece.
    const open = link.equal ? undefined : this.#pending[last];
    if (open?.links.length === 1 && this.#append(open, parcel)) return;
    if (!this.#join(link, parcel, last + 1)) this.#begin(link, parcel);
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.flush());
  }

  /** Publishes what has gathered. */
  flush(): void {
    this.#scheduled = false;
    const pending = this.#pending;
    this.#pending = [];
    this.#last.clear();
    for (const one of pending) this.#publish(one);
  }

  #append(open: Pending, { frames, count }: Parcel): boolean {
    const length = open.length + frames.length;
    if (length - DATA_HEADER > this.#box.longest) return false;
    if (length > open.message.length) {
      const larger = unfilled(Math.min(Math.max(length, 2 * open.message.length), this.#box.longest + DATA_HEADER));
      larger.set(open.message.subarray(0, open.length));
      open.message = larger;
    }
    open.message.set(frames, open.length);
    open.length = length;
    open.count += count;
    return true;
  }

  /** Adds the link to a message that says just this, and stands behind all that it has sent. */
  #join(link: MeshLink, parcel: Parcel, from: number): boolean {
    for (let at = from; at < this.#pending.length; at++) {
      const one = this.#pending[at]!;
      if (one.length - DATA_HEADER !== parcel.frames.length || !sameBytes(one.message, parcel.frames)) continue;
      one.links.push(link);
      one.before.push(parcel);
      this.#last.set(link, at);
      return true;
    }
    return false;
  }

  #begin(link: MeshLink, parcel: Parcel): void {
    const { frames, count } = parcel;
    const length = DATA_HEADER + frames.length;
    const message = unfilled(Math.max(length, SMALLEST));
    message.set(frames, DATA_HEADER);
    this.#last.set(link, this.#pending.length);
    this.#pending.push({ message, length, count, links: [link], before: [parcel] });
  }

  #publish(pending: Pending): void {
    const { links, count } = pending;
    const shares: Share[] = [];
    for (const [at, link] of links.entries()) {
      if (link.ended) continue;
      if (links.length > 1 && link.joined) shares.push({ to: link.ends.farId, ...pending.before[at]! });
      else this.#publishAlone(pending, at);
    }
    for (let at = 0; at < shares.length; at += MOST_SHARED) {
      this.#box.publishShared(encodeShared(count, shares.slice(at, at + MOST_SHARED), framesOf(pending)));
    }
  }

  #publishAlone(pending: Pending, at: number): void {
    const { links, before, count, length } = pending;
    const link = links[at]!;
    const { framesBefore, bytesBefore } = before[at]!;
    // A message that has been handed over must not change.
    const message = links.length === 1 ? pending.message.subarray(0, length) : pending.message.slice(0, length);
    writeData(message, links.length > 1 ? FLAG.INVITE : 0, { ...link.progress(), count, framesBefore, bytesBefore });
    this.#box.publish(link, message);
  }
}

/** Room whose bytes are all written before they are read. */
function unfilled(size: number): Uint8Array {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
}

function framesOf({ message, length }: Pending): Uint8Array {
  return message.subarray(DATA_HEADER, length);
}

function sameBytes(message: Uint8Array, frames: Uint8Array): boolean {
  const { buffer, byteOffset } = message;
  const ours = Buffer.from(buffer, byteOffset + DATA_HEADER, frames.length);
  return ours.equals(frames);
}
