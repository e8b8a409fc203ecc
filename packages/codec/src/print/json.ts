import { AttributeCursor } from '../attribute.ts';
import { FLAG_CONTROL, decodeFrame } from '../envelope.ts';
import { GENL_HEADER } from '../control.ts';
import { CodecError, type CodecErrorCode } from '../error.ts';
import { FRAGMENT_HEADER, isFragment, readFragment } from '../fragment.ts';
import { MessageCursor, NLMSG } from '../message.ts';
import { readErrorReport, readOverrun } from '../report.ts';
import { hexOf } from './hex-dump.ts';
import { messageName } from './name.ts';

/** Where reading ended, and why. */
export interface FaultJson {
  readonly code: CodecErrorCode;
  readonly offset: number;
  readonly message: string;
}

/** An attribute; its payload as hex digits. */
export interface AttributeJson {
  readonly type: number;
  readonly nested?: true;
  readonly hex: string;
}

/** A message of a packet. What its kind tells stands beside the header, else the body as hex digits. */
export interface MessageJson {
  readonly offset: number;
  readonly length: number;
  readonly type: number;
  readonly name?: string;
  readonly flags: number;
  readonly seq: number;
  readonly pid: number;
  readonly errno?: number;
  readonly text?: string;
  readonly attributeOffset?: number;
  readonly missing?: number;
  readonly lost?: number;
  readonly fragment?: { readonly offset: number; readonly total: number; readonly bytes: number };
  readonly command?: number;
  readonly attributes?: readonly AttributeJson[];
  readonly body?: string;
}

/** A frame, for people: made for JSON.stringify. */
export interface FrameJson {
  readonly length?: number;
  readonly type?: number;
  readonly flags?: number;
  readonly seq?: number;
  readonly pid?: number;
  readonly dst?: number;
  readonly src?: number;
  /** Length of CDATA. */
  readonly cdata?: number;
  readonly messages?: readonly MessageJson[];
  readonly fault?: FaultJson;
}

/** The frame at `at`. It does not throw: what is malformed ends it with `fault`. */
export function frameToJson(bytes: Uint8Array, at = 0): FrameJson {
  try {
    const { cdata, ...envelope } = decodeFrame(bytes, at);
    if (!cdata) return envelope;
    return { ...envelope, cdata: cdata.length, ...packetToJson(cdata, envelope.flags === FLAG_CONTROL) };
  } catch (error) {
    if (error instanceof CodecError) return { fault: faultOf(error) };
    throw error;
  }
}

/** The messages of a packet; `control` when they come from a control frame. What is malformed ends it with `fault`. */
export function packetToJson(packet: Uint8Array, control = false): Pick<FrameJson, 'messages' | 'fault'> {
  const messages: MessageJson[] = [];
  const cursor = new MessageCursor(packet);
  while (cursor.next()) messages.push(messageToJson(cursor, control));
  return { messages, ...(cursor.error ? { fault: faultOf(cursor.error) } : {}) };
}

function messageToJson(cursor: MessageCursor, control: boolean): MessageJson {
  const { start, end, type, flags, seq, pid } = cursor;
  const name = control ? undefined : messageName(type);
  const header = { offset: start, length: end - start, type, ...(name === undefined ? {} : { name }), flags, seq, pid };
  return { ...header, ...(control ? controlOf(cursor) : contentOf(cursor)) };
}

function contentOf({ bytes, start, end, body, type }: MessageCursor): Partial<MessageJson> {
  if (type === NLMSG.ERROR || type === NLMSG.DONE) {
    const { errno, text, attributeOffset, missing } = readErrorReport(bytes, start);
    return {
      errno,
      ...(text === '' ? {} : { text }),
      ...(attributeOffset === undefined ? {} : { attributeOffset }),
      ...(missing === undefined ? {} : { missing }),
    };
  }
  if (type === NLMSG.OVERRUN) return { lost: readOverrun(bytes, start) };
  if (isFragment(bytes, start, end) && end - start >= FRAGMENT_HEADER) return fragmentOf(bytes, start, end);
  return { body: hexOf(bytes.subarray(body, end)) };
}

function fragmentOf(bytes: Uint8Array, start: number, end: number): Partial<MessageJson> {
  try {
    const { offset, total } = readFragment(bytes, start, end);
    return { fragment: { offset, total, bytes: end - start - FRAGMENT_HEADER } };
  } catch (error) {
    if (error instanceof CodecError) return { body: hexOf(bytes.subarray(start, end)) };
    throw error;
  }
}

function controlOf({ bytes, body, end }: MessageCursor): Partial<MessageJson> {
  if (end - body < GENL_HEADER) return { body: hexOf(bytes.subarray(body, end)) };
  const attributes: AttributeJson[] = [];
  const cursor = new AttributeCursor(bytes, body + GENL_HEADER, end);
  while (cursor.next()) {
    const { type, nested } = cursor;
    attributes.push({ type, ...(nested ? { nested } : {}), hex: hexOf(cursor.payload()) });
  }
  const rest = cursor.error ? { body: hexOf(bytes.subarray(cursor.error.offset, end)) } : {};
  return { command: bytes[body]!, attributes, ...rest };
}

function faultOf({ code, offset, message }: CodecError): FaultJson {
  return { code, offset, message };
}
