import { encodeMessage, encodeOverrun } from '@nlmq/codec';
import { encodeAddress, encodeLink, encodeNeighbour, encodeNexthop, encodeRoute, encodeRule } from '@nlmq/families';
import { IPRoute, type MonitorEvent } from '@nlmq/iproute';
import { FakeConversation, joined, message } from './fake-kernel.ts';

async function watch(...packets: readonly Uint8Array[]): Promise<MonitorEvent[]> {
  const conversation = new FakeConversation();
  const monitor = await new IPRoute(conversation).monitor();
  for (const packet of [...packets, encodeOverrun(4242)]) conversation.tell(packet);
  const events: MonitorEvent[] = [];
  for await (const event of monitor) {
    if (event.event === 'overrun' && event.lost === 4242) break;
    events.push(event);
  }
  return events;
}

test('links, addresses and routes come and go as typed events', async () => {
  const events = await watch(
    message(16, encodeLink, { index: 7 }),
    joined(
      message(20, encodeAddress, { index: 7, attrs: { local: '10.0.0.1' } }),
      message(24, encodeRoute, { dstLen: 8 }),
    ),
    joined(message(25, encodeRoute, {}), message(21, encodeAddress, {}), message(17, encodeLink, {})),
  );
  expect(events.map(({ event }) => event)).toEqual([
    'newlink',
    'newaddr',
    'newroute',
    'delroute',
    'deladdr',
    'dellink',
  ]);
  expect(events[1]).toMatchObject({ message: { attrs: { local: '10.0.0.1' } } });
});

test('so do rules, neighbours and next hops', async () => {
  const events = await watch(
    joined(message(32, encodeRule, {}), message(33, encodeRule, {})),
    joined(message(28, encodeNeighbour, {}), message(29, encodeNeighbour, {})),
    joined(message(104, encodeNexthop, { attrs: { id: 5 } }), message(105, encodeNexthop, {})),
  );
  const names = ['newrule', 'delrule', 'newneigh', 'delneigh', 'newnexthop', 'delnexthop'];
  expect(events.map(({ event }) => event)).toEqual(names);
  expect(events[4]).toMatchObject({ message: { attrs: { id: 5 } } });
});

test('loss is an event with its count', async () => {
  expect(await watch(encodeOverrun(12))).toEqual([{ event: 'overrun', lost: 12 }]);
});

test('a message that cannot be read is an event, and does not end the stream', async () => {
  const broken = encodeMessage({ type: 24, flags: 0, seq: 0, pid: 0 }, new Uint8Array(3));
  const events = await watch(broken, message(16, encodeLink, {}));
  expect(events).toMatchObject([{ event: 'malformed', type: 24, error: { code: 'ERR_VALUE' } }, { event: 'newlink' }]);
});

test('a packet that breaks off gives what stood before, and tells', async () => {
  const whole = message(16, encodeLink, {});
  const events = await watch(joined(whole, whole.subarray(0, 20)));
  expect(events).toMatchObject([
    { event: 'newlink' },
    { event: 'malformed', type: 0, error: { code: 'ERR_MESSAGE_CUT' } },
  ]);
});

test('messages of other families are passed over', async () => {
  expect(await watch(encodeMessage({ type: 68, flags: 0, seq: 0, pid: 0 }, new Uint8Array(12)))).toEqual([]);
});

test('closing the monitor ends its iterations', async () => {
  const monitor = await new IPRoute(new FakeConversation()).monitor();
  const reading = (async () => {
    for await (const event of monitor) throw new Error(event.event);
  })();
  await monitor.close();
  await reading;
});
