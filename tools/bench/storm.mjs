import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { converse } from '@nlmq/client';
import { IPRoute } from '@nlmq/iproute';
import { netlink } from '@nlmq/service-netlink';

// Storms of 40,000 events of routes, 24 of them, with a reader that stands still 40 of 120 ms, at two sizes of the
// kernel's buffer: what is told and what is counted as lost must be all there were, the loss the kernel's own count, and
// a mirror must be what a fresh dump says after each.

const ROUTES = 20_000;
const ROUNDS = 24;
const STALL_MS = 40;
const PERIOD_MS = 120;
const BUFFERS = [212_992, 8 << 20];

const folder = mkdtempSync(path.join(tmpdir(), 'nlmq-bench-'));
const soon = () => new Promise((resolve) => setImmediate(resolve));

function prepare(verb) {
  const line = (_, n) => `route ${verb} 10.${n >> 16}.${(n >> 8) & 255}.${n & 255}/32 dev lo\n`;
  writeFileSync(path.join(folder, verb), Array.from({ length: ROUTES }, line).join(''));
}

async function storm(netns, verb) {
  const from = openSync(path.join(folder, verb));
  const child = spawn('ip', ['-n', netns, '-batch', '-'], { stdio: [from, 'ignore', 'inherit'] });
  closeSync(from);
  await once(child, 'exit');
}

/** What the kernel counts as lost on the sockets of a namespace that listen to groups. */
function drops(netns) {
  const { stdout } = spawnSync('ip', ['netns', 'exec', netns, 'cat', '/proc/net/netlink'], { encoding: 'utf8' });
  const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/));
  return rows
    .filter(([, family, pid, groups]) => family === '0' && pid !== '0' && groups !== '00000000')
    .reduce((sum, row) => sum + Number(row[8]), 0);
}

function tally(monitor) {
  const told = { heard: 0, lost: 0 };
  void (async () => {
    for await (const event of monitor) {
      if (event.event === 'overrun') told.lost += event.lost;
      else told.heard++;
    }
  })();
  return told;
}

const shown = (routes) =>
  Array.from(routes, ({ table, dstLen, attrs }) => `${table} ${attrs.dst}/${dstLen} ${attrs.oif}`)
    .sort()
    .join('\n');

/** Dumps until the mirror is what one says. */
async function converged(mirror, ipr) {
  for (let tries = 1; ; tries++) {
    if (shown(mirror.values()) === shown(await ipr.getRoutes())) return;
    if (tries === 5000) throw new Error('the mirror does not become what the kernel is');
    await soon();
  }
}

async function storms(eventBuffer) {
  const netns = `nlmqt-storm-${process.pid}`;
  execFileSync('ip', ['netns', 'add', netns]);
  execFileSync('ip', ['-n', netns, 'link', 'set', 'lo', 'up']);
  const ipr = new IPRoute(await converse(netlink({ family: 'route', netns, eventBuffer })));
  try {
    const told = tally(await ipr.monitor());
    const mirror = await ipr.mirror('routes');
    for (let round = 1; round <= ROUNDS; round++) {
      const stalls = setInterval(() => {
        const end = performance.now() + STALL_MS;
        while (performance.now() < end);
      }, PERIOD_MS);
      await storm(netns, 'add');
      if (round % 2 === 0) await converged(mirror, ipr);
      await storm(netns, 'del');
      clearInterval(stalls);
      await converged(mirror, ipr);
      while (told.heard + told.lost < 2 * ROUTES * round) await soon();
      const kernel = drops(netns);
      if (told.lost !== kernel) throw new Error(`round ${round}: ${told.lost} told as lost, ${kernel} by the kernel`);
    }
    const size = `${(eventBuffer / 1024).toFixed(0)} KiB`.padStart(9);
    const { heard, lost } = told;
    console.log(
      `${size} of buffer: ${ROUNDS} storms, ${heard} told, ${lost} lost, by the kernel too; ${mirror.dumps} dumps, equal after each`,
    );
  } finally {
    await ipr.close();
    execFileSync('ip', ['netns', 'del', netns]);
  }
}

try {
  for (const verb of ['add', 'del']) prepare(verb);
  for (const eventBuffer of BUFFERS) await storms(eventBuffer);
} finally {
  rmSync(folder, { recursive: true });
}
