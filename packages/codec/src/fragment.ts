import { getUint16, getUint32, setUint32 } from './bytes.ts';
import { MAX_CDATA } from './envelope.ts';
import { CodecError } from './error.ts';
import { NLMSG_HEADER, writeHeader } from './message.ts';

/** Type of the message that a fragment is: a part of a packet that no frame can hold. */
export const FRAGMENT = 0xd;
/** A fragment's bytes before its part: nlmsghdr 16, offset u32, total u32. */
export const FRAGMENT_HEADER: number = NLMSG_HEADER + 8;
/** The longest part: with its header it fits into CDATA, and the next part begins at a multiple of 4. */
export const MAX_PART: number = (MAX_CDATA - FRAGMENT_HEADER) & ~3;
/** The longest packet that is sent and taken in fragments where nobody says otherwise: 64 MiB. */
export const DEFAULT_MAX_PACKET: number = 64 << 20;

/** What stands before a fragment's part. */
export interface FragmentHeader {
  /** Which of its sender's packets it belongs to. */
  readonly id: number;
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
    throw new CodecError('ERR_FRAGMENT', `fragment in ${end - start} bytes`, start, 'one message, and nothing else');
  }
  const id = getUint32(bytes, start + 8);
  const offset = getUint32(bytes, start + NLMSG_HEADER);
  const total = getUint32(bytes, start + NLMSG_HEADER + 4);
  if (total === 0 ? offset + size > 0 : size === 0 || offset + size > total) {
    throw new CodecError('ERR_FRAGMENT', `part of ${size} bytes at ${offset}`, start, `one inside of ${total} bytes`);
  }
  return { id, offset, total };
}

/** Writes a fragment at `at`, of FRAGMENT_HEADER and `part.length` bytes. */
export function writeFragment(bytes: Uint8Array, at: number, header: FragmentHeader, part: Uint8Array): void {
  const length = FRAGMENT_HEADER + part.length;
  writeHeader(bytes, at, { length, type: FRAGMENT, flags: 0, seq: header.id, pid: 0 });
  setUint32(bytes, at + NLMSG_HEADER, header.offset);
  setUint32(bytes, at + NLMSG_HEADER + 4, header.total);
  bytes.set(part, at + FRAGMENT_HEADER);
}
