import { readFileSync } from 'node:fs';

/** A netlink message header as recorded. */
export interface VectorHeader {
  readonly length: number;
  readonly type: number;
  readonly flags: number;
  readonly seq: number;
  readonly pid: number;
}

/** An attribute as recorded: `offset` counts from the start of whatever holds it, `len` includes its header of 4. */
export interface VectorAttribute {
  readonly offset: number;
  readonly len: number;
  readonly type: number;
  /** Bytes of padding behind it. */
  readonly pad: number;
  readonly hex?: string;
  readonly text?: string;
  readonly u32?: number;
  readonly keyOffset?: number;
  readonly key?: number;
  readonly mask?: number;
}

/** The management message in a control frame's CDATA. */
export interface VectorControl {
  readonly header: VectorHeader;
  readonly cmd: number;
  readonly version: number;
  readonly reserved: number;
  readonly attrs: readonly VectorAttribute[];
}

/** A netlink message inside CDATA; `offset` counts from the start of CDATA. */
export interface VectorMessage {
  readonly offset: number;
  readonly header: VectorHeader;
  readonly attrs?: readonly VectorAttribute[];
  /** Of an NLMSG_ERROR: a negative errno, or 0. */
  readonly errno?: number;
  /** Of an NLMSG_ERROR: the request header that it echoes. */
  readonly errorRequest?: VectorHeader;
  readonly doneValue?: number;
}

/** An attribute of the envelope; CDATA is the one of type 0. */
export interface VectorEnvelopeAttribute extends VectorAttribute {
  readonly dataOffset?: number;
  readonly dataLength?: number;
  readonly messages?: readonly VectorMessage[];
  readonly control?: VectorControl;
}

/** A frame as recorded; a bare netlink message has neither dst nor src. */
export interface VectorFrame {
  readonly header: VectorHeader;
  readonly dst?: number;
  readonly src?: number;
  readonly nlas?: readonly VectorEnvelopeAttribute[];
}

/** How to make a frame that is too long to be stored. */
export interface VectorGenerator {
  readonly cdataLength: number;
  /** The byte that fills CDATA, in hex. */
  readonly fill: string;
  readonly dst: number;
  readonly src: number;
  readonly type: number;
  readonly flags: number;
  readonly seq: number;
  readonly pid: number;
}

/**
 * Bytes recorded from the implementation of 2013, or constructed to its rules, with what they mean.
 *
 * One frame has `decoded`, several coalesced ones have `frames`, and the largest has `generator` and `expect` in place
 * of `hex`. `decoded: null` is no frame, and `note` says why.
 */
export interface Vector {
  readonly name: string;
  readonly direction: string;
  readonly transport: string;
  readonly source: string;
  readonly note?: string;
  readonly bytes?: number;
  readonly hex?: string;
  readonly decoded?: VectorFrame | null;
  readonly frames?: readonly { readonly offset: number; readonly length: number; readonly decoded: VectorFrame }[];
  /** How many bytes stand behind the last whole frame. */
  readonly trailingBytes?: number;
  readonly generator?: VectorGenerator;
  readonly expect?: {
    readonly bytes: number;
    readonly headerLength: number;
    readonly nlaLen: number;
    readonly pad: number;
  };
}

/** Reads all golden frames anew, in the order of the file. */
export function vectors(): readonly Vector[] {
  return JSON.parse(readFileSync(new URL('../fixtures/vectors.json', import.meta.url), 'utf8')) as readonly Vector[];
}

/** The bytes of a vector that has `hex`, in a buffer of their own. */
export function vectorBytes(vector: Vector): Uint8Array {
  return Uint8Array.from(Buffer.from(vector.hex ?? '', 'hex'));
}
