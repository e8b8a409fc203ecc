import { Duplex } from 'node:stream';
import { parseEndpoint, type Link } from '@nlmq/core';
import { LINGER, ReadBudget, duplexLink } from '@nlmq/stream';
import { Collector, countedFrame, virtualClock, type VirtualClock } from '@nlmq/testkit';

/** A link over a stream whose writes end only when the test says so. */
function slowLink(): { link: Link; got: Collector; clock: VirtualClock; written: (() => void)[]; stream: Duplex } {
  const written: (() => void)[] = [];
  const stream = new Duplex({
    allowHalfOpen: true,
    read: () => undefined,
    write: (_chunk, _encoding, done) => void written.push(done),
  });
  stream.pause();
  const clock = virtualClock();
  const limits = { maxRead: 65_536, budget: new ReadBudget(0), highWaterMark: 100_000 };
  const remote = { remote: parseEndpoint('slow://peer'), peer: { kind: 'process' } } as const;
  const link = duplexLink(stream, remote, limits, { clock });
  const got = new Collector();
  link.receive(got);
  return { link, got, clock, written, stream };
}

test('close() waits for a slow peer as long as it takes something', async () => {
  const { link, got, clock, written, stream } = slowLink();
  for (let seq = 0; seq < 3; seq++) link.send(countedFrame(seq, 1000));
  void link.close();
  for (let seq = 0; seq < 3; seq++) {
    clock.advance(LINGER - 1);
    written[seq]!();
    clock.advance(1);
  }
  expect(stream.destroyed).toBe(false);
  clock.advance(LINGER);
  expect(await got.ended).toBeUndefined();
  expect(clock.pending).toBe(0);
});

test('close() gives a peer up that takes nothing', async () => {
  const { link, got, clock, stream } = slowLink();
  link.send(countedFrame(1, 1000));
  void link.close();
  clock.advance(LINGER - 1);
  expect(stream.destroyed).toBe(false);
  clock.advance(1);
  await got.ended;
});

test('what the peer still sends to a closing link is discarded', async () => {
  const { link, got, stream } = slowLink();
  const closed = link.close();
  stream.push(countedFrame(1, 8));
  stream.push(null);
  await closed;
  expect([got.count, got.closings]).toEqual([0, 1]);
});

test('a stream that keeps what it is given is given copies', () => {
  const { link } = slowLink();
  const frame = countedFrame(1, 60_000);
  expect([link.send(frame), link.send(frame)]).toEqual(['taken', 'full']);
  link.destroy();
});

test("a fault of the stream is the link's reason, with its cause", async () => {
  const { got, stream } = slowLink();
  const fault = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  stream.destroy(fault);
  expect(await got.ended).toMatchObject({ code: 'ERR_CLOSED', cause: fault });
});
