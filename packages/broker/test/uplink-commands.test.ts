import { decodeControl, encodeControl } from '@nlmq/codec';
import { ANY_KEY, COMMAND, hello, list, serve, subscribe } from '@nlmq/control';
import type { Link, Transport } from '@nlmq/core';
import { type Policy, createBroker } from '../src/index.ts';
import { TestPeer, TestService, frame, message, settled } from './harness.ts';

const EVERYTHING = { read: true, write: true, push: true, subscribe: true, provide: true, admin: true };
/** Even a policy that gives all rights to everybody. */
const careless: Policy = { rights: () => EVERYTHING, refusal: () => undefined };

/** A broker that has linked to the test, which answers HELLO and then does as it likes. */
async function linked() {
  const far = new TestPeer({ kind: 'loopback' });
  let accept: (link: Link) => void = () => undefined;
  const transport: Transport = {
    scheme: 'test',
    duplex: true,
    dial: () => Promise.resolve(far),
    listen(at, onlink) {
      accept = onlink;
      return Promise.resolve({ endpoint: at, close: () => Promise.resolve() });
    },
  };
  const broker = createBroker({ transports: [transport], policy: careless });
  const service = new TestService('kernel', (request) => request.reply(request.packet, true));
  await broker.provide(service);
  await broker.listen('test://here');
  const connecting = broker.connect('test://there', { name: 'far' });
  await settled();
  const greeting = far.data()[0]!;
  const attributes = hello.reply.encode({ version: 1, features: 1, label: 0x20000 });
  far.say(encodeControl({ seq: greeting.seq }, { command: COMMAND.ACK, attributes }));
  await connecting;
  const admin = new TestPeer({ kind: 'process' });
  accept(admin);
  return { broker, far, service, admin: await admin.greet(), [Symbol.asyncDispose]: () => broker.close() };
}

/** What needs no right. */
const OPEN = new Set(['NOOP', 'PING', 'HELLO', 'REGISTER']);

test('[CTL-11] [ADR-13] a broker that was linked to may no command that needs a right, whatever the policy says', async () => {
  await using l = await linked();
  const commands = Object.entries(COMMAND).filter(([name]) => !/^(?:ACK|ERR|ROUTE)$/.test(name));
  const requests: Readonly<Record<string, Uint8Array>> = {
    SERVE: serve.request.encode({ url: 'test://more' }),
    SUBSCRIBE: subscribe.request.encode({ keys: [ANY_KEY] }),
  };
  for (const [name, command] of commands) {
    l.far.say(encodeControl({ seq: command + 1000 }, { command, attributes: requests[name] ?? new Uint8Array(0) }));
    for (let turn = 0; turn < 3; turn++) await settled();
    const answer = decodeControl(l.far.data().find(({ seq }) => seq === command + 1000)!.cdata!);
    const denied = new TextDecoder().decode(answer.attributes).includes('ERR_DENIED');
    expect([name, denied]).toEqual([name, !OPEN.has(name)]);
  }
  expect((await l.admin.call(list, { what: 'listeners' })).listeners).toEqual([{ url: 'test://here' }]);
  expect((await l.admin.call(list, { what: 'subscriptions' })).subscriptions).toEqual([]);
});

test('[ADR-13] nor does it reach a service, or the subscribers as a push', async () => {
  await using l = await linked();
  await l.admin.call(subscribe, { keys: [] });
  for (const dst of [0, 0x10003, 0x10004, l.admin.label]) {
    l.far.say(frame({ seq: 5, dst }, message(16, { seq: 1 })), frame({ seq: 0, dst }, message(16)));
  }
  await settled();
  expect(l.service.packets).toEqual([]);
  expect(l.admin.data()).toEqual([]);
});
