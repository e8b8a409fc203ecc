import { once } from 'node:events';
import { closeSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type ListenOptions, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unixSockets } from '@nlmq/linux-sockets';
import { onKernel } from './kernel.ts';

const own = (): unknown => ({ pid: process.pid, uid: process.getuid?.(), gid: process.getgid?.() });
const descriptorOf = (socket: Socket): number => (socket as unknown as { _handle: { fd: number } })._handle.fd;
const named = (name: string): Uint8Array => new TextEncoder().encode(name);
const unique = (): string => `nlmqt-${process.pid}-${Math.trunc(performance.now() * 1000)}`;

type Place = ListenOptions | { readonly fd: number };

interface Echo extends AsyncDisposable {
  /** The server's end of each connection so far. */
  readonly sockets: Socket[];
  readonly port: () => number;
}

/** A server that sends everything back. */
async function echo(where: Place): Promise<Echo> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.pipe(socket);
  });
  server.listen(where);
  await once(server, 'listening');
  return {
    sockets,
    port: () => (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function echoed(socket: Socket, text: string): Promise<string> {
  socket.end(text);
  let heard = '';
  for await (const part of socket) heard += String(part);
  return heard;
}

onKernel('two sockets meet at an abstract name of every length up to 107 bytes, NULs in it included', async () => {
  const unix = unixSockets();
  for (const name of ['x'.repeat(107), 'y', '\0\0', `${unique()}\0z`]) {
    await using server = await echo({ fd: unix.bind(named(name)) });
    expect(await echoed(new Socket({ fd: unix.connect(named(name)) }), 'hello')).toBe('hello');
    expect(server.sockets).toHaveLength(1);
  }
});

onKernel('names that differ only in NULs at their end are different names', async () => {
  const unix = unixSockets();
  const name = unique();
  await using server = await echo({ fd: unix.bind(named(name)) });
  for (const other of [`${name}\0`, name.slice(0, -1)]) {
    expect(() => unix.connect(named(other))).toThrow(expect.objectContaining({ code: 'ERR_SYSTEM', errno: 111 }));
  }
  expect(server.sockets).toEqual([]);
});

onKernel('a name is taken until its descriptor is closed', async () => {
  const unix = unixSockets();
  const name = named(unique());
  {
    await using server = await echo({ fd: unix.bind(name) });
    expect(() => unix.bind(name)).toThrow(expect.objectContaining({ code: 'ERR_SYSTEM', errno: 98 }));
    expect(server.sockets).toEqual([]);
  }
  await (await echo({ fd: unix.bind(name) }))[Symbol.asyncDispose]();
});

onKernel('refuses an empty name and one of 108 bytes with EINVAL', () => {
  const unix = unixSockets();
  for (const name of ['', 'x'.repeat(108)]) {
    expect(() => unix.bind(named(name))).toThrow(expect.objectContaining({ code: 'ERR_SYSTEM', errno: 22 }));
    expect(() => unix.connect(named(name))).toThrow(expect.objectContaining({ code: 'ERR_SYSTEM', errno: 22 }));
  }
});

onKernel('both ends are told who the other is, at an abstract name and at a path', async () => {
  const unix = unixSockets();
  const name = named(unique());
  const path = join(tmpdir(), unique());
  const dials: [Place, () => Socket][] = [
    [{ fd: unix.bind(name) }, () => new Socket({ fd: unix.connect(name) })],
    [{ path }, () => connect(path)],
  ];
  for (const [where, dial] of dials) {
    await using server = await echo(where);
    const socket = dial();
    socket.write('hello');
    await once(socket, 'data');
    for (const end of [socket, server.sockets[0]!]) expect(unix.credentials(descriptorOf(end))).toEqual(own());
    socket.destroy();
  }
  rmSync(path, { force: true });
});

const asRoot =
  process.getuid?.() === 0 ? onKernel : (title: string): void => test.skip(`${title} [needs root]`, () => undefined);

asRoot('another user is told by the uid and gid it connected with', async () => {
  const unix = unixSockets();
  const name = named(unique());
  await using server = await echo({ fd: unix.bind(name) });
  const socket = new Socket({ fd: asNobody(() => unix.connect(name)) });
  socket.write('hello');
  await once(socket, 'data');
  expect(unix.credentials(descriptorOf(server.sockets[0]!))).toEqual({ pid: process.pid, uid: 65534, gid: 65533 });
  expect(unix.credentials(descriptorOf(socket))).toEqual(own());
  socket.destroy();
});

function asNobody<T>(act: () => T): T {
  process.setegid!(65533);
  process.seteuid!(65534);
  try {
    return act();
  } finally {
    process.seteuid!(0);
    process.setegid!(0);
  }
}

onKernel('refuses to name the peer of what has none', async () => {
  const unix = unixSockets();
  await using server = await echo({ port: 0, host: '127.0.0.1' });
  const socket = connect(server.port(), '127.0.0.1');
  await once(socket, 'connect');
  const lonely = unix.bind(named(unique()));
  expect(() => unix.credentials(descriptorOf(socket))).toThrow(expect.objectContaining({ errno: 107 }));
  expect(() => unix.credentials(lonely)).toThrow(expect.objectContaining({ errno: 107 }));
  expect(() => unix.credentials(-1)).toThrow(expect.objectContaining({ errno: 9 }));
  socket.destroy();
  closeSync(lonely);
});

onKernel('leaves no descriptor behind after 1,000 refusals', () => {
  const unix = unixSockets();
  const before = readdirSync('/proc/self/fd').length;
  for (let count = 0; count < 1000; count++) {
    expect(() => unix.connect(named('nlmqt-nobody'))).toThrow();
  }
  expect(readdirSync('/proc/self/fd').length).toBe(before);
});
