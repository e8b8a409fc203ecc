import { spawnSync } from 'node:child_process';
import { AddressFamily } from '@nlmq/families';
import type { Mirror, Mirrored } from '@nlmq/iproute';
import { seededRandom } from '@nlmq/testkit';
import { IPRoute } from '../src/index.ts';
import { batch, inNamespace } from './kernel-namespace.ts';
import { randomLines } from './random-lines.ts';
import { serving, start } from './screen.ts';

const LINES = 240;
/** The state of neighbours that need no asking for: the kernel tells nothing of those that it makes itself. */
const NOARP = 0x40;
/** RTM_F_CLONED: what it remembers of routes in use. */
const CLONED = 0x200;
const LONG = 60_000;

/** What changes by itself, or of which the kernel does not tell. */
const RESTLESS = new Set([
  'cacheinfo',
  'stats',
  'stats64',
  'afSpec',
  'probes',
  'flagsExt',
  'state',
  'change',
  'gcTimer',
  'helloTimer',
]);

const comparable = (messages: Iterable<unknown>): string[] =>
  Array.from(messages, (message) =>
    JSON.stringify(message, (key, value: unknown) => {
      if (RESTLESS.has(key)) return undefined;
      return typeof value === 'bigint' ? String(value) : sorted(value);
    }),
  ).sort();

/** Members in the order of their names: events have them in another. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

type Tables = { readonly [K in keyof Mirrored]: () => Promise<readonly Mirrored[K][]> };

const tablesOf = (ipr: IPRoute): Tables => ({
  links: () => ipr.getLinks({ extMask: 8 }),
  addresses: () => ipr.getAddr(),
  routes: async () => (await ipr.getRoutes()).filter(({ flags }) => (flags & CLONED) === 0),
  neighbours: async () => (await ipr.getNeighbors()).filter(({ state }) => state !== 0 && state !== NOARP),
  rules: () => ipr.getRules(),
  nexthops: () => ipr.getNexthops(),
});

/** Compares until they are the same; the time of the test is the limit. */
async function converges<K extends keyof Mirrored>(
  which: K,
  mirror: Mirror<Mirrored[K]>,
  tables: Tables,
): Promise<void> {
  for (let round = 0; ; round++) {
    const kernel = comparable(await tables[which]());
    const ours = comparable(mirror.values());
    if (JSON.stringify(kernel) === JSON.stringify(ours)) return;
    if (round > 1000) expect([which, ours]).toEqual([which, kernel]);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function follows(ipr: IPRoute, netns: string, seed: number): Promise<void> {
  const tables = tablesOf(ipr);
  const names = Object.keys(tables) as (keyof Mirrored)[];
  const mirrors = await Promise.all(names.map((name) => ipr.mirror(name)));
  const all = randomLines(seededRandom(seed), LINES).filter((line) => !line.startsWith('tc '));
  for (let at = 0; at < all.length; at += 60) {
    const input = all.slice(at, at + 60).join('\n');
    spawnSync('ip', ['-n', netns, '-force', '-batch', '-'], { input });
    for (const [index, name] of names.entries()) await converges(name, mirrors[index]! as never, tables);
  }
  batch(netns, ['link set lo down']);
  for (const [index, name] of names.entries()) await converges(name, mirrors[index]! as never, tables);
  await Promise.all(mirrors.map((mirror) => mirror.close()));
}

inNamespace(
  'mirrors of all tables end as the kernel after random writes, and when a link takes its routes along',
  async (netns) => {
    await using ipr = await IPRoute.open({ netns });
    await follows(ipr, netns, 7);
  },
  LONG,
);

inNamespace(
  'so they do over a broker',
  async (netns) => {
    const broker = await serving('--service', `netlink/route@${netns}`);
    await using ipr = await IPRoute.open({ host: broker.url, netns });
    await follows(ipr, netns, 8);
    await broker.stop();
  },
  LONG,
);

inNamespace('a mirror of a broker that went and came back tells what changed meanwhile', async (netns) => {
  const service = ['--service', `netlink/route@${netns}`] as const;
  const first = await serving(...service);
  await using ipr = await IPRoute.open({ host: first.url, netns });
  await using mirror = await ipr.mirror('routes');
  const changes = mirror[Symbol.asyncIterator]();
  await first.stop();
  batch(netns, ['route add 192.0.2.7 dev lo']);
  const second = start('serve', first.url, ...service);
  await second.screen.line((line) => line.startsWith('ready '));
  const seen: unknown[] = [];
  while (!seen.includes('192.0.2.7')) {
    const { value } = await changes.next();
    if (value?.change === 'added') seen.push(value.message.attrs.dst);
  }
  expect(
    [...mirror.values()].some(({ family, attrs }) => family === AddressFamily.inet && attrs.dst === '192.0.2.7'),
  ).toBe(true);
  await second.stop();
});
