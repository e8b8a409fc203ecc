import { LABEL, connect, disconnect, discover, subscribe } from '@nlmq/control';
import { TestService, frame, message, settled } from './harness.ts';
import { Network } from './network.ts';

const echo = (name = 'echo'): TestService => new TestService(name, (request) => request.reply(request.packet, true));

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await settled();
}

test('two links between the same brokers each carry what is asked and subscribed to over them, once', async () => {
  await using net = new Network();
  const service = echo('own');
  await (await net.broker('b')).provide(service);
  const a = await net.broker('a');
  const [first, second] = [await a.connect('test://b', { name: 'one' }), await a.connect('test://b', { name: 'two' })];
  expect(first).not.toBe(second);
  const asker = await net.join('a').greet();
  const labels: number[] = [];
  for (const name of ['one', 'two']) labels.push((await asker.call(discover, { path: `${name}/own` })).label);
  asker.say(...labels.map((dst, at) => frame({ seq: at + 1, dst })));
  await quiet();
  expect(
    asker
      .data()
      .map(({ seq, src }) => [seq, src])
      .sort(),
  ).toEqual(labels.map((label, at) => [at + 1, label]));
  await asker.call(subscribe, { keys: [], path: 'one/own', want: 1 });
  service.host!.broadcast(message(16));
  await quiet();
  expect(asker.data()).toMatchObject([{ src: labels[0] }]);
  await asker.call(subscribe, { keys: [], path: 'two/own', want: 1 });
  service.host!.broadcast(message(17));
  await quiet();
  expect(asker.data().map(({ src }) => src)).toEqual(labels);
  await asker.call(disconnect, { label: first });
  asker.say(frame({ seq: 3, dst: labels[1]! }));
  service.host!.broadcast(message(18));
  await quiet();
  const last = asker.data();
  expect(last.map(({ src }) => src)).toEqual([labels[1], labels[1]]);
  expect(last.map(({ seq }) => seq).sort()).toEqual([0, 3]);
});

test('two brokers that are each linked to the other send nothing round', async () => {
  await using net = new Network();
  const services = [echo('sa'), echo('sb')] as const;
  const a = await net.broker('a');
  const b = await net.broker('b');
  await a.provide(services[0]);
  await b.provide(services[1]);
  await a.connect('test://b');
  await b.connect('test://a');
  const asker = await net.join('a').greet();
  const taker = await net.join('b').greet();
  await taker.call(subscribe, { keys: [], path: 'a/b/a/sa', want: 1 });
  const { label } = await asker.call(discover, { path: 'b/a/b/sb' });
  asker.say(frame({ seq: 1, dst: label }));
  services[0].host!.broadcast(message(16));
  await quiet();
  await quiet();
  expect(asker.data()).toMatchObject([{ seq: 1, src: label }]);
  expect(taker.data()).toHaveLength(1);
  expect(services[1].packets).toHaveLength(1);
});

test('a broker that is told to link to itself says so, and goes on as before', async () => {
  await using net = new Network();
  const a = await net.broker('a');
  await a.provide(echo());
  const asker = await net.join('a').greet();
  await expect(asker.call(connect, { url: 'test://a', name: 'me' })).rejects.toMatchObject({ code: 'ERR_BAD_REQUEST' });
  await quiet();
  await expect(asker.call(discover, { path: 'me/echo' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  expect(a.stats().links).toBe(1);
  asker.say(frame({ seq: 1, dst: LABEL.DEFAULT }));
  expect(asker.data()).toHaveLength(1);
});
