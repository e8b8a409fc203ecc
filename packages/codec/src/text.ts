/**
 * The UTF-8 text between two offsets, up to the first NUL. What is malformed reads as U+FFFD, as the WHATWG decoder
 * has it. Netlink's texts are short: for these a loop is faster than a TextDecoder, and it needs nothing of the host.
 */
export function getText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let at = start;
  while (at < end) {
    const lead = bytes[at++]!;
    if (lead === 0) break;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    let missing = lead < 0xc2 || lead > 0xf4 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = lead & (0x3f >> missing);
    let lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    let highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (; missing > 0 && at < end && bytes[at]! >= lowest && bytes[at]! <= highest; missing--) {
      point = (point << 6) | (bytes[at++]! & 0x3f);
      lowest = 0x80;
      highest = 0xbf;
    }
    text += missing === 0 ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}

/** The text in UTF-8; a lone surrogate becomes U+FFFD. */
export function encodeText(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const found = character.codePointAt(0)!;
    const point = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return Uint8Array.from(bytes);
}

function tail(point: number): number {
  return 0x80 | (point & 0x3f);
}
