import { OVERFLOW } from '@nlmq/control';
import type { Port } from './port.ts';
import type { Targets } from './targets.ts';

/**
 * Whether events or pushes of so many bytes may wait for the port; what may not is counted, and told as an overrun.
 *
 * `patient`: whoever sends them can be held back [SUB-12].
 */
export function admits(port: Port, { overflow }: Targets, bytes: number, frames: number, patient: boolean): boolean {
  const { channel } = port;
  const policy = channel.full ? overflow?.get(port) : undefined;
  if (policy === OVERFLOW.BLOCK && patient && !channel.slow && !channel.closed) return true;
  if (channel.admits(bytes, frames)) return true;
  if (policy === OVERFLOW.CLOSE) {
    queueMicrotask(() => {
      port.link.destroy();
    });
  }
  return false;
}
