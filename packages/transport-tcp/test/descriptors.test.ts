import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { parseEndpoint, parseHostPort, systemClock, type Link } from '@nlmq/core';
import { Collector, countedFrame } from '@nlmq/testkit';
import { tcp } from '@nlmq/transport-tcp';

const limit = /Max open files\s+(\d+)/.exec(limits())?.[1];
const possible = limit !== undefined && setLimit(limit);

(possible ? test : test.skip)('a listener outlives a want of descriptors (needs prlimit)', async () => {
  const accepted: Link[] = [];
  const transport = tcp();
  const options = { clock: systemClock };
  const listener = await transport.listen(parseEndpoint('tcp://127.0.0.1:0'), (link) => accepted.push(link), options);
  const before = await transport.dial(listener.endpoint, options);

  const held = exhaust();
  closeSync(held.pop()!);
  const refused = connect(parseHostPort(listener.endpoint));
  refused.on('error', () => undefined);
  await new Promise((resolve) => refused.once('close', resolve));
  for (const descriptor of held) closeSync(descriptor);
  setLimit(limit!);

  const after = await transport.dial(listener.endpoint, options);
  expect(accepted).toHaveLength(2);
  const got = new Collector();
  accepted[1]!.receive(got);
  after.send(countedFrame(1, 4));
  await got.reached(1);
  for (const link of [before, after, ...accepted]) link.destroy();
  await listener.close();
});

/** Takes every descriptor there is. */
function exhaust(): number[] {
  const highest = Math.max(...readdirSync('/proc/self/fd').map(Number));
  setLimit(String(highest + 20));
  const held: number[] = [];
  try {
    for (;;) held.push(openSync('/dev/null', 'r'));
  } catch (error) {
    expect(error).toMatchObject({ code: 'EMFILE' });
    return held;
  }
}

function setLimit(soft: string): boolean {
  return spawnSync('prlimit', ['--pid', String(process.pid), `--nofile=${soft}:`]).status === 0;
}

function limits(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
