import { encodeText, getText } from '@nlmq/codec';
import fc from 'fast-check';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
/** Bytes where UTF-8 is decided, drawn often enough to meet each other. */
const byte = fc.oneof(
  fc.nat(0xff),
  fc.constantFrom(0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xc1, 0xc2, 0x80, 0x9f, 0xa0, 0xbf),
);

test('[NLA-6] any bytes are read as the WHATWG decoder reads them, up to the first NUL', () => {
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 12 }), (drawn) => {
      const bytes = Uint8Array.from([0x41, ...drawn, 0x41]);
      const nul = bytes.indexOf(0);
      const expected = decoder.decode(nul < 0 ? bytes.subarray(0, -1) : bytes.subarray(0, nul));
      expect(getText(bytes, 0, bytes.length - 1)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('[NLA-6] any text is written as the WHATWG encoder writes it', () => {
  const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit })), (text) => {
      expect(encodeText(text)).toEqual(Uint8Array.from(encoder.encode(text)));
    }),
    { numRuns: 300 },
  );
});
