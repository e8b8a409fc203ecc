import { type Broker, createBroker, defaultPolicy } from '@nlmq/broker';
import { AttributeWriter, MessageCursor, NLMSG, encodeControl, encodeMessage, errnoOf } from '@nlmq/codec';
import { COMMAND, WANT, stats } from '@nlmq/control';
import { formatEndpoint } from '@nlmq/core';
import { OriginalBroker, OriginalClient, type OriginalEnd, OriginalNode } from '@nlmq/testkit/original';
import { tcp } from '@nlmq/transport-tcp';
import { type Client, connect } from '../src/index.ts';
import { GET, NEW, NOWHERE, ShamLink, event, question, shamService } from './sham-kernel.ts';

/** Everything that a test opened, to be ended in the opposite order. */
const opened: (() => PromiseLike<void> | void)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

interface Server {
  readonly url: string;
  /** Has its kernel tell an event. */
  tell(packet: Uint8Array): void;
}

/** Our broker in front of the sham kernel, or of another broker. */
async function ours(uplink?: string, events = false): Promise<Server & { readonly broker: Broker }> {
  const policy = defaultPolicy({ allowWrite: true });
  const broker = createBroker({ transports: [tcp()], policy, name: uplink === undefined ? 'server' : 'proxy' });
  opened.push(() => broker.close());
  const service = shamService();
  if (uplink === undefined) await broker.provide(service);
  else await broker.connect(uplink);
  const { endpoint } = await broker.listen('tcp://127.0.0.1:0', { events });
  return { broker, url: formatEndpoint(endpoint), tell: (packet) => service.tell(packet) };
}

/** A broker of 2013 in front of the sham kernel, or of another broker. */
async function original(uplink?: string): Promise<Server> {
  const broker = new OriginalBroker({ pid: 2013 });
  const node = new OriginalNode(broker);
  opened.push(() => node[Symbol.asyncDispose]());
  const kernel = uplink === undefined ? new ShamLink(broker) : undefined;
  if (uplink !== undefined) broker.link(node.dial(uplink));
  return { url: await node.listen(), tell: (packet) => kernel?.tell(packet) };
}

/** The library of 2013, linked to a place; `extra` is a second link to it, which has an address nobody there knows. */
async function originalClient(url: string): Promise<{ client: OriginalClient; extra: number; end: OriginalEnd }> {
  const ends: OriginalEnd[] = [];
  const client: OriginalClient = new OriginalClient({
    pid: 4242,
    open: (place) => {
      const end = node.dial(place);
      ends.push(end);
      return end;
    },
  });
  const node: OriginalNode = new OriginalNode(client.broker);
  opened.push(async () => {
    client.close();
    await node[Symbol.asyncDispose]();
  });
  await client.connect(url);
  return { client, extra: await client.connect(url), end: ends[0]! };
}

async function ourClient(url: string): Promise<Client> {
  const client = await connect(url);
  opened.push(() => client.close());
  return client;
}

/** A way to ask, whoever asks: all messages of the answer. */
type Ask = (packet: Uint8Array) => Promise<Uint8Array[]>;

const ASKERS: Record<string, (url: string) => Promise<Ask>> = {
  'our client': async (url) => {
    const service = await (await ourClient(url)).service();
    return async (packet) => {
      const found: Uint8Array[] = [];
      for await (const part of service.request(packet)) {
        for (const cursor = new MessageCursor(part); cursor.next();) found.push(part.slice(cursor.start, cursor.end));
      }
      return found;
    };
  },
  'the library of 2013': async (url) => {
    const { client } = await originalClient(url);
    return (packet) => client.request(packet);
  },
};

const typesOf = (messages: readonly Uint8Array[]): number[] => messages.map((message) => message[4]!);

/** Ways from a client to the kernel; each broker is dialled by what stands before it. */
const CHAINS: readonly (readonly [
  asker: string,
  name: string,
  way: readonly ((uplink?: string) => Promise<Server>)[],
])[] = [
  ['the library of 2013', 'our broker', [ours]],
  ['our client', 'a broker of 2013', [original]],
  ['the library of 2013', 'a broker of 2013', [original]],
  ['our client', 'a proxy of 2013 to our broker', [ours, original]],
  ['the library of 2013', 'a proxy of 2013 to our broker', [ours, original]],
  ['our client', 'our proxy to a broker of 2013', [original, ours]],
  ['the library of 2013', 'our proxy to a broker of 2013', [original, ours]],
  ['our client', 'our proxy, one of 2013, and our broker', [ours, original, ours]],
  ['the library of 2013', 'a proxy of 2013, ours, and a broker of 2013', [original, ours, original]],
];

describe.each(CHAINS)('%s through %s', (asker, _, way) => {
  /** Builds the brokers from the kernel on, and asks the last. */
  async function ask(): Promise<Ask> {
    let url: string | undefined;
    for (const make of way) ({ url } = await make(url));
    return ASKERS[asker]!(url!);
  }

  test('REQ/REP: a dump in several messages, one entry, an error with its number', async () => {
    const one = await ask();
    expect(typesOf(await one(question()))).toEqual([NEW, NEW, NEW, NEW, NLMSG.DONE]);
    expect(typesOf(await one(question(5)))).toEqual([NEW]);
    const [error] = await one(question(NOWHERE));
    expect([typesOf([error!]), errnoOf(error!, 0)]).toEqual([[NLMSG.ERROR], -19]);
  });

  test('REQ/REP: a hundred questions, one after the other', async () => {
    const one = await ask();
    for (let index = 1; index <= 100; index++) {
      const [entry] = await one(question(index));
      expect(entry![16]).toBe(index);
    }
  });
});

const pushed = (value: number): Uint8Array =>
  encodeMessage({ type: 64, flags: 0, seq: 0, pid: 0 }, Uint8Array.of(value, 0, 0, 0));

async function next(packets: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const packet of packets) return packet;
  throw new Error('it ended');
}

/** SUBSCRIBE to everything, written on a link as a client of 2013 can only do by hand; settles when the broker has it. */
async function subscribeByHand(end: OriginalEnd, url: string): Promise<void> {
  const attributes = new AttributeWriter().key(16, { offset: 8, key: 0, mask: 0 }).finish();
  end.send(encodeControl({ seq: 1, pid: 1 }, { command: COMMAND.SUBSCRIBE, attributes }));
  const client = await ourClient(url);
  while ((await client.call(stats, {})).subscriptions === 0);
}

/** Everything sent before on the link has been dealt with when the answer is here. */
const settled = (client: OriginalClient): Promise<unknown> => client.request(question(1));

describe('PUSH/PULL', () => {
  test('what the library of 2013 pushes reaches the subscribers of our broker', async () => {
    const { url } = await ours();
    const pulls = await (await ourClient(url)).subscribe({}, { want: WANT.PUSHES });
    const { client, extra } = await originalClient(url);
    client.push(pushed(7), extra);
    expect((await next(pulls))[16]).toBe(7);
  });

  test('what our client pushes reaches whoever listens at a broker of 2013', async () => {
    const { url } = await original();
    const pulls = await (await ourClient(url)).subscribe({}, { want: WANT.PUSHES });
    const pusher = await ourClient(url);
    pusher.push(pushed(9));
    expect((await next(pulls))[16]).toBe(9);
  });

  test('what our client pushes reaches a library of 2013 that subscribed to our broker by hand, with no src', async () => {
    const { url } = await ours();
    const { client, end } = await originalClient(url);
    await client.monitor();
    await subscribeByHand(end, url);
    (await ourClient(url)).push(pushed(11));
    expect((await client.event(1))[16]).toBe(11);
  });
});

describe('SUBSCRIBE', () => {
  test('our client hears the events of a broker of 2013', async () => {
    const server = await original();
    const client = await ourClient(server.url);
    const events = await client.subscribe({ keys: [{ offset: 4, key: NEW, mask: 0xffff }] });
    server.tell(pushed(1));
    server.tell(event(3));
    expect(await next(events)).toEqual(event(3));
  });

  test('the library of 2013 hears the events of our broker, numbers and all, once it subscribed by hand', async () => {
    const server = await ours();
    const { client, end } = await originalClient(server.url);
    await client.monitor();
    await subscribeByHand(end, server.url);
    server.tell(event(5));
    expect(await client.event(1)).toEqual(event(5));
  });

  test('its monitor alone asks nobody, and hears nothing', async () => {
    const server = await ours();
    const { client } = await originalClient(server.url);
    await client.monitor();
    server.tell(event(5));
    await settled(client);
    expect(client.events).toEqual([]);
  });

  test('[SUB-11] its monitor alone hears all events at a listener that sends them unasked, with an envelope of zeros', async () => {
    const server = await ours(undefined, true);
    const { client } = await originalClient(server.url);
    await client.monitor();
    expect((await client.request(question(5))).length).toBeGreaterThan(0);
    server.tell(event(5));
    // It has two links to our broker, and each gets everything once.
    await client.event(2);
    expect(client.events).toEqual([event(5), event(5)]);
  });

  test('[SUB-10] members of a group behind our broker take turns with the events of one of 2013, which has no groups', async () => {
    const server = await original();
    const proxy = await ours(server.url);
    const members: Awaited<ReturnType<Client['subscribe']>>[] = [];
    for (const url of [proxy.url, proxy.url]) {
      members.push(await (await ourClient(url)).subscribe({}, { want: WANT.EVENTS, group: 'workers' }));
    }
    for (const [at, turn] of [0, 1, 0, 1].entries()) {
      server.tell(event(at));
      expect(await next(members[turn]!)).toEqual(event(at));
    }
  });

  test('our client hears the events of a broker of 2013 through ours', async () => {
    const server = await original();
    const proxy = await ours(server.url);
    const events = await (await ourClient(proxy.url)).subscribe({}, { want: WANT.EVENTS });
    server.tell(event(8));
    expect(await next(events)).toEqual(event(8));
  });
});

describe('a peer of 2013 is met as one', () => {
  test('our client learns it from the answer to HELLO, and keeps to what it takes', async () => {
    const client = await ourClient((await original()).url);
    expect(client.peer.original).toBe(true);
    const service = await client.service();
    const large = encodeMessage({ type: GET, flags: 1, seq: 1, pid: 0 }, new Uint8Array(16_360));
    await expect(service.request(large)).rejects.toMatchObject({ code: 'ERR_TOO_LARGE' });
    await expect(client.service('netlink/route')).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  });

  test('20 of its clients behind one proxy of 2013 each get their own answers from our broker', async () => {
    const { url } = await original((await ours()).url);
    const clients = await Promise.all(Array.from({ length: 20 }, () => originalClient(url)));
    for (let round = 1; round <= 5; round++) {
      for (const [at, { client }] of clients.entries()) {
        const [entry] = await client.request(question(1 + at * round));
        expect(entry![16]! | (entry![17]! << 8)).toBe((1 + at * round) & 0xff);
      }
    }
  });
});
