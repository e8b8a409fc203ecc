import { align4, getUint16, getUint32, setUint16, setUint32 } from './bytes.ts';
import { CodecError } from './error.ts';
import { NLMSG_HEADER } from './message.ts';

/** Message type of the transport protocol: every frame between clients and brokers has it [ENV-4]. */
export const TRANSPORT = 0xf;
/** Message type of the management message inside a control frame [CTL-1]. */
export const CONTROL = 0xe;
/** `header.flags` of a control frame: exactly this value, any other is data [ENV-5]. */
export const FLAG_CONTROL = 1;
/** Bit of a data frame's flags: the last reply to its request, between peers that agreed on it in HELLO [RET-3]. */
export const FLAG_LAST = 0x4;
/**
 * Bit of a data frame's flags, between peers that agreed on it: a request whose answer may come in fragments; with seq 0
 * a fragment or a credit, which keeps its place behind requests [FRG-3].
 */
export const FLAG_FRAGMENTS = 0x10;
/** Bit of a data frame's flags: a reply, between peers that agreed on it in HELLO [RET-3]. */
export const FLAG_REPLY = 0x8;

/**
 * Bits of a data frame's flags that count the brokers which passed it from their default to the next one's default,
 * between peers that agreed on marks: what nobody serves would go round in a ring for ever [ADR-16].
 */
export const FLAG_HOPS = 0xf00;

/** Where CDATA begins in a frame whose first attribute it is: nlmsghdr 16, envmsghdr 8, nlattr 4. */
export const CDATA_OFFSET = 28;
/** The most bytes that CDATA can have: its u16 length counts the 4 of its header [ENV-7]. */
export const MAX_CDATA = 65531;
/** The longest frame: an envelope around MAX_CDATA, padded [ENV-3]. */
export const MAX_FRAME = 65560;
/** The longest frame that the 2013 implementation takes: it reads this much at once and cuts the rest [ENV-12]. */
export const MAX_ORIGINAL_FRAME = 16384;

/**
 * Where each field of a frame stands, in 32-bit words from the frame's first.
 *
 * `KIND` holds the type in its low and the flags in its high half; `NLA` the length and the type of the first
 * attribute in the same way. `INNER_*` are those of the first message in CDATA, where the first attribute is CDATA.
 * For code that reads many frames through one Uint32Array.
 */
export const WORD: {
  readonly LENGTH: 0;
  readonly KIND: 1;
  readonly SEQ: 2;
  readonly PID: 3;
  readonly DST: 4;
  readonly SRC: 5;
  readonly NLA: 6;
  readonly INNER_KIND: 8;
  readonly INNER_SEQ: 9;
  readonly INNER_PID: 10;
} = { LENGTH: 0, KIND: 1, SEQ: 2, PID: 3, DST: 4, SRC: 5, NLA: 6, INNER_KIND: 8, INNER_SEQ: 9, INNER_PID: 10 };

/** The fields of a frame's envelope. Absent fields are 0. */
export interface Envelope {
  readonly flags?: number;
  readonly seq?: number;
  readonly pid?: number;
  readonly dst?: number;
  readonly src?: number;
}

/** The bytes that a frame around CDATA of this length takes. */
export function frameLength(cdataLength: number): number {
  return CDATA_OFFSET + align4(cdataLength);
}

/**
 * Writes the envelope of a frame in front of CDATA that stands, or will stand, at `at + CDATA_OFFSET`, and zeroes
 * CDATA's padding. Returns the frame's length. @throws CodecError ERR_TOO_LARGE for CDATA over 65,531 bytes.
 */
export function writeEnvelope(bytes: Uint8Array, at: number, cdataLength: number, envelope: Envelope): number {
  if (cdataLength > MAX_CDATA) {
    throw new CodecError('ERR_TOO_LARGE', `payload of ${cdataLength} bytes`, 0, `at most ${MAX_CDATA} in a frame`);
  }
  const length = frameLength(cdataLength);
  setUint32(bytes, at, length);
  setUint16(bytes, at + 4, TRANSPORT);
  setUint16(bytes, at + 6, envelope.flags ?? 0);
  setUint32(bytes, at + 8, envelope.seq ?? 0);
  setUint32(bytes, at + 12, envelope.pid ?? 0);
  setUint32(bytes, at + 16, envelope.dst ?? 0);
  setUint32(bytes, at + 20, envelope.src ?? 0);
  setUint16(bytes, at + 24, cdataLength + 4);
  setUint16(bytes, at + 26, 0);
  bytes.fill(0, at + CDATA_OFFSET + cdataLength, at + length);
  return length;
}

/** A frame of its own around `cdata`. @throws CodecError ERR_TOO_LARGE for more than 65,531 bytes. */
export function encodeFrame(envelope: Envelope, cdata: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(frameLength(Math.min(cdata.length, MAX_CDATA)));
  writeEnvelope(bytes, 0, cdata.length, envelope);
  bytes.set(cdata, CDATA_OFFSET);
  return bytes;
}

/** Where a frame's CDATA stands in the bytes that hold the frame. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds CDATA, the first attribute of type 0, behind any attributes of other types [ENV-6].
 *
 * Undefined when the frame from `at` to `limit` has none, or when an attribute before it is malformed.
 */
export function findCdata(bytes: Uint8Array, at: number, limit: number): Span | undefined {
  let next = at + CDATA_OFFSET - 4;
  while (limit - next >= 4) {
    const length = getUint16(bytes, next);
    if (length < 4 || length > limit - next) return undefined;
    if (getUint16(bytes, next + 2) === 0) return { start: next + 4, end: next + length };
    next += align4(length);
  }
  return undefined;
}

/** Finds CDATA frame after frame and allocates nothing, for code that reads through words. */
export class CdataLocator implements Span {
  start = 0;
  end = 0;

  /** As `findCdata`, for the frame of `length` bytes at word `at`; false leaves `start` and `end` without meaning. */
  locate(bytes: Uint8Array, words: Uint32Array, at: number, length: number): boolean {
    const nla = words[at + WORD.NLA]!;
    if (nla >>> 16 === 0) {
      this.start = (at << 2) + CDATA_OFFSET;
      this.end = this.start - 4 + nla;
      return nla >= 4 && nla <= length - CDATA_OFFSET + 4;
    }
    const span = findCdata(bytes, at << 2, (at << 2) + length);
    this.start = span?.start ?? 0;
    this.end = span?.end ?? 0;
    return span !== undefined;
  }
}

/** A frame taken apart. `cdata` is a slice of the bytes given: it may be kept and not written. */
export interface Frame extends Required<Envelope> {
  readonly length: number;
  readonly type: number;
  readonly cdata: Uint8Array | undefined;
}

/** Takes the whole frame at `at` apart. @throws CodecError when it is malformed or not all there. */
export function decodeFrame(bytes: Uint8Array, at = 0): Frame {
  const room = bytes.length - at;
  if (room < NLMSG_HEADER) throw new CodecError('ERR_FRAME_CUT', `${room} bytes`, at, 'a frame header of 16');
  const length = getUint32(bytes, at);
  const fault = lengthFault(length, at);
  if (fault) throw fault;
  if (length > room) throw new CodecError('ERR_FRAME_CUT', `${room} bytes`, at, `a frame of ${length}`);
  const type = getUint16(bytes, at + 4);
  const enveloped = type === TRANSPORT && length >= CDATA_OFFSET - 4;
  const span = enveloped ? findCdata(bytes, at, at + length) : undefined;
  return {
    length,
    type,
    flags: getUint16(bytes, at + 6),
    seq: getUint32(bytes, at + 8),
    pid: getUint32(bytes, at + 12),
    dst: enveloped ? getUint32(bytes, at + 16) : 0,
    src: enveloped ? getUint32(bytes, at + 20) : 0,
    cdata: span && bytes.subarray(span.start, span.end),
  };
}

/** Why no frame can have this length, or undefined when one can [ENV-3]. */
export function lengthFault(length: number, at: number): CodecError | undefined {
  if (isFrameLength(length)) return undefined;
  const swapped = ((length << 24) | ((length & 0xff00) << 8) | ((length >>> 8) & 0xff00) | (length >>> 24)) >>> 0;
  const what = `frame length ${length}`;
  if (isFrameLength(swapped)) {
    const expected = `little-endian order, not ${swapped} in big-endian`;
    return new CodecError('ERR_BYTE_ORDER', what, at, expected);
  }
  if (length < NLMSG_HEADER) return new CodecError('ERR_FRAME_SHORT', what, at, `at least ${NLMSG_HEADER}`);
  if (length > MAX_FRAME) return new CodecError('ERR_FRAME_LONG', what, at, `at most ${MAX_FRAME}`);
  return new CodecError('ERR_FRAME_UNALIGNED', what, at, 'a multiple of 4');
}

function isFrameLength(length: number): boolean {
  return length >= NLMSG_HEADER && length <= MAX_FRAME && length % 4 === 0;
}
