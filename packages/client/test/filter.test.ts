import { encodeOverrun, getUint16 } from '@nlmq/codec';
import { subscribe } from '@nlmq/control';
import { decodeControl } from '@nlmq/codec';
import { compileFilter } from '../src/filter.ts';
import { message, valueOf } from './peer.ts';
import { closeAll, settle, start, take } from './start.ts';

afterEach(closeAll);

const SOURCE = 0x10003;

/** A packet about an interface: `ifi_index` stands at byte 20. */
function about(type: number, index: number): Uint8Array {
  const bytes = new Uint8Array(32);
  bytes.set(message(type));
  new DataView(bytes.buffer).setUint32(20, index, true);
  return bytes;
}

test.each([
  [{ type: 16 }, [{ offset: 4, key: 16, mask: 0xffff }]],
  [{ index: 3 }, [{ offset: 20, key: 3, mask: 0xffffffff }]],
  [{ type: [16, 17] }, [{ offset: 4, key: 16, mask: 0xfffe }]],
  [{ type: [16, 16] }, [{ offset: 4, key: 16, mask: 0xffff }]],
  [{ type: [16, 20, 24] }, [{ offset: 4, key: 16, mask: 0xfff3 }]],
  [
    { keys: [{ offset: 8, key: 1, mask: 1 }], type: 24, index: 2 },
    [
      { offset: 8, key: 1, mask: 1 },
      { offset: 4, key: 24, mask: 0xffff },
      { offset: 20, key: 2, mask: 0xffffffff },
    ],
  ],
  [{}, []],
])('the filter %j has the broker look at %j', (filter, keys) => {
  expect(compileFilter(filter).keys).toEqual(keys);
});

test.each([{ type: [] }, { type: 65_536 }, { type: -1 }, { index: 1.5 }])('refuses the filter %j', (filter) => {
  expect(() => compileFilter(filter)).toThrow(RangeError);
});

test('of several types lets through those alone, whatever their common key would match as well', async () => {
  const { client, transport } = await start();
  const packets = await client.subscribe({ type: [16, 20, 24] });
  for (const type of [16, 28, 24, 17, 20]) transport.peer.unasked(SOURCE, message(type));
  expect((await take(packets, 3)).map((packet) => getUint16(packet, 4))).toEqual([16, 24, 20]);
});

test('asks a predicate last, about what the keys let through, and never about an overrun', async () => {
  const { client, transport } = await start();
  const asked: number[] = [];
  const where = (packet: Uint8Array): boolean => {
    asked.push(packet[20]!);
    return packet[20]! > 2;
  };
  const packets = await client.subscribe({ type: 16, where });
  const [frame] = transport.peer.frames.slice(-1);
  expect(subscribe.request.decode(decodeControl(frame!.cdata!).attributes)).toMatchObject({ keys: [{ key: 16 }] });
  for (const index of [1, 2, 3]) transport.peer.unasked(SOURCE, about(16, index));
  transport.peer.unasked(SOURCE, about(20, 9));
  transport.peer.unasked(0, encodeOverrun(5));
  const [third, overrun] = await take(packets, 2);
  expect([third![20], getUint16(overrun!, 4)]).toEqual([3, 4]);
  expect(asked).toEqual([1, 2, 3]);
});

test('drain() ends subscriptions, leaves what has come to be read, and waits for answers', async () => {
  const { client, transport } = await start();
  const packets = await client.subscribe();
  transport.peer.unasked(SOURCE, message(16, 1));
  const answer = (await client.service()).request(message(18, 0, 1));
  await settle();
  const asked = transport.peer.frames.at(-1)!;
  const drained = client.drain();
  await settle();
  expect(transport.peer.commands()).toContain(12);
  await expect(client.subscribe()).rejects.toMatchObject({ code: 'ERR_CLOSED' });
  transport.peer.reply(asked, message(18, 7));
  expect(valueOf(await answer)).toBe(7);
  await drained;
  expect((await take(packets)).map(valueOf)).toEqual([1]);
});
