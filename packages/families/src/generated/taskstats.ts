// Made by tools/families/generate.ts. Do not edit.
import type { Notification, Query } from '../operation.ts';
import { type UnknownAttributes, type Writable, attributeEnd, checkDepth, copyBytes, keep, readU64, tooShort } from '../reader.ts';
import { readText } from '../text.ts';
import type { Writer } from '../writer.ts';

/** struct taskstats. */
export interface Taskstats {
  readonly version: number;
  readonly exitcode: number;
  readonly flag: number;
  readonly nice: number;
  readonly cpuCount: bigint;
  readonly cpuDelayTotal: bigint;
  readonly blkioCount: bigint;
  readonly blkioDelayTotal: bigint;
  readonly swapinCount: bigint;
  readonly swapinDelayTotal: bigint;
  readonly cpuRunRealTotal: bigint;
  readonly cpuRunVirtualTotal: bigint;
  readonly comm: string;
  readonly sched: number;
  readonly uid: number;
  readonly gid: number;
  readonly pid: number;
  readonly ppid: number;
  readonly btime: number;
  readonly etime: bigint;
  readonly utime: bigint;
  readonly stime: bigint;
  readonly minflt: bigint;
  readonly majflt: bigint;
  readonly coremem: bigint;
  readonly virtmem: bigint;
  readonly hiwaterRss: bigint;
  readonly hiwaterVm: bigint;
  readonly readChar: bigint;
  readonly writeChar: bigint;
  readonly readSyscalls: bigint;
  readonly writeSyscalls: bigint;
  readonly readBytes: bigint;
  readonly writeBytes: bigint;
  readonly cancelledWriteBytes: bigint;
  readonly nvcsw: bigint;
  readonly nivcsw: bigint;
  readonly utimescaled: bigint;
  readonly stimescaled: bigint;
  readonly cpuScaledRunRealTotal: bigint;
  readonly freepagesCount: bigint;
  readonly freepagesDelayTotal: bigint;
  readonly thrashingCount?: bigint;
  readonly thrashingDelayTotal?: bigint;
  readonly btime64?: bigint;
  readonly compactCount?: bigint;
  readonly compactDelayTotal?: bigint;
  readonly tgid?: number;
  readonly tgetime?: bigint;
  readonly exeDev?: bigint;
  readonly exeInode?: bigint;
  readonly wpcopyCount?: bigint;
  readonly wpcopyDelayTotal?: bigint;
  readonly irqCount?: bigint;
  readonly irqDelayTotal?: bigint;
  /** Bytes past the last member that this version knows. */
  readonly rest?: Uint8Array;
}
function readTaskstats(view: DataView, start: number, end: number): Taskstats {
  if (end - start < 328) tooShort('taskstats', start, end, 328);
  const value: Writable<Taskstats> = {
    version: view.getUint16(start, true),
    exitcode: view.getUint32(start + 4, true),
    flag: view.getUint8(start + 8),
    nice: view.getUint8(start + 9),
    cpuCount: readU64(view, start + 16),
    cpuDelayTotal: readU64(view, start + 24),
    blkioCount: readU64(view, start + 32),
    blkioDelayTotal: readU64(view, start + 40),
    swapinCount: readU64(view, start + 48),
    swapinDelayTotal: readU64(view, start + 56),
    cpuRunRealTotal: readU64(view, start + 64),
    cpuRunVirtualTotal: readU64(view, start + 72),
    comm: readText(view, start + 80, start + 112),
    sched: view.getUint8(start + 112),
    uid: view.getUint32(start + 120, true),
    gid: view.getUint32(start + 124, true),
    pid: view.getUint32(start + 128, true),
    ppid: view.getUint32(start + 132, true),
    btime: view.getUint32(start + 136, true),
    etime: readU64(view, start + 144),
    utime: readU64(view, start + 152),
    stime: readU64(view, start + 160),
    minflt: readU64(view, start + 168),
    majflt: readU64(view, start + 176),
    coremem: readU64(view, start + 184),
    virtmem: readU64(view, start + 192),
    hiwaterRss: readU64(view, start + 200),
    hiwaterVm: readU64(view, start + 208),
    readChar: readU64(view, start + 216),
    writeChar: readU64(view, start + 224),
    readSyscalls: readU64(view, start + 232),
    writeSyscalls: readU64(view, start + 240),
    readBytes: readU64(view, start + 248),
    writeBytes: readU64(view, start + 256),
    cancelledWriteBytes: readU64(view, start + 264),
    nvcsw: readU64(view, start + 272),
    nivcsw: readU64(view, start + 280),
    utimescaled: readU64(view, start + 288),
    stimescaled: readU64(view, start + 296),
    cpuScaledRunRealTotal: readU64(view, start + 304),
    freepagesCount: readU64(view, start + 312),
    freepagesDelayTotal: readU64(view, start + 320),
  };
  if (end - start >= 336) value.thrashingCount = readU64(view, start + 328);
  if (end - start >= 344) value.thrashingDelayTotal = readU64(view, start + 336);
  if (end - start >= 352) value.btime64 = readU64(view, start + 344);
  if (end - start >= 360) value.compactCount = readU64(view, start + 352);
  if (end - start >= 368) value.compactDelayTotal = readU64(view, start + 360);
  if (end - start >= 372) value.tgid = view.getUint32(start + 368, true);
  if (end - start >= 384) value.tgetime = readU64(view, start + 376);
  if (end - start >= 392) value.exeDev = readU64(view, start + 384);
  if (end - start >= 400) value.exeInode = readU64(view, start + 392);
  if (end - start >= 408) value.wpcopyCount = readU64(view, start + 400);
  if (end - start >= 416) value.wpcopyDelayTotal = readU64(view, start + 408);
  if (end - start >= 424) value.irqCount = readU64(view, start + 416);
  if (end - start >= 432) value.irqDelayTotal = readU64(view, start + 424);
  if (end - start > 432) value.rest = copyBytes(view, start + 432, end);
  return value;
}
function writeTaskstats(value: Taskstats, writer: Writer): void {
  writer.u16(value.version);
  writer.zeros(2);
  writer.u32(value.exitcode);
  writer.u8(value.flag);
  writer.u8(value.nice);
  writer.zeros(6);
  writer.u64(value.cpuCount);
  writer.u64(value.cpuDelayTotal);
  writer.u64(value.blkioCount);
  writer.u64(value.blkioDelayTotal);
  writer.u64(value.swapinCount);
  writer.u64(value.swapinDelayTotal);
  writer.u64(value.cpuRunRealTotal);
  writer.u64(value.cpuRunVirtualTotal);
  writer.fixedText(value.comm, 32);
  writer.u8(value.sched);
  writer.zeros(3);
  writer.zeros(4);
  writer.u32(value.uid);
  writer.u32(value.gid);
  writer.u32(value.pid);
  writer.u32(value.ppid);
  writer.u32(value.btime);
  writer.zeros(4);
  writer.u64(value.etime);
  writer.u64(value.utime);
  writer.u64(value.stime);
  writer.u64(value.minflt);
  writer.u64(value.majflt);
  writer.u64(value.coremem);
  writer.u64(value.virtmem);
  writer.u64(value.hiwaterRss);
  writer.u64(value.hiwaterVm);
  writer.u64(value.readChar);
  writer.u64(value.writeChar);
  writer.u64(value.readSyscalls);
  writer.u64(value.writeSyscalls);
  writer.u64(value.readBytes);
  writer.u64(value.writeBytes);
  writer.u64(value.cancelledWriteBytes);
  writer.u64(value.nvcsw);
  writer.u64(value.nivcsw);
  writer.u64(value.utimescaled);
  writer.u64(value.stimescaled);
  writer.u64(value.cpuScaledRunRealTotal);
  writer.u64(value.freepagesCount);
  writer.u64(value.freepagesDelayTotal);
  if (value.thrashingCount === undefined) return;
  writer.u64(value.thrashingCount);
  if (value.thrashingDelayTotal === undefined) return;
  writer.u64(value.thrashingDelayTotal);
  if (value.btime64 === undefined) return;
  writer.u64(value.btime64);
  if (value.compactCount === undefined) return;
  writer.u64(value.compactCount);
  if (value.compactDelayTotal === undefined) return;
  writer.u64(value.compactDelayTotal);
  if (value.tgid === undefined) return;
  writer.u32(value.tgid);
  if (value.tgetime === undefined) return;
  writer.zeros(4);
  if (value.tgetime === undefined) return;
  writer.u64(value.tgetime);
  if (value.exeDev === undefined) return;
  writer.u64(value.exeDev);
  if (value.exeInode === undefined) return;
  writer.u64(value.exeInode);
  if (value.wpcopyCount === undefined) return;
  writer.u64(value.wpcopyCount);
  if (value.wpcopyDelayTotal === undefined) return;
  writer.u64(value.wpcopyDelayTotal);
  if (value.irqCount === undefined) return;
  writer.u64(value.irqCount);
  if (value.irqDelayTotal === undefined) return;
  writer.u64(value.irqDelayTotal);
  if (value.rest !== undefined) writer.bytes(value.rest);
}

/** Attribute set cmd-attrs, in the order of the wire. */
export interface TaskstatsRequestAttributes extends UnknownAttributes {
  readonly pid?: number;
  readonly tgid?: number;
  readonly registerCpumask?: string;
  readonly deregisterCpumask?: string;
}
function readTaskstatsRequestAttributes(view: DataView, start: number, end: number, depth: number): TaskstatsRequestAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TaskstatsRequestAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('pid', from, to, 4);
        attrs.pid = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('tgid', from, to, 4);
        attrs.tgid = view.getUint32(from, true);
        break;
      case 3:
        attrs.registerCpumask = readText(view, from, to);
        break;
      case 4:
        attrs.deregisterCpumask = readText(view, from, to);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTaskstatsRequestAttributes(attrs: TaskstatsRequestAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'pid': {
        if (attrs.pid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.pid);
        writer.close(at);
        break;
      }
      case 'tgid': {
        if (attrs.tgid === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.tgid);
        writer.close(at);
        break;
      }
      case 'registerCpumask': {
        if (attrs.registerCpumask === undefined) break;
        const at = writer.open(3);
        writer.text(attrs.registerCpumask);
        writer.close(at);
        break;
      }
      case 'deregisterCpumask': {
        if (attrs.deregisterCpumask === undefined) break;
        const at = writer.open(4);
        writer.text(attrs.deregisterCpumask);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Attribute set taskstats-attrs, in the order of the wire. */
export interface TaskstatsAttributes extends UnknownAttributes {
  readonly pid?: number;
  readonly tgid?: number;
  readonly stats?: Taskstats;
  readonly aggrPid?: TaskstatsAttributes;
  readonly aggrTgid?: TaskstatsAttributes;
}
function readTaskstatsAttributes(view: DataView, start: number, end: number, depth: number): TaskstatsAttributes {
  checkDepth(depth, start);
  const attrs: Writable<TaskstatsAttributes> = {};
  for (let at = start; at < end; ) {
    const from = at + 4;
    const to = attributeEnd(view, at, end);
    switch (view.getUint16(at + 2, true) & 0x3fff) {
      case 1:
        if (to - from < 4) tooShort('pid', from, to, 4);
        attrs.pid = view.getUint32(from, true);
        break;
      case 2:
        if (to - from < 4) tooShort('tgid', from, to, 4);
        attrs.tgid = view.getUint32(from, true);
        break;
      case 3:
        attrs.stats = readTaskstats(view, from, to);
        break;
      case 4:
        attrs.aggrPid = readTaskstatsAttributes(view, from, to, depth + 1);
        break;
      case 5:
        attrs.aggrTgid = readTaskstatsAttributes(view, from, to, depth + 1);
        break;
      default:
        keep(attrs, view, from, to);
    }
    at += (to - at + 3) & ~3;
  }
  return attrs;
}
function writeTaskstatsAttributes(attrs: TaskstatsAttributes, writer: Writer): void {
  for (const name in attrs) {
    switch (name) {
      case 'pid': {
        if (attrs.pid === undefined) break;
        const at = writer.open(1);
        writer.u32(attrs.pid);
        writer.close(at);
        break;
      }
      case 'tgid': {
        if (attrs.tgid === undefined) break;
        const at = writer.open(2);
        writer.u32(attrs.tgid);
        writer.close(at);
        break;
      }
      case 'stats': {
        if (attrs.stats === undefined) break;
        const at = writer.open(3);
        writeTaskstats(attrs.stats, writer);
        writer.close(at);
        break;
      }
      case 'aggrPid': {
        if (attrs.aggrPid === undefined) break;
        const at = writer.open(4);
        writeTaskstatsAttributes(attrs.aggrPid, writer);
        writer.close(at);
        break;
      }
      case 'aggrTgid': {
        if (attrs.aggrTgid === undefined) break;
        const at = writer.open(5);
        writeTaskstatsAttributes(attrs.aggrTgid, writer);
        writer.close(at);
        break;
      }
      default:
        writer.kept(attrs, name);
    }
  }
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeTaskstatsRequest(view: DataView, start: number, end: number): TaskstatsRequestAttributes {
  return readTaskstatsRequestAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeTaskstatsRequest(message: Partial<TaskstatsRequestAttributes>, writer: Writer): void {
  writeTaskstatsRequestAttributes(message as TaskstatsRequestAttributes, writer);
}

/** Reads the attributes of a message. @throws CodecError */
export function decodeTaskstats(view: DataView, start: number, end: number): TaskstatsAttributes {
  return readTaskstatsAttributes(view, start, end, 0);
}
/** Appends the attributes of a message. @throws CodecError */
export function encodeTaskstats(message: Partial<TaskstatsAttributes>, writer: Writer): void {
  writeTaskstatsAttributes(message as TaskstatsAttributes, writer);
}

/** Requests of TASKSTATS. */
export const taskstatsOperations: {
  readonly get: { readonly do: Query<TaskstatsRequestAttributes, TaskstatsAttributes> };
} = {
  get: { do: { type: 1, encode: encodeTaskstatsRequest, reply: 2, decode: decodeTaskstats } },
};
/** Messages that TASKSTATS sends to the members of its groups. */
export const taskstatsNotifications: {
  readonly newNtf: Notification<TaskstatsAttributes>;
} = {
  newNtf: { type: 2, decode: decodeTaskstats },
};
/** The generic family TASKSTATS, the version of its requests, and its multicast groups. */
export const taskstatsFamily = { name: 'TASKSTATS', version: 1, groups: [] } as const;
