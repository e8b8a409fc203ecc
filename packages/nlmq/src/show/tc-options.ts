import type { TcAttributes, TcHtbAttributes, TcPrioQopt, TcTbfAttributes } from '@nlmq/families';
import { type Shown, having } from './link.ts';

const TICK_NS = 64;
const US = 1e6;

/** The options of a queueing discipline as `tc -j qdisc` prints them; those of other kinds in the kernel's words. */
export function showQdiscOptions({ options = {} }: TcAttributes): Shown {
  const { htb, tbf, pfifoFast, clsact, ingress, mq } = options;
  if (clsact ?? ingress ?? mq) return {};
  if (htb) return showHtb(htb);
  if (tbf) return showTbf(tbf);
  if (pfifoFast) return showPriorities(pfifoFast);
  const [[, other] = [undefined, {}]] = Object.entries(options) as [string, object][];
  return plainly(other) as Shown;
}

function showHtb({ init, directQlen, offload }: TcHtbAttributes): Shown {
  return {
    ...(init && {
      r2q: init.rate2quantum,
      default: init.defcls === 0 ? '0' : `0x${init.defcls.toString(16)}`,
      direct_packets_stat: init.directPkts,
    }),
    ...having('direct_qlen', directQlen),
    ...(offload ? { offload: true } : {}),
  };
}

function showTbf({ parms, rate64, prate64 }: TcTbfAttributes): Shown {
  if (parms === undefined) return {};
  const rate = Number(rate64 ?? parms.rate.rate);
  const peak = Number(prate64 ?? parms.peakrate.rate);
  const wait = (at: number, ticks: number): number => (US * parms.limit) / at - microseconds(ticks);
  const latency = Math.max(wait(rate, parms.buffer), peak > 0 ? wait(peak, parms.mtu) : -Infinity);
  return {
    rate,
    burst: burst(rate, parms.buffer),
    ...(peak > 0 ? { peakrate: peak, ...having('minburst', parms.mtu > 0 ? burst(peak, parms.mtu) : undefined) } : {}),
    ...(latency >= 0 ? { lat: Math.trunc(latency) } : { limit: parms.limit }),
    ...having('overhead', parms.rate.overhead || undefined),
  };
}

/** Whole ones, as tc counts. */
function microseconds(ticks: number): number {
  return Math.trunc((ticks * TICK_NS) / 1000);
}

/** Bytes that go out in so many ticks, as tc rounds them. */
function burst(rate: number, ticks: number): number {
  return Math.trunc((rate * microseconds(ticks)) / US);
}

function showPriorities({ bands, priomap }: TcPrioQopt): Shown {
  return { bands, priomap: [...priomap], multiqueue: false };
}

/** What a class may send, in bytes; tc prints it as text. */
export function showClassOptions({ options }: TcAttributes): Shown {
  const { parms, rate64, ceil64 } = options?.htb ?? {};
  if (parms === undefined) return {};
  const rate = Number(rate64 ?? parms.rate.rate);
  const ceil = Number(ceil64 ?? parms.ceil.rate);
  return {
    ...having('prio', parms.level === 0 ? parms.prio : undefined),
    rate,
    ceil,
    burst: burst(rate, parms.buffer),
    cburst: burst(ceil, parms.cbuffer),
  };
}

/** A decoded value as JSON can hold it: bytes in hexadecimal, 64 bits as a number where that is exact. */
export function plainly(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainly(inner)]));
}
