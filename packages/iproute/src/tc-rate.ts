import type { TcRatespec } from '@nlmq/families';

/** Nanoseconds of a tick, in which the kernel counts the time that a burst takes (PSCHED_SHIFT, net/pkt_sched.h). */
const TICK_NS = 64;
const ETHERNET = 1;
const LARGEST = 0xffffffff;

/** How packets are counted. */
export interface PacketCost {
  /** Bytes that each packet costs beside its own. */
  readonly overhead?: number;
  /** Bytes that each packet costs at least. */
  readonly mpu?: number;
  /** The largest packet; 2047 without it. */
  readonly mtu?: number;
}

/** Bytes a second and what goes with them, as the kernel wants them. */
export function ratespec(rate: number, { overhead = 0, mpu = 0, mtu = 2047 }: PacketCost = {}): TcRatespec {
  let cellLog = 0;
  while (mtu >> cellLog > 255) cellLog++;
  return { cellLog, linklayer: ETHERNET, overhead, cellAlign: -1, mpu, rate: Math.min(rate, LARGEST) };
}

/** No rate. */
export const NO_RATE: TcRatespec = { cellLog: 0, linklayer: 0, overhead: 0, cellAlign: 0, mpu: 0, rate: 0 };

/** A rate that a ratespec cannot hold; undefined where it can. */
export function wideRate(rate: number): bigint | undefined {
  return rate > LARGEST ? BigInt(rate) : undefined;
}

/** Ticks in which so many bytes go out. */
export function burstTicks(rate: number, bytes: number): number {
  return Math.ceil((1e9 * bytes) / rate / TICK_NS);
}

/** Bytes that go out in so many ticks. */
export function burstBytes(rate: number, ticks: number): number {
  return Math.trunc((rate * ticks * TICK_NS) / 1e9);
}
