// Made by tools/families/generate.ts. Do not edit.
import type { Notification, Operation, Query } from '../operation.ts';
import { type Keyed, type UnknownAttributes, type Writable, append, attributeEnd, checkDepth, copyBytes, keep, readArray, readInteger, readKeyed, readU64, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's udp-tunnel-type, by name. */
export const UdpTunnelType = {
  vxlan: 0,
  geneve: 1,
  vxlanGpe: 2,
} as const;

/** The kernel's header-flags, by name. */
export const HeaderFlag = {
  compactBitsets: 1,
  omitReply: 2,
  stats: 4,
} as const;

/** The kernel's module-fw-flash-status, by name. */
export const ModuleFwFlashStatus = {
  started: 0,
  inProgress: 1,
  completed: 2,
  error: 3,
} as const;

/** The kernel's c33-pse-ext-state, by name. */
export const C33PseExtState = {
  none: 0,
  errorCondition: 1,
  mrMpsValid: 2,
  mrPseEnable: 3,
  optionDetectTed: 4,
  optionVportLim: 5,
  ovldDetected: 6,
  powerNotAvailable: 7,
  shortDetected: 8,
} as const;

/** The kernel's phy-upstream-type, by name. */
export const PhyUpstreamType = {
  mac: 0,
  phy: 1,
} as const;

/** The kernel's string-set, by name. */
export const StringSet = {
  test: 0,
  stats: 1,
  privFlags: 2,
  ntupleFilters: 3,
  features: 4,
  rssHashFuncs: 5,
  tunables: 6,
  phyStats: 7,
  phyTunables: 8,
  linkModes: 9,
  msgClasses: 10,
  wolModes: 11,
  sofTimestamping: 12,
  tsTxTypes: 13,
  tsRxFilters: 14,
  udpTunnelTypes: 15,
  statsStd: 16,
  statsEthPhy: 17,
  statsEthMac: 18,
  statsEthCtrl: 19,
  statsRmon: 20,
} as const;

/** Attribute set header, in the order of the wire. */
export interface HeaderAttributes extends UnknownAttributes {
  readonly devIndex?: number;
  readonly devName?: string;
  /** Bits of HeaderFlag. */
  readonly flags?: number;
  readonly phyIndex?: number;
}
function readHeaderAttributes(view: DataView, start: number, end: number, depth: number): HeaderAttributes {
  checkDepth(depth, start);
  const attrs: Writable<HeaderAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('devIndex', from, to, 4);
        attrs.devIndex = view.getUint32(from, true);
        break;
      case 2:
        attrs.devName = readText(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('phyIndex', from, to, 4);
        attrs.phyIndex = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeHeaderAttributes(attrs: HeaderAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'devIndex': {
        if (attrs.devIndex === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.devIndex);
        writer.close(at);
        break;
      }
      case 'devName': {
        if (attrs.devName === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.devName);
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
      case 'phyIndex': {
        if (attrs.phyIndex === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.phyIndex);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set bitset-bit, in the order of the wire. */
export interface BitsetBitAttributes extends UnknownAttributes {
  readonly index?: number;
  readonly name?: string;
  readonly value?: true;
}
function readBitsetBitAttributes(view: DataView, start: number, end: number, depth: number): BitsetBitAttributes {
  checkDepth(depth, start);
  const attrs: Writable<BitsetBitAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('index', from, to, 4);
        attrs.index = view.getUint32(from, true);
        break;
      case 2:
        attrs.name = readText(view, from, to);
        break;
      case 3:
        attrs.value = true;
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeBitsetBitAttributes(attrs: BitsetBitAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'index': {
        if (attrs.index === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.index);
        writer.close(at);
        break;
      }
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'value': {
        if (attrs.value === undefined) break;
        const at = writer.open(3);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set bitset-bits, in the order of the wire. */
export interface BitsetBitsAttributes extends UnknownAttributes {
  readonly bit?: readonly BitsetBitAttributes[];
}
function readBitsetBitsAttributes(view: DataView, start: number, end: number, depth: number): BitsetBitsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<BitsetBitsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.bit = append(attrs.bit, readBitsetBitAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeBitsetBitsAttributes(attrs: BitsetBitsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'bit': {
        if (attrs.bit === undefined) break;
        for (const item of attrs.bit) {
          const at = writer.open(32769);
          writeBitsetBitAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set bitset, in the order of the wire. */
export interface BitsetAttributes extends UnknownAttributes {
  readonly nomask?: true;
  readonly size?: number;
  readonly bits?: BitsetBitsAttributes;
  readonly value?: Uint8Array;
  readonly mask?: Uint8Array;
}
function readBitsetAttributes(view: DataView, start: number, end: number, depth: number): BitsetAttributes {
  checkDepth(depth, start);
  const attrs: Writable<BitsetAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.nomask = true;
        break;
      case 2:
        if (to - from < 4) tooShort('size', from, to, 4);
        attrs.size = view.getUint32(from, true);
        break;
      case 3:
        attrs.bits = readBitsetBitsAttributes(view, from, to, depth + 1);
        break;
      case 4:
        attrs.value = copyBytes(view, from, to);
        break;
      case 5:
        attrs.mask = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeBitsetAttributes(attrs: BitsetAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'nomask': {
        if (attrs.nomask === undefined) break;
        const at = writer.open(1);
        writer.close(at);
        break;
      }
      case 'size': {
        if (attrs.size === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.size);
        writer.close(at);
        break;
      }
      case 'bits': {
        if (attrs.bits === undefined) break;
        const at = writer.open(32771);
        writeBitsetBitsAttributes(attrs.bits, writer);
        writer.close(at);
        break;
      }
      case 'value': {
        if (attrs.value === undefined) break;
        const at = writer.open(4);
        writer.bytes(attrs.value);
        writer.close(at);
        break;
      }
      case 'mask': {
        if (attrs.mask === undefined) break;
        const at = writer.open(5);
        writer.bytes(attrs.mask);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set string, in the order of the wire. */
export interface StringAttributes extends UnknownAttributes {
  readonly index?: number;
  readonly value?: string;
}
function readStringAttributes(view: DataView, start: number, end: number, depth: number): StringAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StringAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('index', from, to, 4);
        attrs.index = view.getUint32(from, true);
        break;
      case 2:
        attrs.value = readText(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStringAttributes(attrs: StringAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'index': {
        if (attrs.index === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.index);
        writer.close(at);
        break;
      }
      case 'value': {
        if (attrs.value === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.value);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set strings, in the order of the wire. */
export interface StringsAttributes extends UnknownAttributes {
  readonly string?: readonly StringAttributes[];
}
function readStringsAttributes(view: DataView, start: number, end: number, depth: number): StringsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StringsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.string = append(attrs.string, readStringAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStringsAttributes(attrs: StringsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'string': {
        if (attrs.string === undefined) break;
        for (const item of attrs.string) {
          const at = writer.open(32769);
          writeStringAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set stringset, in the order of the wire. */
export interface StringsetAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly count?: number;
  readonly strings?: readonly StringsAttributes[];
}
function readStringsetAttributes(view: DataView, start: number, end: number, depth: number): StringsetAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StringsetAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('count', from, to, 4);
        attrs.count = view.getUint32(from, true);
        break;
      case 3:
        attrs.strings = append(attrs.strings, readStringsAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStringsetAttributes(attrs: StringsetAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'count': {
        if (attrs.count === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.count);
        writer.close(at);
        break;
      }
      case 'strings': {
        if (attrs.strings === undefined) break;
        for (const item of attrs.strings) {
          const at = writer.open(32771);
          writeStringsAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set stringsets, in the order of the wire. */
export interface StringsetsAttributes extends UnknownAttributes {
  readonly stringset?: readonly StringsetAttributes[];
}
function readStringsetsAttributes(view: DataView, start: number, end: number, depth: number): StringsetsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StringsetsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.stringset = append(attrs.stringset, readStringsetAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStringsetsAttributes(attrs: StringsetsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'stringset': {
        if (attrs.stringset === undefined) break;
        for (const item of attrs.stringset) {
          const at = writer.open(32769);
          writeStringsetAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set strset, in the order of the wire. */
export interface StrsetAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly stringsets?: StringsetsAttributes;
  readonly countsOnly?: true;
}
function readStrsetAttributes(view: DataView, start: number, end: number, depth: number): StrsetAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StrsetAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.stringsets = readStringsetsAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.countsOnly = true;
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStrsetAttributes(attrs: StrsetAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'stringsets': {
        if (attrs.stringsets === undefined) break;
        const at = writer.open(32770);
        writeStringsetsAttributes(attrs.stringsets, writer);
        writer.close(at);
        break;
      }
      case 'countsOnly': {
        if (attrs.countsOnly === undefined) break;
        const at = writer.open(3);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set privflags, in the order of the wire. */
export interface PrivflagsAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly flags?: BitsetAttributes;
}
function readPrivflagsAttributes(view: DataView, start: number, end: number, depth: number): PrivflagsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PrivflagsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.flags = readBitsetAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePrivflagsAttributes(attrs: PrivflagsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(32770);
        writeBitsetAttributes(attrs.flags, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set rings, in the order of the wire. */
export interface RingsAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly rxMax?: number;
  readonly rxMiniMax?: number;
  readonly rxJumboMax?: number;
  readonly txMax?: number;
  readonly rx?: number;
  readonly rxMini?: number;
  readonly rxJumbo?: number;
  readonly tx?: number;
  readonly rxBufLen?: number;
  readonly tcpDataSplit?: number;
  readonly cqeSize?: number;
  readonly txPush?: number;
  readonly rxPush?: number;
  readonly txPushBufLen?: number;
  readonly txPushBufLenMax?: number;
}
function readRingsAttributes(view: DataView, start: number, end: number, depth: number): RingsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<RingsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('rxMax', from, to, 4);
        attrs.rxMax = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('rxMiniMax', from, to, 4);
        attrs.rxMiniMax = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('rxJumboMax', from, to, 4);
        attrs.rxJumboMax = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('txMax', from, to, 4);
        attrs.txMax = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('rx', from, to, 4);
        attrs.rx = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('rxMini', from, to, 4);
        attrs.rxMini = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('rxJumbo', from, to, 4);
        attrs.rxJumbo = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('tx', from, to, 4);
        attrs.tx = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('rxBufLen', from, to, 4);
        attrs.rxBufLen = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 1) tooShort('tcpDataSplit', from, to, 1);
        attrs.tcpDataSplit = view.getUint8(from);
        break;
      case 12:
        if (to - from < 4) tooShort('cqeSize', from, to, 4);
        attrs.cqeSize = view.getUint32(from, true);
        break;
      case 13:
        if (to - from < 1) tooShort('txPush', from, to, 1);
        attrs.txPush = view.getUint8(from);
        break;
      case 14:
        if (to - from < 1) tooShort('rxPush', from, to, 1);
        attrs.rxPush = view.getUint8(from);
        break;
      case 15:
        if (to - from < 4) tooShort('txPushBufLen', from, to, 4);
        attrs.txPushBufLen = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 4) tooShort('txPushBufLenMax', from, to, 4);
        attrs.txPushBufLenMax = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeRingsAttributes(attrs: RingsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'rxMax': {
        if (attrs.rxMax === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.rxMax);
        writer.close(at);
        break;
      }
      case 'rxMiniMax': {
        if (attrs.rxMiniMax === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.rxMiniMax);
        writer.close(at);
        break;
      }
      case 'rxJumboMax': {
        if (attrs.rxJumboMax === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.rxJumboMax);
        writer.close(at);
        break;
      }
      case 'txMax': {
        if (attrs.txMax === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.txMax);
        writer.close(at);
        break;
      }
      case 'rx': {
        if (attrs.rx === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.rx);
        writer.close(at);
        break;
      }
      case 'rxMini': {
        if (attrs.rxMini === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.rxMini);
        writer.close(at);
        break;
      }
      case 'rxJumbo': {
        if (attrs.rxJumbo === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.rxJumbo);
        writer.close(at);
        break;
      }
      case 'tx': {
        if (attrs.tx === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.tx);
        writer.close(at);
        break;
      }
      case 'rxBufLen': {
        if (attrs.rxBufLen === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.rxBufLen);
        writer.close(at);
        break;
      }
      case 'tcpDataSplit': {
        if (attrs.tcpDataSplit === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.tcpDataSplit);
        writer.close(at);
        break;
      }
      case 'cqeSize': {
        if (attrs.cqeSize === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.cqeSize);
        writer.close(at);
        break;
      }
      case 'txPush': {
        if (attrs.txPush === undefined) break;
        const at = writer.open(13);
        writer.u8(attrs.txPush);
        writer.close(at);
        break;
      }
      case 'rxPush': {
        if (attrs.rxPush === undefined) break;
        const at = writer.open(14);
        writer.u8(attrs.rxPush);
        writer.close(at);
        break;
      }
      case 'txPushBufLen': {
        if (attrs.txPushBufLen === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.txPushBufLen);
        writer.close(at);
        break;
      }
      case 'txPushBufLenMax': {
        if (attrs.txPushBufLenMax === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.txPushBufLenMax);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set mm-stat, in the order of the wire. */
export interface MmStatAttributes extends UnknownAttributes {
  readonly reassemblyErrors?: bigint;
  readonly smdErrors?: bigint;
  readonly reassemblyOk?: bigint;
  readonly rxFragCount?: bigint;
  readonly txFragCount?: bigint;
  readonly holdCount?: bigint;
}
function readMmStatAttributes(view: DataView, start: number, end: number, depth: number): MmStatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<MmStatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        if (to - from < 8) tooShort('reassemblyErrors', from, to, 8);
        attrs.reassemblyErrors = readU64(view, from);
        break;
      case 3:
        if (to - from < 8) tooShort('smdErrors', from, to, 8);
        attrs.smdErrors = readU64(view, from);
        break;
      case 4:
        if (to - from < 8) tooShort('reassemblyOk', from, to, 8);
        attrs.reassemblyOk = readU64(view, from);
        break;
      case 5:
        if (to - from < 8) tooShort('rxFragCount', from, to, 8);
        attrs.rxFragCount = readU64(view, from);
        break;
      case 6:
        if (to - from < 8) tooShort('txFragCount', from, to, 8);
        attrs.txFragCount = readU64(view, from);
        break;
      case 7:
        if (to - from < 8) tooShort('holdCount', from, to, 8);
        attrs.holdCount = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeMmStatAttributes(attrs: MmStatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'reassemblyErrors': {
        if (attrs.reassemblyErrors === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.reassemblyErrors);
        writer.close(at);
        break;
      }
      case 'smdErrors': {
        if (attrs.smdErrors === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.smdErrors);
        writer.close(at);
        break;
      }
      case 'reassemblyOk': {
        if (attrs.reassemblyOk === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.reassemblyOk);
        writer.close(at);
        break;
      }
      case 'rxFragCount': {
        if (attrs.rxFragCount === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.rxFragCount);
        writer.close(at);
        break;
      }
      case 'txFragCount': {
        if (attrs.txFragCount === undefined) break;
        const at = writer.open(6);
        writer.u64(attrs.txFragCount);
        writer.close(at);
        break;
      }
      case 'holdCount': {
        if (attrs.holdCount === undefined) break;
        const at = writer.open(7);
        writer.u64(attrs.holdCount);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set mm, in the order of the wire. */
export interface MmAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly pmacEnabled?: number;
  readonly txEnabled?: number;
  readonly txActive?: number;
  readonly txMinFragSize?: number;
  readonly rxMinFragSize?: number;
  readonly verifyEnabled?: number;
  readonly verifyStatus?: number;
  readonly verifyTime?: number;
  readonly maxVerifyTime?: number;
  readonly stats?: MmStatAttributes;
}
function readMmAttributes(view: DataView, start: number, end: number, depth: number): MmAttributes {
  checkDepth(depth, start);
  const attrs: Writable<MmAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('pmacEnabled', from, to, 1);
        attrs.pmacEnabled = view.getUint8(from);
        break;
      case 3:
        if (to - from < 1) tooShort('txEnabled', from, to, 1);
        attrs.txEnabled = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('txActive', from, to, 1);
        attrs.txActive = view.getUint8(from);
        break;
      case 5:
        if (to - from < 4) tooShort('txMinFragSize', from, to, 4);
        attrs.txMinFragSize = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('rxMinFragSize', from, to, 4);
        attrs.rxMinFragSize = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 1) tooShort('verifyEnabled', from, to, 1);
        attrs.verifyEnabled = view.getUint8(from);
        break;
      case 8:
        if (to - from < 1) tooShort('verifyStatus', from, to, 1);
        attrs.verifyStatus = view.getUint8(from);
        break;
      case 9:
        if (to - from < 4) tooShort('verifyTime', from, to, 4);
        attrs.verifyTime = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('maxVerifyTime', from, to, 4);
        attrs.maxVerifyTime = view.getUint32(from, true);
        break;
      case 11:
        attrs.stats = readMmStatAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeMmAttributes(attrs: MmAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'pmacEnabled': {
        if (attrs.pmacEnabled === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.pmacEnabled);
        writer.close(at);
        break;
      }
      case 'txEnabled': {
        if (attrs.txEnabled === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.txEnabled);
        writer.close(at);
        break;
      }
      case 'txActive': {
        if (attrs.txActive === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.txActive);
        writer.close(at);
        break;
      }
      case 'txMinFragSize': {
        if (attrs.txMinFragSize === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.txMinFragSize);
        writer.close(at);
        break;
      }
      case 'rxMinFragSize': {
        if (attrs.rxMinFragSize === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.rxMinFragSize);
        writer.close(at);
        break;
      }
      case 'verifyEnabled': {
        if (attrs.verifyEnabled === undefined) break;
        const at = writer.open(7);
        writer.u8(attrs.verifyEnabled);
        writer.close(at);
        break;
      }
      case 'verifyStatus': {
        if (attrs.verifyStatus === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.verifyStatus);
        writer.close(at);
        break;
      }
      case 'verifyTime': {
        if (attrs.verifyTime === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.verifyTime);
        writer.close(at);
        break;
      }
      case 'maxVerifyTime': {
        if (attrs.maxVerifyTime === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.maxVerifyTime);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(32779);
        writeMmStatAttributes(attrs.stats, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkinfo, in the order of the wire. */
export interface LinkinfoAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly port?: number;
  readonly phyaddr?: number;
  readonly tpMdix?: number;
  readonly tpMdixCtrl?: number;
  readonly transceiver?: number;
}
function readLinkinfoAttributes(view: DataView, start: number, end: number, depth: number): LinkinfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkinfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('port', from, to, 1);
        attrs.port = view.getUint8(from);
        break;
      case 3:
        if (to - from < 1) tooShort('phyaddr', from, to, 1);
        attrs.phyaddr = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('tpMdix', from, to, 1);
        attrs.tpMdix = view.getUint8(from);
        break;
      case 5:
        if (to - from < 1) tooShort('tpMdixCtrl', from, to, 1);
        attrs.tpMdixCtrl = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('transceiver', from, to, 1);
        attrs.transceiver = view.getUint8(from);
        break;
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
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'port': {
        if (attrs.port === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.port);
        writer.close(at);
        break;
      }
      case 'phyaddr': {
        if (attrs.phyaddr === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.phyaddr);
        writer.close(at);
        break;
      }
      case 'tpMdix': {
        if (attrs.tpMdix === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.tpMdix);
        writer.close(at);
        break;
      }
      case 'tpMdixCtrl': {
        if (attrs.tpMdixCtrl === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.tpMdixCtrl);
        writer.close(at);
        break;
      }
      case 'transceiver': {
        if (attrs.transceiver === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.transceiver);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkmodes, in the order of the wire. */
export interface LinkmodesAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly autoneg?: number;
  readonly ours?: BitsetAttributes;
  readonly peer?: BitsetAttributes;
  readonly speed?: number;
  readonly duplex?: number;
  readonly masterSlaveCfg?: number;
  readonly masterSlaveState?: number;
  readonly lanes?: number;
  readonly rateMatching?: number;
}
function readLinkmodesAttributes(view: DataView, start: number, end: number, depth: number): LinkmodesAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkmodesAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('autoneg', from, to, 1);
        attrs.autoneg = view.getUint8(from);
        break;
      case 3:
        attrs.ours = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 4:
        attrs.peer = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 5:
        if (to - from < 4) tooShort('speed', from, to, 4);
        attrs.speed = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 1) tooShort('duplex', from, to, 1);
        attrs.duplex = view.getUint8(from);
        break;
      case 7:
        if (to - from < 1) tooShort('masterSlaveCfg', from, to, 1);
        attrs.masterSlaveCfg = view.getUint8(from);
        break;
      case 8:
        if (to - from < 1) tooShort('masterSlaveState', from, to, 1);
        attrs.masterSlaveState = view.getUint8(from);
        break;
      case 9:
        if (to - from < 4) tooShort('lanes', from, to, 4);
        attrs.lanes = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 1) tooShort('rateMatching', from, to, 1);
        attrs.rateMatching = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkmodesAttributes(attrs: LinkmodesAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'autoneg': {
        if (attrs.autoneg === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.autoneg);
        writer.close(at);
        break;
      }
      case 'ours': {
        if (attrs.ours === undefined) break;
        const at = writer.open(32771);
        writeBitsetAttributes(attrs.ours, writer);
        writer.close(at);
        break;
      }
      case 'peer': {
        if (attrs.peer === undefined) break;
        const at = writer.open(32772);
        writeBitsetAttributes(attrs.peer, writer);
        writer.close(at);
        break;
      }
      case 'speed': {
        if (attrs.speed === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.speed);
        writer.close(at);
        break;
      }
      case 'duplex': {
        if (attrs.duplex === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.duplex);
        writer.close(at);
        break;
      }
      case 'masterSlaveCfg': {
        if (attrs.masterSlaveCfg === undefined) break;
        const at = writer.open(7);
        writer.u8(attrs.masterSlaveCfg);
        writer.close(at);
        break;
      }
      case 'masterSlaveState': {
        if (attrs.masterSlaveState === undefined) break;
        const at = writer.open(8);
        writer.u8(attrs.masterSlaveState);
        writer.close(at);
        break;
      }
      case 'lanes': {
        if (attrs.lanes === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.lanes);
        writer.close(at);
        break;
      }
      case 'rateMatching': {
        if (attrs.rateMatching === undefined) break;
        const at = writer.open(10);
        writer.u8(attrs.rateMatching);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set linkstate, in the order of the wire. */
export interface LinkstateAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly link?: number;
  readonly sqi?: number;
  readonly sqiMax?: number;
  readonly extState?: number;
  readonly extSubstate?: number;
  readonly extDownCnt?: number;
}
function readLinkstateAttributes(view: DataView, start: number, end: number, depth: number): LinkstateAttributes {
  checkDepth(depth, start);
  const attrs: Writable<LinkstateAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('link', from, to, 1);
        attrs.link = view.getUint8(from);
        break;
      case 3:
        if (to - from < 4) tooShort('sqi', from, to, 4);
        attrs.sqi = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('sqiMax', from, to, 4);
        attrs.sqiMax = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 1) tooShort('extState', from, to, 1);
        attrs.extState = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('extSubstate', from, to, 1);
        attrs.extSubstate = view.getUint8(from);
        break;
      case 7:
        if (to - from < 4) tooShort('extDownCnt', from, to, 4);
        attrs.extDownCnt = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeLinkstateAttributes(attrs: LinkstateAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'link': {
        if (attrs.link === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.link);
        writer.close(at);
        break;
      }
      case 'sqi': {
        if (attrs.sqi === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.sqi);
        writer.close(at);
        break;
      }
      case 'sqiMax': {
        if (attrs.sqiMax === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.sqiMax);
        writer.close(at);
        break;
      }
      case 'extState': {
        if (attrs.extState === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.extState);
        writer.close(at);
        break;
      }
      case 'extSubstate': {
        if (attrs.extSubstate === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.extSubstate);
        writer.close(at);
        break;
      }
      case 'extDownCnt': {
        if (attrs.extDownCnt === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.extDownCnt);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set debug, in the order of the wire. */
export interface DebugAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly msgmask?: BitsetAttributes;
}
function readDebugAttributes(view: DataView, start: number, end: number, depth: number): DebugAttributes {
  checkDepth(depth, start);
  const attrs: Writable<DebugAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.msgmask = readBitsetAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeDebugAttributes(attrs: DebugAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'msgmask': {
        if (attrs.msgmask === undefined) break;
        const at = writer.open(32770);
        writeBitsetAttributes(attrs.msgmask, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set wol, in the order of the wire. */
export interface WolAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly modes?: BitsetAttributes;
  readonly sopass?: Uint8Array;
}
function readWolAttributes(view: DataView, start: number, end: number, depth: number): WolAttributes {
  checkDepth(depth, start);
  const attrs: Writable<WolAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.modes = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.sopass = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeWolAttributes(attrs: WolAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'modes': {
        if (attrs.modes === undefined) break;
        const at = writer.open(32770);
        writeBitsetAttributes(attrs.modes, writer);
        writer.close(at);
        break;
      }
      case 'sopass': {
        if (attrs.sopass === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.sopass);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set features, in the order of the wire. */
export interface FeaturesAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly hw?: BitsetAttributes;
  readonly wanted?: BitsetAttributes;
  readonly active?: BitsetAttributes;
  readonly nochange?: BitsetAttributes;
}
function readFeaturesAttributes(view: DataView, start: number, end: number, depth: number): FeaturesAttributes {
  checkDepth(depth, start);
  const attrs: Writable<FeaturesAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.hw = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.wanted = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 4:
        attrs.active = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 5:
        attrs.nochange = readBitsetAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeFeaturesAttributes(attrs: FeaturesAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'hw': {
        if (attrs.hw === undefined) break;
        const at = writer.open(32770);
        writeBitsetAttributes(attrs.hw, writer);
        writer.close(at);
        break;
      }
      case 'wanted': {
        if (attrs.wanted === undefined) break;
        const at = writer.open(32771);
        writeBitsetAttributes(attrs.wanted, writer);
        writer.close(at);
        break;
      }
      case 'active': {
        if (attrs.active === undefined) break;
        const at = writer.open(32772);
        writeBitsetAttributes(attrs.active, writer);
        writer.close(at);
        break;
      }
      case 'nochange': {
        if (attrs.nochange === undefined) break;
        const at = writer.open(32773);
        writeBitsetAttributes(attrs.nochange, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set channels, in the order of the wire. */
export interface ChannelsAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly rxMax?: number;
  readonly txMax?: number;
  readonly otherMax?: number;
  readonly combinedMax?: number;
  readonly rxCount?: number;
  readonly txCount?: number;
  readonly otherCount?: number;
  readonly combinedCount?: number;
}
function readChannelsAttributes(view: DataView, start: number, end: number, depth: number): ChannelsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ChannelsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('rxMax', from, to, 4);
        attrs.rxMax = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('txMax', from, to, 4);
        attrs.txMax = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('otherMax', from, to, 4);
        attrs.otherMax = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('combinedMax', from, to, 4);
        attrs.combinedMax = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('rxCount', from, to, 4);
        attrs.rxCount = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('txCount', from, to, 4);
        attrs.txCount = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('otherCount', from, to, 4);
        attrs.otherCount = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('combinedCount', from, to, 4);
        attrs.combinedCount = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeChannelsAttributes(attrs: ChannelsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'rxMax': {
        if (attrs.rxMax === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.rxMax);
        writer.close(at);
        break;
      }
      case 'txMax': {
        if (attrs.txMax === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.txMax);
        writer.close(at);
        break;
      }
      case 'otherMax': {
        if (attrs.otherMax === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.otherMax);
        writer.close(at);
        break;
      }
      case 'combinedMax': {
        if (attrs.combinedMax === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.combinedMax);
        writer.close(at);
        break;
      }
      case 'rxCount': {
        if (attrs.rxCount === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.rxCount);
        writer.close(at);
        break;
      }
      case 'txCount': {
        if (attrs.txCount === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.txCount);
        writer.close(at);
        break;
      }
      case 'otherCount': {
        if (attrs.otherCount === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.otherCount);
        writer.close(at);
        break;
      }
      case 'combinedCount': {
        if (attrs.combinedCount === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.combinedCount);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set irq-moderation, in the order of the wire. */
export interface IrqModerationAttributes extends UnknownAttributes {
  readonly usec?: number;
  readonly pkts?: number;
  readonly comps?: number;
}
function readIrqModerationAttributes(view: DataView, start: number, end: number, depth: number): IrqModerationAttributes {
  checkDepth(depth, start);
  const attrs: Writable<IrqModerationAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('usec', from, to, 4);
        attrs.usec = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('pkts', from, to, 4);
        attrs.pkts = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('comps', from, to, 4);
        attrs.comps = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeIrqModerationAttributes(attrs: IrqModerationAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'usec': {
        if (attrs.usec === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.usec);
        writer.close(at);
        break;
      }
      case 'pkts': {
        if (attrs.pkts === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.pkts);
        writer.close(at);
        break;
      }
      case 'comps': {
        if (attrs.comps === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.comps);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set profile, in the order of the wire. */
export interface ProfileAttributes extends UnknownAttributes {
  readonly irqModeration?: readonly IrqModerationAttributes[];
}
function readProfileAttributes(view: DataView, start: number, end: number, depth: number): ProfileAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ProfileAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.irqModeration = append(attrs.irqModeration, readIrqModerationAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeProfileAttributes(attrs: ProfileAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'irqModeration': {
        if (attrs.irqModeration === undefined) break;
        for (const item of attrs.irqModeration) {
          const at = writer.open(32769);
          writeIrqModerationAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set coalesce, in the order of the wire. */
export interface CoalesceAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly rxUsecs?: number;
  readonly rxMaxFrames?: number;
  readonly rxUsecsIrq?: number;
  readonly rxMaxFramesIrq?: number;
  readonly txUsecs?: number;
  readonly txMaxFrames?: number;
  readonly txUsecsIrq?: number;
  readonly txMaxFramesIrq?: number;
  readonly statsBlockUsecs?: number;
  readonly useAdaptiveRx?: number;
  readonly useAdaptiveTx?: number;
  readonly pktRateLow?: number;
  readonly rxUsecsLow?: number;
  readonly rxMaxFramesLow?: number;
  readonly txUsecsLow?: number;
  readonly txMaxFramesLow?: number;
  readonly pktRateHigh?: number;
  readonly rxUsecsHigh?: number;
  readonly rxMaxFramesHigh?: number;
  readonly txUsecsHigh?: number;
  readonly txMaxFramesHigh?: number;
  readonly rateSampleInterval?: number;
  readonly useCqeModeTx?: number;
  readonly useCqeModeRx?: number;
  readonly txAggrMaxBytes?: number;
  readonly txAggrMaxFrames?: number;
  readonly txAggrTimeUsecs?: number;
  readonly rxProfile?: ProfileAttributes;
  readonly txProfile?: ProfileAttributes;
}
function readCoalesceAttributes(view: DataView, start: number, end: number, depth: number): CoalesceAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CoalesceAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('rxUsecs', from, to, 4);
        attrs.rxUsecs = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('rxMaxFrames', from, to, 4);
        attrs.rxMaxFrames = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('rxUsecsIrq', from, to, 4);
        attrs.rxUsecsIrq = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('rxMaxFramesIrq', from, to, 4);
        attrs.rxMaxFramesIrq = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('txUsecs', from, to, 4);
        attrs.txUsecs = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('txMaxFrames', from, to, 4);
        attrs.txMaxFrames = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('txUsecsIrq', from, to, 4);
        attrs.txUsecsIrq = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('txMaxFramesIrq', from, to, 4);
        attrs.txMaxFramesIrq = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('statsBlockUsecs', from, to, 4);
        attrs.statsBlockUsecs = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 1) tooShort('useAdaptiveRx', from, to, 1);
        attrs.useAdaptiveRx = view.getUint8(from);
        break;
      case 12:
        if (to - from < 1) tooShort('useAdaptiveTx', from, to, 1);
        attrs.useAdaptiveTx = view.getUint8(from);
        break;
      case 13:
        if (to - from < 4) tooShort('pktRateLow', from, to, 4);
        attrs.pktRateLow = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('rxUsecsLow', from, to, 4);
        attrs.rxUsecsLow = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 4) tooShort('rxMaxFramesLow', from, to, 4);
        attrs.rxMaxFramesLow = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 4) tooShort('txUsecsLow', from, to, 4);
        attrs.txUsecsLow = view.getUint32(from, true);
        break;
      case 17:
        if (to - from < 4) tooShort('txMaxFramesLow', from, to, 4);
        attrs.txMaxFramesLow = view.getUint32(from, true);
        break;
      case 18:
        if (to - from < 4) tooShort('pktRateHigh', from, to, 4);
        attrs.pktRateHigh = view.getUint32(from, true);
        break;
      case 19:
        if (to - from < 4) tooShort('rxUsecsHigh', from, to, 4);
        attrs.rxUsecsHigh = view.getUint32(from, true);
        break;
      case 20:
        if (to - from < 4) tooShort('rxMaxFramesHigh', from, to, 4);
        attrs.rxMaxFramesHigh = view.getUint32(from, true);
        break;
      case 21:
        if (to - from < 4) tooShort('txUsecsHigh', from, to, 4);
        attrs.txUsecsHigh = view.getUint32(from, true);
        break;
      case 22:
        if (to - from < 4) tooShort('txMaxFramesHigh', from, to, 4);
        attrs.txMaxFramesHigh = view.getUint32(from, true);
        break;
      case 23:
        if (to - from < 4) tooShort('rateSampleInterval', from, to, 4);
        attrs.rateSampleInterval = view.getUint32(from, true);
        break;
      case 24:
        if (to - from < 1) tooShort('useCqeModeTx', from, to, 1);
        attrs.useCqeModeTx = view.getUint8(from);
        break;
      case 25:
        if (to - from < 1) tooShort('useCqeModeRx', from, to, 1);
        attrs.useCqeModeRx = view.getUint8(from);
        break;
      case 26:
        if (to - from < 4) tooShort('txAggrMaxBytes', from, to, 4);
        attrs.txAggrMaxBytes = view.getUint32(from, true);
        break;
      case 27:
        if (to - from < 4) tooShort('txAggrMaxFrames', from, to, 4);
        attrs.txAggrMaxFrames = view.getUint32(from, true);
        break;
      case 28:
        if (to - from < 4) tooShort('txAggrTimeUsecs', from, to, 4);
        attrs.txAggrTimeUsecs = view.getUint32(from, true);
        break;
      case 29:
        attrs.rxProfile = readProfileAttributes(view, from, to, depth + 1);
        break;
      case 30:
        attrs.txProfile = readProfileAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCoalesceAttributes(attrs: CoalesceAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'rxUsecs': {
        if (attrs.rxUsecs === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.rxUsecs);
        writer.close(at);
        break;
      }
      case 'rxMaxFrames': {
        if (attrs.rxMaxFrames === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.rxMaxFrames);
        writer.close(at);
        break;
      }
      case 'rxUsecsIrq': {
        if (attrs.rxUsecsIrq === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.rxUsecsIrq);
        writer.close(at);
        break;
      }
      case 'rxMaxFramesIrq': {
        if (attrs.rxMaxFramesIrq === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.rxMaxFramesIrq);
        writer.close(at);
        break;
      }
      case 'txUsecs': {
        if (attrs.txUsecs === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.txUsecs);
        writer.close(at);
        break;
      }
      case 'txMaxFrames': {
        if (attrs.txMaxFrames === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.txMaxFrames);
        writer.close(at);
        break;
      }
      case 'txUsecsIrq': {
        if (attrs.txUsecsIrq === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.txUsecsIrq);
        writer.close(at);
        break;
      }
      case 'txMaxFramesIrq': {
        if (attrs.txMaxFramesIrq === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.txMaxFramesIrq);
        writer.close(at);
        break;
      }
      case 'statsBlockUsecs': {
        if (attrs.statsBlockUsecs === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.statsBlockUsecs);
        writer.close(at);
        break;
      }
      case 'useAdaptiveRx': {
        if (attrs.useAdaptiveRx === undefined) break;
        const at = writer.open(11);
        writer.u8(attrs.useAdaptiveRx);
        writer.close(at);
        break;
      }
      case 'useAdaptiveTx': {
        if (attrs.useAdaptiveTx === undefined) break;
        const at = writer.open(12);
        writer.u8(attrs.useAdaptiveTx);
        writer.close(at);
        break;
      }
      case 'pktRateLow': {
        if (attrs.pktRateLow === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.pktRateLow);
        writer.close(at);
        break;
      }
      case 'rxUsecsLow': {
        if (attrs.rxUsecsLow === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.rxUsecsLow);
        writer.close(at);
        break;
      }
      case 'rxMaxFramesLow': {
        if (attrs.rxMaxFramesLow === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.rxMaxFramesLow);
        writer.close(at);
        break;
      }
      case 'txUsecsLow': {
        if (attrs.txUsecsLow === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.txUsecsLow);
        writer.close(at);
        break;
      }
      case 'txMaxFramesLow': {
        if (attrs.txMaxFramesLow === undefined) break;
        const at = writer.open(17);
        writer.u32(attrs.txMaxFramesLow);
        writer.close(at);
        break;
      }
      case 'pktRateHigh': {
        if (attrs.pktRateHigh === undefined) break;
        const at = writer.open(18);
        writer.u32(attrs.pktRateHigh);
        writer.close(at);
        break;
      }
      case 'rxUsecsHigh': {
        if (attrs.rxUsecsHigh === undefined) break;
        const at = writer.open(19);
        writer.u32(attrs.rxUsecsHigh);
        writer.close(at);
        break;
      }
      case 'rxMaxFramesHigh': {
        if (attrs.rxMaxFramesHigh === undefined) break;
        const at = writer.open(20);
        writer.u32(attrs.rxMaxFramesHigh);
        writer.close(at);
        break;
      }
      case 'txUsecsHigh': {
        if (attrs.txUsecsHigh === undefined) break;
        const at = writer.open(21);
        writer.u32(attrs.txUsecsHigh);
        writer.close(at);
        break;
      }
      case 'txMaxFramesHigh': {
        if (attrs.txMaxFramesHigh === undefined) break;
        const at = writer.open(22);
        writer.u32(attrs.txMaxFramesHigh);
        writer.close(at);
        break;
      }
      case 'rateSampleInterval': {
        if (attrs.rateSampleInterval === undefined) break;
        const at = writer.open(23);
        writer.u32(attrs.rateSampleInterval);
        writer.close(at);
        break;
      }
      case 'useCqeModeTx': {
        if (attrs.useCqeModeTx === undefined) break;
        const at = writer.open(24);
        writer.u8(attrs.useCqeModeTx);
        writer.close(at);
        break;
      }
      case 'useCqeModeRx': {
        if (attrs.useCqeModeRx === undefined) break;
        const at = writer.open(25);
        writer.u8(attrs.useCqeModeRx);
        writer.close(at);
        break;
      }
      case 'txAggrMaxBytes': {
        if (attrs.txAggrMaxBytes === undefined) break;
        const at = writer.open(26);
        writer.u32(attrs.txAggrMaxBytes);
        writer.close(at);
        break;
      }
      case 'txAggrMaxFrames': {
        if (attrs.txAggrMaxFrames === undefined) break;
        const at = writer.open(27);
        writer.u32(attrs.txAggrMaxFrames);
        writer.close(at);
        break;
      }
      case 'txAggrTimeUsecs': {
        if (attrs.txAggrTimeUsecs === undefined) break;
        const at = writer.open(28);
        writer.u32(attrs.txAggrTimeUsecs);
        writer.close(at);
        break;
      }
      case 'rxProfile': {
        if (attrs.rxProfile === undefined) break;
        const at = writer.open(32797);
        writeProfileAttributes(attrs.rxProfile, writer);
        writer.close(at);
        break;
      }
      case 'txProfile': {
        if (attrs.txProfile === undefined) break;
        const at = writer.open(32798);
        writeProfileAttributes(attrs.txProfile, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set pause-stat, in the order of the wire. */
export interface PauseStatAttributes extends UnknownAttributes {
  readonly txFrames?: bigint;
  readonly rxFrames?: bigint;
}
function readPauseStatAttributes(view: DataView, start: number, end: number, depth: number): PauseStatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PauseStatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        if (to - from < 8) tooShort('txFrames', from, to, 8);
        attrs.txFrames = readU64(view, from);
        break;
      case 3:
        if (to - from < 8) tooShort('rxFrames', from, to, 8);
        attrs.rxFrames = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePauseStatAttributes(attrs: PauseStatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'txFrames': {
        if (attrs.txFrames === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.txFrames);
        writer.close(at);
        break;
      }
      case 'rxFrames': {
        if (attrs.rxFrames === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.rxFrames);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set pause, in the order of the wire. */
export interface PauseAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly autoneg?: number;
  readonly rx?: number;
  readonly tx?: number;
  readonly stats?: PauseStatAttributes;
  readonly statsSrc?: number;
}
function readPauseAttributes(view: DataView, start: number, end: number, depth: number): PauseAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PauseAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('autoneg', from, to, 1);
        attrs.autoneg = view.getUint8(from);
        break;
      case 3:
        if (to - from < 1) tooShort('rx', from, to, 1);
        attrs.rx = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('tx', from, to, 1);
        attrs.tx = view.getUint8(from);
        break;
      case 5:
        attrs.stats = readPauseStatAttributes(view, from, to, depth + 1);
        break;
      case 6:
        if (to - from < 4) tooShort('statsSrc', from, to, 4);
        attrs.statsSrc = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePauseAttributes(attrs: PauseAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'autoneg': {
        if (attrs.autoneg === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.autoneg);
        writer.close(at);
        break;
      }
      case 'rx': {
        if (attrs.rx === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.rx);
        writer.close(at);
        break;
      }
      case 'tx': {
        if (attrs.tx === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.tx);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(32773);
        writePauseStatAttributes(attrs.stats, writer);
        writer.close(at);
        break;
      }
      case 'statsSrc': {
        if (attrs.statsSrc === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.statsSrc);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set eee, in the order of the wire. */
export interface EeeAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly modesOurs?: BitsetAttributes;
  readonly modesPeer?: BitsetAttributes;
  readonly active?: number;
  readonly enabled?: number;
  readonly txLpiEnabled?: number;
  readonly txLpiTimer?: number;
}
function readEeeAttributes(view: DataView, start: number, end: number, depth: number): EeeAttributes {
  checkDepth(depth, start);
  const attrs: Writable<EeeAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.modesOurs = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.modesPeer = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 4:
        if (to - from < 1) tooShort('active', from, to, 1);
        attrs.active = view.getUint8(from);
        break;
      case 5:
        if (to - from < 1) tooShort('enabled', from, to, 1);
        attrs.enabled = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('txLpiEnabled', from, to, 1);
        attrs.txLpiEnabled = view.getUint8(from);
        break;
      case 7:
        if (to - from < 4) tooShort('txLpiTimer', from, to, 4);
        attrs.txLpiTimer = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeEeeAttributes(attrs: EeeAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'modesOurs': {
        if (attrs.modesOurs === undefined) break;
        const at = writer.open(32770);
        writeBitsetAttributes(attrs.modesOurs, writer);
        writer.close(at);
        break;
      }
      case 'modesPeer': {
        if (attrs.modesPeer === undefined) break;
        const at = writer.open(32771);
        writeBitsetAttributes(attrs.modesPeer, writer);
        writer.close(at);
        break;
      }
      case 'active': {
        if (attrs.active === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.active);
        writer.close(at);
        break;
      }
      case 'enabled': {
        if (attrs.enabled === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.enabled);
        writer.close(at);
        break;
      }
      case 'txLpiEnabled': {
        if (attrs.txLpiEnabled === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.txLpiEnabled);
        writer.close(at);
        break;
      }
      case 'txLpiTimer': {
        if (attrs.txLpiTimer === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.txLpiTimer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set ts-stat, in the order of the wire. */
export interface TsStatAttributes extends UnknownAttributes {
  readonly txPkts?: bigint;
  readonly txLost?: bigint;
  readonly txErr?: bigint;
}
function readTsStatAttributes(view: DataView, start: number, end: number, depth: number): TsStatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TsStatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1: {
        if (to - from < 4) tooShort('txPkts', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txPkts = value;
        break;
      }
      case 2: {
        if (to - from < 4) tooShort('txLost', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txLost = value;
        break;
      }
      case 3: {
        if (to - from < 4) tooShort('txErr', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.txErr = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTsStatAttributes(attrs: TsStatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'txPkts': {
        if (attrs.txPkts === undefined) break;
        const at = writer.open(1);
        writer.uint(attrs.txPkts);
        writer.close(at);
        break;
      }
      case 'txLost': {
        if (attrs.txLost === undefined) break;
        const at = writer.open(2);
        writer.uint(attrs.txLost);
        writer.close(at);
        break;
      }
      case 'txErr': {
        if (attrs.txErr === undefined) break;
        const at = writer.open(3);
        writer.uint(attrs.txErr);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tsinfo, in the order of the wire. */
export interface TsinfoAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly timestamping?: BitsetAttributes;
  readonly txTypes?: BitsetAttributes;
  readonly rxFilters?: BitsetAttributes;
  readonly phcIndex?: number;
  readonly stats?: TsStatAttributes;
}
function readTsinfoAttributes(view: DataView, start: number, end: number, depth: number): TsinfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TsinfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.timestamping = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.txTypes = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 4:
        attrs.rxFilters = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 5:
        if (to - from < 4) tooShort('phcIndex', from, to, 4);
        attrs.phcIndex = view.getUint32(from, true);
        break;
      case 6:
        attrs.stats = readTsStatAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTsinfoAttributes(attrs: TsinfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'timestamping': {
        if (attrs.timestamping === undefined) break;
        const at = writer.open(32770);
        writeBitsetAttributes(attrs.timestamping, writer);
        writer.close(at);
        break;
      }
      case 'txTypes': {
        if (attrs.txTypes === undefined) break;
        const at = writer.open(32771);
        writeBitsetAttributes(attrs.txTypes, writer);
        writer.close(at);
        break;
      }
      case 'rxFilters': {
        if (attrs.rxFilters === undefined) break;
        const at = writer.open(32772);
        writeBitsetAttributes(attrs.rxFilters, writer);
        writer.close(at);
        break;
      }
      case 'phcIndex': {
        if (attrs.phcIndex === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.phcIndex);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(32774);
        writeTsStatAttributes(attrs.stats, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set cable-result, in the order of the wire. */
export interface CableResultAttributes extends UnknownAttributes {
  readonly pair?: number;
  readonly code?: number;
  readonly src?: number;
}
function readCableResultAttributes(view: DataView, start: number, end: number, depth: number): CableResultAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CableResultAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('pair', from, to, 1);
        attrs.pair = view.getUint8(from);
        break;
      case 2:
        if (to - from < 1) tooShort('code', from, to, 1);
        attrs.code = view.getUint8(from);
        break;
      case 3:
        if (to - from < 4) tooShort('src', from, to, 4);
        attrs.src = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCableResultAttributes(attrs: CableResultAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'pair': {
        if (attrs.pair === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.pair);
        writer.close(at);
        break;
      }
      case 'code': {
        if (attrs.code === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.code);
        writer.close(at);
        break;
      }
      case 'src': {
        if (attrs.src === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.src);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set cable-fault-length, in the order of the wire. */
export interface CableFaultLengthAttributes extends UnknownAttributes {
  readonly pair?: number;
  readonly cm?: number;
  readonly src?: number;
}
function readCableFaultLengthAttributes(view: DataView, start: number, end: number, depth: number): CableFaultLengthAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CableFaultLengthAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 1) tooShort('pair', from, to, 1);
        attrs.pair = view.getUint8(from);
        break;
      case 2:
        if (to - from < 4) tooShort('cm', from, to, 4);
        attrs.cm = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('src', from, to, 4);
        attrs.src = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCableFaultLengthAttributes(attrs: CableFaultLengthAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'pair': {
        if (attrs.pair === undefined) break;
        const at = writer.open(1);
        writer.u8(attrs.pair);
        writer.close(at);
        break;
      }
      case 'cm': {
        if (attrs.cm === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.cm);
        writer.close(at);
        break;
      }
      case 'src': {
        if (attrs.src === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.src);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set cable-nest, in the order of the wire. */
export interface CableNestAttributes extends UnknownAttributes {
  readonly result?: CableResultAttributes;
  readonly faultLength?: CableFaultLengthAttributes;
}
function readCableNestAttributes(view: DataView, start: number, end: number, depth: number): CableNestAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CableNestAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.result = readCableResultAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.faultLength = readCableFaultLengthAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCableNestAttributes(attrs: CableNestAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'result': {
        if (attrs.result === undefined) break;
        const at = writer.open(32769);
        writeCableResultAttributes(attrs.result, writer);
        writer.close(at);
        break;
      }
      case 'faultLength': {
        if (attrs.faultLength === undefined) break;
        const at = writer.open(32770);
        writeCableFaultLengthAttributes(attrs.faultLength, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set cable-test, in the order of the wire. */
export interface CableTestAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
}
function readCableTestAttributes(view: DataView, start: number, end: number, depth: number): CableTestAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CableTestAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCableTestAttributes(attrs: CableTestAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set cable-test-ntf, in the order of the wire. */
export interface CableTestNtfAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly status?: number;
  readonly nest?: CableNestAttributes;
}
function readCableTestNtfAttributes(view: DataView, start: number, end: number, depth: number): CableTestNtfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CableTestNtfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('status', from, to, 1);
        attrs.status = view.getUint8(from);
        break;
      case 3:
        attrs.nest = readCableNestAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCableTestNtfAttributes(attrs: CableTestNtfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'status': {
        if (attrs.status === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.status);
        writer.close(at);
        break;
      }
      case 'nest': {
        if (attrs.nest === undefined) break;
        const at = writer.open(32771);
        writeCableNestAttributes(attrs.nest, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set cable-test-tdr-cfg, in the order of the wire. */
export interface CableTestTdrCfgAttributes extends UnknownAttributes {
  readonly first?: number;
  readonly last?: number;
  readonly step?: number;
  readonly pair?: number;
}
function readCableTestTdrCfgAttributes(view: DataView, start: number, end: number, depth: number): CableTestTdrCfgAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CableTestTdrCfgAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('first', from, to, 4);
        attrs.first = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('last', from, to, 4);
        attrs.last = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('step', from, to, 4);
        attrs.step = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 1) tooShort('pair', from, to, 1);
        attrs.pair = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCableTestTdrCfgAttributes(attrs: CableTestTdrCfgAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'first': {
        if (attrs.first === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.first);
        writer.close(at);
        break;
      }
      case 'last': {
        if (attrs.last === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.last);
        writer.close(at);
        break;
      }
      case 'step': {
        if (attrs.step === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.step);
        writer.close(at);
        break;
      }
      case 'pair': {
        if (attrs.pair === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.pair);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set cable-test-tdr-ntf, in the order of the wire. */
export interface CableTestTdrNtfAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly status?: number;
  readonly nest?: CableNestAttributes;
}
function readCableTestTdrNtfAttributes(view: DataView, start: number, end: number, depth: number): CableTestTdrNtfAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CableTestTdrNtfAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('status', from, to, 1);
        attrs.status = view.getUint8(from);
        break;
      case 3:
        attrs.nest = readCableNestAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCableTestTdrNtfAttributes(attrs: CableTestTdrNtfAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'status': {
        if (attrs.status === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.status);
        writer.close(at);
        break;
      }
      case 'nest': {
        if (attrs.nest === undefined) break;
        const at = writer.open(32771);
        writeCableNestAttributes(attrs.nest, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set cable-test-tdr, in the order of the wire. */
export interface CableTestTdrAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly cfg?: CableTestTdrCfgAttributes;
}
function readCableTestTdrAttributes(view: DataView, start: number, end: number, depth: number): CableTestTdrAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CableTestTdrAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.cfg = readCableTestTdrCfgAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCableTestTdrAttributes(attrs: CableTestTdrAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'cfg': {
        if (attrs.cfg === undefined) break;
        const at = writer.open(32770);
        writeCableTestTdrCfgAttributes(attrs.cfg, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tunnel-udp-entry, in the order of the wire. */
export interface TunnelUdpEntryAttributes extends UnknownAttributes {
  readonly port?: number;
  /** One of UdpTunnelType. */
  readonly type?: number;
}
function readTunnelUdpEntryAttributes(view: DataView, start: number, end: number, depth: number): TunnelUdpEntryAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TunnelUdpEntryAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('port', from, to, 2);
        attrs.port = view.getUint16(from, false);
        break;
      case 2:
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
function writeTunnelUdpEntryAttributes(attrs: TunnelUdpEntryAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'port': {
        if (attrs.port === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.port, false);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.type);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tunnel-udp-table, in the order of the wire. */
export interface TunnelUdpTableAttributes extends UnknownAttributes {
  readonly size?: number;
  readonly types?: BitsetAttributes;
  readonly entry?: readonly TunnelUdpEntryAttributes[];
}
function readTunnelUdpTableAttributes(view: DataView, start: number, end: number, depth: number): TunnelUdpTableAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TunnelUdpTableAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('size', from, to, 4);
        attrs.size = view.getUint32(from, true);
        break;
      case 2:
        attrs.types = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.entry = append(attrs.entry, readTunnelUdpEntryAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTunnelUdpTableAttributes(attrs: TunnelUdpTableAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'size': {
        if (attrs.size === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.size);
        writer.close(at);
        break;
      }
      case 'types': {
        if (attrs.types === undefined) break;
        const at = writer.open(32770);
        writeBitsetAttributes(attrs.types, writer);
        writer.close(at);
        break;
      }
      case 'entry': {
        if (attrs.entry === undefined) break;
        for (const item of attrs.entry) {
          const at = writer.open(32771);
          writeTunnelUdpEntryAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tunnel-udp, in the order of the wire. */
export interface TunnelUdpAttributes extends UnknownAttributes {
  readonly table?: readonly TunnelUdpTableAttributes[];
}
function readTunnelUdpAttributes(view: DataView, start: number, end: number, depth: number): TunnelUdpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TunnelUdpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.table = append(attrs.table, readTunnelUdpTableAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTunnelUdpAttributes(attrs: TunnelUdpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'table': {
        if (attrs.table === undefined) break;
        for (const item of attrs.table) {
          const at = writer.open(32769);
          writeTunnelUdpTableAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set tunnel-info, in the order of the wire. */
export interface TunnelInfoAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly udpPorts?: TunnelUdpAttributes;
}
function readTunnelInfoAttributes(view: DataView, start: number, end: number, depth: number): TunnelInfoAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TunnelInfoAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.udpPorts = readTunnelUdpAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTunnelInfoAttributes(attrs: TunnelInfoAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'udpPorts': {
        if (attrs.udpPorts === undefined) break;
        const at = writer.open(32770);
        writeTunnelUdpAttributes(attrs.udpPorts, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set fec-stat, in the order of the wire. */
export interface FecStatAttributes extends UnknownAttributes {
  readonly corrected?: readonly bigint[];
  readonly uncorr?: readonly bigint[];
  readonly corrBits?: readonly bigint[];
}
function readFecStatAttributes(view: DataView, start: number, end: number, depth: number): FecStatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<FecStatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2: {
        const value = readArray(from, to, 8, (at) => readU64(view, at));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.corrected = value;
        break;
      }
      case 3: {
        const value = readArray(from, to, 8, (at) => readU64(view, at));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.uncorr = value;
        break;
      }
      case 4: {
        const value = readArray(from, to, 8, (at) => readU64(view, at));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.corrBits = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeFecStatAttributes(attrs: FecStatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'corrected': {
        if (attrs.corrected === undefined) break;
        const at = writer.open(2);
        for (const item of attrs.corrected) writer.u64(item);
        writer.close(at);
        break;
      }
      case 'uncorr': {
        if (attrs.uncorr === undefined) break;
        const at = writer.open(3);
        for (const item of attrs.uncorr) writer.u64(item);
        writer.close(at);
        break;
      }
      case 'corrBits': {
        if (attrs.corrBits === undefined) break;
        const at = writer.open(4);
        for (const item of attrs.corrBits) writer.u64(item);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set fec, in the order of the wire. */
export interface FecAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly modes?: BitsetAttributes;
  readonly auto?: number;
  readonly active?: number;
  readonly stats?: FecStatAttributes;
}
function readFecAttributes(view: DataView, start: number, end: number, depth: number): FecAttributes {
  checkDepth(depth, start);
  const attrs: Writable<FecAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.modes = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 3:
        if (to - from < 1) tooShort('auto', from, to, 1);
        attrs.auto = view.getUint8(from);
        break;
      case 4:
        if (to - from < 4) tooShort('active', from, to, 4);
        attrs.active = view.getUint32(from, true);
        break;
      case 5:
        attrs.stats = readFecStatAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeFecAttributes(attrs: FecAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'modes': {
        if (attrs.modes === undefined) break;
        const at = writer.open(32770);
        writeBitsetAttributes(attrs.modes, writer);
        writer.close(at);
        break;
      }
      case 'auto': {
        if (attrs.auto === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.auto);
        writer.close(at);
        break;
      }
      case 'active': {
        if (attrs.active === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.active);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(32773);
        writeFecStatAttributes(attrs.stats, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set module-eeprom, in the order of the wire. */
export interface ModuleEepromAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly offset?: number;
  readonly length?: number;
  readonly page?: number;
  readonly bank?: number;
  readonly i2cAddress?: number;
  readonly data?: Uint8Array;
}
function readModuleEepromAttributes(view: DataView, start: number, end: number, depth: number): ModuleEepromAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ModuleEepromAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('offset', from, to, 4);
        attrs.offset = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('length', from, to, 4);
        attrs.length = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 1) tooShort('page', from, to, 1);
        attrs.page = view.getUint8(from);
        break;
      case 5:
        if (to - from < 1) tooShort('bank', from, to, 1);
        attrs.bank = view.getUint8(from);
        break;
      case 6:
        if (to - from < 1) tooShort('i2cAddress', from, to, 1);
        attrs.i2cAddress = view.getUint8(from);
        break;
      case 7:
        attrs.data = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeModuleEepromAttributes(attrs: ModuleEepromAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'offset': {
        if (attrs.offset === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.offset);
        writer.close(at);
        break;
      }
      case 'length': {
        if (attrs.length === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.length);
        writer.close(at);
        break;
      }
      case 'page': {
        if (attrs.page === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.page);
        writer.close(at);
        break;
      }
      case 'bank': {
        if (attrs.bank === undefined) break;
        const at = writer.open(5);
        writer.u8(attrs.bank);
        writer.close(at);
        break;
      }
      case 'i2cAddress': {
        if (attrs.i2cAddress === undefined) break;
        const at = writer.open(6);
        writer.u8(attrs.i2cAddress);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        const at = writer.open(7);
        writer.bytes(attrs.data);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set stats-grp, in the order of the wire. */
export interface StatsGrpAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly ssId?: number;
  readonly stat?: readonly (readonly Keyed<bigint>[])[];
  readonly histRx?: readonly StatsGrpHistAttributes[];
  readonly histTx?: readonly StatsGrpHistAttributes[];
  readonly histBktLow?: number;
  readonly histBktHi?: number;
  readonly histVal?: bigint;
}
function readStatsGrpAttributes(view: DataView, start: number, end: number, depth: number): StatsGrpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StatsGrpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('ssId', from, to, 4);
        attrs.ssId = view.getUint32(from, true);
        break;
      case 4: {
        const value = readKeyed(view, from, to, (from, to) => to - from < 8 ? undefined : readU64(view, from));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.stat = append(attrs.stat, value);
        break;
      }
      case 5:
        attrs.histRx = append(attrs.histRx, readStatsGrpHistAttributes(view, from, to, depth + 1));
        break;
      case 6:
        attrs.histTx = append(attrs.histTx, readStatsGrpHistAttributes(view, from, to, depth + 1));
        break;
      case 7:
        if (to - from < 4) tooShort('histBktLow', from, to, 4);
        attrs.histBktLow = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('histBktHi', from, to, 4);
        attrs.histBktHi = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 8) tooShort('histVal', from, to, 8);
        attrs.histVal = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStatsGrpAttributes(attrs: StatsGrpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'ssId': {
        if (attrs.ssId === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.ssId);
        writer.close(at);
        break;
      }
      case 'stat': {
        if (attrs.stat === undefined) break;
        for (const item of attrs.stat) {
          const at = writer.open(32772);
          writer.keyed(item, 0, (item) => writer.u64(item));
          writer.close(at);
        }
        break;
      }
      case 'histRx': {
        if (attrs.histRx === undefined) break;
        for (const item of attrs.histRx) {
          const at = writer.open(32773);
          writeStatsGrpHistAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      case 'histTx': {
        if (attrs.histTx === undefined) break;
        for (const item of attrs.histTx) {
          const at = writer.open(32774);
          writeStatsGrpHistAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      case 'histBktLow': {
        if (attrs.histBktLow === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.histBktLow);
        writer.close(at);
        break;
      }
      case 'histBktHi': {
        if (attrs.histBktHi === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.histBktHi);
        writer.close(at);
        break;
      }
      case 'histVal': {
        if (attrs.histVal === undefined) break;
        const at = writer.open(9);
        writer.u64(attrs.histVal);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set stats-grp-hist, in the order of the wire. */
export interface StatsGrpHistAttributes extends UnknownAttributes {
  readonly histBktLow?: number;
  readonly histBktHi?: number;
  readonly histVal?: bigint;
}
function readStatsGrpHistAttributes(view: DataView, start: number, end: number, depth: number): StatsGrpHistAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StatsGrpHistAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 7:
        if (to - from < 4) tooShort('histBktLow', from, to, 4);
        attrs.histBktLow = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('histBktHi', from, to, 4);
        attrs.histBktHi = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 8) tooShort('histVal', from, to, 8);
        attrs.histVal = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStatsGrpHistAttributes(attrs: StatsGrpHistAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'histBktLow': {
        if (attrs.histBktLow === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.histBktLow);
        writer.close(at);
        break;
      }
      case 'histBktHi': {
        if (attrs.histBktHi === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.histBktHi);
        writer.close(at);
        break;
      }
      case 'histVal': {
        if (attrs.histVal === undefined) break;
        const at = writer.open(9);
        writer.u64(attrs.histVal);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set stats, in the order of the wire. */
export interface StatsAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly groups?: BitsetAttributes;
  readonly grp?: readonly StatsGrpAttributes[];
  readonly src?: number;
}
function readStatsAttributes(view: DataView, start: number, end: number, depth: number): StatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<StatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 2:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 3:
        attrs.groups = readBitsetAttributes(view, from, to, depth + 1);
        break;
      case 4:
        attrs.grp = append(attrs.grp, readStatsGrpAttributes(view, from, to, depth + 1));
        break;
      case 5:
        if (to - from < 4) tooShort('src', from, to, 4);
        attrs.src = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeStatsAttributes(attrs: StatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32770);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'groups': {
        if (attrs.groups === undefined) break;
        const at = writer.open(32771);
        writeBitsetAttributes(attrs.groups, writer);
        writer.close(at);
        break;
      }
      case 'grp': {
        if (attrs.grp === undefined) break;
        for (const item of attrs.grp) {
          const at = writer.open(32772);
          writeStatsGrpAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      case 'src': {
        if (attrs.src === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.src);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set phc-vclocks, in the order of the wire. */
export interface PhcVclocksAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly num?: number;
  readonly index?: readonly number[];
}
function readPhcVclocksAttributes(view: DataView, start: number, end: number, depth: number): PhcVclocksAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PhcVclocksAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('num', from, to, 4);
        attrs.num = view.getUint32(from, true);
        break;
      case 3: {
        const value = readArray(from, to, 4, (at) => view.getInt32(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.index = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePhcVclocksAttributes(attrs: PhcVclocksAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'num': {
        if (attrs.num === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.num);
        writer.close(at);
        break;
      }
      case 'index': {
        if (attrs.index === undefined) break;
        const at = writer.open(3);
        for (const item of attrs.index) writer.s32(item);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set module, in the order of the wire. */
export interface ModuleAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly powerModePolicy?: number;
  readonly powerMode?: number;
}
function readModuleAttributes(view: DataView, start: number, end: number, depth: number): ModuleAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ModuleAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 1) tooShort('powerModePolicy', from, to, 1);
        attrs.powerModePolicy = view.getUint8(from);
        break;
      case 3:
        if (to - from < 1) tooShort('powerMode', from, to, 1);
        attrs.powerMode = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeModuleAttributes(attrs: ModuleAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'powerModePolicy': {
        if (attrs.powerModePolicy === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.powerModePolicy);
        writer.close(at);
        break;
      }
      case 'powerMode': {
        if (attrs.powerMode === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.powerMode);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set c33-pse-pw-limit, in the order of the wire. */
export interface C33PsePwLimitAttributes extends UnknownAttributes {
  readonly min?: number;
  readonly max?: number;
}
function readC33PsePwLimitAttributes(view: DataView, start: number, end: number, depth: number): C33PsePwLimitAttributes {
  checkDepth(depth, start);
  const attrs: Writable<C33PsePwLimitAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('min', from, to, 4);
        attrs.min = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('max', from, to, 4);
        attrs.max = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeC33PsePwLimitAttributes(attrs: C33PsePwLimitAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'min': {
        if (attrs.min === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.min);
        writer.close(at);
        break;
      }
      case 'max': {
        if (attrs.max === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.max);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set pse, in the order of the wire. */
export interface PseAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly podlPseAdminState?: number;
  readonly podlPseAdminControl?: number;
  readonly podlPsePwDStatus?: number;
  readonly c33PseAdminState?: number;
  readonly c33PseAdminControl?: number;
  readonly c33PsePwDStatus?: number;
  readonly c33PsePwClass?: number;
  readonly c33PseActualPw?: number;
  /** One of C33PseExtState. */
  readonly c33PseExtState?: number;
  readonly c33PseExtSubstate?: number;
  readonly c33PseAvailPwLimit?: number;
  readonly c33PsePwLimitRanges?: readonly C33PsePwLimitAttributes[];
}
function readPseAttributes(view: DataView, start: number, end: number, depth: number): PseAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PseAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('podlPseAdminState', from, to, 4);
        attrs.podlPseAdminState = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('podlPseAdminControl', from, to, 4);
        attrs.podlPseAdminControl = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('podlPsePwDStatus', from, to, 4);
        attrs.podlPsePwDStatus = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('c33PseAdminState', from, to, 4);
        attrs.c33PseAdminState = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('c33PseAdminControl', from, to, 4);
        attrs.c33PseAdminControl = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('c33PsePwDStatus', from, to, 4);
        attrs.c33PsePwDStatus = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('c33PsePwClass', from, to, 4);
        attrs.c33PsePwClass = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('c33PseActualPw', from, to, 4);
        attrs.c33PseActualPw = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('c33PseExtState', from, to, 4);
        attrs.c33PseExtState = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('c33PseExtSubstate', from, to, 4);
        attrs.c33PseExtSubstate = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 4) tooShort('c33PseAvailPwLimit', from, to, 4);
        attrs.c33PseAvailPwLimit = view.getUint32(from, true);
        break;
      case 13:
        attrs.c33PsePwLimitRanges = append(attrs.c33PsePwLimitRanges, readC33PsePwLimitAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePseAttributes(attrs: PseAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'podlPseAdminState': {
        if (attrs.podlPseAdminState === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.podlPseAdminState);
        writer.close(at);
        break;
      }
      case 'podlPseAdminControl': {
        if (attrs.podlPseAdminControl === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.podlPseAdminControl);
        writer.close(at);
        break;
      }
      case 'podlPsePwDStatus': {
        if (attrs.podlPsePwDStatus === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.podlPsePwDStatus);
        writer.close(at);
        break;
      }
      case 'c33PseAdminState': {
        if (attrs.c33PseAdminState === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.c33PseAdminState);
        writer.close(at);
        break;
      }
      case 'c33PseAdminControl': {
        if (attrs.c33PseAdminControl === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.c33PseAdminControl);
        writer.close(at);
        break;
      }
      case 'c33PsePwDStatus': {
        if (attrs.c33PsePwDStatus === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.c33PsePwDStatus);
        writer.close(at);
        break;
      }
      case 'c33PsePwClass': {
        if (attrs.c33PsePwClass === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.c33PsePwClass);
        writer.close(at);
        break;
      }
      case 'c33PseActualPw': {
        if (attrs.c33PseActualPw === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.c33PseActualPw);
        writer.close(at);
        break;
      }
      case 'c33PseExtState': {
        if (attrs.c33PseExtState === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.c33PseExtState);
        writer.close(at);
        break;
      }
      case 'c33PseExtSubstate': {
        if (attrs.c33PseExtSubstate === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.c33PseExtSubstate);
        writer.close(at);
        break;
      }
      case 'c33PseAvailPwLimit': {
        if (attrs.c33PseAvailPwLimit === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.c33PseAvailPwLimit);
        writer.close(at);
        break;
      }
      case 'c33PsePwLimitRanges': {
        if (attrs.c33PsePwLimitRanges === undefined) break;
        for (const item of attrs.c33PsePwLimitRanges) {
          const at = writer.open(32781);
          writeC33PsePwLimitAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set rss, in the order of the wire. */
export interface RssAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly context?: number;
  readonly hfunc?: number;
  readonly indir?: readonly number[];
  readonly hkey?: Uint8Array;
  readonly inputXfrm?: number;
  readonly startContext?: number;
  readonly flowHash?: readonly Keyed<bigint>[];
}
function readRssAttributes(view: DataView, start: number, end: number, depth: number): RssAttributes {
  checkDepth(depth, start);
  const attrs: Writable<RssAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('context', from, to, 4);
        attrs.context = view.getUint32(from, true);
        break;
      case 3:
        if (to - from < 4) tooShort('hfunc', from, to, 4);
        attrs.hfunc = view.getUint32(from, true);
        break;
      case 4: {
        const value = readArray(from, to, 4, (at) => view.getUint32(at, true));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.indir = value;
        break;
      }
      case 5:
        attrs.hkey = copyBytes(view, from, to);
        break;
      case 6:
        if (to - from < 4) tooShort('inputXfrm', from, to, 4);
        attrs.inputXfrm = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('startContext', from, to, 4);
        attrs.startContext = view.getUint32(from, true);
        break;
      case 8: {
        const value = readKeyed(view, from, to, (from, to) => to - from < 4 ? undefined : readInteger(view, from, to, false));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.flowHash = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeRssAttributes(attrs: RssAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'context': {
        if (attrs.context === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.context);
        writer.close(at);
        break;
      }
      case 'hfunc': {
        if (attrs.hfunc === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.hfunc);
        writer.close(at);
        break;
      }
      case 'indir': {
        if (attrs.indir === undefined) break;
        const at = writer.open(4);
        for (const item of attrs.indir) writer.u32(item);
        writer.close(at);
        break;
      }
      case 'hkey': {
        if (attrs.hkey === undefined) break;
        const at = writer.open(5);
        writer.bytes(attrs.hkey);
        writer.close(at);
        break;
      }
      case 'inputXfrm': {
        if (attrs.inputXfrm === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.inputXfrm);
        writer.close(at);
        break;
      }
      case 'startContext': {
        if (attrs.startContext === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.startContext);
        writer.close(at);
        break;
      }
      case 'flowHash': {
        if (attrs.flowHash === undefined) break;
        const at = writer.open(32776);
        writer.keyed(attrs.flowHash, 0, (item) => writer.uint(item));
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set plca, in the order of the wire. */
export interface PlcaAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly version?: number;
  readonly enabled?: number;
  readonly status?: number;
  readonly nodeCnt?: number;
  readonly nodeId?: number;
  readonly toTmr?: number;
  readonly burstCnt?: number;
  readonly burstTmr?: number;
}
function readPlcaAttributes(view: DataView, start: number, end: number, depth: number): PlcaAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PlcaAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 2) tooShort('version', from, to, 2);
        attrs.version = view.getUint16(from, true);
        break;
      case 3:
        if (to - from < 1) tooShort('enabled', from, to, 1);
        attrs.enabled = view.getUint8(from);
        break;
      case 4:
        if (to - from < 1) tooShort('status', from, to, 1);
        attrs.status = view.getUint8(from);
        break;
      case 5:
        if (to - from < 4) tooShort('nodeCnt', from, to, 4);
        attrs.nodeCnt = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('nodeId', from, to, 4);
        attrs.nodeId = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('toTmr', from, to, 4);
        attrs.toTmr = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('burstCnt', from, to, 4);
        attrs.burstCnt = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('burstTmr', from, to, 4);
        attrs.burstTmr = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePlcaAttributes(attrs: PlcaAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'version': {
        if (attrs.version === undefined) break;
        const at = writer.open(2);
        writer.u16(attrs.version);
        writer.close(at);
        break;
      }
      case 'enabled': {
        if (attrs.enabled === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.enabled);
        writer.close(at);
        break;
      }
      case 'status': {
        if (attrs.status === undefined) break;
        const at = writer.open(4);
        writer.u8(attrs.status);
        writer.close(at);
        break;
      }
      case 'nodeCnt': {
        if (attrs.nodeCnt === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.nodeCnt);
        writer.close(at);
        break;
      }
      case 'nodeId': {
        if (attrs.nodeId === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.nodeId);
        writer.close(at);
        break;
      }
      case 'toTmr': {
        if (attrs.toTmr === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.toTmr);
        writer.close(at);
        break;
      }
      case 'burstCnt': {
        if (attrs.burstCnt === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.burstCnt);
        writer.close(at);
        break;
      }
      case 'burstTmr': {
        if (attrs.burstTmr === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.burstTmr);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set module-fw-flash, in the order of the wire. */
export interface ModuleFwFlashAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly fileName?: string;
  readonly password?: number;
  /** One of ModuleFwFlashStatus. */
  readonly status?: number;
  readonly statusMsg?: string;
  readonly done?: bigint;
  readonly total?: bigint;
}
function readModuleFwFlashAttributes(view: DataView, start: number, end: number, depth: number): ModuleFwFlashAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ModuleFwFlashAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.fileName = readText(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('password', from, to, 4);
        attrs.password = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('status', from, to, 4);
        attrs.status = view.getUint32(from, true);
        break;
      case 5:
        attrs.statusMsg = readText(view, from, to);
        break;
      case 6: {
        if (to - from < 4) tooShort('done', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.done = value;
        break;
      }
      case 7: {
        if (to - from < 4) tooShort('total', from, to, 4);
        const value = readInteger(view, from, to, false);
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.total = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeModuleFwFlashAttributes(attrs: ModuleFwFlashAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
        writer.close(at);
        break;
      }
      case 'fileName': {
        if (attrs.fileName === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.fileName);
        writer.close(at);
        break;
      }
      case 'password': {
        if (attrs.password === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.password);
        writer.close(at);
        break;
      }
      case 'status': {
        if (attrs.status === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.status);
        writer.close(at);
        break;
      }
      case 'statusMsg': {
        if (attrs.statusMsg === undefined) break;
        const at = writer.open(5);
        writer.text(attrs.statusMsg);
        writer.close(at);
        break;
      }
      case 'done': {
        if (attrs.done === undefined) break;
        const at = writer.open(6);
        writer.uint(attrs.done);
        writer.close(at);
        break;
      }
      case 'total': {
        if (attrs.total === undefined) break;
        const at = writer.open(7);
        writer.uint(attrs.total);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set phy, in the order of the wire. */
export interface PhyAttributes extends UnknownAttributes {
  readonly header?: HeaderAttributes;
  readonly index?: number;
  readonly drvname?: string;
  readonly name?: string;
  /** One of PhyUpstreamType. */
  readonly upstreamType?: number;
  readonly upstreamIndex?: number;
  readonly upstreamSfpName?: string;
  readonly downstreamSfpName?: string;
}
function readPhyAttributes(view: DataView, start: number, end: number, depth: number): PhyAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PhyAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.header = readHeaderAttributes(view, from, to, depth + 1);
        break;
      case 2:
        if (to - from < 4) tooShort('index', from, to, 4);
        attrs.index = view.getUint32(from, true);
        break;
      case 3:
        attrs.drvname = readText(view, from, to);
        break;
      case 4:
        attrs.name = readText(view, from, to);
        break;
      case 5:
        if (to - from < 4) tooShort('upstreamType', from, to, 4);
        attrs.upstreamType = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('upstreamIndex', from, to, 4);
        attrs.upstreamIndex = view.getUint32(from, true);
        break;
      case 7:
        attrs.upstreamSfpName = readText(view, from, to);
        break;
      case 8:
        attrs.downstreamSfpName = readText(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePhyAttributes(attrs: PhyAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'header': {
        if (attrs.header === undefined) break;
        const at = writer.open(32769);
        writeHeaderAttributes(attrs.header, writer);
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
      case 'drvname': {
        if (attrs.drvname === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.drvname);
        writer.close(at);
        break;
      }
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(4);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'upstreamType': {
        if (attrs.upstreamType === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.upstreamType);
        writer.close(at);
        break;
      }
      case 'upstreamIndex': {
        if (attrs.upstreamIndex === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.upstreamIndex);
        writer.close(at);
        break;
      }
      case 'upstreamSfpName': {
        if (attrs.upstreamSfpName === undefined) break;
        const at = writer.open(7);
        writer.text(attrs.upstreamSfpName);
        writer.close(at);
        break;
      }
      case 'downstreamSfpName': {
        if (attrs.downstreamSfpName === undefined) break;
        const at = writer.open(8);
        writer.text(attrs.downstreamSfpName);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeStrset(view: DataView, start: number, end: number): StrsetAttributes {
  return readStrsetAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeStrset(message: Partial<StrsetAttributes>, writer: Writer): void {
  writeStrsetAttributes(message as StrsetAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeLinkinfo(view: DataView, start: number, end: number): LinkinfoAttributes {
  return readLinkinfoAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeLinkinfo(message: Partial<LinkinfoAttributes>, writer: Writer): void {
  writeLinkinfoAttributes(message as LinkinfoAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeLinkmodes(view: DataView, start: number, end: number): LinkmodesAttributes {
  return readLinkmodesAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeLinkmodes(message: Partial<LinkmodesAttributes>, writer: Writer): void {
  writeLinkmodesAttributes(message as LinkmodesAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeLinkstate(view: DataView, start: number, end: number): LinkstateAttributes {
  return readLinkstateAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeLinkstate(message: Partial<LinkstateAttributes>, writer: Writer): void {
  writeLinkstateAttributes(message as LinkstateAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeDebug(view: DataView, start: number, end: number): DebugAttributes {
  return readDebugAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeDebug(message: Partial<DebugAttributes>, writer: Writer): void {
  writeDebugAttributes(message as DebugAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeWol(view: DataView, start: number, end: number): WolAttributes {
  return readWolAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeWol(message: Partial<WolAttributes>, writer: Writer): void {
  writeWolAttributes(message as WolAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeFeatures(view: DataView, start: number, end: number): FeaturesAttributes {
  return readFeaturesAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeFeatures(message: Partial<FeaturesAttributes>, writer: Writer): void {
  writeFeaturesAttributes(message as FeaturesAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePrivflags(view: DataView, start: number, end: number): PrivflagsAttributes {
  return readPrivflagsAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePrivflags(message: Partial<PrivflagsAttributes>, writer: Writer): void {
  writePrivflagsAttributes(message as PrivflagsAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeRings(view: DataView, start: number, end: number): RingsAttributes {
  return readRingsAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeRings(message: Partial<RingsAttributes>, writer: Writer): void {
  writeRingsAttributes(message as RingsAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeChannels(view: DataView, start: number, end: number): ChannelsAttributes {
  return readChannelsAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeChannels(message: Partial<ChannelsAttributes>, writer: Writer): void {
  writeChannelsAttributes(message as ChannelsAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeCoalesce(view: DataView, start: number, end: number): CoalesceAttributes {
  return readCoalesceAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeCoalesce(message: Partial<CoalesceAttributes>, writer: Writer): void {
  writeCoalesceAttributes(message as CoalesceAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePause(view: DataView, start: number, end: number): PauseAttributes {
  return readPauseAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePause(message: Partial<PauseAttributes>, writer: Writer): void {
  writePauseAttributes(message as PauseAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeEee(view: DataView, start: number, end: number): EeeAttributes {
  return readEeeAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeEee(message: Partial<EeeAttributes>, writer: Writer): void {
  writeEeeAttributes(message as EeeAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeTsinfo(view: DataView, start: number, end: number): TsinfoAttributes {
  return readTsinfoAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeTsinfo(message: Partial<TsinfoAttributes>, writer: Writer): void {
  writeTsinfoAttributes(message as TsinfoAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeCableTest(view: DataView, start: number, end: number): CableTestAttributes {
  return readCableTestAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeCableTest(message: Partial<CableTestAttributes>, writer: Writer): void {
  writeCableTestAttributes(message as CableTestAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeCableTestTdr(view: DataView, start: number, end: number): CableTestTdrAttributes {
  return readCableTestTdrAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeCableTestTdr(message: Partial<CableTestTdrAttributes>, writer: Writer): void {
  writeCableTestTdrAttributes(message as CableTestTdrAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeTunnelInfo(view: DataView, start: number, end: number): TunnelInfoAttributes {
  return readTunnelInfoAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeTunnelInfo(message: Partial<TunnelInfoAttributes>, writer: Writer): void {
  writeTunnelInfoAttributes(message as TunnelInfoAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeFec(view: DataView, start: number, end: number): FecAttributes {
  return readFecAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeFec(message: Partial<FecAttributes>, writer: Writer): void {
  writeFecAttributes(message as FecAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeModuleEeprom(view: DataView, start: number, end: number): ModuleEepromAttributes {
  return readModuleEepromAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeModuleEeprom(message: Partial<ModuleEepromAttributes>, writer: Writer): void {
  writeModuleEepromAttributes(message as ModuleEepromAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeStats(view: DataView, start: number, end: number): StatsAttributes {
  return readStatsAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeStats(message: Partial<StatsAttributes>, writer: Writer): void {
  writeStatsAttributes(message as StatsAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePhcVclocks(view: DataView, start: number, end: number): PhcVclocksAttributes {
  return readPhcVclocksAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePhcVclocks(message: Partial<PhcVclocksAttributes>, writer: Writer): void {
  writePhcVclocksAttributes(message as PhcVclocksAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeModule(view: DataView, start: number, end: number): ModuleAttributes {
  return readModuleAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeModule(message: Partial<ModuleAttributes>, writer: Writer): void {
  writeModuleAttributes(message as ModuleAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePse(view: DataView, start: number, end: number): PseAttributes {
  return readPseAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePse(message: Partial<PseAttributes>, writer: Writer): void {
  writePseAttributes(message as PseAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeRss(view: DataView, start: number, end: number): RssAttributes {
  return readRssAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeRss(message: Partial<RssAttributes>, writer: Writer): void {
  writeRssAttributes(message as RssAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePlca(view: DataView, start: number, end: number): PlcaAttributes {
  return readPlcaAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePlca(message: Partial<PlcaAttributes>, writer: Writer): void {
  writePlcaAttributes(message as PlcaAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeMm(view: DataView, start: number, end: number): MmAttributes {
  return readMmAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeMm(message: Partial<MmAttributes>, writer: Writer): void {
  writeMmAttributes(message as MmAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeModuleFwFlash(view: DataView, start: number, end: number): ModuleFwFlashAttributes {
  return readModuleFwFlashAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeModuleFwFlash(message: Partial<ModuleFwFlashAttributes>, writer: Writer): void {
  writeModuleFwFlashAttributes(message as ModuleFwFlashAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodePhy(view: DataView, start: number, end: number): PhyAttributes {
  return readPhyAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodePhy(message: Partial<PhyAttributes>, writer: Writer): void {
  writePhyAttributes(message as PhyAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeCableTestNtf(view: DataView, start: number, end: number): CableTestNtfAttributes {
  return readCableTestNtfAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeCableTestNtf(message: Partial<CableTestNtfAttributes>, writer: Writer): void {
  writeCableTestNtfAttributes(message as CableTestNtfAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeCableTestTdrNtf(view: DataView, start: number, end: number): CableTestTdrNtfAttributes {
  return readCableTestTdrNtfAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeCableTestTdrNtf(message: Partial<CableTestTdrNtfAttributes>, writer: Writer): void {
  writeCableTestTdrNtfAttributes(message as CableTestTdrNtfAttributes, writer);
}

/** Requests of ethtool. */
export const ethtoolOperations: {
  readonly strsetGet: { readonly do: Query<StrsetAttributes>; readonly dump: Query<StrsetAttributes> };
  readonly linkinfoGet: { readonly do: Query<LinkinfoAttributes>; readonly dump: Query<LinkinfoAttributes> };
  readonly linkinfoSet: { readonly do: Operation<LinkinfoAttributes> };
  readonly linkmodesGet: { readonly do: Query<LinkmodesAttributes>; readonly dump: Query<LinkmodesAttributes> };
  readonly linkmodesSet: { readonly do: Operation<LinkmodesAttributes> };
  readonly linkstateGet: { readonly do: Query<LinkstateAttributes>; readonly dump: Query<LinkstateAttributes> };
  readonly debugGet: { readonly do: Query<DebugAttributes>; readonly dump: Query<DebugAttributes> };
  readonly debugSet: { readonly do: Operation<DebugAttributes> };
  readonly wolGet: { readonly do: Query<WolAttributes>; readonly dump: Query<WolAttributes> };
  readonly wolSet: { readonly do: Operation<WolAttributes> };
  readonly featuresGet: { readonly do: Query<FeaturesAttributes>; readonly dump: Query<FeaturesAttributes> };
  readonly featuresSet: { readonly do: Query<FeaturesAttributes> };
  readonly privflagsGet: { readonly do: Query<PrivflagsAttributes>; readonly dump: Query<PrivflagsAttributes> };
  readonly privflagsSet: { readonly do: Operation<PrivflagsAttributes> };
  readonly ringsGet: { readonly do: Query<RingsAttributes>; readonly dump: Query<RingsAttributes> };
  readonly ringsSet: { readonly do: Operation<RingsAttributes> };
  readonly channelsGet: { readonly do: Query<ChannelsAttributes>; readonly dump: Query<ChannelsAttributes> };
  readonly channelsSet: { readonly do: Operation<ChannelsAttributes> };
  readonly coalesceGet: { readonly do: Query<CoalesceAttributes>; readonly dump: Query<CoalesceAttributes> };
  readonly coalesceSet: { readonly do: Operation<CoalesceAttributes> };
  readonly pauseGet: { readonly do: Query<PauseAttributes>; readonly dump: Query<PauseAttributes> };
  readonly pauseSet: { readonly do: Operation<PauseAttributes> };
  readonly eeeGet: { readonly do: Query<EeeAttributes>; readonly dump: Query<EeeAttributes> };
  readonly eeeSet: { readonly do: Operation<EeeAttributes> };
  readonly tsinfoGet: { readonly do: Query<TsinfoAttributes>; readonly dump: Query<TsinfoAttributes> };
  readonly cableTestAct: { readonly do: Operation<CableTestAttributes> };
  readonly cableTestTdrAct: { readonly do: Operation<CableTestTdrAttributes> };
  readonly tunnelInfoGet: { readonly do: Query<TunnelInfoAttributes>; readonly dump: Query<TunnelInfoAttributes> };
  readonly fecGet: { readonly do: Query<FecAttributes>; readonly dump: Query<FecAttributes> };
  readonly fecSet: { readonly do: Operation<FecAttributes> };
  readonly moduleEepromGet: { readonly do: Query<ModuleEepromAttributes>; readonly dump: Query<ModuleEepromAttributes> };
  readonly statsGet: { readonly do: Query<StatsAttributes>; readonly dump: Query<StatsAttributes> };
  readonly phcVclocksGet: { readonly do: Query<PhcVclocksAttributes>; readonly dump: Query<PhcVclocksAttributes> };
  readonly moduleGet: { readonly do: Query<ModuleAttributes>; readonly dump: Query<ModuleAttributes> };
  readonly moduleSet: { readonly do: Operation<ModuleAttributes> };
  readonly pseGet: { readonly do: Query<PseAttributes>; readonly dump: Query<PseAttributes> };
  readonly pseSet: { readonly do: Operation<PseAttributes> };
  readonly rssGet: { readonly do: Query<RssAttributes>; readonly dump: Query<RssAttributes> };
  readonly plcaGetCfg: { readonly do: Query<PlcaAttributes>; readonly dump: Query<PlcaAttributes> };
  readonly plcaSetCfg: { readonly do: Operation<PlcaAttributes> };
  readonly plcaGetStatus: { readonly do: Query<PlcaAttributes>; readonly dump: Query<PlcaAttributes> };
  readonly mmGet: { readonly do: Query<MmAttributes>; readonly dump: Query<MmAttributes> };
  readonly mmSet: { readonly do: Operation<MmAttributes> };
  readonly moduleFwFlashAct: { readonly do: Operation<ModuleFwFlashAttributes> };
  readonly phyGet: { readonly do: Query<PhyAttributes>; readonly dump: Query<PhyAttributes> };
} = {
  strsetGet: { do: { type: 1, encode: encodeStrset, reply: 1, decode: decodeStrset }, dump: { type: 1, encode: encodeStrset, reply: 1, decode: decodeStrset } },
  linkinfoGet: { do: { type: 2, encode: encodeLinkinfo, reply: 2, decode: decodeLinkinfo }, dump: { type: 2, encode: encodeLinkinfo, reply: 2, decode: decodeLinkinfo } },
  linkinfoSet: { do: { type: 3, encode: encodeLinkinfo } },
  linkmodesGet: { do: { type: 4, encode: encodeLinkmodes, reply: 4, decode: decodeLinkmodes }, dump: { type: 4, encode: encodeLinkmodes, reply: 4, decode: decodeLinkmodes } },
  linkmodesSet: { do: { type: 5, encode: encodeLinkmodes } },
  linkstateGet: { do: { type: 6, encode: encodeLinkstate, reply: 6, decode: decodeLinkstate }, dump: { type: 6, encode: encodeLinkstate, reply: 6, decode: decodeLinkstate } },
  debugGet: { do: { type: 7, encode: encodeDebug, reply: 7, decode: decodeDebug }, dump: { type: 7, encode: encodeDebug, reply: 7, decode: decodeDebug } },
  debugSet: { do: { type: 8, encode: encodeDebug } },
  wolGet: { do: { type: 9, encode: encodeWol, reply: 9, decode: decodeWol }, dump: { type: 9, encode: encodeWol, reply: 9, decode: decodeWol } },
  wolSet: { do: { type: 10, encode: encodeWol } },
  featuresGet: { do: { type: 11, encode: encodeFeatures, reply: 11, decode: decodeFeatures }, dump: { type: 11, encode: encodeFeatures, reply: 11, decode: decodeFeatures } },
  featuresSet: { do: { type: 12, encode: encodeFeatures, reply: 12, decode: decodeFeatures } },
  privflagsGet: { do: { type: 13, encode: encodePrivflags, reply: 14, decode: decodePrivflags }, dump: { type: 13, encode: encodePrivflags, reply: 14, decode: decodePrivflags } },
  privflagsSet: { do: { type: 14, encode: encodePrivflags } },
  ringsGet: { do: { type: 15, encode: encodeRings, reply: 16, decode: decodeRings }, dump: { type: 15, encode: encodeRings, reply: 16, decode: decodeRings } },
  ringsSet: { do: { type: 16, encode: encodeRings } },
  channelsGet: { do: { type: 17, encode: encodeChannels, reply: 18, decode: decodeChannels }, dump: { type: 17, encode: encodeChannels, reply: 18, decode: decodeChannels } },
  channelsSet: { do: { type: 18, encode: encodeChannels } },
  coalesceGet: { do: { type: 19, encode: encodeCoalesce, reply: 20, decode: decodeCoalesce }, dump: { type: 19, encode: encodeCoalesce, reply: 20, decode: decodeCoalesce } },
  coalesceSet: { do: { type: 20, encode: encodeCoalesce } },
  pauseGet: { do: { type: 21, encode: encodePause, reply: 22, decode: decodePause }, dump: { type: 21, encode: encodePause, reply: 22, decode: decodePause } },
  pauseSet: { do: { type: 22, encode: encodePause } },
  eeeGet: { do: { type: 23, encode: encodeEee, reply: 24, decode: decodeEee }, dump: { type: 23, encode: encodeEee, reply: 24, decode: decodeEee } },
  eeeSet: { do: { type: 24, encode: encodeEee } },
  tsinfoGet: { do: { type: 25, encode: encodeTsinfo, reply: 26, decode: decodeTsinfo }, dump: { type: 25, encode: encodeTsinfo, reply: 26, decode: decodeTsinfo } },
  cableTestAct: { do: { type: 26, encode: encodeCableTest } },
  cableTestTdrAct: { do: { type: 27, encode: encodeCableTestTdr } },
  tunnelInfoGet: { do: { type: 28, encode: encodeTunnelInfo, reply: 29, decode: decodeTunnelInfo }, dump: { type: 28, encode: encodeTunnelInfo, reply: 29, decode: decodeTunnelInfo } },
  fecGet: { do: { type: 29, encode: encodeFec, reply: 30, decode: decodeFec }, dump: { type: 29, encode: encodeFec, reply: 30, decode: decodeFec } },
  fecSet: { do: { type: 30, encode: encodeFec } },
  moduleEepromGet: { do: { type: 31, encode: encodeModuleEeprom, reply: 32, decode: decodeModuleEeprom }, dump: { type: 31, encode: encodeModuleEeprom, reply: 32, decode: decodeModuleEeprom } },
  statsGet: { do: { type: 32, encode: encodeStats, reply: 33, decode: decodeStats }, dump: { type: 32, encode: encodeStats, reply: 33, decode: decodeStats } },
  phcVclocksGet: { do: { type: 33, encode: encodePhcVclocks, reply: 34, decode: decodePhcVclocks }, dump: { type: 33, encode: encodePhcVclocks, reply: 34, decode: decodePhcVclocks } },
  moduleGet: { do: { type: 34, encode: encodeModule, reply: 35, decode: decodeModule }, dump: { type: 34, encode: encodeModule, reply: 35, decode: decodeModule } },
  moduleSet: { do: { type: 35, encode: encodeModule } },
  pseGet: { do: { type: 36, encode: encodePse, reply: 37, decode: decodePse }, dump: { type: 36, encode: encodePse, reply: 37, decode: decodePse } },
  pseSet: { do: { type: 37, encode: encodePse } },
  rssGet: { do: { type: 38, encode: encodeRss, reply: 38, decode: decodeRss }, dump: { type: 38, encode: encodeRss, reply: 38, decode: decodeRss } },
  plcaGetCfg: { do: { type: 39, encode: encodePlca, reply: 39, decode: decodePlca }, dump: { type: 39, encode: encodePlca, reply: 39, decode: decodePlca } },
  plcaSetCfg: { do: { type: 40, encode: encodePlca } },
  plcaGetStatus: { do: { type: 41, encode: encodePlca, reply: 40, decode: decodePlca }, dump: { type: 41, encode: encodePlca, reply: 40, decode: decodePlca } },
  mmGet: { do: { type: 42, encode: encodeMm, reply: 42, decode: decodeMm }, dump: { type: 42, encode: encodeMm, reply: 42, decode: decodeMm } },
  mmSet: { do: { type: 43, encode: encodeMm } },
  moduleFwFlashAct: { do: { type: 44, encode: encodeModuleFwFlash } },
  phyGet: { do: { type: 45, encode: encodePhy, reply: 45, decode: decodePhy }, dump: { type: 45, encode: encodePhy, reply: 45, decode: decodePhy } },
};
/** Messages that ethtool sends to the members of its groups. */
export const ethtoolNotifications: {
  readonly linkinfoNtf: Notification<LinkinfoAttributes>;
  readonly linkmodesNtf: Notification<LinkmodesAttributes>;
  readonly debugNtf: Notification<DebugAttributes>;
  readonly wolNtf: Notification<WolAttributes>;
  readonly featuresNtf: Notification<FeaturesAttributes>;
  readonly privflagsNtf: Notification<PrivflagsAttributes>;
  readonly ringsNtf: Notification<RingsAttributes>;
  readonly channelsNtf: Notification<ChannelsAttributes>;
  readonly coalesceNtf: Notification<CoalesceAttributes>;
  readonly pauseNtf: Notification<PauseAttributes>;
  readonly eeeNtf: Notification<EeeAttributes>;
  readonly cableTestNtf: Notification<CableTestNtfAttributes>;
  readonly cableTestTdrNtf: Notification<CableTestTdrNtfAttributes>;
  readonly fecNtf: Notification<FecAttributes>;
  readonly moduleNtf: Notification<ModuleAttributes>;
  readonly plcaNtf: Notification<PlcaAttributes>;
  readonly mmNtf: Notification<MmAttributes>;
  readonly moduleFwFlashNtf: Notification<ModuleFwFlashAttributes>;
} = {
  linkinfoNtf: { type: 3, decode: decodeLinkinfo },
  linkmodesNtf: { type: 5, decode: decodeLinkmodes },
  debugNtf: { type: 8, decode: decodeDebug },
  wolNtf: { type: 10, decode: decodeWol },
  featuresNtf: { type: 13, decode: decodeFeatures },
  privflagsNtf: { type: 15, decode: decodePrivflags },
  ringsNtf: { type: 17, decode: decodeRings },
  channelsNtf: { type: 19, decode: decodeChannels },
  coalesceNtf: { type: 21, decode: decodeCoalesce },
  pauseNtf: { type: 23, decode: decodePause },
  eeeNtf: { type: 25, decode: decodeEee },
  cableTestNtf: { type: 27, decode: decodeCableTestNtf },
  cableTestTdrNtf: { type: 28, decode: decodeCableTestTdrNtf },
  fecNtf: { type: 31, decode: decodeFec },
  moduleNtf: { type: 36, decode: decodeModule },
  plcaNtf: { type: 41, decode: decodePlca },
  mmNtf: { type: 43, decode: decodeMm },
  moduleFwFlashNtf: { type: 44, decode: decodeModuleFwFlash },
};
/** The generic family ethtool, the version of its requests, and its multicast groups. */
export const ethtoolFamily = { name: 'ethtool', version: 1, groups: ['monitor'] } as const;
