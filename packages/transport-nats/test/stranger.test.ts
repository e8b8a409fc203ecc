import { connect, type NatsConnection } from '@nats-io/transport-node';
import { seededRandom } from '@nlmq/testkit';
import { type NatsServer, hasNatsServer, startNatsServer } from '@nlmq/testkit/nats-server';
import { nats, numberOf } from '@nlmq/transport-nats';
import { FLAG, KIND, decodeNote, encodeNote } from '../src/message.ts';
import { Place } from './place.ts';

// Servers, and connections to them, take a busy machine long.
jest.setTimeout(90_000);

(hasNatsServer ? describe : describe.skip)('who speaks to a broker by hand (needs nats-server)', () => {
  const place = new Place();
  let server: NatsServer;
  let stranger: NatsConnection;
  const rack7 = `nlmq.lab.*.${numberOf('rack7')}`;
  beforeAll(async () => {
    server = await startNatsServer();
    stranger = await connect({ servers: server.place });
    await place.listen(nats(), `nats://${server.place}/lab`, 'rack7');
  });
  afterAll(async () => {
    await stranger.close();
    await place.end();
    await server.kill();
  });

  const say = (from: number, message: Uint8Array): void => stranger.publish(rack7.replace('*', String(from)), message);

  test.each(['a/b', 'x'.repeat(64), '', '-rack', 'rack8\n'])(
    '[MSH-3] is refused as a broker called %j',
    async (name) => {
      const from = numberOf(name);
      const answers = stranger.subscribe(`nlmq.lab.*.${from}`, { max: 1 });
      say(from, encodeNote({ kind: KIND.OPEN, flags: FLAG.BROKER, from: 5, text: name }));
      for await (const { data } of answers) expect(decodeNote(data)).toMatchObject({ kind: KIND.REFUSED, to: 5 });
      expect(place.links).toEqual([]);
    },
  );

  test('[MSH-3] is refused under a name that has not its number', async () => {
    const answers = stranger.subscribe('nlmq.lab.*.4711', { max: 1 });
    say(4711, encodeNote({ kind: KIND.OPEN, from: 6, text: 'rack8' }));
    for await (const { data } of answers) expect(decodeNote(data)).toMatchObject({ kind: KIND.REFUSED, to: 6 });
    expect(place.links).toEqual([]);
  });

  test('does no harm with bytes of any kind', async () => {
    const random = seededRandom(7);
    for (let count = 0; count < 5000; count++) {
      const message = Uint8Array.from({ length: random.below(64) }, () => random.below(256));
      if (message.length > 3) message.set([random.below(12), random.below(32), 1, 0]);
      say(16 + random.below(1000), message);
    }
    await stranger.flush();
    const link = await place.dial(nats(), `nats://${server.place}/lab/rack7`);
    expect(link.peer).toEqual({ kind: 'mesh', mesh: 'lab', name: 'rack7' });
    expect(place.refused).toEqual([]);
  });
});
