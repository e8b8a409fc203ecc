// Made by tools/families/generate.ts. Do not edit.
import { readIp } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, append, attributeEnd, checkDepth, copyBytes, keep, laterU16, readArray, readInteger, readU64, tooShort } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** The kernel's nexthop-grp-type, by name. */
export const NexthopGroupType = {
  mpath: 0,
  res: 1,
} as const;

/** The kernel's nha-op-flags, by name. */
export const NexthopOpFlag = {
  dumpStats: 1,
  dumpHwStats: 2,
  respGrpResvd0: 2147483648,
} as const;

/** struct nexthop_grp. */
export interface NexthopGroup {
  readonly id: number;
  readonly weight: number;
  readonly weightHigh: number;
}
function readNexthopGroup(view: DataView, start: number, end: number): NexthopGroup {
  if (end - start < 8) tooShort('nexthop-grp', start, end, 8);
  return {
    id: view.getUint32(start, true),
    weight: view.getUint8(start + 4),
    weightHigh: view.getUint8(start + 5),
  };
}
function writeNexthopGroup(value: NexthopGroup, writer: Writer): void {
  writer.u32(value.id);
  writer.u8(value.weight);
  writer.u8(value.weightHigh);
  writer.zeros(2);
}

/** Attribute set nexthop-attrs, in the order of the wire. */
export interface NexthopAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly group?: readonly NexthopGroup[];
  /** One of NexthopGroupType. */
  readonly groupType?: number;
  readonly blackhole?: true;
  readonly oif?: number;
  readonly gateway?: string;
  readonly encapType?: number;
  readonly encap?: NexthopEncap;
  readonly groups?: true;
  readonly master?: number;
  readonly fdb?: true;
  readonly resGroup?: NexthopResGroupAttributes;
  readonly resBucket?: NexthopResBucketAttributes;
  /** Bits of NexthopOpFlag. */
  readonly opFlags?: number;
  readonly groupStats?: NexthopGroupStatsAttributes;
  readonly hwStatsEnable?: number;
  readonly hwStatsUsed?: number;
}
function readNexthopAttributes(view: DataView, start: number, end: number, depth: number): NexthopAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 2: {
        const value = readArray(from, to, 8, (at) => readNexthopGroup(view, at, at + 8));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.group = value;
        break;
      }
      case 3:
        if (to - from < 2) tooShort('groupType', from, to, 2);
        attrs.groupType = view.getUint16(from, true);
        break;
      case 4:
        attrs.blackhole = true;
        break;
      case 5:
        if (to - from < 4) tooShort('oif', from, to, 4);
        attrs.oif = view.getUint32(from, true);
        break;
      case 6: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.gateway = value;
        break;
      }
      case 7:
        if (to - from < 2) tooShort('encapType', from, to, 2);
        attrs.encapType = view.getUint16(from, true);
        break;
      case 8: {
        const value = readNexthopEncap(view, from, to, depth + 1, attrs.encapType ?? laterU16(view, at + ((to - at + 3) & ~3), end, 7));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.encap = value;
        break;
      }
      case 9:
        attrs.groups = true;
        break;
      case 10:
        if (to - from < 4) tooShort('master', from, to, 4);
        attrs.master = view.getUint32(from, true);
        break;
      case 11:
        attrs.fdb = true;
        break;
      case 12:
        attrs.resGroup = readNexthopResGroupAttributes(view, from, to, depth + 1);
        break;
      case 13:
        attrs.resBucket = readNexthopResBucketAttributes(view, from, to, depth + 1);
        break;
      case 14:
        if (to - from < 4) tooShort('opFlags', from, to, 4);
        attrs.opFlags = view.getUint32(from, true);
        break;
      case 15:
        attrs.groupStats = readNexthopGroupStatsAttributes(view, from, to, depth + 1);
        break;
      case 16:
        if (to - from < 4) tooShort('hwStatsEnable', from, to, 4);
        attrs.hwStatsEnable = view.getUint32(from, true);
        break;
      case 17:
        if (to - from < 4) tooShort('hwStatsUsed', from, to, 4);
        attrs.hwStatsUsed = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopAttributes(attrs: NexthopAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'group': {
        if (attrs.group === undefined) break;
        const at = writer.open(2);
        for (const item of attrs.group) writeNexthopGroup(item, writer);
        writer.close(at);
        break;
      }
      case 'groupType': {
        if (attrs.groupType === undefined) break;
        const at = writer.open(3);
        writer.u16(attrs.groupType);
        writer.close(at);
        break;
      }
      case 'blackhole': {
        if (attrs.blackhole === undefined) break;
        const at = writer.open(4);
        writer.close(at);
        break;
      }
      case 'oif': {
        if (attrs.oif === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.oif);
        writer.close(at);
        break;
      }
      case 'gateway': {
        if (attrs.gateway === undefined) break;
        const at = writer.open(6);
        writer.ip(attrs.gateway);
        writer.close(at);
        break;
      }
      case 'encapType': {
        if (attrs.encapType === undefined) break;
        const at = writer.open(7);
        writer.u16(attrs.encapType);
        writer.close(at);
        break;
      }
      case 'encap': {
        if (attrs.encap === undefined) break;
        writeNexthopEncap(attrs.encap, writer, 8);
        break;
      }
      case 'groups': {
        if (attrs.groups === undefined) break;
        const at = writer.open(9);
        writer.close(at);
        break;
      }
      case 'master': {
        if (attrs.master === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.master);
        writer.close(at);
        break;
      }
      case 'fdb': {
        if (attrs.fdb === undefined) break;
        const at = writer.open(11);
        writer.close(at);
        break;
      }
      case 'resGroup': {
        if (attrs.resGroup === undefined) break;
        const at = writer.open(32780);
        writeNexthopResGroupAttributes(attrs.resGroup, writer);
        writer.close(at);
        break;
      }
      case 'resBucket': {
        if (attrs.resBucket === undefined) break;
        const at = writer.open(32781);
        writeNexthopResBucketAttributes(attrs.resBucket, writer);
        writer.close(at);
        break;
      }
      case 'opFlags': {
        if (attrs.opFlags === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.opFlags);
        writer.close(at);
        break;
      }
      case 'groupStats': {
        if (attrs.groupStats === undefined) break;
        const at = writer.open(32783);
        writeNexthopGroupStatsAttributes(attrs.groupStats, writer);
        writer.close(at);
        break;
      }
      case 'hwStatsEnable': {
        if (attrs.hwStatsEnable === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.hwStatsEnable);
        writer.close(at);
        break;
      }
      case 'hwStatsUsed': {
        if (attrs.hwStatsUsed === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.hwStatsUsed);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set res-group-attrs, in the order of the wire. */
export interface NexthopResGroupAttributes extends UnknownAttributes {
  readonly buckets?: number;
  readonly idleTimer?: number;
  readonly unbalancedTimer?: number;
  readonly unbalancedTime?: bigint;
}
function readNexthopResGroupAttributes(view: DataView, start: number, end: number, depth: number): NexthopResGroupAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopResGroupAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('buckets', from, to, 2);
        attrs.buckets = view.getUint16(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('idleTimer', from, to, 4);
        attrs.idleTimer = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('unbalancedTimer', from, to, 4);
        attrs.unbalancedTimer = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 8) tooShort('unbalancedTime', from, to, 8);
        attrs.unbalancedTime = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopResGroupAttributes(attrs: NexthopResGroupAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'buckets': {
        if (attrs.buckets === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.buckets);
        writer.close(at);
        break;
      }
      case 'idleTimer': {
        if (attrs.idleTimer === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.idleTimer);
        writer.close(at);
        break;
      }
      case 'unbalancedTimer': {
        if (attrs.unbalancedTimer === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.unbalancedTimer);
        writer.close(at);
        break;
      }
      case 'unbalancedTime': {
        if (attrs.unbalancedTime === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.unbalancedTime);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set res-bucket-attrs, in the order of the wire. */
export interface NexthopResBucketAttributes extends UnknownAttributes {
  readonly index?: number;
  readonly idleTime?: bigint;
  readonly nhId?: number;
}
function readNexthopResBucketAttributes(view: DataView, start: number, end: number, depth: number): NexthopResBucketAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopResBucketAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('index', from, to, 2);
        attrs.index = view.getUint16(from, true);
        break;
      case 2:
        if (to - from < 8) tooShort('idleTime', from, to, 8);
        attrs.idleTime = readU64(view, from);
        break;
      case 3:
        if (to - from < 4) tooShort('nhId', from, to, 4);
        attrs.nhId = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopResBucketAttributes(attrs: NexthopResBucketAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'index': {
        if (attrs.index === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.index);
        writer.close(at);
        break;
      }
      case 'idleTime': {
        if (attrs.idleTime === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.idleTime);
        writer.close(at);
        break;
      }
      case 'nhId': {
        if (attrs.nhId === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.nhId);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set group-stats-attrs, in the order of the wire. */
export interface NexthopGroupStatsAttributes extends UnknownAttributes {
  readonly entry?: readonly NexthopGroupStatsEntryAttributes[];
}
function readNexthopGroupStatsAttributes(view: DataView, start: number, end: number, depth: number): NexthopGroupStatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopGroupStatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.entry = append(attrs.entry, readNexthopGroupStatsEntryAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopGroupStatsAttributes(attrs: NexthopGroupStatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'entry': {
        if (attrs.entry === undefined) break;
        for (const item of attrs.entry) {
          const at = writer.open(1);
          writeNexthopGroupStatsEntryAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set group-stats-entry-attrs, in the order of the wire. */
export interface NexthopGroupStatsEntryAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly packets?: bigint;
  readonly packetsHw?: bigint;
}
function readNexthopGroupStatsEntryAttributes(view: DataView, start: number, end: number, depth: number): NexthopGroupStatsEntryAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopGroupStatsEntryAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 2: {
        if (to - from < 4) tooShort('packets', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.packets = value;
        break;
      }
      case 3: {
        if (to - from < 4) tooShort('packetsHw', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.packetsHw = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopGroupStatsEntryAttributes(attrs: NexthopGroupStatsEntryAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'packets': {
        if (attrs.packets === undefined) break;
        const at = writer.open(2);
        writer.uint(attrs.packets);
        writer.close(at);
        break;
      }
      case 'packetsHw': {
        if (attrs.packetsHw === undefined) break;
        const at = writer.open(3);
        writer.uint(attrs.packetsHw);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set encap-mpls-attrs, in the order of the wire. */
export interface NexthopEncapMplsAttributes extends UnknownAttributes {
  readonly dst?: Uint8Array;
  readonly ttl?: number;
}
function readNexthopEncapMplsAttributes(view: DataView, start: number, end: number, depth: number): NexthopEncapMplsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopEncapMplsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.dst = copyBytes(view, from, to);
        break;
      case 2:
        if (to - from < 1) tooShort('ttl', from, to, 1);
        attrs.ttl = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopEncapMplsAttributes(attrs: NexthopEncapMplsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dst': {
        if (attrs.dst === undefined) break;
        const at = writer.open(1);
        writer.bytes(attrs.dst);
        writer.close(at);
        break;
      }
      case 'ttl': {
        if (attrs.ttl === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.ttl);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set encap-ip-attrs, in the order of the wire. */
export interface NexthopEncapIpAttributes extends UnknownAttributes {
  readonly id?: bigint;
  readonly dst?: string;
  readonly src?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly flags?: number;
  readonly opts?: Uint8Array;
}
function readNexthopEncapIpAttributes(view: DataView, start: number, end: number, depth: number): NexthopEncapIpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopEncapIpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('id', from, to, 8);
        attrs.id = view.getBigUint64(from, false);
        break;
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.dst = value;
        break;
      }
      case 3: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.src = value;
        break;
      }
      case 4:
        if (to - from < 1) tooShort('ttl', from, to, 1);
        attrs.ttl = view.getUint8(from);
        break;
      case 5:
        if (to - from < 1) tooShort('tos', from, to, 1);
        attrs.tos = view.getUint8(from);
        break;
      case 6:
        if (to - from < 2) tooShort('flags', from, to, 2);
        attrs.flags = view.getUint16(from, false);
        break;
      case 8:
        attrs.opts = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopEncapIpAttributes(attrs: NexthopEncapIpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.id, false);
        writer.close(at);
        break;
      }
      case 'dst': {
        if (attrs.dst === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.dst);
        writer.close(at);
        break;
      }
      case 'src': {
        if (attrs.src === undefined) break;
        const at = writer.open(3);
        writer.ip(attrs.src);
        writer.close(at);
        break;
      }
      case 'ttl': {
        if (attrs.ttl === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.ttl);
        writer.close(at);
        break;
      }
      case 'tos': {
        if (attrs.tos === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.tos);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(6);
        writer.u16(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'opts': {
        if (attrs.opts === undefined) break;
        const at = writer.open(32776);
        writer.bytes(attrs.opts);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set encap-ip6-attrs, in the order of the wire. */
export interface NexthopEncapIp6Attributes extends UnknownAttributes {
  readonly id?: bigint;
  readonly dst?: string;
  readonly src?: string;
  readonly hoplimit?: number;
  readonly tc?: number;
  readonly flags?: number;
  readonly opts?: Uint8Array;
}
function readNexthopEncapIp6Attributes(view: DataView, start: number, end: number, depth: number): NexthopEncapIp6Attributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopEncapIp6Attributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('id', from, to, 8);
        attrs.id = view.getBigUint64(from, false);
        break;
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.dst = value;
        break;
      }
      case 3: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.src = value;
        break;
      }
      case 4:
        if (to - from < 1) tooShort('hoplimit', from, to, 1);
        attrs.hoplimit = view.getUint8(from);
        break;
      case 5:
        if (to - from < 1) tooShort('tc', from, to, 1);
        attrs.tc = view.getUint8(from);
        break;
      case 6:
        if (to - from < 2) tooShort('flags', from, to, 2);
        attrs.flags = view.getUint16(from, false);
        break;
      case 8:
        attrs.opts = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopEncapIp6Attributes(attrs: NexthopEncapIp6Attributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.id, false);
        writer.close(at);
        break;
      }
      case 'dst': {
        if (attrs.dst === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.dst);
        writer.close(at);
        break;
      }
      case 'src': {
        if (attrs.src === undefined) break;
        const at = writer.open(3);
        writer.ip(attrs.src);
        writer.close(at);
        break;
      }
      case 'hoplimit': {
        if (attrs.hoplimit === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.hoplimit);
        writer.close(at);
        break;
      }
      case 'tc': {
        if (attrs.tc === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.tc);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(6);
        writer.u16(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'opts': {
        if (attrs.opts === undefined) break;
        const at = writer.open(32776);
        writer.bytes(attrs.opts);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set encap-seg6-attrs, in the order of the wire. */
export interface NexthopEncapSeg6Attributes extends UnknownAttributes {
  readonly srh?: Uint8Array;
}
function readNexthopEncapSeg6Attributes(view: DataView, start: number, end: number, depth: number): NexthopEncapSeg6Attributes {
  checkDepth(depth, start);
  const attrs: Writable<NexthopEncapSeg6Attributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.srh = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNexthopEncapSeg6Attributes(attrs: NexthopEncapSeg6Attributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'srh': {
        if (attrs.srh === undefined) break;
        const at = writer.open(1);
        writer.bytes(attrs.srh);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** The format in use is the one member that is there. */
export interface NexthopEncap {
  readonly mpls?: NexthopEncapMplsAttributes;
  readonly ip?: NexthopEncapIpAttributes;
  readonly ip6?: NexthopEncapIp6Attributes;
  readonly seg6?: NexthopEncapSeg6Attributes;
}
function readNexthopEncap(view: DataView, start: number, end: number, depth: number, selector: number | undefined): NexthopEncap | undefined {
  switch (selector) {
    case 1:
      return { mpls: readNexthopEncapMplsAttributes(view, start, end, depth) };
    case 2:
      return { ip: readNexthopEncapIpAttributes(view, start, end, depth) };
    case 4:
      return { ip6: readNexthopEncapIp6Attributes(view, start, end, depth) };
    case 5:
      return { seg6: readNexthopEncapSeg6Attributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeNexthopEncap(value: NexthopEncap, writer: Writer, type: number): void {
  if (value.mpls !== undefined) {
    const at = writer.open(type);
    writeNexthopEncapMplsAttributes(value.mpls, writer);
    writer.close(at);
  }
  if (value.ip !== undefined) {
    const at = writer.open(type);
    writeNexthopEncapIpAttributes(value.ip, writer);
    writer.close(at);
  }
  if (value.ip6 !== undefined) {
    const at = writer.open(type);
    writeNexthopEncapIp6Attributes(value.ip6, writer);
    writer.close(at);
  }
  if (value.seg6 !== undefined) {
    const at = writer.open(type);
    writeNexthopEncapSeg6Attributes(value.seg6, writer);
    writer.close(at);
  }
}

/** struct nhmsg, and the attributes behind it. */
export interface NexthopMessage {
  readonly family: number;
  readonly scope: number;
  readonly protocol: number;
  readonly flags: number;
  readonly attrs: NexthopAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNexthop(view: DataView, start: number, end: number, depth: number = 0): NexthopMessage {
  if (end - start < 8) tooShort('nhmsg', start, end, 8);
  return {
    family: view.getUint8(start),
    scope: view.getUint8(start + 1),
    protocol: view.getUint8(start + 2),
    flags: view.getUint32(start + 4, true),
    attrs: readNexthopAttributes(view, start + 8, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNexthop(message: Partial<NexthopMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.scope ?? 0);
  writer.u8(message.protocol ?? 0);
  writer.zeros(1);
  writer.u32(message.flags ?? 0);
  if (message.attrs !== undefined) writeNexthopAttributes(message.attrs, writer);
}

/** Requests of nexthop. */
export const nexthopOperations: {
  readonly newnexthop: { readonly do: Operation<NexthopMessage> };
  readonly delnexthop: { readonly do: Operation<NexthopMessage> };
  readonly getnexthop: { readonly do: Query<NexthopMessage>; readonly dump: Query<NexthopMessage> };
  readonly getnexthopbucket: { readonly do: Query<NexthopMessage>; readonly dump: Query<NexthopMessage> };
} = {
  newnexthop: { do: { type: 104, encode: encodeNexthop } },
  delnexthop: { do: { type: 105, encode: encodeNexthop } },
  getnexthop: { do: { type: 106, encode: encodeNexthop, reply: 104, decode: decodeNexthop }, dump: { type: 106, encode: encodeNexthop, reply: 104, decode: decodeNexthop } },
  getnexthopbucket: { do: { type: 118, encode: encodeNexthop, reply: 116, decode: decodeNexthop }, dump: { type: 118, encode: encodeNexthop, reply: 116, decode: decodeNexthop } },
};
/** Messages that nexthop sends to the members of its groups. */
export const nexthopNotifications: {
  readonly newnexthop: Notification<NexthopMessage>;
  readonly delnexthop: Notification<NexthopMessage>;
  readonly newnexthopbucket: Notification<NexthopMessage>;
  readonly delnexthopbucket: Notification<NexthopMessage>;
} = {
  newnexthop: { type: 104, decode: decodeNexthop },
  delnexthop: { type: 105, decode: decodeNexthop },
  newnexthopbucket: { type: 116, decode: decodeNexthop },
  delnexthopbucket: { type: 117, decode: decodeNexthop },
};
/** Multicast groups of nexthop. */
export const nexthopGroups = {
  nexthop: 32,
} as const;
