import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Socket, connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import {
  FLAG_CONTROL,
  NLMSG,
  decodeControl,
  decodeFrame,
  encodeControl,
  encodeFrame,
  encodeMessage,
  getUint32,
  readHeader,
  readOverrun,
} from '@nlmq/codec';
import { FEATURE, hello, limit, subscribe } from '@nlmq/control';
import { connect } from '../src/index.ts';
import { executable, onBuilt } from './built.ts';

jest.setTimeout(90_000);

const EVENTS = 36_000;
/** How long one subscriber does not read. */
const SILENCE_MS = 15_000;
const HEALTHY = 20;
const TYPE = 100;
/** Events that may be under way to a healthy subscriber. */
const WINDOW = 1_000;

/** A subscriber that counts, and knows nothing but the wire. */
class Subscriber {
  label = 0;
  received = 0;
  /** What the broker said that it has lost. */
  lost = 0;
  disorder = 0;
  readonly socket: Socket;
  #tail: Buffer = Buffer.alloc(0);
  #last = -1;
  #changed: () => void = () => undefined;

  private constructor(port: number) {
    this.socket = dial({ port, host: '127.0.0.1', noDelay: true }).on('data', (chunk: Buffer) => this.#take(chunk));
  }

  static async open(port: number): Promise<Subscriber> {
    const one = new Subscriber(port);
    await once(one.socket, 'connect');
    const self = hello.request.encode({ version: 1, features: FEATURE.REPLY_MARKS });
    one.socket.write(encodeControl({ seq: 1 }, { command: hello.id, attributes: self }));
    const all = subscribe.request.encode({ keys: [], want: 2 });
    one.socket.write(encodeControl({ seq: 2 }, { command: subscribe.id, attributes: all }));
    await one.until(() => one.label !== 0 && one.#subscribed);
    return one;
  }

  #subscribed = false;

  /** Settles when `done` says so. */
  async until(done: () => boolean): Promise<void> {
    while (!done()) await new Promise<void>((resolve) => (this.#changed = resolve));
  }

  get accounted(): number {
    return this.received + this.lost;
  }

  #take(chunk: Buffer): void {
    const bytes = this.#tail.length === 0 ? chunk : Buffer.concat([this.#tail, chunk]);
    let at = 0;
    while (bytes.length - at >= 4 && getUint32(bytes, at) <= bytes.length - at) at += this.#frame(bytes, at);
    this.#tail = bytes.subarray(at);
    this.#changed();
  }

  #frame(bytes: Uint8Array, at: number): number {
    const { length, flags, seq, cdata } = decodeFrame(bytes, at);
    if (flags === FLAG_CONTROL) {
      if (seq === 1) this.label = (hello.reply.decode(decodeControl(cdata!).attributes) as { label: number }).label;
      else this.#subscribed = true;
      return length;
    }
    const { type, seq: number } = readHeader(cdata!);
    if (type === NLMSG.OVERRUN) this.lost += readOverrun(cdata!, 0);
    else {
      this.received++;
      if (number <= this.#last) this.disorder++;
      this.#last = number;
    }
    return length;
  }
}

/** The most memory that a process has had, in megabytes. */
function mostMemory({ pid }: ChildProcess): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

/** Sends the events no faster than the slowest healthy subscriber takes them. */
async function publish(port: number, healthy: readonly Subscriber[]): Promise<Socket> {
  const socket = dial({ port, host: '127.0.0.1', noDelay: true }).resume();
  await once(socket, 'connect');
  const self = hello.request.encode({ version: 1, features: FEATURE.REPLY_MARKS });
  socket.write(encodeControl({ seq: 1 }, { command: hello.id, attributes: self }));
  for (let sent = 0; sent < EVENTS; sent += WINDOW / 2) {
    const batch = Array.from({ length: WINDOW / 2 }, (_zero, at) =>
      encodeFrame({}, encodeMessage({ type: TYPE, flags: 0, seq: sent + at, pid: 0 }, new Uint8Array(1008))),
    );
    socket.write(Buffer.concat(batch));
    for (const one of healthy) await one.until(() => one.accounted >= sent - WINDOW / 2);
  }
  return socket;
}

onBuilt(
  'one that does not read, one at a byte a second, one at 64 KiB a second: 20 others get all, and every loss is told [SUB-8]',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nlmqt-'));
    const urls = ['tcp://127.0.0.1:0', `unix://${folder}/admin`];
    const server = spawn(process.execPath, [executable, 'serve', ...urls, '--service', 'none'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const port = Number(/127\.0\.0\.1:(\d+)/.exec(line.toString())![1]);
    const healthy = await Promise.all(Array.from({ length: HEALTHY }, () => Subscriber.open(port)));
    const [stuck, crawling, slow] = await Promise.all([0, 1, 2].map(() => Subscriber.open(port)));
    const admin = await connect(urls[1]!);
    await admin.call(limit, { label: stuck!.label, queueBytes: 256 * 1024 });
    await admin.call(limit, { label: crawling!.label, rate: 1 });
    await admin.call(limit, { label: slow!.label, rate: 64 * 1024 });
    stuck!.socket.pause();
    const silence = elapsed(SILENCE_MS);
    const publisher = await publish(port, healthy);
    for (const one of healthy) await one.until(() => one.accounted >= EVENTS);
    expect(healthy.map(({ received, lost, disorder }) => [received, lost, disorder])).toEqual(
      healthy.map(() => [EVENTS, 0, 0]),
    );
    expect(stuck!.received).toBeLessThan(EVENTS);
    expect(crawling!.received).toBeLessThan(100);
    expect(slow!.received).toBeLessThan(EVENTS / 2);
    expect(mostMemory(server)).toBeLessThan(200);
    await silence;
    stuck!.socket.resume();
    await stuck!.until(() => stuck!.accounted >= EVENTS);
    expect(stuck!.lost).toBeGreaterThan(0);
    expect([stuck!.accounted, stuck!.disorder]).toEqual([EVENTS, 0]);
    await admin.call(limit, { label: slow!.label, rate: 0 });
    await slow!.until(() => slow!.accounted >= EVENTS);
    expect(slow!.accounted).toBe(EVENTS);
    for (const { socket } of [...healthy, stuck!, crawling!, slow!, { socket: publisher }]) socket.destroy();
    await admin.close();
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  },
);
