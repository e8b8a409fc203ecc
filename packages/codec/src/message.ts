import { align4, getInt32, getUint16, getUint32, setUint16, setUint32 } from './bytes.ts';
import { CodecError } from './error.ts';

/** Length of `struct nlmsghdr` in bytes (linux/netlink.h). */
export const NLMSG_HEADER = 16;

/** Message types that every netlink family shares (linux/netlink.h). */
export const NLMSG: {
  readonly NOOP: 1;
  readonly ERROR: 2;
  readonly DONE: 3;
  readonly OVERRUN: 4;
} = { NOOP: 1, ERROR: 2, DONE: 3, OVERRUN: 4 };

/** Bits of `nlmsg_flags` (linux/netlink.h); DUMP belongs to requests, CAPPED and ACK_TLVS to NLMSG_ERROR. */
export const NLM_F: {
  readonly REQUEST: 0x1;
  readonly MULTI: 0x2;
  readonly ACK: 0x4;
  readonly ECHO: 0x8;
  readonly DUMP_INTR: 0x10;
  readonly DUMP_FILTERED: 0x20;
  readonly ROOT: 0x100;
  readonly MATCH: 0x200;
  readonly DUMP: 0x300;
  readonly REPLACE: 0x100;
  readonly EXCL: 0x200;
  readonly CREATE: 0x400;
  readonly APPEND: 0x800;
  readonly CAPPED: 0x100;
  readonly ACK_TLVS: 0x200;
} = {
  REQUEST: 0x1,
  MULTI: 0x2,
  ACK: 0x4,
  ECHO: 0x8,
  DUMP_INTR: 0x10,
  DUMP_FILTERED: 0x20,
  ROOT: 0x100,
  MATCH: 0x200,
  DUMP: 0x300,
  REPLACE: 0x100,
  EXCL: 0x200,
  CREATE: 0x400,
  APPEND: 0x800,
  CAPPED: 0x100,
  ACK_TLVS: 0x200,
};

/** The five fields of `struct nlmsghdr`; `length` counts the header itself. */
export interface MessageHeader {
  readonly length: number;
  readonly type: number;
  readonly flags: number;
  readonly seq: number;
  readonly pid: number;
}

/** Reads the header at `at`; the caller has checked that 16 bytes are there. */
export function readHeader(bytes: Uint8Array, at = 0): MessageHeader {
  return {
    length: getUint32(bytes, at),
    type: getUint16(bytes, at + 4),
    flags: getUint16(bytes, at + 6),
    seq: getUint32(bytes, at + 8),
    pid: getUint32(bytes, at + 12),
  };
}

export function writeHeader(bytes: Uint8Array, at: number, header: MessageHeader): void {
  setUint32(bytes, at, header.length);
  setUint16(bytes, at + 4, header.type);
  setUint16(bytes, at + 6, header.flags);
  setUint32(bytes, at + 8, header.seq);
  setUint32(bytes, at + 12, header.pid);
}

/** One message: a header and its body, with the length filled in. */
export function encodeMessage(header: Omit<MessageHeader, 'length'>, body: Uint8Array): Uint8Array {
  const { type, flags, seq, pid } = header; // spread, they would be copied one by one by name
  const bytes = new Uint8Array(align4(NLMSG_HEADER + body.length));
  writeHeader(bytes, 0, { length: NLMSG_HEADER + body.length, type, flags, seq, pid });
  bytes.set(body, NLMSG_HEADER);
  return bytes;
}

/**
 * Walks the netlink messages that stand one behind the other in a packet [MSG-1].
 *
 * `next()` moves to the next message and fills the fields; it returns false at the end, and at the first fault [MSG-2],
 * which `error` then holds for good: check it once, behind the loop. Nothing is allocated per message.
 */
export class MessageCursor {
  readonly bytes: Uint8Array;
  /** Offset of the current message's header. */
  start = 0;
  /** Offset just past the current message, without its padding. */
  end = 0;
  type = 0;
  flags = 0;
  seq = 0;
  pid = 0;
  error: CodecError | undefined;
  readonly #limit: number;
  #next: number;

  constructor(bytes: Uint8Array, start = 0, limit: number = bytes.length) {
    this.bytes = bytes;
    this.#next = start;
    this.#limit = limit;
  }

  /** Offset of the current message's body. */
  get body(): number {
    return this.start + NLMSG_HEADER;
  }

  next(): boolean {
    const at = this.#next;
    if (at >= this.#limit || this.error) return false;
    const room = this.#limit - at;
    const length = room < NLMSG_HEADER ? NLMSG_HEADER : getUint32(this.bytes, at);
    if (length < NLMSG_HEADER || length > room) return this.#fail(at, length, room);
    this.start = at;
    this.end = at + length;
    this.type = getUint16(this.bytes, at + 4);
    this.flags = getUint16(this.bytes, at + 6);
    this.seq = getUint32(this.bytes, at + 8);
    this.pid = getUint32(this.bytes, at + 12);
    this.#next = at + align4(length);
    return true;
  }

  #fail(at: number, length: number, room: number): false {
    this.error =
      length < NLMSG_HEADER
        ? new CodecError('ERR_MESSAGE_SHORT', `message length ${length}`, at, `at least ${NLMSG_HEADER}`)
        : new CodecError('ERR_MESSAGE_CUT', `message of ${length} bytes`, at, `at most the ${room} that are left`);
    return false;
  }
}

/** Writes seq and pid of the message at `at`; in an NLMSG_ERROR also those of the request header that it echoes [MSG-3]. */
export function restamp(bytes: Uint8Array, at: number, seq: number, pid: number): void {
  setUint32(bytes, at + 8, seq);
  setUint32(bytes, at + 12, pid);
  if (getUint16(bytes, at + 4) !== NLMSG.ERROR || getUint32(bytes, at) < NLMSG_HEADER + 4 + NLMSG_HEADER) return;
  const echoed = at + NLMSG_HEADER + 4;
  setUint32(bytes, echoed + 8, seq);
  setUint32(bytes, echoed + 12, pid);
}

/** The errno of the NLMSG_ERROR or NLMSG_DONE at `at`, as a negative number; 0 for an acknowledgement. */
export function errnoOf(bytes: Uint8Array, at: number): number {
  return getUint32(bytes, at) >= NLMSG_HEADER + 4 ? getInt32(bytes, at + NLMSG_HEADER) : 0;
}

/**
 * Whether the answer to a request is over with this packet, where no flag of the frame says so [MSG-4].
 *
 * The last message decides: DONE and ERROR end every answer; after a request for an acknowledgement nothing else
 * does; else a message that is not one of several (NLM_F_MULTI) does. `requestFlags` are those of the request's message.
 */
export function endsAnswer(packet: Uint8Array, requestFlags: number): boolean {
  const cursor = new MessageCursor(packet);
  while (cursor.next());
  if (cursor.type === NLMSG.DONE || cursor.type === NLMSG.ERROR) return true;
  return (requestFlags & NLM_F.ACK) === 0 && (cursor.flags & NLM_F.MULTI) === 0;
}

/**
 * Cuts a packet of whole messages into pieces of at most `max` bytes, at message boundaries [ENV-12].
 *
 * A single message that is longer makes a piece of its own, for the caller to judge; so do bytes that are no message.
 */
export function splitMessages(packet: Uint8Array, max: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const cursor = new MessageCursor(packet);
  let start = 0;
  let end = 0;
  while (cursor.next()) {
    const next = Math.min(align4(cursor.end), packet.length);
    if (next - start > max && end > start) {
      pieces.push(packet.subarray(start, end));
      start = end;
    }
    end = next;
  }
  if (cursor.error) end = packet.length;
  if (end > start) pieces.push(packet.subarray(start, end));
  return pieces;
}
