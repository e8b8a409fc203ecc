import { chmodSync, lstatSync } from 'node:fs';
import { Socket } from 'node:net';
import { SocketError, unixSockets, type UnixSockets } from '@nlmq/linux-sockets';
import { unix } from '@nlmq/transport-unix';
import { unixTransport } from '../src/unix.ts';
import { afterwards, dial, endAll, listen } from './meeting.ts';
import { asNobody, asRoot, folder, freeName, natively } from './places.ts';

const transport = unix();
let home = '';

beforeEach(() => {
  const place = folder();
  home = place.path;
  afterwards(() => place.remove());
});
afterEach(endAll);

natively('both ends prove their uid, gid and pid, at a path and at a name', async () => {
  const own = { kind: 'unix', uid: process.getuid?.(), gid: process.getgid?.(), pid: process.pid };
  for (const url of [`unix://${home}/x`, `unix://@${freeName()}`]) {
    const { accepted } = await listen(transport, url);
    const near = await dial(transport, url);
    expect([near.peer, (await accepted).peer]).toEqual([own, own]);
  }
});

asRoot('the default mode keeps other users out', async () => {
  chmodSync(home, 0o755);
  const { links } = await listen(transport, `unix://${home}/x`);
  await expect(asNobody(() => dial(transport, `unix://${home}/x`))).rejects.toMatchObject({ code: 'ERR_DENIED' });
  expect(links).toEqual([]);
});

asRoot('a socket that may not be asked whether it is dead is left alone with ERR_ADDRESS_IN_USE', async () => {
  chmodSync(home, 0o777);
  await listen(transport, `unix://${home}/x`);
  const { ino } = lstatSync(`${home}/x`);
  await expect(asNobody(() => listen(transport, `unix://${home}/x`))).rejects.toMatchObject({
    code: 'ERR_ADDRESS_IN_USE',
  });
  expect(lstatSync(`${home}/x`).ino).toBe(ino);
});

asRoot('another user that the mode lets in is known by its uid', async () => {
  chmodSync(home, 0o755);
  const { accepted } = await listen(unix({ mode: 0o666 }), `unix://${home}/x`);
  await asNobody(() => dial(transport, `unix://${home}/x`));
  expect((await accepted).peer).toMatchObject({ kind: 'unix', uid: 65534, pid: process.pid });
});

asRoot('another user at an abstract name is known by its uid', async () => {
  const name = freeName();
  const { accepted } = await listen(transport, `unix://\0${name}`);
  const socket = new Socket({ fd: asNobody(() => unixSockets().connect(new TextEncoder().encode(name))) });
  expect((await accepted).peer).toMatchObject({ kind: 'unix', uid: 65534 });
  socket.destroy();
});

describe('without the native part', () => {
  const load = (): UnixSockets => {
    throw new SocketError('NETLINK_UNAVAILABLE', 'no native binary: build it');
  };

  test('names are refused with ERR_SYSTEM that says what is missing', async () => {
    const bare = unixTransport({}, load);
    const refusal = { code: 'ERR_SYSTEM', message: expect.stringMatching(/^unix:\/\/@x: no native binary: build it/) };
    await expect(listen(bare, 'unix://@x')).rejects.toMatchObject(refusal);
    await expect(dial(bare, 'unix://@x')).rejects.toMatchObject(refusal);
  });

  test('paths work, nobody is known by a uid, and listening warns of it', async () => {
    const bare = unixTransport({}, load);
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation();
    afterwards(() => warn.mockRestore());
    const { accepted } = await listen(bare, `unix://${home}/x`);
    const near = await dial(bare, `unix://${home}/x`);
    expect([near.peer, (await accepted).peer]).toEqual([{ kind: 'loopback' }, { kind: 'loopback' }]);
    const sentence = /^unix:.*\/x: peers cannot prove their user.*: no native binary: build it$/;
    expect(warn.mock.calls).toEqual([[expect.stringMatching(sentence), { code: 'NLMQ_UNPROVEN_PEERS' }]]);
  });
});
