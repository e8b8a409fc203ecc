import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openNetlink } from '@nlmq/linux-sockets';
import { loadBinding } from '../src/binding.ts';
import { built, inNamespace, ip, onBuilt, onKernel, routes, silent } from './kernel.ts';

const importBuilt = `import { openNetlink } from ${JSON.stringify(pathToFileURL(built).href)};`;
const dumpRoutes = `const ask = new Uint8Array(28); new Uint32Array(ask.buffer).set([28, 0x0301001a, 1]);`;

function refusal(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

onKernel('refuses a namespace that does not exist with ERR_NETNS and says how to see which do', () => {
  const error = refusal(() => openNetlink({ protocol: 0, netns: 'nlmqt-absent' }, silent));
  expect(error).toMatchObject({
    code: 'ERR_NETNS',
    errno: 2,
    message: expect.stringContaining('ip netns list') as string,
  });
});

onKernel('refuses a file that is no namespace with ERR_NETNS', () => {
  const error = refusal(() => openNetlink({ protocol: 0, netns: '/etc/passwd' }, silent));
  expect((error as { code: string }).code).toMatch(/^ERR_(NETNS|PERMISSION)$/);
});

onKernel('refuses a protocol that the kernel lacks with its errno', () => {
  const error = refusal(() => openNetlink({ protocol: 31 }, silent));
  expect(error).toMatchObject({ code: 'ERR_SYSTEM', errno: 93 });
});

onKernel('refuses an unknown multicast group with its errno', () => {
  const socket = openNetlink({ protocol: 0 }, silent);
  const error = refusal(() => {
    socket.join(9999);
  });
  socket.close();
  expect(error).toMatchObject({ code: 'ERR_SYSTEM', errno: 22 });
});

test('says NETLINK_UNAVAILABLE and what to do where there is no binary', () => {
  const empty = mkdtempSync(join(tmpdir(), 'nlmq-'));
  const error = refusal(() => loadBinding(pathToFileURL(`${empty}/`)));
  rmSync(empty, { recursive: true });
  expect(error).toMatchObject({
    code: 'NETLINK_UNAVAILABLE',
    message: expect.stringContaining('Linux host') as string,
  });
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('says NETLINK_UNAVAILABLE with the cause where the binary cannot be loaded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nlmq-'));
  const binary = join(folder, `prebuilds/linux-${process.arch}/linux_sockets.node`);
  mkdirSync(dirname(binary), { recursive: true });
  writeFileSync(binary, 'not a library');
  const error = refusal(() => loadBinding(pathToFileURL(`${folder}/`)));
  rmSync(folder, { recursive: true });
  expect(error).toMatchObject({ code: 'NETLINK_UNAVAILABLE', cause: expect.anything() as unknown });
});

onLinux('the build script says in one line what to install where there is no compiler', () => {
  const script = join(__dirname, '../scripts/build.mjs');
  const env = { ...process.env, CC: '/nonexistent/cc' };
  const { status, stderr } = spawnSync(process.execPath, [script, '--to', 'build/none'], { env, encoding: 'utf8' });
  expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
  expect(stderr).toContain('apt-get install gcc libc6-dev');
});

onBuilt('a throw in a callback is an uncaught exception, not an abort', () => {
  const program = `${importBuilt}
    process.on('uncaughtException', (error) => { console.log('caught', error.message); socket.close(); });
    const socket = openNetlink({ protocol: 0 }, { messages() { throw new Error('from the callback'); }, overrun() {}, failed() {} });
    ${dumpRoutes} socket.send(ask);`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, 'caught from the callback\n']);
});

inNamespace('50 workers may be terminated in the middle of a dump: no abort, and no descriptor stays', (netns) => {
  ip(['-n', netns, '-batch', '-'], routes(20_000));
  const worker = `import(${JSON.stringify(pathToFileURL(built).href)}).then(({ openNetlink }) => {
    const { parentPort } = require('node:worker_threads'); ${dumpRoutes}
    const receiver = { messages() { parentPort.postMessage('part'); socket.poll(); }, overrun() {}, failed() {} };
    const socket = openNetlink({ protocol: 0, netns: ${JSON.stringify(netns)}, arena: 64 }, receiver);
    socket.send(ask);
  })`;
  const program = `import { once } from 'node:events'; import { readdirSync } from 'node:fs';
    import { Worker } from 'node:worker_threads';
    const descriptors = () => readdirSync('/proc/self/fd').length;
    const round = async () => {
      const worker = new Worker(${JSON.stringify(worker)}, { eval: true, execArgv: [] });
      await once(worker, 'message');
      return worker.terminate();
    };
    await round();
    const before = descriptors();
    const codes = [];
    while (codes.length < 50) codes.push(await round());
    console.log(codes.every((code) => code === 1), descriptors() - before);`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect([child.status, child.signal, child.stdout, child.stderr]).toEqual([0, null, 'true 0\n', '']);
});
