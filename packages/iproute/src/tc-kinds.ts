import {
  TcAction,
  TcMirredAction,
  type TcActAttributes,
  type TcAttributes,
  type TcU32Attributes,
  type TcU32Key,
} from '@nlmq/families';
import { NO_RATE, burstTicks, ratespec, wideRate } from './tc-rate.ts';

/** A kind and its options, to be spread into the words of `tc`. */
export type TcKind = Pick<TcAttributes, 'kind' | 'options'>;

/** TC_HTB_PROTOVER of linux/pkt_sched.h. */
const HTB_VERSION = 3;
/** What tc takes for the largest packet of a class, and adds to its burst. */
const HTB_MTU = 1600;
const HZ = 1e9;
/** TC_U32_TERMINAL: what matches goes where the filter says. */
const TERMINAL = 1;

/** A queue of packets (`pfifo`) or bytes (`bfifo`). Without a limit the link's own is taken. */
export function fifo(kind: 'pfifo' | 'bfifo', limit?: number): TcKind {
  return limit === undefined ? { kind } : { kind, options: { [kind]: { limit } } };
}

/** A hierarchical token bucket; packets that no filter sorts go to the class with the number `defcls`. */
export function htb({ defcls = 0, r2q = 10 }: { readonly defcls?: number; readonly r2q?: number } = {}): TcKind {
  const init = { version: HTB_VERSION, rate2quantum: r2q, defcls, debug: 0, directPkts: 0 };
  return { kind: 'htb', options: { htb: { init } } };
}

/** What a class of a hierarchical token bucket may send: rates in bytes a second, bursts in bytes. */
export interface HtbClass {
  readonly rate: number;
  /** What it may borrow up to; its rate without it. */
  readonly ceil?: number;
  readonly burst?: number;
  readonly cburst?: number;
  readonly prio?: number;
  readonly quantum?: number;
  readonly overhead?: number;
  readonly mpu?: number;
  readonly mtu?: number;
}

/** A class of a hierarchical token bucket. */
export function htbClass(words: HtbClass): TcKind {
  const { rate, ceil = rate, mtu = HTB_MTU, prio = 0, quantum = 0 } = words;
  const { burst = Math.floor(rate / HZ + mtu), cburst = Math.floor(ceil / HZ + mtu) } = words;
  const rate64 = wideRate(rate);
  const ceil64 = wideRate(ceil);
  const parms = {
    rate: ratespec(rate, { ...words, mtu }),
    ceil: ratespec(ceil, { ...words, mtu }),
    buffer: burstTicks(rate, burst),
    cbuffer: burstTicks(ceil, cburst),
    ...{ quantum, level: 0, prio },
  };
  return {
    kind: 'htb',
    options: { htb: { ...(rate64 && { rate64 }), ...(ceil64 && { ceil64 }), parms } },
  };
}

/** What a token bucket lets through: bytes a second, and bytes at once. */
export interface TokenBucket {
  readonly rate: number;
  readonly burst: number;
  /** Bytes that may wait. */
  readonly limit: number;
  readonly mpu?: number;
  readonly overhead?: number;
  /** The fastest that a burst goes out at, and the largest packet then. */
  readonly peakrate?: number;
  readonly mtu?: number;
}

/** A token bucket. */
export function tbf(words: TokenBucket): TcKind {
  const { rate, burst, limit, peakrate = 0, mtu = 0 } = words;
  const rate64 = wideRate(rate);
  const prate64 = wideRate(peakrate);
  const parms = {
    rate: ratespec(rate, words.mpu === undefined ? { overhead: words.overhead ?? 0 } : { mpu: words.mpu }),
    peakrate: peakrate === 0 ? NO_RATE : ratespec(peakrate, { mtu: mtu || 2047 }),
    ...{ limit, buffer: burstTicks(rate, burst), mtu: peakrate === 0 ? 0 : burstTicks(peakrate, mtu) },
  };
  return {
    kind: 'tbf',
    options: {
      tbf: {
        parms,
        burst,
        ...(rate64 && { rate64 }),
        ...(prate64 && { prate64 }),
        ...(peakrate ? { pburst: mtu } : {}),
      },
    },
  };
}

/** What a u32 filter looks at, and where what matches goes. */
export interface U32 {
  readonly keys: readonly TcU32Key[];
  /** The class, as `parseHandle('1:10')` gives it. */
  readonly flowid?: number;
  readonly actions?: readonly TcActAttributes[];
}

/** A filter that compares words of a packet. */
export function u32({ keys, flowid, actions }: U32): TcKind {
  const sel = { offshift: 0, nkeys: keys.length, offmask: 0, off: 0, offoff: 0, hoff: 0, hmask: 0, keys };
  const options: TcU32Attributes = {
    ...(flowid === undefined ? {} : { classid: flowid }),
    ...(actions === undefined ? {} : { act: actions }),
    sel: { flags: flowid === undefined ? 0 : TERMINAL, ...sel },
  };
  return { kind: 'u32', options: { u32: options } };
}

/** Sends what matches to another link, or a copy of it. */
export function mirred(
  way: 'redirect' | 'mirror',
  ifindex: number,
  direction: 'egress' | 'ingress' = 'egress',
): TcActAttributes {
  const eaction = {
    egress: { redirect: TcMirredAction.egressRedir, mirror: TcMirredAction.egressMirror },
    ingress: { redirect: TcMirredAction.ingressRedir, mirror: TcMirredAction.ingressMirror },
  }[direction][way];
  const action = way === 'redirect' ? TcAction.stolen : TcAction.pipe;
  const parms = { index: 0, capab: 0, action, refcnt: 0, bindcnt: 0, eaction, ifindex };
  return { kind: 'mirred', options: { mirred: { parms } } };
}
