import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { converse } from '@nlmq/client';
import { IPRoute, routeChange } from '@nlmq/iproute';
import { openNetlink } from '@nlmq/linux-sockets';
import { netlink } from '@nlmq/service-netlink';
import { file, firstLine } from './process-cost.mjs';
import { dumpBytes, getLink, hear, measured, perTurn } from './netlink-turns.mjs';

// What the kernel's tables cost in JavaScript against a C program that only receives, `ip`, and pyroute2 where it is
// installed: 100,000 routes in a namespace of its own, everything in one run, in rounds that take turns.

const ROUTES = 100_000;
const LINKS = 20_000;
const ROUNDS = 7;
const netns = `nlmqt-bench-${process.pid}`;
const folder = mkdtempSync(path.join(tmpdir(), 'nlmq-bench-'));
const program = path.join(folder, 'netlink');

const destination = (n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}/32`;
const lines = (verb) => Array.from({ length: ROUTES }, (_, n) => `route ${verb} ${destination(n)} dev lo\n`).join('');
const inNetns = (...command) => ['ip', 'netns', 'exec', netns, ...command];

function* changes(verb) {
  for (let n = 0; n < ROUTES; n++) yield routeChange(verb, { dst: destination(n), oif: 1 });
}

/** What each turn costs a C program in the namespace. */
function inC(what, count) {
  const [command, ...args] = inNetns(program, what, String(count));
  const rows = execFileSync(command, args, { encoding: 'utf8' }).trim().split('\n');
  const all = rows.map((line) => line.split(' ').map(Number));
  return { wall: Math.min(...all.map(([wall]) => wall)), cpu: Math.min(...all.map(([, cpu]) => cpu)) };
}

/** Has `ip` do all of a verb. */
function ipBatch(verb) {
  spawnSync('ip', ['-n', netns, '-batch', '-'], { input: lines(verb) });
}

async function streamed(ipr) {
  let count = 0;
  for await (const route of ipr.routes({ family: 2 })) if (route.attrs.dst !== undefined) count++;
  if (count < ROUTES) throw new Error(`only ${count} routes came`);
}

async function paged(ipr) {
  let count = 0;
  for await (const page of ipr.routes({ family: 2 }).pages())
    for (const route of page) if (route.attrs.dst !== undefined) count++;
  if (count < ROUTES) throw new Error(`only ${count} routes came`);
}

async function kept(ipr) {
  const routes = await ipr.getRoutes({ family: 2 });
  if (routes.length < ROUTES) throw new Error(`only ${routes.length} routes came`);
}

/** Takes turns, and answers the nanoseconds of each by name. */
async function inRounds(rounds, runs) {
  const results = new Map(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      globalThis.gc?.();
      results.get(name).push(await run());
    }
  }
  return results;
}

/** The least of several rounds, and how often it holds what the base takes. */
function row(name, rounds, { base, goal, unit = 1e6, suffix = 'ms' } = {}) {
  const cells = ['wall', 'cpu'].map((what) => {
    const least = (some) => Math.min(...some.map((one) => one[what]));
    const times = base ? (least(rounds) / least(base)).toFixed(2) : '';
    return `${what} ${(least(rounds) / unit).toFixed(2).padStart(9)} ${suffix} ${times.padStart(7)}`;
  });
  console.log(`  ${name.padEnd(30)}${cells.join('   ')}${goal === undefined ? '' : `   goal ${goal}`}`);
}

async function dumps(ipr, socket) {
  const results = await inRounds(ROUNDS, {
    'C loop': () => inC('dump', 3),
    'bytes to JavaScript': () => measured(() => dumpBytes(socket)),
    'typed, streamed': () => measured(() => streamed(ipr)),
    'typed, by the packet': () => measured(() => paged(ipr)),
    'typed, kept': () => measured(() => kept(ipr)),
    'ip -j route': () => measured(() => execFileSync('ip', ['-n', netns, '-j', 'route'], { maxBuffer: 1 << 28 })),
  });
  const base = results.get('C loop');
  console.log(`a dump of ${ROUTES} routes, least of ${ROUNDS} (ratio to the C loop)`);
  const goals = {
    'bytes to JavaScript': '1.05',
    'typed, by the packet': '1.25',
    'typed, kept': '2.0, under ip -j route',
  };
  for (const [name, times] of results) row(name, times, { base, goal: goals[name] });
  return results;
}

async function remote(local) {
  const cli = file('../../packages/nlmq/bin/nlmq.mjs');
  const args = [cli, 'serve', 'tcp://127.0.0.1:0', '--service', `netlink/route@${netns}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [ready] = await firstLine(child);
    const { IPRoute: Remote } = await import('nlmq');
    const far = await Remote.open({ host: ready.replace('ready ', ''), netns });
    const results = await inRounds(ROUNDS, {
      'local, streamed': () => measured(() => streamed(local)),
      'over tcp loopback, streamed': () => measured(() => streamed(far)),
    });
    await far.close();
    const base = results.get('local, streamed');
    console.log(`over a broker, least of ${ROUNDS} (ratio to local)`);
    for (const [name, times] of results)
      row(name, times, { base, ...(name === 'local, streamed' ? {} : { goal: '1.6' }) });
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

async function links(ipr, conversation, socket) {
  const results = await inRounds(ROUNDS, {
    'C send and recv': () => inC('link', LINKS),
    'the socket': () => perTurn(LINKS, () => getLink(socket)),
    'a conversation, as packets': () => perTurn(LINKS, () => conversation.request(getLink.packet)),
    'ipr.getLink(1), typed': () => perTurn(LINKS, () => ipr.getLink(1)),
  });
  const base = results.get('C send and recv');
  console.log(`${LINKS} requests of one link, one after the other (ratio to C)`);
  for (const [name, times] of results)
    row(name, times, { base, goal: name === 'the socket' ? '1.2' : undefined, unit: 1e3, suffix: 'us' });
}

async function writes(ipr) {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < 4; round++) {
    for (const verb of ['del', 'add']) {
      ours.push(await measured(() => ipr.batch(changes(verb)), ROUTES));
      ipBatch(verb === 'add' ? 'del' : 'add');
      theirs.push(await measured(() => ipBatch(verb), ROUTES));
    }
  }
  console.log(`${ROUTES} acknowledged writes of routes, least of 8 (ratio of ip -batch to ours)`);
  row('ipr.batch', ours, { unit: 1e3, suffix: 'us' });
  row('ip -batch', theirs, { base: ours, goal: '2', unit: 1e3, suffix: 'us' });
}

async function events(ipr) {
  const input = path.join(folder, 'batch');
  writeFileSync(input, lines('del') + lines('add'));
  const monitor = await ipr.monitor();
  const heard = hear(monitor, 2 * ROUTES);
  const [command, ...args] = inNetns(program, 'events', String(2 * ROUTES));
  const [, rest] = await firstLine(spawn(command, args));
  const counted = once(rest, 'line');
  const before = process.cpuUsage();
  const from = openSync(input);
  spawn('ip', ['-n', netns, '-batch', '-'], { stdio: [from, 'ignore', 'inherit'] });
  closeSync(from);
  const { events: count, lost } = await heard;
  const { user, system } = process.cpuUsage(before);
  const [, cpu] = (await counted)[0].split(' ');
  await monitor.close();
  console.log(`${count} events of routes, typed, ${lost} lost`);
  console.log(
    `  CPU of each ${((user + system) / count).toFixed(2)} us   goal 2.5   (C: ${(Number(cpu) / 1e3).toFixed(2)} us)`,
  );
}

/** One dump by pyroute2, typed as it does; its start is in it. */
async function pyroute2(base) {
  const script = `from pyroute2 import IPRoute\nassert len(list(IPRoute().get_routes(family=2))) >= ${ROUTES}`;
  const [command, ...args] = inNetns('/usr/bin/python3', '-c', script);
  let status;
  const cost = await measured(() => {
    ({ status } = spawnSync(command, args));
  });
  if (status === 0) row('pyroute2, typed, kept', [cost], { base });
  else console.error('pyroute2 is not here (apt-get install python3-pyroute2): no comparison');
}

execFileSync('cc', ['-O2', '-o', program, file('netlink.c')]);
execFileSync('ip', ['netns', 'add', netns]);
try {
  execFileSync('ip', ['-n', netns, 'link', 'set', 'lo', 'up']);
  ipBatch('add');
  const conversation = await converse(netlink({ family: 'route', netns }));
  const ipr = new IPRoute(conversation);
  const socket = { answered: () => undefined };
  const ignore = () => undefined;
  socket.port = openNetlink(
    { protocol: 0, netns },
    { messages: (bytes) => socket.answered(bytes), overrun: ignore, failed: ignore },
  );
  const results = await dumps(ipr, socket);
  await pyroute2(results.get('C loop'));
  await remote(ipr);
  await links(ipr, conversation, socket);
  await writes(ipr);
  await events(ipr);
  socket.port.close();
  await ipr.close();
} finally {
  execFileSync('ip', ['netns', 'del', netns]);
  rmSync(folder, { recursive: true });
}
