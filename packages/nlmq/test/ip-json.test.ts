import { batch, inNamespace, ip, withIp } from './kernel-namespace.ts';
import { nlmq, serving } from './screen.ts';

const QUESTIONS = ['addr show', 'link show', 'route show', '-6 route show', '-4 addr show', 'route show table all'];

const LONG = 60_000;

/** What both print; asked again while things change, as new IPv6 addresses do, between two askings of `ip`. */
async function both(netns: string | undefined, question: string, ours: readonly string[]): Promise<[unknown, unknown]> {
  const place = netns === undefined ? [] : ['-n', netns];
  const ask = (): string => ip([...place, '-j', ...question.split(' ')]);
  for (;;) {
    const before = ask();
    const { out } = await nlmq('ip', '-j', ...ours, ...question.split(' '));
    if (before === ask()) return [JSON.parse(before), JSON.parse(out)];
  }
}

async function expectEqual(netns: string | undefined, questions: readonly string[]): Promise<void> {
  const near = netns === undefined ? [] : ['--netns', netns];
  const broker = await serving('--service', netns === undefined ? 'netlink/route' : `netlink/route@${netns}`);
  try {
    for (const question of questions) {
      for (const place of [near, [...near, '--host', broker.url]]) {
        const [theirs, ours] = await both(netns, question, place);
        expect(ours).toEqual(theirs);
        expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
      }
    }
  } finally {
    await broker.stop();
  }
}

withIp(
  'prints what `ip -j` prints of this machine, here and through a broker',
  async () => {
    await expectEqual(undefined, QUESTIONS);
  },
  LONG,
);

inNamespace(
  'prints what `ip -j` prints of 50 veths and 200 addresses',
  async (netns) => {
    const pairs = Array.from({ length: 25 }, (_, n) => [`a${n}`, `b${n}`] as const);
    batch(
      netns,
      pairs.map(([a, b]) => `link add ${a} type veth peer name ${b}`),
    );
    const names = pairs.flat();
    batch(
      netns,
      names.map((name) => `link set ${name} up`),
    );
    const addresses = names.flatMap((name, n) => [
      `addr add 10.${n}.0.1/24 brd + dev ${name}`,
      `addr add 10.${n}.0.2/24 dev ${name} label ${name}:two`,
      `addr add 10.${n}.1.1/32 peer 10.${n}.1.2 dev ${name}`,
      `addr add fd00:${n}::1/64 dev ${name} nodad`,
    ]);
    batch(netns, addresses);
    await expectEqual(netns, QUESTIONS);
  },
  LONG,
);

inNamespace(
  'prints what `ip -j` prints of bridges, tunnels, groups, aliases and a link whose peer is elsewhere',
  async (netns) => {
    const other = `${netns}-b`;
    ip(['netns', 'add', other]);
    try {
      batch(netns, [
        'link add v0 type veth peer name v1',
        `link add away type veth peer name there netns ${other}`,
        'link add br0 type bridge',
        'link set v0 master br0',
        'link set v1 alias an-alias',
        'link property add dev v1 altname a-second-name altname another',
        'link set v1 group 7 promisc on allmulticast on mtu 1300',
        'link add mv0 link v1 type macvlan mode bridge',
        'link set br0 up',
        'link set v0 up',
        'link set away up',
        'addr add 10.0.1.1/24 dev br0 metric 77 noprefixroute',
        'addr add 10.0.4.1/24 scope link dev br0',
        'addr add fd01::1/64 dev br0 nodad',
      ]);
      await expectEqual(netns, [
        ...QUESTIONS,
        'link show type veth',
        'link show master br0',
        'addr show dev a-second-name',
      ]);
    } finally {
      ip(['netns', 'del', other]);
    }
  },
);

inNamespace(
  'prints what `ip -j` prints of every kind of route',
  async (netns) => {
    batch(netns, [
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'link set v1 up',
      'addr add 10.0.0.1/24 dev v0',
      'addr add 10.5.0.1/24 dev v1',
      'addr add fd01::1/64 dev v0 nodad',
      'addr add fd05::1/64 dev v1 nodad',
      'route add default via 10.0.0.254',
      'route add 192.168.1.0/24 via 10.0.0.9 metric 5 proto static src 10.0.0.1',
      'route add 192.168.2.0/24 nexthop via 10.0.0.9 weight 3 nexthop via 10.5.0.9 weight 2',
      'route add 192.168.3.0/24 via 10.0.0.9 mtu 1400 advmss 1300 rtt 2500ms rto_min 1500ms features ecn',
      'route add 192.168.4.0/24 dev v0 initcwnd 20 quickack 1 congctl cubic hoplimit 9 cwnd lock 7',
      'route add blackhole 192.168.5.0/24',
      'route add unreachable 192.168.6.0/24 metric 3',
      'route add throw 192.168.8.0/24 table 100',
      'route add 192.168.9.0/24 via inet6 fd01::9 dev v0',
      'route add 192.168.10.0/24 via 1.2.3.4 dev v0 onlink',
      'route add 192.168.11.0/24 dev v0 scope host table 1000',
      'route add 192.168.12.0/24 dev v0 tos 0x10',
      'route add 192.168.13.0/24 dev v0 realm 5 proto 99',
      'nexthop add id 5 via 10.0.0.77 dev v0',
      'route add 192.168.16.0/24 nhid 5',
      'route add fd10::/64 via fd01::9 mtu 1350',
      'route add fd11::/64 nexthop via fd01::8 nexthop via fd05::8 weight 4',
      'route add fd12::/64 dev v0 metric 9 pref high',
      'route add unreachable fd13::/64',
    ]);
    await expectEqual(netns, [
      'route show',
      '-6 route show',
      'route show table all',
      'route show dev v1',
      'route show table 1000',
    ]);
  },
  LONG,
);

inNamespace(
  'prints what `ip -j` prints of rules and neighbours',
  async (netns) => {
    batch(netns, [
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'addr add 10.0.0.1/24 dev v0',
      'rule add from 10.0.0.0/8 to 192.0.2.1 table 1000 priority 1000 fwmark 0x10/0xff',
      'rule add to 192.0.2.0/24 fwmark 7 realms 3/4 priority 1001',
      'rule add iif v0 oif gone goto 2000 priority 1002',
      'rule add not from 10.9.0.0/16 uidrange 0-999 ipproto tcp sport 80-90 dport 443 blackhole priority 1003',
      'rule add tos 0x10 table main suppress_prefixlength 0 suppress_ifgroup 7 priority 1004 protocol static',
      'rule add tun_id 7 ipproto 99 l3mdev priority 1005',
      'rule add from 0.0.0.0/4 nop priority 1006',
      'neigh add 10.0.0.9 lladdr 02:00:00:00:00:09 dev v0 nud permanent protocol static',
      'neigh add fd00::9 lladdr 02:00:00:00:00:0a dev v0 nud permanent router',
      'neigh add 10.0.0.10 dev v0 nud failed extern_learn',
      'neigh add 10.0.0.11 dev v0 lladdr 02:00:00:00:00:0b nud noarp',
      'neigh add proxy 10.0.0.77 dev v0',
    ]);
    ip(['-n', netns, '-6', 'rule', 'add', 'from', 'fd00::/8', 'unreachable', 'priority', '1007']);
    await expectEqual(netns, [
      'rule show',
      '-6 rule',
      'rule show table main',
      'neigh',
      '-4 neigh show',
      'neigh show dev v0',
      'neigh show nud all',
      'neigh show nud noarp',
      'neigh show proxy',
    ]);
  },
  LONG,
);
