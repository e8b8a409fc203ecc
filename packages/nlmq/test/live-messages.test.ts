import { MessageCursor, NLM_F, encodeMessage } from '@nlmq/codec';
import { converse } from '@nlmq/client';
import type { Conversation } from '@nlmq/core';
import {
  Writer,
  decodeAddress,
  decodeLink,
  decodeLinkStats,
  decodeNeighbour,
  decodeNeighbourTable,
  decodeNexthop,
  decodeRoute,
  decodeRule,
  encodeAddress,
  encodeLink,
  encodeLinkStats,
  encodeNeighbour,
  encodeNeighbourTable,
  encodeNexthop,
  encodeRoute,
  encodeRule,
} from '@nlmq/families';
import { netlink } from '@nlmq/service-netlink';
import { inNamespace, tryIp } from './kernel-namespace.ts';

const EVERYTHING = [
  'link add v0 type veth peer name v1',
  'link set v0 up',
  'link set v1 up',
  'link property add dev v0 altname blue altname a_much_longer_alternative_name',
  'link set v0 alias first',
  'link add br0 type bridge',
  'link set v1 master br0',
  'link add vx0 type vxlan id 42 local 10.0.0.1 group 239.1.1.1 dev v0 dstport 4789 ttl 8',
  'link set vx0 up',
  'link add vx6 type vxlan id 43 local 2001:db8::1 remote 2001:db8::2 dstport 4790',
  'link add mv0 link v0 type macvlan mode bridge',
  'link add mt0 link v0 type macvtap mode private',
  'link add ifb0 type ifb',
  'tuntap add tap0 mode tap',
  'addr add 10.0.0.1/24 brd + dev v0 label v0:one',
  'addr add 10.1.0.1 peer 10.1.0.2/32 dev v0',
  'addr add 10.9.9.9/32 dev v0 valid_lft 1000 preferred_lft 500',
  'addr add 2001:db8::1/64 dev v0',
  'route add 192.0.2.0/24 via 10.0.0.254 metric 7 mtu 1400 advmss 1300',
  'route add 198.51.100.0/24 nexthop via 10.0.0.2 dev v0 weight 3 nexthop via 10.0.0.3 dev v0',
  'route add 203.0.113.0/24 via inet6 fe80::1 dev v0',
  'route add blackhole 100.64.0.0/10',
  'route add 2001:db8:1::/48 via 2001:db8::ff dev v0 pref high',
  'route add 2001:db8:2::/48 nexthop via 2001:db8::2 dev v0 nexthop via 2001:db8::3 dev v0',
  'route add 2001:db8:3::/48 encap seg6 mode encap segs fc00::1,fc00::2 dev v0',
  'route add 172.16.0.0/16 encap ip id 7 dst 10.0.0.9 src 10.0.0.1 ttl 3 dev vx0',
  'nexthop add id 5 via 10.0.0.7 dev v0',
  'route add 172.18.0.0/16 nhid 5',
  'nexthop add id 6 via 10.0.0.8 dev v0',
  'nexthop add id 7 group 5,3/6,2',
  'nexthop add id 8 group 5/6 type resilient buckets 4 idle_timer 20',
  'nexthop add id 9 blackhole',
  'nexthop add id 10 via 2001:db8::7 dev v0',
  'nexthop add id 11 encap ip id 7 dst 10.0.0.9 via 10.0.0.7 dev v0',
  'rule add from 10.0.0.0/8 to 192.0.2.0/24 table 100 priority 1000 fwmark 0x10/0xff',
  'rule add iif v0 oif v1 goto 2000 priority 1001',
  'rule add not from 10.9.0.0/16 uidrange 0-999 ipproto tcp sport 80-90 dport 443 blackhole priority 1002',
  'rule add tos 0x10 table main suppress_prefixlength 0 suppress_ifgroup 7 priority 1003 protocol static',
  'rule add tun_id 7 l3mdev priority 1004',
  '-6 rule add from fd00::/8 unreachable priority 1005',
  'neigh add 10.0.0.9 lladdr 02:00:00:00:00:09 dev v0 nud permanent protocol static',
  'neigh add 2001:db8::9 lladdr 02:00:00:00:00:0a dev v0 nud stale router',
  'neigh add proxy 10.0.0.77 dev v0',
];

type Recode = (view: DataView, start: number, end: number, writer: Writer) => void;

const recoders: ReadonlyMap<number, Recode> = new Map<number, Recode>([
  [16, (view, start, end, writer) => encodeLink(decodeLink(view, start, end), writer)],
  [20, (view, start, end, writer) => encodeAddress(decodeAddress(view, start, end), writer)],
  [24, (view, start, end, writer) => encodeRoute(decodeRoute(view, start, end), writer)],
  [28, (view, start, end, writer) => encodeNeighbour(decodeNeighbour(view, start, end), writer)],
  [32, (view, start, end, writer) => encodeRule(decodeRule(view, start, end), writer)],
  [64, (view, start, end, writer) => encodeNeighbourTable(decodeNeighbourTable(view, start, end), writer)],
  [104, (view, start, end, writer) => encodeNexthop(decodeNexthop(view, start, end), writer)],
  [116, (view, start, end, writer) => encodeNexthop(decodeNexthop(view, start, end), writer)],
  [92, (view, start, end, writer) => encodeLinkStats(decodeLinkStats(view, start, end), writer)],
]);

/** Dumps that between them show every message of these families, and the length of each one's header. */
const dumps = [
  { type: 18, families: [0, 7, 10], size: 16 },
  { type: 22, families: [2, 10], size: 8 },
  { type: 26, families: [2, 10], size: 12 },
  { type: 30, families: [0, 7], size: 12 },
  { type: 34, families: [2, 10], size: 12 },
  { type: 66, families: [0], size: 4 },
  { type: 106, families: [0], size: 8 },
  { type: 118, families: [0], size: 8 },
  { type: 94, families: [0], size: 12 },
];

function dumpRequest(type: number, family: number, size: number): Uint8Array {
  const body = new Uint8Array(size);
  body[0] = family;
  if (type === 94) body[8] = 1;
  return encodeMessage({ type, flags: NLM_F.REQUEST | NLM_F.DUMP, seq: 1, pid: 0 }, body);
}

async function compare(kernel: Conversation, request: Uint8Array): Promise<number> {
  let compared = 0;
  const writer = new Writer();
  for await (const packet of kernel.request(request)) {
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
    for (const cursor = new MessageCursor(packet); cursor.next();) {
      const recode = recoders.get(cursor.type);
      if (recode === undefined) continue;
      writer.reset();
      recode(view, cursor.body, cursor.end, writer);
      const original = Buffer.from(packet.subarray(cursor.body, cursor.end)).toString('hex');
      expect(Buffer.from(writer.view()).toString('hex')).toBe(original);
      compared++;
    }
  }
  return compared;
}

inNamespace('every message of the kernel survives decoding and encoding byte for byte', async (netns) => {
  const there = EVERYTHING.filter((line) => tryIp(netns, line));
  expect(there.length).toBeGreaterThan(EVERYTHING.length / 2);
  const kernel = await converse(netlink({ family: 'route', netns }));
  let compared = 0;
  for (const { type, families, size } of dumps) {
    for (const family of families) compared += await compare(kernel, dumpRequest(type, family, size));
  }
  await kernel.close();
  expect(compared).toBeGreaterThan(there.length);
});
