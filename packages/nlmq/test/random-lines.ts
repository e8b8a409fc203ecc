import type { Random } from '@nlmq/testkit';

/** Draws from a source of random numbers. */
class Draw {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  below(limit: number): number {
    return this.#random.below(limit);
  }

  of<T>(...items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** The words, or none. */
  maybe(words: string): string {
    return this.below(3) === 0 ? ` ${words}` : '';
  }

  link(): string {
    return this.of('v0', 'v1', 'w0', 'w1', 'br0', 'vx0', 'mv0', 'ifb0', 'lo');
  }

  /** A link-layer address. */
  mac(): string {
    return `02:00:00:00:00:${(16 + this.below(64)).toString(16)}`;
  }

  host(): string {
    return `10.0.${this.below(3)}.${1 + this.below(6)}`;
  }
}

type Line = (draw: Draw) => string;

const links: readonly Line[] = [
  (draw) =>
    `link add v0 address 02:00:00:00:00:01 mtu ${1400 + draw.below(3)} type veth peer name v1 address 02:00:00:00:00:07`,
  () => 'link add w0 address 02:00:00:00:00:02 type veth peer name w1 address 02:00:00:00:00:08 mtu 1450',
  (draw) => `link add br0 address 02:00:00:00:00:03 type bridge${draw.maybe('ageing_time 1000')}`,
  (draw) =>
    `link add vx0 address 02:00:00:00:00:04 type vxlan id ${draw.below(3)} dstport 4789${draw.maybe('local 10.0.0.1')}`,
  (draw) =>
    `link add mv0 link ${draw.link()} address 02:00:00:00:00:05 type macvlan mode ${draw.of('bridge', 'private')}`,
  () => 'link add ifb0 address 02:00:00:00:00:06 type ifb',
  (draw) => `link set ${draw.link()} up`,
  (draw) => `link set ${draw.link()} up`,
  (draw) => `link set ${draw.link()} ${draw.of('down', 'nomaster', 'promisc on', 'promisc off', 'arp off', 'arp on')}`,
  (draw) => `link set ${draw.link()} mtu ${1280 + draw.below(300)} alias some${draw.below(9)}`,
  (draw) => `link set ${draw.of('v0', 'v1', 'w0', 'w1', 'vx0')} master br0`,
  (draw) =>
    `link set ${draw.of('v1', 'w1', 'br0')} address ${draw.mac()} group ${draw.below(3)} txqueuelen ${draw.below(9)}`,
  (draw) => `link del ${draw.of('w0', 'br0', 'vx0', 'mv0', 'ifb0')}`,
];

const addresses: readonly Line[] = [
  (draw) => `addr add ${draw.host()}/24 dev ${draw.link()}${draw.maybe('brd +')}${draw.maybe('metric 7')}`,
  (draw) => `addr replace ${draw.host()}/24 dev ${draw.link()}${draw.maybe('noprefixroute')}`,
  (draw) => `addr add 10.3.0.1 peer 10.3.0.${2 + draw.below(4)}/32 dev ${draw.link()}`,
  (draw) => `addr add fd00:${draw.below(3)}::${1 + draw.below(3)}/64 dev ${draw.link()} nodad`,
  (draw) => `addr del ${draw.host()}/24 dev ${draw.link()}`,
  (draw) => `addr del fd00:${draw.below(3)}::${1 + draw.below(3)}/64 dev ${draw.link()}`,
];

const routes: readonly Line[] = [
  (draw) => `route add ${target(draw)} via ${draw.host()}${draw.maybe('metric 5')}${draw.maybe('table 1000')}`,
  (draw) =>
    `route add ${target(draw)} dev ${draw.link()}${draw.maybe('mtu 1300 advmss 1200')}${draw.maybe('proto static')}`,
  (draw) =>
    `route ${draw.of('append', 'prepend', 'replace')} ${target(draw)} via ${draw.host()} dev ${draw.link()} onlink`,
  (draw) =>
    `route replace ${target(draw)} nexthop via ${draw.host()} weight ${1 + draw.below(4)} nexthop via ${draw.host()}`,
  (draw) => `route add ${draw.of('blackhole', 'unreachable', 'prohibit')} ${target(draw)}${draw.maybe('metric 9')}`,
  (draw) => `route add fd10:${draw.below(4)}::/64 via fd00:${draw.below(3)}::9${draw.maybe('metric 3')}`,
  (draw) => `route del ${target(draw)}`,
  (draw) => `route del fd10:${draw.below(4)}::/64`,
];

const rules: readonly Line[] = [
  (draw) =>
    `rule add from 10.${draw.below(4)}.0.0/16 table ${draw.of('100', '1000', 'main')} priority ${100 + draw.below(9)}`,
  (draw) =>
    `rule add ${draw.of('not ', '')}iif ${draw.link()} fwmark ${draw.below(4)} blackhole priority ${200 + draw.below(9)}`,
  (draw) =>
    `rule add to 192.0.2.${draw.below(4)} ipproto udp dport ${53 + draw.below(3)} priority ${300 + draw.below(9)}`,
  (draw) => `rule del priority ${draw.of(100, 200, 300) + draw.below(9)}`,
];

/** Permanent ones: the kernel drops others when it comes to know of a carrier that is gone. */
const neighbours: readonly Line[] = [
  (draw) => `neigh add ${draw.host()} lladdr ${draw.mac()} dev ${draw.link()}`,
  (draw) => `neigh replace ${draw.host()} lladdr ${draw.mac()} nud permanent dev ${draw.link()}`,
  (draw) => `neigh add proxy ${draw.host()} dev ${draw.link()}`,
  (draw) => `neigh del ${draw.host()} dev ${draw.link()}`,
];

const nexthops: readonly Line[] = [
  (draw) => `nexthop add id ${1 + draw.below(4)} via ${draw.host()} dev ${draw.link()}${draw.maybe('onlink')}`,
  (draw) => `nexthop replace id ${1 + draw.below(4)} via ${draw.host()} dev ${draw.link()}`,
  (draw) => `nexthop add id 9 group ${1 + draw.below(4)},2/${1 + draw.below(4)}`,
  (draw) => `route add ${target(draw)} nhid ${draw.of(1, 2, 3, 4, 9)}`,
  (draw) => `nexthop del id ${draw.of(1, 2, 3, 4, 9)}`,
];

/** Lines of `tc`. */
const queues: readonly Line[] = [
  (draw) =>
    `tc qdisc ${draw.of('add', 'replace')} dev ${draw.link()} root tbf rate ${1 + draw.below(9)}mbit burst 32kbit latency 400ms`,
  (draw) => `tc qdisc ${draw.of('add', 'replace')} dev ${draw.link()} root handle 1: htb default 10`,
  (draw) => `tc qdisc replace dev ${draw.link()} root pfifo limit ${10 + draw.below(90)}`,
  (draw) => `tc qdisc add dev ${draw.link()} clsact`,
  (draw) =>
    `tc class add dev ${draw.link()} parent 1: classid 1:${10 + draw.below(3)} htb rate ${1 + draw.below(9)}mbit ceil 20mbit`,
  (draw) => `tc qdisc del dev ${draw.link()} ${draw.of('root', 'clsact')}`,
];

const ALL = [links, addresses, routes, rules, neighbours, nexthops, queues];

function target(draw: Draw): string {
  return `192.168.${draw.below(8)}.0/24`;
}

/** Words for `ip`, or with `tc` before them for that, which may or may not succeed, the same for the same seed. */
export function randomLines(random: Random, count: number): readonly string[] {
  const draw = new Draw(random);
  return Array.from({ length: count }, () => draw.of(...draw.of(...ALL))(draw));
}
