import { CONTROL, FLAG_CONTROL, encodeFrame, type Envelope } from './envelope.ts';
import { CodecError } from './error.ts';
import { MessageCursor, encodeMessage } from './message.ts';

/** Length of `struct genlmsghdr`: cmd u8, version u8, reserved u16 (linux/genetlink.h). */
export const GENL_HEADER = 4;

/** A management message; `attributes` is a list of attributes as AttributeWriter makes it and AttributeCursor reads it. */
export interface ControlMessage {
  readonly command: number;
  readonly attributes: Uint8Array;
}

/** A control frame. The message inside carries the envelope's seq, and the pid given for it, 0 in replies [CTL-2]. */
export function encodeControl(envelope: Envelope, message: ControlMessage, innerPid = 0): Uint8Array {
  const body = new Uint8Array(GENL_HEADER + message.attributes.length);
  body[0] = message.command;
  body.set(message.attributes, GENL_HEADER);
  const inner = encodeMessage({ type: CONTROL, flags: 0, seq: envelope.seq ?? 0, pid: innerPid }, body);
  return encodeFrame({ ...envelope, flags: FLAG_CONTROL }, inner);
}

/** Reads the management message in a control frame's CDATA [CTL-1]. @throws CodecError when it is malformed or of another type. */
export function decodeControl(cdata: Uint8Array): ControlMessage {
  const cursor = new MessageCursor(cdata);
  if (!cursor.next()) throw cursor.error ?? new CodecError('ERR_MESSAGE_CUT', 'control frame without a message');
  if (cursor.type !== CONTROL) {
    throw new CodecError('ERR_TYPE', `message of type ${cursor.type} in a control frame`, 4, String(CONTROL));
  }
  if (cursor.end - cursor.body < GENL_HEADER) {
    throw new CodecError('ERR_MESSAGE_SHORT', 'control message without a command', cursor.body);
  }
  return { command: cdata[cursor.body]!, attributes: cdata.subarray(cursor.body + GENL_HEADER, cursor.end) };
}
