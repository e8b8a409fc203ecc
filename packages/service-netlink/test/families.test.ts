import { execFileSync } from 'node:child_process';
import { encodeMessage } from '@nlmq/codec';
import type { Service, ServiceSession } from '@nlmq/core';
import { netlink, netlinkReads } from '@nlmq/service-netlink';
import { ask, messagesOf, type Heard } from './harness.ts';
import { inNamespace, ip } from './namespace.ts';

const DUMP = 0x301;
const controller = 16;
const familyName = (name: string): readonly number[] => [5 + name.length, 0, 2, 0, ...Buffer.from(`${name}\0`)];

/** A message of a generic family: command, version 1, and attributes. */
function command(type: number, number: number, attributes: readonly number[] = [], flags = 1): Uint8Array {
  return encodeMessage({ type, flags, seq: 7, pid: 9 }, Uint8Array.of(number, 1, 0, 0, ...attributes));
}

function message(type: number, flags = 1, body: Uint8Array = new Uint8Array(72)): Uint8Array {
  return encodeMessage({ type, flags, seq: 7, pid: 9 }, body);
}

async function open(service: Service, heard: Heard[] = [], notice?: () => void): Promise<ServiceSession> {
  return service.open({
    broadcast: (packet) => {
      heard.push(...messagesOf(packet));
      notice?.();
    },
  });
}

/** The number that the kernel gave a generic family. */
async function numberOf(session: ServiceSession, name: string): Promise<number> {
  const [reply] = await ask(session, command(controller, 3, familyName(name)));
  const body = reply?.body ?? new Uint8Array(0);
  const at = body.findIndex((_, index) => index % 4 === 0 && body[index] === 6 && body[index + 2] === 1);
  return (body[at + 4] ?? 0) | ((body[at + 5] ?? 0) << 8);
}

test('a service has the name of its family, and of its namespace', () => {
  expect(netlink({ family: 'generic' }).name).toBe('netlink/generic');
  expect(netlink({ family: 'sock_diag', netns: 'blue' }).name).toBe('netlink/sock_diag@blue');
  expect(netlink({ family: 'netfilter', netns: '/run/netns/red' }).name).toBe('netlink/netfilter@red');
});

inNamespace('answers generic dumps and single requests, and an unknown family with ENOENT', async (netns) => {
  const session = await open(netlink({ family: 'generic', netns }));
  const all = await ask(session, command(controller, 3, [], DUMP));
  expect(all.length).toBeGreaterThan(1);
  expect(all.every(({ seq, pid }) => seq === 7 && pid === 9)).toBe(true);
  expect(await ask(session, command(controller, 3, familyName('ethtool')))).toMatchObject([{ type: controller }]);
  expect(await ask(session, command(controller, 3, familyName('no-such')))).toMatchObject([{ type: 2, errno: -2 }]);
  await session.close();
});

inNamespace('tells by the name of a generic family which of its commands read', async (netns) => {
  const service = netlink({ family: 'generic', netns });
  const session = await open(service);
  const ethtool = await numberOf(session, 'ethtool');
  const reading = Array.from({ length: 256 }, (_, number) => number).filter((number) =>
    service.reads?.(command(ethtool, number)),
  );
  expect(reading).toHaveLength(24);
  for (const get of [1, 2, 15]) expect(reading).toContain(get);
  for (const write of [3, 9, 14, 16, 26, 31, 44]) expect(reading).not.toContain(write);
  const metrics = await numberOf(session, 'tcp_metrics');
  expect([1, 2].map((number) => service.reads?.(command(metrics, number)))).toEqual([true, false]);
  expect(service.reads?.(command(65_000, 1))).toBe(false);
  expect(service.reads?.(encodeMessage({ type: ethtool, flags: 1, seq: 1, pid: 0 }, new Uint8Array(3)))).toBe(false);
  await session.close();
});

inNamespace('asking for statistics of a task reads, having them sent unasked does not', async () => {
  const service = netlink({ family: 'generic' });
  const session = await open(service);
  const tasks = await numberOf(session, 'TASKSTATS');
  expect(tasks).toBeGreaterThan(controller);
  expect(service.reads?.(command(tasks, 1, [8, 0, 1, 0, 1, 0, 0, 0]))).toBe(true);
  expect(service.reads?.(command(tasks, 1, [6, 0, 3, 0, 48, 0, 0, 0]))).toBe(false);
  expect(service.reads?.(command(tasks, 1, [8, 0, 1, 0, 1, 0, 0, 0, 6, 0, 3, 0, 48, 0]))).toBe(false);
  expect(service.reads?.(command(tasks, 1, [9, 0, 1, 0, 1, 0, 0, 0]))).toBe(false);
  await session.close();
});

inNamespace('tells the events of generic families', async (netns) => {
  ip(['-n', netns, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'v1']);
  const heard: Heard[] = [];
  let notice = (): void => undefined;
  const session = await open(netlink({ family: 'generic', netns }), heard, () => notice());
  const told = new Promise<void>((resolve) => (notice = resolve));
  session.watch?.(true);
  const netdev = await numberOf(session, 'netdev');
  ip(['-n', netns, 'link', 'add', 'v2', 'type', 'veth', 'peer', 'v3']);
  await told;
  expect(heard[0]).toMatchObject({ type: netdev });
  await session.close();
});

inNamespace(
  'tells an unprivileged process the events that it may hear, and says when there are none',
  (): Promise<void> => {
    const script = `const { netlink } = await import('@nlmq/service-netlink');
    await (await netlink({ family: 'route' }).open({ broadcast: () => undefined })).close();
    process.setgid(65534); process.setuid(65534);
    for (const family of ['generic', 'sock_diag', 'netfilter']) {
      const session = await netlink({ family }).open({ broadcast: () => undefined });
      try { session.watch(true); console.log(family, 'watched'); } catch ({ code }) { console.log(family, code); }
      await session.close();
    }`;
    const node = ['--input-type=module', '--eval', script];
    const told = execFileSync(process.execPath, node, { cwd: __dirname, encoding: 'utf8', timeout: 20_000 });
    expect(told).toBe('generic watched\nsock_diag watched\nnetfilter ERR_PERMISSION\n');
    return Promise.resolve();
  },
);

inNamespace('answers dumps of sockets, and ends no connection for those who may only read', async (netns) => {
  const service = netlink({ family: 'sock_diag', netns });
  const session = await open(service);
  const body = new Uint8Array(56);
  body.set([2, 6, 0, 0, 255, 255, 255, 255]);
  const answer = await ask(session, message(20, DUMP, body));
  expect(answer.at(-1)).toMatchObject({ type: 3, seq: 7, pid: 9 });
  expect([18, 19, 20, 21, 22].map((type) => service.reads?.(message(type)))).toEqual([true, true, true, false, false]);
  await session.close();
});

inNamespace('answers dumps of netfilter, and refuses transactions', async (netns) => {
  const service = netlink({ family: 'netfilter', netns });
  const session = await open(service);
  const head = new Uint8Array(4);
  expect((await ask(session, message(0xa01, DUMP, head))).at(-1)).toMatchObject({ type: 3, errno: 0 });
  expect(await ask(session, message(16, 1, head))).toMatchObject([{ type: 2, errno: -95 }]);
  const reading = Array.from({ length: 4096 }, (_, type) => type).filter((type) => service.reads?.(message(type)));
  expect(reading).toEqual(expect.arrayContaining([0xa01, 0xa04, 0xa07, 0xa0a, 0xa0d, 0x101]));
  for (const write of [16, 17, 0xa00, 0xa06, 0xa15, 0xa19, 0xa21, 0x103, 0x702]) expect(reading).not.toContain(write);
  await session.close();
});

test('what reads behind another broker goes by the path of the service', () => {
  const links = message(18, DUMP, new Uint8Array(16));
  expect(netlinkReads(links)).toBe(true);
  expect(netlinkReads(links, 'rack7/netlink/route@blue')).toBe(true);
  expect(netlinkReads(links, 'rack7/netlink/generic')).toBe(false);
  expect(netlinkReads(links, 'rack7/netlink/usersock')).toBe(false);
  expect(netlinkReads(links, 'rack7/echo')).toBe(false);
  expect(netlinkReads(command(controller, 3), 'rack7/netlink/generic')).toBe(true);
  expect(netlinkReads(command(20, 1), 'rack7/netlink/generic')).toBe(false);
  expect(netlinkReads(message(0xa01), 'netlink/netfilter')).toBe(true);
  expect(netlinkReads(message(0xa01), 'netlink/route')).toBe(false);
});
