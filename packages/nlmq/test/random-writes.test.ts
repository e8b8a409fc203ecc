import { spawnSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { seededRandom } from '@nlmq/testkit';
import { inNamespace, ip } from './kernel-namespace.ts';
import { kernelState } from './kernel-state.ts';
import { randomLines } from './random-lines.ts';
import { nlmq } from './screen.ts';

const LINES = 500;
/** Milliseconds that the kernel may take to tell of carriers, which it does when it has time. */
const SETTLING = 5000;

/** Compares two namespaces; again while they differ, until they have had the time to settle. */
async function expectSame(one: string, other: string, after: string): Promise<void> {
  const deadline = performance.now() + SETTLING;
  while (!isDeepStrictEqual(kernelState(one), kernelState(other)) && performance.now() < deadline) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect([after, kernelState(one)]).toEqual([after, kernelState(other)]);
}

for (const seed of [20130501, 0xffff]) {
  inNamespace(
    `${LINES} random writes do what they do with \`ip\`, refused ones as well (seed ${seed})`,
    async (netns) => {
      const other = `${netns}-ip`;
      ip(['netns', 'add', other]);
      try {
        ip(['-n', other, 'link', 'set', 'lo', 'up']);
        let done = 0;
        for (const [index, line] of randomLines(seededRandom(seed), LINES).entries()) {
          const [first = '', ...rest] = line.split(' ');
          const [tool, words] = first === 'tc' ? [first, rest] : ['ip', [first, ...rest]];
          const { status } = spawnSync(tool, ['-n', other, ...words]);
          const { code, err } = await nlmq(tool, '--netns', netns, ...words);
          expect([line, code === 0, err]).toEqual([line, status === 0, status === 0 ? '' : err]);
          if (status === 0) done++;
          if (index % 50 === 49) await expectSame(netns, other, line);
        }
        expect(done).toBeGreaterThan(LINES / 4);
      } finally {
        ip(['netns', 'del', other]);
      }
    },
    120_000,
  );
}
