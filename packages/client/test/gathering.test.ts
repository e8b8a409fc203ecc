import type { Conversation, Replies } from '@nlmq/core';
import { type Arrival, requestAll } from '../src/index.ts';
import { LABELS, type Script, message, valueOf } from './peer.ts';
import { closeAll, settle, start } from './start.ts';

afterEach(closeAll);

/** Answers two packets from one service, and nothing from the other until told. */
const halting: Script = {
  data: (peer, frame) => {
    if (frame.dst !== LABELS.get('echo')) return;
    peer.reply(frame, message(20, 1), false);
    peer.reply(frame, message(20, 2));
  },
};

test('gathers what every path answers, and an error of one hides nothing of the others', async () => {
  const { client } = await start({ data: (peer, frame) => peer.reply(frame, message(20, frame.dst)) });
  const all = await client.requestAll(['echo', 'nowhere', 'clock'], message(18));
  expect([...all.keys()].sort()).toEqual(['clock', 'echo', 'nowhere']);
  expect(all.get('echo')!.packets.map(valueOf)).toEqual([LABELS.get('echo')]);
  expect(all.get('clock')).toMatchObject({ error: undefined });
  expect(all.get('nowhere')).toMatchObject({ packets: [], error: { code: 'ERR_NOT_FOUND' } });
});

test('tells of each path when it is done, while others are not', async () => {
  const { client, transport } = await start(halting);
  const told: string[] = [];
  const reading = (async () => {
    for await (const one of client.requestAll(['clock', 'echo'], message(18))) told.push(tell(one));
  })();
  await settle();
  await settle();
  expect(told).toEqual(['echo 1', 'echo 2', 'echo done']);
  const asked = transport.peer.frames.find(({ dst }) => dst === LABELS.get('clock'))!;
  transport.peer.reply(asked, message(20, 3));
  await reading;
  expect(told.slice(3)).toEqual(['clock 3', 'clock done']);
});

const tell = (one: Arrival): string => `${one.from} ${one.done ? 'done' : valueOf(one.packet)}`;

test('keeps what came before an error, and tells the error', async () => {
  const { client, transport } = await start({
    data: (peer, frame) => peer.reply(frame, message(20, 1), false),
  });
  const all = client.requestAll(['echo'], message(18));
  setImmediate(() => transport.peer.end());
  const { packets, error } = (await all).get('echo')!;
  expect(packets.map(valueOf)).toEqual([1]);
  expect(error).toMatchObject({ code: 'ERR_DISCONNECTED' });
});

test('leaving the iteration cancels what is still to come', async () => {
  const { client, transport } = await start(halting);
  for await (const one of client.requestAll(['clock', 'echo'], message(18))) {
    expect(one.from).toBe('echo');
    break;
  }
  const asked = transport.peer.frames.find(({ dst }) => dst === LABELS.get('clock'))!;
  transport.peer.reply(asked, message(20, 3));
  expect(client.dropped).toBe(1);
});

test('asks conversations of several clients, by names of the caller', async () => {
  const answering = (value: number): Script => ({ data: (peer, frame) => peer.reply(frame, message(20, value)) });
  const clients = await Promise.all([1, 2].map(async (value) => (await start(answering(value))).client));
  const services = await Promise.all(clients.map((client) => client.service('echo')));
  const all = await requestAll([['one', services[0]!] as const, ['two', services[1]!] as const], message(18));
  expect(Array.from(all, ([name, { packets }]) => [name, packets.map(valueOf)])).toEqual([
    ['one', [1]],
    ['two', [2]],
  ]);
});

test('is answered with nothing where nobody is asked', async () => {
  expect((await requestAll(new Map<string, Conversation>(), message(18))).size).toBe(0);
});

test('nobody who looks away is told by an unhandled rejection', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): number => unhandled.push(reason);
  process.on('unhandledRejection', note);
  const failing = { request: () => rejecting } satisfies Pick<Conversation, 'request'>;
  const rejecting: Replies = {
    then: (ok, bad) => Promise.reject(new Error('no')).then(ok, bad),
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => undefined),
      return: () => Promise.reject(new Error('not even that')),
    }),
  };
  const { client } = await start({ data: (peer, frame) => peer.reply(frame, message(20, 1)) });
  void client.requestAll(['nowhere'], message(18));
  for await (const one of requestAll(
    [['a', failing] as const, ['b', await client.service('echo')] as const],
    message(18),
  )) {
    if (one.done) break;
  }
  await settle();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
