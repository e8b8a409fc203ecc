import {
  MessageCursor,
  NLMSG,
  encodeError,
  encodeMessage,
  encodeOverrun,
  readErrorReport,
  readHeader,
  readOverrun,
  setUint32,
} from '@nlmq/codec';
import fc from 'fast-check';
import { text, u16, u32 } from './arbitrary.ts';

test('[MSG-5] an error tells errno, sentence and request', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4095, max: 0 }), u32, u32, u16, text, (errno, seq, pid, type, sentence) => {
      const packet = encodeError(errno, { seq, pid, type }, sentence);
      expect(readErrorReport(packet, 0)).toEqual({ errno, text: sentence, attributeOffset: undefined });
      expect(readHeader(packet)).toMatchObject({ length: packet.length, type: NLMSG.ERROR, seq, pid });
      expect(readHeader(packet, 20)).toEqual({ length: 16, type, flags: 0, seq, pid });
    }),
  );
});

describe("[MSG-5] the kernel's sentence is found", () => {
  /** -EINVAL with "bad" (attribute 1) and offset 20 (attribute 2), behind an echo of so many bytes. */
  const report = (flags: number, type: number, echo: number, length = echo): Uint8Array => {
    const body = new Uint8Array(4 + echo + 16);
    setUint32(body, 0, -22);
    if (echo > 0) setUint32(body, 4, length);
    body.set([8, 0, 1, 0, 0x62, 0x61, 0x64, 0, 8, 0, 2, 0, 20, 0, 0, 0], 4 + echo);
    return encodeMessage({ type, flags, seq: 1, pid: 2 }, body);
  };

  test.each([
    ['behind an echo of the header alone', report(0x300, NLMSG.ERROR, 16, 32)],
    ['behind an echo of the whole request', report(0x200, NLMSG.ERROR, 32)],
    ['behind an echo whose length is not a multiple of 4', report(0x200, NLMSG.ERROR, 32, 30)],
    ['directly in a DONE', report(0x202, NLMSG.DONE, 0)],
  ])('%s', (_, packet) => {
    expect(readErrorReport(packet, 0)).toEqual({ errno: -22, text: 'bad', attributeOffset: 20 });
  });

  test('only where the flags announce it', () => {
    expect(readErrorReport(report(0x100, NLMSG.ERROR, 16), 0)).toEqual({
      errno: -22,
      text: '',
      attributeOffset: undefined,
    });
  });

  test.each([
    ['an echo that claims more than there is', report(0x200, NLMSG.ERROR, 16, 0xfffffff0)],
    ['no echo at all', encodeMessage({ type: NLMSG.ERROR, flags: 0x200, seq: 0, pid: 0 }, new Uint8Array(4))],
    ['no errno at all', encodeMessage({ type: NLMSG.ERROR, flags: 0x200, seq: 0, pid: 0 }, new Uint8Array(0))],
  ])('and %s is survived', (_, packet) => {
    expect(readErrorReport(packet, 0)).toMatchObject({ text: '', attributeOffset: undefined });
  });
});

test('[MSG-6] an overrun tells how many were lost, 0 where nobody knows', () => {
  const packet = encodeOverrun(70_000);
  const cursor = new MessageCursor(packet);
  expect([cursor.next(), cursor.type, cursor.seq, cursor.pid]).toEqual([true, NLMSG.OVERRUN, 0, 0]);
  expect(readOverrun(packet, 0)).toBe(70_000);
  expect(readOverrun(encodeOverrun(2 ** 40), 0)).toBe(0xffffffff);
  expect(readOverrun(encodeMessage({ type: NLMSG.OVERRUN, flags: 0, seq: 0, pid: 0 }, new Uint8Array(0)), 0)).toBe(0);
});
