import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';
import { WANT } from '@nlmq/control';
import { connect } from '../src/index.ts';
import { executable, onBuilt } from './built.ts';
import { nlmq, serving } from './screen.ts';

/** A broker whose counters can be fetched; answers how. */
async function counted(): Promise<
  Awaited<ReturnType<typeof serving>> & {
    readonly fetched: () => Promise<ReadonlyMap<string, number>>;
    metrics: string;
  }
> {
  const broker = await serving('--service', 'none', '--metrics', '0');
  const metrics = /http:\S+/.exec(broker.screen.err)?.[0] ?? '';
  const fetched = async (): Promise<ReadonlyMap<string, number>> => {
    const response = await fetch(metrics, { headers: { connection: 'close' } });
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.replace(/^.* /, ''))]));
  };
  return { ...broker, fetched, metrics };
}

test('serve --metrics tells what links carry under the names of Prometheus, on this machine only', async () => {
  const broker = await counted();
  expect(broker.metrics).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
  const client = await connect(broker.url);
  const pushes = await client.subscribe({}, { want: WANT.PUSHES });
  for (let sent = 0; sent < 3; sent++) client.push(new Uint8Array(16));
  let left = 3;
  for await (const packet of pushes) if (packet.length === 16 && --left === 0) break;
  const figures = await broker.fetched();
  expect(figures.get('nlmq_links{scheme="tcp"}')).toBe(1);
  expect(figures.get('nlmq_subscriptions')).toBe(1);
  expect(figures.get('nlmq_listeners')).toBe(1);
  expect(figures.get('nlmq_requests_under_way')).toBe(0);
  // HELLO, SUBSCRIBE and three pushes each way.
  expect(figures.get('nlmq_frames_received_total{scheme="tcp"}')).toBe(5);
  expect(figures.get('nlmq_frames_sent_total{scheme="tcp"}')).toBe(5);
  expect(figures.get('nlmq_frames_dropped_total{scheme="tcp"}')).toBe(0);
  for (const lane of ['control', 'requests', 'pushes']) {
    expect(figures.get(`nlmq_queue_bytes{scheme="tcp",lane="${lane}"}`)).toBe(0);
  }
  expect(figures.get('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
  await client.close();
  await broker.stop();
});

test('counters of links that have ended are kept', async () => {
  const broker = await counted();
  const client = await connect(broker.url);
  client.push(new Uint8Array(16));
  await client.close();
  let figures = await broker.fetched();
  while (figures.get('nlmq_links{scheme="tcp"}') !== 0) figures = await broker.fetched();
  expect(figures.get('nlmq_frames_received_total{scheme="tcp"}')).toBe(2);
  await broker.stop();
});

test('counters are read and nothing else', async () => {
  const broker = await counted();
  const init = { headers: { connection: 'close' } };
  expect((await fetch(broker.metrics, { ...init, method: 'POST' })).status).toBe(405);
  expect((await fetch(broker.metrics.replace('/metrics', '/'), init)).status).toBe(404);
  await broker.stop();
});

test('a fetch that is under way does not keep a broker from ending', async () => {
  const broker = await counted();
  const socket = createConnection(Number(new URL(broker.metrics).port), '127.0.0.1');
  await new Promise((resolve) => socket.on('connect', resolve));
  const ended = new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve));
  socket.write('GET /metrics HTTP/1.1\r\n');
  expect(await broker.stop()).toBe(0);
  await ended;
});

test('a place that is taken ends serve with 1, a wrong one with 2, and both are named', async () => {
  const broker = await counted();
  const { host } = new URL(broker.metrics);
  const taken = await nlmq('serve', 'tcp://127.0.0.1:0', '--service', 'none', '--metrics', host);
  expect(taken).toMatchObject({ code: 1, out: '' });
  expect(taken.err).toMatch(new RegExp(`^nlmq: --metrics ${host}: [^\\n]*another address\\n$`));
  const wrong = await nlmq('serve', 'tcp://127.0.0.1:0', '--metrics', 'nonsense');
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toMatch(/^nlmq: [^\n]*--metrics[^\n]*nonsense[^\n]*9825[^\n]*\n$/);
  await broker.stop();
});

onBuilt('serve --metrics does so as a process, and tells the place beside `ready`', async () => {
  const words = ['serve', 'tcp://127.0.0.1:0', '--service', 'none', '--metrics', '0', '-j'];
  const child = spawn(process.execPath, [executable, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { metrics } = JSON.parse(line) as { metrics: string };
  const response = await fetch(metrics, { headers: { connection: 'close' } });
  expect(await response.text()).toContain('nlmq_listeners 1');
  child.kill();
  expect(await once(child, 'close')).toEqual([0, null]);
});
