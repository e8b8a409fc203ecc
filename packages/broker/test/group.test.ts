import { subscribe, list, provide, unsubscribe } from '@nlmq/control';
import { type Bench, type TestPeer, TestService, bench, frame, message, settled } from './harness.ts';
import { Network } from './network.ts';

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await settled();
}

/** Links that each have one subscription of the group. */
async function members(b: Bench, count: number, request = {}): Promise<{ peers: TestPeer[]; cids: number[] }> {
  const peers: TestPeer[] = [];
  const cids: number[] = [];
  for (let at = 0; at < count; at++) {
    const peer = await b.join().greet();
    cids.push((await peer.call(subscribe, { keys: [], group: 'g', want: 2, ...request })).cid);
    peers.push(peer);
  }
  return { peers, cids };
}

/** The types of the packets that a peer has received. */
const types = (peer: TestPeer): number[] => peer.data().map(({ cdata }) => cdata![4]!);

function pushes(from: number, count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => frame({}, message(from + at)));
}

test('[SUB-10] gives each packet to one member, in turn, with the number of its subscription as pid', async () => {
  await using b = await bench();
  const { peers, cids } = await members(b, 3);
  const pusher = await b.join().greet();
  pusher.say(...pushes(20, 6));
  for (const [at, peer] of peers.entries()) {
    expect(peer.received).toMatchObject([
      { seq: 0, pid: cids[at], dst: 0, src: pusher.label, flags: 0 },
      { pid: cids[at], cdata: message(23 + at) },
    ]);
    expect(types(peer)).toEqual([20 + at, 23 + at]);
  }
});

test('[SUB-10] a link gets a copy for itself and one as a member, and each group has one of its own', async () => {
  await using b = await bench();
  const { peers } = await members(b, 2);
  const other = await members(b, 2, { group: 'h' });
  const both = peers[0]!;
  await both.call(subscribe, { keys: [], want: 2 });
  const original = b.join();
  await original.call(subscribe, { keys: [] });
  const pusher = await b.join().greet();
  pusher.say(...pushes(20, 4));
  expect(both.received.filter(({ pid }) => pid === 0).map(({ cdata }) => cdata![4])).toEqual([20, 21, 22, 23]);
  expect(
    both
      .data()
      .filter(({ pid }) => pid !== 0)
      .map(({ cdata }) => cdata![4]),
  ).toEqual([20, 22]);
  expect(types(peers[1]!)).toEqual([21, 23]);
  expect(other.peers.map(types)).toEqual([
    [20, 22],
    [21, 23],
  ]);
  expect(original.data()).toMatchObject([20, 21, 22, 23].map((type) => ({ pid: 0, src: 0, cdata: message(type) })));
});

test('[SUB-10] a member gets only what its own filter lets through', async () => {
  await using b = await bench();
  const all = await members(b, 1);
  const some = await members(b, 1, { keys: [{ offset: 4, key: 21, mask: 0xffff }] });
  const pusher = await b.join().greet();
  for (let at = 0; at < 4; at++) pusher.say(...pushes(20, 2));
  const [plain, picky] = [types(all.peers[0]!), types(some.peers[0]!)];
  expect(plain.filter((type) => type === 20)).toHaveLength(4);
  expect(plain.length + picky.length).toBe(8);
  expect(picky.length).toBeGreaterThan(0);
  expect(new Set(picky)).toEqual(new Set([21]));
});

test('[SUB-10] leaves out members whose links are full, and goes on with the others when one has gone', async () => {
  await using b = await bench();
  const { peers } = await members(b, 3);
  const pusher = await b.join().greet();
  peers[1]!.answer = 'full';
  pusher.say(...pushes(20, 3));
  pusher.say(...pushes(23, 4));
  expect(types(peers[1]!)).toEqual([21]);
  expect(types(peers[0]!).length + types(peers[2]!).length).toBe(6);
  peers[0]!.die();
  await settled();
  pusher.say(...pushes(30, 3));
  expect(types(peers[2]!)).toEqual([30, 31, 32]);
});

test('[SUB-10] members of different paths have nothing in common', async () => {
  await using b = await bench();
  const provider = await b.join().greet();
  const { label } = await provider.call(provide, { path: 'one' });
  await provider.call(provide, { path: 'two' });
  const one = await members(b, 2, { path: 'one', want: 1 });
  const two = await members(b, 1, { path: 'two', want: 1 });
  provider.say(frame({ src: label }, message(20)), frame({ src: label }, message(21)));
  expect(one.peers.map(types)).toEqual([[20], [21]]);
  expect(two.peers.map(types)).toEqual([[]]);
  const { subscriptions } = await provider.call(list, { what: 'subscriptions' });
  expect(subscriptions!.map(({ path, group }) => [path, group])).toEqual([
    ['one', 'g'],
    ['one', 'g'],
    ['two', 'g'],
  ]);
});

test("[SUB-10] gives each event of the broker's own service to one member", async () => {
  await using b = await bench();
  const service = new TestService('own');
  await b.broker.provide(service);
  const { peers } = await members(b, 2, { path: 'own', want: 1 });
  for (let type = 20; type < 24; type++) service.host!.broadcast(message(type));
  await settled();
  expect(peers.map(types)).toEqual([
    [20, 22],
    [21, 23],
  ]);
});

test('[SUB-10] members behind an outbound link join the group there, so that each packet has one taker in all', async () => {
  await using net = new Network();
  const service = new TestService('own');
  await (await net.broker('b')).provide(service);
  await (await net.broker('a')).connect('test://b');
  const near = [await net.join('a').greet(), await net.join('a').greet()];
  const far = await net.join('b').greet();
  const plain = await net.join('a').greet();
  const cids: number[] = [];
  for (const peer of near)
    cids.push((await peer.call(subscribe, { keys: [], path: 'b/own', group: 'g', want: 1 })).cid);
  await far.call(subscribe, { keys: [], path: 'own', group: 'g', want: 1 });
  await plain.call(subscribe, { keys: [], path: 'b/own', want: 1 });
  for (let type = 20; type < 28; type++) service.host!.broadcast(message(type));
  await quiet();
  expect(types(plain)).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
  expect(near.map(({ received }) => received.map(({ pid }) => pid))).toEqual(cids.map((cid) => [cid, cid]));
  const taken = [...near, far].map(types);
  expect(taken.map(({ length }) => length)).toEqual([2, 2, 4]);
  expect(taken.flat().sort()).toEqual([20, 21, 22, 23, 24, 25, 26, 27]);
  for (const [at, peer] of near.entries()) await peer.call(unsubscribe, { cid: cids[at]! });
  await quiet();
  service.host!.broadcast(message(30));
  await quiet();
  expect([...near, far].map(types)).toEqual([[], [], [30]]);
});

test('refuses a group without a name, one that is too long, and one of a peer that has not said HELLO', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  const refused = { code: 'ERR_BAD_REQUEST' };
  await expect(peer.call(subscribe, { keys: [], group: '' })).rejects.toMatchObject(refused);
  await expect(peer.call(subscribe, { keys: [], group: 'x'.repeat(256) })).rejects.toMatchObject(refused);
  await expect(b.join().call(subscribe, { keys: [], group: 'g' })).rejects.toMatchObject(refused);
});
