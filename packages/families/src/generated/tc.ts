// Made by tools/families/generate.ts. Do not edit.
import { readIp, readMac } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type Bitfield32, type UnknownAttributes, type Writable, append, attributeEnd, checkDepth, copyBytes, keep, laterText, readArray, readBitfield32, readIndexed, readTail, readU64, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's tc-cls-flags, by name. */
export const TcClassifierFlag = {
  skipHw: 1,
  skipSw: 2,
  inHw: 4,
  notInNw: 8,
  verbose: 16,
} as const;

/** The kernel's tc-flower-key-ctrl-flags, by name. */
export const TcFlowerKeyCtrlFlags = {
  frag: 1,
  firstfrag: 2,
  tuncsum: 4,
  tundf: 8,
  tunoam: 16,
  tuncrit: 32,
} as const;

/** The kernel's tc-action, by name. */
export const TcAction = {
  ok: 0,
  reclassify: 1,
  shot: 2,
  pipe: 3,
  stolen: 4,
  queued: 5,
  repeat: 6,
  redirect: 7,
  trap: 8,
} as const;

/** The kernel's tc-mirred-action, by name. */
export const TcMirredAction = {
  egressRedir: 1,
  egressMirror: 2,
  ingressRedir: 3,
  ingressMirror: 4,
} as const;

/** The kernel's tc-handle, by name. */
export const TcHandle = {
  unspec: 0,
  root: 4294967295,
  ingress: 4294967281,
  clsact: 4294967281,
  clsactIngress: 4294967282,
  clsactEgress: 4294967283,
} as const;

/** struct tc_stats. */
export interface TcStats {
  readonly bytes: bigint;
  readonly packets: number;
  readonly drops: number;
  readonly overlimits: number;
  readonly bps: number;
  readonly pps: number;
  readonly qlen: number;
  readonly backlog: number;
}
function readTcStats(view: DataView, start: number, end: number): TcStats {
  if (end - start < 40) tooShort('tc-stats', start, end, 40);
  return {
    bytes: readU64(view, start),
    packets: view.getUint32(start + 8, true),
    drops: view.getUint32(start + 12, true),
    overlimits: view.getUint32(start + 16, true),
    bps: view.getUint32(start + 20, true),
    pps: view.getUint32(start + 24, true),
    qlen: view.getUint32(start + 28, true),
    backlog: view.getUint32(start + 32, true),
  };
}
function writeTcStats(value: TcStats, writer: Writer): void {
  writer.u64(value.bytes);
  writer.u32(value.packets);
  writer.u32(value.drops);
  writer.u32(value.overlimits);
  writer.u32(value.bps);
  writer.u32(value.pps);
  writer.u32(value.qlen);
  writer.u32(value.backlog);
  writer.zeros(4);
}

/** struct tc_cbs_qopt. */
export interface TcCbsQopt {
  readonly offload: number;
  readonly hicredit: number;
  readonly locredit: number;
  readonly idleslope: number;
  readonly sendslope: number;
}
function readTcCbsQopt(view: DataView, start: number, end: number): TcCbsQopt {
  if (end - start < 20) tooShort('tc-cbs-qopt', start, end, 20);
  return {
    offload: view.getUint8(start),
    hicredit: view.getInt32(start + 4, true),
    locredit: view.getInt32(start + 8, true),
    idleslope: view.getInt32(start + 12, true),
    sendslope: view.getInt32(start + 16, true),
  };
}
function writeTcCbsQopt(value: TcCbsQopt, writer: Writer): void {
  writer.u8(value.offload);
  writer.zeros(3);
  writer.s32(value.hicredit);
  writer.s32(value.locredit);
  writer.s32(value.idleslope);
  writer.s32(value.sendslope);
}

/** struct tc_etf_qopt. */
export interface TcEtfQopt {
  readonly delta: number;
  readonly clockid: number;
  readonly flags: number;
}
function readTcEtfQopt(view: DataView, start: number, end: number): TcEtfQopt {
  if (end - start < 12) tooShort('tc-etf-qopt', start, end, 12);
  return {
    delta: view.getInt32(start, true),
    clockid: view.getInt32(start + 4, true),
    flags: view.getInt32(start + 8, true),
  };
}
function writeTcEtfQopt(value: TcEtfQopt, writer: Writer): void {
  writer.s32(value.delta);
  writer.s32(value.clockid);
  writer.s32(value.flags);
}

/** struct tc_fifo_qopt. */
export interface TcFifoQopt {
  readonly limit: number;
}
function readTcFifoQopt(view: DataView, start: number, end: number): TcFifoQopt {
  if (end - start < 4) tooShort('tc-fifo-qopt', start, end, 4);
  return {
    limit: view.getUint32(start, true),
  };
}
function writeTcFifoQopt(value: TcFifoQopt, writer: Writer): void {
  writer.u32(value.limit);
}

/** struct tc_htb_opt. */
export interface TcHtbOpt {
  readonly rate: TcRatespec;
  readonly ceil: TcRatespec;
  readonly buffer: number;
  readonly cbuffer: number;
  readonly quantum: number;
  readonly level: number;
  readonly prio: number;
}
function readTcHtbOpt(view: DataView, start: number, end: number): TcHtbOpt {
  if (end - start < 44) tooShort('tc-htb-opt', start, end, 44);
  return {
    rate: readTcRatespec(view, start, start + 12),
    ceil: readTcRatespec(view, start + 12, start + 24),
    buffer: view.getUint32(start + 24, true),
    cbuffer: view.getUint32(start + 28, true),
    quantum: view.getUint32(start + 32, true),
    level: view.getUint32(start + 36, true),
    prio: view.getUint32(start + 40, true),
  };
}
function writeTcHtbOpt(value: TcHtbOpt, writer: Writer): void {
  writeTcRatespec(value.rate, writer);
  writeTcRatespec(value.ceil, writer);
  writer.u32(value.buffer);
  writer.u32(value.cbuffer);
  writer.u32(value.quantum);
  writer.u32(value.level);
  writer.u32(value.prio);
}

/** struct tc_htb_glob. */
export interface TcHtbGlob {
  readonly version: number;
  readonly rate2quantum: number;
  readonly defcls: number;
  readonly debug: number;
  readonly directPkts: number;
}
function readTcHtbGlob(view: DataView, start: number, end: number): TcHtbGlob {
  if (end - start < 20) tooShort('tc-htb-glob', start, end, 20);
  return {
    version: view.getUint32(start, true),
    rate2quantum: view.getUint32(start + 4, true),
    defcls: view.getUint32(start + 8, true),
    debug: view.getUint32(start + 12, true),
    directPkts: view.getUint32(start + 16, true),
  };
}
function writeTcHtbGlob(value: TcHtbGlob, writer: Writer): void {
  writer.u32(value.version);
  writer.u32(value.rate2quantum);
  writer.u32(value.defcls);
  writer.u32(value.debug);
  writer.u32(value.directPkts);
}

/** struct tc_gred_qopt. */
export interface TcGredQopt {
  readonly limit: number;
  readonly qthMin: number;
  readonly qthMax: number;
  readonly DP: number;
  readonly backlog: number;
  readonly qave: number;
  readonly forced: number;
  readonly early: number;
  readonly other: number;
  readonly pdrop: number;
  readonly Wlog: number;
  readonly Plog: number;
  readonly ScellLog: number;
  readonly prio: number;
  readonly packets: number;
  readonly bytesin: number;
}
function readTcGredQopt(view: DataView, start: number, end: number): TcGredQopt {
  if (end - start < 52) tooShort('tc-gred-qopt', start, end, 52);
  return {
    limit: view.getUint32(start, true),
    qthMin: view.getUint32(start + 4, true),
    qthMax: view.getUint32(start + 8, true),
    DP: view.getUint32(start + 12, true),
    backlog: view.getUint32(start + 16, true),
    qave: view.getUint32(start + 20, true),
    forced: view.getUint32(start + 24, true),
    early: view.getUint32(start + 28, true),
    other: view.getUint32(start + 32, true),
    pdrop: view.getUint32(start + 36, true),
    Wlog: view.getUint8(start + 40),
    Plog: view.getUint8(start + 41),
    ScellLog: view.getUint8(start + 42),
    prio: view.getUint8(start + 43),
    packets: view.getUint32(start + 44, true),
    bytesin: view.getUint32(start + 48, true),
  };
}
function writeTcGredQopt(value: TcGredQopt, writer: Writer): void {
  writer.u32(value.limit);
  writer.u32(value.qthMin);
  writer.u32(value.qthMax);
  writer.u32(value.DP);
  writer.u32(value.backlog);
  writer.u32(value.qave);
  writer.u32(value.forced);
  writer.u32(value.early);
  writer.u32(value.other);
  writer.u32(value.pdrop);
  writer.u8(value.Wlog);
  writer.u8(value.Plog);
  writer.u8(value.ScellLog);
  writer.u8(value.prio);
  writer.u32(value.packets);
  writer.u32(value.bytesin);
}

/** struct tc_gred_sopt. */
export interface TcGredSopt {
  readonly DPs: number;
  readonly defDP: number;
  readonly grio: number;
  readonly flags: number;
}
function readTcGredSopt(view: DataView, start: number, end: number): TcGredSopt {
  if (end - start < 12) tooShort('tc-gred-sopt', start, end, 12);
  return {
    DPs: view.getUint32(start, true),
    defDP: view.getUint32(start + 4, true),
    grio: view.getUint8(start + 8),
    flags: view.getUint8(start + 9),
  };
}
function writeTcGredSopt(value: TcGredSopt, writer: Writer): void {
  writer.u32(value.DPs);
  writer.u32(value.defDP);
  writer.u8(value.grio);
  writer.u8(value.flags);
  writer.zeros(2);
}

/** struct tc_hfsc_qopt. */
export interface TcHfscQopt {
  readonly defcls: number;
}
function readTcHfscQopt(view: DataView, start: number, end: number): TcHfscQopt {
  if (end - start < 2) tooShort('tc-hfsc-qopt', start, end, 2);
  return {
    defcls: view.getUint16(start, true),
  };
}
function writeTcHfscQopt(value: TcHfscQopt, writer: Writer): void {
  writer.u16(value.defcls);
}

/** struct tc_mqprio_qopt. */
export interface TcMqprioQopt {
  readonly numTc: number;
  readonly prioTcMap: Uint8Array;
  readonly hw: number;
  readonly count: Uint8Array;
  readonly offset: Uint8Array;
}
function readTcMqprioQopt(view: DataView, start: number, end: number): TcMqprioQopt {
  if (end - start < 82) tooShort('tc-mqprio-qopt', start, end, 82);
  return {
    numTc: view.getUint8(start),
    prioTcMap: copyBytes(view, start + 1, start + 17),
    hw: view.getUint8(start + 17),
    count: copyBytes(view, start + 18, start + 50),
    offset: copyBytes(view, start + 50, start + 82),
  };
}
function writeTcMqprioQopt(value: TcMqprioQopt, writer: Writer): void {
  writer.u8(value.numTc);
  writer.fixed(value.prioTcMap, 16);
  writer.u8(value.hw);
  writer.fixed(value.count, 32);
  writer.fixed(value.offset, 32);
}

/** struct tc_multiq_qopt. */
export interface TcMultiqQopt {
  readonly bands: number;
  readonly maxBands: number;
}
function readTcMultiqQopt(view: DataView, start: number, end: number): TcMultiqQopt {
  if (end - start < 4) tooShort('tc-multiq-qopt', start, end, 4);
  return {
    bands: view.getUint16(start, true),
    maxBands: view.getUint16(start + 2, true),
  };
}
function writeTcMultiqQopt(value: TcMultiqQopt, writer: Writer): void {
  writer.u16(value.bands);
  writer.u16(value.maxBands);
}

/** struct tc_netem_gimodel. */
export interface TcNetemGimodel {
  readonly p13: number;
  readonly p31: number;
  readonly p32: number;
  readonly p14: number;
  readonly p23: number;
}
function readTcNetemGimodel(view: DataView, start: number, end: number): TcNetemGimodel {
  if (end - start < 20) tooShort('tc-netem-gimodel', start, end, 20);
  return {
    p13: view.getUint32(start, true),
    p31: view.getUint32(start + 4, true),
    p32: view.getUint32(start + 8, true),
    p14: view.getUint32(start + 12, true),
    p23: view.getUint32(start + 16, true),
  };
}
function writeTcNetemGimodel(value: TcNetemGimodel, writer: Writer): void {
  writer.u32(value.p13);
  writer.u32(value.p31);
  writer.u32(value.p32);
  writer.u32(value.p14);
  writer.u32(value.p23);
}

/** struct tc_netem_gemodel. */
export interface TcNetemGemodel {
  readonly p: number;
  readonly r: number;
  readonly h: number;
  readonly k1: number;
}
function readTcNetemGemodel(view: DataView, start: number, end: number): TcNetemGemodel {
  if (end - start < 16) tooShort('tc-netem-gemodel', start, end, 16);
  return {
    p: view.getUint32(start, true),
    r: view.getUint32(start + 4, true),
    h: view.getUint32(start + 8, true),
    k1: view.getUint32(start + 12, true),
  };
}
function writeTcNetemGemodel(value: TcNetemGemodel, writer: Writer): void {
  writer.u32(value.p);
  writer.u32(value.r);
  writer.u32(value.h);
  writer.u32(value.k1);
}

/** struct tc_netem_corr. */
export interface TcNetemCorr {
  readonly delayCorr: number;
  readonly lossCorr: number;
  readonly dupCorr: number;
}
function readTcNetemCorr(view: DataView, start: number, end: number): TcNetemCorr {
  if (end - start < 12) tooShort('tc-netem-corr', start, end, 12);
  return {
    delayCorr: view.getUint32(start, true),
    lossCorr: view.getUint32(start + 4, true),
    dupCorr: view.getUint32(start + 8, true),
  };
}
function writeTcNetemCorr(value: TcNetemCorr, writer: Writer): void {
  writer.u32(value.delayCorr);
  writer.u32(value.lossCorr);
  writer.u32(value.dupCorr);
}

/** struct tc_netem_reorder. */
export interface TcNetemReorder {
  readonly probability: number;
  readonly correlation: number;
}
function readTcNetemReorder(view: DataView, start: number, end: number): TcNetemReorder {
  if (end - start < 8) tooShort('tc-netem-reorder', start, end, 8);
  return {
    probability: view.getUint32(start, true),
    correlation: view.getUint32(start + 4, true),
  };
}
function writeTcNetemReorder(value: TcNetemReorder, writer: Writer): void {
  writer.u32(value.probability);
  writer.u32(value.correlation);
}

/** struct tc_netem_corrupt. */
export interface TcNetemCorrupt {
  readonly probability: number;
  readonly correlation: number;
}
function readTcNetemCorrupt(view: DataView, start: number, end: number): TcNetemCorrupt {
  if (end - start < 8) tooShort('tc-netem-corrupt', start, end, 8);
  return {
    probability: view.getUint32(start, true),
    correlation: view.getUint32(start + 4, true),
  };
}
function writeTcNetemCorrupt(value: TcNetemCorrupt, writer: Writer): void {
  writer.u32(value.probability);
  writer.u32(value.correlation);
}

/** struct tc_netem_rate. */
export interface TcNetemRate {
  readonly rate: number;
  readonly packetOverhead: number;
  readonly cellSize: number;
  readonly cellOverhead: number;
}
function readTcNetemRate(view: DataView, start: number, end: number): TcNetemRate {
  if (end - start < 16) tooShort('tc-netem-rate', start, end, 16);
  return {
    rate: view.getUint32(start, true),
    packetOverhead: view.getInt32(start + 4, true),
    cellSize: view.getUint32(start + 8, true),
    cellOverhead: view.getInt32(start + 12, true),
  };
}
function writeTcNetemRate(value: TcNetemRate, writer: Writer): void {
  writer.u32(value.rate);
  writer.s32(value.packetOverhead);
  writer.u32(value.cellSize);
  writer.s32(value.cellOverhead);
}

/** struct tc_netem_slot. */
export interface TcNetemSlot {
  readonly minDelay: bigint;
  readonly maxDelay: bigint;
  readonly maxPackets: number;
  readonly maxBytes: number;
  readonly distDelay: bigint;
  readonly distJitter: bigint;
}
function readTcNetemSlot(view: DataView, start: number, end: number): TcNetemSlot {
  if (end - start < 40) tooShort('tc-netem-slot', start, end, 40);
  return {
    minDelay: view.getBigInt64(start, true),
    maxDelay: view.getBigInt64(start + 8, true),
    maxPackets: view.getInt32(start + 16, true),
    maxBytes: view.getInt32(start + 20, true),
    distDelay: view.getBigInt64(start + 24, true),
    distJitter: view.getBigInt64(start + 32, true),
  };
}
function writeTcNetemSlot(value: TcNetemSlot, writer: Writer): void {
  writer.s64(value.minDelay);
  writer.s64(value.maxDelay);
  writer.s32(value.maxPackets);
  writer.s32(value.maxBytes);
  writer.s64(value.distDelay);
  writer.s64(value.distJitter);
}

/** struct tc_plug_qopt. */
export interface TcPlugQopt {
  readonly action: number;
  readonly limit: number;
}
function readTcPlugQopt(view: DataView, start: number, end: number): TcPlugQopt {
  if (end - start < 8) tooShort('tc-plug-qopt', start, end, 8);
  return {
    action: view.getInt32(start, true),
    limit: view.getUint32(start + 4, true),
  };
}
function writeTcPlugQopt(value: TcPlugQopt, writer: Writer): void {
  writer.s32(value.action);
  writer.u32(value.limit);
}

/** struct tc_prio_qopt. */
export interface TcPrioQopt {
  readonly bands: number;
  readonly priomap: Uint8Array;
}
function readTcPrioQopt(view: DataView, start: number, end: number): TcPrioQopt {
  if (end - start < 20) tooShort('tc-prio-qopt', start, end, 20);
  return {
    bands: view.getUint32(start, true),
    priomap: copyBytes(view, start + 4, start + 20),
  };
}
function writeTcPrioQopt(value: TcPrioQopt, writer: Writer): void {
  writer.u32(value.bands);
  writer.fixed(value.priomap, 16);
}

/** struct tc_red_qopt. */
export interface TcRedQopt {
  readonly limit: number;
  readonly qthMin: number;
  readonly qthMax: number;
  readonly Wlog: number;
  readonly Plog: number;
  readonly ScellLog: number;
  readonly flags: number;
}
function readTcRedQopt(view: DataView, start: number, end: number): TcRedQopt {
  if (end - start < 16) tooShort('tc-red-qopt', start, end, 16);
  return {
    limit: view.getUint32(start, true),
    qthMin: view.getUint32(start + 4, true),
    qthMax: view.getUint32(start + 8, true),
    Wlog: view.getUint8(start + 12),
    Plog: view.getUint8(start + 13),
    ScellLog: view.getUint8(start + 14),
    flags: view.getUint8(start + 15),
  };
}
function writeTcRedQopt(value: TcRedQopt, writer: Writer): void {
  writer.u32(value.limit);
  writer.u32(value.qthMin);
  writer.u32(value.qthMax);
  writer.u8(value.Wlog);
  writer.u8(value.Plog);
  writer.u8(value.ScellLog);
  writer.u8(value.flags);
}

/** struct tc_sfb_qopt. */
export interface TcSfbQopt {
  readonly rehashInterval: number;
  readonly warmupTime: number;
  readonly max: number;
  readonly binSize: number;
  readonly increment: number;
  readonly decrement: number;
  readonly limit: number;
  readonly penaltyRate: number;
  readonly penaltyBurst: number;
}
function readTcSfbQopt(view: DataView, start: number, end: number): TcSfbQopt {
  if (end - start < 36) tooShort('tc-sfb-qopt', start, end, 36);
  return {
    rehashInterval: view.getUint32(start, true),
    warmupTime: view.getUint32(start + 4, true),
    max: view.getUint32(start + 8, true),
    binSize: view.getUint32(start + 12, true),
    increment: view.getUint32(start + 16, true),
    decrement: view.getUint32(start + 20, true),
    limit: view.getUint32(start + 24, true),
    penaltyRate: view.getUint32(start + 28, true),
    penaltyBurst: view.getUint32(start + 32, true),
  };
}
function writeTcSfbQopt(value: TcSfbQopt, writer: Writer): void {
  writer.u32(value.rehashInterval);
  writer.u32(value.warmupTime);
  writer.u32(value.max);
  writer.u32(value.binSize);
  writer.u32(value.increment);
  writer.u32(value.decrement);
  writer.u32(value.limit);
  writer.u32(value.penaltyRate);
  writer.u32(value.penaltyBurst);
}

/** struct tc_sfq_qopt. */
export interface TcSfqQopt {
  readonly quantum: number;
  readonly perturbPeriod: number;
  readonly limit: number;
  readonly divisor: number;
  readonly flows: number;
}
function readTcSfqQopt(view: DataView, start: number, end: number): TcSfqQopt {
  if (end - start < 20) tooShort('tc-sfq-qopt', start, end, 20);
  return {
    quantum: view.getUint32(start, true),
    perturbPeriod: view.getInt32(start + 4, true),
    limit: view.getUint32(start + 8, true),
    divisor: view.getUint32(start + 12, true),
    flows: view.getUint32(start + 16, true),
  };
}
function writeTcSfqQopt(value: TcSfqQopt, writer: Writer): void {
  writer.u32(value.quantum);
  writer.s32(value.perturbPeriod);
  writer.u32(value.limit);
  writer.u32(value.divisor);
  writer.u32(value.flows);
}

/** struct tc_sfqred_stats. */
export interface TcSfqredStats {
  readonly probDrop: number;
  readonly forcedDrop: number;
  readonly probMark: number;
  readonly forcedMark: number;
  readonly probMarkHead: number;
  readonly forcedMarkHead: number;
}
function readTcSfqredStats(view: DataView, start: number, end: number): TcSfqredStats {
  if (end - start < 24) tooShort('tc-sfqred-stats', start, end, 24);
  return {
    probDrop: view.getUint32(start, true),
    forcedDrop: view.getUint32(start + 4, true),
    probMark: view.getUint32(start + 8, true),
    forcedMark: view.getUint32(start + 12, true),
    probMarkHead: view.getUint32(start + 16, true),
    forcedMarkHead: view.getUint32(start + 20, true),
  };
}
function writeTcSfqredStats(value: TcSfqredStats, writer: Writer): void {
  writer.u32(value.probDrop);
  writer.u32(value.forcedDrop);
  writer.u32(value.probMark);
  writer.u32(value.forcedMark);
  writer.u32(value.probMarkHead);
  writer.u32(value.forcedMarkHead);
}

/** struct tc_sfq_qopt_v1. */
export interface TcSfqQoptV1 {
  readonly v0: TcSfqQopt;
  readonly depth: number;
  readonly headdrop: number;
  readonly limit: number;
  readonly qthMin: number;
  readonly qthMax: number;
  readonly Wlog: number;
  readonly Plog: number;
  readonly ScellLog: number;
  readonly flags: number;
  readonly maxP: number;
  readonly stats: TcSfqredStats;
}
function readTcSfqQoptV1(view: DataView, start: number, end: number): TcSfqQoptV1 {
  if (end - start < 72) tooShort('tc-sfq-qopt-v1', start, end, 72);
  return {
    v0: readTcSfqQopt(view, start, start + 20),
    depth: view.getUint32(start + 20, true),
    headdrop: view.getUint32(start + 24, true),
    limit: view.getUint32(start + 28, true),
    qthMin: view.getUint32(start + 32, true),
    qthMax: view.getUint32(start + 36, true),
    Wlog: view.getUint8(start + 40),
    Plog: view.getUint8(start + 41),
    ScellLog: view.getUint8(start + 42),
    flags: view.getUint8(start + 43),
    maxP: view.getUint32(start + 44, true),
    stats: readTcSfqredStats(view, start + 48, start + 72),
  };
}
function writeTcSfqQoptV1(value: TcSfqQoptV1, writer: Writer): void {
  writeTcSfqQopt(value.v0, writer);
  writer.u32(value.depth);
  writer.u32(value.headdrop);
  writer.u32(value.limit);
  writer.u32(value.qthMin);
  writer.u32(value.qthMax);
  writer.u8(value.Wlog);
  writer.u8(value.Plog);
  writer.u8(value.ScellLog);
  writer.u8(value.flags);
  writer.u32(value.maxP);
  writeTcSfqredStats(value.stats, writer);
}

/** struct tc_ratespec. */
export interface TcRatespec {
  readonly cellLog: number;
  readonly linklayer: number;
  readonly overhead: number;
  readonly cellAlign: number;
  readonly mpu: number;
  readonly rate: number;
}
function readTcRatespec(view: DataView, start: number, end: number): TcRatespec {
  if (end - start < 12) tooShort('tc-ratespec', start, end, 12);
  return {
    cellLog: view.getUint8(start),
    linklayer: view.getUint8(start + 1),
    overhead: view.getUint16(start + 2, true),
    cellAlign: view.getInt16(start + 4, true),
    mpu: view.getUint16(start + 6, true),
    rate: view.getUint32(start + 8, true),
  };
}
function writeTcRatespec(value: TcRatespec, writer: Writer): void {
  writer.u8(value.cellLog);
  writer.u8(value.linklayer);
  writer.u16(value.overhead);
  writer.s16(value.cellAlign);
  writer.u16(value.mpu);
  writer.u32(value.rate);
}

/** struct tc_tbf_qopt. */
export interface TcTbfQopt {
  readonly rate: TcRatespec;
  readonly peakrate: TcRatespec;
  readonly limit: number;
  readonly buffer: number;
  readonly mtu: number;
}
function readTcTbfQopt(view: DataView, start: number, end: number): TcTbfQopt {
  if (end - start < 36) tooShort('tc-tbf-qopt', start, end, 36);
  return {
    rate: readTcRatespec(view, start, start + 12),
    peakrate: readTcRatespec(view, start + 12, start + 24),
    limit: view.getUint32(start + 24, true),
    buffer: view.getUint32(start + 28, true),
    mtu: view.getUint32(start + 32, true),
  };
}
function writeTcTbfQopt(value: TcTbfQopt, writer: Writer): void {
  writeTcRatespec(value.rate, writer);
  writeTcRatespec(value.peakrate, writer);
  writer.u32(value.limit);
  writer.u32(value.buffer);
  writer.u32(value.mtu);
}

/** struct tc_sizespec. */
export interface TcSizespec {
  readonly cellLog: number;
  readonly sizeLog: number;
  readonly cellAlign: number;
  readonly overhead: number;
  readonly linklayer: number;
  readonly mpu: number;
  readonly mtu: number;
  readonly tsize: number;
}
function readTcSizespec(view: DataView, start: number, end: number): TcSizespec {
  if (end - start < 24) tooShort('tc-sizespec', start, end, 24);
  return {
    cellLog: view.getUint8(start),
    sizeLog: view.getUint8(start + 1),
    cellAlign: view.getInt16(start + 2, true),
    overhead: view.getInt32(start + 4, true),
    linklayer: view.getUint32(start + 8, true),
    mpu: view.getUint32(start + 12, true),
    mtu: view.getUint32(start + 16, true),
    tsize: view.getUint32(start + 20, true),
  };
}
function writeTcSizespec(value: TcSizespec, writer: Writer): void {
  writer.u8(value.cellLog);
  writer.u8(value.sizeLog);
  writer.s16(value.cellAlign);
  writer.s32(value.overhead);
  writer.u32(value.linklayer);
  writer.u32(value.mpu);
  writer.u32(value.mtu);
  writer.u32(value.tsize);
}

/** struct gnet_estimator. */
export interface GnetEstimator {
  readonly interval: number;
  readonly ewmaLog: number;
}
function readGnetEstimator(view: DataView, start: number, end: number): GnetEstimator {
  if (end - start < 2) tooShort('gnet-estimator', start, end, 2);
  return {
    interval: view.getInt8(start),
    ewmaLog: view.getUint8(start + 1),
  };
}
function writeGnetEstimator(value: GnetEstimator, writer: Writer): void {
  writer.s8(value.interval);
  writer.u8(value.ewmaLog);
}

/** struct tc_choke_xstats. */
export interface TcChokeXstats {
  readonly early: number;
  readonly pdrop: number;
  readonly other: number;
  readonly marked: number;
  readonly matched: number;
}
function readTcChokeXstats(view: DataView, start: number, end: number): TcChokeXstats {
  if (end - start < 20) tooShort('tc-choke-xstats', start, end, 20);
  return {
    early: view.getUint32(start, true),
    pdrop: view.getUint32(start + 4, true),
    other: view.getUint32(start + 8, true),
    marked: view.getUint32(start + 12, true),
    matched: view.getUint32(start + 16, true),
  };
}
function writeTcChokeXstats(value: TcChokeXstats, writer: Writer): void {
  writer.u32(value.early);
  writer.u32(value.pdrop);
  writer.u32(value.other);
  writer.u32(value.marked);
  writer.u32(value.matched);
}

/** struct tc_codel_xstats. */
export interface TcCodelXstats {
  readonly maxpacket: number;
  readonly count: number;
  readonly lastcount: number;
  readonly ldelay: number;
  readonly dropNext: number;
  readonly dropOverlimit: number;
  readonly ecnMark: number;
  readonly dropping: number;
  readonly ceMark: number;
}
function readTcCodelXstats(view: DataView, start: number, end: number): TcCodelXstats {
  if (end - start < 36) tooShort('tc-codel-xstats', start, end, 36);
  return {
    maxpacket: view.getUint32(start, true),
    count: view.getUint32(start + 4, true),
    lastcount: view.getUint32(start + 8, true),
    ldelay: view.getUint32(start + 12, true),
    dropNext: view.getInt32(start + 16, true),
    dropOverlimit: view.getUint32(start + 20, true),
    ecnMark: view.getUint32(start + 24, true),
    dropping: view.getUint32(start + 28, true),
    ceMark: view.getUint32(start + 32, true),
  };
}
function writeTcCodelXstats(value: TcCodelXstats, writer: Writer): void {
  writer.u32(value.maxpacket);
  writer.u32(value.count);
  writer.u32(value.lastcount);
  writer.u32(value.ldelay);
  writer.s32(value.dropNext);
  writer.u32(value.dropOverlimit);
  writer.u32(value.ecnMark);
  writer.u32(value.dropping);
  writer.u32(value.ceMark);
}

/** struct tc_fq_codel_xstats. */
export interface TcFqCodelXstats {
  readonly type: number;
  readonly maxpacket: number;
  readonly dropOverlimit: number;
  readonly ecnMark: number;
  readonly newFlowCount: number;
  readonly newFlowsLen: number;
  readonly oldFlowsLen: number;
  readonly ceMark: number;
  readonly memoryUsage: number;
  readonly dropOvermemory: number;
}
function readTcFqCodelXstats(view: DataView, start: number, end: number): TcFqCodelXstats {
  if (end - start < 40) tooShort('tc-fq-codel-xstats', start, end, 40);
  return {
    type: view.getUint32(start, true),
    maxpacket: view.getUint32(start + 4, true),
    dropOverlimit: view.getUint32(start + 8, true),
    ecnMark: view.getUint32(start + 12, true),
    newFlowCount: view.getUint32(start + 16, true),
    newFlowsLen: view.getUint32(start + 20, true),
    oldFlowsLen: view.getUint32(start + 24, true),
    ceMark: view.getUint32(start + 28, true),
    memoryUsage: view.getUint32(start + 32, true),
    dropOvermemory: view.getUint32(start + 36, true),
  };
}
function writeTcFqCodelXstats(value: TcFqCodelXstats, writer: Writer): void {
  writer.u32(value.type);
  writer.u32(value.maxpacket);
  writer.u32(value.dropOverlimit);
  writer.u32(value.ecnMark);
  writer.u32(value.newFlowCount);
  writer.u32(value.newFlowsLen);
  writer.u32(value.oldFlowsLen);
  writer.u32(value.ceMark);
  writer.u32(value.memoryUsage);
  writer.u32(value.dropOvermemory);
}

/** struct tc_fq_pie_xstats. */
export interface TcFqPieXstats {
  readonly packetsIn: number;
  readonly dropped: number;
  readonly overlimit: number;
  readonly overmemory: number;
  readonly ecnMark: number;
  readonly newFlowCount: number;
  readonly newFlowsLen: number;
  readonly oldFlowsLen: number;
  readonly memoryUsage: number;
}
function readTcFqPieXstats(view: DataView, start: number, end: number): TcFqPieXstats {
  if (end - start < 36) tooShort('tc-fq-pie-xstats', start, end, 36);
  return {
    packetsIn: view.getUint32(start, true),
    dropped: view.getUint32(start + 4, true),
    overlimit: view.getUint32(start + 8, true),
    overmemory: view.getUint32(start + 12, true),
    ecnMark: view.getUint32(start + 16, true),
    newFlowCount: view.getUint32(start + 20, true),
    newFlowsLen: view.getUint32(start + 24, true),
    oldFlowsLen: view.getUint32(start + 28, true),
    memoryUsage: view.getUint32(start + 32, true),
  };
}
function writeTcFqPieXstats(value: TcFqPieXstats, writer: Writer): void {
  writer.u32(value.packetsIn);
  writer.u32(value.dropped);
  writer.u32(value.overlimit);
  writer.u32(value.overmemory);
  writer.u32(value.ecnMark);
  writer.u32(value.newFlowCount);
  writer.u32(value.newFlowsLen);
  writer.u32(value.oldFlowsLen);
  writer.u32(value.memoryUsage);
}

/** struct tc_fq_qd_stats. */
export interface TcFqQdStats {
  readonly gcFlows: bigint;
  readonly highprioPackets: bigint;
  readonly tcpRetrans: bigint;
  readonly throttled: bigint;
  readonly flowsPlimit: bigint;
  readonly pktsTooLong: bigint;
  readonly allocationErrors: bigint;
  readonly timeNextDelayedFlow: bigint;
  readonly flows: number;
  readonly inactiveFlows: number;
  readonly throttledFlows: number;
  readonly unthrottleLatencyNs: number;
  readonly ceMark: bigint;
  readonly horizonDrops?: bigint;
  readonly horizonCaps?: bigint;
  readonly fastpathPackets?: bigint;
  readonly bandDrops?: Uint8Array;
  readonly bandPktCount?: Uint8Array;
  /** Bytes past the last member that this version knows. */
  readonly rest?: Uint8Array;
}
function readTcFqQdStats(view: DataView, start: number, end: number): TcFqQdStats {
  if (end - start < 88) tooShort('tc-fq-qd-stats', start, end, 88);
  const value: Writable<TcFqQdStats> = {
    gcFlows: readU64(view, start),
    highprioPackets: readU64(view, start + 8),
    tcpRetrans: readU64(view, start + 16),
    throttled: readU64(view, start + 24),
    flowsPlimit: readU64(view, start + 32),
    pktsTooLong: readU64(view, start + 40),
    allocationErrors: readU64(view, start + 48),
    timeNextDelayedFlow: view.getBigInt64(start + 56, true),
    flows: view.getUint32(start + 64, true),
    inactiveFlows: view.getUint32(start + 68, true),
    throttledFlows: view.getUint32(start + 72, true),
    unthrottleLatencyNs: view.getUint32(start + 76, true),
    ceMark: readU64(view, start + 80),
  };
  if (end - start >= 96) value.horizonDrops = readU64(view, start + 88);
  if (end - start >= 104) value.horizonCaps = readU64(view, start + 96);
  if (end - start >= 112) value.fastpathPackets = readU64(view, start + 104);
  if (end - start >= 136) value.bandDrops = copyBytes(view, start + 112, start + 136);
  if (end - start >= 148) value.bandPktCount = copyBytes(view, start + 136, start + 148);
  if (end - start > 152) value.rest = copyBytes(view, start + 152, end);
  return value;
}
function writeTcFqQdStats(value: TcFqQdStats, writer: Writer): void {
  writer.u64(value.gcFlows);
  writer.u64(value.highprioPackets);
  writer.u64(value.tcpRetrans);
  writer.u64(value.throttled);
  writer.u64(value.flowsPlimit);
  writer.u64(value.pktsTooLong);
  writer.u64(value.allocationErrors);
  writer.s64(value.timeNextDelayedFlow);
  writer.u32(value.flows);
  writer.u32(value.inactiveFlows);
  writer.u32(value.throttledFlows);
  writer.u32(value.unthrottleLatencyNs);
  writer.u64(value.ceMark);
  if (value.horizonDrops === undefined) return;
  writer.u64(value.horizonDrops);
  if (value.horizonCaps === undefined) return;
  writer.u64(value.horizonCaps);
  if (value.fastpathPackets === undefined) return;
  writer.u64(value.fastpathPackets);
  if (value.bandDrops === undefined) return;
  writer.fixed(value.bandDrops, 24);
  if (value.bandPktCount === undefined) return;
  writer.fixed(value.bandPktCount, 12);
  if (value.bandPktCount === undefined) return;
  writer.zeros(4);
  if (value.rest !== undefined) writer.bytes(value.rest);
}

/** struct tc_hhf_xstats. */
export interface TcHhfXstats {
  readonly dropOverlimit: number;
  readonly hhOverlimit: number;
  readonly hhTotCount: number;
  readonly hhCurCount: number;
}
function readTcHhfXstats(view: DataView, start: number, end: number): TcHhfXstats {
  if (end - start < 16) tooShort('tc-hhf-xstats', start, end, 16);
  return {
    dropOverlimit: view.getUint32(start, true),
    hhOverlimit: view.getUint32(start + 4, true),
    hhTotCount: view.getUint32(start + 8, true),
    hhCurCount: view.getUint32(start + 12, true),
  };
}
function writeTcHhfXstats(value: TcHhfXstats, writer: Writer): void {
  writer.u32(value.dropOverlimit);
  writer.u32(value.hhOverlimit);
  writer.u32(value.hhTotCount);
  writer.u32(value.hhCurCount);
}

/** struct tc_pie_xstats. */
export interface TcPieXstats {
  readonly prob: bigint;
  readonly delay: number;
  readonly avgDqRate: number;
  readonly dqRateEstimating: number;
  readonly packetsIn: number;
  readonly dropped: number;
  readonly overlimit: number;
  readonly maxq: number;
  readonly ecnMark: number;
}
function readTcPieXstats(view: DataView, start: number, end: number): TcPieXstats {
  if (end - start < 40) tooShort('tc-pie-xstats', start, end, 40);
  return {
    prob: readU64(view, start),
    delay: view.getUint32(start + 8, true),
    avgDqRate: view.getUint32(start + 12, true),
    dqRateEstimating: view.getUint32(start + 16, true),
    packetsIn: view.getUint32(start + 20, true),
    dropped: view.getUint32(start + 24, true),
    overlimit: view.getUint32(start + 28, true),
    maxq: view.getUint32(start + 32, true),
    ecnMark: view.getUint32(start + 36, true),
  };
}
function writeTcPieXstats(value: TcPieXstats, writer: Writer): void {
  writer.u64(value.prob);
  writer.u32(value.delay);
  writer.u32(value.avgDqRate);
  writer.u32(value.dqRateEstimating);
  writer.u32(value.packetsIn);
  writer.u32(value.dropped);
  writer.u32(value.overlimit);
  writer.u32(value.maxq);
  writer.u32(value.ecnMark);
}

/** struct tc_red_xstats. */
export interface TcRedXstats {
  readonly early: number;
  readonly pdrop: number;
  readonly other: number;
  readonly marked: number;
}
function readTcRedXstats(view: DataView, start: number, end: number): TcRedXstats {
  if (end - start < 16) tooShort('tc-red-xstats', start, end, 16);
  return {
    early: view.getUint32(start, true),
    pdrop: view.getUint32(start + 4, true),
    other: view.getUint32(start + 8, true),
    marked: view.getUint32(start + 12, true),
  };
}
function writeTcRedXstats(value: TcRedXstats, writer: Writer): void {
  writer.u32(value.early);
  writer.u32(value.pdrop);
  writer.u32(value.other);
  writer.u32(value.marked);
}

/** struct tc_sfb_xstats. */
export interface TcSfbXstats {
  readonly earlydrop: number;
  readonly penaltydrop: number;
  readonly bucketdrop: number;
  readonly queuedrop: number;
  readonly childdrop: number;
  readonly marked: number;
  readonly maxqlen: number;
  readonly maxprob: number;
  readonly avgprob: number;
}
function readTcSfbXstats(view: DataView, start: number, end: number): TcSfbXstats {
  if (end - start < 36) tooShort('tc-sfb-xstats', start, end, 36);
  return {
    earlydrop: view.getUint32(start, true),
    penaltydrop: view.getUint32(start + 4, true),
    bucketdrop: view.getUint32(start + 8, true),
    queuedrop: view.getUint32(start + 12, true),
    childdrop: view.getUint32(start + 16, true),
    marked: view.getUint32(start + 20, true),
    maxqlen: view.getUint32(start + 24, true),
    maxprob: view.getUint32(start + 28, true),
    avgprob: view.getUint32(start + 32, true),
  };
}
function writeTcSfbXstats(value: TcSfbXstats, writer: Writer): void {
  writer.u32(value.earlydrop);
  writer.u32(value.penaltydrop);
  writer.u32(value.bucketdrop);
  writer.u32(value.queuedrop);
  writer.u32(value.childdrop);
  writer.u32(value.marked);
  writer.u32(value.maxqlen);
  writer.u32(value.maxprob);
  writer.u32(value.avgprob);
}

/** struct tc_sfq_xstats. */
export interface TcSfqXstats {
  readonly allot: number;
}
function readTcSfqXstats(view: DataView, start: number, end: number): TcSfqXstats {
  if (end - start < 4) tooShort('tc-sfq-xstats', start, end, 4);
  return {
    allot: view.getInt32(start, true),
  };
}
function writeTcSfqXstats(value: TcSfqXstats, writer: Writer): void {
  writer.s32(value.allot);
}

/** struct gnet_stats_basic. */
export interface GnetStatsBasic {
  readonly bytes: bigint;
  readonly packets: number;
}
function readGnetStatsBasic(view: DataView, start: number, end: number): GnetStatsBasic {
  if (end - start < 16) tooShort('gnet-stats-basic', start, end, 16);
  return {
    bytes: readU64(view, start),
    packets: view.getUint32(start + 8, true),
  };
}
function writeGnetStatsBasic(value: GnetStatsBasic, writer: Writer): void {
  writer.u64(value.bytes);
  writer.u32(value.packets);
  writer.zeros(4);
}

/** struct gnet_stats_rate_est. */
export interface GnetStatsRateEst {
  readonly bps: number;
  readonly pps: number;
}
function readGnetStatsRateEst(view: DataView, start: number, end: number): GnetStatsRateEst {
  if (end - start < 8) tooShort('gnet-stats-rate-est', start, end, 8);
  return {
    bps: view.getUint32(start, true),
    pps: view.getUint32(start + 4, true),
  };
}
function writeGnetStatsRateEst(value: GnetStatsRateEst, writer: Writer): void {
  writer.u32(value.bps);
  writer.u32(value.pps);
}

/** struct gnet_stats_rate_est64. */
export interface GnetStatsRateEst64 {
  readonly bps: bigint;
  readonly pps: bigint;
}
function readGnetStatsRateEst64(view: DataView, start: number, end: number): GnetStatsRateEst64 {
  if (end - start < 16) tooShort('gnet-stats-rate-est64', start, end, 16);
  return {
    bps: readU64(view, start),
    pps: readU64(view, start + 8),
  };
}
function writeGnetStatsRateEst64(value: GnetStatsRateEst64, writer: Writer): void {
  writer.u64(value.bps);
  writer.u64(value.pps);
}

/** struct gnet_stats_queue. */
export interface GnetStatsQueue {
  readonly qlen: number;
  readonly backlog: number;
  readonly drops: number;
  readonly requeues: number;
  readonly overlimits: number;
}
function readGnetStatsQueue(view: DataView, start: number, end: number): GnetStatsQueue {
  if (end - start < 20) tooShort('gnet-stats-queue', start, end, 20);
  return {
    qlen: view.getUint32(start, true),
    backlog: view.getUint32(start + 4, true),
    drops: view.getUint32(start + 8, true),
    requeues: view.getUint32(start + 12, true),
    overlimits: view.getUint32(start + 16, true),
  };
}
function writeGnetStatsQueue(value: GnetStatsQueue, writer: Writer): void {
  writer.u32(value.qlen);
  writer.u32(value.backlog);
  writer.u32(value.drops);
  writer.u32(value.requeues);
  writer.u32(value.overlimits);
}

/** struct tc_u32_key. */
export interface TcU32Key {
  readonly mask: number;
  readonly val: number;
  readonly off: number;
  readonly offmask: number;
}
function readTcU32Key(view: DataView, start: number, end: number): TcU32Key {
  if (end - start < 16) tooShort('tc-u32-key', start, end, 16);
  return {
    mask: view.getUint32(start, false),
    val: view.getUint32(start + 4, false),
    off: view.getInt32(start + 8, true),
    offmask: view.getInt32(start + 12, true),
  };
}
function writeTcU32Key(value: TcU32Key, writer: Writer): void {
  writer.u32(value.mask, false);
  writer.u32(value.val, false);
  writer.s32(value.off);
  writer.s32(value.offmask);
}

/** struct tc_u32_mark. */
export interface TcU32Mark {
  readonly val: number;
  readonly mask: number;
  readonly success: number;
}
function readTcU32Mark(view: DataView, start: number, end: number): TcU32Mark {
  if (end - start < 12) tooShort('tc-u32-mark', start, end, 12);
  return {
    val: view.getUint32(start, true),
    mask: view.getUint32(start + 4, true),
    success: view.getUint32(start + 8, true),
  };
}
function writeTcU32Mark(value: TcU32Mark, writer: Writer): void {
  writer.u32(value.val);
  writer.u32(value.mask);
  writer.u32(value.success);
}

/** struct tc_u32_sel. */
export interface TcU32Sel {
  readonly flags: number;
  readonly offshift: number;
  readonly nkeys: number;
  readonly offmask: number;
  readonly off: number;
  readonly offoff: number;
  readonly hoff: number;
  readonly hmask: number;
  readonly keys: readonly TcU32Key[];
}
function readTcU32Sel(view: DataView, start: number, end: number): TcU32Sel {
  if (end - start < 16) tooShort('tc-u32-sel', start, end, 16);
  return {
    flags: view.getUint8(start),
    offshift: view.getUint8(start + 1),
    nkeys: view.getUint8(start + 2),
    offmask: view.getUint16(start + 4, false),
    off: view.getUint16(start + 6, true),
    offoff: view.getInt16(start + 8, true),
    hoff: view.getInt16(start + 10, true),
    hmask: view.getUint32(start + 12, false),
    keys: readTail(start + 16, end, 16, (at) => readTcU32Key(view, at, at + 16)),
  };
}
function writeTcU32Sel(value: TcU32Sel, writer: Writer): void {
  writer.u8(value.flags);
  writer.u8(value.offshift);
  writer.u8(value.nkeys);
  writer.zeros(1);
  writer.u16(value.offmask, false);
  writer.u16(value.off);
  writer.s16(value.offoff);
  writer.s16(value.hoff);
  writer.u32(value.hmask, false);
  for (const item of value.keys) writeTcU32Key(item, writer);
}

/** struct tc_u32_pcnt. */
export interface TcU32Pcnt {
  readonly rcnt: bigint;
  readonly rhit: bigint;
  readonly kcnts: readonly bigint[];
}
function readTcU32Pcnt(view: DataView, start: number, end: number): TcU32Pcnt {
  if (end - start < 16) tooShort('tc-u32-pcnt', start, end, 16);
  return {
    rcnt: readU64(view, start),
    rhit: readU64(view, start + 8),
    kcnts: readTail(start + 16, end, 8, (at) => readU64(view, at)),
  };
}
function writeTcU32Pcnt(value: TcU32Pcnt, writer: Writer): void {
  writer.u64(value.rcnt);
  writer.u64(value.rhit);
  for (const item of value.kcnts) writer.u64(item);
}

/** struct tcf_t. */
export interface TcfT {
  readonly install: bigint;
  readonly lastuse: bigint;
  readonly expires: bigint;
  readonly firstuse: bigint;
}
function readTcfT(view: DataView, start: number, end: number): TcfT {
  if (end - start < 32) tooShort('tcf-t', start, end, 32);
  return {
    install: readU64(view, start),
    lastuse: readU64(view, start + 8),
    expires: readU64(view, start + 16),
    firstuse: readU64(view, start + 24),
  };
}
function writeTcfT(value: TcfT, writer: Writer): void {
  writer.u64(value.install);
  writer.u64(value.lastuse);
  writer.u64(value.expires);
  writer.u64(value.firstuse);
}

/** struct tc_gen. */
export interface TcGen {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
}
function readTcGen(view: DataView, start: number, end: number): TcGen {
  if (end - start < 20) tooShort('tc-gen', start, end, 20);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
  };
}
function writeTcGen(value: TcGen, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
}

/** struct tc_gact_p. */
export interface TcGactP {
  readonly ptype: number;
  readonly pval: number;
  readonly paction: number;
}
function readTcGactP(view: DataView, start: number, end: number): TcGactP {
  if (end - start < 8) tooShort('tc-gact-p', start, end, 8);
  return {
    ptype: view.getUint16(start, true),
    pval: view.getUint16(start + 2, true),
    paction: view.getInt32(start + 4, true),
  };
}
function writeTcGactP(value: TcGactP, writer: Writer): void {
  writer.u16(value.ptype);
  writer.u16(value.pval);
  writer.s32(value.paction);
}

/** struct tcf_ematch_tree_hdr. */
export interface TcfEmatchTreeHdr {
  readonly nmatches: number;
  readonly progid: number;
}
function readTcfEmatchTreeHdr(view: DataView, start: number, end: number): TcfEmatchTreeHdr {
  if (end - start < 4) tooShort('tcf-ematch-tree-hdr', start, end, 4);
  return {
    nmatches: view.getUint16(start, true),
    progid: view.getUint16(start + 2, true),
  };
}
function writeTcfEmatchTreeHdr(value: TcfEmatchTreeHdr, writer: Writer): void {
  writer.u16(value.nmatches);
  writer.u16(value.progid);
}

/** struct tc_basic_pcnt. */
export interface TcBasicPcnt {
  readonly rcnt: bigint;
  readonly rhit: bigint;
}
function readTcBasicPcnt(view: DataView, start: number, end: number): TcBasicPcnt {
  if (end - start < 16) tooShort('tc-basic-pcnt', start, end, 16);
  return {
    rcnt: readU64(view, start),
    rhit: readU64(view, start + 8),
  };
}
function writeTcBasicPcnt(value: TcBasicPcnt, writer: Writer): void {
  writer.u64(value.rcnt);
  writer.u64(value.rhit);
}

/** struct tc_matchall_pcnt. */
export interface TcMatchallPcnt {
  readonly rhit: bigint;
}
function readTcMatchallPcnt(view: DataView, start: number, end: number): TcMatchallPcnt {
  if (end - start < 8) tooShort('tc-matchall-pcnt', start, end, 8);
  return {
    rhit: readU64(view, start),
  };
}
function writeTcMatchallPcnt(value: TcMatchallPcnt, writer: Writer): void {
  writer.u64(value.rhit);
}

/** struct tc_mpls. */
export interface TcMpls {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly mAction: number;
}
function readTcMpls(view: DataView, start: number, end: number): TcMpls {
  if (end - start < 24) tooShort('tc-mpls', start, end, 24);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    mAction: view.getInt32(start + 20, true),
  };
}
function writeTcMpls(value: TcMpls, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.s32(value.mAction);
}

/** struct tc_police. */
export interface TcPolice {
  readonly index: number;
  readonly action: number;
  readonly limit: number;
  readonly burst: number;
  readonly mtu: number;
  readonly rate: TcRatespec;
  readonly peakrate: TcRatespec;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly capab: number;
}
function readTcPolice(view: DataView, start: number, end: number): TcPolice {
  if (end - start < 56) tooShort('tc-police', start, end, 56);
  return {
    index: view.getUint32(start, true),
    action: view.getInt32(start + 4, true),
    limit: view.getUint32(start + 8, true),
    burst: view.getUint32(start + 12, true),
    mtu: view.getUint32(start + 16, true),
    rate: readTcRatespec(view, start + 20, start + 32),
    peakrate: readTcRatespec(view, start + 32, start + 44),
    refcnt: view.getInt32(start + 44, true),
    bindcnt: view.getInt32(start + 48, true),
    capab: view.getUint32(start + 52, true),
  };
}
function writeTcPolice(value: TcPolice, writer: Writer): void {
  writer.u32(value.index);
  writer.s32(value.action);
  writer.u32(value.limit);
  writer.u32(value.burst);
  writer.u32(value.mtu);
  writeTcRatespec(value.rate, writer);
  writeTcRatespec(value.peakrate, writer);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.u32(value.capab);
}

/** struct tc_pedit_sel. */
export interface TcPeditSel {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly nkeys: number;
  readonly flags: number;
  readonly keys: readonly TcPeditKey[];
}
function readTcPeditSel(view: DataView, start: number, end: number): TcPeditSel {
  if (end - start < 24) tooShort('tc-pedit-sel', start, end, 24);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    nkeys: view.getUint8(start + 20),
    flags: view.getUint8(start + 21),
    keys: readTail(start + 24, end, 24, (at) => readTcPeditKey(view, at, at + 24)),
  };
}
function writeTcPeditSel(value: TcPeditSel, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.u8(value.nkeys);
  writer.u8(value.flags);
  writer.zeros(2);
  for (const item of value.keys) writeTcPeditKey(item, writer);
}

/** struct tc_pedit_key. */
export interface TcPeditKey {
  readonly mask: number;
  readonly val: number;
  readonly off: number;
  readonly at: number;
  readonly offmask: number;
  readonly shift: number;
}
function readTcPeditKey(view: DataView, start: number, end: number): TcPeditKey {
  if (end - start < 24) tooShort('tc-pedit-key', start, end, 24);
  return {
    mask: view.getUint32(start, true),
    val: view.getUint32(start + 4, true),
    off: view.getUint32(start + 8, true),
    at: view.getUint32(start + 12, true),
    offmask: view.getUint32(start + 16, true),
    shift: view.getUint32(start + 20, true),
  };
}
function writeTcPeditKey(value: TcPeditKey, writer: Writer): void {
  writer.u32(value.mask);
  writer.u32(value.val);
  writer.u32(value.off);
  writer.u32(value.at);
  writer.u32(value.offmask);
  writer.u32(value.shift);
}

/** struct tc_vlan. */
export interface TcVlan {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly vAction: number;
}
function readTcVlan(view: DataView, start: number, end: number): TcVlan {
  if (end - start < 24) tooShort('tc-vlan', start, end, 24);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    vAction: view.getInt32(start + 20, true),
  };
}
function writeTcVlan(value: TcVlan, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.s32(value.vAction);
}

/** struct tc_htb_xstats. */
export interface TcHtbXstats {
  readonly lends: number;
  readonly borrows: number;
  readonly giants: number;
  readonly tokens: number;
  readonly ctokens: number;
}
function readTcHtbXstats(view: DataView, start: number, end: number): TcHtbXstats {
  if (end - start < 20) tooShort('tc-htb-xstats', start, end, 20);
  return {
    lends: view.getUint32(start, true),
    borrows: view.getUint32(start + 4, true),
    giants: view.getUint32(start + 8, true),
    tokens: view.getInt32(start + 12, true),
    ctokens: view.getInt32(start + 16, true),
  };
}
function writeTcHtbXstats(value: TcHtbXstats, writer: Writer): void {
  writer.u32(value.lends);
  writer.u32(value.borrows);
  writer.u32(value.giants);
  writer.s32(value.tokens);
  writer.s32(value.ctokens);
}

/** struct tc_mirred. */
export interface TcMirred {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly eaction: number;
  readonly ifindex: number;
}
function readTcMirred(view: DataView, start: number, end: number): TcMirred {
  if (end - start < 28) tooShort('tc-mirred', start, end, 28);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    eaction: view.getInt32(start + 20, true),
    ifindex: view.getUint32(start + 24, true),
  };
}
function writeTcMirred(value: TcMirred, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.s32(value.eaction);
  writer.u32(value.ifindex);
}

/** struct tc_connmark. */
export interface TcConnmark {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly zone: number;
}
function readTcConnmark(view: DataView, start: number, end: number): TcConnmark {
  if (end - start < 24) tooShort('tc-connmark', start, end, 24);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    zone: view.getUint16(start + 20, true),
  };
}
function writeTcConnmark(value: TcConnmark, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.u16(value.zone);
  writer.zeros(2);
}

/** struct tc_csum. */
export interface TcCsum {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly updateFlags: number;
}
function readTcCsum(view: DataView, start: number, end: number): TcCsum {
  if (end - start < 24) tooShort('tc-csum', start, end, 24);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    updateFlags: view.getUint32(start + 20, true),
  };
}
function writeTcCsum(value: TcCsum, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.u32(value.updateFlags);
}

/** struct tc_nat. */
export interface TcNat {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly oldAddr: string;
  readonly newAddr: string;
  readonly mask: string;
  readonly flags: number;
}
function readTcNat(view: DataView, start: number, end: number): TcNat {
  if (end - start < 36) tooShort('tc-nat', start, end, 36);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    oldAddr: readIp(view, start + 20, start + 24)!,
    newAddr: readIp(view, start + 24, start + 28)!,
    mask: readIp(view, start + 28, start + 32)!,
    flags: view.getUint32(start + 32, true),
  };
}
function writeTcNat(value: TcNat, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.ip(value.oldAddr);
  writer.ip(value.newAddr);
  writer.ip(value.mask);
  writer.u32(value.flags);
}

/** struct tc_ife. */
export interface TcIfe {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly flags: number;
}
function readTcIfe(view: DataView, start: number, end: number): TcIfe {
  if (end - start < 24) tooShort('tc-ife', start, end, 24);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    flags: view.getUint16(start + 20, true),
  };
}
function writeTcIfe(value: TcIfe, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.u16(value.flags);
  writer.zeros(2);
}

/** struct tc_skbmod. */
export interface TcSkbmod {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly flags: bigint;
}
function readTcSkbmod(view: DataView, start: number, end: number): TcSkbmod {
  if (end - start < 32) tooShort('tc-skbmod', start, end, 32);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    flags: readU64(view, start + 24),
  };
}
function writeTcSkbmod(value: TcSkbmod, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.zeros(4);
  writer.u64(value.flags);
}

/** struct tc_tunnel_key. */
export interface TcTunnelKey {
  readonly index: number;
  readonly capab: number;
  readonly action: number;
  readonly refcnt: number;
  readonly bindcnt: number;
  readonly tAction: number;
}
function readTcTunnelKey(view: DataView, start: number, end: number): TcTunnelKey {
  if (end - start < 24) tooShort('tc-tunnel-key', start, end, 24);
  return {
    index: view.getUint32(start, true),
    capab: view.getUint32(start + 4, true),
    action: view.getInt32(start + 8, true),
    refcnt: view.getInt32(start + 12, true),
    bindcnt: view.getInt32(start + 16, true),
    tAction: view.getInt32(start + 20, true),
  };
}
function writeTcTunnelKey(value: TcTunnelKey, writer: Writer): void {
  writer.u32(value.index);
  writer.u32(value.capab);
  writer.s32(value.action);
  writer.s32(value.refcnt);
  writer.s32(value.bindcnt);
  writer.s32(value.tAction);
}

/** Attribute set tc-attrs, in the order of the wire. */
export interface TcAttributes extends UnknownAttributes {
  readonly kind?: string;
  readonly options?: TcOptions;
  readonly stats?: TcStats;
  readonly xstats?: TcAppStats;
  readonly rate?: GnetEstimator;
  readonly fcnt?: number;
  readonly stats2?: TcStatsAttributes;
  readonly stab?: TcStabAttributes;
  readonly dumpInvisible?: true;
  readonly chain?: number;
  readonly hwOffload?: number;
  readonly ingressBlock?: number;
  readonly egressBlock?: number;
  readonly dumpFlags?: Bitfield32;
  readonly extWarnMsg?: string;
}
function readTcAttributes(view: DataView, start: number, end: number, depth: number): TcAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.kind = readText(view, from, to);
        break;
      case 2: {
        const value = readTcOptions(view, from, to, depth + 1, attrs.kind ?? laterText(view, at + ((to - at + 3) & ~3), end, 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.options = value;
        break;
      }
      case 3:
        attrs.stats = readTcStats(view, from, to);
        break;
      case 4: {
        const value = readTcAppStats(view, from, to, depth + 1, attrs.kind ?? laterText(view, at + ((to - at + 3) & ~3), end, 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.xstats = value;
        break;
      }
      case 5:
        attrs.rate = readGnetEstimator(view, from, to);
        break;
      case 6:
        if (to - from < 4) tooShort('fcnt', from, to, 4);
        attrs.fcnt = view.getUint32(from, true);
        break;
      case 7:
        attrs.stats2 = readTcStatsAttributes(view, from, to, depth + 1, attrs.kind ?? laterText(view, at + ((to - at + 3) & ~3), end, 1));
        break;
      case 8:
        attrs.stab = readTcStabAttributes(view, from, to, depth + 1);
        break;
      case 10:
        attrs.dumpInvisible = true;
        break;
      case 11:
        if (to - from < 4) tooShort('chain', from, to, 4);
        attrs.chain = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 1) tooShort('hwOffload', from, to, 1);
        attrs.hwOffload = view.getUint8(from);
        break;
      case 13:
        if (to - from < 4) tooShort('ingressBlock', from, to, 4);
        attrs.ingressBlock = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('egressBlock', from, to, 4);
        attrs.egressBlock = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 8) tooShort('dumpFlags', from, to, 8);
        attrs.dumpFlags = readBitfield32(view, from);
        break;
      case 16:
        attrs.extWarnMsg = readText(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcAttributes(attrs: TcAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'kind': {
        if (attrs.kind === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.kind);
        writer.close(at);
        break;
      }
      case 'options': {
        if (attrs.options === undefined) break;
        writeTcOptions(attrs.options, writer, 2);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(3);
        writeTcStats(attrs.stats, writer);
        writer.close(at);
        break;
      }
      case 'xstats': {
        if (attrs.xstats === undefined) break;
        writeTcAppStats(attrs.xstats, writer, 4);
        break;
      }
      case 'rate': {
        if (attrs.rate === undefined) break;
        const at = writer.open(5);
        writeGnetEstimator(attrs.rate, writer);
        writer.close(at);
        break;
      }
      case 'fcnt': {
        if (attrs.fcnt === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.fcnt);
        writer.close(at);
        break;
      }
      case 'stats2': {
        if (attrs.stats2 === undefined) break;
        const at = writer.open(7);
        writeTcStatsAttributes(attrs.stats2, writer);
        writer.close(at);
        break;
      }
      case 'stab': {
        if (attrs.stab === undefined) break;
        const at = writer.open(8);
        writeTcStabAttributes(attrs.stab, writer);
        writer.close(at);
        break;
      }
      case 'dumpInvisible': {
        if (attrs.dumpInvisible === undefined) break;
        const at = writer.open(10);
        writer.close(at);
        break;
      }
      case 'chain': {
        if (attrs.chain === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.chain);
        writer.close(at);
        break;
      }
      case 'hwOffload': {
        if (attrs.hwOffload === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.hwOffload);
        writer.close(at);
        break;
      }
      case 'ingressBlock': {
        if (attrs.ingressBlock === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.ingressBlock);
        writer.close(at);
        break;
      }
      case 'egressBlock': {
        if (attrs.egressBlock === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.egressBlock);
        writer.close(at);
        break;
      }
      case 'dumpFlags': {
        if (attrs.dumpFlags === undefined) break;
        const at = writer.open(15);
        writer.bitfield32(attrs.dumpFlags);
        writer.close(at);
        break;
      }
      case 'extWarnMsg': {
        if (attrs.extWarnMsg === undefined) break;
        const at = writer.open(16);
        writer.text(attrs.extWarnMsg);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-attrs, in the order of the wire. */
export interface TcActAttributes extends UnknownAttributes {
  readonly kind?: string;
  readonly options?: TcActOptions;
  readonly index?: number;
  readonly stats?: TcActStatsAttributes;
  readonly cookie?: Uint8Array;
  readonly flags?: Bitfield32;
  readonly hwStats?: Bitfield32;
  readonly usedHwStats?: Bitfield32;
  readonly inHwCount?: number;
}
function readTcActAttributes(view: DataView, start: number, end: number, depth: number): TcActAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.kind = readText(view, from, to);
        break;
      case 2: {
        const value = readTcActOptions(view, from, to, depth + 1, attrs.kind ?? laterText(view, at + ((to - at + 3) & ~3), end, 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.options = value;
        break;
      }
      case 3:
        if (to - from < 4) tooShort('index', from, to, 4);
        attrs.index = view.getUint32(from, true);
        break;
      case 4:
        attrs.stats = readTcActStatsAttributes(view, from, to, depth + 1);
        break;
      case 6:
        attrs.cookie = copyBytes(view, from, to);
        break;
      case 7:
        if (to - from < 8) tooShort('flags', from, to, 8);
        attrs.flags = readBitfield32(view, from);
        break;
      case 8:
        if (to - from < 8) tooShort('hwStats', from, to, 8);
        attrs.hwStats = readBitfield32(view, from);
        break;
      case 9:
        if (to - from < 8) tooShort('usedHwStats', from, to, 8);
        attrs.usedHwStats = readBitfield32(view, from);
        break;
      case 10:
        if (to - from < 4) tooShort('inHwCount', from, to, 4);
        attrs.inHwCount = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActAttributes(attrs: TcActAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'kind': {
        if (attrs.kind === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.kind);
        writer.close(at);
        break;
      }
      case 'options': {
        if (attrs.options === undefined) break;
        writeTcActOptions(attrs.options, writer, 2);
        break;
      }
      case 'index': {
        if (attrs.index === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.index);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(4);
        writeTcActStatsAttributes(attrs.stats, writer);
        writer.close(at);
        break;
      }
      case 'cookie': {
        if (attrs.cookie === undefined) break;
        const at = writer.open(6);
        writer.bytes(attrs.cookie);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(7);
        writer.bitfield32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'hwStats': {
        if (attrs.hwStats === undefined) break;
        const at = writer.open(8);
        writer.bitfield32(attrs.hwStats);
        writer.close(at);
        break;
      }
      case 'usedHwStats': {
        if (attrs.usedHwStats === undefined) break;
        const at = writer.open(9);
        writer.bitfield32(attrs.usedHwStats);
        writer.close(at);
        break;
      }
      case 'inHwCount': {
        if (attrs.inHwCount === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.inHwCount);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-stats-attrs, in the order of the wire. */
export interface TcActStatsAttributes extends UnknownAttributes {
  readonly basic?: GnetStatsBasic;
  readonly rateEst?: GnetStatsRateEst;
  readonly queue?: GnetStatsQueue;
  readonly app?: Uint8Array;
  readonly rateEst64?: GnetStatsRateEst64;
  readonly basicHw?: GnetStatsBasic;
  readonly pkt64?: bigint;
}
function readTcActStatsAttributes(view: DataView, start: number, end: number, depth: number): TcActStatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActStatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.basic = readGnetStatsBasic(view, from, to);
        break;
      case 2:
        attrs.rateEst = readGnetStatsRateEst(view, from, to);
        break;
      case 3:
        attrs.queue = readGnetStatsQueue(view, from, to);
        break;
      case 4:
        attrs.app = copyBytes(view, from, to);
        break;
      case 5:
        attrs.rateEst64 = readGnetStatsRateEst64(view, from, to);
        break;
      case 7:
        attrs.basicHw = readGnetStatsBasic(view, from, to);
        break;
      case 8:
        if (to - from < 8) tooShort('pkt64', from, to, 8);
        attrs.pkt64 = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActStatsAttributes(attrs: TcActStatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'basic': {
        if (attrs.basic === undefined) break;
        const at = writer.open(1);
        writeGnetStatsBasic(attrs.basic, writer);
        writer.close(at);
        break;
      }
      case 'rateEst': {
        if (attrs.rateEst === undefined) break;
        const at = writer.open(2);
        writeGnetStatsRateEst(attrs.rateEst, writer);
        writer.close(at);
        break;
      }
      case 'queue': {
        if (attrs.queue === undefined) break;
        const at = writer.open(3);
        writeGnetStatsQueue(attrs.queue, writer);
        writer.close(at);
        break;
      }
      case 'app': {
        if (attrs.app === undefined) break;
        const at = writer.open(4);
        writer.bytes(attrs.app);
        writer.close(at);
        break;
      }
      case 'rateEst64': {
        if (attrs.rateEst64 === undefined) break;
        const at = writer.open(5);
        writeGnetStatsRateEst64(attrs.rateEst64, writer);
        writer.close(at);
        break;
      }
      case 'basicHw': {
        if (attrs.basicHw === undefined) break;
        const at = writer.open(7);
        writeGnetStatsBasic(attrs.basicHw, writer);
        writer.close(at);
        break;
      }
      case 'pkt64': {
        if (attrs.pkt64 === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.pkt64);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-bpf-attrs, in the order of the wire. */
export interface TcActBpfAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcGen;
  readonly opsLen?: number;
  readonly ops?: Uint8Array;
  readonly fd?: number;
  readonly name?: string;
  readonly tag?: Uint8Array;
  readonly id?: Uint8Array;
}
function readTcActBpfAttributes(view: DataView, start: number, end: number, depth: number): TcActBpfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActBpfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcGen(view, from, to);
        break;
      case 3:
        if (to - from < 2) tooShort('opsLen', from, to, 2);
        attrs.opsLen = view.getUint16(from, true);
        break;
      case 4:
        attrs.ops = copyBytes(view, from, to);
        break;
      case 5:
        if (to - from < 4) tooShort('fd', from, to, 4);
        attrs.fd = view.getUint32(from, true);
        break;
      case 6:
        attrs.name = readText(view, from, to);
        break;
      case 8:
        attrs.tag = copyBytes(view, from, to);
        break;
      case 9:
        attrs.id = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActBpfAttributes(attrs: TcActBpfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcGen(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'opsLen': {
        if (attrs.opsLen === undefined) break;
        const at = writer.open(3);
        writer.u16(attrs.opsLen);
        writer.close(at);
        break;
      }
      case 'ops': {
        if (attrs.ops === undefined) break;
        const at = writer.open(4);
        writer.bytes(attrs.ops);
        writer.close(at);
        break;
      }
      case 'fd': {
        if (attrs.fd === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.fd);
        writer.close(at);
        break;
      }
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(6);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'tag': {
        if (attrs.tag === undefined) break;
        const at = writer.open(8);
        writer.bytes(attrs.tag);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(9);
        writer.bytes(attrs.id);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-connmark-attrs, in the order of the wire. */
export interface TcActConnmarkAttributes extends UnknownAttributes {
  readonly parms?: TcConnmark;
  readonly tm?: TcfT;
}
function readTcActConnmarkAttributes(view: DataView, start: number, end: number, depth: number): TcActConnmarkAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActConnmarkAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcConnmark(view, from, to);
        break;
      case 2:
        attrs.tm = readTcfT(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActConnmarkAttributes(attrs: TcActConnmarkAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcConnmark(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(2);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-csum-attrs, in the order of the wire. */
export interface TcActCsumAttributes extends UnknownAttributes {
  readonly parms?: TcCsum;
  readonly tm?: TcfT;
}
function readTcActCsumAttributes(view: DataView, start: number, end: number, depth: number): TcActCsumAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActCsumAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcCsum(view, from, to);
        break;
      case 2:
        attrs.tm = readTcfT(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActCsumAttributes(attrs: TcActCsumAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcCsum(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(2);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-ct-attrs, in the order of the wire. */
export interface TcActCtAttributes extends UnknownAttributes {
  readonly parms?: TcGen;
  readonly tm?: TcfT;
  readonly action?: number;
  readonly zone?: number;
  readonly mark?: number;
  readonly markMask?: number;
  readonly labels?: Uint8Array;
  readonly labelsMask?: Uint8Array;
  readonly natIpv4Min?: string;
  readonly natIpv4Max?: string;
  readonly natIpv6Min?: string;
  readonly natIpv6Max?: string;
  readonly natPortMin?: number;
  readonly natPortMax?: number;
  readonly helperName?: string;
  readonly helperFamily?: number;
  readonly helperProto?: number;
}
function readTcActCtAttributes(view: DataView, start: number, end: number, depth: number): TcActCtAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActCtAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcGen(view, from, to);
        break;
      case 2:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 3:
        if (to - from < 2) tooShort('action', from, to, 2);
        attrs.action = view.getUint16(from, true);
        break;
      case 4:
        if (to - from < 2) tooShort('zone', from, to, 2);
        attrs.zone = view.getUint16(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('mark', from, to, 4);
        attrs.mark = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('markMask', from, to, 4);
        attrs.markMask = view.getUint32(from, true);
        break;
      case 7:
        attrs.labels = copyBytes(view, from, to);
        break;
      case 8:
        attrs.labelsMask = copyBytes(view, from, to);
        break;
      case 9: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.natIpv4Min = value;
        break;
      }
      case 10: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.natIpv4Max = value;
        break;
      }
      case 11: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.natIpv6Min = value;
        break;
      }
      case 12: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.natIpv6Max = value;
        break;
      }
      case 13:
        if (to - from < 2) tooShort('natPortMin', from, to, 2);
        attrs.natPortMin = view.getUint16(from, false);
        break;
      case 14:
        if (to - from < 2) tooShort('natPortMax', from, to, 2);
        attrs.natPortMax = view.getUint16(from, false);
        break;
      case 16:
        attrs.helperName = readText(view, from, to);
        break;
      case 17:
        if (to - from < 1) tooShort('helperFamily', from, to, 1);
        attrs.helperFamily = view.getUint8(from);
        break;
      case 18:
        if (to - from < 1) tooShort('helperProto', from, to, 1);
        attrs.helperProto = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActCtAttributes(attrs: TcActCtAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcGen(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(2);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'action': {
        if (attrs.action === undefined) break;
        const at = writer.open(3);
        writer.u16(attrs.action);
        writer.close(at);
        break;
      }
      case 'zone': {
        if (attrs.zone === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.zone);
        writer.close(at);
        break;
      }
      case 'mark': {
        if (attrs.mark === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.mark);
        writer.close(at);
        break;
      }
      case 'markMask': {
        if (attrs.markMask === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.markMask);
        writer.close(at);
        break;
      }
      case 'labels': {
        if (attrs.labels === undefined) break;
        const at = writer.open(7);
        writer.bytes(attrs.labels);
        writer.close(at);
        break;
      }
      case 'labelsMask': {
        if (attrs.labelsMask === undefined) break;
        const at = writer.open(8);
        writer.bytes(attrs.labelsMask);
        writer.close(at);
        break;
      }
      case 'natIpv4Min': {
        if (attrs.natIpv4Min === undefined) break;
        const at = writer.open(9);
        writer.ip(attrs.natIpv4Min);
        writer.close(at);
        break;
      }
      case 'natIpv4Max': {
        if (attrs.natIpv4Max === undefined) break;
        const at = writer.open(10);
        writer.ip(attrs.natIpv4Max);
        writer.close(at);
        break;
      }
      case 'natIpv6Min': {
        if (attrs.natIpv6Min === undefined) break;
        const at = writer.open(11);
        writer.ip(attrs.natIpv6Min);
        writer.close(at);
        break;
      }
      case 'natIpv6Max': {
        if (attrs.natIpv6Max === undefined) break;
        const at = writer.open(12);
        writer.ip(attrs.natIpv6Max);
        writer.close(at);
        break;
      }
      case 'natPortMin': {
        if (attrs.natPortMin === undefined) break;
        const at = writer.open(13);
        writer.u16(attrs.natPortMin, false);
        writer.close(at);
        break;
      }
      case 'natPortMax': {
        if (attrs.natPortMax === undefined) break;
        const at = writer.open(14);
        writer.u16(attrs.natPortMax, false);
        writer.close(at);
        break;
      }
      case 'helperName': {
        if (attrs.helperName === undefined) break;
        const at = writer.open(16);
        writer.text(attrs.helperName);
        writer.close(at);
        break;
      }
      case 'helperFamily': {
        if (attrs.helperFamily === undefined) break;
        const at = writer.open(17);
        writer.u8(attrs.helperFamily);
        writer.close(at);
        break;
      }
      case 'helperProto': {
        if (attrs.helperProto === undefined) break;
        const at = writer.open(18);
        writer.u8(attrs.helperProto);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-ctinfo-attrs, in the order of the wire. */
export interface TcActCtinfoAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly act?: Uint8Array;
  readonly zone?: number;
  readonly parmsDscpMask?: number;
  readonly parmsDscpStatemask?: number;
  readonly parmsCpmarkMask?: number;
  readonly statsDscpSet?: bigint;
  readonly statsDscpError?: bigint;
  readonly statsCpmarkSet?: bigint;
}
function readTcActCtinfoAttributes(view: DataView, start: number, end: number, depth: number): TcActCtinfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActCtinfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 3:
        attrs.act = copyBytes(view, from, to);
        break;
      case 4:
        if (to - from < 2) tooShort('zone', from, to, 2);
        attrs.zone = view.getUint16(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('parmsDscpMask', from, to, 4);
        attrs.parmsDscpMask = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('parmsDscpStatemask', from, to, 4);
        attrs.parmsDscpStatemask = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('parmsCpmarkMask', from, to, 4);
        attrs.parmsCpmarkMask = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 8) tooShort('statsDscpSet', from, to, 8);
        attrs.statsDscpSet = readU64(view, from);
        break;
      case 9:
        if (to - from < 8) tooShort('statsDscpError', from, to, 8);
        attrs.statsDscpError = readU64(view, from);
        break;
      case 10:
        if (to - from < 8) tooShort('statsCpmarkSet', from, to, 8);
        attrs.statsCpmarkSet = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActCtinfoAttributes(attrs: TcActCtinfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(2);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.act);
        writer.close(at);
        break;
      }
      case 'zone': {
        if (attrs.zone === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.zone);
        writer.close(at);
        break;
      }
      case 'parmsDscpMask': {
        if (attrs.parmsDscpMask === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.parmsDscpMask);
        writer.close(at);
        break;
      }
      case 'parmsDscpStatemask': {
        if (attrs.parmsDscpStatemask === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.parmsDscpStatemask);
        writer.close(at);
        break;
      }
      case 'parmsCpmarkMask': {
        if (attrs.parmsCpmarkMask === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.parmsCpmarkMask);
        writer.close(at);
        break;
      }
      case 'statsDscpSet': {
        if (attrs.statsDscpSet === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.statsDscpSet);
        writer.close(at);
        break;
      }
      case 'statsDscpError': {
        if (attrs.statsDscpError === undefined) break;
        const at = writer.open(9);
        writer.u64(attrs.statsDscpError);
        writer.close(at);
        break;
      }
      case 'statsCpmarkSet': {
        if (attrs.statsCpmarkSet === undefined) break;
        const at = writer.open(10);
        writer.u64(attrs.statsCpmarkSet);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-gate-attrs, in the order of the wire. */
export interface TcActGateAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcGen;
  readonly priority?: number;
  readonly entryList?: Uint8Array;
  readonly baseTime?: bigint;
  readonly cycleTime?: bigint;
  readonly cycleTimeExt?: bigint;
  readonly flags?: number;
  readonly clockid?: number;
}
function readTcActGateAttributes(view: DataView, start: number, end: number, depth: number): TcActGateAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActGateAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcGen(view, from, to);
        break;
      case 4:
        if (to - from < 4) tooShort('priority', from, to, 4);
        attrs.priority = view.getInt32(from, true);
        break;
      case 5:
        attrs.entryList = copyBytes(view, from, to);
        break;
      case 6:
        if (to - from < 8) tooShort('baseTime', from, to, 8);
        attrs.baseTime = readU64(view, from);
        break;
      case 7:
        if (to - from < 8) tooShort('cycleTime', from, to, 8);
        attrs.cycleTime = readU64(view, from);
        break;
      case 8:
        if (to - from < 8) tooShort('cycleTimeExt', from, to, 8);
        attrs.cycleTimeExt = readU64(view, from);
        break;
      case 9:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('clockid', from, to, 4);
        attrs.clockid = view.getInt32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActGateAttributes(attrs: TcActGateAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcGen(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'priority': {
        if (attrs.priority === undefined) break;
        const at = writer.open(4);
        writer.s32(attrs.priority);
        writer.close(at);
        break;
      }
      case 'entryList': {
        if (attrs.entryList === undefined) break;
        const at = writer.open(5);
        writer.bytes(attrs.entryList);
        writer.close(at);
        break;
      }
      case 'baseTime': {
        if (attrs.baseTime === undefined) break;
        const at = writer.open(6);
        writer.u64(attrs.baseTime);
        writer.close(at);
        break;
      }
      case 'cycleTime': {
        if (attrs.cycleTime === undefined) break;
        const at = writer.open(7);
        writer.u64(attrs.cycleTime);
        writer.close(at);
        break;
      }
      case 'cycleTimeExt': {
        if (attrs.cycleTimeExt === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.cycleTimeExt);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'clockid': {
        if (attrs.clockid === undefined) break;
        const at = writer.open(10);
        writer.s32(attrs.clockid);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-ife-attrs, in the order of the wire. */
export interface TcActIfeAttributes extends UnknownAttributes {
  readonly parms?: TcIfe;
  readonly tm?: TcfT;
  readonly dmac?: string;
  readonly smac?: string;
  readonly type?: number;
  readonly metalst?: Uint8Array;
}
function readTcActIfeAttributes(view: DataView, start: number, end: number, depth: number): TcActIfeAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActIfeAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcIfe(view, from, to);
        break;
      case 2:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 3:
        attrs.dmac = readMac(view, from, to);
        break;
      case 4:
        attrs.smac = readMac(view, from, to);
        break;
      case 5:
        if (to - from < 2) tooShort('type', from, to, 2);
        attrs.type = view.getUint16(from, true);
        break;
      case 6:
        attrs.metalst = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActIfeAttributes(attrs: TcActIfeAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcIfe(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(2);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'dmac': {
        if (attrs.dmac === undefined) break;
        const at = writer.open(3);
        writer.mac(attrs.dmac);
        writer.close(at);
        break;
      }
      case 'smac': {
        if (attrs.smac === undefined) break;
        const at = writer.open(4);
        writer.mac(attrs.smac);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(5);
        writer.u16(attrs.type);
        writer.close(at);
        break;
      }
      case 'metalst': {
        if (attrs.metalst === undefined) break;
        const at = writer.open(6);
        writer.bytes(attrs.metalst);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-mirred-attrs, in the order of the wire. */
export interface TcActMirredAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcMirred;
  readonly blockid?: number;
}
function readTcActMirredAttributes(view: DataView, start: number, end: number, depth: number): TcActMirredAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActMirredAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcMirred(view, from, to);
        break;
      case 4:
        if (to - from < 4) tooShort('blockid', from, to, 4);
        attrs.blockid = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActMirredAttributes(attrs: TcActMirredAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcMirred(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'blockid': {
        if (attrs.blockid === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.blockid);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-mpls-attrs, in the order of the wire. */
export interface TcActMplsAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcMpls;
  readonly proto?: number;
  readonly label?: number;
  readonly tc?: number;
  readonly ttl?: number;
  readonly bos?: number;
}
function readTcActMplsAttributes(view: DataView, start: number, end: number, depth: number): TcActMplsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActMplsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcMpls(view, from, to);
        break;
      case 4:
        if (to - from < 2) tooShort('proto', from, to, 2);
        attrs.proto = view.getUint16(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('label', from, to, 4);
        attrs.label = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 1) tooShort('tc', from, to, 1);
        attrs.tc = view.getUint8(from);
        break;
      case 7:
        if (to - from < 1) tooShort('ttl', from, to, 1);
        attrs.ttl = view.getUint8(from);
        break;
      case 8:
        if (to - from < 1) tooShort('bos', from, to, 1);
        attrs.bos = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActMplsAttributes(attrs: TcActMplsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcMpls(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'proto': {
        if (attrs.proto === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.proto, false);
        writer.close(at);
        break;
      }
      case 'label': {
        if (attrs.label === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.label);
        writer.close(at);
        break;
      }
      case 'tc': {
        if (attrs.tc === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.tc);
        writer.close(at);
        break;
      }
      case 'ttl': {
        if (attrs.ttl === undefined) break;
        const at = writer.open(7);
        writer.u8(attrs.ttl);
        writer.close(at);
        break;
      }
      case 'bos': {
        if (attrs.bos === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.bos);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-nat-attrs, in the order of the wire. */
export interface TcActNatAttributes extends UnknownAttributes {
  readonly parms?: TcNat;
  readonly tm?: TcfT;
}
function readTcActNatAttributes(view: DataView, start: number, end: number, depth: number): TcActNatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActNatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcNat(view, from, to);
        break;
      case 2:
        attrs.tm = readTcfT(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActNatAttributes(attrs: TcActNatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcNat(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(2);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-pedit-attrs, in the order of the wire. */
export interface TcActPeditAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcPeditSel;
  readonly parmsEx?: Uint8Array;
  readonly keysEx?: Uint8Array;
  readonly keyEx?: Uint8Array;
}
function readTcActPeditAttributes(view: DataView, start: number, end: number, depth: number): TcActPeditAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActPeditAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcPeditSel(view, from, to);
        break;
      case 4:
        attrs.parmsEx = copyBytes(view, from, to);
        break;
      case 5:
        attrs.keysEx = copyBytes(view, from, to);
        break;
      case 6:
        attrs.keyEx = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActPeditAttributes(attrs: TcActPeditAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcPeditSel(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'parmsEx': {
        if (attrs.parmsEx === undefined) break;
        const at = writer.open(4);
        writer.bytes(attrs.parmsEx);
        writer.close(at);
        break;
      }
      case 'keysEx': {
        if (attrs.keysEx === undefined) break;
        const at = writer.open(5);
        writer.bytes(attrs.keysEx);
        writer.close(at);
        break;
      }
      case 'keyEx': {
        if (attrs.keyEx === undefined) break;
        const at = writer.open(6);
        writer.bytes(attrs.keyEx);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-police-attrs, in the order of the wire. */
export interface TcActPoliceAttributes extends UnknownAttributes {
  readonly tbf?: TcPolice;
  readonly rate?: Uint8Array;
  readonly peakrate?: Uint8Array;
  readonly avrate?: number;
  readonly result?: number;
  readonly tm?: TcfT;
  readonly rate64?: bigint;
  readonly peakrate64?: bigint;
  readonly pktrate64?: bigint;
  readonly pktburst64?: bigint;
}
function readTcActPoliceAttributes(view: DataView, start: number, end: number, depth: number): TcActPoliceAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActPoliceAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tbf = readTcPolice(view, from, to);
        break;
      case 2:
        attrs.rate = copyBytes(view, from, to);
        break;
      case 3:
        attrs.peakrate = copyBytes(view, from, to);
        break;
      case 4:
        if (to - from < 4) tooShort('avrate', from, to, 4);
        attrs.avrate = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('result', from, to, 4);
        attrs.result = view.getUint32(from, true);
        break;
      case 6:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 8:
        if (to - from < 8) tooShort('rate64', from, to, 8);
        attrs.rate64 = readU64(view, from);
        break;
      case 9:
        if (to - from < 8) tooShort('peakrate64', from, to, 8);
        attrs.peakrate64 = readU64(view, from);
        break;
      case 10:
        if (to - from < 8) tooShort('pktrate64', from, to, 8);
        attrs.pktrate64 = readU64(view, from);
        break;
      case 11:
        if (to - from < 8) tooShort('pktburst64', from, to, 8);
        attrs.pktburst64 = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActPoliceAttributes(attrs: TcActPoliceAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tbf': {
        if (attrs.tbf === undefined) break;
        const at = writer.open(1);
        writeTcPolice(attrs.tbf, writer);
        writer.close(at);
        break;
      }
      case 'rate': {
        if (attrs.rate === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.rate);
        writer.close(at);
        break;
      }
      case 'peakrate': {
        if (attrs.peakrate === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.peakrate);
        writer.close(at);
        break;
      }
      case 'avrate': {
        if (attrs.avrate === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.avrate);
        writer.close(at);
        break;
      }
      case 'result': {
        if (attrs.result === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.result);
        writer.close(at);
        break;
      }
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(6);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'rate64': {
        if (attrs.rate64 === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.rate64);
        writer.close(at);
        break;
      }
      case 'peakrate64': {
        if (attrs.peakrate64 === undefined) break;
        const at = writer.open(9);
        writer.u64(attrs.peakrate64);
        writer.close(at);
        break;
      }
      case 'pktrate64': {
        if (attrs.pktrate64 === undefined) break;
        const at = writer.open(10);
        writer.u64(attrs.pktrate64);
        writer.close(at);
        break;
      }
      case 'pktburst64': {
        if (attrs.pktburst64 === undefined) break;
        const at = writer.open(11);
        writer.u64(attrs.pktburst64);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-simple-attrs, in the order of the wire. */
export interface TcActSimpleAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcGen;
  readonly data?: string;
}
function readTcActSimpleAttributes(view: DataView, start: number, end: number, depth: number): TcActSimpleAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActSimpleAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcGen(view, from, to);
        break;
      case 3:
        attrs.data = readText(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActSimpleAttributes(attrs: TcActSimpleAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcGen(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.data);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-skbedit-attrs, in the order of the wire. */
export interface TcActSkbeditAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcGen;
  readonly priority?: number;
  readonly queueMapping?: number;
  readonly mark?: number;
  readonly ptype?: number;
  readonly mask?: number;
  readonly flags?: bigint;
  readonly queueMappingMax?: number;
}
function readTcActSkbeditAttributes(view: DataView, start: number, end: number, depth: number): TcActSkbeditAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActSkbeditAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcGen(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('priority', from, to, 4);
        attrs.priority = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 2) tooShort('queueMapping', from, to, 2);
        attrs.queueMapping = view.getUint16(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('mark', from, to, 4);
        attrs.mark = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 2) tooShort('ptype', from, to, 2);
        attrs.ptype = view.getUint16(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('mask', from, to, 4);
        attrs.mask = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 8) tooShort('flags', from, to, 8);
        attrs.flags = readU64(view, from);
        break;
      case 10:
        if (to - from < 2) tooShort('queueMappingMax', from, to, 2);
        attrs.queueMappingMax = view.getUint16(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActSkbeditAttributes(attrs: TcActSkbeditAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcGen(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'priority': {
        if (attrs.priority === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.priority);
        writer.close(at);
        break;
      }
      case 'queueMapping': {
        if (attrs.queueMapping === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.queueMapping);
        writer.close(at);
        break;
      }
      case 'mark': {
        if (attrs.mark === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.mark);
        writer.close(at);
        break;
      }
      case 'ptype': {
        if (attrs.ptype === undefined) break;
        const at = writer.open(7);
        writer.u16(attrs.ptype);
        writer.close(at);
        break;
      }
      case 'mask': {
        if (attrs.mask === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.mask);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(9);
        writer.u64(attrs.flags);
        writer.close(at);
        break;
      }
      case 'queueMappingMax': {
        if (attrs.queueMappingMax === undefined) break;
        const at = writer.open(10);
        writer.u16(attrs.queueMappingMax);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-skbmod-attrs, in the order of the wire. */
export interface TcActSkbmodAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcSkbmod;
  readonly dmac?: string;
  readonly smac?: string;
  readonly etype?: number;
}
function readTcActSkbmodAttributes(view: DataView, start: number, end: number, depth: number): TcActSkbmodAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActSkbmodAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcSkbmod(view, from, to);
        break;
      case 3:
        attrs.dmac = readMac(view, from, to);
        break;
      case 4:
        attrs.smac = readMac(view, from, to);
        break;
      case 5:
        if (to - from < 2) tooShort('etype', from, to, 2);
        attrs.etype = view.getUint16(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActSkbmodAttributes(attrs: TcActSkbmodAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcSkbmod(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'dmac': {
        if (attrs.dmac === undefined) break;
        const at = writer.open(3);
        writer.mac(attrs.dmac);
        writer.close(at);
        break;
      }
      case 'smac': {
        if (attrs.smac === undefined) break;
        const at = writer.open(4);
        writer.mac(attrs.smac);
        writer.close(at);
        break;
      }
      case 'etype': {
        if (attrs.etype === undefined) break;
        const at = writer.open(5);
        writer.u16(attrs.etype);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-tunnel-key-attrs, in the order of the wire. */
export interface TcActTunnelKeyAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcTunnelKey;
  readonly encIpv4Src?: string;
  readonly encIpv4Dst?: string;
  readonly encIpv6Src?: string;
  readonly encIpv6Dst?: string;
  readonly encKeyId?: number;
  readonly encDstPort?: number;
  readonly noCsum?: number;
  readonly encOpts?: Uint8Array;
  readonly encTos?: number;
  readonly encTtl?: number;
  readonly noFrag?: true;
}
function readTcActTunnelKeyAttributes(view: DataView, start: number, end: number, depth: number): TcActTunnelKeyAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActTunnelKeyAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcTunnelKey(view, from, to);
        break;
      case 3: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.encIpv4Src = value;
        break;
      }
      case 4: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.encIpv4Dst = value;
        break;
      }
      case 5: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.encIpv6Src = value;
        break;
      }
      case 6: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.encIpv6Dst = value;
        break;
      }
      case 7:
        if (to - from < 4) tooShort('encKeyId', from, to, 4);
        attrs.encKeyId = view.getUint32(from, false);
        break;
      case 9:
        if (to - from < 2) tooShort('encDstPort', from, to, 2);
        attrs.encDstPort = view.getUint16(from, false);
        break;
      case 10:
        if (to - from < 1) tooShort('noCsum', from, to, 1);
        attrs.noCsum = view.getUint8(from);
        break;
      case 11:
        attrs.encOpts = copyBytes(view, from, to);
        break;
      case 12:
        if (to - from < 1) tooShort('encTos', from, to, 1);
        attrs.encTos = view.getUint8(from);
        break;
      case 13:
        if (to - from < 1) tooShort('encTtl', from, to, 1);
        attrs.encTtl = view.getUint8(from);
        break;
      case 14:
        attrs.noFrag = true;
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActTunnelKeyAttributes(attrs: TcActTunnelKeyAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcTunnelKey(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'encIpv4Src': {
        if (attrs.encIpv4Src === undefined) break;
        const at = writer.open(3);
        writer.ip(attrs.encIpv4Src);
        writer.close(at);
        break;
      }
      case 'encIpv4Dst': {
        if (attrs.encIpv4Dst === undefined) break;
        const at = writer.open(4);
        writer.ip(attrs.encIpv4Dst);
        writer.close(at);
        break;
      }
      case 'encIpv6Src': {
        if (attrs.encIpv6Src === undefined) break;
        const at = writer.open(5);
        writer.ip(attrs.encIpv6Src);
        writer.close(at);
        break;
      }
      case 'encIpv6Dst': {
        if (attrs.encIpv6Dst === undefined) break;
        const at = writer.open(6);
        writer.ip(attrs.encIpv6Dst);
        writer.close(at);
        break;
      }
      case 'encKeyId': {
        if (attrs.encKeyId === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.encKeyId, false);
        writer.close(at);
        break;
      }
      case 'encDstPort': {
        if (attrs.encDstPort === undefined) break;
        const at = writer.open(9);
        writer.u16(attrs.encDstPort, false);
        writer.close(at);
        break;
      }
      case 'noCsum': {
        if (attrs.noCsum === undefined) break;
        const at = writer.open(10);
        writer.u8(attrs.noCsum);
        writer.close(at);
        break;
      }
      case 'encOpts': {
        if (attrs.encOpts === undefined) break;
        const at = writer.open(11);
        writer.bytes(attrs.encOpts);
        writer.close(at);
        break;
      }
      case 'encTos': {
        if (attrs.encTos === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.encTos);
        writer.close(at);
        break;
      }
      case 'encTtl': {
        if (attrs.encTtl === undefined) break;
        const at = writer.open(13);
        writer.u8(attrs.encTtl);
        writer.close(at);
        break;
      }
      case 'noFrag': {
        if (attrs.noFrag === undefined) break;
        const at = writer.open(14);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-vlan-attrs, in the order of the wire. */
export interface TcActVlanAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcVlan;
  readonly pushVlanId?: number;
  readonly pushVlanProtocol?: number;
  readonly pushVlanPriority?: number;
  readonly pushEthDst?: string;
  readonly pushEthSrc?: string;
}
function readTcActVlanAttributes(view: DataView, start: number, end: number, depth: number): TcActVlanAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActVlanAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcVlan(view, from, to);
        break;
      case 3:
        if (to - from < 2) tooShort('pushVlanId', from, to, 2);
        attrs.pushVlanId = view.getUint16(from, true);
        break;
      case 4:
        if (to - from < 2) tooShort('pushVlanProtocol', from, to, 2);
        attrs.pushVlanProtocol = view.getUint16(from, false);
        break;
      case 6:
        if (to - from < 1) tooShort('pushVlanPriority', from, to, 1);
        attrs.pushVlanPriority = view.getUint8(from);
        break;
      case 7:
        attrs.pushEthDst = readMac(view, from, to);
        break;
      case 8:
        attrs.pushEthSrc = readMac(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActVlanAttributes(attrs: TcActVlanAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcVlan(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'pushVlanId': {
        if (attrs.pushVlanId === undefined) break;
        const at = writer.open(3);
        writer.u16(attrs.pushVlanId);
        writer.close(at);
        break;
      }
      case 'pushVlanProtocol': {
        if (attrs.pushVlanProtocol === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.pushVlanProtocol, false);
        writer.close(at);
        break;
      }
      case 'pushVlanPriority': {
        if (attrs.pushVlanPriority === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.pushVlanPriority);
        writer.close(at);
        break;
      }
      case 'pushEthDst': {
        if (attrs.pushEthDst === undefined) break;
        const at = writer.open(7);
        writer.mac(attrs.pushEthDst);
        writer.close(at);
        break;
      }
      case 'pushEthSrc': {
        if (attrs.pushEthSrc === undefined) break;
        const at = writer.open(8);
        writer.mac(attrs.pushEthSrc);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-basic-attrs, in the order of the wire. */
export interface TcBasicAttributes extends UnknownAttributes {
  readonly classid?: number;
  readonly ematches?: TcEmatchAttributes;
  readonly act?: readonly TcActAttributes[];
  readonly police?: TcPoliceAttributes;
  readonly pcnt?: TcBasicPcnt;
}
function readTcBasicAttributes(view: DataView, start: number, end: number, depth: number): TcBasicAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcBasicAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('classid', from, to, 4);
        attrs.classid = view.getUint32(from, true);
        break;
      case 2:
        attrs.ematches = readTcEmatchAttributes(view, from, to, depth + 1);
        break;
      case 3: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcActAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.act = value;
        break;
      }
      case 4:
        attrs.police = readTcPoliceAttributes(view, from, to, depth + 1);
        break;
      case 5:
        attrs.pcnt = readTcBasicPcnt(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcBasicAttributes(attrs: TcBasicAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'classid': {
        if (attrs.classid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.classid);
        writer.close(at);
        break;
      }
      case 'ematches': {
        if (attrs.ematches === undefined) break;
        const at = writer.open(2);
        writeTcEmatchAttributes(attrs.ematches, writer);
        writer.close(at);
        break;
      }
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(3);
        writer.indexed(attrs.act, 1, (item) => writeTcActAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'police': {
        if (attrs.police === undefined) break;
        const at = writer.open(4);
        writeTcPoliceAttributes(attrs.police, writer);
        writer.close(at);
        break;
      }
      case 'pcnt': {
        if (attrs.pcnt === undefined) break;
        const at = writer.open(5);
        writeTcBasicPcnt(attrs.pcnt, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-bpf-attrs, in the order of the wire. */
export interface TcBpfAttributes extends UnknownAttributes {
  readonly act?: readonly TcActAttributes[];
  readonly police?: TcPoliceAttributes;
  readonly classid?: number;
  readonly opsLen?: number;
  readonly ops?: Uint8Array;
  readonly fd?: number;
  readonly name?: string;
  readonly flags?: number;
  readonly flagsGen?: number;
  readonly tag?: Uint8Array;
  readonly id?: number;
}
function readTcBpfAttributes(view: DataView, start: number, end: number, depth: number): TcBpfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcBpfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcActAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.act = value;
        break;
      }
      case 2:
        attrs.police = readTcPoliceAttributes(view, from, to, depth + 1);
        break;
      case 3:
        if (to - from < 4) tooShort('classid', from, to, 4);
        attrs.classid = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 2) tooShort('opsLen', from, to, 2);
        attrs.opsLen = view.getUint16(from, true);
        break;
      case 5:
        attrs.ops = copyBytes(view, from, to);
        break;
      case 6:
        if (to - from < 4) tooShort('fd', from, to, 4);
        attrs.fd = view.getUint32(from, true);
        break;
      case 7:
        attrs.name = readText(view, from, to);
        break;
      case 8:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('flagsGen', from, to, 4);
        attrs.flagsGen = view.getUint32(from, true);
        break;
      case 10:
        attrs.tag = copyBytes(view, from, to);
        break;
      case 11:
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
function writeTcBpfAttributes(attrs: TcBpfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(1);
        writer.indexed(attrs.act, 1, (item) => writeTcActAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'police': {
        if (attrs.police === undefined) break;
        const at = writer.open(2);
        writeTcPoliceAttributes(attrs.police, writer);
        writer.close(at);
        break;
      }
      case 'classid': {
        if (attrs.classid === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.classid);
        writer.close(at);
        break;
      }
      case 'opsLen': {
        if (attrs.opsLen === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.opsLen);
        writer.close(at);
        break;
      }
      case 'ops': {
        if (attrs.ops === undefined) break;
        const at = writer.open(5);
        writer.bytes(attrs.ops);
        writer.close(at);
        break;
      }
      case 'fd': {
        if (attrs.fd === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.fd);
        writer.close(at);
        break;
      }
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(7);
        writer.text(attrs.name);
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
      case 'flagsGen': {
        if (attrs.flagsGen === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.flagsGen);
        writer.close(at);
        break;
      }
      case 'tag': {
        if (attrs.tag === undefined) break;
        const at = writer.open(10);
        writer.bytes(attrs.tag);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-cake-attrs, in the order of the wire. */
export interface TcCakeAttributes extends UnknownAttributes {
  readonly baseRate64?: bigint;
  readonly diffservMode?: number;
  readonly atm?: number;
  readonly flowMode?: number;
  readonly overhead?: number;
  readonly rtt?: number;
  readonly target?: number;
  readonly autorate?: number;
  readonly memory?: number;
  readonly nat?: number;
  readonly raw?: number;
  readonly wash?: number;
  readonly mpu?: number;
  readonly ingress?: number;
  readonly ackFilter?: number;
  readonly splitGso?: number;
  readonly fwmark?: number;
}
function readTcCakeAttributes(view: DataView, start: number, end: number, depth: number): TcCakeAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcCakeAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        if (to - from < 8) tooShort('baseRate64', from, to, 8);
        attrs.baseRate64 = readU64(view, from);
        break;
      case 3:
        if (to - from < 4) tooShort('diffservMode', from, to, 4);
        attrs.diffservMode = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('atm', from, to, 4);
        attrs.atm = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('flowMode', from, to, 4);
        attrs.flowMode = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('overhead', from, to, 4);
        attrs.overhead = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('rtt', from, to, 4);
        attrs.rtt = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('target', from, to, 4);
        attrs.target = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('autorate', from, to, 4);
        attrs.autorate = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('memory', from, to, 4);
        attrs.memory = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('nat', from, to, 4);
        attrs.nat = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 4) tooShort('raw', from, to, 4);
        attrs.raw = view.getUint32(from, true);
        break;
      case 13:
        if (to - from < 4) tooShort('wash', from, to, 4);
        attrs.wash = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('mpu', from, to, 4);
        attrs.mpu = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 4) tooShort('ingress', from, to, 4);
        attrs.ingress = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 4) tooShort('ackFilter', from, to, 4);
        attrs.ackFilter = view.getUint32(from, true);
        break;
      case 17:
        if (to - from < 4) tooShort('splitGso', from, to, 4);
        attrs.splitGso = view.getUint32(from, true);
        break;
      case 18:
        if (to - from < 4) tooShort('fwmark', from, to, 4);
        attrs.fwmark = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcCakeAttributes(attrs: TcCakeAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'baseRate64': {
        if (attrs.baseRate64 === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.baseRate64);
        writer.close(at);
        break;
      }
      case 'diffservMode': {
        if (attrs.diffservMode === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.diffservMode);
        writer.close(at);
        break;
      }
      case 'atm': {
        if (attrs.atm === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.atm);
        writer.close(at);
        break;
      }
      case 'flowMode': {
        if (attrs.flowMode === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.flowMode);
        writer.close(at);
        break;
      }
      case 'overhead': {
        if (attrs.overhead === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.overhead);
        writer.close(at);
        break;
      }
      case 'rtt': {
        if (attrs.rtt === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.rtt);
        writer.close(at);
        break;
      }
      case 'target': {
        if (attrs.target === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.target);
        writer.close(at);
        break;
      }
      case 'autorate': {
        if (attrs.autorate === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.autorate);
        writer.close(at);
        break;
      }
      case 'memory': {
        if (attrs.memory === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.memory);
        writer.close(at);
        break;
      }
      case 'nat': {
        if (attrs.nat === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.nat);
        writer.close(at);
        break;
      }
      case 'raw': {
        if (attrs.raw === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.raw);
        writer.close(at);
        break;
      }
      case 'wash': {
        if (attrs.wash === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.wash);
        writer.close(at);
        break;
      }
      case 'mpu': {
        if (attrs.mpu === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.mpu);
        writer.close(at);
        break;
      }
      case 'ingress': {
        if (attrs.ingress === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.ingress);
        writer.close(at);
        break;
      }
      case 'ackFilter': {
        if (attrs.ackFilter === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.ackFilter);
        writer.close(at);
        break;
      }
      case 'splitGso': {
        if (attrs.splitGso === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.splitGso);
        writer.close(at);
        break;
      }
      case 'fwmark': {
        if (attrs.fwmark === undefined) break;
        const at = writer.open(18);
        writer.u32(attrs.fwmark);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-cake-stats-attrs, in the order of the wire. */
export interface TcCakeStatsAttributes extends UnknownAttributes {
  readonly capacityEstimate64?: bigint;
  readonly memoryLimit?: number;
  readonly memoryUsed?: number;
  readonly avgNetoff?: number;
  readonly minNetlen?: number;
  readonly maxNetlen?: number;
  readonly minAdjlen?: number;
  readonly maxAdjlen?: number;
  readonly tinStats?: readonly TcCakeTinStatsAttributes[];
  readonly deficit?: number;
  readonly cobaltCount?: number;
  readonly dropping?: number;
  readonly dropNextUs?: number;
  readonly pDrop?: number;
  readonly blueTimerUs?: number;
}
function readTcCakeStatsAttributes(view: DataView, start: number, end: number, depth: number): TcCakeStatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcCakeStatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        if (to - from < 8) tooShort('capacityEstimate64', from, to, 8);
        attrs.capacityEstimate64 = readU64(view, from);
        break;
      case 3:
        if (to - from < 4) tooShort('memoryLimit', from, to, 4);
        attrs.memoryLimit = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('memoryUsed', from, to, 4);
        attrs.memoryUsed = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('avgNetoff', from, to, 4);
        attrs.avgNetoff = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('minNetlen', from, to, 4);
        attrs.minNetlen = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('maxNetlen', from, to, 4);
        attrs.maxNetlen = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('minAdjlen', from, to, 4);
        attrs.minAdjlen = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('maxAdjlen', from, to, 4);
        attrs.maxAdjlen = view.getUint32(from, true);
        break;
      case 10: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcCakeTinStatsAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.tinStats = value;
        break;
      }
      case 11:
        if (to - from < 4) tooShort('deficit', from, to, 4);
        attrs.deficit = view.getInt32(from, true);
        break;
      case 12:
        if (to - from < 4) tooShort('cobaltCount', from, to, 4);
        attrs.cobaltCount = view.getUint32(from, true);
        break;
      case 13:
        if (to - from < 4) tooShort('dropping', from, to, 4);
        attrs.dropping = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('dropNextUs', from, to, 4);
        attrs.dropNextUs = view.getInt32(from, true);
        break;
      case 15:
        if (to - from < 4) tooShort('pDrop', from, to, 4);
        attrs.pDrop = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 4) tooShort('blueTimerUs', from, to, 4);
        attrs.blueTimerUs = view.getInt32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcCakeStatsAttributes(attrs: TcCakeStatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'capacityEstimate64': {
        if (attrs.capacityEstimate64 === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.capacityEstimate64);
        writer.close(at);
        break;
      }
      case 'memoryLimit': {
        if (attrs.memoryLimit === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.memoryLimit);
        writer.close(at);
        break;
      }
      case 'memoryUsed': {
        if (attrs.memoryUsed === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.memoryUsed);
        writer.close(at);
        break;
      }
      case 'avgNetoff': {
        if (attrs.avgNetoff === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.avgNetoff);
        writer.close(at);
        break;
      }
      case 'minNetlen': {
        if (attrs.minNetlen === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.minNetlen);
        writer.close(at);
        break;
      }
      case 'maxNetlen': {
        if (attrs.maxNetlen === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.maxNetlen);
        writer.close(at);
        break;
      }
      case 'minAdjlen': {
        if (attrs.minAdjlen === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.minAdjlen);
        writer.close(at);
        break;
      }
      case 'maxAdjlen': {
        if (attrs.maxAdjlen === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.maxAdjlen);
        writer.close(at);
        break;
      }
      case 'tinStats': {
        if (attrs.tinStats === undefined) break;
        const at = writer.open(10);
        writer.indexed(attrs.tinStats, 1, (item) => writeTcCakeTinStatsAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'deficit': {
        if (attrs.deficit === undefined) break;
        const at = writer.open(11);
        writer.s32(attrs.deficit);
        writer.close(at);
        break;
      }
      case 'cobaltCount': {
        if (attrs.cobaltCount === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.cobaltCount);
        writer.close(at);
        break;
      }
      case 'dropping': {
        if (attrs.dropping === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.dropping);
        writer.close(at);
        break;
      }
      case 'dropNextUs': {
        if (attrs.dropNextUs === undefined) break;
        const at = writer.open(14);
        writer.s32(attrs.dropNextUs);
        writer.close(at);
        break;
      }
      case 'pDrop': {
        if (attrs.pDrop === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.pDrop);
        writer.close(at);
        break;
      }
      case 'blueTimerUs': {
        if (attrs.blueTimerUs === undefined) break;
        const at = writer.open(16);
        writer.s32(attrs.blueTimerUs);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-cake-tin-stats-attrs, in the order of the wire. */
export interface TcCakeTinStatsAttributes extends UnknownAttributes {
  readonly sentPackets?: number;
  readonly sentBytes64?: bigint;
  readonly droppedPackets?: number;
  readonly droppedBytes64?: bigint;
  readonly acksDroppedPackets?: number;
  readonly acksDroppedBytes64?: bigint;
  readonly ecnMarkedPackets?: number;
  readonly ecnMarkedBytes64?: bigint;
  readonly backlogPackets?: number;
  readonly backlogBytes?: number;
  readonly thresholdRate64?: bigint;
  readonly targetUs?: number;
  readonly intervalUs?: number;
  readonly wayIndirectHits?: number;
  readonly wayMisses?: number;
  readonly wayCollisions?: number;
  readonly peakDelayUs?: number;
  readonly avgDelayUs?: number;
  readonly baseDelayUs?: number;
  readonly sparseFlows?: number;
  readonly bulkFlows?: number;
  readonly unresponsiveFlows?: number;
  readonly maxSkblen?: number;
  readonly flowQuantum?: number;
}
function readTcCakeTinStatsAttributes(view: DataView, start: number, end: number, depth: number): TcCakeTinStatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcCakeTinStatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        if (to - from < 4) tooShort('sentPackets', from, to, 4);
        attrs.sentPackets = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 8) tooShort('sentBytes64', from, to, 8);
        attrs.sentBytes64 = readU64(view, from);
        break;
      case 4:
        if (to - from < 4) tooShort('droppedPackets', from, to, 4);
        attrs.droppedPackets = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 8) tooShort('droppedBytes64', from, to, 8);
        attrs.droppedBytes64 = readU64(view, from);
        break;
      case 6:
        if (to - from < 4) tooShort('acksDroppedPackets', from, to, 4);
        attrs.acksDroppedPackets = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 8) tooShort('acksDroppedBytes64', from, to, 8);
        attrs.acksDroppedBytes64 = readU64(view, from);
        break;
      case 8:
        if (to - from < 4) tooShort('ecnMarkedPackets', from, to, 4);
        attrs.ecnMarkedPackets = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 8) tooShort('ecnMarkedBytes64', from, to, 8);
        attrs.ecnMarkedBytes64 = readU64(view, from);
        break;
      case 10:
        if (to - from < 4) tooShort('backlogPackets', from, to, 4);
        attrs.backlogPackets = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('backlogBytes', from, to, 4);
        attrs.backlogBytes = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 8) tooShort('thresholdRate64', from, to, 8);
        attrs.thresholdRate64 = readU64(view, from);
        break;
      case 13:
        if (to - from < 4) tooShort('targetUs', from, to, 4);
        attrs.targetUs = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('intervalUs', from, to, 4);
        attrs.intervalUs = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 4) tooShort('wayIndirectHits', from, to, 4);
        attrs.wayIndirectHits = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 4) tooShort('wayMisses', from, to, 4);
        attrs.wayMisses = view.getUint32(from, true);
        break;
      case 17:
        if (to - from < 4) tooShort('wayCollisions', from, to, 4);
        attrs.wayCollisions = view.getUint32(from, true);
        break;
      case 18:
        if (to - from < 4) tooShort('peakDelayUs', from, to, 4);
        attrs.peakDelayUs = view.getUint32(from, true);
        break;
      case 19:
        if (to - from < 4) tooShort('avgDelayUs', from, to, 4);
        attrs.avgDelayUs = view.getUint32(from, true);
        break;
      case 20:
        if (to - from < 4) tooShort('baseDelayUs', from, to, 4);
        attrs.baseDelayUs = view.getUint32(from, true);
        break;
      case 21:
        if (to - from < 4) tooShort('sparseFlows', from, to, 4);
        attrs.sparseFlows = view.getUint32(from, true);
        break;
      case 22:
        if (to - from < 4) tooShort('bulkFlows', from, to, 4);
        attrs.bulkFlows = view.getUint32(from, true);
        break;
      case 23:
        if (to - from < 4) tooShort('unresponsiveFlows', from, to, 4);
        attrs.unresponsiveFlows = view.getUint32(from, true);
        break;
      case 24:
        if (to - from < 4) tooShort('maxSkblen', from, to, 4);
        attrs.maxSkblen = view.getUint32(from, true);
        break;
      case 25:
        if (to - from < 4) tooShort('flowQuantum', from, to, 4);
        attrs.flowQuantum = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcCakeTinStatsAttributes(attrs: TcCakeTinStatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'sentPackets': {
        if (attrs.sentPackets === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.sentPackets);
        writer.close(at);
        break;
      }
      case 'sentBytes64': {
        if (attrs.sentBytes64 === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.sentBytes64);
        writer.close(at);
        break;
      }
      case 'droppedPackets': {
        if (attrs.droppedPackets === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.droppedPackets);
        writer.close(at);
        break;
      }
      case 'droppedBytes64': {
        if (attrs.droppedBytes64 === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.droppedBytes64);
        writer.close(at);
        break;
      }
      case 'acksDroppedPackets': {
        if (attrs.acksDroppedPackets === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.acksDroppedPackets);
        writer.close(at);
        break;
      }
      case 'acksDroppedBytes64': {
        if (attrs.acksDroppedBytes64 === undefined) break;
        const at = writer.open(7);
        writer.u64(attrs.acksDroppedBytes64);
        writer.close(at);
        break;
      }
      case 'ecnMarkedPackets': {
        if (attrs.ecnMarkedPackets === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.ecnMarkedPackets);
        writer.close(at);
        break;
      }
      case 'ecnMarkedBytes64': {
        if (attrs.ecnMarkedBytes64 === undefined) break;
        const at = writer.open(9);
        writer.u64(attrs.ecnMarkedBytes64);
        writer.close(at);
        break;
      }
      case 'backlogPackets': {
        if (attrs.backlogPackets === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.backlogPackets);
        writer.close(at);
        break;
      }
      case 'backlogBytes': {
        if (attrs.backlogBytes === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.backlogBytes);
        writer.close(at);
        break;
      }
      case 'thresholdRate64': {
        if (attrs.thresholdRate64 === undefined) break;
        const at = writer.open(12);
        writer.u64(attrs.thresholdRate64);
        writer.close(at);
        break;
      }
      case 'targetUs': {
        if (attrs.targetUs === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.targetUs);
        writer.close(at);
        break;
      }
      case 'intervalUs': {
        if (attrs.intervalUs === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.intervalUs);
        writer.close(at);
        break;
      }
      case 'wayIndirectHits': {
        if (attrs.wayIndirectHits === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.wayIndirectHits);
        writer.close(at);
        break;
      }
      case 'wayMisses': {
        if (attrs.wayMisses === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.wayMisses);
        writer.close(at);
        break;
      }
      case 'wayCollisions': {
        if (attrs.wayCollisions === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.wayCollisions);
        writer.close(at);
        break;
      }
      case 'peakDelayUs': {
        if (attrs.peakDelayUs === undefined) break;
        const at = writer.open(18);
        writer.u32(attrs.peakDelayUs);
        writer.close(at);
        break;
      }
      case 'avgDelayUs': {
        if (attrs.avgDelayUs === undefined) break;
        const at = writer.open(19);
        writer.u32(attrs.avgDelayUs);
        writer.close(at);
        break;
      }
      case 'baseDelayUs': {
        if (attrs.baseDelayUs === undefined) break;
        const at = writer.open(20);
        writer.u32(attrs.baseDelayUs);
        writer.close(at);
        break;
      }
      case 'sparseFlows': {
        if (attrs.sparseFlows === undefined) break;
        const at = writer.open(21);
        writer.u32(attrs.sparseFlows);
        writer.close(at);
        break;
      }
      case 'bulkFlows': {
        if (attrs.bulkFlows === undefined) break;
        const at = writer.open(22);
        writer.u32(attrs.bulkFlows);
        writer.close(at);
        break;
      }
      case 'unresponsiveFlows': {
        if (attrs.unresponsiveFlows === undefined) break;
        const at = writer.open(23);
        writer.u32(attrs.unresponsiveFlows);
        writer.close(at);
        break;
      }
      case 'maxSkblen': {
        if (attrs.maxSkblen === undefined) break;
        const at = writer.open(24);
        writer.u32(attrs.maxSkblen);
        writer.close(at);
        break;
      }
      case 'flowQuantum': {
        if (attrs.flowQuantum === undefined) break;
        const at = writer.open(25);
        writer.u32(attrs.flowQuantum);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-cbs-attrs, in the order of the wire. */
export interface TcCbsAttributes extends UnknownAttributes {
  readonly parms?: TcCbsQopt;
}
function readTcCbsAttributes(view: DataView, start: number, end: number, depth: number): TcCbsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcCbsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcCbsQopt(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcCbsAttributes(attrs: TcCbsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcCbsQopt(attrs.parms, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-cgroup-attrs, in the order of the wire. */
export interface TcCgroupAttributes extends UnknownAttributes {
  readonly act?: readonly TcActAttributes[];
  readonly police?: TcPoliceAttributes;
  readonly ematches?: Uint8Array;
}
function readTcCgroupAttributes(view: DataView, start: number, end: number, depth: number): TcCgroupAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcCgroupAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcActAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.act = value;
        break;
      }
      case 2:
        attrs.police = readTcPoliceAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.ematches = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcCgroupAttributes(attrs: TcCgroupAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(1);
        writer.indexed(attrs.act, 1, (item) => writeTcActAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'police': {
        if (attrs.police === undefined) break;
        const at = writer.open(2);
        writeTcPoliceAttributes(attrs.police, writer);
        writer.close(at);
        break;
      }
      case 'ematches': {
        if (attrs.ematches === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.ematches);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-choke-attrs, in the order of the wire. */
export interface TcChokeAttributes extends UnknownAttributes {
  readonly parms?: TcRedQopt;
  readonly stab?: Uint8Array;
  readonly maxP?: number;
}
function readTcChokeAttributes(view: DataView, start: number, end: number, depth: number): TcChokeAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcChokeAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcRedQopt(view, from, to);
        break;
      case 2:
        attrs.stab = copyBytes(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('maxP', from, to, 4);
        attrs.maxP = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcChokeAttributes(attrs: TcChokeAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcRedQopt(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'stab': {
        if (attrs.stab === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.stab);
        writer.close(at);
        break;
      }
      case 'maxP': {
        if (attrs.maxP === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.maxP);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-codel-attrs, in the order of the wire. */
export interface TcCodelAttributes extends UnknownAttributes {
  readonly target?: number;
  readonly limit?: number;
  readonly interval?: number;
  readonly ecn?: number;
  readonly ceThreshold?: number;
}
function readTcCodelAttributes(view: DataView, start: number, end: number, depth: number): TcCodelAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcCodelAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('target', from, to, 4);
        attrs.target = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('limit', from, to, 4);
        attrs.limit = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('interval', from, to, 4);
        attrs.interval = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('ecn', from, to, 4);
        attrs.ecn = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('ceThreshold', from, to, 4);
        attrs.ceThreshold = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcCodelAttributes(attrs: TcCodelAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'target': {
        if (attrs.target === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.target);
        writer.close(at);
        break;
      }
      case 'limit': {
        if (attrs.limit === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.limit);
        writer.close(at);
        break;
      }
      case 'interval': {
        if (attrs.interval === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.interval);
        writer.close(at);
        break;
      }
      case 'ecn': {
        if (attrs.ecn === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.ecn);
        writer.close(at);
        break;
      }
      case 'ceThreshold': {
        if (attrs.ceThreshold === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.ceThreshold);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-drr-attrs, in the order of the wire. */
export interface TcDrrAttributes extends UnknownAttributes {
  readonly quantum?: number;
}
function readTcDrrAttributes(view: DataView, start: number, end: number, depth: number): TcDrrAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcDrrAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('quantum', from, to, 4);
        attrs.quantum = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcDrrAttributes(attrs: TcDrrAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'quantum': {
        if (attrs.quantum === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.quantum);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-ematch-attrs, in the order of the wire. */
export interface TcEmatchAttributes extends UnknownAttributes {
  readonly treeHdr?: TcfEmatchTreeHdr;
  readonly treeList?: Uint8Array;
}
function readTcEmatchAttributes(view: DataView, start: number, end: number, depth: number): TcEmatchAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcEmatchAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.treeHdr = readTcfEmatchTreeHdr(view, from, to);
        break;
      case 2:
        attrs.treeList = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcEmatchAttributes(attrs: TcEmatchAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'treeHdr': {
        if (attrs.treeHdr === undefined) break;
        const at = writer.open(1);
        writeTcfEmatchTreeHdr(attrs.treeHdr, writer);
        writer.close(at);
        break;
      }
      case 'treeList': {
        if (attrs.treeList === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.treeList);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flow-attrs, in the order of the wire. */
export interface TcFlowAttributes extends UnknownAttributes {
  readonly keys?: number;
  readonly mode?: number;
  readonly baseclass?: number;
  readonly rshift?: number;
  readonly addend?: number;
  readonly mask?: number;
  readonly xor?: number;
  readonly divisor?: number;
  readonly act?: Uint8Array;
  readonly police?: TcPoliceAttributes;
  readonly ematches?: Uint8Array;
  readonly perturb?: number;
}
function readTcFlowAttributes(view: DataView, start: number, end: number, depth: number): TcFlowAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('keys', from, to, 4);
        attrs.keys = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('mode', from, to, 4);
        attrs.mode = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('baseclass', from, to, 4);
        attrs.baseclass = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('rshift', from, to, 4);
        attrs.rshift = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('addend', from, to, 4);
        attrs.addend = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('mask', from, to, 4);
        attrs.mask = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('xor', from, to, 4);
        attrs.xor = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('divisor', from, to, 4);
        attrs.divisor = view.getUint32(from, true);
        break;
      case 9:
        attrs.act = copyBytes(view, from, to);
        break;
      case 10:
        attrs.police = readTcPoliceAttributes(view, from, to, depth + 1);
        break;
      case 11:
        attrs.ematches = copyBytes(view, from, to);
        break;
      case 12:
        if (to - from < 4) tooShort('perturb', from, to, 4);
        attrs.perturb = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowAttributes(attrs: TcFlowAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'keys': {
        if (attrs.keys === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.keys);
        writer.close(at);
        break;
      }
      case 'mode': {
        if (attrs.mode === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.mode);
        writer.close(at);
        break;
      }
      case 'baseclass': {
        if (attrs.baseclass === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.baseclass);
        writer.close(at);
        break;
      }
      case 'rshift': {
        if (attrs.rshift === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.rshift);
        writer.close(at);
        break;
      }
      case 'addend': {
        if (attrs.addend === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.addend);
        writer.close(at);
        break;
      }
      case 'mask': {
        if (attrs.mask === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.mask);
        writer.close(at);
        break;
      }
      case 'xor': {
        if (attrs.xor === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.xor);
        writer.close(at);
        break;
      }
      case 'divisor': {
        if (attrs.divisor === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.divisor);
        writer.close(at);
        break;
      }
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(9);
        writer.bytes(attrs.act);
        writer.close(at);
        break;
      }
      case 'police': {
        if (attrs.police === undefined) break;
        const at = writer.open(10);
        writeTcPoliceAttributes(attrs.police, writer);
        writer.close(at);
        break;
      }
      case 'ematches': {
        if (attrs.ematches === undefined) break;
        const at = writer.open(11);
        writer.bytes(attrs.ematches);
        writer.close(at);
        break;
      }
      case 'perturb': {
        if (attrs.perturb === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.perturb);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flower-attrs, in the order of the wire. */
export interface TcFlowerAttributes extends UnknownAttributes {
  readonly classid?: number;
  readonly indev?: string;
  readonly act?: readonly TcActAttributes[];
  readonly keyEthDst?: string;
  readonly keyEthDstMask?: string;
  readonly keyEthSrc?: string;
  readonly keyEthSrcMask?: string;
  readonly keyEthType?: number;
  readonly keyIpProto?: number;
  readonly keyIpv4Src?: string;
  readonly keyIpv4SrcMask?: string;
  readonly keyIpv4Dst?: string;
  readonly keyIpv4DstMask?: string;
  readonly keyIpv6Src?: string;
  readonly keyIpv6SrcMask?: string;
  readonly keyIpv6Dst?: string;
  readonly keyIpv6DstMask?: string;
  readonly keyTcpSrc?: number;
  readonly keyTcpDst?: number;
  readonly keyUdpSrc?: number;
  readonly keyUdpDst?: number;
  /** Bits of TcClassifierFlag. */
  readonly flags?: number;
  readonly keyVlanId?: number;
  readonly keyVlanPrio?: number;
  readonly keyVlanEthType?: number;
  readonly keyEncKeyId?: number;
  readonly keyEncIpv4Src?: string;
  readonly keyEncIpv4SrcMask?: string;
  readonly keyEncIpv4Dst?: string;
  readonly keyEncIpv4DstMask?: string;
  readonly keyEncIpv6Src?: string;
  readonly keyEncIpv6SrcMask?: string;
  readonly keyEncIpv6Dst?: string;
  readonly keyEncIpv6DstMask?: string;
  readonly keyTcpSrcMask?: number;
  readonly keyTcpDstMask?: number;
  readonly keyUdpSrcMask?: number;
  readonly keyUdpDstMask?: number;
  readonly keySctpSrcMask?: number;
  readonly keySctpDstMask?: number;
  readonly keySctpSrc?: number;
  readonly keySctpDst?: number;
  readonly keyEncUdpSrcPort?: number;
  readonly keyEncUdpSrcPortMask?: number;
  readonly keyEncUdpDstPort?: number;
  readonly keyEncUdpDstPortMask?: number;
  /** Bits of TcFlowerKeyCtrlFlags. */
  readonly keyFlags?: number;
  /** Bits of TcFlowerKeyCtrlFlags. */
  readonly keyFlagsMask?: number;
  readonly keyIcmpv4Code?: number;
  readonly keyIcmpv4CodeMask?: number;
  readonly keyIcmpv4Type?: number;
  readonly keyIcmpv4TypeMask?: number;
  readonly keyIcmpv6Code?: number;
  readonly keyIcmpv6CodeMask?: number;
  readonly keyIcmpv6Type?: number;
  readonly keyIcmpv6TypeMask?: number;
  readonly keyArpSip?: number;
  readonly keyArpSipMask?: number;
  readonly keyArpTip?: number;
  readonly keyArpTipMask?: number;
  readonly keyArpOp?: number;
  readonly keyArpOpMask?: number;
  readonly keyArpSha?: string;
  readonly keyArpShaMask?: string;
  readonly keyArpTha?: string;
  readonly keyArpThaMask?: string;
  readonly keyMplsTtl?: number;
  readonly keyMplsBos?: number;
  readonly keyMplsTc?: number;
  readonly keyMplsLabel?: number;
  readonly keyTcpFlags?: number;
  readonly keyTcpFlagsMask?: number;
  readonly keyIpTos?: number;
  readonly keyIpTosMask?: number;
  readonly keyIpTtl?: number;
  readonly keyIpTtlMask?: number;
  readonly keyCvlanId?: number;
  readonly keyCvlanPrio?: number;
  readonly keyCvlanEthType?: number;
  readonly keyEncIpTos?: number;
  readonly keyEncIpTosMask?: number;
  readonly keyEncIpTtl?: number;
  readonly keyEncIpTtlMask?: number;
  readonly keyEncOpts?: TcFlowerKeyEncOptsAttributes;
  readonly keyEncOptsMask?: TcFlowerKeyEncOptsAttributes;
  readonly inHwCount?: number;
  readonly keyPortSrcMin?: number;
  readonly keyPortSrcMax?: number;
  readonly keyPortDstMin?: number;
  readonly keyPortDstMax?: number;
  readonly keyCtState?: number;
  readonly keyCtStateMask?: number;
  readonly keyCtZone?: number;
  readonly keyCtZoneMask?: number;
  readonly keyCtMark?: number;
  readonly keyCtMarkMask?: number;
  readonly keyCtLabels?: Uint8Array;
  readonly keyCtLabelsMask?: Uint8Array;
  readonly keyMplsOpts?: TcFlowerKeyMplsOptAttributes;
  readonly keyHash?: number;
  readonly keyHashMask?: number;
  readonly keyNumOfVlans?: number;
  readonly keyPppoeSid?: number;
  readonly keyPppProto?: number;
  readonly keyL2tpv3Sid?: number;
  readonly l2Miss?: number;
  readonly keyCfm?: TcFlowerKeyCfmAttributes;
  readonly keySpi?: number;
  readonly keySpiMask?: number;
  /** Bits of TcFlowerKeyCtrlFlags. */
  readonly keyEncFlags?: number;
  /** Bits of TcFlowerKeyCtrlFlags. */
  readonly keyEncFlagsMask?: number;
}
function readTcFlowerAttributes(view: DataView, start: number, end: number, depth: number): TcFlowerAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowerAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('classid', from, to, 4);
        attrs.classid = view.getUint32(from, true);
        break;
      case 2:
        attrs.indev = readText(view, from, to);
        break;
      case 3: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcActAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.act = value;
        break;
      }
      case 4:
        attrs.keyEthDst = readMac(view, from, to);
        break;
      case 5:
        attrs.keyEthDstMask = readMac(view, from, to);
        break;
      case 6:
        attrs.keyEthSrc = readMac(view, from, to);
        break;
      case 7:
        attrs.keyEthSrcMask = readMac(view, from, to);
        break;
      case 8:
        if (to - from < 2) tooShort('keyEthType', from, to, 2);
        attrs.keyEthType = view.getUint16(from, false);
        break;
      case 9:
        if (to - from < 1) tooShort('keyIpProto', from, to, 1);
        attrs.keyIpProto = view.getUint8(from);
        break;
      case 10: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyIpv4Src = value;
        break;
      }
      case 11: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyIpv4SrcMask = value;
        break;
      }
      case 12: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyIpv4Dst = value;
        break;
      }
      case 13: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyIpv4DstMask = value;
        break;
      }
      case 14: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyIpv6Src = value;
        break;
      }
      case 15: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyIpv6SrcMask = value;
        break;
      }
      case 16: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyIpv6Dst = value;
        break;
      }
      case 17: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyIpv6DstMask = value;
        break;
      }
      case 18:
        if (to - from < 2) tooShort('keyTcpSrc', from, to, 2);
        attrs.keyTcpSrc = view.getUint16(from, false);
        break;
      case 19:
        if (to - from < 2) tooShort('keyTcpDst', from, to, 2);
        attrs.keyTcpDst = view.getUint16(from, false);
        break;
      case 20:
        if (to - from < 2) tooShort('keyUdpSrc', from, to, 2);
        attrs.keyUdpSrc = view.getUint16(from, false);
        break;
      case 21:
        if (to - from < 2) tooShort('keyUdpDst', from, to, 2);
        attrs.keyUdpDst = view.getUint16(from, false);
        break;
      case 22:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 23:
        if (to - from < 2) tooShort('keyVlanId', from, to, 2);
        attrs.keyVlanId = view.getUint16(from, false);
        break;
      case 24:
        if (to - from < 1) tooShort('keyVlanPrio', from, to, 1);
        attrs.keyVlanPrio = view.getUint8(from);
        break;
      case 25:
        if (to - from < 2) tooShort('keyVlanEthType', from, to, 2);
        attrs.keyVlanEthType = view.getUint16(from, false);
        break;
      case 26:
        if (to - from < 4) tooShort('keyEncKeyId', from, to, 4);
        attrs.keyEncKeyId = view.getUint32(from, false);
        break;
      case 27: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyEncIpv4Src = value;
        break;
      }
      case 28: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyEncIpv4SrcMask = value;
        break;
      }
      case 29: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyEncIpv4Dst = value;
        break;
      }
      case 30: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyEncIpv4DstMask = value;
        break;
      }
      case 31: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyEncIpv6Src = value;
        break;
      }
      case 32: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyEncIpv6SrcMask = value;
        break;
      }
      case 33: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyEncIpv6Dst = value;
        break;
      }
      case 34: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.keyEncIpv6DstMask = value;
        break;
      }
      case 35:
        if (to - from < 2) tooShort('keyTcpSrcMask', from, to, 2);
        attrs.keyTcpSrcMask = view.getUint16(from, false);
        break;
      case 36:
        if (to - from < 2) tooShort('keyTcpDstMask', from, to, 2);
        attrs.keyTcpDstMask = view.getUint16(from, false);
        break;
      case 37:
        if (to - from < 2) tooShort('keyUdpSrcMask', from, to, 2);
        attrs.keyUdpSrcMask = view.getUint16(from, false);
        break;
      case 38:
        if (to - from < 2) tooShort('keyUdpDstMask', from, to, 2);
        attrs.keyUdpDstMask = view.getUint16(from, false);
        break;
      case 39:
        if (to - from < 2) tooShort('keySctpSrcMask', from, to, 2);
        attrs.keySctpSrcMask = view.getUint16(from, false);
        break;
      case 40:
        if (to - from < 2) tooShort('keySctpDstMask', from, to, 2);
        attrs.keySctpDstMask = view.getUint16(from, false);
        break;
      case 41:
        if (to - from < 2) tooShort('keySctpSrc', from, to, 2);
        attrs.keySctpSrc = view.getUint16(from, false);
        break;
      case 42:
        if (to - from < 2) tooShort('keySctpDst', from, to, 2);
        attrs.keySctpDst = view.getUint16(from, false);
        break;
      case 43:
        if (to - from < 2) tooShort('keyEncUdpSrcPort', from, to, 2);
        attrs.keyEncUdpSrcPort = view.getUint16(from, false);
        break;
      case 44:
        if (to - from < 2) tooShort('keyEncUdpSrcPortMask', from, to, 2);
        attrs.keyEncUdpSrcPortMask = view.getUint16(from, false);
        break;
      case 45:
        if (to - from < 2) tooShort('keyEncUdpDstPort', from, to, 2);
        attrs.keyEncUdpDstPort = view.getUint16(from, false);
        break;
      case 46:
        if (to - from < 2) tooShort('keyEncUdpDstPortMask', from, to, 2);
        attrs.keyEncUdpDstPortMask = view.getUint16(from, false);
        break;
      case 47:
        if (to - from < 4) tooShort('keyFlags', from, to, 4);
        attrs.keyFlags = view.getUint32(from, false);
        break;
      case 48:
        if (to - from < 4) tooShort('keyFlagsMask', from, to, 4);
        attrs.keyFlagsMask = view.getUint32(from, false);
        break;
      case 49:
        if (to - from < 1) tooShort('keyIcmpv4Code', from, to, 1);
        attrs.keyIcmpv4Code = view.getUint8(from);
        break;
      case 50:
        if (to - from < 1) tooShort('keyIcmpv4CodeMask', from, to, 1);
        attrs.keyIcmpv4CodeMask = view.getUint8(from);
        break;
      case 51:
        if (to - from < 1) tooShort('keyIcmpv4Type', from, to, 1);
        attrs.keyIcmpv4Type = view.getUint8(from);
        break;
      case 52:
        if (to - from < 1) tooShort('keyIcmpv4TypeMask', from, to, 1);
        attrs.keyIcmpv4TypeMask = view.getUint8(from);
        break;
      case 53:
        if (to - from < 1) tooShort('keyIcmpv6Code', from, to, 1);
        attrs.keyIcmpv6Code = view.getUint8(from);
        break;
      case 54:
        if (to - from < 1) tooShort('keyIcmpv6CodeMask', from, to, 1);
        attrs.keyIcmpv6CodeMask = view.getUint8(from);
        break;
      case 55:
        if (to - from < 1) tooShort('keyIcmpv6Type', from, to, 1);
        attrs.keyIcmpv6Type = view.getUint8(from);
        break;
      case 56:
        if (to - from < 1) tooShort('keyIcmpv6TypeMask', from, to, 1);
        attrs.keyIcmpv6TypeMask = view.getUint8(from);
        break;
      case 57:
        if (to - from < 4) tooShort('keyArpSip', from, to, 4);
        attrs.keyArpSip = view.getUint32(from, false);
        break;
      case 58:
        if (to - from < 4) tooShort('keyArpSipMask', from, to, 4);
        attrs.keyArpSipMask = view.getUint32(from, false);
        break;
      case 59:
        if (to - from < 4) tooShort('keyArpTip', from, to, 4);
        attrs.keyArpTip = view.getUint32(from, false);
        break;
      case 60:
        if (to - from < 4) tooShort('keyArpTipMask', from, to, 4);
        attrs.keyArpTipMask = view.getUint32(from, false);
        break;
      case 61:
        if (to - from < 1) tooShort('keyArpOp', from, to, 1);
        attrs.keyArpOp = view.getUint8(from);
        break;
      case 62:
        if (to - from < 1) tooShort('keyArpOpMask', from, to, 1);
        attrs.keyArpOpMask = view.getUint8(from);
        break;
      case 63:
        attrs.keyArpSha = readMac(view, from, to);
        break;
      case 64:
        attrs.keyArpShaMask = readMac(view, from, to);
        break;
      case 65:
        attrs.keyArpTha = readMac(view, from, to);
        break;
      case 66:
        attrs.keyArpThaMask = readMac(view, from, to);
        break;
      case 67:
        if (to - from < 1) tooShort('keyMplsTtl', from, to, 1);
        attrs.keyMplsTtl = view.getUint8(from);
        break;
      case 68:
        if (to - from < 1) tooShort('keyMplsBos', from, to, 1);
        attrs.keyMplsBos = view.getUint8(from);
        break;
      case 69:
        if (to - from < 1) tooShort('keyMplsTc', from, to, 1);
        attrs.keyMplsTc = view.getUint8(from);
        break;
      case 70:
        if (to - from < 4) tooShort('keyMplsLabel', from, to, 4);
        attrs.keyMplsLabel = view.getUint32(from, false);
        break;
      case 71:
        if (to - from < 2) tooShort('keyTcpFlags', from, to, 2);
        attrs.keyTcpFlags = view.getUint16(from, false);
        break;
      case 72:
        if (to - from < 2) tooShort('keyTcpFlagsMask', from, to, 2);
        attrs.keyTcpFlagsMask = view.getUint16(from, false);
        break;
      case 73:
        if (to - from < 1) tooShort('keyIpTos', from, to, 1);
        attrs.keyIpTos = view.getUint8(from);
        break;
      case 74:
        if (to - from < 1) tooShort('keyIpTosMask', from, to, 1);
        attrs.keyIpTosMask = view.getUint8(from);
        break;
      case 75:
        if (to - from < 1) tooShort('keyIpTtl', from, to, 1);
        attrs.keyIpTtl = view.getUint8(from);
        break;
      case 76:
        if (to - from < 1) tooShort('keyIpTtlMask', from, to, 1);
        attrs.keyIpTtlMask = view.getUint8(from);
        break;
      case 77:
        if (to - from < 2) tooShort('keyCvlanId', from, to, 2);
        attrs.keyCvlanId = view.getUint16(from, false);
        break;
      case 78:
        if (to - from < 1) tooShort('keyCvlanPrio', from, to, 1);
        attrs.keyCvlanPrio = view.getUint8(from);
        break;
      case 79:
        if (to - from < 2) tooShort('keyCvlanEthType', from, to, 2);
        attrs.keyCvlanEthType = view.getUint16(from, false);
        break;
      case 80:
        if (to - from < 1) tooShort('keyEncIpTos', from, to, 1);
        attrs.keyEncIpTos = view.getUint8(from);
        break;
      case 81:
        if (to - from < 1) tooShort('keyEncIpTosMask', from, to, 1);
        attrs.keyEncIpTosMask = view.getUint8(from);
        break;
      case 82:
        if (to - from < 1) tooShort('keyEncIpTtl', from, to, 1);
        attrs.keyEncIpTtl = view.getUint8(from);
        break;
      case 83:
        if (to - from < 1) tooShort('keyEncIpTtlMask', from, to, 1);
        attrs.keyEncIpTtlMask = view.getUint8(from);
        break;
      case 84:
        attrs.keyEncOpts = readTcFlowerKeyEncOptsAttributes(view, from, to, depth + 1);
        break;
      case 85:
        attrs.keyEncOptsMask = readTcFlowerKeyEncOptsAttributes(view, from, to, depth + 1);
        break;
      case 86:
        if (to - from < 4) tooShort('inHwCount', from, to, 4);
        attrs.inHwCount = view.getUint32(from, true);
        break;
      case 87:
        if (to - from < 2) tooShort('keyPortSrcMin', from, to, 2);
        attrs.keyPortSrcMin = view.getUint16(from, false);
        break;
      case 88:
        if (to - from < 2) tooShort('keyPortSrcMax', from, to, 2);
        attrs.keyPortSrcMax = view.getUint16(from, false);
        break;
      case 89:
        if (to - from < 2) tooShort('keyPortDstMin', from, to, 2);
        attrs.keyPortDstMin = view.getUint16(from, false);
        break;
      case 90:
        if (to - from < 2) tooShort('keyPortDstMax', from, to, 2);
        attrs.keyPortDstMax = view.getUint16(from, false);
        break;
      case 91:
        if (to - from < 2) tooShort('keyCtState', from, to, 2);
        attrs.keyCtState = view.getUint16(from, true);
        break;
      case 92:
        if (to - from < 2) tooShort('keyCtStateMask', from, to, 2);
        attrs.keyCtStateMask = view.getUint16(from, true);
        break;
      case 93:
        if (to - from < 2) tooShort('keyCtZone', from, to, 2);
        attrs.keyCtZone = view.getUint16(from, true);
        break;
      case 94:
        if (to - from < 2) tooShort('keyCtZoneMask', from, to, 2);
        attrs.keyCtZoneMask = view.getUint16(from, true);
        break;
      case 95:
        if (to - from < 4) tooShort('keyCtMark', from, to, 4);
        attrs.keyCtMark = view.getUint32(from, true);
        break;
      case 96:
        if (to - from < 4) tooShort('keyCtMarkMask', from, to, 4);
        attrs.keyCtMarkMask = view.getUint32(from, true);
        break;
      case 97:
        attrs.keyCtLabels = copyBytes(view, from, to);
        break;
      case 98:
        attrs.keyCtLabelsMask = copyBytes(view, from, to);
        break;
      case 99:
        attrs.keyMplsOpts = readTcFlowerKeyMplsOptAttributes(view, from, to, depth + 1);
        break;
      case 100:
        if (to - from < 4) tooShort('keyHash', from, to, 4);
        attrs.keyHash = view.getUint32(from, true);
        break;
      case 101:
        if (to - from < 4) tooShort('keyHashMask', from, to, 4);
        attrs.keyHashMask = view.getUint32(from, true);
        break;
      case 102:
        if (to - from < 1) tooShort('keyNumOfVlans', from, to, 1);
        attrs.keyNumOfVlans = view.getUint8(from);
        break;
      case 103:
        if (to - from < 2) tooShort('keyPppoeSid', from, to, 2);
        attrs.keyPppoeSid = view.getUint16(from, false);
        break;
      case 104:
        if (to - from < 2) tooShort('keyPppProto', from, to, 2);
        attrs.keyPppProto = view.getUint16(from, false);
        break;
      case 105:
        if (to - from < 4) tooShort('keyL2tpv3Sid', from, to, 4);
        attrs.keyL2tpv3Sid = view.getUint32(from, false);
        break;
      case 106:
        if (to - from < 1) tooShort('l2Miss', from, to, 1);
        attrs.l2Miss = view.getUint8(from);
        break;
      case 107:
        attrs.keyCfm = readTcFlowerKeyCfmAttributes(view, from, to, depth + 1);
        break;
      case 108:
        if (to - from < 4) tooShort('keySpi', from, to, 4);
        attrs.keySpi = view.getUint32(from, false);
        break;
      case 109:
        if (to - from < 4) tooShort('keySpiMask', from, to, 4);
        attrs.keySpiMask = view.getUint32(from, false);
        break;
      case 110:
        if (to - from < 4) tooShort('keyEncFlags', from, to, 4);
        attrs.keyEncFlags = view.getUint32(from, false);
        break;
      case 111:
        if (to - from < 4) tooShort('keyEncFlagsMask', from, to, 4);
        attrs.keyEncFlagsMask = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowerAttributes(attrs: TcFlowerAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'classid': {
        if (attrs.classid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.classid);
        writer.close(at);
        break;
      }
      case 'indev': {
        if (attrs.indev === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.indev);
        writer.close(at);
        break;
      }
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(3);
        writer.indexed(attrs.act, 1, (item) => writeTcActAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'keyEthDst': {
        if (attrs.keyEthDst === undefined) break;
        const at = writer.open(4);
        writer.mac(attrs.keyEthDst);
        writer.close(at);
        break;
      }
      case 'keyEthDstMask': {
        if (attrs.keyEthDstMask === undefined) break;
        const at = writer.open(5);
        writer.mac(attrs.keyEthDstMask);
        writer.close(at);
        break;
      }
      case 'keyEthSrc': {
        if (attrs.keyEthSrc === undefined) break;
        const at = writer.open(6);
        writer.mac(attrs.keyEthSrc);
        writer.close(at);
        break;
      }
      case 'keyEthSrcMask': {
        if (attrs.keyEthSrcMask === undefined) break;
        const at = writer.open(7);
        writer.mac(attrs.keyEthSrcMask);
        writer.close(at);
        break;
      }
      case 'keyEthType': {
        if (attrs.keyEthType === undefined) break;
        const at = writer.open(8);
        writer.u16(attrs.keyEthType, false);
        writer.close(at);
        break;
      }
      case 'keyIpProto': {
        if (attrs.keyIpProto === undefined) break;
        const at = writer.open(9);
        writer.u8(attrs.keyIpProto);
        writer.close(at);
        break;
      }
      case 'keyIpv4Src': {
        if (attrs.keyIpv4Src === undefined) break;
        const at = writer.open(10);
        writer.ip(attrs.keyIpv4Src);
        writer.close(at);
        break;
      }
      case 'keyIpv4SrcMask': {
        if (attrs.keyIpv4SrcMask === undefined) break;
        const at = writer.open(11);
        writer.ip(attrs.keyIpv4SrcMask);
        writer.close(at);
        break;
      }
      case 'keyIpv4Dst': {
        if (attrs.keyIpv4Dst === undefined) break;
        const at = writer.open(12);
        writer.ip(attrs.keyIpv4Dst);
        writer.close(at);
        break;
      }
      case 'keyIpv4DstMask': {
        if (attrs.keyIpv4DstMask === undefined) break;
        const at = writer.open(13);
        writer.ip(attrs.keyIpv4DstMask);
        writer.close(at);
        break;
      }
      case 'keyIpv6Src': {
        if (attrs.keyIpv6Src === undefined) break;
        const at = writer.open(14);
        writer.ip(attrs.keyIpv6Src);
        writer.close(at);
        break;
      }
      case 'keyIpv6SrcMask': {
        if (attrs.keyIpv6SrcMask === undefined) break;
        const at = writer.open(15);
        writer.ip(attrs.keyIpv6SrcMask);
        writer.close(at);
        break;
      }
      case 'keyIpv6Dst': {
        if (attrs.keyIpv6Dst === undefined) break;
        const at = writer.open(16);
        writer.ip(attrs.keyIpv6Dst);
        writer.close(at);
        break;
      }
      case 'keyIpv6DstMask': {
        if (attrs.keyIpv6DstMask === undefined) break;
        const at = writer.open(17);
        writer.ip(attrs.keyIpv6DstMask);
        writer.close(at);
        break;
      }
      case 'keyTcpSrc': {
        if (attrs.keyTcpSrc === undefined) break;
        const at = writer.open(18);
        writer.u16(attrs.keyTcpSrc, false);
        writer.close(at);
        break;
      }
      case 'keyTcpDst': {
        if (attrs.keyTcpDst === undefined) break;
        const at = writer.open(19);
        writer.u16(attrs.keyTcpDst, false);
        writer.close(at);
        break;
      }
      case 'keyUdpSrc': {
        if (attrs.keyUdpSrc === undefined) break;
        const at = writer.open(20);
        writer.u16(attrs.keyUdpSrc, false);
        writer.close(at);
        break;
      }
      case 'keyUdpDst': {
        if (attrs.keyUdpDst === undefined) break;
        const at = writer.open(21);
        writer.u16(attrs.keyUdpDst, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(22);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'keyVlanId': {
        if (attrs.keyVlanId === undefined) break;
        const at = writer.open(23);
        writer.u16(attrs.keyVlanId, false);
        writer.close(at);
        break;
      }
      case 'keyVlanPrio': {
        if (attrs.keyVlanPrio === undefined) break;
        const at = writer.open(24);
        writer.u8(attrs.keyVlanPrio);
        writer.close(at);
        break;
      }
      case 'keyVlanEthType': {
        if (attrs.keyVlanEthType === undefined) break;
        const at = writer.open(25);
        writer.u16(attrs.keyVlanEthType, false);
        writer.close(at);
        break;
      }
      case 'keyEncKeyId': {
        if (attrs.keyEncKeyId === undefined) break;
        const at = writer.open(26);
        writer.u32(attrs.keyEncKeyId, false);
        writer.close(at);
        break;
      }
      case 'keyEncIpv4Src': {
        if (attrs.keyEncIpv4Src === undefined) break;
        const at = writer.open(27);
        writer.ip(attrs.keyEncIpv4Src);
        writer.close(at);
        break;
      }
      case 'keyEncIpv4SrcMask': {
        if (attrs.keyEncIpv4SrcMask === undefined) break;
        const at = writer.open(28);
        writer.ip(attrs.keyEncIpv4SrcMask);
        writer.close(at);
        break;
      }
      case 'keyEncIpv4Dst': {
        if (attrs.keyEncIpv4Dst === undefined) break;
        const at = writer.open(29);
        writer.ip(attrs.keyEncIpv4Dst);
        writer.close(at);
        break;
      }
      case 'keyEncIpv4DstMask': {
        if (attrs.keyEncIpv4DstMask === undefined) break;
        const at = writer.open(30);
        writer.ip(attrs.keyEncIpv4DstMask);
        writer.close(at);
        break;
      }
      case 'keyEncIpv6Src': {
        if (attrs.keyEncIpv6Src === undefined) break;
        const at = writer.open(31);
        writer.ip(attrs.keyEncIpv6Src);
        writer.close(at);
        break;
      }
      case 'keyEncIpv6SrcMask': {
        if (attrs.keyEncIpv6SrcMask === undefined) break;
        const at = writer.open(32);
        writer.ip(attrs.keyEncIpv6SrcMask);
        writer.close(at);
        break;
      }
      case 'keyEncIpv6Dst': {
        if (attrs.keyEncIpv6Dst === undefined) break;
        const at = writer.open(33);
        writer.ip(attrs.keyEncIpv6Dst);
        writer.close(at);
        break;
      }
      case 'keyEncIpv6DstMask': {
        if (attrs.keyEncIpv6DstMask === undefined) break;
        const at = writer.open(34);
        writer.ip(attrs.keyEncIpv6DstMask);
        writer.close(at);
        break;
      }
      case 'keyTcpSrcMask': {
        if (attrs.keyTcpSrcMask === undefined) break;
        const at = writer.open(35);
        writer.u16(attrs.keyTcpSrcMask, false);
        writer.close(at);
        break;
      }
      case 'keyTcpDstMask': {
        if (attrs.keyTcpDstMask === undefined) break;
        const at = writer.open(36);
        writer.u16(attrs.keyTcpDstMask, false);
        writer.close(at);
        break;
      }
      case 'keyUdpSrcMask': {
        if (attrs.keyUdpSrcMask === undefined) break;
        const at = writer.open(37);
        writer.u16(attrs.keyUdpSrcMask, false);
        writer.close(at);
        break;
      }
      case 'keyUdpDstMask': {
        if (attrs.keyUdpDstMask === undefined) break;
        const at = writer.open(38);
        writer.u16(attrs.keyUdpDstMask, false);
        writer.close(at);
        break;
      }
      case 'keySctpSrcMask': {
        if (attrs.keySctpSrcMask === undefined) break;
        const at = writer.open(39);
        writer.u16(attrs.keySctpSrcMask, false);
        writer.close(at);
        break;
      }
      case 'keySctpDstMask': {
        if (attrs.keySctpDstMask === undefined) break;
        const at = writer.open(40);
        writer.u16(attrs.keySctpDstMask, false);
        writer.close(at);
        break;
      }
      case 'keySctpSrc': {
        if (attrs.keySctpSrc === undefined) break;
        const at = writer.open(41);
        writer.u16(attrs.keySctpSrc, false);
        writer.close(at);
        break;
      }
      case 'keySctpDst': {
        if (attrs.keySctpDst === undefined) break;
        const at = writer.open(42);
        writer.u16(attrs.keySctpDst, false);
        writer.close(at);
        break;
      }
      case 'keyEncUdpSrcPort': {
        if (attrs.keyEncUdpSrcPort === undefined) break;
        const at = writer.open(43);
        writer.u16(attrs.keyEncUdpSrcPort, false);
        writer.close(at);
        break;
      }
      case 'keyEncUdpSrcPortMask': {
        if (attrs.keyEncUdpSrcPortMask === undefined) break;
        const at = writer.open(44);
        writer.u16(attrs.keyEncUdpSrcPortMask, false);
        writer.close(at);
        break;
      }
      case 'keyEncUdpDstPort': {
        if (attrs.keyEncUdpDstPort === undefined) break;
        const at = writer.open(45);
        writer.u16(attrs.keyEncUdpDstPort, false);
        writer.close(at);
        break;
      }
      case 'keyEncUdpDstPortMask': {
        if (attrs.keyEncUdpDstPortMask === undefined) break;
        const at = writer.open(46);
        writer.u16(attrs.keyEncUdpDstPortMask, false);
        writer.close(at);
        break;
      }
      case 'keyFlags': {
        if (attrs.keyFlags === undefined) break;
        const at = writer.open(47);
        writer.u32(attrs.keyFlags, false);
        writer.close(at);
        break;
      }
      case 'keyFlagsMask': {
        if (attrs.keyFlagsMask === undefined) break;
        const at = writer.open(48);
        writer.u32(attrs.keyFlagsMask, false);
        writer.close(at);
        break;
      }
      case 'keyIcmpv4Code': {
        if (attrs.keyIcmpv4Code === undefined) break;
        const at = writer.open(49);
        writer.u8(attrs.keyIcmpv4Code);
        writer.close(at);
        break;
      }
      case 'keyIcmpv4CodeMask': {
        if (attrs.keyIcmpv4CodeMask === undefined) break;
        const at = writer.open(50);
        writer.u8(attrs.keyIcmpv4CodeMask);
        writer.close(at);
        break;
      }
      case 'keyIcmpv4Type': {
        if (attrs.keyIcmpv4Type === undefined) break;
        const at = writer.open(51);
        writer.u8(attrs.keyIcmpv4Type);
        writer.close(at);
        break;
      }
      case 'keyIcmpv4TypeMask': {
        if (attrs.keyIcmpv4TypeMask === undefined) break;
        const at = writer.open(52);
        writer.u8(attrs.keyIcmpv4TypeMask);
        writer.close(at);
        break;
      }
      case 'keyIcmpv6Code': {
        if (attrs.keyIcmpv6Code === undefined) break;
        const at = writer.open(53);
        writer.u8(attrs.keyIcmpv6Code);
        writer.close(at);
        break;
      }
      case 'keyIcmpv6CodeMask': {
        if (attrs.keyIcmpv6CodeMask === undefined) break;
        const at = writer.open(54);
        writer.u8(attrs.keyIcmpv6CodeMask);
        writer.close(at);
        break;
      }
      case 'keyIcmpv6Type': {
        if (attrs.keyIcmpv6Type === undefined) break;
        const at = writer.open(55);
        writer.u8(attrs.keyIcmpv6Type);
        writer.close(at);
        break;
      }
      case 'keyIcmpv6TypeMask': {
        if (attrs.keyIcmpv6TypeMask === undefined) break;
        const at = writer.open(56);
        writer.u8(attrs.keyIcmpv6TypeMask);
        writer.close(at);
        break;
      }
      case 'keyArpSip': {
        if (attrs.keyArpSip === undefined) break;
        const at = writer.open(57);
        writer.u32(attrs.keyArpSip, false);
        writer.close(at);
        break;
      }
      case 'keyArpSipMask': {
        if (attrs.keyArpSipMask === undefined) break;
        const at = writer.open(58);
        writer.u32(attrs.keyArpSipMask, false);
        writer.close(at);
        break;
      }
      case 'keyArpTip': {
        if (attrs.keyArpTip === undefined) break;
        const at = writer.open(59);
        writer.u32(attrs.keyArpTip, false);
        writer.close(at);
        break;
      }
      case 'keyArpTipMask': {
        if (attrs.keyArpTipMask === undefined) break;
        const at = writer.open(60);
        writer.u32(attrs.keyArpTipMask, false);
        writer.close(at);
        break;
      }
      case 'keyArpOp': {
        if (attrs.keyArpOp === undefined) break;
        const at = writer.open(61);
        writer.u8(attrs.keyArpOp);
        writer.close(at);
        break;
      }
      case 'keyArpOpMask': {
        if (attrs.keyArpOpMask === undefined) break;
        const at = writer.open(62);
        writer.u8(attrs.keyArpOpMask);
        writer.close(at);
        break;
      }
      case 'keyArpSha': {
        if (attrs.keyArpSha === undefined) break;
        const at = writer.open(63);
        writer.mac(attrs.keyArpSha);
        writer.close(at);
        break;
      }
      case 'keyArpShaMask': {
        if (attrs.keyArpShaMask === undefined) break;
        const at = writer.open(64);
        writer.mac(attrs.keyArpShaMask);
        writer.close(at);
        break;
      }
      case 'keyArpTha': {
        if (attrs.keyArpTha === undefined) break;
        const at = writer.open(65);
        writer.mac(attrs.keyArpTha);
        writer.close(at);
        break;
      }
      case 'keyArpThaMask': {
        if (attrs.keyArpThaMask === undefined) break;
        const at = writer.open(66);
        writer.mac(attrs.keyArpThaMask);
        writer.close(at);
        break;
      }
      case 'keyMplsTtl': {
        if (attrs.keyMplsTtl === undefined) break;
        const at = writer.open(67);
        writer.u8(attrs.keyMplsTtl);
        writer.close(at);
        break;
      }
      case 'keyMplsBos': {
        if (attrs.keyMplsBos === undefined) break;
        const at = writer.open(68);
        writer.u8(attrs.keyMplsBos);
        writer.close(at);
        break;
      }
      case 'keyMplsTc': {
        if (attrs.keyMplsTc === undefined) break;
        const at = writer.open(69);
        writer.u8(attrs.keyMplsTc);
        writer.close(at);
        break;
      }
      case 'keyMplsLabel': {
        if (attrs.keyMplsLabel === undefined) break;
        const at = writer.open(70);
        writer.u32(attrs.keyMplsLabel, false);
        writer.close(at);
        break;
      }
      case 'keyTcpFlags': {
        if (attrs.keyTcpFlags === undefined) break;
        const at = writer.open(71);
        writer.u16(attrs.keyTcpFlags, false);
        writer.close(at);
        break;
      }
      case 'keyTcpFlagsMask': {
        if (attrs.keyTcpFlagsMask === undefined) break;
        const at = writer.open(72);
        writer.u16(attrs.keyTcpFlagsMask, false);
        writer.close(at);
        break;
      }
      case 'keyIpTos': {
        if (attrs.keyIpTos === undefined) break;
        const at = writer.open(73);
        writer.u8(attrs.keyIpTos);
        writer.close(at);
        break;
      }
      case 'keyIpTosMask': {
        if (attrs.keyIpTosMask === undefined) break;
        const at = writer.open(74);
        writer.u8(attrs.keyIpTosMask);
        writer.close(at);
        break;
      }
      case 'keyIpTtl': {
        if (attrs.keyIpTtl === undefined) break;
        const at = writer.open(75);
        writer.u8(attrs.keyIpTtl);
        writer.close(at);
        break;
      }
      case 'keyIpTtlMask': {
        if (attrs.keyIpTtlMask === undefined) break;
        const at = writer.open(76);
        writer.u8(attrs.keyIpTtlMask);
        writer.close(at);
        break;
      }
      case 'keyCvlanId': {
        if (attrs.keyCvlanId === undefined) break;
        const at = writer.open(77);
        writer.u16(attrs.keyCvlanId, false);
        writer.close(at);
        break;
      }
      case 'keyCvlanPrio': {
        if (attrs.keyCvlanPrio === undefined) break;
        const at = writer.open(78);
        writer.u8(attrs.keyCvlanPrio);
        writer.close(at);
        break;
      }
      case 'keyCvlanEthType': {
        if (attrs.keyCvlanEthType === undefined) break;
        const at = writer.open(79);
        writer.u16(attrs.keyCvlanEthType, false);
        writer.close(at);
        break;
      }
      case 'keyEncIpTos': {
        if (attrs.keyEncIpTos === undefined) break;
        const at = writer.open(80);
        writer.u8(attrs.keyEncIpTos);
        writer.close(at);
        break;
      }
      case 'keyEncIpTosMask': {
        if (attrs.keyEncIpTosMask === undefined) break;
        const at = writer.open(81);
        writer.u8(attrs.keyEncIpTosMask);
        writer.close(at);
        break;
      }
      case 'keyEncIpTtl': {
        if (attrs.keyEncIpTtl === undefined) break;
        const at = writer.open(82);
        writer.u8(attrs.keyEncIpTtl);
        writer.close(at);
        break;
      }
      case 'keyEncIpTtlMask': {
        if (attrs.keyEncIpTtlMask === undefined) break;
        const at = writer.open(83);
        writer.u8(attrs.keyEncIpTtlMask);
        writer.close(at);
        break;
      }
      case 'keyEncOpts': {
        if (attrs.keyEncOpts === undefined) break;
        const at = writer.open(84);
        writeTcFlowerKeyEncOptsAttributes(attrs.keyEncOpts, writer);
        writer.close(at);
        break;
      }
      case 'keyEncOptsMask': {
        if (attrs.keyEncOptsMask === undefined) break;
        const at = writer.open(85);
        writeTcFlowerKeyEncOptsAttributes(attrs.keyEncOptsMask, writer);
        writer.close(at);
        break;
      }
      case 'inHwCount': {
        if (attrs.inHwCount === undefined) break;
        const at = writer.open(86);
        writer.u32(attrs.inHwCount);
        writer.close(at);
        break;
      }
      case 'keyPortSrcMin': {
        if (attrs.keyPortSrcMin === undefined) break;
        const at = writer.open(87);
        writer.u16(attrs.keyPortSrcMin, false);
        writer.close(at);
        break;
      }
      case 'keyPortSrcMax': {
        if (attrs.keyPortSrcMax === undefined) break;
        const at = writer.open(88);
        writer.u16(attrs.keyPortSrcMax, false);
        writer.close(at);
        break;
      }
      case 'keyPortDstMin': {
        if (attrs.keyPortDstMin === undefined) break;
        const at = writer.open(89);
        writer.u16(attrs.keyPortDstMin, false);
        writer.close(at);
        break;
      }
      case 'keyPortDstMax': {
        if (attrs.keyPortDstMax === undefined) break;
        const at = writer.open(90);
        writer.u16(attrs.keyPortDstMax, false);
        writer.close(at);
        break;
      }
      case 'keyCtState': {
        if (attrs.keyCtState === undefined) break;
        const at = writer.open(91);
        writer.u16(attrs.keyCtState);
        writer.close(at);
        break;
      }
      case 'keyCtStateMask': {
        if (attrs.keyCtStateMask === undefined) break;
        const at = writer.open(92);
        writer.u16(attrs.keyCtStateMask);
        writer.close(at);
        break;
      }
      case 'keyCtZone': {
        if (attrs.keyCtZone === undefined) break;
        const at = writer.open(93);
        writer.u16(attrs.keyCtZone);
        writer.close(at);
        break;
      }
      case 'keyCtZoneMask': {
        if (attrs.keyCtZoneMask === undefined) break;
        const at = writer.open(94);
        writer.u16(attrs.keyCtZoneMask);
        writer.close(at);
        break;
      }
      case 'keyCtMark': {
        if (attrs.keyCtMark === undefined) break;
        const at = writer.open(95);
        writer.u32(attrs.keyCtMark);
        writer.close(at);
        break;
      }
      case 'keyCtMarkMask': {
        if (attrs.keyCtMarkMask === undefined) break;
        const at = writer.open(96);
        writer.u32(attrs.keyCtMarkMask);
        writer.close(at);
        break;
      }
      case 'keyCtLabels': {
        if (attrs.keyCtLabels === undefined) break;
        const at = writer.open(97);
        writer.bytes(attrs.keyCtLabels);
        writer.close(at);
        break;
      }
      case 'keyCtLabelsMask': {
        if (attrs.keyCtLabelsMask === undefined) break;
        const at = writer.open(98);
        writer.bytes(attrs.keyCtLabelsMask);
        writer.close(at);
        break;
      }
      case 'keyMplsOpts': {
        if (attrs.keyMplsOpts === undefined) break;
        const at = writer.open(99);
        writeTcFlowerKeyMplsOptAttributes(attrs.keyMplsOpts, writer);
        writer.close(at);
        break;
      }
      case 'keyHash': {
        if (attrs.keyHash === undefined) break;
        const at = writer.open(100);
        writer.u32(attrs.keyHash);
        writer.close(at);
        break;
      }
      case 'keyHashMask': {
        if (attrs.keyHashMask === undefined) break;
        const at = writer.open(101);
        writer.u32(attrs.keyHashMask);
        writer.close(at);
        break;
      }
      case 'keyNumOfVlans': {
        if (attrs.keyNumOfVlans === undefined) break;
        const at = writer.open(102);
        writer.u8(attrs.keyNumOfVlans);
        writer.close(at);
        break;
      }
      case 'keyPppoeSid': {
        if (attrs.keyPppoeSid === undefined) break;
        const at = writer.open(103);
        writer.u16(attrs.keyPppoeSid, false);
        writer.close(at);
        break;
      }
      case 'keyPppProto': {
        if (attrs.keyPppProto === undefined) break;
        const at = writer.open(104);
        writer.u16(attrs.keyPppProto, false);
        writer.close(at);
        break;
      }
      case 'keyL2tpv3Sid': {
        if (attrs.keyL2tpv3Sid === undefined) break;
        const at = writer.open(105);
        writer.u32(attrs.keyL2tpv3Sid, false);
        writer.close(at);
        break;
      }
      case 'l2Miss': {
        if (attrs.l2Miss === undefined) break;
        const at = writer.open(106);
        writer.u8(attrs.l2Miss);
        writer.close(at);
        break;
      }
      case 'keyCfm': {
        if (attrs.keyCfm === undefined) break;
        const at = writer.open(107);
        writeTcFlowerKeyCfmAttributes(attrs.keyCfm, writer);
        writer.close(at);
        break;
      }
      case 'keySpi': {
        if (attrs.keySpi === undefined) break;
        const at = writer.open(108);
        writer.u32(attrs.keySpi, false);
        writer.close(at);
        break;
      }
      case 'keySpiMask': {
        if (attrs.keySpiMask === undefined) break;
        const at = writer.open(109);
        writer.u32(attrs.keySpiMask, false);
        writer.close(at);
        break;
      }
      case 'keyEncFlags': {
        if (attrs.keyEncFlags === undefined) break;
        const at = writer.open(110);
        writer.u32(attrs.keyEncFlags, false);
        writer.close(at);
        break;
      }
      case 'keyEncFlagsMask': {
        if (attrs.keyEncFlagsMask === undefined) break;
        const at = writer.open(111);
        writer.u32(attrs.keyEncFlagsMask, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flower-key-enc-opts-attrs, in the order of the wire. */
export interface TcFlowerKeyEncOptsAttributes extends UnknownAttributes {
  readonly geneve?: TcFlowerKeyEncOptGeneveAttributes;
  readonly vxlan?: TcFlowerKeyEncOptVxlanAttributes;
  readonly erspan?: TcFlowerKeyEncOptErspanAttributes;
  readonly gtp?: TcFlowerKeyEncOptGtpAttributes;
}
function readTcFlowerKeyEncOptsAttributes(view: DataView, start: number, end: number, depth: number): TcFlowerKeyEncOptsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowerKeyEncOptsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.geneve = readTcFlowerKeyEncOptGeneveAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.vxlan = readTcFlowerKeyEncOptVxlanAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.erspan = readTcFlowerKeyEncOptErspanAttributes(view, from, to, depth + 1);
        break;
      case 4:
        attrs.gtp = readTcFlowerKeyEncOptGtpAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowerKeyEncOptsAttributes(attrs: TcFlowerKeyEncOptsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'geneve': {
        if (attrs.geneve === undefined) break;
        const at = writer.open(1);
        writeTcFlowerKeyEncOptGeneveAttributes(attrs.geneve, writer);
        writer.close(at);
        break;
      }
      case 'vxlan': {
        if (attrs.vxlan === undefined) break;
        const at = writer.open(2);
        writeTcFlowerKeyEncOptVxlanAttributes(attrs.vxlan, writer);
        writer.close(at);
        break;
      }
      case 'erspan': {
        if (attrs.erspan === undefined) break;
        const at = writer.open(3);
        writeTcFlowerKeyEncOptErspanAttributes(attrs.erspan, writer);
        writer.close(at);
        break;
      }
      case 'gtp': {
        if (attrs.gtp === undefined) break;
        const at = writer.open(4);
        writeTcFlowerKeyEncOptGtpAttributes(attrs.gtp, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flower-key-enc-opt-geneve-attrs, in the order of the wire. */
export interface TcFlowerKeyEncOptGeneveAttributes extends UnknownAttributes {
  readonly class?: number;
  readonly type?: number;
  readonly data?: Uint8Array;
}
function readTcFlowerKeyEncOptGeneveAttributes(view: DataView, start: number, end: number, depth: number): TcFlowerKeyEncOptGeneveAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowerKeyEncOptGeneveAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('class', from, to, 2);
        attrs.class = view.getUint16(from, true);
        break;
      case 2:
        if (to - from < 1) tooShort('type', from, to, 1);
        attrs.type = view.getUint8(from);
        break;
      case 3:
        attrs.data = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowerKeyEncOptGeneveAttributes(attrs: TcFlowerKeyEncOptGeneveAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'class': {
        if (attrs.class === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.class);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.type);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.data);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flower-key-enc-opt-vxlan-attrs, in the order of the wire. */
export interface TcFlowerKeyEncOptVxlanAttributes extends UnknownAttributes {
  readonly gbp?: number;
}
function readTcFlowerKeyEncOptVxlanAttributes(view: DataView, start: number, end: number, depth: number): TcFlowerKeyEncOptVxlanAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowerKeyEncOptVxlanAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('gbp', from, to, 4);
        attrs.gbp = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowerKeyEncOptVxlanAttributes(attrs: TcFlowerKeyEncOptVxlanAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'gbp': {
        if (attrs.gbp === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.gbp);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flower-key-enc-opt-erspan-attrs, in the order of the wire. */
export interface TcFlowerKeyEncOptErspanAttributes extends UnknownAttributes {
  readonly ver?: number;
  readonly index?: number;
  readonly dir?: number;
  readonly hwid?: number;
}
function readTcFlowerKeyEncOptErspanAttributes(view: DataView, start: number, end: number, depth: number): TcFlowerKeyEncOptErspanAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowerKeyEncOptErspanAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('ver', from, to, 1);
        attrs.ver = view.getUint8(from);
        break;
      case 2:
        if (to - from < 4) tooShort('index', from, to, 4);
        attrs.index = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 1) tooShort('dir', from, to, 1);
        attrs.dir = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('hwid', from, to, 1);
        attrs.hwid = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowerKeyEncOptErspanAttributes(attrs: TcFlowerKeyEncOptErspanAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'ver': {
        if (attrs.ver === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.ver);
        writer.close(at);
        break;
      }
      case 'index': {
        if (attrs.index === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.index);
        writer.close(at);
        break;
      }
      case 'dir': {
        if (attrs.dir === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.dir);
        writer.close(at);
        break;
      }
      case 'hwid': {
        if (attrs.hwid === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.hwid);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flower-key-enc-opt-gtp-attrs, in the order of the wire. */
export interface TcFlowerKeyEncOptGtpAttributes extends UnknownAttributes {
  readonly pduType?: number;
  readonly qfi?: number;
}
function readTcFlowerKeyEncOptGtpAttributes(view: DataView, start: number, end: number, depth: number): TcFlowerKeyEncOptGtpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowerKeyEncOptGtpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('pduType', from, to, 1);
        attrs.pduType = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('qfi', from, to, 1);
        attrs.qfi = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowerKeyEncOptGtpAttributes(attrs: TcFlowerKeyEncOptGtpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'pduType': {
        if (attrs.pduType === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.pduType);
        writer.close(at);
        break;
      }
      case 'qfi': {
        if (attrs.qfi === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.qfi);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flower-key-mpls-opt-attrs, in the order of the wire. */
export interface TcFlowerKeyMplsOptAttributes extends UnknownAttributes {
  readonly lseDepth?: number;
  readonly lseTtl?: number;
  readonly lseBos?: number;
  readonly lseTc?: number;
  readonly lseLabel?: number;
}
function readTcFlowerKeyMplsOptAttributes(view: DataView, start: number, end: number, depth: number): TcFlowerKeyMplsOptAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowerKeyMplsOptAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('lseDepth', from, to, 1);
        attrs.lseDepth = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('lseTtl', from, to, 1);
        attrs.lseTtl = view.getUint8(from);
        break;
      case 3:
        if (to - from < 1) tooShort('lseBos', from, to, 1);
        attrs.lseBos = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('lseTc', from, to, 1);
        attrs.lseTc = view.getUint8(from);
        break;
      case 5:
        if (to - from < 4) tooShort('lseLabel', from, to, 4);
        attrs.lseLabel = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowerKeyMplsOptAttributes(attrs: TcFlowerKeyMplsOptAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'lseDepth': {
        if (attrs.lseDepth === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.lseDepth);
        writer.close(at);
        break;
      }
      case 'lseTtl': {
        if (attrs.lseTtl === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.lseTtl);
        writer.close(at);
        break;
      }
      case 'lseBos': {
        if (attrs.lseBos === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.lseBos);
        writer.close(at);
        break;
      }
      case 'lseTc': {
        if (attrs.lseTc === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.lseTc);
        writer.close(at);
        break;
      }
      case 'lseLabel': {
        if (attrs.lseLabel === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.lseLabel);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-flower-key-cfm-attrs, in the order of the wire. */
export interface TcFlowerKeyCfmAttributes extends UnknownAttributes {
  readonly mdLevel?: number;
  readonly opcode?: number;
}
function readTcFlowerKeyCfmAttributes(view: DataView, start: number, end: number, depth: number): TcFlowerKeyCfmAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFlowerKeyCfmAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('mdLevel', from, to, 1);
        attrs.mdLevel = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('opcode', from, to, 1);
        attrs.opcode = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFlowerKeyCfmAttributes(attrs: TcFlowerKeyCfmAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'mdLevel': {
        if (attrs.mdLevel === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.mdLevel);
        writer.close(at);
        break;
      }
      case 'opcode': {
        if (attrs.opcode === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.opcode);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-fw-attrs, in the order of the wire. */
export interface TcFwAttributes extends UnknownAttributes {
  readonly classid?: number;
  readonly police?: TcPoliceAttributes;
  readonly indev?: string;
  readonly act?: readonly TcActAttributes[];
  readonly mask?: number;
}
function readTcFwAttributes(view: DataView, start: number, end: number, depth: number): TcFwAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFwAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('classid', from, to, 4);
        attrs.classid = view.getUint32(from, true);
        break;
      case 2:
        attrs.police = readTcPoliceAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.indev = readText(view, from, to);
        break;
      case 4: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcActAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.act = value;
        break;
      }
      case 5:
        if (to - from < 4) tooShort('mask', from, to, 4);
        attrs.mask = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFwAttributes(attrs: TcFwAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'classid': {
        if (attrs.classid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.classid);
        writer.close(at);
        break;
      }
      case 'police': {
        if (attrs.police === undefined) break;
        const at = writer.open(2);
        writeTcPoliceAttributes(attrs.police, writer);
        writer.close(at);
        break;
      }
      case 'indev': {
        if (attrs.indev === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.indev);
        writer.close(at);
        break;
      }
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(4);
        writer.indexed(attrs.act, 1, (item) => writeTcActAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'mask': {
        if (attrs.mask === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.mask);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-gred-attrs, in the order of the wire. */
export interface TcGredAttributes extends UnknownAttributes {
  readonly parms?: readonly TcGredQopt[];
  readonly stab?: readonly number[];
  readonly dps?: TcGredSopt;
  readonly maxP?: readonly number[];
  readonly limit?: number;
  readonly vqList?: TcaGredVqListAttributes;
}
function readTcGredAttributes(view: DataView, start: number, end: number, depth: number): TcGredAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcGredAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readArray(from, to, 52, (at) => readTcGredQopt(view, at, at + 52));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.parms = value;
        break;
      }
      case 2: {
        const value = readArray(from, to, 1, (at) => view.getUint8(at));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.stab = value;
        break;
      }
      case 3:
        attrs.dps = readTcGredSopt(view, from, to);
        break;
      case 4: {
        const value = readArray(from, to, 4, (at) => view.getUint32(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.maxP = value;
        break;
      }
      case 5:
        if (to - from < 4) tooShort('limit', from, to, 4);
        attrs.limit = view.getUint32(from, true);
        break;
      case 6:
        attrs.vqList = readTcaGredVqListAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcGredAttributes(attrs: TcGredAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        for (const item of attrs.parms) writeTcGredQopt(item, writer);
        writer.close(at);
        break;
      }
      case 'stab': {
        if (attrs.stab === undefined) break;
        const at = writer.open(2);
        for (const item of attrs.stab) writer.u8(item);
        writer.close(at);
        break;
      }
      case 'dps': {
        if (attrs.dps === undefined) break;
        const at = writer.open(3);
        writeTcGredSopt(attrs.dps, writer);
        writer.close(at);
        break;
      }
      case 'maxP': {
        if (attrs.maxP === undefined) break;
        const at = writer.open(4);
        for (const item of attrs.maxP) writer.u32(item);
        writer.close(at);
        break;
      }
      case 'limit': {
        if (attrs.limit === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.limit);
        writer.close(at);
        break;
      }
      case 'vqList': {
        if (attrs.vqList === undefined) break;
        const at = writer.open(6);
        writeTcaGredVqListAttributes(attrs.vqList, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tca-gred-vq-list-attrs, in the order of the wire. */
export interface TcaGredVqListAttributes extends UnknownAttributes {
  readonly entry?: readonly TcaGredVqEntryAttributes[];
}
function readTcaGredVqListAttributes(view: DataView, start: number, end: number, depth: number): TcaGredVqListAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcaGredVqListAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.entry = append(attrs.entry, readTcaGredVqEntryAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcaGredVqListAttributes(attrs: TcaGredVqListAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'entry': {
        if (attrs.entry === undefined) break;
        for (const item of attrs.entry) {
          const at = writer.open(1);
          writeTcaGredVqEntryAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tca-gred-vq-entry-attrs, in the order of the wire. */
export interface TcaGredVqEntryAttributes extends UnknownAttributes {
  readonly dp?: number;
  readonly statBytes?: bigint;
  readonly statPackets?: number;
  readonly statBacklog?: number;
  readonly statProbDrop?: number;
  readonly statProbMark?: number;
  readonly statForcedDrop?: number;
  readonly statForcedMark?: number;
  readonly statPdrop?: number;
  readonly statOther?: number;
  readonly flags?: number;
}
function readTcaGredVqEntryAttributes(view: DataView, start: number, end: number, depth: number): TcaGredVqEntryAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcaGredVqEntryAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        if (to - from < 4) tooShort('dp', from, to, 4);
        attrs.dp = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 8) tooShort('statBytes', from, to, 8);
        attrs.statBytes = readU64(view, from);
        break;
      case 4:
        if (to - from < 4) tooShort('statPackets', from, to, 4);
        attrs.statPackets = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('statBacklog', from, to, 4);
        attrs.statBacklog = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('statProbDrop', from, to, 4);
        attrs.statProbDrop = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('statProbMark', from, to, 4);
        attrs.statProbMark = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('statForcedDrop', from, to, 4);
        attrs.statForcedDrop = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('statForcedMark', from, to, 4);
        attrs.statForcedMark = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('statPdrop', from, to, 4);
        attrs.statPdrop = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('statOther', from, to, 4);
        attrs.statOther = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcaGredVqEntryAttributes(attrs: TcaGredVqEntryAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dp': {
        if (attrs.dp === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.dp);
        writer.close(at);
        break;
      }
      case 'statBytes': {
        if (attrs.statBytes === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.statBytes);
        writer.close(at);
        break;
      }
      case 'statPackets': {
        if (attrs.statPackets === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.statPackets);
        writer.close(at);
        break;
      }
      case 'statBacklog': {
        if (attrs.statBacklog === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.statBacklog);
        writer.close(at);
        break;
      }
      case 'statProbDrop': {
        if (attrs.statProbDrop === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.statProbDrop);
        writer.close(at);
        break;
      }
      case 'statProbMark': {
        if (attrs.statProbMark === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.statProbMark);
        writer.close(at);
        break;
      }
      case 'statForcedDrop': {
        if (attrs.statForcedDrop === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.statForcedDrop);
        writer.close(at);
        break;
      }
      case 'statForcedMark': {
        if (attrs.statForcedMark === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.statForcedMark);
        writer.close(at);
        break;
      }
      case 'statPdrop': {
        if (attrs.statPdrop === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.statPdrop);
        writer.close(at);
        break;
      }
      case 'statOther': {
        if (attrs.statOther === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.statOther);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-hhf-attrs, in the order of the wire. */
export interface TcHhfAttributes extends UnknownAttributes {
  readonly backlogLimit?: number;
  readonly quantum?: number;
  readonly hhFlowsLimit?: number;
  readonly resetTimeout?: number;
  readonly admitBytes?: number;
  readonly evictTimeout?: number;
  readonly nonHhWeight?: number;
}
function readTcHhfAttributes(view: DataView, start: number, end: number, depth: number): TcHhfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcHhfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('backlogLimit', from, to, 4);
        attrs.backlogLimit = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('quantum', from, to, 4);
        attrs.quantum = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('hhFlowsLimit', from, to, 4);
        attrs.hhFlowsLimit = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('resetTimeout', from, to, 4);
        attrs.resetTimeout = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('admitBytes', from, to, 4);
        attrs.admitBytes = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('evictTimeout', from, to, 4);
        attrs.evictTimeout = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('nonHhWeight', from, to, 4);
        attrs.nonHhWeight = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcHhfAttributes(attrs: TcHhfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'backlogLimit': {
        if (attrs.backlogLimit === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.backlogLimit);
        writer.close(at);
        break;
      }
      case 'quantum': {
        if (attrs.quantum === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.quantum);
        writer.close(at);
        break;
      }
      case 'hhFlowsLimit': {
        if (attrs.hhFlowsLimit === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.hhFlowsLimit);
        writer.close(at);
        break;
      }
      case 'resetTimeout': {
        if (attrs.resetTimeout === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.resetTimeout);
        writer.close(at);
        break;
      }
      case 'admitBytes': {
        if (attrs.admitBytes === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.admitBytes);
        writer.close(at);
        break;
      }
      case 'evictTimeout': {
        if (attrs.evictTimeout === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.evictTimeout);
        writer.close(at);
        break;
      }
      case 'nonHhWeight': {
        if (attrs.nonHhWeight === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.nonHhWeight);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-htb-attrs, in the order of the wire. */
export interface TcHtbAttributes extends UnknownAttributes {
  readonly parms?: TcHtbOpt;
  readonly init?: TcHtbGlob;
  readonly ctab?: Uint8Array;
  readonly rtab?: Uint8Array;
  readonly directQlen?: number;
  readonly rate64?: bigint;
  readonly ceil64?: bigint;
  readonly offload?: true;
}
function readTcHtbAttributes(view: DataView, start: number, end: number, depth: number): TcHtbAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcHtbAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcHtbOpt(view, from, to);
        break;
      case 2:
        attrs.init = readTcHtbGlob(view, from, to);
        break;
      case 3:
        attrs.ctab = copyBytes(view, from, to);
        break;
      case 4:
        attrs.rtab = copyBytes(view, from, to);
        break;
      case 5:
        if (to - from < 4) tooShort('directQlen', from, to, 4);
        attrs.directQlen = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 8) tooShort('rate64', from, to, 8);
        attrs.rate64 = readU64(view, from);
        break;
      case 7:
        if (to - from < 8) tooShort('ceil64', from, to, 8);
        attrs.ceil64 = readU64(view, from);
        break;
      case 9:
        attrs.offload = true;
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcHtbAttributes(attrs: TcHtbAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcHtbOpt(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'init': {
        if (attrs.init === undefined) break;
        const at = writer.open(2);
        writeTcHtbGlob(attrs.init, writer);
        writer.close(at);
        break;
      }
      case 'ctab': {
        if (attrs.ctab === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.ctab);
        writer.close(at);
        break;
      }
      case 'rtab': {
        if (attrs.rtab === undefined) break;
        const at = writer.open(4);
        writer.bytes(attrs.rtab);
        writer.close(at);
        break;
      }
      case 'directQlen': {
        if (attrs.directQlen === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.directQlen);
        writer.close(at);
        break;
      }
      case 'rate64': {
        if (attrs.rate64 === undefined) break;
        const at = writer.open(6);
        writer.u64(attrs.rate64);
        writer.close(at);
        break;
      }
      case 'ceil64': {
        if (attrs.ceil64 === undefined) break;
        const at = writer.open(7);
        writer.u64(attrs.ceil64);
        writer.close(at);
        break;
      }
      case 'offload': {
        if (attrs.offload === undefined) break;
        const at = writer.open(9);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-matchall-attrs, in the order of the wire. */
export interface TcMatchallAttributes extends UnknownAttributes {
  readonly classid?: number;
  readonly act?: readonly TcActAttributes[];
  readonly flags?: number;
  readonly pcnt?: TcMatchallPcnt;
}
function readTcMatchallAttributes(view: DataView, start: number, end: number, depth: number): TcMatchallAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcMatchallAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('classid', from, to, 4);
        attrs.classid = view.getUint32(from, true);
        break;
      case 2: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcActAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.act = value;
        break;
      }
      case 3:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 4:
        attrs.pcnt = readTcMatchallPcnt(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcMatchallAttributes(attrs: TcMatchallAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'classid': {
        if (attrs.classid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.classid);
        writer.close(at);
        break;
      }
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(2);
        writer.indexed(attrs.act, 1, (item) => writeTcActAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'pcnt': {
        if (attrs.pcnt === undefined) break;
        const at = writer.open(4);
        writeTcMatchallPcnt(attrs.pcnt, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-etf-attrs, in the order of the wire. */
export interface TcEtfAttributes extends UnknownAttributes {
  readonly parms?: TcEtfQopt;
}
function readTcEtfAttributes(view: DataView, start: number, end: number, depth: number): TcEtfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcEtfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcEtfQopt(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcEtfAttributes(attrs: TcEtfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcEtfQopt(attrs.parms, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-ets-attrs, in the order of the wire. */
export interface TcEtsAttributes extends UnknownAttributes {
  readonly nbands?: number;
  readonly nstrict?: number;
  readonly quanta?: TcEtsAttributes;
  readonly quantaBand?: readonly number[];
  readonly priomap?: TcEtsAttributes;
  readonly priomapBand?: readonly number[];
}
function readTcEtsAttributes(view: DataView, start: number, end: number, depth: number): TcEtsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcEtsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('nbands', from, to, 1);
        attrs.nbands = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('nstrict', from, to, 1);
        attrs.nstrict = view.getUint8(from);
        break;
      case 3:
        attrs.quanta = readTcEtsAttributes(view, from, to, depth + 1);
        break;
      case 4:
        if (to - from < 4) tooShort('quantaBand', from, to, 4);
        attrs.quantaBand = append(attrs.quantaBand, view.getUint32(from, true));
        break;
      case 5:
        attrs.priomap = readTcEtsAttributes(view, from, to, depth + 1);
        break;
      case 6:
        if (to - from < 1) tooShort('priomapBand', from, to, 1);
        attrs.priomapBand = append(attrs.priomapBand, view.getUint8(from));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcEtsAttributes(attrs: TcEtsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'nbands': {
        if (attrs.nbands === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.nbands);
        writer.close(at);
        break;
      }
      case 'nstrict': {
        if (attrs.nstrict === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.nstrict);
        writer.close(at);
        break;
      }
      case 'quanta': {
        if (attrs.quanta === undefined) break;
        const at = writer.open(3);
        writeTcEtsAttributes(attrs.quanta, writer);
        writer.close(at);
        break;
      }
      case 'quantaBand': {
        if (attrs.quantaBand === undefined) break;
        for (const item of attrs.quantaBand) {
          const at = writer.open(4);
          writer.u32(item);
          writer.close(at);
        }
        break;
      }
      case 'priomap': {
        if (attrs.priomap === undefined) break;
        const at = writer.open(5);
        writeTcEtsAttributes(attrs.priomap, writer);
        writer.close(at);
        break;
      }
      case 'priomapBand': {
        if (attrs.priomapBand === undefined) break;
        for (const item of attrs.priomapBand) {
          const at = writer.open(6);
          writer.u8(item);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-fq-attrs, in the order of the wire. */
export interface TcFqAttributes extends UnknownAttributes {
  readonly plimit?: number;
  readonly flowPlimit?: number;
  readonly quantum?: number;
  readonly initialQuantum?: number;
  readonly rateEnable?: number;
  readonly flowDefaultRate?: number;
  readonly flowMaxRate?: number;
  readonly bucketsLog?: number;
  readonly flowRefillDelay?: number;
  readonly orphanMask?: number;
  readonly lowRateThreshold?: number;
  readonly ceThreshold?: number;
  readonly timerSlack?: number;
  readonly horizon?: number;
  readonly horizonDrop?: number;
  readonly priomap?: TcPrioQopt;
  readonly weights?: readonly number[];
}
function readTcFqAttributes(view: DataView, start: number, end: number, depth: number): TcFqAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFqAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('plimit', from, to, 4);
        attrs.plimit = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('flowPlimit', from, to, 4);
        attrs.flowPlimit = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('quantum', from, to, 4);
        attrs.quantum = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('initialQuantum', from, to, 4);
        attrs.initialQuantum = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('rateEnable', from, to, 4);
        attrs.rateEnable = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('flowDefaultRate', from, to, 4);
        attrs.flowDefaultRate = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('flowMaxRate', from, to, 4);
        attrs.flowMaxRate = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('bucketsLog', from, to, 4);
        attrs.bucketsLog = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('flowRefillDelay', from, to, 4);
        attrs.flowRefillDelay = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('orphanMask', from, to, 4);
        attrs.orphanMask = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('lowRateThreshold', from, to, 4);
        attrs.lowRateThreshold = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 4) tooShort('ceThreshold', from, to, 4);
        attrs.ceThreshold = view.getUint32(from, true);
        break;
      case 13:
        if (to - from < 4) tooShort('timerSlack', from, to, 4);
        attrs.timerSlack = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('horizon', from, to, 4);
        attrs.horizon = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 1) tooShort('horizonDrop', from, to, 1);
        attrs.horizonDrop = view.getUint8(from);
        break;
      case 16:
        attrs.priomap = readTcPrioQopt(view, from, to);
        break;
      case 17: {
        const value = readArray(from, to, 4, (at) => view.getInt32(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.weights = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFqAttributes(attrs: TcFqAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'plimit': {
        if (attrs.plimit === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.plimit);
        writer.close(at);
        break;
      }
      case 'flowPlimit': {
        if (attrs.flowPlimit === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.flowPlimit);
        writer.close(at);
        break;
      }
      case 'quantum': {
        if (attrs.quantum === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.quantum);
        writer.close(at);
        break;
      }
      case 'initialQuantum': {
        if (attrs.initialQuantum === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.initialQuantum);
        writer.close(at);
        break;
      }
      case 'rateEnable': {
        if (attrs.rateEnable === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.rateEnable);
        writer.close(at);
        break;
      }
      case 'flowDefaultRate': {
        if (attrs.flowDefaultRate === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.flowDefaultRate);
        writer.close(at);
        break;
      }
      case 'flowMaxRate': {
        if (attrs.flowMaxRate === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.flowMaxRate);
        writer.close(at);
        break;
      }
      case 'bucketsLog': {
        if (attrs.bucketsLog === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.bucketsLog);
        writer.close(at);
        break;
      }
      case 'flowRefillDelay': {
        if (attrs.flowRefillDelay === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.flowRefillDelay);
        writer.close(at);
        break;
      }
      case 'orphanMask': {
        if (attrs.orphanMask === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.orphanMask);
        writer.close(at);
        break;
      }
      case 'lowRateThreshold': {
        if (attrs.lowRateThreshold === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.lowRateThreshold);
        writer.close(at);
        break;
      }
      case 'ceThreshold': {
        if (attrs.ceThreshold === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.ceThreshold);
        writer.close(at);
        break;
      }
      case 'timerSlack': {
        if (attrs.timerSlack === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.timerSlack);
        writer.close(at);
        break;
      }
      case 'horizon': {
        if (attrs.horizon === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.horizon);
        writer.close(at);
        break;
      }
      case 'horizonDrop': {
        if (attrs.horizonDrop === undefined) break;
        const at = writer.open(15);
        writer.u8(attrs.horizonDrop);
        writer.close(at);
        break;
      }
      case 'priomap': {
        if (attrs.priomap === undefined) break;
        const at = writer.open(16);
        writeTcPrioQopt(attrs.priomap, writer);
        writer.close(at);
        break;
      }
      case 'weights': {
        if (attrs.weights === undefined) break;
        const at = writer.open(17);
        for (const item of attrs.weights) writer.s32(item);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-fq-codel-attrs, in the order of the wire. */
export interface TcFqCodelAttributes extends UnknownAttributes {
  readonly target?: number;
  readonly limit?: number;
  readonly interval?: number;
  readonly ecn?: number;
  readonly flows?: number;
  readonly quantum?: number;
  readonly ceThreshold?: number;
  readonly dropBatchSize?: number;
  readonly memoryLimit?: number;
  readonly ceThresholdSelector?: number;
  readonly ceThresholdMask?: number;
}
function readTcFqCodelAttributes(view: DataView, start: number, end: number, depth: number): TcFqCodelAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFqCodelAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('target', from, to, 4);
        attrs.target = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('limit', from, to, 4);
        attrs.limit = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('interval', from, to, 4);
        attrs.interval = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('ecn', from, to, 4);
        attrs.ecn = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('flows', from, to, 4);
        attrs.flows = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('quantum', from, to, 4);
        attrs.quantum = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('ceThreshold', from, to, 4);
        attrs.ceThreshold = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('dropBatchSize', from, to, 4);
        attrs.dropBatchSize = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('memoryLimit', from, to, 4);
        attrs.memoryLimit = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 1) tooShort('ceThresholdSelector', from, to, 1);
        attrs.ceThresholdSelector = view.getUint8(from);
        break;
      case 11:
        if (to - from < 1) tooShort('ceThresholdMask', from, to, 1);
        attrs.ceThresholdMask = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFqCodelAttributes(attrs: TcFqCodelAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'target': {
        if (attrs.target === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.target);
        writer.close(at);
        break;
      }
      case 'limit': {
        if (attrs.limit === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.limit);
        writer.close(at);
        break;
      }
      case 'interval': {
        if (attrs.interval === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.interval);
        writer.close(at);
        break;
      }
      case 'ecn': {
        if (attrs.ecn === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.ecn);
        writer.close(at);
        break;
      }
      case 'flows': {
        if (attrs.flows === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.flows);
        writer.close(at);
        break;
      }
      case 'quantum': {
        if (attrs.quantum === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.quantum);
        writer.close(at);
        break;
      }
      case 'ceThreshold': {
        if (attrs.ceThreshold === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.ceThreshold);
        writer.close(at);
        break;
      }
      case 'dropBatchSize': {
        if (attrs.dropBatchSize === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.dropBatchSize);
        writer.close(at);
        break;
      }
      case 'memoryLimit': {
        if (attrs.memoryLimit === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.memoryLimit);
        writer.close(at);
        break;
      }
      case 'ceThresholdSelector': {
        if (attrs.ceThresholdSelector === undefined) break;
        const at = writer.open(10);
        writer.u8(attrs.ceThresholdSelector);
        writer.close(at);
        break;
      }
      case 'ceThresholdMask': {
        if (attrs.ceThresholdMask === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.ceThresholdMask);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-fq-pie-attrs, in the order of the wire. */
export interface TcFqPieAttributes extends UnknownAttributes {
  readonly limit?: number;
  readonly flows?: number;
  readonly target?: number;
  readonly tupdate?: number;
  readonly alpha?: number;
  readonly beta?: number;
  readonly quantum?: number;
  readonly memoryLimit?: number;
  readonly ecnProb?: number;
  readonly ecn?: number;
  readonly bytemode?: number;
  readonly dqRateEstimator?: number;
}
function readTcFqPieAttributes(view: DataView, start: number, end: number, depth: number): TcFqPieAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcFqPieAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('limit', from, to, 4);
        attrs.limit = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('flows', from, to, 4);
        attrs.flows = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('target', from, to, 4);
        attrs.target = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('tupdate', from, to, 4);
        attrs.tupdate = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('alpha', from, to, 4);
        attrs.alpha = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('beta', from, to, 4);
        attrs.beta = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('quantum', from, to, 4);
        attrs.quantum = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('memoryLimit', from, to, 4);
        attrs.memoryLimit = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('ecnProb', from, to, 4);
        attrs.ecnProb = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('ecn', from, to, 4);
        attrs.ecn = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('bytemode', from, to, 4);
        attrs.bytemode = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 4) tooShort('dqRateEstimator', from, to, 4);
        attrs.dqRateEstimator = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcFqPieAttributes(attrs: TcFqPieAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'limit': {
        if (attrs.limit === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.limit);
        writer.close(at);
        break;
      }
      case 'flows': {
        if (attrs.flows === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.flows);
        writer.close(at);
        break;
      }
      case 'target': {
        if (attrs.target === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.target);
        writer.close(at);
        break;
      }
      case 'tupdate': {
        if (attrs.tupdate === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.tupdate);
        writer.close(at);
        break;
      }
      case 'alpha': {
        if (attrs.alpha === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.alpha);
        writer.close(at);
        break;
      }
      case 'beta': {
        if (attrs.beta === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.beta);
        writer.close(at);
        break;
      }
      case 'quantum': {
        if (attrs.quantum === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.quantum);
        writer.close(at);
        break;
      }
      case 'memoryLimit': {
        if (attrs.memoryLimit === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.memoryLimit);
        writer.close(at);
        break;
      }
      case 'ecnProb': {
        if (attrs.ecnProb === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.ecnProb);
        writer.close(at);
        break;
      }
      case 'ecn': {
        if (attrs.ecn === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.ecn);
        writer.close(at);
        break;
      }
      case 'bytemode': {
        if (attrs.bytemode === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.bytemode);
        writer.close(at);
        break;
      }
      case 'dqRateEstimator': {
        if (attrs.dqRateEstimator === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.dqRateEstimator);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-netem-attrs, in the order of the wire. */
export interface TcNetemAttributes extends UnknownAttributes {
  readonly corr?: TcNetemCorr;
  readonly delayDist?: readonly number[];
  readonly reorder?: TcNetemReorder;
  readonly corrupt?: TcNetemCorrupt;
  readonly loss?: TcNetemLossAttributes;
  readonly rate?: TcNetemRate;
  readonly ecn?: number;
  readonly rate64?: bigint;
  readonly pad?: number;
  readonly latency64?: bigint;
  readonly jitter64?: bigint;
  readonly slot?: TcNetemSlot;
  readonly slotDist?: readonly number[];
  readonly prngSeed?: bigint;
}
function readTcNetemAttributes(view: DataView, start: number, end: number, depth: number): TcNetemAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcNetemAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.corr = readTcNetemCorr(view, from, to);
        break;
      case 2: {
        const value = readArray(from, to, 2, (at) => view.getInt16(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.delayDist = value;
        break;
      }
      case 3:
        attrs.reorder = readTcNetemReorder(view, from, to);
        break;
      case 4:
        attrs.corrupt = readTcNetemCorrupt(view, from, to);
        break;
      case 5:
        attrs.loss = readTcNetemLossAttributes(view, from, to, depth + 1);
        break;
      case 6:
        attrs.rate = readTcNetemRate(view, from, to);
        break;
      case 7:
        if (to - from < 4) tooShort('ecn', from, to, 4);
        attrs.ecn = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 8) tooShort('rate64', from, to, 8);
        attrs.rate64 = readU64(view, from);
        break;
      case 9:
        if (to - from < 4) tooShort('pad', from, to, 4);
        attrs.pad = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 8) tooShort('latency64', from, to, 8);
        attrs.latency64 = view.getBigInt64(from, true);
        break;
      case 11:
        if (to - from < 8) tooShort('jitter64', from, to, 8);
        attrs.jitter64 = view.getBigInt64(from, true);
        break;
      case 12:
        attrs.slot = readTcNetemSlot(view, from, to);
        break;
      case 13: {
        const value = readArray(from, to, 2, (at) => view.getInt16(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.slotDist = value;
        break;
      }
      case 14:
        if (to - from < 8) tooShort('prngSeed', from, to, 8);
        attrs.prngSeed = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcNetemAttributes(attrs: TcNetemAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'corr': {
        if (attrs.corr === undefined) break;
        const at = writer.open(1);
        writeTcNetemCorr(attrs.corr, writer);
        writer.close(at);
        break;
      }
      case 'delayDist': {
        if (attrs.delayDist === undefined) break;
        const at = writer.open(2);
        for (const item of attrs.delayDist) writer.s16(item);
        writer.close(at);
        break;
      }
      case 'reorder': {
        if (attrs.reorder === undefined) break;
        const at = writer.open(3);
        writeTcNetemReorder(attrs.reorder, writer);
        writer.close(at);
        break;
      }
      case 'corrupt': {
        if (attrs.corrupt === undefined) break;
        const at = writer.open(4);
        writeTcNetemCorrupt(attrs.corrupt, writer);
        writer.close(at);
        break;
      }
      case 'loss': {
        if (attrs.loss === undefined) break;
        const at = writer.open(5);
        writeTcNetemLossAttributes(attrs.loss, writer);
        writer.close(at);
        break;
      }
      case 'rate': {
        if (attrs.rate === undefined) break;
        const at = writer.open(6);
        writeTcNetemRate(attrs.rate, writer);
        writer.close(at);
        break;
      }
      case 'ecn': {
        if (attrs.ecn === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.ecn);
        writer.close(at);
        break;
      }
      case 'rate64': {
        if (attrs.rate64 === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.rate64);
        writer.close(at);
        break;
      }
      case 'pad': {
        if (attrs.pad === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.pad);
        writer.close(at);
        break;
      }
      case 'latency64': {
        if (attrs.latency64 === undefined) break;
        const at = writer.open(10);
        writer.s64(attrs.latency64);
        writer.close(at);
        break;
      }
      case 'jitter64': {
        if (attrs.jitter64 === undefined) break;
        const at = writer.open(11);
        writer.s64(attrs.jitter64);
        writer.close(at);
        break;
      }
      case 'slot': {
        if (attrs.slot === undefined) break;
        const at = writer.open(12);
        writeTcNetemSlot(attrs.slot, writer);
        writer.close(at);
        break;
      }
      case 'slotDist': {
        if (attrs.slotDist === undefined) break;
        const at = writer.open(13);
        for (const item of attrs.slotDist) writer.s16(item);
        writer.close(at);
        break;
      }
      case 'prngSeed': {
        if (attrs.prngSeed === undefined) break;
        const at = writer.open(14);
        writer.u64(attrs.prngSeed);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-netem-loss-attrs, in the order of the wire. */
export interface TcNetemLossAttributes extends UnknownAttributes {
  readonly gi?: TcNetemGimodel;
  readonly ge?: TcNetemGemodel;
}
function readTcNetemLossAttributes(view: DataView, start: number, end: number, depth: number): TcNetemLossAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcNetemLossAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.gi = readTcNetemGimodel(view, from, to);
        break;
      case 2:
        attrs.ge = readTcNetemGemodel(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcNetemLossAttributes(attrs: TcNetemLossAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'gi': {
        if (attrs.gi === undefined) break;
        const at = writer.open(1);
        writeTcNetemGimodel(attrs.gi, writer);
        writer.close(at);
        break;
      }
      case 'ge': {
        if (attrs.ge === undefined) break;
        const at = writer.open(2);
        writeTcNetemGemodel(attrs.ge, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-pie-attrs, in the order of the wire. */
export interface TcPieAttributes extends UnknownAttributes {
  readonly target?: number;
  readonly limit?: number;
  readonly tupdate?: number;
  readonly alpha?: number;
  readonly beta?: number;
  readonly ecn?: number;
  readonly bytemode?: number;
  readonly dqRateEstimator?: number;
}
function readTcPieAttributes(view: DataView, start: number, end: number, depth: number): TcPieAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcPieAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('target', from, to, 4);
        attrs.target = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('limit', from, to, 4);
        attrs.limit = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('tupdate', from, to, 4);
        attrs.tupdate = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('alpha', from, to, 4);
        attrs.alpha = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('beta', from, to, 4);
        attrs.beta = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('ecn', from, to, 4);
        attrs.ecn = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('bytemode', from, to, 4);
        attrs.bytemode = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('dqRateEstimator', from, to, 4);
        attrs.dqRateEstimator = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcPieAttributes(attrs: TcPieAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'target': {
        if (attrs.target === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.target);
        writer.close(at);
        break;
      }
      case 'limit': {
        if (attrs.limit === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.limit);
        writer.close(at);
        break;
      }
      case 'tupdate': {
        if (attrs.tupdate === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.tupdate);
        writer.close(at);
        break;
      }
      case 'alpha': {
        if (attrs.alpha === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.alpha);
        writer.close(at);
        break;
      }
      case 'beta': {
        if (attrs.beta === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.beta);
        writer.close(at);
        break;
      }
      case 'ecn': {
        if (attrs.ecn === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.ecn);
        writer.close(at);
        break;
      }
      case 'bytemode': {
        if (attrs.bytemode === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.bytemode);
        writer.close(at);
        break;
      }
      case 'dqRateEstimator': {
        if (attrs.dqRateEstimator === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.dqRateEstimator);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-police-attrs, in the order of the wire. */
export interface TcPoliceAttributes extends UnknownAttributes {
  readonly tbf?: TcPolice;
  readonly rate?: Uint8Array;
  readonly peakrate?: Uint8Array;
  readonly avrate?: number;
  readonly result?: number;
  readonly tm?: TcfT;
  readonly rate64?: bigint;
  readonly peakrate64?: bigint;
  readonly pktrate64?: bigint;
  readonly pktburst64?: bigint;
}
function readTcPoliceAttributes(view: DataView, start: number, end: number, depth: number): TcPoliceAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcPoliceAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tbf = readTcPolice(view, from, to);
        break;
      case 2:
        attrs.rate = copyBytes(view, from, to);
        break;
      case 3:
        attrs.peakrate = copyBytes(view, from, to);
        break;
      case 4:
        if (to - from < 4) tooShort('avrate', from, to, 4);
        attrs.avrate = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('result', from, to, 4);
        attrs.result = view.getUint32(from, true);
        break;
      case 6:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 8:
        if (to - from < 8) tooShort('rate64', from, to, 8);
        attrs.rate64 = readU64(view, from);
        break;
      case 9:
        if (to - from < 8) tooShort('peakrate64', from, to, 8);
        attrs.peakrate64 = readU64(view, from);
        break;
      case 10:
        if (to - from < 8) tooShort('pktrate64', from, to, 8);
        attrs.pktrate64 = readU64(view, from);
        break;
      case 11:
        if (to - from < 8) tooShort('pktburst64', from, to, 8);
        attrs.pktburst64 = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcPoliceAttributes(attrs: TcPoliceAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tbf': {
        if (attrs.tbf === undefined) break;
        const at = writer.open(1);
        writeTcPolice(attrs.tbf, writer);
        writer.close(at);
        break;
      }
      case 'rate': {
        if (attrs.rate === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.rate);
        writer.close(at);
        break;
      }
      case 'peakrate': {
        if (attrs.peakrate === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.peakrate);
        writer.close(at);
        break;
      }
      case 'avrate': {
        if (attrs.avrate === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.avrate);
        writer.close(at);
        break;
      }
      case 'result': {
        if (attrs.result === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.result);
        writer.close(at);
        break;
      }
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(6);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'rate64': {
        if (attrs.rate64 === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.rate64);
        writer.close(at);
        break;
      }
      case 'peakrate64': {
        if (attrs.peakrate64 === undefined) break;
        const at = writer.open(9);
        writer.u64(attrs.peakrate64);
        writer.close(at);
        break;
      }
      case 'pktrate64': {
        if (attrs.pktrate64 === undefined) break;
        const at = writer.open(10);
        writer.u64(attrs.pktrate64);
        writer.close(at);
        break;
      }
      case 'pktburst64': {
        if (attrs.pktburst64 === undefined) break;
        const at = writer.open(11);
        writer.u64(attrs.pktburst64);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-qfq-attrs, in the order of the wire. */
export interface TcQfqAttributes extends UnknownAttributes {
  readonly weight?: number;
  readonly lmax?: number;
}
function readTcQfqAttributes(view: DataView, start: number, end: number, depth: number): TcQfqAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcQfqAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('weight', from, to, 4);
        attrs.weight = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('lmax', from, to, 4);
        attrs.lmax = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcQfqAttributes(attrs: TcQfqAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'weight': {
        if (attrs.weight === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.weight);
        writer.close(at);
        break;
      }
      case 'lmax': {
        if (attrs.lmax === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.lmax);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-red-attrs, in the order of the wire. */
export interface TcRedAttributes extends UnknownAttributes {
  readonly parms?: TcRedQopt;
  readonly stab?: Uint8Array;
  readonly maxP?: number;
  readonly flags?: Bitfield32;
  readonly earlyDropBlock?: number;
  readonly markBlock?: number;
}
function readTcRedAttributes(view: DataView, start: number, end: number, depth: number): TcRedAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcRedAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcRedQopt(view, from, to);
        break;
      case 2:
        attrs.stab = copyBytes(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('maxP', from, to, 4);
        attrs.maxP = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 8) tooShort('flags', from, to, 8);
        attrs.flags = readBitfield32(view, from);
        break;
      case 5:
        if (to - from < 4) tooShort('earlyDropBlock', from, to, 4);
        attrs.earlyDropBlock = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('markBlock', from, to, 4);
        attrs.markBlock = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcRedAttributes(attrs: TcRedAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcRedQopt(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'stab': {
        if (attrs.stab === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.stab);
        writer.close(at);
        break;
      }
      case 'maxP': {
        if (attrs.maxP === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.maxP);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(4);
        writer.bitfield32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'earlyDropBlock': {
        if (attrs.earlyDropBlock === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.earlyDropBlock);
        writer.close(at);
        break;
      }
      case 'markBlock': {
        if (attrs.markBlock === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.markBlock);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-route-attrs, in the order of the wire. */
export interface TcRouteAttributes extends UnknownAttributes {
  readonly classid?: number;
  readonly to?: number;
  readonly from?: number;
  readonly iif?: number;
  readonly police?: TcPoliceAttributes;
  readonly act?: readonly TcActAttributes[];
}
function readTcRouteAttributes(view: DataView, start: number, end: number, depth: number): TcRouteAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcRouteAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('classid', from, to, 4);
        attrs.classid = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('to', from, to, 4);
        attrs.to = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('from', from, to, 4);
        attrs.from = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('iif', from, to, 4);
        attrs.iif = view.getUint32(from, true);
        break;
      case 5:
        attrs.police = readTcPoliceAttributes(view, from, to, depth + 1);
        break;
      case 6: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcActAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.act = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcRouteAttributes(attrs: TcRouteAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'classid': {
        if (attrs.classid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.classid);
        writer.close(at);
        break;
      }
      case 'to': {
        if (attrs.to === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.to);
        writer.close(at);
        break;
      }
      case 'from': {
        if (attrs.from === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.from);
        writer.close(at);
        break;
      }
      case 'iif': {
        if (attrs.iif === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.iif);
        writer.close(at);
        break;
      }
      case 'police': {
        if (attrs.police === undefined) break;
        const at = writer.open(5);
        writeTcPoliceAttributes(attrs.police, writer);
        writer.close(at);
        break;
      }
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(6);
        writer.indexed(attrs.act, 1, (item) => writeTcActAttributes(item, writer));
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-taprio-attrs, in the order of the wire. */
export interface TcTaprioAttributes extends UnknownAttributes {
  readonly priomap?: TcMqprioQopt;
  readonly schedEntryList?: TcTaprioSchedEntryListAttributes;
  readonly schedBaseTime?: bigint;
  readonly schedSingleEntry?: TcTaprioSchedEntryAttributes;
  readonly schedClockid?: number;
  readonly adminSched?: Uint8Array;
  readonly schedCycleTime?: bigint;
  readonly schedCycleTimeExtension?: bigint;
  readonly flags?: number;
  readonly txtimeDelay?: number;
  readonly tcEntry?: TcTaprioTcEntryAttributes;
}
function readTcTaprioAttributes(view: DataView, start: number, end: number, depth: number): TcTaprioAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcTaprioAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.priomap = readTcMqprioQopt(view, from, to);
        break;
      case 2:
        attrs.schedEntryList = readTcTaprioSchedEntryListAttributes(view, from, to, depth + 1);
        break;
      case 3:
        if (to - from < 8) tooShort('schedBaseTime', from, to, 8);
        attrs.schedBaseTime = view.getBigInt64(from, true);
        break;
      case 4:
        attrs.schedSingleEntry = readTcTaprioSchedEntryAttributes(view, from, to, depth + 1);
        break;
      case 5:
        if (to - from < 4) tooShort('schedClockid', from, to, 4);
        attrs.schedClockid = view.getInt32(from, true);
        break;
      case 7:
        attrs.adminSched = copyBytes(view, from, to);
        break;
      case 8:
        if (to - from < 8) tooShort('schedCycleTime', from, to, 8);
        attrs.schedCycleTime = view.getBigInt64(from, true);
        break;
      case 9:
        if (to - from < 8) tooShort('schedCycleTimeExtension', from, to, 8);
        attrs.schedCycleTimeExtension = view.getBigInt64(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('txtimeDelay', from, to, 4);
        attrs.txtimeDelay = view.getUint32(from, true);
        break;
      case 12:
        attrs.tcEntry = readTcTaprioTcEntryAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcTaprioAttributes(attrs: TcTaprioAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'priomap': {
        if (attrs.priomap === undefined) break;
        const at = writer.open(1);
        writeTcMqprioQopt(attrs.priomap, writer);
        writer.close(at);
        break;
      }
      case 'schedEntryList': {
        if (attrs.schedEntryList === undefined) break;
        const at = writer.open(2);
        writeTcTaprioSchedEntryListAttributes(attrs.schedEntryList, writer);
        writer.close(at);
        break;
      }
      case 'schedBaseTime': {
        if (attrs.schedBaseTime === undefined) break;
        const at = writer.open(3);
        writer.s64(attrs.schedBaseTime);
        writer.close(at);
        break;
      }
      case 'schedSingleEntry': {
        if (attrs.schedSingleEntry === undefined) break;
        const at = writer.open(4);
        writeTcTaprioSchedEntryAttributes(attrs.schedSingleEntry, writer);
        writer.close(at);
        break;
      }
      case 'schedClockid': {
        if (attrs.schedClockid === undefined) break;
        const at = writer.open(5);
        writer.s32(attrs.schedClockid);
        writer.close(at);
        break;
      }
      case 'adminSched': {
        if (attrs.adminSched === undefined) break;
        const at = writer.open(7);
        writer.bytes(attrs.adminSched);
        writer.close(at);
        break;
      }
      case 'schedCycleTime': {
        if (attrs.schedCycleTime === undefined) break;
        const at = writer.open(8);
        writer.s64(attrs.schedCycleTime);
        writer.close(at);
        break;
      }
      case 'schedCycleTimeExtension': {
        if (attrs.schedCycleTimeExtension === undefined) break;
        const at = writer.open(9);
        writer.s64(attrs.schedCycleTimeExtension);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'txtimeDelay': {
        if (attrs.txtimeDelay === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.txtimeDelay);
        writer.close(at);
        break;
      }
      case 'tcEntry': {
        if (attrs.tcEntry === undefined) break;
        const at = writer.open(12);
        writeTcTaprioTcEntryAttributes(attrs.tcEntry, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-taprio-sched-entry-list, in the order of the wire. */
export interface TcTaprioSchedEntryListAttributes extends UnknownAttributes {
  readonly entry?: readonly TcTaprioSchedEntryAttributes[];
}
function readTcTaprioSchedEntryListAttributes(view: DataView, start: number, end: number, depth: number): TcTaprioSchedEntryListAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcTaprioSchedEntryListAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.entry = append(attrs.entry, readTcTaprioSchedEntryAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcTaprioSchedEntryListAttributes(attrs: TcTaprioSchedEntryListAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'entry': {
        if (attrs.entry === undefined) break;
        for (const item of attrs.entry) {
          const at = writer.open(1);
          writeTcTaprioSchedEntryAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-taprio-sched-entry, in the order of the wire. */
export interface TcTaprioSchedEntryAttributes extends UnknownAttributes {
  readonly index?: number;
  readonly cmd?: number;
  readonly gateMask?: number;
  readonly interval?: number;
}
function readTcTaprioSchedEntryAttributes(view: DataView, start: number, end: number, depth: number): TcTaprioSchedEntryAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcTaprioSchedEntryAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('index', from, to, 4);
        attrs.index = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 1) tooShort('cmd', from, to, 1);
        attrs.cmd = view.getUint8(from);
        break;
      case 3:
        if (to - from < 4) tooShort('gateMask', from, to, 4);
        attrs.gateMask = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('interval', from, to, 4);
        attrs.interval = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcTaprioSchedEntryAttributes(attrs: TcTaprioSchedEntryAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'index': {
        if (attrs.index === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.index);
        writer.close(at);
        break;
      }
      case 'cmd': {
        if (attrs.cmd === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.cmd);
        writer.close(at);
        break;
      }
      case 'gateMask': {
        if (attrs.gateMask === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.gateMask);
        writer.close(at);
        break;
      }
      case 'interval': {
        if (attrs.interval === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.interval);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-taprio-tc-entry-attrs, in the order of the wire. */
export interface TcTaprioTcEntryAttributes extends UnknownAttributes {
  readonly index?: number;
  readonly maxSdu?: number;
  readonly fp?: number;
}
function readTcTaprioTcEntryAttributes(view: DataView, start: number, end: number, depth: number): TcTaprioTcEntryAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcTaprioTcEntryAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('index', from, to, 4);
        attrs.index = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('maxSdu', from, to, 4);
        attrs.maxSdu = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('fp', from, to, 4);
        attrs.fp = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcTaprioTcEntryAttributes(attrs: TcTaprioTcEntryAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'index': {
        if (attrs.index === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.index);
        writer.close(at);
        break;
      }
      case 'maxSdu': {
        if (attrs.maxSdu === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.maxSdu);
        writer.close(at);
        break;
      }
      case 'fp': {
        if (attrs.fp === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.fp);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-tbf-attrs, in the order of the wire. */
export interface TcTbfAttributes extends UnknownAttributes {
  readonly parms?: TcTbfQopt;
  readonly rtab?: Uint8Array;
  readonly ptab?: Uint8Array;
  readonly rate64?: bigint;
  readonly prate64?: bigint;
  readonly burst?: number;
  readonly pburst?: number;
}
function readTcTbfAttributes(view: DataView, start: number, end: number, depth: number): TcTbfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcTbfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.parms = readTcTbfQopt(view, from, to);
        break;
      case 2:
        attrs.rtab = copyBytes(view, from, to);
        break;
      case 3:
        attrs.ptab = copyBytes(view, from, to);
        break;
      case 4:
        if (to - from < 8) tooShort('rate64', from, to, 8);
        attrs.rate64 = readU64(view, from);
        break;
      case 5:
        if (to - from < 8) tooShort('prate64', from, to, 8);
        attrs.prate64 = readU64(view, from);
        break;
      case 6:
        if (to - from < 4) tooShort('burst', from, to, 4);
        attrs.burst = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('pburst', from, to, 4);
        attrs.pburst = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcTbfAttributes(attrs: TcTbfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(1);
        writeTcTbfQopt(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'rtab': {
        if (attrs.rtab === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.rtab);
        writer.close(at);
        break;
      }
      case 'ptab': {
        if (attrs.ptab === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.ptab);
        writer.close(at);
        break;
      }
      case 'rate64': {
        if (attrs.rate64 === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.rate64);
        writer.close(at);
        break;
      }
      case 'prate64': {
        if (attrs.prate64 === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.prate64);
        writer.close(at);
        break;
      }
      case 'burst': {
        if (attrs.burst === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.burst);
        writer.close(at);
        break;
      }
      case 'pburst': {
        if (attrs.pburst === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.pburst);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-sample-attrs, in the order of the wire. */
export interface TcActSampleAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcGen;
  readonly rate?: number;
  readonly truncSize?: number;
  readonly psampleGroup?: number;
}
function readTcActSampleAttributes(view: DataView, start: number, end: number, depth: number): TcActSampleAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActSampleAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcGen(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('rate', from, to, 4);
        attrs.rate = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('truncSize', from, to, 4);
        attrs.truncSize = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('psampleGroup', from, to, 4);
        attrs.psampleGroup = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActSampleAttributes(attrs: TcActSampleAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcGen(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'rate': {
        if (attrs.rate === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.rate);
        writer.close(at);
        break;
      }
      case 'truncSize': {
        if (attrs.truncSize === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.truncSize);
        writer.close(at);
        break;
      }
      case 'psampleGroup': {
        if (attrs.psampleGroup === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.psampleGroup);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-act-gact-attrs, in the order of the wire. */
export interface TcActGactAttributes extends UnknownAttributes {
  readonly tm?: TcfT;
  readonly parms?: TcGen;
  readonly prob?: TcGactP;
}
function readTcActGactAttributes(view: DataView, start: number, end: number, depth: number): TcActGactAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcActGactAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.tm = readTcfT(view, from, to);
        break;
      case 2:
        attrs.parms = readTcGen(view, from, to);
        break;
      case 3:
        attrs.prob = readTcGactP(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcActGactAttributes(attrs: TcActGactAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'tm': {
        if (attrs.tm === undefined) break;
        const at = writer.open(1);
        writeTcfT(attrs.tm, writer);
        writer.close(at);
        break;
      }
      case 'parms': {
        if (attrs.parms === undefined) break;
        const at = writer.open(2);
        writeTcGen(attrs.parms, writer);
        writer.close(at);
        break;
      }
      case 'prob': {
        if (attrs.prob === undefined) break;
        const at = writer.open(3);
        writeTcGactP(attrs.prob, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tca-stab-attrs, in the order of the wire. */
export interface TcStabAttributes extends UnknownAttributes {
  readonly base?: TcSizespec;
  readonly data?: Uint8Array;
}
function readTcStabAttributes(view: DataView, start: number, end: number, depth: number): TcStabAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcStabAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.base = readTcSizespec(view, from, to);
        break;
      case 2:
        attrs.data = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcStabAttributes(attrs: TcStabAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'base': {
        if (attrs.base === undefined) break;
        const at = writer.open(1);
        writeTcSizespec(attrs.base, writer);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.data);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tca-stats-attrs, in the order of the wire. */
export interface TcStatsAttributes extends UnknownAttributes {
  readonly basic?: GnetStatsBasic;
  readonly rateEst?: GnetStatsRateEst;
  readonly queue?: GnetStatsQueue;
  readonly app?: TcAppStats;
  readonly rateEst64?: GnetStatsRateEst64;
  readonly basicHw?: GnetStatsBasic;
  readonly pkt64?: bigint;
}
function readTcStatsAttributes(view: DataView, start: number, end: number, depth: number, outer?: string): TcStatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcStatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.basic = readGnetStatsBasic(view, from, to);
        break;
      case 2:
        attrs.rateEst = readGnetStatsRateEst(view, from, to);
        break;
      case 3:
        attrs.queue = readGnetStatsQueue(view, from, to);
        break;
      case 4: {
        const value = readTcAppStats(view, from, to, depth + 1, outer);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.app = value;
        break;
      }
      case 5:
        attrs.rateEst64 = readGnetStatsRateEst64(view, from, to);
        break;
      case 7:
        attrs.basicHw = readGnetStatsBasic(view, from, to);
        break;
      case 8:
        if (to - from < 8) tooShort('pkt64', from, to, 8);
        attrs.pkt64 = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcStatsAttributes(attrs: TcStatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'basic': {
        if (attrs.basic === undefined) break;
        const at = writer.open(1);
        writeGnetStatsBasic(attrs.basic, writer);
        writer.close(at);
        break;
      }
      case 'rateEst': {
        if (attrs.rateEst === undefined) break;
        const at = writer.open(2);
        writeGnetStatsRateEst(attrs.rateEst, writer);
        writer.close(at);
        break;
      }
      case 'queue': {
        if (attrs.queue === undefined) break;
        const at = writer.open(3);
        writeGnetStatsQueue(attrs.queue, writer);
        writer.close(at);
        break;
      }
      case 'app': {
        if (attrs.app === undefined) break;
        writeTcAppStats(attrs.app, writer, 4);
        break;
      }
      case 'rateEst64': {
        if (attrs.rateEst64 === undefined) break;
        const at = writer.open(5);
        writeGnetStatsRateEst64(attrs.rateEst64, writer);
        writer.close(at);
        break;
      }
      case 'basicHw': {
        if (attrs.basicHw === undefined) break;
        const at = writer.open(7);
        writeGnetStatsBasic(attrs.basicHw, writer);
        writer.close(at);
        break;
      }
      case 'pkt64': {
        if (attrs.pkt64 === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.pkt64);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tc-u32-attrs, in the order of the wire. */
export interface TcU32Attributes extends UnknownAttributes {
  readonly classid?: number;
  readonly hash?: number;
  readonly link?: number;
  readonly divisor?: number;
  readonly sel?: TcU32Sel;
  readonly police?: TcPoliceAttributes;
  readonly act?: readonly TcActAttributes[];
  readonly indev?: string;
  readonly pcnt?: TcU32Pcnt;
  readonly mark?: TcU32Mark;
  readonly flags?: number;
}
function readTcU32Attributes(view: DataView, start: number, end: number, depth: number): TcU32Attributes {
  checkDepth(depth, start);
  const attrs: Writable<TcU32Attributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('classid', from, to, 4);
        attrs.classid = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('hash', from, to, 4);
        attrs.hash = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('link', from, to, 4);
        attrs.link = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('divisor', from, to, 4);
        attrs.divisor = view.getUint32(from, true);
        break;
      case 5:
        attrs.sel = readTcU32Sel(view, from, to);
        break;
      case 6:
        attrs.police = readTcPoliceAttributes(view, from, to, depth + 1);
        break;
      case 7: {
        const value = readIndexed(view, from, to, 1, (from, to) => readTcActAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.act = value;
        break;
      }
      case 8:
        attrs.indev = readText(view, from, to);
        break;
      case 9:
        attrs.pcnt = readTcU32Pcnt(view, from, to);
        break;
      case 10:
        attrs.mark = readTcU32Mark(view, from, to);
        break;
      case 11:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcU32Attributes(attrs: TcU32Attributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'classid': {
        if (attrs.classid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.classid);
        writer.close(at);
        break;
      }
      case 'hash': {
        if (attrs.hash === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.hash);
        writer.close(at);
        break;
      }
      case 'link': {
        if (attrs.link === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.link);
        writer.close(at);
        break;
      }
      case 'divisor': {
        if (attrs.divisor === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.divisor);
        writer.close(at);
        break;
      }
      case 'sel': {
        if (attrs.sel === undefined) break;
        const at = writer.open(5);
        writeTcU32Sel(attrs.sel, writer);
        writer.close(at);
        break;
      }
      case 'police': {
        if (attrs.police === undefined) break;
        const at = writer.open(6);
        writeTcPoliceAttributes(attrs.police, writer);
        writer.close(at);
        break;
      }
      case 'act': {
        if (attrs.act === undefined) break;
        const at = writer.open(7);
        writer.indexed(attrs.act, 1, (item) => writeTcActAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'indev': {
        if (attrs.indev === undefined) break;
        const at = writer.open(8);
        writer.text(attrs.indev);
        writer.close(at);
        break;
      }
      case 'pcnt': {
        if (attrs.pcnt === undefined) break;
        const at = writer.open(9);
        writeTcU32Pcnt(attrs.pcnt, writer);
        writer.close(at);
        break;
      }
      case 'mark': {
        if (attrs.mark === undefined) break;
        const at = writer.open(10);
        writeTcU32Mark(attrs.mark, writer);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** The format in use is the one member that is there. */
export interface TcOptions {
  readonly basic?: TcBasicAttributes;
  readonly bpf?: TcBpfAttributes;
  readonly bfifo?: TcFifoQopt;
  readonly cake?: TcCakeAttributes;
  readonly cbs?: TcCbsAttributes;
  readonly cgroup?: TcCgroupAttributes;
  readonly choke?: TcChokeAttributes;
  readonly clsact?: true;
  readonly codel?: TcCodelAttributes;
  readonly drr?: TcDrrAttributes;
  readonly etf?: TcEtfAttributes;
  readonly ets?: TcEtsAttributes;
  readonly flow?: TcFlowAttributes;
  readonly flower?: TcFlowerAttributes;
  readonly fq?: TcFqAttributes;
  readonly fqCodel?: TcFqCodelAttributes;
  readonly fqPie?: TcFqPieAttributes;
  readonly fw?: TcFwAttributes;
  readonly gred?: TcGredAttributes;
  readonly hfsc?: TcHfscQopt;
  readonly hhf?: TcHhfAttributes;
  readonly htb?: TcHtbAttributes;
  readonly ingress?: true;
  readonly matchall?: TcMatchallAttributes;
  readonly mq?: true;
  readonly mqprio?: TcMqprioQopt;
  readonly multiq?: TcMultiqQopt;
  readonly netem?: Partial<TcNetemQopt>;
  readonly pfifo?: TcFifoQopt;
  readonly pfifoFast?: TcPrioQopt;
  readonly pfifoHeadDrop?: TcFifoQopt;
  readonly pie?: TcPieAttributes;
  readonly plug?: TcPlugQopt;
  readonly prio?: TcPrioQopt;
  readonly qfq?: TcQfqAttributes;
  readonly red?: TcRedAttributes;
  readonly route?: TcRouteAttributes;
  readonly sfb?: TcSfbQopt;
  readonly sfq?: TcSfqQoptV1;
  readonly taprio?: TcTaprioAttributes;
  readonly tbf?: TcTbfAttributes;
  readonly u32?: TcU32Attributes;
}
function readTcOptions(view: DataView, start: number, end: number, depth: number, selector: string | undefined): TcOptions | undefined {
  switch (selector) {
    case 'basic':
      return { basic: readTcBasicAttributes(view, start, end, depth) };
    case 'bpf':
      return { bpf: readTcBpfAttributes(view, start, end, depth) };
    case 'bfifo':
      if (!(end - start === 4)) return undefined;
      return { bfifo: readTcFifoQopt(view, start, end) };
    case 'cake':
      return { cake: readTcCakeAttributes(view, start, end, depth) };
    case 'cbs':
      return { cbs: readTcCbsAttributes(view, start, end, depth) };
    case 'cgroup':
      return { cgroup: readTcCgroupAttributes(view, start, end, depth) };
    case 'choke':
      return { choke: readTcChokeAttributes(view, start, end, depth) };
    case 'clsact':
      if (!(start === end)) return undefined;
      return { clsact: true };
    case 'codel':
      return { codel: readTcCodelAttributes(view, start, end, depth) };
    case 'drr':
      return { drr: readTcDrrAttributes(view, start, end, depth) };
    case 'etf':
      return { etf: readTcEtfAttributes(view, start, end, depth) };
    case 'ets':
      return { ets: readTcEtsAttributes(view, start, end, depth) };
    case 'flow':
      return { flow: readTcFlowAttributes(view, start, end, depth) };
    case 'flower':
      return { flower: readTcFlowerAttributes(view, start, end, depth) };
    case 'fq':
      return { fq: readTcFqAttributes(view, start, end, depth) };
    case 'fq_codel':
      return { fqCodel: readTcFqCodelAttributes(view, start, end, depth) };
    case 'fq_pie':
      return { fqPie: readTcFqPieAttributes(view, start, end, depth) };
    case 'fw':
      return { fw: readTcFwAttributes(view, start, end, depth) };
    case 'gred':
      return { gred: readTcGredAttributes(view, start, end, depth) };
    case 'hfsc':
      if (!(end - start === 2)) return undefined;
      return { hfsc: readTcHfscQopt(view, start, end) };
    case 'hhf':
      return { hhf: readTcHhfAttributes(view, start, end, depth) };
    case 'htb':
      return { htb: readTcHtbAttributes(view, start, end, depth) };
    case 'ingress':
      if (!(start === end)) return undefined;
      return { ingress: true };
    case 'matchall':
      return { matchall: readTcMatchallAttributes(view, start, end, depth) };
    case 'mq':
      if (!(start === end)) return undefined;
      return { mq: true };
    case 'mqprio':
      if (!(end - start === 82)) return undefined;
      return { mqprio: readTcMqprioQopt(view, start, end) };
    case 'multiq':
      if (!(end - start === 4)) return undefined;
      return { multiq: readTcMultiqQopt(view, start, end) };
    case 'netem':
      return { netem: readTcNetemQopt(view, start, end, depth) };
    case 'pfifo':
      if (!(end - start === 4)) return undefined;
      return { pfifo: readTcFifoQopt(view, start, end) };
    case 'pfifo_fast':
      if (!(end - start === 20)) return undefined;
      return { pfifoFast: readTcPrioQopt(view, start, end) };
    case 'pfifo_head_drop':
      if (!(end - start === 4)) return undefined;
      return { pfifoHeadDrop: readTcFifoQopt(view, start, end) };
    case 'pie':
      return { pie: readTcPieAttributes(view, start, end, depth) };
    case 'plug':
      if (!(end - start === 8)) return undefined;
      return { plug: readTcPlugQopt(view, start, end) };
    case 'prio':
      if (!(end - start === 20)) return undefined;
      return { prio: readTcPrioQopt(view, start, end) };
    case 'qfq':
      return { qfq: readTcQfqAttributes(view, start, end, depth) };
    case 'red':
      return { red: readTcRedAttributes(view, start, end, depth) };
    case 'route':
      return { route: readTcRouteAttributes(view, start, end, depth) };
    case 'sfb':
      if (!(end - start === 36)) return undefined;
      return { sfb: readTcSfbQopt(view, start, end) };
    case 'sfq':
      if (!(end - start === 72)) return undefined;
      return { sfq: readTcSfqQoptV1(view, start, end) };
    case 'taprio':
      return { taprio: readTcTaprioAttributes(view, start, end, depth) };
    case 'tbf':
      return { tbf: readTcTbfAttributes(view, start, end, depth) };
    case 'u32':
      return { u32: readTcU32Attributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeTcOptions(value: TcOptions, writer: Writer, type: number): void {
  if (value.basic !== undefined) {
    const at = writer.open(type);
    writeTcBasicAttributes(value.basic, writer);
    writer.close(at);
  }
  if (value.bpf !== undefined) {
    const at = writer.open(type);
    writeTcBpfAttributes(value.bpf, writer);
    writer.close(at);
  }
  if (value.bfifo !== undefined) {
    const at = writer.open(type);
    writeTcFifoQopt(value.bfifo, writer);
    writer.close(at);
  }
  if (value.cake !== undefined) {
    const at = writer.open(type);
    writeTcCakeAttributes(value.cake, writer);
    writer.close(at);
  }
  if (value.cbs !== undefined) {
    const at = writer.open(type);
    writeTcCbsAttributes(value.cbs, writer);
    writer.close(at);
  }
  if (value.cgroup !== undefined) {
    const at = writer.open(type);
    writeTcCgroupAttributes(value.cgroup, writer);
    writer.close(at);
  }
  if (value.choke !== undefined) {
    const at = writer.open(type);
    writeTcChokeAttributes(value.choke, writer);
    writer.close(at);
  }
  if (value.clsact !== undefined) {
    const at = writer.open(type);
    writer.close(at);
  }
  if (value.codel !== undefined) {
    const at = writer.open(type);
    writeTcCodelAttributes(value.codel, writer);
    writer.close(at);
  }
  if (value.drr !== undefined) {
    const at = writer.open(type);
    writeTcDrrAttributes(value.drr, writer);
    writer.close(at);
  }
  if (value.etf !== undefined) {
    const at = writer.open(type);
    writeTcEtfAttributes(value.etf, writer);
    writer.close(at);
  }
  if (value.ets !== undefined) {
    const at = writer.open(type);
    writeTcEtsAttributes(value.ets, writer);
    writer.close(at);
  }
  if (value.flow !== undefined) {
    const at = writer.open(type);
    writeTcFlowAttributes(value.flow, writer);
    writer.close(at);
  }
  if (value.flower !== undefined) {
    const at = writer.open(type);
    writeTcFlowerAttributes(value.flower, writer);
    writer.close(at);
  }
  if (value.fq !== undefined) {
    const at = writer.open(type);
    writeTcFqAttributes(value.fq, writer);
    writer.close(at);
  }
  if (value.fqCodel !== undefined) {
    const at = writer.open(type);
    writeTcFqCodelAttributes(value.fqCodel, writer);
    writer.close(at);
  }
  if (value.fqPie !== undefined) {
    const at = writer.open(type);
    writeTcFqPieAttributes(value.fqPie, writer);
    writer.close(at);
  }
  if (value.fw !== undefined) {
    const at = writer.open(type);
    writeTcFwAttributes(value.fw, writer);
    writer.close(at);
  }
  if (value.gred !== undefined) {
    const at = writer.open(type);
    writeTcGredAttributes(value.gred, writer);
    writer.close(at);
  }
  if (value.hfsc !== undefined) {
    const at = writer.open(type);
    writeTcHfscQopt(value.hfsc, writer);
    writer.close(at);
  }
  if (value.hhf !== undefined) {
    const at = writer.open(type);
    writeTcHhfAttributes(value.hhf, writer);
    writer.close(at);
  }
  if (value.htb !== undefined) {
    const at = writer.open(type);
    writeTcHtbAttributes(value.htb, writer);
    writer.close(at);
  }
  if (value.ingress !== undefined) {
    const at = writer.open(type);
    writer.close(at);
  }
  if (value.matchall !== undefined) {
    const at = writer.open(type);
    writeTcMatchallAttributes(value.matchall, writer);
    writer.close(at);
  }
  if (value.mq !== undefined) {
    const at = writer.open(type);
    writer.close(at);
  }
  if (value.mqprio !== undefined) {
    const at = writer.open(type);
    writeTcMqprioQopt(value.mqprio, writer);
    writer.close(at);
  }
  if (value.multiq !== undefined) {
    const at = writer.open(type);
    writeTcMultiqQopt(value.multiq, writer);
    writer.close(at);
  }
  if (value.netem !== undefined) {
    const at = writer.open(type);
    writeTcNetemQopt(value.netem, writer);
    writer.close(at);
  }
  if (value.pfifo !== undefined) {
    const at = writer.open(type);
    writeTcFifoQopt(value.pfifo, writer);
    writer.close(at);
  }
  if (value.pfifoFast !== undefined) {
    const at = writer.open(type);
    writeTcPrioQopt(value.pfifoFast, writer);
    writer.close(at);
  }
  if (value.pfifoHeadDrop !== undefined) {
    const at = writer.open(type);
    writeTcFifoQopt(value.pfifoHeadDrop, writer);
    writer.close(at);
  }
  if (value.pie !== undefined) {
    const at = writer.open(type);
    writeTcPieAttributes(value.pie, writer);
    writer.close(at);
  }
  if (value.plug !== undefined) {
    const at = writer.open(type);
    writeTcPlugQopt(value.plug, writer);
    writer.close(at);
  }
  if (value.prio !== undefined) {
    const at = writer.open(type);
    writeTcPrioQopt(value.prio, writer);
    writer.close(at);
  }
  if (value.qfq !== undefined) {
    const at = writer.open(type);
    writeTcQfqAttributes(value.qfq, writer);
    writer.close(at);
  }
  if (value.red !== undefined) {
    const at = writer.open(type);
    writeTcRedAttributes(value.red, writer);
    writer.close(at);
  }
  if (value.route !== undefined) {
    const at = writer.open(type);
    writeTcRouteAttributes(value.route, writer);
    writer.close(at);
  }
  if (value.sfb !== undefined) {
    const at = writer.open(type);
    writeTcSfbQopt(value.sfb, writer);
    writer.close(at);
  }
  if (value.sfq !== undefined) {
    const at = writer.open(type);
    writeTcSfqQoptV1(value.sfq, writer);
    writer.close(at);
  }
  if (value.taprio !== undefined) {
    const at = writer.open(type);
    writeTcTaprioAttributes(value.taprio, writer);
    writer.close(at);
  }
  if (value.tbf !== undefined) {
    const at = writer.open(type);
    writeTcTbfAttributes(value.tbf, writer);
    writer.close(at);
  }
  if (value.u32 !== undefined) {
    const at = writer.open(type);
    writeTcU32Attributes(value.u32, writer);
    writer.close(at);
  }
}

/** The format in use is the one member that is there. */
export interface TcActOptions {
  readonly bpf?: TcActBpfAttributes;
  readonly connmark?: TcActConnmarkAttributes;
  readonly csum?: TcActCsumAttributes;
  readonly ct?: TcActCtAttributes;
  readonly ctinfo?: TcActCtinfoAttributes;
  readonly gact?: TcActGactAttributes;
  readonly gate?: TcActGateAttributes;
  readonly ife?: TcActIfeAttributes;
  readonly mirred?: TcActMirredAttributes;
  readonly mpls?: TcActMplsAttributes;
  readonly nat?: TcActNatAttributes;
  readonly pedit?: TcActPeditAttributes;
  readonly police?: TcActPoliceAttributes;
  readonly sample?: TcActSampleAttributes;
  readonly simple?: TcActSimpleAttributes;
  readonly skbedit?: TcActSkbeditAttributes;
  readonly skbmod?: TcActSkbmodAttributes;
  readonly tunnelKey?: TcActTunnelKeyAttributes;
  readonly vlan?: TcActVlanAttributes;
}
function readTcActOptions(view: DataView, start: number, end: number, depth: number, selector: string | undefined): TcActOptions | undefined {
  switch (selector) {
    case 'bpf':
      return { bpf: readTcActBpfAttributes(view, start, end, depth) };
    case 'connmark':
      return { connmark: readTcActConnmarkAttributes(view, start, end, depth) };
    case 'csum':
      return { csum: readTcActCsumAttributes(view, start, end, depth) };
    case 'ct':
      return { ct: readTcActCtAttributes(view, start, end, depth) };
    case 'ctinfo':
      return { ctinfo: readTcActCtinfoAttributes(view, start, end, depth) };
    case 'gact':
      return { gact: readTcActGactAttributes(view, start, end, depth) };
    case 'gate':
      return { gate: readTcActGateAttributes(view, start, end, depth) };
    case 'ife':
      return { ife: readTcActIfeAttributes(view, start, end, depth) };
    case 'mirred':
      return { mirred: readTcActMirredAttributes(view, start, end, depth) };
    case 'mpls':
      return { mpls: readTcActMplsAttributes(view, start, end, depth) };
    case 'nat':
      return { nat: readTcActNatAttributes(view, start, end, depth) };
    case 'pedit':
      return { pedit: readTcActPeditAttributes(view, start, end, depth) };
    case 'police':
      return { police: readTcActPoliceAttributes(view, start, end, depth) };
    case 'sample':
      return { sample: readTcActSampleAttributes(view, start, end, depth) };
    case 'simple':
      return { simple: readTcActSimpleAttributes(view, start, end, depth) };
    case 'skbedit':
      return { skbedit: readTcActSkbeditAttributes(view, start, end, depth) };
    case 'skbmod':
      return { skbmod: readTcActSkbmodAttributes(view, start, end, depth) };
    case 'tunnel_key':
      return { tunnelKey: readTcActTunnelKeyAttributes(view, start, end, depth) };
    case 'vlan':
      return { vlan: readTcActVlanAttributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeTcActOptions(value: TcActOptions, writer: Writer, type: number): void {
  if (value.bpf !== undefined) {
    const at = writer.open(type);
    writeTcActBpfAttributes(value.bpf, writer);
    writer.close(at);
  }
  if (value.connmark !== undefined) {
    const at = writer.open(type);
    writeTcActConnmarkAttributes(value.connmark, writer);
    writer.close(at);
  }
  if (value.csum !== undefined) {
    const at = writer.open(type);
    writeTcActCsumAttributes(value.csum, writer);
    writer.close(at);
  }
  if (value.ct !== undefined) {
    const at = writer.open(type);
    writeTcActCtAttributes(value.ct, writer);
    writer.close(at);
  }
  if (value.ctinfo !== undefined) {
    const at = writer.open(type);
    writeTcActCtinfoAttributes(value.ctinfo, writer);
    writer.close(at);
  }
  if (value.gact !== undefined) {
    const at = writer.open(type);
    writeTcActGactAttributes(value.gact, writer);
    writer.close(at);
  }
  if (value.gate !== undefined) {
    const at = writer.open(type);
    writeTcActGateAttributes(value.gate, writer);
    writer.close(at);
  }
  if (value.ife !== undefined) {
    const at = writer.open(type);
    writeTcActIfeAttributes(value.ife, writer);
    writer.close(at);
  }
  if (value.mirred !== undefined) {
    const at = writer.open(type);
    writeTcActMirredAttributes(value.mirred, writer);
    writer.close(at);
  }
  if (value.mpls !== undefined) {
    const at = writer.open(type);
    writeTcActMplsAttributes(value.mpls, writer);
    writer.close(at);
  }
  if (value.nat !== undefined) {
    const at = writer.open(type);
    writeTcActNatAttributes(value.nat, writer);
    writer.close(at);
  }
  if (value.pedit !== undefined) {
    const at = writer.open(type);
    writeTcActPeditAttributes(value.pedit, writer);
    writer.close(at);
  }
  if (value.police !== undefined) {
    const at = writer.open(type);
    writeTcActPoliceAttributes(value.police, writer);
    writer.close(at);
  }
  if (value.sample !== undefined) {
    const at = writer.open(type);
    writeTcActSampleAttributes(value.sample, writer);
    writer.close(at);
  }
  if (value.simple !== undefined) {
    const at = writer.open(type);
    writeTcActSimpleAttributes(value.simple, writer);
    writer.close(at);
  }
  if (value.skbedit !== undefined) {
    const at = writer.open(type);
    writeTcActSkbeditAttributes(value.skbedit, writer);
    writer.close(at);
  }
  if (value.skbmod !== undefined) {
    const at = writer.open(type);
    writeTcActSkbmodAttributes(value.skbmod, writer);
    writer.close(at);
  }
  if (value.tunnelKey !== undefined) {
    const at = writer.open(type);
    writeTcActTunnelKeyAttributes(value.tunnelKey, writer);
    writer.close(at);
  }
  if (value.vlan !== undefined) {
    const at = writer.open(type);
    writeTcActVlanAttributes(value.vlan, writer);
    writer.close(at);
  }
}

/** The format in use is the one member that is there. */
export interface TcAppStats {
  readonly cake?: TcCakeStatsAttributes;
  readonly choke?: TcChokeXstats;
  readonly codel?: TcCodelXstats;
  readonly fq?: TcFqQdStats;
  readonly fqCodel?: TcFqCodelXstats;
  readonly fqPie?: TcFqPieXstats;
  readonly hhf?: TcHhfXstats;
  readonly pie?: TcPieXstats;
  readonly red?: TcRedXstats;
  readonly sfb?: TcSfbXstats;
  readonly sfq?: TcSfqXstats;
  readonly htb?: TcHtbXstats;
}
function readTcAppStats(view: DataView, start: number, end: number, depth: number, selector: string | undefined): TcAppStats | undefined {
  switch (selector) {
    case 'cake':
      return { cake: readTcCakeStatsAttributes(view, start, end, depth) };
    case 'choke':
      if (!(end - start === 20)) return undefined;
      return { choke: readTcChokeXstats(view, start, end) };
    case 'codel':
      if (!(end - start === 36)) return undefined;
      return { codel: readTcCodelXstats(view, start, end) };
    case 'fq':
      if (!(end - start >= 88)) return undefined;
      return { fq: readTcFqQdStats(view, start, end) };
    case 'fq_codel':
      if (!(end - start === 40)) return undefined;
      return { fqCodel: readTcFqCodelXstats(view, start, end) };
    case 'fq_pie':
      if (!(end - start === 36)) return undefined;
      return { fqPie: readTcFqPieXstats(view, start, end) };
    case 'hhf':
      if (!(end - start === 16)) return undefined;
      return { hhf: readTcHhfXstats(view, start, end) };
    case 'pie':
      if (!(end - start === 40)) return undefined;
      return { pie: readTcPieXstats(view, start, end) };
    case 'red':
      if (!(end - start === 16)) return undefined;
      return { red: readTcRedXstats(view, start, end) };
    case 'sfb':
      if (!(end - start === 36)) return undefined;
      return { sfb: readTcSfbXstats(view, start, end) };
    case 'sfq':
      if (!(end - start === 4)) return undefined;
      return { sfq: readTcSfqXstats(view, start, end) };
    case 'htb':
      if (!(end - start === 20)) return undefined;
      return { htb: readTcHtbXstats(view, start, end) };
    default:
      return undefined;
  }
}
function writeTcAppStats(value: TcAppStats, writer: Writer, type: number): void {
  if (value.cake !== undefined) {
    const at = writer.open(type);
    writeTcCakeStatsAttributes(value.cake, writer);
    writer.close(at);
  }
  if (value.choke !== undefined) {
    const at = writer.open(type);
    writeTcChokeXstats(value.choke, writer);
    writer.close(at);
  }
  if (value.codel !== undefined) {
    const at = writer.open(type);
    writeTcCodelXstats(value.codel, writer);
    writer.close(at);
  }
  if (value.fq !== undefined) {
    const at = writer.open(type);
    writeTcFqQdStats(value.fq, writer);
    writer.close(at);
  }
  if (value.fqCodel !== undefined) {
    const at = writer.open(type);
    writeTcFqCodelXstats(value.fqCodel, writer);
    writer.close(at);
  }
  if (value.fqPie !== undefined) {
    const at = writer.open(type);
    writeTcFqPieXstats(value.fqPie, writer);
    writer.close(at);
  }
  if (value.hhf !== undefined) {
    const at = writer.open(type);
    writeTcHhfXstats(value.hhf, writer);
    writer.close(at);
  }
  if (value.pie !== undefined) {
    const at = writer.open(type);
    writeTcPieXstats(value.pie, writer);
    writer.close(at);
  }
  if (value.red !== undefined) {
    const at = writer.open(type);
    writeTcRedXstats(value.red, writer);
    writer.close(at);
  }
  if (value.sfb !== undefined) {
    const at = writer.open(type);
    writeTcSfbXstats(value.sfb, writer);
    writer.close(at);
  }
  if (value.sfq !== undefined) {
    const at = writer.open(type);
    writeTcSfqXstats(value.sfq, writer);
    writer.close(at);
  }
  if (value.htb !== undefined) {
    const at = writer.open(type);
    writeTcHtbXstats(value.htb, writer);
    writer.close(at);
  }
}

/** struct tcmsg, and the attributes behind it. */
export interface TcMessage {
  readonly family: number;
  readonly ifindex: number;
  readonly handle: number;
  readonly parent: number;
  readonly info: number;
  readonly attrs: TcAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeTc(view: DataView, start: number, end: number, depth: number = 0): TcMessage {
  if (end - start < 20) tooShort('tcmsg', start, end, 20);
  return {
    family: view.getUint8(start),
    ifindex: view.getInt32(start + 4, true),
    handle: view.getUint32(start + 8, true),
    parent: view.getUint32(start + 12, true),
    info: view.getUint32(start + 16, true),
    attrs: readTcAttributes(view, start + 20, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeTc(message: Partial<TcMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.zeros(3);
  writer.s32(message.ifindex ?? 0);
  writer.u32(message.handle ?? 0);
  writer.u32(message.parent ?? 0);
  writer.u32(message.info ?? 0);
  if (message.attrs !== undefined) writeTcAttributes(message.attrs, writer);
}

/** struct tc_netem_qopt, and the attributes behind it. */
export interface TcNetemQopt {
  readonly latency: number;
  readonly limit: number;
  readonly loss: number;
  readonly gap: number;
  readonly duplicate: number;
  readonly jitter: number;
  readonly attrs: TcNetemAttributes;
}
function readTcNetemQopt(view: DataView, start: number, end: number, depth: number): TcNetemQopt {
  if (end - start < 24) tooShort('tc-netem-qopt', start, end, 24);
  return {
    latency: view.getUint32(start, true),
    limit: view.getUint32(start + 4, true),
    loss: view.getUint32(start + 8, true),
    gap: view.getUint32(start + 12, true),
    duplicate: view.getUint32(start + 16, true),
    jitter: view.getUint32(start + 20, true),
    attrs: readTcNetemAttributes(view, start + 24, end, depth),
  };
}
function writeTcNetemQopt(message: Partial<TcNetemQopt>, writer: Writer): void {
  writer.u32(message.latency ?? 0);
  writer.u32(message.limit ?? 0);
  writer.u32(message.loss ?? 0);
  writer.u32(message.gap ?? 0);
  writer.u32(message.duplicate ?? 0);
  writer.u32(message.jitter ?? 0);
  if (message.attrs !== undefined) writeTcNetemAttributes(message.attrs, writer);
}

/** Requests of tc. */
export const tcOperations: {
  readonly newqdisc: { readonly do: Operation<TcMessage> };
  readonly delqdisc: { readonly do: Operation<TcMessage> };
  readonly getqdisc: { readonly do: Query<TcMessage>; readonly dump: Query<TcMessage> };
  readonly newtclass: { readonly do: Operation<TcMessage> };
  readonly deltclass: { readonly do: Operation<TcMessage> };
  readonly gettclass: { readonly do: Query<TcMessage>; readonly dump: Query<TcMessage> };
  readonly newtfilter: { readonly do: Operation<TcMessage> };
  readonly deltfilter: { readonly do: Operation<TcMessage> };
  readonly gettfilter: { readonly do: Query<TcMessage>; readonly dump: Query<TcMessage> };
  readonly newchain: { readonly do: Operation<TcMessage> };
  readonly delchain: { readonly do: Operation<TcMessage> };
  readonly getchain: { readonly do: Query<TcMessage>; readonly dump: Query<TcMessage> };
} = {
  newqdisc: { do: { type: 36, encode: encodeTc } },
  delqdisc: { do: { type: 37, encode: encodeTc } },
  getqdisc: { do: { type: 38, encode: encodeTc, reply: 36, decode: decodeTc }, dump: { type: 38, encode: encodeTc, reply: 36, decode: decodeTc } },
  newtclass: { do: { type: 40, encode: encodeTc } },
  deltclass: { do: { type: 41, encode: encodeTc } },
  gettclass: { do: { type: 42, encode: encodeTc, reply: 40, decode: decodeTc }, dump: { type: 42, encode: encodeTc, reply: 40, decode: decodeTc } },
  newtfilter: { do: { type: 44, encode: encodeTc } },
  deltfilter: { do: { type: 45, encode: encodeTc } },
  gettfilter: { do: { type: 46, encode: encodeTc, reply: 44, decode: decodeTc }, dump: { type: 46, encode: encodeTc, reply: 44, decode: decodeTc } },
  newchain: { do: { type: 100, encode: encodeTc } },
  delchain: { do: { type: 101, encode: encodeTc } },
  getchain: { do: { type: 102, encode: encodeTc, reply: 100, decode: decodeTc }, dump: { type: 102, encode: encodeTc, reply: 100, decode: decodeTc } },
};
/** Messages that tc sends to the members of its groups. */
export const tcNotifications: {
  readonly newqdisc: Notification<TcMessage>;
  readonly delqdisc: Notification<TcMessage>;
  readonly newtclass: Notification<TcMessage>;
  readonly deltclass: Notification<TcMessage>;
  readonly newtfilter: Notification<TcMessage>;
  readonly deltfilter: Notification<TcMessage>;
  readonly newchain: Notification<TcMessage>;
  readonly delchain: Notification<TcMessage>;
} = {
  newqdisc: { type: 36, decode: decodeTc },
  delqdisc: { type: 37, decode: decodeTc },
  newtclass: { type: 40, decode: decodeTc },
  deltclass: { type: 41, decode: decodeTc },
  newtfilter: { type: 44, decode: decodeTc },
  deltfilter: { type: 45, decode: decodeTc },
  newchain: { type: 100, decode: decodeTc },
  delchain: { type: 101, decode: decodeTc },
};
/** Multicast groups of tc. */
export const tcGroups = {
  tc: 4,
} as const;
