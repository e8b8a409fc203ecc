import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLAG_REPLY, encodeControl, encodeCredit, encodeFrame, encodeMessage } from '@nlmq/codec';
import { COMMAND, LABEL, discover, type Labelled } from '@nlmq/control';
import { Recorder, type Side } from '../src/command/capture/recorder.ts';
import { connect } from '../src/index.ts';
import { executable, notBuilt } from './built.ts';
import { withKernel } from './kernel-namespace.ts';
import { nlmq, serving, start } from './screen.ts';
import { noTshark, packetsIn, withTshark } from './tshark.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlmqt-capture-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A message as the kernel tells of the link with this index. */
function newLink(index: number): Uint8Array {
  const body = new Uint8Array(16);
  body[4] = index;
  return encodeMessage({ type: 16, flags: 0, seq: 0, pid: 0 }, body);
}

const hex = (packet: Uint8Array): string => Buffer.from(packet).toString('hex');

withTshark('capture writes what is pushed, as netlink messages and as frames, until it has enough', async () => {
  const broker = await serving('--service', 'none');
  const file = join(folder, 'pushes.pcapng');
  const capturing = start('capture', broker.url, '-w', file, '-n', '2');
  await capturing.screen.said('capturing');
  for (const index of [7, 8, 9]) await nlmq('push', broker.url, '--hex', hex(newLink(index)));
  expect(await capturing.ended).toBe(0);
  expect(capturing.screen.out).toBe('');
  expect(capturing.screen.err).toContain(`2 of them packets, are in ${file}`);
  expect(
    packetsIn(file, 'frame.interface_id == 0', [
      'frame.interface_id',
      'netlink-route.nltype',
      'netlink-route.ifi_index',
    ]),
  ).toEqual([
    { 'frame.interface_id': ['0'], 'netlink-route.nltype': ['16'], 'netlink-route.ifi_index': ['7'] },
    { 'frame.interface_id': ['0'], 'netlink-route.nltype': ['16'], 'netlink-route.ifi_index': ['8'] },
  ]);
  const frames = packetsIn(file, 'nlmq && frame.interface_id == 1', ['frame.interface_name', 'nlmq.control.command']);
  expect(frames.map((row) => row['nlmq.control.command'][0])).toEqual([
    '64',
    '2',
    '11',
    '2',
    '11',
    '2',
    undefined,
    undefined,
  ]);
  expect(frames[0]?.['frame.interface_name']).toEqual([`${broker.url} frames`]);
  await broker.stop();
});

(noTshark === undefined ? withKernel : withTshark)(
  'a relay writes requests and replies both ways, and Wireshark decodes the links in them',
  async () => {
    const broker = await serving();
    const file = join(folder, 'relay.pcapng');
    const relaying = start('capture', '--relay', `tcp://127.0.0.1:0=${broker.url}`, '-w', file);
    const url = (await relaying.screen.line((line) => line.startsWith('ready '))).replace('ready ', '');
    const asked = await nlmq('ip', '-j', 'link', 'show', 'lo', '--host', url);
    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(await relaying.stop()).toBe(0);
    const links = packetsIn(file, 'frame.interface_id == 0', [
      'frame.packet_flags_direction',
      'netlink-route.nltype',
      'netlink-route.ifla_ifname',
    ]);
    expect(links[0]).toMatchObject({ 'frame.packet_flags_direction': ['0x00000002'], 'netlink-route.nltype': ['18'] });
    expect(links.at(-1)?.['frame.packet_flags_direction']).toEqual(['0x00000001']);
    expect(links.at(-1)?.['netlink-route.ifla_ifname']).toContain('lo');
    const commands = packetsIn(file, 'nlmq.control.command', ['nlmq.control.command', 'nlmq.control.path']);
    expect(commands.map((row) => row['nlmq.control.command'][0])).toEqual(['64', '2', '65', '2']);
    expect(commands[2]?.['nlmq.control.path']).toEqual(['netlink/route']);
    await broker.stop();
  },
);

withTshark('messages have the family of the service that they are for, and other bytes are no messages', async () => {
  const blocks: Uint8Array[] = [];
  const recorder = new Recorder(
    (bytes) => blocks.push(bytes),
    Infinity,
    () => undefined,
  );
  const tap = recorder.broker('test');
  const say = (from: Side, frame: Uint8Array): void => tap(frame, from);
  let seq = 0;
  const found = (path: string, label: number): void => {
    const reply = discover.reply.encode({ label } satisfies Labelled);
    say(
      'client',
      encodeControl({ seq: ++seq }, { command: COMMAND.DISCOVER, attributes: discover.request.encode({ path }) }),
    );
    say('broker', encodeControl({ seq }, { command: COMMAND.ACK, attributes: reply }));
  };
  found('rack7/netlink/generic@blue', 0x10005);
  found('echo', 0x10006);
  const packet = newLink(1);
  say('client', encodeFrame({ seq: 9, dst: 0x10005 }, packet));
  say('broker', encodeFrame({ seq: 9, src: 0x10005, flags: FLAG_REPLY }, packet));
  say('client', encodeFrame({ seq: 10, dst: 0x10006 }, packet));
  say('client', encodeFrame({ seq: 11, dst: LABEL.DEFAULT }, packet));
  say('broker', encodeFrame({ src: LABEL.FIRST_ACCEPTED }, packet));
  say('broker', encodeFrame({ src: LABEL.FIRST_ACCEPTED }, new Uint8Array(20)));
  say('broker', encodeFrame({ src: 0x10005 }, encodeCredit({ id: 1, limit: 1 })));
  expect(recorder.count).toEqual({ frames: 11, packets: 7 });
  const file = join(folder, 'families.pcapng');
  writeFileSync(file, Buffer.concat(blocks));
  const rows = packetsIn(file, 'frame.interface_id == 0', ['netlink.family']);
  expect(rows.map((row) => row['netlink.family'][0])).toEqual(['0x0010', '0x0010', '0x0002', '0x0000', '0x0000']);
});

async function pipes(): Promise<void> {
  const broker = await serving('--service', 'none');
  const child = spawn(process.execPath, [executable, 'capture', broker.url, '-w', '-', '-n', '1']);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve) =>
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes('capturing')) resolve();
    }),
  );
  const client = await connect(broker.url);
  client.push(newLink(7));
  expect(await ended).toBe(0);
  const file = join(folder, 'piped.pcapng');
  writeFileSync(file, Buffer.concat(chunks));
  expect(packetsIn(file, 'frame.interface_id == 0', ['netlink-route.ifi_index'])).toEqual([
    { 'netlink-route.ifi_index': ['7'] },
  ]);
  await client.close();
  await broker.stop();
}

withTshark('capture writes to a pipe, as bytes', pipes, noTshark ?? notBuilt);

test.each([
  [['capture', '-w', '/dev/null'], 2, ['which broker', '--relay']],
  [['capture', 'tcp://127.0.0.1:1'], 2, ['--write']],
  [['capture', 'tcp://127.0.0.1:1', '-w', '/nowhere/at/all'], 2, ['/nowhere/at/all', 'ENOENT']],
  [['capture', 'tcp://127.0.0.1:1', '-w', '/dev/null'], 5, ['tcp://127.0.0.1:1']],
  [['capture', '--relay', 'tcp://127.0.0.1:0', '-w', '/dev/null'], 2, ['tcp://127.0.0.1:0', 'LISTEN=TARGET']],
  [['capture', '--relay', 'tcp://0.0.0.0:0=tcp://127.0.0.1:1', '-w', '/dev/null'], 4, ['0.0.0.0', '--insecure']],
  [['capture', '--relay', 'teapot://x=tcp://127.0.0.1:1', '-w', '/dev/null'], 2, ['teapot', 'tcp://']],
])('nlmq %j ends with %i and says why', async (args, code, parts) => {
  const { err, ...ended } = await nlmq(...args);
  expect(ended).toEqual({ code, out: '' });
  for (const part of parts) expect(err).toContain(part);
});

test('capture ends with 1 where its file cannot grow, and says why', async () => {
  const broker = await serving('--service', 'none');
  const { code, out, err } = await nlmq('capture', broker.url, '-w', '/dev/full');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/nlmq: -w: nothing more can be written \(ENOSPC\)\n$/);
  await broker.stop();
});

test('capture ends with 3 when too few packets came in time', async () => {
  const broker = await serving('--service', 'none');
  const { code, err } = await nlmq('capture', broker.url, '-w', join(folder, 'few.pcapng'), '-n', '1', '-t', '0.2');
  expect(code).toBe(3);
  expect(err).toContain('0 of 1');
  await broker.stop();
});

test('a relay lets go of a client whose broker is gone, and says so', async () => {
  const relaying = start('capture', '--relay', 'tcp://127.0.0.1:0=tcp://127.0.0.1:1', '-w', '/dev/null');
  const url = (await relaying.screen.line((line) => line.startsWith('ready '))).replace('ready ', '');
  expect((await nlmq('ping', url)).code).toBe(5);
  await relaying.screen.said('tcp://127.0.0.1:1: ');
  expect(await relaying.stop()).toBe(0);
});
