// Made by tools/families/generate.ts. Do not edit.
import type { Notification, Query } from '../operation.ts';
import { type Keyed, type UnknownAttributes, type Writable, attributeEnd, checkDepth, keep, readIndexed, readKeyed, readU64, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** The kernel's op-flags, by name. */
export const OpFlags = {
  adminPerm: 1,
  cmdCapDo: 2,
  cmdCapDump: 4,
  cmdCapHaspol: 8,
  unsAdminPerm: 16,
} as const;

/** The kernel's attr-type, by name. */
export const PolicyType = {
  invalid: 0,
  flag: 1,
  u8: 2,
  u16: 3,
  u32: 4,
  u64: 5,
  s8: 6,
  s16: 7,
  s32: 8,
  s64: 9,
  binary: 10,
  string: 11,
  nulString: 12,
  nested: 13,
  nestedArray: 14,
  bitfield32: 15,
  sint: 16,
  uint: 17,
} as const;

/** Attribute set ctrl-attrs, in the order of the wire. */
export interface ControllerAttributes extends UnknownAttributes {
  readonly familyId?: number;
  readonly familyName?: string;
  readonly version?: number;
  readonly hdrsize?: number;
  readonly maxattr?: number;
  readonly ops?: readonly OpAttributes[];
  readonly mcastGroups?: readonly McastGroupAttributes[];
  readonly policy?: readonly Keyed<readonly Keyed<PolicyAttributes>[]>[];
  readonly opPolicy?: readonly Keyed<OpPolicyAttributes>[];
  readonly op?: number;
}
function readControllerAttributes(view: DataView, start: number, end: number, depth: number): ControllerAttributes {
  checkDepth(depth, start);
  const attrs: Writable<ControllerAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 2) tooShort('familyId', from, to, 2);
        attrs.familyId = view.getUint16(from, true);
        break;
      case 2:
        attrs.familyName = readText(view, from, to);
        break;
      case 3:
        if (to - from < 4) tooShort('version', from, to, 4);
        attrs.version = view.getUint32(from, true);
        break;
      case 4:
        if (to - from < 4) tooShort('hdrsize', from, to, 4);
        attrs.hdrsize = view.getUint32(from, true);
        break;
      case 5:
        if (to - from < 4) tooShort('maxattr', from, to, 4);
        attrs.maxattr = view.getUint32(from, true);
        break;
      case 6: {
        const value = readIndexed(view, from, to, 1, (from, to) => readOpAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.ops = value;
        break;
      }
      case 7: {
        const value = readIndexed(view, from, to, 1, (from, to) => readMcastGroupAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.mcastGroups = value;
        break;
      }
      case 8: {
        const value = readKeyed(view, from, to, (from, to) => readKeyed(view, from, to, (from, to) => readPolicyAttributes(view, from, to, depth + 1)));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.policy = value;
        break;
      }
      case 9: {
        const value = readKeyed(view, from, to, (from, to) => readOpPolicyAttributes(view, from, to, depth + 1));
        if (value === undefined) keep(attrs, view, from, to);
        else attrs.opPolicy = value;
        break;
      }
      case 10:
        if (to - from < 4) tooShort('op', from, to, 4);
        attrs.op = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeControllerAttributes(attrs: ControllerAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'familyId': {
        if (attrs.familyId === undefined) break;
        const at = writer.open(1);
        writer.u16(attrs.familyId);
        writer.close(at);
        break;
      }
      case 'familyName': {
        if (attrs.familyName === undefined) break;
        const at = writer.open(2);
        writer.text(attrs.familyName);
        writer.close(at);
        break;
      }
      case 'version': {
        if (attrs.version === undefined) break;
        const at = writer.open(3);
        writer.u32(attrs.version);
        writer.close(at);
        break;
      }
      case 'hdrsize': {
        if (attrs.hdrsize === undefined) break;
        const at = writer.open(4);
        writer.u32(attrs.hdrsize);
        writer.close(at);
        break;
      }
      case 'maxattr': {
        if (attrs.maxattr === undefined) break;
        const at = writer.open(5);
        writer.u32(attrs.maxattr);
        writer.close(at);
        break;
      }
      case 'ops': {
        if (attrs.ops === undefined) break;
        const at = writer.open(6);
        writer.indexed(attrs.ops, 1, (item) => writeOpAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'mcastGroups': {
        if (attrs.mcastGroups === undefined) break;
        const at = writer.open(7);
        writer.indexed(attrs.mcastGroups, 1, (item) => writeMcastGroupAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'policy': {
        if (attrs.policy === undefined) break;
        const at = writer.open(32776);
        writer.keyed(attrs.policy, 32768, (item) => writer.keyed(item, 32768, (item) => writePolicyAttributes(item, writer)));
        writer.close(at);
        break;
      }
      case 'opPolicy': {
        if (attrs.opPolicy === undefined) break;
        const at = writer.open(32777);
        writer.keyed(attrs.opPolicy, 32768, (item) => writeOpPolicyAttributes(item, writer));
        writer.close(at);
        break;
      }
      case 'op': {
        if (attrs.op === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.op);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set mcast-group-attrs, in the order of the wire. */
export interface McastGroupAttributes extends UnknownAttributes {
  readonly name?: string;
  readonly id?: number;
}
function readMcastGroupAttributes(view: DataView, start: number, end: number, depth: number): McastGroupAttributes {
  checkDepth(depth, start);
  const attrs: Writable<McastGroupAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        attrs.name = readText(view, from, to);
        break;
      case 2:
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
function writeMcastGroupAttributes(attrs: McastGroupAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'name': {
        if (attrs.name === undefined) break;
        const at = writer.open(1);
        writer.text(attrs.name);
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
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set op-attrs, in the order of the wire. */
export interface OpAttributes extends UnknownAttributes {
  readonly id?: number;
  /** Bits of OpFlags. */
  readonly flags?: number;
}
function readOpAttributes(view: DataView, start: number, end: number, depth: number): OpAttributes {
  checkDepth(depth, start);
  const attrs: Writable<OpAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('id', from, to, 4);
        attrs.id = view.getUint32(from, true);
        break;
      case 2:
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
function writeOpAttributes(attrs: OpAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'id': {
        if (attrs.id === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.id);
        writer.close(at);
        break;
      }
      case 'flags': {
        if (attrs.flags === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.flags);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set policy-attrs, in the order of the wire. */
export interface PolicyAttributes extends UnknownAttributes {
  /** One of PolicyType. */
  readonly type?: number;
  readonly minValueS?: bigint;
  readonly maxValueS?: bigint;
  readonly minValueU?: bigint;
  readonly maxValueU?: bigint;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly policyIdx?: number;
  readonly policyMaxtype?: number;
  readonly bitfield32Mask?: number;
  readonly mask?: bigint;
}
function readPolicyAttributes(view: DataView, start: number, end: number, depth: number): PolicyAttributes {
  checkDepth(depth, start);
  const attrs: Writable<PolicyAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('type', from, to, 4);
        attrs.type = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 8) tooShort('minValueS', from, to, 8);
        attrs.minValueS = view.getBigInt64(from, true);
        break;
      case 3:
        if (to - from < 8) tooShort('maxValueS', from, to, 8);
        attrs.maxValueS = view.getBigInt64(from, true);
        break;
      case 4:
        if (to - from < 8) tooShort('minValueU', from, to, 8);
        attrs.minValueU = readU64(view, from);
        break;
      case 5:
        if (to - from < 8) tooShort('maxValueU', from, to, 8);
        attrs.maxValueU = readU64(view, from);
        break;
      case 6:
        if (to - from < 4) tooShort('minLength', from, to, 4);
        attrs.minLength = view.getUint32(from, true);
        break;
      case 7:
        if (to - from < 4) tooShort('maxLength', from, to, 4);
        attrs.maxLength = view.getUint32(from, true);
        break;
      case 8:
        if (to - from < 4) tooShort('policyIdx', from, to, 4);
        attrs.policyIdx = view.getUint32(from, true);
        break;
      case 9:
        if (to - from < 4) tooShort('policyMaxtype', from, to, 4);
        attrs.policyMaxtype = view.getUint32(from, true);
        break;
      case 10:
        if (to - from < 4) tooShort('bitfield32Mask', from, to, 4);
        attrs.bitfield32Mask = view.getUint32(from, true);
        break;
      case 12:
        if (to - from < 8) tooShort('mask', from, to, 8);
        attrs.mask = readU64(view, from);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writePolicyAttributes(attrs: PolicyAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'type': {
        if (attrs.type === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.type);
        writer.close(at);
        break;
      }
      case 'minValueS': {
        if (attrs.minValueS === undefined) break;
        const at = writer.open(2);
        writer.s64(attrs.minValueS);
        writer.close(at);
        break;
      }
      case 'maxValueS': {
        if (attrs.maxValueS === undefined) break;
        const at = writer.open(3);
        writer.s64(attrs.maxValueS);
        writer.close(at);
        break;
      }
      case 'minValueU': {
        if (attrs.minValueU === undefined) break;
        const at = writer.open(4);
        writer.u64(attrs.minValueU);
        writer.close(at);
        break;
      }
      case 'maxValueU': {
        if (attrs.maxValueU === undefined) break;
        const at = writer.open(5);
        writer.u64(attrs.maxValueU);
        writer.close(at);
        break;
      }
      case 'minLength': {
        if (attrs.minLength === undefined) break;
        const at = writer.open(6);
        writer.u32(attrs.minLength);
        writer.close(at);
        break;
      }
      case 'maxLength': {
        if (attrs.maxLength === undefined) break;
        const at = writer.open(7);
        writer.u32(attrs.maxLength);
        writer.close(at);
        break;
      }
      case 'policyIdx': {
        if (attrs.policyIdx === undefined) break;
        const at = writer.open(8);
        writer.u32(attrs.policyIdx);
        writer.close(at);
        break;
      }
      case 'policyMaxtype': {
        if (attrs.policyMaxtype === undefined) break;
        const at = writer.open(9);
        writer.u32(attrs.policyMaxtype);
        writer.close(at);
        break;
      }
      case 'bitfield32Mask': {
        if (attrs.bitfield32Mask === undefined) break;
        const at = writer.open(10);
        writer.u32(attrs.bitfield32Mask);
        writer.close(at);
        break;
      }
      case 'mask': {
        if (attrs.mask === undefined) break;
        const at = writer.open(12);
        writer.u64(attrs.mask);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set op-policy-attrs, in the order of the wire. */
export interface OpPolicyAttributes extends UnknownAttributes {
  readonly do?: number;
  readonly dump?: number;
}
function readOpPolicyAttributes(view: DataView, start: number, end: number, depth: number): OpPolicyAttributes {
  checkDepth(depth, start);
  const attrs: Writable<OpPolicyAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('do', from, to, 4);
        attrs.do = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('dump', from, to, 4);
        attrs.dump = view.getUint32(from, true);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeOpPolicyAttributes(attrs: OpPolicyAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'do': {
        if (attrs.do === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.do);
        writer.close(at);
        break;
      }
      case 'dump': {
        if (attrs.dump === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.dump);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeController(view: DataView, start: number, end: number): ControllerAttributes {
  return readControllerAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeController(message: Partial<ControllerAttributes>, writer: Writer): void {
  writeControllerAttributes(message as ControllerAttributes, writer);
}

/** Requests of nlctrl. */
export const nlctrlOperations: {
  readonly getfamily: { readonly do: Query<ControllerAttributes>; readonly dump: Query<ControllerAttributes> };
  readonly getpolicy: { readonly dump: Query<ControllerAttributes> };
} = {
  getfamily: { do: { type: 3, encode: encodeController, reply: 1, decode: decodeController }, dump: { type: 3, encode: encodeController, reply: 1, decode: decodeController } },
  getpolicy: { dump: { type: 10, encode: encodeController, reply: 10, decode: decodeController } },
};
/** Messages that nlctrl sends to the members of its groups. */
export const nlctrlNotifications: {
  readonly newfamily: Notification<ControllerAttributes>;
  readonly delfamily: Notification<ControllerAttributes>;
  readonly newmcastgrp: Notification<ControllerAttributes>;
  readonly delmcastgrp: Notification<ControllerAttributes>;
} = {
  newfamily: { type: 1, decode: decodeController },
  delfamily: { type: 2, decode: decodeController },
  newmcastgrp: { type: 7, decode: decodeController },
  delmcastgrp: { type: 8, decode: decodeController },
};
/** The generic family nlctrl, the version of its requests, and its multicast groups. */
export const nlctrlFamily = { name: 'nlctrl', version: 1, groups: ['notify'] } as const;
