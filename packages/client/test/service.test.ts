import { NLMSG, errnoOf, getUint16, getUint32, readErrorReport } from '@nlmq/codec';
import type { Conversation } from '@nlmq/core';
import { type Handler, type HandlerOptions, ServiceError, converse, service } from '../src/index.ts';
import { message, valueOf } from './peer.ts';
import { settle, take } from './start.ts';

const ask = message(20, 5);

async function talk(
  handler: Handler,
  body: (conversation: Conversation) => Promise<void>,
  options?: HandlerOptions,
): Promise<void> {
  const conversation = await converse(service('test', handler, options));
  await body(conversation);
  await conversation.close();
}

test('answers one packet, now or later', async () => {
  await talk(
    ({ packet }) => packet,
    async (one) => expect(valueOf(await one.request(ask))).toBe(5),
  );
  await talk(
    async ({ packet }) => (await settle(), packet),
    async (one) => expect((await take(one.request(ask))).map(valueOf)).toEqual([5]),
  );
});

test('answers packets as they come, from a list or a generator', async () => {
  await talk(
    () => [message(21, 1), message(21, 2)],
    async (one) => expect((await take(one.request(ask))).map(valueOf)).toEqual([1, 2]),
  );
  await talk(
    async function* () {
      for (let value = 1; value < 4; value++) yield message(21, value);
    },
    async (one) => expect((await take(one.request(ask))).map(valueOf)).toEqual([1, 2, 3]),
  );
});

test('nothing is an answer too', async () => {
  await talk(
    () => undefined,
    async (one) => expect(await take(one.request(ask))).toEqual([]),
  );
});

test('a ServiceError is told with its number and sentence, under the numbers of the request', async () => {
  await talk(
    () => {
      throw new ServiceError('ENOENT', 'no such sensor');
    },
    async (one) => {
      const answer = await one.request(ask);
      expect([getUint16(answer, 4), getUint32(answer, 8)]).toEqual([NLMSG.ERROR, getUint32(ask, 8)]);
      expect(readErrorReport(answer, 0)).toMatchObject({ errno: -2, text: 'no such sensor' });
    },
  );
});

test('anything else that a handler throws is a fault of its own: the requester hears EIO, and no secret', async () => {
  const faults: unknown[] = [];
  const fault = new Error('/etc/secret: cannot be read');
  await talk(
    async () => Promise.reject(fault),
    async (one) => {
      const { errno, text } = readErrorReport(await one.request(ask), 0);
      expect(errno).toBe(-5);
      expect(text).not.toContain('secret');
      await settle();
    },
    { onfault: (error) => faults.push(error) },
  );
  expect(faults).toEqual([fault]);
});

test('a fault in the middle of an answer ends it with EIO behind what was told', async () => {
  await talk(
    async function* () {
      yield message(21, 1);
      throw new Error('broken');
    },
    async (one) => {
      const [first, error] = await take(one.request(ask));
      expect([valueOf(first!), errnoOf(error!, 0)]).toEqual([1, -5]);
    },
  );
});

test('works at no more requests than it may, and answers the others EBUSY', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await talk(
    async ({ packet }) => (await held, packet),
    async (one) => {
      const answers = [one.request(ask), one.request(ask), one.request(ask)].map((replies) => take(replies));
      await settle();
      release();
      const kinds = (await Promise.all(answers)).map(([packet]) => getUint16(packet!, 4));
      expect(kinds).toEqual([20, 20, NLMSG.ERROR]);
      expect(valueOf(await one.request(ask))).toBe(5);
    },
    { concurrency: 2 },
  );
});

test('its signal fires, and its iteration is left, when the requester wants no more', async () => {
  let left = false;
  let fired = false;
  await talk(
    async function* ({ signal }) {
      signal.addEventListener('abort', () => (fired = true));
      try {
        for (let value = 0; ; value++) yield message(21, value);
      } finally {
        left = true;
      }
    },
    async (one) => {
      expect((await take(one.request(ask), 3)).map(valueOf)).toEqual([0, 1, 2]);
      await settle();
      expect([fired, left]).toEqual([true, true]);
    },
  );
});

test('broadcasts to whoever subscribed, and to nobody where nobody has opened it', async () => {
  const clock = service('clock', () => undefined);
  clock.broadcast(message(30, 1));
  const conversation = await converse(clock);
  const ticks = await conversation.subscribe({});
  clock.broadcast(message(30, 2));
  expect((await take(ticks, 1)).map(valueOf)).toEqual([2]);
  await conversation.close();
  clock.broadcast(message(30, 3));
});
