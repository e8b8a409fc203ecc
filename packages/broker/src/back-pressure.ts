import type { Port } from './port.ts';

/** Bytes that may wait for a link before the broker stops reading from it: who does not read gets no more answers. */
const HOLD_BYTES = 1 << 20;
/** Milliseconds that a pusher waits for a subscriber that lags but still takes bytes, before frames to it queue up. */
const PATIENCE_MS = 50;
/** Milliseconds after which a link that has taken nothing is stalled, and nobody waits for it any more [SUB-12]. */
const STALL_MS = 2000;

/** Stops reading from a link whose last burst met full links; true for those that it waits for until they are empty. */
export function holdBack(port: Port, behind: ReadonlyMap<Port, boolean>): void {
  if (port.channel.queued > HOLD_BYTES) port.waitFor(port);
  if (behind.size === 0) return;
  for (const [other, block] of behind) {
    if (block) port.blockOn(other, STALL_MS);
    else port.waitFor(other, PATIENCE_MS);
  }
}
