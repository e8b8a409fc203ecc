import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { encodeFrame } from '@nlmq/codec';
import { file, firstLine, startNlmq, startOn } from './process-cost.mjs';
import { PROTOCOLS } from './load-protocol.mjs';

// How much memory the broker takes: alone, under load, and for links that have nothing to say any more.

const LINKS = 200;
const CARRIED = 8 << 20;
/** After so long without a byte links have given back what they needed. */
const SETTLE_MS = 12_000;

/** Megabytes of a process that are in memory now, and that were at most. */
export function memoryOf({ pid }) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/** Megabytes that `nlmq serve` takes when nobody has come yet. */
export async function aloneMemory() {
  const program = file('../../packages/nlmq/bin/nlmq.mjs');
  const child = startOn(0, [process.execPath, program, 'serve', 'tcp://127.0.0.1:0']);
  try {
    await firstLine(child);
    return memoryOf(child).now;
  } finally {
    child.kill();
  }
}

/** A link that says HELLO and then pushes so many bytes. */
async function carry(place, bytes) {
  const socket = connect({ ...place, noDelay: true });
  await once(socket, 'connect');
  socket.write(PROTOCOLS.nlmq.greet());
  await once(socket, 'data');
  const frame = encodeFrame({}, new Uint8Array(1024));
  const batch = Buffer.concat(Array.from({ length: 1024 }, () => frame));
  for (let sent = 0; sent < bytes; sent += batch.length) {
    await new Promise((resolve) => socket.write(batch, resolve));
  }
  return socket;
}

/** Prints what an idle link costs that has carried a lot before. */
export async function idleLinks() {
  const { child, endpoints } = await startNlmq(['tcp://127.0.0.1:0']);
  try {
    const [place] = endpoints;
    // What the first links leave behind belongs to the broker, not to them.
    for (const socket of [await carry(place, CARRIED), await carry(place, CARRIED)]) socket.destroy();
    await settled();
    const before = memoryOf(child).now;
    const links = [];
    const more = async () => {
      for (let at = 0; at < LINKS; at++) links.push(await carry(place, CARRIED));
      const busy = memoryOf(child).now;
      await settled();
      return { busy, idle: memoryOf(child).now };
    };
    const first = await more();
    const second = await more();
    const each = (from, to) => (((to - from) / LINKS) * 1024).toFixed(1);
    const rise = (first.busy - before).toFixed(0);
    console.log(
      `links    ${LINKS} that carried 8 MiB each: +${rise} MB, idle ${each(before, first.idle)} KB each, goal 16;`,
      `${LINKS} more: ${each(first.idle, second.idle)} KB each`,
    );
    for (const link of links) link.destroy();
  } finally {
    child.kill();
  }
}
