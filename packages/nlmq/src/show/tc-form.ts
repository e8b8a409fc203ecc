import type { GnetStatsBasic, GnetStatsQueue, TcStatsAttributes } from '@nlmq/families';
import type { LinkIndex } from './link-index.ts';
import type { Shown } from './link.ts';

/** What traffic control is shown with. */
export interface TcForm {
  readonly index: LinkIndex;
  /** The link was chosen by the caller, and goes without saying. */
  readonly linkKnown: boolean;
  /** So was the place that filters hang on. */
  readonly parentKnown: boolean;
  /** With counters. */
  readonly stats: boolean;
}

const NOTHING: GnetStatsBasic = { bytes: 0n, packets: 0 };
const EMPTY: GnetStatsQueue = { qlen: 0, backlog: 0, drops: 0, requeues: 0, overlimits: 0 };

/** Counters in the order in which tc prints them. */
export function counters(stats: Pick<TcStatsAttributes, 'basic' | 'queue'> | undefined): Shown {
  if (stats === undefined) return {};
  const { basic = NOTHING, queue = EMPTY } = stats;
  const { drops, overlimits, requeues, backlog, qlen } = queue;
  return { bytes: Number(basic.bytes), packets: basic.packets, drops, overlimits, requeues, backlog, qlen };
}
