import { NLMSG, encodeMessage, getUint16, readOverrun } from '@nlmq/codec';
import type { Service, ServiceRequest } from '@nlmq/core';
import { WANT, connect, createNode } from '../src/index.ts';
import { withKernel } from './kernel-namespace.ts';

/** A service that answers what it is asked; `reads` lets links without the right to write ask as well. */
function echo(reads = true, name = 'echo'): Service {
  const session = {
    handle: (request: ServiceRequest): void => void request.reply(request.packet, true),
    close: async (): Promise<void> => undefined,
  };
  return { name, reads: () => reads, open: () => session };
}

const packet = (text: string): Uint8Array =>
  encodeMessage({ type: 100, flags: 1, seq: 7, pid: 9 }, new TextEncoder().encode(text));

async function take(packets: AsyncIterable<Uint8Array>, count: number): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  for await (const one of packets) if (taken.push(one) === count) break;
  return taken;
}

test('serves a service of its own, here and over tcp', async () => {
  await using node = await createNode({ services: [echo()] });
  await using client = await node.connect(await node.serve('tcp://127.0.0.1:0'));
  const ask = packet('hello');
  expect(await node.request(ask)).toEqual(ask);
  expect(await (await node.service('echo')).request(ask)).toEqual(ask);
  expect(await (await client.service('echo')).request(ask)).toEqual(ask);
});

test('adds services while it runs', async () => {
  await using node = await createNode({ services: [] });
  await node.provide(echo(true, 'late'));
  expect(await (await node.service('late')).request(packet('x'))).toEqual(packet('x'));
  await expect(node.provide(echo(true, 'late'))).rejects.toMatchObject({ code: 'ERR_DUPLICATE' });
});

test('answers 10,000 requests of one client, each with its own packet', async () => {
  await using node = await createNode({ services: [echo()] });
  await using client = await node.connect(await node.serve('tcp://127.0.0.1:0'));
  const service = await client.service('echo');
  const asked = Array.from({ length: 10_000 }, (_, n) => packet(String(n)));
  const answers = await Promise.all(asked.map((one) => service.request(one, { timeout: 20_000 })));
  expect(answers.every((answer, n) => Buffer.compare(answer, asked[n]!) === 0)).toBe(true);
}, 30_000);

test('brings pushes of any client to the subscribers of the node and of others', async () => {
  await using node = await createNode({ services: [] });
  const url = await node.serve('tcp://127.0.0.1:0');
  await using pusher = await connect(url);
  await using other = await connect(url);
  const here = await node.subscribe({}, { want: WANT.PUSHES });
  const there = await other.subscribe({}, { want: WANT.PUSHES });
  for (let n = 0; n < 1000; n++) pusher.push(packet(String(n)));
  for (const subscription of [here, there]) {
    const got = await take(subscription, 1000);
    expect(got.every((one, n) => Buffer.compare(one, packet(String(n))) === 0)).toBe(true);
  }
});

test('lets a local stranger read and not write, unless told', async () => {
  await using strict = await createNode({ services: [echo(false)] });
  await using stranger = await connect(await strict.serve('tcp://127.0.0.1:0'));
  await expect((await stranger.service('echo')).request(packet('x'))).rejects.toMatchObject({ code: 'ERR_DENIED' });
  expect(await strict.request(packet('x'))).toEqual(packet('x'));
  await using open = await createNode({ services: [echo(false)], allowWrite: true });
  await using friend = await connect(await open.serve('tcp://127.0.0.1:0'));
  expect(await (await friend.service('echo')).request(packet('x'))).toEqual(packet('x'));
});

test('a client finds a broker again that was started anew, and its subscriptions tell the gap', async () => {
  const first = await createNode({ services: [echo()] });
  const url = await first.serve('tcp://127.0.0.1:0');
  await using client = await connect(url);
  const service = await client.service('echo');
  const subscription = await client.subscribe({}, { want: WANT.PUSHES });
  await first.close();
  await using second = await createNode({ services: [echo(true, 'other'), echo()] });
  await second.serve(url);
  expect(await service.request(packet('again'), { timeout: 10_000 })).toEqual(packet('again'));
  second.push(packet('news'));
  const [gap, news] = await take(subscription, 2);
  expect([getUint16(gap!, 4), readOverrun(gap!, 0)]).toEqual([NLMSG.OVERRUN, 0]);
  expect(news).toEqual(packet('news'));
}, 20_000);

test('refuses a network that proves nobody, unless told', async () => {
  await using node = await createNode({ services: [] });
  await expect(node.serve('tcp://0.0.0.0:0')).rejects.toMatchObject({ code: 'ERR_DENIED' });
  await expect(node.serve('foo://x')).rejects.toMatchObject({ code: 'ERR_SCHEME' });
});

withKernel('serves links, addresses and routes of this machine when nothing else is said', async () => {
  await using node = await createNode();
  await expect(node.service('netlink/route')).resolves.toMatchObject({ name: 'netlink/route' });
});
