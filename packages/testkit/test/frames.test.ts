import { Collector, Keeper, countedFrame, countedFrames, firstFault, joined, seededRandom } from '@nlmq/testkit';

test('counted frames prove themselves, and one wrong byte is found', () => {
  const frames = countedFrames(seededRandom(1), 5, 20);
  expect(firstFault(frames, 5)).toBeUndefined();
  expect(firstFault(frames, 6)).toBe(6);
  frames[frames.length - 1] = 1;
  expect(firstFault(frames, 5)).toBe(24);
});

test('a collector says when so many frames have come, and how the link ended', async () => {
  const got = new Collector();
  const three = got.reached(3);
  expect(got.frames(joined([countedFrame(1, 4), countedFrame(2, 4)]))).toBe(false);
  got.frames(countedFrame(3, 4));
  await three;
  const four = got.reached(4);
  const reason = new Error('over');
  got.closed(reason);
  await expect(four).rejects.toMatchObject({ cause: reason });
  expect([await got.ended, got.closings]).toEqual([reason, 1]);
});

test('a keeper keeps copies', () => {
  const kept = new Keeper();
  const burst = countedFrame(1, 8);
  kept.frames(burst);
  burst.fill(0);
  expect(kept.kept).toEqual([countedFrame(1, 8)]);
});

test('a burst whose length field is spoilt is refused', () => {
  expect(() => new Collector().frames(new Uint8Array(16))).toThrow(
    expect.objectContaining({ code: 'ERR_FRAME_SHORT' }) as Error,
  );
});
