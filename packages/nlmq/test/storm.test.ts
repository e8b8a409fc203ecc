import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { converse } from '@nlmq/client';
import type { RouteMessage } from '@nlmq/families';
import { IPRoute, type Mirror, type Monitor } from '@nlmq/iproute';
import { netlink } from '@nlmq/service-netlink';
import { inNamespace } from './kernel-namespace.ts';

/** Routes that come and go in each round. */
const ROUTES = 20_000;
const ROUNDS = 2;
const STALL_MS = 40;
const PERIOD_MS = 120;
const LONG = 120_000;

const lines = (verb: string): string =>
  Array.from({ length: ROUTES }, (_, n) => `route ${verb} 10.${n >> 16}.${(n >> 8) & 255}.${n & 255}/32 dev lo\n`).join(
    '',
  );

/** Has `ip` make the changes while this process goes on. */
async function storm(netns: string, verb: string): Promise<void> {
  const child = spawn('ip', ['-n', netns, '-batch', '-'], { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.end(lines(verb));
  await once(child, 'exit');
}

/** Keeps the process from everything else 40 of 120 ms, meanwhile. */
async function stalling(body: () => Promise<void>): Promise<void> {
  const timer = setInterval(() => {
    const end = performance.now() + STALL_MS;
    while (performance.now() < end);
  }, PERIOD_MS);
  await body();
  clearInterval(timer);
}

/** What the kernel counts as lost on the sockets of a namespace that listen to groups. */
function drops(netns: string): number {
  const { stdout } = spawnSync('ip', ['netns', 'exec', netns, 'cat', '/proc/net/netlink'], { encoding: 'utf8' });
  const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/));
  const named = rows.filter(([, family, pid, groups]) => family === '0' && pid !== '0' && groups !== '00000000');
  return named.reduce((sum, row) => sum + Number(row[8]), 0);
}

/** Counts what a monitor is told. */
function tally(monitor: Monitor): { readonly heard: () => number; readonly lost: () => number } {
  let heard = 0;
  let lost = 0;
  void (async () => {
    for await (const event of monitor) {
      if (event.event === 'overrun') lost += event.lost;
      else heard++;
    }
  })();
  return { heard: () => heard, lost: () => lost };
}

const shown = (routes: Iterable<RouteMessage>): string =>
  Array.from(routes, ({ table, dstLen, attrs: { dst, oif } }) => `${table} ${dst}/${dstLen} ${oif}`)
    .sort()
    .join('\n');

/** Settles when the mirror is what a fresh dump says; that it gets there is what the test is about. */
async function converged(mirror: Mirror<RouteMessage>, ipr: IPRoute): Promise<void> {
  for (;;) {
    if (shown(mirror.values()) === shown(await ipr.getRoutes())) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe.each([
  ['the default', 212_992],
  ['8 MiB', 8 << 20],
])('with %s of buffer', (_, eventBuffer) => {
  inNamespace(
    'every event of a storm is told or counted as lost, by the kernel, and a mirror ends as the kernel after each',
    async (netns) => {
      await using ipr = new IPRoute(await converse(netlink({ family: 'route', netns, eventBuffer })));
      const { heard, lost } = tally(await ipr.monitor());
      await using mirror = await ipr.mirror('routes');
      for (let round = 1; round <= ROUNDS; round++) {
        await stalling(async () => {
          await storm(netns, 'add');
          if (round === 1) await converged(mirror, ipr);
          await storm(netns, 'del');
        });
        await converged(mirror, ipr);
        while (heard() + lost() < 2 * ROUTES * round) await new Promise((resolve) => setImmediate(resolve));
        expect([round, heard() + lost(), lost()]).toEqual([round, 2 * ROUTES * round, drops(netns)]);
      }
      if (eventBuffer > 1 << 20) expect(lost()).toBe(0);
      else expect(mirror.dumps).toBeGreaterThan(1);
    },
    LONG,
  );
});
