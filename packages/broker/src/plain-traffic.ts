import { WORD } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import type { Memory } from './burst.ts';
import type { FilterIndex } from './filter.ts';
import { FilteredPushes } from './filtered-pushes.ts';
import { PlainPushes } from './plain-pushes.ts';
import { PlainRelays } from './plain-relays.ts';
import type { Port } from './port.ts';
import type { ReturnPaths } from './return-path.ts';
import type { Runs } from './runs.ts';

/** What is asked of the router. */
export interface PlainHost {
  readonly pushes: FilterIndex;
  readonly returnPaths: ReturnPaths;
}

/** The traffic that needs no look at each frame: pushes to subscribers, and to labels that were used before in the burst. */
export class PlainTraffic {
  /** How many frames the last `take` took. */
  frames = 0;
  /** Labels of the current burst. */
  readonly relays: PlainRelays = new PlainRelays();
  readonly #host: PlainHost;
  readonly #runs: Runs;
  readonly #pushes = new PlainPushes();
  readonly #filtered: FilteredPushes;

  constructor(host: PlainHost, runs: Runs) {
    this.#host = host;
    this.#runs = runs;
    this.#filtered = new FilteredPushes(host.pushes, runs);
  }

  /** Takes such frames from word `at` on; answers where the first other frame stands. */
  take(port: Port, memory: Memory, at: number, stop: number): number {
    const { words } = memory;
    if (words[at + WORD.DST] !== LABEL.SUBSCRIBERS) return this.#relay(port, words, at, stop);
    const mayReply = !port.marks && !port.pushOnly && this.#host.returnPaths.size > 0;
    if (!port.rights.push || port.uplink || port.services || mayReply) return at;
    const { everyone } = this.#host.pushes;
    if (!everyone) {
      const next = this.#filtered.take(memory, at, stop, port.label);
      this.frames = this.#filtered.frames;
      return next;
    }
    const next = this.#pushes.take(words, at, stop, everyone, port.label);
    this.frames = this.#pushes.frames;
    if (next > at) this.#runs.add(everyone.count > 0 ? everyone : undefined, at, this.frames);
    return next;
  }

  #relay(port: Port, words: Uint32Array, at: number, stop: number): number {
    const next = this.relays.take(words, at, stop, port.label);
    if (next === at) return at;
    this.frames = this.relays.frames;
    this.#runs.add(this.relays.targets, at, this.frames);
    return next;
  }
}
