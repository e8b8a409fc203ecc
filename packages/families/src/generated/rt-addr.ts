// Made by tools/families/generate.ts. Do not edit.
import { readIp } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, keep, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's ifa-flags, by name. */
export const AddressFlag = {
  secondary: 1,
  nodad: 2,
  optimistic: 4,
  dadfailed: 8,
  homeaddress: 16,
  deprecated: 32,
  tentative: 64,
  permanent: 128,
  managetempaddr: 256,
  noprefixroute: 512,
  mcautojoin: 1024,
  stablePrivacy: 2048,
} as const;

/** The kernel's ifa-protocol, by name. */
export const AddressProtocol = {
  unspec: 0,
  kernelLo: 1,
  kernelRa: 2,
  kernelLl: 3,
} as const;

/** struct ifa_cacheinfo. */
export interface AddressCacheinfo {
  readonly prefered: number;
  readonly valid: number;
  readonly cstamp: number;
  readonly tstamp: number;
}
function readAddressCacheinfo(view: DataView, start: number, end: number): AddressCacheinfo {
  if (end - start < 16) tooShort('ifa-cacheinfo', start, end, 16);
  return {
    prefered: view.getUint32(start, true),
    valid: view.getUint32(start + 4, true),
    cstamp: view.getUint32(start + 8, true),
    tstamp: view.getUint32(start + 12, true),
  };
}
function writeAddressCacheinfo(value: AddressCacheinfo, writer: Writer): void {
  writer.u32(value.prefered);
  writer.u32(value.valid);
  writer.u32(value.cstamp);
  writer.u32(value.tstamp);
}

/** Attribute set addr-attrs, in the order of the wire. */
export interface AddressAttributes extends UnknownAttributes {
  readonly address?: string;
  readonly local?: string;
  readonly label?: string;
  readonly broadcast?: string;
  readonly anycast?: string;
  readonly cacheinfo?: AddressCacheinfo;
  readonly multicast?: string;
  /** Bits of AddressFlag. */
  readonly flags?: number;
  readonly rtPriority?: number;
  readonly targetNetnsid?: number;
  /** One of AddressProtocol. */
  readonly proto?: number;
}
function readAddressAttributes(view: DataView, start: number, end: number, depth: number): AddressAttributes {
  checkDepth(depth, start);
  const attrs: Writable<AddressAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.address = value;
        break;
      }
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.local = value;
        break;
      }
      case 3:
        attrs.label = readText(view, from, to);
        break;
      case 4: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.broadcast = value;
        break;
      }
      case 5: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.anycast = value;
        break;
      }
      case 6:
        attrs.cacheinfo = readAddressCacheinfo(view, from, to);
        break;
      case 7: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.multicast = value;
        break;
      }
      case 8:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('rtPriority', from, to, 4);
        attrs.rtPriority = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('targetNetnsid', from, to, 4);
        attrs.targetNetnsid = view.getInt32(from, true);
        break;
      case 11:
        if (to - from < 1) tooShort('proto', from, to, 1);
        attrs.proto = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeAddressAttributes(attrs: AddressAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'address': {
        if (attrs.address === undefined) break;
        const at = writer.open(1);
        writer.ip(attrs.address);
        writer.close(at);
        break;
      }
      case 'local': {
        if (attrs.local === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.local);
        writer.close(at);
        break;
      }
      case 'label': {
        if (attrs.label === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.label);
        writer.close(at);
        break;
      }
      case 'broadcast': {
        if (attrs.broadcast === undefined) break;
        const at = writer.open(4);
        writer.ip(attrs.broadcast);
        writer.close(at);
        break;
      }
      case 'anycast': {
        if (attrs.anycast === undefined) break;
        const at = writer.open(5);
        writer.ip(attrs.anycast);
        writer.close(at);
        break;
      }
      case 'cacheinfo': {
        if (attrs.cacheinfo === undefined) break;
        const at = writer.open(6);
        writeAddressCacheinfo(attrs.cacheinfo, writer);
        writer.close(at);
        break;
      }
      case 'multicast': {
        if (attrs.multicast === undefined) break;
        const at = writer.open(7);
        writer.ip(attrs.multicast);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'rtPriority': {
        if (attrs.rtPriority === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.rtPriority);
        writer.close(at);
        break;
      }
      case 'targetNetnsid': {
        if (attrs.targetNetnsid === undefined) break;
        const at = writer.open(10);
        writer.s32(attrs.targetNetnsid);
        writer.close(at);
        break;
      }
      case 'proto': {
        if (attrs.proto === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.proto);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** struct ifaddrmsg, and the attributes behind it. */
export interface AddressMessage {
  readonly family: number;
  readonly prefixlen: number;
  /** Bits of AddressFlag. */
  readonly flags: number;
  readonly scope: number;
  readonly index: number;
  readonly attrs: AddressAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeAddress(view: DataView, start: number, end: number, depth: number = 0): AddressMessage {
  if (end - start < 8) tooShort('ifaddrmsg', start, end, 8);
  return {
    family: view.getUint8(start),
    prefixlen: view.getUint8(start + 1),
    flags: view.getUint8(start + 2),
    scope: view.getUint8(start + 3),
    index: view.getUint32(start + 4, true),
    attrs: readAddressAttributes(view, start + 8, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeAddress(message: Partial<AddressMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.prefixlen ?? 0);
  writer.u8(message.flags ?? 0);
  writer.u8(message.scope ?? 0);
  writer.u32(message.index ?? 0);
  if (message.attrs !== undefined) writeAddressAttributes(message.attrs, writer);
}

/** Requests of rt-addr. */
export const rtAddrOperations: {
  readonly newaddr: { readonly do: Operation<AddressMessage> };
  readonly deladdr: { readonly do: Operation<AddressMessage> };
  readonly getaddr: { readonly dump: Query<AddressMessage> };
} = {
  newaddr: { do: { type: 20, encode: encodeAddress } },
  deladdr: { do: { type: 21, encode: encodeAddress } },
  getaddr: { dump: { type: 22, encode: encodeAddress, reply: 20, decode: decodeAddress } },
};
/** Messages that rt-addr sends to the members of its groups. */
export const rtAddrNotifications: {
  readonly newaddr: Notification<AddressMessage>;
  readonly deladdr: Notification<AddressMessage>;
} = {
  newaddr: { type: 20, decode: decodeAddress },
  deladdr: { type: 21, decode: decodeAddress },
};
/** Multicast groups of rt-addr. */
export const rtAddrGroups = {
  ipv4Ifaddr: 5,
  ipv6Ifaddr: 9,
} as const;
