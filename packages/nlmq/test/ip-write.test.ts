import { kernelState } from './kernel-state.ts';
import { inNamespace, ip, ipJson, withKernel } from './kernel-namespace.ts';
import { nlmq, serving } from './screen.ts';

/** Writes, line by line; each must succeed. */
async function write(netns: string, lines: readonly string[], ...place: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err, out } = await nlmq('ip', '--netns', netns, ...place, ...line.split(' '));
    expect([line, code, err, out]).toEqual([line, 0, '', '']);
  }
}

/** Lines that `ip` and `nlmq ip` understand alike. */
const LINES: readonly string[] = [
  'link add v0 address 02:00:00:00:00:01 type veth peer name v1',
  'link add name br0 address 02:00:00:00:00:02 type bridge stp_state 1 ageing_time 1000',
  'link add vx0 address 02:00:00:00:00:03 type vxlan id 42 local 10.0.0.1 group 239.1.1.1 dev v0 dstport 4789 ttl 8',
  'link add mv0 link v0 address 02:00:00:00:00:04 type macvlan mode bridge',
  'link add link v0 name mt0 address 02:00:00:00:00:05 type macvtap mode private',
  'link add ifb0 address 02:00:00:00:00:06 txqueuelen 7 type ifb',
  'link set dev v1 address 02:00:00:00:00:07',
  'link set v1 up mtu 1400 alias a-name group 7 promisc on arp off',
  'link set v0 up',
  'link set v1 master br0',
  'link set ifb0 name ifb7',
  'link set br0 up',
  'link set br0 down',
  'addr add 10.0.0.1/24 brd + dev v0 label v0:one',
  'addr add 10.1.0.1 peer 10.1.0.2/30 dev v0 metric 77',
  'addr add fd00::1/64 dev v0 nodad',
  'addr add 127.0.0.9/8 dev lo',
  'addr add 10.3.0.1/24 dev v0 scope link noprefixroute',
  'addr del 10.1.0.1 peer 10.1.0.2/30 dev v0',
  'route add default via 10.0.0.254',
  'route add 192.168.1.0/24 via 10.0.0.9 metric 5 proto static src 10.0.0.1',
  'route add 192.168.2.0/24 nexthop via 10.0.0.9 weight 3 nexthop via 10.0.0.8 dev v0 onlink',
  'route add 192.168.3.0/24 via 10.0.0.9 mtu lock 1400 advmss 1300 congctl cubic',
  'route add 192.168.4.0/24 dev v0 table 1000',
  'route add blackhole 192.168.5.0/24',
  'route add unreachable 192.168.6.0/24 metric 3 table 77',
  'route add 192.168.9.0/24 via inet6 fd00::9 dev v0',
  'route add 192.168.10.0/24 via 1.2.3.4 dev v0 onlink',
  'route add 192.168.11.0/24 dev v0 tos 0x10 scope host',
  'route add local 10.9.9.9 dev lo',
  'route add fd10::/64 via fd00::9 pref high',
  'route replace 192.168.1.0/24 via 10.0.0.8 metric 5',
  'route append 192.168.1.0/24 via 10.0.0.7 metric 5',
  'route del 192.168.6.0/24 table 77',
  'rule add from 10.0.0.0/8 to 192.0.2.1 table 1000 priority 100 fwmark 0x10/0xff',
  'rule add not iif v0 oif v1 goto 32766 pref 101',
  'rule add uidrange 0-999 ipproto tcp sport 80-90 dport 443 blackhole priority 102',
  'rule add tos 0x10 table main suppress_prefixlength 0 suppress_ifgroup 7 priority 103 protocol static',
  '-6 rule add from fd00::/8 unreachable priority 105',
  'rule add tun_id 7 table 9 priority 106',
  'rule del priority 102',
  'neigh add 10.0.0.9 lladdr 02:00:00:00:00:09 dev v0',
  'neigh add fd00::9 lladdr 02:00:00:00:00:0a dev v0 nud noarp router',
  'neigh add proxy 10.0.0.77 dev v0',
  'neigh replace 10.0.0.9 lladdr 02:00:00:00:00:0b dev v0 protocol static',
  'neigh add 10.0.0.10 lladdr 02:00:00:00:00:0c dev v0',
  'neigh del 10.0.0.10 dev v0',
  'link del mv0',
  'link add br7 address 02:00:00:00:00:17 type bridge stp_state 0 mcast_snooping 0 mcast_query_interval 9000',
  'link add p0 address 02:00:00:00:00:21 type veth peer name p1 address 02:00:00:00:00:22',
  'link set p0 master br7',
  'link set br7 type bridge ageing_time 4000 priority 4096',
  'link set p0 type bridge_slave cost 7 hairpin on learning off isolated on',
  'link add vx7 address 02:00:00:00:00:23 type vxlan id 77 dstport 4790 srcport 5000 6000 df set proxy noudpcsum',
  'link add mv7 link p1 address 02:00:00:00:00:24 type macvlan mode vepa bcqueuelen 500',
  'nexthop add id 5 via 10.0.0.77 dev v0',
  'nexthop add id 6 via 10.0.0.78 dev v0 proto static',
  'nexthop add id 7 group 5/6,3',
  'nexthop add id 8 blackhole',
  'nexthop replace id 5 via 10.0.0.79 dev v0 onlink',
  'nexthop del id 8',
  'route add 10.44/16 nhid 7',
  'route add 10.45.0.0/16 encap ip id 9 dst 10.3.3.3 ttl 5 via 10.0.0.9 dev v0',
  'route add 10.46/16 nexthop encap ip id 9 dst 10.3.3.3 via 10.0.0.9 dev v0 nexthop via 10.0.0.8 dev v0 weight 2',
  'route add 10.50.0.0/24 dev v0 table 500',
  'route add 10.50.1.0/24 dev v0 table 500 proto static',
  'route add 10.50.2.0/24 dev v0 table 500',
  'route flush table 500 proto static',
  'rule add from 10.99.0.0/16 table 600 priority 600',
  'rule add from 10.98.0.0/16 table 600 priority 601',
  'rule flush table 600',
  'link add v8 address 02:00:00:00:00:18 type veth peer name v9 address 02:00:00:00:00:19',
  'addr add 10.8.0.1/24 dev v8',
  'addr add 10.8.0.2/24 dev v8',
  'addr add fd08::1/64 dev v8 nodad',
  'addr flush dev v8',
  'neigh add 10.8.0.9 lladdr 02:00:00:00:00:0d dev v8',
  'neigh add 10.8.0.8 lladdr 02:00:00:00:00:0e dev v8 nud reachable',
  'neigh flush dev v8 nud permanent',
];

inNamespace(
  'writes as `ip` writes, here and through a broker that lets its peers',
  async (netns) => {
    const others = [`${netns}-ip`, `${netns}-far`] as const;
    for (const other of others) {
      ip(['netns', 'add', other]);
      ip(['-n', other, 'link', 'set', 'lo', 'up']);
    }
    const broker = await serving('--allow-write', '--service', `netlink/route@${others[1]}`);
    try {
      for (const line of LINES) ip(['-n', others[0], ...line.split(' ')]);
      await write(netns, LINES);
      await write(others[1], LINES, '--host', broker.url);
      expect(kernelState(netns)).toEqual(kernelState(others[0]));
      expect(kernelState(others[1])).toEqual(kernelState(others[0]));
    } finally {
      await broker.stop();
      for (const other of others) ip(['netns', 'del', other]);
    }
  },
  60_000,
);

inNamespace('puts a link into another namespace by its name', async (netns) => {
  const other = `${netns}-b`;
  ip(['netns', 'add', other]);
  try {
    await write(netns, ['link add v0 type veth peer name v1', `link set v1 netns ${other}`]);
    expect(ipJson(['-n', other, 'link', 'show', 'v1'])).toHaveLength(1);
  } finally {
    ip(['netns', 'del', other]);
  }
});

inNamespace('ends with 4 and says why when the broker lets nobody write', async (netns) => {
  const broker = await serving('--service', `netlink/route@${netns}`);
  const { code, err, out } = await nlmq('ip', '--netns', netns, '--host', broker.url, 'link', 'set', 'lo', 'down');
  expect([code, out]).toEqual([4, '']);
  expect(err).toMatch(/^nlmq: [^\n]*--allow-write[^\n]*\n$/);
  expect(ipJson(['-n', netns, 'link', 'show', 'lo'])[0]?.['flags']).toContain('UP');
  await broker.stop();
});

inNamespace("ends with 1 and the kernel's sentence when the kernel refuses", async (netns) => {
  const { code, err } = await nlmq('ip', '--netns', netns, 'route', 'add', '10.0.0.0/8', 'via', '192.0.2.1');
  expect([code, err]).toEqual([1, 'nlmq: Nexthop has invalid gateway\n']);
});

withKernel('ends with 2 and changes nothing when the words are not understood', async () => {
  for (const [line, part] of [
    ['addr add 10.0.0.1/24', 'dev'],
    ['addr add 10.0.256/24 dev lo', '10.0.256'],
    ['addr flush', 'dev'],
    ['route flush', 'table'],
    ['nexthop add id 5 group 1,x', '1,x'],
    ['route add 10/8 encap mpls 5 dev lo', 'mpls'],
    ['addr add 10.0.0.1/33 dev lo', '10.0.0.1/33'],
    ['link set', 'dev'],
    ['link set lo mtu many', 'many'],
    ['link set lo colour red', 'colour'],
    ['link set lo netns no-such-namespace', 'no-such-namespace'],
    ['route add 10.0.0.0/8 via', 'via'],
    ['route add 10.0.0.0/8 proto nobody', 'nobody'],
    ['rule add colour red', 'colour'],
    ['neigh add 10.0.0.1 lladdr 2:3 dev lo', '2:3'],
    ['neigh add 10.0.0.1 nud sleepy dev lo', 'sleepy'],
  ]) {
    const { code, err } = await nlmq('ip', ...line!.split(' '));
    expect([line, code]).toEqual([line, 2]);
    expect(err).toContain(part);
  }
});
