import {
  AttributeCursor,
  AttributeWriter,
  CDATA_OFFSET,
  FLAG_CONTROL,
  MessageCursor,
  NLA_HEADER,
  NLMSG_HEADER,
  TRANSPORT,
  decodeControl,
  decodeFrame,
  encodeControl,
  encodeFrame,
  encodeMessage,
  readHeader,
  writeHeader,
} from '@nlmq/codec';
import { goldenFrames } from './golden.ts';

const frames = goldenFrames().map(({ name, bytes, at, decoded }) => ({
  name,
  decoded,
  frame: bytes.slice(at, at + decoded.header.length),
}));
const enveloped = frames.filter(({ decoded }) => decoded.header.type === TRANSPORT);
const plain = enveloped.filter(({ decoded }) => decoded.nlas?.length === 1 && decoded.nlas[0]!.type === 0);
const control = plain.filter(({ decoded }) => decoded.header.flags === FLAG_CONTROL);
const data = plain.filter(({ decoded }) => decoded.header.flags !== FLAG_CONTROL);

/** The list of attributes between two offsets, written anew. */
function rewriteAttributes(bytes: Uint8Array, start: number, limit: number): Uint8Array {
  const writer = new AttributeWriter();
  const cursor = new AttributeCursor(bytes, start, limit);
  while (cursor.next()) writer.bytes(cursor.type, cursor.payload());
  return writer.finish();
}

/** The messages of a packet, written anew; the last one's padding is left out where the packet has none. */
function rewriteMessages(packet: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const cursor = new MessageCursor(packet);
  while (cursor.next()) parts.push(encodeMessage(cursor, packet.subarray(cursor.body, cursor.end)));
  return Buffer.concat(parts).subarray(0, packet.length);
}

describe('[ENV-2] a recorded frame is written back to its bytes', () => {
  test.each(plain)('$name', ({ frame }) => {
    const { cdata, ...envelope } = decodeFrame(frame);
    expect(encodeFrame(envelope, cdata!)).toEqual(frame);
  });

  test.each(enveloped.filter((one) => !plain.includes(one)))('with its other attributes, $name', ({ frame }) => {
    const written = frame.slice(0, CDATA_OFFSET - NLA_HEADER);
    writeHeader(written, 0, readHeader(frame));
    const list = rewriteAttributes(frame, CDATA_OFFSET - NLA_HEADER, frame.length);
    expect(Uint8Array.from([...written, ...list])).toEqual(frame);
  });

  test.each(frames.filter((one) => !enveloped.includes(one)))('without an envelope, $name', ({ frame }) => {
    expect(encodeMessage(readHeader(frame), frame.subarray(NLMSG_HEADER))).toEqual(frame);
  });
});

describe('[MSG-1] a recorded packet is written back message by message', () => {
  test.each(data)('$name', ({ frame }) => {
    const { cdata } = decodeFrame(frame);
    expect(new Uint8Array(rewriteMessages(cdata!))).toEqual(cdata);
  });
});

describe('[CTL-1] a recorded management message is written back to its bytes', () => {
  test.each(control)('$name', ({ frame, decoded }) => {
    const { cdata, ...envelope } = decodeFrame(frame);
    const { command, attributes } = decodeControl(cdata!);
    const inner = { command, attributes: rewriteAttributes(attributes, 0, attributes.length) };
    expect(encodeControl(envelope, inner, decoded.nlas![0]!.control!.header.pid)).toEqual(frame);
  });
});

describe('[NLA-1] the attributes of a recorded address are written back to their bytes', () => {
  const addresses = data.flatMap(({ name, frame, decoded }) =>
    decoded.nlas![0]!.messages!.filter(({ attrs }) => attrs).map((message) => ({ name, frame, ...message })),
  );
  test.each(addresses)('$name', ({ frame, offset, header, attrs }) => {
    const start = CDATA_OFFSET + attrs![0]!.offset;
    const end = CDATA_OFFSET + offset + header.length;
    const list = rewriteAttributes(frame, start, end);
    expect(list.subarray(0, end - start)).toEqual(frame.subarray(start, end));
  });
});
