import type { Port } from './port.ts';
import type { Router } from './router.ts';

/**
 * Takes a burst: one or more whole frames that came over a link. It stands at a multiple of 4 in its buffer, may be
 * rewritten during the call, and is gone after it, unless true is answered: then some link still refers to its bytes.
 */
export type Forward = (from: Port, burst: Uint8Array) => boolean;

/**
 * A step that every burst from a link passes on its way to the router, made once for a broker.
 *
 * It may look at bursts, rewrite them, give on parts of them, in several calls, or nothing, and answers true if one of
 * these calls did. What it throws ends the link.
 */
export type Stage = (next: Forward) => Forward;

/** The stages in a row, the first one outermost, with the router behind the last. */
export function staged(router: Router, stages: readonly Stage[]): Forward {
  const route: Forward = (from, burst) => {
    const start = burst.byteOffset;
    return router.forward(from, from.memory.of(burst), start, start + burst.length);
  };
  return stages.reduceRight((next, stage) => stage(next), route);
}
