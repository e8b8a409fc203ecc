import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, connect as connectPlain, createServer } from 'node:net';
import { connect as connectTls, createServer as createTls } from 'node:tls';
import { type Credentials, Keyring } from '@nlmq/core';
import { createAuthority } from '@nlmq/testkit/certificates';
import { OriginalBroker, OriginalClient, OriginalNode } from '@nlmq/testkit/original';
import { connect, createNode } from '../src/index.ts';
import { NEW, ShamLink, question, shamService } from './sham-kernel.ts';

/** What Python had in 2013. */
const TLS_1 = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
const opened: (() => unknown)[] = [];
let own: Credentials;

beforeAll(async () => {
  jest.spyOn(process, 'emitWarning').mockImplementation();
  own = await (await createAuthority()).issue();
});

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** Joins two sockets, read by read. */
function join(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('data', (bytes) => void to.write(bytes));
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    opened.push(() => void from.destroy());
  }
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opened.push(() => {
    server.close();
    return once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}

const addressOf = (url: string): { host: string; port: number } => {
  const { hostname, port } = new URL(url.replace(/^[a-z]+:/, 'http:'));
  return { host: hostname, port: Number(port) };
};

test('[TLS-2] the library of 2013 asks our ssl:// over TLS 1.0, and does not mind the NOOP', async () => {
  const node = await createNode({ services: [shamService()], credentials: new Keyring(own) });
  opened.push(() => node.close());
  const url = await node.serve('ssl://127.0.0.1:0?legacy=tls1');
  const versions: (string | null)[] = [];
  const port = await portOf(
    createServer((plain) => {
      const secured = connectTls({ ...addressOf(url), ...own, ...TLS_1 });
      secured.once('secureConnect', () => versions.push(secured.getProtocol()));
      join(plain, secured);
    }),
  );
  const client: OriginalClient = new OriginalClient({ pid: 4242, open: (place) => dialler.dial(place) });
  const dialler = new OriginalNode(client.broker);
  opened.push(() => dialler[Symbol.asyncDispose]());
  opened.push(() => client.close());
  await client.connect(`tcp://127.0.0.1:${port}`);
  const answers = await client.request(question());
  expect(answers.filter((message) => message[4] === NEW)).toHaveLength(4);
  expect(versions).toEqual(['TLSv1']);
});

test('our client asks a broker of 2013 over TLS 1.0, which says nothing first', async () => {
  const broker = new OriginalBroker({ pid: 2013 });
  const original = new OriginalNode(broker);
  opened.push(() => original[Symbol.asyncDispose]());
  new ShamLink(broker);
  const place = addressOf(await original.listen());
  const server = createTls({ ...own, ...TLS_1, requestCert: true }, (secured) => join(secured, connectPlain(place)));
  const url = `ssl://127.0.0.1:${await portOf(server)}?legacy=tls1`;
  const client = await connect(url, { credentials: new Keyring(own) });
  opened.push(() => client.close());
  expect(client.peer.original).toBe(true);
  const packets: Uint8Array[] = [];
  for await (const packet of (await client.service()).request(question())) packets.push(packet);
  expect(packets.length).toBeGreaterThan(0);
});
