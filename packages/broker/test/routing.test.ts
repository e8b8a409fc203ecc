import { FLAG_LAST, FLAG_REPLY, type Frame, readErrorReport } from '@nlmq/codec';
import { LABEL, type Command, subscribe } from '@nlmq/control';
import { bench, frame, message } from './harness.ts';

const ALL = { keys: [] };

function errnoIn(cdata: Uint8Array | undefined): number {
  return readErrorReport(cdata!, 0).errno;
}

test('[RET-2] [RET-5] carries a request to the label of a link and its reply back, each once', async () => {
  await using b = await bench();
  const asker = await b.join().greet();
  const server = await b.join().greet();
  const packet = message(16, { seq: 7, pid: 9 });
  asker.say(frame({ seq: 41, pid: 5, dst: server.label, src: 3 }, packet));
  const [request] = server.data();
  expect(request).toMatchObject({ dst: server.label, src: asker.label, flags: 0, cdata: packet });
  expect(request!.seq).not.toBe(0);
  const flags = FLAG_REPLY | FLAG_LAST;
  server.say(frame({ seq: request!.seq, pid: request!.pid, dst: request!.src, src: request!.dst, flags }));
  expect(asker.data()).toMatchObject([{ seq: 41, pid: 5, dst: 3, src: server.label, flags }]);
  server.say(frame({ seq: request!.seq, dst: request!.src, flags }));
  expect(asker.data()).toEqual([]);
});

test('[RET-3] [RET-6] takes any number of replies until the last', async () => {
  await using b = await bench();
  const asker = await b.join().greet();
  const server = await b.join().greet();
  asker.say(frame({ seq: 1, dst: server.label }));
  const [request] = server.data();
  const reply = { seq: request!.seq, dst: request!.src, flags: FLAG_REPLY };
  server.say(frame(reply), frame(reply), frame({ ...reply, flags: FLAG_REPLY | FLAG_LAST }), frame(reply));
  expect(asker.data().map(({ flags }) => flags)).toEqual([8, 8, 12]);
});

test('[RET-6] recognises the replies of a peer that does not mark them, and when they are over', async () => {
  await using b = await bench();
  const asker = await b.join().greet();
  const server = await b.join().greet(0);
  asker.say(frame({ seq: 1, dst: server.label }, message(18, { seq: 1, flags: 0x301 })));
  const [request] = server.data();
  const part = frame({ seq: request!.seq, dst: request!.src }, message(16, { flags: 2 }));
  const done = frame({ seq: request!.seq, dst: request!.src }, message(3, { flags: 2 }));
  server.say(part, done);
  expect(asker.data().map(({ flags }) => flags)).toEqual([8, 12]);
});

test('[RET-4] drops a reply from a link that was not asked, and one with a wrong generation', async () => {
  await using b = await bench();
  const asker = await b.join().greet();
  const server = await b.join().greet();
  const thief = await b.join().greet();
  asker.say(frame({ seq: 1, dst: server.label }));
  const { seq, src } = server.data()[0]!;
  thief.say(frame({ seq, dst: src, flags: FLAG_REPLY | FLAG_LAST }));
  server.say(frame({ seq: (seq ^ 0x10000) >>> 0, dst: src, flags: FLAG_REPLY | FLAG_LAST }));
  server.say(frame({ seq, dst: src + 1, flags: FLAG_REPLY | FLAG_LAST }));
  expect(asker.data()).toEqual([]);
  server.say(frame({ seq, dst: src, flags: FLAG_REPLY | FLAG_LAST }));
  expect(asker.data()).toHaveLength(1);
});

test('[ADR-9] [RET-8] answers a request to a label that nothing has with EHOSTUNREACH, in the name of nobody', async () => {
  await using b = await bench();
  const asker = await b.join().greet();
  asker.say(frame({ seq: 8, pid: 2, dst: 0x00010077 }, message(18, { seq: 5, pid: 6 })));
  const [answer] = asker.data();
  expect(answer).toMatchObject({ seq: 8, pid: 2, src: 0, flags: FLAG_REPLY | FLAG_LAST });
  expect(errnoIn(answer!.cdata)).toBe(-113);
});

test('[RET-7] answers whoever waits for a link that ends with ECONNRESET', async () => {
  await using b = await bench();
  const asker = await b.join().greet();
  const server = await b.join().greet();
  asker.say(frame({ seq: 8, dst: server.label }), frame({ seq: 9, dst: server.label }));
  server.die();
  await new Promise(setImmediate);
  expect(asker.data().map(({ seq, cdata }) => [seq, errnoIn(cdata)])).toEqual([
    [8, -104],
    [9, -104],
  ]);
});

test('[ADR-5] gives a push to a label to that link alone, without a return path', async () => {
  await using b = await bench();
  const pusher = await b.join().greet();
  const taker = await b.join().greet();
  pusher.say(frame({ seq: 0, dst: taker.label }));
  expect(taker.data()).toMatchObject([{ seq: 0, dst: taker.label, src: pusher.label }]);
});

test('[ADR-9] gives data for an unknown address to the subscribers when the sender is of 2013', async () => {
  await using b = await bench();
  const original = b.join();
  const listener = await b.join().greet();
  await listener.call(subscribe, ALL);
  original.say(frame({ seq: 65534, dst: 0x0001beef }));
  expect(listener.data()).toMatchObject([{ seq: 0, pid: 0, dst: 0 }]);
});

test('[SUB-6] [ADR-7] zeroes every envelope field of what it delivers to a peer of 2013, also beside others', async () => {
  await using b = await bench();
  const pusher = await b.join().greet();
  const original = b.join();
  const modern = await b.join().greet();
  await original.call(subscribe as Command<{ keys: [] }, object>, { keys: [] });
  await modern.call(subscribe, ALL);
  pusher.say(frame({ seq: 0, pid: 77, dst: LABEL.SUBSCRIBERS, flags: 2 }));
  expect(original.data()).toMatchObject([{ seq: 0, pid: 0, dst: 0, src: 0, flags: 0 }]);
  expect(modern.data()).toMatchObject([{ seq: 0, pid: 0, dst: 0, src: pusher.label, flags: 0 }]);
});

test('cuts a push for a peer of 2013 at message boundaries, and leaves it whole for others', async () => {
  await using b = await bench();
  const pusher = await b.join().greet();
  const original = b.join();
  const modern = await b.join().greet();
  await original.call(subscribe, ALL);
  await modern.call(subscribe, ALL);
  const part = message(16, { size: 9984 });
  const packet = new Uint8Array(3 * part.length);
  for (const at of [0, 1, 2]) packet.set(part, at * part.length);
  pusher.say(frame({}, packet));
  expect(original.data().map(({ cdata }) => cdata!.length)).toEqual([10000, 10000, 10000]);
  expect(modern.data().map(({ cdata }) => cdata!.length)).toEqual([30000]);
});

test('ignores a bare netlink message, a frame without CDATA, and one whose CDATA runs past its end', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  const listener = await b.join().greet();
  await listener.call(subscribe, ALL);
  const broken = frame({});
  broken[24] = 200;
  const bare = frame({}).slice(0, 24).fill(24, 0, 1);
  peer.say(message(18, { size: 8 }), bare, broken, frame({}));
  expect(listener.data()).toHaveLength(1);
});

test('refuses a burst that is no row of whole frames', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  expect(() => peer.say(frame({}), new Uint8Array(4))).toThrow(expect.objectContaining({ code: 'ERR_BURST' }) as Error);
  expect(() => peer.say(frame({}).slice(0, 40))).toThrow(expect.objectContaining({ code: 'ERR_BURST' }) as Error);
  peer.say(frame({}));
});

test('finds CDATA behind attributes of other types', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  const listener = await b.join().greet();
  await listener.call(subscribe, { keys: [{ offset: 4, key: 16, mask: 0xffff }] });
  const plain = frame({});
  const odd = new Uint8Array(plain.length + 8);
  odd.set(plain.subarray(0, 24));
  odd.set([7, 0, 1, 0, 1, 2, 3, 0], 24);
  odd.set(plain.subarray(24), 32);
  odd[0] = odd.length;
  peer.say(odd);
  expect(listener.data()).toHaveLength(1);
});

test('keeps the order of frames from one link to another, through runs, batches and requests', async () => {
  await using b = await bench();
  const pusher = await b.join().greet();
  const one = await b.join().greet();
  const two = await b.join().greet();
  const burst = Array.from({ length: 600 }, (_, at) => {
    return frame({ dst: (at >> 3) % 2 === 0 ? one.label : two.label }, message(at, { size: at % 5 === 0 ? 8000 : 4 }));
  });
  pusher.say(...burst);
  const types = [one, two].map((peer) => peer.data().map(({ cdata }) => cdata![4]! | (cdata![5]! << 8)));
  expect(types.flat()).toHaveLength(600);
  for (const list of types) expect(list).toEqual([...list].sort((x, y) => x - y));
});

test('gives what stands behind an answer of 2013 in one burst to the same requester, by the numbers inside', async () => {
  await using b = await bench();
  const original = b.join();
  const asker = await b.join().greet();
  asker.say(frame({ seq: 5, dst: LABEL.FIRST_ACCEPTED }, message(18, { seq: 3, pid: 4 })));
  const [{ seq, src }] = original.data() as [Frame];
  const part = message(16, { seq: 3, pid: 4, flags: 2 });
  const answer = frame({ seq, dst: src }, part);
  const behind = frame({ seq: 65000, dst: src }, part);
  const strange = frame({ seq: 65000, dst: src }, message(16, { seq: 3, pid: 5, flags: 2 }));
  original.say(answer, behind, strange);
  original.say(behind);
  expect(asker.data().map(({ seq: given, cdata }) => [given, cdata])).toEqual([
    [5, part],
    [5, part],
  ]);
});
