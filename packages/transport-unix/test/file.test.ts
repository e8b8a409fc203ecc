import {
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { formatEndpoint } from '@nlmq/core';
import { unix } from '@nlmq/transport-unix';
import { afterwards, dial, endAll, listen } from './meeting.ts';
import { asNobody, asRoot, folder } from './places.ts';

const transport = unix();
let home = '';

beforeEach(() => {
  const place = folder();
  home = place.path;
  afterwards(() => place.remove());
});
afterEach(endAll);

const modeOf = (path: string): string => (lstatSync(path).mode & 0o7777).toString(8);

/** A server of another program. */
async function stranger(path: string, backlog = 511): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  server.listen({ path, backlog });
  await once(server, 'listening');
  afterwards(() => server.close());
  return server;
}

/** Leaves a socket file behind whose listener is dead. */
async function leaveStale(path: string): Promise<void> {
  const server = await stranger(`${path}-elsewhere`);
  linkSync(`${path}-elsewhere`, path);
  server.close();
}

/** Each of them is refused, and nothing changes in the folder. */
async function expectRefusal(path: string, code: string, why: string): Promise<void> {
  const before = readdirSync(home);
  const refusal = { code, message: expect.stringContaining(why) };
  await expect(listen(transport, `unix://${path}`)).rejects.toMatchObject(refusal);
  expect(readdirSync(home)).toEqual(before);
}

test('the file is for its owner alone, whatever the umask', async () => {
  const umask = process.umask(0);
  afterwards(() => process.umask(umask));
  await listen(transport, `unix://${home}/open`);
  process.umask(0o077);
  await listen(transport, `unix://${home}/closed`);
  expect([modeOf(`${home}/open`), modeOf(`${home}/closed`)]).toEqual(['600', '600']);
});

test('the file has the mode that was asked for, whatever the umask', async () => {
  const umask = process.umask(0o077);
  afterwards(() => process.umask(umask));
  await listen(unix({ mode: 0o666 }), `unix://${home}/x`);
  expect(modeOf(`${home}/x`)).toBe('666');
});

asRoot('the file has the owner that was asked for, as far as it was', async () => {
  await listen(unix({ owner: { uid: 65534, gid: 7 }, mode: 0o660 }), `unix://${home}/both`);
  await listen(unix({ owner: { gid: 7 } }), `unix://${home}/group`);
  expect(lstatSync(`${home}/both`)).toMatchObject({ uid: 65534, gid: 7 });
  expect(modeOf(`${home}/both`)).toBe('660');
  expect(lstatSync(`${home}/group`)).toMatchObject({ uid: 0, gid: 7 });
});

test('an owner that cannot be given ends the attempt, and leaves nothing behind', async () => {
  const listening = listen(unix({ owner: { uid: 2 ** 32 } }), `unix://${home}/x`);
  await expect(listening).rejects.toMatchObject({ code: 'ERR_SYSTEM', cause: { code: 'ERR_OUT_OF_RANGE' } });
  expect(readdirSync(home)).toEqual([]);
});

test('only the socket is there while it listens, and nothing after it was closed, twice', async () => {
  const { listener } = await listen(transport, `unix://${home}/x`);
  expect(readdirSync(home)).toEqual(['x']);
  await listener.close();
  await listener.close();
  expect(readdirSync(home)).toEqual([]);
});

test("a file that is another listener's by now is left alone on closing", async () => {
  const { listener } = await listen(transport, `unix://${home}/x`);
  rmSync(`${home}/x`);
  const second = await listen(transport, `unix://${home}/x`);
  await listener.close();
  await dial(transport, `unix://${home}/x`);
  await second.accepted;
});

test('a socket whose listener is dead is replaced', async () => {
  await leaveStale(`${home}/x`);
  await expect(dial(transport, `unix://${home}/x`)).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
  const { accepted } = await listen(transport, `unix://${home}/x`);
  await dial(transport, `unix://${home}/x`);
  await accepted;
  expect(readdirSync(home)).toEqual(['x']);
});

test('of 20 listeners that come at once to a dead socket one has it, and stays reachable', async () => {
  await leaveStale(`${home}/x`);
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => listen(transport, `unix://${home}/x`)));
  const refused = all.filter((one) => one.status === 'rejected');
  expect(refused.map((one) => (one.reason as { code: string }).code)).toEqual(Array(19).fill('ERR_ADDRESS_IN_USE'));
  await dial(transport, `unix://${home}/x`);
  expect(readdirSync(home)).toEqual(['x']);
});

test('a dead socket that another process is replacing is left to it, for 10 s at most', async () => {
  await leaveStale(`${home}/x`);
  mkdirSync(`${home}/.x.lock`);
  await expectRefusal(`${home}/x`, 'ERR_ADDRESS_IN_USE', `${home}/x`);
  utimesSync(`${home}/.x.lock`, 0, Date.now() / 1000 - 11);
  await listen(transport, `unix://${home}/x`);
  expect(readdirSync(home)).toEqual(['x']);
});

test('a socket of another program that listens is left alone, with ERR_ADDRESS_IN_USE', async () => {
  const server = await stranger(`${home}/x`);
  const { ino } = lstatSync(`${home}/x`);
  await expectRefusal(`${home}/x`, 'ERR_ADDRESS_IN_USE', 'somebody listens there already');
  expect(lstatSync(`${home}/x`).ino).toBe(ino);
  expect(server.listening).toBe(true);
  await dial(transport, `unix://${home}/x`);
});

test('what is no socket is left alone, with ERR_ENDPOINT', async () => {
  writeFileSync(`${home}/file`, 'precious');
  mkdirSync(`${home}/folder`);
  symlinkSync('nowhere', `${home}/link`);
  for (const name of ['file', 'folder', 'link']) await expectRefusal(`${home}/${name}`, 'ERR_ENDPOINT', 'is no socket');
  expect(readFileSync(`${home}/file`, 'utf8')).toBe('precious');
});

test('a link to a socket that listens is dialled, and not listened at', async () => {
  await stranger(`${home}/x`);
  symlinkSync('x', `${home}/link`);
  await dial(transport, `unix://${home}/link`);
  await expectRefusal(`${home}/link`, 'ERR_ENDPOINT', 'is no socket');
});

test('a folder that is not there is named as the fault when listening, and dialling finds nobody', async () => {
  await expectRefusal(`${home}/absent/x`, 'ERR_ENDPOINT', 'no such folder');
  await expect(dial(transport, `unix://${home}/absent/x`)).rejects.toMatchObject({ code: 'ERR_UNREACHABLE' });
});

test.each([107, 106, 100, 95])('listens at a path of %i bytes and is reached there', async (length) => {
  const path = join(home, 'x'.repeat(length - home.length - 1));
  expect(Buffer.byteLength(path)).toBe(length);
  const { listener, accepted } = await listen(transport, `unix://${path}`);
  await dial(transport, `unix://${path}`);
  await accepted;
  expect(readdirSync(home)).toEqual(['x'.repeat(length - home.length - 1)]);
  await listener.close();
  expect(readdirSync(home)).toEqual([]);
});

test('a dead socket is replaced, and a living one left alone, in a folder whose path has 105 bytes', async () => {
  const deep = join(home, 'y'.repeat(105 - home.length - 1));
  mkdirSync(deep);
  await leaveStale(`${home}/x`);
  linkSync(`${home}/x`, `${deep}/x`);
  const { accepted } = await listen(transport, `unix://${deep}/x`);
  await expect(listen(transport, `unix://${deep}/x`)).rejects.toMatchObject({ code: 'ERR_ADDRESS_IN_USE' });
  await dial(transport, `unix://${deep}/x`);
  await accepted;
  expect(readdirSync(deep)).toEqual(['x']);
});

test('refuses a path of 108 bytes with ERR_ENDPOINT, dialled or listened at, naming its length', async () => {
  const path = join(home, 'x'.repeat(108 - home.length - 1));
  const refusal = { code: 'ERR_ENDPOINT', message: expect.stringContaining('108 bytes') };
  await expect(listen(transport, `unix://${path}`)).rejects.toMatchObject(refusal);
  await expect(dial(transport, `unix://${path}`)).rejects.toMatchObject(refusal);
});

test('a relative path is meant from where the process stands, and printed whole', async () => {
  const path = relative(process.cwd(), join(home, 'x'));
  const { listener, accepted } = await listen(transport, `unix://${path}`);
  expect(formatEndpoint(listener.endpoint)).toBe(`unix://${home}/x`);
  const link = await dial(transport, `unix://${path}`);
  for (const { remote } of [link, await accepted]) expect(remote).toEqual(listener.endpoint);
});

asRoot('a folder that may not be written to ends the attempt with ERR_DENIED', async () => {
  const listening = asNobody(() => listen(transport, `unix://${home}/x`));
  await expect(listening).rejects.toMatchObject({ code: 'ERR_DENIED' });
});

test('waits to be let in while too many others wait', async () => {
  const server = await stranger(`${home}/x`, 1);
  let came = 0;
  const all = new Promise<void>((resolve) => server.on('connection', () => (came += 1) === 50 && resolve()));
  await Promise.all(Array.from({ length: 50 }, () => dial(transport, `unix://${home}/x`)));
  await all;
});
