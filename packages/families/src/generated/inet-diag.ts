// Made by tools/families/generate.ts. Do not edit.
import type { Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, copyBytes, keep, readArray, readU64, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's tcp-state, by name. */
export const TcpState = {
  established: 1,
  synSent: 2,
  synRecv: 3,
  finWait1: 4,
  finWait2: 5,
  timeWait: 6,
  closed: 7,
  closeWait: 8,
  lastAck: 9,
  listening: 10,
  closing: 11,
  newSynRecv: 12,
  boundInactive: 13,
} as const;

/** struct inet_diag_sockid. */
export interface InetSocketId {
  readonly sport: number;
  readonly dport: number;
  readonly src: Uint8Array;
  readonly dst: Uint8Array;
  readonly if: number;
  readonly cookie: bigint;
}
function readInetSocketId(view: DataView, start: number, end: number): InetSocketId {
  if (end - start < 48) tooShort('inet-diag-sockid', start, end, 48);
  return {
    sport: view.getUint16(start, false),
    dport: view.getUint16(start + 2, false),
    src: copyBytes(view, start + 4, start + 20),
    dst: copyBytes(view, start + 20, start + 36),
    if: view.getUint32(start + 36, true),
    cookie: readU64(view, start + 40),
  };
}
function writeInetSocketId(value: InetSocketId, writer: Writer): void {
  writer.u16(value.sport, false);
  writer.u16(value.dport, false);
  writer.fixed(value.src, 16);
  writer.fixed(value.dst, 16);
  writer.u32(value.if);
  writer.u64(value.cookie);
}

/** struct inet_diag_meminfo. */
export interface InetDiagMeminfo {
  readonly rmem: number;
  readonly wmem: number;
  readonly fmem: number;
  readonly tmem: number;
}
function readInetDiagMeminfo(view: DataView, start: number, end: number): InetDiagMeminfo {
  if (end - start < 16) tooShort('inet-diag-meminfo', start, end, 16);
  return {
    rmem: view.getUint32(start, true),
    wmem: view.getUint32(start + 4, true),
    fmem: view.getUint32(start + 8, true),
    tmem: view.getUint32(start + 12, true),
  };
}
function writeInetDiagMeminfo(value: InetDiagMeminfo, writer: Writer): void {
  writer.u32(value.rmem);
  writer.u32(value.wmem);
  writer.u32(value.fmem);
  writer.u32(value.tmem);
}

/** struct tcp_info. */
export interface TcpInfo {
  readonly state: number;
  readonly caState: number;
  readonly retransmits: number;
  readonly probes: number;
  readonly backoff: number;
  readonly options: number;
  readonly wscales: number;
  readonly marks: number;
  readonly rto: number;
  readonly ato: number;
  readonly sndMss: number;
  readonly rcvMss: number;
  readonly unacked: number;
  readonly sacked: number;
  readonly lost: number;
  readonly retrans: number;
  readonly fackets: number;
  readonly lastDataSent: number;
  readonly lastAckSent: number;
  readonly lastDataRecv: number;
  readonly lastAckRecv: number;
  readonly pmtu: number;
  readonly rcvSsthresh: number;
  readonly rtt: number;
  readonly rttvar: number;
  readonly sndSsthresh: number;
  readonly sndCwnd: number;
  readonly advmss: number;
  readonly reordering: number;
  readonly rcvRtt: number;
  readonly rcvSpace: number;
  readonly totalRetrans: number;
  readonly pacingRate?: bigint;
  readonly maxPacingRate?: bigint;
  readonly bytesAcked?: bigint;
  readonly bytesReceived?: bigint;
  readonly segsOut?: number;
  readonly segsIn?: number;
  readonly notsentBytes?: number;
  readonly minRtt?: number;
  readonly dataSegsIn?: number;
  readonly dataSegsOut?: number;
  readonly deliveryRate?: bigint;
  readonly busyTime?: bigint;
  readonly rwndLimited?: bigint;
  readonly sndbufLimited?: bigint;
  readonly delivered?: number;
  readonly deliveredCe?: number;
  readonly bytesSent?: bigint;
  readonly bytesRetrans?: bigint;
  readonly dsackDups?: number;
  readonly reordSeen?: number;
  readonly rcvOoopack?: number;
  readonly sndWnd?: number;
  readonly rcvWnd?: number;
  readonly rehash?: number;
  readonly totalRto?: number;
  readonly totalRtoRecoveries?: number;
  readonly totalRtoTime?: number;
  /** Bytes past the last member that this version knows. */
  readonly rest?: Uint8Array;
}
function readTcpInfo(view: DataView, start: number, end: number): TcpInfo {
  if (end - start < 104) tooShort('tcp-info', start, end, 104);
  const value: Writable<TcpInfo> = {
    state: view.getUint8(start),
    caState: view.getUint8(start + 1),
    retransmits: view.getUint8(start + 2),
    probes: view.getUint8(start + 3),
    backoff: view.getUint8(start + 4),
    options: view.getUint8(start + 5),
    wscales: view.getUint8(start + 6),
    marks: view.getUint8(start + 7),
    rto: view.getUint32(start + 8, true),
    ato: view.getUint32(start + 12, true),
    sndMss: view.getUint32(start + 16, true),
    rcvMss: view.getUint32(start + 20, true),
    unacked: view.getUint32(start + 24, true),
    sacked: view.getUint32(start + 28, true),
    lost: view.getUint32(start + 32, true),
    retrans: view.getUint32(start + 36, true),
    fackets: view.getUint32(start + 40, true),
    lastDataSent: view.getUint32(start + 44, true),
    lastAckSent: view.getUint32(start + 48, true),
    lastDataRecv: view.getUint32(start + 52, true),
    lastAckRecv: view.getUint32(start + 56, true),
    pmtu: view.getUint32(start + 60, true),
    rcvSsthresh: view.getUint32(start + 64, true),
    rtt: view.getUint32(start + 68, true),
    rttvar: view.getUint32(start + 72, true),
    sndSsthresh: view.getUint32(start + 76, true),
    sndCwnd: view.getUint32(start + 80, true),
    advmss: view.getUint32(start + 84, true),
    reordering: view.getUint32(start + 88, true),
    rcvRtt: view.getUint32(start + 92, true),
    rcvSpace: view.getUint32(start + 96, true),
    totalRetrans: view.getUint32(start + 100, true),
  };
  if (end - start >= 112) value.pacingRate = readU64(view, start + 104);
  if (end - start >= 120) value.maxPacingRate = readU64(view, start + 112);
  if (end - start >= 128) value.bytesAcked = readU64(view, start + 120);
  if (end - start >= 136) value.bytesReceived = readU64(view, start + 128);
  if (end - start >= 140) value.segsOut = view.getUint32(start + 136, true);
  if (end - start >= 144) value.segsIn = view.getUint32(start + 140, true);
  if (end - start >= 148) value.notsentBytes = view.getUint32(start + 144, true);
  if (end - start >= 152) value.minRtt = view.getUint32(start + 148, true);
  if (end - start >= 156) value.dataSegsIn = view.getUint32(start + 152, true);
  if (end - start >= 160) value.dataSegsOut = view.getUint32(start + 156, true);
  if (end - start >= 168) value.deliveryRate = readU64(view, start + 160);
  if (end - start >= 176) value.busyTime = readU64(view, start + 168);
  if (end - start >= 184) value.rwndLimited = readU64(view, start + 176);
  if (end - start >= 192) value.sndbufLimited = readU64(view, start + 184);
  if (end - start >= 196) value.delivered = view.getUint32(start + 192, true);
  if (end - start >= 200) value.deliveredCe = view.getUint32(start + 196, true);
  if (end - start >= 208) value.bytesSent = readU64(view, start + 200);
  if (end - start >= 216) value.bytesRetrans = readU64(view, start + 208);
  if (end - start >= 220) value.dsackDups = view.getUint32(start + 216, true);
  if (end - start >= 224) value.reordSeen = view.getUint32(start + 220, true);
  if (end - start >= 228) value.rcvOoopack = view.getUint32(start + 224, true);
  if (end - start >= 232) value.sndWnd = view.getUint32(start + 228, true);
  if (end - start >= 236) value.rcvWnd = view.getUint32(start + 232, true);
  if (end - start >= 240) value.rehash = view.getUint32(start + 236, true);
  if (end - start >= 242) value.totalRto = view.getUint16(start + 240, true);
  if (end - start >= 244) value.totalRtoRecoveries = view.getUint16(start + 242, true);
  if (end - start >= 248) value.totalRtoTime = view.getUint32(start + 244, true);
  if (end - start > 248) value.rest = copyBytes(view, start + 248, end);
  return value;
}
function writeTcpInfo(value: TcpInfo, writer: Writer): void {
  writer.u8(value.state);
  writer.u8(value.caState);
  writer.u8(value.retransmits);
  writer.u8(value.probes);
  writer.u8(value.backoff);
  writer.u8(value.options);
  writer.u8(value.wscales);
  writer.u8(value.marks);
  writer.u32(value.rto);
  writer.u32(value.ato);
  writer.u32(value.sndMss);
  writer.u32(value.rcvMss);
  writer.u32(value.unacked);
  writer.u32(value.sacked);
  writer.u32(value.lost);
  writer.u32(value.retrans);
  writer.u32(value.fackets);
  writer.u32(value.lastDataSent);
  writer.u32(value.lastAckSent);
  writer.u32(value.lastDataRecv);
  writer.u32(value.lastAckRecv);
  writer.u32(value.pmtu);
  writer.u32(value.rcvSsthresh);
  writer.u32(value.rtt);
  writer.u32(value.rttvar);
  writer.u32(value.sndSsthresh);
  writer.u32(value.sndCwnd);
  writer.u32(value.advmss);
  writer.u32(value.reordering);
  writer.u32(value.rcvRtt);
  writer.u32(value.rcvSpace);
  writer.u32(value.totalRetrans);
  if (value.pacingRate === undefined) return;
  writer.u64(value.pacingRate);
  if (value.maxPacingRate === undefined) return;
  writer.u64(value.maxPacingRate);
  if (value.bytesAcked === undefined) return;
  writer.u64(value.bytesAcked);
  if (value.bytesReceived === undefined) return;
  writer.u64(value.bytesReceived);
  if (value.segsOut === undefined) return;
  writer.u32(value.segsOut);
  if (value.segsIn === undefined) return;
  writer.u32(value.segsIn);
  if (value.notsentBytes === undefined) return;
  writer.u32(value.notsentBytes);
  if (value.minRtt === undefined) return;
  writer.u32(value.minRtt);
  if (value.dataSegsIn === undefined) return;
  writer.u32(value.dataSegsIn);
  if (value.dataSegsOut === undefined) return;
  writer.u32(value.dataSegsOut);
  if (value.deliveryRate === undefined) return;
  writer.u64(value.deliveryRate);
  if (value.busyTime === undefined) return;
  writer.u64(value.busyTime);
  if (value.rwndLimited === undefined) return;
  writer.u64(value.rwndLimited);
  if (value.sndbufLimited === undefined) return;
  writer.u64(value.sndbufLimited);
  if (value.delivered === undefined) return;
  writer.u32(value.delivered);
  if (value.deliveredCe === undefined) return;
  writer.u32(value.deliveredCe);
  if (value.bytesSent === undefined) return;
  writer.u64(value.bytesSent);
  if (value.bytesRetrans === undefined) return;
  writer.u64(value.bytesRetrans);
  if (value.dsackDups === undefined) return;
  writer.u32(value.dsackDups);
  if (value.reordSeen === undefined) return;
  writer.u32(value.reordSeen);
  if (value.rcvOoopack === undefined) return;
  writer.u32(value.rcvOoopack);
  if (value.sndWnd === undefined) return;
  writer.u32(value.sndWnd);
  if (value.rcvWnd === undefined) return;
  writer.u32(value.rcvWnd);
  if (value.rehash === undefined) return;
  writer.u32(value.rehash);
  if (value.totalRto === undefined) return;
  writer.u16(value.totalRto);
  if (value.totalRtoRecoveries === undefined) return;
  writer.u16(value.totalRtoRecoveries);
  if (value.totalRtoTime === undefined) return;
  writer.u32(value.totalRtoTime);
  if (value.rest !== undefined) writer.bytes(value.rest);
}

/** struct tcpvegas_info. */
export interface TcpvegasInfo {
  readonly enabled: number;
  readonly rttcnt: number;
  readonly rtt: number;
  readonly minrtt: number;
}
function readTcpvegasInfo(view: DataView, start: number, end: number): TcpvegasInfo {
  if (end - start < 16) tooShort('tcpvegas-info', start, end, 16);
  return {
    enabled: view.getUint32(start, true),
    rttcnt: view.getUint32(start + 4, true),
    rtt: view.getUint32(start + 8, true),
    minrtt: view.getUint32(start + 12, true),
  };
}
function writeTcpvegasInfo(value: TcpvegasInfo, writer: Writer): void {
  writer.u32(value.enabled);
  writer.u32(value.rttcnt);
  writer.u32(value.rtt);
  writer.u32(value.minrtt);
}

/** struct tcp_dctcp_info. */
export interface TcpDctcpInfo {
  readonly enabled: number;
  readonly ceState: number;
  readonly alpha: number;
  readonly abEcn: number;
  readonly abTot: number;
}
function readTcpDctcpInfo(view: DataView, start: number, end: number): TcpDctcpInfo {
  if (end - start < 16) tooShort('tcp-dctcp-info', start, end, 16);
  return {
    enabled: view.getUint16(start, true),
    ceState: view.getUint16(start + 2, true),
    alpha: view.getUint32(start + 4, true),
    abEcn: view.getUint32(start + 8, true),
    abTot: view.getUint32(start + 12, true),
  };
}
function writeTcpDctcpInfo(value: TcpDctcpInfo, writer: Writer): void {
  writer.u16(value.enabled);
  writer.u16(value.ceState);
  writer.u32(value.alpha);
  writer.u32(value.abEcn);
  writer.u32(value.abTot);
}

/** struct tcp_bbr_info. */
export interface TcpBbrInfo {
  readonly bwLo: number;
  readonly bwHi: number;
  readonly minRtt: number;
  readonly pacingGain: number;
  readonly cwndGain: number;
}
function readTcpBbrInfo(view: DataView, start: number, end: number): TcpBbrInfo {
  if (end - start < 20) tooShort('tcp-bbr-info', start, end, 20);
  return {
    bwLo: view.getUint32(start, true),
    bwHi: view.getUint32(start + 4, true),
    minRtt: view.getUint32(start + 8, true),
    pacingGain: view.getUint32(start + 12, true),
    cwndGain: view.getUint32(start + 16, true),
  };
}
function writeTcpBbrInfo(value: TcpBbrInfo, writer: Writer): void {
  writer.u32(value.bwLo);
  writer.u32(value.bwHi);
  writer.u32(value.minRtt);
  writer.u32(value.pacingGain);
  writer.u32(value.cwndGain);
}

/** struct inet_diag_sockopt. */
export interface InetDiagSockopt {
  readonly bits: number;
  readonly moreBits: number;
}
function readInetDiagSockopt(view: DataView, start: number, end: number): InetDiagSockopt {
  if (end - start < 2) tooShort('inet-diag-sockopt', start, end, 2);
  return {
    bits: view.getUint8(start),
    moreBits: view.getUint8(start + 1),
  };
}
function writeInetDiagSockopt(value: InetDiagSockopt, writer: Writer): void {
  writer.u8(value.bits);
  writer.u8(value.moreBits);
}

/** Attribute set inet-diag-req-attrs, in the order of the wire. */
export interface InetDiagRequestAttributes extends UnknownAttributes {
  readonly bytecode?: Uint8Array;
  readonly skBpfStorages?: Uint8Array;
  readonly protocol?: number;
}
function readInetDiagRequestAttributes(view: DataView, start: number, end: number, depth: number): InetDiagRequestAttributes {
  checkDepth(depth, start);
  const attrs: Writable<InetDiagRequestAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.bytecode = copyBytes(view, from, to);
        break;
      case 2:
        attrs.skBpfStorages = copyBytes(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('protocol', from, to, 4);
        attrs.protocol = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeInetDiagRequestAttributes(attrs: InetDiagRequestAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'bytecode': {
        if (attrs.bytecode === undefined) break;
        const at = writer.open(1);
        writer.bytes(attrs.bytecode);
        writer.close(at);
        break;
      }
      case 'skBpfStorages': {
        if (attrs.skBpfStorages === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.skBpfStorages);
        writer.close(at);
        break;
      }
      case 'protocol': {
        if (attrs.protocol === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.protocol);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set inet-diag-attrs, in the order of the wire. */
export interface InetDiagAttributes extends UnknownAttributes {
  readonly meminfo?: InetDiagMeminfo;
  readonly info?: TcpInfo;
  readonly vegasinfo?: TcpvegasInfo;
  readonly cong?: string;
  readonly tos?: number;
  readonly tclass?: number;
  readonly skmeminfo?: readonly number[];
  readonly shutdown?: number;
  readonly dctcpinfo?: TcpDctcpInfo;
  readonly protocol?: number;
  readonly skv6only?: number;
  readonly locals?: Uint8Array;
  readonly peers?: Uint8Array;
  readonly mark?: number;
  readonly bbrinfo?: TcpBbrInfo;
  readonly classId?: number;
  readonly md5sig?: Uint8Array;
  readonly ulpInfo?: UlpInfoAttributes;
  readonly skBpfStorages?: Uint8Array;
  readonly cgroupId?: bigint;
  readonly sockopt?: InetDiagSockopt;
}
function readInetDiagAttributes(view: DataView, start: number, end: number, depth: number): InetDiagAttributes {
  checkDepth(depth, start);
  const attrs: Writable<InetDiagAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.meminfo = readInetDiagMeminfo(view, from, to);
        break;
      case 2:
        attrs.info = readTcpInfo(view, from, to);
        break;
      case 3:
        attrs.vegasinfo = readTcpvegasInfo(view, from, to);
        break;
      case 4:
        attrs.cong = readText(view, from, to);
        break;
      case 5:
        if (to - from < 1) tooShort('tos', from, to, 1);
        attrs.tos = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('tclass', from, to, 1);
        attrs.tclass = view.getUint8(from);
        break;
      case 7: {
        const value = readArray(from, to, 4, (at) => view.getUint32(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.skmeminfo = value;
        break;
      }
      case 8:
        if (to - from < 1) tooShort('shutdown', from, to, 1);
        attrs.shutdown = view.getUint8(from);
        break;
      case 9:
        attrs.dctcpinfo = readTcpDctcpInfo(view, from, to);
        break;
      case 10:
        if (to - from < 1) tooShort('protocol', from, to, 1);
        attrs.protocol = view.getUint8(from);
        break;
      case 11:
        if (to - from < 1) tooShort('skv6only', from, to, 1);
        attrs.skv6only = view.getUint8(from);
        break;
      case 12:
        attrs.locals = copyBytes(view, from, to);
        break;
      case 13:
        attrs.peers = copyBytes(view, from, to);
        break;
      case 15:
        if (to - from < 4) tooShort('mark', from, to, 4);
        attrs.mark = view.getUint32(from, true);
        break;
      case 16:
        attrs.bbrinfo = readTcpBbrInfo(view, from, to);
        break;
      case 17:
        if (to - from < 4) tooShort('classId', from, to, 4);
        attrs.classId = view.getUint32(from, true);
        break;
      case 18:
        attrs.md5sig = copyBytes(view, from, to);
        break;
      case 19:
        attrs.ulpInfo = readUlpInfoAttributes(view, from, to, depth + 1);
        break;
      case 20:
        attrs.skBpfStorages = copyBytes(view, from, to);
        break;
      case 21:
        if (to - from < 8) tooShort('cgroupId', from, to, 8);
        attrs.cgroupId = readU64(view, from);
        break;
      case 22:
        attrs.sockopt = readInetDiagSockopt(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeInetDiagAttributes(attrs: InetDiagAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'meminfo': {
        if (attrs.meminfo === undefined) break;
        const at = writer.open(1);
        writeInetDiagMeminfo(attrs.meminfo, writer);
        writer.close(at);
        break;
      }
      case 'info': {
        if (attrs.info === undefined) break;
        const at = writer.open(2);
        writeTcpInfo(attrs.info, writer);
        writer.close(at);
        break;
      }
      case 'vegasinfo': {
        if (attrs.vegasinfo === undefined) break;
        const at = writer.open(3);
        writeTcpvegasInfo(attrs.vegasinfo, writer);
        writer.close(at);
        break;
      }
      case 'cong': {
        if (attrs.cong === undefined) break;
        const at = writer.open(4);
        writer.text(attrs.cong);
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
      case 'tclass': {
        if (attrs.tclass === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.tclass);
        writer.close(at);
        break;
      }
      case 'skmeminfo': {
        if (attrs.skmeminfo === undefined) break;
        const at = writer.open(7);
        for (const item of attrs.skmeminfo) writer.u32(item);
        writer.close(at);
        break;
      }
      case 'shutdown': {
        if (attrs.shutdown === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.shutdown);
        writer.close(at);
        break;
      }
      case 'dctcpinfo': {
        if (attrs.dctcpinfo === undefined) break;
        const at = writer.open(9);
        writeTcpDctcpInfo(attrs.dctcpinfo, writer);
        writer.close(at);
        break;
      }
      case 'protocol': {
        if (attrs.protocol === undefined) break;
        const at = writer.open(10);
        writer.u8(attrs.protocol);
        writer.close(at);
        break;
      }
      case 'skv6only': {
        if (attrs.skv6only === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.skv6only);
        writer.close(at);
        break;
      }
      case 'locals': {
        if (attrs.locals === undefined) break;
        const at = writer.open(12);
        writer.bytes(attrs.locals);
        writer.close(at);
        break;
      }
      case 'peers': {
        if (attrs.peers === undefined) break;
        const at = writer.open(13);
        writer.bytes(attrs.peers);
        writer.close(at);
        break;
      }
      case 'mark': {
        if (attrs.mark === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.mark);
        writer.close(at);
        break;
      }
      case 'bbrinfo': {
        if (attrs.bbrinfo === undefined) break;
        const at = writer.open(16);
        writeTcpBbrInfo(attrs.bbrinfo, writer);
        writer.close(at);
        break;
      }
      case 'classId': {
        if (attrs.classId === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.classId);
        writer.close(at);
        break;
      }
      case 'md5sig': {
        if (attrs.md5sig === undefined) break;
        const at = writer.open(18);
        writer.bytes(attrs.md5sig);
        writer.close(at);
        break;
      }
      case 'ulpInfo': {
        if (attrs.ulpInfo === undefined) break;
        const at = writer.open(19);
        writeUlpInfoAttributes(attrs.ulpInfo, writer);
        writer.close(at);
        break;
      }
      case 'skBpfStorages': {
        if (attrs.skBpfStorages === undefined) break;
        const at = writer.open(20);
        writer.bytes(attrs.skBpfStorages);
        writer.close(at);
        break;
      }
      case 'cgroupId': {
        if (attrs.cgroupId === undefined) break;
        const at = writer.open(21);
        writer.u64(attrs.cgroupId);
        writer.close(at);
        break;
      }
      case 'sockopt': {
        if (attrs.sockopt === undefined) break;
        const at = writer.open(22);
        writeInetDiagSockopt(attrs.sockopt, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set ulp-info-attrs, in the order of the wire. */
export interface UlpInfoAttributes extends UnknownAttributes {
  readonly name?: string;
  readonly tls?: Uint8Array;
  readonly mptcp?: Uint8Array;
}
function readUlpInfoAttributes(view: DataView, start: number, end: number, depth: number): UlpInfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<UlpInfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = readText(view, from, to);
        break;
      case 2:
        attrs.tls = copyBytes(view, from, to);
        break;
      case 3:
        attrs.mptcp = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeUlpInfoAttributes(attrs: UlpInfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'tls': {
        if (attrs.tls === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.tls);
        writer.close(at);
        break;
      }
      case 'mptcp': {
        if (attrs.mptcp === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.mptcp);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** struct inet_diag_req_v2, and the attributes behind it. */
export interface InetSocketRequestMessage {
  readonly family: number;
  readonly protocol: number;
  readonly ext: number;
  readonly states: number;
  readonly id: InetSocketId;
  readonly attrs: InetDiagRequestAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeInetSocketRequest(view: DataView, start: number, end: number, depth: number = 0): InetSocketRequestMessage {
  if (end - start < 56) tooShort('inet-diag-req-v2', start, end, 56);
  return {
    family: view.getUint8(start),
    protocol: view.getUint8(start + 1),
    ext: view.getUint8(start + 2),
    states: view.getUint32(start + 4, true),
    id: readInetSocketId(view, start + 8, start + 56),
    attrs: readInetDiagRequestAttributes(view, start + 56, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeInetSocketRequest(message: Partial<InetSocketRequestMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.protocol ?? 0);
  writer.u8(message.ext ?? 0);
  writer.zeros(1);
  writer.u32(message.states ?? 0);
  if (message.id === undefined) writer.zeros(48);
  else writeInetSocketId(message.id, writer);
  if (message.attrs !== undefined) writeInetDiagRequestAttributes(message.attrs, writer);
}

/** struct inet_diag_msg, and the attributes behind it. */
export interface InetSocketMessage {
  readonly family: number;
  /** One of TcpState. */
  readonly state: number;
  readonly timer: number;
  readonly retrans: number;
  readonly id: InetSocketId;
  readonly expires: number;
  readonly rqueue: number;
  readonly wqueue: number;
  readonly uid: number;
  readonly inode: number;
  readonly attrs: InetDiagAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeInetSocket(view: DataView, start: number, end: number, depth: number = 0): InetSocketMessage {
  if (end - start < 72) tooShort('inet-diag-msg', start, end, 72);
  return {
    family: view.getUint8(start),
    state: view.getUint8(start + 1),
    timer: view.getUint8(start + 2),
    retrans: view.getUint8(start + 3),
    id: readInetSocketId(view, start + 4, start + 52),
    expires: view.getUint32(start + 52, true),
    rqueue: view.getUint32(start + 56, true),
    wqueue: view.getUint32(start + 60, true),
    uid: view.getUint32(start + 64, true),
    inode: view.getUint32(start + 68, true),
    attrs: readInetDiagAttributes(view, start + 72, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeInetSocket(message: Partial<InetSocketMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.state ?? 0);
  writer.u8(message.timer ?? 0);
  writer.u8(message.retrans ?? 0);
  if (message.id === undefined) writer.zeros(48);
  else writeInetSocketId(message.id, writer);
  writer.u32(message.expires ?? 0);
  writer.u32(message.rqueue ?? 0);
  writer.u32(message.wqueue ?? 0);
  writer.u32(message.uid ?? 0);
  writer.u32(message.inode ?? 0);
  if (message.attrs !== undefined) writeInetDiagAttributes(message.attrs, writer);
}

/** Requests of inet-diag. */
export const inetDiagOperations: {
  readonly getsocket: { readonly do: Query<InetSocketRequestMessage, InetSocketMessage>; readonly dump: Query<InetSocketRequestMessage, InetSocketMessage> };
  readonly destroysocket: { readonly do: Operation<InetSocketRequestMessage> };
} = {
  getsocket: { do: { type: 20, encode: encodeInetSocketRequest, reply: 20, decode: decodeInetSocket }, dump: { type: 20, encode: encodeInetSocketRequest, reply: 20, decode: decodeInetSocket } },
  destroysocket: { do: { type: 21, encode: encodeInetSocketRequest } },
};
/** Messages that inet-diag sends to the members of its groups. */
export const inetDiagNotifications: {
} = {
};
/** Multicast groups of inet-diag. */
export const inetDiagGroups = {
  inetTcpDestroy: 1,
  inetUdpDestroy: 2,
  inet6TcpDestroy: 3,
  inet6UdpDestroy: 4,
} as const;
