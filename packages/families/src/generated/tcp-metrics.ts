// Made by tools/families/generate.ts. Do not edit.
import { readIp } from '../address.ts';
import type { Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, copyBytes, keep, readU64, tooShort } from '../reader.ts';
import type { Writer } from '../writer.ts';

/** Attribute set tcp-metrics, in the order of the wire. */
export interface TcpMetricsAttributes extends UnknownAttributes {
  readonly addrIpv4?: string;
  readonly addrIpv6?: string;
  readonly age?: bigint;
  readonly twTsval?: number;
  readonly twTsStamp?: number;
  readonly vals?: MetricsAttributes;
  readonly fopenMss?: number;
  readonly fopenSynDrops?: number;
  readonly fopenSynDropTs?: bigint;
  readonly fopenCookie?: Uint8Array;
  readonly saddrIpv4?: string;
  readonly saddrIpv6?: string;
}
function readTcpMetricsAttributes(view: DataView, start: number, end: number, depth: number): TcpMetricsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TcpMetricsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.addrIpv4 = value;
        break;
      }
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.addrIpv6 = value;
        break;
      }
      case 3:
        if (to - from < 8) tooShort('age', from, to, 8);
        attrs.age = readU64(view, from);
        break;
      case 4:
        if (to - from < 4) tooShort('twTsval', from, to, 4);
        attrs.twTsval = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('twTsStamp', from, to, 4);
        attrs.twTsStamp = view.getInt32(from, true);
        break;
      case 6:
        attrs.vals = readMetricsAttributes(view, from, to, depth + 1);
        break;
      case 7:
        if (to - from < 2) tooShort('fopenMss', from, to, 2);
        attrs.fopenMss = view.getUint16(from, true);
        break;
      case 8:
        if (to - from < 2) tooShort('fopenSynDrops', from, to, 2);
        attrs.fopenSynDrops = view.getUint16(from, true);
        break;
      case 9:
        if (to - from < 8) tooShort('fopenSynDropTs', from, to, 8);
        attrs.fopenSynDropTs = readU64(view, from);
        break;
      case 10:
        attrs.fopenCookie = copyBytes(view, from, to);
        break;
      case 11: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.saddrIpv4 = value;
        break;
      }
      case 12: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.saddrIpv6 = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTcpMetricsAttributes(attrs: TcpMetricsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'addrIpv4': {
        if (attrs.addrIpv4 === undefined) break;
        const at = writer.open(1);
        writer.ip(attrs.addrIpv4);
        writer.close(at);
        break;
      }
      case 'addrIpv6': {
        if (attrs.addrIpv6 === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.addrIpv6);
        writer.close(at);
        break;
      }
      case 'age': {
        if (attrs.age === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.age);
        writer.close(at);
        break;
      }
      case 'twTsval': {
        if (attrs.twTsval === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.twTsval);
        writer.close(at);
        break;
      }
      case 'twTsStamp': {
        if (attrs.twTsStamp === undefined) break;
        const at = writer.open(5);
        writer.s32(attrs.twTsStamp);
        writer.close(at);
        break;
      }
      case 'vals': {
        if (attrs.vals === undefined) break;
        const at = writer.open(6);
        writeMetricsAttributes(attrs.vals, writer);
        writer.close(at);
        break;
      }
      case 'fopenMss': {
        if (attrs.fopenMss === undefined) break;
        const at = writer.open(7);
        writer.u16(attrs.fopenMss);
        writer.close(at);
        break;
      }
      case 'fopenSynDrops': {
        if (attrs.fopenSynDrops === undefined) break;
        const at = writer.open(8);
        writer.u16(attrs.fopenSynDrops);
        writer.close(at);
        break;
      }
      case 'fopenSynDropTs': {
        if (attrs.fopenSynDropTs === undefined) break;
        const at = writer.open(9);
        writer.u64(attrs.fopenSynDropTs);
        writer.close(at);
        break;
      }
      case 'fopenCookie': {
        if (attrs.fopenCookie === undefined) break;
        const at = writer.open(10);
        writer.bytes(attrs.fopenCookie);
        writer.close(at);
        break;
      }
      case 'saddrIpv4': {
        if (attrs.saddrIpv4 === undefined) break;
        const at = writer.open(11);
        writer.ip(attrs.saddrIpv4);
        writer.close(at);
        break;
      }
      case 'saddrIpv6': {
        if (attrs.saddrIpv6 === undefined) break;
        const at = writer.open(12);
        writer.ip(attrs.saddrIpv6);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set metrics, in the order of the wire. */
export interface MetricsAttributes extends UnknownAttributes {
  readonly rtt?: number;
  readonly rttvar?: number;
  readonly ssthresh?: number;
  readonly cwnd?: number;
  readonly reodering?: number;
  readonly rttUs?: number;
  readonly rttvarUs?: number;
}
function readMetricsAttributes(view: DataView, start: number, end: number, depth: number): MetricsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<MetricsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('rtt', from, to, 4);
        attrs.rtt = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('rttvar', from, to, 4);
        attrs.rttvar = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('ssthresh', from, to, 4);
        attrs.ssthresh = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('cwnd', from, to, 4);
        attrs.cwnd = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('reodering', from, to, 4);
        attrs.reodering = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('rttUs', from, to, 4);
        attrs.rttUs = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('rttvarUs', from, to, 4);
        attrs.rttvarUs = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeMetricsAttributes(attrs: MetricsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'rtt': {
        if (attrs.rtt === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.rtt);
        writer.close(at);
        break;
      }
      case 'rttvar': {
        if (attrs.rttvar === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.rttvar);
        writer.close(at);
        break;
      }
      case 'ssthresh': {
        if (attrs.ssthresh === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.ssthresh);
        writer.close(at);
        break;
      }
      case 'cwnd': {
        if (attrs.cwnd === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.cwnd);
        writer.close(at);
        break;
      }
      case 'reodering': {
        if (attrs.reodering === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.reodering);
        writer.close(at);
        break;
      }
      case 'rttUs': {
        if (attrs.rttUs === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.rttUs);
        writer.close(at);
        break;
      }
      case 'rttvarUs': {
        if (attrs.rttvarUs === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.rttvarUs);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeTcpMetrics(view: DataView, start: number, end: number): TcpMetricsAttributes {
  return readTcpMetricsAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeTcpMetrics(message: Partial<TcpMetricsAttributes>, writer: Writer): void {
  writeTcpMetricsAttributes(message as TcpMetricsAttributes, writer);
}

/** Requests of tcp_metrics. */
export const tcpMetricsOperations: {
  readonly get: { readonly do: Query<TcpMetricsAttributes>; readonly dump: Query<TcpMetricsAttributes> };
  readonly del: { readonly do: Operation<TcpMetricsAttributes> };
} = {
  get: { do: { type: 1, encode: encodeTcpMetrics, reply: 1, decode: decodeTcpMetrics }, dump: { type: 1, encode: encodeTcpMetrics, reply: 1, decode: decodeTcpMetrics } },
  del: { do: { type: 2, encode: encodeTcpMetrics } },
};
/** Messages that tcp_metrics sends to the members of its groups. */
export const tcpMetricsNotifications: {
} = {
};
/** The generic family tcp_metrics, the version of its requests, and its multicast groups. */
export const tcpMetricsFamily = { name: 'tcp_metrics', version: 1, groups: [] } as const;
