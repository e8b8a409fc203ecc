import { once } from 'node:events';
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { spawnSync } from 'node:child_process';
import { file, inRounds, quartiles, startNats, startNlmq } from './process-cost.mjs';

// What a client costs, from JavaScript to JavaScript: one program publishes, another receives, the broker between them is
// ours or nats-server, in turns. The rates are compared within each round; brokers have one CPU, clients the other.

const ROUNDS = 7;
const SECONDS = 0.8;
const WARM_MS = 700;
const SIZE = 128;

const pinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

async function startEnd(words) {
  const child = fork(file('client-load.mjs'), words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  if (pinned) spawnSync('taskset', ['-a', '-cp', '1', String(child.pid)], { stdio: 'ignore' });
  await once(child, 'message');
  return child;
}

async function sample(child) {
  child.send('how far?');
  const [told] = await once(child, 'message');
  return told;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Messages a second, and microseconds of CPU that each took at either end. */
async function measure(sdk, url, how) {
  const receiver = await startEnd([sdk, how, url, String(SIZE)]);
  const publisher = await startEnd([sdk, 'publish', url, String(SIZE)]);
  await pause(WARM_MS);
  const ends = [publisher, receiver];
  const before = await Promise.all(ends.map(sample));
  await pause(SECONDS * 1000);
  const after = await Promise.all(ends.map(sample));
  for (const end of ends) end.kill('SIGKILL');
  const cost = (at) => {
    const messages = after[at].messages - before[at].messages;
    const { user, system } = after[at].cpu;
    return (user + system - before[at].cpu.user - before[at].cpu.system) / messages;
  };
  const rate = ((after[1].messages - before[1].messages) / (after[1].at - before[1].at)) * 1000;
  return { rate, publish: cost(0), receive: cost(1) };
}

function report(how, results) {
  const median = (runs, what) => quartiles(runs.map((one) => one[what]))[1];
  for (const [name, runs] of results) {
    const rate = `${(median(runs, 'rate') / 1e6).toFixed(2)} M/s`;
    const costs = ['publish', 'receive'].map((what) => `${what} ${median(runs, what).toFixed(3)} us`);
    console.log([name.padEnd(28), how.padEnd(8), rate, ...costs].join('   '));
  }
  const [ours, theirs] = [...results.values()];
  if (!theirs) return;
  const [low, middle, high] = quartiles(ours.map(({ rate }, round) => rate / theirs[round].rate));
  console.log(`ratio of the rates, ${how}: ${middle.toFixed(1)} (${low.toFixed(1)}-${high.toFixed(1)})`);
  const both = (runs) => median(runs, 'publish') + median(runs, 'receive');
  console.log(`ratio of the CPU of both clients, ${how}: ${(both(theirs) / both(ours)).toFixed(1)}`);
}

const ours = await startNlmq(['tcp://127.0.0.1:0']);
const theirs = await startNats();
const [{ host, port }] = ours.endpoints;
console.log(`${SIZE} bytes, one publisher, one subscriber: rate, and CPU in each client's process per message`);
try {
  for (const how of ['receive', 'iterate']) {
    const runs = [
      { name: 'nlmq', run: () => measure('nlmq', `tcp://${host}:${port}`, how) },
      theirs && {
        name: 'nats.js through nats-server',
        run: () => measure('nats', `nats://127.0.0.1:${theirs.place.port}`, how),
      },
    ];
    report(how, await inRounds(ROUNDS, runs.filter(Boolean)));
  }
} finally {
  for (const one of [ours, theirs]) one?.child.kill();
}
