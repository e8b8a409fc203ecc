import { decodeControl, encodeFrame, getUint16 } from '@nlmq/codec';
import { OVERFLOW, subscribe } from '@nlmq/control';
import { virtualClock } from '@nlmq/testkit';
import { type ScriptedPeer, commandOf, message, valueOf } from './peer.ts';
import { closeAll, failure, settle, start, take } from './start.ts';

afterEach(closeAll);

const SOURCE = 0x10003;
const SUBSCRIBE = 11;

/** The SUBSCRIBE that came last. */
const asked = (peer: ScriptedPeer): unknown => {
  const frame = peer.frames.filter((one) => one.flags === 1 && commandOf(one) === SUBSCRIBE).at(-1)!;
  return subscribe.request.decode(decodeControl(frame.cdata!).attributes);
};

test('[SUB-10] asks for a group, and takes the packets that bear its number and no others', async () => {
  let cid = 1023;
  const { client, transport } = await start({
    control: (peer, frame) => {
      if (commandOf(frame) !== SUBSCRIBE) return false;
      peer.ack(frame, subscribe.reply.encode({ cid: cid--, source: SOURCE }));
      return true;
    },
  });
  const grouped = await client.subscribe({}, { group: 'workers' });
  expect(asked(transport.peer)).toMatchObject({ group: 'workers' });
  const alone = await client.subscribe();
  transport.peer.send(encodeFrame({ src: SOURCE, pid: 1023 }, message(16, 1)));
  transport.peer.unasked(SOURCE, message(16, 2));
  transport.peer.send(encodeFrame({ src: SOURCE, pid: 1023 }, message(16, 3)));
  expect((await take(grouped, 2)).map(valueOf)).toEqual([1, 3]);
  expect((await take(alone, 1)).map(valueOf)).toEqual([2]);
});

test('a peer of 2013 has no groups', async () => {
  const { client } = await start({ control: (peer, frame) => (peer.err(frame, 'denied'), true) });
  expect((await failure(client.subscribe({}, { group: 'workers' }))).code).toBe('ERR_REFUSED');
});

test('[SUB-12] one that blocks holds the link back while its reader is behind, and loses nothing', async () => {
  const { client, transport } = await start();
  const packets = await client.subscribe({}, { queue: 100, overflow: 'block' });
  expect(asked(transport.peer)).toMatchObject({ overflow: OVERFLOW.BLOCK });
  for (let value = 0; value < 8; value++) transport.peer.unasked(SOURCE, message(16, value));
  expect(transport.peer.paused).toBe(true);
  expect((await take(packets, 8)).map(valueOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(transport.peer.paused).toBe(false);
});

test('one that blocks lets the link go when it is closed', async () => {
  const { client, transport } = await start();
  const packets = await client.subscribe({}, { queue: 10, overflow: 'block' });
  transport.peer.unasked(SOURCE, message(16));
  expect(transport.peer.paused).toBe(true);
  await packets.close();
  expect(transport.peer.paused).toBe(false);
});

test('[SUB-12] one that closes ends with ERR_BUSY when its reader is behind', async () => {
  const { client, transport } = await start();
  const packets = await client.subscribe({}, { queue: 50, overflow: 'close' });
  for (let value = 0; value < 4; value++) transport.peer.unasked(SOURCE, message(16, value));
  expect((await failure(take(packets))).code).toBe('ERR_BUSY');
  await settle();
});

test('a subscription whose service is not there yet after a gap is asked for again until it is', async () => {
  const clock = virtualClock();
  let there = true;
  const { client, transport } = await start(
    {
      control: (peer, frame) => {
        if (there || commandOf(frame) !== SUBSCRIBE) return false;
        peer.err(frame, 'ERR_NOT_FOUND: no such service');
        return true;
      },
    },
    { clock, random: () => 0.5 },
  );
  const packets = await client.subscribe({}, { path: 'clock' });
  there = false;
  transport.peer.end();
  for (let turn = 0; turn < 100; turn++) {
    if (turn === 60) there = true;
    clock.advance(50);
    await settle();
  }
  transport.peer.unasked(0x10005, message(16, 9));
  const [gap, event] = await take(packets, 2);
  expect([getUint16(gap!, 4), valueOf(event!)]).toEqual([4, 9]);
});
