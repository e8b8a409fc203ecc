// Made by tools/families/generate.ts. Do not edit.
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, keep, tooShort } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** Attribute set nsid-attrs, in the order of the wire. */
export interface NsidAttributes extends UnknownAttributes {
  readonly nsid?: number;
  readonly pid?: number;
  readonly fd?: number;
  readonly targetNsid?: number;
  readonly currentNsid?: number;
}
function readNsidAttributes(view: DataView, start: number, end: number, depth: number): NsidAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NsidAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('nsid', from, to, 4);
        attrs.nsid = view.getInt32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('pid', from, to, 4);
        attrs.pid = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('fd', from, to, 4);
        attrs.fd = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('targetNsid', from, to, 4);
        attrs.targetNsid = view.getInt32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('currentNsid', from, to, 4);
        attrs.currentNsid = view.getInt32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNsidAttributes(attrs: NsidAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'nsid': {
        if (attrs.nsid === undefined) break;
        const at = writer.open(1);
        writer.s32(attrs.nsid);
        writer.close(at);
        break;
      }
      case 'pid': {
        if (attrs.pid === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.pid);
        writer.close(at);
        break;
      }
      case 'fd': {
        if (attrs.fd === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.fd);
        writer.close(at);
        break;
      }
      case 'targetNsid': {
        if (attrs.targetNsid === undefined) break;
        const at = writer.open(4);
        writer.s32(attrs.targetNsid);
        writer.close(at);
        break;
      }
      case 'currentNsid': {
        if (attrs.currentNsid === undefined) break;
        const at = writer.open(5);
        writer.s32(attrs.currentNsid);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** struct rtgenmsg, and the attributes behind it. */
export interface NsidMessage {
  readonly family: number;
  readonly attrs: NsidAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNsid(view: DataView, start: number, end: number, depth: number = 0): NsidMessage {
  if (end - start < 4) tooShort('rtgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    attrs: readNsidAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNsid(message: Partial<NsidMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.zeros(3);
  if (message.attrs !== undefined) writeNsidAttributes(message.attrs, writer);
}

/** Requests of nsid. */
export const nsidOperations: {
  readonly newnsid: { readonly do: Operation<NsidMessage> };
  readonly getnsid: { readonly do: Query<NsidMessage>; readonly dump: Query<NsidMessage> };
} = {
  newnsid: { do: { type: 88, encode: encodeNsid } },
  getnsid: { do: { type: 90, encode: encodeNsid, reply: 88, decode: decodeNsid }, dump: { type: 90, encode: encodeNsid, reply: 88, decode: decodeNsid } },
};
/** Messages that nsid sends to the members of its groups. */
export const nsidNotifications: {
  readonly newnsidNtf: Notification<NsidMessage>;
  readonly delnsidNtf: Notification<NsidMessage>;
} = {
  newnsidNtf: { type: 88, decode: decodeNsid },
  delnsidNtf: { type: 89, decode: decodeNsid },
};
/** Multicast groups of nsid. */
export const nsidGroups = {
  nsid: 28,
} as const;
