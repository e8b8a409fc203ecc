// Made by tools/families/generate.ts. Do not edit.
import { readIp } from '../address.ts';
import type { Notification, Operation, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, keep, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's fr-act, by name. */
export const RuleAction = {
  unspec: 0,
  toTbl: 1,
  goto: 2,
  nop: 3,
  res3: 4,
  res4: 5,
  blackhole: 6,
  unreachable: 7,
  prohibit: 8,
} as const;

/** The kernel's fib-rule-flags, by name. */
export const RuleFlag = {
  permanent: 1,
  invert: 2,
  unresolved: 4,
  iifDetached: 8,
  oifDetached: 16,
  findSaddr: 65536,
} as const;

/** struct fib_rule_uid_range. */
export interface RuleUidRange {
  readonly start: number;
  readonly end: number;
}
function readRuleUidRange(view: DataView, start: number, end: number): RuleUidRange {
  if (end - start < 8) tooShort('fib-rule-uid-range', start, end, 8);
  return {
    start: view.getUint32(start, true),
    end: view.getUint32(start + 4, true),
  };
}
function writeRuleUidRange(value: RuleUidRange, writer: Writer): void {
  writer.u32(value.start);
  writer.u32(value.end);
}

/** struct fib_rule_port_range. */
export interface RulePortRange {
  readonly start: number;
  readonly end: number;
}
function readRulePortRange(view: DataView, start: number, end: number): RulePortRange {
  if (end - start < 4) tooShort('fib-rule-port-range', start, end, 4);
  return {
    start: view.getUint16(start, true),
    end: view.getUint16(start + 2, true),
  };
}
function writeRulePortRange(value: RulePortRange, writer: Writer): void {
  writer.u16(value.start);
  writer.u16(value.end);
}

/** Attribute set rule-attrs, in the order of the wire. */
export interface RuleAttributes extends UnknownAttributes {
  readonly dst?: string;
  readonly src?: string;
  readonly iifname?: string;
  readonly goto?: number;
  readonly priority?: number;
  readonly fwmark?: number;
  readonly flow?: number;
  readonly tunId?: bigint;
  readonly suppressIfgroup?: number;
  readonly suppressPrefixlen?: number;
  readonly table?: number;
  readonly fwmask?: number;
  readonly oifname?: string;
  readonly l3mdev?: number;
  readonly uidRange?: RuleUidRange;
  readonly protocol?: number;
  readonly ipProto?: number;
  readonly sportRange?: RulePortRange;
  readonly dportRange?: RulePortRange;
  readonly dscp?: number;
  readonly flowlabel?: number;
  readonly flowlabelMask?: number;
  readonly sportMask?: number;
  readonly dportMask?: number;
  readonly dscpMask?: number;
}
function readRuleAttributes(view: DataView, start: number, end: number, depth: number): RuleAttributes {
  checkDepth(depth, start);
  const attrs: Writable<RuleAttributes> = {};
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
        attrs.iifname = readText(view, from, to);
        break;
      case 4:
        if (to - from < 4) tooShort('goto', from, to, 4);
        attrs.goto = view.getUint32(from, true);
        break;
      case 6:
        if (to - from < 4) tooShort('priority', from, to, 4);
        attrs.priority = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('fwmark', from, to, 4);
        attrs.fwmark = view.getUint32(from, true);
        break;
      case 11:
        if (to - from < 4) tooShort('flow', from, to, 4);
        attrs.flow = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 8) tooShort('tunId', from, to, 8);
        attrs.tunId = view.getBigUint64(from, false);
        break;
      case 13:
        if (to - from < 4) tooShort('suppressIfgroup', from, to, 4);
        attrs.suppressIfgroup = view.getUint32(from, true);
        break;
      case 14:
        if (to - from < 4) tooShort('suppressPrefixlen', from, to, 4);
        attrs.suppressPrefixlen = view.getUint32(from, true);
        break;
      case 15:
        if (to - from < 4) tooShort('table', from, to, 4);
        attrs.table = view.getUint32(from, true);
        break;
      case 16:
        if (to - from < 4) tooShort('fwmask', from, to, 4);
        attrs.fwmask = view.getUint32(from, true);
        break;
      case 17:
        attrs.oifname = readText(view, from, to);
        break;
      case 19:
        if (to - from < 1) tooShort('l3mdev', from, to, 1);
        attrs.l3mdev = view.getUint8(from);
        break;
      case 20:
        attrs.uidRange = readRuleUidRange(view, from, to);
        break;
      case 21:
        if (to - from < 1) tooShort('protocol', from, to, 1);
        attrs.protocol = view.getUint8(from);
        break;
      case 22:
        if (to - from < 1) tooShort('ipProto', from, to, 1);
        attrs.ipProto = view.getUint8(from);
        break;
      case 23:
        attrs.sportRange = readRulePortRange(view, from, to);
        break;
      case 24:
        attrs.dportRange = readRulePortRange(view, from, to);
        break;
      case 25:
        if (to - from < 1) tooShort('dscp', from, to, 1);
        attrs.dscp = view.getUint8(from);
        break;
      case 26:
        if (to - from < 4) tooShort('flowlabel', from, to, 4);
        attrs.flowlabel = view.getUint32(from, false);
        break;
      case 27:
        if (to - from < 4) tooShort('flowlabelMask', from, to, 4);
        attrs.flowlabelMask = view.getUint32(from, false);
        break;
      case 28:
        if (to - from < 2) tooShort('sportMask', from, to, 2);
        attrs.sportMask = view.getUint16(from, true);
        break;
      case 29:
        if (to - from < 2) tooShort('dportMask', from, to, 2);
        attrs.dportMask = view.getUint16(from, true);
        break;
      case 30:
        if (to - from < 1) tooShort('dscpMask', from, to, 1);
        attrs.dscpMask = view.getUint8(from);
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
      case 'iifname': {
        if (attrs.iifname === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.iifname);
        writer.close(at);
        break;
      }
      case 'goto': {
        if (attrs.goto === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.goto);
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
      case 'fwmark': {
        if (attrs.fwmark === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.fwmark);
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
      case 'tunId': {
        if (attrs.tunId === undefined) break;
        const at = writer.open(12);
        writer.u64(attrs.tunId, false);
        writer.close(at);
        break;
      }
      case 'suppressIfgroup': {
        if (attrs.suppressIfgroup === undefined) break;
        const at = writer.open(13);
        writer.u32(attrs.suppressIfgroup);
        writer.close(at);
        break;
      }
      case 'suppressPrefixlen': {
        if (attrs.suppressPrefixlen === undefined) break;
        const at = writer.open(14);
        writer.u32(attrs.suppressPrefixlen);
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
      case 'fwmask': {
        if (attrs.fwmask === undefined) break;
        const at = writer.open(16);
        writer.u32(attrs.fwmask);
        writer.close(at);
        break;
      }
      case 'oifname': {
        if (attrs.oifname === undefined) break;
        const at = writer.open(17);
        writer.text(attrs.oifname);
        writer.close(at);
        break;
      }
      case 'l3mdev': {
        if (attrs.l3mdev === undefined) break;
        const at = writer.open(19);
        writer.u8(attrs.l3mdev);
        writer.close(at);
        break;
      }
      case 'uidRange': {
        if (attrs.uidRange === undefined) break;
        const at = writer.open(20);
        writeRuleUidRange(attrs.uidRange, writer);
        writer.close(at);
        break;
      }
      case 'protocol': {
        if (attrs.protocol === undefined) break;
        const at = writer.open(21);
        writer.u8(attrs.protocol);
        writer.close(at);
        break;
      }
      case 'ipProto': {
        if (attrs.ipProto === undefined) break;
        const at = writer.open(22);
        writer.u8(attrs.ipProto);
        writer.close(at);
        break;
      }
      case 'sportRange': {
        if (attrs.sportRange === undefined) break;
        const at = writer.open(23);
        writeRulePortRange(attrs.sportRange, writer);
        writer.close(at);
        break;
      }
      case 'dportRange': {
        if (attrs.dportRange === undefined) break;
        const at = writer.open(24);
        writeRulePortRange(attrs.dportRange, writer);
        writer.close(at);
        break;
      }
      case 'dscp': {
        if (attrs.dscp === undefined) break;
        const at = writer.open(25);
        writer.u8(attrs.dscp);
        writer.close(at);
        break;
      }
      case 'flowlabel': {
        if (attrs.flowlabel === undefined) break;
        const at = writer.open(26);
        writer.u32(attrs.flowlabel, false);
        writer.close(at);
        break;
      }
      case 'flowlabelMask': {
        if (attrs.flowlabelMask === undefined) break;
        const at = writer.open(27);
        writer.u32(attrs.flowlabelMask, false);
        writer.close(at);
        break;
      }
      case 'sportMask': {
        if (attrs.sportMask === undefined) break;
        const at = writer.open(28);
        writer.u16(attrs.sportMask);
        writer.close(at);
        break;
      }
      case 'dportMask': {
        if (attrs.dportMask === undefined) break;
        const at = writer.open(29);
        writer.u16(attrs.dportMask);
        writer.close(at);
        break;
      }
      case 'dscpMask': {
        if (attrs.dscpMask === undefined) break;
        const at = writer.open(30);
        writer.u8(attrs.dscpMask);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** struct fib_rule_hdr, and the attributes behind it. */
export interface RuleMessage {
  readonly family: number;
  readonly dstLen: number;
  readonly srcLen: number;
  readonly tos: number;
  readonly table: number;
  /** One of RuleAction. */
  readonly action: number;
  /** Bits of RuleFlag. */
  readonly flags: number;
  readonly attrs: RuleAttributes;
}
/** Reads the body of a message. `depth` is for messages inside messages. @throws CodecError */
export function decodeRule(view: DataView, start: number, end: number, depth: number = 0): RuleMessage {
  if (end - start < 12) tooShort('fib-rule-hdr', start, end, 12);
  return {
    family: view.getUint8(start),
    dstLen: view.getUint8(start + 1),
    srcLen: view.getUint8(start + 2),
    tos: view.getUint8(start + 3),
    table: view.getUint8(start + 4),
    action: view.getUint8(start + 7),
    flags: view.getUint32(start + 8, true),
    attrs: readRuleAttributes(view, start + 12, end, depth),
  };
}
/** Appends the body of a message. @throws CodecError */
export function encodeRule(message: Partial<RuleMessage>, writer: Writer): void {
  writer.u8(message.family ?? 0);
  writer.u8(message.dstLen ?? 0);
  writer.u8(message.srcLen ?? 0);
  writer.u8(message.tos ?? 0);
  writer.u8(message.table ?? 0);
  writer.zeros(2);
  writer.u8(message.action ?? 0);
  writer.u32(message.flags ?? 0);
  if (message.attrs !== undefined) writeRuleAttributes(message.attrs, writer);
}

/** Requests of rt-rule. */
export const rtRuleOperations: {
  readonly newrule: { readonly do: Operation<RuleMessage> };
  readonly delrule: { readonly do: Operation<RuleMessage> };
  readonly getrule: { readonly dump: Query<RuleMessage> };
} = {
  newrule: { do: { type: 32, encode: encodeRule } },
  delrule: { do: { type: 33, encode: encodeRule } },
  getrule: { dump: { type: 34, encode: encodeRule, reply: 32, decode: decodeRule } },
};
/** Messages that rt-rule sends to the members of its groups. */
export const rtRuleNotifications: {
  readonly newrule: Notification<RuleMessage>;
  readonly delrule: Notification<RuleMessage>;
} = {
  newrule: { type: 32, decode: decodeRule },
  delrule: { type: 33, decode: decodeRule },
};
/** Multicast groups of rt-rule. */
export const rtRuleGroups = {
  ipv4Rule: 8,
  ipv6Rule: 19,
} as const;
