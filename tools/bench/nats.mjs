import { execFileSync } from 'node:child_process';
import { file, inRounds, quartiles, startNats } from './process-cost.mjs';

// What a link of a mesh costs its two ends, against NATS' own client that sends the same messages through the same
// server: CPU of the process that sends and receives, per message. A burst on a link is one NATS message; so NATS' client
// is measured with each message alone, as it is used, and with bursts packed by hand.

const ROUNDS = 7;
const BURST = 100;
const SIZES = [128, 1024];
/** At the smallest size a link is to cost at most this of NATS' client with each message alone. */
const GOAL = 1.3;
const HOW = {
  mesh: 'a link of a mesh',
  alone: 'NATS client, each message alone',
  together: 'NATS client, bursts packed',
};

const server = await startNats();
if (server) {
  const place = `127.0.0.1:${server.place.port}`;
  try {
    for (const bytes of SIZES) await size(place, bytes);
  } finally {
    server.child.kill();
  }
}

async function size(place, bytes) {
  const messages = Math.floor(4e7 / bytes / BURST) * BURST;
  const runs = Object.keys(HOW).map((how) => ({
    name: how,
    run: () => JSON.parse(execFileSync(process.execPath, [file('nats-load.mjs'), wish(how)], { encoding: 'utf8' })),
  }));
  const wish = (how) => JSON.stringify({ how, server: place, bytes, burst: BURST, messages });
  const results = await inRounds(ROUNDS, runs);
  console.log(`${bytes} B in bursts of ${BURST}`);
  for (const [how, words] of Object.entries(HOW)) {
    const [, micros] = quartiles(results.get(how).map((one) => one.micros));
    const [, rate] = quartiles(results.get(how).map((one) => one.rate));
    const [low, middle, high] = quartiles(
      results.get('mesh').map((one, round) => one.micros / results.get(how)[round].micros),
    );
    const ratio =
      how === 'mesh' ? '' : `a link costs ${middle.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)}) of it`;
    console.log(
      `  ${words.padEnd(34)} ${micros.toFixed(2).padStart(6)} us  ${Math.round(rate).toLocaleString('en').padStart(10)}/s  ${ratio}`,
    );
    if (how === 'alone' && bytes === SIZES[0] && middle > GOAL) {
      console.log(`  MISSED: at most ${GOAL}`);
      process.exitCode = 1;
    }
  }
}
