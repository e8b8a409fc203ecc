import { createServer as createPlain, type AddressInfo, type Server } from 'node:net';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { Keyring, parseEndpoint, systemClock, type Credentials, type Link } from '@nlmq/core';
import { Keeper, countedFrame } from '@nlmq/testkit';
import { createAuthority, type Authority, type CertificateWish } from '@nlmq/testkit/certificates';
import { tls } from '@nlmq/transport-tls';

const ending: (() => unknown)[] = [];
let authority: Authority;
let own: Credentials;

beforeAll(async () => {
  authority = await createAuthority();
  own = await authority.issue({ usage: 'client' });
});

afterEach(() => {
  for (const end of ending.splice(0)) end();
});

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ending.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** A server of another program, with this certificate. */
function stranger(wish: CertificateWish, options: TlsOptions = {}): Promise<number> {
  return serving(authority.issue(wish), options);
}

async function serving(credentials: Promise<Credentials>, options: TlsOptions = {}): Promise<number> {
  const server = createServer({ ...(await credentials), requestCert: true, ...options });
  server.on('secureConnection', (socket) => {
    ending.push(() => socket.destroy());
    socket.on('error', () => undefined);
  });
  server.on('tlsClientError', () => undefined);
  return portOf(server);
}

async function dial(url: string, timeout = 3_000): Promise<Link> {
  const link = await tls().dial(parseEndpoint(url), { clock: systemClock, timeout, credentials: new Keyring(own) });
  ending.push(() => link.destroy());
  return link;
}

function accepting(socket: TLSSocket): void {
  socket.write(countedFrame(7, 8));
}

test.each<[string, CertificateWish, string]>([
  ['that has expired', { from: -3, until: -2 }, 'has expired'],
  ['that is not valid yet', { from: 2, until: 3 }, 'not valid yet'],
  ['for clients only', { usage: 'client' }, 'another purpose'],
  ['for another name', { names: [{ type: 'dns', value: 'rack7.example' }] }, 'another name'],
  ['for another address', { names: [{ type: 'ip', value: '127.0.0.2' }] }, 'another name'],
  ['for a name that begins like it', { names: [{ type: 'dns', value: '127.0.0.1.example' }] }, 'another name'],
])('refuses a server with a certificate %s with ERR_UNTRUSTED', async (_what, wish, why) => {
  const port = await stranger(wish);
  const message = expect.stringContaining(why) as string;
  await expect(dial(`tls://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'ERR_UNTRUSTED', message });
});

test('refuses a server of another CA with ERR_UNTRUSTED', async () => {
  const port = await serving(createAuthority().then((other) => other.issue()));
  await expect(dial(`tls://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'ERR_UNTRUSTED' });
});

test('?name= says which name the server has, whatever the address', async () => {
  const port = await stranger({ names: [{ type: 'dns', value: 'rack7.example' }] });
  const message = expect.stringContaining('another name') as string;
  await expect(dial(`tls://127.0.0.1:${port}?name=rack8.example`)).rejects.toMatchObject({ message });
  await expect(dial(`tls://127.0.0.1:${port}?name=rack7.example`, 300)).rejects.toMatchObject({ code: 'ERR_TIMEOUT' });
});

test('[TLS-2] a server that does not say that it accepts is no link: ERR_TIMEOUT', async () => {
  const port = await stranger({});
  await expect(dial(`tls://127.0.0.1:${port}`, 300)).rejects.toMatchObject({ code: 'ERR_TIMEOUT' });
});

test('a server that begins with a frame accepts by it, and the frame is delivered', async () => {
  const server = createServer({ ...(await authority.issue()), requestCert: true }, accepting);
  const link = await dial(`tls://127.0.0.1:${await portOf(server)}`);
  const got = new Keeper();
  link.receive(got);
  await got.reached(1);
  expect(got.kept).toEqual([countedFrame(7, 8)]);
});

test('a silent server is given up with ERR_TIMEOUT', async () => {
  const port = await portOf(createPlain((socket) => ending.push(() => socket.destroy())));
  await expect(dial(`tls://127.0.0.1:${port}`, 300)).rejects.toMatchObject({ code: 'ERR_TIMEOUT' });
});

test('a dial under way is given up with ERR_ABORTED, also in the handshake', async () => {
  const control = new AbortController();
  const port = await portOf(
    createPlain((socket) => {
      ending.push(() => socket.destroy());
      control.abort();
    }),
  );
  const options = { clock: systemClock, signal: control.signal, credentials: new Keyring(own) };
  const dialled = tls().dial(parseEndpoint(`tls://127.0.0.1:${port}`), options);
  await expect(dialled).rejects.toMatchObject({ code: 'ERR_ABORTED' });
});

test.each<[string, Uint8Array]>([
  ['says something else', new TextEncoder().encode('220 ready\r\n')],
  ['hangs up', new Uint8Array(0)],
])('a server that %s is no server of TLS: ERR_UNTRUSTED', async (_what, bytes) => {
  const port = await portOf(
    createPlain((socket) => {
      ending.push(() => socket.destroy());
      socket.on('error', () => undefined).end(bytes);
    }),
  );
  await expect(dial(`tls://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'ERR_UNTRUSTED' });
});

test('refuses a server of TLS 1.1', async () => {
  const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
  const port = await stranger({}, old);
  const message = expect.stringContaining('TLS version') as string;
  await expect(dial(`tls://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'ERR_UNTRUSTED', message });
});

test.each(['dial', 'listen'] as const)('cannot %s without credentials: ERR_CREDENTIALS', async (what) => {
  const at = parseEndpoint('tls://127.0.0.1:0');
  const tried =
    what === 'dial'
      ? tls().dial(at, { clock: systemClock })
      : tls().listen(at, () => undefined, { clock: systemClock });
  await expect(tried).rejects.toMatchObject({ code: 'ERR_CREDENTIALS' });
});
