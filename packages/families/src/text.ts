const ASCII: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
/** Bytes that are no UTF-8 become lone surrogates from here on, so that every name of the kernel survives a round trip. */
const ESCAPE = 0xdc00;

/** A C string: the bytes up to the first NUL or the end, as UTF-8. */
export function readText(view: DataView, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = view.getUint8(at);
    if (byte === 0) return text;
    if (byte > 127) return readWideText(view, start, end);
    text += ASCII[byte]!;
  }
  return text;
}

function readWideText(view: DataView, start: number, end: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, end - start);
  const zero = bytes.indexOf(0);
  const text = zero < 0 ? bytes : bytes.subarray(0, zero);
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(text);
  if (!decoded.includes('\ufffd')) return decoded;
  return Array.from(text, (byte) => String.fromCharCode(byte < 128 ? byte : ESCAPE + byte)).join('');
}

/** The bytes of a text, without a NUL. */
export function writeText(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text) || /[^\0-\x7f\udc80-\udcff]/.test(text)) return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
