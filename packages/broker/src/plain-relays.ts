import { CDATA_OFFSET, TRANSPORT, WORD } from '@nlmq/codec';
import type { Route } from './route.ts';
import type { Targets } from './targets.ts';

/** Labels that are remembered: a power of two. */
const SLOTS = 64;

/**
 * Rewrites pushes to labels in one go, where one before it in the same burst was judged and the rest are like it.
 *
 * What holds for all of them is not asked frame by frame. Between bursts everything may change, so nothing is kept.
 */
export class PlainRelays {
  /** Where the frames that the last `take` took go. */
  targets: Targets | undefined;
  /** How many they are. */
  frames = 0;
  readonly #routes: (Route | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  #empty = true;

  /** A push to this route was passed on: others of the same link may be, in this burst. */
  learn(route: Route): void {
    this.#routes[route.label & (SLOTS - 1)] = route;
    this.#empty = false;
  }

  forget(): void {
    if (this.#empty) return;
    this.#routes.fill(undefined);
    this.#empty = true;
  }

  /** Takes pushes from word `at` on to one known label, which are sent as from `src`; answers where the next frame stands. */
  take(words: Uint32Array, at: number, stop: number, src: number): number {
    const label = words[at + WORD.DST]!;
    const route = this.#routes[label & (SLOTS - 1)];
    if (route === undefined || route.label !== label) return at;
    const { far } = route;
    const { alone, maxFrame } = route.port!;
    let next = at;
    let frames = 0;
    while (next < stop && words[next + WORD.DST] === label) {
      const length = words[next]!;
      const nla = words[next + WORD.NLA]!; // its type, in the high half, is 0 where it is within the frame
      if (words[next + WORD.KIND] !== TRANSPORT || words[next + WORD.SEQ] !== 0) break;
      if (length < CDATA_OFFSET || length > maxFrame || length >>> 2 > stop - next) break;
      if (nla < 4 || nla > length - CDATA_OFFSET + 4) break;
      words[next + WORD.PID] = 0;
      words[next + WORD.DST] = far;
      words[next + WORD.SRC] = src;
      next += length >>> 2;
      frames++;
    }
    this.targets = alone;
    this.frames = frames;
    return next;
  }
}
