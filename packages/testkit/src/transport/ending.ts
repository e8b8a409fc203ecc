import { Collector } from '../collector.ts';
import { countedFrame } from '../frames.ts';
import { fill, turns, type Bench, type Pair } from './bench.ts';

const LARGE = 60_000;

/** How links end. */
export function endingRules(bench: Bench): void {
  test('close() sends what is queued, and both ends are told without a reason', async () => {
    const { near, far } = await bench.pair();
    const { nearGot, farGot } = receiveBoth({ near, far });
    const sent = fill(near, countedFrame(1, LARGE));
    await near.close();
    await Promise.all([nearGot.ended, farGot.ended]);
    expect(farGot.count).toBe(sent);
    expect([nearGot.reason, farGot.reason]).toEqual([undefined, undefined]);
  });

  test('close() flushes although the peer has sent what nobody reads any more', async () => {
    const { near, far } = await bench.pair();
    const got = new Collector();
    fill(far, countedFrame(1, LARGE));
    const sent = fill(near, countedFrame(2, LARGE));
    const closed = near.close();
    far.receive(got);
    await closed;
    await got.ended;
    expect(got.count).toBe(sent);
  });

  test('destroy() ends at once, with its reason, and what was queued is lost', async () => {
    const { near, far } = await bench.pair();
    const got = new Collector();
    const lost = new Collector();
    near.receive(got);
    const sent = fill(near, countedFrame(1, LARGE));
    const reason = new Error('enough');
    near.destroy(reason);
    expect(await got.ended).toBe(reason);
    far.receive(lost);
    await lost.ended;
    expect(lost.count).toBeLessThan(sent);
  });

  test('closed() comes once, however many ways the link ends', async () => {
    const { near, far } = await bench.pair();
    const { nearGot, farGot } = receiveBoth({ near, far });
    void near.close();
    void far.close();
    near.destroy(new Error('once'));
    far.destroy(new Error('and again'));
    near.destroy();
    await Promise.all([near.close(), far.close(), nearGot.ended, farGot.ended]);
    await turns();
    expect([nearGot.closings, farGot.closings]).toEqual([1, 1]);
  });

  test('a dead link takes what it is sent, and forgets it', async () => {
    const { near, far } = await bench.pair();
    near.destroy();
    far.receive(new Collector());
    expect(near.send(countedFrame(1, 4))).toBe('taken');
    await near.close();
    expect(near.send(countedFrame(1, 4))).toBe('taken');
    await near.drained();
    near.pause();
    near.resume();
  });

  test('a receiver that comes when the link is dead is told so', async () => {
    const { near } = await bench.pair();
    const reason = new Error('early');
    near.destroy(reason);
    await near.close();
    const got = new Collector();
    near.receive(got);
    expect(got.closings).toBe(0);
    expect(await got.ended).toBe(reason);
  });
}

/** What a receiver's faults do. */
export function receiverRules(bench: Bench): void {
  test('a receiver that throws ends its own link, with what it threw, and no other', async () => {
    const { near, far, listener } = await bench.pair();
    const other = await bench.dial(listener.endpoint);
    const thrown = new Error('not for me');
    const got = new Collector(() => {
      throw thrown;
    });
    const peer = new Collector();
    far.receive(got);
    near.receive(peer);
    near.send(countedFrame(1, 4));
    expect(await got.ended).toBe(thrown);
    await peer.ended;
    expect(other.send(countedFrame(1, 4))).toBe('taken');
  });

  test('a link has one receiver', async () => {
    const { near } = await bench.pair();
    near.receive(new Collector());
    expect(() => near.receive(new Collector())).toThrow(expect.objectContaining({ code: 'ERR_MODEL' }) as Error);
  });

  test('nothing is delivered after a receiver destroyed its link', async () => {
    const { near, far } = await bench.pair();
    let after = 0;
    const got = new Collector(() => {
      if (got.count > 1) after += 1;
      far.destroy();
      return false;
    });
    far.receive(got);
    near.send(countedFrame(1, 4));
    await got.reached(1);
    near.send(countedFrame(2, 4));
    await got.ended;
    await turns();
    expect(after).toBe(0);
  });
}

function receiveBoth({ near, far }: Omit<Pair, 'listener'>): { nearGot: Collector; farGot: Collector } {
  const nearGot = new Collector();
  const farGot = new Collector();
  near.receive(nearGot);
  far.receive(farGot);
  return { nearGot, farGot };
}
