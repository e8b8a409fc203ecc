import type { Client } from '@nlmq/client';
import { type LinkEntry, type StatsReply, list, stats } from '@nlmq/control';

/** What a broker has carried up to a moment. */
export interface Sample {
  /** Milliseconds on this machine's monotonic clock. */
  readonly at: number;
  readonly totals: StatsReply;
  readonly links: readonly LinkEntry[];
}

/** One link, or all of them, as they are now and since the sample before; rates are by the second, of before nothing 0. */
export interface Load {
  readonly framesIn: number;
  readonly framesOut: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** A link with its rates. */
export interface LinkLoad {
  readonly label: number;
  readonly name: string;
  readonly remote: string;
  readonly subscriptions: number;
  readonly rate: Load;
  /** Bytes that wait for it. */
  readonly queued: number;
  /** Frames lost since it came up. */
  readonly dropped: number;
  readonly refused: number;
}

/** What is shown of one sample. */
export interface View {
  readonly totals: StatsReply;
  readonly rate: Load;
  /** False for the first sample, which has no rates. */
  readonly rated: boolean;
  readonly links: readonly LinkLoad[];
}

/** Asks a broker. Throws as `Client.call`. */
export async function sampled(client: Client, signal: AbortSignal): Promise<Sample> {
  const [totals, { links = [] }] = await Promise.all([
    client.call(stats, {}, { signal }),
    client.call(list, { what: 'links' }, { signal }),
  ]);
  return { at: performance.now(), totals, links };
}

/** What happened from one sample to the next; a broker that began anew between them has no sample before. */
export function compared(now: Sample, last: Sample | undefined): View {
  const before = last && last.totals.uptime <= now.totals.uptime ? last : undefined;
  const seconds = before ? Math.max(now.at - before.at, 1) / 1000 : Infinity;
  const known = new Map(before?.links.map((link) => [link.label, link]));
  return {
    totals: now.totals,
    rate: rateOf(now.totals, before?.totals, seconds),
    rated: before !== undefined,
    links: now.links.map((link) => ({
      label: link.label,
      name: link.name,
      remote: link.remote,
      subscriptions: link.subscriptions,
      rate: rateOf(link, known.get(link.label), seconds),
      queued: link.queued,
      dropped: link.dropped,
      refused: link.refused,
    })),
  };
}

function rateOf(now: Load, before: Load | undefined, seconds: number): Load {
  const rate = (member: keyof Load): number => Math.max(now[member] - (before?.[member] ?? 0), 0) / seconds;
  return {
    framesIn: rate('framesIn'),
    framesOut: rate('framesOut'),
    bytesIn: rate('bytesIn'),
    bytesOut: rate('bytesOut'),
  };
}
