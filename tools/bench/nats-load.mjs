import { connect } from '@nats-io/transport-node';
import { parseEndpoint, systemClock } from '../../packages/core/dist/index.js';
import { nats } from '../../packages/transport-nats/dist/index.js';

// One process that sends messages through a nats-server to itself, over two connections, and prints its CPU per message:
// over a link of a mesh, or by NATS' own client, each message alone or a burst in one.

const { how, server, bytes, burst, messages } = JSON.parse(process.argv[2]);
/** Messages that may be on their way. */
const UNDER_WAY = 16 * burst;

const frame = new Uint8Array(bytes);
new DataView(frame.buffer).setUint32(0, bytes, true);
const frames = new Uint8Array(bytes * burst);
for (let at = 0; at < frames.length; at += bytes) frames.set(frame, at);

let arrived = 0;
let wake = () => undefined;
const took = (count) => {
  arrived += count;
  wake();
};

const ways = {
  async mesh() {
    const url = `nats://${server}/bench`;
    const receiver = {
      frames(received) {
        const { buffer, byteOffset, length } = received;
        const words = new Uint32Array(buffer, byteOffset, length >>> 2);
        let count = 0;
        for (let at = 0; at < words.length; at += words[at] >>> 2) count += 1;
        took(count);
        return false;
      },
      closed: () => undefined,
    };
    const options = { clock: systemClock, name: 'far' };
    const listener = await nats().listen(parseEndpoint(url), (link) => link.receive(receiver), options);
    const link = await nats().dial(parseEndpoint(`${url}/far`), options);
    link.receive({ frames: () => false, closed: () => undefined });
    const end = () => Promise.all([link.close(), listener.close()]);
    return { send: () => void link.send(frames), end };
  },
  async alone() {
    return raw(frame, burst);
  },
  async together() {
    return raw(frames, 1);
  },
};

async function raw(payload, times) {
  const [from, to] = await Promise.all([connect({ servers: server }), connect({ servers: server })]);
  to.subscribe('bench', { callback: (_error, { data }) => took(data.length / bytes) });
  await to.flush();
  const send = () => {
    for (let time = 0; time < times; time++) from.publish('bench', payload);
  };
  return { send, end: () => Promise.all([from.close(), to.close()]) };
}

/** Sends so many messages; settles when all have arrived. */
async function run(send, count) {
  const goal = arrived + count;
  for (let sent = arrived; sent < goal;) {
    while (sent < goal && sent - arrived < UNDER_WAY) {
      send();
      sent += burst;
    }
    await new Promise((resolve) => (wake = resolve));
  }
  while (arrived < goal) await new Promise((resolve) => (wake = resolve));
}

const { send, end } = await ways[how]();
await run(send, messages / 4);
const before = process.cpuUsage();
const began = performance.now();
await run(send, messages);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({ micros: (user + system) / messages, rate: messages / ((performance.now() - began) / 1e3) }),
);
await end();
