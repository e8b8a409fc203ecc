import { NLMSG, encodeError, readOverrun } from '@nlmq/codec';
import type { Service, ServiceHost, ServiceRequest } from '@nlmq/core';
import { virtualClock } from '@nlmq/testkit';
import { converse } from '../src/index.ts';
import { message, valueOf } from './peer.ts';
import { codeOf, failure, settle, take } from './start.ts';

interface Served extends Service {
  host?: ServiceHost;
  readonly calls: string[];
}

function serving(handle: (request: ServiceRequest) => void): Served {
  const calls: string[] = [];
  return {
    name: 'test',
    calls,
    open(host) {
      this.host = host;
      return {
        handle,
        watch: (wanted) => calls.push(`watch ${wanted}`),
        close: async () => void calls.push('close'),
      };
    },
  };
}

const ask = message(20, 1);

test('hands every packet of the answer over, to the last', async () => {
  const conversation = await converse(
    serving((request) => {
      const scratch = message(21);
      for (let value = 0; value < 3; value++) request.reply((scratch.fill(value, 16, 17), scratch), value === 2);
    }),
  );
  expect((await take(conversation.request(ask))).map(valueOf)).toEqual([0, 1, 2]);
  expect(valueOf(await conversation.request(ask))).toBe(0);
  await conversation.close();
});

test('passes an NLMSG_ERROR of the service on as an answer', async () => {
  const conversation = await converse(serving((request) => request.reply(encodeError(-1, { seq: 0, pid: 0 }), true)));
  const answer = await conversation.request(ask);
  expect(new DataView(answer.buffer, answer.byteOffset).getUint16(4, true)).toBe(NLMSG.ERROR);
  await conversation.close();
});

test('lets the service write into its copy of the request', async () => {
  const conversation = await converse(serving((request) => request.reply(request.packet.fill(9), true)));
  await conversation.request(ask);
  expect(valueOf(ask)).toBe(1);
  await conversation.close();
});

test('tells the service when the answer is read too slowly, and when there is room again', async () => {
  let request!: ServiceRequest;
  const conversation = await converse(serving((asked) => (request = asked)));
  const answer = conversation.request(ask)[Symbol.asyncIterator]();
  let sent = 0;
  while (request.reply(new Uint8Array(65_000), false)) sent++;
  expect(sent * 65_000).toBeGreaterThan(8_000_000);
  let room = false;
  const drained = request.drained().then(() => (room = true));
  await answer.next();
  await settle();
  expect(room).toBe(false);
  for (let read = 0; read < 70; read++) await answer.next();
  await drained;
  expect(request.reply(ask, true)).toBe(true);
  await conversation.close();
});

test('tells the service when nobody waits for the answer any more', async () => {
  let request!: ServiceRequest;
  const conversation = await converse(serving((asked) => (request = asked)));
  const abort = new AbortController();
  const answer = failure(conversation.request(ask, { signal: abort.signal }));
  abort.abort();
  expect((await answer).code).toBe('ERR_ABORTED');
  expect(request.signal.aborted).toBe(true);
  await conversation.close();
});

test('fails with ERR_TIMEOUT when the service is silent', async () => {
  const clock = virtualClock();
  const conversation = await converse(
    serving(() => undefined),
    { clock },
  );
  const answer = failure(conversation.request(ask));
  clock.advance(3000);
  expect((await answer).code).toBe('ERR_TIMEOUT');
  await conversation.close();
});

test('has the service watch while somebody is subscribed, and filters', async () => {
  const service = serving(() => undefined);
  const conversation = await converse(service);
  const links = await conversation.subscribe({ keys: [{ offset: 4, key: 16, mask: 0xffff }] });
  const all = await conversation.subscribe({});
  service.host!.broadcast(message(16, 1));
  service.host!.broadcast(message(20, 2));
  service.host!.broadcast(message(16, 3));
  expect((await take(links, 2)).map(valueOf)).toEqual([1, 3]);
  expect((await take(all, 3)).map(valueOf)).toEqual([1, 2, 3]);
  await links.close();
  await all.close();
  expect(service.calls).toEqual(['watch true', 'watch false']);
  await conversation.close();
});

test('keeps 8 MiB for a subscriber that does not read, and tells the loss', async () => {
  const service = serving(() => undefined);
  const conversation = await converse(service);
  const subscription = await conversation.subscribe({});
  for (let count = 0; count < 200; count++) service.host!.broadcast(new Uint8Array(65_000));
  const packets = await take(subscription, 130);
  expect(packets.slice(0, 129).every(({ length }) => length === 65_000)).toBe(true);
  expect(readOverrun(packets[129]!, 0)).toBe(200 - 129);
  await conversation.close();
});

test('close() closes the service once, ends subscriptions and refuses what follows', async () => {
  const service = serving(() => undefined);
  const conversation = await converse(service);
  const reading = take(await conversation.subscribe({}));
  const answer = failure(conversation.request(ask));
  await Promise.all([conversation.close(), conversation.close()]);
  expect(await reading).toEqual([]);
  expect((await answer).code).toBe('ERR_CLOSED');
  expect(service.calls).toEqual(['watch true', 'watch false', 'close']);
  expect((await failure(conversation.request(ask))).code).toBe('ERR_CLOSED');
  expect((await failure(conversation.subscribe({}))).code).toBe('ERR_CLOSED');
  expect(codeOf(() => conversation.request(ask))).toBeUndefined();
});
