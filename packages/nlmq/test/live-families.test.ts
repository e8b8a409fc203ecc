import { execFileSync, spawnSync } from 'node:child_process';
import { type AddressInfo, createServer, connect } from 'node:net';
import { MessageCursor, NLM_F, encodeMessage } from '@nlmq/codec';
import { converse } from '@nlmq/client';
import type { Conversation } from '@nlmq/core';
import { Writer, decodeNsid, decodeTc, encodeNsid, encodeTc } from '@nlmq/families';
import * as conntrack from '@nlmq/families/conntrack';
import * as ethtool from '@nlmq/families/ethtool';
import * as inet from '@nlmq/families/inet-diag';
import * as mptcp from '@nlmq/families/mptcp-pm';
import * as netdev from '@nlmq/families/netdev';
import * as nft from '@nlmq/families/nftables';
import * as nlctrl from '@nlmq/families/nlctrl';
import * as tasks from '@nlmq/families/taskstats';
import * as metrics from '@nlmq/families/tcp-metrics';
import * as unix from '@nlmq/families/unix-diag';
import { netlink, type NetlinkFamily } from '@nlmq/service-netlink';
import { inNamespace, inNamespaceWith, ip, tryIp } from './kernel-namespace.ts';

type Recode = (view: DataView, start: number, end: number, writer: Writer) => void;

/** A request, and how what answers it is read and written again. */
interface Question {
  readonly type: number;
  readonly body: readonly number[];
  readonly single?: boolean;
  readonly recode: Recode;
}

function recoding<M>(
  decode: (view: DataView, start: number, end: number) => M,
  encode: (message: Partial<M>, writer: Writer) => void,
): Recode {
  return (view, start, end, writer) => encode(decode(view, start, end), writer);
}

/** How many messages of the answer came back byte for byte, and what was kept as bytes in them. */
async function compare(kernel: Conversation, question: Question, header = 0): Promise<number> {
  const flags = NLM_F.REQUEST | (question.single === true ? 0 : NLM_F.DUMP);
  const request = encodeMessage({ type: question.type, flags, seq: 1, pid: 0 }, Uint8Array.from(question.body));
  const writer = new Writer();
  let compared = 0;
  for await (const packet of kernel.request(request)) {
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
    for (const cursor = new MessageCursor(packet); cursor.next();) {
      if (cursor.type < 16) continue;
      writer.reset();
      question.recode(view, cursor.body + header, cursor.end, writer);
      const original = Buffer.from(packet.subarray(cursor.body + header, cursor.end)).toString('hex');
      expect(Buffer.from(writer.view()).toString('hex')).toBe(original);
      compared++;
    }
  }
  return compared;
}

async function compareAll(family: NetlinkFamily, netns: string, questions: readonly Question[]): Promise<number[]> {
  const kernel = await converse(netlink({ family, netns }));
  const counts: number[] = [];
  for (const question of questions) counts.push(await compare(kernel, question));
  await kernel.close();
  return counts;
}

const TC = [
  'qdisc add dev v0 root handle 1: htb default 10 r2q 5',
  'class add dev v0 parent 1: classid 1:1 htb rate 10mbit ceil 20mbit burst 15k',
  'class add dev v0 parent 1:1 classid 1:10 htb rate 1mbit prio 2 quantum 1500',
  'qdisc add dev v0 parent 1:10 handle 10: pfifo limit 50',
  'filter add dev v0 parent 1: protocol ip prio 1 u32 match ip dst 10.0.0.0/8 match ip dport 80 0xffff flowid 1:10',
  'filter add dev v0 parent 1: prio 2 u32 divisor 4',
  'qdisc add dev v1 root tbf rate 1mbit burst 32kbit latency 400ms',
  'qdisc add dev v2 clsact',
  'filter add dev v2 ingress protocol ip prio 1 u32 match u32 0 0 action mirred egress redirect dev v3',
  'filter add dev v2 egress protocol all prio 2 u32 match u8 64 0xff at 8 action mirred egress mirror dev v3',
  'qdisc add dev v3 ingress',
  'qdisc add dev ifb0 root bfifo limit 10000',
];

inNamespace('every message of traffic control survives decoding and encoding byte for byte', async (netns) => {
  for (const line of [
    'link add v0 type veth peer name v1',
    'link add v2 type veth peer name v3',
    'link add ifb0 type ifb',
  ])
    tryIp(netns, line);
  const there = TC.filter((line) => spawnSync('tc', ['-n', netns, ...line.split(' ')]).status === 0);
  expect(there.length).toBeGreaterThan(TC.length / 2);
  const recode = recoding(decodeTc, encodeTc);
  const index = (name: string): number =>
    (JSON.parse(ip(['-n', netns, '-j', 'link', 'show', name])) as [{ readonly ifindex: number }])[0].ifindex;
  const about = (name: string, parent = [0, 0, 0, 0]): number[] => [
    ...[0, 0, 0, 0, index(name), 0, 0, 0, 0, 0, 0, 0],
    ...[...parent, 0, 0, 0, 0],
  ];
  const counts = await compareAll('route', netns, [
    { type: 38, body: about('lo').fill(0), recode },
    { type: 42, body: about('v0'), recode },
    { type: 46, body: about('v0', [0, 0, 1, 0]), recode },
    { type: 46, body: about('v2', [0xf2, 0xff, 0xff, 0xff]), recode },
    { type: 46, body: about('v2', [0xf3, 0xff, 0xff, 0xff]), recode },
    { type: 90, body: [0, 0, 0, 0], recode: recoding(decodeNsid, encodeNsid) },
  ]);
  expect(counts.slice(0, 5).every((count) => count > 0)).toBe(true);
});

/** The number that the kernel gave a generic family; undefined where it has none. */
async function numberOf(kernel: Conversation, name: string): Promise<number | undefined> {
  const writer = new Writer();
  nlctrl.encodeController({ familyName: name }, writer);
  const body = Uint8Array.of(nlctrl.nlctrlOperations.getfamily.do.type, 1, 0, 0, ...writer.finish());
  const packet = await kernel.request(encodeMessage({ type: 16, flags: NLM_F.REQUEST, seq: 1, pid: 0 }, body));
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  return view.getUint16(4, true) === 16 ? nlctrl.decodeController(view, 20, packet.length).familyId : undefined;
}

/** A command of a generic family, and how its answers are read and written; attributes by their bytes. */
type Command = readonly [command: number, recode: Recode, single?: readonly number[]];

interface Answered<M> {
  readonly type: number;
  readonly encode: (message: Partial<M>, writer: Writer) => void;
  readonly decode: (view: DataView, start: number, end: number) => M;
}

/** A dump whose answers are of the request's kind. */
function dumped<M>({ type, decode, encode }: Answered<M>): Command {
  return [type, recoding(decode, encode)];
}

const family = nlctrl.nlctrlOperations;
const { getAddr, getLimits } = mptcp.mptcpPmOperations;
const devices = netdev.netdevOperations;
const own = [8, 0, 1, 0, process.pid & 255, (process.pid >> 8) & 255, process.pid >>> 16, 0];

const COMMANDS: Readonly<Record<string, readonly Command[]>> = {
  nlctrl: [dumped(family.getfamily.dump), [10, recoding(nlctrl.decodeController, nlctrl.encodeController)]],
  ethtool: Object.values(ethtool.ethtoolOperations).flatMap((operation): Command[] =>
    'dump' in operation ? [dumped(operation.dump as Answered<object>)] : [],
  ),
  netdev: [
    dumped(devices.devGet.dump),
    dumped(devices.pagePoolGet.dump),
    dumped(devices.queueGet.dump),
    dumped(devices.napiGet.dump),
    dumped(devices.qstatsGet.dump),
  ],
  mptcp_pm: [dumped(getAddr.dump), [getLimits.do.type, recoding(mptcp.decodePathManager, mptcp.encodePathManager), []]],
  tcp_metrics: [dumped(metrics.tcpMetricsOperations.get.dump)],
  TASKSTATS: [
    [1, recoding(tasks.decodeTaskstats, tasks.encodeTaskstats), own],
    [1, recoding(tasks.decodeTaskstats, tasks.encodeTaskstats), [8, 0, 2, 0, ...own.slice(4)]],
  ],
};

async function compareGeneric(netns: string | undefined, names: readonly string[]): Promise<Map<string, number>> {
  const kernel = await converse(netlink({ family: 'generic', ...(netns === undefined ? {} : { netns }) }));
  const counts = new Map<string, number>();
  for (const name of names) {
    const type = await numberOf(kernel, name);
    if (type === undefined) continue;
    for (const [command, recode, single] of COMMANDS[name] ?? []) {
      // A dump of policies is of one family.
      const attributes = single ?? (name === 'nlctrl' && command === 10 ? [6, 0, 1, 0, 16, 0, 0, 0] : []);
      const question = { type, body: [command, 1, 0, 0, ...attributes], single: single !== undefined, recode };
      counts.set(name, (counts.get(name) ?? 0) + (await compare(kernel, question, 4)));
    }
  }
  await kernel.close();
  return counts;
}

inNamespace('every message of generic families survives decoding and encoding byte for byte', async (netns) => {
  for (const line of [
    'link add v0 type veth peer name v1',
    'link add vx0 type vxlan id 42 dstport 4789',
    'link add br0 type bridge',
    'link set v0 up',
    'addr add 10.0.0.1/24 dev v0',
    'mptcp endpoint add 10.0.0.1 dev v0 id 3 signal',
    'mptcp endpoint add 10.0.0.7 dev v0 subflow',
  ])
    tryIp(netns, line);
  const counts = await compareGeneric(netns, ['nlctrl', 'ethtool', 'netdev', 'mptcp_pm']);
  expect(counts.get('nlctrl')).toBeGreaterThan(10);
  for (const count of counts.values()) expect(count).toBeGreaterThan(1);
  const here = await compareGeneric(undefined, ['tcp_metrics', 'TASKSTATS', 'ethtool']);
  expect([...here.keys()].length).toBeGreaterThan(0);
});

inNamespace('every message about sockets survives decoding and encoding byte for byte', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const held = new Promise<void>((resolve) => server.once('connection', () => resolve()));
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await held;
  const kernel = await converse(netlink({ family: 'sock_diag' }));
  const recodeInet = recoding(inet.decodeInetSocket, inet.encodeInetSocket);
  const all = [255, 255, 255, 255];
  let compared = 0;
  for (const [domain, protocol] of [
    [2, 6],
    [10, 6],
    [2, 17],
    [10, 17],
  ] as const) {
    const body = [domain, protocol, 255, 0, ...all, ...new Array<number>(48).fill(0)];
    compared += await compare(kernel, { type: 20, body, recode: recodeInet });
  }
  expect(compared).toBeGreaterThan(2);
  const body = [1, 0, 0, 0, ...all, 0, 0, 0, 0, 127, 0, 0, 0, ...new Array<number>(8).fill(0)];
  const recode = recoding(unix.decodeUnixSocket, unix.encodeUnixSocket);
  expect(await compare(kernel, { type: 20, body, recode })).toBeGreaterThan(0);
  await kernel.close();
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const RULES = `
table inet filter {
  counter hits { }
  quota most { over 100 mbytes used 5 mbytes }
  set names { type ipv4_addr; flags interval, timeout; timeout 1h; elements = { 10.0.0.0/8, 192.0.2.1 timeout 5m } }
  set pairs { type ipv4_addr . inet_service; elements = { 10.0.0.1 . 80 } }
  map ways { type inet_service : verdict; elements = { 22 : accept, 23 : drop } }
  chain other {
    counter accept
  }
  chain input {
    type filter hook input priority -5; policy accept;
    iifname "lo" accept
    ip saddr @names tcp dport { 80, 443 } counter name "hits" jump other
    tcp dport vmap @ways
    ct state established,related accept
    limit rate 5/second burst 10 packets log prefix "seen " level info
    ip saddr 10.0.0.0/24 meta mark set 0x10 reject with icmp type port-unreachable
    fib daddr type local meta l4proto udp quota name "most" drop
  }
}
table ip nat {
  chain out { type nat hook postrouting priority 100; oifname "v0" snat to 10.0.0.1-10.0.0.9; }
}
`;

inNamespaceWith('nft', 'every message of nftables survives decoding and encoding byte for byte', async (netns) => {
  execFileSync('ip', ['netns', 'exec', netns, 'nft', '-f', '-'], { input: RULES });
  const message = (set: string): number[] => {
    const writer = new Writer();
    nft.encodeNftSetElements({ family: 1, attrs: { table: 'filter', set } }, writer);
    return [...writer.finish()];
  };
  const counts = await compareAll('netfilter', netns, [
    { type: 0xa01, body: [0, 0, 0, 0], recode: recoding(nft.decodeNftTable, nft.encodeNftTable) },
    { type: 0xa04, body: [0, 0, 0, 0], recode: recoding(nft.decodeNftChain, nft.encodeNftChain) },
    { type: 0xa07, body: [0, 0, 0, 0], recode: recoding(nft.decodeNftRule, nft.encodeNftRule) },
    { type: 0xa0a, body: [0, 0, 0, 0], recode: recoding(nft.decodeNftSet, nft.encodeNftSet) },
    { type: 0xa13, body: [0, 0, 0, 0], recode: recoding(nft.decodeNftObject, nft.encodeNftObject) },
    ...['names', 'pairs', 'ways'].map((set) => ({
      type: 0xa0d,
      body: message(set),
      recode: recoding(nft.decodeNftSetElements, nft.encodeNftSetElements),
    })),
    {
      type: 0xa10,
      body: [0, 0, 0, 0],
      single: true,
      recode: recoding(nft.decodeNftGeneration, nft.encodeNftGeneration),
    },
  ]);
  expect(counts.every((count) => count > 0)).toBe(true);
});

/** A datagram and a connection, over the loopback of the namespace. */
const TRAFFIC = `
const server = require('node:net').createServer((socket) => socket.end()).listen(0, '127.0.0.1', () => {
  require('node:net').connect(server.address().port, '127.0.0.1').resume().on('close', () => server.close());
});
const sender = require('node:dgram').createSocket('udp6');
sender.send('x', 9, '::1', () => sender.close());
`;

inNamespaceWith(
  'nft',
  'every message of connection tracking survives decoding and encoding byte for byte',
  async (netns) => {
    execFileSync('ip', ['netns', 'exec', netns, 'nft', '-f', '-'], { input: RULES });
    execFileSync('ip', ['netns', 'exec', netns, process.execPath, '-e', TRAFFIC]);
    const recode = recoding(conntrack.decodeConnection, conntrack.encodeConnection);
    const cpus = recoding(conntrack.decodeConntrackCpuStats, conntrack.encodeConntrackCpuStats);
    const stats = recoding(conntrack.decodeConntrackStats, conntrack.encodeConntrackStats);
    const [connections = 0, ...others] = await compareAll('netfilter', netns, [
      { type: 0x101, body: [0, 0, 0, 0], recode },
      { type: 0x104, body: [0, 0, 0, 0], recode: cpus },
      { type: 0x105, body: [0, 0, 0, 0], single: true, recode: stats },
    ]);
    expect(connections).toBeGreaterThan(1);
    expect(others.every((count) => count > 0)).toBe(true);
  },
);
