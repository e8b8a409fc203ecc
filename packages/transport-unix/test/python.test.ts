import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { Collector, countedFrame, countedFrames, firstFault, seededRandom } from '@nlmq/testkit';
import { unix } from '@nlmq/transport-unix';
import { afterwards, dial, endAll, listen } from './meeting.ts';
import { folder, freeName, natively } from './places.ts';

const python = spawnSync('python3', ['-c', '']).status === 0;
const withPython = python
  ? natively
  : (title: string): void => test.skip(`${title} [skipped: needs python3]`, () => undefined);

const transport = unix();
afterEach(endAll);

/** Sends everything back until the other end says the end. */
const echo = `
import socket, sys
peer = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
name = '\\0' + sys.argv[1]
def serve(connection):
    while True:
        data = connection.recv(65536)
        if not data: break
        connection.sendall(data)
    connection.close()
`;

/** A program of another language at an abstract name: its kernel address is the NUL and the name, and not a byte more. */
function plainSocket(program: string, name: string): ChildProcessByStdio<null, Readable, null> {
  const child = spawn('python3', ['-c', echo + program, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  afterwards(async () => {
    if (child.exitCode === null) await once(child, 'exit');
  });
  return child;
}

withPython('meets a Python server at its abstract name, and learns its pid', async () => {
  const name = freeName();
  const child = plainSocket('peer.bind(name); peer.listen(); print(flush=True); serve(peer.accept()[0])', name);
  await once(child.stdout, 'data');
  const link = await dial(transport, `unix://\\x00${name}`);
  expect(link.peer).toMatchObject({ kind: 'unix', pid: child.pid });
  const frames = countedFrames(seededRandom(1), 0, 300);
  const faults: (number | undefined)[] = [];
  let before = 0;
  const got: Collector = new Collector((burst) => {
    faults.push(firstFault(burst, before));
    before = got.count;
    return false;
  });
  link.receive(got);
  link.send(frames);
  await got.reached(300);
  expect(faults.filter((one) => one !== undefined)).toEqual([]);
  await link.close();
});

withPython('is met by a Python client at its abstract name, and learns its pid', async () => {
  const name = freeName();
  const { accepted } = await listen(transport, `unix://\0${name}`);
  const child = plainSocket('peer.connect(name); serve(peer)', name);
  const link = await accepted;
  expect(link.peer).toMatchObject({ kind: 'unix', pid: child.pid });
  const got = new Collector();
  link.receive(got);
  link.send(countedFrame(1, 64));
  await got.reached(1);
  await link.close();
});

withPython('a name padded with NULs, as Node 20 has it, is another name', async () => {
  const name = freeName();
  const { links } = await listen(transport, `unix://@${name}`);
  const program = `
try:
    peer.connect(name + '\\0' * (108 - len(name)))
except ConnectionRefusedError:
    print('refused')`;
  const child = plainSocket(program, name);
  let said = '';
  for await (const part of child.stdout) said += String(part);
  expect(said).toBe('refused\n');
  expect(links).toEqual([]);
});

const asRootWithPython = process.getuid?.() === 0 ? withPython : skipped;

function skipped(title: string): void {
  test.skip(`${title} [skipped: needs root]`, () => undefined);
}

asRootWithPython('another user who tries all the time never gets in while the mode is 0600', async () => {
  const home = folder();
  afterwards(() => home.remove());
  chmodSync(home.path, 0o755);
  const umask = process.umask(0);
  afterwards(() => process.umask(umask));
  const program = `
import os, select
os.setuid(65534)
met = refused = 0
print('trying', flush=True)
while not select.select([0], [], [], 0)[0]:
    one = socket.socket(socket.AF_UNIX)
    try:
        one.connect(sys.argv[1])
        met += 1
    except PermissionError:
        refused += 1
    except OSError:
        pass
    one.close()
print('met', met, refused > 0)`;
  const child = spawn('python3', ['-c', echo + program, `${home.path}/x`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const output = child.stdout[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  await output.next();
  for (let round = 0; round < 300; round++) {
    const { listener } = await listen(transport, `unix://${home.path}/x`);
    await listener.close();
  }
  child.stdin.end();
  let said = '';
  for await (const part of output) said += part.toString();
  expect(said.trim()).toBe('met 0 True');
});
