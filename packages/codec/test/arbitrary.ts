import fc from 'fast-check';

export const u8: fc.Arbitrary<number> = fc.nat(0xff);
export const u16: fc.Arbitrary<number> = fc.nat(0xffff);
export const u32: fc.Arbitrary<number> = fc.nat(0xffffffff);

export const bytes = (maxLength: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength });

/** Text that UTF-8 can carry and a NUL can end. */
export const text: fc.Arbitrary<string> = fc
  .string({ unit: 'binary', maxLength: 40 })
  .map((drawn) => drawn.replaceAll('\0', 'x'));

export const envelope: fc.Arbitrary<{ flags: number; seq: number; pid: number; dst: number; src: number }> = fc.record({
  flags: u16,
  seq: u32,
  pid: u32,
  dst: u32,
  src: u32,
});
