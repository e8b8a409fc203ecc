import { Collector } from '../collector.ts';
import { countedFrame } from '../frames.ts';
import { clog, fill, turns, type Bench } from './bench.ts';

const LARGE = 60_000;

/** How either end holds the other back. */
export function pressureRules(bench: Bench): void {
  test.each(['near', 'far'] as const)('the %s end is full while its peer does not read, until it does', async (end) => {
    const pair = await bench.pair();
    const sender = pair[end];
    const reader = end === 'near' ? pair.far : pair.near;
    const { sent, drained } = await clog(sender, countedFrame(1, LARGE));
    const got = new Collector();
    reader.receive(got);
    await drained;
    await got.reached(sent);
  });

  test('drained() settles at once while the link is not full', async () => {
    const { near } = await bench.pair();
    near.send(countedFrame(1, 4));
    await near.drained();
  });

  test('a paused link delivers nothing more, and everything once it is resumed', async () => {
    const { near, far } = await bench.pair();
    const got = new Collector();
    far.pause();
    far.receive(got);
    near.send(countedFrame(1, 4));
    await turns();
    expect(got.count).toBe(0);
    far.resume();
    await got.reached(1);
    far.pause();
    near.send(countedFrame(2, 4));
    await turns();
    expect(got.count).toBe(1);
    far.resume();
    await got.reached(2);
  });

  test('a receiver that pauses during frames() is given nothing more', async () => {
    const { near, far } = await bench.pair();
    let bursts = 0;
    const got = new Collector(() => {
      bursts += 1;
      far.pause();
      return false;
    });
    far.receive(got);
    near.send(countedFrame(1, 4));
    await got.reached(1);
    const sent = fill(near, countedFrame(2, LARGE));
    await turns();
    expect(bursts).toBe(1);
    while (got.count <= sent) {
      far.resume();
      await turns(1);
    }
  });

  test.each(['its own end', 'its peer'])('drained() settles when %s is destroyed', async (who) => {
    const { near, far } = await bench.pair();
    near.receive(new Collector());
    fill(near, countedFrame(1, LARGE));
    const drained = near.drained();
    (who === 'its peer' ? far : near).destroy();
    await drained;
  });

  test('drained() settles when a full link is closed', async () => {
    const { near } = await bench.pair();
    fill(near, countedFrame(1, LARGE));
    const drained = near.drained();
    void near.close();
    await drained;
  });
}
