import type { Clock } from '@nlmq/core';
import { BatchPool } from './batch.ts';
import type { Channel } from './channel.ts';
import type { ChannelHost } from './channel-limits.ts';

/** The channels whose batches wait to be sent: at the end of the burst, or of the turn where no burst is being routed. */
export class WakeList implements ChannelHost {
  readonly batches: BatchPool = new BatchPool();
  readonly clock: Clock;
  readonly queueBytes: number;
  /** A burst is being routed, and `flush` will be called behind it. */
  routing = false;
  #awake: Channel[] = [];
  #scheduled = false;

  constructor(clock: Clock, queueBytes: number) {
    this.clock = clock;
    this.queueBytes = queueBytes;
  }

  get waiting(): number {
    return this.#awake.length;
  }

  wake(channel: Channel): void {
    this.#awake.push(channel);
    if (this.routing || this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.flush();
    });
  }

  flush(): void {
    this.routing = false;
    const awake = this.#awake;
    if (awake.length === 0) return;
    this.#awake = [];
    for (const channel of awake) channel.flush();
  }
}
