// Made by tools/families/generate.ts. Do not edit.
import type { Notification, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, append, attributeEnd, checkDepth, keep, readInteger, readU64, tooShort } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** The kernel's xdp-act, by name. */
export const XdpAct = {
  basic: 1,
  redirect: 2,
  ndoXmit: 4,
  xskZerocopy: 8,
  hwOffload: 16,
  rxSg: 32,
  ndoXmitSg: 64,
} as const;

/** The kernel's xdp-rx-metadata, by name. */
export const XdpRxMetadata = {
  timestamp: 1,
  hash: 2,
  vlanTag: 4,
} as const;

/** The kernel's xsk-flags, by name. */
export const XskFlags = {
  txTimestamp: 1,
  txChecksum: 2,
} as const;

/** The kernel's queue-type, by name. */
export const QueueType = {
  rx: 0,
  tx: 1,
} as const;

/** The kernel's qstats-scope, by name. */
export const QstatsScope = {
  queue: 1,
} as const;

/** Attribute set dev, in the order of the wire. */
export interface DevAttributes extends UnknownAttributes {
  readonly ifindex?: number;
  /** Bits of XdpAct. */
  readonly xdpFeatures?: bigint;
  readonly xdpZcMaxSegs?: number;
  /** Bits of XdpRxMetadata. */
  readonly xdpRxMetadataFeatures?: bigint;
  /** Bits of XskFlags. */
  readonly xskFeatures?: bigint;
}
function readDevAttributes(view: DataView, start: number, end: number, depth: number): DevAttributes {
  checkDepth(depth, start);
  const attrs: Writable<DevAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 8) tooShort('xdpFeatures', from, to, 8);
        attrs.xdpFeatures = readU64(view, from);
        break;
      case 4:
        if (to - from < 4) tooShort('xdpZcMaxSegs', from, to, 4);
        attrs.xdpZcMaxSegs = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 8) tooShort('xdpRxMetadataFeatures', from, to, 8);
        attrs.xdpRxMetadataFeatures = readU64(view, from);
        break;
      case 6:
        if (to - from < 8) tooShort('xskFeatures', from, to, 8);
        attrs.xskFeatures = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeDevAttributes(attrs: DevAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      case 'xdpFeatures': {
        if (attrs.xdpFeatures === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.xdpFeatures);
        writer.close(at);
        break;
      }
      case 'xdpZcMaxSegs': {
        if (attrs.xdpZcMaxSegs === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.xdpZcMaxSegs);
        writer.close(at);
        break;
      }
      case 'xdpRxMetadataFeatures': {
        if (attrs.xdpRxMetadataFeatures === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.xdpRxMetadataFeatures);
        writer.close(at);
        break;
      }
      case 'xskFeatures': {
        if (attrs.xskFeatures === undefined) break;
        const at = writer.open(6);
        writer.u64(attrs.xskFeatures);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set page-pool, in the order of the wire. */
export interface PagePoolAttributes extends UnknownAttributes {
  readonly id?: bigint;
  readonly ifindex?: number;
  readonly napiId?: bigint;
  readonly inflight?: bigint;
  readonly inflightMem?: bigint;
  readonly detachTime?: bigint;
  readonly dmabuf?: number;
}
function readPagePoolAttributes(view: DataView, start: number, end: number, depth: number): PagePoolAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PagePoolAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        if (to - from < 4) tooShort('id', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.id = value;
        break;
      }
      case 2:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      case 3: {
        if (to - from < 4) tooShort('napiId', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.napiId = value;
        break;
      }
      case 4: {
        if (to - from < 4) tooShort('inflight', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.inflight = value;
        break;
      }
      case 5: {
        if (to - from < 4) tooShort('inflightMem', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.inflightMem = value;
        break;
      }
      case 6: {
        if (to - from < 4) tooShort('detachTime', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.detachTime = value;
        break;
      }
      case 7:
        if (to - from < 4) tooShort('dmabuf', from, to, 4);
        attrs.dmabuf = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePagePoolAttributes(attrs: PagePoolAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.uint(attrs.id);
        writer.close(at);
        break;
      }
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      case 'napiId': {
        if (attrs.napiId === undefined) break;
        const at = writer.open(3);
        writer.uint(attrs.napiId);
        writer.close(at);
        break;
      }
      case 'inflight': {
        if (attrs.inflight === undefined) break;
        const at = writer.open(4);
        writer.uint(attrs.inflight);
        writer.close(at);
        break;
      }
      case 'inflightMem': {
        if (attrs.inflightMem === undefined) break;
        const at = writer.open(5);
        writer.uint(attrs.inflightMem);
        writer.close(at);
        break;
      }
      case 'detachTime': {
        if (attrs.detachTime === undefined) break;
        const at = writer.open(6);
        writer.uint(attrs.detachTime);
        writer.close(at);
        break;
      }
      case 'dmabuf': {
        if (attrs.dmabuf === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.dmabuf);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set page-pool-info, in the order of the wire. */
export interface PagePoolInfoAttributes extends UnknownAttributes {
  readonly id?: bigint;
  readonly ifindex?: number;
}
function readPagePoolInfoAttributes(view: DataView, start: number, end: number, depth: number): PagePoolInfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PagePoolInfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        if (to - from < 4) tooShort('id', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.id = value;
        break;
      }
      case 2:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePagePoolInfoAttributes(attrs: PagePoolInfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.uint(attrs.id);
        writer.close(at);
        break;
      }
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set page-pool-stats, in the order of the wire. */
export interface PagePoolStatsAttributes extends UnknownAttributes {
  readonly info?: PagePoolInfoAttributes;
  readonly allocFast?: bigint;
  readonly allocSlow?: bigint;
  readonly allocSlowHighOrder?: bigint;
  readonly allocEmpty?: bigint;
  readonly allocRefill?: bigint;
  readonly allocWaive?: bigint;
  readonly recycleCached?: bigint;
  readonly recycleCacheFull?: bigint;
  readonly recycleRing?: bigint;
  readonly recycleRingFull?: bigint;
  readonly recycleReleasedRefcnt?: bigint;
}
function readPagePoolStatsAttributes(view: DataView, start: number, end: number, depth: number): PagePoolStatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PagePoolStatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.info = readPagePoolInfoAttributes(view, from, to, depth + 1);
        break;
      case 8: {
        if (to - from < 4) tooShort('allocFast', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.allocFast = value;
        break;
      }
      case 9: {
        if (to - from < 4) tooShort('allocSlow', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.allocSlow = value;
        break;
      }
      case 10: {
        if (to - from < 4) tooShort('allocSlowHighOrder', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.allocSlowHighOrder = value;
        break;
      }
      case 11: {
        if (to - from < 4) tooShort('allocEmpty', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.allocEmpty = value;
        break;
      }
      case 12: {
        if (to - from < 4) tooShort('allocRefill', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.allocRefill = value;
        break;
      }
      case 13: {
        if (to - from < 4) tooShort('allocWaive', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.allocWaive = value;
        break;
      }
      case 14: {
        if (to - from < 4) tooShort('recycleCached', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.recycleCached = value;
        break;
      }
      case 15: {
        if (to - from < 4) tooShort('recycleCacheFull', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.recycleCacheFull = value;
        break;
      }
      case 16: {
        if (to - from < 4) tooShort('recycleRing', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.recycleRing = value;
        break;
      }
      case 17: {
        if (to - from < 4) tooShort('recycleRingFull', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.recycleRingFull = value;
        break;
      }
      case 18: {
        if (to - from < 4) tooShort('recycleReleasedRefcnt', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.recycleReleasedRefcnt = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePagePoolStatsAttributes(attrs: PagePoolStatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'info': {
        if (attrs.info === undefined) break;
        const at = writer.open(32769);
        writePagePoolInfoAttributes(attrs.info, writer);
        writer.close(at);
        break;
      }
      case 'allocFast': {
        if (attrs.allocFast === undefined) break;
        const at = writer.open(8);
        writer.uint(attrs.allocFast);
        writer.close(at);
        break;
      }
      case 'allocSlow': {
        if (attrs.allocSlow === undefined) break;
        const at = writer.open(9);
        writer.uint(attrs.allocSlow);
        writer.close(at);
        break;
      }
      case 'allocSlowHighOrder': {
        if (attrs.allocSlowHighOrder === undefined) break;
        const at = writer.open(10);
        writer.uint(attrs.allocSlowHighOrder);
        writer.close(at);
        break;
      }
      case 'allocEmpty': {
        if (attrs.allocEmpty === undefined) break;
        const at = writer.open(11);
        writer.uint(attrs.allocEmpty);
        writer.close(at);
        break;
      }
      case 'allocRefill': {
        if (attrs.allocRefill === undefined) break;
        const at = writer.open(12);
        writer.uint(attrs.allocRefill);
        writer.close(at);
        break;
      }
      case 'allocWaive': {
        if (attrs.allocWaive === undefined) break;
        const at = writer.open(13);
        writer.uint(attrs.allocWaive);
        writer.close(at);
        break;
      }
      case 'recycleCached': {
        if (attrs.recycleCached === undefined) break;
        const at = writer.open(14);
        writer.uint(attrs.recycleCached);
        writer.close(at);
        break;
      }
      case 'recycleCacheFull': {
        if (attrs.recycleCacheFull === undefined) break;
        const at = writer.open(15);
        writer.uint(attrs.recycleCacheFull);
        writer.close(at);
        break;
      }
      case 'recycleRing': {
        if (attrs.recycleRing === undefined) break;
        const at = writer.open(16);
        writer.uint(attrs.recycleRing);
        writer.close(at);
        break;
      }
      case 'recycleRingFull': {
        if (attrs.recycleRingFull === undefined) break;
        const at = writer.open(17);
        writer.uint(attrs.recycleRingFull);
        writer.close(at);
        break;
      }
      case 'recycleReleasedRefcnt': {
        if (attrs.recycleReleasedRefcnt === undefined) break;
        const at = writer.open(18);
        writer.uint(attrs.recycleReleasedRefcnt);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set napi, in the order of the wire. */
export interface NapiAttributes extends UnknownAttributes {
  readonly ifindex?: number;
  readonly id?: number;
  readonly irq?: number;
  readonly pid?: number;
}
function readNapiAttributes(view: DataView, start: number, end: number, depth: number): NapiAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NapiAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('irq', from, to, 4);
        attrs.irq = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('pid', from, to, 4);
        attrs.pid = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNapiAttributes(attrs: NapiAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'irq': {
        if (attrs.irq === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.irq);
        writer.close(at);
        break;
      }
      case 'pid': {
        if (attrs.pid === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.pid);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set queue, in the order of the wire. */
export interface QueueAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly ifindex?: number;
  /** One of QueueType. */
  readonly type?: number;
  readonly napiId?: number;
  readonly dmabuf?: number;
}
function readQueueAttributes(view: DataView, start: number, end: number, depth: number): QueueAttributes {
  checkDepth(depth, start);
  const attrs: Writable<QueueAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('type', from, to, 4);
        attrs.type = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('napiId', from, to, 4);
        attrs.napiId = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('dmabuf', from, to, 4);
        attrs.dmabuf = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeQueueAttributes(attrs: QueueAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.type);
        writer.close(at);
        break;
      }
      case 'napiId': {
        if (attrs.napiId === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.napiId);
        writer.close(at);
        break;
      }
      case 'dmabuf': {
        if (attrs.dmabuf === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.dmabuf);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set qstats, in the order of the wire. */
export interface QstatsAttributes extends UnknownAttributes {
  readonly ifindex?: number;
  /** One of QueueType. */
  readonly queueType?: number;
  readonly queueId?: number;
  /** Bits of QstatsScope. */
  readonly scope?: bigint;
  readonly rxPackets?: bigint;
  readonly rxBytes?: bigint;
  readonly txPackets?: bigint;
  readonly txBytes?: bigint;
  readonly rxAllocFail?: bigint;
  readonly rxHwDrops?: bigint;
  readonly rxHwDropOverruns?: bigint;
  readonly rxCsumComplete?: bigint;
  readonly rxCsumUnnecessary?: bigint;
  readonly rxCsumNone?: bigint;
  readonly rxCsumBad?: bigint;
  readonly rxHwGroPackets?: bigint;
  readonly rxHwGroBytes?: bigint;
  readonly rxHwGroWirePackets?: bigint;
  readonly rxHwGroWireBytes?: bigint;
  readonly rxHwDropRatelimits?: bigint;
  readonly txHwDrops?: bigint;
  readonly txHwDropErrors?: bigint;
  readonly txCsumNone?: bigint;
  readonly txNeedsCsum?: bigint;
  readonly txHwGsoPackets?: bigint;
  readonly txHwGsoBytes?: bigint;
  readonly txHwGsoWirePackets?: bigint;
  readonly txHwGsoWireBytes?: bigint;
  readonly txHwDropRatelimits?: bigint;
  readonly txStop?: bigint;
  readonly txWake?: bigint;
}
function readQstatsAttributes(view: DataView, start: number, end: number, depth: number): QstatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<QstatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('queueType', from, to, 4);
        attrs.queueType = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('queueId', from, to, 4);
        attrs.queueId = view.getUint32(from, true);
        break;
      case 4: {
        if (to - from < 4) tooShort('scope', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.scope = value;
        break;
      }
      case 8: {
        if (to - from < 4) tooShort('rxPackets', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxPackets = value;
        break;
      }
      case 9: {
        if (to - from < 4) tooShort('rxBytes', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxBytes = value;
        break;
      }
      case 10: {
        if (to - from < 4) tooShort('txPackets', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txPackets = value;
        break;
      }
      case 11: {
        if (to - from < 4) tooShort('txBytes', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txBytes = value;
        break;
      }
      case 12: {
        if (to - from < 4) tooShort('rxAllocFail', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxAllocFail = value;
        break;
      }
      case 13: {
        if (to - from < 4) tooShort('rxHwDrops', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxHwDrops = value;
        break;
      }
      case 14: {
        if (to - from < 4) tooShort('rxHwDropOverruns', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxHwDropOverruns = value;
        break;
      }
      case 15: {
        if (to - from < 4) tooShort('rxCsumComplete', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxCsumComplete = value;
        break;
      }
      case 16: {
        if (to - from < 4) tooShort('rxCsumUnnecessary', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxCsumUnnecessary = value;
        break;
      }
      case 17: {
        if (to - from < 4) tooShort('rxCsumNone', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxCsumNone = value;
        break;
      }
      case 18: {
        if (to - from < 4) tooShort('rxCsumBad', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxCsumBad = value;
        break;
      }
      case 19: {
        if (to - from < 4) tooShort('rxHwGroPackets', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxHwGroPackets = value;
        break;
      }
      case 20: {
        if (to - from < 4) tooShort('rxHwGroBytes', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxHwGroBytes = value;
        break;
      }
      case 21: {
        if (to - from < 4) tooShort('rxHwGroWirePackets', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxHwGroWirePackets = value;
        break;
      }
      case 22: {
        if (to - from < 4) tooShort('rxHwGroWireBytes', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxHwGroWireBytes = value;
        break;
      }
      case 23: {
        if (to - from < 4) tooShort('rxHwDropRatelimits', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.rxHwDropRatelimits = value;
        break;
      }
      case 24: {
        if (to - from < 4) tooShort('txHwDrops', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txHwDrops = value;
        break;
      }
      case 25: {
        if (to - from < 4) tooShort('txHwDropErrors', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txHwDropErrors = value;
        break;
      }
      case 26: {
        if (to - from < 4) tooShort('txCsumNone', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txCsumNone = value;
        break;
      }
      case 27: {
        if (to - from < 4) tooShort('txNeedsCsum', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txNeedsCsum = value;
        break;
      }
      case 28: {
        if (to - from < 4) tooShort('txHwGsoPackets', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txHwGsoPackets = value;
        break;
      }
      case 29: {
        if (to - from < 4) tooShort('txHwGsoBytes', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txHwGsoBytes = value;
        break;
      }
      case 30: {
        if (to - from < 4) tooShort('txHwGsoWirePackets', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txHwGsoWirePackets = value;
        break;
      }
      case 31: {
        if (to - from < 4) tooShort('txHwGsoWireBytes', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txHwGsoWireBytes = value;
        break;
      }
      case 32: {
        if (to - from < 4) tooShort('txHwDropRatelimits', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txHwDropRatelimits = value;
        break;
      }
      case 33: {
        if (to - from < 4) tooShort('txStop', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txStop = value;
        break;
      }
      case 34: {
        if (to - from < 4) tooShort('txWake', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txWake = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeQstatsAttributes(attrs: QstatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      case 'queueType': {
        if (attrs.queueType === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.queueType);
        writer.close(at);
        break;
      }
      case 'queueId': {
        if (attrs.queueId === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.queueId);
        writer.close(at);
        break;
      }
      case 'scope': {
        if (attrs.scope === undefined) break;
        const at = writer.open(4);
        writer.uint(attrs.scope);
        writer.close(at);
        break;
      }
      case 'rxPackets': {
        if (attrs.rxPackets === undefined) break;
        const at = writer.open(8);
        writer.uint(attrs.rxPackets);
        writer.close(at);
        break;
      }
      case 'rxBytes': {
        if (attrs.rxBytes === undefined) break;
        const at = writer.open(9);
        writer.uint(attrs.rxBytes);
        writer.close(at);
        break;
      }
      case 'txPackets': {
        if (attrs.txPackets === undefined) break;
        const at = writer.open(10);
        writer.uint(attrs.txPackets);
        writer.close(at);
        break;
      }
      case 'txBytes': {
        if (attrs.txBytes === undefined) break;
        const at = writer.open(11);
        writer.uint(attrs.txBytes);
        writer.close(at);
        break;
      }
      case 'rxAllocFail': {
        if (attrs.rxAllocFail === undefined) break;
        const at = writer.open(12);
        writer.uint(attrs.rxAllocFail);
        writer.close(at);
        break;
      }
      case 'rxHwDrops': {
        if (attrs.rxHwDrops === undefined) break;
        const at = writer.open(13);
        writer.uint(attrs.rxHwDrops);
        writer.close(at);
        break;
      }
      case 'rxHwDropOverruns': {
        if (attrs.rxHwDropOverruns === undefined) break;
        const at = writer.open(14);
        writer.uint(attrs.rxHwDropOverruns);
        writer.close(at);
        break;
      }
      case 'rxCsumComplete': {
        if (attrs.rxCsumComplete === undefined) break;
        const at = writer.open(15);
        writer.uint(attrs.rxCsumComplete);
        writer.close(at);
        break;
      }
      case 'rxCsumUnnecessary': {
        if (attrs.rxCsumUnnecessary === undefined) break;
        const at = writer.open(16);
        writer.uint(attrs.rxCsumUnnecessary);
        writer.close(at);
        break;
      }
      case 'rxCsumNone': {
        if (attrs.rxCsumNone === undefined) break;
        const at = writer.open(17);
        writer.uint(attrs.rxCsumNone);
        writer.close(at);
        break;
      }
      case 'rxCsumBad': {
        if (attrs.rxCsumBad === undefined) break;
        const at = writer.open(18);
        writer.uint(attrs.rxCsumBad);
        writer.close(at);
        break;
      }
      case 'rxHwGroPackets': {
        if (attrs.rxHwGroPackets === undefined) break;
        const at = writer.open(19);
        writer.uint(attrs.rxHwGroPackets);
        writer.close(at);
        break;
      }
      case 'rxHwGroBytes': {
        if (attrs.rxHwGroBytes === undefined) break;
        const at = writer.open(20);
        writer.uint(attrs.rxHwGroBytes);
        writer.close(at);
        break;
      }
      case 'rxHwGroWirePackets': {
        if (attrs.rxHwGroWirePackets === undefined) break;
        const at = writer.open(21);
        writer.uint(attrs.rxHwGroWirePackets);
        writer.close(at);
        break;
      }
      case 'rxHwGroWireBytes': {
        if (attrs.rxHwGroWireBytes === undefined) break;
        const at = writer.open(22);
        writer.uint(attrs.rxHwGroWireBytes);
        writer.close(at);
        break;
      }
      case 'rxHwDropRatelimits': {
        if (attrs.rxHwDropRatelimits === undefined) break;
        const at = writer.open(23);
        writer.uint(attrs.rxHwDropRatelimits);
        writer.close(at);
        break;
      }
      case 'txHwDrops': {
        if (attrs.txHwDrops === undefined) break;
        const at = writer.open(24);
        writer.uint(attrs.txHwDrops);
        writer.close(at);
        break;
      }
      case 'txHwDropErrors': {
        if (attrs.txHwDropErrors === undefined) break;
        const at = writer.open(25);
        writer.uint(attrs.txHwDropErrors);
        writer.close(at);
        break;
      }
      case 'txCsumNone': {
        if (attrs.txCsumNone === undefined) break;
        const at = writer.open(26);
        writer.uint(attrs.txCsumNone);
        writer.close(at);
        break;
      }
      case 'txNeedsCsum': {
        if (attrs.txNeedsCsum === undefined) break;
        const at = writer.open(27);
        writer.uint(attrs.txNeedsCsum);
        writer.close(at);
        break;
      }
      case 'txHwGsoPackets': {
        if (attrs.txHwGsoPackets === undefined) break;
        const at = writer.open(28);
        writer.uint(attrs.txHwGsoPackets);
        writer.close(at);
        break;
      }
      case 'txHwGsoBytes': {
        if (attrs.txHwGsoBytes === undefined) break;
        const at = writer.open(29);
        writer.uint(attrs.txHwGsoBytes);
        writer.close(at);
        break;
      }
      case 'txHwGsoWirePackets': {
        if (attrs.txHwGsoWirePackets === undefined) break;
        const at = writer.open(30);
        writer.uint(attrs.txHwGsoWirePackets);
        writer.close(at);
        break;
      }
      case 'txHwGsoWireBytes': {
        if (attrs.txHwGsoWireBytes === undefined) break;
        const at = writer.open(31);
        writer.uint(attrs.txHwGsoWireBytes);
        writer.close(at);
        break;
      }
      case 'txHwDropRatelimits': {
        if (attrs.txHwDropRatelimits === undefined) break;
        const at = writer.open(32);
        writer.uint(attrs.txHwDropRatelimits);
        writer.close(at);
        break;
      }
      case 'txStop': {
        if (attrs.txStop === undefined) break;
        const at = writer.open(33);
        writer.uint(attrs.txStop);
        writer.close(at);
        break;
      }
      case 'txWake': {
        if (attrs.txWake === undefined) break;
        const at = writer.open(34);
        writer.uint(attrs.txWake);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set queue-id, in the order of the wire. */
export interface QueueIdAttributes extends UnknownAttributes {
  readonly id?: number;
  /** One of QueueType. */
  readonly type?: number;
}
function readQueueIdAttributes(view: DataView, start: number, end: number, depth: number): QueueIdAttributes {
  checkDepth(depth, start);
  const attrs: Writable<QueueIdAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('type', from, to, 4);
        attrs.type = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeQueueIdAttributes(attrs: QueueIdAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.type);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set dmabuf, in the order of the wire. */
export interface DmabufAttributes extends UnknownAttributes {
  readonly ifindex?: number;
  readonly queues?: readonly QueueIdAttributes[];
  readonly fd?: number;
  readonly id?: number;
}
function readDmabufAttributes(view: DataView, start: number, end: number, depth: number): DmabufAttributes {
  checkDepth(depth, start);
  const attrs: Writable<DmabufAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      case 2:
        attrs.queues = append(attrs.queues, readQueueIdAttributes(view, from, to, depth + 1));
        break;
      case 3:
        if (to - from < 4) tooShort('fd', from, to, 4);
        attrs.fd = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeDmabufAttributes(attrs: DmabufAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      case 'queues': {
        if (attrs.queues === undefined) break;
        for (const item of attrs.queues) {
          const at = writer.open(32770);
          writeQueueIdAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      case 'fd': {
        if (attrs.fd === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.fd);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeDev(view: DataView, start: number, end: number): DevAttributes {
  return readDevAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeDev(message: Partial<DevAttributes>, writer: Writer): void {
  writeDevAttributes(message as DevAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePagePool(view: DataView, start: number, end: number): PagePoolAttributes {
  return readPagePoolAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePagePool(message: Partial<PagePoolAttributes>, writer: Writer): void {
  writePagePoolAttributes(message as PagePoolAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePagePoolStats(view: DataView, start: number, end: number): PagePoolStatsAttributes {
  return readPagePoolStatsAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePagePoolStats(message: Partial<PagePoolStatsAttributes>, writer: Writer): void {
  writePagePoolStatsAttributes(message as PagePoolStatsAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeQueue(view: DataView, start: number, end: number): QueueAttributes {
  return readQueueAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeQueue(message: Partial<QueueAttributes>, writer: Writer): void {
  writeQueueAttributes(message as QueueAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeNapi(view: DataView, start: number, end: number): NapiAttributes {
  return readNapiAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeNapi(message: Partial<NapiAttributes>, writer: Writer): void {
  writeNapiAttributes(message as NapiAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeQstats(view: DataView, start: number, end: number): QstatsAttributes {
  return readQstatsAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeQstats(message: Partial<QstatsAttributes>, writer: Writer): void {
  writeQstatsAttributes(message as QstatsAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeDmabuf(view: DataView, start: number, end: number): DmabufAttributes {
  return readDmabufAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeDmabuf(message: Partial<DmabufAttributes>, writer: Writer): void {
  writeDmabufAttributes(message as DmabufAttributes, writer);
}

/** Requests of netdev. */
export const netdevOperations: {
  readonly devGet: { readonly do: Query<DevAttributes>; readonly dump: Query<DevAttributes> };
  readonly pagePoolGet: { readonly do: Query<PagePoolAttributes>; readonly dump: Query<PagePoolAttributes> };
  readonly pagePoolStatsGet: { readonly do: Query<PagePoolStatsAttributes>; readonly dump: Query<PagePoolStatsAttributes> };
  readonly queueGet: { readonly do: Query<QueueAttributes>; readonly dump: Query<QueueAttributes> };
  readonly napiGet: { readonly do: Query<NapiAttributes>; readonly dump: Query<NapiAttributes> };
  readonly qstatsGet: { readonly dump: Query<QstatsAttributes> };
  readonly bindRx: { readonly do: Query<DmabufAttributes> };
} = {
  devGet: { do: { type: 1, encode: encodeDev, reply: 1, decode: decodeDev }, dump: { type: 1, encode: encodeDev, reply: 1, decode: decodeDev } },
  pagePoolGet: { do: { type: 5, encode: encodePagePool, reply: 5, decode: decodePagePool }, dump: { type: 5, encode: encodePagePool, reply: 5, decode: decodePagePool } },
  pagePoolStatsGet: { do: { type: 9, encode: encodePagePoolStats, reply: 9, decode: decodePagePoolStats }, dump: { type: 9, encode: encodePagePoolStats, reply: 9, decode: decodePagePoolStats } },
  queueGet: { do: { type: 10, encode: encodeQueue, reply: 10, decode: decodeQueue }, dump: { type: 10, encode: encodeQueue, reply: 10, decode: decodeQueue } },
  napiGet: { do: { type: 11, encode: encodeNapi, reply: 11, decode: decodeNapi }, dump: { type: 11, encode: encodeNapi, reply: 11, decode: decodeNapi } },
  qstatsGet: { dump: { type: 12, encode: encodeQstats, reply: 12, decode: decodeQstats } },
  bindRx: { do: { type: 13, encode: encodeDmabuf, reply: 13, decode: decodeDmabuf } },
};
/** Messages that netdev sends to the members of its groups. */
export const netdevNotifications: {
  readonly devAddNtf: Notification<DevAttributes>;
  readonly devDelNtf: Notification<DevAttributes>;
  readonly devChangeNtf: Notification<DevAttributes>;
  readonly pagePoolAddNtf: Notification<PagePoolAttributes>;
  readonly pagePoolDelNtf: Notification<PagePoolAttributes>;
  readonly pagePoolChangeNtf: Notification<PagePoolAttributes>;
} = {
  devAddNtf: { type: 2, decode: decodeDev },
  devDelNtf: { type: 3, decode: decodeDev },
  devChangeNtf: { type: 4, decode: decodeDev },
  pagePoolAddNtf: { type: 6, decode: decodePagePool },
  pagePoolDelNtf: { type: 7, decode: decodePagePool },
  pagePoolChangeNtf: { type: 8, decode: decodePagePool },
};
/** The generic family netdev, the version of its requests, and its multicast groups. */
export const netdevFamily = { name: 'netdev', version: 1, groups: ['mgmt', 'page-pool'] } as const;
