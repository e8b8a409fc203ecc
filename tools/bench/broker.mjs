import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// The broker's CPU per message against nats-server: both stay up, each round measures them one after the other in
// changing order, and the ratio is formed within the round. Absolute figures depend on the machine; the ratios do not much.

const ROUNDS = 7;
const SECONDS = 0.6;
const SIZES = [16, 128, 1024];

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const pinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;
const onCpu = (cpu, command) => (pinned ? ['taskset', '-c', String(cpu), ...command] : command);

function start(command, stdio) {
  const [program, ...args] = command;
  return spawn(program, args, { stdio });
}

async function startNlmq() {
  const child = start(onCpu(0, [process.execPath, file('broker-process.mjs')]), ['ignore', 'pipe', 'inherit']);
  const [line] = await firstLine(child);
  return { name: 'nlmq', protocol: 'nlmq', child, port: Number(line) };
}

async function startNats() {
  if (spawnSync('nats-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  const child = start(onCpu(0, ['nats-server', '-a', '127.0.0.1', '-p', String(port)]), 'ignore');
  await new Promise((resolve) => setTimeout(resolve, 700));
  return { name: 'nats-server', protocol: 'nats', child, port };
}

/** The first line that a child prints, and the reader of those behind it. @throws when the child ends without one */
function firstLine(child) {
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve([line, lines]));
    child.once('exit', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}`)));
  });
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

/** CPU seconds of the broker per million messages, and how many messages were out of order. */
async function measure({ protocol, child, port }, size) {
  const options = JSON.stringify({ protocol, port, size, seconds: SECONDS });
  const load = start(onCpu(1, [process.execPath, file('load.mjs'), options]), ['ignore', 'pipe', 'inherit']);
  const [, lines] = await firstLine(load);
  const before = cpuSeconds(child.pid);
  const end = await new Promise((resolve, reject) =>
    lines.once('line', resolve).once('close', () => reject(new Error('the load ended early'))),
  );
  const cpu = cpuSeconds(child.pid) - before;
  await new Promise((resolve) => load.once('exit', resolve));
  const { messages, seconds, gaps } = JSON.parse(end.slice(4));
  return { perMillion: (cpu / messages) * 1e6, rate: messages / seconds, gaps };
}

function quartiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]);
}

async function compare(brokers, size) {
  const results = new Map(brokers.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < brokers.length; turn++) {
      const broker = brokers[(turn + round) % brokers.length];
      results.get(broker.name).push(await measure(broker, size));
    }
  }
  return results;
}

function report(size, results) {
  const ours = results.get('nlmq');
  const [, perMillion] = quartiles(ours.map((one) => one.perMillion));
  const [, rate] = quartiles(ours.map((one) => one.rate));
  const gaps = ours.reduce((sum, one) => sum + one.gaps, 0);
  const row = [
    `${size} B`.padStart(7),
    `${perMillion.toFixed(3)} CPU-s/M`,
    `${(rate / 1e6).toFixed(2)} M/s`,
    `${gaps} gaps`,
  ];
  const theirs = results.get('nats-server');
  if (theirs) {
    const ratios = quartiles(ours.map((one, round) => one.perMillion / theirs[round].perMillion));
    row.push(`${quartiles(theirs.map((one) => one.perMillion))[1].toFixed(3)} CPU-s/M`);
    row.push(`ratio ${ratios[1].toFixed(3)} (${ratios[0].toFixed(3)}-${ratios[2].toFixed(3)})`);
  }
  console.log(row.join('   '));
}

const brokers = [await startNlmq(), await startNats()].filter(Boolean);
if (brokers.length === 1) console.error('nats-server is not here (apt-get install nats-server): no comparison');
console.log(
  'one sender, one subscriber: size, CPU and rate of nlmq, messages lost or out of order, CPU of nats-server, ratio (quartiles)',
);
try {
  for (const size of SIZES) report(size, await compare(brokers, size));
} finally {
  for (const { child } of brokers) child.kill();
}
