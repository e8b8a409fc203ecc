import {
  AttributeCursor,
  CDATA_OFFSET,
  FLAG_CONTROL,
  GENL_HEADER,
  MessageCursor,
  NLA_HEADER,
  NLMSG,
  NLMSG_HEADER,
  TRANSPORT,
  align4,
  decodeFrame,
  errnoOf,
  getUint16,
  getUint32,
  readHeader,
} from '@nlmq/codec';
import type { VectorAttribute, VectorEnvelopeAttribute, VectorFrame, VectorMessage } from '@nlmq/testkit';

const RTM_NEWADDR = 20;
/** Length of `struct ifaddrmsg`, which stands before the attributes of an RTM_NEWADDR. */
const IFADDRMSG = 8;

/** The frame at `at` as the codec reads it, in the words of the golden frames. */
export function viewFrame(bytes: Uint8Array, at: number): VectorFrame {
  const { length, type, flags, seq, pid, dst, src } = decodeFrame(bytes, at);
  const header = { length, type, flags, seq, pid };
  if (type !== TRANSPORT) return { header };
  const frame = bytes.subarray(at, at + length);
  const nlas = attributes(frame, CDATA_OFFSET - NLA_HEADER, length, (cursor) => viewEnvelope(cursor, flags));
  return { header, dst, src, nlas };
}

function attributes<T>(bytes: Uint8Array, start: number, limit: number, view: (cursor: AttributeCursor) => T): T[] {
  const found: T[] = [];
  const cursor = new AttributeCursor(bytes, start, limit);
  while (cursor.next()) found.push(view(cursor));
  expect(cursor.error).toBeUndefined();
  return found;
}

function place({ bytes, start, end, type }: AttributeCursor, limit: number): VectorAttribute {
  const len = getUint16(bytes, start - 4);
  expect(len).toBe(end - start + 4);
  return { offset: start - 4, len, type, pad: Math.min(start - 4 + align4(len), limit) - end };
}

function viewEnvelope(cursor: AttributeCursor, flags: number): VectorEnvelopeAttribute {
  const outer = place(cursor, cursor.bytes.length);
  if (outer.type !== 0) return outer;
  const cdata = cursor.payload();
  const base = { ...outer, dataOffset: cursor.start, dataLength: cursor.length };
  return flags === FLAG_CONTROL ? { ...base, control: viewControl(cdata) } : { ...base, messages: viewMessages(cdata) };
}

function viewControl(cdata: Uint8Array): NonNullable<VectorEnvelopeAttribute['control']> {
  const cursor = new MessageCursor(cdata);
  expect(cursor.next()).toBe(true);
  const at = cursor.body;
  const attrs = attributes(cdata, at + GENL_HEADER, cursor.end, (attribute) => viewNamed(attribute, cursor.end));
  return {
    header: readHeader(cdata),
    cmd: cdata[at]!,
    version: cdata[at + 1]!,
    reserved: getUint16(cdata, at + 2),
    attrs,
  };
}

/** A management attribute: 8 is bytes, 13 and 15 a u32, 16 a key of a filter, the others texts. */
function viewNamed(cursor: AttributeCursor, limit: number): VectorAttribute {
  const base = { ...place(cursor, limit), hex: hexOf(cursor) };
  if (cursor.type === 13 || cursor.type === 15) return { ...base, u32: cursor.uint32() };
  if (cursor.type === 8) return base;
  if (cursor.type !== 16) return { ...base, text: cursor.string() };
  const [keyOffset, key, mask] = [0, 4, 8].map((at) => getUint32(cursor.bytes, cursor.start + at));
  return { ...base, keyOffset: keyOffset!, key: key!, mask: mask! };
}

function hexOf(cursor: AttributeCursor): string {
  return Buffer.from(cursor.payload()).toString('hex');
}

function viewMessages(cdata: Uint8Array): VectorMessage[] {
  const found: VectorMessage[] = [];
  const cursor = new MessageCursor(cdata);
  while (cursor.next()) found.push(viewMessage(cursor));
  expect(cursor.error).toBeUndefined();
  return found;
}

function viewMessage({ bytes, start, end, body, type }: MessageCursor): VectorMessage {
  const base = { offset: start, header: readHeader(bytes, start) };
  if (type === NLMSG.DONE) return { ...base, doneValue: errnoOf(bytes, start) };
  if (type === NLMSG.ERROR) {
    const errno = errnoOf(bytes, start);
    return { ...base, errno, errorRequest: readHeader(bytes, start + NLMSG_HEADER + 4) };
  }
  if (type !== RTM_NEWADDR) return base;
  const view = (cursor: AttributeCursor): VectorAttribute => ({ ...place(cursor, end), hex: hexOf(cursor) });
  return { ...base, attrs: attributes(bytes, body + IFADDRMSG, end, view) };
}
