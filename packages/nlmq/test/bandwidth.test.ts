import { type Socket, connect as dial } from 'node:net';
import { createBroker } from '@nlmq/broker';
import { type Client, connect } from '@nlmq/client';
import { FLAG_CONTROL, decodeControl, decodeFrame, encodeControl, encodeFrame } from '@nlmq/codec';
import { FEATURE, hello, limit, list, subscribe } from '@nlmq/control';
import { parseEndpoint, parseHostPort } from '@nlmq/core';
import { SimulatedNetwork, seededRandom, virtualClock } from '@nlmq/testkit';
import { memory } from '@nlmq/transport-memory';
import { tcp } from '@nlmq/transport-tcp';

const RATE = 256 * 1024;
const FRAME = encodeFrame({}, new Uint8Array(1024 - 28));

/** Subscribes over tcp and counts the bytes that come behind the answers. */
class Meter {
  bytes = 0;
  readonly socket: Socket;
  #changed: () => void = () => undefined;

  constructor(port: number) {
    this.socket = dial({ port, host: '127.0.0.1', noDelay: true }).on('data', ({ length }) => {
      this.bytes += length;
      this.#changed();
    });
    const self = hello.request.encode({ version: 1, features: FEATURE.REPLY_MARKS });
    this.socket.write(encodeControl({ seq: 1 }, { command: hello.id, attributes: self }));
    const all = subscribe.request.encode({ keys: [], want: 2 });
    this.socket.write(encodeControl({ seq: 2 }, { command: subscribe.id, attributes: all }));
  }

  async reached(bytes: number): Promise<void> {
    while (this.bytes < bytes) await new Promise<void>((resolve) => (this.#changed = resolve));
  }
}

/** The labels of the links that came over tcp, once they have all subscribed. */
async function labelsOf(admin: Client, count: number): Promise<number[]> {
  for (;;) {
    const { subscriptions = [] } = await admin.call(list, { what: 'subscriptions' });
    if (subscriptions.length === count) break;
  }
  const { links = [] } = await admin.call(list, { what: 'links' });
  return links.filter(({ peer }) => peer === 'loopback').map(({ label }) => label);
}

test('two links of one rate get as much each over sockets, and no more than the rate gives', async () => {
  const transports = [tcp(), memory()];
  const broker = createBroker({ transports });
  await broker.listen('memory://home');
  const { port } = parseHostPort((await broker.listen('tcp://127.0.0.1:0')).endpoint);
  const admin = await connect('memory://home', { transports });
  const meters = [new Meter(port), new Meter(port)] as const;
  for (const label of await labelsOf(admin, 2)) await admin.call(limit, { label, rate: RATE, burst: 8192 });
  const before = meters.map(({ bytes }) => bytes);
  const start = performance.now();
  const wanted = 2 * RATE;
  for (let sent = 0; sent < 2 * wanted; sent += FRAME.length) admin.push(FRAME.subarray(28));
  await Promise.race(meters.map((one, at) => one.reached(before[at]! + wanted)));
  const seconds = (performance.now() - start) / 1000;
  const came = meters.map(({ bytes }, at) => bytes - before[at]!);
  // A busy machine makes it less, and nothing may make it more.
  for (const bytes of came) expect(bytes).toBeLessThan(1.05 * (RATE * seconds) + 65536);
  expect(Math.min(...came)).toBeGreaterThan(0.9 * Math.max(...came) - 65536);
  await admin.close();
  for (const { socket } of meters) socket.destroy();
  await broker.close();
});

test('over ten seconds two links of different rates get what each may, within 5 %', async () => {
  const clock = virtualClock();
  const network = new SimulatedNetwork({ clock, random: seededRandom(1) });
  const broker = createBroker({ transports: [network.machine('b'), memory()], clock });
  await broker.listen('sim://b');
  const labels: number[] = [];
  const bytes = [0, 0, 0];
  const links = await Promise.all(
    [0, 1, 2].map((at) => network.machine(`c${at}`).dial(parseEndpoint('sim://b'), { clock })),
  );
  for (const [at, link] of links.entries()) {
    link.receive({
      frames: (burst) => {
        const { flags, seq, cdata } = decodeFrame(burst);
        if (flags !== FLAG_CONTROL) bytes[at]! += burst.length;
        else if (seq === 1)
          labels[at] = (hello.reply.decode(decodeControl(cdata!).attributes) as { label: number }).label;
        return false;
      },
      closed: () => undefined,
    });
    const say = (seq: number, command: number, attributes: Uint8Array | Promise<Uint8Array>): unknown =>
      link.send(encodeControl({ seq }, { command, attributes: attributes as Uint8Array }));
    say(1, hello.id, hello.request.encode({ version: 1, features: FEATURE.REPLY_MARKS }));
    if (at < 2) say(2, subscribe.id, subscribe.request.encode({ keys: [], want: 2 }));
  }
  const pass = async (ms: number): Promise<void> => {
    for (let at = 0; at < ms; at += 5) {
      clock.advance(5);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await pass(20);
  const rates = [RATE, RATE / 4];
  for (const [at, rate] of rates.entries()) {
    const attributes = limit.request.encode({ label: labels[at]!, rate, burst: 4096 });
    links[0]!.send(encodeControl({ seq: 3 }, { command: limit.id, attributes }));
  }
  await pass(20);
  for (let sent = 0; sent < 12 * RATE; sent += FRAME.length) links[2]!.send(FRAME);
  await pass(20);
  const before = [...bytes];
  await pass(10_000);
  for (const [at, rate] of rates.entries()) {
    expect(bytes[at]! - before[at]!).toBeGreaterThan(0.95 * 10 * rate);
    expect(bytes[at]! - before[at]!).toBeLessThan(1.05 * 10 * rate);
  }
  for (const link of links) link.destroy();
  await broker.close();
});
