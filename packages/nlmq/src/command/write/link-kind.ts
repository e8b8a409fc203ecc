import type {
  LinkAttributes,
  LinkinfoBridgeAttributes,
  LinkinfoBrportAttributes,
  LinkinfoData,
  LinkinfoMacvlanAttributes,
  LinkinfoVethAttributes,
  LinkinfoVxlanAttributes,
} from '@nlmq/families';
import type { LinkVerb } from '@nlmq/iproute';
import { type Vocabulary, type Words, readWords } from '../words.ts';

/** A kind and its settings. */
interface Kind {
  readonly kind?: string;
  readonly port?: LinkinfoBrportAttributes;
  readonly data?: LinkinfoData[keyof LinkinfoData];
}

/** Modes of macvlan, from linux/if_link.h. */
const MACVLAN_MODES = { private: 1, vepa: 2, bridge: 4, passthru: 8, source: 16 };

/** Words of numbers, and the attribute that each is. */
type Numbers<A> = Readonly<Record<string, keyof A & string>>;

/** Attributes of which one is told. */
const holding = <A extends object>(attribute: keyof A & string, value: unknown): A => ({ [attribute]: value }) as A;

function numbered<A extends object>(numbers: Numbers<A>, wide = false): Vocabulary<A> {
  const read =
    (attribute: keyof A & string) =>
    (words: Words, word: string): A => {
      const value = words.number(word);
      return holding<A>(attribute, wide ? BigInt(value) : value);
    };
  return Object.fromEntries(Object.entries(numbers).map(([word, attribute]) => [word, read(attribute)]));
}

const bridge: Vocabulary<LinkinfoBridgeAttributes> = {
  ...numbered<LinkinfoBridgeAttributes>({
    ...{ forward_delay: 'forwardDelay', hello_time: 'helloTime', max_age: 'maxAge', ageing_time: 'ageingTime' },
    ...{ stp_state: 'stpState', priority: 'priority', group_fwd_mask: 'groupFwdMask' },
    ...{
      vlan_filtering: 'vlanFiltering',
      vlan_default_pvid: 'vlanDefaultPvid',
      vlan_stats_enabled: 'vlanStatsEnabled',
    },
    ...{ mcast_snooping: 'mcastSnooping', mcast_router: 'mcastRouter', mcast_querier: 'mcastQuerier' },
    ...{ mcast_query_use_ifaddr: 'mcastQueryUseIfaddr', mcast_hash_max: 'mcastHashMax' },
    ...{ mcast_hash_elasticity: 'mcastHashElasticity', mcast_last_member_count: 'mcastLastMemberCnt' },
    ...{ mcast_startup_query_count: 'mcastStartupQueryCnt', mcast_stats_enabled: 'mcastStatsEnabled' },
    ...{ mcast_igmp_version: 'mcastIgmpVersion', mcast_mld_version: 'mcastMldVersion' },
    ...{ nf_call_iptables: 'nfCallIptables', nf_call_ip6tables: 'nfCallIp6Tables' },
    ...{ nf_call_arptables: 'nfCallArptables' },
  }),
  ...numbered<LinkinfoBridgeAttributes>(
    {
      ...{ mcast_last_member_interval: 'mcastLastMemberIntvl', mcast_membership_interval: 'mcastMembershipIntvl' },
      ...{ mcast_querier_interval: 'mcastQuerierIntvl', mcast_query_interval: 'mcastQueryIntvl' },
      ...{ mcast_query_response_interval: 'mcastQueryResponseIntvl' },
      ...{ mcast_startup_query_interval: 'mcastStartupQueryIntvl' },
    },
    true,
  ),
  group_address: (words, word) => ({ groupAddr: words.hardware(word) }),
  fdb_flush: () => ({ fdbFlush: true }),
};

const SWITCH = { on: 1, off: 0 };
const toggle =
  (attribute: keyof LinkinfoBrportAttributes) =>
  (words: Words, word: string): LinkinfoBrportAttributes =>
    holding<LinkinfoBrportAttributes>(attribute, words.chosen(word, SWITCH));

/** What stands behind `type bridge_slave`. */
const port: Vocabulary<LinkinfoBrportAttributes> = {
  ...numbered<LinkinfoBrportAttributes>({
    ...{ state: 'state', priority: 'priority', cost: 'cost', mcast_router: 'multicastRouter' },
    ...{ group_fwd_mask: 'groupFwdMask' },
  }),
  ...{ hairpin: toggle('mode'), guard: toggle('guard'), root_block: toggle('protect'), learning: toggle('learning') },
  ...{ flood: toggle('unicastFlood'), proxy_arp: toggle('proxyarp'), proxy_arp_wifi: toggle('proxyarpWifi') },
  ...{ fastleave: toggle('fastLeave'), mcast_fast_leave: toggle('fastLeave'), mcast_flood: toggle('mcastFlood') },
  ...{ bcast_flood: toggle('bcastFlood'), mcast_to_unicast: toggle('mcastToUcast'), isolated: toggle('isolated') },
  ...{ neigh_suppress: toggle('neighSuppress'), vlan_tunnel: toggle('vlanTunnel'), locked: toggle('locked') },
  fdb_flush: () => ({ flush: true }),
};

const macvlan: Vocabulary<LinkinfoMacvlanAttributes> = {
  ...numbered<LinkinfoMacvlanAttributes>({ bcqueuelen: 'bcQueueLen' }),
  mode: (words, word) => ({ mode: words.chosen(word, MACVLAN_MODES) }),
};

const vxlanGroup = (words: Words, word: string): LinkinfoVxlanAttributes => {
  const address = words.address(word);
  return address.includes(':') ? { group6: address } : { group: address };
};

const vxlan: Vocabulary<LinkinfoVxlanAttributes> = {
  id: (words, word) => ({ id: words.number(word, 0xffffff) }),
  vni: (words, word) => ({ id: words.number(word, 0xffffff) }),
  group: vxlanGroup,
  remote: vxlanGroup,
  local: (words, word) => {
    const address = words.address(word);
    return address.includes(':') ? { local6: address } : { local: address };
  },
  dev: (words, word) => ({ link: words.link(word) }),
  dstport: (words, word) => ({ port: words.number(word, 0xffff) }),
  ttl: (words, word) => ({ ttl: words.number(word, 0xff) }),
  tos: (words, word) => ({ tos: words.number(word, 0xff) }),
  ageing: (words, word) => ({ ageing: words.number(word) }),
  maxaddress: (words, word) => ({ limit: words.number(word) }),
  srcport: (words, word) => ({ portRange: { low: words.number(word, 0xffff), high: words.number(word, 0xffff) } }),
  df: (words, word) => ({ df: words.chosen(word, { unset: 0, set: 1, inherit: 2 }) }),
  flowlabel: (words, word) => ({ label: words.number(word, 0xfffff) }),
  gbp: () => ({ gbp: true }),
  gpe: () => ({ gpe: true }),
  ...yesAndNo('learning', 'learning'),
  ...yesAndNo('proxy', 'proxy'),
  ...yesAndNo('rsc', 'rsc'),
  ...yesAndNo('l2miss', 'l2miss'),
  ...yesAndNo('l3miss', 'l3miss'),
  ...yesAndNo('udpcsum', 'udpCsum'),
  ...yesAndNo('udp6zerocsumtx', 'udpZeroCsum6Tx'),
  ...yesAndNo('udp6zerocsumrx', 'udpZeroCsum6Rx'),
  ...yesAndNo('external', 'collectMetadata'),
};

function yesAndNo(word: string, attribute: keyof LinkinfoVxlanAttributes): Vocabulary<LinkinfoVxlanAttributes> {
  const being = (value: number) => () => holding<LinkinfoVxlanAttributes>(attribute, value);
  return { [word]: being(1), [`no${word}`]: being(0) };
}

/** Reads what stands behind `type KIND`, up to the last word. */
export function kindWrite(verb: LinkVerb, words: Words, kind: string): Kind {
  const strange = (word: string): never => words.fail(`type ${kind} ... ${word}`, 'it is not understood');
  switch (kind) {
    case 'bridge':
      return { kind, data: readWords<LinkinfoBridgeAttributes>(words, bridge, strange) };
    case 'bridge_slave':
      return { port: readWords<LinkinfoBrportAttributes>(words, port, strange) };
    case 'macvlan':
    case 'macvtap':
      return { kind, data: readWords<LinkinfoMacvlanAttributes>(words, macvlan, strange) };
    case 'vxlan':
      return { kind, data: vxlanData(verb, readWords<LinkinfoVxlanAttributes>(words, vxlan, strange)) };
    case 'veth':
      return { kind, ...vethPeer(words, strange) };
    default:
      readWords(words, {}, strange);
      return { kind };
  }
}

/** A new one learns, unless it is told otherwise. */
function vxlanData(verb: LinkVerb, data: LinkinfoVxlanAttributes): LinkinfoVxlanAttributes {
  return verb === 'add' ? { learning: 1, ...data } : data;
}

const peer: Vocabulary<LinkAttributes> = {
  peer: () => ({}),
  name: (words, word) => ({ ifname: words.text(word) }),
  address: (words, word) => ({ address: words.hardware(word) }),
  mtu: (words, word) => ({ mtu: words.number(word) }),
};

function vethPeer(words: Words, strange: (word: string) => never): { readonly data?: LinkinfoVethAttributes } {
  const attrs = readWords<LinkAttributes>(words, peer, (word, { ifname }) =>
    ifname === undefined ? { ifname: word } : strange(word),
  );
  return Object.keys(attrs).length === 0 ? {} : { data: { peer: { attrs } } };
}
