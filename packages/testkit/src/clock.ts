import type { Clock } from '@nlmq/core';

/** A clock that stands still until it is told to go on. */
export interface VirtualClock extends Clock {
  /** How many calls wait. */
  readonly pending: number;
  /** Lets time pass and makes the calls that fall due, in their order, each at its own time. */
  advance(ms: number): void;
}

/** A clock for tests that decide how late it is; it begins at 0. */
export function virtualClock(): VirtualClock {
  const waiting = new Set<{ readonly at: number; readonly fn: () => void }>();
  let time = 0;
  return {
    get pending() {
      return waiting.size;
    },
    now: () => time,
    after(ms, fn) {
      const call = { at: time + ms, fn };
      waiting.add(call);
      return { cancel: () => void waiting.delete(call) };
    },
    advance(ms) {
      const end = time + ms;
      for (let call = earliest(waiting); call && call.at <= end; call = earliest(waiting)) {
        waiting.delete(call);
        time = call.at;
        call.fn();
      }
      time = end;
    },
  };
}

function earliest<T extends { readonly at: number }>(calls: Iterable<T>): T | undefined {
  let first: T | undefined;
  for (const call of calls) if (!first || call.at < first.at) first = call;
  return first;
}
