import { execFileSync } from 'node:child_process';
import { hasNatsServer, startNatsCluster, type NatsServer } from '@nlmq/testkit/nats-server';
import type { Service } from '@nlmq/core';
import { netlink } from '../src/index.ts';
import { NatsMesh } from './nats-mesh.ts';
import { nlmq, start } from './screen.ts';

// Servers, and connections to them, take a busy machine long.
jest.setTimeout(90_000);

const SIZE = 20;
const names = Array.from({ length: SIZE }, (_, at) => `rack${String(at).padStart(2, '0')}`);
const machineOf = (name: string): string => `nlmqt-${process.pid}-${name}`;
const addressOf = (name: string): string => `10.77.${names.indexOf(name)}.1`;
const ip = (...args: string[]): void => void execFileSync('ip', args);

/** The kernel of one of the machines, as its own broker would call it. */
function kernelOf(name: string): Service {
  const kernel = netlink({ family: 'route', netns: machineOf(name) });
  const reads = (packet: Uint8Array): boolean => kernel.reads?.(packet) ?? false;
  return { name: 'netlink/route', open: (host) => kernel.open(host), reads };
}

const why = hasNatsServer ? (process.getuid?.() === 0 ? undefined : 'needs root') : 'needs nats-server';

interface Shown {
  readonly host: string;
  readonly ifname: string;
  readonly addr_info: readonly { readonly local: string }[];
}

/** Twenty dials at once may be late on a busy machine. */
const LATE = /no answer within|does not answer/;

async function patiently(...args: string[]): ReturnType<typeof nlmq> {
  for (;;) {
    const outcome = await nlmq(...args);
    if (outcome.code === 0 || !LATE.test(outcome.err)) return outcome;
  }
}

const addressesIn = (out: string): (readonly [string, string])[] =>
  (JSON.parse(out) as Shown[]).flatMap(({ host, addr_info: all }) => all.map(({ local }) => [host, local] as const));

(why === undefined ? describe : describe.skip)(`twenty machines in a mesh${why ? ` [skipped: ${why}]` : ''}`, () => {
  const mesh = new NatsMesh();
  let servers: NatsServer[] = [];
  let url = '';

  beforeAll(async () => {
    servers = await startNatsCluster(3);
    url = `nats://${servers.map(({ place }) => place).join()}/lab`;
    for (const name of names) {
      ip('netns', 'add', machineOf(name));
      ip('-n', machineOf(name), 'link', 'set', 'lo', 'up');
      ip('-n', machineOf(name), 'address', 'add', `${addressOf(name)}/32`, 'dev', 'lo');
    }
    await Promise.all(names.map((name) => mesh.join(url, name, { services: [kernelOf(name)] })));
  }, 60_000);
  afterAll(async () => {
    await mesh.close();
    await Promise.all(servers.map((server) => server.kill()));
    for (const name of names) ip('netns', 'del', machineOf(name));
  });

  test('one command gathers the addresses of all, each with the name of its broker', async () => {
    const { code, out, err } = await patiently('ip', '-j', '-4', 'addr', 'show', 'lo', '--host', url, '--on', 'all');
    expect([code, err]).toEqual([0, '']);
    const own = addressesIn(out).filter(([, address]) => address.startsWith('10.77.'));
    expect(own).toEqual(names.map((name) => [name, addressOf(name)]));
    const table = await patiently('ip', '-4', 'addr', 'show', 'lo', '--host', url, '--on', 'all');
    expect(table.out).toMatch(/^HOST +/);
    for (const name of names) expect(table.out).toMatch(new RegExp(`^${name} .*${addressOf(name)}`, 'm'));
  });

  test('some of them can be named; one that is not there does not hide the others, and sets the exit code', async () => {
    const some = await nlmq('ip', '-j', '-4', 'addr', 'show', 'lo', '--host', url, '--on', 'rack03,rack09');
    expect(new Set(addressesIn(some.out).map(([host]) => host))).toEqual(new Set(['rack03', 'rack09']));
    const { code, out, err } = await nlmq('ip', '-j', 'addr', '--host', url, '--on', 'rack03,rack99');
    expect([code, err]).toEqual([5, expect.stringContaining("the mesh 'lab' has no broker 'rack99'")]);
    expect(new Set(addressesIn(out).map(([host]) => host))).toEqual(new Set(['rack03']));
    const outside = await nlmq('ip', 'addr', '--on', 'all');
    expect([outside.code, outside.err]).toEqual([2, expect.stringContaining('brokers of which mesh?')]);
  });

  test('one command tells the events of all as they happen', async () => {
    let watching = start('monitor', 'addr', '-j', '--host', url, '--on', 'all');
    const unheard = (): string[] => {
      const heard = new Set(watching.screen.lines.map((line) => (JSON.parse(line) as Shown).host));
      return names.filter((name) => !heard.has(name));
    };
    // The command says nowhere when it listens: each tells again until it has been heard.
    for (let turn = 1; unheard().length > 0; turn++) {
      if (watching.screen.err !== '') {
        expect(watching.screen.err).toMatch(LATE);
        await watching.stop();
        watching = start('monitor', 'addr', '-j', '--host', url, '--on', 'all');
      }
      for (const name of unheard()) {
        const address = `10.78.${names.indexOf(name)}.${turn}/32`;
        ip('-n', machineOf(name), 'address', 'add', address, 'dev', 'lo');
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(await watching.stop()).toBe(0);
    expect(watching.screen.err).toBe('');
  });
});
