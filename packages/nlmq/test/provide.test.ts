import { NLMSG, encodeMessage, getUint16, readErrorReport, readOverrun } from '@nlmq/codec';
import { list } from '@nlmq/control';
import { type Client, type Handler, type MessageNode, connect, createNode } from '../src/index.ts';

const packet = (text: string): Uint8Array =>
  encodeMessage({ type: 100, flags: 1, seq: 7, pid: 9 }, new TextEncoder().encode(text));

let places = 0;
/** A place whose peers are the node's own user, who may provide services. */
const place = (): string => `unix://@nlmqt-provide-${process.pid}-${places++}`;

async function all(packets: AsyncIterable<Uint8Array>, count = Infinity): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  for await (const one of packets) if (taken.push(one) >= count) break;
  return taken;
}

interface World extends AsyncDisposable {
  readonly node: MessageNode;
  readonly url: string;
  readonly provider: Client;
  readonly asker: Client;
}

/** A broker, a client that provides and one that asks. */
async function world(): Promise<World> {
  const node = await createNode({ services: [] });
  const url = await node.serve(place());
  const provider = await connect(url);
  const asker = await connect(url);
  return {
    ...{ node, url, provider, asker },
    async [Symbol.asyncDispose]() {
      for (const one of [asker, provider, node]) await one.close();
    },
  };
}

/** A handler that tells packets for ever, and what became of each request. */
function endless(): { readonly handler: Handler; readonly left: Promise<string> } {
  let leave!: (how: string) => void;
  const left = new Promise<string>((resolve) => (leave = resolve));
  const handler: Handler = async function* ({ signal }) {
    signal.addEventListener('abort', () => leave('signal'));
    for (let count = 0; ; count++) {
      yield packet(String(count));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { handler, left };
}

test('[ADR-14] a client provides a service as a broker does, for one reply or many', async () => {
  await using w = await world();
  await w.provider.provide('echo', ({ packet: asked }) => asked);
  await w.provider.provide('count', () => [packet('1'), packet('2')]);
  const echo = await w.asker.service('echo');
  expect(await echo.request(packet('hello'))).toEqual(packet('hello'));
  expect(await all((await w.asker.service('count')).request(packet('x')))).toEqual([packet('1'), packet('2')]);
  const asked = Array.from({ length: 2000 }, (_, at) => packet(String(at)));
  const answers = await Promise.all(asked.map((one) => echo.request(one, { timeout: 20_000 })));
  expect(answers.every((answer, at) => Buffer.compare(answer, asked[at]!) === 0)).toBe(true);
});

test('its events reach the subscribers of its path, and nobody else', async () => {
  await using w = await world();
  const clock = await w.provider.provide('clock', () => undefined);
  const ticks = await w.asker.subscribe({}, { path: 'clock' });
  const pushes = await w.node.subscribe({}, { want: 2 });
  clock.broadcast(packet('tick'));
  expect(await all(ticks, 1)).toEqual([packet('tick')]);
  w.asker.push(packet('push'));
  expect(await all(pushes, 1)).toEqual([packet('push')]);
});

test('a name is given once; close() frees it', async () => {
  await using w = await world();
  const first = await w.provider.provide('echo', () => packet('first'));
  await expect(w.asker.provide('echo', () => undefined)).rejects.toMatchObject({ code: 'ERR_DUPLICATE' });
  await first.close();
  await first.close();
  await expect(w.asker.service('echo')).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  await using second = await w.asker.provide('echo', () => packet('second'));
  expect(second.name).toBe('echo');
  expect(await (await w.provider.service('echo')).request(packet('x'))).toEqual(packet('second'));
});

test('is provided again to a broker that was started anew, and its subscribers are told the gap', async () => {
  const first = await createNode({ services: [] });
  const url = await first.serve(place());
  await using provider = await connect(url);
  await using asker = await connect(url);
  const clock = await provider.provide('clock', () => packet('answer'));
  const ticks = await asker.subscribe({}, { path: 'clock' });
  const service = await asker.service('clock');
  await first.close();
  await using second = await createNode({ services: [] });
  await second.serve(url);
  for (let names: readonly unknown[] = []; names.length === 0;) {
    names = (await second.call(list, { what: 'services' })).services ?? [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await service.request(packet('x'), { timeout: 10_000 })).toEqual(packet('answer'));
  for (let subscribed = 0; subscribed === 0;) {
    subscribed = (await second.call(list, { what: 'subscriptions' })).subscriptions?.length ?? 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
  clock.broadcast(packet('tick'));
  const got = await all(ticks, 2);
  expect(getUint16(got[0]!, 4)).toBe(NLMSG.OVERRUN);
  expect(readOverrun(got[0]!, 0)).toBe(0);
  const last = got.at(-1)!;
  expect(getUint16(last, 4) === NLMSG.OVERRUN ? (await all(ticks, 1))[0] : last).toEqual(packet('tick'));
}, 30_000);

test('a service far behind is asked through brokers, and its refusals and events come back', async () => {
  await using w = await world();
  await using near = await createNode({ services: [] });
  await near.link(w.url, { name: 'far' });
  const clock = await w.provider.provide('clock', ({ packet: asked }) => asked);
  const service = await near.service('far/clock');
  expect(await service.request(packet('hello'))).toEqual(packet('hello'));
  const ticks = await service.subscribe({});
  clock.broadcast(packet('tick'));
  expect(await all(ticks, 1)).toEqual([packet('tick')]);
});

test('who waits for a provider that has gone is told so', async () => {
  await using w = await world();
  await using provider = await connect(w.url);
  await provider.provide('slow', () => new Promise<undefined>(() => undefined));
  const answer = expect((await w.asker.service('slow')).request(packet('x'))).rejects.toMatchObject({
    code: 'ERR_DISCONNECTED',
  });
  await w.asker.call(list, { what: 'links' });
  await provider.close();
  await answer;
});

test('drain() takes nothing new and answers what it has been asked', async () => {
  await using w = await world();
  await using provider = await connect(w.url);
  let release = (): void => undefined;
  let asked!: () => void;
  const begun = new Promise<void>((resolve) => (asked = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  await provider.provide('slow', async ({ packet: one }) => {
    asked();
    await held;
    return one;
  });
  const service = await w.asker.service('slow');
  const answer = Promise.resolve(service.request(packet('x')));
  await begun;
  const drained = provider.drain();
  while ((await w.node.call(list, { what: 'services' })).services?.length !== 0);
  release();
  expect(await answer).toEqual(packet('x'));
  await drained;
});

test('a handler that throws is told of as EIO, and the link lives on', async () => {
  await using w = await world();
  const faults: unknown[] = [];
  const fail = (): never => {
    throw new Error('secret');
  };
  await w.provider.provide('broken', fail, { onfault: (error) => faults.push(error) });
  const service = await w.asker.service('broken');
  expect(readErrorReport(await service.request(packet('x')), 0).errno).toBe(-5);
  expect(readErrorReport(await service.request(packet('x')), 0).errno).toBe(-5);
  expect(faults).toHaveLength(2);
});

describe.each(['inside a broker', 'behind two brokers', 'of a client', 'of a client behind two brokers'] as const)(
  '[FRG-8] a service %s',
  (where) => {
    async function reached(w: World, handler: Handler): Promise<Client | MessageNode> {
      if (where.includes('client')) await w.provider.provide('endless', handler);
      else await w.node.provide('endless', handler);
      return w.asker;
    }

    test('hears by its signal that the requester wants no more of an answer', async () => {
      await using w = await world();
      const { handler, left } = endless();
      await reached(w, handler);
      await using near = await createNode({ services: [] });
      const far = where.includes('two brokers');
      if (far) await near.link(w.url, { name: 'far' });
      await using client = await connect(far ? await near.serve(place()) : w.url);
      const service = await client.service(far ? 'far/endless' : 'endless');
      expect(await all(service.request(packet('x')), 3)).toEqual(['0', '1', '2'].map(packet));
      expect(await left).toBe('signal');
      expect(await all(service.request(packet('y')), 1)).toEqual([packet('0')]);
    });

    test('hears by its signal that the requester has gone', async () => {
      await using w = await world();
      const { handler, left } = endless();
      await reached(w, handler);
      await using near = await createNode({ services: [] });
      const far = where.includes('two brokers');
      if (far) await near.link(w.url, { name: 'far' });
      await using client = await connect(far ? await near.serve(place()) : w.url);
      const service = await client.service(far ? 'far/endless' : 'endless');
      const replies = service.request(packet('x'))[Symbol.asyncIterator]();
      expect((await replies.next()).value).toEqual(packet('0'));
      await client.close();
      expect(await left).toBe('signal');
    });
  },
);

test('[SUB-10] members of a group share what is pushed and told, each packet once', async () => {
  await using w = await world();
  const clock = await w.provider.provide('clock', () => undefined);
  const members = await Promise.all(
    [w.asker, w.asker, w.provider].map((one) => one.subscribe({}, { path: 'clock', group: 'workers' })),
  );
  for (let at = 0; at < 30; at++) clock.broadcast(packet(String(at)));
  const got = (await Promise.all(members.map((member) => all(member, 10)))).flat();
  expect(new Set(got.map((one) => Buffer.from(one).toString('hex'))).size).toBe(30);
});

test('one node asks the same of many brokers, and hears of each', async () => {
  await using w = await world();
  await using other = await createNode({ services: [] });
  await using near = await createNode({ services: [] });
  await w.node.provide('name', () => packet('rack1'));
  await other.provide('name', () => [packet('rack2'), packet('rack2 again')]);
  await near.link(w.url, { name: 'one' });
  await near.link(await other.serve(place()), { name: 'two' });
  const told = await near.requestAll(['one/name', 'two/name', 'three/name'], packet('who?'));
  expect(told.get('one/name')).toEqual({ packets: [packet('rack1')], error: undefined });
  expect(told.get('two/name')?.packets).toEqual([packet('rack2'), packet('rack2 again')]);
  expect(told.get('three/name')?.error).toMatchObject({ code: 'ERR_NOT_FOUND' });
});

test('[FRG-1] the service of a client takes and answers packets that no frame holds, near and behind brokers', async () => {
  await using w = await world();
  await w.provider.provide('echo', ({ packet: asked }) => asked);
  await w.provider.provide('twice', ({ packet: asked }) => [asked, asked]);
  const large = new Uint8Array(3 << 20).map((_, at) => at + (at >>> 8) + (at >>> 16));
  const same = (one: Uint8Array): boolean => Buffer.compare(one, large) === 0;
  await using near = await createNode({ services: [] });
  await near.link(w.url, { name: 'far' });
  for (const service of [await w.asker.service('echo'), await near.service('far/echo')]) {
    const [one, small] = await Promise.all([
      service.request(large, { timeout: 20_000 }),
      service.request(packet('small')),
    ]);
    expect([same(one), small]).toEqual([true, packet('small')]);
  }
  const both = await all((await near.service('far/twice')).request(large, { timeout: 20_000 }));
  expect(both.map(same)).toEqual([true, true]);
  expect(w.provider.dropped).toBe(0);
});

test('[FRG-8] the rest of an answer in fragments is refused as well', async () => {
  await using w = await world();
  let told = 0;
  let leave!: () => void;
  const left = new Promise<void>((resolve) => (leave = resolve));
  await w.provider.provide('flood', async function* ({ signal }) {
    signal.addEventListener('abort', () => leave());
    for (; ; told++) {
      yield new Uint8Array(1 << 20);
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  const service = await w.asker.service('flood');
  expect(await all(service.request(packet('x')), 2)).toHaveLength(2);
  await left;
  expect(told).toBeLessThan(100);
  expect(w.provider.status.state).toBe('connected');
});
