import type { Clock } from '@nlmq/core';
import type { BatchPool } from './batch.ts';
import type { Channel } from './channel.ts';

/** What a channel needs of its broker. */
export interface ChannelHost {
  readonly batches: BatchPool;
  readonly clock: Clock;
  /** The number of channels whose batch waits for the end of the burst. */
  readonly waiting: number;
  /** Calls `flush()` at the end of the burst. */
  wake(channel: Channel): void;
  /** Bytes that may wait for one link, unless the channel is told otherwise. */
  readonly queueBytes: number;
}

/** Counters of what goes out, since the link came up. */
export interface Outgoing {
  frames: number;
  bytes: number;
  /** Frames lost because the queue was full. */
  dropped: number;
}

/** Limits of a channel, changeable while it is in use. */
export interface ChannelLimits {
  /** Bytes a second; 0 for no limit. */
  readonly rate?: number | undefined;
  /** Bytes that may go out at once after a pause. Default: what the rate gives in 100 ms. */
  readonly burst?: number | undefined;
  /** Bytes that may wait. */
  readonly queueBytes?: number | undefined;
}
