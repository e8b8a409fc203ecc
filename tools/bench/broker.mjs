import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aloneMemory, idleLinks, memoryOf } from './broker-memory.mjs';
import { SHAPES, rowsNamed } from './broker-rows.mjs';
import {
  file,
  firstLine,
  inRounds,
  measure,
  quartiles,
  ratioOf,
  startNats,
  startNlmq,
  startOn,
} from './process-cost.mjs';

// The broker's CPU per message against nats-server's, and against a relay in C that does the least that can be done: all
// stay up, each round measures them one after the other in changing order, and ratios are formed within the round.
// Absolute figures depend on the machine; the ratios do not much. `npm run bench -- broker:ROW,ROW` measures some rows.

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const SECONDS = 0.4;

/** The relay, compiled; undefined where there is no compiler. */
async function startRelay(folder) {
  const program = path.join(folder, 'relay');
  if (spawnSync('cc', ['-O2', '-o', program, file('relay.c')], { stdio: 'inherit' }).status !== 0) {
    console.error('no C compiler (apt-get install gcc libc6-dev): no comparison with the relay in C');
    return undefined;
  }
  const child = startOn(0, [program]);
  const [port] = await firstLine(child);
  return { child, place: { host: '127.0.0.1', port: Number(port) } };
}

/** What is measured in each round: each shape once with each broker that a row asks for. */
function runsOf(rows, brokers, uplink) {
  const runs = new Map();
  for (const row of rows) {
    for (const [broker, shape] of [
      ['nlmq', row.shape],
      [row.against ?? 'nats', row.base ?? row.shape],
    ]) {
      const to = brokers[broker];
      if (!to) continue;
      const { linked, inBulk, ...load } = SHAPES[shape];
      const protocol = broker === 'nats' ? 'nats' : 'nlmq';
      const asked = { ...(linked && { uplink }), ...(inBulk && { bulk: uplink }) };
      const options = { ...load, ...asked, seconds: SECONDS, protocol, place: to.place };
      runs.set(`${broker} ${shape}`, { name: `${broker} ${shape}`, run: () => measure(to.child, options) });
    }
  }
  return [...runs.values()];
}

const middle = (results, of) => quartiles(results.map(of))[1];

function report({ name, shape, against = 'nats', base = shape, goal }, results) {
  const ours = results.get(`nlmq ${shape}`);
  const theirs = results.get(`${against} ${base}`);
  const gaps = ours.reduce((sum, one) => sum + one.gaps, 0);
  const columns = [
    name.padEnd(34),
    `${middle(ours, (one) => one.perMillion).toFixed(3)} CPU-s/M`,
    `${(middle(ours, (one) => one.rate) / 1e6).toFixed(3)} M/s`,
    `${gaps} gaps`,
    theirs ? `${ratioOf(ours, theirs)} of ${against}${base === shape ? '' : ` ${base}`}` : '',
    goal === undefined ? '' : `goal ${goal}`,
  ];
  console.log(columns.join('   '));
  if (ours[0].p50 !== undefined && theirs) {
    const waits = (of) => of.map((one) => ({ perMillion: one.p50 }));
    const p50 = middle(ours, (one) => one.p50).toFixed(1);
    console.log(`${''.padEnd(34)}   p50 ${p50} us   ${ratioOf(waits(ours), waits(theirs))} of ${against}   goal 1`);
  }
  return gaps;
}

/** Measures the rows; answers how many messages were lost or out of order. */
async function inTurn(rows, brokers, uplink) {
  const results = await inRounds(ROUNDS, runsOf(rows, brokers, uplink));
  return rows.reduce((gaps, row) => gaps + report(row, results), 0);
}

async function main(names) {
  const folder = mkdtempSync(path.join(tmpdir(), 'nlmq-bench-'));
  const uplink = path.join(folder, 'admin');
  const children = [];
  try {
    const ours = await startNlmq(['tcp://127.0.0.1:0', `unix://${uplink}`]);
    children.push(ours.child);
    const alone = await aloneMemory();
    const [relay, nats] = [await startRelay(folder), await startNats()];
    for (const one of [relay, nats]) if (one) children.push(one.child);
    const brokers = { nlmq: { child: ours.child, place: ours.endpoints[0] }, nats, relay };
    console.log(
      'what, CPU and rate of nlmq, messages lost or out of order, its CPU by that of another (quartiles), goal',
    );
    const gaps = await inTurn(rowsNamed(names), brokers, uplink);
    const loaded = memoryOf(ours.child);
    console.log(
      `memory   idle ${alone.toFixed(1)} MB, goal 60   at most under load ${loaded.most.toFixed(0)} MB, goal 110`,
    );
    if (names.length === 0 || names.includes('links')) await idleLinks();
    if (gaps > 0) throw new Error(`${gaps} messages were lost or out of order`);
  } finally {
    for (const child of children) child.kill();
    rmSync(folder, { recursive: true });
  }
}

await main(process.argv.slice(2));
