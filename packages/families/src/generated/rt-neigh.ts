// Made by tools/families/generate.ts. Do not edit.
import { readIp, readMac } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, keep, readU64, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's nud-state, by name. */
export const NeighbourState = {
  incomplete: 1,
  reachable: 2,
  stale: 4,
  delay: 8,
  probe: 16,
  failed: 32,
  noarp: 64,
  permanent: 128,
} as const;

/** The kernel's ntf-flags, by name. */
export const NeighbourFlag = {
  use: 1,
  self: 2,
  master: 4,
  proxy: 8,
  extLearned: 16,
  offloaded: 32,
  sticky: 64,
  router: 128,
} as const;

/** The kernel's ntf-ext-flags, by name. */
export const NeighbourExtFlag = {
  managed: 1,
  locked: 2,
  extValidated: 4,
} as const;

/** struct nda_cacheinfo. */
export interface NeighbourCacheinfo {
  readonly confirmed: number;
  readonly used: number;
  readonly updated: number;
  readonly refcnt: number;
}
function readNeighbourCacheinfo(view: DataView, start: number, end: number): NeighbourCacheinfo {
  if (end - start < 16) tooShort('nda-cacheinfo', start, end, 16);
  return {
    confirmed: view.getUint32(start, true),
    used: view.getUint32(start + 4, true),
    updated: view.getUint32(start + 8, true),
    refcnt: view.getUint32(start + 12, true),
  };
}
function writeNeighbourCacheinfo(value: NeighbourCacheinfo, writer: Writer): void {
  writer.u32(value.confirmed);
  writer.u32(value.used);
  writer.u32(value.updated);
  writer.u32(value.refcnt);
}

/** struct ndt_config. */
export interface NeighbourTableConfig {
  readonly keyLen: number;
  readonly entrySize: number;
  readonly entries: number;
  readonly lastFlush: number;
  readonly lastRand: number;
  readonly hashRnd: number;
  readonly hashMask: number;
  readonly hashChainGc: number;
  readonly proxyQlen: number;
}
function readNeighbourTableConfig(view: DataView, start: number, end: number): NeighbourTableConfig {
  if (end - start < 32) tooShort('ndt-config', start, end, 32);
  return {
    keyLen: view.getUint16(start, true),
    entrySize: view.getUint16(start + 2, true),
    entries: view.getUint32(start + 4, true),
    lastFlush: view.getUint32(start + 8, true),
    lastRand: view.getUint32(start + 12, true),
    hashRnd: view.getUint32(start + 16, true),
    hashMask: view.getUint32(start + 20, true),
    hashChainGc: view.getUint32(start + 24, true),
    proxyQlen: view.getUint32(start + 28, true),
  };
}
function writeNeighbourTableConfig(value: NeighbourTableConfig, writer: Writer): void {
  writer.u16(value.keyLen);
  writer.u16(value.entrySize);
  writer.u32(value.entries);
  writer.u32(value.lastFlush);
  writer.u32(value.lastRand);
  writer.u32(value.hashRnd);
  writer.u32(value.hashMask);
  writer.u32(value.hashChainGc);
  writer.u32(value.proxyQlen);
}

/** struct ndt_stats. */
export interface NeighbourTableStats {
  readonly allocs: bigint;
  readonly destroys: bigint;
  readonly hashGrows: bigint;
  readonly resFailed: bigint;
  readonly lookups: bigint;
  readonly hits: bigint;
  readonly rcvProbesMcast: bigint;
  readonly rcvProbesUcast: bigint;
  readonly periodicGcRuns: bigint;
  readonly forcedGcRuns: bigint;
  readonly tableFulls: bigint;
}
function readNeighbourTableStats(view: DataView, start: number, end: number): NeighbourTableStats {
  if (end - start < 88) tooShort('ndt-stats', start, end, 88);
  return {
    allocs: readU64(view, start),
    destroys: readU64(view, start + 8),
    hashGrows: readU64(view, start + 16),
    resFailed: readU64(view, start + 24),
    lookups: readU64(view, start + 32),
    hits: readU64(view, start + 40),
    rcvProbesMcast: readU64(view, start + 48),
    rcvProbesUcast: readU64(view, start + 56),
    periodicGcRuns: readU64(view, start + 64),
    forcedGcRuns: readU64(view, start + 72),
    tableFulls: readU64(view, start + 80),
  };
}
function writeNeighbourTableStats(value: NeighbourTableStats, writer: Writer): void {
  writer.u64(value.allocs);
  writer.u64(value.destroys);
  writer.u64(value.hashGrows);
  writer.u64(value.resFailed);
  writer.u64(value.lookups);
  writer.u64(value.hits);
  writer.u64(value.rcvProbesMcast);
  writer.u64(value.rcvProbesUcast);
  writer.u64(value.periodicGcRuns);
  writer.u64(value.forcedGcRuns);
  writer.u64(value.tableFulls);
}

/** Attribute set neighbour-attrs, in the order of the wire. */
export interface NeighbourAttributes extends UnknownAttributes {
  readonly dst?: string;
  readonly lladdr?: string;
  readonly cacheinfo?: NeighbourCacheinfo;
  readonly probes?: number;
  readonly vlan?: number;
  readonly port?: number;
  readonly vni?: number;
  readonly ifindex?: number;
  readonly master?: number;
  readonly linkNetnsid?: number;
  readonly srcVni?: number;
  readonly protocol?: number;
  readonly nhId?: number;
  readonly fdbExtAttrs?: FdbExtAttributes;
  /** Bits of NeighbourExtFlag. */
  readonly flagsExt?: number;
  /** Bits of NeighbourState. */
  readonly ndmStateMask?: number;
  /** Bits of NeighbourFlag. */
  readonly ndmFlagsMask?: number;
}
function readNeighbourAttributes(view: DataView, start: number, end: number, depth: number): NeighbourAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NeighbourAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.dst = value;
        break;
      }
      case 2:
        attrs.lladdr = readMac(view, from, to);
        break;
      case 3:
        attrs.cacheinfo = readNeighbourCacheinfo(view, from, to);
        break;
      case 4:
        if (to - from < 4) tooShort('probes', from, to, 4);
        attrs.probes = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 2) tooShort('vlan', from, to, 2);
        attrs.vlan = view.getUint16(from, true);
        break;
      case 6:
        if (to - from < 2) tooShort('port', from, to, 2);
        attrs.port = view.getUint16(from, false);
        break;
      case 7:
        if (to - from < 4) tooShort('vni', from, to, 4);
        attrs.vni = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('master', from, to, 4);
        attrs.master = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('linkNetnsid', from, to, 4);
        attrs.linkNetnsid = view.getInt32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('srcVni', from, to, 4);
        attrs.srcVni = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 1) tooShort('protocol', from, to, 1);
        attrs.protocol = view.getUint8(from);
        break;
      case 13:
        if (to - from < 4) tooShort('nhId', from, to, 4);
        attrs.nhId = view.getUint32(from, true);
        break;
      case 14:
        attrs.fdbExtAttrs = readFdbExtAttributes(view, from, to, depth + 1);
        break;
      case 15:
        if (to - from < 4) tooShort('flagsExt', from, to, 4);
        attrs.flagsExt = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 2) tooShort('ndmStateMask', from, to, 2);
        attrs.ndmStateMask = view.getUint16(from, true);
        break;
      case 17:
        if (to - from < 1) tooShort('ndmFlagsMask', from, to, 1);
        attrs.ndmFlagsMask = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNeighbourAttributes(attrs: NeighbourAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dst': {
        if (attrs.dst === undefined) break;
        const at = writer.open(1);
        writer.ip(attrs.dst);
        writer.close(at);
        break;
      }
      case 'lladdr': {
        if (attrs.lladdr === undefined) break;
        const at = writer.open(2);
        writer.mac(attrs.lladdr);
        writer.close(at);
        break;
      }
      case 'cacheinfo': {
        if (attrs.cacheinfo === undefined) break;
        const at = writer.open(3);
        writeNeighbourCacheinfo(attrs.cacheinfo, writer);
        writer.close(at);
        break;
      }
      case 'probes': {
        if (attrs.probes === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.probes);
        writer.close(at);
        break;
      }
      case 'vlan': {
        if (attrs.vlan === undefined) break;
        const at = writer.open(5);
        writer.u16(attrs.vlan);
        writer.close(at);
        break;
      }
      case 'port': {
        if (attrs.port === undefined) break;
        const at = writer.open(6);
        writer.u16(attrs.port, false);
        writer.close(at);
        break;
      }
      case 'vni': {
        if (attrs.vni === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.vni);
        writer.close(at);
        break;
      }
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      case 'master': {
        if (attrs.master === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.master);
        writer.close(at);
        break;
      }
      case 'linkNetnsid': {
        if (attrs.linkNetnsid === undefined) break;
        const at = writer.open(10);
        writer.s32(attrs.linkNetnsid);
        writer.close(at);
        break;
      }
      case 'srcVni': {
        if (attrs.srcVni === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.srcVni);
        writer.close(at);
        break;
      }
      case 'protocol': {
        if (attrs.protocol === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.protocol);
        writer.close(at);
        break;
      }
      case 'nhId': {
        if (attrs.nhId === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.nhId);
        writer.close(at);
        break;
      }
      case 'fdbExtAttrs': {
        if (attrs.fdbExtAttrs === undefined) break;
        const at = writer.open(32782);
        writeFdbExtAttributes(attrs.fdbExtAttrs, writer);
        writer.close(at);
        break;
      }
      case 'flagsExt': {
        if (attrs.flagsExt === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.flagsExt);
        writer.close(at);
        break;
      }
      case 'ndmStateMask': {
        if (attrs.ndmStateMask === undefined) break;
        const at = writer.open(16);
        writer.u16(attrs.ndmStateMask);
        writer.close(at);
        break;
      }
      case 'ndmFlagsMask': {
        if (attrs.ndmFlagsMask === undefined) break;
        const at = writer.open(17);
        writer.u8(attrs.ndmFlagsMask);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set fdb-ext-attrs, in the order of the wire. */
export interface FdbExtAttributes extends UnknownAttributes {
  readonly activityNotify?: number;
  readonly dontRefresh?: true;
}
function readFdbExtAttributes(view: DataView, start: number, end: number, depth: number): FdbExtAttributes {
  checkDepth(depth, start);
  const attrs: Writable<FdbExtAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('activityNotify', from, to, 1);
        attrs.activityNotify = view.getUint8(from);
        break;
      case 2:
        attrs.dontRefresh = true;
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeFdbExtAttributes(attrs: FdbExtAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'activityNotify': {
        if (attrs.activityNotify === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.activityNotify);
        writer.close(at);
        break;
      }
      case 'dontRefresh': {
        if (attrs.dontRefresh === undefined) break;
        const at = writer.open(2);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set ndt-attrs, in the order of the wire. */
export interface NeighbourTableAttributes extends UnknownAttributes {
  readonly name?: string;
  readonly thresh1?: number;
  readonly thresh2?: number;
  readonly thresh3?: number;
  readonly config?: NeighbourTableConfig;
  readonly parms?: NeighbourParameters;
  readonly stats?: NeighbourTableStats;
  readonly gcInterval?: bigint;
}
function readNeighbourTableAttributes(view: DataView, start: number, end: number, depth: number): NeighbourTableAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NeighbourTableAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = readText(view, from, to);
        break;
      case 2:
        if (to - from < 4) tooShort('thresh1', from, to, 4);
        attrs.thresh1 = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('thresh2', from, to, 4);
        attrs.thresh2 = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('thresh3', from, to, 4);
        attrs.thresh3 = view.getUint32(from, true);
        break;
      case 5:
        attrs.config = readNeighbourTableConfig(view, from, to);
        break;
      case 6:
        attrs.parms = readNeighbourParameters(view, from, to, depth + 1);
        break;
      case 7:
        attrs.stats = readNeighbourTableStats(view, from, to);
        break;
      case 8:
        if (to - from < 8) tooShort('gcInterval', from, to, 8);
        attrs.gcInterval = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNeighbourTableAttributes(attrs: NeighbourTableAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'thresh1': {
        if (attrs.thresh1 === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.thresh1);
        writer.close(at);
        break;
      }
      case 'thresh2': {
        if (attrs.thresh2 === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.thresh2);
        writer.close(at);
        break;
      }
      case 'thresh3': {
        if (attrs.thresh3 === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.thresh3);
        writer.close(at);
        break;
      }
      case 'config': {
        if (attrs.config === undefined) break;
        const at = writer.open(5);
        writeNeighbourTableConfig(attrs.config, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(6);
        writeNeighbourParameters(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(7);
        writeNeighbourTableStats(attrs.stats, writer);
        writer.close(at);
        break;
      }
      case 'gcInterval': {
        if (attrs.gcInterval === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.gcInterval);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set ndtpa-attrs, in the order of the wire. */
export interface NeighbourParameters extends UnknownAttributes {
  readonly ifindex?: number;
  readonly refcnt?: number;
  readonly reachableTime?: bigint;
  readonly baseReachableTime?: bigint;
  readonly retransTime?: bigint;
  readonly gcStaletime?: bigint;
  readonly delayProbeTime?: bigint;
  readonly queueLen?: number;
  readonly appProbes?: number;
  readonly ucastProbes?: number;
  readonly mcastProbes?: number;
  readonly anycastDelay?: bigint;
  readonly proxyDelay?: bigint;
  readonly proxyQlen?: number;
  readonly locktime?: bigint;
  readonly queueLenbytes?: number;
  readonly mcastReprobes?: number;
  readonly intervalProbeTimeMs?: bigint;
}
function readNeighbourParameters(view: DataView, start: number, end: number, depth: number): NeighbourParameters {
  checkDepth(depth, start);
  const attrs: Writable<NeighbourParameters> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('ifindex', from, to, 4);
        attrs.ifindex = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('refcnt', from, to, 4);
        attrs.refcnt = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 8) tooShort('reachableTime', from, to, 8);
        attrs.reachableTime = readU64(view, from);
        break;
      case 4:
        if (to - from < 8) tooShort('baseReachableTime', from, to, 8);
        attrs.baseReachableTime = readU64(view, from);
        break;
      case 5:
        if (to - from < 8) tooShort('retransTime', from, to, 8);
        attrs.retransTime = readU64(view, from);
        break;
      case 6:
        if (to - from < 8) tooShort('gcStaletime', from, to, 8);
        attrs.gcStaletime = readU64(view, from);
        break;
      case 7:
        if (to - from < 8) tooShort('delayProbeTime', from, to, 8);
        attrs.delayProbeTime = readU64(view, from);
        break;
      case 8:
        if (to - from < 4) tooShort('queueLen', from, to, 4);
        attrs.queueLen = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('appProbes', from, to, 4);
        attrs.appProbes = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('ucastProbes', from, to, 4);
        attrs.ucastProbes = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('mcastProbes', from, to, 4);
        attrs.mcastProbes = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 8) tooShort('anycastDelay', from, to, 8);
        attrs.anycastDelay = readU64(view, from);
        break;
      case 13:
        if (to - from < 8) tooShort('proxyDelay', from, to, 8);
        attrs.proxyDelay = readU64(view, from);
        break;
      case 14:
        if (to - from < 4) tooShort('proxyQlen', from, to, 4);
        attrs.proxyQlen = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 8) tooShort('locktime', from, to, 8);
        attrs.locktime = readU64(view, from);
        break;
      case 16:
        if (to - from < 4) tooShort('queueLenbytes', from, to, 4);
        attrs.queueLenbytes = view.getUint32(from, true);
        break;
      case 17:
        if (to - from < 4) tooShort('mcastReprobes', from, to, 4);
        attrs.mcastReprobes = view.getUint32(from, true);
        break;
      case 19:
        if (to - from < 8) tooShort('intervalProbeTimeMs', from, to, 8);
        attrs.intervalProbeTimeMs = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNeighbourParameters(attrs: NeighbourParameters, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'ifindex': {
        if (attrs.ifindex === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.ifindex);
        writer.close(at);
        break;
      }
      case 'refcnt': {
        if (attrs.refcnt === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.refcnt);
        writer.close(at);
        break;
      }
      case 'reachableTime': {
        if (attrs.reachableTime === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.reachableTime);
        writer.close(at);
        break;
      }
      case 'baseReachableTime': {
        if (attrs.baseReachableTime === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.baseReachableTime);
        writer.close(at);
        break;
      }
      case 'retransTime': {
        if (attrs.retransTime === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.retransTime);
        writer.close(at);
        break;
      }
      case 'gcStaletime': {
        if (attrs.gcStaletime === undefined) break;
        const at = writer.open(6);
        writer.u64(attrs.gcStaletime);
        writer.close(at);
        break;
      }
      case 'delayProbeTime': {
        if (attrs.delayProbeTime === undefined) break;
        const at = writer.open(7);
        writer.u64(attrs.delayProbeTime);
        writer.close(at);
        break;
      }
      case 'queueLen': {
        if (attrs.queueLen === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.queueLen);
        writer.close(at);
        break;
      }
      case 'appProbes': {
        if (attrs.appProbes === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.appProbes);
        writer.close(at);
        break;
      }
      case 'ucastProbes': {
        if (attrs.ucastProbes === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.ucastProbes);
        writer.close(at);
        break;
      }
      case 'mcastProbes': {
        if (attrs.mcastProbes === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.mcastProbes);
        writer.close(at);
        break;
      }
      case 'anycastDelay': {
        if (attrs.anycastDelay === undefined) break;
        const at = writer.open(12);
        writer.u64(attrs.anycastDelay);
        writer.close(at);
        break;
      }
      case 'proxyDelay': {
        if (attrs.proxyDelay === undefined) break;
        const at = writer.open(13);
        writer.u64(attrs.proxyDelay);
        writer.close(at);
        break;
      }
      case 'proxyQlen': {
        if (attrs.proxyQlen === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.proxyQlen);
        writer.close(at);
        break;
      }
      case 'locktime': {
        if (attrs.locktime === undefined) break;
        const at = writer.open(15);
        writer.u64(attrs.locktime);
        writer.close(at);
        break;
      }
      case 'queueLenbytes': {
        if (attrs.queueLenbytes === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.queueLenbytes);
        writer.close(at);
        break;
      }
      case 'mcastReprobes': {
        if (attrs.mcastReprobes === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.mcastReprobes);
        writer.close(at);
        break;
      }
      case 'intervalProbeTimeMs': {
        if (attrs.intervalProbeTimeMs === undefined) break;
        const at = writer.open(19);
        writer.u64(attrs.intervalProbeTimeMs);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** struct ndmsg, and the attributes behind it. */
export interface NeighbourMessage {
  readonly family: number;
  readonly ifindex: number;
  /** Bits of NeighbourState. */
  readonly state: number;
  /** Bits of NeighbourFlag. */
  readonly flags: number;
  readonly type: number;
  readonly attrs: NeighbourAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNeighbour(view: DataView, start: number, end: number, depth: number = 0): NeighbourMessage {
  if (end - start < 12) tooShort('ndmsg', start, end, 12);
  return {
    family: view.getUint8(start),
    ifindex: view.getInt32(start + 4, true),
    state: view.getUint16(start + 8, true),
    flags: view.getUint8(start + 10),
    type: view.getUint8(start + 11),
    attrs: readNeighbourAttributes(view, start + 12, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNeighbour(message: Partial<NeighbourMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.zeros(3);
  writer.s32(message.ifindex ?? 0);
  writer.u16(message.state ?? 0);
  writer.u8(message.flags ?? 0);
  writer.u8(message.type ?? 0);
  if (message.attrs !== undefined) writeNeighbourAttributes(message.attrs, writer);
}

/** struct ndtmsg, and the attributes behind it. */
export interface NeighbourTableMessage {
  readonly family: number;
  readonly attrs: NeighbourTableAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNeighbourTable(view: DataView, start: number, end: number, depth: number = 0): NeighbourTableMessage {
  if (end - start < 4) tooShort('ndtmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    attrs: readNeighbourTableAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNeighbourTable(message: Partial<NeighbourTableMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.zeros(3);
  if (message.attrs !== undefined) writeNeighbourTableAttributes(message.attrs, writer);
}

/** Requests of rt-neigh. */
export const rtNeighOperations: {
  readonly newneigh: { readonly do: Operation<NeighbourMessage> };
  readonly delneigh: { readonly do: Operation<NeighbourMessage> };
  readonly getneigh: { readonly do: Query<NeighbourMessage>; readonly dump: Query<NeighbourMessage> };
  readonly getneightbl: { readonly dump: Query<NeighbourTableMessage> };
  readonly setneightbl: { readonly do: Operation<NeighbourTableMessage> };
} = {
  newneigh: { do: { type: 28, encode: encodeNeighbour } },
  delneigh: { do: { type: 29, encode: encodeNeighbour } },
  getneigh: { do: { type: 30, encode: encodeNeighbour, reply: 28, decode: decodeNeighbour }, dump: { type: 30, encode: encodeNeighbour, reply: 28, decode: decodeNeighbour } },
  getneightbl: { dump: { type: 66, encode: encodeNeighbourTable, reply: 64, decode: decodeNeighbourTable } },
  setneightbl: { do: { type: 67, encode: encodeNeighbourTable } },
};
/** Messages that rt-neigh sends to the members of its groups. */
export const rtNeighNotifications: {
  readonly newneigh: Notification<NeighbourMessage>;
  readonly delneigh: Notification<NeighbourMessage>;
} = {
  newneigh: { type: 28, decode: decodeNeighbour },
  delneigh: { type: 29, decode: decodeNeighbour },
};
/** Multicast groups of rt-neigh. */
export const rtNeighGroups = {
  neigh: 3,
} as const;
