import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { inNamespace } from './kernel-namespace.ts';
import { nlmq, serving } from './screen.ts';

/** Sockets of every kind, held until it is told to end. */
const PROGRAM = `
const net = require('node:net'), dgram = require('node:dgram');
const listen = (server, ...at) => new Promise((resolve) => server.listen(...at, resolve));
const bind = (socket, ...at) => new Promise((resolve) => socket.bind(...at, resolve));
(async () => {
  const held = [];
  const v4 = net.createServer((socket) => held.push(socket));
  await listen(v4, 4001, '127.0.0.1');
  await listen(net.createServer(), { port: 4002, host: '::1' });
  await listen(net.createServer(), { port: 4003, host: '::', ipv6Only: true });
  await listen(net.createServer(), { port: 4004, host: '::' });
  await listen(net.createServer(), 4005, '0.0.0.0');
  await bind(dgram.createSocket('udp4'), 4006, '127.0.0.1');
  await bind(dgram.createSocket('udp6'), 4007, '::1');
  const unix = net.createServer((socket) => held.push(socket));
  await listen(unix, '\\0nlmqt-ss');
  const connected = Promise.all([new Promise((go) => v4.once('connection', go)), new Promise((go) => unix.once('connection', go))]);
  held.push(net.connect(4001, '127.0.0.1'), net.connect('\\0nlmqt-ss'));
  await connected;
  console.log('ready');
})();
`;

async function sockets(netns: string): Promise<ChildProcess> {
  const child = spawn('ip', ['netns', 'exec', netns, process.execPath, '-e', PROGRAM]);
  await once(child.stdout, 'data');
  return child;
}

/** Lines as their words; ss leaves no room between some headings. */
function wordsOf(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/).join(' '))
    .sort();
}

const QUESTIONS = ['-tn', '-tln', '-tan', '-uan', '-xl', '-xa', '-tuan4', '-tan6', '-tuxan', '-ln'];

inNamespace('ss shows what `ss` shows, here and through a broker', async (netns) => {
  const child = await sockets(netns);
  const broker = await serving('--service', `netlink/sock_diag@${netns},netlink/route@${netns}`);
  try {
    for (const question of QUESTIONS) {
      // Of all kinds it knows more than we do.
      const kinds = question === '-ln' ? ['-t', '-u', '-x'] : [];
      const args = ['netns', 'exec', netns, 'ss', ...kinds, question];
      const theirs = wordsOf(execFileSync('ip', args, { encoding: 'utf8' }));
      for (const place of [[], ['--host', broker.url]]) {
        const { code, out, err } = await nlmq('ss', '--netns', netns, ...place, question);
        expect([question, code, err]).toEqual([question, 0, '']);
        expect([question, ...wordsOf(out)]).toEqual([question, ...theirs]);
      }
    }
  } finally {
    child.kill();
    await broker.stop();
  }
});

inNamespace('ss tells who holds a socket, and as JSON where its ends are', async (netns) => {
  const child = await sockets(netns);
  try {
    const { out } = await nlmq('ss', '--netns', netns, '-tlp', '-j', '-4');
    const [socket] = JSON.parse(out) as [Record<string, unknown>];
    expect(socket).toMatchObject({ netid: 'tcp', state: 'LISTEN', peer: { address: '0.0.0.0', port: 0 } });
    expect(socket['processes']).toMatchObject([
      { name: expect.any(String) as string, fd: expect.any(Number) as number },
    ]);
    const table = await nlmq('ss', '--netns', netns, '-tlp', '-4');
    expect(table.out).toMatch(/^State +Recv-Q +Send-Q +Local Address:Port +Peer Address:Port +Process\n/);
    expect(table.out).toMatch(/users:\(\("[^"]+",pid=\d+,fd=\d+\)\)/);
  } finally {
    child.kill();
  }
});

test('ss refuses to tell of processes behind a broker', async () => {
  const { code, err } = await nlmq('ss', '-p', '--host', 'tcp://127.0.0.1:9');
  expect(code).toBe(2);
  expect(err).toContain('-p');
});
