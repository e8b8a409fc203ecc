import { inRounds, measure, quartiles, ratioOf, startNats, startNlmq } from './process-cost.mjs';

// The broker's CPU per message against nats-server: both stay up, each round measures them one after the other in
// changing order, and the ratio is formed within the round. Absolute figures depend on the machine; the ratios do not much.

const ROUNDS = 7;
const SECONDS = 0.6;
const SIZES = [16, 128, 1024];

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
    row.push(
      `${quartiles(theirs.map((one) => one.perMillion))[1].toFixed(3)} CPU-s/M`,
      `ratio ${ratioOf(ours, theirs)}`,
    );
  }
  console.log(row.join('   '));
}

const ours = await startNlmq(['tcp://127.0.0.1:0']);
const theirs = await startNats();
console.log(
  'one sender, one subscriber: size, CPU and rate of nlmq, messages lost or out of order, CPU of nats-server, ratio (quartiles)',
);
try {
  for (const size of SIZES) {
    const load = { size, seconds: SECONDS };
    const runs = [
      { name: 'nlmq', run: () => measure(ours.child, { ...load, protocol: 'nlmq', place: ours.endpoints[0] }) },
      theirs && {
        name: 'nats-server',
        run: () => measure(theirs.child, { ...load, protocol: 'nats', place: theirs.place }),
      },
    ];
    report(size, await inRounds(ROUNDS, runs.filter(Boolean)));
  }
} finally {
  for (const one of [ours, theirs]) one?.child.kill();
}
