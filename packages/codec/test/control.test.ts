import {
  AttributeWriter,
  CDATA_OFFSET,
  decodeControl,
  decodeFrame,
  encodeControl,
  encodeMessage,
  readHeader,
} from '@nlmq/codec';
import fc from 'fast-check';
import { bytes, envelope, u32, u8 } from './arbitrary.ts';
import { refusal } from './refusal.ts';

test('[CTL-1] what is encoded is decoded, in a frame whose flags are exactly 1', () => {
  fc.assert(
    fc.property(envelope, u8, bytes(60), u32, (fields, command, attributes, innerPid) => {
      const frame = decodeFrame(encodeControl(fields, { command, attributes }, innerPid));
      expect(frame).toMatchObject({ ...fields, flags: 1 });
      expect(decodeControl(frame.cdata!)).toEqual({ command, attributes });
    }),
  );
});

test('[CTL-2] the message inside repeats the seq of the envelope, and has pid 0 in a reply', () => {
  const attributes = new AttributeWriter().uint32(15, 1023).finish();
  const reply = encodeControl({ seq: 7, pid: 4242 }, { command: 2, attributes });
  expect(readHeader(reply, CDATA_OFFSET)).toEqual({ length: 28, type: 14, flags: 0, seq: 7, pid: 0 });
  const request = encodeControl({ seq: 7, pid: 4242 }, { command: 11, attributes }, 4242);
  expect(readHeader(request, CDATA_OFFSET).pid).toBe(4242);
});

describe('[CTL-1] what is no management message is refused', () => {
  const header = { flags: 0, seq: 0, pid: 0 };
  test.each([
    ['nothing', new Uint8Array(0), 'ERR_MESSAGE_CUT'],
    ['half a header', new Uint8Array(10), 'ERR_MESSAGE_CUT'],
    ['a message of another type', encodeMessage({ ...header, type: 15 }, new Uint8Array(4)), 'ERR_TYPE'],
    ['a message without a command', encodeMessage({ ...header, type: 14 }, new Uint8Array(3)), 'ERR_MESSAGE_SHORT'],
  ])('%s', (_, cdata, code) => {
    expect(refusal(() => decodeControl(cdata)).code).toBe(code);
  });
});
