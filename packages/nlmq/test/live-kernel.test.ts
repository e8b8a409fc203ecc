import { spawnSync } from 'node:child_process';
import { type AddressInfo, createServer, connect } from 'node:net';
import { TcHandle } from '@nlmq/families';
import { TcpState } from '@nlmq/families/inet-diag';
import { StringSet, ethtoolOperations } from '@nlmq/families/ethtool';
import { netdevFamily, netdevNotifications, netdevOperations } from '@nlmq/families/netdev';
import {
  Ethtool,
  GenericNetlink,
  IPRoute,
  Nftables,
  SockDiag,
  TaskStats,
  fifo,
  htb,
  htbClass,
  mirred,
  parseHandle,
  tbf,
  u32,
} from '../src/index.ts';
import { inNamespace, inNamespaceWith, ip, withKernel } from './kernel-namespace.ts';
import { serving } from './screen.ts';

/** Runs a test here and through a broker that serves this namespace. */
async function nearAndFar(
  netns: string,
  body: (place: { netns: string; host?: string }) => Promise<void>,
): Promise<void> {
  const services = ['generic', 'sock_diag', 'netfilter', 'route'].map((family) => `netlink/${family}@${netns}`);
  const broker = await serving('--service', services.join(','));
  try {
    await body({ netns });
    await body({ netns, host: broker.url });
  } finally {
    await broker.stop();
  }
}

inNamespace('finds generic families and their groups by name, near and far', async (netns) => {
  await nearAndFar(netns, async (place) => {
    await using generic = await GenericNetlink.open(place);
    const all = await generic.families();
    const { familyId, version } = await generic.family('netdev');
    expect(all.find(({ familyName }) => familyName === 'netdev')).toMatchObject({ familyId, version });
    expect(await generic.group('netdev', 'mgmt')).toBeGreaterThan(0);
    const [lo] = await generic.dump(netdevFamily, netdevOperations.devGet.dump);
    expect(await generic.request(netdevFamily, netdevOperations.devGet.do, { ifindex: lo?.ifindex ?? 0 })).toEqual(lo);
    await expect(generic.family('no-such-family')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(generic.group('netdev', 'no-such-group')).rejects.toMatchObject({ code: 'ENOENT' });
    const gone = generic.request(netdevFamily, netdevOperations.devGet.do, { ifindex: 4711 });
    await expect(gone).rejects.toMatchObject({ code: 'ENODEV' });
  });
});

inNamespace('tells the events of a generic family, near and far', async (netns) => {
  let made = 0;
  await nearAndFar(netns, async (place) => {
    await using generic = await GenericNetlink.open(place);
    await using monitor = await generic.monitor(netdevFamily, netdevNotifications);
    const name = `v${made++}`;
    ip(['-n', netns, 'link', 'add', name, 'type', 'veth', 'peer', `${name}p`]);
    for await (const event of monitor) {
      expect(event).toMatchObject({ event: 'devAddNtf', message: { ifindex: expect.any(Number) as number } });
      break;
    }
  });
});

inNamespace('shows and changes the settings of devices', async (netns) => {
  ip(['-n', netns, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1']);
  await nearAndFar(netns, async (place) => {
    await using ethtool = await Ethtool.open(place);
    expect((await ethtool.getLinkstate('v0')).header).toMatchObject({ devName: 'v0' });
    expect((await ethtool.getLinkmodes('v0')).speed).toBe(10_000);
    const features = await ethtool.getFeatures('v0');
    expect(features.active?.size).toBeGreaterThan(0);
    const [names] = await ethtool.getStrings([StringSet.features]);
    expect(names?.strings?.[0]?.string?.map(({ value }) => value)).toContain('tx-checksum-ip-generic');
    expect((await ethtool.list(ethtoolOperations.linkstateGet.dump)).length).toBeGreaterThan(1);
    await expect(ethtool.getRings('no-such')).rejects.toMatchObject({ code: 'ENODEV' });
  });
  await using ethtool = await Ethtool.open({ netns });
  const bit = { name: 'tx-generic-segmentation' };
  const isOn = async (): Promise<boolean | undefined> => {
    const { active } = await ethtool.getFeatures('v0');
    return active?.bits?.bit?.some(({ name }) => name === bit.name) ?? undefined;
  };
  const before = await isOn();
  await ethtool.set(ethtoolOperations.featuresSet.do, 'v0', {
    wanted: { bits: { bit: [before ? bit : { ...bit, value: true }] } },
  });
  expect(await isOn()).toBe(!before);
});

inNamespace('tells what a task has used, and refuses one that is not there', async () => {
  await using tasks = await TaskStats.open();
  const own = await tasks.ofTgid(process.pid);
  expect(own.version).toBeGreaterThan(7);
  const thread = await tasks.ofPid(process.pid);
  expect(thread).toMatchObject({ pid: process.pid, uid: 0 });
  expect(thread.etime).toBeGreaterThan(0n);
  await expect(tasks.ofPid(0x3fffff)).rejects.toMatchObject({ code: 'ESRCH' });
});

withKernel('shows the sockets of a machine, filtered by their state', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const held = new Promise<void>((resolve) => server.once('connection', () => resolve()));
  const client = connect(port, '127.0.0.1');
  await held;
  await using sockets = await SockDiag.open();
  const listening = await sockets.tcp({ family: 2, states: [TcpState.listening] });
  expect(listening.every(({ state }) => state === TcpState.listening)).toBe(true);
  expect(listening.find(({ local }) => local.port === port)).toMatchObject({
    local: { address: '127.0.0.1', port },
    remote: { address: '0.0.0.0', port: 0 },
    uid: process.getuid?.(),
  });
  const connected = await sockets.tcp({ states: [TcpState.established] });
  const own = connected.find(({ remote }) => remote.port === port);
  expect(own).toMatchObject({ local: { address: '127.0.0.1', port: client.localPort }, family: 2 });
  expect(own?.attrs.info?.state).toBe(TcpState.established);
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

withKernel('shows unix sockets with their paths and names', async () => {
  const server = createServer();
  const path = `\0nlmqt-${process.pid}`;
  await new Promise<void>((resolve) => server.listen(path, resolve));
  await using sockets = await SockDiag.open();
  const all = await sockets.unix({ states: [TcpState.listening] });
  expect(all.some(({ name }) => name?.startsWith(`@nlmqt-${process.pid}`))).toBe(true);
  await new Promise((resolve) => server.close(resolve));
});

inNamespaceWith('nft', 'lists tables, chains, rules and sets of nftables, near and far', async (netns) => {
  const rules = `table ip filter {
    set names { type ipv4_addr; elements = { 192.0.2.1 } }
    chain input { type filter hook input priority 0; policy drop; ip saddr @names counter accept; }
  }`;
  spawnSync('ip', ['netns', 'exec', netns, 'nft', '-f', '-'], { input: rules });
  await nearAndFar(netns, async (place) => {
    await using nft = await Nftables.open(place);
    expect((await nft.getTables()).map(({ attrs }) => attrs.name)).toEqual(['filter']);
    expect((await nft.getChains({ table: 'filter' }))[0]?.attrs).toMatchObject({
      name: 'input',
      type: 'filter',
      policy: 0,
    });
    const [rule] = await nft.getRules({ family: 2, table: 'filter', chain: 'input' });
    const expressions = rule?.attrs.expressions?.elem?.map(({ name }) => name);
    expect(expressions).toEqual(['payload', 'lookup', 'counter', 'immediate']);
    expect((await nft.getSets({ family: 2, table: 'filter' }))[0]?.attrs.name).toBe('names');
    const [element] = await nft.getElements({ family: 2, table: 'filter', set: 'names' });
    expect(element?.key?.value).toEqual(Uint8Array.of(192, 0, 2, 1));
    expect((await nft.getGeneration()).attrs.id).toBeGreaterThan(0);
    const missing = nft.getElements({ family: 2, table: 'filter', set: 'no-such' });
    await expect(missing).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

inNamespace(
  'lets who may not write read and no more, and behind two brokers what is known to read there',
  async (netns) => {
    ip(['-n', netns, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1']);
    const services = ['route', 'generic', 'sock_diag'].map((family) => `netlink/${family}@${netns}`);
    const far = await serving('--service', services.join(','));
    const near = await serving('--service', 'none', '--uplink', `rack7=${far.url}`);
    try {
      const place = { host: near.url, netns, via: 'rack7' };
      await using direct = await Ethtool.open({ host: far.url, netns });
      const wanted = { wanted: { bits: { bit: [{ name: 'tx-generic-segmentation' }] } } };
      const denied = { code: 'ERR_DENIED', message: expect.stringContaining('write') as string };
      await expect(direct.set(ethtoolOperations.featuresSet.do, 'v0', wanted)).rejects.toMatchObject(denied);
      await using generic = await GenericNetlink.open(place);
      expect((await generic.families()).length).toBeGreaterThan(1);
      const asked = generic.dump(netdevFamily, netdevOperations.devGet.dump);
      await expect(asked).rejects.toMatchObject(denied);
      await using sockets = await SockDiag.open(place);
      expect(await sockets.tcp()).toEqual([]);
      await using ipr = await IPRoute.open(place);
      expect((await ipr.getQdiscs({ invisible: true })).length).toBeGreaterThan(0);
      const index = (await ipr.linkLookup('v0')) ?? 0;
      await expect(ipr.tc('add', { object: 'qdisc', index, ...htb() })).rejects.toMatchObject(denied);
    } finally {
      await near.stop();
      await far.stop();
    }
  },
);

inNamespace('makes, changes and removes queueing disciplines, classes and filters', async (netns) => {
  ip(['-n', netns, 'link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1']);
  await using ipr = await IPRoute.open({ netns });
  const [index = 0, other = 0] = await Promise.all(['v0', 'v1'].map((name) => ipr.linkLookup(name)));
  const root = parseHandle('1:');
  await ipr.tc('add', { object: 'qdisc', index, handle: root, ...htb({ defcls: 0x10 }) });
  const classid = parseHandle('1:10');
  await ipr.tc('add', { object: 'class', index, parent: root, handle: classid, ...htbClass({ rate: 125_000 }) });
  await ipr.tc('add', { object: 'qdisc', index, parent: classid, ...fifo('pfifo', 50) });
  const keys = [{ val: 0x0a000000, mask: 0xff000000, off: 16, offmask: 0 }];
  const filter = { object: 'filter', index, parent: root, prio: 1, protocol: 0x0800 } as const;
  await ipr.tc('add', { ...filter, ...u32({ keys, flowid: classid }) });
  const [, leaf] = await ipr.getQdiscs({ index });
  expect(leaf).toMatchObject({ parent: classid, attrs: { kind: 'pfifo', options: { pfifo: { limit: 50 } } } });
  const [klass] = await ipr.getClasses({ index });
  expect(klass?.attrs.options?.htb?.parms?.rate.rate).toBe(125_000);
  await ipr.tc('change', { object: 'class', index, handle: classid, parent: root, ...htbClass({ rate: 250_000 }) });
  expect((await ipr.getClasses({ index }))[0]?.attrs.options?.htb?.parms?.rate.rate).toBe(250_000);
  const found = await ipr.getFilters({ index, parent: root });
  expect(found.at(-1)?.attrs.options?.u32?.sel?.keys).toEqual(keys);
  await ipr.tc('add', { object: 'qdisc', index: other, kind: 'clsact' });
  const ingress = { object: 'filter', index: other, parent: TcHandle.clsactIngress, prio: 1 } as const;
  await ipr.tc('add', { ...ingress, ...u32({ keys, actions: [mirred('redirect', index)] }) });
  const [redirect] = (await ipr.getFilters({ index: other, parent: TcHandle.clsactIngress })).slice(-1);
  expect(redirect?.attrs.options?.u32?.act?.[0]?.options?.mirred?.parms?.ifindex).toBe(index);
  await ipr.tc('del', { ...filter, kind: 'u32' });
  expect(await ipr.getFilters({ index, parent: root })).toEqual([]);
  await ipr.tc('del', { object: 'qdisc', index });
  await ipr.tc('replace', { object: 'qdisc', index, ...tbf({ rate: 125_000, burst: 32_768, limit: 100_000 }) });
  expect((await ipr.getQdiscs({ index }))[0]?.attrs.options?.tbf?.parms).toMatchObject({ limit: 100_000 });
  const twice = ipr.tc('add', { object: 'qdisc', index: other, kind: 'clsact' });
  await expect(twice).rejects.toMatchObject({ code: 'EEXIST' });
});
