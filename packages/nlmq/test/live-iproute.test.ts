import { converse } from '@nlmq/client';
import { AddressFamily, Operstate, namesOf } from '@nlmq/families';
import { IPRoute, type MonitorEvent } from '@nlmq/iproute';
import { netlink } from '@nlmq/service-netlink';
import { batch, inNamespace, ipJson } from './kernel-namespace.ts';

async function open(netns: string): Promise<IPRoute> {
  return new IPRoute(await converse(netlink({ family: 'route', netns })));
}

inNamespace('links are those that `ip -j link` prints', async (netns) => {
  batch(netns, ['link add v0 type veth peer name v1', 'link set v0 up mtu 1400', 'link add br0 type bridge']);
  const states = namesOf(Operstate);
  await using ipr = await open(netns);
  const ours = (await ipr.getLinks()).map(({ index, attrs }) => ({
    ifindex: index,
    ifname: attrs.ifname,
    mtu: attrs.mtu,
    qdisc: attrs.qdisc,
    operstate: states.get(attrs.operstate ?? 0)?.toUpperCase(),
    txqlen: attrs.txqlen,
    address: attrs.address,
    broadcast: attrs.broadcast,
  }));
  expect(ipJson(['-n', netns, 'link'])).toMatchObject(ours);
});

inNamespace('addresses are those that `ip -j addr` prints', async (netns) => {
  batch(netns, ['address add 10.0.0.1/24 dev lo label lo:x', 'address add 2001:db8::1/64 dev lo']);
  await using ipr = await open(netns);
  const ours = (await ipr.getAddr()).map(({ family, prefixlen, attrs }) => ({
    family: family === AddressFamily.inet ? 'inet' : 'inet6',
    local: attrs.local ?? attrs.address,
    prefixlen,
    ...(attrs.label === undefined ? {} : { label: attrs.label }),
  }));
  expect(ipJson(['-n', netns, 'addr'])[0]?.['addr_info']).toMatchObject(ours);
});

inNamespace('20,000 routes come whole, and by the table asked for', async (netns) => {
  const destination = (index: number): string => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}/32`;
  const lines = Array.from({ length: 20_000 }, (_, index) => `route add ${destination(index)} dev lo`);
  batch(netns, [...lines, 'route add 192.0.2.0/24 dev lo table 1000']);
  await using ipr = await open(netns);
  const main = await ipr.getRoutes({ family: AddressFamily.inet, table: 254 });
  expect(new Set(main.map(({ attrs }) => attrs.dst)).size).toBe(20_000);
  const other = await ipr.getRoutes({ table: 1000 });
  expect(other.map(({ attrs }) => attrs.dst)).toEqual(['192.0.2.0']);
});

inNamespace('links are found by every name; what the kernel refuses has its sentence', async (netns) => {
  batch(netns, [
    'link add v0 type veth peer name v1',
    'link property add dev v0 altname a_much_longer_alternative_name',
  ]);
  await using ipr = await open(netns);
  const index = await ipr.linkLookup('v0');
  expect(index).toBeGreaterThan(1);
  expect(await ipr.linkLookup('a_much_longer_alternative_name')).toBe(index);
  expect(await ipr.linkLookup('nowhere')).toBeUndefined();
  await expect(ipr.getRoutes({ family: 2, table: 4242 })).rejects.toMatchObject({
    code: 'ENOENT',
    message: expect.stringContaining('table does not exist') as string,
  });
});

inNamespace('filters are the kernel’s', async (netns) => {
  batch(netns, [
    'link add v0 type veth peer name v1',
    'link add br0 type bridge',
    'link set v1 master br0',
    'address add 10.0.0.1/24 dev v0',
  ]);
  await using ipr = await open(netns);
  const names = async (filter: Parameters<IPRoute['getLinks']>[0]): Promise<unknown[]> =>
    (await ipr.getLinks(filter)).map(({ attrs }) => attrs.ifname);
  const bridge = (await ipr.linkLookup('br0')) ?? 0;
  expect(await names({ master: bridge })).toEqual(['v1']);
  expect(await names({ kind: 'bridge' })).toEqual(['br0']);
  const index = (await ipr.linkLookup('v0')) ?? 0;
  expect((await ipr.getAddr({ index })).map(({ attrs }) => attrs.local)).toEqual(['10.0.0.1']);
});

inNamespace('a monitor sees links, addresses and routes come and go', async (netns) => {
  await using ipr = await open(netns);
  await using monitor = await ipr.monitor();
  batch(netns, ['link add v0 type veth peer name v1', 'address add 10.0.0.1/24 dev v0', 'link set v0 up']);
  batch(netns, [
    'route add 192.0.2.0/24 dev v0',
    'route del 192.0.2.0/24',
    'address del 10.0.0.1/24 dev v0',
    'link del v0',
  ]);
  const wanted = new Set<MonitorEvent['event']>(['newlink', 'newaddr', 'newroute', 'delroute', 'deladdr', 'dellink']);
  for await (const { event } of monitor) {
    expect(event).not.toBe('malformed');
    wanted.delete(event);
    if (wanted.size === 0) break;
  }
});

inNamespace(
  '100,000 requests, a thousand under way at a time, are all answered',
  async (netns) => {
    await using ipr = await open(netns);
    let asked = 0;
    let answered = 0;
    const lane = async (): Promise<void> => {
      while (asked++ < 100_000) if ((await ipr.getLink(1)).attrs.ifname === 'lo') answered++;
    };
    await Promise.all(Array.from({ length: 1000 }, lane));
    expect(answered).toBe(100_000);
  },
  120_000,
);
