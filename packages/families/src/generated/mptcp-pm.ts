// Made by tools/families/generate.ts. Do not edit.
import { readIp } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, keep, tooShort } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** The kernel's event-type, by name. */
export const EventType = {
  unspec: 0,
  created: 1,
  established: 2,
  closed: 3,
  announced: 6,
  removed: 7,
  subEstablished: 10,
  subClosed: 11,
  subPriority: 13,
  listenerCreated: 15,
  listenerClosed: 16,
} as const;

/** Attribute set address, in the order of the wire. */
export interface AddressAttributes extends UnknownAttributes {
  readonly family?: number;
  readonly id?: number;
  readonly addr4?: string;
  readonly addr6?: string;
  readonly port?: number;
  readonly flags?: number;
  readonly ifIdx?: number;
}
function readAddressAttributes(view: DataView, start: number, end: number, depth: number): AddressAttributes {
  checkDepth(depth, start);
  const attrs: Writable<AddressAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('family', from, to, 2);
        attrs.family = view.getUint16(from, true);
        break;
      case 2:
        if (to - from < 1) tooShort('id', from, to, 1);
        attrs.id = view.getUint8(from);
        break;
      case 3: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.addr4 = value;
        break;
      }
      case 4: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.addr6 = value;
        break;
      }
      case 5:
        if (to - from < 2) tooShort('port', from, to, 2);
        attrs.port = view.getUint16(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('ifIdx', from, to, 4);
        attrs.ifIdx = view.getInt32(from, true);
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
      case 'family': {
        if (attrs.family === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.family);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.id);
        writer.close(at);
        break;
      }
      case 'addr4': {
        if (attrs.addr4 === undefined) break;
        const at = writer.open(3);
        writer.ip(attrs.addr4);
        writer.close(at);
        break;
      }
      case 'addr6': {
        if (attrs.addr6 === undefined) break;
        const at = writer.open(4);
        writer.ip(attrs.addr6);
        writer.close(at);
        break;
      }
      case 'port': {
        if (attrs.port === undefined) break;
        const at = writer.open(5);
        writer.u16(attrs.port);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'ifIdx': {
        if (attrs.ifIdx === undefined) break;
        const at = writer.open(7);
        writer.s32(attrs.ifIdx);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set endpoint, in the order of the wire. */
export interface EndpointAttributes extends UnknownAttributes {
  readonly addr?: AddressAttributes;
}
function readEndpointAttributes(view: DataView, start: number, end: number, depth: number): EndpointAttributes {
  checkDepth(depth, start);
  const attrs: Writable<EndpointAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.addr = readAddressAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeEndpointAttributes(attrs: EndpointAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'addr': {
        if (attrs.addr === undefined) break;
        const at = writer.open(32769);
        writeAddressAttributes(attrs.addr, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set attr, in the order of the wire. */
export interface PathManagerAttributes extends UnknownAttributes {
  readonly addr?: AddressAttributes;
  readonly rcvAddAddrs?: number;
  readonly subflows?: number;
  readonly token?: number;
  readonly locId?: number;
  readonly addrRemote?: AddressAttributes;
}
function readPathManagerAttributes(view: DataView, start: number, end: number, depth: number): PathManagerAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PathManagerAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.addr = readAddressAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('rcvAddAddrs', from, to, 4);
        attrs.rcvAddAddrs = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('subflows', from, to, 4);
        attrs.subflows = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('token', from, to, 4);
        attrs.token = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 1) tooShort('locId', from, to, 1);
        attrs.locId = view.getUint8(from);
        break;
      case 6:
        attrs.addrRemote = readAddressAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePathManagerAttributes(attrs: PathManagerAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'addr': {
        if (attrs.addr === undefined) break;
        const at = writer.open(32769);
        writeAddressAttributes(attrs.addr, writer);
        writer.close(at);
        break;
      }
      case 'rcvAddAddrs': {
        if (attrs.rcvAddAddrs === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.rcvAddAddrs);
        writer.close(at);
        break;
      }
      case 'subflows': {
        if (attrs.subflows === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.subflows);
        writer.close(at);
        break;
      }
      case 'token': {
        if (attrs.token === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.token);
        writer.close(at);
        break;
      }
      case 'locId': {
        if (attrs.locId === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.locId);
        writer.close(at);
        break;
      }
      case 'addrRemote': {
        if (attrs.addrRemote === undefined) break;
        const at = writer.open(32774);
        writeAddressAttributes(attrs.addrRemote, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set event-attr, in the order of the wire. */
export interface EventAttributes extends UnknownAttributes {
  readonly token?: number;
  readonly family?: number;
  readonly locId?: number;
  readonly remId?: number;
  readonly saddr4?: string;
  readonly saddr6?: string;
  readonly daddr4?: string;
  readonly daddr6?: string;
  readonly sport?: number;
  readonly dport?: number;
  readonly backup?: number;
  readonly error?: number;
  readonly flags?: number;
  readonly timeout?: number;
  readonly ifIdx?: number;
  readonly resetReason?: number;
  readonly resetFlags?: number;
  readonly serverSide?: number;
}
function readEventAttributes(view: DataView, start: number, end: number, depth: number): EventAttributes {
  checkDepth(depth, start);
  const attrs: Writable<EventAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('token', from, to, 4);
        attrs.token = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 2) tooShort('family', from, to, 2);
        attrs.family = view.getUint16(from, true);
        break;
      case 3:
        if (to - from < 1) tooShort('locId', from, to, 1);
        attrs.locId = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('remId', from, to, 1);
        attrs.remId = view.getUint8(from);
        break;
      case 5: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.saddr4 = value;
        break;
      }
      case 6: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.saddr6 = value;
        break;
      }
      case 7: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.daddr4 = value;
        break;
      }
      case 8: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.daddr6 = value;
        break;
      }
      case 9:
        if (to - from < 2) tooShort('sport', from, to, 2);
        attrs.sport = view.getUint16(from, false);
        break;
      case 10:
        if (to - from < 2) tooShort('dport', from, to, 2);
        attrs.dport = view.getUint16(from, false);
        break;
      case 11:
        if (to - from < 1) tooShort('backup', from, to, 1);
        attrs.backup = view.getUint8(from);
        break;
      case 12:
        if (to - from < 1) tooShort('error', from, to, 1);
        attrs.error = view.getUint8(from);
        break;
      case 13:
        if (to - from < 2) tooShort('flags', from, to, 2);
        attrs.flags = view.getUint16(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('timeout', from, to, 4);
        attrs.timeout = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 4) tooShort('ifIdx', from, to, 4);
        attrs.ifIdx = view.getInt32(from, true);
        break;
      case 16:
        if (to - from < 4) tooShort('resetReason', from, to, 4);
        attrs.resetReason = view.getUint32(from, true);
        break;
      case 17:
        if (to - from < 4) tooShort('resetFlags', from, to, 4);
        attrs.resetFlags = view.getUint32(from, true);
        break;
      case 18:
        if (to - from < 1) tooShort('serverSide', from, to, 1);
        attrs.serverSide = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeEventAttributes(attrs: EventAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'token': {
        if (attrs.token === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.token);
        writer.close(at);
        break;
      }
      case 'family': {
        if (attrs.family === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.family);
        writer.close(at);
        break;
      }
      case 'locId': {
        if (attrs.locId === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.locId);
        writer.close(at);
        break;
      }
      case 'remId': {
        if (attrs.remId === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.remId);
        writer.close(at);
        break;
      }
      case 'saddr4': {
        if (attrs.saddr4 === undefined) break;
        const at = writer.open(5);
        writer.ip(attrs.saddr4);
        writer.close(at);
        break;
      }
      case 'saddr6': {
        if (attrs.saddr6 === undefined) break;
        const at = writer.open(6);
        writer.ip(attrs.saddr6);
        writer.close(at);
        break;
      }
      case 'daddr4': {
        if (attrs.daddr4 === undefined) break;
        const at = writer.open(7);
        writer.ip(attrs.daddr4);
        writer.close(at);
        break;
      }
      case 'daddr6': {
        if (attrs.daddr6 === undefined) break;
        const at = writer.open(8);
        writer.ip(attrs.daddr6);
        writer.close(at);
        break;
      }
      case 'sport': {
        if (attrs.sport === undefined) break;
        const at = writer.open(9);
        writer.u16(attrs.sport, false);
        writer.close(at);
        break;
      }
      case 'dport': {
        if (attrs.dport === undefined) break;
        const at = writer.open(10);
        writer.u16(attrs.dport, false);
        writer.close(at);
        break;
      }
      case 'backup': {
        if (attrs.backup === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.backup);
        writer.close(at);
        break;
      }
      case 'error': {
        if (attrs.error === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.error);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(13);
        writer.u16(attrs.flags);
        writer.close(at);
        break;
      }
      case 'timeout': {
        if (attrs.timeout === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.timeout);
        writer.close(at);
        break;
      }
      case 'ifIdx': {
        if (attrs.ifIdx === undefined) break;
        const at = writer.open(15);
        writer.s32(attrs.ifIdx);
        writer.close(at);
        break;
      }
      case 'resetReason': {
        if (attrs.resetReason === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.resetReason);
        writer.close(at);
        break;
      }
      case 'resetFlags': {
        if (attrs.resetFlags === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.resetFlags);
        writer.close(at);
        break;
      }
      case 'serverSide': {
        if (attrs.serverSide === undefined) break;
        const at = writer.open(18);
        writer.u8(attrs.serverSide);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeEndpoint(view: DataView, start: number, end: number): EndpointAttributes {
  return readEndpointAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeEndpoint(message: Partial<EndpointAttributes>, writer: Writer): void {
  writeEndpointAttributes(message as EndpointAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePathManager(view: DataView, start: number, end: number): PathManagerAttributes {
  return readPathManagerAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePathManager(message: Partial<PathManagerAttributes>, writer: Writer): void {
  writePathManagerAttributes(message as PathManagerAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeEvent(view: DataView, start: number, end: number): EventAttributes {
  return readEventAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeEvent(message: Partial<EventAttributes>, writer: Writer): void {
  writeEventAttributes(message as EventAttributes, writer);
}

/** Requests of mptcp_pm. */
export const mptcpPmOperations: {
  readonly addAddr: { readonly do: Operation<EndpointAttributes> };
  readonly delAddr: { readonly do: Operation<EndpointAttributes> };
  readonly getAddr: { readonly do: Query<PathManagerAttributes>; readonly dump: Query<PathManagerAttributes> };
  readonly flushAddrs: { readonly do: Operation<EndpointAttributes> };
  readonly setLimits: { readonly do: Operation<PathManagerAttributes> };
  readonly getLimits: { readonly do: Query<PathManagerAttributes> };
  readonly setFlags: { readonly do: Operation<PathManagerAttributes> };
  readonly announce: { readonly do: Operation<PathManagerAttributes> };
  readonly remove: { readonly do: Operation<PathManagerAttributes> };
  readonly subflowCreate: { readonly do: Operation<PathManagerAttributes> };
  readonly subflowDestroy: { readonly do: Operation<PathManagerAttributes> };
} = {
  addAddr: { do: { type: 1, encode: encodeEndpoint } },
  delAddr: { do: { type: 2, encode: encodeEndpoint } },
  getAddr: { do: { type: 3, encode: encodePathManager, reply: 3, decode: decodePathManager }, dump: { type: 3, encode: encodePathManager, reply: 3, decode: decodePathManager } },
  flushAddrs: { do: { type: 4, encode: encodeEndpoint } },
  setLimits: { do: { type: 5, encode: encodePathManager } },
  getLimits: { do: { type: 6, encode: encodePathManager, reply: 6, decode: decodePathManager } },
  setFlags: { do: { type: 7, encode: encodePathManager } },
  announce: { do: { type: 8, encode: encodePathManager } },
  remove: { do: { type: 9, encode: encodePathManager } },
  subflowCreate: { do: { type: 10, encode: encodePathManager } },
  subflowDestroy: { do: { type: 11, encode: encodePathManager } },
};
/** Messages that mptcp_pm sends to the members of its groups. */
export const mptcpPmNotifications: {
  readonly created: Notification<EventAttributes>;
  readonly established: Notification<EventAttributes>;
  readonly closed: Notification<EventAttributes>;
  readonly announced: Notification<EventAttributes>;
  readonly removed: Notification<EventAttributes>;
  readonly subEstablished: Notification<EventAttributes>;
  readonly subClosed: Notification<EventAttributes>;
  readonly subPriority: Notification<EventAttributes>;
  readonly listenerCreated: Notification<EventAttributes>;
  readonly listenerClosed: Notification<EventAttributes>;
} = {
  created: { type: 1, decode: decodeEvent },
  established: { type: 2, decode: decodeEvent },
  closed: { type: 3, decode: decodeEvent },
  announced: { type: 6, decode: decodeEvent },
  removed: { type: 7, decode: decodeEvent },
  subEstablished: { type: 10, decode: decodeEvent },
  subClosed: { type: 11, decode: decodeEvent },
  subPriority: { type: 13, decode: decodeEvent },
  listenerCreated: { type: 15, decode: decodeEvent },
  listenerClosed: { type: 16, decode: decodeEvent },
};
/** The generic family mptcp_pm, the version of its requests, and its multicast groups. */
export const mptcpPmFamily = { name: 'mptcp_pm', version: 1, groups: ['mptcp_pm_cmds', 'mptcp_pm_events'] } as const;
