import { converse } from '@nlmq/client';
import {
  AddressFamily,
  LinkFlag,
  NeighbourFlag,
  NeighbourState,
  NexthopFlag,
  RouteType,
  RuleAction,
} from '@nlmq/families';
import { IPRoute, linkChange, routeChange, type LinkWords } from '@nlmq/iproute';
import { netlink } from '@nlmq/service-netlink';
import { batch, inNamespace, ip, ipJson } from './kernel-namespace.ts';

async function open(netns: string): Promise<IPRoute> {
  return new IPRoute(await converse(netlink({ family: 'route', netns })));
}

async function indexOf(ipr: IPRoute, name: string): Promise<number> {
  return (await ipr.getLink(name)).index;
}

const one = (netns: string, ...words: string[]): Record<string, unknown> | undefined =>
  ipJson(['-n', netns, ...words])[0];

inNamespace('links of every kind are made as they are told to be', async (netns) => {
  await using ipr = await open(netns);
  const make = async (words: LinkWords): Promise<unknown> => {
    await ipr.link('add', words);
    return one(netns, '-d', 'link', 'show', words.ifname ?? '')?.['linkinfo'];
  };
  const peer = { attrs: { ifname: 'v1', mtu: 1400 } };
  expect(await make({ ifname: 'v0', kind: 'veth', data: { peer }, mtu: 1300 })).toMatchObject({ info_kind: 'veth' });
  expect(one(netns, 'link', 'show', 'v1')).toMatchObject({ mtu: 1400 });
  expect(one(netns, 'link', 'show', 'v0')).toMatchObject({ mtu: 1300 });
  const link = await indexOf(ipr, 'v0');
  expect(await make({ ifname: 'br0', kind: 'bridge', data: { ageingTime: 1000 } })).toMatchObject({
    info_kind: 'bridge',
    info_data: { ageing_time: 1000 },
  });
  const vxlan = { id: 42, local: '10.0.0.1', group: '239.1.1.1', port: 4789, ttl: 8, link };
  expect(await make({ ifname: 'vx0', kind: 'vxlan', data: vxlan })).toMatchObject({
    info_kind: 'vxlan',
    info_data: { id: 42, group: '239.1.1.1', local: '10.0.0.1', port: 4789, ttl: 8, link: 'v0' },
  });
  expect(await make({ ifname: 'mv0', kind: 'macvlan', link, data: { mode: 4 } })).toMatchObject({
    info_data: { mode: 'bridge' },
  });
  expect(await make({ ifname: 'mt0', kind: 'macvtap', link, data: { mode: 1 } })).toMatchObject({
    info_data: { mode: 'private' },
  });
  expect(await make({ ifname: 'ifb0', kind: 'ifb' })).toMatchObject({ info_kind: 'ifb' });
});

inNamespace('links are changed, renamed and removed', async (netns) => {
  await using ipr = await open(netns);
  batch(netns, ['link add v0 type veth peer name v1', 'link add br0 type bridge']);
  const index = await indexOf(ipr, 'v0');
  const master = await indexOf(ipr, 'br0');
  const { promisc } = LinkFlag;
  await ipr.link('set', { index, mtu: 1300, txqlen: 7, address: '02:00:00:00:00:77', ifalias: 'x', group: 7 });
  await ipr.link('set', { index, master, up: true, flags: promisc, change: promisc });
  const shown = { mtu: 1300, txqlen: 7, address: '02:00:00:00:00:77', ifalias: 'x', group: '7', master: 'br0' };
  expect(one(netns, 'link', 'show', 'v0')).toMatchObject(shown);
  expect(one(netns, 'link', 'show', 'v0')?.['flags']).toEqual(expect.arrayContaining(['UP', 'PROMISC']));
  await ipr.link('set', { index, up: false, master: 0, ifname: 'renamed' });
  expect(one(netns, 'link', 'show', 'renamed')).not.toHaveProperty('master');
  expect(one(netns, 'link', 'show', 'renamed')?.['flags']).not.toContain('UP');
  await ipr.link('del', { ifname: 'br0' });
  await ipr.link('del', { index });
  expect(ipJson(['-n', netns, 'link'])).toHaveLength(1);
});

inNamespace('a link is moved to the namespace of a process', async (netns) => {
  await using ipr = await open(netns);
  batch(netns, ['link add v0 type veth peer name nlmqt-moved']);
  await ipr.link('set', { ifname: 'nlmqt-moved', netNsPid: process.pid });
  expect(await ipr.linkLookup('nlmqt-moved')).toBeUndefined();
  expect(ipJson(['link', 'show', 'nlmqt-moved'])).toHaveLength(1);
  await ipr.link('del', { ifname: 'v0' });
});

inNamespace('addresses come and go', async (netns) => {
  await using ipr = await open(netns);
  batch(netns, ['link add v0 type veth peer name v1']);
  const index = await indexOf(ipr, 'v0');
  await ipr.addr('add', { index, address: '10.0.0.1/24', broadcast: '10.0.0.255', label: 'v0:one' });
  await ipr.addr('add', { index, local: '10.1.0.1', address: '10.1.0.2/30', rtPriority: 77 });
  await ipr.addr('add', { index, address: 'fd00::1/64', flags: 0x02 });
  await ipr.addr('replace', { index, address: '10.0.0.1/24', cacheinfo: { valid: 1000, prefered: 500 } });
  const info = (): unknown => one(netns, 'addr', 'show', 'v0')?.['addr_info'];
  expect(info()).toMatchObject([
    { local: '10.0.0.1', prefixlen: 24, broadcast: '10.0.0.255', label: 'v0:one', valid_life_time: 1000 },
    { local: '10.1.0.1', address: '10.1.0.2', prefixlen: 30, metric: 77 },
    { local: 'fd00::1', prefixlen: 64, nodad: true },
  ]);
  await ipr.addr('del', { index, address: '10.0.0.1/24' });
  await ipr.addr('del', { index, local: '10.1.0.1', address: '10.1.0.2/30' });
  await ipr.addr('del', { index, address: 'fd00::1/64' });
  expect(info()).toEqual([]);
});

inNamespace('routes lead through gateways, many next hops, objects and other families', async (netns) => {
  await using ipr = await open(netns);
  batch(netns, [
    'link add v0 type veth peer name v1',
    'link set v0 up',
    'link set v1 up',
    'addr add 10.0.0.1/24 dev v0',
    'addr add fd00::1/64 dev v0 nodad',
  ]);
  const oif = await indexOf(ipr, 'v0');
  const gateway = '10.0.0.9';
  const via = { family: AddressFamily.inet6, addr: 'fd00::9' };
  const multipath = [
    { ifindex: oif, hops: 2, attrs: { gateway } },
    { ifindex: oif, attrs: { gateway: '10.0.0.8' }, flags: NexthopFlag.onlink },
  ];
  await ipr.nexthop('add', { id: 5, gateway, oif });
  await ipr.nexthop('add', { id: 6, gateway: '10.0.0.8', oif });
  await ipr.nexthop('add', { id: 7, group: [{ id: 5, weight: 1 }, { id: 6 }] });
  await ipr.route('add', { gateway });
  await ipr.route('add', { dst: '10.1.0.0/16', oif, priority: 5, prefsrc: '10.0.0.1', protocol: 4 });
  await ipr.route('add', { dst: '10.2.0.0/16', multipath });
  await ipr.route('add', { dst: '10.3.0.0/16', nhId: 7 });
  await ipr.route('add', { dst: '10.4.0.0/16', gateway, metrics: { mtu: 1400, advmss: 1300 } });
  await ipr.route('add', { dst: '10.5.0.0/16', gateway, table: 1000 });
  await ipr.route('add', { dst: '10.6.0.0/16', via, oif });
  await ipr.route('add', { dst: '10.7.0.0/16', type: RouteType.blackhole });
  await ipr.route('add', { dst: 'fd01::/64', gateway: 'fd00::9' });
  const found = (...words: string[]): unknown => one(netns, 'route', 'show', ...words);
  expect(found('default')).toMatchObject({ gateway, dev: 'v0' });
  expect(found('10.1.0.0/16')).toMatchObject({ scope: 'link', metric: 5, prefsrc: '10.0.0.1', protocol: 'static' });
  expect(found('10.2.0.0/16')).toMatchObject({ nexthops: [{ weight: 3 }, { weight: 1, flags: ['onlink'] }] });
  expect(found('10.3.0.0/16')).toMatchObject({ nhid: 7, nexthops: [{ weight: 2 }, { weight: 1 }] });
  expect(found('10.4.0.0/16')).toMatchObject({ metrics: [{ mtu: 1400, advmss: 1300 }] });
  expect(found('table', '1000')).toMatchObject({ dst: '10.5.0.0/16' });
  expect(found('10.6.0.0/16')).toMatchObject({ via: { family: 'inet6', host: 'fd00::9' } });
  expect(found('10.7.0.0/16')).toMatchObject({ type: 'blackhole' });
  expect(one(netns, '-6', 'route', 'show', 'fd01::/64')).toMatchObject({ gateway: 'fd00::9' });
  await ipr.route('replace', { dst: '10.4.0.0/16', gateway: '10.0.0.8' });
  expect(found('10.4.0.0/16')).toEqual({ dst: '10.4.0.0/16', gateway: '10.0.0.8', dev: 'v0', flags: [] });
  for (const n of [1, 2, 3, 4, 6, 7]) await ipr.route('del', { dst: `10.${n}.0.0/16` });
  await ipr.route('del', { dst: '10.5.0.0/16', table: 1000 });
  await ipr.route('del', { gateway });
  expect(ipJson(['-n', netns, 'route'])).toHaveLength(1);
  await ipr.nexthop('del', { id: 7 });
  expect((await ipr.getNexthops()).map(({ attrs }) => attrs.id)).toEqual([5, 6]);
});

inNamespace('rules come and go', async (netns) => {
  await using ipr = await open(netns);
  await ipr.rule('add', { src: '10.0.0.0/8', table: 1000, priority: 100, fwmark: 16, fwmask: 255 });
  await ipr.rule('add', { dst: '10.0.0.0/8', not: true, goto: 32766, priority: 101 });
  await ipr.rule('add', { iifname: 'lo', action: RuleAction.blackhole, priority: 102, ipProto: 6 });
  expect(ipJson(['-n', netns, 'rule']).slice(1, 4)).toMatchObject([
    { priority: 100, src: '10.0.0.0', srclen: 8, fwmark: '0x10', fwmask: '0xff', table: '1000' },
    { priority: 101, not: null, dst: '10.0.0.0', goto: 32766 },
    { priority: 102, iif: 'lo', ipproto: 'tcp', action: 'blackhole' },
  ]);
  const priorities = async (): Promise<unknown> =>
    (await ipr.getRules({ family: AddressFamily.inet })).map(({ attrs }) => attrs.priority);
  expect(await priorities()).toEqual([undefined, 100, 101, 102, 32766, 32767]);
  await ipr.rule('del', { src: '10.0.0.0/8', table: 1000 });
  await ipr.rule('del', { priority: 101 });
  await ipr.rule('del', { priority: 102 });
  expect(await priorities()).toEqual([undefined, 32766, 32767]);
});

inNamespace('neighbours and forwarding entries come and go, and are found by link', async (netns) => {
  await using ipr = await open(netns);
  batch(netns, ['link add v0 type veth peer name v1', 'link set v0 up', 'link add vx0 type vxlan id 42 dstport 4789']);
  const ifindex = await indexOf(ipr, 'v0');
  const vxlan = await indexOf(ipr, 'vx0');
  const lladdr = '02:00:00:00:00:09';
  await ipr.neigh('add', { ifindex, dst: '10.0.0.9', lladdr });
  await ipr.neigh('add', { ifindex, dst: 'fd00::9', lladdr, state: NeighbourState.stale, flags: NeighbourFlag.router });
  await ipr.neigh('add', { ifindex, dst: '10.0.0.77', flags: NeighbourFlag.proxy });
  const { self } = NeighbourFlag;
  const { bridge } = AddressFamily;
  const entry = { ifindex: vxlan, lladdr: '00:00:00:00:00:00', family: bridge, flags: self };
  await ipr.neigh('append', { ...entry, dst: '10.0.0.2' });
  await ipr.neigh('append', { ...entry, dst: '10.0.0.3', vni: 7 });
  expect(ipJson(['-n', netns, 'neigh', 'show', 'dev', 'v0', 'nud', 'permanent'])).toMatchObject([{ dst: '10.0.0.9' }]);
  const addresses = async (filter: Parameters<IPRoute['getNeighbors']>[0]): Promise<unknown> =>
    (await ipr.getNeighbors(filter)).map(({ attrs }) => attrs.dst);
  expect(await addresses({ family: AddressFamily.inet, ifindex })).toEqual(['10.0.0.9']);
  expect(await addresses({ family: AddressFamily.inet, proxy: true })).toEqual(['10.0.0.77']);
  expect(await addresses({ family: bridge, ifindex: vxlan })).toEqual(['10.0.0.2', '10.0.0.3']);
  await ipr.neigh('replace', { ifindex, dst: '10.0.0.9', lladdr: '02:00:00:00:00:0a' });
  expect((await ipr.getNeighbors({ family: AddressFamily.inet, ifindex }))[0]?.attrs.lladdr).toBe('02:00:00:00:00:0a');
  await ipr.neigh('del', { ifindex, dst: '10.0.0.9' });
  await ipr.neigh('del', { ...entry, dst: '10.0.0.3', vni: 7 });
  expect(await addresses({ family: bridge, ifindex: vxlan })).toEqual(['10.0.0.2']);
});

inNamespace('a refused write has the number, the sentence and the attribute of the kernel', async (netns) => {
  await using ipr = await open(netns);
  await expect(ipr.link('add', { ifname: 'lo', kind: 'ifb' })).rejects.toMatchObject({ code: 'EEXIST', errno: 17 });
  await expect(ipr.route('add', { dst: '10.0.0.0/8', gateway: '192.0.2.1' })).rejects.toMatchObject({
    code: 'ENETUNREACH',
    message: 'Nexthop has invalid gateway',
  });
  await expect(ipr.link('add', { ifname: 'x', kind: 'no-such-kind' })).rejects.toMatchObject({
    code: 'EOPNOTSUPP',
    message: 'Unknown device type',
  });
  const tooLong = ipr.link('add', { mtu: 1300, ifname: 'longer-than-a-name-may-be', kind: 'ifb' });
  await expect(tooLong).rejects.toMatchObject({ code: 'ERANGE', attribute: 'ifname' });
});

inNamespace(
  'a batch writes 20,000 routes, and tells the two that were there',
  async (netns) => {
    await using ipr = await open(netns);
    const destination = (n: number): string => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}/32`;
    batch(netns, [`route add ${destination(700)} dev lo`, `route add ${destination(19_999)} dev lo`]);
    const changes = function* (): Generator<ReturnType<typeof routeChange>> {
      for (let n = 0; n < 20_000; n++) yield routeChange('add', { dst: destination(n), oif: 1 });
    };
    const refusals = await ipr.batch(changes());
    expect(refusals.map(({ index, error }) => [index, error.code])).toEqual([
      [700, 'EEXIST'],
      [19_999, 'EEXIST'],
    ]);
    expect(await ipr.getRoutes({ family: 2, table: 254 })).toHaveLength(20_000);
  },
  30_000,
);

inNamespace('a batch may make a link and use it, when it chooses the index', async (netns) => {
  await using ipr = await open(netns);
  const refusals = await ipr.batch([
    linkChange('add', { index: 77, ifname: 'ifb0', kind: 'ifb' }),
    linkChange('set', { index: 77, up: true }),
    routeChange('add', { dst: '10.0.0.0/8', oif: 77 }),
  ]);
  expect(refusals).toEqual([]);
  expect(ip(['-n', netns, 'route'])).toContain('10.0.0.0/8 dev ifb0 scope link');
});

inNamespace('statistics count what was sent', async (netns) => {
  await using ipr = await open(netns);
  const [lo] = await ipr.getStats();
  expect(lo).toMatchObject({ ifindex: 1 });
  expect(typeof lo?.attrs.link64?.txPackets).toBe('bigint');
});
