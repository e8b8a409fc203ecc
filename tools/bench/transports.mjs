import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { file, inRounds, measure, quartiles, ratioOf, startNats, startNlmq } from './process-cost.mjs';

// What each scheme costs the broker per message against tcp://, and tls:// against nats-server with TLS on both sides:
// one broker serves all of them, and each round measures them one after the other in changing order. Over udp:// one
// sends and the subscriber listens over tcp://. ssl:// and unix+ssl:// are tls:// and unix+tls:// under other names.

const ROUNDS = 5;
const SECONDS = 0.6;
const SIZES = [128, 1024];
/** The CPU of tls:// against nats-server's at these sizes is to be at most this. */
const GOALS = new Map([
  [128, 0.6],
  [1024, 1],
]);

const folder = mkdtempSync(path.join(tmpdir(), 'nlmq-bench-'));
const cert = (...args) =>
  execFileSync(process.execPath, [file('../../packages/nlmq/bin/nlmq.mjs'), 'cert', ...args, '--dir', folder]);
cert('ca');
cert('server', 'localhost', '127.0.0.1');

const ours = await startNlmq(
  ['tcp://127.0.0.1:0', 'tls://127.0.0.1:0', `unix://${folder}/plain`, `unix+tls://${folder}/tls`, 'udp://127.0.0.1:0'],
  folder,
);
const files = ['--tlscert', `${folder}/localhost.crt`, '--tlskey', `${folder}/localhost.key`];
const theirs = await startNats('--tlsverify', ...files, '--tlscacert', `${folder}/ca.crt`);

/** How a scheme is loaded. */
function loadOf({ scheme, ...place }) {
  if (scheme === 'udp') return { place: ours.endpoints[0], from: place };
  return scheme.endsWith('tls') ? { place, certificates: folder } : { place };
}

function row(name, results, base) {
  const [, perMillion] = quartiles(results.map((one) => one.perMillion));
  const [, rate] = quartiles(results.map((one) => one.rate));
  const gaps = results.reduce((sum, one) => sum + one.gaps, 0);
  console.log(
    [
      name.padEnd(22),
      `${perMillion.toFixed(3)} CPU-s/M`,
      `${(rate / 1e6).toFixed(2).padStart(5)} M/s`,
      `${gaps} gaps`.padEnd(10),
      base ? `${ratioOf(results, base)} of tcp://` : '',
    ].join('   '),
  );
}

try {
  for (const size of SIZES) {
    const load = { size, seconds: SECONDS };
    const runs = ours.endpoints.map((endpoint) => ({
      name: `${endpoint.scheme}://`,
      run: () => measure(ours.child, { ...load, protocol: 'nlmq', ...loadOf(endpoint) }),
    }));
    if (theirs) {
      const run = () => measure(theirs.child, { ...load, protocol: 'nats', place: theirs.place, certificates: folder });
      runs.push({ name: 'nats-server with TLS', run });
    }
    const results = await inRounds(ROUNDS, runs);
    console.log(`one sender, one subscriber, ${size} B`);
    for (const [name, one] of results) row(name, one, results.get('tcp://'));
    const nats = results.get('nats-server with TLS');
    if (nats)
      console.log(`tls:// against nats-server: ${ratioOf(results.get('tls://'), nats)}, goal ${GOALS.get(size)}`);
  }
} finally {
  for (const one of [ours, theirs]) one?.child.kill();
  rmSync(folder, { recursive: true });
}
