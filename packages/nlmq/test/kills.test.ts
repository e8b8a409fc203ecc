import { readdirSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NLMSG, encodeMessage, getUint16, getUint32, readOverrun } from '@nlmq/codec';
import { WANT } from '@nlmq/control';
import type { Clock } from '@nlmq/core';
import { type Random, seededRandom } from '@nlmq/testkit';
import { type Client, type Subscription, connect } from '../src/index.ts';
import { BrokerProcess } from './broker-process.ts';
import { notBuilt } from './built.ts';

const KILLS = 20;
const SPEED = 10;
/** Of the fast clock: two seconds of anybody's. */
const PATIENCE = 20_000;

/** Time for clients goes faster, or the growing delays between dials would make most of the test. */
const fast: Clock = {
  now: () => performance.now() * SPEED,
  after(ms, fn, hold = false) {
    const timer = setTimeout(fn, ms / SPEED);
    if (!hold) timer.unref();
    return { cancel: () => clearTimeout(timer) };
  },
};

const packet = (value: number): Uint8Array => {
  const bytes = encodeMessage({ type: 100, flags: 1, seq: 1, pid: 0 }, new Uint8Array(120));
  new DataView(bytes.buffer).setUint32(16, value, true);
  return bytes;
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What the process holds, when everything that can go has gone. */
function held(): { readonly descriptors: number; readonly bytes: number } {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { descriptors: readdirSync('/proc/self/fd').length, bytes: heapUsed + external };
}

/** Asks without a pause; counts how the requests ended. */
async function asking(client: Client, over: () => boolean, ends: Map<string, number>): Promise<void> {
  const service = await client.service('echo');
  for (let value = 0; !over(); value++) {
    let end = 'answered';
    try {
      if (getUint32(await service.request(packet(value), { timeout: PATIENCE }), 16) !== value) end = 'wrong';
    } catch (error) {
      end = (error as { code?: string }).code ?? String(error);
      await new Promise((resolve) => setImmediate(resolve));
    }
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
}

/** Pushes numbers, a few at a time, for as long as there is a link. */
async function pushing(client: Client, over: () => boolean): Promise<void> {
  for (let value = 1; !over();) {
    try {
      for (let turn = 0; turn < 20; turn++) client.push(packet(value++));
      await client.drained();
    } catch (error) {
      if ((error as { code?: string }).code !== 'ERR_DISCONNECTED') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

interface Heard {
  numbers: number;
  gaps: number;
  disorder: number;
}

async function hearing(packets: Subscription, heard: Heard): Promise<void> {
  let last = 0;
  for await (const one of packets) {
    if (getUint16(one, 4) === NLMSG.OVERRUN) heard.gaps += readOverrun(one, 0) === 0 ? 1 : 0;
    else {
      const value = getUint32(one, 16);
      heard.numbers++;
      if (value <= last) heard.disorder++;
      last = value;
    }
  }
}

/** Kills brokers, each when the subscriber has heard something of it, and has others take their place. */
async function killing(first: BrokerProcess, url: string, heard: Heard, chance: Random): Promise<BrokerProcess> {
  let broker = first;
  for (let kill = 0; kill < KILLS / 2; kill++) {
    const next = new BrokerProcess();
    const before = heard.numbers;
    while (heard.numbers < before + 1 + chance.below(200)) await new Promise((resolve) => setTimeout(resolve, 5));
    await broker.kill();
    await next.listen(url);
    broker = next;
  }
  const before = heard.numbers;
  while (heard.numbers === before) await new Promise((resolve) => setTimeout(resolve, 5));
  return broker;
}

const built = notBuilt === undefined ? test : test.skip;
const why = notBuilt === undefined ? '' : ` [skipped: ${notBuilt}]`;

built(
  `a client whose broker is killed ${KILLS} times under load gets an end for every request and a word of every gap${why}`,
  async () => {
    let broker = new BrokerProcess();
    const url = await broker.listen('tcp://127.0.0.1:0');
    const unhandled: unknown[] = [];
    const note = (reason: unknown): number => unhandled.push(reason);
    process.on('unhandledRejection', note);
    let connected = 0;
    const options = {
      clock: fast,
      onstatus: ({ state }: { state: string }): number => (connected += state === 'connected' ? 1 : 0),
    };
    const client = await connect(url, options);
    const pusher = await connect(url, { clock: fast });
    const heard: Heard = { numbers: 0, gaps: 0, disorder: 0 };
    const packets = await client.subscribe({ type: 100 }, { want: WANT.PUSHES });
    const listening = hearing(packets, heard);
    let stopped = false;
    const over = (): boolean => stopped;
    const ends = new Map<string, number>();
    const working = [1, 2, 3, 4].map(() => asking(client, over, ends)).concat(pushing(pusher, over));
    try {
      broker = await killing(broker, url, heard, seededRandom(7));
      const before = held();
      broker = await killing(broker, url, heard, seededRandom(8));
      const after = held();
      expect(after.descriptors).toBeLessThanOrEqual(before.descriptors + 2);
      expect(after.bytes - before.bytes).toBeLessThan(16 << 20);
    } finally {
      stopped = true;
      await Promise.all(working);
      await Promise.all([client.close(), pusher.close()]);
      await listening;
      await broker.kill();
      process.off('unhandledRejection', note);
    }
    process.stdout.write(`${JSON.stringify({ connected, ...heard, ends: Object.fromEntries(ends) })}\n`);
    const allowed = ['answered', 'ERR_DISCONNECTED', 'ERR_TIMEOUT', 'ERR_NOT_FOUND'];
    expect([...ends.keys()].filter((end) => !allowed.includes(end))).toEqual([]);
    expect(ends.get('answered')).toBeGreaterThan(KILLS);
    expect(heard.disorder).toBe(0);
    expect(heard.gaps).toBe(connected - 1);
    expect(unhandled).toEqual([]);
  },
  150_000,
);
