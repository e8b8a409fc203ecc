// A broker put together by hand: one transport, one service, one command of its own, and a policy that lets nobody push.
import { createBroker, defaultPolicy, handle } from '@nlmq/broker';
import { connect, service } from '@nlmq/client';
import { noop } from '@nlmq/control';
import { formatEndpoint } from '@nlmq/core';
import { tcp } from '@nlmq/transport-tcp';

const standard = defaultPolicy();
const policy = { ...standard, rights: (peer) => ({ ...standard.rights(peer), push: false }) };
const greet = { ...noop, id: 200, name: 'GREET' };
const greeting = handle(greet, (_request, caller) => {
  console.log(`${caller.name} greets`);
  return {};
});
const broker = createBroker({ transports: [tcp()], policy, commands: [greeting], name: 'handmade' });
await broker.provide(service('length', ({ packet }) => new Uint8Array(packet.length)));
const { endpoint } = await broker.listen('tcp://127.0.0.1:0');

const client = await connect(formatEndpoint(endpoint), { transports: [tcp()], name: 'somebody' });
await client.call(greet, {});
const answer = await (await client.service('length')).request(new Uint8Array(20));
console.log(`${client.peer.name} answers ${answer.length} bytes`);
await client.close();
await broker.close();
