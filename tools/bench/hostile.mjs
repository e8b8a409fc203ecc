import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ping } from '@nlmq/control';
import { Keyring, connect, readCredentials } from 'nlmq';
import { file, startNlmq } from './process-cost.mjs';

// How long a healthy client at 127.0.0.1 waits for answers while strangers at 127.0.0.2 hold 1,000 idle connections to
// the tcp:// listener, and keep as many connections to the tls:// listener that never say anything. Every answer comes,
// or this fails.

const REQUESTS = 5_000;
const STRANGERS = 1_000;

const folder = mkdtempSync(path.join(tmpdir(), 'nlmq-bench-'));
const cert = (...args) =>
  execFileSync(process.execPath, [file('../../packages/nlmq/bin/nlmq.mjs'), 'cert', ...args, '--dir', folder]);
cert('ca');
cert('server', 'localhost', '127.0.0.1');
const files = { key: `${folder}/localhost.key`, cert: `${folder}/localhost.crt`, ca: `${folder}/ca.crt` };
const credentials = new Keyring(readCredentials(files));
const { child, endpoints } = await startNlmq(['tcp://127.0.0.1:0', 'tls://127.0.0.1:0'], folder);

/** Milliseconds that each of many requests took, shortest first. */
async function waits({ scheme, host, port }) {
  const client = await connect(`${scheme}://${host}:${port}`, { credentials });
  const taken = [];
  for (let count = 0; count < REQUESTS; count++) {
    const start = performance.now();
    await client.call(ping, {});
    taken.push(performance.now() - start);
  }
  await client.close();
  return taken.sort((a, b) => a - b);
}

/** Milliseconds that each of some dials took, shortest first. */
async function dials({ scheme, host, port }) {
  const taken = [];
  for (let count = 0; count < 100; count++) {
    const start = performance.now();
    const client = await connect(`${scheme}://${host}:${port}`, { credentials });
    taken.push(performance.now() - start);
    await client.close();
  }
  return taken.sort((a, b) => a - b);
}

async function report(when) {
  for (const endpoint of endpoints) {
    const [asked, dialled] = [await waits(endpoint), await dials(endpoint)];
    const at = (sorted, part) => `${sorted[Math.floor(part * sorted.length)].toFixed(2)} ms`;
    console.log(
      [
        when.padEnd(16),
        `${endpoint.scheme}://`,
        `${asked.length} of ${REQUESTS} answered`,
        `p50 ${at(asked, 0.5)}`,
        `p99 ${at(asked, 0.99)}`,
        `dial p50 ${at(dialled, 0.5)}`,
        `p99 ${at(dialled, 0.99)}`,
      ].join('   '),
    );
  }
}

const strangers = new Set();
let over = false;

/** A connection that says nothing; another takes its place when it is closed. */
function stranger({ host, port }) {
  const socket = connectPlain({ host, port, localAddress: '127.0.0.2' });
  strangers.add(socket);
  socket.on('error', () => undefined);
  socket.once('close', () => {
    strangers.delete(socket);
    if (!over) setTimeout(() => over || stranger({ host, port }), 1_000);
  });
  socket.resume();
  return new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
}

try {
  await report('alone');
  for (const endpoint of endpoints) await Promise.all(Array.from({ length: STRANGERS }, () => stranger(endpoint)));
  await report('with strangers');
} finally {
  over = true;
  child.kill();
  for (const socket of strangers) socket.destroy();
  rmSync(folder, { recursive: true });
}
