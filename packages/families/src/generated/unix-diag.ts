// Made by tools/families/generate.ts. Do not edit.
import type { Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, copyBytes, keep, readArray, readU64, tooShort } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** The kernel's udiag-show, by name. */
export const UnixDiagShow = {
  name: 1,
  vfs: 2,
  peer: 4,
  icons: 8,
  rqlen: 16,
  meminfo: 32,
  uid: 64,
} as const;

/** struct unix_diag_vfs. */
export interface UnixDiagVfs {
  readonly ino: number;
  readonly dev: number;
}
function readUnixDiagVfs(view: DataView, start: number, end: number): UnixDiagVfs {
  if (end - start < 8) tooShort('unix-diag-vfs', start, end, 8);
  return {
    ino: view.getUint32(start, true),
    dev: view.getUint32(start + 4, true),
  };
}
function writeUnixDiagVfs(value: UnixDiagVfs, writer: Writer): void {
  writer.u32(value.ino);
  writer.u32(value.dev);
}

/** struct unix_diag_rqlen. */
export interface UnixDiagRqlen {
  readonly rqueue: number;
  readonly wqueue: number;
}
function readUnixDiagRqlen(view: DataView, start: number, end: number): UnixDiagRqlen {
  if (end - start < 8) tooShort('unix-diag-rqlen', start, end, 8);
  return {
    rqueue: view.getUint32(start, true),
    wqueue: view.getUint32(start + 4, true),
  };
}
function writeUnixDiagRqlen(value: UnixDiagRqlen, writer: Writer): void {
  writer.u32(value.rqueue);
  writer.u32(value.wqueue);
}

/** Attribute set unix-diag-req-attrs, in the order of the wire. */
export interface UnixDiagRequestAttributes extends UnknownAttributes {
}
function readUnixDiagRequestAttributes(view: DataView, start: number, end: number, depth: number): UnixDiagRequestAttributes {
  checkDepth(depth, start);
  const attrs: Writable<UnixDiagRequestAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeUnixDiagRequestAttributes(attrs: UnixDiagRequestAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set unix-diag-attrs, in the order of the wire. */
export interface UnixDiagAttributes extends UnknownAttributes {
  readonly name?: Uint8Array;
  readonly vfs?: UnixDiagVfs;
  readonly peer?: number;
  readonly icons?: readonly number[];
  readonly rqlen?: UnixDiagRqlen;
  readonly meminfo?: readonly number[];
  readonly shutdown?: number;
  readonly uid?: number;
}
function readUnixDiagAttributes(view: DataView, start: number, end: number, depth: number): UnixDiagAttributes {
  checkDepth(depth, start);
  const attrs: Writable<UnixDiagAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 0:
        attrs.name = copyBytes(view, from, to);
        break;
      case 1:
        attrs.vfs = readUnixDiagVfs(view, from, to);
        break;
      case 2:
        if (to - from < 4) tooShort('peer', from, to, 4);
        attrs.peer = view.getUint32(from, true);
        break;
      case 3: {
        const value = readArray(from, to, 4, (at) => view.getUint32(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.icons = value;
        break;
      }
      case 4:
        attrs.rqlen = readUnixDiagRqlen(view, from, to);
        break;
      case 5: {
        const value = readArray(from, to, 4, (at) => view.getUint32(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.meminfo = value;
        break;
      }
      case 6:
        if (to - from < 1) tooShort('shutdown', from, to, 1);
        attrs.shutdown = view.getUint8(from);
        break;
      case 7:
        if (to - from < 4) tooShort('uid', from, to, 4);
        attrs.uid = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeUnixDiagAttributes(attrs: UnixDiagAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(0);
        writer.bytes(attrs.name);
        writer.close(at);
        break;
      }
      case 'vfs': {
        if (attrs.vfs === undefined) break;
        const at = writer.open(1);
        writeUnixDiagVfs(attrs.vfs, writer);
        writer.close(at);
        break;
      }
      case 'peer': {
        if (attrs.peer === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.peer);
        writer.close(at);
        break;
      }
      case 'icons': {
        if (attrs.icons === undefined) break;
        const at = writer.open(3);
        for (const item of attrs.icons) writer.u32(item);
        writer.close(at);
        break;
      }
      case 'rqlen': {
        if (attrs.rqlen === undefined) break;
        const at = writer.open(4);
        writeUnixDiagRqlen(attrs.rqlen, writer);
        writer.close(at);
        break;
      }
      case 'meminfo': {
        if (attrs.meminfo === undefined) break;
        const at = writer.open(5);
        for (const item of attrs.meminfo) writer.u32(item);
        writer.close(at);
        break;
      }
      case 'shutdown': {
        if (attrs.shutdown === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.shutdown);
        writer.close(at);
        break;
      }
      case 'uid': {
        if (attrs.uid === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.uid);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** struct unix_diag_req, and the attributes behind it. */
export interface UnixSocketRequestMessage {
  readonly family: number;
  readonly protocol: number;
  readonly states: number;
  readonly ino: number;
  /** Bits of UnixDiagShow. */
  readonly show: number;
  readonly cookie: bigint;
  readonly attrs: UnixDiagRequestAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeUnixSocketRequest(view: DataView, start: number, end: number, depth: number = 0): UnixSocketRequestMessage {
  if (end - start < 24) tooShort('unix-diag-req', start, end, 24);
  return {
    family: view.getUint8(start),
    protocol: view.getUint8(start + 1),
    states: view.getUint32(start + 4, true),
    ino: view.getUint32(start + 8, true),
    show: view.getUint32(start + 12, true),
    cookie: readU64(view, start + 16),
    attrs: readUnixDiagRequestAttributes(view, start + 24, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeUnixSocketRequest(message: Partial<UnixSocketRequestMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.protocol ?? 0);
  writer.zeros(2);
  writer.u32(message.states ?? 0);
  writer.u32(message.ino ?? 0);
  writer.u32(message.show ?? 0);
  writer.u64(message.cookie ?? 0n);
  if (message.attrs !== undefined) writeUnixDiagRequestAttributes(message.attrs, writer);
}

/** struct unix_diag_msg, and the attributes behind it. */
export interface UnixSocketMessage {
  readonly family: number;
  readonly type: number;
  readonly state: number;
  readonly ino: number;
  readonly cookie: bigint;
  readonly attrs: UnixDiagAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeUnixSocket(view: DataView, start: number, end: number, depth: number = 0): UnixSocketMessage {
  if (end - start < 16) tooShort('unix-diag-msg', start, end, 16);
  return {
    family: view.getUint8(start),
    type: view.getUint8(start + 1),
    state: view.getUint8(start + 2),
    ino: view.getUint32(start + 4, true),
    cookie: readU64(view, start + 8),
    attrs: readUnixDiagAttributes(view, start + 16, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeUnixSocket(message: Partial<UnixSocketMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.type ?? 0);
  writer.u8(message.state ?? 0);
  writer.zeros(1);
  writer.u32(message.ino ?? 0);
  writer.u64(message.cookie ?? 0n);
  if (message.attrs !== undefined) writeUnixDiagAttributes(message.attrs, writer);
}

/** Requests of unix-diag. */
export const unixDiagOperations: {
  readonly getsocket: { readonly do: Query<UnixSocketRequestMessage, UnixSocketMessage>; readonly dump: Query<UnixSocketRequestMessage, UnixSocketMessage> };
} = {
  getsocket: { do: { type: 20, encode: encodeUnixSocketRequest, reply: 20, decode: decodeUnixSocket }, dump: { type: 20, encode: encodeUnixSocketRequest, reply: 20, decode: decodeUnixSocket } },
};
/** Messages that unix-diag sends to the members of its groups. */
export const unixDiagNotifications: {
} = {
};
/** Multicast groups of unix-diag. */
export const unixDiagGroups = {
} as const;
