import { decodeControl, decodeFrame, encodeControl } from '@nlmq/codec';
import { COMMAND, FEATURE, LABEL, VERSION, hello, provide } from '@nlmq/control';

const REQUEST =
  '640000000f000100010000009210000000000000000000004c000000480000000e000000010000009210000040000000080040000100000008004100746f700014004200000102030405060708090a0b0c0d0e0f080043000100000008004400fbff0000';
const REPLY =
  '700000000f0001000100000092100000000000000000000058000000540000000e0000000100000000000000020000000800400001000000090041006e6c6d710000000014004200101112131415161718191a1b1c1d1e1f080043000100000008004400fbff000008000d0000000200';

const common = { version: VERSION, features: FEATURE.REPLY_MARKS, maxCdata: 65531 };
const request = { ...common, name: 'top', uuid: Uint8Array.from({ length: 16 }, (_, at) => at) };
const reply = {
  ...common,
  name: 'nlmq',
  uuid: Uint8Array.from({ length: 16 }, (_, at) => at + 16),
  label: LABEL.FIRST_ACCEPTED,
};

test.each([
  ['HELLO', REQUEST, COMMAND.HELLO, hello.request, request, 4242],
  ["HELLO's answer", REPLY, COMMAND.ACK, hello.reply, reply, 0],
] as const)('[HEL-2] %s has the bytes that the protocol shows', async (_, hex, command, codec, value, pid) => {
  const attributes = (codec as typeof hello.reply).encode(value as typeof reply);
  const frame = encodeControl({ seq: 1, pid: 4242 }, { command, attributes }, pid);
  expect(Buffer.from(frame).toString('hex')).toBe(hex);
  expect(await codec.decode(decodeControl(decodeFrame(frame).cdata!).attributes)).toEqual(value);
});

const PROVIDE =
  '4c0000000f0001000200000092100000000000000000000034000000300000000e000000020000009210000042000000090045006563686f00000000080043000000000008004a0000001000';

test('[ADR-14] PROVIDE has the bytes that the protocol shows', () => {
  const attributes = provide.request.encode({ path: 'echo', features: 0, maxPacket: 1 << 20 });
  const frame = encodeControl({ seq: 2, pid: 4242 }, { command: COMMAND.PROVIDE, attributes }, 4242);
  expect(Buffer.from(frame).toString('hex')).toBe(PROVIDE);
});
