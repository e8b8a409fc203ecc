import { systemClock, type Receiver } from '@nlmq/core';
import { Collector, countedFrame, frameEnd } from '@nlmq/testkit';
import { MeshLink, type LinkHost } from '../src/link.ts';
import { DATA_HEADER, writeData, readData, flagsOf } from '../src/message.ts';
import { WINDOW } from '../src/outflow.ts';

/** One end of a link whose messages go through a network that the test spoils. */
class End implements LinkHost {
  up = true;
  readonly longest = 64 * 1024;
  /** Lets a message through. */
  pass: (number: number) => boolean = () => true;
  far!: End;
  readonly link: MeshLink;
  posted = 0;
  #messages = 0;

  constructor(id: number) {
    const remote = { scheme: 'nats', address: `here/lab/${id}`, options: new Map<string, string>() };
    const peer = { kind: 'mesh', mesh: 'lab', name: '' } as const;
    const ends = { id, farId: 3 - id, far: 3 - id, remote, peer, equal: undefined, keeper: id === 1 };
    this.link = new MeshLink(this, ends, systemClock);
  }

  static pair(): [End, End] {
    const ends: [End, End] = [new End(1), new End(2)];
    ends[0].far = ends[1];
    ends[1].far = ends[0];
    return ends;
  }

  post(link: MeshLink, { frames, count, framesBefore, bytesBefore }: Parameters<LinkHost['post']>[1]): void {
    this.posted += 1;
    const message = new Uint8Array(DATA_HEADER + frames.length);
    message.set(frames, DATA_HEADER);
    writeData(message, 0, { ...link.progress(), count, framesBefore, bytesBefore });
    this.#send(message);
  }

  note(link: MeshLink, flags: number): void {
    const { frames: framesBefore, bytes: bytesBefore } = link.outflow;
    const message = new Uint8Array(DATA_HEADER);
    writeData(message, flags, { ...link.progress(), count: 0, framesBefore, bytesBefore });
    this.#send(message);
  }

  reset(): void {
    setImmediate(() => this.far.link.endedThere());
  }

  forget(): Promise<void> {
    return Promise.resolve();
  }

  #send(message: Uint8Array): void {
    if (!this.pass(this.#messages++)) return;
    setImmediate(() => {
      const { link } = this.far;
      if (!link.ended) link.arrived(readData(message)!, flagsOf(message), message.subarray(DATA_HEADER));
    });
  }
}

/** Receives, and keeps what was said to be lost where it was said. */
class Listener implements Receiver {
  readonly log: (number | string)[] = [];
  readonly collector = new Collector();

  frames(burst: Uint8Array): boolean {
    for (let at = 0; at < burst.length; at = frameEnd(burst, at))
      this.log.push(new DataView(burst.buffer, burst.byteOffset + at).getUint32(8, true));
    return this.collector.frames(burst);
  }

  lost(frames: number): void {
    this.log.push(`${frames} lost`);
  }

  closed(reason?: Error): void {
    this.collector.closed(reason);
  }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test('[MSH-6] what is missing is told by number where it is missing, and the sender hears of it', async () => {
  const [near, far] = End.pair();
  const [nearHeard, farHeard] = [new Listener(), new Listener()];
  near.link.receive(nearHeard);
  far.link.receive(farHeard);
  near.pass = (number) => number !== 1 && number !== 2;
  for (let seq = 0; seq < 5; seq++) near.link.send(countedFrame(seq, 64));
  await settled();
  expect(farHeard.log).toEqual([0, '2 lost', 3, 4]);
  expect(nearHeard.log).toEqual(['0 lost']);
});

test('[MSH-6] a loss behind which nothing follows is found by asking', async () => {
  const [near, far] = End.pair();
  const heard = new Listener();
  far.link.receive(heard);
  near.link.receive(new Listener());
  near.pass = (number) => number > 2;
  for (let seq = 0; seq < 3; seq++) near.link.send(countedFrame(seq, 64));
  await settled();
  expect(heard.log).toEqual([]);
  for (let look = 0; look < 2; look++) near.link.look();
  await settled();
  expect(heard.log).toEqual(['3 lost']);
  expect(near.link.outflow.underWay).toBe(0);
});

test('a loss is told in its place while the receiver is paused', async () => {
  const [near, far] = End.pair();
  const heard = new Listener();
  far.link.receive(heard);
  near.link.receive(new Listener());
  far.link.pause();
  near.pass = (number) => number !== 1;
  for (let seq = 0; seq < 3; seq++) near.link.send(countedFrame(seq, 64));
  await settled();
  expect(heard.log).toEqual([]);
  far.link.resume();
  await settled();
  expect(heard.log).toEqual([0, '1 lost', 2]);
});

test('a link whose receiver cannot be told of a loss ends with ERR_LOST', async () => {
  const [near, far] = End.pair();
  const got = new Collector();
  far.link.receive(got);
  near.link.receive(new Listener());
  near.pass = (number) => number > 0;
  for (let seq = 0; seq < 2; seq++) near.link.send(countedFrame(seq, 64));
  expect(await got.ended).toMatchObject({ code: 'ERR_LOST' });
});

test('[MSH-7] no more than a window is under way while the receiver takes nothing, and all of it later', async () => {
  const [near, far] = End.pair();
  const frame = countedFrame(1, 60_000);
  let sent = 0;
  for (; near.link.send(frame) !== 'full'; sent++);
  for (let more = 0; more < 50; more++, sent++) near.link.send(frame);
  sent += 1;
  await settled();
  expect(near.link.outflow.underWay).toBeLessThan(WINDOW + frame.length);
  expect(near.posted * frame.length).toBeLessThan(WINDOW + frame.length);
  const got = new Collector();
  far.link.receive(got);
  await got.reached(sent);
  await near.link.drained();
  expect(got.count).toBe(sent);
});

test('[MSH-7] an acknowledgement of more than was sent is ignored', async () => {
  const [near] = End.pair();
  near.link.send(countedFrame(1, 64));
  const { underWay } = near.link.outflow;
  expect(near.link.outflow.taken(underWay + 4)).toBe(false);
  expect(near.link.outflow.underWay).toBe(underWay);
  await settled();
});

test('while there is no connection frames wait, and go on when it is back', async () => {
  const [near, far] = End.pair();
  const heard = new Listener();
  far.link.receive(heard);
  near.up = false;
  for (let seq = 0; seq < 3; seq++) near.link.send(countedFrame(seq, 64));
  await settled();
  expect([near.posted, heard.log]).toEqual([0, []]);
  near.up = true;
  near.link.back();
  await settled();
  expect(heard.log).toEqual([0, 1, 2]);
});

test('[MSH-5] a peer without a sign of life for ten looks is gone, and so is one that the server misses three times', async () => {
  const [silent] = End.pair();
  const got = new Collector();
  silent.link.receive(got);
  silent.pass = () => false;
  for (let look = 0; look < 10; look++) silent.link.look();
  expect(silent.link.ended).toBe(false);
  silent.link.look();
  expect(await got.ended).toMatchObject({ code: 'ERR_UNREACHABLE' });
  const [missed] = End.pair();
  for (let time = 0; time < 2; time++) missed.link.absent();
  missed.link.alive();
  for (let time = 0; time < 3; time++) {
    expect(missed.link.ended).toBe(false);
    missed.link.absent();
  }
  expect(missed.link.ended).toBe(true);
});
