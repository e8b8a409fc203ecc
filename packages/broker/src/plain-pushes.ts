import { CDATA_OFFSET, TRANSPORT, WORD } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import type { Targets } from './targets.ts';

/**
 * Rewrites pushes that all go to every subscriber in one go.
 *
 * It is the most common traffic, so what holds for all of them is not asked frame by frame.
 */
export class PlainPushes {
  /** How many frames the last `take` took. */
  frames = 0;

  /** Takes pushes from word `at` on, up to the first frame that is something else; answers where that stands. */
  take(words: Uint32Array, at: number, stop: number, targets: Targets, label: number): number {
    const src = targets.known.length > 0 ? label : 0;
    const { longest } = targets;
    let next = at;
    let frames = 0;
    while (next < stop) {
      const length = words[next]!;
      const nla = words[next + WORD.NLA]!; // its type, in the high half, is 0 where it is within the frame
      if (words[next + WORD.KIND] !== TRANSPORT || words[next + WORD.DST] !== LABEL.SUBSCRIBERS) break;
      if (length < CDATA_OFFSET || length > longest || length >>> 2 > stop - next) break;
      if (nla < 4 || nla > length - CDATA_OFFSET + 4) break;
      words[next + WORD.SEQ] = 0;
      words[next + WORD.PID] = 0;
      words[next + WORD.SRC] = src;
      next += length >>> 2;
      frames++;
    }
    this.frames = frames;
    return next;
  }
}
