import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NLMSG, encodeMessage, readHeader } from '@nlmq/codec';
import { hasNatsServer, startNatsServer, type NatsServer } from '@nlmq/testkit/nats-server';
import { type Client, connect } from '../src/index.ts';
import { executable, notBuilt } from './built.ts';
import { Heard } from './nats-mesh.ts';

const ip = (...args: string[]): void => void execFileSync('ip', args);
const GETLINK = 18;
const NEWLINK = 16;
const DUMP = 0x301;

/** Two machines with a broker and a server of the cluster each, and a wire between them that can be cut. */
class TwoMachines {
  readonly names: readonly [string, string] = [`nlmqt-${process.pid}-a`, `nlmqt-${process.pid}-b`];
  readonly folder: string = mkdtempSync(join(tmpdir(), 'nlmqt-partition-'));
  readonly #servers: NatsServer[] = [];
  readonly #brokers: ChildProcess[] = [];

  async begin(): Promise<void> {
    const [a, b] = this.names;
    for (const name of this.names) ip('netns', 'add', name);
    ip('-n', a, 'link', 'add', 'wire', 'type', 'veth', 'peer', 'name', 'wire', 'netns', b);
    for (const [at, name] of this.names.entries()) {
      ip('-n', name, 'link', 'set', 'lo', 'up');
      ip('-n', name, 'address', 'add', `10.213.7.${at + 1}/24`, 'dev', 'wire');
      ip('-n', name, 'link', 'set', 'wire', 'up');
    }
    const config = join(this.folder, 'nats.conf');
    writeFileSync(config, 'ping_interval: "500ms"\nping_max: 2\n');
    for (const [at, name] of this.names.entries()) {
      const within = ['ip', 'netns', 'exec', name];
      const cluster = this.#servers[0]?.route ?? '';
      const host = `10.213.7.${at + 1}`;
      this.#servers.push(await startNatsServer({ within, host, cluster, port: 4222, args: ['-c', config] }));
    }
    for (const at of this.names.keys()) this.#brokers.push(await this.#serve(at));
  }

  async #serve(at: number): Promise<ChildProcess> {
    const mesh = `nats://10.213.7.${at + 1}/lab?heartbeat=200`;
    const args = [executable, 'serve', this.place(at), mesh, '--name', 'ab'[at]!, '--insecure'];
    const line = ['netns', 'exec', this.names[at]!, process.execPath, ...args];
    const broker = spawn('ip', line, { stdio: ['ignore', 'pipe', 'inherit'] });
    await Promise.race([once(broker.stdout, 'data'), once(broker, 'exit')]);
    return broker;
  }

  /** Where the broker is reached from this machine. */
  place(at: number): string {
    return `unix://${this.folder}/${at}`;
  }

  cut(): void {
    ip('-n', this.names[0], 'link', 'set', 'wire', 'down');
  }

  heal(): void {
    ip('-n', this.names[0], 'link', 'set', 'wire', 'up');
  }

  /** Ends a broker as a crash would. */
  async crash(at: number): Promise<void> {
    const [broker] = this.#brokers.splice(at, 1);
    broker!.kill('SIGKILL');
    await once(broker!, 'exit');
  }

  async end(): Promise<void> {
    for (const broker of this.#brokers) {
      broker.kill('SIGKILL');
      await once(broker, 'exit');
    }
    await Promise.all(this.#servers.map((server) => server.kill()));
    for (const name of this.names) ip('netns', 'del', name);
    rmSync(this.folder, { recursive: true });
  }
}

/** What becomes of a question to the kernel of the machine `b`: the number of its links, or why there is none. */
async function linksAt(client: Client): Promise<number | string> {
  const packet = encodeMessage({ type: GETLINK, flags: DUMP, seq: 1, pid: 0 }, new Uint8Array(16));
  try {
    let count = 0;
    for await (const part of (await client.service('b/netlink/route')).request(packet, { timeout: 2000 })) {
      if (readHeader(part).type === NEWLINK) count += 1;
    }
    return count;
  } catch (error) {
    return (error as Error).message;
  }
}

async function until(wanted: () => Promise<boolean>): Promise<void> {
  while (!(await wanted())) await new Promise((resolve) => setTimeout(resolve, 100));
}

const root = process.getuid?.() === 0;
const why = notBuilt ?? (hasNatsServer ? undefined : 'needs nats-server') ?? (root ? undefined : 'needs root');

(why === undefined ? describe : describe.skip)(`two machines${why === undefined ? '' : ` [skipped: ${why}]`}`, () => {
  const machines = new TwoMachines();
  beforeAll(() => machines.begin(), 60_000);
  afterAll(() => machines.end());

  test('ends what is asked across it, and heals: names and subscriptions live again [MSH-3] [MSH-5]', async () => {
    const client = await connect(machines.place(0));
    await until(async () => typeof (await linksAt(client)) === 'number');
    const heard = new Heard(await client.subscribe({ keys: [] }, { path: 'b/netlink/route', want: 1 }));
    machines.cut();
    // First nobody answers, then the link is known to be dead.
    const outcomes = new Set<number | string>();
    await until(async () => outcomes.add(await linksAt(client)).has('the link to that broker is down'));
    expect([...outcomes].filter((one) => typeof one === 'number')).toEqual([]);
    machines.heal();
    await until(async () => typeof (await linksAt(client)) === 'number');
    await heard.until((packets) => packets.some((packet) => readHeader(packet).type === NLMSG.OVERRUN));
    ip('-n', machines.names[1], 'link', 'add', 'after', 'type', 'bridge');
    await heard.until((packets) => packets.some((packet) => Buffer.from(packet).includes('after\0')));
    await client.close();
  }, 60_000);

  test('a broker that crashes is missed: what waits for it ends, and its links are dead [MSH-5]', async () => {
    const client = await connect(machines.place(0));
    expect(typeof (await linksAt(client))).toBe('number');
    const slow = linksAt(client);
    await machines.crash(1);
    await slow;
    await until(async () => (await linksAt(client)) === 'the link to that broker is down');
    await client.close();
  }, 60_000);
});
