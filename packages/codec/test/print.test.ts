import {
  AttributeWriter,
  NLM_F,
  NLMSG,
  encodeControl,
  encodeError,
  encodeFrame,
  encodeMessage,
  encodeOverrun,
  writeFragment,
} from '@nlmq/codec';
import { frameToJson, hexDump, packetToJson } from '@nlmq/codec/print';
import fc from 'fast-check';
import { bytes } from './arbitrary.ts';

const request = { flags: NLM_F.REQUEST, seq: 1, pid: 2 };

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

describe('a frame as JSON', () => {
  test('tells the envelope and every message', () => {
    const packet = joined(
      encodeError(-22, { seq: 1, pid: 2, type: 18 }, 'bad'),
      encodeOverrun(5),
      encodeMessage({ ...request, type: 64 }, Uint8Array.of(1, 255)),
    );
    expect(frameToJson(encodeFrame({ seq: 9, dst: 0x10003 }, packet))).toMatchObject({
      ...{ length: 28 + packet.length, type: 15, flags: 0, seq: 9, pid: 0, dst: 0x10003, src: 0, cdata: packet.length },
      messages: [
        { offset: 0, type: NLMSG.ERROR, name: 'NLMSG_ERROR', errno: -22, text: 'bad' },
        { type: NLMSG.OVERRUN, name: 'NLMSG_OVERRUN', lost: 5 },
        { type: 64, flags: 1, seq: 1, pid: 2, body: '01ff' },
      ],
    });
  });

  test('tells a management message with its attributes', () => {
    const attributes = new AttributeWriter()
      .string(9, 'x')
      .nested(0x8003, (inner) => inner.flag(1))
      .finish();
    expect(frameToJson(encodeControl({ seq: 9 }, { command: 7, attributes })).messages).toEqual([
      expect.objectContaining({
        type: 14,
        command: 7,
        attributes: [
          { type: 9, hex: '7800' },
          { type: 3, nested: true, hex: '04000100' },
        ],
      }),
    ]);
  });

  test('tells a fragment', () => {
    const packet = new Uint8Array(32);
    writeFragment(packet, 0, { id: 3, request: false, offset: 0, total: 100 }, new Uint8Array(8));
    expect(packetToJson(packet).messages).toMatchObject([
      { name: 'FRAGMENT', seq: 3, fragment: { offset: 0, total: 100, bytes: 8 } },
    ]);
  });

  test('tells where reading ended', () => {
    const packet = joined(encodeOverrun(5), Uint8Array.of(0, 0, 0, 0));
    expect(packetToJson(packet)).toMatchObject({
      messages: [{ lost: 5 }],
      fault: { code: 'ERR_MESSAGE_CUT', offset: 20 },
    });
    expect(frameToJson(new Uint8Array(16))).toMatchObject({ fault: { code: 'ERR_FRAME_SHORT' } });
  });
});

test('a hex dump has what the bytes mean beside them', () => {
  const attributes = new AttributeWriter().string(9, 'tcp://a:1').uint32(13, 7).finish();
  expect(hexDump(encodeControl({ seq: 1, pid: 2, dst: 3 }, { command: 7, attributes }, 2))).toBe(`\
    0  48 00 00 00               length = 72
    4  0f 00                     type = 0xf
    6  01 00                     flags = 0x1: control
    8  01 00 00 00               seq = 1
   12  02 00 00 00               pid = 2
   16  03 00 00 00               dst = 0x3
   20  00 00 00 00               src = 0x0
   24  30 00 00 00               attribute length = 48, type = 0 (CDATA)
   28  2c 00 00 00                 length = 44
   32  0e 00                       type = 0xe
   34  00 00                       flags = 0x0
   36  01 00 00 00                 seq = 1
   40  02 00 00 00                 pid = 2
   44  07 00 00 00                 command = 7
   48  0e 00 09 00                 attribute length = 14, type = 9
   52  74 63 70 3a 2f 2f 61 3a       "tcp://a:1"
   60  31 00
   62  00 00                       padding
   64  08 00 0d 00                 attribute length = 8, type = 13
   68  07 00 00 00                   7
`);
});

test('a hex dump names what is missing, and what is too much', () => {
  const frame = encodeFrame({}, encodeOverrun(1));
  expect(hexDump(frame.subarray(0, 40))).toContain('   40                            8 bytes are missing\n');
  expect(hexDump(joined(frame, Uint8Array.of(1, 2)))).toContain('   48  01 02                     behind the frame\n');
});

test('any bytes are printed, all of them and each once', () => {
  const anyFrame = fc.oneof(
    bytes(100),
    bytes(80).map((cdata) => encodeFrame({ flags: 1 }, cdata)),
    bytes(80).map((cdata) => encodeFrame({}, cdata)),
  );
  fc.assert(
    fc.property(anyFrame, (frame) => {
      expect(() => JSON.stringify(frameToJson(frame))).not.toThrow();
      const shown = hexDump(frame)
        .split('\n')
        .map((line) => line.slice(7, 31).trim());
      expect(shown.filter(Boolean).join(' ')).toBe(
        Array.from(frame, (byte) => Buffer.of(byte).toString('hex')).join(' '),
      );
    }),
    { numRuns: 2000 },
  );
});
