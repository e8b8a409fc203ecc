import { type Field, fieldsOf } from './field.ts';

const PER_LINE = 8;
const HEX_WIDTH = 3 * PER_LINE;

/** Hex digits, without spaces. */
export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += pair(byte);
  return hex;
}

/**
 * A frame with what its bytes mean: offset, bytes, words, line by line.
 *
 * Any bytes can be given: what is malformed is named where it stands, and what follows is shown as it is.
 */
export function hexDump(frame: Uint8Array): string {
  return fieldsOf(frame)
    .flatMap((field) => linesOf(frame, field))
    .join('');
}

function linesOf(bytes: Uint8Array, { at, size, depth, meaning }: Field): string[] {
  const lines: string[] = [];
  for (let from = at; from < at + size || from === at; from += PER_LINE) {
    const part = Array.from(bytes.subarray(from, Math.min(from + PER_LINE, at + size)), pair).join(' ');
    const words = from === at ? `${'  '.repeat(depth)}${meaning}` : '';
    lines.push(`${String(from).padStart(5)}  ${part.padEnd(HEX_WIDTH)}  ${words}`.trimEnd() + '\n');
  }
  return lines;
}

function pair(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
