// Made by tools/families/generate.ts. Do not edit.
import { readIp, readMac } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, append, attributeEnd, checkDepth, copyBytes, keep, laterText, readArray, readIndexed, readInteger, readU64, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's ifinfo-flags, by name. */
export const LinkFlag = {
  up: 1,
  broadcast: 2,
  debug: 4,
  loopback: 8,
  running: 64,
  promisc: 256,
  master: 1024,
  slave: 2048,
  multicast: 4096,
  portsel: 8192,
  dynamic: 32768,
  lowerUp: 65536,
  dormant: 131072,
  echo: 262144,
  pointopoint: 16,
  notrailers: 32,
  noarp: 128,
  allmulti: 512,
  automedia: 16384,
} as const;

/** The kernel's vlan-protocols, by name. */
export const VlanProtocol = {
  '8021q': 33024,
  '8021ad': 34984,
} as const;

/** The kernel's vlan-flags, by name. */
export const VlanFlag = {
  reorderHdr: 1,
  gvrp: 2,
  looseBinding: 4,
  mvrp: 8,
  bridgeBinding: 16,
} as const;

/** The kernel's ifla-vf-link-state-enum, by name. */
export const VfLinkState = {
  auto: 0,
  enable: 1,
  disable: 2,
} as const;

/** The kernel's rtext-filter, by name. */
export const LinkExtMask = {
  vf: 1,
  brvlan: 2,
  brvlanCompressed: 4,
  skipStats: 8,
  mrp: 16,
  cfmConfig: 32,
  cfmStatus: 64,
  mst: 128,
} as const;

/** The kernel's netkit-policy, by name. */
export const NetkitPolicy = {
  forward: 0,
  blackhole: 2,
} as const;

/** The kernel's netkit-mode, by name. */
export const NetkitMode = {
  l2: 0,
  l3: 1,
} as const;

/** The kernel's operstate, by name. */
export const Operstate = {
  unknown: 0,
  notpresent: 1,
  down: 2,
  lowerlayerdown: 3,
  testing: 4,
  dormant: 5,
  up: 6,
} as const;

/** The kernel's linkmode, by name. */
export const Linkmode = {
  default: 0,
  dormant: 1,
  testing: 2,
} as const;

/** The kernel's address-family, by name. */
export const AddressFamily = {
  unspec: 0,
  inet: 2,
  bridge: 7,
  inet6: 10,
  packet: 17,
  mpls: 28,
  mctp: 45,
} as const;

/** The kernel's arphrd, by name. */
export const LinkType = {
  netrom: 0,
  ether: 1,
  ax25: 3,
  ieee802: 6,
  arcnet: 7,
  ieee1394: 24,
  infiniband: 32,
  slip: 256,
  can: 280,
  mctp: 290,
  ppp: 512,
  rawhdlc: 518,
  rawip: 519,
  tunnel: 768,
  tunnel6: 769,
  loopback: 772,
  sit: 776,
  pimreg: 779,
  ipgre: 778,
  ieee80211: 801,
  ieee80211Radiotap: 803,
  ieee802154: 804,
  ip6gre: 823,
  netlink: 824,
  '6lowpan': 825,
  vsockmon: 826,
  none: 65534,
  void: 65535,
} as const;

/** The kernel's macvlan-mode, by name. */
export const MacvlanMode = {
  private: 1,
  vepa: 2,
  bridge: 4,
  passthru: 8,
  source: 16,
} as const;

/** The kernel's bridge-port-state, by name. */
export const BridgePortState = {
  disabled: 0,
  listening: 1,
  learning: 2,
  forwarding: 3,
  blocking: 4,
} as const;

/** struct ifla_bridge_id. */
export interface BridgeId {
  readonly prio: number;
  readonly addr: string;
}
function readBridgeId(view: DataView, start: number, end: number): BridgeId {
  if (end - start < 8) tooShort('ifla-bridge-id', start, end, 8);
  return {
    prio: view.getUint16(start, false),
    addr: readMac(view, start + 2, start + 8),
  };
}
function writeBridgeId(value: BridgeId, writer: Writer): void {
  writer.u16(value.prio, false);
  writer.mac(value.addr);
}

/** struct ifla_cacheinfo. */
export interface Inet6Cacheinfo {
  readonly maxReasmLen: number;
  readonly tstamp: number;
  readonly reachableTime: number;
  readonly retransTime: number;
}
function readInet6Cacheinfo(view: DataView, start: number, end: number): Inet6Cacheinfo {
  if (end - start < 16) tooShort('ifla-cacheinfo', start, end, 16);
  return {
    maxReasmLen: view.getUint32(start, true),
    tstamp: view.getUint32(start + 4, true),
    reachableTime: view.getUint32(start + 8, true),
    retransTime: view.getUint32(start + 12, true),
  };
}
function writeInet6Cacheinfo(value: Inet6Cacheinfo, writer: Writer): void {
  writer.u32(value.maxReasmLen);
  writer.u32(value.tstamp);
  writer.u32(value.reachableTime);
  writer.u32(value.retransTime);
}

/** struct rtnl_link_stats. */
export interface LinkStats32 {
  readonly rxPackets: number;
  readonly txPackets: number;
  readonly rxBytes: number;
  readonly txBytes: number;
  readonly rxErrors: number;
  readonly txErrors: number;
  readonly rxDropped: number;
  readonly txDropped: number;
  readonly multicast: number;
  readonly collisions: number;
  readonly rxLengthErrors: number;
  readonly rxOverErrors: number;
  readonly rxCrcErrors: number;
  readonly rxFrameErrors: number;
  readonly rxFifoErrors: number;
  readonly rxMissedErrors: number;
  readonly txAbortedErrors: number;
  readonly txCarrierErrors: number;
  readonly txFifoErrors: number;
  readonly txHeartbeatErrors: number;
  readonly txWindowErrors: number;
  readonly rxCompressed: number;
  readonly txCompressed: number;
  readonly rxNohandler?: number;
  /** Bytes past the last member that this version knows. */
  readonly rest?: Uint8Array;
}
function readLinkStats32(view: DataView, start: number, end: number): LinkStats32 {
  if (end - start < 92) tooShort('rtnl-link-stats', start, end, 92);
  const value: Writable<LinkStats32> = {
    rxPackets: view.getUint32(start, true),
    txPackets: view.getUint32(start + 4, true),
    rxBytes: view.getUint32(start + 8, true),
    txBytes: view.getUint32(start + 12, true),
    rxErrors: view.getUint32(start + 16, true),
    txErrors: view.getUint32(start + 20, true),
    rxDropped: view.getUint32(start + 24, true),
    txDropped: view.getUint32(start + 28, true),
    multicast: view.getUint32(start + 32, true),
    collisions: view.getUint32(start + 36, true),
    rxLengthErrors: view.getUint32(start + 40, true),
    rxOverErrors: view.getUint32(start + 44, true),
    rxCrcErrors: view.getUint32(start + 48, true),
    rxFrameErrors: view.getUint32(start + 52, true),
    rxFifoErrors: view.getUint32(start + 56, true),
    rxMissedErrors: view.getUint32(start + 60, true),
    txAbortedErrors: view.getUint32(start + 64, true),
    txCarrierErrors: view.getUint32(start + 68, true),
    txFifoErrors: view.getUint32(start + 72, true),
    txHeartbeatErrors: view.getUint32(start + 76, true),
    txWindowErrors: view.getUint32(start + 80, true),
    rxCompressed: view.getUint32(start + 84, true),
    txCompressed: view.getUint32(start + 88, true),
  };
  if (end - start >= 96) value.rxNohandler = view.getUint32(start + 92, true);
  if (end - start > 96) value.rest = copyBytes(view, start + 96, end);
  return value;
}
function writeLinkStats32(value: LinkStats32, writer: Writer): void {
  writer.u32(value.rxPackets);
  writer.u32(value.txPackets);
  writer.u32(value.rxBytes);
  writer.u32(value.txBytes);
  writer.u32(value.rxErrors);
  writer.u32(value.txErrors);
  writer.u32(value.rxDropped);
  writer.u32(value.txDropped);
  writer.u32(value.multicast);
  writer.u32(value.collisions);
  writer.u32(value.rxLengthErrors);
  writer.u32(value.rxOverErrors);
  writer.u32(value.rxCrcErrors);
  writer.u32(value.rxFrameErrors);
  writer.u32(value.rxFifoErrors);
  writer.u32(value.rxMissedErrors);
  writer.u32(value.txAbortedErrors);
  writer.u32(value.txCarrierErrors);
  writer.u32(value.txFifoErrors);
  writer.u32(value.txHeartbeatErrors);
  writer.u32(value.txWindowErrors);
  writer.u32(value.rxCompressed);
  writer.u32(value.txCompressed);
  if (value.rxNohandler === undefined) return;
  writer.u32(value.rxNohandler);
  if (value.rest !== undefined) writer.bytes(value.rest);
}

/** struct rtnl_link_stats64. */
export interface LinkStats64 {
  readonly rxPackets: bigint;
  readonly txPackets: bigint;
  readonly rxBytes: bigint;
  readonly txBytes: bigint;
  readonly rxErrors: bigint;
  readonly txErrors: bigint;
  readonly rxDropped: bigint;
  readonly txDropped: bigint;
  readonly multicast: bigint;
  readonly collisions: bigint;
  readonly rxLengthErrors: bigint;
  readonly rxOverErrors: bigint;
  readonly rxCrcErrors: bigint;
  readonly rxFrameErrors: bigint;
  readonly rxFifoErrors: bigint;
  readonly rxMissedErrors: bigint;
  readonly txAbortedErrors: bigint;
  readonly txCarrierErrors: bigint;
  readonly txFifoErrors: bigint;
  readonly txHeartbeatErrors: bigint;
  readonly txWindowErrors: bigint;
  readonly rxCompressed: bigint;
  readonly txCompressed: bigint;
  readonly rxNohandler?: bigint;
  readonly rxOtherhostDropped?: bigint;
  /** Bytes past the last member that this version knows. */
  readonly rest?: Uint8Array;
}
function readLinkStats64(view: DataView, start: number, end: number): LinkStats64 {
  if (end - start < 184) tooShort('rtnl-link-stats64', start, end, 184);
  const value: Writable<LinkStats64> = {
    rxPackets: readU64(view, start),
    txPackets: readU64(view, start + 8),
    rxBytes: readU64(view, start + 16),
    txBytes: readU64(view, start + 24),
    rxErrors: readU64(view, start + 32),
    txErrors: readU64(view, start + 40),
    rxDropped: readU64(view, start + 48),
    txDropped: readU64(view, start + 56),
    multicast: readU64(view, start + 64),
    collisions: readU64(view, start + 72),
    rxLengthErrors: readU64(view, start + 80),
    rxOverErrors: readU64(view, start + 88),
    rxCrcErrors: readU64(view, start + 96),
    rxFrameErrors: readU64(view, start + 104),
    rxFifoErrors: readU64(view, start + 112),
    rxMissedErrors: readU64(view, start + 120),
    txAbortedErrors: readU64(view, start + 128),
    txCarrierErrors: readU64(view, start + 136),
    txFifoErrors: readU64(view, start + 144),
    txHeartbeatErrors: readU64(view, start + 152),
    txWindowErrors: readU64(view, start + 160),
    rxCompressed: readU64(view, start + 168),
    txCompressed: readU64(view, start + 176),
  };
  if (end - start >= 192) value.rxNohandler = readU64(view, start + 184);
  if (end - start >= 200) value.rxOtherhostDropped = readU64(view, start + 192);
  if (end - start > 200) value.rest = copyBytes(view, start + 200, end);
  return value;
}
function writeLinkStats64(value: LinkStats64, writer: Writer): void {
  writer.u64(value.rxPackets);
  writer.u64(value.txPackets);
  writer.u64(value.rxBytes);
  writer.u64(value.txBytes);
  writer.u64(value.rxErrors);
  writer.u64(value.txErrors);
  writer.u64(value.rxDropped);
  writer.u64(value.txDropped);
  writer.u64(value.multicast);
  writer.u64(value.collisions);
  writer.u64(value.rxLengthErrors);
  writer.u64(value.rxOverErrors);
  writer.u64(value.rxCrcErrors);
  writer.u64(value.rxFrameErrors);
  writer.u64(value.rxFifoErrors);
  writer.u64(value.rxMissedErrors);
  writer.u64(value.txAbortedErrors);
  writer.u64(value.txCarrierErrors);
  writer.u64(value.txFifoErrors);
  writer.u64(value.txHeartbeatErrors);
  writer.u64(value.txWindowErrors);
  writer.u64(value.rxCompressed);
  writer.u64(value.txCompressed);
  if (value.rxNohandler === undefined) return;
  writer.u64(value.rxNohandler);
  if (value.rxOtherhostDropped === undefined) return;
  writer.u64(value.rxOtherhostDropped);
  if (value.rest !== undefined) writer.bytes(value.rest);
}

/** struct rtnl_link_ifmap. */
export interface LinkIfmap {
  readonly memStart: bigint;
  readonly memEnd: bigint;
  readonly baseAddr: bigint;
  readonly irq: number;
  readonly dma: number;
  readonly port: number;
}
function readLinkIfmap(view: DataView, start: number, end: number): LinkIfmap {
  if (end - start < 32) tooShort('rtnl-link-ifmap', start, end, 32);
  return {
    memStart: readU64(view, start),
    memEnd: readU64(view, start + 8),
    baseAddr: readU64(view, start + 16),
    irq: view.getUint16(start + 24, true),
    dma: view.getUint8(start + 26),
    port: view.getUint8(start + 27),
  };
}
function writeLinkIfmap(value: LinkIfmap, writer: Writer): void {
  writer.u64(value.memStart);
  writer.u64(value.memEnd);
  writer.u64(value.baseAddr);
  writer.u16(value.irq);
  writer.u8(value.dma);
  writer.u8(value.port);
  writer.zeros(4);
}

/** struct ipv4_devconf. */
export interface Ipv4Devconf {
  readonly forwarding: number;
  readonly mcForwarding: number;
  readonly proxyArp: number;
  readonly acceptRedirects: number;
  readonly secureRedirects: number;
  readonly sendRedirects: number;
  readonly sharedMedia: number;
  readonly rpFilter: number;
  readonly acceptSourceRoute: number;
  readonly bootpRelay: number;
  readonly logMartians: number;
  readonly tag: number;
  readonly arpfilter: number;
  readonly mediumId: number;
  readonly noxfrm: number;
  readonly nopolicy: number;
  readonly forceIgmpVersion: number;
  readonly arpAnnounce: number;
  readonly arpIgnore: number;
  readonly promoteSecondaries: number;
  readonly arpAccept: number;
  readonly arpNotify: number;
  readonly acceptLocal: number;
  readonly srcVmark: number;
  readonly proxyArpPvlan: number;
  readonly routeLocalnet: number;
  readonly igmpv2UnsolicitedReportInterval: number;
  readonly igmpv3UnsolicitedReportInterval: number;
  readonly ignoreRoutesWithLinkdown: number;
  readonly dropUnicastInL2Multicast: number;
  readonly dropGratuitousArp: number;
  readonly bcForwarding: number;
  readonly arpEvictNocarrier?: number;
  /** Bytes past the last member that this version knows. */
  readonly rest?: Uint8Array;
}
function readIpv4Devconf(view: DataView, start: number, end: number): Ipv4Devconf {
  if (end - start < 128) tooShort('ipv4-devconf', start, end, 128);
  const value: Writable<Ipv4Devconf> = {
    forwarding: view.getUint32(start, true),
    mcForwarding: view.getUint32(start + 4, true),
    proxyArp: view.getUint32(start + 8, true),
    acceptRedirects: view.getUint32(start + 12, true),
    secureRedirects: view.getUint32(start + 16, true),
    sendRedirects: view.getUint32(start + 20, true),
    sharedMedia: view.getUint32(start + 24, true),
    rpFilter: view.getUint32(start + 28, true),
    acceptSourceRoute: view.getUint32(start + 32, true),
    bootpRelay: view.getUint32(start + 36, true),
    logMartians: view.getUint32(start + 40, true),
    tag: view.getUint32(start + 44, true),
    arpfilter: view.getUint32(start + 48, true),
    mediumId: view.getUint32(start + 52, true),
    noxfrm: view.getUint32(start + 56, true),
    nopolicy: view.getUint32(start + 60, true),
    forceIgmpVersion: view.getUint32(start + 64, true),
    arpAnnounce: view.getUint32(start + 68, true),
    arpIgnore: view.getUint32(start + 72, true),
    promoteSecondaries: view.getUint32(start + 76, true),
    arpAccept: view.getUint32(start + 80, true),
    arpNotify: view.getUint32(start + 84, true),
    acceptLocal: view.getUint32(start + 88, true),
    srcVmark: view.getUint32(start + 92, true),
    proxyArpPvlan: view.getUint32(start + 96, true),
    routeLocalnet: view.getUint32(start + 100, true),
    igmpv2UnsolicitedReportInterval: view.getUint32(start + 104, true),
    igmpv3UnsolicitedReportInterval: view.getUint32(start + 108, true),
    ignoreRoutesWithLinkdown: view.getUint32(start + 112, true),
    dropUnicastInL2Multicast: view.getUint32(start + 116, true),
    dropGratuitousArp: view.getUint32(start + 120, true),
    bcForwarding: view.getUint32(start + 124, true),
  };
  if (end - start >= 132) value.arpEvictNocarrier = view.getUint32(start + 128, true);
  if (end - start > 132) value.rest = copyBytes(view, start + 132, end);
  return value;
}
function writeIpv4Devconf(value: Ipv4Devconf, writer: Writer): void {
  writer.u32(value.forwarding);
  writer.u32(value.mcForwarding);
  writer.u32(value.proxyArp);
  writer.u32(value.acceptRedirects);
  writer.u32(value.secureRedirects);
  writer.u32(value.sendRedirects);
  writer.u32(value.sharedMedia);
  writer.u32(value.rpFilter);
  writer.u32(value.acceptSourceRoute);
  writer.u32(value.bootpRelay);
  writer.u32(value.logMartians);
  writer.u32(value.tag);
  writer.u32(value.arpfilter);
  writer.u32(value.mediumId);
  writer.u32(value.noxfrm);
  writer.u32(value.nopolicy);
  writer.u32(value.forceIgmpVersion);
  writer.u32(value.arpAnnounce);
  writer.u32(value.arpIgnore);
  writer.u32(value.promoteSecondaries);
  writer.u32(value.arpAccept);
  writer.u32(value.arpNotify);
  writer.u32(value.acceptLocal);
  writer.u32(value.srcVmark);
  writer.u32(value.proxyArpPvlan);
  writer.u32(value.routeLocalnet);
  writer.u32(value.igmpv2UnsolicitedReportInterval);
  writer.u32(value.igmpv3UnsolicitedReportInterval);
  writer.u32(value.ignoreRoutesWithLinkdown);
  writer.u32(value.dropUnicastInL2Multicast);
  writer.u32(value.dropGratuitousArp);
  writer.u32(value.bcForwarding);
  if (value.arpEvictNocarrier === undefined) return;
  writer.u32(value.arpEvictNocarrier);
  if (value.rest !== undefined) writer.bytes(value.rest);
}

/** struct ipv6_devconf. */
export interface Ipv6Devconf {
  readonly forwarding: number;
  readonly hoplimit: number;
  readonly mtu6: number;
  readonly acceptRa: number;
  readonly acceptRedirects: number;
  readonly autoconf: number;
  readonly dadTransmits: number;
  readonly rtrSolicits: number;
  readonly rtrSolicitInterval: number;
  readonly rtrSolicitDelay: number;
  readonly useTempaddr: number;
  readonly tempValidLft: number;
  readonly tempPreferedLft: number;
  readonly regenMaxRetry: number;
  readonly maxDesyncFactor: number;
  readonly maxAddresses: number;
  readonly forceMldVersion: number;
  readonly acceptRaDefrtr: number;
  readonly acceptRaPinfo: number;
  readonly acceptRaRtrPref: number;
  readonly rtrProbeInterval: number;
  readonly acceptRaRtInfoMaxPlen: number;
  readonly proxyNdp: number;
  readonly optimisticDad: number;
  readonly acceptSourceRoute: number;
  readonly mcForwarding: number;
  readonly disableIpv6: number;
  readonly acceptDad: number;
  readonly forceTllao: number;
  readonly ndiscNotify: number;
  readonly mldv1UnsolicitedReportInterval: number;
  readonly mldv2UnsolicitedReportInterval: number;
  readonly suppressFragNdisc: number;
  readonly acceptRaFromLocal: number;
  readonly useOptimistic: number;
  readonly acceptRaMtu: number;
  readonly stableSecret: number;
  readonly useOifAddrsOnly: number;
  readonly acceptRaMinHopLimit: number;
  readonly ignoreRoutesWithLinkdown: number;
  readonly dropUnicastInL2Multicast: number;
  readonly dropUnsolicitedNa: number;
  readonly keepAddrOnDown: number;
  readonly rtrSolicitMaxInterval: number;
  readonly seg6Enabled: number;
  readonly seg6RequireHmac: number;
  readonly enhancedDad: number;
  readonly addrGenMode: number;
  readonly disablePolicy: number;
  readonly acceptRaRtInfoMinPlen: number;
  readonly ndiscTclass?: number;
  readonly rplSegEnabled?: number;
  readonly raDefrtrMetric?: number;
  readonly ioam6Enabled?: number;
  readonly ioam6Id?: number;
  readonly ioam6IdWide?: number;
  readonly ndiscEvictNocarrier?: number;
  readonly acceptUntrackedNa?: number;
  readonly acceptRaMinLft?: number;
  readonly forceForwarding?: number;
  /** Bytes past the last member that this version knows. */
  readonly rest?: Uint8Array;
}
function readIpv6Devconf(view: DataView, start: number, end: number): Ipv6Devconf {
  if (end - start < 200) tooShort('ipv6-devconf', start, end, 200);
  const value: Writable<Ipv6Devconf> = {
    forwarding: view.getUint32(start, true),
    hoplimit: view.getUint32(start + 4, true),
    mtu6: view.getUint32(start + 8, true),
    acceptRa: view.getUint32(start + 12, true),
    acceptRedirects: view.getUint32(start + 16, true),
    autoconf: view.getUint32(start + 20, true),
    dadTransmits: view.getUint32(start + 24, true),
    rtrSolicits: view.getUint32(start + 28, true),
    rtrSolicitInterval: view.getUint32(start + 32, true),
    rtrSolicitDelay: view.getUint32(start + 36, true),
    useTempaddr: view.getUint32(start + 40, true),
    tempValidLft: view.getUint32(start + 44, true),
    tempPreferedLft: view.getUint32(start + 48, true),
    regenMaxRetry: view.getUint32(start + 52, true),
    maxDesyncFactor: view.getUint32(start + 56, true),
    maxAddresses: view.getUint32(start + 60, true),
    forceMldVersion: view.getUint32(start + 64, true),
    acceptRaDefrtr: view.getUint32(start + 68, true),
    acceptRaPinfo: view.getUint32(start + 72, true),
    acceptRaRtrPref: view.getUint32(start + 76, true),
    rtrProbeInterval: view.getUint32(start + 80, true),
    acceptRaRtInfoMaxPlen: view.getUint32(start + 84, true),
    proxyNdp: view.getUint32(start + 88, true),
    optimisticDad: view.getUint32(start + 92, true),
    acceptSourceRoute: view.getUint32(start + 96, true),
    mcForwarding: view.getUint32(start + 100, true),
    disableIpv6: view.getUint32(start + 104, true),
    acceptDad: view.getUint32(start + 108, true),
    forceTllao: view.getUint32(start + 112, true),
    ndiscNotify: view.getUint32(start + 116, true),
    mldv1UnsolicitedReportInterval: view.getUint32(start + 120, true),
    mldv2UnsolicitedReportInterval: view.getUint32(start + 124, true),
    suppressFragNdisc: view.getUint32(start + 128, true),
    acceptRaFromLocal: view.getUint32(start + 132, true),
    useOptimistic: view.getUint32(start + 136, true),
    acceptRaMtu: view.getUint32(start + 140, true),
    stableSecret: view.getUint32(start + 144, true),
    useOifAddrsOnly: view.getUint32(start + 148, true),
    acceptRaMinHopLimit: view.getUint32(start + 152, true),
    ignoreRoutesWithLinkdown: view.getUint32(start + 156, true),
    dropUnicastInL2Multicast: view.getUint32(start + 160, true),
    dropUnsolicitedNa: view.getUint32(start + 164, true),
    keepAddrOnDown: view.getUint32(start + 168, true),
    rtrSolicitMaxInterval: view.getUint32(start + 172, true),
    seg6Enabled: view.getUint32(start + 176, true),
    seg6RequireHmac: view.getUint32(start + 180, true),
    enhancedDad: view.getUint32(start + 184, true),
    addrGenMode: view.getUint32(start + 188, true),
    disablePolicy: view.getUint32(start + 192, true),
    acceptRaRtInfoMinPlen: view.getUint32(start + 196, true),
  };
  if (end - start >= 204) value.ndiscTclass = view.getUint32(start + 200, true);
  if (end - start >= 208) value.rplSegEnabled = view.getUint32(start + 204, true);
  if (end - start >= 212) value.raDefrtrMetric = view.getUint32(start + 208, true);
  if (end - start >= 216) value.ioam6Enabled = view.getUint32(start + 212, true);
  if (end - start >= 220) value.ioam6Id = view.getUint32(start + 216, true);
  if (end - start >= 224) value.ioam6IdWide = view.getUint32(start + 220, true);
  if (end - start >= 228) value.ndiscEvictNocarrier = view.getUint32(start + 224, true);
  if (end - start >= 232) value.acceptUntrackedNa = view.getUint32(start + 228, true);
  if (end - start >= 236) value.acceptRaMinLft = view.getUint32(start + 232, true);
  if (end - start >= 240) value.forceForwarding = view.getUint32(start + 236, true);
  if (end - start > 240) value.rest = copyBytes(view, start + 240, end);
  return value;
}
function writeIpv6Devconf(value: Ipv6Devconf, writer: Writer): void {
  writer.u32(value.forwarding);
  writer.u32(value.hoplimit);
  writer.u32(value.mtu6);
  writer.u32(value.acceptRa);
  writer.u32(value.acceptRedirects);
  writer.u32(value.autoconf);
  writer.u32(value.dadTransmits);
  writer.u32(value.rtrSolicits);
  writer.u32(value.rtrSolicitInterval);
  writer.u32(value.rtrSolicitDelay);
  writer.u32(value.useTempaddr);
  writer.u32(value.tempValidLft);
  writer.u32(value.tempPreferedLft);
  writer.u32(value.regenMaxRetry);
  writer.u32(value.maxDesyncFactor);
  writer.u32(value.maxAddresses);
  writer.u32(value.forceMldVersion);
  writer.u32(value.acceptRaDefrtr);
  writer.u32(value.acceptRaPinfo);
  writer.u32(value.acceptRaRtrPref);
  writer.u32(value.rtrProbeInterval);
  writer.u32(value.acceptRaRtInfoMaxPlen);
  writer.u32(value.proxyNdp);
  writer.u32(value.optimisticDad);
  writer.u32(value.acceptSourceRoute);
  writer.u32(value.mcForwarding);
  writer.u32(value.disableIpv6);
  writer.u32(value.acceptDad);
  writer.u32(value.forceTllao);
  writer.u32(value.ndiscNotify);
  writer.u32(value.mldv1UnsolicitedReportInterval);
  writer.u32(value.mldv2UnsolicitedReportInterval);
  writer.u32(value.suppressFragNdisc);
  writer.u32(value.acceptRaFromLocal);
  writer.u32(value.useOptimistic);
  writer.u32(value.acceptRaMtu);
  writer.u32(value.stableSecret);
  writer.u32(value.useOifAddrsOnly);
  writer.u32(value.acceptRaMinHopLimit);
  writer.u32(value.ignoreRoutesWithLinkdown);
  writer.u32(value.dropUnicastInL2Multicast);
  writer.u32(value.dropUnsolicitedNa);
  writer.u32(value.keepAddrOnDown);
  writer.u32(value.rtrSolicitMaxInterval);
  writer.u32(value.seg6Enabled);
  writer.u32(value.seg6RequireHmac);
  writer.u32(value.enhancedDad);
  writer.u32(value.addrGenMode);
  writer.u32(value.disablePolicy);
  writer.u32(value.acceptRaRtInfoMinPlen);
  if (value.ndiscTclass === undefined) return;
  writer.u32(value.ndiscTclass);
  if (value.rplSegEnabled === undefined) return;
  writer.u32(value.rplSegEnabled);
  if (value.raDefrtrMetric === undefined) return;
  writer.u32(value.raDefrtrMetric);
  if (value.ioam6Enabled === undefined) return;
  writer.u32(value.ioam6Enabled);
  if (value.ioam6Id === undefined) return;
  writer.u32(value.ioam6Id);
  if (value.ioam6IdWide === undefined) return;
  writer.u32(value.ioam6IdWide);
  if (value.ndiscEvictNocarrier === undefined) return;
  writer.u32(value.ndiscEvictNocarrier);
  if (value.acceptUntrackedNa === undefined) return;
  writer.u32(value.acceptUntrackedNa);
  if (value.acceptRaMinLft === undefined) return;
  writer.u32(value.acceptRaMinLft);
  if (value.forceForwarding === undefined) return;
  writer.u32(value.forceForwarding);
  if (value.rest !== undefined) writer.bytes(value.rest);
}

/** struct br_boolopt_multi. */
export interface BridgeBoolopt {
  readonly optval: number;
  readonly optmask: number;
}
function readBridgeBoolopt(view: DataView, start: number, end: number): BridgeBoolopt {
  if (end - start < 8) tooShort('br-boolopt-multi', start, end, 8);
  return {
    optval: view.getUint32(start, true),
    optmask: view.getUint32(start + 4, true),
  };
}
function writeBridgeBoolopt(value: BridgeBoolopt, writer: Writer): void {
  writer.u32(value.optval);
  writer.u32(value.optmask);
}

/** struct ifla_vlan_flags. */
export interface VlanFlags {
  /** Bits of VlanFlag. */
  readonly flags: number;
  readonly mask: number;
}
function readVlanFlags(view: DataView, start: number, end: number): VlanFlags {
  if (end - start < 8) tooShort('ifla-vlan-flags', start, end, 8);
  return {
    flags: view.getUint32(start, true),
    mask: view.getUint32(start + 4, true),
  };
}
function writeVlanFlags(value: VlanFlags, writer: Writer): void {
  writer.u32(value.flags);
  writer.u32(value.mask);
}

/** struct ifla_vlan_qos_mapping. */
export interface IflaVlanQosMapping {
  readonly from: number;
  readonly to: number;
}
function readIflaVlanQosMapping(view: DataView, start: number, end: number): IflaVlanQosMapping {
  if (end - start < 8) tooShort('ifla-vlan-qos-mapping', start, end, 8);
  return {
    from: view.getUint32(start, true),
    to: view.getUint32(start + 4, true),
  };
}
function writeIflaVlanQosMapping(value: IflaVlanQosMapping, writer: Writer): void {
  writer.u32(value.from);
  writer.u32(value.to);
}

/** struct ifla_vf_mac. */
export interface IflaVfMac {
  readonly vf: number;
  readonly mac: Uint8Array;
}
function readIflaVfMac(view: DataView, start: number, end: number): IflaVfMac {
  if (end - start < 36) tooShort('ifla-vf-mac', start, end, 36);
  return {
    vf: view.getUint32(start, true),
    mac: copyBytes(view, start + 4, start + 36),
  };
}
function writeIflaVfMac(value: IflaVfMac, writer: Writer): void {
  writer.u32(value.vf);
  writer.fixed(value.mac, 32);
}

/** struct ifla_vf_vlan. */
export interface IflaVfVlan {
  readonly vf: number;
  readonly vlan: number;
  readonly qos: number;
}
function readIflaVfVlan(view: DataView, start: number, end: number): IflaVfVlan {
  if (end - start < 12) tooShort('ifla-vf-vlan', start, end, 12);
  return {
    vf: view.getUint32(start, true),
    vlan: view.getUint32(start + 4, true),
    qos: view.getUint32(start + 8, true),
  };
}
function writeIflaVfVlan(value: IflaVfVlan, writer: Writer): void {
  writer.u32(value.vf);
  writer.u32(value.vlan);
  writer.u32(value.qos);
}

/** struct ifla_vf_tx_rate. */
export interface IflaVfTxRate {
  readonly vf: number;
  readonly rate: number;
}
function readIflaVfTxRate(view: DataView, start: number, end: number): IflaVfTxRate {
  if (end - start < 8) tooShort('ifla-vf-tx-rate', start, end, 8);
  return {
    vf: view.getUint32(start, true),
    rate: view.getUint32(start + 4, true),
  };
}
function writeIflaVfTxRate(value: IflaVfTxRate, writer: Writer): void {
  writer.u32(value.vf);
  writer.u32(value.rate);
}

/** struct ifla_vf_spoofchk. */
export interface IflaVfSpoofchk {
  readonly vf: number;
  readonly setting: number;
}
function readIflaVfSpoofchk(view: DataView, start: number, end: number): IflaVfSpoofchk {
  if (end - start < 8) tooShort('ifla-vf-spoofchk', start, end, 8);
  return {
    vf: view.getUint32(start, true),
    setting: view.getUint32(start + 4, true),
  };
}
function writeIflaVfSpoofchk(value: IflaVfSpoofchk, writer: Writer): void {
  writer.u32(value.vf);
  writer.u32(value.setting);
}

/** struct ifla_vf_link_state. */
export interface IflaVfLinkState {
  readonly vf: number;
  /** One of VfLinkState. */
  readonly linkState: number;
}
function readIflaVfLinkState(view: DataView, start: number, end: number): IflaVfLinkState {
  if (end - start < 8) tooShort('ifla-vf-link-state', start, end, 8);
  return {
    vf: view.getUint32(start, true),
    linkState: view.getUint32(start + 4, true),
  };
}
function writeIflaVfLinkState(value: IflaVfLinkState, writer: Writer): void {
  writer.u32(value.vf);
  writer.u32(value.linkState);
}

/** struct ifla_vf_rate. */
export interface IflaVfRate {
  readonly vf: number;
  readonly minTxRate: number;
  readonly maxTxRate: number;
}
function readIflaVfRate(view: DataView, start: number, end: number): IflaVfRate {
  if (end - start < 12) tooShort('ifla-vf-rate', start, end, 12);
  return {
    vf: view.getUint32(start, true),
    minTxRate: view.getUint32(start + 4, true),
    maxTxRate: view.getUint32(start + 8, true),
  };
}
function writeIflaVfRate(value: IflaVfRate, writer: Writer): void {
  writer.u32(value.vf);
  writer.u32(value.minTxRate);
  writer.u32(value.maxTxRate);
}

/** struct ifla_vf_rss_query_en. */
export interface IflaVfRssQueryEn {
  readonly vf: number;
  readonly setting: number;
}
function readIflaVfRssQueryEn(view: DataView, start: number, end: number): IflaVfRssQueryEn {
  if (end - start < 8) tooShort('ifla-vf-rss-query-en', start, end, 8);
  return {
    vf: view.getUint32(start, true),
    setting: view.getUint32(start + 4, true),
  };
}
function writeIflaVfRssQueryEn(value: IflaVfRssQueryEn, writer: Writer): void {
  writer.u32(value.vf);
  writer.u32(value.setting);
}

/** struct ifla_vf_trust. */
export interface IflaVfTrust {
  readonly vf: number;
  readonly setting: number;
}
function readIflaVfTrust(view: DataView, start: number, end: number): IflaVfTrust {
  if (end - start < 8) tooShort('ifla-vf-trust', start, end, 8);
  return {
    vf: view.getUint32(start, true),
    setting: view.getUint32(start + 4, true),
  };
}
function writeIflaVfTrust(value: IflaVfTrust, writer: Writer): void {
  writer.u32(value.vf);
  writer.u32(value.setting);
}

/** struct ifla_vf_guid. */
export interface IflaVfGuid {
  readonly vf: number;
  readonly number: bigint;
}
function readIflaVfGuid(view: DataView, start: number, end: number): IflaVfGuid {
  if (end - start < 16) tooShort('ifla-vf-guid', start, end, 16);
  return {
    vf: view.getUint32(start, true),
    number: readU64(view, start + 8),
  };
}
function writeIflaVfGuid(value: IflaVfGuid, writer: Writer): void {
  writer.u32(value.vf);
  writer.zeros(4);
  writer.u64(value.number);
}

/** struct ifla_vf_vlan_info. */
export interface IflaVfVlanInfo {
  readonly vf: number;
  readonly vlan: number;
  readonly qos: number;
  readonly vlanProto: number;
}
function readIflaVfVlanInfo(view: DataView, start: number, end: number): IflaVfVlanInfo {
  if (end - start < 16) tooShort('ifla-vf-vlan-info', start, end, 16);
  return {
    vf: view.getUint32(start, true),
    vlan: view.getUint32(start + 4, true),
    qos: view.getUint32(start + 8, true),
    vlanProto: view.getUint16(start + 12, false),
  };
}
function writeIflaVfVlanInfo(value: IflaVfVlanInfo, writer: Writer): void {
  writer.u32(value.vf);
  writer.u32(value.vlan);
  writer.u32(value.qos);
  writer.u16(value.vlanProto, false);
  writer.zeros(2);
}

/** struct vxlan_port_range. */
export interface VxlanPortRange {
  readonly low: number;
  readonly high: number;
}
function readVxlanPortRange(view: DataView, start: number, end: number): VxlanPortRange {
  if (end - start < 4) tooShort('vxlan-port-range', start, end, 4);
  return {
    low: view.getUint16(start, false),
    high: view.getUint16(start + 2, false),
  };
}
function writeVxlanPortRange(value: VxlanPortRange, writer: Writer): void {
  writer.u16(value.low, false);
  writer.u16(value.high, false);
}

/** Attribute set link-attrs, in the order of the wire. */
export interface LinkAttributes extends UnknownAttributes {
  readonly address?: string;
  readonly broadcast?: string;
  readonly ifname?: string;
  readonly mtu?: number;
  readonly link?: number;
  readonly qdisc?: string;
  readonly stats?: LinkStats32;
  readonly cost?: Uint8Array;
  readonly priority?: Uint8Array;
  readonly master?: number;
  readonly wireless?: Uint8Array;
  readonly protinfo?: Protinfo;
  readonly txqlen?: number;
  readonly map?: LinkIfmap;
  readonly weight?: number;
  /** One of Operstate. */
  readonly operstate?: number;
  /** One of Linkmode. */
  readonly linkmode?: number;
  readonly linkinfo?: LinkinfoAttributes;
  readonly netNsPid?: number;
  readonly ifalias?: string;
  readonly numVf?: number;
  readonly vfinfoList?: VfinfoListAttributes;
  readonly stats64?: LinkStats64;
  readonly vfPorts?: VfPortsAttributes;
  readonly portSelf?: PortSelfAttributes;
  readonly afSpec?: AfSpecAttributes;
  readonly group?: number;
  readonly netNsFd?: number;
  /** Bits of LinkExtMask. */
  readonly extMask?: number;
  readonly promiscuity?: number;
  readonly numTxQueues?: number;
  readonly numRxQueues?: number;
  readonly carrier?: number;
  readonly physPortId?: Uint8Array;
  readonly carrierChanges?: number;
  readonly physSwitchId?: Uint8Array;
  readonly linkNetnsid?: number;
  readonly physPortName?: string;
  readonly protoDown?: number;
  readonly gsoMaxSegs?: number;
  readonly gsoMaxSize?: number;
  readonly xdp?: XdpAttributes;
  readonly event?: number;
  readonly newNetnsid?: number;
  readonly targetNetnsid?: number;
  readonly carrierUpCount?: number;
  readonly carrierDownCount?: number;
  readonly newIfindex?: number;
  readonly minMtu?: number;
  readonly maxMtu?: number;
  readonly propList?: PropListAttributes;
  readonly altIfname?: string;
  readonly permAddress?: string;
  readonly protoDownReason?: ProtoDownReasonAttributes;
  readonly parentDevName?: string;
  readonly parentDevBusName?: string;
  readonly groMaxSize?: number;
  readonly tsoMaxSize?: number;
  readonly tsoMaxSegs?: number;
  readonly allmulti?: number;
  readonly devlinkPort?: Uint8Array;
  readonly gsoIpv4MaxSize?: number;
  readonly groIpv4MaxSize?: number;
  readonly dpllPin?: LinkDpllPinAttributes;
  readonly maxPacingOffloadHorizon?: bigint;
  readonly netnsImmutable?: number;
  readonly headroom?: number;
  readonly tailroom?: number;
}
function readLinkAttributes(view: DataView, start: number, end: number, depth: number, header: number): LinkAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.address = readMac(view, from, to);
        break;
      case 2:
        attrs.broadcast = readMac(view, from, to);
        break;
      case 3:
        attrs.ifname = readText(view, from, to);
        break;
      case 4:
        if (to - from < 4) tooShort('mtu', from, to, 4);
        attrs.mtu = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('link', from, to, 4);
        attrs.link = view.getUint32(from, true);
        break;
      case 6:
        attrs.qdisc = readText(view, from, to);
        break;
      case 7:
        attrs.stats = readLinkStats32(view, from, to);
        break;
      case 8:
        attrs.cost = copyBytes(view, from, to);
        break;
      case 9:
        attrs.priority = copyBytes(view, from, to);
        break;
      case 10:
        if (to - from < 4) tooShort('master', from, to, 4);
        attrs.master = view.getUint32(from, true);
        break;
      case 11:
        attrs.wireless = copyBytes(view, from, to);
        break;
      case 12: {
        const value = readProtinfo(view, from, to, depth + 1, header);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.protinfo = value;
        break;
      }
      case 13:
        if (to - from < 4) tooShort('txqlen', from, to, 4);
        attrs.txqlen = view.getUint32(from, true);
        break;
      case 14:
        attrs.map = readLinkIfmap(view, from, to);
        break;
      case 15:
        if (to - from < 4) tooShort('weight', from, to, 4);
        attrs.weight = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 1) tooShort('operstate', from, to, 1);
        attrs.operstate = view.getUint8(from);
        break;
      case 17:
        if (to - from < 1) tooShort('linkmode', from, to, 1);
        attrs.linkmode = view.getUint8(from);
        break;
      case 18:
        attrs.linkinfo = readLinkinfoAttributes(view, from, to, depth + 1);
        break;
      case 19:
        if (to - from < 4) tooShort('netNsPid', from, to, 4);
        attrs.netNsPid = view.getUint32(from, true);
        break;
      case 20:
        attrs.ifalias = readText(view, from, to);
        break;
      case 21:
        if (to - from < 4) tooShort('numVf', from, to, 4);
        attrs.numVf = view.getUint32(from, true);
        break;
      case 22:
        attrs.vfinfoList = readVfinfoListAttributes(view, from, to, depth + 1);
        break;
      case 23:
        attrs.stats64 = readLinkStats64(view, from, to);
        break;
      case 24:
        attrs.vfPorts = readVfPortsAttributes(view, from, to, depth + 1);
        break;
      case 25:
        attrs.portSelf = readPortSelfAttributes(view, from, to, depth + 1);
        break;
      case 26:
        if (header === 7) keep(attrs, view, from, to);
        else attrs.afSpec = readAfSpecAttributes(view, from, to, depth + 1);
        break;
      case 27:
        if (to - from < 4) tooShort('group', from, to, 4);
        attrs.group = view.getUint32(from, true);
        break;
      case 28:
        if (to - from < 4) tooShort('netNsFd', from, to, 4);
        attrs.netNsFd = view.getUint32(from, true);
        break;
      case 29:
        if (to - from < 4) tooShort('extMask', from, to, 4);
        attrs.extMask = view.getUint32(from, true);
        break;
      case 30:
        if (to - from < 4) tooShort('promiscuity', from, to, 4);
        attrs.promiscuity = view.getUint32(from, true);
        break;
      case 31:
        if (to - from < 4) tooShort('numTxQueues', from, to, 4);
        attrs.numTxQueues = view.getUint32(from, true);
        break;
      case 32:
        if (to - from < 4) tooShort('numRxQueues', from, to, 4);
        attrs.numRxQueues = view.getUint32(from, true);
        break;
      case 33:
        if (to - from < 1) tooShort('carrier', from, to, 1);
        attrs.carrier = view.getUint8(from);
        break;
      case 34:
        attrs.physPortId = copyBytes(view, from, to);
        break;
      case 35:
        if (to - from < 4) tooShort('carrierChanges', from, to, 4);
        attrs.carrierChanges = view.getUint32(from, true);
        break;
      case 36:
        attrs.physSwitchId = copyBytes(view, from, to);
        break;
      case 37:
        if (to - from < 4) tooShort('linkNetnsid', from, to, 4);
        attrs.linkNetnsid = view.getInt32(from, true);
        break;
      case 38:
        attrs.physPortName = readText(view, from, to);
        break;
      case 39:
        if (to - from < 1) tooShort('protoDown', from, to, 1);
        attrs.protoDown = view.getUint8(from);
        break;
      case 40:
        if (to - from < 4) tooShort('gsoMaxSegs', from, to, 4);
        attrs.gsoMaxSegs = view.getUint32(from, true);
        break;
      case 41:
        if (to - from < 4) tooShort('gsoMaxSize', from, to, 4);
        attrs.gsoMaxSize = view.getUint32(from, true);
        break;
      case 43:
        attrs.xdp = readXdpAttributes(view, from, to, depth + 1);
        break;
      case 44:
        if (to - from < 4) tooShort('event', from, to, 4);
        attrs.event = view.getUint32(from, true);
        break;
      case 45:
        if (to - from < 4) tooShort('newNetnsid', from, to, 4);
        attrs.newNetnsid = view.getInt32(from, true);
        break;
      case 46:
        if (to - from < 4) tooShort('targetNetnsid', from, to, 4);
        attrs.targetNetnsid = view.getInt32(from, true);
        break;
      case 47:
        if (to - from < 4) tooShort('carrierUpCount', from, to, 4);
        attrs.carrierUpCount = view.getUint32(from, true);
        break;
      case 48:
        if (to - from < 4) tooShort('carrierDownCount', from, to, 4);
        attrs.carrierDownCount = view.getUint32(from, true);
        break;
      case 49:
        if (to - from < 4) tooShort('newIfindex', from, to, 4);
        attrs.newIfindex = view.getInt32(from, true);
        break;
      case 50:
        if (to - from < 4) tooShort('minMtu', from, to, 4);
        attrs.minMtu = view.getUint32(from, true);
        break;
      case 51:
        if (to - from < 4) tooShort('maxMtu', from, to, 4);
        attrs.maxMtu = view.getUint32(from, true);
        break;
      case 52:
        attrs.propList = readPropListAttributes(view, from, to, depth + 1);
        break;
      case 53:
        attrs.altIfname = readText(view, from, to);
        break;
      case 54:
        attrs.permAddress = readMac(view, from, to);
        break;
      case 55:
        attrs.protoDownReason = readProtoDownReasonAttributes(view, from, to, depth + 1);
        break;
      case 56:
        attrs.parentDevName = readText(view, from, to);
        break;
      case 57:
        attrs.parentDevBusName = readText(view, from, to);
        break;
      case 58:
        if (to - from < 4) tooShort('groMaxSize', from, to, 4);
        attrs.groMaxSize = view.getUint32(from, true);
        break;
      case 59:
        if (to - from < 4) tooShort('tsoMaxSize', from, to, 4);
        attrs.tsoMaxSize = view.getUint32(from, true);
        break;
      case 60:
        if (to - from < 4) tooShort('tsoMaxSegs', from, to, 4);
        attrs.tsoMaxSegs = view.getUint32(from, true);
        break;
      case 61:
        if (to - from < 4) tooShort('allmulti', from, to, 4);
        attrs.allmulti = view.getUint32(from, true);
        break;
      case 62:
        attrs.devlinkPort = copyBytes(view, from, to);
        break;
      case 63:
        if (to - from < 4) tooShort('gsoIpv4MaxSize', from, to, 4);
        attrs.gsoIpv4MaxSize = view.getUint32(from, true);
        break;
      case 64:
        if (to - from < 4) tooShort('groIpv4MaxSize', from, to, 4);
        attrs.groIpv4MaxSize = view.getUint32(from, true);
        break;
      case 65:
        attrs.dpllPin = readLinkDpllPinAttributes(view, from, to, depth + 1);
        break;
      case 66: {
        if (to - from < 4) tooShort('maxPacingOffloadHorizon', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.maxPacingOffloadHorizon = value;
        break;
      }
      case 67:
        if (to - from < 1) tooShort('netnsImmutable', from, to, 1);
        attrs.netnsImmutable = view.getUint8(from);
        break;
      case 68:
        if (to - from < 2) tooShort('headroom', from, to, 2);
        attrs.headroom = view.getUint16(from, true);
        break;
      case 69:
        if (to - from < 2) tooShort('tailroom', from, to, 2);
        attrs.tailroom = view.getUint16(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkAttributes(attrs: LinkAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'address': {
        if (attrs.address === undefined) break;
        const at = writer.open(1);
        writer.mac(attrs.address);
        writer.close(at);
        break;
      }
      case 'broadcast': {
        if (attrs.broadcast === undefined) break;
        const at = writer.open(2);
        writer.mac(attrs.broadcast);
        writer.close(at);
        break;
      }
      case 'ifname': {
        if (attrs.ifname === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.ifname);
        writer.close(at);
        break;
      }
      case 'mtu': {
        if (attrs.mtu === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.mtu);
        writer.close(at);
        break;
      }
      case 'link': {
        if (attrs.link === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.link);
        writer.close(at);
        break;
      }
      case 'qdisc': {
        if (attrs.qdisc === undefined) break;
        const at = writer.open(6);
        writer.text(attrs.qdisc);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(7);
        writeLinkStats32(attrs.stats, writer);
        writer.close(at);
        break;
      }
      case 'cost': {
        if (attrs.cost === undefined) break;
        const at = writer.open(8);
        writer.bytes(attrs.cost);
        writer.close(at);
        break;
      }
      case 'priority': {
        if (attrs.priority === undefined) break;
        const at = writer.open(9);
        writer.bytes(attrs.priority);
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
      case 'wireless': {
        if (attrs.wireless === undefined) break;
        const at = writer.open(11);
        writer.bytes(attrs.wireless);
        writer.close(at);
        break;
      }
      case 'protinfo': {
        if (attrs.protinfo === undefined) break;
        writeProtinfo(attrs.protinfo, writer, 12);
        break;
      }
      case 'txqlen': {
        if (attrs.txqlen === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.txqlen);
        writer.close(at);
        break;
      }
      case 'map': {
        if (attrs.map === undefined) break;
        const at = writer.open(14);
        writeLinkIfmap(attrs.map, writer);
        writer.close(at);
        break;
      }
      case 'weight': {
        if (attrs.weight === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.weight);
        writer.close(at);
        break;
      }
      case 'operstate': {
        if (attrs.operstate === undefined) break;
        const at = writer.open(16);
        writer.u8(attrs.operstate);
        writer.close(at);
        break;
      }
      case 'linkmode': {
        if (attrs.linkmode === undefined) break;
        const at = writer.open(17);
        writer.u8(attrs.linkmode);
        writer.close(at);
        break;
      }
      case 'linkinfo': {
        if (attrs.linkinfo === undefined) break;
        const at = writer.open(18);
        writeLinkinfoAttributes(attrs.linkinfo, writer);
        writer.close(at);
        break;
      }
      case 'netNsPid': {
        if (attrs.netNsPid === undefined) break;
        const at = writer.open(19);
        writer.u32(attrs.netNsPid);
        writer.close(at);
        break;
      }
      case 'ifalias': {
        if (attrs.ifalias === undefined) break;
        const at = writer.open(20);
        writer.text(attrs.ifalias);
        writer.close(at);
        break;
      }
      case 'numVf': {
        if (attrs.numVf === undefined) break;
        const at = writer.open(21);
        writer.u32(attrs.numVf);
        writer.close(at);
        break;
      }
      case 'vfinfoList': {
        if (attrs.vfinfoList === undefined) break;
        const at = writer.open(22);
        writeVfinfoListAttributes(attrs.vfinfoList, writer);
        writer.close(at);
        break;
      }
      case 'stats64': {
        if (attrs.stats64 === undefined) break;
        const at = writer.open(23);
        writeLinkStats64(attrs.stats64, writer);
        writer.close(at);
        break;
      }
      case 'vfPorts': {
        if (attrs.vfPorts === undefined) break;
        const at = writer.open(24);
        writeVfPortsAttributes(attrs.vfPorts, writer);
        writer.close(at);
        break;
      }
      case 'portSelf': {
        if (attrs.portSelf === undefined) break;
        const at = writer.open(25);
        writePortSelfAttributes(attrs.portSelf, writer);
        writer.close(at);
        break;
      }
      case 'afSpec': {
        if (attrs.afSpec === undefined) break;
        const at = writer.open(26);
        writeAfSpecAttributes(attrs.afSpec, writer);
        writer.close(at);
        break;
      }
      case 'group': {
        if (attrs.group === undefined) break;
        const at = writer.open(27);
        writer.u32(attrs.group);
        writer.close(at);
        break;
      }
      case 'netNsFd': {
        if (attrs.netNsFd === undefined) break;
        const at = writer.open(28);
        writer.u32(attrs.netNsFd);
        writer.close(at);
        break;
      }
      case 'extMask': {
        if (attrs.extMask === undefined) break;
        const at = writer.open(29);
        writer.u32(attrs.extMask);
        writer.close(at);
        break;
      }
      case 'promiscuity': {
        if (attrs.promiscuity === undefined) break;
        const at = writer.open(30);
        writer.u32(attrs.promiscuity);
        writer.close(at);
        break;
      }
      case 'numTxQueues': {
        if (attrs.numTxQueues === undefined) break;
        const at = writer.open(31);
        writer.u32(attrs.numTxQueues);
        writer.close(at);
        break;
      }
      case 'numRxQueues': {
        if (attrs.numRxQueues === undefined) break;
        const at = writer.open(32);
        writer.u32(attrs.numRxQueues);
        writer.close(at);
        break;
      }
      case 'carrier': {
        if (attrs.carrier === undefined) break;
        const at = writer.open(33);
        writer.u8(attrs.carrier);
        writer.close(at);
        break;
      }
      case 'physPortId': {
        if (attrs.physPortId === undefined) break;
        const at = writer.open(34);
        writer.bytes(attrs.physPortId);
        writer.close(at);
        break;
      }
      case 'carrierChanges': {
        if (attrs.carrierChanges === undefined) break;
        const at = writer.open(35);
        writer.u32(attrs.carrierChanges);
        writer.close(at);
        break;
      }
      case 'physSwitchId': {
        if (attrs.physSwitchId === undefined) break;
        const at = writer.open(36);
        writer.bytes(attrs.physSwitchId);
        writer.close(at);
        break;
      }
      case 'linkNetnsid': {
        if (attrs.linkNetnsid === undefined) break;
        const at = writer.open(37);
        writer.s32(attrs.linkNetnsid);
        writer.close(at);
        break;
      }
      case 'physPortName': {
        if (attrs.physPortName === undefined) break;
        const at = writer.open(38);
        writer.text(attrs.physPortName);
        writer.close(at);
        break;
      }
      case 'protoDown': {
        if (attrs.protoDown === undefined) break;
        const at = writer.open(39);
        writer.u8(attrs.protoDown);
        writer.close(at);
        break;
      }
      case 'gsoMaxSegs': {
        if (attrs.gsoMaxSegs === undefined) break;
        const at = writer.open(40);
        writer.u32(attrs.gsoMaxSegs);
        writer.close(at);
        break;
      }
      case 'gsoMaxSize': {
        if (attrs.gsoMaxSize === undefined) break;
        const at = writer.open(41);
        writer.u32(attrs.gsoMaxSize);
        writer.close(at);
        break;
      }
      case 'xdp': {
        if (attrs.xdp === undefined) break;
        const at = writer.open(43);
        writeXdpAttributes(attrs.xdp, writer);
        writer.close(at);
        break;
      }
      case 'event': {
        if (attrs.event === undefined) break;
        const at = writer.open(44);
        writer.u32(attrs.event);
        writer.close(at);
        break;
      }
      case 'newNetnsid': {
        if (attrs.newNetnsid === undefined) break;
        const at = writer.open(45);
        writer.s32(attrs.newNetnsid);
        writer.close(at);
        break;
      }
      case 'targetNetnsid': {
        if (attrs.targetNetnsid === undefined) break;
        const at = writer.open(46);
        writer.s32(attrs.targetNetnsid);
        writer.close(at);
        break;
      }
      case 'carrierUpCount': {
        if (attrs.carrierUpCount === undefined) break;
        const at = writer.open(47);
        writer.u32(attrs.carrierUpCount);
        writer.close(at);
        break;
      }
      case 'carrierDownCount': {
        if (attrs.carrierDownCount === undefined) break;
        const at = writer.open(48);
        writer.u32(attrs.carrierDownCount);
        writer.close(at);
        break;
      }
      case 'newIfindex': {
        if (attrs.newIfindex === undefined) break;
        const at = writer.open(49);
        writer.s32(attrs.newIfindex);
        writer.close(at);
        break;
      }
      case 'minMtu': {
        if (attrs.minMtu === undefined) break;
        const at = writer.open(50);
        writer.u32(attrs.minMtu);
        writer.close(at);
        break;
      }
      case 'maxMtu': {
        if (attrs.maxMtu === undefined) break;
        const at = writer.open(51);
        writer.u32(attrs.maxMtu);
        writer.close(at);
        break;
      }
      case 'propList': {
        if (attrs.propList === undefined) break;
        const at = writer.open(32820);
        writePropListAttributes(attrs.propList, writer);
        writer.close(at);
        break;
      }
      case 'altIfname': {
        if (attrs.altIfname === undefined) break;
        const at = writer.open(53);
        writer.text(attrs.altIfname);
        writer.close(at);
        break;
      }
      case 'permAddress': {
        if (attrs.permAddress === undefined) break;
        const at = writer.open(54);
        writer.mac(attrs.permAddress);
        writer.close(at);
        break;
      }
      case 'protoDownReason': {
        if (attrs.protoDownReason === undefined) break;
        const at = writer.open(32823);
        writeProtoDownReasonAttributes(attrs.protoDownReason, writer);
        writer.close(at);
        break;
      }
      case 'parentDevName': {
        if (attrs.parentDevName === undefined) break;
        const at = writer.open(56);
        writer.text(attrs.parentDevName);
        writer.close(at);
        break;
      }
      case 'parentDevBusName': {
        if (attrs.parentDevBusName === undefined) break;
        const at = writer.open(57);
        writer.text(attrs.parentDevBusName);
        writer.close(at);
        break;
      }
      case 'groMaxSize': {
        if (attrs.groMaxSize === undefined) break;
        const at = writer.open(58);
        writer.u32(attrs.groMaxSize);
        writer.close(at);
        break;
      }
      case 'tsoMaxSize': {
        if (attrs.tsoMaxSize === undefined) break;
        const at = writer.open(59);
        writer.u32(attrs.tsoMaxSize);
        writer.close(at);
        break;
      }
      case 'tsoMaxSegs': {
        if (attrs.tsoMaxSegs === undefined) break;
        const at = writer.open(60);
        writer.u32(attrs.tsoMaxSegs);
        writer.close(at);
        break;
      }
      case 'allmulti': {
        if (attrs.allmulti === undefined) break;
        const at = writer.open(61);
        writer.u32(attrs.allmulti);
        writer.close(at);
        break;
      }
      case 'devlinkPort': {
        if (attrs.devlinkPort === undefined) break;
        const at = writer.open(32830);
        writer.bytes(attrs.devlinkPort);
        writer.close(at);
        break;
      }
      case 'gsoIpv4MaxSize': {
        if (attrs.gsoIpv4MaxSize === undefined) break;
        const at = writer.open(63);
        writer.u32(attrs.gsoIpv4MaxSize);
        writer.close(at);
        break;
      }
      case 'groIpv4MaxSize': {
        if (attrs.groIpv4MaxSize === undefined) break;
        const at = writer.open(64);
        writer.u32(attrs.groIpv4MaxSize);
        writer.close(at);
        break;
      }
      case 'dpllPin': {
        if (attrs.dpllPin === undefined) break;
        const at = writer.open(32833);
        writeLinkDpllPinAttributes(attrs.dpllPin, writer);
        writer.close(at);
        break;
      }
      case 'maxPacingOffloadHorizon': {
        if (attrs.maxPacingOffloadHorizon === undefined) break;
        const at = writer.open(66);
        writer.uint(attrs.maxPacingOffloadHorizon);
        writer.close(at);
        break;
      }
      case 'netnsImmutable': {
        if (attrs.netnsImmutable === undefined) break;
        const at = writer.open(67);
        writer.u8(attrs.netnsImmutable);
        writer.close(at);
        break;
      }
      case 'headroom': {
        if (attrs.headroom === undefined) break;
        const at = writer.open(68);
        writer.u16(attrs.headroom);
        writer.close(at);
        break;
      }
      case 'tailroom': {
        if (attrs.tailroom === undefined) break;
        const at = writer.open(69);
        writer.u16(attrs.tailroom);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set prop-list-link-attrs, in the order of the wire. */
export interface PropListAttributes extends UnknownAttributes {
  readonly altIfname?: readonly string[];
}
function readPropListAttributes(view: DataView, start: number, end: number, depth: number): PropListAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PropListAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 53:
        attrs.altIfname = append(attrs.altIfname, readText(view, from, to));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePropListAttributes(attrs: PropListAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'altIfname': {
        if (attrs.altIfname === undefined) break;
        for (const item of attrs.altIfname) {
          const at = writer.open(53);
          writer.text(item);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set af-spec-attrs, in the order of the wire. */
export interface AfSpecAttributes extends UnknownAttributes {
  readonly inet?: InetAttributes;
  readonly inet6?: Inet6Attributes;
  readonly mctp?: MctpAttributes;
}
function readAfSpecAttributes(view: DataView, start: number, end: number, depth: number): AfSpecAttributes {
  checkDepth(depth, start);
  const attrs: Writable<AfSpecAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        attrs.inet = readInetAttributes(view, from, to, depth + 1);
        break;
      case 10:
        attrs.inet6 = readInet6Attributes(view, from, to, depth + 1);
        break;
      case 45:
        attrs.mctp = readMctpAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeAfSpecAttributes(attrs: AfSpecAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'inet': {
        if (attrs.inet === undefined) break;
        const at = writer.open(2);
        writeInetAttributes(attrs.inet, writer);
        writer.close(at);
        break;
      }
      case 'inet6': {
        if (attrs.inet6 === undefined) break;
        const at = writer.open(10);
        writeInet6Attributes(attrs.inet6, writer);
        writer.close(at);
        break;
      }
      case 'mctp': {
        if (attrs.mctp === undefined) break;
        const at = writer.open(45);
        writeMctpAttributes(attrs.mctp, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set vfinfo-list-attrs, in the order of the wire. */
export interface VfinfoListAttributes extends UnknownAttributes {
  readonly info?: readonly VfinfoAttributes[];
}
function readVfinfoListAttributes(view: DataView, start: number, end: number, depth: number): VfinfoListAttributes {
  checkDepth(depth, start);
  const attrs: Writable<VfinfoListAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.info = append(attrs.info, readVfinfoAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeVfinfoListAttributes(attrs: VfinfoListAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'info': {
        if (attrs.info === undefined) break;
        for (const item of attrs.info) {
          const at = writer.open(1);
          writeVfinfoAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set vfinfo-attrs, in the order of the wire. */
export interface VfinfoAttributes extends UnknownAttributes {
  readonly mac?: IflaVfMac;
  readonly vlan?: IflaVfVlan;
  readonly txRate?: IflaVfTxRate;
  readonly spoofchk?: IflaVfSpoofchk;
  readonly linkState?: IflaVfLinkState;
  readonly rate?: IflaVfRate;
  readonly rssQueryEn?: IflaVfRssQueryEn;
  readonly stats?: VfStatsAttributes;
  readonly trust?: IflaVfTrust;
  readonly ibNodeGuid?: IflaVfGuid;
  readonly ibPortGuid?: IflaVfGuid;
  readonly vlanList?: VfVlanAttributes;
  readonly broadcast?: Uint8Array;
}
function readVfinfoAttributes(view: DataView, start: number, end: number, depth: number): VfinfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<VfinfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.mac = readIflaVfMac(view, from, to);
        break;
      case 2:
        attrs.vlan = readIflaVfVlan(view, from, to);
        break;
      case 3:
        attrs.txRate = readIflaVfTxRate(view, from, to);
        break;
      case 4:
        attrs.spoofchk = readIflaVfSpoofchk(view, from, to);
        break;
      case 5:
        attrs.linkState = readIflaVfLinkState(view, from, to);
        break;
      case 6:
        attrs.rate = readIflaVfRate(view, from, to);
        break;
      case 7:
        attrs.rssQueryEn = readIflaVfRssQueryEn(view, from, to);
        break;
      case 8:
        attrs.stats = readVfStatsAttributes(view, from, to, depth + 1);
        break;
      case 9:
        attrs.trust = readIflaVfTrust(view, from, to);
        break;
      case 10:
        attrs.ibNodeGuid = readIflaVfGuid(view, from, to);
        break;
      case 11:
        attrs.ibPortGuid = readIflaVfGuid(view, from, to);
        break;
      case 12:
        attrs.vlanList = readVfVlanAttributes(view, from, to, depth + 1);
        break;
      case 13:
        attrs.broadcast = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeVfinfoAttributes(attrs: VfinfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'mac': {
        if (attrs.mac === undefined) break;
        const at = writer.open(1);
        writeIflaVfMac(attrs.mac, writer);
        writer.close(at);
        break;
      }
      case 'vlan': {
        if (attrs.vlan === undefined) break;
        const at = writer.open(2);
        writeIflaVfVlan(attrs.vlan, writer);
        writer.close(at);
        break;
      }
      case 'txRate': {
        if (attrs.txRate === undefined) break;
        const at = writer.open(3);
        writeIflaVfTxRate(attrs.txRate, writer);
        writer.close(at);
        break;
      }
      case 'spoofchk': {
        if (attrs.spoofchk === undefined) break;
        const at = writer.open(4);
        writeIflaVfSpoofchk(attrs.spoofchk, writer);
        writer.close(at);
        break;
      }
      case 'linkState': {
        if (attrs.linkState === undefined) break;
        const at = writer.open(5);
        writeIflaVfLinkState(attrs.linkState, writer);
        writer.close(at);
        break;
      }
      case 'rate': {
        if (attrs.rate === undefined) break;
        const at = writer.open(6);
        writeIflaVfRate(attrs.rate, writer);
        writer.close(at);
        break;
      }
      case 'rssQueryEn': {
        if (attrs.rssQueryEn === undefined) break;
        const at = writer.open(7);
        writeIflaVfRssQueryEn(attrs.rssQueryEn, writer);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(8);
        writeVfStatsAttributes(attrs.stats, writer);
        writer.close(at);
        break;
      }
      case 'trust': {
        if (attrs.trust === undefined) break;
        const at = writer.open(9);
        writeIflaVfTrust(attrs.trust, writer);
        writer.close(at);
        break;
      }
      case 'ibNodeGuid': {
        if (attrs.ibNodeGuid === undefined) break;
        const at = writer.open(10);
        writeIflaVfGuid(attrs.ibNodeGuid, writer);
        writer.close(at);
        break;
      }
      case 'ibPortGuid': {
        if (attrs.ibPortGuid === undefined) break;
        const at = writer.open(11);
        writeIflaVfGuid(attrs.ibPortGuid, writer);
        writer.close(at);
        break;
      }
      case 'vlanList': {
        if (attrs.vlanList === undefined) break;
        const at = writer.open(12);
        writeVfVlanAttributes(attrs.vlanList, writer);
        writer.close(at);
        break;
      }
      case 'broadcast': {
        if (attrs.broadcast === undefined) break;
        const at = writer.open(13);
        writer.bytes(attrs.broadcast);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set vf-stats-attrs, in the order of the wire. */
export interface VfStatsAttributes extends UnknownAttributes {
  readonly rxPackets?: bigint;
  readonly txPackets?: bigint;
  readonly rxBytes?: bigint;
  readonly txBytes?: bigint;
  readonly broadcast?: bigint;
  readonly multicast?: bigint;
  readonly rxDropped?: bigint;
  readonly txDropped?: bigint;
}
function readVfStatsAttributes(view: DataView, start: number, end: number, depth: number): VfStatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<VfStatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 0:
        if (to - from < 8) tooShort('rxPackets', from, to, 8);
        attrs.rxPackets = readU64(view, from);
        break;
      case 1:
        if (to - from < 8) tooShort('txPackets', from, to, 8);
        attrs.txPackets = readU64(view, from);
        break;
      case 2:
        if (to - from < 8) tooShort('rxBytes', from, to, 8);
        attrs.rxBytes = readU64(view, from);
        break;
      case 3:
        if (to - from < 8) tooShort('txBytes', from, to, 8);
        attrs.txBytes = readU64(view, from);
        break;
      case 4:
        if (to - from < 8) tooShort('broadcast', from, to, 8);
        attrs.broadcast = readU64(view, from);
        break;
      case 5:
        if (to - from < 8) tooShort('multicast', from, to, 8);
        attrs.multicast = readU64(view, from);
        break;
      case 7:
        if (to - from < 8) tooShort('rxDropped', from, to, 8);
        attrs.rxDropped = readU64(view, from);
        break;
      case 8:
        if (to - from < 8) tooShort('txDropped', from, to, 8);
        attrs.txDropped = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeVfStatsAttributes(attrs: VfStatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'rxPackets': {
        if (attrs.rxPackets === undefined) break;
        const at = writer.open(0);
        writer.u64(attrs.rxPackets);
        writer.close(at);
        break;
      }
      case 'txPackets': {
        if (attrs.txPackets === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.txPackets);
        writer.close(at);
        break;
      }
      case 'rxBytes': {
        if (attrs.rxBytes === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.rxBytes);
        writer.close(at);
        break;
      }
      case 'txBytes': {
        if (attrs.txBytes === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.txBytes);
        writer.close(at);
        break;
      }
      case 'broadcast': {
        if (attrs.broadcast === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.broadcast);
        writer.close(at);
        break;
      }
      case 'multicast': {
        if (attrs.multicast === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.multicast);
        writer.close(at);
        break;
      }
      case 'rxDropped': {
        if (attrs.rxDropped === undefined) break;
        const at = writer.open(7);
        writer.u64(attrs.rxDropped);
        writer.close(at);
        break;
      }
      case 'txDropped': {
        if (attrs.txDropped === undefined) break;
        const at = writer.open(8);
        writer.u64(attrs.txDropped);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set vf-vlan-attrs, in the order of the wire. */
export interface VfVlanAttributes extends UnknownAttributes {
  readonly info?: readonly IflaVfVlanInfo[];
}
function readVfVlanAttributes(view: DataView, start: number, end: number, depth: number): VfVlanAttributes {
  checkDepth(depth, start);
  const attrs: Writable<VfVlanAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.info = append(attrs.info, readIflaVfVlanInfo(view, from, to));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeVfVlanAttributes(attrs: VfVlanAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'info': {
        if (attrs.info === undefined) break;
        for (const item of attrs.info) {
          const at = writer.open(1);
          writeIflaVfVlanInfo(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set vf-ports-attrs, in the order of the wire. */
export interface VfPortsAttributes extends UnknownAttributes {
  readonly port?: readonly PortSelfAttributes[];
}
function readVfPortsAttributes(view: DataView, start: number, end: number, depth: number): VfPortsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<VfPortsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.port = append(attrs.port, readPortSelfAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeVfPortsAttributes(attrs: VfPortsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'port': {
        if (attrs.port === undefined) break;
        for (const item of attrs.port) {
          const at = writer.open(1);
          writePortSelfAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set port-self-attrs, in the order of the wire. */
export interface PortSelfAttributes extends UnknownAttributes {
  readonly vf?: number;
  readonly profile?: string;
  readonly instanceUuid?: Uint8Array;
  readonly hostUuid?: Uint8Array;
  readonly request?: number;
  readonly response?: number;
}
function readPortSelfAttributes(view: DataView, start: number, end: number, depth: number): PortSelfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PortSelfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('vf', from, to, 4);
        attrs.vf = view.getUint32(from, true);
        break;
      case 2:
        attrs.profile = readText(view, from, to);
        break;
      case 4:
        attrs.instanceUuid = copyBytes(view, from, to);
        break;
      case 5:
        attrs.hostUuid = copyBytes(view, from, to);
        break;
      case 6:
        if (to - from < 1) tooShort('request', from, to, 1);
        attrs.request = view.getUint8(from);
        break;
      case 7:
        if (to - from < 2) tooShort('response', from, to, 2);
        attrs.response = view.getUint16(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePortSelfAttributes(attrs: PortSelfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'vf': {
        if (attrs.vf === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.vf);
        writer.close(at);
        break;
      }
      case 'profile': {
        if (attrs.profile === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.profile);
        writer.close(at);
        break;
      }
      case 'instanceUuid': {
        if (attrs.instanceUuid === undefined) break;
        const at = writer.open(4);
        writer.bytes(attrs.instanceUuid);
        writer.close(at);
        break;
      }
      case 'hostUuid': {
        if (attrs.hostUuid === undefined) break;
        const at = writer.open(5);
        writer.bytes(attrs.hostUuid);
        writer.close(at);
        break;
      }
      case 'request': {
        if (attrs.request === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.request);
        writer.close(at);
        break;
      }
      case 'response': {
        if (attrs.response === undefined) break;
        const at = writer.open(7);
        writer.u16(attrs.response);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-attrs, in the order of the wire. */
export interface LinkinfoAttributes extends UnknownAttributes {
  readonly kind?: string;
  readonly data?: LinkinfoData;
  readonly xstats?: Uint8Array;
  readonly slaveKind?: string;
  readonly slaveData?: LinkinfoSlaveData;
}
function readLinkinfoAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.kind = readText(view, from, to);
        break;
      case 2: {
        const value = readLinkinfoData(view, from, to, depth + 1, attrs.kind ?? laterText(view, at + ((to - at + 3) & ~3), end, 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.data = value;
        break;
      }
      case 3:
        attrs.xstats = copyBytes(view, from, to);
        break;
      case 4:
        attrs.slaveKind = readText(view, from, to);
        break;
      case 5: {
        const value = readLinkinfoSlaveData(view, from, to, depth + 1, attrs.slaveKind ?? laterText(view, at + ((to - at + 3) & ~3), end, 4));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.slaveData = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoAttributes(attrs: LinkinfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'kind': {
        if (attrs.kind === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.kind);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        writeLinkinfoData(attrs.data, writer, 2);
        break;
      }
      case 'xstats': {
        if (attrs.xstats === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.xstats);
        writer.close(at);
        break;
      }
      case 'slaveKind': {
        if (attrs.slaveKind === undefined) break;
        const at = writer.open(4);
        writer.text(attrs.slaveKind);
        writer.close(at);
        break;
      }
      case 'slaveData': {
        if (attrs.slaveData === undefined) break;
        writeLinkinfoSlaveData(attrs.slaveData, writer, 5);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-bond-attrs, in the order of the wire. */
export interface LinkinfoBondAttributes extends UnknownAttributes {
  readonly mode?: number;
  readonly activeSlave?: number;
  readonly miimon?: number;
  readonly updelay?: number;
  readonly downdelay?: number;
  readonly useCarrier?: number;
  readonly arpInterval?: number;
  readonly arpIpTarget?: readonly string[];
  readonly arpValidate?: number;
  readonly arpAllTargets?: number;
  readonly primary?: number;
  readonly primaryReselect?: number;
  readonly failOverMac?: number;
  readonly xmitHashPolicy?: number;
  readonly resendIgmp?: number;
  readonly numPeerNotif?: number;
  readonly allSlavesActive?: number;
  readonly minLinks?: number;
  readonly lpInterval?: number;
  readonly packetsPerSlave?: number;
  readonly adLacpRate?: number;
  readonly adSelect?: number;
  readonly adInfo?: BondAdInfoAttributes;
  readonly adActorSysPrio?: number;
  readonly adUserPortKey?: number;
  readonly adActorSystem?: string;
  readonly tlbDynamicLb?: number;
  readonly peerNotifDelay?: number;
  readonly adLacpActive?: number;
  readonly missedMax?: number;
  readonly nsIp6Target?: readonly string[];
  readonly coupledControl?: number;
}
function readLinkinfoBondAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoBondAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoBondAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('mode', from, to, 1);
        attrs.mode = view.getUint8(from);
        break;
      case 2:
        if (to - from < 4) tooShort('activeSlave', from, to, 4);
        attrs.activeSlave = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('miimon', from, to, 4);
        attrs.miimon = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('updelay', from, to, 4);
        attrs.updelay = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('downdelay', from, to, 4);
        attrs.downdelay = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 1) tooShort('useCarrier', from, to, 1);
        attrs.useCarrier = view.getUint8(from);
        break;
      case 7:
        if (to - from < 4) tooShort('arpInterval', from, to, 4);
        attrs.arpInterval = view.getUint32(from, true);
        break;
      case 8: {
        const value = readIndexed(view, from, to, 0, (from, to) => readIp(view, from, to));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.arpIpTarget = value;
        break;
      }
      case 9:
        if (to - from < 4) tooShort('arpValidate', from, to, 4);
        attrs.arpValidate = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('arpAllTargets', from, to, 4);
        attrs.arpAllTargets = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('primary', from, to, 4);
        attrs.primary = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 1) tooShort('primaryReselect', from, to, 1);
        attrs.primaryReselect = view.getUint8(from);
        break;
      case 13:
        if (to - from < 1) tooShort('failOverMac', from, to, 1);
        attrs.failOverMac = view.getUint8(from);
        break;
      case 14:
        if (to - from < 1) tooShort('xmitHashPolicy', from, to, 1);
        attrs.xmitHashPolicy = view.getUint8(from);
        break;
      case 15:
        if (to - from < 4) tooShort('resendIgmp', from, to, 4);
        attrs.resendIgmp = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 1) tooShort('numPeerNotif', from, to, 1);
        attrs.numPeerNotif = view.getUint8(from);
        break;
      case 17:
        if (to - from < 1) tooShort('allSlavesActive', from, to, 1);
        attrs.allSlavesActive = view.getUint8(from);
        break;
      case 18:
        if (to - from < 4) tooShort('minLinks', from, to, 4);
        attrs.minLinks = view.getUint32(from, true);
        break;
      case 19:
        if (to - from < 4) tooShort('lpInterval', from, to, 4);
        attrs.lpInterval = view.getUint32(from, true);
        break;
      case 20:
        if (to - from < 4) tooShort('packetsPerSlave', from, to, 4);
        attrs.packetsPerSlave = view.getUint32(from, true);
        break;
      case 21:
        if (to - from < 1) tooShort('adLacpRate', from, to, 1);
        attrs.adLacpRate = view.getUint8(from);
        break;
      case 22:
        if (to - from < 1) tooShort('adSelect', from, to, 1);
        attrs.adSelect = view.getUint8(from);
        break;
      case 23:
        attrs.adInfo = readBondAdInfoAttributes(view, from, to, depth + 1);
        break;
      case 24:
        if (to - from < 2) tooShort('adActorSysPrio', from, to, 2);
        attrs.adActorSysPrio = view.getUint16(from, true);
        break;
      case 25:
        if (to - from < 2) tooShort('adUserPortKey', from, to, 2);
        attrs.adUserPortKey = view.getUint16(from, true);
        break;
      case 26:
        attrs.adActorSystem = readMac(view, from, to);
        break;
      case 27:
        if (to - from < 1) tooShort('tlbDynamicLb', from, to, 1);
        attrs.tlbDynamicLb = view.getUint8(from);
        break;
      case 28:
        if (to - from < 4) tooShort('peerNotifDelay', from, to, 4);
        attrs.peerNotifDelay = view.getUint32(from, true);
        break;
      case 29:
        if (to - from < 1) tooShort('adLacpActive', from, to, 1);
        attrs.adLacpActive = view.getUint8(from);
        break;
      case 30:
        if (to - from < 1) tooShort('missedMax', from, to, 1);
        attrs.missedMax = view.getUint8(from);
        break;
      case 31: {
        const value = readIndexed(view, from, to, 0, (from, to) => readIp(view, from, to));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.nsIp6Target = value;
        break;
      }
      case 32:
        if (to - from < 1) tooShort('coupledControl', from, to, 1);
        attrs.coupledControl = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoBondAttributes(attrs: LinkinfoBondAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'mode': {
        if (attrs.mode === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.mode);
        writer.close(at);
        break;
      }
      case 'activeSlave': {
        if (attrs.activeSlave === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.activeSlave);
        writer.close(at);
        break;
      }
      case 'miimon': {
        if (attrs.miimon === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.miimon);
        writer.close(at);
        break;
      }
      case 'updelay': {
        if (attrs.updelay === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.updelay);
        writer.close(at);
        break;
      }
      case 'downdelay': {
        if (attrs.downdelay === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.downdelay);
        writer.close(at);
        break;
      }
      case 'useCarrier': {
        if (attrs.useCarrier === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.useCarrier);
        writer.close(at);
        break;
      }
      case 'arpInterval': {
        if (attrs.arpInterval === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.arpInterval);
        writer.close(at);
        break;
      }
      case 'arpIpTarget': {
        if (attrs.arpIpTarget === undefined) break;
        const at = writer.open(8);
        writer.indexed(attrs.arpIpTarget, 0, (item) => writer.ip(item));
        writer.close(at);
        break;
      }
      case 'arpValidate': {
        if (attrs.arpValidate === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.arpValidate);
        writer.close(at);
        break;
      }
      case 'arpAllTargets': {
        if (attrs.arpAllTargets === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.arpAllTargets);
        writer.close(at);
        break;
      }
      case 'primary': {
        if (attrs.primary === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.primary);
        writer.close(at);
        break;
      }
      case 'primaryReselect': {
        if (attrs.primaryReselect === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.primaryReselect);
        writer.close(at);
        break;
      }
      case 'failOverMac': {
        if (attrs.failOverMac === undefined) break;
        const at = writer.open(13);
        writer.u8(attrs.failOverMac);
        writer.close(at);
        break;
      }
      case 'xmitHashPolicy': {
        if (attrs.xmitHashPolicy === undefined) break;
        const at = writer.open(14);
        writer.u8(attrs.xmitHashPolicy);
        writer.close(at);
        break;
      }
      case 'resendIgmp': {
        if (attrs.resendIgmp === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.resendIgmp);
        writer.close(at);
        break;
      }
      case 'numPeerNotif': {
        if (attrs.numPeerNotif === undefined) break;
        const at = writer.open(16);
        writer.u8(attrs.numPeerNotif);
        writer.close(at);
        break;
      }
      case 'allSlavesActive': {
        if (attrs.allSlavesActive === undefined) break;
        const at = writer.open(17);
        writer.u8(attrs.allSlavesActive);
        writer.close(at);
        break;
      }
      case 'minLinks': {
        if (attrs.minLinks === undefined) break;
        const at = writer.open(18);
        writer.u32(attrs.minLinks);
        writer.close(at);
        break;
      }
      case 'lpInterval': {
        if (attrs.lpInterval === undefined) break;
        const at = writer.open(19);
        writer.u32(attrs.lpInterval);
        writer.close(at);
        break;
      }
      case 'packetsPerSlave': {
        if (attrs.packetsPerSlave === undefined) break;
        const at = writer.open(20);
        writer.u32(attrs.packetsPerSlave);
        writer.close(at);
        break;
      }
      case 'adLacpRate': {
        if (attrs.adLacpRate === undefined) break;
        const at = writer.open(21);
        writer.u8(attrs.adLacpRate);
        writer.close(at);
        break;
      }
      case 'adSelect': {
        if (attrs.adSelect === undefined) break;
        const at = writer.open(22);
        writer.u8(attrs.adSelect);
        writer.close(at);
        break;
      }
      case 'adInfo': {
        if (attrs.adInfo === undefined) break;
        const at = writer.open(23);
        writeBondAdInfoAttributes(attrs.adInfo, writer);
        writer.close(at);
        break;
      }
      case 'adActorSysPrio': {
        if (attrs.adActorSysPrio === undefined) break;
        const at = writer.open(24);
        writer.u16(attrs.adActorSysPrio);
        writer.close(at);
        break;
      }
      case 'adUserPortKey': {
        if (attrs.adUserPortKey === undefined) break;
        const at = writer.open(25);
        writer.u16(attrs.adUserPortKey);
        writer.close(at);
        break;
      }
      case 'adActorSystem': {
        if (attrs.adActorSystem === undefined) break;
        const at = writer.open(26);
        writer.mac(attrs.adActorSystem);
        writer.close(at);
        break;
      }
      case 'tlbDynamicLb': {
        if (attrs.tlbDynamicLb === undefined) break;
        const at = writer.open(27);
        writer.u8(attrs.tlbDynamicLb);
        writer.close(at);
        break;
      }
      case 'peerNotifDelay': {
        if (attrs.peerNotifDelay === undefined) break;
        const at = writer.open(28);
        writer.u32(attrs.peerNotifDelay);
        writer.close(at);
        break;
      }
      case 'adLacpActive': {
        if (attrs.adLacpActive === undefined) break;
        const at = writer.open(29);
        writer.u8(attrs.adLacpActive);
        writer.close(at);
        break;
      }
      case 'missedMax': {
        if (attrs.missedMax === undefined) break;
        const at = writer.open(30);
        writer.u8(attrs.missedMax);
        writer.close(at);
        break;
      }
      case 'nsIp6Target': {
        if (attrs.nsIp6Target === undefined) break;
        const at = writer.open(31);
        writer.indexed(attrs.nsIp6Target, 0, (item) => writer.ip(item));
        writer.close(at);
        break;
      }
      case 'coupledControl': {
        if (attrs.coupledControl === undefined) break;
        const at = writer.open(32);
        writer.u8(attrs.coupledControl);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set bond-ad-info-attrs, in the order of the wire. */
export interface BondAdInfoAttributes extends UnknownAttributes {
  readonly aggregator?: number;
  readonly numPorts?: number;
  readonly actorKey?: number;
  readonly partnerKey?: number;
  readonly partnerMac?: string;
}
function readBondAdInfoAttributes(view: DataView, start: number, end: number, depth: number): BondAdInfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<BondAdInfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('aggregator', from, to, 2);
        attrs.aggregator = view.getUint16(from, true);
        break;
      case 2:
        if (to - from < 2) tooShort('numPorts', from, to, 2);
        attrs.numPorts = view.getUint16(from, true);
        break;
      case 3:
        if (to - from < 2) tooShort('actorKey', from, to, 2);
        attrs.actorKey = view.getUint16(from, true);
        break;
      case 4:
        if (to - from < 2) tooShort('partnerKey', from, to, 2);
        attrs.partnerKey = view.getUint16(from, true);
        break;
      case 5:
        attrs.partnerMac = readMac(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeBondAdInfoAttributes(attrs: BondAdInfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'aggregator': {
        if (attrs.aggregator === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.aggregator);
        writer.close(at);
        break;
      }
      case 'numPorts': {
        if (attrs.numPorts === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.numPorts);
        writer.close(at);
        break;
      }
      case 'actorKey': {
        if (attrs.actorKey === undefined) break;
        const at = writer.open(3);
        writer.u16(attrs.actorKey);
        writer.close(at);
        break;
      }
      case 'partnerKey': {
        if (attrs.partnerKey === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.partnerKey);
        writer.close(at);
        break;
      }
      case 'partnerMac': {
        if (attrs.partnerMac === undefined) break;
        const at = writer.open(5);
        writer.mac(attrs.partnerMac);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set bond-slave-attrs, in the order of the wire. */
export interface LinkinfoBondSlaveAttributes extends UnknownAttributes {
  readonly state?: number;
  readonly miiStatus?: number;
  readonly linkFailureCount?: number;
  readonly permHwaddr?: string;
  readonly queueId?: number;
  readonly adAggregatorId?: number;
  readonly adActorOperPortState?: number;
  readonly adPartnerOperPortState?: number;
  readonly prio?: number;
  readonly actorPortPrio?: number;
}
function readLinkinfoBondSlaveAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoBondSlaveAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoBondSlaveAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('state', from, to, 1);
        attrs.state = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('miiStatus', from, to, 1);
        attrs.miiStatus = view.getUint8(from);
        break;
      case 3:
        if (to - from < 4) tooShort('linkFailureCount', from, to, 4);
        attrs.linkFailureCount = view.getUint32(from, true);
        break;
      case 4:
        attrs.permHwaddr = readMac(view, from, to);
        break;
      case 5:
        if (to - from < 2) tooShort('queueId', from, to, 2);
        attrs.queueId = view.getUint16(from, true);
        break;
      case 6:
        if (to - from < 2) tooShort('adAggregatorId', from, to, 2);
        attrs.adAggregatorId = view.getUint16(from, true);
        break;
      case 7:
        if (to - from < 1) tooShort('adActorOperPortState', from, to, 1);
        attrs.adActorOperPortState = view.getUint8(from);
        break;
      case 8:
        if (to - from < 2) tooShort('adPartnerOperPortState', from, to, 2);
        attrs.adPartnerOperPortState = view.getUint16(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('prio', from, to, 4);
        attrs.prio = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 2) tooShort('actorPortPrio', from, to, 2);
        attrs.actorPortPrio = view.getUint16(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoBondSlaveAttributes(attrs: LinkinfoBondSlaveAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'state': {
        if (attrs.state === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.state);
        writer.close(at);
        break;
      }
      case 'miiStatus': {
        if (attrs.miiStatus === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.miiStatus);
        writer.close(at);
        break;
      }
      case 'linkFailureCount': {
        if (attrs.linkFailureCount === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.linkFailureCount);
        writer.close(at);
        break;
      }
      case 'permHwaddr': {
        if (attrs.permHwaddr === undefined) break;
        const at = writer.open(4);
        writer.mac(attrs.permHwaddr);
        writer.close(at);
        break;
      }
      case 'queueId': {
        if (attrs.queueId === undefined) break;
        const at = writer.open(5);
        writer.u16(attrs.queueId);
        writer.close(at);
        break;
      }
      case 'adAggregatorId': {
        if (attrs.adAggregatorId === undefined) break;
        const at = writer.open(6);
        writer.u16(attrs.adAggregatorId);
        writer.close(at);
        break;
      }
      case 'adActorOperPortState': {
        if (attrs.adActorOperPortState === undefined) break;
        const at = writer.open(7);
        writer.u8(attrs.adActorOperPortState);
        writer.close(at);
        break;
      }
      case 'adPartnerOperPortState': {
        if (attrs.adPartnerOperPortState === undefined) break;
        const at = writer.open(8);
        writer.u16(attrs.adPartnerOperPortState);
        writer.close(at);
        break;
      }
      case 'prio': {
        if (attrs.prio === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.prio);
        writer.close(at);
        break;
      }
      case 'actorPortPrio': {
        if (attrs.actorPortPrio === undefined) break;
        const at = writer.open(10);
        writer.u16(attrs.actorPortPrio);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-bridge-attrs, in the order of the wire. */
export interface LinkinfoBridgeAttributes extends UnknownAttributes {
  readonly forwardDelay?: number;
  readonly helloTime?: number;
  readonly maxAge?: number;
  readonly ageingTime?: number;
  readonly stpState?: number;
  readonly priority?: number;
  readonly vlanFiltering?: number;
  /** One of VlanProtocol. */
  readonly vlanProtocol?: number;
  readonly groupFwdMask?: number;
  readonly rootId?: BridgeId;
  readonly bridgeId?: BridgeId;
  readonly rootPort?: number;
  readonly rootPathCost?: number;
  readonly topologyChange?: number;
  readonly topologyChangeDetected?: number;
  readonly helloTimer?: bigint;
  readonly tcnTimer?: bigint;
  readonly topologyChangeTimer?: bigint;
  readonly gcTimer?: bigint;
  readonly groupAddr?: string;
  readonly fdbFlush?: true;
  readonly mcastRouter?: number;
  readonly mcastSnooping?: number;
  readonly mcastQueryUseIfaddr?: number;
  readonly mcastQuerier?: number;
  readonly mcastHashElasticity?: number;
  readonly mcastHashMax?: number;
  readonly mcastLastMemberCnt?: number;
  readonly mcastStartupQueryCnt?: number;
  readonly mcastLastMemberIntvl?: bigint;
  readonly mcastMembershipIntvl?: bigint;
  readonly mcastQuerierIntvl?: bigint;
  readonly mcastQueryIntvl?: bigint;
  readonly mcastQueryResponseIntvl?: bigint;
  readonly mcastStartupQueryIntvl?: bigint;
  readonly nfCallIptables?: number;
  readonly nfCallIp6Tables?: number;
  readonly nfCallArptables?: number;
  readonly vlanDefaultPvid?: number;
  readonly vlanStatsEnabled?: number;
  readonly mcastStatsEnabled?: number;
  readonly mcastIgmpVersion?: number;
  readonly mcastMldVersion?: number;
  readonly vlanStatsPerPort?: number;
  readonly multiBoolopt?: BridgeBoolopt;
  readonly mcastQuerierState?: BridgeQuerierAttributes;
  readonly fdbNLearned?: number;
  readonly fdbMaxLearned?: number;
}
function readLinkinfoBridgeAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoBridgeAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoBridgeAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('forwardDelay', from, to, 4);
        attrs.forwardDelay = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('helloTime', from, to, 4);
        attrs.helloTime = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('maxAge', from, to, 4);
        attrs.maxAge = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('ageingTime', from, to, 4);
        attrs.ageingTime = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('stpState', from, to, 4);
        attrs.stpState = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 2) tooShort('priority', from, to, 2);
        attrs.priority = view.getUint16(from, true);
        break;
      case 7:
        if (to - from < 1) tooShort('vlanFiltering', from, to, 1);
        attrs.vlanFiltering = view.getUint8(from);
        break;
      case 8:
        if (to - from < 2) tooShort('vlanProtocol', from, to, 2);
        attrs.vlanProtocol = view.getUint16(from, false);
        break;
      case 9:
        if (to - from < 2) tooShort('groupFwdMask', from, to, 2);
        attrs.groupFwdMask = view.getUint16(from, true);
        break;
      case 10:
        attrs.rootId = readBridgeId(view, from, to);
        break;
      case 11:
        attrs.bridgeId = readBridgeId(view, from, to);
        break;
      case 12:
        if (to - from < 2) tooShort('rootPort', from, to, 2);
        attrs.rootPort = view.getUint16(from, true);
        break;
      case 13:
        if (to - from < 4) tooShort('rootPathCost', from, to, 4);
        attrs.rootPathCost = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 1) tooShort('topologyChange', from, to, 1);
        attrs.topologyChange = view.getUint8(from);
        break;
      case 15:
        if (to - from < 1) tooShort('topologyChangeDetected', from, to, 1);
        attrs.topologyChangeDetected = view.getUint8(from);
        break;
      case 16:
        if (to - from < 8) tooShort('helloTimer', from, to, 8);
        attrs.helloTimer = readU64(view, from);
        break;
      case 17:
        if (to - from < 8) tooShort('tcnTimer', from, to, 8);
        attrs.tcnTimer = readU64(view, from);
        break;
      case 18:
        if (to - from < 8) tooShort('topologyChangeTimer', from, to, 8);
        attrs.topologyChangeTimer = readU64(view, from);
        break;
      case 19:
        if (to - from < 8) tooShort('gcTimer', from, to, 8);
        attrs.gcTimer = readU64(view, from);
        break;
      case 20:
        attrs.groupAddr = readMac(view, from, to);
        break;
      case 21:
        attrs.fdbFlush = true;
        break;
      case 22:
        if (to - from < 1) tooShort('mcastRouter', from, to, 1);
        attrs.mcastRouter = view.getUint8(from);
        break;
      case 23:
        if (to - from < 1) tooShort('mcastSnooping', from, to, 1);
        attrs.mcastSnooping = view.getUint8(from);
        break;
      case 24:
        if (to - from < 1) tooShort('mcastQueryUseIfaddr', from, to, 1);
        attrs.mcastQueryUseIfaddr = view.getUint8(from);
        break;
      case 25:
        if (to - from < 1) tooShort('mcastQuerier', from, to, 1);
        attrs.mcastQuerier = view.getUint8(from);
        break;
      case 26:
        if (to - from < 4) tooShort('mcastHashElasticity', from, to, 4);
        attrs.mcastHashElasticity = view.getUint32(from, true);
        break;
      case 27:
        if (to - from < 4) tooShort('mcastHashMax', from, to, 4);
        attrs.mcastHashMax = view.getUint32(from, true);
        break;
      case 28:
        if (to - from < 4) tooShort('mcastLastMemberCnt', from, to, 4);
        attrs.mcastLastMemberCnt = view.getUint32(from, true);
        break;
      case 29:
        if (to - from < 4) tooShort('mcastStartupQueryCnt', from, to, 4);
        attrs.mcastStartupQueryCnt = view.getUint32(from, true);
        break;
      case 30:
        if (to - from < 8) tooShort('mcastLastMemberIntvl', from, to, 8);
        attrs.mcastLastMemberIntvl = readU64(view, from);
        break;
      case 31:
        if (to - from < 8) tooShort('mcastMembershipIntvl', from, to, 8);
        attrs.mcastMembershipIntvl = readU64(view, from);
        break;
      case 32:
        if (to - from < 8) tooShort('mcastQuerierIntvl', from, to, 8);
        attrs.mcastQuerierIntvl = readU64(view, from);
        break;
      case 33:
        if (to - from < 8) tooShort('mcastQueryIntvl', from, to, 8);
        attrs.mcastQueryIntvl = readU64(view, from);
        break;
      case 34:
        if (to - from < 8) tooShort('mcastQueryResponseIntvl', from, to, 8);
        attrs.mcastQueryResponseIntvl = readU64(view, from);
        break;
      case 35:
        if (to - from < 8) tooShort('mcastStartupQueryIntvl', from, to, 8);
        attrs.mcastStartupQueryIntvl = readU64(view, from);
        break;
      case 36:
        if (to - from < 1) tooShort('nfCallIptables', from, to, 1);
        attrs.nfCallIptables = view.getUint8(from);
        break;
      case 37:
        if (to - from < 1) tooShort('nfCallIp6Tables', from, to, 1);
        attrs.nfCallIp6Tables = view.getUint8(from);
        break;
      case 38:
        if (to - from < 1) tooShort('nfCallArptables', from, to, 1);
        attrs.nfCallArptables = view.getUint8(from);
        break;
      case 39:
        if (to - from < 2) tooShort('vlanDefaultPvid', from, to, 2);
        attrs.vlanDefaultPvid = view.getUint16(from, true);
        break;
      case 41:
        if (to - from < 1) tooShort('vlanStatsEnabled', from, to, 1);
        attrs.vlanStatsEnabled = view.getUint8(from);
        break;
      case 42:
        if (to - from < 1) tooShort('mcastStatsEnabled', from, to, 1);
        attrs.mcastStatsEnabled = view.getUint8(from);
        break;
      case 43:
        if (to - from < 1) tooShort('mcastIgmpVersion', from, to, 1);
        attrs.mcastIgmpVersion = view.getUint8(from);
        break;
      case 44:
        if (to - from < 1) tooShort('mcastMldVersion', from, to, 1);
        attrs.mcastMldVersion = view.getUint8(from);
        break;
      case 45:
        if (to - from < 1) tooShort('vlanStatsPerPort', from, to, 1);
        attrs.vlanStatsPerPort = view.getUint8(from);
        break;
      case 46:
        attrs.multiBoolopt = readBridgeBoolopt(view, from, to);
        break;
      case 47:
        attrs.mcastQuerierState = readBridgeQuerierAttributes(view, from, to, depth + 1);
        break;
      case 48:
        if (to - from < 4) tooShort('fdbNLearned', from, to, 4);
        attrs.fdbNLearned = view.getUint32(from, true);
        break;
      case 49:
        if (to - from < 4) tooShort('fdbMaxLearned', from, to, 4);
        attrs.fdbMaxLearned = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoBridgeAttributes(attrs: LinkinfoBridgeAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'forwardDelay': {
        if (attrs.forwardDelay === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.forwardDelay);
        writer.close(at);
        break;
      }
      case 'helloTime': {
        if (attrs.helloTime === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.helloTime);
        writer.close(at);
        break;
      }
      case 'maxAge': {
        if (attrs.maxAge === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.maxAge);
        writer.close(at);
        break;
      }
      case 'ageingTime': {
        if (attrs.ageingTime === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.ageingTime);
        writer.close(at);
        break;
      }
      case 'stpState': {
        if (attrs.stpState === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.stpState);
        writer.close(at);
        break;
      }
      case 'priority': {
        if (attrs.priority === undefined) break;
        const at = writer.open(6);
        writer.u16(attrs.priority);
        writer.close(at);
        break;
      }
      case 'vlanFiltering': {
        if (attrs.vlanFiltering === undefined) break;
        const at = writer.open(7);
        writer.u8(attrs.vlanFiltering);
        writer.close(at);
        break;
      }
      case 'vlanProtocol': {
        if (attrs.vlanProtocol === undefined) break;
        const at = writer.open(8);
        writer.u16(attrs.vlanProtocol, false);
        writer.close(at);
        break;
      }
      case 'groupFwdMask': {
        if (attrs.groupFwdMask === undefined) break;
        const at = writer.open(9);
        writer.u16(attrs.groupFwdMask);
        writer.close(at);
        break;
      }
      case 'rootId': {
        if (attrs.rootId === undefined) break;
        const at = writer.open(10);
        writeBridgeId(attrs.rootId, writer);
        writer.close(at);
        break;
      }
      case 'bridgeId': {
        if (attrs.bridgeId === undefined) break;
        const at = writer.open(11);
        writeBridgeId(attrs.bridgeId, writer);
        writer.close(at);
        break;
      }
      case 'rootPort': {
        if (attrs.rootPort === undefined) break;
        const at = writer.open(12);
        writer.u16(attrs.rootPort);
        writer.close(at);
        break;
      }
      case 'rootPathCost': {
        if (attrs.rootPathCost === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.rootPathCost);
        writer.close(at);
        break;
      }
      case 'topologyChange': {
        if (attrs.topologyChange === undefined) break;
        const at = writer.open(14);
        writer.u8(attrs.topologyChange);
        writer.close(at);
        break;
      }
      case 'topologyChangeDetected': {
        if (attrs.topologyChangeDetected === undefined) break;
        const at = writer.open(15);
        writer.u8(attrs.topologyChangeDetected);
        writer.close(at);
        break;
      }
      case 'helloTimer': {
        if (attrs.helloTimer === undefined) break;
        const at = writer.open(16);
        writer.u64(attrs.helloTimer);
        writer.close(at);
        break;
      }
      case 'tcnTimer': {
        if (attrs.tcnTimer === undefined) break;
        const at = writer.open(17);
        writer.u64(attrs.tcnTimer);
        writer.close(at);
        break;
      }
      case 'topologyChangeTimer': {
        if (attrs.topologyChangeTimer === undefined) break;
        const at = writer.open(18);
        writer.u64(attrs.topologyChangeTimer);
        writer.close(at);
        break;
      }
      case 'gcTimer': {
        if (attrs.gcTimer === undefined) break;
        const at = writer.open(19);
        writer.u64(attrs.gcTimer);
        writer.close(at);
        break;
      }
      case 'groupAddr': {
        if (attrs.groupAddr === undefined) break;
        const at = writer.open(20);
        writer.mac(attrs.groupAddr);
        writer.close(at);
        break;
      }
      case 'fdbFlush': {
        if (attrs.fdbFlush === undefined) break;
        const at = writer.open(21);
        writer.close(at);
        break;
      }
      case 'mcastRouter': {
        if (attrs.mcastRouter === undefined) break;
        const at = writer.open(22);
        writer.u8(attrs.mcastRouter);
        writer.close(at);
        break;
      }
      case 'mcastSnooping': {
        if (attrs.mcastSnooping === undefined) break;
        const at = writer.open(23);
        writer.u8(attrs.mcastSnooping);
        writer.close(at);
        break;
      }
      case 'mcastQueryUseIfaddr': {
        if (attrs.mcastQueryUseIfaddr === undefined) break;
        const at = writer.open(24);
        writer.u8(attrs.mcastQueryUseIfaddr);
        writer.close(at);
        break;
      }
      case 'mcastQuerier': {
        if (attrs.mcastQuerier === undefined) break;
        const at = writer.open(25);
        writer.u8(attrs.mcastQuerier);
        writer.close(at);
        break;
      }
      case 'mcastHashElasticity': {
        if (attrs.mcastHashElasticity === undefined) break;
        const at = writer.open(26);
        writer.u32(attrs.mcastHashElasticity);
        writer.close(at);
        break;
      }
      case 'mcastHashMax': {
        if (attrs.mcastHashMax === undefined) break;
        const at = writer.open(27);
        writer.u32(attrs.mcastHashMax);
        writer.close(at);
        break;
      }
      case 'mcastLastMemberCnt': {
        if (attrs.mcastLastMemberCnt === undefined) break;
        const at = writer.open(28);
        writer.u32(attrs.mcastLastMemberCnt);
        writer.close(at);
        break;
      }
      case 'mcastStartupQueryCnt': {
        if (attrs.mcastStartupQueryCnt === undefined) break;
        const at = writer.open(29);
        writer.u32(attrs.mcastStartupQueryCnt);
        writer.close(at);
        break;
      }
      case 'mcastLastMemberIntvl': {
        if (attrs.mcastLastMemberIntvl === undefined) break;
        const at = writer.open(30);
        writer.u64(attrs.mcastLastMemberIntvl);
        writer.close(at);
        break;
      }
      case 'mcastMembershipIntvl': {
        if (attrs.mcastMembershipIntvl === undefined) break;
        const at = writer.open(31);
        writer.u64(attrs.mcastMembershipIntvl);
        writer.close(at);
        break;
      }
      case 'mcastQuerierIntvl': {
        if (attrs.mcastQuerierIntvl === undefined) break;
        const at = writer.open(32);
        writer.u64(attrs.mcastQuerierIntvl);
        writer.close(at);
        break;
      }
      case 'mcastQueryIntvl': {
        if (attrs.mcastQueryIntvl === undefined) break;
        const at = writer.open(33);
        writer.u64(attrs.mcastQueryIntvl);
        writer.close(at);
        break;
      }
      case 'mcastQueryResponseIntvl': {
        if (attrs.mcastQueryResponseIntvl === undefined) break;
        const at = writer.open(34);
        writer.u64(attrs.mcastQueryResponseIntvl);
        writer.close(at);
        break;
      }
      case 'mcastStartupQueryIntvl': {
        if (attrs.mcastStartupQueryIntvl === undefined) break;
        const at = writer.open(35);
        writer.u64(attrs.mcastStartupQueryIntvl);
        writer.close(at);
        break;
      }
      case 'nfCallIptables': {
        if (attrs.nfCallIptables === undefined) break;
        const at = writer.open(36);
        writer.u8(attrs.nfCallIptables);
        writer.close(at);
        break;
      }
      case 'nfCallIp6Tables': {
        if (attrs.nfCallIp6Tables === undefined) break;
        const at = writer.open(37);
        writer.u8(attrs.nfCallIp6Tables);
        writer.close(at);
        break;
      }
      case 'nfCallArptables': {
        if (attrs.nfCallArptables === undefined) break;
        const at = writer.open(38);
        writer.u8(attrs.nfCallArptables);
        writer.close(at);
        break;
      }
      case 'vlanDefaultPvid': {
        if (attrs.vlanDefaultPvid === undefined) break;
        const at = writer.open(39);
        writer.u16(attrs.vlanDefaultPvid);
        writer.close(at);
        break;
      }
      case 'vlanStatsEnabled': {
        if (attrs.vlanStatsEnabled === undefined) break;
        const at = writer.open(41);
        writer.u8(attrs.vlanStatsEnabled);
        writer.close(at);
        break;
      }
      case 'mcastStatsEnabled': {
        if (attrs.mcastStatsEnabled === undefined) break;
        const at = writer.open(42);
        writer.u8(attrs.mcastStatsEnabled);
        writer.close(at);
        break;
      }
      case 'mcastIgmpVersion': {
        if (attrs.mcastIgmpVersion === undefined) break;
        const at = writer.open(43);
        writer.u8(attrs.mcastIgmpVersion);
        writer.close(at);
        break;
      }
      case 'mcastMldVersion': {
        if (attrs.mcastMldVersion === undefined) break;
        const at = writer.open(44);
        writer.u8(attrs.mcastMldVersion);
        writer.close(at);
        break;
      }
      case 'vlanStatsPerPort': {
        if (attrs.vlanStatsPerPort === undefined) break;
        const at = writer.open(45);
        writer.u8(attrs.vlanStatsPerPort);
        writer.close(at);
        break;
      }
      case 'multiBoolopt': {
        if (attrs.multiBoolopt === undefined) break;
        const at = writer.open(46);
        writeBridgeBoolopt(attrs.multiBoolopt, writer);
        writer.close(at);
        break;
      }
      case 'mcastQuerierState': {
        if (attrs.mcastQuerierState === undefined) break;
        const at = writer.open(32815);
        writeBridgeQuerierAttributes(attrs.mcastQuerierState, writer);
        writer.close(at);
        break;
      }
      case 'fdbNLearned': {
        if (attrs.fdbNLearned === undefined) break;
        const at = writer.open(48);
        writer.u32(attrs.fdbNLearned);
        writer.close(at);
        break;
      }
      case 'fdbMaxLearned': {
        if (attrs.fdbMaxLearned === undefined) break;
        const at = writer.open(49);
        writer.u32(attrs.fdbMaxLearned);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-brport-attrs, in the order of the wire. */
export interface LinkinfoBrportAttributes extends UnknownAttributes {
  /** One of BridgePortState. */
  readonly state?: number;
  readonly priority?: number;
  readonly cost?: number;
  readonly mode?: number;
  readonly guard?: number;
  readonly protect?: number;
  readonly fastLeave?: number;
  readonly learning?: number;
  readonly unicastFlood?: number;
  readonly proxyarp?: number;
  readonly learningSync?: number;
  readonly proxyarpWifi?: number;
  readonly rootId?: BridgeId;
  readonly bridgeId?: BridgeId;
  readonly designatedPort?: number;
  readonly designatedCost?: number;
  readonly id?: number;
  readonly no?: number;
  readonly topologyChangeAck?: number;
  readonly configPending?: number;
  readonly messageAgeTimer?: bigint;
  readonly forwardDelayTimer?: bigint;
  readonly holdTimer?: bigint;
  readonly flush?: true;
  readonly multicastRouter?: number;
  readonly mcastFlood?: number;
  readonly mcastToUcast?: number;
  readonly vlanTunnel?: number;
  readonly bcastFlood?: number;
  readonly groupFwdMask?: number;
  readonly neighSuppress?: number;
  readonly isolated?: number;
  readonly backupPort?: number;
  readonly mrpRingOpen?: number;
  readonly mrpInOpen?: number;
  readonly mcastEhtHostsLimit?: number;
  readonly mcastEhtHostsCnt?: number;
  readonly locked?: number;
  readonly mab?: number;
  readonly mcastNGroups?: number;
  readonly mcastMaxGroups?: number;
  readonly neighVlanSuppress?: number;
  readonly backupNhid?: number;
}
function readLinkinfoBrportAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoBrportAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoBrportAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('state', from, to, 1);
        attrs.state = view.getUint8(from);
        break;
      case 2:
        if (to - from < 2) tooShort('priority', from, to, 2);
        attrs.priority = view.getUint16(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('cost', from, to, 4);
        attrs.cost = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 1) tooShort('mode', from, to, 1);
        attrs.mode = view.getUint8(from);
        break;
      case 5:
        if (to - from < 1) tooShort('guard', from, to, 1);
        attrs.guard = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('protect', from, to, 1);
        attrs.protect = view.getUint8(from);
        break;
      case 7:
        if (to - from < 1) tooShort('fastLeave', from, to, 1);
        attrs.fastLeave = view.getUint8(from);
        break;
      case 8:
        if (to - from < 1) tooShort('learning', from, to, 1);
        attrs.learning = view.getUint8(from);
        break;
      case 9:
        if (to - from < 1) tooShort('unicastFlood', from, to, 1);
        attrs.unicastFlood = view.getUint8(from);
        break;
      case 10:
        if (to - from < 1) tooShort('proxyarp', from, to, 1);
        attrs.proxyarp = view.getUint8(from);
        break;
      case 11:
        if (to - from < 1) tooShort('learningSync', from, to, 1);
        attrs.learningSync = view.getUint8(from);
        break;
      case 12:
        if (to - from < 1) tooShort('proxyarpWifi', from, to, 1);
        attrs.proxyarpWifi = view.getUint8(from);
        break;
      case 13:
        attrs.rootId = readBridgeId(view, from, to);
        break;
      case 14:
        attrs.bridgeId = readBridgeId(view, from, to);
        break;
      case 15:
        if (to - from < 2) tooShort('designatedPort', from, to, 2);
        attrs.designatedPort = view.getUint16(from, true);
        break;
      case 16:
        if (to - from < 2) tooShort('designatedCost', from, to, 2);
        attrs.designatedCost = view.getUint16(from, true);
        break;
      case 17:
        if (to - from < 2) tooShort('id', from, to, 2);
        attrs.id = view.getUint16(from, true);
        break;
      case 18:
        if (to - from < 2) tooShort('no', from, to, 2);
        attrs.no = view.getUint16(from, true);
        break;
      case 19:
        if (to - from < 1) tooShort('topologyChangeAck', from, to, 1);
        attrs.topologyChangeAck = view.getUint8(from);
        break;
      case 20:
        if (to - from < 1) tooShort('configPending', from, to, 1);
        attrs.configPending = view.getUint8(from);
        break;
      case 21:
        if (to - from < 8) tooShort('messageAgeTimer', from, to, 8);
        attrs.messageAgeTimer = readU64(view, from);
        break;
      case 22:
        if (to - from < 8) tooShort('forwardDelayTimer', from, to, 8);
        attrs.forwardDelayTimer = readU64(view, from);
        break;
      case 23:
        if (to - from < 8) tooShort('holdTimer', from, to, 8);
        attrs.holdTimer = readU64(view, from);
        break;
      case 24:
        attrs.flush = true;
        break;
      case 25:
        if (to - from < 1) tooShort('multicastRouter', from, to, 1);
        attrs.multicastRouter = view.getUint8(from);
        break;
      case 27:
        if (to - from < 1) tooShort('mcastFlood', from, to, 1);
        attrs.mcastFlood = view.getUint8(from);
        break;
      case 28:
        if (to - from < 1) tooShort('mcastToUcast', from, to, 1);
        attrs.mcastToUcast = view.getUint8(from);
        break;
      case 29:
        if (to - from < 1) tooShort('vlanTunnel', from, to, 1);
        attrs.vlanTunnel = view.getUint8(from);
        break;
      case 30:
        if (to - from < 1) tooShort('bcastFlood', from, to, 1);
        attrs.bcastFlood = view.getUint8(from);
        break;
      case 31:
        if (to - from < 2) tooShort('groupFwdMask', from, to, 2);
        attrs.groupFwdMask = view.getUint16(from, true);
        break;
      case 32:
        if (to - from < 1) tooShort('neighSuppress', from, to, 1);
        attrs.neighSuppress = view.getUint8(from);
        break;
      case 33:
        if (to - from < 1) tooShort('isolated', from, to, 1);
        attrs.isolated = view.getUint8(from);
        break;
      case 34:
        if (to - from < 4) tooShort('backupPort', from, to, 4);
        attrs.backupPort = view.getUint32(from, true);
        break;
      case 35:
        if (to - from < 1) tooShort('mrpRingOpen', from, to, 1);
        attrs.mrpRingOpen = view.getUint8(from);
        break;
      case 36:
        if (to - from < 1) tooShort('mrpInOpen', from, to, 1);
        attrs.mrpInOpen = view.getUint8(from);
        break;
      case 37:
        if (to - from < 4) tooShort('mcastEhtHostsLimit', from, to, 4);
        attrs.mcastEhtHostsLimit = view.getUint32(from, true);
        break;
      case 38:
        if (to - from < 4) tooShort('mcastEhtHostsCnt', from, to, 4);
        attrs.mcastEhtHostsCnt = view.getUint32(from, true);
        break;
      case 39:
        if (to - from < 1) tooShort('locked', from, to, 1);
        attrs.locked = view.getUint8(from);
        break;
      case 40:
        if (to - from < 1) tooShort('mab', from, to, 1);
        attrs.mab = view.getUint8(from);
        break;
      case 41:
        if (to - from < 4) tooShort('mcastNGroups', from, to, 4);
        attrs.mcastNGroups = view.getUint32(from, true);
        break;
      case 42:
        if (to - from < 4) tooShort('mcastMaxGroups', from, to, 4);
        attrs.mcastMaxGroups = view.getUint32(from, true);
        break;
      case 43:
        if (to - from < 1) tooShort('neighVlanSuppress', from, to, 1);
        attrs.neighVlanSuppress = view.getUint8(from);
        break;
      case 44:
        if (to - from < 4) tooShort('backupNhid', from, to, 4);
        attrs.backupNhid = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoBrportAttributes(attrs: LinkinfoBrportAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'state': {
        if (attrs.state === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.state);
        writer.close(at);
        break;
      }
      case 'priority': {
        if (attrs.priority === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.priority);
        writer.close(at);
        break;
      }
      case 'cost': {
        if (attrs.cost === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.cost);
        writer.close(at);
        break;
      }
      case 'mode': {
        if (attrs.mode === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.mode);
        writer.close(at);
        break;
      }
      case 'guard': {
        if (attrs.guard === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.guard);
        writer.close(at);
        break;
      }
      case 'protect': {
        if (attrs.protect === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.protect);
        writer.close(at);
        break;
      }
      case 'fastLeave': {
        if (attrs.fastLeave === undefined) break;
        const at = writer.open(7);
        writer.u8(attrs.fastLeave);
        writer.close(at);
        break;
      }
      case 'learning': {
        if (attrs.learning === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.learning);
        writer.close(at);
        break;
      }
      case 'unicastFlood': {
        if (attrs.unicastFlood === undefined) break;
        const at = writer.open(9);
        writer.u8(attrs.unicastFlood);
        writer.close(at);
        break;
      }
      case 'proxyarp': {
        if (attrs.proxyarp === undefined) break;
        const at = writer.open(10);
        writer.u8(attrs.proxyarp);
        writer.close(at);
        break;
      }
      case 'learningSync': {
        if (attrs.learningSync === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.learningSync);
        writer.close(at);
        break;
      }
      case 'proxyarpWifi': {
        if (attrs.proxyarpWifi === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.proxyarpWifi);
        writer.close(at);
        break;
      }
      case 'rootId': {
        if (attrs.rootId === undefined) break;
        const at = writer.open(13);
        writeBridgeId(attrs.rootId, writer);
        writer.close(at);
        break;
      }
      case 'bridgeId': {
        if (attrs.bridgeId === undefined) break;
        const at = writer.open(14);
        writeBridgeId(attrs.bridgeId, writer);
        writer.close(at);
        break;
      }
      case 'designatedPort': {
        if (attrs.designatedPort === undefined) break;
        const at = writer.open(15);
        writer.u16(attrs.designatedPort);
        writer.close(at);
        break;
      }
      case 'designatedCost': {
        if (attrs.designatedCost === undefined) break;
        const at = writer.open(16);
        writer.u16(attrs.designatedCost);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(17);
        writer.u16(attrs.id);
        writer.close(at);
        break;
      }
      case 'no': {
        if (attrs.no === undefined) break;
        const at = writer.open(18);
        writer.u16(attrs.no);
        writer.close(at);
        break;
      }
      case 'topologyChangeAck': {
        if (attrs.topologyChangeAck === undefined) break;
        const at = writer.open(19);
        writer.u8(attrs.topologyChangeAck);
        writer.close(at);
        break;
      }
      case 'configPending': {
        if (attrs.configPending === undefined) break;
        const at = writer.open(20);
        writer.u8(attrs.configPending);
        writer.close(at);
        break;
      }
      case 'messageAgeTimer': {
        if (attrs.messageAgeTimer === undefined) break;
        const at = writer.open(21);
        writer.u64(attrs.messageAgeTimer);
        writer.close(at);
        break;
      }
      case 'forwardDelayTimer': {
        if (attrs.forwardDelayTimer === undefined) break;
        const at = writer.open(22);
        writer.u64(attrs.forwardDelayTimer);
        writer.close(at);
        break;
      }
      case 'holdTimer': {
        if (attrs.holdTimer === undefined) break;
        const at = writer.open(23);
        writer.u64(attrs.holdTimer);
        writer.close(at);
        break;
      }
      case 'flush': {
        if (attrs.flush === undefined) break;
        const at = writer.open(24);
        writer.close(at);
        break;
      }
      case 'multicastRouter': {
        if (attrs.multicastRouter === undefined) break;
        const at = writer.open(25);
        writer.u8(attrs.multicastRouter);
        writer.close(at);
        break;
      }
      case 'mcastFlood': {
        if (attrs.mcastFlood === undefined) break;
        const at = writer.open(27);
        writer.u8(attrs.mcastFlood);
        writer.close(at);
        break;
      }
      case 'mcastToUcast': {
        if (attrs.mcastToUcast === undefined) break;
        const at = writer.open(28);
        writer.u8(attrs.mcastToUcast);
        writer.close(at);
        break;
      }
      case 'vlanTunnel': {
        if (attrs.vlanTunnel === undefined) break;
        const at = writer.open(29);
        writer.u8(attrs.vlanTunnel);
        writer.close(at);
        break;
      }
      case 'bcastFlood': {
        if (attrs.bcastFlood === undefined) break;
        const at = writer.open(30);
        writer.u8(attrs.bcastFlood);
        writer.close(at);
        break;
      }
      case 'groupFwdMask': {
        if (attrs.groupFwdMask === undefined) break;
        const at = writer.open(31);
        writer.u16(attrs.groupFwdMask);
        writer.close(at);
        break;
      }
      case 'neighSuppress': {
        if (attrs.neighSuppress === undefined) break;
        const at = writer.open(32);
        writer.u8(attrs.neighSuppress);
        writer.close(at);
        break;
      }
      case 'isolated': {
        if (attrs.isolated === undefined) break;
        const at = writer.open(33);
        writer.u8(attrs.isolated);
        writer.close(at);
        break;
      }
      case 'backupPort': {
        if (attrs.backupPort === undefined) break;
        const at = writer.open(34);
        writer.u32(attrs.backupPort);
        writer.close(at);
        break;
      }
      case 'mrpRingOpen': {
        if (attrs.mrpRingOpen === undefined) break;
        const at = writer.open(35);
        writer.u8(attrs.mrpRingOpen);
        writer.close(at);
        break;
      }
      case 'mrpInOpen': {
        if (attrs.mrpInOpen === undefined) break;
        const at = writer.open(36);
        writer.u8(attrs.mrpInOpen);
        writer.close(at);
        break;
      }
      case 'mcastEhtHostsLimit': {
        if (attrs.mcastEhtHostsLimit === undefined) break;
        const at = writer.open(37);
        writer.u32(attrs.mcastEhtHostsLimit);
        writer.close(at);
        break;
      }
      case 'mcastEhtHostsCnt': {
        if (attrs.mcastEhtHostsCnt === undefined) break;
        const at = writer.open(38);
        writer.u32(attrs.mcastEhtHostsCnt);
        writer.close(at);
        break;
      }
      case 'locked': {
        if (attrs.locked === undefined) break;
        const at = writer.open(39);
        writer.u8(attrs.locked);
        writer.close(at);
        break;
      }
      case 'mab': {
        if (attrs.mab === undefined) break;
        const at = writer.open(40);
        writer.u8(attrs.mab);
        writer.close(at);
        break;
      }
      case 'mcastNGroups': {
        if (attrs.mcastNGroups === undefined) break;
        const at = writer.open(41);
        writer.u32(attrs.mcastNGroups);
        writer.close(at);
        break;
      }
      case 'mcastMaxGroups': {
        if (attrs.mcastMaxGroups === undefined) break;
        const at = writer.open(42);
        writer.u32(attrs.mcastMaxGroups);
        writer.close(at);
        break;
      }
      case 'neighVlanSuppress': {
        if (attrs.neighVlanSuppress === undefined) break;
        const at = writer.open(43);
        writer.u8(attrs.neighVlanSuppress);
        writer.close(at);
        break;
      }
      case 'backupNhid': {
        if (attrs.backupNhid === undefined) break;
        const at = writer.open(44);
        writer.u32(attrs.backupNhid);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-gre-attrs, in the order of the wire. */
export interface LinkinfoGreAttributes extends UnknownAttributes {
  readonly link?: number;
  readonly iflags?: number;
  readonly oflags?: number;
  readonly ikey?: number;
  readonly okey?: number;
  readonly local?: string;
  readonly remote?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly pmtudisc?: number;
  readonly encapLimit?: number;
  readonly flowinfo?: number;
  readonly flags?: number;
  readonly encapType?: number;
  readonly encapFlags?: number;
  readonly encapSport?: number;
  readonly encapDport?: number;
  readonly collectMetadata?: true;
  readonly ignoreDf?: number;
  readonly fwmark?: number;
  readonly erspanIndex?: number;
  readonly erspanVer?: number;
  readonly erspanDir?: number;
  readonly erspanHwid?: number;
}
function readLinkinfoGreAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoGreAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoGreAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('link', from, to, 4);
        attrs.link = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 2) tooShort('iflags', from, to, 2);
        attrs.iflags = view.getUint16(from, false);
        break;
      case 3:
        if (to - from < 2) tooShort('oflags', from, to, 2);
        attrs.oflags = view.getUint16(from, false);
        break;
      case 4:
        if (to - from < 4) tooShort('ikey', from, to, 4);
        attrs.ikey = view.getUint32(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('okey', from, to, 4);
        attrs.okey = view.getUint32(from, false);
        break;
      case 6: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.local = value;
        break;
      }
      case 7: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.remote = value;
        break;
      }
      case 8:
        if (to - from < 1) tooShort('ttl', from, to, 1);
        attrs.ttl = view.getUint8(from);
        break;
      case 9:
        if (to - from < 1) tooShort('tos', from, to, 1);
        attrs.tos = view.getUint8(from);
        break;
      case 10:
        if (to - from < 1) tooShort('pmtudisc', from, to, 1);
        attrs.pmtudisc = view.getUint8(from);
        break;
      case 11:
        if (to - from < 1) tooShort('encapLimit', from, to, 1);
        attrs.encapLimit = view.getUint8(from);
        break;
      case 12:
        if (to - from < 4) tooShort('flowinfo', from, to, 4);
        attrs.flowinfo = view.getUint32(from, false);
        break;
      case 13:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 2) tooShort('encapType', from, to, 2);
        attrs.encapType = view.getUint16(from, true);
        break;
      case 15:
        if (to - from < 2) tooShort('encapFlags', from, to, 2);
        attrs.encapFlags = view.getUint16(from, true);
        break;
      case 16:
        if (to - from < 2) tooShort('encapSport', from, to, 2);
        attrs.encapSport = view.getUint16(from, false);
        break;
      case 17:
        if (to - from < 2) tooShort('encapDport', from, to, 2);
        attrs.encapDport = view.getUint16(from, false);
        break;
      case 18:
        attrs.collectMetadata = true;
        break;
      case 19:
        if (to - from < 1) tooShort('ignoreDf', from, to, 1);
        attrs.ignoreDf = view.getUint8(from);
        break;
      case 20:
        if (to - from < 4) tooShort('fwmark', from, to, 4);
        attrs.fwmark = view.getUint32(from, true);
        break;
      case 21:
        if (to - from < 4) tooShort('erspanIndex', from, to, 4);
        attrs.erspanIndex = view.getUint32(from, true);
        break;
      case 22:
        if (to - from < 1) tooShort('erspanVer', from, to, 1);
        attrs.erspanVer = view.getUint8(from);
        break;
      case 23:
        if (to - from < 1) tooShort('erspanDir', from, to, 1);
        attrs.erspanDir = view.getUint8(from);
        break;
      case 24:
        if (to - from < 2) tooShort('erspanHwid', from, to, 2);
        attrs.erspanHwid = view.getUint16(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoGreAttributes(attrs: LinkinfoGreAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'link': {
        if (attrs.link === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.link);
        writer.close(at);
        break;
      }
      case 'iflags': {
        if (attrs.iflags === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.iflags, false);
        writer.close(at);
        break;
      }
      case 'oflags': {
        if (attrs.oflags === undefined) break;
        const at = writer.open(3);
        writer.u16(attrs.oflags, false);
        writer.close(at);
        break;
      }
      case 'ikey': {
        if (attrs.ikey === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.ikey, false);
        writer.close(at);
        break;
      }
      case 'okey': {
        if (attrs.okey === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.okey, false);
        writer.close(at);
        break;
      }
      case 'local': {
        if (attrs.local === undefined) break;
        const at = writer.open(6);
        writer.ip(attrs.local);
        writer.close(at);
        break;
      }
      case 'remote': {
        if (attrs.remote === undefined) break;
        const at = writer.open(7);
        writer.ip(attrs.remote);
        writer.close(at);
        break;
      }
      case 'ttl': {
        if (attrs.ttl === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.ttl);
        writer.close(at);
        break;
      }
      case 'tos': {
        if (attrs.tos === undefined) break;
        const at = writer.open(9);
        writer.u8(attrs.tos);
        writer.close(at);
        break;
      }
      case 'pmtudisc': {
        if (attrs.pmtudisc === undefined) break;
        const at = writer.open(10);
        writer.u8(attrs.pmtudisc);
        writer.close(at);
        break;
      }
      case 'encapLimit': {
        if (attrs.encapLimit === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.encapLimit);
        writer.close(at);
        break;
      }
      case 'flowinfo': {
        if (attrs.flowinfo === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.flowinfo, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'encapType': {
        if (attrs.encapType === undefined) break;
        const at = writer.open(14);
        writer.u16(attrs.encapType);
        writer.close(at);
        break;
      }
      case 'encapFlags': {
        if (attrs.encapFlags === undefined) break;
        const at = writer.open(15);
        writer.u16(attrs.encapFlags);
        writer.close(at);
        break;
      }
      case 'encapSport': {
        if (attrs.encapSport === undefined) break;
        const at = writer.open(16);
        writer.u16(attrs.encapSport, false);
        writer.close(at);
        break;
      }
      case 'encapDport': {
        if (attrs.encapDport === undefined) break;
        const at = writer.open(17);
        writer.u16(attrs.encapDport, false);
        writer.close(at);
        break;
      }
      case 'collectMetadata': {
        if (attrs.collectMetadata === undefined) break;
        const at = writer.open(18);
        writer.close(at);
        break;
      }
      case 'ignoreDf': {
        if (attrs.ignoreDf === undefined) break;
        const at = writer.open(19);
        writer.u8(attrs.ignoreDf);
        writer.close(at);
        break;
      }
      case 'fwmark': {
        if (attrs.fwmark === undefined) break;
        const at = writer.open(20);
        writer.u32(attrs.fwmark);
        writer.close(at);
        break;
      }
      case 'erspanIndex': {
        if (attrs.erspanIndex === undefined) break;
        const at = writer.open(21);
        writer.u32(attrs.erspanIndex);
        writer.close(at);
        break;
      }
      case 'erspanVer': {
        if (attrs.erspanVer === undefined) break;
        const at = writer.open(22);
        writer.u8(attrs.erspanVer);
        writer.close(at);
        break;
      }
      case 'erspanDir': {
        if (attrs.erspanDir === undefined) break;
        const at = writer.open(23);
        writer.u8(attrs.erspanDir);
        writer.close(at);
        break;
      }
      case 'erspanHwid': {
        if (attrs.erspanHwid === undefined) break;
        const at = writer.open(24);
        writer.u16(attrs.erspanHwid);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-geneve-attrs, in the order of the wire. */
export interface LinkinfoGeneveAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly remote?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly port?: number;
  readonly collectMetadata?: true;
  readonly remote6?: string;
  readonly udpCsum?: number;
  readonly udpZeroCsum6Tx?: number;
  readonly udpZeroCsum6Rx?: number;
  readonly label?: number;
  readonly ttlInherit?: number;
  readonly df?: number;
  readonly innerProtoInherit?: true;
}
function readLinkinfoGeneveAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoGeneveAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoGeneveAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.remote = value;
        break;
      }
      case 3:
        if (to - from < 1) tooShort('ttl', from, to, 1);
        attrs.ttl = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('tos', from, to, 1);
        attrs.tos = view.getUint8(from);
        break;
      case 5:
        if (to - from < 2) tooShort('port', from, to, 2);
        attrs.port = view.getUint16(from, false);
        break;
      case 6:
        attrs.collectMetadata = true;
        break;
      case 7: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.remote6 = value;
        break;
      }
      case 8:
        if (to - from < 1) tooShort('udpCsum', from, to, 1);
        attrs.udpCsum = view.getUint8(from);
        break;
      case 9:
        if (to - from < 1) tooShort('udpZeroCsum6Tx', from, to, 1);
        attrs.udpZeroCsum6Tx = view.getUint8(from);
        break;
      case 10:
        if (to - from < 1) tooShort('udpZeroCsum6Rx', from, to, 1);
        attrs.udpZeroCsum6Rx = view.getUint8(from);
        break;
      case 11:
        if (to - from < 4) tooShort('label', from, to, 4);
        attrs.label = view.getUint32(from, false);
        break;
      case 12:
        if (to - from < 1) tooShort('ttlInherit', from, to, 1);
        attrs.ttlInherit = view.getUint8(from);
        break;
      case 13:
        if (to - from < 1) tooShort('df', from, to, 1);
        attrs.df = view.getUint8(from);
        break;
      case 14:
        attrs.innerProtoInherit = true;
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoGeneveAttributes(attrs: LinkinfoGeneveAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'remote': {
        if (attrs.remote === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.remote);
        writer.close(at);
        break;
      }
      case 'ttl': {
        if (attrs.ttl === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.ttl);
        writer.close(at);
        break;
      }
      case 'tos': {
        if (attrs.tos === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.tos);
        writer.close(at);
        break;
      }
      case 'port': {
        if (attrs.port === undefined) break;
        const at = writer.open(5);
        writer.u16(attrs.port, false);
        writer.close(at);
        break;
      }
      case 'collectMetadata': {
        if (attrs.collectMetadata === undefined) break;
        const at = writer.open(6);
        writer.close(at);
        break;
      }
      case 'remote6': {
        if (attrs.remote6 === undefined) break;
        const at = writer.open(7);
        writer.ip(attrs.remote6);
        writer.close(at);
        break;
      }
      case 'udpCsum': {
        if (attrs.udpCsum === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.udpCsum);
        writer.close(at);
        break;
      }
      case 'udpZeroCsum6Tx': {
        if (attrs.udpZeroCsum6Tx === undefined) break;
        const at = writer.open(9);
        writer.u8(attrs.udpZeroCsum6Tx);
        writer.close(at);
        break;
      }
      case 'udpZeroCsum6Rx': {
        if (attrs.udpZeroCsum6Rx === undefined) break;
        const at = writer.open(10);
        writer.u8(attrs.udpZeroCsum6Rx);
        writer.close(at);
        break;
      }
      case 'label': {
        if (attrs.label === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.label, false);
        writer.close(at);
        break;
      }
      case 'ttlInherit': {
        if (attrs.ttlInherit === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.ttlInherit);
        writer.close(at);
        break;
      }
      case 'df': {
        if (attrs.df === undefined) break;
        const at = writer.open(13);
        writer.u8(attrs.df);
        writer.close(at);
        break;
      }
      case 'innerProtoInherit': {
        if (attrs.innerProtoInherit === undefined) break;
        const at = writer.open(14);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-iptun-attrs, in the order of the wire. */
export interface LinkinfoIptunAttributes extends UnknownAttributes {
  readonly link?: number;
  readonly local?: string;
  readonly remote?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly encapLimit?: number;
  readonly flowinfo?: number;
  readonly flags?: number;
  readonly proto?: number;
  readonly pmtudisc?: number;
  readonly '6rdPrefix'?: string;
  readonly '6rdRelayPrefix'?: string;
  readonly '6rdPrefixlen'?: number;
  readonly '6rdRelayPrefixlen'?: number;
  readonly encapType?: number;
  readonly encapFlags?: number;
  readonly encapSport?: number;
  readonly encapDport?: number;
  readonly collectMetadata?: true;
  readonly fwmark?: number;
}
function readLinkinfoIptunAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoIptunAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoIptunAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('link', from, to, 4);
        attrs.link = view.getUint32(from, true);
        break;
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.local = value;
        break;
      }
      case 3: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.remote = value;
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
        if (to - from < 1) tooShort('encapLimit', from, to, 1);
        attrs.encapLimit = view.getUint8(from);
        break;
      case 7:
        if (to - from < 4) tooShort('flowinfo', from, to, 4);
        attrs.flowinfo = view.getUint32(from, false);
        break;
      case 8:
        if (to - from < 2) tooShort('flags', from, to, 2);
        attrs.flags = view.getUint16(from, false);
        break;
      case 9:
        if (to - from < 1) tooShort('proto', from, to, 1);
        attrs.proto = view.getUint8(from);
        break;
      case 10:
        if (to - from < 1) tooShort('pmtudisc', from, to, 1);
        attrs.pmtudisc = view.getUint8(from);
        break;
      case 11: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs['6rdPrefix'] = value;
        break;
      }
      case 12: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs['6rdRelayPrefix'] = value;
        break;
      }
      case 13:
        if (to - from < 2) tooShort('6rdPrefixlen', from, to, 2);
        attrs['6rdPrefixlen'] = view.getUint16(from, true);
        break;
      case 14:
        if (to - from < 2) tooShort('6rdRelayPrefixlen', from, to, 2);
        attrs['6rdRelayPrefixlen'] = view.getUint16(from, true);
        break;
      case 15:
        if (to - from < 2) tooShort('encapType', from, to, 2);
        attrs.encapType = view.getUint16(from, true);
        break;
      case 16:
        if (to - from < 2) tooShort('encapFlags', from, to, 2);
        attrs.encapFlags = view.getUint16(from, true);
        break;
      case 17:
        if (to - from < 2) tooShort('encapSport', from, to, 2);
        attrs.encapSport = view.getUint16(from, false);
        break;
      case 18:
        if (to - from < 2) tooShort('encapDport', from, to, 2);
        attrs.encapDport = view.getUint16(from, false);
        break;
      case 19:
        attrs.collectMetadata = true;
        break;
      case 20:
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
function writeLinkinfoIptunAttributes(attrs: LinkinfoIptunAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'link': {
        if (attrs.link === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.link);
        writer.close(at);
        break;
      }
      case 'local': {
        if (attrs.local === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.local);
        writer.close(at);
        break;
      }
      case 'remote': {
        if (attrs.remote === undefined) break;
        const at = writer.open(3);
        writer.ip(attrs.remote);
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
      case 'encapLimit': {
        if (attrs.encapLimit === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.encapLimit);
        writer.close(at);
        break;
      }
      case 'flowinfo': {
        if (attrs.flowinfo === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.flowinfo, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(8);
        writer.u16(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'proto': {
        if (attrs.proto === undefined) break;
        const at = writer.open(9);
        writer.u8(attrs.proto);
        writer.close(at);
        break;
      }
      case 'pmtudisc': {
        if (attrs.pmtudisc === undefined) break;
        const at = writer.open(10);
        writer.u8(attrs.pmtudisc);
        writer.close(at);
        break;
      }
      case '6rdPrefix': {
        if (attrs['6rdPrefix'] === undefined) break;
        const at = writer.open(11);
        writer.ip(attrs['6rdPrefix']);
        writer.close(at);
        break;
      }
      case '6rdRelayPrefix': {
        if (attrs['6rdRelayPrefix'] === undefined) break;
        const at = writer.open(12);
        writer.ip(attrs['6rdRelayPrefix']);
        writer.close(at);
        break;
      }
      case '6rdPrefixlen': {
        if (attrs['6rdPrefixlen'] === undefined) break;
        const at = writer.open(13);
        writer.u16(attrs['6rdPrefixlen']);
        writer.close(at);
        break;
      }
      case '6rdRelayPrefixlen': {
        if (attrs['6rdRelayPrefixlen'] === undefined) break;
        const at = writer.open(14);
        writer.u16(attrs['6rdRelayPrefixlen']);
        writer.close(at);
        break;
      }
      case 'encapType': {
        if (attrs.encapType === undefined) break;
        const at = writer.open(15);
        writer.u16(attrs.encapType);
        writer.close(at);
        break;
      }
      case 'encapFlags': {
        if (attrs.encapFlags === undefined) break;
        const at = writer.open(16);
        writer.u16(attrs.encapFlags);
        writer.close(at);
        break;
      }
      case 'encapSport': {
        if (attrs.encapSport === undefined) break;
        const at = writer.open(17);
        writer.u16(attrs.encapSport, false);
        writer.close(at);
        break;
      }
      case 'encapDport': {
        if (attrs.encapDport === undefined) break;
        const at = writer.open(18);
        writer.u16(attrs.encapDport, false);
        writer.close(at);
        break;
      }
      case 'collectMetadata': {
        if (attrs.collectMetadata === undefined) break;
        const at = writer.open(19);
        writer.close(at);
        break;
      }
      case 'fwmark': {
        if (attrs.fwmark === undefined) break;
        const at = writer.open(20);
        writer.u32(attrs.fwmark);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-tun-attrs, in the order of the wire. */
export interface LinkinfoTunAttributes extends UnknownAttributes {
  readonly owner?: number;
  readonly group?: number;
  readonly type?: number;
  readonly pi?: number;
  readonly vnetHdr?: number;
  readonly persist?: number;
  readonly multiQueue?: number;
  readonly numQueues?: number;
  readonly numDisabledQueues?: number;
}
function readLinkinfoTunAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoTunAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoTunAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('owner', from, to, 4);
        attrs.owner = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('group', from, to, 4);
        attrs.group = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 1) tooShort('type', from, to, 1);
        attrs.type = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('pi', from, to, 1);
        attrs.pi = view.getUint8(from);
        break;
      case 5:
        if (to - from < 1) tooShort('vnetHdr', from, to, 1);
        attrs.vnetHdr = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('persist', from, to, 1);
        attrs.persist = view.getUint8(from);
        break;
      case 7:
        if (to - from < 1) tooShort('multiQueue', from, to, 1);
        attrs.multiQueue = view.getUint8(from);
        break;
      case 8:
        if (to - from < 4) tooShort('numQueues', from, to, 4);
        attrs.numQueues = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('numDisabledQueues', from, to, 4);
        attrs.numDisabledQueues = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoTunAttributes(attrs: LinkinfoTunAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'owner': {
        if (attrs.owner === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.owner);
        writer.close(at);
        break;
      }
      case 'group': {
        if (attrs.group === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.group);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.type);
        writer.close(at);
        break;
      }
      case 'pi': {
        if (attrs.pi === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.pi);
        writer.close(at);
        break;
      }
      case 'vnetHdr': {
        if (attrs.vnetHdr === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.vnetHdr);
        writer.close(at);
        break;
      }
      case 'persist': {
        if (attrs.persist === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.persist);
        writer.close(at);
        break;
      }
      case 'multiQueue': {
        if (attrs.multiQueue === undefined) break;
        const at = writer.open(7);
        writer.u8(attrs.multiQueue);
        writer.close(at);
        break;
      }
      case 'numQueues': {
        if (attrs.numQueues === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.numQueues);
        writer.close(at);
        break;
      }
      case 'numDisabledQueues': {
        if (attrs.numDisabledQueues === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.numDisabledQueues);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-vlan-attrs, in the order of the wire. */
export interface LinkinfoVlanAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly flag?: VlanFlags;
  readonly egressQos?: IflaVlanQosAttributes;
  readonly ingressQos?: IflaVlanQosAttributes;
  /** One of VlanProtocol. */
  readonly protocol?: number;
}
function readLinkinfoVlanAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoVlanAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoVlanAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('id', from, to, 2);
        attrs.id = view.getUint16(from, true);
        break;
      case 2:
        attrs.flag = readVlanFlags(view, from, to);
        break;
      case 3:
        attrs.egressQos = readIflaVlanQosAttributes(view, from, to, depth + 1);
        break;
      case 4:
        attrs.ingressQos = readIflaVlanQosAttributes(view, from, to, depth + 1);
        break;
      case 5:
        if (to - from < 2) tooShort('protocol', from, to, 2);
        attrs.protocol = view.getUint16(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoVlanAttributes(attrs: LinkinfoVlanAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.id);
        writer.close(at);
        break;
      }
      case 'flag': {
        if (attrs.flag === undefined) break;
        const at = writer.open(2);
        writeVlanFlags(attrs.flag, writer);
        writer.close(at);
        break;
      }
      case 'egressQos': {
        if (attrs.egressQos === undefined) break;
        const at = writer.open(3);
        writeIflaVlanQosAttributes(attrs.egressQos, writer);
        writer.close(at);
        break;
      }
      case 'ingressQos': {
        if (attrs.ingressQos === undefined) break;
        const at = writer.open(4);
        writeIflaVlanQosAttributes(attrs.ingressQos, writer);
        writer.close(at);
        break;
      }
      case 'protocol': {
        if (attrs.protocol === undefined) break;
        const at = writer.open(5);
        writer.u16(attrs.protocol, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set ifla-vlan-qos, in the order of the wire. */
export interface IflaVlanQosAttributes extends UnknownAttributes {
  readonly mapping?: readonly IflaVlanQosMapping[];
}
function readIflaVlanQosAttributes(view: DataView, start: number, end: number, depth: number): IflaVlanQosAttributes {
  checkDepth(depth, start);
  const attrs: Writable<IflaVlanQosAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.mapping = append(attrs.mapping, readIflaVlanQosMapping(view, from, to));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeIflaVlanQosAttributes(attrs: IflaVlanQosAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'mapping': {
        if (attrs.mapping === undefined) break;
        for (const item of attrs.mapping) {
          const at = writer.open(1);
          writeIflaVlanQosMapping(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-vrf-attrs, in the order of the wire. */
export interface LinkinfoVrfAttributes extends UnknownAttributes {
  readonly table?: number;
}
function readLinkinfoVrfAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoVrfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoVrfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('table', from, to, 4);
        attrs.table = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoVrfAttributes(attrs: LinkinfoVrfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'table': {
        if (attrs.table === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.table);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set xdp-attrs, in the order of the wire. */
export interface XdpAttributes extends UnknownAttributes {
  readonly fd?: number;
  readonly attached?: number;
  readonly flags?: number;
  readonly progId?: number;
  readonly drvProgId?: number;
  readonly skbProgId?: number;
  readonly hwProgId?: number;
  readonly expectedFd?: number;
}
function readXdpAttributes(view: DataView, start: number, end: number, depth: number): XdpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<XdpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('fd', from, to, 4);
        attrs.fd = view.getInt32(from, true);
        break;
      case 2:
        if (to - from < 1) tooShort('attached', from, to, 1);
        attrs.attached = view.getUint8(from);
        break;
      case 3:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('progId', from, to, 4);
        attrs.progId = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('drvProgId', from, to, 4);
        attrs.drvProgId = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('skbProgId', from, to, 4);
        attrs.skbProgId = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('hwProgId', from, to, 4);
        attrs.hwProgId = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('expectedFd', from, to, 4);
        attrs.expectedFd = view.getInt32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeXdpAttributes(attrs: XdpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'fd': {
        if (attrs.fd === undefined) break;
        const at = writer.open(1);
        writer.s32(attrs.fd);
        writer.close(at);
        break;
      }
      case 'attached': {
        if (attrs.attached === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.attached);
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
      case 'progId': {
        if (attrs.progId === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.progId);
        writer.close(at);
        break;
      }
      case 'drvProgId': {
        if (attrs.drvProgId === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.drvProgId);
        writer.close(at);
        break;
      }
      case 'skbProgId': {
        if (attrs.skbProgId === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.skbProgId);
        writer.close(at);
        break;
      }
      case 'hwProgId': {
        if (attrs.hwProgId === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.hwProgId);
        writer.close(at);
        break;
      }
      case 'expectedFd': {
        if (attrs.expectedFd === undefined) break;
        const at = writer.open(8);
        writer.s32(attrs.expectedFd);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set ifla-attrs, in the order of the wire. */
export interface InetAttributes extends UnknownAttributes {
  readonly conf?: Ipv4Devconf;
}
function readInetAttributes(view: DataView, start: number, end: number, depth: number): InetAttributes {
  checkDepth(depth, start);
  const attrs: Writable<InetAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.conf = readIpv4Devconf(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeInetAttributes(attrs: InetAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'conf': {
        if (attrs.conf === undefined) break;
        const at = writer.open(1);
        writeIpv4Devconf(attrs.conf, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set ifla6-attrs, in the order of the wire. */
export interface Inet6Attributes extends UnknownAttributes {
  readonly flags?: number;
  readonly conf?: Ipv6Devconf;
  readonly stats?: readonly bigint[];
  readonly mcast?: Uint8Array;
  readonly cacheinfo?: Inet6Cacheinfo;
  readonly icmp6Stats?: readonly bigint[];
  readonly token?: string;
  readonly addrGenMode?: number;
  readonly raMtu?: number;
}
function readInet6Attributes(view: DataView, start: number, end: number, depth: number): Inet6Attributes {
  checkDepth(depth, start);
  const attrs: Writable<Inet6Attributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 2:
        attrs.conf = readIpv6Devconf(view, from, to);
        break;
      case 3: {
        const value = readArray(from, to, 8, (at) => readU64(view, at));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.stats = value;
        break;
      }
      case 4:
        attrs.mcast = copyBytes(view, from, to);
        break;
      case 5:
        attrs.cacheinfo = readInet6Cacheinfo(view, from, to);
        break;
      case 6: {
        const value = readArray(from, to, 8, (at) => readU64(view, at));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.icmp6Stats = value;
        break;
      }
      case 7: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.token = value;
        break;
      }
      case 8:
        if (to - from < 1) tooShort('addrGenMode', from, to, 1);
        attrs.addrGenMode = view.getUint8(from);
        break;
      case 9:
        if (to - from < 4) tooShort('raMtu', from, to, 4);
        attrs.raMtu = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeInet6Attributes(attrs: Inet6Attributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      case 'conf': {
        if (attrs.conf === undefined) break;
        const at = writer.open(2);
        writeIpv6Devconf(attrs.conf, writer);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(3);
        for (const item of attrs.stats) writer.u64(item);
        writer.close(at);
        break;
      }
      case 'mcast': {
        if (attrs.mcast === undefined) break;
        const at = writer.open(4);
        writer.bytes(attrs.mcast);
        writer.close(at);
        break;
      }
      case 'cacheinfo': {
        if (attrs.cacheinfo === undefined) break;
        const at = writer.open(5);
        writeInet6Cacheinfo(attrs.cacheinfo, writer);
        writer.close(at);
        break;
      }
      case 'icmp6Stats': {
        if (attrs.icmp6Stats === undefined) break;
        const at = writer.open(6);
        for (const item of attrs.icmp6Stats) writer.u64(item);
        writer.close(at);
        break;
      }
      case 'token': {
        if (attrs.token === undefined) break;
        const at = writer.open(7);
        writer.ip(attrs.token);
        writer.close(at);
        break;
      }
      case 'addrGenMode': {
        if (attrs.addrGenMode === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.addrGenMode);
        writer.close(at);
        break;
      }
      case 'raMtu': {
        if (attrs.raMtu === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.raMtu);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set mctp-attrs, in the order of the wire. */
export interface MctpAttributes extends UnknownAttributes {
  readonly net?: number;
}
function readMctpAttributes(view: DataView, start: number, end: number, depth: number): MctpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<MctpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('net', from, to, 4);
        attrs.net = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeMctpAttributes(attrs: MctpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'net': {
        if (attrs.net === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.net);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set stats-attrs, in the order of the wire. */
export interface LinkStatsAttributes extends UnknownAttributes {
  readonly link64?: LinkStats64;
  readonly linkXstats?: Uint8Array;
  readonly linkXstatsSlave?: Uint8Array;
  readonly linkOffloadXstats?: OffloadXstatsAttributes;
  readonly afSpec?: Uint8Array;
}
function readLinkStatsAttributes(view: DataView, start: number, end: number, depth: number): LinkStatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkStatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.link64 = readLinkStats64(view, from, to);
        break;
      case 2:
        attrs.linkXstats = copyBytes(view, from, to);
        break;
      case 3:
        attrs.linkXstatsSlave = copyBytes(view, from, to);
        break;
      case 4:
        attrs.linkOffloadXstats = readOffloadXstatsAttributes(view, from, to, depth + 1);
        break;
      case 5:
        attrs.afSpec = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkStatsAttributes(attrs: LinkStatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'link64': {
        if (attrs.link64 === undefined) break;
        const at = writer.open(1);
        writeLinkStats64(attrs.link64, writer);
        writer.close(at);
        break;
      }
      case 'linkXstats': {
        if (attrs.linkXstats === undefined) break;
        const at = writer.open(2);
        writer.bytes(attrs.linkXstats);
        writer.close(at);
        break;
      }
      case 'linkXstatsSlave': {
        if (attrs.linkXstatsSlave === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.linkXstatsSlave);
        writer.close(at);
        break;
      }
      case 'linkOffloadXstats': {
        if (attrs.linkOffloadXstats === undefined) break;
        const at = writer.open(4);
        writeOffloadXstatsAttributes(attrs.linkOffloadXstats, writer);
        writer.close(at);
        break;
      }
      case 'afSpec': {
        if (attrs.afSpec === undefined) break;
        const at = writer.open(5);
        writer.bytes(attrs.afSpec);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set link-offload-xstats, in the order of the wire. */
export interface OffloadXstatsAttributes extends UnknownAttributes {
  readonly cpuHit?: Uint8Array;
  readonly hwSInfo?: HwSInfoAttributes;
  readonly l3Stats?: Uint8Array;
}
function readOffloadXstatsAttributes(view: DataView, start: number, end: number, depth: number): OffloadXstatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<OffloadXstatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.cpuHit = copyBytes(view, from, to);
        break;
      case 2:
        attrs.hwSInfo = readHwSInfoAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.l3Stats = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeOffloadXstatsAttributes(attrs: OffloadXstatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'cpuHit': {
        if (attrs.cpuHit === undefined) break;
        const at = writer.open(1);
        writer.bytes(attrs.cpuHit);
        writer.close(at);
        break;
      }
      case 'hwSInfo': {
        if (attrs.hwSInfo === undefined) break;
        const at = writer.open(32770);
        writeHwSInfoAttributes(attrs.hwSInfo, writer);
        writer.close(at);
        break;
      }
      case 'l3Stats': {
        if (attrs.l3Stats === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.l3Stats);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set hw-s-info-one, in the order of the wire. */
export interface HwStatsInfoAttributes extends UnknownAttributes {
  readonly request?: number;
  readonly used?: number;
}
function readHwStatsInfoAttributes(view: DataView, start: number, end: number, depth: number): HwStatsInfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<HwStatsInfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('request', from, to, 1);
        attrs.request = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('used', from, to, 1);
        attrs.used = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeHwStatsInfoAttributes(attrs: HwStatsInfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'request': {
        if (attrs.request === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.request);
        writer.close(at);
        break;
      }
      case 'used': {
        if (attrs.used === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.used);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set link-dpll-pin-attrs, in the order of the wire. */
export interface LinkDpllPinAttributes extends UnknownAttributes {
  readonly id?: number;
}
function readLinkDpllPinAttributes(view: DataView, start: number, end: number, depth: number): LinkDpllPinAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkDpllPinAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
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
function writeLinkDpllPinAttributes(attrs: LinkDpllPinAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-netkit-attrs, in the order of the wire. */
export interface LinkinfoNetkitAttributes extends UnknownAttributes {
  readonly peerInfo?: Partial<LinkMessage>;
  readonly primary?: number;
  /** One of NetkitPolicy. */
  readonly policy?: number;
  /** One of NetkitPolicy. */
  readonly peerPolicy?: number;
  /** One of NetkitMode. */
  readonly mode?: number;
}
function readLinkinfoNetkitAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoNetkitAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoNetkitAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.peerInfo = decodeLink(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('primary', from, to, 1);
        attrs.primary = view.getUint8(from);
        break;
      case 3:
        if (to - from < 4) tooShort('policy', from, to, 4);
        attrs.policy = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('peerPolicy', from, to, 4);
        attrs.peerPolicy = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('mode', from, to, 4);
        attrs.mode = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoNetkitAttributes(attrs: LinkinfoNetkitAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'peerInfo': {
        if (attrs.peerInfo === undefined) break;
        const at = writer.open(1);
        encodeLink(attrs.peerInfo, writer);
        writer.close(at);
        break;
      }
      case 'primary': {
        if (attrs.primary === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.primary);
        writer.close(at);
        break;
      }
      case 'policy': {
        if (attrs.policy === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.policy);
        writer.close(at);
        break;
      }
      case 'peerPolicy': {
        if (attrs.peerPolicy === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.peerPolicy);
        writer.close(at);
        break;
      }
      case 'mode': {
        if (attrs.mode === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.mode);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set proto-down-reason-attrs, in the order of the wire. */
export interface ProtoDownReasonAttributes extends UnknownAttributes {
  readonly mask?: number;
  readonly value?: number;
}
function readProtoDownReasonAttributes(view: DataView, start: number, end: number, depth: number): ProtoDownReasonAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ProtoDownReasonAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('mask', from, to, 4);
        attrs.mask = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('value', from, to, 4);
        attrs.value = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeProtoDownReasonAttributes(attrs: ProtoDownReasonAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'mask': {
        if (attrs.mask === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.mask);
        writer.close(at);
        break;
      }
      case 'value': {
        if (attrs.value === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.value);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set hw-s-info-attrs, in the order of the wire. */
export interface HwSInfoAttributes extends UnknownAttributes {
  readonly l3Stats?: HwStatsInfoAttributes;
}
function readHwSInfoAttributes(view: DataView, start: number, end: number, depth: number): HwSInfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<HwSInfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 3:
        attrs.l3Stats = readHwStatsInfoAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeHwSInfoAttributes(attrs: HwSInfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'l3Stats': {
        if (attrs.l3Stats === undefined) break;
        const at = writer.open(32771);
        writeHwStatsInfoAttributes(attrs.l3Stats, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set bridge-querier-attrs, in the order of the wire. */
export interface BridgeQuerierAttributes extends UnknownAttributes {
  readonly ipAddress?: string;
  readonly ipPort?: number;
  readonly ipOtherTimer?: bigint;
  readonly ipv6Address?: string;
  readonly ipv6Port?: number;
  readonly ipv6OtherTimer?: bigint;
}
function readBridgeQuerierAttributes(view: DataView, start: number, end: number, depth: number): BridgeQuerierAttributes {
  checkDepth(depth, start);
  const attrs: Writable<BridgeQuerierAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.ipAddress = value;
        break;
      }
      case 2:
        if (to - from < 4) tooShort('ipPort', from, to, 4);
        attrs.ipPort = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 8) tooShort('ipOtherTimer', from, to, 8);
        attrs.ipOtherTimer = readU64(view, from);
        break;
      case 5: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.ipv6Address = value;
        break;
      }
      case 6:
        if (to - from < 4) tooShort('ipv6Port', from, to, 4);
        attrs.ipv6Port = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 8) tooShort('ipv6OtherTimer', from, to, 8);
        attrs.ipv6OtherTimer = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeBridgeQuerierAttributes(attrs: BridgeQuerierAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'ipAddress': {
        if (attrs.ipAddress === undefined) break;
        const at = writer.open(1);
        writer.ip(attrs.ipAddress);
        writer.close(at);
        break;
      }
      case 'ipPort': {
        if (attrs.ipPort === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.ipPort);
        writer.close(at);
        break;
      }
      case 'ipOtherTimer': {
        if (attrs.ipOtherTimer === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.ipOtherTimer);
        writer.close(at);
        break;
      }
      case 'ipv6Address': {
        if (attrs.ipv6Address === undefined) break;
        const at = writer.open(5);
        writer.ip(attrs.ipv6Address);
        writer.close(at);
        break;
      }
      case 'ipv6Port': {
        if (attrs.ipv6Port === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.ipv6Port);
        writer.close(at);
        break;
      }
      case 'ipv6OtherTimer': {
        if (attrs.ipv6OtherTimer === undefined) break;
        const at = writer.open(7);
        writer.u64(attrs.ipv6OtherTimer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-ip6tnl-attrs, in the order of the wire. */
export interface LinkinfoIp6tnlAttributes extends UnknownAttributes {
  readonly link?: number;
  readonly local?: string;
  readonly remote?: string;
  readonly ttl?: number;
  readonly encapLimit?: number;
  readonly flowinfo?: number;
  readonly flags?: number;
  readonly proto?: number;
  readonly encapType?: number;
  readonly encapFlags?: number;
  readonly encapSport?: number;
  readonly encapDport?: number;
  readonly collectMetadata?: true;
  readonly fwmark?: number;
}
function readLinkinfoIp6tnlAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoIp6tnlAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoIp6tnlAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('link', from, to, 4);
        attrs.link = view.getUint32(from, true);
        break;
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.local = value;
        break;
      }
      case 3: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.remote = value;
        break;
      }
      case 4:
        if (to - from < 1) tooShort('ttl', from, to, 1);
        attrs.ttl = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('encapLimit', from, to, 1);
        attrs.encapLimit = view.getUint8(from);
        break;
      case 7:
        if (to - from < 4) tooShort('flowinfo', from, to, 4);
        attrs.flowinfo = view.getUint32(from, false);
        break;
      case 8:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 1) tooShort('proto', from, to, 1);
        attrs.proto = view.getUint8(from);
        break;
      case 15:
        if (to - from < 2) tooShort('encapType', from, to, 2);
        attrs.encapType = view.getUint16(from, true);
        break;
      case 16:
        if (to - from < 2) tooShort('encapFlags', from, to, 2);
        attrs.encapFlags = view.getUint16(from, true);
        break;
      case 17:
        if (to - from < 2) tooShort('encapSport', from, to, 2);
        attrs.encapSport = view.getUint16(from, false);
        break;
      case 18:
        if (to - from < 2) tooShort('encapDport', from, to, 2);
        attrs.encapDport = view.getUint16(from, false);
        break;
      case 19:
        attrs.collectMetadata = true;
        break;
      case 20:
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
function writeLinkinfoIp6tnlAttributes(attrs: LinkinfoIp6tnlAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'link': {
        if (attrs.link === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.link);
        writer.close(at);
        break;
      }
      case 'local': {
        if (attrs.local === undefined) break;
        const at = writer.open(2);
        writer.ip(attrs.local);
        writer.close(at);
        break;
      }
      case 'remote': {
        if (attrs.remote === undefined) break;
        const at = writer.open(3);
        writer.ip(attrs.remote);
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
      case 'encapLimit': {
        if (attrs.encapLimit === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.encapLimit);
        writer.close(at);
        break;
      }
      case 'flowinfo': {
        if (attrs.flowinfo === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.flowinfo, false);
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
      case 'proto': {
        if (attrs.proto === undefined) break;
        const at = writer.open(9);
        writer.u8(attrs.proto);
        writer.close(at);
        break;
      }
      case 'encapType': {
        if (attrs.encapType === undefined) break;
        const at = writer.open(15);
        writer.u16(attrs.encapType);
        writer.close(at);
        break;
      }
      case 'encapFlags': {
        if (attrs.encapFlags === undefined) break;
        const at = writer.open(16);
        writer.u16(attrs.encapFlags);
        writer.close(at);
        break;
      }
      case 'encapSport': {
        if (attrs.encapSport === undefined) break;
        const at = writer.open(17);
        writer.u16(attrs.encapSport, false);
        writer.close(at);
        break;
      }
      case 'encapDport': {
        if (attrs.encapDport === undefined) break;
        const at = writer.open(18);
        writer.u16(attrs.encapDport, false);
        writer.close(at);
        break;
      }
      case 'collectMetadata': {
        if (attrs.collectMetadata === undefined) break;
        const at = writer.open(19);
        writer.close(at);
        break;
      }
      case 'fwmark': {
        if (attrs.fwmark === undefined) break;
        const at = writer.open(20);
        writer.u32(attrs.fwmark);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-veth-attrs, in the order of the wire. */
export interface LinkinfoVethAttributes extends UnknownAttributes {
  readonly peer?: Partial<LinkMessage>;
}
function readLinkinfoVethAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoVethAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoVethAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.peer = decodeLink(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoVethAttributes(attrs: LinkinfoVethAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'peer': {
        if (attrs.peer === undefined) break;
        const at = writer.open(1);
        encodeLink(attrs.peer, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-vxlan-attrs, in the order of the wire. */
export interface LinkinfoVxlanAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly group?: string;
  readonly link?: number;
  readonly local?: string;
  readonly ttl?: number;
  readonly tos?: number;
  readonly learning?: number;
  readonly ageing?: number;
  readonly limit?: number;
  readonly portRange?: VxlanPortRange;
  readonly proxy?: number;
  readonly rsc?: number;
  readonly l2miss?: number;
  readonly l3miss?: number;
  readonly port?: number;
  readonly group6?: string;
  readonly local6?: string;
  readonly udpCsum?: number;
  readonly udpZeroCsum6Tx?: number;
  readonly udpZeroCsum6Rx?: number;
  readonly remcsumTx?: number;
  readonly remcsumRx?: number;
  readonly gbp?: true;
  readonly remcsumNopartial?: true;
  readonly collectMetadata?: number;
  readonly label?: number;
  readonly gpe?: true;
  readonly ttlInherit?: Uint8Array;
  readonly df?: number;
  readonly vnifilter?: number;
  readonly localbypass?: number;
  readonly labelPolicy?: number;
  readonly reservedBits?: Uint8Array;
  readonly mcRoute?: number;
}
function readLinkinfoVxlanAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoVxlanAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoVxlanAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 2: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.group = value;
        break;
      }
      case 3:
        if (to - from < 4) tooShort('link', from, to, 4);
        attrs.link = view.getUint32(from, true);
        break;
      case 4: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.local = value;
        break;
      }
      case 5:
        if (to - from < 1) tooShort('ttl', from, to, 1);
        attrs.ttl = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('tos', from, to, 1);
        attrs.tos = view.getUint8(from);
        break;
      case 7:
        if (to - from < 1) tooShort('learning', from, to, 1);
        attrs.learning = view.getUint8(from);
        break;
      case 8:
        if (to - from < 4) tooShort('ageing', from, to, 4);
        attrs.ageing = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('limit', from, to, 4);
        attrs.limit = view.getUint32(from, true);
        break;
      case 10:
        attrs.portRange = readVxlanPortRange(view, from, to);
        break;
      case 11:
        if (to - from < 1) tooShort('proxy', from, to, 1);
        attrs.proxy = view.getUint8(from);
        break;
      case 12:
        if (to - from < 1) tooShort('rsc', from, to, 1);
        attrs.rsc = view.getUint8(from);
        break;
      case 13:
        if (to - from < 1) tooShort('l2miss', from, to, 1);
        attrs.l2miss = view.getUint8(from);
        break;
      case 14:
        if (to - from < 1) tooShort('l3miss', from, to, 1);
        attrs.l3miss = view.getUint8(from);
        break;
      case 15:
        if (to - from < 2) tooShort('port', from, to, 2);
        attrs.port = view.getUint16(from, false);
        break;
      case 16: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.group6 = value;
        break;
      }
      case 17: {
        const value = readIp(view, from, to);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.local6 = value;
        break;
      }
      case 18:
        if (to - from < 1) tooShort('udpCsum', from, to, 1);
        attrs.udpCsum = view.getUint8(from);
        break;
      case 19:
        if (to - from < 1) tooShort('udpZeroCsum6Tx', from, to, 1);
        attrs.udpZeroCsum6Tx = view.getUint8(from);
        break;
      case 20:
        if (to - from < 1) tooShort('udpZeroCsum6Rx', from, to, 1);
        attrs.udpZeroCsum6Rx = view.getUint8(from);
        break;
      case 21:
        if (to - from < 1) tooShort('remcsumTx', from, to, 1);
        attrs.remcsumTx = view.getUint8(from);
        break;
      case 22:
        if (to - from < 1) tooShort('remcsumRx', from, to, 1);
        attrs.remcsumRx = view.getUint8(from);
        break;
      case 23:
        attrs.gbp = true;
        break;
      case 24:
        attrs.remcsumNopartial = true;
        break;
      case 25:
        if (to - from < 1) tooShort('collectMetadata', from, to, 1);
        attrs.collectMetadata = view.getUint8(from);
        break;
      case 26:
        if (to - from < 4) tooShort('label', from, to, 4);
        attrs.label = view.getUint32(from, false);
        break;
      case 27:
        attrs.gpe = true;
        break;
      case 28:
        attrs.ttlInherit = copyBytes(view, from, to);
        break;
      case 29:
        if (to - from < 1) tooShort('df', from, to, 1);
        attrs.df = view.getUint8(from);
        break;
      case 30:
        if (to - from < 1) tooShort('vnifilter', from, to, 1);
        attrs.vnifilter = view.getUint8(from);
        break;
      case 31:
        if (to - from < 1) tooShort('localbypass', from, to, 1);
        attrs.localbypass = view.getUint8(from);
        break;
      case 32:
        if (to - from < 4) tooShort('labelPolicy', from, to, 4);
        attrs.labelPolicy = view.getUint32(from, true);
        break;
      case 33:
        attrs.reservedBits = copyBytes(view, from, to);
        break;
      case 34:
        if (to - from < 1) tooShort('mcRoute', from, to, 1);
        attrs.mcRoute = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoVxlanAttributes(attrs: LinkinfoVxlanAttributes, writer: Writer): void {
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
        writer.ip(attrs.group);
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
      case 'local': {
        if (attrs.local === undefined) break;
        const at = writer.open(4);
        writer.ip(attrs.local);
        writer.close(at);
        break;
      }
      case 'ttl': {
        if (attrs.ttl === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.ttl);
        writer.close(at);
        break;
      }
      case 'tos': {
        if (attrs.tos === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.tos);
        writer.close(at);
        break;
      }
      case 'learning': {
        if (attrs.learning === undefined) break;
        const at = writer.open(7);
        writer.u8(attrs.learning);
        writer.close(at);
        break;
      }
      case 'ageing': {
        if (attrs.ageing === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.ageing);
        writer.close(at);
        break;
      }
      case 'limit': {
        if (attrs.limit === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.limit);
        writer.close(at);
        break;
      }
      case 'portRange': {
        if (attrs.portRange === undefined) break;
        const at = writer.open(10);
        writeVxlanPortRange(attrs.portRange, writer);
        writer.close(at);
        break;
      }
      case 'proxy': {
        if (attrs.proxy === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.proxy);
        writer.close(at);
        break;
      }
      case 'rsc': {
        if (attrs.rsc === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.rsc);
        writer.close(at);
        break;
      }
      case 'l2miss': {
        if (attrs.l2miss === undefined) break;
        const at = writer.open(13);
        writer.u8(attrs.l2miss);
        writer.close(at);
        break;
      }
      case 'l3miss': {
        if (attrs.l3miss === undefined) break;
        const at = writer.open(14);
        writer.u8(attrs.l3miss);
        writer.close(at);
        break;
      }
      case 'port': {
        if (attrs.port === undefined) break;
        const at = writer.open(15);
        writer.u16(attrs.port, false);
        writer.close(at);
        break;
      }
      case 'group6': {
        if (attrs.group6 === undefined) break;
        const at = writer.open(16);
        writer.ip(attrs.group6);
        writer.close(at);
        break;
      }
      case 'local6': {
        if (attrs.local6 === undefined) break;
        const at = writer.open(17);
        writer.ip(attrs.local6);
        writer.close(at);
        break;
      }
      case 'udpCsum': {
        if (attrs.udpCsum === undefined) break;
        const at = writer.open(18);
        writer.u8(attrs.udpCsum);
        writer.close(at);
        break;
      }
      case 'udpZeroCsum6Tx': {
        if (attrs.udpZeroCsum6Tx === undefined) break;
        const at = writer.open(19);
        writer.u8(attrs.udpZeroCsum6Tx);
        writer.close(at);
        break;
      }
      case 'udpZeroCsum6Rx': {
        if (attrs.udpZeroCsum6Rx === undefined) break;
        const at = writer.open(20);
        writer.u8(attrs.udpZeroCsum6Rx);
        writer.close(at);
        break;
      }
      case 'remcsumTx': {
        if (attrs.remcsumTx === undefined) break;
        const at = writer.open(21);
        writer.u8(attrs.remcsumTx);
        writer.close(at);
        break;
      }
      case 'remcsumRx': {
        if (attrs.remcsumRx === undefined) break;
        const at = writer.open(22);
        writer.u8(attrs.remcsumRx);
        writer.close(at);
        break;
      }
      case 'gbp': {
        if (attrs.gbp === undefined) break;
        const at = writer.open(23);
        writer.close(at);
        break;
      }
      case 'remcsumNopartial': {
        if (attrs.remcsumNopartial === undefined) break;
        const at = writer.open(24);
        writer.close(at);
        break;
      }
      case 'collectMetadata': {
        if (attrs.collectMetadata === undefined) break;
        const at = writer.open(25);
        writer.u8(attrs.collectMetadata);
        writer.close(at);
        break;
      }
      case 'label': {
        if (attrs.label === undefined) break;
        const at = writer.open(26);
        writer.u32(attrs.label, false);
        writer.close(at);
        break;
      }
      case 'gpe': {
        if (attrs.gpe === undefined) break;
        const at = writer.open(27);
        writer.close(at);
        break;
      }
      case 'ttlInherit': {
        if (attrs.ttlInherit === undefined) break;
        const at = writer.open(28);
        writer.bytes(attrs.ttlInherit);
        writer.close(at);
        break;
      }
      case 'df': {
        if (attrs.df === undefined) break;
        const at = writer.open(29);
        writer.u8(attrs.df);
        writer.close(at);
        break;
      }
      case 'vnifilter': {
        if (attrs.vnifilter === undefined) break;
        const at = writer.open(30);
        writer.u8(attrs.vnifilter);
        writer.close(at);
        break;
      }
      case 'localbypass': {
        if (attrs.localbypass === undefined) break;
        const at = writer.open(31);
        writer.u8(attrs.localbypass);
        writer.close(at);
        break;
      }
      case 'labelPolicy': {
        if (attrs.labelPolicy === undefined) break;
        const at = writer.open(32);
        writer.u32(attrs.labelPolicy);
        writer.close(at);
        break;
      }
      case 'reservedBits': {
        if (attrs.reservedBits === undefined) break;
        const at = writer.open(33);
        writer.bytes(attrs.reservedBits);
        writer.close(at);
        break;
      }
      case 'mcRoute': {
        if (attrs.mcRoute === undefined) break;
        const at = writer.open(34);
        writer.u8(attrs.mcRoute);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-macvlan-attrs, in the order of the wire. */
export interface LinkinfoMacvlanAttributes extends UnknownAttributes {
  /** One of MacvlanMode. */
  readonly mode?: number;
  readonly flags?: number;
  readonly macaddrMode?: number;
  readonly macaddr?: string;
  readonly macaddrData?: MacvlanMacaddrAttributes;
  readonly macaddrCount?: number;
  readonly bcQueueLen?: number;
  readonly bcQueueLenUsed?: number;
  readonly bcCutoff?: number;
}
function readLinkinfoMacvlanAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoMacvlanAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoMacvlanAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('mode', from, to, 4);
        attrs.mode = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 2) tooShort('flags', from, to, 2);
        attrs.flags = view.getUint16(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('macaddrMode', from, to, 4);
        attrs.macaddrMode = view.getUint32(from, true);
        break;
      case 4:
        attrs.macaddr = readMac(view, from, to);
        break;
      case 5:
        attrs.macaddrData = readMacvlanMacaddrAttributes(view, from, to, depth + 1);
        break;
      case 6:
        if (to - from < 4) tooShort('macaddrCount', from, to, 4);
        attrs.macaddrCount = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('bcQueueLen', from, to, 4);
        attrs.bcQueueLen = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('bcQueueLenUsed', from, to, 4);
        attrs.bcQueueLenUsed = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('bcCutoff', from, to, 4);
        attrs.bcCutoff = view.getInt32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoMacvlanAttributes(attrs: LinkinfoMacvlanAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'mode': {
        if (attrs.mode === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.mode);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.flags);
        writer.close(at);
        break;
      }
      case 'macaddrMode': {
        if (attrs.macaddrMode === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.macaddrMode);
        writer.close(at);
        break;
      }
      case 'macaddr': {
        if (attrs.macaddr === undefined) break;
        const at = writer.open(4);
        writer.mac(attrs.macaddr);
        writer.close(at);
        break;
      }
      case 'macaddrData': {
        if (attrs.macaddrData === undefined) break;
        const at = writer.open(5);
        writeMacvlanMacaddrAttributes(attrs.macaddrData, writer);
        writer.close(at);
        break;
      }
      case 'macaddrCount': {
        if (attrs.macaddrCount === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.macaddrCount);
        writer.close(at);
        break;
      }
      case 'bcQueueLen': {
        if (attrs.bcQueueLen === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.bcQueueLen);
        writer.close(at);
        break;
      }
      case 'bcQueueLenUsed': {
        if (attrs.bcQueueLenUsed === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.bcQueueLenUsed);
        writer.close(at);
        break;
      }
      case 'bcCutoff': {
        if (attrs.bcCutoff === undefined) break;
        const at = writer.open(9);
        writer.s32(attrs.bcCutoff);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set macvlan-macaddr-attrs, in the order of the wire. */
export interface MacvlanMacaddrAttributes extends UnknownAttributes {
  readonly macaddr?: readonly string[];
}
function readMacvlanMacaddrAttributes(view: DataView, start: number, end: number, depth: number): MacvlanMacaddrAttributes {
  checkDepth(depth, start);
  const attrs: Writable<MacvlanMacaddrAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 4:
        attrs.macaddr = append(attrs.macaddr, readMac(view, from, to));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeMacvlanMacaddrAttributes(attrs: MacvlanMacaddrAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'macaddr': {
        if (attrs.macaddr === undefined) break;
        for (const item of attrs.macaddr) {
          const at = writer.open(4);
          writer.mac(item);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo-ipvlan-attrs, in the order of the wire. */
export interface LinkinfoIpvlanAttributes extends UnknownAttributes {
  readonly mode?: number;
  readonly flags?: number;
}
function readLinkinfoIpvlanAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoIpvlanAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoIpvlanAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('mode', from, to, 2);
        attrs.mode = view.getUint16(from, true);
        break;
      case 2:
        if (to - from < 2) tooShort('flags', from, to, 2);
        attrs.flags = view.getUint16(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkinfoIpvlanAttributes(attrs: LinkinfoIpvlanAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'mode': {
        if (attrs.mode === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.mode);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.flags);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** The format in use is the one member that is there. */
export interface LinkinfoData {
  readonly bond?: LinkinfoBondAttributes;
  readonly bridge?: LinkinfoBridgeAttributes;
  readonly erspan?: LinkinfoGreAttributes;
  readonly gre?: LinkinfoGreAttributes;
  readonly gretap?: LinkinfoGreAttributes;
  readonly geneve?: LinkinfoGeneveAttributes;
  readonly ipip?: LinkinfoIptunAttributes;
  readonly sit?: LinkinfoIptunAttributes;
  readonly tun?: LinkinfoTunAttributes;
  readonly vlan?: LinkinfoVlanAttributes;
  readonly vrf?: LinkinfoVrfAttributes;
  readonly netkit?: LinkinfoNetkitAttributes;
  readonly veth?: LinkinfoVethAttributes;
  readonly vxlan?: LinkinfoVxlanAttributes;
  readonly macvlan?: LinkinfoMacvlanAttributes;
  readonly macvtap?: LinkinfoMacvlanAttributes;
  readonly ipvlan?: LinkinfoIpvlanAttributes;
  readonly ipvtap?: LinkinfoIpvlanAttributes;
  readonly ip6erspan?: LinkinfoGreAttributes;
  readonly ip6gre?: LinkinfoGreAttributes;
  readonly ip6gretap?: LinkinfoGreAttributes;
  readonly ip6tnl?: LinkinfoIp6tnlAttributes;
}
function readLinkinfoData(view: DataView, start: number, end: number, depth: number, selector: string | undefined): LinkinfoData | undefined {
  switch (selector) {
    case 'bond':
      return { bond: readLinkinfoBondAttributes(view, start, end, depth) };
    case 'bridge':
      return { bridge: readLinkinfoBridgeAttributes(view, start, end, depth) };
    case 'erspan':
      return { erspan: readLinkinfoGreAttributes(view, start, end, depth) };
    case 'gre':
      return { gre: readLinkinfoGreAttributes(view, start, end, depth) };
    case 'gretap':
      return { gretap: readLinkinfoGreAttributes(view, start, end, depth) };
    case 'geneve':
      return { geneve: readLinkinfoGeneveAttributes(view, start, end, depth) };
    case 'ipip':
      return { ipip: readLinkinfoIptunAttributes(view, start, end, depth) };
    case 'sit':
      return { sit: readLinkinfoIptunAttributes(view, start, end, depth) };
    case 'tun':
      return { tun: readLinkinfoTunAttributes(view, start, end, depth) };
    case 'vlan':
      return { vlan: readLinkinfoVlanAttributes(view, start, end, depth) };
    case 'vrf':
      return { vrf: readLinkinfoVrfAttributes(view, start, end, depth) };
    case 'netkit':
      return { netkit: readLinkinfoNetkitAttributes(view, start, end, depth) };
    case 'veth':
      return { veth: readLinkinfoVethAttributes(view, start, end, depth) };
    case 'vxlan':
      return { vxlan: readLinkinfoVxlanAttributes(view, start, end, depth) };
    case 'macvlan':
      return { macvlan: readLinkinfoMacvlanAttributes(view, start, end, depth) };
    case 'macvtap':
      return { macvtap: readLinkinfoMacvlanAttributes(view, start, end, depth) };
    case 'ipvlan':
      return { ipvlan: readLinkinfoIpvlanAttributes(view, start, end, depth) };
    case 'ipvtap':
      return { ipvtap: readLinkinfoIpvlanAttributes(view, start, end, depth) };
    case 'ip6erspan':
      return { ip6erspan: readLinkinfoGreAttributes(view, start, end, depth) };
    case 'ip6gre':
      return { ip6gre: readLinkinfoGreAttributes(view, start, end, depth) };
    case 'ip6gretap':
      return { ip6gretap: readLinkinfoGreAttributes(view, start, end, depth) };
    case 'ip6tnl':
      return { ip6tnl: readLinkinfoIp6tnlAttributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeLinkinfoData(value: LinkinfoData, writer: Writer, type: number): void {
  if (value.bond !== undefined) {
    const at = writer.open(type);
    writeLinkinfoBondAttributes(value.bond, writer);
    writer.close(at);
  }
  if (value.bridge !== undefined) {
    const at = writer.open(type);
    writeLinkinfoBridgeAttributes(value.bridge, writer);
    writer.close(at);
  }
  if (value.erspan !== undefined) {
    const at = writer.open(type);
    writeLinkinfoGreAttributes(value.erspan, writer);
    writer.close(at);
  }
  if (value.gre !== undefined) {
    const at = writer.open(type);
    writeLinkinfoGreAttributes(value.gre, writer);
    writer.close(at);
  }
  if (value.gretap !== undefined) {
    const at = writer.open(type);
    writeLinkinfoGreAttributes(value.gretap, writer);
    writer.close(at);
  }
  if (value.geneve !== undefined) {
    const at = writer.open(type);
    writeLinkinfoGeneveAttributes(value.geneve, writer);
    writer.close(at);
  }
  if (value.ipip !== undefined) {
    const at = writer.open(type);
    writeLinkinfoIptunAttributes(value.ipip, writer);
    writer.close(at);
  }
  if (value.sit !== undefined) {
    const at = writer.open(type);
    writeLinkinfoIptunAttributes(value.sit, writer);
    writer.close(at);
  }
  if (value.tun !== undefined) {
    const at = writer.open(type);
    writeLinkinfoTunAttributes(value.tun, writer);
    writer.close(at);
  }
  if (value.vlan !== undefined) {
    const at = writer.open(type);
    writeLinkinfoVlanAttributes(value.vlan, writer);
    writer.close(at);
  }
  if (value.vrf !== undefined) {
    const at = writer.open(type);
    writeLinkinfoVrfAttributes(value.vrf, writer);
    writer.close(at);
  }
  if (value.netkit !== undefined) {
    const at = writer.open(type);
    writeLinkinfoNetkitAttributes(value.netkit, writer);
    writer.close(at);
  }
  if (value.veth !== undefined) {
    const at = writer.open(type);
    writeLinkinfoVethAttributes(value.veth, writer);
    writer.close(at);
  }
  if (value.vxlan !== undefined) {
    const at = writer.open(type);
    writeLinkinfoVxlanAttributes(value.vxlan, writer);
    writer.close(at);
  }
  if (value.macvlan !== undefined) {
    const at = writer.open(type);
    writeLinkinfoMacvlanAttributes(value.macvlan, writer);
    writer.close(at);
  }
  if (value.macvtap !== undefined) {
    const at = writer.open(type);
    writeLinkinfoMacvlanAttributes(value.macvtap, writer);
    writer.close(at);
  }
  if (value.ipvlan !== undefined) {
    const at = writer.open(type);
    writeLinkinfoIpvlanAttributes(value.ipvlan, writer);
    writer.close(at);
  }
  if (value.ipvtap !== undefined) {
    const at = writer.open(type);
    writeLinkinfoIpvlanAttributes(value.ipvtap, writer);
    writer.close(at);
  }
  if (value.ip6erspan !== undefined) {
    const at = writer.open(type);
    writeLinkinfoGreAttributes(value.ip6erspan, writer);
    writer.close(at);
  }
  if (value.ip6gre !== undefined) {
    const at = writer.open(type);
    writeLinkinfoGreAttributes(value.ip6gre, writer);
    writer.close(at);
  }
  if (value.ip6gretap !== undefined) {
    const at = writer.open(type);
    writeLinkinfoGreAttributes(value.ip6gretap, writer);
    writer.close(at);
  }
  if (value.ip6tnl !== undefined) {
    const at = writer.open(type);
    writeLinkinfoIp6tnlAttributes(value.ip6tnl, writer);
    writer.close(at);
  }
}

/** The format in use is the one member that is there. */
export interface LinkinfoSlaveData {
  readonly bridge?: LinkinfoBrportAttributes;
  readonly bond?: LinkinfoBondSlaveAttributes;
  readonly vrf?: LinkinfoVrfAttributes;
}
function readLinkinfoSlaveData(view: DataView, start: number, end: number, depth: number, selector: string | undefined): LinkinfoSlaveData | undefined {
  switch (selector) {
    case 'bridge':
      return { bridge: readLinkinfoBrportAttributes(view, start, end, depth) };
    case 'bond':
      return { bond: readLinkinfoBondSlaveAttributes(view, start, end, depth) };
    case 'vrf':
      return { vrf: readLinkinfoVrfAttributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeLinkinfoSlaveData(value: LinkinfoSlaveData, writer: Writer, type: number): void {
  if (value.bridge !== undefined) {
    const at = writer.open(type);
    writeLinkinfoBrportAttributes(value.bridge, writer);
    writer.close(at);
  }
  if (value.bond !== undefined) {
    const at = writer.open(type);
    writeLinkinfoBondSlaveAttributes(value.bond, writer);
    writer.close(at);
  }
  if (value.vrf !== undefined) {
    const at = writer.open(type);
    writeLinkinfoVrfAttributes(value.vrf, writer);
    writer.close(at);
  }
}

/** The format in use is the one member that is there. */
export interface Protinfo {
  readonly bridge?: LinkinfoBrportAttributes;
  readonly inet6?: Inet6Attributes;
}
function readProtinfo(view: DataView, start: number, end: number, depth: number, selector: number | undefined): Protinfo | undefined {
  switch (selector) {
    case 7:
      return { bridge: readLinkinfoBrportAttributes(view, start, end, depth) };
    case 10:
      return { inet6: readInet6Attributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeProtinfo(value: Protinfo, writer: Writer, type: number): void {
  if (value.bridge !== undefined) {
    const at = writer.open(type | 32768);
    writeLinkinfoBrportAttributes(value.bridge, writer);
    writer.close(at);
  }
  if (value.inet6 !== undefined) {
    const at = writer.open(type);
    writeInet6Attributes(value.inet6, writer);
    writer.close(at);
  }
}

/** struct ifinfomsg, and the attributes behind it. */
export interface LinkMessage {
  readonly family: number;
  readonly type: number;
  readonly index: number;
  /** Bits of LinkFlag. */
  readonly flags: number;
  readonly change: number;
  readonly attrs: LinkAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeLink(view: DataView, start: number, end: number, depth: number = 0): LinkMessage {
  if (end - start < 16) tooShort('ifinfomsg', start, end, 16);
  return {
    family: view.getUint8(start),
    type: view.getUint16(start + 2, true),
    index: view.getInt32(start + 4, true),
    flags: view.getUint32(start + 8, true),
    change: view.getUint32(start + 12, true),
    attrs: readLinkAttributes(view, start + 16, end, depth, view.getUint8(start)),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeLink(message: Partial<LinkMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.zeros(1);
  writer.u16(message.type ?? 0);
  writer.s32(message.index ?? 0);
  writer.u32(message.flags ?? 0);
  writer.u32(message.change ?? 0);
  if (message.attrs !== undefined) writeLinkAttributes(message.attrs, writer);
}

/** struct if_stats_msg, and the attributes behind it. */
export interface LinkStatsMessage {
  readonly family: number;
  readonly ifindex: number;
  readonly filterMask: number;
  readonly attrs: LinkStatsAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeLinkStats(view: DataView, start: number, end: number, depth: number = 0): LinkStatsMessage {
  if (end - start < 12) tooShort('if_stats_msg', start, end, 12);
  return {
    family: view.getUint8(start),
    ifindex: view.getUint32(start + 4, true),
    filterMask: view.getUint32(start + 8, true),
    attrs: readLinkStatsAttributes(view, start + 12, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeLinkStats(message: Partial<LinkStatsMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.zeros(3);
  writer.u32(message.ifindex ?? 0);
  writer.u32(message.filterMask ?? 0);
  if (message.attrs !== undefined) writeLinkStatsAttributes(message.attrs, writer);
}

/** Requests of rt-link. */
export const rtLinkOperations: {
  readonly newlink: { readonly do: Operation<LinkMessage> };
  readonly dellink: { readonly do: Operation<LinkMessage> };
  readonly getlink: { readonly do: Query<LinkMessage>; readonly dump: Query<LinkMessage> };
  readonly setlink: { readonly do: Operation<LinkMessage> };
  readonly getstats: { readonly do: Query<LinkStatsMessage>; readonly dump: Query<LinkStatsMessage> };
} = {
  newlink: { do: { type: 16, encode: encodeLink } },
  dellink: { do: { type: 17, encode: encodeLink } },
  getlink: { do: { type: 18, encode: encodeLink, reply: 16, decode: decodeLink }, dump: { type: 18, encode: encodeLink, reply: 16, decode: decodeLink } },
  setlink: { do: { type: 19, encode: encodeLink } },
  getstats: { do: { type: 94, encode: encodeLinkStats, reply: 92, decode: decodeLinkStats }, dump: { type: 94, encode: encodeLinkStats, reply: 92, decode: decodeLinkStats } },
};
/** Messages that rt-link sends to the members of its groups. */
export const rtLinkNotifications: {
  readonly newlink: Notification<LinkMessage>;
  readonly dellink: Notification<LinkMessage>;
  readonly newstats: Notification<LinkStatsMessage>;
} = {
  newlink: { type: 16, decode: decodeLink },
  dellink: { type: 17, decode: decodeLink },
  newstats: { type: 92, decode: decodeLinkStats },
};
/** Multicast groups of rt-link. */
export const rtLinkGroups = {
  link: 1,
  stats: 36,
  ipv6Ifinfo: 12,
} as const;
