// There are no socket types: one link carries requests, pushes and events, in both directions.
import { createNode } from 'nlmq';
import { encodeMessage, getText } from '@nlmq/codec';

const say = (text) => encodeMessage({ type: 100, flags: 1, seq: 1, pid: 0 }, new TextEncoder().encode(text));
const textOf = (packet) => getText(packet, 16, packet.length);

const node = await createNode({ services: [] });
const upper = await node.provide('upper', ({ packet }) => say(textOf(packet).toUpperCase()));
const client = await node.connect(await node.serve('tcp://localhost:0'));

const service = await client.service('upper');
console.log('REQ/REP', textOf(await service.request(say('a request'))));

const pushes = (await node.subscribe({ type: 100 }))[Symbol.asyncIterator]();
client.push(say('a push'));
console.log('PUSH/PULL', textOf((await pushes.next()).value));

const events = (await service.subscribe({ type: 100 }))[Symbol.asyncIterator]();
upper.broadcast(say('an event'));
console.log('SUBSCRIBE', textOf((await events.next()).value));

await client.close();
await node.close();
