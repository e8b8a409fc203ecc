import type { Receiver } from '@nlmq/core';
import { frameEnd } from './frames.ts';

/** What a collector does with a burst besides counting it; the answer is the one of `Receiver.frames`. */
export type Take = (burst: Uint8Array) => boolean;

/** A receiver that counts what it is given and lets a test wait for it. */
export class Collector implements Receiver {
  /** Whole frames that have come. */
  count = 0;
  /** How often the link has said that it ended. */
  closings = 0;
  reason: Error | undefined;
  /** Settles with the reason when the link has ended. */
  readonly ended: Promise<Error | undefined>;
  readonly #take: Take;
  #end: (reason: Error | undefined) => void = () => undefined;
  #awaited: { readonly count: number; readonly reach: () => void; readonly miss: (error: Error) => void }[] = [];

  constructor(take: Take = () => false) {
    this.#take = take;
    this.ended = new Promise((resolve) => (this.#end = resolve));
  }

  frames(burst: Uint8Array): boolean {
    for (let at = 0; at < burst.length; at = frameEnd(burst, at)) this.count += 1;
    const held = this.#take(burst);
    for (const { reach } of this.#awaited.filter(({ count }) => count <= this.count)) reach();
    this.#awaited = this.#awaited.filter(({ count }) => count > this.count);
    return held;
  }

  closed(reason?: Error): void {
    this.closings += 1;
    this.reason = reason;
    const missed = new Error(`the link ended after ${this.count} frames`, { cause: reason });
    for (const { miss } of this.#awaited.splice(0)) miss(missed);
    this.#end(reason);
  }

  /** Settles when so many frames have come, all in all; rejects when the link ends before. */
  reached(count: number): Promise<void> {
    return new Promise((resolve, reject) => {
      if (count <= this.count) resolve();
      else this.#awaited.push({ count, reach: resolve, miss: reject });
    });
  }
}

/** A collector that keeps a copy of every frame in `kept`. */
export class Keeper extends Collector {
  readonly kept: Uint8Array[] = [];

  constructor() {
    super((burst) => {
      for (let at = 0; at < burst.length;) {
        const end = frameEnd(burst, at);
        this.kept.push(new Uint8Array(burst.subarray(at, end)));
        at = end;
      }
      return false;
    });
  }
}
