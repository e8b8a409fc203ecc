import {
  MessageCursor,
  NLMSG,
  NLM_F,
  encodeMessage,
  endsAnswer,
  errnoOf,
  getUint32,
  readHeader,
  restamp,
  setUint32,
  splitMessages,
  type MessageHeader,
} from '@nlmq/codec';
import fc from 'fast-check';
import { bytes, u16, u32 } from './arbitrary.ts';

const message = fc.tuple(fc.record({ type: u16, flags: u16, seq: u32, pid: u32 }), bytes(40));

interface Seen extends MessageHeader {
  readonly start: number;
  readonly body: Uint8Array;
}

function walk(packet: Uint8Array): { readonly seen: Seen[]; readonly cursor: MessageCursor } {
  const cursor = new MessageCursor(packet);
  const seen: Seen[] = [];
  while (cursor.next()) {
    const { start, body, end } = cursor;
    seen.push({ ...readHeader(packet, start), start, body: packet.slice(body, end) });
  }
  return { seen, cursor };
}

test('[MSG-1] what is encoded is decoded, one message behind the other', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 8 }), (sent) => {
      const packet = Uint8Array.from(Buffer.concat(sent.map(([header, body]) => encodeMessage(header, body))));
      const { seen, cursor } = walk(packet);
      expect(cursor.error).toBeUndefined();
      expect(seen.map(({ start, ...rest }) => ({ ...rest, aligned: start % 4 }))).toEqual(
        sent.map(([header, body]) => ({ ...header, length: 16 + body.length, body, aligned: 0 })),
      );
    }),
  );
});

test('[MSG-1] the last message needs no padding', () => {
  const packet = encodeMessage({ type: 64, flags: 0, seq: 1, pid: 2 }, Uint8Array.of(1, 2, 3)).subarray(0, 19);
  const { seen, cursor } = walk(packet);
  expect(seen).toMatchObject([{ length: 19, body: Uint8Array.of(1, 2, 3) }]);
  expect(cursor.error).toBeUndefined();
});

describe('[MSG-2] a walk ends for good at the first fault, and what stood before it counts', () => {
  const good = encodeMessage({ type: 64, flags: 0, seq: 1, pid: 2 }, new Uint8Array(4));
  const bad = (length: number): Uint8Array => {
    const header = new Uint8Array(16);
    setUint32(header, 0, length);
    return header;
  };

  test.each([
    ['a length of 0', bad(0), 'ERR_MESSAGE_SHORT'],
    ['a length below 16', bad(15), 'ERR_MESSAGE_SHORT'],
    ['a length past the end', bad(17), 'ERR_MESSAGE_CUT'],
    ['a length of 4 GiB', bad(0xffffffff), 'ERR_MESSAGE_CUT'],
    ['less than a header', new Uint8Array(15), 'ERR_MESSAGE_CUT'],
  ])('%s', (_, rest, code) => {
    const { seen, cursor } = walk(Uint8Array.from([...good, ...rest]));
    expect(seen).toHaveLength(1);
    expect(cursor.error).toMatchObject({ code, offset: 20 });
    expect([cursor.next(), cursor.start]).toEqual([false, 0]);
  });
});

describe('[MSG-3] a service gives seq and pid back to the requester', () => {
  test('in the header', () => {
    const packet = encodeMessage({ type: 20, flags: 2, seq: 1, pid: 2 }, new Uint8Array(40).fill(7));
    restamp(packet, 0, 0xfffffffe, 0x80000001);
    expect(readHeader(packet)).toEqual({ length: 56, type: 20, flags: 2, seq: 0xfffffffe, pid: 0x80000001 });
    expect(packet.subarray(16).every((byte) => byte === 7)).toBe(true);
  });

  test('and in the header that an error echoes', () => {
    const body = new Uint8Array(36);
    const packet = encodeMessage({ type: NLMSG.ERROR, flags: 0, seq: 1, pid: 2 }, body);
    restamp(packet, 0, 3, 4);
    expect(readHeader(packet, 20)).toMatchObject({ seq: 3, pid: 4 });
  });

  test('where an error is too short to echo one, nothing behind it is touched', () => {
    const packet = Uint8Array.from([
      ...encodeMessage({ type: NLMSG.ERROR, flags: 0, seq: 1, pid: 2 }, new Uint8Array(4)),
      ...encodeMessage({ type: 64, flags: 0, seq: 9, pid: 9 }, new Uint8Array(0)),
    ]);
    restamp(packet, 0, 3, 4);
    expect(readHeader(packet, 20)).toMatchObject({ seq: 9, pid: 9 });
  });
});

test('[MSG-5] errno is negative, 0 in an acknowledgement, and 0 where the message is too short to hold one', () => {
  const body = new Uint8Array(4);
  setUint32(body, 0, -19);
  expect(getUint32(body, 0)).toBe(0xffffffed);
  expect(errnoOf(encodeMessage({ type: 2, flags: 0, seq: 0, pid: 0 }, body), 0)).toBe(-19);
  expect(errnoOf(encodeMessage({ type: 2, flags: 0, seq: 0, pid: 0 }, new Uint8Array(4)), 0)).toBe(0);
  expect(errnoOf(encodeMessage({ type: 3, flags: 0, seq: 0, pid: 0 }, new Uint8Array(0)), 0)).toBe(0);
});

describe('[MSG-4] an answer is over', () => {
  const message = (type: number, flags = 0): Uint8Array =>
    encodeMessage({ type, flags, seq: 1, pid: 2 }, new Uint8Array(4));
  const packet = (...messages: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(messages));

  test.each([
    ['with DONE', packet(message(16, NLM_F.MULTI), message(NLMSG.DONE, NLM_F.MULTI)), 0, true],
    ['with ERROR', message(NLMSG.ERROR), NLM_F.ACK, true],
    ['with a message that is not one of several', message(16), 0, true],
    ['not with one of several', packet(message(16, NLM_F.MULTI), message(16, NLM_F.MULTI)), 0, false],
    ['not with a notification before the acknowledgement that was asked for', message(16), NLM_F.ACK, false],
    ['with that acknowledgement', packet(message(16), message(NLMSG.ERROR)), NLM_F.ACK, true],
  ])('%s', (_, answer, requestFlags, expected) => {
    expect(endsAnswer(answer, requestFlags)).toBe(expected);
  });
});

describe('[ENV-12] a packet is cut between two messages', () => {
  test('into pieces that keep the bound, that are as few as can be, and that make the packet again', () => {
    const packets = fc.array(message, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(packets, fc.integer({ min: 56, max: 200 }), (sent, max) => {
        const parts = sent.map(([header, body]) => encodeMessage(header, body));
        const packet = Uint8Array.from(Buffer.concat(parts));
        const pieces = splitMessages(packet, max);
        expect(Uint8Array.from(Buffer.concat(pieces))).toEqual(packet);
        expect(pieces.filter((piece) => piece.length > max || walk(piece).cursor.error)).toEqual([]);
        const firsts = pieces.slice(1).map((piece) => (getUint32(piece, 0) + 3) & ~3);
        expect(firsts.every((first, at) => pieces[at]!.length + first > max)).toBe(true);
      }),
    );
  });

  test('and a message that is longer than the bound stands alone, for the caller to judge', () => {
    const long = encodeMessage({ type: 64, flags: 0, seq: 0, pid: 0 }, new Uint8Array(100));
    const short = encodeMessage({ type: 64, flags: 0, seq: 0, pid: 0 }, new Uint8Array(0));
    const pieces = splitMessages(Uint8Array.from([...short, ...long, ...short]), 40);
    expect(pieces.map(({ length }) => length)).toEqual([16, 116, 16]);
  });

  test('and what is no message stays with what stands before it', () => {
    expect(splitMessages(new Uint8Array(100), 40).map(({ length }) => length)).toEqual([100]);
    expect(splitMessages(new Uint8Array(0), 40)).toEqual([]);
  });
});
