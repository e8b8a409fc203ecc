// Services of one's own are functions: one answers what it was asked, the other a packet at a time.
import { createNode } from 'nlmq';

const node = await createNode({ services: [] });
const echo = await node.provide('echo', async ({ packet }) => packet);
await node.provide('countdown', async function* ({ signal }) {
  for (let left = 3; left > 0 && !signal.aborted; left--) yield new Uint8Array(16).fill(left);
});

const client = await node.connect(await node.serve('tcp://127.0.0.1:0'));
const packet = new Uint8Array(16).fill(7);
console.log('one reply', Buffer.from(await (await client.service('echo')).request(packet)).toString('hex'));
for await (const reply of (await client.service('countdown')).request(packet)) console.log('one of several', reply[0]);
const events = await client.subscribe({}, { path: 'echo' });
echo.broadcast(packet);
for await (const event of events) {
  console.log('broadcast', event.length, 'bytes');
  break;
}
await client.close();
await node.close();
