// Made by tools/families/generate.ts. Do not edit.
import { readIp } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, copyBytes, keep, laterU16, readRecords, readU64, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's rtm-type, by name. */
export const RouteType = {
  unspec: 0,
  unicast: 1,
  local: 2,
  broadcast: 3,
  anycast: 4,
  multicast: 5,
  blackhole: 6,
  unreachable: 7,
  prohibit: 8,
  throw: 9,
  nat: 10,
  xresolve: 11,
} as const;

/** The kernel's rtm-protocol, by name. */
export const RouteProtocol = {
  unspec: 0,
  redirect: 1,
  kernel: 2,
  boot: 3,
  static: 4,
  gated: 8,
  ra: 9,
  mrt: 10,
  zebra: 11,
  bird: 12,
  dnrouted: 13,
  xorp: 14,
  ntk: 15,
  dhcp: 16,
  mrouted: 17,
  keepalived: 18,
  babel: 42,
  ovn: 84,
  openr: 99,
  bgp: 186,
  isis: 187,
  ospf: 188,
  rip: 189,
  eigrp: 192,
} as const;

/** The kernel's rtm-scope, by name. */
export const RouteScope = {
  universe: 0,
  site: 200,
  link: 253,
  host: 254,
  nowhere: 255,
} as const;

/** The kernel's rtm-table, by name. */
export const RouteTable = {
  unspec: 0,
  compat: 252,
  default: 253,
  main: 254,
  local: 255,
} as const;

/** The kernel's rtm-flags, by name. */
export const RouteFlag = {
  dead: 1,
  pervasive: 2,
  onlink: 4,
  linkdown: 16,
  notify: 256,
  cloned: 512,
  equalize: 1024,
  prefix: 2048,
  lookupTable: 4096,
  fibMatch: 8192,
  offload: 16384,
  trap: 32768,
  offloadFailed: 536870912,
} as const;

/** The kernel's rtnh-flags, by name. */
export const NexthopFlag = {
  dead: 1,
  pervasive: 2,
  onlink: 4,
  offload: 8,
  linkdown: 16,
  unresolved: 32,
  trap: 64,
} as const;

/** The kernel's icmpv6-pref, by name. */
export const RouterPreference = {
  medium: 0,
  high: 1,
  invalid: 2,
  low: 3,
} as const;

/** The kernel's lwtunnel-type, by name. */
export const EncapType = {
  none: 0,
  mpls: 1,
  ip: 2,
  ila: 3,
  ip6: 4,
  seg6: 5,
  bpf: 6,
  seg6Local: 7,
  rpl: 8,
  ioam6: 9,
  xfrm: 10,
} as const;

/** struct rta_cacheinfo. */
export interface RouteCacheinfo {
  readonly clntref: number;
  readonly lastuse: number;
  readonly expires: number;
  readonly error: number;
  readonly used: number;
  readonly id: number;
  readonly ts: number;
  readonly tsage: number;
}
function readRouteCacheinfo(view: DataView, start: number, end: number): RouteCacheinfo {
  if (end - start < 32) tooShort('rta-cacheinfo', start, end, 32);
  return {
    clntref: view.getUint32(start, true),
    lastuse: view.getUint32(start + 4, true),
    expires: view.getInt32(start + 8, true),
    error: view.getUint32(start + 12, true),
    used: view.getUint32(start + 16, true),
    id: view.getUint32(start + 20, true),
    ts: view.getUint32(start + 24, true),
    tsage: view.getUint32(start + 28, true),
  };
}
function writeRouteCacheinfo(value: RouteCacheinfo, writer: Writer): void {
  writer.u32(value.clntref);
  writer.u32(value.lastuse);
  writer.s32(value.expires);
  writer.u32(value.error);
  writer.u32(value.used);
  writer.u32(value.id);
  writer.u32(value.ts);
  writer.u32(value.tsage);
}

/** struct rta_mfc_stats. */
export interface RouteMfcStats {
  readonly packets: bigint;
  readonly bytes: bigint;
  readonly wrongIf: bigint;
}
function readRouteMfcStats(view: DataView, start: number, end: number): RouteMfcStats {
  if (end - start < 24) tooShort('rta-mfc-stats', start, end, 24);
  return {
    packets: readU64(view, start),
    bytes: readU64(view, start + 8),
    wrongIf: readU64(view, start + 16),
  };
}
function writeRouteMfcStats(value: RouteMfcStats, writer: Writer): void {
  writer.u64(value.packets);
  writer.u64(value.bytes);
  writer.u64(value.wrongIf);
}

/** struct rtvia. */
export interface Via {
  readonly family: number;
  readonly addr: string | Uint8Array;
}
function readVia(view: DataView, start: number, end: number): Via {
  if (end - start < 2) tooShort('rtvia', start, end, 2);
  return {
    family: view.getUint16(start, true),
    addr: readIp(view, start + 2, end) ?? copyBytes(view, start + 2, end),
  };
}
function writeVia(value: Via, writer: Writer): void {
  writer.u16(value.family);
  writer.ipOrBytes(value.addr);
}

/** Attribute set route-attrs, in the order of the wire. */
export interface RouteAttributes extends UnknownAttributes {
  readonly dst?: string;
  readonly src?: string;
  readonly iif?: number;
  readonly oif?: number;
  readonly gateway?: string;
  readonly priority?: number;
  readonly prefsrc?: string;
  readonly metrics?: RouteMetrics;
  readonly multipath?: readonly Nexthop[];
  readonly flow?: number;
  readonly cacheinfo?: RouteCacheinfo;
  readonly table?: number;
  readonly mark?: number;
  readonly mfcStats?: RouteMfcStats;
  readonly via?: Via;
  readonly newdst?: Uint8Array;
  /** One of RouterPreference. */
  readonly pref?: number;
  /** One of EncapType. */
  readonly encapType?: number;
  readonly encap?: RtaEncap;
  readonly expires?: number;
  readonly uid?: number;
  readonly ttlPropagate?: number;
  readonly ipProto?: number;
  readonly sport?: number;
  readonly dport?: number;
  readonly nhId?: number;
  readonly flowlabel?: number;
}
function readRouteAttributes(view: DataView, start: number, end: number, depth: number): RouteAttributes {
  checkDepth(depth, start);
  const attrs: Writable<RouteAttributes> = {};
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
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.src = value;
        break;
      }
      case 3:
        if (to - from < 4) tooShort('iif', from, to, 4);
        attrs.iif = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('oif', from, to, 4);
        attrs.oif = view.getUint32(from, true);
        break;
      case 5: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.gateway = value;
        break;
      }
      case 6:
        if (to - from < 4) tooShort('priority', from, to, 4);
        attrs.priority = view.getUint32(from, true);
        break;
      case 7: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.prefsrc = value;
        break;
      }
      case 8:
        attrs.metrics = readRouteMetrics(view, from, to, depth + 1);
        break;
      case 9:
        attrs.multipath = readRecords(view, from, to, 8, (from, to) => readNexthop(view, from, to, depth + 1));
        break;
      case 11:
        if (to - from < 4) tooShort('flow', from, to, 4);
        attrs.flow = view.getUint32(from, true);
        break;
      case 12:
        attrs.cacheinfo = readRouteCacheinfo(view, from, to);
        break;
      case 15:
        if (to - from < 4) tooShort('table', from, to, 4);
        attrs.table = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 4) tooShort('mark', from, to, 4);
        attrs.mark = view.getUint32(from, true);
        break;
      case 17:
        attrs.mfcStats = readRouteMfcStats(view, from, to);
        break;
      case 18:
        attrs.via = readVia(view, from, to);
        break;
      case 19:
        attrs.newdst = copyBytes(view, from, to);
        break;
      case 20:
        if (to - from < 1) tooShort('pref', from, to, 1);
        attrs.pref = view.getUint8(from);
        break;
      case 21:
        if (to - from < 2) tooShort('encapType', from, to, 2);
        attrs.encapType = view.getUint16(from, true);
        break;
      case 22: {
        const value = readRtaEncap(view, from, to, depth + 1, attrs.encapType ?? laterU16(view, at + ((to - at + 3) & ~3), end, 21));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.encap = value;
        break;
      }
      case 23:
        if (to - from < 4) tooShort('expires', from, to, 4);
        attrs.expires = view.getUint32(from, true);
        break;
      case 25:
        if (to - from < 4) tooShort('uid', from, to, 4);
        attrs.uid = view.getUint32(from, true);
        break;
      case 26:
        if (to - from < 1) tooShort('ttlPropagate', from, to, 1);
        attrs.ttlPropagate = view.getUint8(from);
        break;
      case 27:
        if (to - from < 1) tooShort('ipProto', from, to, 1);
        attrs.ipProto = view.getUint8(from);
        break;
      case 28:
        if (to - from < 2) tooShort('sport', from, to, 2);
        attrs.sport = view.getUint16(from, false);
        break;
      case 29:
        if (to - from < 2) tooShort('dport', from, to, 2);
        attrs.dport = view.getUint16(from, false);
        break;
      case 30:
        if (to - from < 4) tooShort('nhId', from, to, 4);
        attrs.nhId = view.getUint32(from, true);
        break;
      case 31:
        if (to - from < 4) tooShort('flowlabel', from, to, 4);
        attrs.flowlabel = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeRouteAttributes(attrs: RouteAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dst': {
        if (attrs.dst === undefined) break;
        const at = writer.open(1);
        writer.ip(attrs.dst);
        writer.close(at);
        break;
      }
      case 'src': {
        if (attrs.src === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.src);
        writer.close(at);
        break;
      }
      case 'iif': {
        if (attrs.iif === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.iif);
        writer.close(at);
        break;
      }
      case 'oif': {
        if (attrs.oif === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.oif);
        writer.close(at);
        break;
      }
      case 'gateway': {
        if (attrs.gateway === undefined) break;
        const at = writer.open(5);
        writer.ip(attrs.gateway);
        writer.close(at);
        break;
      }
      case 'priority': {
        if (attrs.priority === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.priority);
        writer.close(at);
        break;
      }
      case 'prefsrc': {
        if (attrs.prefsrc === undefined) break;
        const at = writer.open(7);
        writer.ip(attrs.prefsrc);
        writer.close(at);
        break;
      }
      case 'metrics': {
        if (attrs.metrics === undefined) break;
        const at = writer.open(8);
        writeRouteMetrics(attrs.metrics, writer);
        writer.close(at);
        break;
      }
      case 'multipath': {
        if (attrs.multipath === undefined) break;
        const at = writer.open(9);
        writer.records(attrs.multipath, (item) => writeNexthop(item, writer));
        writer.close(at);
        break;
      }
      case 'flow': {
        if (attrs.flow === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.flow);
        writer.close(at);
        break;
      }
      case 'cacheinfo': {
        if (attrs.cacheinfo === undefined) break;
        const at = writer.open(12);
        writeRouteCacheinfo(attrs.cacheinfo, writer);
        writer.close(at);
        break;
      }
      case 'table': {
        if (attrs.table === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.table);
        writer.close(at);
        break;
      }
      case 'mark': {
        if (attrs.mark === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.mark);
        writer.close(at);
        break;
      }
      case 'mfcStats': {
        if (attrs.mfcStats === undefined) break;
        const at = writer.open(17);
        writeRouteMfcStats(attrs.mfcStats, writer);
        writer.close(at);
        break;
      }
      case 'via': {
        if (attrs.via === undefined) break;
        const at = writer.open(18);
        writeVia(attrs.via, writer);
        writer.close(at);
        break;
      }
      case 'newdst': {
        if (attrs.newdst === undefined) break;
        const at = writer.open(19);
        writer.bytes(attrs.newdst);
        writer.close(at);
        break;
      }
      case 'pref': {
        if (attrs.pref === undefined) break;
        const at = writer.open(20);
        writer.u8(attrs.pref);
        writer.close(at);
        break;
      }
      case 'encapType': {
        if (attrs.encapType === undefined) break;
        const at = writer.open(21);
        writer.u16(attrs.encapType);
        writer.close(at);
        break;
      }
      case 'encap': {
        if (attrs.encap === undefined) break;
        writeRtaEncap(attrs.encap, writer, 22);
        break;
      }
      case 'expires': {
        if (attrs.expires === undefined) break;
        const at = writer.open(23);
        writer.u32(attrs.expires);
        writer.close(at);
        break;
      }
      case 'uid': {
        if (attrs.uid === undefined) break;
        const at = writer.open(25);
        writer.u32(attrs.uid);
        writer.close(at);
        break;
      }
      case 'ttlPropagate': {
        if (attrs.ttlPropagate === undefined) break;
        const at = writer.open(26);
        writer.u8(attrs.ttlPropagate);
        writer.close(at);
        break;
      }
      case 'ipProto': {
        if (attrs.ipProto === undefined) break;
        const at = writer.open(27);
        writer.u8(attrs.ipProto);
        writer.close(at);
        break;
      }
      case 'sport': {
        if (attrs.sport === undefined) break;
        const at = writer.open(28);
        writer.u16(attrs.sport, false);
        writer.close(at);
        break;
      }
      case 'dport': {
        if (attrs.dport === undefined) break;
        const at = writer.open(29);
        writer.u16(attrs.dport, false);
        writer.close(at);
        break;
      }
      case 'nhId': {
        if (attrs.nhId === undefined) break;
        const at = writer.open(30);
        writer.u32(attrs.nhId);
        writer.close(at);
        break;
      }
      case 'flowlabel': {
        if (attrs.flowlabel === undefined) break;
        const at = writer.open(31);
        writer.u32(attrs.flowlabel, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set rta-metrics, in the order of the wire. */
export interface RouteMetrics extends UnknownAttributes {
  readonly lock?: number;
  readonly mtu?: number;
  readonly window?: number;
  readonly rtt?: number;
  readonly rttvar?: number;
  readonly ssthresh?: number;
  readonly cwnd?: number;
  readonly advmss?: number;
  readonly reordering?: number;
  readonly hoplimit?: number;
  readonly initcwnd?: number;
  readonly features?: number;
  readonly rtoMin?: number;
  readonly initrwnd?: number;
  readonly quickack?: number;
  readonly ccAlgo?: string;
  readonly fastopenNoCookie?: number;
}
function readRouteMetrics(view: DataView, start: number, end: number, depth: number): RouteMetrics {
  checkDepth(depth, start);
  const attrs: Writable<RouteMetrics> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('lock', from, to, 4);
        attrs.lock = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('mtu', from, to, 4);
        attrs.mtu = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('window', from, to, 4);
        attrs.window = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('rtt', from, to, 4);
        attrs.rtt = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('rttvar', from, to, 4);
        attrs.rttvar = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('ssthresh', from, to, 4);
        attrs.ssthresh = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('cwnd', from, to, 4);
        attrs.cwnd = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('advmss', from, to, 4);
        attrs.advmss = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('reordering', from, to, 4);
        attrs.reordering = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('hoplimit', from, to, 4);
        attrs.hoplimit = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('initcwnd', from, to, 4);
        attrs.initcwnd = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 4) tooShort('features', from, to, 4);
        attrs.features = view.getUint32(from, true);
        break;
      case 13:
        if (to - from < 4) tooShort('rtoMin', from, to, 4);
        attrs.rtoMin = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('initrwnd', from, to, 4);
        attrs.initrwnd = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 4) tooShort('quickack', from, to, 4);
        attrs.quickack = view.getUint32(from, true);
        break;
      case 16:
        attrs.ccAlgo = readText(view, from, to);
        break;
      case 17:
        if (to - from < 4) tooShort('fastopenNoCookie', from, to, 4);
        attrs.fastopenNoCookie = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeRouteMetrics(attrs: RouteMetrics, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'lock': {
        if (attrs.lock === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.lock);
        writer.close(at);
        break;
      }
      case 'mtu': {
        if (attrs.mtu === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.mtu);
        writer.close(at);
        break;
      }
      case 'window': {
        if (attrs.window === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.window);
        writer.close(at);
        break;
      }
      case 'rtt': {
        if (attrs.rtt === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.rtt);
        writer.close(at);
        break;
      }
      case 'rttvar': {
        if (attrs.rttvar === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.rttvar);
        writer.close(at);
        break;
      }
      case 'ssthresh': {
        if (attrs.ssthresh === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.ssthresh);
        writer.close(at);
        break;
      }
      case 'cwnd': {
        if (attrs.cwnd === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.cwnd);
        writer.close(at);
        break;
      }
      case 'advmss': {
        if (attrs.advmss === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.advmss);
        writer.close(at);
        break;
      }
      case 'reordering': {
        if (attrs.reordering === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.reordering);
        writer.close(at);
        break;
      }
      case 'hoplimit': {
        if (attrs.hoplimit === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.hoplimit);
        writer.close(at);
        break;
      }
      case 'initcwnd': {
        if (attrs.initcwnd === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.initcwnd);
        writer.close(at);
        break;
      }
      case 'features': {
        if (attrs.features === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.features);
        writer.close(at);
        break;
      }
      case 'rtoMin': {
        if (attrs.rtoMin === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.rtoMin);
        writer.close(at);
        break;
      }
      case 'initrwnd': {
        if (attrs.initrwnd === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.initrwnd);
        writer.close(at);
        break;
      }
      case 'quickack': {
        if (attrs.quickack === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.quickack);
        writer.close(at);
        break;
      }
      case 'ccAlgo': {
        if (attrs.ccAlgo === undefined) break;
        const at = writer.open(16);
        writer.text(attrs.ccAlgo);
        writer.close(at);
        break;
      }
      case 'fastopenNoCookie': {
        if (attrs.fastopenNoCookie === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.fastopenNoCookie);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set encap-mpls-attrs, in the order of the wire. */
export interface EncapMplsAttributes extends UnknownAttributes {
  readonly dst?: Uint8Array;
  readonly ttl?: number;
}
function readEncapMplsAttributes(view: DataView, start: number, end: number, depth: number): EncapMplsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<EncapMplsAttributes> = {};
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
function writeEncapMplsAttributes(attrs: EncapMplsAttributes, writer: Writer): void {
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
export interface EncapIpAttributes extends UnknownAttributes {
  readonly id?: bigint;
  readonly dst?: string;
  readonly src?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly flags?: number;
  readonly opts?: Uint8Array;
}
function readEncapIpAttributes(view: DataView, start: number, end: number, depth: number): EncapIpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<EncapIpAttributes> = {};
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
function writeEncapIpAttributes(attrs: EncapIpAttributes, writer: Writer): void {
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
export interface EncapIp6Attributes extends UnknownAttributes {
  readonly id?: bigint;
  readonly dst?: string;
  readonly src?: string;
  readonly hoplimit?: number;
  readonly tc?: number;
  readonly flags?: number;
  readonly opts?: Uint8Array;
}
function readEncapIp6Attributes(view: DataView, start: number, end: number, depth: number): EncapIp6Attributes {
  checkDepth(depth, start);
  const attrs: Writable<EncapIp6Attributes> = {};
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
function writeEncapIp6Attributes(attrs: EncapIp6Attributes, writer: Writer): void {
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
export interface EncapSeg6Attributes extends UnknownAttributes {
  readonly srh?: Uint8Array;
}
function readEncapSeg6Attributes(view: DataView, start: number, end: number, depth: number): EncapSeg6Attributes {
  checkDepth(depth, start);
  const attrs: Writable<EncapSeg6Attributes> = {};
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
function writeEncapSeg6Attributes(attrs: EncapSeg6Attributes, writer: Writer): void {
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
export interface RtaEncap {
  readonly mpls?: EncapMplsAttributes;
  readonly ip?: EncapIpAttributes;
  readonly ip6?: EncapIp6Attributes;
  readonly seg6?: EncapSeg6Attributes;
}
function readRtaEncap(view: DataView, start: number, end: number, depth: number, selector: number | undefined): RtaEncap | undefined {
  switch (selector) {
    case 1:
      return { mpls: readEncapMplsAttributes(view, start, end, depth) };
    case 2:
      return { ip: readEncapIpAttributes(view, start, end, depth) };
    case 4:
      return { ip6: readEncapIp6Attributes(view, start, end, depth) };
    case 5:
      return { seg6: readEncapSeg6Attributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeRtaEncap(value: RtaEncap, writer: Writer, type: number): void {
  if (value.mpls !== undefined) {
    const at = writer.open(type);
    writeEncapMplsAttributes(value.mpls, writer);
    writer.close(at);
  }
  if (value.ip !== undefined) {
    const at = writer.open(type);
    writeEncapIpAttributes(value.ip, writer);
    writer.close(at);
  }
  if (value.ip6 !== undefined) {
    const at = writer.open(type);
    writeEncapIp6Attributes(value.ip6, writer);
    writer.close(at);
  }
  if (value.seg6 !== undefined) {
    const at = writer.open(type);
    writeEncapSeg6Attributes(value.seg6, writer);
    writer.close(at);
  }
}

/** struct rtmsg, and the attributes behind it. */
export interface RouteMessage {
  readonly family: number;
  readonly dstLen: number;
  readonly srcLen: number;
  readonly tos: number;
  /** One of RouteTable. */
  readonly table: number;
  /** One of RouteProtocol. */
  readonly protocol: number;
  /** One of RouteScope. */
  readonly scope: number;
  /** One of RouteType. */
  readonly type: number;
  /** Bits of RouteFlag. */
  readonly flags: number;
  readonly attrs: RouteAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeRoute(view: DataView, start: number, end: number, depth: number = 0): RouteMessage {
  if (end - start < 12) tooShort('rtmsg', start, end, 12);
  return {
    family: view.getUint8(start),
    dstLen: view.getUint8(start + 1),
    srcLen: view.getUint8(start + 2),
    tos: view.getUint8(start + 3),
    table: view.getUint8(start + 4),
    protocol: view.getUint8(start + 5),
    scope: view.getUint8(start + 6),
    type: view.getUint8(start + 7),
    flags: view.getUint32(start + 8, true),
    attrs: readRouteAttributes(view, start + 12, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeRoute(message: Partial<RouteMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.dstLen ?? 0);
  writer.u8(message.srcLen ?? 0);
  writer.u8(message.tos ?? 0);
  writer.u8(message.table ?? 0);
  writer.u8(message.protocol ?? 0);
  writer.u8(message.scope ?? 0);
  writer.u8(message.type ?? 0);
  writer.u32(message.flags ?? 0);
  if (message.attrs !== undefined) writeRouteAttributes(message.attrs, writer);
}

/** struct rtnexthop, and the attributes behind it. */
export interface Nexthop {
  /** Bits of NexthopFlag. */
  readonly flags: number;
  readonly hops: number;
  readonly ifindex: number;
  readonly attrs: RouteAttributes;
}
function readNexthop(view: DataView, start: number, end: number, depth: number): Nexthop {
  if (end - start < 8) tooShort('rtnexthop', start, end, 8);
  return {
    flags: view.getUint8(start + 2),
    hops: view.getUint8(start + 3),
    ifindex: view.getInt32(start + 4, true),
    attrs: readRouteAttributes(view, start + 8, end, depth),
  };
}
function writeNexthop(message: Partial<Nexthop>, writer: Writer): void {
  writer.u16(0);
  writer.u8(message.flags ?? 0);
  writer.u8(message.hops ?? 0);
  writer.s32(message.ifindex ?? 0);
  if (message.attrs !== undefined) writeRouteAttributes(message.attrs, writer);
}

/** Requests of rt-route. */
export const rtRouteOperations: {
  readonly getroute: { readonly do: Query<RouteMessage>; readonly dump: Query<RouteMessage> };
  readonly newroute: { readonly do: Operation<RouteMessage> };
  readonly delroute: { readonly do: Operation<RouteMessage> };
} = {
  getroute: { do: { type: 26, encode: encodeRoute, reply: 24, decode: decodeRoute }, dump: { type: 26, encode: encodeRoute, reply: 24, decode: decodeRoute } },
  newroute: { do: { type: 24, encode: encodeRoute } },
  delroute: { do: { type: 25, encode: encodeRoute } },
};
/** Messages that rt-route sends to the members of its groups. */
export const rtRouteNotifications: {
  readonly newroute: Notification<RouteMessage>;
  readonly delroute: Notification<RouteMessage>;
} = {
  newroute: { type: 24, decode: decodeRoute },
  delroute: { type: 25, decode: decodeRoute },
};
/** Multicast groups of rt-route. */
export const rtRouteGroups = {
  ipv4Route: 7,
  ipv6Route: 11,
  mplsRoute: 27,
} as const;
