import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { NLMSG, decodeFrame, readHeader, readOverrun } from '@nlmq/codec';
import {
  formatEndpoint,
  parseEndpoint,
  parseHostPort,
  systemClock,
  type Clock,
  type Endpoint,
  type Link,
} from '@nlmq/core';
import { Collector, Keeper, countedFrame, joined, virtualClock } from '@nlmq/testkit';
import { udp, type UdpOptions } from '@nlmq/transport-udp';

const six = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));
const testSix = six ? test : test.skip;
const ending: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

interface Listening {
  readonly endpoint: Endpoint;
  readonly link: Link;
  readonly kept: Keeper;
}

async function listen(url: string, options: UdpOptions = {}, clock: Clock = systemClock): Promise<Listening> {
  const links: Link[] = [];
  const kept = new Keeper();
  const listener = await udp(options).listen(parseEndpoint(url), (link) => links.push(link), { clock });
  links[0]!.receive(kept);
  ending.push(() => listener.close());
  return { endpoint: listener.endpoint, link: links[0]!, kept };
}

async function dial(to: Endpoint | string): Promise<Link> {
  const link = await udp().dial(typeof to === 'string' ? parseEndpoint(to) : to, { clock: systemClock });
  ending.push(() => link.destroy());
  return link;
}

/** A socket of another program, and what it receives. */
async function stranger(): Promise<{ socket: Socket; port: number; datagrams: Buffer[] }> {
  const socket = createSocket('udp4');
  const datagrams: Buffer[] = [];
  socket.on('message', (datagram) => datagrams.push(datagram));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  ending.push(() => socket.close());
  return { socket, port: socket.address().port, datagrams };
}

/** Sends what is no frame and waits until it has come: what was sent before has come too. */
async function marked(endpoint: Endpoint, link: Link): Promise<void> {
  const { socket } = await stranger();
  socket.send(new Uint8Array(16), parseHostPort(endpoint).port, '127.0.0.1');
  while ((link as Link & { malformed: number }).malformed === 0) await new Promise((resolve) => setImmediate(resolve));
}

const frames = joined(Array.from({ length: 10 }, (_zero, seq) => countedFrame(seq, 72)));

test.each([
  ['', [1000]],
  ['?datagram=1400', [1000]],
  ['?datagram=350', [300, 300, 300, 100]],
  ['?datagram=0', Array.from({ length: 10 }, () => 100)],
  ['?datagram=50', Array.from({ length: 10 }, () => 100)],
])('gathers the frames of one send into datagrams as the URL says: %s', async (query, sizes) => {
  const { port, datagrams, socket } = await stranger();
  const link = await dial(`udp://127.0.0.1:${port}${query}`);
  link.send(frames);
  while (datagrams.length < sizes.length) await once(socket, 'message');
  expect(datagrams.map(({ length }) => length)).toEqual(sizes);
  expect(Buffer.concat(datagrams).equals(frames)).toBe(true);
});

test.each(['-1', '65508', 'x', ''])('refuses ?datagram=%s with ERR_ENDPOINT', async (size) => {
  await expect(dial(`udp://127.0.0.1:1?datagram=${size}`)).rejects.toMatchObject({ code: 'ERR_ENDPOINT' });
});

test('[ENV-13] carries a frame of 65,504 bytes, loses a longer one, and goes on', async () => {
  const { endpoint, kept } = await listen('udp://127.0.0.1:0');
  const link = await dial(endpoint);
  link.send(countedFrame(1, 65_504 - 28));
  link.send(countedFrame(2, 65_508 - 28));
  link.send(countedFrame(3, 4));
  await kept.reached(2);
  expect(kept.kept.map((frame) => decodeFrame(frame).seq)).toEqual([1, 3]);
});

test('lives on where nobody listens', async () => {
  const { socket, port } = await stranger();
  socket.close();
  ending.length = 0;
  const link = await dial(`udp://127.0.0.1:${port}`);
  const got = new Collector();
  link.receive(got);
  for (let count = 0; count < 5; count++) link.send(countedFrame(count, 4));
  const { endpoint, kept } = await listen(`udp://127.0.0.1:${port}`);
  expect(endpoint.address).toBe(`127.0.0.1:${port}`);
  while (kept.count === 0) {
    link.send(countedFrame(9, 4));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(got.closings).toBe(0);
});

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array(0)],
  ['less than a header', new Uint8Array(15)],
  ['half a frame', countedFrame(1, 40).subarray(0, 40)],
  ['a frame and a half', joined([countedFrame(1, 4), countedFrame(2, 40).subarray(0, 40)])],
  ['a length that no frame has', Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)],
])('drops a datagram of %s, as a whole', async (_what, bytes) => {
  const { endpoint, link, kept } = await listen('udp://127.0.0.1:0');
  const { socket } = await stranger();
  socket.send(bytes, parseHostPort(endpoint).port, '127.0.0.1');
  socket.send(countedFrame(9, 4), parseHostPort(endpoint).port, '127.0.0.1');
  await kept.reached(1);
  expect(kept.kept).toEqual([countedFrame(9, 4)]);
  expect(link).toMatchObject({ malformed: 1 });
});

test('takes so many datagrams in a second, and tells the loss of the others', async () => {
  const clock = virtualClock();
  const { endpoint, link, kept } = await listen('udp://127.0.0.1:0', { rate: 10 }, clock);
  const near = await dial({ ...endpoint, options: new Map([['datagram', '0']]) });
  for (let seq = 0; seq < 25; seq++) near.send(countedFrame(seq, 8));
  await marked(endpoint, link);
  expect(kept.count).toBe(10);
  clock.advance(100);
  near.send(countedFrame(99, 8));
  await kept.reached(12);
  const [told, next] = kept.kept.slice(10);
  const { cdata } = decodeFrame(told!);
  expect(readHeader(cdata!).type).toBe(NLMSG.OVERRUN);
  expect(readOverrun(cdata!, 0)).toBe(15);
  expect(next).toEqual(countedFrame(99, 8));
});

test('drops what comes while it is paused, and tells it', async () => {
  const { endpoint, link, kept } = await listen('udp://127.0.0.1:0');
  const near = await dial(endpoint);
  link.pause();
  near.send(joined([countedFrame(1, 8), countedFrame(2, 8)]));
  await marked(endpoint, link);
  link.resume();
  near.send(countedFrame(3, 8));
  await kept.reached(2);
  expect(readOverrun(decodeFrame(kept.kept[0]!).cdata!, 0)).toBe(2);
});

testSix('speaks IPv6, with brackets (needs ::1)', async () => {
  const { endpoint, kept } = await listen('udp://[::1]:0');
  expect(formatEndpoint(endpoint)).toMatch(/^udp:\/\/\[::1\]:[1-9]\d*$/);
  (await dial(endpoint)).send(countedFrame(1, 4));
  await kept.reached(1);
});

testSix('localhost listens on 127.0.0.1 and ::1 at one port, as one link (needs ::1)', async () => {
  const { endpoint, kept } = await listen('udp://localhost:0');
  const { host, port } = parseHostPort(endpoint);
  expect(host).toBe('localhost');
  for (const at of [`127.0.0.1:${port}`, `[::1]:${port}`, `localhost:${port}`]) {
    (await dial(`udp://${at}`)).send(countedFrame(1, 4));
  }
  await kept.reached(3);
});

test('refuses a name that is unknown with ERR_UNREACHABLE, and a malformed place with ERR_ENDPOINT', async () => {
  await expect(dial('udp://nlmq.invalid:1')).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
  await expect(dial('udp://127.0.0.1')).rejects.toMatchObject({ code: 'ERR_ENDPOINT' });
  await expect(listen('udp://192.0.2.1:0')).rejects.toMatchObject({ code: 'ERR_ENDPOINT' });
});

test.each([
  ['udp://127.0.0.1:1', false],
  ['udp://[::1]:1', false],
  ['udp://0.0.0.0:1', true],
])('%s is exposed to strangers: %s', (url, exposed) => {
  expect(udp().exposed?.(parseEndpoint(url))).toBe(exposed);
});
