// Made by tools/families/generate.ts. Do not edit.
import type { Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, append, attributeEnd, checkDepth, copyBytes, keep, laterText, laterU32, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's meta-keys, by name. */
export const MetaKeys = {
  len: 0,
  protocol: 1,
  priority: 2,
  mark: 3,
  iif: 4,
  oif: 5,
  iifname: 6,
  oifname: 7,
  iftype: 8,
  oiftype: 9,
  skuid: 10,
  skgid: 11,
  nftrace: 12,
  rtclassid: 13,
  secmark: 14,
  nfproto: 15,
  l4Proto: 16,
  briIifname: 17,
  briOifname: 18,
  pkttype: 19,
  cpu: 20,
  iifgroup: 21,
  oifgroup: 22,
  cgroup: 23,
  prandom: 24,
  secpath: 25,
  iifkind: 26,
  oifkind: 27,
  briIifpvid: 28,
  briIifvproto: 29,
  timeNs: 30,
  timeDay: 31,
  timeHour: 32,
  sdif: 33,
  sdifname: 34,
  briBroute: 35,
} as const;

/** The kernel's bitwise-ops, by name. */
export const BitwiseOps = {
  bool: 0,
  lshift: 1,
  rshift: 2,
} as const;

/** The kernel's cmp-ops, by name. */
export const CmpOps = {
  eq: 0,
  neq: 1,
  lt: 2,
  lte: 3,
  gt: 4,
  gte: 5,
} as const;

/** The kernel's object-type, by name. */
export const ObjectType = {
  unspec: 0,
  counter: 1,
  quota: 2,
  ctHelper: 3,
  limit: 4,
  connlimit: 5,
  tunnel: 6,
  ctTimeout: 7,
  secmark: 8,
  ctExpect: 9,
  synproxy: 10,
} as const;

/** The kernel's nat-range-flags, by name. */
export const NatRangeFlags = {
  mapIps: 1,
  protoSpecified: 2,
  protoRandom: 4,
  persistent: 8,
  protoRandomFully: 16,
  protoOffset: 32,
  netmap: 64,
} as const;

/** The kernel's table-flags, by name. */
export const TableFlags = {
  dormant: 1,
  owner: 2,
  persist: 4,
} as const;

/** The kernel's chain-flags, by name. */
export const ChainFlags = {
  base: 1,
  hwOffload: 2,
  binding: 4,
} as const;

/** The kernel's set-flags, by name. */
export const SetFlags = {
  anonymous: 1,
  constant: 2,
  interval: 4,
  map: 8,
  timeout: 16,
  eval: 32,
  object: 64,
  concat: 128,
  expr: 256,
} as const;

/** The kernel's lookup-flags, by name. */
export const LookupFlags = {
  invert: 1,
} as const;

/** The kernel's ct-keys, by name. */
export const CtKeys = {
  state: 0,
  direction: 1,
  status: 2,
  mark: 3,
  secmark: 4,
  expiration: 5,
  helper: 6,
  l3protocol: 7,
  src: 8,
  dst: 9,
  protocol: 10,
  protoSrc: 11,
  protoDst: 12,
  labels: 13,
  pkts: 14,
  bytes: 15,
  avgpkt: 16,
  zone: 17,
  eventmask: 18,
  srcIp: 19,
  dstIp: 20,
  srcIp6: 21,
  dstIp6: 22,
  ctId: 23,
} as const;

/** The kernel's ct-direction, by name. */
export const CtDirection = {
  original: 0,
  reply: 1,
} as const;

/** The kernel's quota-flags, by name. */
export const QuotaFlags = {
  invert: 1,
  depleted: 2,
} as const;

/** The kernel's verdict-code, by name. */
export const VerdictCode = {
  continue: 4294967295,
  break: 4294967294,
  jump: 4294967293,
  goto: 4294967292,
  return: 4294967291,
  drop: 0,
  accept: 1,
  stolen: 2,
  queue: 3,
  repeat: 4,
} as const;

/** The kernel's fib-result, by name. */
export const FibResult = {
  oif: 0,
  oifname: 1,
  addrtype: 2,
} as const;

/** The kernel's fib-flags, by name. */
export const FibFlags = {
  saddr: 1,
  daddr: 2,
  mark: 4,
  iif: 8,
  oif: 16,
  present: 32,
} as const;

/** The kernel's reject-types, by name. */
export const RejectTypes = {
  icmpUnreach: 0,
  tcpRst: 1,
  icmpxUnreach: 2,
} as const;

/** Attribute set batch-attrs, in the order of the wire. */
export interface BatchAttributes extends UnknownAttributes {
  readonly genid?: number;
}
function readBatchAttributes(view: DataView, start: number, end: number, depth: number): BatchAttributes {
  checkDepth(depth, start);
  const attrs: Writable<BatchAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('genid', from, to, 4);
        attrs.genid = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeBatchAttributes(attrs: BatchAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'genid': {
        if (attrs.genid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.genid, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set table-attrs, in the order of the wire. */
export interface TableAttributes extends UnknownAttributes {
  readonly name?: string;
  /** Bits of TableFlags. */
  readonly flags?: number;
  readonly use?: number;
  readonly handle?: bigint;
  readonly userdata?: Uint8Array;
  readonly owner?: number;
}
function readTableAttributes(view: DataView, start: number, end: number, depth: number): TableAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TableAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = readText(view, from, to);
        break;
      case 2:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('use', from, to, 4);
        attrs.use = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 8) tooShort('handle', from, to, 8);
        attrs.handle = view.getBigUint64(from, false);
        break;
      case 6:
        attrs.userdata = copyBytes(view, from, to);
        break;
      case 7:
        if (to - from < 4) tooShort('owner', from, to, 4);
        attrs.owner = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTableAttributes(attrs: TableAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'use': {
        if (attrs.use === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.use, false);
        writer.close(at);
        break;
      }
      case 'handle': {
        if (attrs.handle === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.handle, false);
        writer.close(at);
        break;
      }
      case 'userdata': {
        if (attrs.userdata === undefined) break;
        const at = writer.open(6);
        writer.bytes(attrs.userdata);
        writer.close(at);
        break;
      }
      case 'owner': {
        if (attrs.owner === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.owner, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set chain-attrs, in the order of the wire. */
export interface ChainAttributes extends UnknownAttributes {
  readonly table?: string;
  readonly handle?: bigint;
  readonly name?: string;
  readonly hook?: NftHookAttributes;
  readonly policy?: number;
  readonly use?: number;
  readonly type?: string;
  readonly counters?: ChainCounterAttributes;
  /** Bits of ChainFlags. */
  readonly flags?: number;
  readonly id?: number;
  readonly userdata?: Uint8Array;
}
function readChainAttributes(view: DataView, start: number, end: number, depth: number): ChainAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ChainAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.table = readText(view, from, to);
        break;
      case 2:
        if (to - from < 8) tooShort('handle', from, to, 8);
        attrs.handle = view.getBigUint64(from, false);
        break;
      case 3:
        attrs.name = readText(view, from, to);
        break;
      case 4:
        attrs.hook = readNftHookAttributes(view, from, to, depth + 1);
        break;
      case 5:
        if (to - from < 4) tooShort('policy', from, to, 4);
        attrs.policy = view.getUint32(from, false);
        break;
      case 6:
        if (to - from < 4) tooShort('use', from, to, 4);
        attrs.use = view.getUint32(from, false);
        break;
      case 7:
        attrs.type = readText(view, from, to);
        break;
      case 8:
        attrs.counters = readChainCounterAttributes(view, from, to, depth + 1);
        break;
      case 10:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      case 11:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, false);
        break;
      case 12:
        attrs.userdata = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeChainAttributes(attrs: ChainAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'table': {
        if (attrs.table === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.table);
        writer.close(at);
        break;
      }
      case 'handle': {
        if (attrs.handle === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.handle, false);
        writer.close(at);
        break;
      }
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'hook': {
        if (attrs.hook === undefined) break;
        const at = writer.open(4);
        writeNftHookAttributes(attrs.hook, writer);
        writer.close(at);
        break;
      }
      case 'policy': {
        if (attrs.policy === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.policy, false);
        writer.close(at);
        break;
      }
      case 'use': {
        if (attrs.use === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.use, false);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(7);
        writer.text(attrs.type);
        writer.close(at);
        break;
      }
      case 'counters': {
        if (attrs.counters === undefined) break;
        const at = writer.open(8);
        writeChainCounterAttributes(attrs.counters, writer);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.id, false);
        writer.close(at);
        break;
      }
      case 'userdata': {
        if (attrs.userdata === undefined) break;
        const at = writer.open(12);
        writer.bytes(attrs.userdata);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set counter-attrs, in the order of the wire. */
export interface CounterAttributes extends UnknownAttributes {
  readonly bytes?: bigint;
  readonly packets?: bigint;
}
function readCounterAttributes(view: DataView, start: number, end: number, depth: number): CounterAttributes {
  checkDepth(depth, start);
  const attrs: Writable<CounterAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('bytes', from, to, 8);
        attrs.bytes = view.getBigUint64(from, false);
        break;
      case 2:
        if (to - from < 8) tooShort('packets', from, to, 8);
        attrs.packets = view.getBigUint64(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeCounterAttributes(attrs: CounterAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'bytes': {
        if (attrs.bytes === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.bytes, false);
        writer.close(at);
        break;
      }
      case 'packets': {
        if (attrs.packets === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.packets, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set nft-hook-attrs, in the order of the wire. */
export interface NftHookAttributes extends UnknownAttributes {
  readonly num?: number;
  readonly priority?: number;
  readonly dev?: string;
  readonly devs?: HookDevAttributes;
}
function readNftHookAttributes(view: DataView, start: number, end: number, depth: number): NftHookAttributes {
  checkDepth(depth, start);
  const attrs: Writable<NftHookAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('num', from, to, 4);
        attrs.num = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('priority', from, to, 4);
        attrs.priority = view.getInt32(from, false);
        break;
      case 3:
        attrs.dev = readText(view, from, to);
        break;
      case 4:
        attrs.devs = readHookDevAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeNftHookAttributes(attrs: NftHookAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'num': {
        if (attrs.num === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.num, false);
        writer.close(at);
        break;
      }
      case 'priority': {
        if (attrs.priority === undefined) break;
        const at = writer.open(2);
        writer.s32(attrs.priority, false);
        writer.close(at);
        break;
      }
      case 'dev': {
        if (attrs.dev === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.dev);
        writer.close(at);
        break;
      }
      case 'devs': {
        if (attrs.devs === undefined) break;
        const at = writer.open(4);
        writeHookDevAttributes(attrs.devs, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set hook-dev-attrs, in the order of the wire. */
export interface HookDevAttributes extends UnknownAttributes {
  readonly name?: readonly string[];
}
function readHookDevAttributes(view: DataView, start: number, end: number, depth: number): HookDevAttributes {
  checkDepth(depth, start);
  const attrs: Writable<HookDevAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = append(attrs.name, readText(view, from, to));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeHookDevAttributes(attrs: HookDevAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        for (const item of attrs.name) {
          const at = writer.open(1);
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

/** Attribute set nft-counter-attrs, in the order of the wire. */
export interface ChainCounterAttributes extends UnknownAttributes {
  readonly bytes?: bigint;
  readonly packets?: bigint;
}
function readChainCounterAttributes(view: DataView, start: number, end: number, depth: number): ChainCounterAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ChainCounterAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('bytes', from, to, 8);
        attrs.bytes = view.getBigUint64(from, false);
        break;
      case 2:
        if (to - from < 8) tooShort('packets', from, to, 8);
        attrs.packets = view.getBigUint64(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeChainCounterAttributes(attrs: ChainCounterAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'bytes': {
        if (attrs.bytes === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.bytes, false);
        writer.close(at);
        break;
      }
      case 'packets': {
        if (attrs.packets === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.packets, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set rule-attrs, in the order of the wire. */
export interface RuleAttributes extends UnknownAttributes {
  readonly table?: string;
  readonly chain?: string;
  readonly handle?: bigint;
  readonly expressions?: ExprListAttributes;
  readonly compat?: RuleCompatAttributes;
  readonly position?: bigint;
  readonly userdata?: Uint8Array;
  readonly id?: number;
  readonly positionId?: number;
  readonly chainId?: number;
}
function readRuleAttributes(view: DataView, start: number, end: number, depth: number): RuleAttributes {
  checkDepth(depth, start);
  const attrs: Writable<RuleAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.table = readText(view, from, to);
        break;
      case 2:
        attrs.chain = readText(view, from, to);
        break;
      case 3:
        if (to - from < 8) tooShort('handle', from, to, 8);
        attrs.handle = view.getBigUint64(from, false);
        break;
      case 4:
        attrs.expressions = readExprListAttributes(view, from, to, depth + 1);
        break;
      case 5:
        attrs.compat = readRuleCompatAttributes(view, from, to, depth + 1);
        break;
      case 6:
        if (to - from < 8) tooShort('position', from, to, 8);
        attrs.position = view.getBigUint64(from, false);
        break;
      case 7:
        attrs.userdata = copyBytes(view, from, to);
        break;
      case 9:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, false);
        break;
      case 10:
        if (to - from < 4) tooShort('positionId', from, to, 4);
        attrs.positionId = view.getUint32(from, false);
        break;
      case 11:
        if (to - from < 4) tooShort('chainId', from, to, 4);
        attrs.chainId = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeRuleAttributes(attrs: RuleAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'table': {
        if (attrs.table === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.table);
        writer.close(at);
        break;
      }
      case 'chain': {
        if (attrs.chain === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.chain);
        writer.close(at);
        break;
      }
      case 'handle': {
        if (attrs.handle === undefined) break;
        const at = writer.open(3);
        writer.u64(attrs.handle, false);
        writer.close(at);
        break;
      }
      case 'expressions': {
        if (attrs.expressions === undefined) break;
        const at = writer.open(4);
        writeExprListAttributes(attrs.expressions, writer);
        writer.close(at);
        break;
      }
      case 'compat': {
        if (attrs.compat === undefined) break;
        const at = writer.open(5);
        writeRuleCompatAttributes(attrs.compat, writer);
        writer.close(at);
        break;
      }
      case 'position': {
        if (attrs.position === undefined) break;
        const at = writer.open(6);
        writer.u64(attrs.position, false);
        writer.close(at);
        break;
      }
      case 'userdata': {
        if (attrs.userdata === undefined) break;
        const at = writer.open(7);
        writer.bytes(attrs.userdata);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.id, false);
        writer.close(at);
        break;
      }
      case 'positionId': {
        if (attrs.positionId === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.positionId, false);
        writer.close(at);
        break;
      }
      case 'chainId': {
        if (attrs.chainId === undefined) break;
        const at = writer.open(11);
        writer.u32(attrs.chainId, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-list-attrs, in the order of the wire. */
export interface ExprListAttributes extends UnknownAttributes {
  readonly elem?: readonly ExprAttributes[];
}
function readExprListAttributes(view: DataView, start: number, end: number, depth: number): ExprListAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprListAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.elem = append(attrs.elem, readExprAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprListAttributes(attrs: ExprListAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'elem': {
        if (attrs.elem === undefined) break;
        for (const item of attrs.elem) {
          const at = writer.open(1);
          writeExprAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-attrs, in the order of the wire. */
export interface ExprAttributes extends UnknownAttributes {
  readonly name?: string;
  readonly data?: ExprData;
}
function readExprAttributes(view: DataView, start: number, end: number, depth: number): ExprAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = readText(view, from, to);
        break;
      case 2: {
        const value = readExprData(view, from, to, depth + 1, attrs.name ?? laterText(view, at + ((to - at + 3) & ~3), end, 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.data = value;
        break;
      }
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprAttributes(attrs: ExprAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        writeExprData(attrs.data, writer, 2);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set rule-compat-attrs, in the order of the wire. */
export interface RuleCompatAttributes extends UnknownAttributes {
  readonly proto?: number;
  readonly flags?: number;
}
function readRuleCompatAttributes(view: DataView, start: number, end: number, depth: number): RuleCompatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<RuleCompatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('proto', from, to, 4);
        attrs.proto = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeRuleCompatAttributes(attrs: RuleCompatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'proto': {
        if (attrs.proto === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.proto, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set set-attrs, in the order of the wire. */
export interface SetAttributes extends UnknownAttributes {
  readonly table?: string;
  readonly name?: string;
  /** Bits of SetFlags. */
  readonly flags?: number;
  readonly keyType?: number;
  readonly keyLen?: number;
  readonly dataType?: number;
  readonly dataLen?: number;
  readonly policy?: number;
  readonly desc?: SetDescAttributes;
  readonly id?: number;
  readonly timeout?: bigint;
  readonly gcInterval?: number;
  readonly userdata?: Uint8Array;
  readonly objType?: number;
  readonly handle?: bigint;
  readonly expr?: readonly ExprAttributes[];
  readonly expressions?: SetListAttributes;
  readonly type?: string;
  readonly count?: number;
}
function readSetAttributes(view: DataView, start: number, end: number, depth: number): SetAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SetAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.table = readText(view, from, to);
        break;
      case 2:
        attrs.name = readText(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 4) tooShort('keyType', from, to, 4);
        attrs.keyType = view.getUint32(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('keyLen', from, to, 4);
        attrs.keyLen = view.getUint32(from, false);
        break;
      case 6:
        if (to - from < 4) tooShort('dataType', from, to, 4);
        attrs.dataType = view.getUint32(from, false);
        break;
      case 7:
        if (to - from < 4) tooShort('dataLen', from, to, 4);
        attrs.dataLen = view.getUint32(from, false);
        break;
      case 8:
        if (to - from < 4) tooShort('policy', from, to, 4);
        attrs.policy = view.getUint32(from, false);
        break;
      case 9:
        attrs.desc = readSetDescAttributes(view, from, to, depth + 1);
        break;
      case 10:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, false);
        break;
      case 11:
        if (to - from < 8) tooShort('timeout', from, to, 8);
        attrs.timeout = view.getBigUint64(from, false);
        break;
      case 12:
        if (to - from < 4) tooShort('gcInterval', from, to, 4);
        attrs.gcInterval = view.getUint32(from, false);
        break;
      case 13:
        attrs.userdata = copyBytes(view, from, to);
        break;
      case 15:
        if (to - from < 4) tooShort('objType', from, to, 4);
        attrs.objType = view.getUint32(from, false);
        break;
      case 16:
        if (to - from < 8) tooShort('handle', from, to, 8);
        attrs.handle = view.getBigUint64(from, false);
        break;
      case 17:
        attrs.expr = append(attrs.expr, readExprAttributes(view, from, to, depth + 1));
        break;
      case 18:
        attrs.expressions = readSetListAttributes(view, from, to, depth + 1);
        break;
      case 19:
        attrs.type = readText(view, from, to);
        break;
      case 20:
        if (to - from < 4) tooShort('count', from, to, 4);
        attrs.count = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSetAttributes(attrs: SetAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'table': {
        if (attrs.table === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.table);
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
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'keyType': {
        if (attrs.keyType === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.keyType, false);
        writer.close(at);
        break;
      }
      case 'keyLen': {
        if (attrs.keyLen === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.keyLen, false);
        writer.close(at);
        break;
      }
      case 'dataType': {
        if (attrs.dataType === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.dataType, false);
        writer.close(at);
        break;
      }
      case 'dataLen': {
        if (attrs.dataLen === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.dataLen, false);
        writer.close(at);
        break;
      }
      case 'policy': {
        if (attrs.policy === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.policy, false);
        writer.close(at);
        break;
      }
      case 'desc': {
        if (attrs.desc === undefined) break;
        const at = writer.open(9);
        writeSetDescAttributes(attrs.desc, writer);
        writer.close(at);
        break;
      }
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.id, false);
        writer.close(at);
        break;
      }
      case 'timeout': {
        if (attrs.timeout === undefined) break;
        const at = writer.open(11);
        writer.u64(attrs.timeout, false);
        writer.close(at);
        break;
      }
      case 'gcInterval': {
        if (attrs.gcInterval === undefined) break;
        const at = writer.open(12);
        writer.u32(attrs.gcInterval, false);
        writer.close(at);
        break;
      }
      case 'userdata': {
        if (attrs.userdata === undefined) break;
        const at = writer.open(13);
        writer.bytes(attrs.userdata);
        writer.close(at);
        break;
      }
      case 'objType': {
        if (attrs.objType === undefined) break;
        const at = writer.open(15);
        writer.u32(attrs.objType, false);
        writer.close(at);
        break;
      }
      case 'handle': {
        if (attrs.handle === undefined) break;
        const at = writer.open(16);
        writer.u64(attrs.handle, false);
        writer.close(at);
        break;
      }
      case 'expr': {
        if (attrs.expr === undefined) break;
        for (const item of attrs.expr) {
          const at = writer.open(17);
          writeExprAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      case 'expressions': {
        if (attrs.expressions === undefined) break;
        const at = writer.open(18);
        writeSetListAttributes(attrs.expressions, writer);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(19);
        writer.text(attrs.type);
        writer.close(at);
        break;
      }
      case 'count': {
        if (attrs.count === undefined) break;
        const at = writer.open(20);
        writer.u32(attrs.count, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set set-desc-attrs, in the order of the wire. */
export interface SetDescAttributes extends UnknownAttributes {
  readonly size?: number;
  readonly concat?: readonly SetDescConcatAttributes[];
}
function readSetDescAttributes(view: DataView, start: number, end: number, depth: number): SetDescAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SetDescAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('size', from, to, 4);
        attrs.size = view.getUint32(from, false);
        break;
      case 2:
        attrs.concat = append(attrs.concat, readSetDescConcatAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSetDescAttributes(attrs: SetDescAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'size': {
        if (attrs.size === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.size, false);
        writer.close(at);
        break;
      }
      case 'concat': {
        if (attrs.concat === undefined) break;
        for (const item of attrs.concat) {
          const at = writer.open(2);
          writeSetDescConcatAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set set-desc-concat-attrs, in the order of the wire. */
export interface SetDescConcatAttributes extends UnknownAttributes {
  readonly elem?: readonly SetFieldAttributes[];
}
function readSetDescConcatAttributes(view: DataView, start: number, end: number, depth: number): SetDescConcatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SetDescConcatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.elem = append(attrs.elem, readSetFieldAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSetDescConcatAttributes(attrs: SetDescConcatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'elem': {
        if (attrs.elem === undefined) break;
        for (const item of attrs.elem) {
          const at = writer.open(1);
          writeSetFieldAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set set-field-attrs, in the order of the wire. */
export interface SetFieldAttributes extends UnknownAttributes {
  readonly len?: number;
}
function readSetFieldAttributes(view: DataView, start: number, end: number, depth: number): SetFieldAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SetFieldAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('len', from, to, 4);
        attrs.len = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSetFieldAttributes(attrs: SetFieldAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'len': {
        if (attrs.len === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.len, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set set-list-attrs, in the order of the wire. */
export interface SetListAttributes extends UnknownAttributes {
  readonly elem?: readonly ExprAttributes[];
}
function readSetListAttributes(view: DataView, start: number, end: number, depth: number): SetListAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SetListAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.elem = append(attrs.elem, readExprAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSetListAttributes(attrs: SetListAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'elem': {
        if (attrs.elem === undefined) break;
        for (const item of attrs.elem) {
          const at = writer.open(1);
          writeExprAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set setelem-attrs, in the order of the wire. */
export interface SetelemAttributes extends UnknownAttributes {
  readonly key?: DataAttributes;
  readonly data?: DataAttributes;
  readonly flags?: number;
  readonly timeout?: bigint;
  readonly expiration?: bigint;
  readonly userdata?: Uint8Array;
  readonly expr?: ExprAttributes;
  readonly objref?: string;
  readonly keyEnd?: DataAttributes;
  readonly expressions?: ExprListAttributes;
}
function readSetelemAttributes(view: DataView, start: number, end: number, depth: number): SetelemAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SetelemAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.key = readDataAttributes(view, from, to, depth + 1);
        break;
      case 2:
        attrs.data = readDataAttributes(view, from, to, depth + 1);
        break;
      case 3:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 8) tooShort('timeout', from, to, 8);
        attrs.timeout = view.getBigUint64(from, false);
        break;
      case 5:
        if (to - from < 8) tooShort('expiration', from, to, 8);
        attrs.expiration = view.getBigUint64(from, false);
        break;
      case 6:
        attrs.userdata = copyBytes(view, from, to);
        break;
      case 7:
        attrs.expr = readExprAttributes(view, from, to, depth + 1);
        break;
      case 9:
        attrs.objref = readText(view, from, to);
        break;
      case 10:
        attrs.keyEnd = readDataAttributes(view, from, to, depth + 1);
        break;
      case 11:
        attrs.expressions = readExprListAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSetelemAttributes(attrs: SetelemAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'key': {
        if (attrs.key === undefined) break;
        const at = writer.open(1);
        writeDataAttributes(attrs.key, writer);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        const at = writer.open(2);
        writeDataAttributes(attrs.data, writer);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'timeout': {
        if (attrs.timeout === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.timeout, false);
        writer.close(at);
        break;
      }
      case 'expiration': {
        if (attrs.expiration === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.expiration, false);
        writer.close(at);
        break;
      }
      case 'userdata': {
        if (attrs.userdata === undefined) break;
        const at = writer.open(6);
        writer.bytes(attrs.userdata);
        writer.close(at);
        break;
      }
      case 'expr': {
        if (attrs.expr === undefined) break;
        const at = writer.open(7);
        writeExprAttributes(attrs.expr, writer);
        writer.close(at);
        break;
      }
      case 'objref': {
        if (attrs.objref === undefined) break;
        const at = writer.open(9);
        writer.text(attrs.objref);
        writer.close(at);
        break;
      }
      case 'keyEnd': {
        if (attrs.keyEnd === undefined) break;
        const at = writer.open(10);
        writeDataAttributes(attrs.keyEnd, writer);
        writer.close(at);
        break;
      }
      case 'expressions': {
        if (attrs.expressions === undefined) break;
        const at = writer.open(11);
        writeExprListAttributes(attrs.expressions, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set setelem-list-elem-attrs, in the order of the wire. */
export interface SetelemListElemAttributes extends UnknownAttributes {
  readonly elem?: readonly SetelemAttributes[];
}
function readSetelemListElemAttributes(view: DataView, start: number, end: number, depth: number): SetelemListElemAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SetelemListElemAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.elem = append(attrs.elem, readSetelemAttributes(view, from, to, depth + 1));
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSetelemListElemAttributes(attrs: SetelemListElemAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'elem': {
        if (attrs.elem === undefined) break;
        for (const item of attrs.elem) {
          const at = writer.open(1);
          writeSetelemAttributes(item, writer);
          writer.close(at);
        }
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set setelem-list-attrs, in the order of the wire. */
export interface SetelemListAttributes extends UnknownAttributes {
  readonly table?: string;
  readonly set?: string;
  readonly elements?: SetelemListElemAttributes;
  readonly setId?: number;
}
function readSetelemListAttributes(view: DataView, start: number, end: number, depth: number): SetelemListAttributes {
  checkDepth(depth, start);
  const attrs: Writable<SetelemListAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.table = readText(view, from, to);
        break;
      case 2:
        attrs.set = readText(view, from, to);
        break;
      case 3:
        attrs.elements = readSetelemListElemAttributes(view, from, to, depth + 1);
        break;
      case 4:
        if (to - from < 4) tooShort('setId', from, to, 4);
        attrs.setId = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeSetelemListAttributes(attrs: SetelemListAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'table': {
        if (attrs.table === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.table);
        writer.close(at);
        break;
      }
      case 'set': {
        if (attrs.set === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.set);
        writer.close(at);
        break;
      }
      case 'elements': {
        if (attrs.elements === undefined) break;
        const at = writer.open(3);
        writeSetelemListElemAttributes(attrs.elements, writer);
        writer.close(at);
        break;
      }
      case 'setId': {
        if (attrs.setId === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.setId, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set gen-attrs, in the order of the wire. */
export interface GenAttributes extends UnknownAttributes {
  readonly id?: number;
  readonly procPid?: number;
  readonly procName?: string;
}
function readGenAttributes(view: DataView, start: number, end: number, depth: number): GenAttributes {
  checkDepth(depth, start);
  const attrs: Writable<GenAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('procPid', from, to, 4);
        attrs.procPid = view.getUint32(from, false);
        break;
      case 3:
        attrs.procName = readText(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeGenAttributes(attrs: GenAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id, false);
        writer.close(at);
        break;
      }
      case 'procPid': {
        if (attrs.procPid === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.procPid, false);
        writer.close(at);
        break;
      }
      case 'procName': {
        if (attrs.procName === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.procName);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set obj-attrs, in the order of the wire. */
export interface ObjAttributes extends UnknownAttributes {
  readonly table?: string;
  readonly name?: string;
  /** One of ObjectType. */
  readonly type?: number;
  readonly data?: ObjData;
  readonly use?: number;
  readonly handle?: bigint;
  readonly userdata?: Uint8Array;
}
function readObjAttributes(view: DataView, start: number, end: number, depth: number): ObjAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ObjAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.table = readText(view, from, to);
        break;
      case 2:
        attrs.name = readText(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('type', from, to, 4);
        attrs.type = view.getUint32(from, false);
        break;
      case 4: {
        const value = readObjData(view, from, to, depth + 1, attrs.type ?? laterU32(view, at + ((to - at + 3) & ~3), end, 3, false));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.data = value;
        break;
      }
      case 5:
        if (to - from < 4) tooShort('use', from, to, 4);
        attrs.use = view.getUint32(from, false);
        break;
      case 6:
        if (to - from < 8) tooShort('handle', from, to, 8);
        attrs.handle = view.getBigUint64(from, false);
        break;
      case 8:
        attrs.userdata = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeObjAttributes(attrs: ObjAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'table': {
        if (attrs.table === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.table);
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
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.type, false);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        writeObjData(attrs.data, writer, 4);
        break;
      }
      case 'use': {
        if (attrs.use === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.use, false);
        writer.close(at);
        break;
      }
      case 'handle': {
        if (attrs.handle === undefined) break;
        const at = writer.open(6);
        writer.u64(attrs.handle, false);
        writer.close(at);
        break;
      }
      case 'userdata': {
        if (attrs.userdata === undefined) break;
        const at = writer.open(8);
        writer.bytes(attrs.userdata);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set quota-attrs, in the order of the wire. */
export interface QuotaAttributes extends UnknownAttributes {
  readonly bytes?: bigint;
  /** Bits of QuotaFlags. */
  readonly flags?: number;
  readonly consumed?: bigint;
}
function readQuotaAttributes(view: DataView, start: number, end: number, depth: number): QuotaAttributes {
  checkDepth(depth, start);
  const attrs: Writable<QuotaAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('bytes', from, to, 8);
        attrs.bytes = view.getBigUint64(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 8) tooShort('consumed', from, to, 8);
        attrs.consumed = view.getBigUint64(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeQuotaAttributes(attrs: QuotaAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'bytes': {
        if (attrs.bytes === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.bytes, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'consumed': {
        if (attrs.consumed === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.consumed, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set flowtable-attrs, in the order of the wire. */
export interface FlowtableAttributes extends UnknownAttributes {
  readonly table?: string;
  readonly name?: string;
  readonly hook?: FlowtableHookAttributes;
  readonly use?: number;
  readonly handle?: bigint;
  readonly flags?: number;
}
function readFlowtableAttributes(view: DataView, start: number, end: number, depth: number): FlowtableAttributes {
  checkDepth(depth, start);
  const attrs: Writable<FlowtableAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.table = readText(view, from, to);
        break;
      case 2:
        attrs.name = readText(view, from, to);
        break;
      case 3:
        attrs.hook = readFlowtableHookAttributes(view, from, to, depth + 1);
        break;
      case 4:
        if (to - from < 4) tooShort('use', from, to, 4);
        attrs.use = view.getUint32(from, false);
        break;
      case 5:
        if (to - from < 8) tooShort('handle', from, to, 8);
        attrs.handle = view.getBigUint64(from, false);
        break;
      case 7:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeFlowtableAttributes(attrs: FlowtableAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'table': {
        if (attrs.table === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.table);
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
      case 'hook': {
        if (attrs.hook === undefined) break;
        const at = writer.open(3);
        writeFlowtableHookAttributes(attrs.hook, writer);
        writer.close(at);
        break;
      }
      case 'use': {
        if (attrs.use === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.use, false);
        writer.close(at);
        break;
      }
      case 'handle': {
        if (attrs.handle === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.handle, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set flowtable-hook-attrs, in the order of the wire. */
export interface FlowtableHookAttributes extends UnknownAttributes {
  readonly num?: number;
  readonly priority?: number;
  readonly devs?: HookDevAttributes;
}
function readFlowtableHookAttributes(view: DataView, start: number, end: number, depth: number): FlowtableHookAttributes {
  checkDepth(depth, start);
  const attrs: Writable<FlowtableHookAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('num', from, to, 4);
        attrs.num = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('priority', from, to, 4);
        attrs.priority = view.getUint32(from, false);
        break;
      case 3:
        attrs.devs = readHookDevAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeFlowtableHookAttributes(attrs: FlowtableHookAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'num': {
        if (attrs.num === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.num, false);
        writer.close(at);
        break;
      }
      case 'priority': {
        if (attrs.priority === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.priority, false);
        writer.close(at);
        break;
      }
      case 'devs': {
        if (attrs.devs === undefined) break;
        const at = writer.open(3);
        writeHookDevAttributes(attrs.devs, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-bitwise-attrs, in the order of the wire. */
export interface ExprBitwiseAttributes extends UnknownAttributes {
  readonly sreg?: number;
  readonly dreg?: number;
  readonly len?: number;
  readonly mask?: DataAttributes;
  readonly xor?: DataAttributes;
  /** One of BitwiseOps. */
  readonly op?: number;
  readonly data?: DataAttributes;
}
function readExprBitwiseAttributes(view: DataView, start: number, end: number, depth: number): ExprBitwiseAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprBitwiseAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('sreg', from, to, 4);
        attrs.sreg = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('dreg', from, to, 4);
        attrs.dreg = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('len', from, to, 4);
        attrs.len = view.getUint32(from, false);
        break;
      case 4:
        attrs.mask = readDataAttributes(view, from, to, depth + 1);
        break;
      case 5:
        attrs.xor = readDataAttributes(view, from, to, depth + 1);
        break;
      case 6:
        if (to - from < 4) tooShort('op', from, to, 4);
        attrs.op = view.getUint32(from, false);
        break;
      case 7:
        attrs.data = readDataAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprBitwiseAttributes(attrs: ExprBitwiseAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'sreg': {
        if (attrs.sreg === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.sreg, false);
        writer.close(at);
        break;
      }
      case 'dreg': {
        if (attrs.dreg === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.dreg, false);
        writer.close(at);
        break;
      }
      case 'len': {
        if (attrs.len === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.len, false);
        writer.close(at);
        break;
      }
      case 'mask': {
        if (attrs.mask === undefined) break;
        const at = writer.open(4);
        writeDataAttributes(attrs.mask, writer);
        writer.close(at);
        break;
      }
      case 'xor': {
        if (attrs.xor === undefined) break;
        const at = writer.open(5);
        writeDataAttributes(attrs.xor, writer);
        writer.close(at);
        break;
      }
      case 'op': {
        if (attrs.op === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.op, false);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        const at = writer.open(7);
        writeDataAttributes(attrs.data, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-cmp-attrs, in the order of the wire. */
export interface ExprCmpAttributes extends UnknownAttributes {
  readonly sreg?: number;
  /** One of CmpOps. */
  readonly op?: number;
  readonly data?: DataAttributes;
}
function readExprCmpAttributes(view: DataView, start: number, end: number, depth: number): ExprCmpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprCmpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('sreg', from, to, 4);
        attrs.sreg = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('op', from, to, 4);
        attrs.op = view.getUint32(from, false);
        break;
      case 3:
        attrs.data = readDataAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprCmpAttributes(attrs: ExprCmpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'sreg': {
        if (attrs.sreg === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.sreg, false);
        writer.close(at);
        break;
      }
      case 'op': {
        if (attrs.op === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.op, false);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        const at = writer.open(3);
        writeDataAttributes(attrs.data, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set data-attrs, in the order of the wire. */
export interface DataAttributes extends UnknownAttributes {
  readonly value?: Uint8Array;
  readonly verdict?: VerdictAttributes;
}
function readDataAttributes(view: DataView, start: number, end: number, depth: number): DataAttributes {
  checkDepth(depth, start);
  const attrs: Writable<DataAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.value = copyBytes(view, from, to);
        break;
      case 2:
        attrs.verdict = readVerdictAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeDataAttributes(attrs: DataAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'value': {
        if (attrs.value === undefined) break;
        const at = writer.open(1);
        writer.bytes(attrs.value);
        writer.close(at);
        break;
      }
      case 'verdict': {
        if (attrs.verdict === undefined) break;
        const at = writer.open(2);
        writeVerdictAttributes(attrs.verdict, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set verdict-attrs, in the order of the wire. */
export interface VerdictAttributes extends UnknownAttributes {
  /** One of VerdictCode. */
  readonly code?: number;
  readonly chain?: string;
  readonly chainId?: number;
}
function readVerdictAttributes(view: DataView, start: number, end: number, depth: number): VerdictAttributes {
  checkDepth(depth, start);
  const attrs: Writable<VerdictAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('code', from, to, 4);
        attrs.code = view.getInt32(from, false);
        break;
      case 2:
        attrs.chain = readText(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('chainId', from, to, 4);
        attrs.chainId = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeVerdictAttributes(attrs: VerdictAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'code': {
        if (attrs.code === undefined) break;
        const at = writer.open(1);
        writer.s32(attrs.code, false);
        writer.close(at);
        break;
      }
      case 'chain': {
        if (attrs.chain === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.chain);
        writer.close(at);
        break;
      }
      case 'chainId': {
        if (attrs.chainId === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.chainId, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-counter-attrs, in the order of the wire. */
export interface ExprCounterAttributes extends UnknownAttributes {
  readonly bytes?: bigint;
  readonly packets?: bigint;
}
function readExprCounterAttributes(view: DataView, start: number, end: number, depth: number): ExprCounterAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprCounterAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('bytes', from, to, 8);
        attrs.bytes = view.getBigUint64(from, false);
        break;
      case 2:
        if (to - from < 8) tooShort('packets', from, to, 8);
        attrs.packets = view.getBigUint64(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprCounterAttributes(attrs: ExprCounterAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'bytes': {
        if (attrs.bytes === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.bytes, false);
        writer.close(at);
        break;
      }
      case 'packets': {
        if (attrs.packets === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.packets, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-fib-attrs, in the order of the wire. */
export interface ExprFibAttributes extends UnknownAttributes {
  readonly dreg?: number;
  /** One of FibResult. */
  readonly result?: number;
  /** Bits of FibFlags. */
  readonly flags?: number;
}
function readExprFibAttributes(view: DataView, start: number, end: number, depth: number): ExprFibAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprFibAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('dreg', from, to, 4);
        attrs.dreg = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('result', from, to, 4);
        attrs.result = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprFibAttributes(attrs: ExprFibAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dreg': {
        if (attrs.dreg === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.dreg, false);
        writer.close(at);
        break;
      }
      case 'result': {
        if (attrs.result === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.result, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-ct-attrs, in the order of the wire. */
export interface ExprCtAttributes extends UnknownAttributes {
  readonly dreg?: number;
  /** One of CtKeys. */
  readonly key?: number;
  /** One of CtDirection. */
  readonly direction?: number;
  readonly sreg?: number;
}
function readExprCtAttributes(view: DataView, start: number, end: number, depth: number): ExprCtAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprCtAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('dreg', from, to, 4);
        attrs.dreg = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('key', from, to, 4);
        attrs.key = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 1) tooShort('direction', from, to, 1);
        attrs.direction = view.getUint8(from);
        break;
      case 4:
        if (to - from < 4) tooShort('sreg', from, to, 4);
        attrs.sreg = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprCtAttributes(attrs: ExprCtAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dreg': {
        if (attrs.dreg === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.dreg, false);
        writer.close(at);
        break;
      }
      case 'key': {
        if (attrs.key === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.key, false);
        writer.close(at);
        break;
      }
      case 'direction': {
        if (attrs.direction === undefined) break;
        const at = writer.open(3);
        writer.u8(attrs.direction);
        writer.close(at);
        break;
      }
      case 'sreg': {
        if (attrs.sreg === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.sreg, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-flow-offload-attrs, in the order of the wire. */
export interface ExprFlowOffloadAttributes extends UnknownAttributes {
  readonly name?: string;
}
function readExprFlowOffloadAttributes(view: DataView, start: number, end: number, depth: number): ExprFlowOffloadAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprFlowOffloadAttributes> = {};
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
function writeExprFlowOffloadAttributes(attrs: ExprFlowOffloadAttributes, writer: Writer): void {
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

/** Attribute set expr-immediate-attrs, in the order of the wire. */
export interface ExprImmediateAttributes extends UnknownAttributes {
  readonly dreg?: number;
  readonly data?: DataAttributes;
}
function readExprImmediateAttributes(view: DataView, start: number, end: number, depth: number): ExprImmediateAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprImmediateAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('dreg', from, to, 4);
        attrs.dreg = view.getUint32(from, false);
        break;
      case 2:
        attrs.data = readDataAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprImmediateAttributes(attrs: ExprImmediateAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dreg': {
        if (attrs.dreg === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.dreg, false);
        writer.close(at);
        break;
      }
      case 'data': {
        if (attrs.data === undefined) break;
        const at = writer.open(2);
        writeDataAttributes(attrs.data, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-lookup-attrs, in the order of the wire. */
export interface ExprLookupAttributes extends UnknownAttributes {
  readonly set?: string;
  readonly sreg?: number;
  readonly dreg?: number;
  /** Bits of LookupFlags. */
  readonly flags?: number;
  readonly setId?: number;
}
function readExprLookupAttributes(view: DataView, start: number, end: number, depth: number): ExprLookupAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprLookupAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.set = readText(view, from, to);
        break;
      case 2:
        if (to - from < 4) tooShort('sreg', from, to, 4);
        attrs.sreg = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('dreg', from, to, 4);
        attrs.dreg = view.getUint32(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 4) tooShort('setId', from, to, 4);
        attrs.setId = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprLookupAttributes(attrs: ExprLookupAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'set': {
        if (attrs.set === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.set);
        writer.close(at);
        break;
      }
      case 'sreg': {
        if (attrs.sreg === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.sreg, false);
        writer.close(at);
        break;
      }
      case 'dreg': {
        if (attrs.dreg === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.dreg, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      case 'setId': {
        if (attrs.setId === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.setId, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-meta-attrs, in the order of the wire. */
export interface ExprMetaAttributes extends UnknownAttributes {
  readonly dreg?: number;
  /** One of MetaKeys. */
  readonly key?: number;
  readonly sreg?: number;
}
function readExprMetaAttributes(view: DataView, start: number, end: number, depth: number): ExprMetaAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprMetaAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('dreg', from, to, 4);
        attrs.dreg = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('key', from, to, 4);
        attrs.key = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('sreg', from, to, 4);
        attrs.sreg = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprMetaAttributes(attrs: ExprMetaAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dreg': {
        if (attrs.dreg === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.dreg, false);
        writer.close(at);
        break;
      }
      case 'key': {
        if (attrs.key === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.key, false);
        writer.close(at);
        break;
      }
      case 'sreg': {
        if (attrs.sreg === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.sreg, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-nat-attrs, in the order of the wire. */
export interface ExprNatAttributes extends UnknownAttributes {
  readonly type?: number;
  readonly family?: number;
  readonly regAddrMin?: number;
  readonly regAddrMax?: number;
  readonly regProtoMin?: number;
  readonly regProtoMax?: number;
  /** Bits of NatRangeFlags. */
  readonly flags?: number;
}
function readExprNatAttributes(view: DataView, start: number, end: number, depth: number): ExprNatAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprNatAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('type', from, to, 4);
        attrs.type = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('family', from, to, 4);
        attrs.family = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('regAddrMin', from, to, 4);
        attrs.regAddrMin = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 4) tooShort('regAddrMax', from, to, 4);
        attrs.regAddrMax = view.getUint32(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('regProtoMin', from, to, 4);
        attrs.regProtoMin = view.getUint32(from, false);
        break;
      case 6:
        if (to - from < 4) tooShort('regProtoMax', from, to, 4);
        attrs.regProtoMax = view.getUint32(from, false);
        break;
      case 7:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprNatAttributes(attrs: ExprNatAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.type, false);
        writer.close(at);
        break;
      }
      case 'family': {
        if (attrs.family === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.family, false);
        writer.close(at);
        break;
      }
      case 'regAddrMin': {
        if (attrs.regAddrMin === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.regAddrMin, false);
        writer.close(at);
        break;
      }
      case 'regAddrMax': {
        if (attrs.regAddrMax === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.regAddrMax, false);
        writer.close(at);
        break;
      }
      case 'regProtoMin': {
        if (attrs.regProtoMin === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.regProtoMin, false);
        writer.close(at);
        break;
      }
      case 'regProtoMax': {
        if (attrs.regProtoMax === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.regProtoMax, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-payload-attrs, in the order of the wire. */
export interface ExprPayloadAttributes extends UnknownAttributes {
  readonly dreg?: number;
  readonly base?: number;
  readonly offset?: number;
  readonly len?: number;
  readonly sreg?: number;
  readonly csumType?: number;
  readonly csumOffset?: number;
  readonly csumFlags?: number;
}
function readExprPayloadAttributes(view: DataView, start: number, end: number, depth: number): ExprPayloadAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprPayloadAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('dreg', from, to, 4);
        attrs.dreg = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('base', from, to, 4);
        attrs.base = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('offset', from, to, 4);
        attrs.offset = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 4) tooShort('len', from, to, 4);
        attrs.len = view.getUint32(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('sreg', from, to, 4);
        attrs.sreg = view.getUint32(from, false);
        break;
      case 6:
        if (to - from < 4) tooShort('csumType', from, to, 4);
        attrs.csumType = view.getUint32(from, false);
        break;
      case 7:
        if (to - from < 4) tooShort('csumOffset', from, to, 4);
        attrs.csumOffset = view.getUint32(from, false);
        break;
      case 8:
        if (to - from < 4) tooShort('csumFlags', from, to, 4);
        attrs.csumFlags = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprPayloadAttributes(attrs: ExprPayloadAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'dreg': {
        if (attrs.dreg === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.dreg, false);
        writer.close(at);
        break;
      }
      case 'base': {
        if (attrs.base === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.base, false);
        writer.close(at);
        break;
      }
      case 'offset': {
        if (attrs.offset === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.offset, false);
        writer.close(at);
        break;
      }
      case 'len': {
        if (attrs.len === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.len, false);
        writer.close(at);
        break;
      }
      case 'sreg': {
        if (attrs.sreg === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.sreg, false);
        writer.close(at);
        break;
      }
      case 'csumType': {
        if (attrs.csumType === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.csumType, false);
        writer.close(at);
        break;
      }
      case 'csumOffset': {
        if (attrs.csumOffset === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.csumOffset, false);
        writer.close(at);
        break;
      }
      case 'csumFlags': {
        if (attrs.csumFlags === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.csumFlags, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-reject-attrs, in the order of the wire. */
export interface ExprRejectAttributes extends UnknownAttributes {
  /** One of RejectTypes. */
  readonly type?: number;
  readonly icmpCode?: number;
}
function readExprRejectAttributes(view: DataView, start: number, end: number, depth: number): ExprRejectAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprRejectAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('type', from, to, 4);
        attrs.type = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 1) tooShort('icmpCode', from, to, 1);
        attrs.icmpCode = view.getUint8(from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprRejectAttributes(attrs: ExprRejectAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.type, false);
        writer.close(at);
        break;
      }
      case 'icmpCode': {
        if (attrs.icmpCode === undefined) break;
        const at = writer.open(2);
        writer.u8(attrs.icmpCode);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-target-attrs, in the order of the wire. */
export interface ExprTargetAttributes extends UnknownAttributes {
  readonly name?: string;
  readonly rev?: number;
  readonly info?: Uint8Array;
}
function readExprTargetAttributes(view: DataView, start: number, end: number, depth: number): ExprTargetAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprTargetAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = readText(view, from, to);
        break;
      case 2:
        if (to - from < 4) tooShort('rev', from, to, 4);
        attrs.rev = view.getUint32(from, false);
        break;
      case 3:
        attrs.info = copyBytes(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprTargetAttributes(attrs: ExprTargetAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.name);
        writer.close(at);
        break;
      }
      case 'rev': {
        if (attrs.rev === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.rev, false);
        writer.close(at);
        break;
      }
      case 'info': {
        if (attrs.info === undefined) break;
        const at = writer.open(3);
        writer.bytes(attrs.info);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-tproxy-attrs, in the order of the wire. */
export interface ExprTproxyAttributes extends UnknownAttributes {
  readonly family?: number;
  readonly regAddr?: number;
  readonly regPort?: number;
}
function readExprTproxyAttributes(view: DataView, start: number, end: number, depth: number): ExprTproxyAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprTproxyAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('family', from, to, 4);
        attrs.family = view.getUint32(from, false);
        break;
      case 2:
        if (to - from < 4) tooShort('regAddr', from, to, 4);
        attrs.regAddr = view.getUint32(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('regPort', from, to, 4);
        attrs.regPort = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprTproxyAttributes(attrs: ExprTproxyAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'family': {
        if (attrs.family === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.family, false);
        writer.close(at);
        break;
      }
      case 'regAddr': {
        if (attrs.regAddr === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.regAddr, false);
        writer.close(at);
        break;
      }
      case 'regPort': {
        if (attrs.regPort === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.regPort, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-objref-attrs, in the order of the wire. */
export interface ExprObjrefAttributes extends UnknownAttributes {
  readonly immType?: number;
  readonly immName?: string;
  readonly setSreg?: number;
  readonly setName?: string;
  readonly setId?: number;
}
function readExprObjrefAttributes(view: DataView, start: number, end: number, depth: number): ExprObjrefAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprObjrefAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('immType', from, to, 4);
        attrs.immType = view.getUint32(from, false);
        break;
      case 2:
        attrs.immName = readText(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('setSreg', from, to, 4);
        attrs.setSreg = view.getUint32(from, false);
        break;
      case 4:
        attrs.setName = readText(view, from, to);
        break;
      case 5:
        if (to - from < 4) tooShort('setId', from, to, 4);
        attrs.setId = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprObjrefAttributes(attrs: ExprObjrefAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'immType': {
        if (attrs.immType === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.immType, false);
        writer.close(at);
        break;
      }
      case 'immName': {
        if (attrs.immName === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.immName);
        writer.close(at);
        break;
      }
      case 'setSreg': {
        if (attrs.setSreg === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.setSreg, false);
        writer.close(at);
        break;
      }
      case 'setName': {
        if (attrs.setName === undefined) break;
        const at = writer.open(4);
        writer.text(attrs.setName);
        writer.close(at);
        break;
      }
      case 'setId': {
        if (attrs.setId === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.setId, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-limit-attrs, in the order of the wire. */
export interface ExprLimitAttributes extends UnknownAttributes {
  readonly rate?: bigint;
  readonly unit?: bigint;
  readonly burst?: number;
  readonly type?: number;
  readonly flags?: number;
}
function readExprLimitAttributes(view: DataView, start: number, end: number, depth: number): ExprLimitAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprLimitAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 8) tooShort('rate', from, to, 8);
        attrs.rate = view.getBigUint64(from, false);
        break;
      case 2:
        if (to - from < 8) tooShort('unit', from, to, 8);
        attrs.unit = view.getBigUint64(from, false);
        break;
      case 3:
        if (to - from < 4) tooShort('burst', from, to, 4);
        attrs.burst = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 4) tooShort('type', from, to, 4);
        attrs.type = view.getUint32(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprLimitAttributes(attrs: ExprLimitAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'rate': {
        if (attrs.rate === undefined) break;
        const at = writer.open(1);
        writer.u64(attrs.rate, false);
        writer.close(at);
        break;
      }
      case 'unit': {
        if (attrs.unit === undefined) break;
        const at = writer.open(2);
        writer.u64(attrs.unit, false);
        writer.close(at);
        break;
      }
      case 'burst': {
        if (attrs.burst === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.burst, false);
        writer.close(at);
        break;
      }
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.type, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set expr-log-attrs, in the order of the wire. */
export interface ExprLogAttributes extends UnknownAttributes {
  readonly group?: number;
  readonly prefix?: string;
  readonly snaplen?: number;
  readonly qthreshold?: number;
  readonly level?: number;
  readonly flags?: number;
}
function readExprLogAttributes(view: DataView, start: number, end: number, depth: number): ExprLogAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ExprLogAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('group', from, to, 2);
        attrs.group = view.getUint16(from, false);
        break;
      case 2:
        attrs.prefix = readText(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('snaplen', from, to, 4);
        attrs.snaplen = view.getUint32(from, false);
        break;
      case 4:
        if (to - from < 2) tooShort('qthreshold', from, to, 2);
        attrs.qthreshold = view.getUint16(from, false);
        break;
      case 5:
        if (to - from < 4) tooShort('level', from, to, 4);
        attrs.level = view.getUint32(from, false);
        break;
      case 6:
        if (to - from < 4) tooShort('flags', from, to, 4);
        attrs.flags = view.getUint32(from, false);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeExprLogAttributes(attrs: ExprLogAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'group': {
        if (attrs.group === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.group, false);
        writer.close(at);
        break;
      }
      case 'prefix': {
        if (attrs.prefix === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.prefix);
        writer.close(at);
        break;
      }
      case 'snaplen': {
        if (attrs.snaplen === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.snaplen, false);
        writer.close(at);
        break;
      }
      case 'qthreshold': {
        if (attrs.qthreshold === undefined) break;
        const at = writer.open(4);
        writer.u16(attrs.qthreshold, false);
        writer.close(at);
        break;
      }
      case 'level': {
        if (attrs.level === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.level, false);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.flags, false);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** The format in use is the one member that is there. */
export interface ExprData {
  readonly bitwise?: ExprBitwiseAttributes;
  readonly cmp?: ExprCmpAttributes;
  readonly counter?: ExprCounterAttributes;
  readonly ct?: ExprCtAttributes;
  readonly fib?: ExprFibAttributes;
  readonly flowOffload?: ExprFlowOffloadAttributes;
  readonly immediate?: ExprImmediateAttributes;
  readonly lookup?: ExprLookupAttributes;
  readonly meta?: ExprMetaAttributes;
  readonly nat?: ExprNatAttributes;
  readonly objref?: ExprObjrefAttributes;
  readonly payload?: ExprPayloadAttributes;
  readonly quota?: QuotaAttributes;
  readonly reject?: ExprRejectAttributes;
  readonly target?: ExprTargetAttributes;
  readonly tproxy?: ExprTproxyAttributes;
  readonly limit?: ExprLimitAttributes;
  readonly log?: ExprLogAttributes;
}
function readExprData(view: DataView, start: number, end: number, depth: number, selector: string | undefined): ExprData | undefined {
  switch (selector) {
    case 'bitwise':
      return { bitwise: readExprBitwiseAttributes(view, start, end, depth) };
    case 'cmp':
      return { cmp: readExprCmpAttributes(view, start, end, depth) };
    case 'counter':
      return { counter: readExprCounterAttributes(view, start, end, depth) };
    case 'ct':
      return { ct: readExprCtAttributes(view, start, end, depth) };
    case 'fib':
      return { fib: readExprFibAttributes(view, start, end, depth) };
    case 'flow_offload':
      return { flowOffload: readExprFlowOffloadAttributes(view, start, end, depth) };
    case 'immediate':
      return { immediate: readExprImmediateAttributes(view, start, end, depth) };
    case 'lookup':
      return { lookup: readExprLookupAttributes(view, start, end, depth) };
    case 'meta':
      return { meta: readExprMetaAttributes(view, start, end, depth) };
    case 'nat':
      return { nat: readExprNatAttributes(view, start, end, depth) };
    case 'objref':
      return { objref: readExprObjrefAttributes(view, start, end, depth) };
    case 'payload':
      return { payload: readExprPayloadAttributes(view, start, end, depth) };
    case 'quota':
      return { quota: readQuotaAttributes(view, start, end, depth) };
    case 'reject':
      return { reject: readExprRejectAttributes(view, start, end, depth) };
    case 'target':
      return { target: readExprTargetAttributes(view, start, end, depth) };
    case 'tproxy':
      return { tproxy: readExprTproxyAttributes(view, start, end, depth) };
    case 'limit':
      return { limit: readExprLimitAttributes(view, start, end, depth) };
    case 'log':
      return { log: readExprLogAttributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeExprData(value: ExprData, writer: Writer, type: number): void {
  if (value.bitwise !== undefined) {
    const at = writer.open(type);
    writeExprBitwiseAttributes(value.bitwise, writer);
    writer.close(at);
  }
  if (value.cmp !== undefined) {
    const at = writer.open(type);
    writeExprCmpAttributes(value.cmp, writer);
    writer.close(at);
  }
  if (value.counter !== undefined) {
    const at = writer.open(type);
    writeExprCounterAttributes(value.counter, writer);
    writer.close(at);
  }
  if (value.ct !== undefined) {
    const at = writer.open(type);
    writeExprCtAttributes(value.ct, writer);
    writer.close(at);
  }
  if (value.fib !== undefined) {
    const at = writer.open(type);
    writeExprFibAttributes(value.fib, writer);
    writer.close(at);
  }
  if (value.flowOffload !== undefined) {
    const at = writer.open(type);
    writeExprFlowOffloadAttributes(value.flowOffload, writer);
    writer.close(at);
  }
  if (value.immediate !== undefined) {
    const at = writer.open(type);
    writeExprImmediateAttributes(value.immediate, writer);
    writer.close(at);
  }
  if (value.lookup !== undefined) {
    const at = writer.open(type);
    writeExprLookupAttributes(value.lookup, writer);
    writer.close(at);
  }
  if (value.meta !== undefined) {
    const at = writer.open(type);
    writeExprMetaAttributes(value.meta, writer);
    writer.close(at);
  }
  if (value.nat !== undefined) {
    const at = writer.open(type);
    writeExprNatAttributes(value.nat, writer);
    writer.close(at);
  }
  if (value.objref !== undefined) {
    const at = writer.open(type);
    writeExprObjrefAttributes(value.objref, writer);
    writer.close(at);
  }
  if (value.payload !== undefined) {
    const at = writer.open(type);
    writeExprPayloadAttributes(value.payload, writer);
    writer.close(at);
  }
  if (value.quota !== undefined) {
    const at = writer.open(type);
    writeQuotaAttributes(value.quota, writer);
    writer.close(at);
  }
  if (value.reject !== undefined) {
    const at = writer.open(type);
    writeExprRejectAttributes(value.reject, writer);
    writer.close(at);
  }
  if (value.target !== undefined) {
    const at = writer.open(type);
    writeExprTargetAttributes(value.target, writer);
    writer.close(at);
  }
  if (value.tproxy !== undefined) {
    const at = writer.open(type);
    writeExprTproxyAttributes(value.tproxy, writer);
    writer.close(at);
  }
  if (value.limit !== undefined) {
    const at = writer.open(type);
    writeExprLimitAttributes(value.limit, writer);
    writer.close(at);
  }
  if (value.log !== undefined) {
    const at = writer.open(type);
    writeExprLogAttributes(value.log, writer);
    writer.close(at);
  }
}

/** The format in use is the one member that is there. */
export interface ObjData {
  readonly counter?: CounterAttributes;
  readonly quota?: QuotaAttributes;
}
function readObjData(view: DataView, start: number, end: number, depth: number, selector: number | undefined): ObjData | undefined {
  switch (selector) {
    case 1:
      return { counter: readCounterAttributes(view, start, end, depth) };
    case 2:
      return { quota: readQuotaAttributes(view, start, end, depth) };
    default:
      return undefined;
  }
}
function writeObjData(value: ObjData, writer: Writer, type: number): void {
  if (value.counter !== undefined) {
    const at = writer.open(type);
    writeCounterAttributes(value.counter, writer);
    writer.close(at);
  }
  if (value.quota !== undefined) {
    const at = writer.open(type);
    writeQuotaAttributes(value.quota, writer);
    writer.close(at);
  }
}

/** struct nfgenmsg, and the attributes behind it. */
export interface BatchMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: BatchAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeBatch(view: DataView, start: number, end: number, depth: number = 0): BatchMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readBatchAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeBatch(message: Partial<BatchMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeBatchAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface NftTableMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: TableAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNftTable(view: DataView, start: number, end: number, depth: number = 0): NftTableMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readTableAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNftTable(message: Partial<NftTableMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeTableAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface NftChainMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: ChainAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNftChain(view: DataView, start: number, end: number, depth: number = 0): NftChainMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readChainAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNftChain(message: Partial<NftChainMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeChainAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface NftRuleMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: RuleAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNftRule(view: DataView, start: number, end: number, depth: number = 0): NftRuleMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readRuleAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNftRule(message: Partial<NftRuleMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeRuleAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface NftSetMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: SetAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNftSet(view: DataView, start: number, end: number, depth: number = 0): NftSetMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readSetAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNftSet(message: Partial<NftSetMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeSetAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface NftSetElementsMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: SetelemListAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNftSetElements(view: DataView, start: number, end: number, depth: number = 0): NftSetElementsMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readSetelemListAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNftSetElements(message: Partial<NftSetElementsMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeSetelemListAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface NftGenerationMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: GenAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNftGeneration(view: DataView, start: number, end: number, depth: number = 0): NftGenerationMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readGenAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNftGeneration(message: Partial<NftGenerationMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeGenAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface NftObjectMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: ObjAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNftObject(view: DataView, start: number, end: number, depth: number = 0): NftObjectMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readObjAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNftObject(message: Partial<NftObjectMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeObjAttributes(message.attrs, writer);
}

/** struct nfgenmsg, and the attributes behind it. */
export interface NftFlowtableMessage {
  readonly family: number;
  readonly version: number;
  readonly resId: number;
  readonly attrs: FlowtableAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeNftFlowtable(view: DataView, start: number, end: number, depth: number = 0): NftFlowtableMessage {
  if (end - start < 4) tooShort('nfgenmsg', start, end, 4);
  return {
    family: view.getUint8(start),
    version: view.getUint8(start + 1),
    resId: view.getUint16(start + 2, false),
    attrs: readFlowtableAttributes(view, start + 4, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeNftFlowtable(message: Partial<NftFlowtableMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.version ?? 0);
  writer.u16(message.resId ?? 0, false);
  if (message.attrs !== undefined) writeFlowtableAttributes(message.attrs, writer);
}

/** Requests of nftables. */
export const nftablesOperations: {
  readonly batchBegin: { readonly do: Query<BatchMessage> };
  readonly batchEnd: { readonly do: Operation<BatchMessage> };
  readonly newtable: { readonly do: Operation<NftTableMessage> };
  readonly gettable: { readonly do: Query<NftTableMessage>; readonly dump: Query<NftTableMessage> };
  readonly deltable: { readonly do: Operation<NftTableMessage> };
  readonly destroytable: { readonly do: Operation<NftTableMessage> };
  readonly newchain: { readonly do: Operation<NftChainMessage> };
  readonly getchain: { readonly do: Query<NftChainMessage>; readonly dump: Query<NftChainMessage> };
  readonly delchain: { readonly do: Operation<NftChainMessage> };
  readonly destroychain: { readonly do: Operation<NftChainMessage> };
  readonly newrule: { readonly do: Operation<NftRuleMessage> };
  readonly getrule: { readonly do: Query<NftRuleMessage>; readonly dump: Query<NftRuleMessage> };
  readonly getruleReset: { readonly do: Query<NftRuleMessage> };
  readonly delrule: { readonly do: Operation<NftRuleMessage> };
  readonly destroyrule: { readonly do: Operation<NftRuleMessage> };
  readonly newset: { readonly do: Operation<NftSetMessage> };
  readonly getset: { readonly do: Query<NftSetMessage>; readonly dump: Query<NftSetMessage> };
  readonly delset: { readonly do: Operation<NftSetMessage> };
  readonly destroyset: { readonly do: Operation<NftSetMessage> };
  readonly newsetelem: { readonly do: Operation<NftSetElementsMessage> };
  readonly getsetelem: { readonly do: Query<NftSetElementsMessage>; readonly dump: Query<NftSetElementsMessage> };
  readonly getsetelemReset: { readonly do: Query<NftSetElementsMessage> };
  readonly delsetelem: { readonly do: Operation<NftSetElementsMessage> };
  readonly destroysetelem: { readonly do: Operation<NftSetElementsMessage> };
  readonly getgen: { readonly do: Query<NftGenerationMessage> };
  readonly newobj: { readonly do: Operation<NftObjectMessage> };
  readonly getobj: { readonly do: Query<NftObjectMessage>; readonly dump: Query<NftObjectMessage> };
  readonly delobj: { readonly do: Operation<NftObjectMessage> };
  readonly destroyobj: { readonly do: Operation<NftObjectMessage> };
  readonly newflowtable: { readonly do: Operation<NftFlowtableMessage> };
  readonly getflowtable: { readonly do: Query<NftFlowtableMessage>; readonly dump: Query<NftFlowtableMessage> };
  readonly delflowtable: { readonly do: Operation<NftFlowtableMessage> };
  readonly destroyflowtable: { readonly do: Operation<NftFlowtableMessage> };
} = {
  batchBegin: { do: { type: 16, encode: encodeBatch, reply: 16, decode: decodeBatch } },
  batchEnd: { do: { type: 17, encode: encodeBatch } },
  newtable: { do: { type: 2560, encode: encodeNftTable } },
  gettable: { do: { type: 2561, encode: encodeNftTable, reply: 2560, decode: decodeNftTable }, dump: { type: 2561, encode: encodeNftTable, reply: 2560, decode: decodeNftTable } },
  deltable: { do: { type: 2562, encode: encodeNftTable } },
  destroytable: { do: { type: 2586, encode: encodeNftTable } },
  newchain: { do: { type: 2563, encode: encodeNftChain } },
  getchain: { do: { type: 2564, encode: encodeNftChain, reply: 2563, decode: decodeNftChain }, dump: { type: 2564, encode: encodeNftChain, reply: 2563, decode: decodeNftChain } },
  delchain: { do: { type: 2565, encode: encodeNftChain } },
  destroychain: { do: { type: 2587, encode: encodeNftChain } },
  newrule: { do: { type: 2566, encode: encodeNftRule } },
  getrule: { do: { type: 2567, encode: encodeNftRule, reply: 2566, decode: decodeNftRule }, dump: { type: 2567, encode: encodeNftRule, reply: 2566, decode: decodeNftRule } },
  getruleReset: { do: { type: 2585, encode: encodeNftRule, reply: 2566, decode: decodeNftRule } },
  delrule: { do: { type: 2568, encode: encodeNftRule } },
  destroyrule: { do: { type: 2588, encode: encodeNftRule } },
  newset: { do: { type: 2569, encode: encodeNftSet } },
  getset: { do: { type: 2570, encode: encodeNftSet, reply: 2569, decode: decodeNftSet }, dump: { type: 2570, encode: encodeNftSet, reply: 2569, decode: decodeNftSet } },
  delset: { do: { type: 2571, encode: encodeNftSet } },
  destroyset: { do: { type: 2589, encode: encodeNftSet } },
  newsetelem: { do: { type: 2572, encode: encodeNftSetElements } },
  getsetelem: { do: { type: 2573, encode: encodeNftSetElements, reply: 2572, decode: decodeNftSetElements }, dump: { type: 2573, encode: encodeNftSetElements, reply: 2572, decode: decodeNftSetElements } },
  getsetelemReset: { do: { type: 2593, encode: encodeNftSetElements, reply: 2572, decode: decodeNftSetElements } },
  delsetelem: { do: { type: 2574, encode: encodeNftSetElements } },
  destroysetelem: { do: { type: 2590, encode: encodeNftSetElements } },
  getgen: { do: { type: 2576, encode: encodeNftGeneration, reply: 2575, decode: decodeNftGeneration } },
  newobj: { do: { type: 2578, encode: encodeNftObject } },
  getobj: { do: { type: 2579, encode: encodeNftObject, reply: 2578, decode: decodeNftObject }, dump: { type: 2579, encode: encodeNftObject, reply: 2578, decode: decodeNftObject } },
  delobj: { do: { type: 2580, encode: encodeNftObject } },
  destroyobj: { do: { type: 2591, encode: encodeNftObject } },
  newflowtable: { do: { type: 2582, encode: encodeNftFlowtable } },
  getflowtable: { do: { type: 2583, encode: encodeNftFlowtable, reply: 2582, decode: decodeNftFlowtable }, dump: { type: 2583, encode: encodeNftFlowtable, reply: 2582, decode: decodeNftFlowtable } },
  delflowtable: { do: { type: 2584, encode: encodeNftFlowtable } },
  destroyflowtable: { do: { type: 2592, encode: encodeNftFlowtable } },
};
/** Messages that nftables sends to the members of its groups. */
export const nftablesNotifications: {
} = {
};
/** Multicast groups of nftables. */
export const nftablesGroups = {
  nftables: 7,
  nftrace: 9,
} as const;
