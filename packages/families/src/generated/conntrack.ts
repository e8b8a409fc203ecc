// Made by tools/families/generate.ts. Do not edit.
import { readIp } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, copyBytes, keep, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's status, by name. */
export const ConntrackStatus = {
  expected: 1,
  seenReply: 2,
  assured: 4,
  confirmed: 8,
  srcNat: 16,
  dstNat: 32,
  seqAdjust: 64,
  srcNatDone: 128,
  dstNatDone: 256,
  dying: 512,
  fixedTimeout: 1024,
  template: 2048,
  untracked: 4096,
  helper: 8192,
  offload: 16384,
  hwOffload: 32768,
} as const;

/** The kernel's tcp-conntrack-state, by name. */
export const TcpConntrackState = {
  none: 0,
  synSent: 1,
  synRecv: 2,
  established: 3,
  finWait: 4,
  closeWait: 5,
  lastAck: 6,
  timeWait: 7,
  close: 8,
  synSent2: 9,
} as const;

/** struct tcp_conntrack_flags. */
export interface TcpConntrackFlags {
  readonly flags: number;
  readonly mask: number;
}
function readTcpConntrackFlags(view: DataView, start: number, end: number): TcpConntrackFlags {
  if (end - start < 2) tooShort('tcp-conntrack-flags', start, end, 2);
  return {
    flags: view.getUint8(start),
    mask: view.getUint8(start + 1),
  };
}
function writeTcpConntrackFlags(value: TcpConntrackFlags, writer: Writer): void {
  writer.u8(value.flags);
  writer.u8(value.mask);
}

/** Attribute set conntrack-attrs, in the order of the wire. */
export interface ConnectionAttributes extends UnknownAttributes {
  readonly tupleOrig?: TupleAttributes;
  readonly tupleReply?: TupleAttributes;
  /** Bits of ConntrackStatus. */
  readonly status?: number;
  readonly protoinfo?: ProtoinfoAttributes;
  readonly help?: HelpAttributes;
  readonly natSrc?: NatAttributes;
  readonly timeout?: number;
  readonly mark?: number;
  readonly countersOrig?: CountersAttributes;
  readonly countersReply?: CountersAttributes;
  readonly use?: number;
  readonly id?: number;
  readonly natDst?: NatAttributes;
  readonly tupleMaster?: TupleAttributes;
  readonly seqAdjOrig?: SeqadjAttributes;
  readonly seqAdjReply?: SeqadjAttributes;
  readonly secmark?: number;
  readonly zone?: number;
  readonly secctx?: SecctxAttributes;
  readonly timestamp?: TimestampAttributes;
  readonly markMask?: number;
  readonly labels?: Uint8Array;
  readonly labelsMask?: Uint8Array;
  readonly synproxy?: SynproxyAttributes;
  readonly filter?: FilterAttributes;
  /** Bits of ConntrackStatus. */
  readonly statusMask?: number;
}
function readConnectionAttributes(view: DataView, start: number, end: number, depth: number): ConnectionAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ConnectionAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tupleOrig = readTupleAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.tupleReply = readTupleAttributes(view, from, to, depth + 1);
        break;
      case 3:
        if (to - from < 4) tooShort('status', from, to, 4);
        attrs.status = view.getUint32(from, false);
        break;
      case 4:
        attrs.protoinfo = readProtoinfoAttributes(view, from, to, depth + 1);
        break;
      case 5:
        attrs.help = readHelpAttributes(view, from, to, depth + 1);
        break;
      case 6:
        attrs.natSrc = readNatAttributes(view, from, to, depth + 1);
        break;
      case 7:
        if (to - from < 4) tooShort('timeout', from, to, 4);
        attrs.timeout = view.getUint32(from, false);
        break;
      case 8:
        if (to - from < 4) tooShort('mark', from, to, 4);
        attrs.mark = view.getUint32(from, false);
        break;
      case 9:
        attrs.countersOrig = readCountersAttributes(view, from, to, depth + 1);
        break;
      case 10:
        attrs.countersReply = readCountersAttributes(view, from, to, depth + 1);
        break;
      case 11:
        if (to - from < 4) tooShort('use', from, to, 4);
        attrs.use = view.getUint32(from, false);
        break;
      case 12:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, false);
        break;
      case 13:
        attrs.natDst = readNatAttributes(view, from, to, depth + 1);
        break;
      case 14:
        attrs.tupleMaster = readTupleAttributes(view, from, to, depth + 1);
        break;
      case 15:
        attrs.seqAdjOrig = readSeqadjAttributes(view, from, to, depth + 1);
        break;
      case 16:
        attrs.seqAdjReply = readSeqadjAttributes(view, from, to, depth + 1);
        break;
      case 17:
        if (to - from < 4) tooShort('secmark', from, to, 4);
        attrs.secmark = view.getUint32(from, false);
        break;
      case 18:
        if (to - from < 2) tooShort('zone', from, to, 2);
        attrs.zone = view.getUint16(from, false);
        break;
      case 19:
        attrs.secctx = readSecctxAttributes(view, from, to, depth + 1);
        break;
      case 20:
        attrs.timestamp = readTimestampAttributes(view, from, to, depth + 1);
        break;
      case 21:
        if (to - from < 4) tooShort('markMask', from, to, 4);
        attrs.markMask = view.getUint32(from, false);
        break;
      case 22:
        attrs.labels = copyBytes(view, from, to);
        break;
      case 23:
        attrs.labelsMask = copyBytes(view, from, to);
        break;
      case 24:
        attrs.synproxy = readSynproxyAttributes(view, from, to, depth + 1);
        break;
      case 25:
        attrs.filter = readFilterAttributes(view, from, to, depth + 1);
        break;
      case 26:
        if (to - from < 4) tooShort('statusMask', from, to, 4);
        attrs.statusMask = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeConnectionAttributes(attrs: ConnectionAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tupleOrig': {
        if (attrs.tupleOrig === undefined) break;
        const at = writer.open(32769);
        writeTupleAttributes(attrs.tupleOrig, writer);
        writer.close(at);
        break;
      }
      case 'tupleReply': {
        if (attrs.tupleReply === undefined) break;
        const at = writer.open(32770);
        writeTupleAttributes(attrs.tupleReply, writer);
        writer.close(at);
        break;
      }
      case 'status': {
        if (attrs.status === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.status, false);
        writer.close(at);
        break;
      }
      case 'protoinfo': {
        if (attrs.protoinfo === undefined) break;
        const at = writer.open(32772);
        writeProtoinfoAttributes(attrs.protoinfo, writer);
        writer.close(at);
        break;
      }
      case 'help': {
        if (attrs.help === undefined) break;
        const at = writer.open(32773);
        writeHelpAttributes(attrs.help, writer);
        writer.close(at);
        break;
      }
      case 'natSrc': {
        if (attrs.natSrc === undefined) break;
        const at = writer.open(32774);
        writeNatAttributes(attrs.natSrc, writer);
        writer.close(at);
        break;
      }
      case 'timeout': {
        if (attrs.timeout === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.timeout, false);
        writer.close(at);
        break;
      }
      case 'mark': {
        if (attrs.mark === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.mark, false);
        writer.close(at);
        break;
      }
      case 'countersOrig': {
        if (attrs.countersOrig === undefined) break;
        const at = writer.open(32777);
        writeCountersAttributes(attrs.countersOrig, writer);
        writer.close(at);
        break;
      }
      case 'countersReply': {
        if (attrs.countersReply === undefined) break;
        const at = writer.open(32778);
        writeCountersAttributes(attrs.countersReply, writer);
        writer.close(at);
        break;
      }
      case 'use': {
        if (attrs.use === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.use, false);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.id, false);
        writer.close(at);
        break;
      }
      case 'natDst': {
        if (attrs.natDst === undefined) break;
        const at = writer.open(32781);
        writeNatAttributes(attrs.natDst, writer);
        writer.close(at);
        break;
      }
      case 'tupleMaster': {
        if (attrs.tupleMaster === undefined) break;
        const at = writer.open(32782);
        writeTupleAttributes(attrs.tupleMaster, writer);
        writer.close(at);
        break;
      }
      case 'seqAdjOrig': {
        if (attrs.seqAdjOrig === undefined) break;
        const at = writer.open(32783);
        writeSeqadjAttributes(attrs.seqAdjOrig, writer);
        writer.close(at);
        break;
      }
      case 'seqAdjReply': {
        if (attrs.seqAdjReply === undefined) break;
        const at = writer.open(32784);
        writeSeqadjAttributes(attrs.seqAdjReply, writer);
        writer.close(at);
        break;
      }
      case 'secmark': {
        if (attrs.secmark === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.secmark, false);
        writer.close(at);
        break;
      }
      case 'zone': {
        if (attrs.zone === undefined) break;
        const at = writer.open(18);
        writer.u16(attrs.zone, false);
        writer.close(at);
        break;
      }
      case 'secctx': {
        if (attrs.secctx === undefined) break;
        const at = writer.open(32787);
        writeSecctxAttributes(attrs.secctx, writer);
        writer.close(at);
        break;
      }
      case 'timestamp': {
        if (attrs.timestamp === undefined) break;
        const at = writer.open(32788);
        writeTimestampAttributes(attrs.timestamp, writer);
        writer.close(at);
        break;
      }
      case 'markMask': {
        if (attrs.markMask === undefined) break;
        const at = writer.open(21);
        writer.u32(attrs.markMask, false);
        writer.close(at);
        break;
      }
      case 'labels': {
        if (attrs.labels === undefined) break;
        const at = writer.open(22);
        writer.bytes(attrs.labels);
        writer.close(at);
        break;
      }
      case 'labelsMask': {
        if (attrs.labelsMask === undefined) break;
        const at = writer.open(23);
        writer.bytes(attrs.labelsMask);
        writer.close(at);
        break;
      }
      case 'synproxy': {
        if (attrs.synproxy === undefined) break;
        const at = writer.open(32792);
        writeSynproxyAttributes(attrs.synproxy, writer);
        writer.close(at);
        break;
      }
      case 'filter': {
        if (attrs.filter === undefined) break;
        const at = writer.open(32793);
        writeFilterAttributes(attrs.filter, writer);
        writer.close(at);
        break;
      }
      case 'statusMask': {
        if (attrs.statusMask === undefined) break;
        const at = writer.open(26);
        writer.u32(attrs.statusMask, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tuple-attrs, in the order of the wire. */
export interface TupleAttributes extends UnknownAttributes {
  readonly ip?: IpAttributes;
  readonly proto?: ProtoAttributes;
  readonly zone?: number;
}
function readTupleAttributes(view: DataView, start: number, end: number, depth: number): TupleAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TupleAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.ip = readIpAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.proto = readProtoAttributes(view, from, to, depth + 1);
        break;
      case 3:
        if (to - from < 2) tooShort('zone', from, to, 2);
        attrs.zone = view.getUint16(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTupleAttributes(attrs: TupleAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'ip': {
        if (attrs.ip === undefined) break;
        const at = writer.open(32769);
        writeIpAttributes(attrs.ip, writer);
        writer.close(at);
        break;
      }
      case 'proto': {
        if (attrs.proto === undefined) break;
        const at = writer.open(32770);
        writeProtoAttributes(attrs.proto, writer);
        writer.close(at);
        break;
      }
      case 'zone': {
        if (attrs.zone === undefined) break;
        const at = writer.open(3);
        writer.u16(attrs.zone, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set ip-attrs, in the order of the wire. */
export interface IpAttributes extends UnknownAttributes {
  readonly v4Src?: string;
  readonly v4Dst?: string;
  readonly v6Src?: string;
  readonly v6Dst?: string;
}
function readIpAttributes(view: DataView, start: number, end: number, depth: number): IpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<IpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.v4Src = value;
        break;
      }
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.v4Dst = value;
        break;
      }
      case 3: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.v6Src = value;
        break;
      }
      case 4: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.v6Dst = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeIpAttributes(attrs: IpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'v4Src': {
        if (attrs.v4Src === undefined) break;
        const at = writer.open(1);
        writer.ip(attrs.v4Src);
        writer.close(at);
        break;
      }
      case 'v4Dst': {
        if (attrs.v4Dst === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.v4Dst);
        writer.close(at);
        break;
      }
      case 'v6Src': {
        if (attrs.v6Src === undefined) break;
        const at = writer.open(3);
        writer.ip(attrs.v6Src);
        writer.close(at);
        break;
      }
      case 'v6Dst': {
        if (attrs.v6Dst === undefined) break;
        const at = writer.open(4);
        writer.ip(attrs.v6Dst);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set proto-attrs, in the order of the wire. */
export interface ProtoAttributes extends UnknownAttributes {
  readonly num?: number;
  readonly srcPort?: number;
  readonly dstPort?: number;
  readonly icmpId?: number;
  readonly icmpType?: number;
  readonly icmpCode?: number;
  readonly icmpv6Id?: number;
  readonly icmpv6Type?: number;
  readonly icmpv6Code?: number;
}
function readProtoAttributes(view: DataView, start: number, end: number, depth: number): ProtoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ProtoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('num', from, to, 1);
        attrs.num = view.getUint8(from);
        break;
      case 2:
        if (to - from < 2) tooShort('srcPort', from, to, 2);
        attrs.srcPort = view.getUint16(from, false);
        break;
      case 3:
        if (to - from < 2) tooShort('dstPort', from, to, 2);
        attrs.dstPort = view.getUint16(from, false);
        break;
      case 4:
        if (to - from < 2) tooShort('icmpId', from, to, 2);
        attrs.icmpId = view.getUint16(from, false);
        break;
      case 5:
        if (to - from < 1) tooShort('icmpType', from, to, 1);
        attrs.icmpType = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('icmpCode', from, to, 1);
        attrs.icmpCode = view.getUint8(from);
        break;
      case 7:
        if (to - from < 2) tooShort('icmpv6Id', from, to, 2);
        attrs.icmpv6Id = view.getUint16(from, false);
        break;
      case 8:
        if (to - from < 1) tooShort('icmpv6Type', from, to, 1);
        attrs.icmpv6Type = view.getUint8(from);
        break;
      case 9:
        if (to - from < 1) tooShort('icmpv6Code', from, to, 1);
        attrs.icmpv6Code = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeProtoAttributes(attrs: ProtoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'num': {
        if (attrs.num === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.num);
        writer.close(at);
        break;
      }
      case 'srcPort': {
        if (attrs.srcPort === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.srcPort, false);
        writer.close(at);
        break;
      }
      case 'dstPort': {
        if (attrs.dstPort === undefined) break;
        const at = writer.open(3);
        writer.u16(attrs.dstPort, false);
        writer.close(at);
        break;
      }
      case 'icmpId': {
        if (attrs.icmpId === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.icmpId, false);
        writer.close(at);
        break;
      }
      case 'icmpType': {
        if (attrs.icmpType === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.icmpType);
        writer.close(at);
        break;
      }
      case 'icmpCode': {
        if (attrs.icmpCode === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.icmpCode);
        writer.close(at);
        break;
      }
      case 'icmpv6Id': {
        if (attrs.icmpv6Id === undefined) break;
        const at = writer.open(7);
        writer.u16(attrs.icmpv6Id, false);
        writer.close(at);
        break;
      }
      case 'icmpv6Type': {
        if (attrs.icmpv6Type === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.icmpv6Type);
        writer.close(at);
        break;
      }
      case 'icmpv6Code': {
        if (attrs.icmpv6Code === undefined) break;
        const at = writer.open(9);
        writer.u8(attrs.icmpv6Code);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set protoinfo-attrs, in the order of the wire. */
export interface ProtoinfoAttributes extends UnknownAttributes {
  readonly tcp?: ProtoinfoTcpAttributes;
  readonly dccp?: ProtoinfoDccpAttributes;
  readonly sctp?: ProtoinfoSctpAttributes;
}
function readProtoinfoAttributes(view: DataView, start: number, end: number, depth: number): ProtoinfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ProtoinfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tcp = readProtoinfoTcpAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.dccp = readProtoinfoDccpAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.sctp = readProtoinfoSctpAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeProtoinfoAttributes(attrs: ProtoinfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tcp': {
        if (attrs.tcp === undefined) break;
        const at = writer.open(32769);
        writeProtoinfoTcpAttributes(attrs.tcp, writer);
        writer.close(at);
        break;
      }
      case 'dccp': {
        if (attrs.dccp === undefined) break;
        const at = writer.open(32770);
        writeProtoinfoDccpAttributes(attrs.dccp, writer);
        writer.close(at);
        break;
      }
      case 'sctp': {
        if (attrs.sctp === undefined) break;
        const at = writer.open(32771);
        writeProtoinfoSctpAttributes(attrs.sctp, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set protoinfo-tcp-attrs, in the order of the wire. */
export interface ProtoinfoTcpAttributes extends UnknownAttributes {
  /** One of TcpConntrackState. */
  readonly state?: number;
  readonly wscaleOriginal?: number;
  readonly wscaleReply?: number;
  readonly flagsOriginal?: TcpConntrackFlags;
  readonly flagsReply?: TcpConntrackFlags;
}
function readProtoinfoTcpAttributes(view: DataView, start: number, end: number, depth: number): ProtoinfoTcpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ProtoinfoTcpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('state', from, to, 1);
        attrs.state = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('wscaleOriginal', from, to, 1);
        attrs.wscaleOriginal = view.getUint8(from);
        break;
      case 3:
        if (to - from < 1) tooShort('wscaleReply', from, to, 1);
        attrs.wscaleReply = view.getUint8(from);
        break;
      case 4:
        attrs.flagsOriginal = readTcpConntrackFlags(view, from, to);
        break;
      case 5:
        attrs.flagsReply = readTcpConntrackFlags(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeProtoinfoTcpAttributes(attrs: ProtoinfoTcpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'state': {
        if (attrs.state === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.state);
        writer.close(at);
        break;
      }
      case 'wscaleOriginal': {
        if (attrs.wscaleOriginal === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.wscaleOriginal);
        writer.close(at);
        break;
      }
      case 'wscaleReply': {
        if (attrs.wscaleReply === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.wscaleReply);
        writer.close(at);
        break;
      }
      case 'flagsOriginal': {
        if (attrs.flagsOriginal === undefined) break;
        const at = writer.open(4);
        writeTcpConntrackFlags(attrs.flagsOriginal, writer);
        writer.close(at);
        break;
      }
      case 'flagsReply': {
        if (attrs.flagsReply === undefined) break;
        const at = writer.open(5);
        writeTcpConntrackFlags(attrs.flagsReply, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set protoinfo-dccp-attrs, in the order of the wire. */
export interface ProtoinfoDccpAttributes extends UnknownAttributes {
  readonly state?: number;
  readonly role?: number;
  readonly handshakeSeq?: bigint;
}
function readProtoinfoDccpAttributes(view: DataView, start: number, end: number, depth: number): ProtoinfoDccpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ProtoinfoDccpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('state', from, to, 1);
        attrs.state = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('role', from, to, 1);
        attrs.role = view.getUint8(from);
        break;
      case 3:
        if (to - from < 8) tooShort('handshakeSeq', from, to, 8);
        attrs.handshakeSeq = view.getBigUint64(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeProtoinfoDccpAttributes(attrs: ProtoinfoDccpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'state': {
        if (attrs.state === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.state);
        writer.close(at);
        break;
      }
      case 'role': {
        if (attrs.role === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.role);
        writer.close(at);
        break;
      }
      case 'handshakeSeq': {
        if (attrs.handshakeSeq === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.handshakeSeq, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set protoinfo-sctp-attrs, in the order of the wire. */
export interface ProtoinfoSctpAttributes extends UnknownAttributes {
  readonly state?: number;
  readonly vtagOriginal?: number;
  readonly vtagReply?: number;
}
function readProtoinfoSctpAttributes(view: DataView, start: number, end: number, depth: number): ProtoinfoSctpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ProtoinfoSctpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('state', from, to, 1);
        attrs.state = view.getUint8(from);
        break;
      case 2:
        if (to - from < 4) tooShort('vtagOriginal', from, to, 4);
        attrs.vtagOriginal = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('vtagReply', from, to, 4);
        attrs.vtagReply = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeProtoinfoSctpAttributes(attrs: ProtoinfoSctpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'state': {
        if (attrs.state === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.state);
        writer.close(at);
        break;
      }
      case 'vtagOriginal': {
        if (attrs.vtagOriginal === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.vtagOriginal, false);
        writer.close(at);
        break;
      }
      case 'vtagReply': {
        if (attrs.vtagReply === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.vtagReply, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set counters-attrs, in the order of the wire. */
export interface CountersAttributes extends UnknownAttributes {
  readonly packets?: bigint;
  readonly bytes?: bigint;
  readonly packets32?: number;
  readonly bytes32?: number;
}
function readCountersAttributes(view: DataView, start: number, end: number, depth: number): CountersAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CountersAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('packets', from, to, 8);
        attrs.packets = view.getBigUint64(from, false);
        break;
      case 2:
        if (to - from < 8) tooShort('bytes', from, to, 8);
        attrs.bytes = view.getBigUint64(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('packets32', from, to, 4);
        attrs.packets32 = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 4) tooShort('bytes32', from, to, 4);
        attrs.bytes32 = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCountersAttributes(attrs: CountersAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'packets': {
        if (attrs.packets === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.packets, false);
        writer.close(at);
        break;
      }
      case 'bytes': {
        if (attrs.bytes === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.bytes, false);
        writer.close(at);
        break;
      }
      case 'packets32': {
        if (attrs.packets32 === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.packets32, false);
        writer.close(at);
        break;
      }
      case 'bytes32': {
        if (attrs.bytes32 === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.bytes32, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set timestamp-attrs, in the order of the wire. */
export interface TimestampAttributes extends UnknownAttributes {
  readonly start?: bigint;
  readonly stop?: bigint;
}
function readTimestampAttributes(view: DataView, start: number, end: number, depth: number): TimestampAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TimestampAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('start', from, to, 8);
        attrs.start = view.getBigUint64(from, false);
        break;
      case 2:
        if (to - from < 8) tooShort('stop', from, to, 8);
        attrs.stop = view.getBigUint64(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTimestampAttributes(attrs: TimestampAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'start': {
        if (attrs.start === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.start, false);
        writer.close(at);
        break;
      }
      case 'stop': {
        if (attrs.stop === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.stop, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set nat-attrs, in the order of the wire. */
export interface NatAttributes extends UnknownAttributes {
  readonly v4Minip?: string;
  readonly v4Maxip?: string;
  readonly proto?: ProtonatAttributes;
  readonly v6Minip?: string;
  readonly v6Maxip?: string;
}
function readNatAttributes(view: DataView, start: number, end: number, depth: number): NatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.v4Minip = value;
        break;
      }
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.v4Maxip = value;
        break;
      }
      case 3:
        attrs.proto = readProtonatAttributes(view, from, to, depth + 1);
        break;
      case 4: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.v6Minip = value;
        break;
      }
      case 5: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.v6Maxip = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNatAttributes(attrs: NatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'v4Minip': {
        if (attrs.v4Minip === undefined) break;
        const at = writer.open(1);
        writer.ip(attrs.v4Minip);
        writer.close(at);
        break;
      }
      case 'v4Maxip': {
        if (attrs.v4Maxip === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.v4Maxip);
        writer.close(at);
        break;
      }
      case 'proto': {
        if (attrs.proto === undefined) break;
        const at = writer.open(32771);
        writeProtonatAttributes(attrs.proto, writer);
        writer.close(at);
        break;
      }
      case 'v6Minip': {
        if (attrs.v6Minip === undefined) break;
        const at = writer.open(4);
        writer.ip(attrs.v6Minip);
        writer.close(at);
        break;
      }
      case 'v6Maxip': {
        if (attrs.v6Maxip === undefined) break;
        const at = writer.open(5);
        writer.ip(attrs.v6Maxip);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set protonat-attrs, in the order of the wire. */
export interface ProtonatAttributes extends UnknownAttributes {
  readonly portMin?: number;
  readonly portMax?: number;
}
function readProtonatAttributes(view: DataView, start: number, end: number, depth: number): ProtonatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ProtonatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('portMin', from, to, 2);
        attrs.portMin = view.getUint16(from, false);
        break;
      case 2:
        if (to - from < 2) tooShort('portMax', from, to, 2);
        attrs.portMax = view.getUint16(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeProtonatAttributes(attrs: ProtonatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'portMin': {
        if (attrs.portMin === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.portMin, false);
        writer.close(at);
        break;
      }
      case 'portMax': {
        if (attrs.portMax === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.portMax, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set seqadj-attrs, in the order of the wire. */
export interface SeqadjAttributes extends UnknownAttributes {
  readonly correctionPos?: number;
  readonly offsetBefore?: number;
  readonly offsetAfter?: number;
}
function readSeqadjAttributes(view: DataView, start: number, end: number, depth: number): SeqadjAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SeqadjAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('correctionPos', from, to, 4);
        attrs.correctionPos = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('offsetBefore', from, to, 4);
        attrs.offsetBefore = view.getInt32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('offsetAfter', from, to, 4);
        attrs.offsetAfter = view.getInt32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSeqadjAttributes(attrs: SeqadjAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'correctionPos': {
        if (attrs.correctionPos === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.correctionPos, false);
        writer.close(at);
        break;
      }
      case 'offsetBefore': {
        if (attrs.offsetBefore === undefined) break;
        const at = writer.open(2);
        writer.s32(attrs.offsetBefore, false);
        writer.close(at);
        break;
      }
      case 'offsetAfter': {
        if (attrs.offsetAfter === undefined) break;
        const at = writer.open(3);
        writer.s32(attrs.offsetAfter, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set synproxy-attrs, in the order of the wire. */
export interface SynproxyAttributes extends UnknownAttributes {
  readonly isn?: number;
  readonly its?: number;
  readonly tsoff?: number;
}
function readSynproxyAttributes(view: DataView, start: number, end: number, depth: number): SynproxyAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SynproxyAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('isn', from, to, 4);
        attrs.isn = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('its', from, to, 4);
        attrs.its = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('tsoff', from, to, 4);
        attrs.tsoff = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSynproxyAttributes(attrs: SynproxyAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'isn': {
        if (attrs.isn === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.isn, false);
        writer.close(at);
        break;
      }
      case 'its': {
        if (attrs.its === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.its, false);
        writer.close(at);
        break;
      }
      case 'tsoff': {
        if (attrs.tsoff === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.tsoff, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set help-attrs, in the order of the wire. */
export interface HelpAttributes extends UnknownAttributes {
  readonly name?: string;
  readonly info?: Uint8Array;
}
function readHelpAttributes(view: DataView, start: number, end: number, depth: number): HelpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<HelpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = readText(view, from, to);
        break;
      case 2:
        attrs.info = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeHelpAttributes(attrs: HelpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'info': {
        if (attrs.info === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.info);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set secctx-attrs, in the order of the wire. */
export interface SecctxAttributes extends UnknownAttributes {
  readonly name?: string;
}
function readSecctxAttributes(view: DataView, start: number, end: number, depth: number): SecctxAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SecctxAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = readText(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSecctxAttributes(attrs: SecctxAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set filter-attrs, in the order of the wire. */
export interface FilterAttributes extends UnknownAttributes {
  readonly origFlags?: number;
  readonly replyFlags?: number;
}
function readFilterAttributes(view: DataView, start: number, end: number, depth: number): FilterAttributes {
  checkDepth(depth, start);
  const attrs: Writable<FilterAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('origFlags', from, to, 4);
        attrs.origFlags = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('replyFlags', from, to, 4);
        attrs.replyFlags = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeFilterAttributes(attrs: FilterAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'origFlags': {
        if (attrs.origFlags === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.origFlags);
        writer.close(at);
        break;
      }
      case 'replyFlags': {
        if (attrs.replyFlags === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.replyFlags);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set stats-cpu-attrs, in the order of the wire. */
export interface StatsCpuAttributes extends UnknownAttributes {
  readonly searched?: number;
  readonly found?: number;
  readonly new?: number;
  readonly invalid?: number;
  readonly ignore?: number;
  readonly delete?: number;
  readonly deleteList?: number;
  readonly insert?: number;
  readonly insertFailed?: number;
  readonly drop?: number;
  readonly earlyDrop?: number;
  readonly error?: number;
  readonly searchRestart?: number;
  readonly clashResolve?: number;
  readonly chainToolong?: number;
}
function readStatsCpuAttributes(view: DataView, start: number, end: number, depth: number): StatsCpuAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StatsCpuAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('searched', from, to, 4);
        attrs.searched = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('found', from, to, 4);
        attrs.found = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('new', from, to, 4);
        attrs.new = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 4) tooShort('invalid', from, to, 4);
        attrs.invalid = view.getUint32(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('ignore', from, to, 4);
        attrs.ignore = view.getUint32(from, false);
        break;
      case 6:
        if (to - from < 4) tooShort('delete', from, to, 4);
        attrs.delete = view.getUint32(from, false);
        break;
      case 7:
        if (to - from < 4) tooShort('deleteList', from, to, 4);
        attrs.deleteList = view.getUint32(from, false);
        break;
      case 8:
        if (to - from < 4) tooShort('insert', from, to, 4);
        attrs.insert = view.getUint32(from, false);
        break;
      case 9:
        if (to - from < 4) tooShort('insertFailed', from, to, 4);
        attrs.insertFailed = view.getUint32(from, false);
        break;
      case 10:
        if (to - from < 4) tooShort('drop', from, to, 4);
        attrs.drop = view.getUint32(from, false);
        break;
      case 11:
        if (to - from < 4) tooShort('earlyDrop', from, to, 4);
        attrs.earlyDrop = view.getUint32(from, false);
        break;
      case 12:
        if (to - from < 4) tooShort('error', from, to, 4);
        attrs.error = view.getUint32(from, false);
        break;
      case 13:
        if (to - from < 4) tooShort('searchRestart', from, to, 4);
        attrs.searchRestart = view.getUint32(from, false);
        break;
      case 14:
        if (to - from < 4) tooShort('clashResolve', from, to, 4);
        attrs.clashResolve = view.getUint32(from, false);
        break;
      case 15:
        if (to - from < 4) tooShort('chainToolong', from, to, 4);
        attrs.chainToolong = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStatsCpuAttributes(attrs: StatsCpuAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'searched': {
        if (attrs.searched === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.searched, false);
        writer.close(at);
        break;
      }
      case 'found': {
        if (attrs.found === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.found, false);
        writer.close(at);
        break;
      }
      case 'new': {
        if (attrs.new === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.new, false);
        writer.close(at);
        break;
      }
      case 'invalid': {
        if (attrs.invalid === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.invalid, false);
        writer.close(at);
        break;
      }
      case 'ignore': {
        if (attrs.ignore === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.ignore, false);
        writer.close(at);
        break;
      }
      case 'delete': {
        if (attrs.delete === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.delete, false);
        writer.close(at);
        break;
      }
      case 'deleteList': {
        if (attrs.deleteList === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.deleteList, false);
        writer.close(at);
        break;
      }
      case 'insert': {
        if (attrs.insert === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.insert, false);
        writer.close(at);
        break;
      }
      case 'insertFailed': {
        if (attrs.insertFailed === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.insertFailed, false);
        writer.close(at);
        break;
      }
      case 'drop': {
        if (attrs.drop === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.drop, false);
        writer.close(at);
        break;
      }
      case 'earlyDrop': {
        if (attrs.earlyDrop === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.earlyDrop, false);
        writer.close(at);
        break;
      }
      case 'error': {
        if (attrs.error === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.error, false);
        writer.close(at);
        break;
      }
      case 'searchRestart': {
        if (attrs.searchRestart === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.searchRestart, false);
        writer.close(at);
        break;
      }
      case 'clashResolve': {
        if (attrs.clashResolve === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.clashResolve, false);
        writer.close(at);
        break;
      }
      case 'chainToolong': {
        if (attrs.chainToolong === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.chainToolong, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set stats-global-attrs, in the order of the wire. */
export interface StatsGlobalAttributes extends UnknownAttributes {
  readonly entries?: number;
  readonly maxEntries?: number;
}
function readStatsGlobalAttributes(view: DataView, start: number, end: number, depth: number): StatsGlobalAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StatsGlobalAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('entries', from, to, 4);
        attrs.entries = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('maxEntries', from, to, 4);
        attrs.maxEntries = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStatsGlobalAttributes(attrs: StatsGlobalAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'entries': {
        if (attrs.entries === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.entries, false);
        writer.close(at);
        break;
      }
      case 'maxEntries': {
        if (attrs.maxEntries === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.maxEntries, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** struct nfgenmsg, and the attributes behind it. */
export interface ConnectionMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: ConnectionAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeConnection(view: DataView, start: number, end: number, depth: number = 0): ConnectionMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readConnectionAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeConnection(message: Partial<ConnectionMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeConnectionAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface ConntrackCpuStatsMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: StatsCpuAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeConntrackCpuStats(view: DataView, start: number, end: number, depth: number = 0): ConntrackCpuStatsMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readStatsCpuAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeConntrackCpuStats(message: Partial<ConntrackCpuStatsMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeStatsCpuAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface ConntrackStatsMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: StatsGlobalAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeConntrackStats(view: DataView, start: number, end: number, depth: number = 0): ConntrackStatsMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readStatsGlobalAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeConntrackStats(message: Partial<ConntrackStatsMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeStatsGlobalAttributes(message.attrs, writer);
}

/** Requests of conntrack. */
export const conntrackOperations: {
  readonly newconn: { readonly do: Operation<ConnectionMessage> };
  readonly getconn: { readonly do: Query<ConnectionMessage>; readonly dump: Query<ConnectionMessage> };
  readonly delconn: { readonly do: Operation<ConnectionMessage> };
  readonly getctrzero: { readonly dump: Query<ConnectionMessage> };
  readonly getcpustats: { readonly dump: Query<ConntrackCpuStatsMessage> };
  readonly getstats: { readonly do: Query<ConntrackStatsMessage> };
} = {
  newconn: { do: { type: 256, encode: encodeConnection } },
  getconn: { do: { type: 257, encode: encodeConnection, reply: 256, decode: decodeConnection }, dump: { type: 257, encode: encodeConnection, reply: 256, decode: decodeConnection } },
  delconn: { do: { type: 258, encode: encodeConnection } },
  getctrzero: { dump: { type: 259, encode: encodeConnection, reply: 256, decode: decodeConnection } },
  getcpustats: { dump: { type: 260, encode: encodeConntrackCpuStats, reply: 260, decode: decodeConntrackCpuStats } },
  getstats: { do: { type: 261, encode: encodeConntrackStats, reply: 261, decode: decodeConntrackStats } },
};
/** Messages that conntrack sends to the members of its groups. */
export const conntrackNotifications: {
  readonly newconn: Notification<ConnectionMessage>;
  readonly delconn: Notification<ConnectionMessage>;
} = {
  newconn: { type: 256, decode: decodeConnection },
  delconn: { type: 258, decode: decodeConnection },
};
/** Multicast groups of conntrack. */
export const conntrackGroups = {
  new: 1,
  update: 2,
  destroy: 3,
} as const;
