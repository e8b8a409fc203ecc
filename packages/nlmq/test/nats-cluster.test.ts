import { NLMSG, readHeader, readOverrun } from '@nlmq/codec';
import { type NatsServer, startNatsCluster } from '@nlmq/testkit/nats-server';
import type { MessageNode } from '../src/index.ts';
import { Heard, NatsMesh, describeWithNats, met, numbered, seqOf, textOf } from './nats-mesh.ts';

const SIZE = 20;
const names = Array.from({ length: SIZE }, (_, at) => `rack${at}`);

describeWithNats('twenty brokers at a cluster of three (needs nats-server)', () => {
  let servers: NatsServer[] = [];
  const mesh = new NatsMesh();

  beforeAll(async () => {
    servers = await startNatsCluster(3);
    // Each begins at another server, and knows all.
    const places = (at: number): string => [0, 1, 2].map((by) => servers[(at + by) % 3]!.place).join();
    await Promise.all(names.map((name, at) => mesh.join(`nats://${places(at)}/lab`, name)));
    await Promise.all(names.map((name) => met(nodeOf(name), namesBut(name))));
  }, 60_000);
  afterAll(async () => {
    await mesh.close();
    await Promise.all(servers.map((server) => server.kill()));
  });

  const nodeOf = (name: string): MessageNode => mesh.named(name);
  const namesBut = (name: string): string[] => names.filter((one) => one !== name);

  test('each answers each', async () => {
    for (const name of namesBut('rack0')) {
      expect(textOf(await (await nodeOf('rack0').service(`${name}/echo`)).request(numbered(1)))).toBe(name);
    }
  });

  test('a server killed twice: each event arrives or is counted as lost, and requests end [MSH-6]', async () => {
    const subscriber = nodeOf('rack0');
    const others = namesBut('rack0');
    const heard: Heard[] = [];
    for (const name of others) {
      await nodeOf(name).provide('slow', ({ packet }) => later(packet, name));
      heard.push(new Heard(await subscriber.subscribe({ keys: [] }, { path: `${name}/echo`, want: 1 })));
    }
    let sent = 0;
    let failed = 0;
    const send = (): void => {
      for (const name of others) mesh.serviceOf(name).broadcast(numbered(sent));
      sent += 1;
    };
    const inFlight: PromiseLike<unknown>[] = [];
    for (const server of [servers[0]!, servers[1]!]) {
      const slow = await Promise.all(others.map((name) => subscriber.service(`${name}/slow`)));
      for (let round = 0; round < 40; round++) {
        send();
        if (round === 15) inFlight.push(...slow.map((one) => one.request(numbered(3), { timeout: 20_000 })));
        if (round === 20) await server.kill();
        await pause(10);
      }
      for (const name of others) failed += await answering(subscriber, name);
    }
    send(); // behind every gap
    await Promise.all(heard.map((one) => one.until((all) => all.some((packet) => seqOf(packet) === sent - 1))));

    const outcomes = await Promise.allSettled(inFlight);
    expect(outcomes).toHaveLength(2 * others.length);
    const unnamed = outcomes.filter((one) => one.status === 'rejected' && !codeOf(one.reason).startsWith('E'));
    expect(unnamed).toEqual([]);

    // An overrun is told to all of a client's subscriptions, so any of them has heard all.
    const told = sum(heard[0]!.packets.filter(isOverrun).map((packet) => readOverrun(packet, 0)));
    const arrived = heard.map(({ packets }) => packets.filter((packet) => !isOverrun(packet)).map(seqOf));
    for (const seqs of arrived) expect(seqs).toEqual([...new Set(seqs)].toSorted((one, other) => one - other));
    const missing = others.length * sent - sum(arrived.map(({ length }) => length));
    // What was lost beside events: answers.
    expect(told - missing).toBeGreaterThanOrEqual(0);
    expect(told - missing).toBeLessThanOrEqual(failed + inFlight.length);
    expect(missing).toBeGreaterThan(0);
    expect(mesh.faults).toEqual([]);
  }, 60_000);
});

const isOverrun = (packet: Uint8Array): boolean => readHeader(packet).type === NLMSG.OVERRUN;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? '';
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function later(packet: Uint8Array, text: string): Promise<Uint8Array> {
  await pause(100);
  return numbered(seqOf(packet), text);
}

/** Settles when the broker of that name answers; says how often it did not. */
async function answering(node: MessageNode, name: string): Promise<number> {
  for (let failed = 0; ; failed++) {
    try {
      const packet = await (await node.service(`${name}/echo`)).request(numbered(2), { timeout: 1000 });
      if (textOf(packet) === name) return failed;
    } catch (error) {
      if (!codeOf(error).startsWith('ERR_')) throw error;
    }
    await pause(50);
  }
}
