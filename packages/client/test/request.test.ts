import { NLM_F, NLMSG, encodeError, encodeFrame } from '@nlmq/codec';
import { virtualClock } from '@nlmq/testkit';
import { LABELS, type Script, message, valueOf } from './peer.ts';
import { closeAll, codeOf, settle, start, take } from './start.ts';

afterEach(closeAll);

const ask = message(20, 7, NLM_F.REQUEST);

test('awaits to the first packet of the answer', async () => {
  const { client } = await start({ data: (peer, frame) => peer.reply(frame, message(21, 8)) });
  const service = await client.service('echo');
  expect(valueOf(await service.request(ask))).toBe(8);
});

test('iterates over every packet, to the one marked as last', async () => {
  const { client } = await start({
    data: (peer, frame) => [1, 2, 3].forEach((value) => peer.reply(frame, message(21, value), value === 3)),
  });
  const service = await client.service();
  expect((await take(service.request(ask))).map(valueOf)).toEqual([1, 2, 3]);
});

test('ends without a packet where an empty one was marked as last', async () => {
  const { client } = await start({ data: (peer, frame) => peer.reply(frame, new Uint8Array(0)) });
  const service = await client.service();
  expect(await take(service.request(ask))).toEqual([]);
  expect(await service.request(ask)).toHaveLength(0);
});

test('sends to the label that DISCOVER answered, and to the default label without a name', async () => {
  const { client, transport } = await start({ data: (peer, frame) => peer.reply(frame, ask) });
  await (await client.service('clock')).request(ask);
  await (await client.service()).request(ask);
  const data = transport.peer.frames.filter(({ flags }) => flags === 0);
  expect(data.map(({ dst }) => dst)).toEqual([LABELS.get('clock'), 0x10003]);
});

test('refuses an unknown service with ERR_NOT_FOUND', async () => {
  const { client } = await start();
  await expect(client.service('nothing')).rejects.toMatchObject({ name: 'ClientError', code: 'ERR_NOT_FOUND' });
});

test('gives each of 10,000 requests in flight its own answer, in whatever order', async () => {
  const waiting: (() => void)[] = [];
  const { client } = await start({ data: (peer, frame) => waiting.push(() => peer.reply(frame, frame.cdata!)) });
  const service = await client.service('echo');
  const answers = Promise.all(Array.from({ length: 10_000 }, (_, value) => service.request(message(20, value))));
  await settle();
  for (const reply of waiting.reverse()) reply();
  expect((await answers).map(valueOf)).toEqual(Array.from({ length: 10_000 }, (_, value) => value));
});

test('passes an NLMSG_ERROR of the service on as an answer', async () => {
  const { client } = await start({ data: (peer, frame) => peer.reply(frame, encodeError(-17, { seq: 0, pid: 0 })) });
  const answer = await (await client.service()).request(ask);
  expect(new DataView(answer.buffer, answer.byteOffset).getUint16(4, true)).toBe(NLMSG.ERROR);
});

test.each([
  [-1, 'ERR_DENIED'],
  [-16, 'ERR_BUSY'],
  [-104, 'ERR_DISCONNECTED'],
  [-107, 'ERR_DISCONNECTED'],
  [-113, 'ERR_NOT_FOUND'],
  [-5, 'ERR_REFUSED'],
])('fails with errno %i of the broker as %s', async (errno, code) => {
  const { client } = await start({
    data: (peer, { seq, pid }) => peer.send(encodeFrame({ flags: 0xc, seq, pid }, encodeError(errno, { seq, pid }))),
  });
  await expect((await client.service()).request(ask)).rejects.toMatchObject({ code });
});

test('asks for the label again after the broker has not known it', async () => {
  const { client, transport } = await start({
    data: (peer, { seq, pid }) => peer.send(encodeFrame({ flags: 0xc, seq, pid }, encodeError(-113, { seq, pid }))),
  });
  const service = await client.service('echo');
  await expect(service.request(ask)).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  await expect(service.request(ask)).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  expect(transport.peer.commands().filter((command) => command === 65)).toHaveLength(2);
});

test('fails with ERR_TIMEOUT after that long without a reply, each reply counting anew', async () => {
  const clock = virtualClock();
  const { client, transport } = await start({}, { clock });
  const answer = take((await client.service()).request(ask, { timeout: 1000 }));
  const failed = expect(answer).rejects.toMatchObject({ code: 'ERR_TIMEOUT' });
  await settle();
  clock.advance(900);
  transport.peer.reply(transport.peer.frames.at(-1)!, ask, false);
  clock.advance(900);
  await settle();
  clock.advance(200);
  await failed;
});

test('drops and counts a reply that comes after its request has ended', async () => {
  const clock = virtualClock();
  const { client, transport } = await start({}, { clock });
  const failed = expect((await client.service()).request(ask)).rejects.toMatchObject({ code: 'ERR_TIMEOUT' });
  await settle();
  clock.advance(3000);
  await failed;
  transport.peer.reply(transport.peer.frames.at(-1)!, ask);
  expect(client.dropped).toBe(1);
});

test('ends with ERR_ABORTED when the signal fires, before and while it waits', async () => {
  const { client } = await start();
  const abort = new AbortController();
  const service = await client.service();
  const answer = service.request(ask, { signal: abort.signal });
  abort.abort();
  await expect(answer).rejects.toMatchObject({ code: 'ERR_ABORTED' });
  await expect(service.request(ask, { signal: abort.signal })).rejects.toMatchObject({ code: 'ERR_ABORTED' });
});

test('any number of requests may have the same signal, which keeps no listener afterwards', async () => {
  const { client, transport } = await start();
  const { signal } = new AbortController();
  const kept = { added: 0, removed: 0 };
  const add = jest.spyOn(signal, 'addEventListener').mockImplementation(() => kept.added++);
  const remove = jest.spyOn(signal, 'removeEventListener').mockImplementation(() => kept.removed++);
  const service = await client.service();
  const answers = Promise.all(Array.from({ length: 100 }, () => service.request(ask, { signal })));
  await settle();
  for (const frame of transport.peer.frames.filter(({ flags }) => flags === 0)) transport.peer.reply(frame, ask);
  await answers;
  expect(kept).toEqual({ added: 1, removed: 1 });
  add.mockRestore();
  remove.mockRestore();
});

test('ends only the requests of a handle that is closed', async () => {
  const { client, transport } = await start();
  const [mine, other] = [await client.service('echo'), await client.service('echo')];
  const ended = expect(mine.request(ask)).rejects.toMatchObject({ code: 'ERR_CLOSED' });
  const answer = other.request(message(20, 2));
  await mine.close();
  await ended;
  transport.peer.reply(transport.peer.frames.at(-1)!, message(21, 9));
  expect(valueOf(await answer)).toBe(9);
  await expect(mine.request(ask)).rejects.toMatchObject({ code: 'ERR_CLOSED' });
});

test('holds the peer back while over 8 MiB of an answer wait, and lets it go on when half is read', async () => {
  const { client, transport } = await start();
  const answer = (await client.service()).request(ask)[Symbol.asyncIterator]();
  await settle();
  const frame = transport.peer.frames.at(-1)!;
  const packet = new Uint8Array(65_000).fill(1);
  for (let sent = 0; sent < 140; sent++) transport.peer.reply(frame, packet, sent === 139);
  expect(transport.peer.paused).toBe(false); // it has ended: nothing more will come
  const second = (await client.service()).request(ask)[Symbol.asyncIterator]();
  await settle();
  for (let sent = 0; sent < 140; sent++) transport.peer.reply(transport.peer.frames.at(-1)!, packet, false);
  expect(transport.peer.paused).toBe(true);
  for (let read = 0; read < 80; read++) await second.next();
  expect(transport.peer.paused).toBe(false);
  await answer.return?.();
});

test('fails an answer of over 8 MiB that nobody reads with ERR_BUSY, and holds nobody back', async () => {
  const { client, transport } = await start();
  const answer = (await client.service()).request(ask);
  await settle();
  const packet = new Uint8Array(65_000);
  for (let sent = 0; sent < 140; sent++) transport.peer.reply(transport.peer.frames.at(-1)!, packet, false);
  expect(transport.peer.paused).toBe(false);
  await expect(answer).rejects.toMatchObject({ code: 'ERR_BUSY' });
});

test('leaves no unhandled rejection behind a request that nobody awaited', async () => {
  const { client, transport } = await start();
  (await client.service()).request(ask);
  await settle();
  transport.peer.end();
  await settle();
});

test('waits for the answers under way, takes nothing new, and closes', async () => {
  const { client, transport } = await start();
  const service = await client.service();
  const answer = service.request(ask);
  await settle();
  const drained = client.drain();
  await expect(service.request(ask)).rejects.toMatchObject({ code: 'ERR_CLOSED' });
  transport.peer.reply(transport.peer.frames.at(-1)!, message(21, 3));
  await drained;
  expect(valueOf(await answer)).toBe(3);
});

describe('a peer of 2013', () => {
  const original: Script = { control: (peer, frame) => (peer.err(frame, 'denied'), true) };
  const plain = (seq: number, pid: number, packet: Uint8Array): Uint8Array =>
    encodeFrame({ seq, pid, src: 0x10003 }, packet);

  test('ends an answer with DONE', async () => {
    const { client } = await start({
      ...original,
      data: (peer, { seq, pid }) => {
        peer.send(plain(seq, pid, message(16, 1, NLM_F.MULTI)), plain(seq, pid, message(NLMSG.DONE, 0, NLM_F.MULTI)));
      },
    });
    expect(await take((await client.service()).request(message(18, 0, NLM_F.REQUEST | NLM_F.DUMP)))).toHaveLength(2);
  });

  test('answers in one go what a proxy of its kind numbers for its first message only', async () => {
    const { client } = await start({
      ...original,
      data: (peer, { seq, pid }) => {
        const rest = [message(16, 2, NLM_F.MULTI), message(NLMSG.DONE, 0, NLM_F.MULTI)];
        peer.send(plain(seq, pid, message(16, 1, NLM_F.MULTI)), ...rest.map((packet) => plain(65534, 2013, packet)));
        peer.send(plain(65534, 2013, message(16, 3)));
      },
    });
    expect(await take((await client.service()).request(message(18, 0, NLM_F.REQUEST | NLM_F.DUMP)))).toHaveLength(3);
    expect(client.dropped).toBe(1);
  });

  test('ends the answer to a request with ACK at the ACK, behind the notification that it caused', async () => {
    const { client } = await start({
      ...original,
      data: (peer, { seq, pid }) => {
        peer.send(plain(seq, pid, message(16, 1)), plain(seq, pid, encodeError(0, { seq, pid })));
      },
    });
    expect(await take((await client.service()).request(message(16, 0, NLM_F.REQUEST | NLM_F.ACK)))).toHaveLength(2);
  });

  test('gets every message in a write of its own, and none over 16,384 bytes', async () => {
    const writes: number[] = [];
    const { client } = await start({ ...original, send: (bytes) => (writes.push(bytes.length), 'taken') });
    const service = await client.service();
    writes.length = 0;
    service.push(ask);
    service.push(new Uint8Array(16_356));
    expect(writes).toEqual([48, 16_384]);
    expect(codeOf(() => service.push(new Uint8Array(16_357)))).toBe('ERR_TOO_LARGE');
  });

  test('has its default service only', async () => {
    const { client } = await start(original);
    await expect(client.service('echo')).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  });
});
