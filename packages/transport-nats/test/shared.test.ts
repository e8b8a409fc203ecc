import { connect } from '@nats-io/transport-node';
import type { Link } from '@nlmq/core';
import { Collector, countedFrame, firstFault } from '@nlmq/testkit';
import { type NatsServer, hasNatsServer, startNatsServer } from '@nlmq/testkit/nats-server';
import { nats, numberOf } from '@nlmq/transport-nats';
import { DATA_HEADER, KIND, kindOf, readData } from '../src/message.ts';
import { Place } from './place.ts';

// Servers, and connections to them, take a busy machine long.
jest.setTimeout(90_000);

const OTHERS = ['bee', 'cat', 'dog'];
const ROUNDS = 100;

(hasNatsServer ? describe : describe.skip)('what several are told alike (needs nats-server)', () => {
  const place = new Place();
  let server: NatsServer;
  beforeAll(async () => {
    server = await startNatsServer();
  });
  afterAll(async () => {
    await place.end();
    await server.kill();
  });

  test('[MSH-8] is published once, in order with what each is told alone, once they have accepted', async () => {
    const url = `nats://${server.place}/lab`;
    const links: Link[] = [];
    const heard = OTHERS.map(() => receiver());
    let complete: () => void = () => undefined;
    const met = new Promise<void>((resolve) => (complete = resolve));
    await place.listen(nats(), url, 'ant', (link) => {
      link.receive(receiver().got);
      if (links.push(link) === OTHERS.length) complete();
    });
    for (const [at, name] of OTHERS.entries()) {
      const accept = (link: Link): void => {
        if (link.equal?.name === 'ant') link.receive(heard[at]!.got);
        else link.receive(receiver().got);
      };
      await place.listen(nats(), url, name, accept);
    }
    await met;
    links.sort((one, other) => OTHERS.indexOf(one.equal!.name) - OTHERS.indexOf(other.equal!.name));
    const sniffed = await sniff(server.place);
    for (let round = 0; round < ROUNDS; round++) {
      for (const link of links) link.send(countedFrame(2 * round, 64));
      // The same number, and a body of its own length for each.
      for (const [at, link] of links.entries()) link.send(countedFrame(2 * round + 1, 4 * at + 8));
      await Promise.all(heard.map(({ got }) => got.reached(2 * round + 2)));
    }
    expect(heard.map(({ faults }) => faults)).toEqual([[], [], []]);
    const { shared, alone } = await sniffed.counts();
    // In the first rounds some have not accepted yet.
    expect(shared).toBeGreaterThanOrEqual(ROUNDS / 2);
    expect(shared).toBeLessThanOrEqual(ROUNDS);
    expect(alone).toBeLessThanOrEqual(OTHERS.length * (2 * ROUNDS - shared + 2));
  });
});

function receiver(): { got: Collector; faults: number[] } {
  const faults: number[] = [];
  let before = 0;
  const got: Collector = new Collector((burst) => {
    const fault = firstFault(burst, before);
    if (fault !== undefined) faults.push(fault);
    before = got.count;
    return false;
  });
  return { got, faults };
}

/** Counts what `ant` publishes that holds frames, to all and to one. */
async function sniff(server: string): Promise<{ counts(): Promise<{ shared: number; alone: number }> }> {
  const client = await connect({ servers: server });
  const seen = { shared: 0, alone: 0 };
  client.subscribe(`nlmq.lab.${numberOf('ant')}.*`, {
    callback: (_error, { data }) => {
      if (kindOf(data) === KIND.SHARED) seen.shared += 1;
      if (kindOf(data) === KIND.DATA && data.length > DATA_HEADER && readData(data)!.count > 0) seen.alone += 1;
    },
  });
  await client.flush();
  return {
    async counts() {
      await client.flush();
      await client.close();
      return seen;
    },
  };
}
