import { NLMSG, decodeControl, encodeControl, encodeFrame, encodeOverrun, readOverrun } from '@nlmq/codec';
import { ANY_KEY, COMMAND, WANT, subscribe } from '@nlmq/control';
import { commandOf, message, valueOf } from './peer.ts';
import { closeAll, settle, start, take } from './start.ts';

afterEach(closeAll);

const SOURCE = 0x10003;
const PUSHER = 0x20007;
const type = (packet: Uint8Array): number => new DataView(packet.buffer, packet.byteOffset).getUint16(4, true);
const ofType = (key: number): { keys: { offset: number; key: number; mask: number }[] } => ({
  keys: [{ offset: 4, key, mask: 0xffff }],
});

test('receives what matches all keys, each subscription on its own', async () => {
  const { client, transport } = await start();
  const links = await client.subscribe(ofType(16));
  const all = await client.subscribe();
  const six = await client.subscribe({ keys: [...ofType(16).keys, { offset: 16, key: 6, mask: 0xff }] });
  for (const [kind, value] of [
    [16, 5],
    [20, 6],
    [16, 6],
  ] as const)
    transport.peer.unasked(SOURCE, message(kind, value));
  expect((await take(links, 2)).map(valueOf)).toEqual([5, 6]);
  expect((await take(all, 3)).map(valueOf)).toEqual([5, 6, 6]);
  expect((await take(six, 1)).map(valueOf)).toEqual([6]);
});

test('does not match past the end of a packet', async () => {
  const { client, transport } = await start();
  const seen: number[] = [];
  await client.subscribe({ keys: [{ offset: 17, key: 0, mask: 0 }] }, { receive: () => seen.push(1) });
  transport.peer.unasked(SOURCE, message(16, 1));
  expect(seen).toEqual([]);
});

test('tells events from pushes by their src', async () => {
  const { client, transport } = await start();
  const seen: string[] = [];
  await client.subscribe({}, { want: WANT.EVENTS, receive: (packet) => seen.push(`event ${valueOf(packet)}`) });
  await client.subscribe({}, { want: WANT.PUSHES, receive: (packet) => seen.push(`push ${valueOf(packet)}`) });
  transport.peer.unasked(SOURCE, message(16, 1));
  transport.peer.unasked(PUSHER, message(16, 2));
  expect(seen).toEqual(['event 1', 'push 2']);
});

test('keeps events of another service away from those who asked for pushes', async () => {
  const { client, transport } = await start();
  const seen: number[] = [];
  await client.subscribe({}, { receive: (packet) => seen.push(valueOf(packet)) });
  const clock = await (await client.service('clock')).subscribe({});
  transport.peer.unasked(0x10005, message(16, 1));
  expect(valueOf((await take(clock, 1))[0]!)).toBe(1);
  expect(seen).toEqual([]);
});

test("takes the packet that follows the broker's answer in the same burst", async () => {
  const { client, transport } = await start({
    control: (peer, frame) => {
      if (commandOf(frame) !== COMMAND.SUBSCRIBE) return false;
      const attributes = subscribe.reply.encode({ cid: 1, source: SOURCE });
      const answer = encodeControl({ seq: frame.seq }, { command: COMMAND.ACK, attributes });
      peer.send(answer, encodeFrame({ src: SOURCE }, message(16, 1)));
      return true;
    },
  });
  const subscription = await client.subscribe();
  transport.peer.unasked(SOURCE, message(16, 2));
  expect((await take(subscription, 2)).map(valueOf)).toEqual([1, 2]);
});

test('drops what does not fit into its queue, and tells how much where it is missing', async () => {
  const { client, transport } = await start();
  const subscription = await client.subscribe({}, { queue: 100 });
  for (let value = 0; value < 12; value++) transport.peer.unasked(SOURCE, message(16, value));
  const packets = await take(subscription, 6);
  expect(packets.slice(0, 5).map(valueOf)).toEqual([0, 1, 2, 3, 4]);
  expect([type(packets[5]!), readOverrun(packets[5]!, 0)]).toEqual([NLMSG.OVERRUN, 7]);
  transport.peer.unasked(SOURCE, message(16, 12));
  expect((await take(subscription, 1)).map(valueOf)).toEqual([12]);
});

test('hands an overrun of the broker to every subscription, whatever its keys', async () => {
  const { client, transport } = await start();
  const one = await client.subscribe(ofType(16));
  const other = await client.subscribe(ofType(20), { want: WANT.PUSHES });
  transport.peer.unasked(0, encodeOverrun(42));
  for (const subscription of [one, other]) expect(readOverrun((await take(subscription, 1))[0]!, 0)).toBe(42);
});

test('hands an overrun of a service to those who want its events', async () => {
  const { client, transport } = await start();
  const seen: string[] = [];
  await client.subscribe(ofType(16), { want: WANT.EVENTS, receive: () => seen.push('events') });
  await client.subscribe({}, { want: WANT.PUSHES, receive: () => seen.push('pushes') });
  transport.peer.unasked(SOURCE, encodeOverrun(1));
  expect(seen).toEqual(['events']);
});

test('close() sends UNSUBSCRIBE and ends every iteration', async () => {
  const { client, transport } = await start();
  const subscription = await client.subscribe();
  const reading = take(subscription);
  await subscription.close();
  await subscription.close();
  expect(await reading).toEqual([]);
  expect(transport.peer.commands().filter((command) => command === COMMAND.UNSUBSCRIBE)).toHaveLength(1);
  transport.peer.unasked(SOURCE, message(16, 1));
});

test('ends when its signal fires', async () => {
  const { client } = await start();
  const abort = new AbortController();
  const reading = take(await client.subscribe({}, { signal: abort.signal }));
  abort.abort();
  expect(await reading).toEqual([]);
  await expect(client.subscribe({}, { signal: abort.signal })).rejects.toMatchObject({ code: 'ERR_ABORTED' });
});

test('ends with the client', async () => {
  const { client } = await start();
  const reading = take(await client.subscribe());
  await client.close();
  expect(await reading).toEqual([]);
});

test('receives from a peer of 2013 whatever comes unasked', async () => {
  const { client, transport } = await start({
    control: (peer, frame) => (commandOf(frame) === COMMAND.HELLO ? (peer.err(frame, 'denied'), true) : false),
  });
  const subscription = await client.subscribe();
  transport.peer.unasked(0, message(16, 3));
  expect((await take(subscription, 1)).map(valueOf)).toEqual([3]);
});

test('leaving an iteration does not end the subscription', async () => {
  const { client, transport } = await start();
  const subscription = await client.subscribe();
  for (let value = 0; value < 4; value++) transport.peer.unasked(SOURCE, message(16, value));
  expect((await take(subscription, 1)).map(valueOf)).toEqual([0]);
  expect((await take(subscription, 3)).map(valueOf)).toEqual([1, 2, 3]);
  await settle();
});

test('asks a peer of 2013 with keys alone, and with one at least: it does not answer without', async () => {
  const { client, transport } = await start({
    control: (peer, frame) => {
      if (commandOf(frame) === COMMAND.SUBSCRIBE) peer.ack(frame, subscribe.reply.encode({ cid: 1023 }));
      else peer.err(frame, 'denied');
      return true;
    },
  });
  const packets = await client.subscribe({}, { want: WANT.EVENTS });
  const { attributes } = decodeControl(transport.peer.frames.at(-1)!.cdata!);
  expect(subscribe.request.decode(attributes)).toEqual({ keys: [ANY_KEY] });
  transport.peer.unasked(0, message(16, 4));
  expect(valueOf((await take(packets, 1))[0]!)).toBe(4);
});
