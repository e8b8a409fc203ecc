import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { formatEndpoint, parseEndpoint, parseHostPort, systemClock, type Link, type Listener } from '@nlmq/core';
import { Collector } from '@nlmq/testkit';
import { tcp } from '@nlmq/transport-tcp';

const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
const six = addresses.some(({ address }) => address === '::1');
const outward = addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
const testSix = six ? test : test.skip;
const testOutward = outward === undefined ? test.skip : test;

const options = { clock: systemClock };
const transport = tcp();
const ending: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

async function listen(url: string): Promise<{ listener: Listener; accepted: Promise<Link> }> {
  let come: (link: Link) => void = () => undefined;
  const accepted = new Promise<Link>((resolve) => (come = resolve));
  const accept = (link: Link): void => {
    ending.push(() => link.destroy());
    come(link);
  };
  const listener = await transport.listen(parseEndpoint(url), accept, options);
  ending.push(() => listener.close());
  return { listener, accepted };
}

async function dial(url: string): Promise<Link> {
  const link = await transport.dial(parseEndpoint(url), options);
  ending.push(() => link.destroy());
  return link;
}

/** A server of another program at this address. */
async function stranger(host: string, port = 0): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  ending.push(() => server.close());
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

testSix('prints IPv6 endpoints with brackets, at both ends (needs ::1)', async () => {
  const { listener, accepted } = await listen('tcp://[::1]:0');
  expect(formatEndpoint(listener.endpoint)).toMatch(/^tcp:\/\/\[::1\]:[1-9]\d*$/);
  await dial(formatEndpoint(listener.endpoint));
  const link = await accepted;
  expect(parseHostPort(link.remote).host).toBe('::1');
  expect(link.peer).toEqual({ kind: 'loopback' });
});

testSix('prints an IPv4 peer of an IPv6 listener as IPv4, and knows that it is local (needs ::1)', async () => {
  const { listener, accepted } = await listen('tcp://[::]:0');
  await dial(`tcp://127.0.0.1:${parseHostPort(listener.endpoint).port}`);
  const link = await accepted;
  expect(parseHostPort(link.remote).host).toBe('127.0.0.1');
  expect(link.peer).toEqual({ kind: 'loopback' });
});

testSix('localhost listens on 127.0.0.1 and ::1 at one port (needs ::1)', async () => {
  const { listener } = await listen('tcp://localhost:0');
  const { host, port } = parseHostPort(listener.endpoint);
  expect(host).toBe('localhost');
  for (const at of [`127.0.0.1:${port}`, `[::1]:${port}`, `localhost:${port}`]) await dial(`tcp://${at}`);
  await listener.close();
  await expect(dial(`tcp://[::1]:${port}`)).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
});

testSix('localhost is in use when one of its addresses is, and lets the other go (needs ::1)', async () => {
  const port = portOf(await stranger('::1'));
  await expect(listen(`tcp://localhost:${port}`)).rejects.toMatchObject({ code: 'ERR_ADDRESS_IN_USE' });
  await stranger('127.0.0.1', port);
});

test.each(six ? ['127.0.0.1', '::1'] : ['127.0.0.1'])(
  'localhost is dialled at %s when only that answers',
  async (host) => {
    const port = portOf(await stranger(host));
    const link = await dial(`tcp://localhost:${port}`);
    expect(link.peer).toEqual({ kind: 'loopback' });
  },
);

test('refuses localhost where neither address answers with ERR_UNREACHABLE', async () => {
  const server = await stranger('127.0.0.1');
  const port = portOf(server);
  server.close();
  await expect(dial(`tcp://localhost:${port}`)).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
});

test('refuses to listen at an address of another machine with ERR_ENDPOINT', async () => {
  await expect(listen('tcp://192.0.2.1:0')).rejects.toMatchObject({ code: 'ERR_ENDPOINT' });
});

test.each(['tcp://::1:9824', 'tcp://127.0.0.1', 'tcp://127.0.0.1:65536', 'tcp://:9824'])(
  'refuses %s with ERR_ENDPOINT, dialled or listened at',
  async (url) => {
    await expect(dial(url)).rejects.toMatchObject({ code: 'ERR_ENDPOINT' });
    await expect(listen(url)).rejects.toMatchObject({ code: 'ERR_ENDPOINT' });
  },
);

testOutward('a peer at another address is on the network (needs an outward IPv4 address)', async () => {
  const { listener, accepted } = await listen(`tcp://${outward ?? ''}:0`);
  const near = await dial(formatEndpoint(listener.endpoint));
  const far = await accepted;
  expect([near.peer, far.peer]).toEqual([{ kind: 'network' }, { kind: 'network' }]);
});

test.each([
  ['tcp://127.0.0.1:1', false],
  ['tcp://[::1]:1', false],
  ['tcp://localhost:1', false],
  ['tcp://0.0.0.0:1', true],
  ['tcp://[::]:1', true],
  ['tcp://example.net:1', true],
])('%s is exposed to strangers: %s', (url, exposed) => {
  expect(transport.exposed?.(parseEndpoint(url))).toBe(exposed);
});

test('a peer that cuts the connection ends the link with ERR_CLOSED', async () => {
  const { listener, accepted } = await listen('tcp://127.0.0.1:0');
  const socket = connect(parseHostPort(listener.endpoint));
  const link = await accepted;
  const got = new Collector();
  link.receive(got);
  socket.resetAndDestroy();
  expect(await got.ended).toMatchObject({ code: 'ERR_CLOSED', cause: { code: 'ECONNRESET' } });
});
