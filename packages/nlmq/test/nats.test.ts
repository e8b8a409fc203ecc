import { type NatsServer, startNatsServer } from '@nlmq/testkit/nats-server';
import type { MessageNode } from '../src/index.ts';
import { connect, standardTransports } from '../src/index.ts';
import { Heard, NatsMesh, describeWithNats, met, numbered, seqOf, textOf } from './nats-mesh.ts';

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
});
