import { getText } from '../../packages/codec/dist/index.js';

// What one step per frame costs in JavaScript: the figures behind RATIONALE.md, on this machine.

const STEPS = 1e7;
const bytes = new Uint8Array(65536);
const words = new Uint32Array(bytes.buffer);
const view = new DataView(bytes.buffer);
const buffer = Buffer.from(bytes.buffer);
const target = Buffer.alloc(65536);
const targetWords = new Uint32Array(target.buffer, target.byteOffset);
const labels = new Map(Array.from({ length: 256 }, (_, at) => [0x10003 + at, at]));
const farLabels = new Map(Array.from({ length: 256 }, (_, at) => [0x80000000 + at, at]));
const decoder = new TextDecoder();
bytes.set(new TextEncoder().encode('eth0\0'), 60000);

const steps = {
  'read a word, Uint32Array': (at) => words[at & 4095],
  'read a word, DataView': (at) => view.getUint32((at & 4095) << 2, true),
  'read a word, readUInt32LE': (at) => buffer.readUInt32LE((at & 4095) << 2),
  'find a label below 2^31 in a Map': (at) => labels.get(0x10003 + (at & 255)),
  'find a label above 2^31 in a Map': (at) => farLabels.get(0x80000000 + (at & 255)),
  'make a subarray': (at) => bytes.subarray(at & 1023, 2048).length,
  'copy 44 bytes, word by word': (at) => {
    for (let word = at & 1023, end = word + 11; word < end; word++) targetWords[word] = words[word];
    return 1;
  },
  'copy 44 bytes, Buffer.copy': (at) =>
    buffer.copy(target, (at & 1023) << 2, (at & 1023) << 2, ((at & 1023) << 2) + 44),
  "read 'eth0', loop": () => getText(bytes, 60000, 60005).length,
  "read 'eth0', TextDecoder": () => decoder.decode(bytes.subarray(60000, 60004)).length,
};

/** Nanoseconds per step. Each step gets a loop of its own, or it would be measured through a shared, slower one. */
function measure(step) {
  const loop = new Function(
    'step',
    'steps',
    `let sum = 0;
     const start = process.hrtime.bigint();
     for (let at = 0; at < steps; at++) sum += step(at);
     return [Number(process.hrtime.bigint() - start) / steps, sum];`,
  );
  loop(step, STEPS / 10);
  return Math.min(...Array.from({ length: 3 }, () => loop(step, STEPS)[0]));
}

for (const [name, step] of Object.entries(steps)) console.log(`${measure(step).toFixed(1).padStart(6)} ns  ${name}`);
