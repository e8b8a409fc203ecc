import { wordsOf } from '@nlmq/codec';
import type { Link } from '@nlmq/core';
import { Collector } from '../collector.ts';
import { countedFrames, firstFault } from '../frames.ts';
import { seededRandom } from '../random.ts';
import type { Bench } from './bench.ts';

const TOTAL = 64 * 1024 * 1024;
/** What a relay writes over every frame's pid. */
const STAMP = 7;

/** Who owns a burst, and until when. */
export function relayRules(bench: Bench): void {
  test('slices of a burst, rewritten and sent on to a slow reader, arrive unspoilt: 64 MiB', async () => {
    const source = await bench.pair();
    await source.listener.close();
    const target = await bench.pair();
    const { got, faults } = slowReader(target.far);
    const relayed = relay(source.far, target.near);
    const sent = await pour(source.near, TOTAL);
    await got.reached(sent);
    expect(faults).toEqual([]);
    expect(relayed.full).toBeGreaterThan(0);
  }, 60_000);
}

/** Who owns a burst that is not sent on. */
export function holdRules(bench: Bench): void {
  test('a burst that was answered with true is left alone for good: 8 MiB', async () => {
    const { near, far } = await bench.pair();
    const held: { readonly burst: Uint8Array; readonly first: number }[] = [];
    let first = 0;
    const got: Collector = new Collector((burst) => {
      held.push({ burst, first });
      first = got.count;
      return true;
    });
    far.receive(got);
    await got.reached(await pour(near, TOTAL / 8));
    expect(held.map((one) => firstFault(one.burst, one.first)).filter((seq) => seq !== undefined)).toEqual([]);
  });
}

/** Sends counted frames until so many bytes have gone, as the link lets it; settles with their number. */
async function pour(link: Link, total: number): Promise<number> {
  const random = seededRandom(3);
  let seq = 0;
  for (let bytes = 0; bytes < total;) {
    const frames = countedFrames(random, seq, 256);
    seq += 256;
    bytes += frames.length;
    if (link.send(frames) === 'full') await link.drained();
  }
  return seq;
}

/** Sends what comes from one link on to the other, in two slices, having written into it. */
function relay(from: Link, to: Link): { full: number } {
  const counts = { full: 0 };
  from.receive(
    new Collector((burst) => {
      const words = wordsOf(burst);
      let middle = 0;
      for (let at = 0; at < words.length; at += words[at]! >>> 2) {
        words[at + 3] = STAMP;
        if (at < words.length / 2) middle = at;
      }
      const first = middle === 0 ? 'taken' : to.send(burst.subarray(0, middle * 4));
      const second = to.send(burst.subarray(middle * 4));
      if (second === 'full') {
        counts.full += 1;
        from.pause();
        void to.drained().then(() => from.resume());
      }
      return first !== 'taken' || second !== 'taken';
    }),
  );
  return counts;
}

/** Checks every frame, and lets the event loop go round several times after each burst. */
function slowReader(link: Link): { got: Collector; faults: string[] } {
  const faults: string[] = [];
  let before = 0;
  const got = new Collector((burst) => {
    const fault = firstFault(burst, before);
    if (fault !== undefined) faults.push(`frame ${fault}`);
    if (wordsOf(burst)[3] !== STAMP) faults.push(`stamp of ${before}`);
    before = got.count;
    link.pause();
    setImmediate(() => setImmediate(() => setImmediate(() => link.resume())));
    return false;
  });
  link.receive(got);
  return { got, faults };
}
