import { MAX_CDATA, wordsOf } from '@nlmq/codec';
import type { Link } from '@nlmq/core';
import { Collector, Keeper } from '../collector.ts';
import { countedFrame, countedFrames, firstFault, frameEnd, joined } from '../frames.ts';
import { seededRandom } from '../random.ts';
import { turns, type Bench } from './bench.ts';

/** What comes out at the other end. */
export function burstRules(bench: Bench): void {
  test('delivers whole frames in their order, both ways at once', async () => {
    const { near, far } = await bench.pair();
    const frames = countedFrames(seededRandom(1), 0, 500);
    const ends = [near, far].map((link) => receiveCounted(link));
    near.send(frames);
    far.send(frames);
    await Promise.all(ends.map(({ got }) => got.reached(500)));
    expect(ends.map(({ faults }) => faults)).toEqual([[], []]);
  });

  test('delivers the smallest and the largest frame', async () => {
    const { near, far } = await bench.pair();
    const kept = new Keeper();
    far.receive(kept);
    const frames = [countedFrame(1, 0), countedFrame(2, MAX_CDATA - 3), countedFrame(3, 4)];
    for (const frame of frames) near.send(frame);
    await kept.reached(3);
    expect(Buffer.compare(joined(kept.kept), joined(frames))).toBe(0);
  });

  test('a burst is a plain Uint8Array at a multiple of 4 and ends where a frame ends', async () => {
    const { near, far } = await bench.pair();
    const odd: string[] = [];
    const got: Collector = new Collector((burst) => {
      if (burst.byteOffset % 4 !== 0 || Buffer.isBuffer(burst)) odd.push(`offset ${burst.byteOffset}`);
      let at = 0;
      while (at < burst.length) at = frameEnd(burst, at);
      if (at !== burst.length) odd.push(`${at} of ${burst.length}`);
      return got.count % 2 === 0;
    });
    far.receive(got);
    for (let seq = 0; seq < 500; seq++) {
      near.send(countedFrame(seq, 4 * (seq % 9)));
      if (seq % 50 === 0) await turns(2);
    }
    await got.reached(500);
    expect(odd).toEqual([]);
  });

  test('reads nothing before receive(), and loses nothing', async () => {
    const { near, far } = await bench.pair();
    for (const link of [near, far]) link.send(countedFrames(seededRandom(2), 0, 50));
    await turns();
    const ends = [near, far].map((link) => receiveCounted(link));
    await Promise.all(ends.map(({ got }) => got.reached(50)));
    expect(ends.map(({ faults }) => faults)).toEqual([[], []]);
  });

  test('bytes that were answered with taken may be overwritten at once', async () => {
    const { near, far } = await bench.pair();
    const { got, faults } = receiveCounted(far);
    let frame = countedFrame(0, 1000);
    for (let seq = 0; seq < 5000; seq++) {
      wordsOf(frame)[2] = seq;
      wordsOf(frame).fill(seq, 7);
      if (near.send(frame) !== 'taken') frame = countedFrame(0, 1000);
    }
    await got.reached(5000);
    expect(faults).toEqual([]);
  });
}

/** Receives counted frames from `first` on, and notes those that do not prove themselves. */
export function receiveCounted(link: Link, first = 0): { got: Collector; faults: number[] } {
  const faults: number[] = [];
  let before = 0;
  const got = new Collector((burst) => {
    const fault = firstFault(burst, first + before);
    if (fault !== undefined) faults.push(fault);
    before = got.count;
    return false;
  });
  link.receive(got);
  return { got, faults };
}
