/** Kinds of messages between the members of a mesh [MSH-2]. */
export const KIND: {
  readonly PRESENCE: 1;
  readonly CLAIM: 2;
  readonly TAKEN: 3;
  readonly FREE: 4;
  readonly OPEN: 5;
  readonly OPENED: 6;
  readonly REFUSED: 7;
  readonly DATA: 8;
  readonly SHARED: 9;
  readonly RESET: 10;
} = { PRESENCE: 1, CLAIM: 2, TAKEN: 3, FREE: 4, OPEN: 5, OPENED: 6, REFUSED: 7, DATA: 8, SHARED: 9, RESET: 10 };

/** Bits of a message's flags; what they mean depends on its kind. */
export const FLAG: {
  /** PRESENCE, OPEN: the sender is a broker of the mesh. */
  readonly BROKER: 1;
  /** PRESENCE, DATA: the sender wants to hear the same of the receiver. */
  readonly ANSWER: 2;
  /** DATA: nothing follows. */
  readonly END: 4;
  /** DATA: the receiver should listen to what the sender says to several. */
  readonly INVITE: 8;
  /** DATA: the sender listens to that. */
  readonly JOINED: 16;
} = { BROKER: 1, ANSWER: 2, END: 4, INVITE: 8, JOINED: 16 };

const VERSION = 1;
/** Kind, flags, version, and seven numbers. */
export const DATA_HEADER = 32;
/** Kind, flags, version, the number of receivers, and the number of frames. */
export const SHARED_HEADER = 12;
/** What a shared message has for each receiver. */
export const SHARED_ENTRY = 12;

/** A message other than DATA and SHARED: two numbers that depend on the kind, and a text. */
export interface Note {
  readonly kind: number;
  readonly flags?: number;
  /** The receiver's number for the link, or the instance that is meant. */
  readonly to?: number;
  /** The sender's number for the link, or its instance. */
  readonly from?: number;
  /** Brokers of the mesh that the sender knows, itself included. */
  readonly known?: number;
  readonly text?: string;
}

/** Numbers of a link's traffic: all count from the link's beginning and wrap at 2^32. */
export interface Progress {
  readonly to: number;
  readonly from: number;
  /** Frames in this message. */
  readonly count: number;
  /** Frames and bytes that the sender sent before this message. */
  readonly framesBefore: number;
  readonly bytesBefore: number;
  /** Bytes that the sender has taken from the receiver. */
  readonly received: number;
  /** How many times the sender has noticed that something was lost. */
  readonly losses: number;
}

const NOTE_HEADER = 16;
const LONGEST_TEXT = 256;
const decoder = new TextDecoder();

/** What kind of message it is; 0 for one that this version does not understand. */
export function kindOf(message: Uint8Array): number {
  return message.length >= 4 && message[2] === VERSION ? message[0]! : 0;
}

export function flagsOf(message: Uint8Array): number {
  return message[1]!;
}

export function encodeNote({ kind, flags = 0, text = '', ...rest }: Note): Uint8Array {
  const words = new TextEncoder().encode(text);
  const message = new Uint8Array(NOTE_HEADER + words.length);
  begin(message, kind, flags);
  const view = viewOf(message);
  const { to = 0, from = 0, known = 0 } = rest;
  for (const [at, value] of [to, from, known].entries()) view.setUint32(4 + 4 * at, value, true);
  message.set(words, NOTE_HEADER);
  return message;
}

/** Undefined for what is cut. */
export function decodeNote(message: Uint8Array): Required<Note> | undefined {
  if (message.length < NOTE_HEADER) return undefined;
  const view = viewOf(message);
  const [to, from, known] = [4, 8, 12].map((at) => view.getUint32(at, true)) as Three;
  const text = decoder.decode(message.subarray(NOTE_HEADER, NOTE_HEADER + LONGEST_TEXT));
  return { kind: message[0]!, flags: message[1]!, to, from, known, text };
}

/** Writes the header of DATA into the message's first bytes. */
export function writeData(message: Uint8Array, flags: number, progress: Progress): void {
  begin(message, KIND.DATA, flags);
  const view = viewOf(message);
  const { to, from, count, framesBefore, bytesBefore, received, losses } = progress;
  for (const [at, value] of [to, from, count, framesBefore, bytesBefore, received, losses].entries()) {
    view.setUint32(4 + 4 * at, value, true);
  }
}

/** Undefined for what is cut. */
export function readData(message: Uint8Array): Progress | undefined {
  if (message.length < DATA_HEADER) return undefined;
  const view = viewOf(message);
  return {
    to: view.getUint32(4, true),
    from: view.getUint32(8, true),
    count: view.getUint32(12, true),
    framesBefore: view.getUint32(16, true),
    bytesBefore: view.getUint32(20, true),
    received: view.getUint32(24, true),
    losses: view.getUint32(28, true),
  };
}

/** What a shared message says to one of its receivers. */
export type Share = Pick<Progress, 'to' | 'framesBefore' | 'bytesBefore'>;

export function encodeShared(count: number, shares: readonly Share[], frames: Uint8Array): Uint8Array {
  const head = SHARED_HEADER + SHARED_ENTRY * shares.length;
  const message = new Uint8Array(head + frames.length);
  begin(message, KIND.SHARED, 0);
  const view = viewOf(message);
  view.setUint32(4, shares.length, true);
  view.setUint32(8, count, true);
  for (const [at, { to, framesBefore, bytesBefore }] of shares.entries()) {
    const entry = SHARED_HEADER + SHARED_ENTRY * at;
    view.setUint32(entry, to, true);
    view.setUint32(entry + 4, framesBefore, true);
    view.setUint32(entry + 8, bytesBefore, true);
  }
  message.set(frames, head);
  return message;
}

/** A shared message in its parts. */
export interface Shared {
  readonly count: number;
  readonly frames: Uint8Array;
  /** For each receiver. */
  shares(): Generator<Share>;
}

/** Undefined for what is cut. */
export function readShared(message: Uint8Array): Shared | undefined {
  if (message.length < SHARED_HEADER) return undefined;
  const view = viewOf(message);
  const entries = view.getUint32(4, true);
  const head = SHARED_HEADER + SHARED_ENTRY * entries;
  if (head > message.length) return undefined;
  return {
    count: view.getUint32(8, true),
    frames: message.subarray(head),
    *shares() {
      for (let at = SHARED_HEADER; at < head; at += SHARED_ENTRY) {
        const [to, framesBefore, bytesBefore] = [0, 4, 8].map((by) => view.getUint32(at + by, true)) as Three;
        yield { to, framesBefore, bytesBefore };
      }
    },
  };
}

type Three = [number, number, number];

function begin(message: Uint8Array, kind: number, flags: number): void {
  message[0] = kind;
  message[1] = flags;
  message[2] = VERSION;
  message[3] = 0;
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}
