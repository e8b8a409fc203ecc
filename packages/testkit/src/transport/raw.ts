import { formatEndpoint, type Link } from '@nlmq/core';
import { virtualClock, type VirtualClock } from '../clock.ts';
import { Collector, Keeper } from '../collector.ts';
import { countedFrame, countedFrames, joined } from '../frames.ts';
import { seededRandom } from '../random.ts';
import { receiveCounted } from './bursts.ts';
import { turns, type Bench, type RawStream } from './bench.ts';

type RawDial = (url: string) => Promise<RawStream>;

/** What bytes that are cut, missing or wrong come to, where frames travel in a byte stream. */
export function rawRules(bench: Bench, rawDial: RawDial): void {
  test('makes whole frames of bytes however they are cut', async () => {
    const { raw, link } = await meet(bench, rawDial);
    const { got, faults } = receiveCounted(link);
    const random = seededRandom(4);
    const bytes = countedFrames(random, 0, 400);
    for (let at = 0; at < bytes.length;) {
      const end = at + 1 + random.below(random.below(4) === 0 ? 40_000 : 50);
      raw.write(bytes.slice(at, end));
      at = end;
      await turns(1);
    }
    await got.reached(400);
    expect(faults).toEqual([]);
    raw.destroy();
  });

  test('delivers the good frames before a bad length, then closes with ERR_FRAME', async () => {
    const { raw, link } = await meet(bench, rawDial);
    const got = new Keeper();
    link.receive(got);
    const bad = countedFrame(3, 8);
    bad[0] = 8;
    raw.write(joined([countedFrame(1, 8), countedFrame(2, 8), bad, countedFrame(4, 8)]));
    raw.end();
    expect(await got.ended).toMatchObject({ code: 'ERR_FRAME', cause: { code: 'ERR_FRAME_SHORT' } });
    expect(got.kept).toEqual([countedFrame(1, 8), countedFrame(2, 8)]);
    raw.destroy();
  });

  test.each([15, 65_564, 42, 0xfffffff0])('refuses a frame of %i bytes by its header alone', async (length) => {
    const { raw, link } = await meet(bench, rawDial);
    const got = new Collector();
    link.receive(got);
    raw.write(new Uint8Array(Uint32Array.of(length).buffer));
    raw.end();
    expect(await got.ended).toMatchObject({ code: 'ERR_FRAME' });
    raw.destroy();
  });

  test('a peer that ends in the middle of a frame is reported with ERR_FRAME', async () => {
    const { raw, link } = await meet(bench, rawDial);
    const got = new Collector();
    link.receive(got);
    raw.write(joined([countedFrame(1, 8), countedFrame(2, 8).slice(0, 20)]));
    await got.reached(1);
    raw.end();
    expect(await got.ended).toMatchObject({ code: 'ERR_FRAME' });
    expect(got.count).toBe(1);
    raw.destroy();
  });
}

/** How long an ending link waits. */
export function lingerRules(bench: Bench, rawDial: RawDial): void {
  test('close() waits for the end of a peer that does not say it, at most 2 s', async () => {
    const clock = virtualClock();
    const { raw, link } = await meet(bench, rawDial, clock);
    const got = new Collector();
    link.receive(got);
    const closed = link.close();
    await turns();
    clock.advance(1_999);
    await turns();
    expect(got.closings).toBe(0);
    clock.advance(1);
    await closed;
    expect([got.closings, got.reason, clock.pending]).toEqual([1, undefined, 0]);
    raw.destroy();
  });
}

/** What becomes of a peer that stops in the middle of a frame. */
export function stallRules(bench: Bench, rawDial: RawDial): void {
  test('[ENV-11] half a frame that stands still for the stall time ends the link with ERR_STALLED', async () => {
    const { clock, got, raw } = await halfFrame(bench, rawDial);
    clock.advance(4_999);
    await turns();
    expect(got.closings).toBe(0);
    clock.advance(1);
    expect(await got.ended).toMatchObject({ code: 'ERR_STALLED' });
    expect(clock.pending).toBe(0);
    raw.destroy();
  });

  test('half a frame that makes progress keeps its link', async () => {
    const { clock, got, raw } = await halfFrame(bench, rawDial);
    clock.advance(4_000);
    raw.write(joined([countedFrame(2, 8).slice(20), countedFrame(3, 8).slice(0, 20)]));
    await got.reached(2);
    clock.advance(4_000);
    await turns();
    expect(got.closings).toBe(0);
    raw.write(countedFrame(3, 8).slice(20));
    await got.reached(3);
    clock.advance(20_000);
    expect(clock.pending).toBe(0);
    raw.destroy();
    await got.ended;
  });

  test('the stall time rests while the link is paused', async () => {
    const { clock, got, link, raw } = await halfFrame(bench, rawDial);
    link.pause();
    clock.advance(60_000);
    await turns();
    expect(got.closings).toBe(0);
    link.resume();
    clock.advance(5_000);
    expect(await got.ended).toMatchObject({ code: 'ERR_STALLED' });
    raw.destroy();
  });
}

interface Met {
  readonly raw: RawStream;
  readonly link: Link;
}

async function meet(bench: Bench, rawDial: RawDial, clock?: VirtualClock): Promise<Met> {
  const { listener, accepted } = await bench.expectOne(clock ? { clock } : {});
  const raw = await rawDial(formatEndpoint(listener.endpoint));
  return { raw, link: await accepted };
}

/** A link that has received one frame and 20 bytes of the next. */
async function halfFrame(bench: Bench, rawDial: RawDial): Promise<Met & { clock: VirtualClock; got: Collector }> {
  const clock = virtualClock();
  const met = await meet(bench, rawDial, clock);
  const got = new Collector();
  met.link.receive(got);
  met.raw.write(joined([countedFrame(1, 8), countedFrame(2, 8).slice(0, 20)]));
  await got.reached(1);
  return { ...met, clock, got };
}
