import { formatEndpoint, parseEndpoint } from '@nlmq/core';
import { virtualClock } from '../clock.ts';
import { Collector, Keeper } from '../collector.ts';
import { countedFrame, frameEnd, joined } from '../frames.ts';
import type { Bench } from './bench.ts';
import { descriptors } from './scale.ts';

/** How the two ends of datagrams meet. */
export function datagramMeetingRules(bench: Bench): void {
  test('a listener says where it is, and that can be printed, read and dialled', async () => {
    const { listener, accepted } = await bench.expectOne();
    const printed = formatEndpoint(listener.endpoint);
    const far = await accepted;
    const got = new Collector();
    far.receive(got);
    const near = await bench.dial(parseEndpoint(printed));
    near.send(countedFrame(1, 4));
    await got.reached(1);
    expect(printed).not.toMatch(/:0$/);
    for (const { remote } of [near, far]) expect(parseEndpoint(formatEndpoint(remote))).toEqual(remote);
  });

  test('a listener is one link, whoever sends, and of nobody in particular', async () => {
    const links: unknown[] = [];
    const got = new Collector();
    const { endpoint } = await bench.listen((link) => {
      links.push(link.peer);
      link.receive(got);
    });
    for (let count = 0; count < 5; count++) (await bench.dial(endpoint)).send(countedFrame(count, 4));
    await got.reached(5);
    expect(links).toEqual([{ kind: 'datagrams' }]);
  });

  test('refuses a second listener at the same place with ERR_ADDRESS_IN_USE', async () => {
    const { listener } = await bench.expectOne();
    const second = bench.listen(() => undefined, {}, listener.endpoint);
    await expect(second).rejects.toMatchObject({ code: 'ERR_ADDRESS_IN_USE' });
  });

  test.each(['the listener', 'its link'])('closing %s ends both, and gives the place back', async (what) => {
    const { listener, accepted } = await bench.expectOne();
    const got = new Collector();
    const link = await accepted;
    link.receive(got);
    await (what === 'its link' ? link : listener).close();
    await listener.close();
    expect(await got.ended).toBeUndefined();
    await bench.listen(() => undefined, {}, listener.endpoint);
  });

  test('a dial is given up with ERR_ABORTED, and with ERR_TIMEOUT at the deadline', async () => {
    const { listener } = await bench.expectOne();
    const aborted = bench.dial(listener.endpoint, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ code: 'ERR_ABORTED' });
    const clock = virtualClock();
    const late = bench.dial(listener.endpoint, { clock, timeout: 100 });
    clock.advance(100);
    await expect(late).rejects.toMatchObject({ code: 'ERR_TIMEOUT' });
    await bench.dial(listener.endpoint, { clock });
    expect(clock.pending).toBe(0);
  });
}

/** What travels in datagrams. */
export function datagramRules(bench: Bench): void {
  test('delivers whole frames in bursts at a multiple of 4, in their order', async () => {
    const { near, far } = await bench.pair();
    const odd: string[] = [];
    const kept = new Keeper();
    const frames = Array.from({ length: 100 }, (_zero, seq) => countedFrame(seq, 4 * (seq % 90)));
    far.receive({
      frames(burst) {
        if (burst.byteOffset % 4 !== 0 || Buffer.isBuffer(burst)) odd.push(`offset ${burst.byteOffset}`);
        let at = 0;
        while (at < burst.length) at = frameEnd(burst, at);
        if (at !== burst.length) odd.push(`${at} of ${burst.length}`);
        return kept.frames(burst);
      },
      closed: (reason) => kept.closed(reason),
    });
    near.send(joined(frames));
    await kept.reached(100);
    expect(odd).toEqual([]);
    expect(Buffer.compare(joined(kept.kept), joined(frames))).toBe(0);
  });

  test('bytes that were sent may be overwritten at once', async () => {
    const { near, far } = await bench.pair();
    const kept = new Keeper();
    far.receive(kept);
    const frame = countedFrame(1, 400);
    expect(near.send(frame)).toBe('taken');
    frame.fill(0);
    await kept.reached(1);
    expect(kept.kept).toEqual([countedFrame(1, 400)]);
  });

  test('nobody is answered: what the listening end sends goes nowhere', async () => {
    const { near, far } = await bench.pair();
    const [nearGot, farGot] = [new Collector(), new Collector()];
    near.receive(nearGot);
    far.receive(farGot);
    for (let count = 0; count < 10; count++) {
      near.send(countedFrame(count, 4));
      expect(far.send(countedFrame(count, 4))).toBe('taken');
    }
    await farGot.reached(10);
    await near.close();
    expect(nearGot.count).toBe(0);
  });

  test('close() sends what is queued', async () => {
    const { near, far } = await bench.pair();
    const got = new Collector();
    far.receive(got);
    for (let count = 0; count < 10; count++) near.send(countedFrame(count, 4));
    await near.close();
    await got.reached(10);
  });
}

/** How the ends of datagrams end. */
export function datagramEndingRules(bench: Bench): void {
  test.each(['near', 'far'] as const)(
    'closed() of the %s end comes once, with the reason of destroy()',
    async (end) => {
      const pair = await bench.pair();
      const got = new Collector();
      const reason = new Error('enough');
      pair[end].receive(got);
      pair[end].destroy(reason);
      pair[end].destroy(new Error('again'));
      await pair[end].close();
      expect(await got.ended).toBe(reason);
      expect(got.closings).toBe(1);
    },
  );

  test.each(['near', 'far'] as const)('a dead %s end takes what it is sent, and forgets it', async (end) => {
    const pair = await bench.pair();
    const link = pair[end];
    link.destroy();
    expect(link.send(countedFrame(1, 4))).toBe('taken');
    await link.drained();
    link.pause();
    link.resume();
    const got = new Collector();
    link.receive(got);
    await got.ended;
    expect(() => link.receive(got)).toThrow(expect.objectContaining({ code: 'ERR_MODEL' }) as Error);
  });

  test('a receiver that throws ends its own link, with what it threw', async () => {
    const { near, far } = await bench.pair();
    const thrown = new Error('not for me');
    const got = new Collector(() => {
      throw thrown;
    });
    far.receive(got);
    near.send(countedFrame(1, 4));
    expect(await got.ended).toBe(thrown);
  });
  const countable = descriptors() !== undefined;
  (countable ? test : test.skip)('leaves no descriptor behind after 300 pairs (needs /proc/self/fd)', async () => {
    const cycle = async (): Promise<void> => {
      const { near, listener } = await bench.pair();
      await Promise.all([near.close(), listener.close()]);
    };
    await cycle();
    const before = descriptors()!;
    for (let count = 0; count < 300; count++) await cycle();
    expect(descriptors()! - before).toBeLessThan(10);
  });
}
