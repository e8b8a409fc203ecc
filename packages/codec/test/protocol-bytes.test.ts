import {
  FLAG_FRAGMENTS,
  FLAG_REPLY,
  FRAGMENT_HEADER,
  encodeCredit,
  encodeFrame,
  encodeOverrun,
  writeFragment,
} from '@nlmq/codec';

/** Frames as PROTOCOL.md shows them. */
const SHOWN = {
  overrun: '300000000f00000000000000000000000000000000000000180000001400000004000000000000000000000024000000',
  fragment:
    '380000000f00100009000000921000000300010000000000200000001c0000000d0001000700000000000000000000007011010061626364',
  credit: '300000000f0008000900000092100000000000000300010018000000140000000c000000070000000000000004001000',
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('[MSG-6] writes an overrun as the document shows it', () => {
  expect(hex(encodeFrame({}, encodeOverrun(36)))).toBe(SHOWN.overrun);
});

test('[FRG-2] [FRG-3] writes a fragment as the document shows it', () => {
  const part = new TextEncoder().encode('abcd');
  const bytes = new Uint8Array(FRAGMENT_HEADER + part.length);
  writeFragment(bytes, 0, { id: 7, request: true, offset: 0, total: 70000 }, part);
  const envelope = { flags: FLAG_FRAGMENTS, seq: 9, pid: 4242, dst: 0x00010003 };
  expect(hex(encodeFrame(envelope, bytes))).toBe(SHOWN.fragment);
});

test('[FRG-5] writes a credit as the document shows it', () => {
  const envelope = { flags: FLAG_REPLY, seq: 9, pid: 4242, src: 0x00010003 };
  expect(hex(encodeFrame(envelope, encodeCredit({ id: 7, limit: 1048580 })))).toBe(SHOWN.credit);
});
