import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { list } from '@nlmq/control';
import { connect } from '../src/index.ts';
import { executable, notBuilt, onBuilt } from './built.ts';

/** The command as a process, without a terminal. */
function nlmq(...args: string[]): ChildProcess {
  return spawn(process.execPath, [executable, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  while (!text.includes('\n')) {
    const [chunk] = (await once(stdout!, 'data')) as [Buffer];
    text += chunk.toString();
  }
  return text.slice(0, text.indexOf('\n'));
}

/** The first port that anybody may listen at. */
function firstFreePort(): number {
  const told = spawnSync('cat', ['/proc/sys/net/ipv4/ip_unprivileged_port_start'], { encoding: 'utf8' }).stdout;
  return told === '' ? 1024 : Number(told);
}

const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const mayRun = spawnSync(process.execPath, [executable, '--help'], asNobody).status === 0;
function whyNotRefused(): string | undefined {
  if (notBuilt !== undefined) return notBuilt;
  if (firstFreePort() <= 80) return 'here anybody may listen at port 80';
  return mayRun ? undefined : 'the user nobody may not read the checkout';
}

const noRefusal = whyNotRefused();
const unprivileged = noRefusal === undefined ? test : test.skip;

unprivileged(
  `a user without the right to a port is told so, and gets 4${noRefusal ? ` [skipped: ${noRefusal}]` : ''}`,
  () => {
    const args = [executable, 'serve', 'tcp://127.0.0.1:80', '--service', 'none'];
    const { status, stderr } = spawnSync(process.execPath, args, { ...asNobody, encoding: 'utf8' });
    expect(status).toBe(4);
    expect(stderr).toMatch(/^nlmq: tcp:\/\/127\.0\.0\.1:80: [^\n]+\n$/);
  },
);

/** Settles when somebody is subscribed at the broker. */
async function subscribed(url: string): Promise<void> {
  const client = await connect(url);
  while ((await client.call(list, { what: 'subscriptions' })).subscriptions?.length === 0);
  await client.close();
}

describe.each(['SIGINT', 'SIGTERM'] as const)('at %s', (signal) => {
  onBuilt('serve ends cleanly with 0', async () => {
    const server = nlmq('serve', 'tcp://127.0.0.1:0');
    expect(await firstLine(server)).toMatch(/^ready tcp:\/\/127\.0\.0\.1:\d+$/);
    server.kill(signal);
    expect(await once(server, 'exit')).toEqual([0, null]);
  });

  onBuilt('monitor ends cleanly with 0', async () => {
    const server = nlmq('serve', 'tcp://127.0.0.1:0');
    const url = (await firstLine(server)).replace('ready ', '');
    const monitor = nlmq('monitor', '--host', url);
    await subscribed(url);
    monitor.kill(signal);
    expect(await once(monitor, 'exit')).toEqual([0, null]);
    server.kill();
    await once(server, 'exit');
  });
});

onBuilt('ends quietly when nobody reads its data', async () => {
  const reader = nlmq('ip', '-j', 'addr');
  let err = '';
  reader.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  reader.stdout?.destroy();
  const [code] = (await once(reader, 'close')) as [number];
  expect([code, err]).toEqual([0, '']);
});

/** The command with its streams as a shell sets them up; what it says, and its exit code. */
function inShell(
  line: string,
  env: NodeJS.ProcessEnv = process.env,
): { code: number | null; err: string; out: string } {
  const { status, stderr, stdout } = spawnSync('sh', ['-c', line, process.execPath, executable], {
    encoding: 'utf8',
    env,
  });
  return { code: status, err: stderr, out: stdout };
}

onBuilt('without a home or any environment it says what is wrong as ever', () => {
  const { code, err, out } = inShell('"$0" "$1" ping tcp://127.0.0.1:1', { PATH: process.env['PATH'] });
  expect([code, out]).toEqual([5, '']);
  expect(err).toMatch(/^nlmq: tcp:\/\/127\.0\.0\.1:1: [^\n]+\n$/);
  return Promise.resolve();
});

onBuilt('a full disk is one line, and the exit code 1', () => {
  const { code, err } = inShell('"$0" "$1" --help > /dev/full');
  expect(code).toBe(1);
  expect(err).toMatch(/^nlmq: the data cannot be written \(ENOSPC\)[^\n]+\n$/);
  return Promise.resolve();
});

onBuilt('closed streams change no exit code', () => {
  expect(inShell('"$0" "$1" ping tcp://127.0.0.1:1 2>&-')).toEqual({ code: 5, err: '', out: '' });
  expect(inShell('"$0" "$1" --help >&-').code).toBe(0);
  expect(inShell('"$0" "$1" req tcp://127.0.0.1:1 echo --file - <&-').code).not.toBe(0);
  return Promise.resolve();
});

onBuilt('top without a screen says so in one line', () => {
  const { code, err, out } = inShell('"$0" "$1" top tcp://127.0.0.1:1 | cat');
  expect([code, out]).toEqual([0, '']);
  expect(err).toMatch(/^nlmq: [^\n]+\n$/);
  return Promise.resolve();
});

onBuilt('a server whose reader has gone serves on', async () => {
  const server = nlmq('serve', 'tcp://127.0.0.1:0');
  const url = (await firstLine(server)).replace('ready ', '');
  server.stdout?.destroy();
  const asked = spawnSync(process.execPath, [executable, 'ip', '-j', 'link', '--host', url], { encoding: 'utf8' });
  expect(asked.status).toBe(0);
  expect(JSON.parse(asked.stdout)).not.toHaveLength(0);
  server.kill();
  await once(server, 'exit');
});
