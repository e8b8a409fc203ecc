import { AttributeWriter, encodeControl } from '@nlmq/codec';
import { COMMAND, discover, kick, list, ping, provide } from '@nlmq/control';
import { bench, frame, settled } from './harness.ts';
import { Network } from './network.ts';

const PING = encodeControl({ seq: 1 }, { command: COMMAND.PING, attributes: new Uint8Array(0) });
const BURST = Array.from({ length: 4000 }, () => PING);

test('who floods a broker with commands and does not read is not read from, and others notice nothing', async () => {
  await using b = await bench();
  const flooder = await b.join({ kind: 'loopback' }).greet();
  const other = await b.join().greet();
  flooder.answer = 'full';
  let bursts = 0;
  while (flooder.paused === 0 && bursts < 100) {
    flooder.say(...BURST);
    bursts++;
  }
  expect(bursts).toBeLessThan(10);
  await other.call(ping, {});
  const { links } = await other.call(list, { what: 'links' });
  expect(links!.find(({ label }) => label === flooder.label)!.queued).toBeLessThan(2 << 20);
  await flooder.read();
  await settled();
  expect([flooder.paused, flooder.data().length]).toEqual([0, bursts * 4000]);
});

test('[CTL-14] who floods a broker with commands that take time gets ERR_LIMIT, and others their answers', async () => {
  await using net = new Network();
  await net.broker('b');
  await (await net.broker('a')).connect('test://b');
  const flooder = await net.join('a').greet();
  const other = await net.join('a').greet();
  const attributes = new AttributeWriter().string(69, 'b/nothing').finish();
  flooder.say(
    ...Array.from({ length: 1000 }, (_, seq) => encodeControl({ seq }, { command: COMMAND.DISCOVER, attributes })),
  );
  const refused = flooder.data();
  expect(refused).toHaveLength(1000 - 64);
  await other.call(ping, {});
  for (let turn = 0; turn < 20; turn++) await settled();
  expect(flooder.data()).toHaveLength(64);
});

test('[CTL-4] answers neither ACK nor ERR, however many', async () => {
  await using b = await bench();
  const peer = await b.join().greet();
  const attributes = new AttributeWriter().string(14, 'ERR_DENIED: no').finish();
  for (const command of [COMMAND.ACK, COMMAND.ERR]) {
    peer.say(...Array.from({ length: 1000 }, (_, seq) => encodeControl({ seq }, { command, attributes })));
  }
  await settled();
  expect(peer.data()).toEqual([]);
});

test('the end of a link ends its services, whatever ended it', async () => {
  await using b = await bench();
  const admin = await b.join().greet();
  const provider = await b.join().greet();
  await provider.call(provide, { path: 's' });
  await admin.call(kick, { label: provider.label });
  await expect(admin.call(discover, { path: 's' })).rejects.toMatchObject({ code: 'ERR_NOT_FOUND' });
  admin.say(frame({}));
});
