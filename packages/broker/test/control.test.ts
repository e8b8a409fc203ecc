import { decodeControl, encodeControl, encodeFrame } from '@nlmq/codec';
import { COMMAND, FEATURE, discover, hello, list, noop, ping, subscribe } from '@nlmq/control';
import { handle } from '../src/index.ts';
import { bench, frame } from './harness.ts';

test('[ADR-2] tells its name, version and features in HELLO, and the link its label', async () => {
  await using b = await bench({ name: 'rack7' });
  const peer = b.join();
  const welcome = await peer.call(hello, { version: 1, name: 'me', features: FEATURE.REPLY_MARKS });
  const features = FEATURE.REPLY_MARKS | FEATURE.FRAGMENTS;
  expect(welcome).toMatchObject({ version: 1, name: 'rack7', features, label: 0x00020000 });
  expect(welcome.uuid).toHaveLength(16);
});

test('[CTL-3] [CTL-5] answers NOOP and PING before HELLO, and swaps dst and src', async () => {
  await using b = await bench();
  const peer = b.join();
  await peer.call(noop, {});
  await peer.call(ping, {});
  peer.say(encodeControl({ seq: 9, pid: 8, dst: 65539, src: 131079 }, { command: 73, attributes: new Uint8Array(0) }));
  expect(peer.data()).toMatchObject([{ seq: 9, pid: 8, dst: 131079, src: 65539, flags: 1 }]);
});

test('[CTL-7] answers ERR to a command that it does not know or does not serve', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  await expect(peer.call({ ...ping, id: 99 }, {})).rejects.toMatchObject({ code: 'ERR_UNSUPPORTED' });
  await expect(peer.call({ ...ping, id: COMMAND.ROUTE }, {})).rejects.toMatchObject({
    code: 'ERR_UNSUPPORTED',
    message: expect.stringContaining('ROUTE') as string,
  });
});

test('[CTL-4] never answers ACK or ERR', async () => {
  await using b = await bench();
  const peer = b.join();
  for (const command of [COMMAND.ACK, COMMAND.ERR]) {
    peer.say(encodeControl({ seq: 1 }, { command, attributes: new Uint8Array(0) }));
  }
  expect(peer.data()).toEqual([]);
});

test('answers ERR to a control frame whose message is malformed, and goes on', async () => {
  await using b = await bench();
  const peer = b.join();
  peer.say(encodeFrame({ flags: 1, seq: 3 }, new Uint8Array(7)));
  expect(decodeControl(peer.data()[0]!.cdata!).command).toBe(COMMAND.ERR);
  await peer.call(ping, {});
});

test('names the attribute that is missing', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  const bare = { ...discover, request: { encode: () => new Uint8Array(0), decode: discover.request.decode } };
  await expect(peer.call(bare, { path: '' })).rejects.toMatchObject({
    code: 'ERR_BAD_REQUEST',
    message: expect.stringContaining('path') as string,
  });
});

test('lists links, services, subscriptions and listeners', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  peer.say(frame({}));
  expect((await peer.call(list, { what: 'links' })).links).toMatchObject([
    { label: peer.label, peer: 'process', name: 'test', hello: true, framesIn: 3 },
  ]);
  expect(await peer.call(list, { what: 'services' })).toEqual({ services: [] });
  expect(await peer.call(list, { what: 'listeners' })).toEqual({ listeners: [{ url: 'test://here' }] });
  await expect(peer.call(list, { what: 'nonsense' as 'links' })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
});

test('serves a command of a user beside its own, and keeps what it throws to itself', async () => {
  const faults: Error[] = [];
  const echo = { ...discover, id: 200, name: 'ECHO', access: 'open' as const };
  await using b = await bench({
    onfault: (error) => faults.push(error),
    commands: [
      handle(echo, ({ path }) => {
        if (path === 'bad') throw new Error('secret detail');
        return { label: path.length };
      }),
    ],
  });
  const peer = b.join();
  expect(await peer.call(echo, { path: 'four' })).toEqual({ label: 4 });
  const failed = peer.call(echo, { path: 'bad' });
  await expect(failed).rejects.toMatchObject({ code: 'ERR_INTERNAL' });
  await expect(failed).rejects.not.toThrow('secret');
  expect(faults).toMatchObject([{ message: 'secret detail' }]);
});

test('refuses a command whose number is taken', async () => {
  await expect(bench({ commands: [handle(ping, () => ({}))] })).rejects.toMatchObject({ code: 'ERR_DUPLICATE' });
});

test('refuses a scheme without transport and names those that there are', async () => {
  await using b = await bench();
  await expect(b.broker.listen('nope://x')).rejects.toMatchObject({
    code: 'ERR_SCHEME',
    message: expect.stringContaining('test://') as string,
  });
});

test('[CTL-14] keeps at most 64 commands of a link under way', async () => {
  const never = { ...discover, id: 201, name: 'NEVER', access: 'open' as const };
  await using b = await bench({ commands: [handle(never, () => new Promise<never>(() => undefined))] });
  const peer = b.join();
  const attributes = never.request.encode({ path: 'x' });
  for (let seq = 1; seq <= 65; seq++) peer.say(encodeControl({ seq: seq + 1000 }, { command: never.id, attributes }));
  const answers = peer.data().map(({ cdata }) => new TextDecoder().decode(cdata));
  expect(answers).toEqual([expect.stringContaining('ERR_LIMIT')]);
});

test('[HEL-5] refuses a HELLO whose MAX_CDATA is less than every peer takes', async () => {
  await using b = await bench();
  const small = b.join().call(hello, { maxCdata: 16355 });
  await expect(small).rejects.toMatchObject({
    code: 'ERR_BAD_REQUEST',
    message: expect.stringContaining('16356') as string,
  });
});

test('[ADR-6] never gives a label again that was given back', async () => {
  await using b = await bench();
  const labels = new Set<number>();
  for (let at = 0; at < 100; at++) {
    const peer = await b.join().greet();
    labels.add(peer.label);
    peer.die();
  }
  expect(labels.size).toBe(100);
});

test('[MSG-7] passes on pushes that are no messages', async () => {
  await using b = await bench();
  const pusher = await b.join().greet();
  const taker = await b.join().greet();
  await taker.call(subscribe, { keys: [] });
  const bytes = new Uint8Array([1, 2, 3]);
  pusher.say(frame({}, bytes));
  expect(taker.data()).toMatchObject([{ cdata: bytes }]);
});
