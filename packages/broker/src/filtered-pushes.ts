import { CDATA_OFFSET, MAX_FRAME, TRANSPORT, WORD } from '@nlmq/codec';
import { LABEL } from '@nlmq/control';
import type { Memory } from './burst.ts';
import type { FilterIndex } from './filter.ts';
import type { Runs } from './runs.ts';

/** Takes pushes to this broker's subscribers, of whom some want certain packets only, as far as nothing else stands between. */
export class FilteredPushes {
  /** How many frames the last `take` took. */
  frames = 0;
  readonly #index: FilterIndex;
  readonly #runs: Runs;

  constructor(index: FilterIndex, runs: Runs) {
    this.#index = index;
    this.#runs = runs;
  }

  /** Takes pushes from word `at` on, which are sent as from `src`; answers where the next frame stands. */
  take({ bytes, words }: Memory, at: number, stop: number, src: number): number {
    let next = at;
    let frames = 0;
    while (next < stop) {
      const length = words[next]!;
      const nla = words[next + WORD.NLA]!; // its type, in the high half, is 0 where it is within the frame
      if (words[next + WORD.KIND] !== TRANSPORT || words[next + WORD.DST] !== LABEL.SUBSCRIBERS) break;
      if (length < CDATA_OFFSET || length > MAX_FRAME || length >>> 2 > stop - next) break;
      if (nla < 4 || nla > length - CDATA_OFFSET + 4) break;
      const cdata = (next << 2) + CDATA_OFFSET;
      const targets = this.#index.match(bytes, cdata, cdata - 4 + nla);
      if (targets.groups.length > 0 || length > targets.longest) break;
      this.#runs.add(targets.count > 0 ? targets : undefined, next, 1);
      words[next + WORD.SEQ] = 0;
      words[next + WORD.PID] = 0;
      words[next + WORD.SRC] = targets.known.length > 0 ? src : 0;
      next += length >>> 2;
      frames++;
    }
    this.frames = frames;
    return next;
  }
}
