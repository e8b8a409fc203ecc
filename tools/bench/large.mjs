import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createBroker } from '@nlmq/broker';
import { connect } from '@nlmq/client';
import { formatEndpoint } from '@nlmq/core';
import { tcp } from '@nlmq/transport-tcp';

// Small requests beside a large one: how long they take while 64 MiB go to an echo service over tcp and back, on the same
// link and on another, against how long they take alone. The broker is a process of its own.

const LARGE = 64 << 20;
const SMALL = 64;
const COUNT = 1000;

async function serve() {
  const handle = (request) => request.reply(request.packet, true);
  const broker = createBroker({ transports: [tcp()] });
  await broker.provide({ name: 'echo', open: () => ({ handle, close: () => Promise.resolve() }) });
  console.log(formatEndpoint((await broker.listen('tcp://127.0.0.1:0')).endpoint));
}

/** Milliseconds of each of COUNT small requests, one after the other; the first ones warm up. */
async function small(service) {
  const packet = new Uint8Array(SMALL);
  for (let count = 0; count < 200; count++) await service.request(packet);
  const times = [];
  while (times.length < COUNT) {
    const start = performance.now();
    await service.request(packet);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** Large requests one after the other until `done` says so; answers how many MiB a second went each way. */
async function large(service, done) {
  const packet = new Uint8Array(LARGE).fill(7);
  const start = performance.now();
  let sent = 0;
  do {
    const answer = await service.request(packet);
    if (answer.length !== LARGE || answer[LARGE - 1] !== 7) throw new Error('another packet came back');
    sent += LARGE;
  } while (!done());
  return sent / (1 << 20) / ((performance.now() - start) / 1000);
}

async function beside(asker, other) {
  let done = false;
  const going = large(other, () => done);
  const times = await small(asker);
  done = true;
  return { times, rate: await going };
}

function row(name, times, rate) {
  const [p50, p99] = [0.5, 0.99].map((part) => times[Math.floor(part * times.length)].toFixed(3).padStart(8));
  const large = rate === undefined ? '' : `   ${rate.toFixed(0)} MiB/s each way`;
  console.log(`${name.padEnd(34)} p50 ${p50} ms   p99 ${p99} ms${large}`);
}

async function measure() {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: child.stdout });
    const url = await new Promise((resolve, reject) => {
      lines.once('line', resolve).once('close', () => reject(new Error('the broker ended early')));
    });
    const clients = await Promise.all([0, 1].map(() => connect(url, { transports: [tcp()] })));
    const [one, other] = await Promise.all(clients.map((client) => client.service('echo')));
    row('small requests alone', await small(one));
    const same = await beside(one, one);
    row('beside 64 MiB on the same link', same.times, same.rate);
    const apart = await beside(one, other);
    row('beside 64 MiB on another link', apart.times, apart.rate);
    const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    if (peak !== undefined) console.log(`the broker's largest size: ${Math.round(Number(peak) / 1024)} MiB`);
    await Promise.all(clients.map((client) => client.close()));
  } finally {
    child.kill();
  }
}

await (process.argv[2] === 'serve' ? serve() : measure());
