import type { StatsReply } from '@nlmq/control';
import type { Household } from './commands.ts';
import { NO_TRAFFIC, type Totals, counted, plus } from './inventory.ts';
import type { Waiting } from './lane.ts';
import type { Port } from './port.ts';

/** What the links of one scheme carry now, and have carried since the broker began. */
export interface SchemeTraffic extends Totals {
  /** Links that are up. */
  readonly links: number;
  readonly waiting: Waiting;
}

/** A broker's counters, as STATS tells them, and what the links of each scheme have part in. */
export interface BrokerStats extends StatsReply {
  readonly schemes: ReadonlyMap<string, SchemeTraffic>;
}

const NOTHING: SchemeTraffic = { ...NO_TRAFFIC, links: 0, waiting: { control: 0, assured: 0, push: 0 } };

/** What links have carried that have ended, by scheme. */
export class PastTraffic {
  readonly schemes: Map<string, Totals> = new Map();
  total: Totals = NO_TRAFFIC;

  add(port: Port): void {
    const { scheme } = port.link.remote;
    this.schemes.set(scheme, plus(this.schemes.get(scheme) ?? NO_TRAFFIC, port));
    this.total = plus(this.total, port);
  }
}

/** The counters of now. */
export function statsOf(house: Household, past: PastTraffic): BrokerStats {
  const schemes = new Map<string, SchemeTraffic>();
  for (const [scheme, totals] of past.schemes) schemes.set(scheme, { ...NOTHING, ...totals });
  for (const port of house.router.ports.values()) {
    const { scheme } = port.link.remote;
    const before = schemes.get(scheme) ?? NOTHING;
    const { control, assured, push } = port.channel.waiting;
    schemes.set(scheme, {
      ...plus(before, port),
      links: before.links + 1,
      waiting: {
        control: before.waiting.control + control,
        assured: before.waiting.assured + assured,
        push: before.waiting.push + push,
      },
    });
  }
  return { ...counted(house), schemes };
}
