import { getUint16, getUint32, setUint32 } from './bytes.ts';
import { MAX_CDATA } from './envelope.ts';
import { CodecError } from './error.ts';
import { NLMSG_HEADER, NLM_F, writeHeader } from './message.ts';

/** Type of the message that a fragment is: a part of a packet that no frame can hold [FRG-2]. */
export const FRAGMENT = 0xd;
/** Type of the message by which the receiver of fragments lets their sender go on [FRG-5]. */
export const CREDIT = 0xc;
/** A fragment's bytes before its part: nlmsghdr 16, offset u32, total u32. */
export const FRAGMENT_HEADER: number = NLMSG_HEADER + 8;
const CREDIT_LENGTH = NLMSG_HEADER + 4;
/** The longest part: with its header it fits into CDATA, and the next part begins at a multiple of 4. */
export const MAX_PART: number = (MAX_CDATA - FRAGMENT_HEADER) & ~3;
/** Bytes of a packet that may be sent before the first credit has come [FRG-5]. */
export const FIRST_CREDIT: number = 256 << 10;
/** The longest packet that is sent and taken in fragments where nobody says otherwise: 64 MiB. */
export const DEFAULT_MAX_PACKET: number = 64 << 20;

/** What stands before a fragment's part. */
export interface FragmentHeader {
  /** Which of its sender's packets it belongs to. */
  readonly id: number;
  /** The packet is a request that wants an answer; else it is a push, or an answer itself. */
  readonly request: boolean;
  /** Where in the packet the part stands. */
  readonly offset: number;
  /** Length of the whole packet; 0 tells that the sender has given the packet up. */
  readonly total: number;
}

/** Whether the packet from `start` to `end` is a fragment. */
export function isFragment(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= NLMSG_HEADER && getUint16(bytes, start + 4) === FRAGMENT;
}

/**
 * Reads the header of the fragment from `start` to `end`; its part is the rest.
 *
 * @throws CodecError ERR_FRAGMENT where the message is not all of the packet, or the part not inside the whole
 */
export function readFragment(bytes: Uint8Array, start: number, end: number): FragmentHeader {
  const size = end - start - FRAGMENT_HEADER;
  if (size < 0 || getUint32(bytes, start) !== end - start) {
    throw new CodecError('ERR_FRAGMENT', `fragment in ${end - start} bytes`, start, 'one message');
  }
  const request = (getUint16(bytes, start + 6) & NLM_F.REQUEST) !== 0;
  const id = getUint32(bytes, start + 8);
  const offset = getUint32(bytes, start + NLMSG_HEADER);
  const total = getUint32(bytes, start + NLMSG_HEADER + 4);
  if (total === 0 ? offset + size > 0 : size === 0 || offset + size > total) {
    throw new CodecError('ERR_FRAGMENT', `part of ${size} bytes at ${offset}`, start, `one inside of ${total}`);
  }
  return { id, request, offset, total };
}

/** Writes a fragment at `at`, of FRAGMENT_HEADER and `part.length` bytes. */
export function writeFragment(bytes: Uint8Array, at: number, header: FragmentHeader, part: Uint8Array): void {
  const { id, request, offset, total } = header;
  const flags = request ? NLM_F.REQUEST : 0;
  writeHeader(bytes, at, { length: FRAGMENT_HEADER + part.length, type: FRAGMENT, flags, seq: id, pid: 0 });
  setUint32(bytes, at + NLMSG_HEADER, offset);
  setUint32(bytes, at + NLMSG_HEADER + 4, total);
  bytes.set(part, at + FRAGMENT_HEADER);
}

/** What a receiver of fragments tells their sender. */
export interface Credit {
  /** Which of the sender's packets is meant. */
  readonly id: number;
  /** Up to where in the packet the sender may go; 0: the receiver wants no more of it. */
  readonly limit: number;
}

export function encodeCredit({ id, limit }: Credit): Uint8Array {
  const bytes = new Uint8Array(CREDIT_LENGTH);
  writeHeader(bytes, 0, { length: CREDIT_LENGTH, type: CREDIT, flags: 0, seq: id, pid: 0 });
  setUint32(bytes, NLMSG_HEADER, limit);
  return bytes;
}

/** The credit that the packet from `start` to `end` is; undefined for any other packet. */
export function readCredit(bytes: Uint8Array, start: number, end: number): Credit | undefined {
  if (end - start !== CREDIT_LENGTH || getUint16(bytes, start + 4) !== CREDIT) return undefined;
  return { id: getUint32(bytes, start + 8), limit: getUint32(bytes, start + NLMSG_HEADER) };
}
