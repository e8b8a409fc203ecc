import {
  FIRST_CREDIT,
  FLAG_FRAGMENTS,
  FLAG_LAST,
  FLAG_REPLY,
  MAX_PART,
  readErrorReport,
  readHeader,
} from '@nlmq/codec';
import type { ServiceRequest } from '@nlmq/core';
import { LABEL, discover, stats } from '@nlmq/control';
import { type TestPeer, TestService, bench, frame, message, settled } from './harness.ts';
import { BOTH, LargePeer, large } from './large.ts';
import { Network } from './network.ts';

const MIB = 1 << 20;
const errnoOf = (packet: Uint8Array | undefined): number => readErrorReport(packet!, 0).errno;
const abandoned = async (peer: TestPeer): Promise<number> => (await peer.call(stats, {})).abandoned;

describe('an answer in fragments', () => {
  /** A request that waits for its answer, from a peer that takes it in fragments. */
  async function asked(): Promise<AsyncDisposable & { readonly peer: TestPeer; readonly request: ServiceRequest }> {
    const b = await bench();
    const service = new TestService('s');
    await b.broker.provide(service);
    const peer = await b.join().greet(BOTH);
    peer.say(frame({ seq: 1, dst: LABEL.DEFAULT, flags: FLAG_FRAGMENTS }));
    return { peer, request: service.requests[0]!, [Symbol.asyncDispose]: () => b[Symbol.asyncDispose]() };
  }

  test('[FRG-5] goes no further than it is let, and its service is told to wait', async () => {
    await using one = await asked();
    const { peer, request } = one;
    expect(request.reply(large(MIB), false)).toBe(false);
    let drained = false;
    const waiting = request.drained().then(() => (drained = true));
    await settled();
    const first = peer.data();
    expect(first.map(({ flags }) => flags)).toEqual(Array(4).fill(FLAG_REPLY));
    expect(4 * MAX_PART).toBeLessThanOrEqual(FIRST_CREDIT);
    expect(drained).toBe(false);
    new LargePeer(peer).credit(LABEL.DEFAULT, 1, MIB);
    await waiting;
    await settled();
    expect(peer.data()).toHaveLength(Math.ceil(MIB / MAX_PART) - 4);
  });

  test('keeps the order of what its service says', async () => {
    await using one = await asked();
    const { peer, request } = one;
    request.reply(large(MIB), false);
    request.reply(message(20), false);
    request.reply(new Uint8Array(0), true);
    new LargePeer(peer).credit(LABEL.DEFAULT, 1, MIB);
    await settled();
    const rest = peer.data().slice(-3);
    expect(rest.map(({ flags, cdata }) => [flags, cdata!.length])).toEqual([
      [FLAG_REPLY, 24 + (MIB % MAX_PART)],
      [FLAG_REPLY, 20],
      [FLAG_REPLY | FLAG_LAST, 0],
    ]);
  });

  test('ends when the requester wants no more of it', async () => {
    await using one = await asked();
    const { peer, request } = one;
    request.reply(large(MIB), false);
    await settled();
    peer.data();
    new LargePeer(peer).credit(LABEL.DEFAULT, 1, 0);
    await request.drained();
    await settled();
    expect(peer.data()).toMatchObject([{ flags: FLAG_REPLY | FLAG_LAST, cdata: new Uint8Array(0) }]);
    expect(request.reply(message(20), true)).toBe(true);
    expect([peer.data(), await abandoned(peer)]).toEqual([[], 1]);
  });

  test('is refused with -ENOBUFS when too much waits for the link', async () => {
    await using b = await bench();
    const service = new TestService('s');
    await b.broker.provide(service);
    const peer = await b.join().greet(BOTH);
    for (let seq = 1; seq <= 5; seq++) peer.say(frame({ seq, dst: LABEL.DEFAULT, flags: FLAG_FRAGMENTS }));
    const answer = new Uint8Array(60 << 20);
    for (const request of service.requests) request.reply(answer, true);
    await settled();
    const refused = peer.data().filter(({ src }) => src === 0);
    expect(refused.map(({ seq, cdata }) => [seq, errnoOf(cdata)])).toEqual([[5, -105]]);
  });

  test('ends with its link, and the service is let go', async () => {
    await using one = await asked();
    const { peer, request } = one;
    request.reply(large(MIB), true);
    const drained = request.drained();
    peer.die();
    await drained;
    expect(request.signal.aborted).toBe(true);
  });
});

describe('through other brokers', () => {
  test('[FRG-4] a packet goes and comes back in fragments, on one return path in each', async () => {
    await using net = new Network();
    const service = new TestService('echo', (request) => request.reply(request.packet, true));
    await (await net.broker('c')).provide(service);
    await (await net.broker('b')).connect('test://c');
    await (await net.broker('a')).connect('test://b');
    const peer = await net.join('a').greet(BOTH);
    const { label, maxPacket } = await peer.call(discover, { path: 'b/c/echo' });
    expect(maxPacket).toBe(64 * MIB);
    const packet = large(3 * MIB);
    const paths: number[] = [];
    const { packets } = await new LargePeer(peer).ask(packet, { label }, () => {
      void peer.call(stats, {}).then(({ requests }) => paths.push(requests));
      return false;
    });
    expect([service.packets.length, Buffer.compare(packets[0]!, packet)]).toEqual([1, 0]);
    expect(Math.max(...paths)).toBe(1);
    expect((await peer.call(stats, {})).requests).toBe(0);
  });

  test('[FRG-7] a link that may not write has its answers in fragments, and its requests refused with -EPERM', async () => {
    await using net = new Network();
    const service = new TestService('s', (request) => request.reply(large(MIB), true));
    await (await net.broker('b')).provide(Object.assign(service, { reads: () => true }));
    await (await net.broker('a', { reads: (packet) => readHeader(packet).type === 18 })).connect('test://b');
    const guest = await net.join('a', { kind: 'loopback' }).greet(BOTH);
    const { label } = await guest.call(discover, { path: 'b/s' });
    const refused = await new LargePeer(guest).ask(large(MIB), { label });
    expect(errnoOf(refused.packets[0])).toBe(-1);
    guest.say(frame({ seq: 2, dst: label, flags: FLAG_FRAGMENTS }, message(18)));
    const { packets } = await new LargePeer(guest).answer();
    expect(packets[0]).toHaveLength(MIB);
  });

  test('an answer comes in fragments only where every broker on the way takes part', async () => {
    await using net = new Network();
    const service = new TestService('s', (request) => request.reply(large(MIB), true));
    await (await net.broker('b')).provide(service);
    await (await net.broker('a')).connect('test://b');
    const plain = await net.join('a').greet();
    const { label, maxPacket } = await plain.call(discover, { path: 'b/s' });
    expect(maxPacket).toBeUndefined();
    plain.say(frame({ seq: 1, dst: label, flags: FLAG_FRAGMENTS }));
    for (let turn = 0; turn < 10; turn++) await settled();
    expect(plain.data()).toMatchObject([{ flags: FLAG_REPLY | FLAG_LAST, cdata: new Uint8Array(0) }]);
  });
});
