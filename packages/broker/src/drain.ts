import type { Clock } from '@nlmq/core';
import type { Router } from './router.ts';

const LOOK_MS = 20;
const LONGEST_MS = 60_000;

/** Calls `end` when nothing is under way any more, or after 60 s. */
export function whenIdle(router: Router, clock: Clock, end: () => void): void {
  const deadline = clock.now() + LONGEST_MS;
  const look = (): void => {
    if (idle(router) || clock.now() >= deadline) end();
    else clock.after(LOOK_MS, look, true);
  };
  clock.after(LOOK_MS, look, true);
}

function idle({ returnPaths, ports }: Router): boolean {
  if (returnPaths.size > 0) return false;
  for (const { serving, commands, channel, parts } of ports.values()) {
    if (serving > 0 || commands > 0 || channel.queued > 0 || parts?.busy) return false;
  }
  return true;
}
