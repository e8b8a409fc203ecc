import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batch, inNamespace, ip, tryIp } from './kernel-namespace.ts';
import { type Running, nlmq, start } from './screen.ts';

const LONG = 120_000;

/** What cannot be as `ip -j` has it: timers run on between two askings, and the names of users are those of another machine. */
const EXCEPTIONS = ['gc_timer', 'hello_timer', 'tcn_timer', 'forward_delay_timer', 'hold_timer', 'user'];

const QUESTIONS = [
  '-d link',
  'link show type bridge',
  '-d addr',
  '-4 addr',
  'addr show scope host',
  'route show table all',
  '-6 route show table all',
  'route show dev v1',
  'route show proto static',
  'rule',
  '-6 rule',
  'neigh',
  'neigh show nud all',
  'neigh show proxy',
  'nexthop',
  'nexthop show groups',
  'route get 10.44.0.1',
  'route get fibmatch 10.44.0.1',
  'route get 127.0.0.1',
  '-6 route get fd01::7',
];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

const PREPARATION = [
  'link add v0 type veth peer name v1',
  'link add v2 type veth peer name v3',
  'link set v1 up',
  'link set v0 up',
  'link add br0 type bridge',
  'link set v2 master br0',
  'link set br0 up',
  'link set v2 up',
  'link add vx0 type vxlan id 42 dstport 4789 dev v0 group 239.1.1.1 ttl 5',
  'link add vx1 type vxlan id 43 dstport 4789 remote 10.0.0.2 local 10.0.0.1 nolearning tos 4',
  'link add vx2 type vxlan id 44 dstport 4790 remote fd00::2 local fd00::1',
  'link add mv0 link v1 type macvlan mode bridge',
  'link add mv1 link v3 type macvlan mode source',
  'link add mt0 link v3 type macvtap mode private',
  'link add ifb0 type ifb',
  'link set v3 alias an-alias group 7',
  ...numbers(150).map((n) => `addr add 10.7.${n}.1/24 dev v1`),
  ...numbers(150).map((n) => `addr add fd01:${n.toString(16)}::1/64 dev v1 nodad`),
  'nexthop add id 5 via 10.7.0.77 dev v1',
  'nexthop add id 6 via 10.7.0.78 dev v1 proto static',
  'nexthop add id 7 group 5/6,3',
  'nexthop add id 8 blackhole',
  'nexthop add id 11 encap ip id 5 dst 10.0.0.9 via 10.7.0.9 dev v1',
  'nexthop add id 12 via fd01::9 dev v1 onlink',
  'route add 10.44.0.0/16 nhid 7',
  'route add 10.45.0.0/16 encap ip id 9 dst 10.3.3.3 ttl 5 via 10.7.0.9 dev v1',
  'route add 10.46.0.0/16 nexthop encap ip id 9 dst 10.3.3.3 via 10.7.0.9 dev v1 nexthop via 10.7.0.8 dev v1 weight 2',
  'route add fd44::/64 encap ip6 id 9 dst fd03::3 via fd01::9 dev v1',
  'route add fd46::/64 nexthop via fd01::8 nexthop via fd01::9 weight 4',
  'route add unreachable 10.47.0.0/16 metric 3 table 100',
  ...numbers(1000).map((n) => `route add 10.60.${n >> 8}.${n & 255}/32 via 10.7.0.9 proto static metric ${n % 9}`),
  ...numbers(500).map((n) => `route add 10.61.${n >> 8}.${n & 255}/32 dev v1 table ${1000 + (n % 5)} mtu 1400`),
  ...numbers(500).map((n) => `route add fd61:${n.toString(16)}::/64 via fd01::9`),
  'rule add from 10.0.0.0/8 to 192.0.2.1 table 1000 priority 1000 fwmark 0x10/0xff',
  'rule add iif v0 oif gone goto 2000 priority 1002',
  'rule add not from 10.9.0.0/16 uidrange 0-999 ipproto tcp sport 80-90 dport 443 blackhole priority 40003',
  'neigh add 10.7.0.9 lladdr 02:00:00:00:00:09 dev v1 nud permanent protocol static',
  'neigh add fd01::9 lladdr 02:00:00:00:00:0a dev v1 nud permanent router',
  'neigh add 10.7.0.11 dev v1 lladdr 02:00:00:00:00:0b nud noarp',
  'neigh add proxy 10.7.0.77 dev v1',
];

/** A broker at these places; answers where it listens. */
async function serve(...args: string[]): Promise<Running & { readonly urls: readonly string[] }> {
  const running = start('serve', ...args);
  const ready = await running.screen.line((line) => line.startsWith('ready '));
  return { ...running, urls: ready.split(' ').slice(1) };
}

/** What `ip` prints without what is excepted; the same of ours. */
const comparable = (text: string): string =>
  JSON.stringify(JSON.parse(text), (key, value: unknown) => (EXCEPTIONS.includes(key) ? undefined : value));

async function expectParity(netns: string, place: readonly string[]): Promise<void> {
  for (const question of QUESTIONS) {
    const ask = (): string => comparable(ip(['-n', netns, '-j', ...question.split(' ')]));
    for (;;) {
      const before = ask();
      const { out, err } = await nlmq('ip', '-j', '--netns', netns, ...place, ...question.split(' '));
      if (before !== ask()) continue;
      expect([place.at(1), question, err]).toEqual([place.at(1), question, '']);
      if (comparable(out) !== before) expect(JSON.parse(comparable(out))).toEqual(JSON.parse(before));
      expect(comparable(out)).toBe(before);
      break;
    }
  }
}

inNamespace(
  'prints what `ip -j` and `ip -d -j` print of all that this kernel has: here, over tcp, unix and tls, and over two brokers',
  async (netns) => {
    batch(netns, PREPARATION);
    ip(['-n', netns, '-6', 'rule', 'add', 'from', 'fd00::/8', 'unreachable', 'priority', '1007']);
    for (const line of ['tuntap add tap0 mode tap', 'tuntap add tun0 mode tun user nobody multi_queue'])
      tryIp(netns, line);
    const folder = mkdtempSync(join(tmpdir(), 'nlmqt-'));
    await nlmq('cert', 'ca', '--dir', folder);
    for (const [kind, name] of [
      ['server', 'localhost'],
      ['client', 'me'],
    ] as const)
      await nlmq('cert', kind, name, '--dir', folder);
    const files = (name: string): string[] =>
      ['--key', `${name}.key`, '--cert', `${name}.crt`, '--ca', 'ca.crt'].map((word) =>
        word.startsWith('--') ? word : `${folder}/${word}`,
      );
    const broker = await serve(
      'tcp://127.0.0.1:0',
      `unix://${folder}/socket`,
      'tls://localhost:0',
      '--service',
      `netlink/route@${netns}`,
      ...files('localhost'),
    );
    const [tcp = '', unix = '', tls = ''] = broker.urls;
    const second = await serve('tcp://127.0.0.1:0', '--service', 'none', '--uplink', `near=${tcp}`);
    try {
      await expectParity(netns, []);
      await expectParity(netns, ['--host', tcp]);
      await expectParity(netns, ['--host', unix]);
      await expectParity(netns, ['--host', tls, ...files('me')]);
      await expectParity(netns, ['--host', second.urls[0] ?? '', '--via', 'near']);
    } finally {
      await second.stop();
      await broker.stop();
      rmSync(folder, { recursive: true });
    }
  },
  LONG,
);
