import { readdirSync } from 'node:fs';
import type { Link } from '@nlmq/core';
import { Collector } from '../collector.ts';
import { countedFrame } from '../frames.ts';
import type { Bench } from './bench.ts';

/** What holds for many links too. */
export function scaleRules(bench: Bench): void {
  test('carries frames over 1,000 links at once', async () => {
    const { endpoint } = await bench.listen(echo);
    const links: Link[] = [];
    // Few dials at a time: a hundred handshakes take a busy machine longer than a dial may.
    for (let batch = 0; batch < 50; batch++) {
      links.push(...(await Promise.all(Array.from({ length: 20 }, () => bench.dial(endpoint)))));
    }
    const answers = links.map((link, seq) => {
      const got = new Collector();
      link.receive(got);
      link.send(countedFrame(seq, 64));
      return got.reached(1);
    });
    await Promise.all(answers);
  }, 60_000);

  const countable = descriptors() !== undefined;
  (countable ? test : test.skip)('leaves no descriptor behind after 300 dials (needs /proc/self/fd)', async () => {
    const { endpoint } = await bench.listen(echo);
    const cycle = async (): Promise<void> => {
      const link = await bench.dial(endpoint);
      const got = new Collector();
      link.receive(got);
      link.send(countedFrame(1, 64));
      await got.reached(1);
      await link.close();
    };
    await cycle();
    const before = descriptors()!;
    for (let count = 0; count < 300; count++) await cycle();
    expect(descriptors()! - before).toBeLessThan(10);
  });
}

function echo(link: Link): void {
  link.receive(new Collector((burst) => link.send(burst) !== 'taken'));
}

/** How many descriptors the process has; undefined where that cannot be known. */
export function descriptors(): number | undefined {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return undefined;
  }
}
