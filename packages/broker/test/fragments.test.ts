import { FLAG_LAST, FLAG_REPLY, MAX_PART, readErrorReport, readHeader } from '@nlmq/codec';
import { FEATURE, LABEL, discover, hello, stats } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { type Policy, defaultPolicy } from '../src/index.ts';
import { type TestPeer, TestService, bench, frame, settled } from './harness.ts';
import { BOTH, LargePeer, fragment, large } from './large.ts';

const MIB = 1 << 20;
const echo = (): TestService => new TestService('echo', (request) => request.reply(request.packet, true));
const errnoOf = (packet: Uint8Array | undefined): number => readErrorReport(packet!, 0).errno;
const abandoned = async (peer: TestPeer): Promise<number> => (await peer.call(stats, {})).abandoned;

describe('MAX_PACKET is told in DISCOVER', () => {
  test('to a peer that takes part in fragments', async () => {
    await using b = await bench({ maxPacket: 5 * MIB });
    await b.broker.provide(echo());
    const peer = await b.join().greet(BOTH);
    expect(await peer.call(discover, { path: 'echo' })).toMatchObject({ maxPacket: 5 * MIB });
    expect(await peer.call(discover, { path: '' })).toMatchObject({ maxPacket: 5 * MIB });
  });

  test.each([
    ['to nobody else', { features: FEATURE.REPLY_MARKS }, {}],
    ['not to a peer that takes less than the largest CDATA', { features: BOTH, maxCdata: 65_000 }, {}],
    ['not by a broker that takes none', { features: BOTH }, { maxPacket: 0 }],
  ])('%s', async (_, introduction, options) => {
    await using b = await bench(options);
    await b.broker.provide(echo());
    const peer = b.join();
    await peer.call(hello, introduction);
    expect((await peer.call(discover, { path: 'echo' })).maxPacket).toBeUndefined();
  });
});

describe('a packet in fragments', () => {
  test('[FRG-1] reaches the service once, whole, and is answered in fragments', async () => {
    await using b = await bench();
    const service = echo();
    await b.broker.provide(service);
    const peer = await b.join().greet(BOTH);
    const packet = large(3 * MIB);
    const { packets, frames } = await new LargePeer(peer).ask(packet, { seq: 9 });
    expect(service.packets).toHaveLength(1);
    expect(Buffer.compare(service.packets[0]!, packet)).toBe(0);
    expect(packets).toHaveLength(1);
    expect(Buffer.compare(packets[0]!, packet)).toBe(0);
    expect(new Set(frames.map(({ seq, src }) => `${seq} ${src}`))).toEqual(new Set([`9 ${LABEL.DEFAULT}`]));
    expect(frames.filter(({ flags }) => (flags & FLAG_LAST) !== 0)).toEqual([frames.at(-1)]);
    expect(await abandoned(peer)).toBe(0);
  });

  test('lets other requests pass', async () => {
    await using b = await bench();
    const service = echo();
    await b.broker.provide(service);
    const peer = await b.join().greet(BOTH);
    peer.say(fragment({ seq: 1 }, 0, MIB), frame({ seq: 2, dst: LABEL.DEFAULT }), fragment({}, 64, MIB));
    expect(peer.data().filter(({ flags }) => (flags & FLAG_LAST) !== 0)).toMatchObject([{ seq: 2 }]);
  });

  test('that is a push reaches the service, and its sender is told that it came', async () => {
    await using b = await bench();
    const service = echo();
    await b.broker.provide(service);
    const peer = await b.join().greet(BOTH);
    const { packets, frames } = await new LargePeer(peer).ask(large(MIB), { request: false });
    expect([service.packets[0]!.length, packets.length]).toEqual([MIB, 0]);
    expect(frames).toMatchObject([{ flags: FLAG_REPLY | FLAG_LAST, src: LABEL.DEFAULT, cdata: new Uint8Array(0) }]);
  });

  test('[FRG-7] is given to a service that can be changed only when every message in it reads, or the link may write', async () => {
    await using b = await bench();
    await b.broker.provide(Object.assign(echo(), { reads: (packet: Uint8Array) => readHeader(packet).type === 18 }));
    const guest = await b.join({ kind: 'loopback' }).greet(BOTH);
    const { frames } = await new LargePeer(guest).ask(large(MIB));
    expect([frames.length, frames[0]!.src, errnoOf(frames[0]!.cdata)]).toEqual([1, 0, -1]);
    expect(readHeader(frames[0]!.cdata!)).toMatchObject({ seq: 3, pid: 4 });
  });

  test('is taken from nobody who may not ask services, nor from a peer that did not agree', async () => {
    const { refusal } = defaultPolicy();
    const pusher = { ...defaultPolicy().rights({ kind: 'network' }), push: true };
    const rights: Policy['rights'] = ({ kind }) =>
      kind === 'network' ? pusher : defaultPolicy().rights({ kind: 'process' });
    await using b = await bench({ policy: { rights, refusal } });
    const service = new TestService('s');
    await b.broker.provide(service);
    const stranger = await b.join({ kind: 'network' }).greet(BOTH);
    stranger.say(fragment({ seq: 1 }, 0, MIB));
    expect(errnoOf(stranger.data()[0]!.cdata)).toBe(-13);
    const plain = await b.join().greet();
    plain.say(fragment({ seq: 1 }, 0, MIB));
    expect(service.packets.map(({ length }) => length)).toEqual([88]);
  });
});

describe('bounds', () => {
  test.each([
    ['a packet over the longest is refused with -EMSGSIZE by its first fragment', 2 * MIB, -90],
    ['a second one beyond what a link may have under way with -ENOBUFS', MIB, -105],
  ])('%s', async (_, total, errno) => {
    await using b = await bench({ maxPacket: MIB });
    await b.broker.provide(echo());
    const peer = await b.join().greet(BOTH);
    peer.say(fragment({ seq: 1, id: 1 }, 0, MIB / 2), fragment({ seq: 2, id: 2 }, 0, total));
    const answer = peer.data().find(({ seq }) => seq === 2)!;
    expect([answer.src, errnoOf(answer.cdata)]).toEqual([0, errno]);
  });

  test('a gap ends the packet with -ENOBUFS, and what follows of it is refused', async () => {
    await using b = await bench();
    await b.broker.provide(echo());
    const peer = await b.join().greet(BOTH);
    peer.say(fragment({ seq: 1 }, 0, MIB), fragment({}, 128, MIB), fragment({}, 192, MIB));
    const answers = peer.data().filter(({ flags }) => (flags & FLAG_LAST) !== 0);
    expect(answers.map(({ seq, cdata }) => [seq, errnoOf(cdata)])).toEqual([[1, -105]]);
    expect(await abandoned(peer)).toBe(1);
  });

  test('[FRG-6] the rest of a packet that does not come for 10 s ends it with -ETIMEDOUT', async () => {
    const clock = virtualClock();
    await using b = await bench({ clock });
    await b.broker.provide(echo());
    const peer = await b.join().greet(BOTH);
    peer.say(fragment({ seq: 1 }, 0, MIB));
    clock.advance(9000);
    peer.say(fragment({}, 64, MIB));
    clock.advance(9000);
    await settled();
    expect(peer.data().filter(({ flags }) => (flags & FLAG_LAST) !== 0)).toEqual([]);
    clock.advance(10_000);
    await settled();
    expect(peer.data().map(({ seq, cdata }) => [seq, errnoOf(cdata)])).toEqual([[1, -110]]);
    expect(await abandoned(peer)).toBe(1);
    expect(clock.pending).toBe(0);
  });

  test('a link that ends half-way leaves nothing behind', async () => {
    const clock = virtualClock();
    await using b = await bench({ clock, maxPacket: MIB });
    await b.broker.provide(echo());
    const witness = await b.join().greet(BOTH);
    for (let count = 0; count < 8; count++) {
      const peer = await b.join().greet(BOTH);
      peer.say(fragment({ seq: 1 }, 0, MIB, new Uint8Array(MAX_PART)));
      for (let at = 1; at < 15; at++) peer.say(fragment({}, at * MAX_PART, MIB, new Uint8Array(MAX_PART)));
      peer.die();
    }
    expect([await abandoned(witness), clock.pending]).toEqual([8, 0]);
    expect((await new LargePeer(witness).ask(large(MIB))).packets).toHaveLength(1);
  });

  test('all links together have four packets of the longest kind under way', async () => {
    await using b = await bench({ maxPacket: MIB });
    await b.broker.provide(echo());
    const begin = async (): Promise<TestPeer> => {
      const peer = await b.join().greet(BOTH);
      peer.say(fragment({ seq: 1 }, 0, MIB, new Uint8Array(MAX_PART)));
      for (let at = 1; at < 9; at++) peer.say(fragment({}, at * MAX_PART, MIB, new Uint8Array(MAX_PART)));
      return peer;
    };
    const peers = [await begin(), await begin(), await begin(), await begin(), await begin()];
    const refused = peers.map((peer) => peer.data().filter(({ flags }) => (flags & FLAG_LAST) !== 0).length);
    expect(refused).toEqual([0, 0, 0, 0, 1]);
  });
});
