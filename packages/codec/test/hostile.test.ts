import {
  AttributeCursor,
  CodecError,
  MessageCursor,
  NLMSG,
  decodeControl,
  decodeFrame,
  readErrorReport,
  restamp,
} from '@nlmq/codec';
import fc from 'fast-check';
import { bytes } from './arbitrary.ts';

/** Reads everything that can be read; the only fault that may come out is a CodecError. */
function devour(frame: Uint8Array): void {
  guarded(() => {
    const { cdata = new Uint8Array(0) } = decodeFrame(frame);
    devourPacket(cdata);
    guarded(() => devourAttributes(decodeControl(cdata).attributes));
  });
}

function devourPacket(packet: Uint8Array): void {
  const cursor = new MessageCursor(packet);
  while (cursor.next()) {
    restamp(packet, cursor.start, 1, 2);
    if (cursor.type === NLMSG.ERROR || cursor.type === NLMSG.DONE) readErrorReport(packet, cursor.start);
    devourAttributes(packet.subarray(cursor.body, cursor.end));
  }
}

function devourAttributes(list: Uint8Array): void {
  const cursor = new AttributeCursor(list);
  while (cursor.next()) {
    cursor.string();
    guarded(() => cursor.uint32());
    if (cursor.end > list.length) throw new Error(`reads past the end at ${cursor.start}`);
  }
}

function guarded(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
  }
}

test('any bytes are read without a loop, a throw of another kind, or a look past the end', () => {
  fc.assert(fc.property(bytes(200), devour), { numRuns: 5000 });
});

test('[NLA-6] a list of texts without NUL costs what its bytes cost', () => {
  const list = new Uint8Array(65528).fill(0x78);
  for (let at = 0; at < list.length; at += 8) list.set([8, 0, 1, 0], at);
  let length = 0;
  let looks = 0;
  const watched = new Proxy(list, {
    get(target, key) {
      looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  for (const cursor = new AttributeCursor(watched, 0, list.length); cursor.next();) length += cursor.string().length;
  expect(length).toBe(list.length / 2);
  expect(looks).toBeLessThanOrEqual(4 * list.length);
});
