import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// What the benchmarks of brokers share: brokers on one CPU, the load on another, and CPU per message from the kernel.

const pinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

export const file = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Starts a program on that CPU. */
export function startOn(cpu, command, stdio = ['ignore', 'pipe', 'inherit']) {
  const [program, ...args] = pinned ? ['taskset', '-c', String(cpu), ...command] : command;
  return spawn(program, args, { stdio });
}

/** The first line that a child prints, and the reader of those behind it. @throws when the child ends without one */
export function firstLine(child) {
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve([line, lines]));
    child.once('exit', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}`)));
  });
}

/** Starts a broker of ours that listens at these URLs; answers it and where it listens, each as `scheme://address`. */
export async function startNlmq(urls, certificates = '') {
  const child = startOn(0, [process.execPath, file('broker-process.mjs'), certificates, ...urls]);
  const [line] = await firstLine(child);
  return { child, endpoints: JSON.parse(line) };
}

/** Starts nats-server on the same CPU; answers nothing where there is none. */
export async function startNats(...args) {
  if (spawnSync('nats-server', ['--version']).status !== 0) {
    console.error('nats-server is not here (apt-get install nats-server): no comparison');
    return undefined;
  }
  const port = await freePort();
  const child = startOn(0, ['nats-server', '-a', '127.0.0.1', '-p', String(port), ...args], 'ignore');
  await new Promise((resolve) => setTimeout(resolve, 700));
  return { child, place: { host: '127.0.0.1', port } };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Seconds that all threads of a process have run. */
function cpuSeconds(pid) {
  const tasks = readdirSync(`/proc/${pid}/task`);
  return tasks.reduce(
    (sum, task) => sum + Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e9,
    0,
  );
}

/**
 * CPU seconds of the broker per million messages, their rate, and how many were out of order; `load` as for load.mjs.
 *
 * `together`: on the broker's CPU, so that what is timed is not how long one CPU takes to wake the other.
 */
export async function measure(child, { together = false, ...load }) {
  const loading = startOn(together ? 0 : 1, [process.execPath, file('load.mjs'), JSON.stringify(load)]);
  const [, lines] = await firstLine(loading);
  const before = cpuSeconds(child.pid);
  const end = await new Promise((resolve, reject) =>
    lines.once('line', resolve).once('close', () => reject(new Error('the load ended early'))),
  );
  const cpu = cpuSeconds(child.pid) - before;
  await new Promise((resolve) => loading.once('exit', resolve));
  const { messages, seconds, gaps, p50 } = JSON.parse(end.slice(4));
  return { perMillion: (cpu / messages) * 1e6, rate: messages / seconds, gaps, p50 };
}

export function quartiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]);
}

/** Runs each in every round, in changing order; answers the results of each by name. */
export async function inRounds(rounds, runs) {
  const results = new Map(runs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < runs.length; turn++) {
      const { name, run } = runs[(turn + round) % runs.length];
      results.get(name).push(await run());
    }
  }
  return results;
}

/** The ratios within each round, as `median (quartiles)`. */
export function ratioOf(ours, theirs) {
  const [low, middle, high] = quartiles(ours.map((one, round) => one.perMillion / theirs[round].perMillion));
  return `${middle.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`;
}
