import parserOf from 'mqtt-packet';
import { AttributeCursor, AttributeWriter, encodeFrame, frameFault, wholeFrames, wordsOf } from '@nlmq/codec';

// What taking bytes apart costs: nanoseconds per frame or attribute, beside mqtt-packet's parser doing the same work on
// the same payloads in the same run. The ratios say more than the figures, which are this machine's.

const SLICES = 200;
const SLICE_NS = 2_000_000n;
const BURST_BYTES = 65536;
const PAYLOAD = 128 - 28;
const LIMITS = { frame: 10, attribute: 8, read: 16, chunks: 40 };

/** Nanoseconds per step in the best of many short slices, which other programs disturb least. `run` answers its steps. */
function nanoseconds(run) {
  const slices = Array.from({ length: SLICES }, () => {
    const start = process.hrtime.bigint();
    let steps = 0;
    while (process.hrtime.bigint() - start < SLICE_NS) steps += run();
    return Number(process.hrtime.bigint() - start) / steps;
  });
  return Math.min(...slices);
}

function repeated(one, bytes) {
  const count = Math.floor(bytes / one.length);
  const burst = new Uint8Array(count * one.length);
  for (let at = 0; at < count; at++) burst.set(one, at * one.length);
  return burst;
}

const frames = repeated(encodeFrame({ dst: 0 }, new Uint8Array(PAYLOAD)), BURST_BYTES);
const frameWords = wordsOf(frames);
/** Splits a burst, and looks at each frame's length once more, as whoever walks it does. */
function split() {
  const end = wholeFrames(frameWords, 0, frames.length);
  let count = 0;
  for (let at = 0; at < end; at += frameWords[at >>> 2]) count++;
  return count;
}

const publish = { cmd: 'publish', topic: 'bench', payload: Buffer.alloc(PAYLOAD), qos: 0, dup: false, retain: false };
const publishes = Buffer.from(repeated(parserOf.generate(publish), BURST_BYTES));
const parser = parserOf.parser();
let parsed = 0;
parser.on('packet', () => parsed++);
function parse() {
  parsed = 0;
  parser.parse(publishes);
  return parsed;
}

const writer = new AttributeWriter();
for (let type = 1; type <= 1000; type++) writer.uint32(type & 63, type);
const list = writer.finish();
let sum = 0;
function walk() {
  const cursor = new AttributeCursor(list);
  let count = 0;
  for (; cursor.next(); count++) sum += cursor.type;
  return count;
}
function walkAndRead() {
  const cursor = new AttributeCursor(list);
  let count = 0;
  for (; cursor.next(); count++) sum += cursor.uint32();
  return count;
}

const large = encodeFrame({}, new Uint8Array(65531));
const largeWords = wordsOf(large);
/** A frame of 64 KiB that comes byte by byte. */
function drip() {
  for (let end = 1; end <= large.length; end++) {
    const whole = wholeFrames(largeWords, 0, end);
    if (frameFault(largeWords, whole, end)) throw new Error('a fault in a good frame');
  }
  return 1;
}

const largePublish = parserOf.generate({ ...publish, payload: Buffer.alloc(65531) });
function dripMqtt() {
  const one = parserOf.parser();
  let count = 0;
  one.on('packet', () => count++);
  for (let at = 0; at < largePublish.length; at++) one.parse(largePublish.subarray(at, at + 1));
  return count;
}

function milliseconds(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function row(name, value, unit, limit, other) {
  const verdict = value <= limit ? 'ok' : 'MISSED';
  const beside =
    other === undefined ? '' : `   mqtt-packet ${other.toFixed(1)} ${unit}   ratio ${(value / other).toFixed(4)}`;
  console.log(`${name.padEnd(38)} ${value.toFixed(1).padStart(7)} ${unit}   at most ${limit}: ${verdict}${beside}`);
  if (value > limit) process.exitCode = 1;
}

row('split, per frame of 128 B, 64 KiB bursts', nanoseconds(split), 'ns', LIMITS.frame, nanoseconds(parse));
row('walk, per attribute', nanoseconds(walk), 'ns', LIMITS.attribute);
row('walk and read a u32, per attribute', nanoseconds(walkAndRead), 'ns', LIMITS.read);
const dripped = Math.min(...Array.from({ length: 5 }, () => milliseconds(dripMqtt)));
row('64 KiB frame in chunks of one byte', nanoseconds(drip) / 1e6, 'ms', LIMITS.chunks, dripped);
if (sum === 0) throw new Error('nothing was read');
