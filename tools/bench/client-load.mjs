import { connect as connectNats } from '@nats-io/transport-node';
import { WANT, connect } from 'nlmq';

// One end of the benchmark of clients: `node client-load.mjs nlmq|nats publish|receive|iterate URL BYTES`, with a parent to
// talk to. Says `ready`, then answers every message with what it has done so far and the CPU that it took.

const [sdk, role, url, size] = process.argv.slice(2);
const payload = new Uint8Array(Number(size)).fill(120);
/** Messages between two looks at the rest of the world. */
const BATCH = 2000;
let messages = 0;

/** Publishes as fast as it is let. */
async function publishing(publish) {
  for (;;) {
    for (let turn = 0; turn < BATCH; turn++) {
      const wait = publish();
      messages++;
      if (wait) await wait;
    }
    await new Promise(setImmediate);
  }
}

async function counting(packets) {
  for await (const packet of packets) messages += packet === undefined ? 0 : 1;
}

const count = () => void messages++;

const roles = {
  nlmq: async () => {
    const client = await connect(url);
    const want = WANT.PUSHES;
    return {
      publish: () => publishing(() => (client.push(payload) ? undefined : client.drained())),
      receive: () => client.subscribe({}, { want, receive: count }),
      iterate: async () => void counting(await client.subscribe({}, { want, queue: 1 << 30 })),
    };
  },
  nats: async () => {
    const client = await connectNats({ servers: url });
    let published = 0;
    return {
      // It has no high-water mark: whoever does not wait for the server now and then runs out of memory.
      publish: () =>
        publishing(() => (client.publish('load', payload), ++published % 10_000 === 0 ? client.flush() : undefined)),
      receive: async () => {
        client.subscribe('load', { callback: count });
        await client.flush();
      },
      iterate: async () => {
        void counting(client.subscribe('load'));
        await client.flush();
      },
    };
  },
};

const done = (await roles[sdk]())[role]();
if (role !== 'publish') await done;
process.on('message', () => process.send({ messages, cpu: process.cpuUsage(), at: performance.now() }));
process.send('ready');
