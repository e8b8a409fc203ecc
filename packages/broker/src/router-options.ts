import type { Clock } from '@nlmq/core';
import type { FragmentLimits } from './fragments.ts';
import type { Port } from './port.ts';

/** What the router is made with. */
export interface RouterOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly queueBytes: number;
  /** Takes a control frame, which stands in `bytes` from `start` to `end` during the call. */
  readonly control: (port: Port, bytes: Uint8Array, start: number, end: number) => void;
  /** Whether every message in a packet for a guarded service only reads. */
  readonly reads: (packet: Uint8Array, path?: string) => boolean;
  readonly fragments: FragmentLimits;
  /** The path of what the default label means. */
  readonly defaultPath: () => string;
  /** Hears of a service that threw. */
  readonly fault: (error: Error) => void;
}
