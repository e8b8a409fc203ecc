import { FLAG_CONTROL, FLAG_LAST, FLAG_REPLY, encodeControl, encodeFrame } from '@nlmq/codec';
import { COMMAND, LABEL, connect, disconnect, list, subscribe } from '@nlmq/control';
import type { Link, Transport } from '@nlmq/core';
import { seededRandom } from '@nlmq/testkit';
import { type Broker, type Policy, type Rights, createBroker, defaultPolicy } from '../src/index.ts';
import { TestPeer, TestService, frame, message, settled } from './harness.ts';

interface Place extends AsyncDisposable {
  readonly broker: Broker;
  readonly service: TestService;
  /** What pushes only. */
  readonly sender: TestPeer;
  /** Makes a link that can ask, too. */
  join(): Promise<TestPeer>;
  /** What the broker dialled over the transport that carries pushes only. */
  readonly dialled: TestPeer[];
}

async function place(policy: Policy = defaultPolicy()): Promise<Place> {
  const dialled: TestPeer[] = [];
  const accepts = new Map<string, (link: Link) => void>();
  const transport = (scheme: string, duplex: boolean): Transport => ({
    scheme,
    duplex,
    dial() {
      const peer = new TestPeer({ kind: 'network' });
      dialled.push(peer);
      return Promise.resolve(peer);
    },
    listen(at, accept) {
      accepts.set(scheme, accept);
      return Promise.resolve({ endpoint: at, close: () => Promise.resolve() });
    },
  });
  const broker = createBroker({ transports: [transport('test', true), transport('oneway', false)], policy });
  const service = new TestService('kernel', (request) => request.reply(request.packet, true));
  await broker.provide(service);
  await broker.listen('test://here');
  await broker.listen('oneway://here');
  const join = (scheme: string, peer: TestPeer): TestPeer => {
    accepts.get(scheme)!(peer);
    return peer;
  };
  return {
    broker,
    service,
    sender: join('oneway', new TestPeer({ kind: 'datagrams' })),
    join: () => join('test', new TestPeer({ kind: 'process' })).greet(),
    dialled,
    [Symbol.asyncDispose]: () => broker.close(),
  };
}

const EVERYTHING: Rights = { read: true, write: true, push: true, subscribe: true, provide: true, admin: true };
/** Even a policy that gives all rights to everybody. */
const careless: Policy = { rights: () => EVERYTHING, refusal: () => undefined };

test('who sends datagrams may push, and nothing else', () => {
  const nothing = { read: false, write: false, subscribe: false, provide: false, admin: false };
  for (const options of [{}, { allowWrite: true, insecure: true }]) {
    expect(defaultPolicy(options).rights({ kind: 'datagrams' })).toMatchObject({ ...nothing, push: true });
  }
});

test.each([LABEL.SUBSCRIBERS, LABEL.DEFAULT, 0x00010004, 0x00020001, 0xffffffff])(
  '[ENV-13] [SUB-9] what comes over a link of pushes reaches subscribers as a push, whatever dst says: %i',
  async (dst) => {
    await using p = await place();
    const puller = await p.join();
    await puller.call(subscribe, { keys: [] });
    p.sender.say(frame({ seq: 77, pid: 5, dst, src: 9 }, message(16, { seq: 3 })));
    await settled();
    const [got, ...others] = puller.data();
    expect(others).toEqual([]);
    expect(got).toMatchObject({ seq: 0, pid: 0, dst: 0, flags: 0, cdata: message(16, { seq: 3 }) });
    expect(p.sender.received).toEqual([]);
    expect(p.service.packets).toEqual([]);
  },
);

test('a command over a link of pushes is refused without a word', async () => {
  await using p = await place(careless);
  const admin = await p.join();
  for (const command of Object.values(COMMAND)) {
    p.sender.say(encodeControl({ seq: 1, pid: 2 }, { command, attributes: new Uint8Array(0) }));
  }
  p.sender.say(
    encodeControl({ seq: 1 }, { command: COMMAND.SUBSCRIBE, attributes: subscribe.request.encode({ keys: [] }) }),
  );
  await settled();
  expect(p.sender.received).toEqual([]);
  expect((await admin.call(list, { what: 'subscriptions' })).subscriptions).toEqual([]);
  const links = (await admin.call(list, { what: 'links' })).links ?? [];
  expect(links.find(({ peer }) => peer === 'datagrams')).toMatchObject({ hello: false, framesOut: 0 });
});

test('100,000 frames of every kind over a link of pushes: no byte is answered, no service asked', async () => {
  await using p = await place(careless);
  const waiting = await p.join();
  const puller = await p.join();
  await puller.call(subscribe, { keys: [] });
  // A return path is open all the while, to be guessed at.
  waiting.say(frame({ seq: 1, pid: 1, dst: puller.label }, message(18, { seq: 1 })));
  const random = seededRandom(5);
  const labels = [0, 1, LABEL.DEFAULT, 0x00010004, waiting.label, puller.label, 0x00020000, 0xffffffff];
  const flags = [0, FLAG_CONTROL, FLAG_REPLY, FLAG_REPLY | FLAG_LAST, 0x10, 0xffff];
  for (let count = 0; count < 100_000; count += 100) {
    const frames = Array.from({ length: 100 }, () => {
      const envelope = { seq: random.u32(), pid: random.u32(), dst: labels[random.below(8)]!, src: random.u32() };
      const cdata =
        random.below(4) === 0 ? random.bytes(random.below(64)) : message(random.below(40), { seq: random.below(2) });
      return encodeFrame({ ...envelope, flags: flags[random.below(6)]! }, cdata);
    });
    p.sender.say(...frames);
    puller.received.length = 0;
  }
  await settled();
  expect(p.sender.received).toEqual([]);
  expect(waiting.data()).toEqual([]);
  expect(p.service.packets).toEqual([]);
});

test('nobody can send to those who only push: their label leads nowhere', async () => {
  await using p = await place();
  const peer = await p.join();
  const links = (await peer.call(list, { what: 'links' })).links ?? [];
  const { label = 0 } = links.find((link) => link.peer === 'datagrams') ?? {};
  peer.say(frame({ seq: 5, dst: label }, message(16, { seq: 5 })));
  await settled();
  expect(p.sender.received).toEqual([]);
});

test('what is pushed to the label of an outbound link of pushes goes to the subscribers there, and a request nowhere', async () => {
  await using p = await place();
  const peer = await p.join();
  const { label } = await peer.call(connect, { url: 'oneway://there' });
  const [outlet] = p.dialled;
  peer.say(frame({ dst: label }, message(16)), frame({ seq: 8, dst: label }, message(18, { seq: 8 })));
  await settled();
  expect(outlet!.data()).toMatchObject([{ dst: 0, seq: 0, flags: 0, cdata: message(16) }]);
  expect(peer.data()).toMatchObject([{ seq: 8 }]);
  await peer.call(disconnect, { label });
  expect(outlet!.ended).toBe(true);
});
