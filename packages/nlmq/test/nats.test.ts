import { service } from '@nlmq/client';
import { ERRNO, NLMSG, readErrorReport, readHeader } from '@nlmq/codec';
import { type NatsServer, startNatsServer } from '@nlmq/testkit/nats-server';
import type { MessageNode } from '../src/index.ts';
import { connect, standardTransports } from '../src/index.ts';
import { Heard, NatsMesh, describeWithNats, met, numbered, seqOf, textOf } from './nats-mesh.ts';

// Servers, and connections to them, take a busy machine long.
jest.setTimeout(90_000);

describeWithNats('brokers in a mesh (needs nats-server)', () => {
  let server: NatsServer;
  let url = '';
  const mesh = new NatsMesh();
  let ant: MessageNode, bee: MessageNode, cat: MessageNode;

  beforeAll(async () => {
    server = await startNatsServer();
    url = `nats://${server.place}/lab`;
    ant = await mesh.join(url, 'ant');
    bee = await mesh.join(url, 'bee', { writers: ['lab/ant'] });
    cat = await mesh.join(url, 'cat');
    await met(ant, ['bee', 'cat']);
    await met(bee, ['ant', 'cat']);
    await met(cat, ['ant', 'bee']);
  });
  afterAll(async () => {
    await mesh.close();
    await server.kill();
  });

  test('each finds the services of each behind its name [MSH-9]', async () => {
    const names = ['ant', 'bee', 'cat'];
    for (const node of [ant, bee, cat]) {
      for (const name of names) {
        if (node === mesh.named(name)) continue;
        const answer = await (await node.service(`${name}/echo`)).request(numbered(7));
        expect([seqOf(answer), textOf(answer)]).toEqual([7, name]);
      }
    }
  });

  test('a listed broker may ask others through one of them', async () => {
    const answer = await (await ant.service('bee/cat/echo')).request(numbered(8));
    expect(textOf(answer)).toBe('cat');
  });

  test('events of all reach who subscribed to each, once, with the path that was asked for', async () => {
    const heard: Heard[] = [];
    for (const path of ['bee/echo', 'cat/echo']) {
      heard.push(new Heard(await ant.subscribe({ keys: [] }, { path, want: 1 })));
    }
    for (const [at, one] of [mesh.serviceOf('bee'), mesh.serviceOf('cat')].entries()) {
      for (let count = 0; count < 50; count++) one.broadcast(numbered(100 * at + count));
    }
    for (const [at, one] of heard.entries()) {
      await one.until(({ length }) => length === 50);
      expect(one.packets.map(seqOf)).toEqual(Array.from({ length: 50 }, (_, count) => 100 * at + count));
    }
  });

  test('a client without a name links to one of them, and may read', async () => {
    const client = await connect(`${url}/bee`, { transports: standardTransports() });
    const answer = await (await client.service('echo')).request(numbered(9));
    expect(textOf(answer)).toBe('bee');
    await client.close();
  });

  test('a broker of the mesh may not write unless it is listed as MESH/NAME [MSH-9]', async () => {
    const state = service('state', () => numbered(1, 'changed'), { reads: () => false });
    const dog = await mesh.join(url, 'dog', { services: [state], writers: ['lab/bee'] });
    await met(dog, ['ant', 'bee', 'cat']);
    await met(ant, ['bee', 'cat', 'dog']);
    const refused = await (await ant.service('dog/state')).request(numbered(1));
    expect(readErrorReport(refused, 0)).toMatchObject({ errno: -ERRNO.EPERM });
    expect(textOf(await (await bee.service('dog/state')).request(numbered(1)))).toBe('changed');
    await dog.close();
    await met(ant, ['bee', 'cat']);
  });

  test('a broker that leaves is found no more, and its name is free; who subscribed to it hears it again', async () => {
    const first = await mesh.join(url, 'eel');
    await met(ant, ['bee', 'cat', 'eel']);
    const heard = new Heard(await ant.subscribe({ keys: [] }, { path: 'eel/echo', want: 1 }));
    await first.close();
    await met(ant, ['bee', 'cat']);
    const gone = (await ant.service('bee/echo')).request(numbered(1));
    expect(textOf(await gone)).toBe('bee');
    await expect(ant.service('fox/echo')).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
    const second = await mesh.join(url, 'eel');
    await heard.until((packets) => packets.some((packet) => readHeader(packet).type === NLMSG.OVERRUN));
    mesh.serviceOf('eel').broadcast(numbered(77));
    await heard.until((packets) => packets.some((packet) => seqOf(packet) === 77));
    await second.close();
  });
});

describeWithNats('what a broker tells several others (needs nats-server)', () => {
  const mesh = new NatsMesh();
  let server: NatsServer;
  afterAll(async () => {
    await mesh.close();
    await server.kill();
  });

  test('is published once, and reaches each [MSH-8]', async () => {
    server = await startNatsServer({ args: ['-m', '-1'] });
    const url = `nats://${server.place}/lab`;
    const ant = await mesh.join(url, 'ant');
    const others = ['bee', 'cat', 'dog', 'eel'];
    const heard: Heard[] = [];
    for (const name of others) {
      const node = await mesh.join(url, name);
      await met(ant, others.slice(0, others.indexOf(name) + 1));
      await met(node, ['ant', ...others.slice(0, others.indexOf(name))]);
      heard.push(new Heard(await node.subscribe({ keys: [] }, { path: 'ant/echo', want: 1 })));
    }
    const tell = async (from: number, to: number): Promise<void> => {
      for (let seq = from; seq < to; seq++) {
        mesh.serviceOf('ant').broadcast(numbered(seq));
        await Promise.all(heard.map((one) => one.until(({ length }) => length === seq)));
      }
    };
    await tell(1, 20); // until all listen to what is said to several
    const before = await messagesTo(server);
    await tell(20, 320);
    const published = (await messagesTo(server)) - before;
    expect(heard.map(({ packets }) => packets.map(seqOf))).toEqual(others.map(() => numbersTo(319)));
    // Beside the 300 events there are signs of life and acknowledgements; one by one the events were 1,200.
    expect(published).toBeGreaterThanOrEqual(300);
    expect(published).toBeLessThan(700);
  });
});

const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);

/** Messages that clients have published so far. */
async function messagesTo({ monitor }: NatsServer): Promise<number> {
  const response = await fetch(`http://${monitor}/varz`);
  return ((await response.json()) as { readonly in_msgs: number }).in_msgs;
}
