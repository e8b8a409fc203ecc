import { NLA_HEADER, NLA_TYPE_MASK } from '../attribute.ts';
import { align4, getUint16, getUint32 } from '../bytes.ts';
import { GENL_HEADER } from '../control.ts';
import { CDATA_OFFSET, FLAG_CONTROL, TRANSPORT, lengthFault } from '../envelope.ts';
import { NLMSG_HEADER } from '../message.ts';
import { getText } from '../text.ts';
import { messageName } from './name.ts';

/** Some bytes of a frame that mean one thing. */
export interface Field {
  readonly at: number;
  readonly size: number;
  /** How far inside it stands: 0 in the envelope. */
  readonly depth: number;
  readonly meaning: string;
}

/** A frame as its fields, which cover all its bytes in their order. */
export function fieldsOf(frame: Uint8Array): Field[] {
  const walk = new FieldWalk(frame);
  walk.frame();
  return walk.fields;
}

class FieldWalk {
  readonly fields: Field[] = [];
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  frame(): void {
    const bytes = this.#bytes;
    if (bytes.length < NLMSG_HEADER) return this.#add(0, bytes.length, 0, 'no whole header');
    const length = getUint32(bytes, 0);
    const fault = lengthFault(length, 0);
    if (fault) {
      this.#add(0, 4, 0, fault.message);
      return this.#add(4, bytes.length - 4, 0, 'not read');
    }
    const end = Math.min(length, bytes.length);
    const flags = getUint16(bytes, 6);
    this.#header(0, 0, flags === FLAG_CONTROL ? 'control' : 'data');
    if (getUint16(bytes, 4) !== TRANSPORT || end < CDATA_OFFSET - NLA_HEADER) {
      this.#add(NLMSG_HEADER, end - NLMSG_HEADER, 0, 'body');
    } else {
      this.#add(16, 4, 0, `dst = 0x${getUint32(bytes, 16).toString(16)}`);
      this.#add(20, 4, 0, `src = 0x${getUint32(bytes, 20).toString(16)}`);
      this.#envelopeAttributes(end, flags === FLAG_CONTROL);
    }
    if (length > bytes.length) this.#add(end, 0, 0, `${length - bytes.length} bytes are missing`);
    else this.#add(end, bytes.length - end, 0, 'behind the frame');
  }

  #add(at: number, size: number, depth: number, meaning: string): void {
    if (size > 0 || meaning.endsWith('missing')) this.fields.push({ at, size, depth, meaning });
  }

  #header(at: number, depth: number, kind: string): void {
    const bytes = this.#bytes;
    const type = getUint16(bytes, at + 4);
    const name = depth === 0 ? undefined : messageName(type);
    this.#add(at, 4, depth, `length = ${getUint32(bytes, at)}`);
    this.#add(at + 4, 2, depth, `type = 0x${type.toString(16)}${name === undefined ? '' : ` (${name})`}`);
    this.#add(at + 6, 2, depth, `flags = 0x${getUint16(bytes, at + 6).toString(16)}${kind === '' ? '' : `: ${kind}`}`);
    this.#add(at + 8, 4, depth, `seq = ${getUint32(bytes, at + 8)}`);
    this.#add(at + 12, 4, depth, `pid = ${getUint32(bytes, at + 12)}`);
  }

  #envelopeAttributes(end: number, control: boolean): void {
    this.#list(CDATA_OFFSET - NLA_HEADER, end, 0, (type, start, limit) => {
      if (type !== 0) return false;
      if (control) this.#control(start, limit);
      else this.#messages(start, limit);
      return true;
    });
  }

  /** A list of attributes; `content` reads a payload, or leaves it to be shown as it is. */
  #list(
    start: number,
    end: number,
    depth: number,
    content: (type: number, start: number, end: number) => boolean,
  ): void {
    const bytes = this.#bytes;
    let read = false;
    for (let at = start; at < end;) {
      const length = end - at < NLA_HEADER ? 0 : getUint16(bytes, at);
      if (length < NLA_HEADER || length > end - at) return this.#add(at, end - at, depth, 'no whole attribute');
      const type = getUint16(bytes, at + 2);
      const number = type & NLA_TYPE_MASK;
      this.#add(
        at,
        4,
        depth,
        `attribute length = ${length}, type = ${number}${depth === 0 && type === 0 ? ' (CDATA)' : ''}`,
      );
      const taken: boolean = !read && content(number, at + NLA_HEADER, at + length);
      read ||= taken;
      if (!taken) this.#add(at + NLA_HEADER, length - NLA_HEADER, depth + 1, this.#words(at + NLA_HEADER, at + length));
      const next = Math.min(at + align4(length), end);
      this.#add(at + length, next - at - length, depth, 'padding');
      at = next;
    }
  }

  #messages(start: number, end: number): void {
    const bytes = this.#bytes;
    for (let at = start; at < end;) {
      const length = end - at < NLMSG_HEADER ? 0 : getUint32(bytes, at);
      if (length < NLMSG_HEADER || length > end - at) return this.#add(at, end - at, 1, 'no whole message');
      this.#header(at, 1, '');
      this.#add(at + NLMSG_HEADER, length - NLMSG_HEADER, 1, 'body');
      const next = Math.min(at + align4(length), end);
      this.#add(at + length, next - at - length, 1, 'padding');
      at = next;
    }
  }

  #control(start: number, end: number): void {
    const length = end - start < NLMSG_HEADER + GENL_HEADER ? 0 : getUint32(this.#bytes, start);
    if (length < NLMSG_HEADER + GENL_HEADER || length > end - start) {
      return this.#add(start, end - start, 1, 'no whole management message');
    }
    this.#header(start, 1, '');
    const body = start + NLMSG_HEADER;
    this.#add(body, GENL_HEADER, 1, `command = ${this.#bytes[body]!}`);
    this.#list(body + GENL_HEADER, start + length, 1, () => false);
    this.#add(start + length, end - start - length, 1, 'behind the message');
  }

  /** A payload in words: a text where it is one, a number where it can be one. */
  #words(start: number, end: number): string {
    const bytes = this.#bytes;
    const text = getText(bytes, start, end - 1);
    const printable = /^[\x20-\x7e]+$/.test(text) && text.length === end - start - 1 && bytes[end - 1] === 0;
    if (printable) return JSON.stringify(text);
    return end - start === 4 ? String(getUint32(bytes, start)) : '';
  }
}
