import type {
  BridgeId,
  LinkMessage,
  LinkinfoBridgeAttributes,
  LinkinfoBrportAttributes,
  LinkinfoMacvlanAttributes,
  LinkinfoTunAttributes,
  LinkinfoVxlanAttributes,
} from '@nlmq/families';
import type { LinkIndex } from './link-index.ts';
import { type Shown, having } from './shown.ts';

/** How an attribute is shown. */
type Show = (value: never, index: LinkIndex) => unknown;

/** The members of `info_data` in the order in which `ip` prints them: their name, their attribute, and how it is shown. */
type Members<A> = readonly (readonly [name: string, attribute: keyof A & string, show?: Show])[];

const number: Show = (value: bigint) => Number(value);
const flag: Show = (value: number) => value !== 0;
/** The kernel's clock ticks 100 times a second. */
const seconds: Show = (value: bigint) => Number(value) / 100;
const hexadecimal: Show = (value: number) => value.toString(16);
const prefixed: Show = (value: number) => `0x${value.toString(16)}`;
/** As ip writes it: no leading zeros in the address. */
const bridgeId: Show = ({ prio, addr }: BridgeId) =>
  `${prio.toString(16).padStart(4, '0')}.${addr.replace(/\b0(?=.)/g, '')}`;
const one =
  (...names: readonly string[]): Show =>
  (value: number) =>
    names[value] ?? String(value);

const BRIDGE: Members<LinkinfoBridgeAttributes> = [
  ['forward_delay', 'forwardDelay'],
  ['hello_time', 'helloTime'],
  ['max_age', 'maxAge'],
  ['ageing_time', 'ageingTime'],
  ['stp_state', 'stpState'],
  ['priority', 'priority'],
  ['vlan_filtering', 'vlanFiltering'],
  ['vlan_protocol', 'vlanProtocol', one()],
  ['bridge_id', 'bridgeId', bridgeId],
  ['root_id', 'rootId', bridgeId],
  ['root_port', 'rootPort'],
  ['root_path_cost', 'rootPathCost'],
  ['topology_change', 'topologyChange'],
  ['topology_change_detected', 'topologyChangeDetected'],
  ['hello_timer', 'helloTimer', seconds],
  ['tcn_timer', 'tcnTimer', seconds],
  ['topology_change_timer', 'topologyChangeTimer', seconds],
  ['gc_timer', 'gcTimer', seconds],
  ['vlan_default_pvid', 'vlanDefaultPvid'],
  ['vlan_stats_enabled', 'vlanStatsEnabled'],
  ['vlan_stats_per_port', 'vlanStatsPerPort'],
  ['group_fwd_mask', 'groupFwdMask', hexadecimal],
  ['group_addr', 'groupAddr'],
  ['mcast_snooping', 'mcastSnooping'],
  ['no_linklocal_learn', 'multiBoolopt', ({ optval }: { readonly optval: number }) => optval & 1],
  ['mcast_vlan_snooping', 'multiBoolopt', ({ optval }: { readonly optval: number }) => (optval >> 1) & 1],
  ['mcast_router', 'mcastRouter'],
  ['mcast_query_use_ifaddr', 'mcastQueryUseIfaddr'],
  ['mcast_querier', 'mcastQuerier'],
  ['mcast_hash_elasticity', 'mcastHashElasticity'],
  ['mcast_hash_max', 'mcastHashMax'],
  ['mcast_last_member_cnt', 'mcastLastMemberCnt'],
  ['mcast_startup_query_cnt', 'mcastStartupQueryCnt'],
  ['mcast_last_member_intvl', 'mcastLastMemberIntvl', number],
  ['mcast_membership_intvl', 'mcastMembershipIntvl', number],
  ['mcast_querier_intvl', 'mcastQuerierIntvl', number],
  ['mcast_query_intvl', 'mcastQueryIntvl', number],
  ['mcast_query_response_intvl', 'mcastQueryResponseIntvl', number],
  ['mcast_startup_query_intvl', 'mcastStartupQueryIntvl', number],
  ['mcast_stats_enabled', 'mcastStatsEnabled'],
  ['mcast_igmp_version', 'mcastIgmpVersion'],
  ['mcast_mld_version', 'mcastMldVersion'],
  ['nf_call_iptables', 'nfCallIptables'],
  ['nf_call_ip6tables', 'nfCallIp6Tables'],
  ['nf_call_arptables', 'nfCallArptables'],
];

const PORT: Members<LinkinfoBrportAttributes> = [
  ['state', 'state', one('disabled', 'listening', 'learning', 'forwarding', 'blocking')],
  ['priority', 'priority'],
  ['cost', 'cost'],
  ['hairpin', 'mode', flag],
  ['guard', 'guard', flag],
  ['root_block', 'protect', flag],
  ['fastleave', 'fastLeave', flag],
  ['learning', 'learning', flag],
  ['flood', 'unicastFlood', flag],
  ['id', 'id', prefixed],
  ['no', 'no', prefixed],
  ['designated_port', 'designatedPort'],
  ['designated_cost', 'designatedCost'],
  ['bridge_id', 'bridgeId', bridgeId],
  ['root_id', 'rootId', bridgeId],
  ['hold_timer', 'holdTimer', seconds],
  ['message_age_timer', 'messageAgeTimer', seconds],
  ['forward_delay_timer', 'forwardDelayTimer', seconds],
  ['topology_change_ack', 'topologyChangeAck'],
  ['config_pending', 'configPending'],
  ['proxy_arp', 'proxyarp', flag],
  ['proxy_arp_wifi', 'proxyarpWifi', flag],
  ['multicast_router', 'multicastRouter'],
  ['mcast_flood', 'mcastFlood', flag],
  ['bcast_flood', 'bcastFlood', flag],
  ['mcast_to_unicast', 'mcastToUcast', flag],
  ['neigh_suppress', 'neighSuppress', flag],
  ['group_fwd_mask', 'groupFwdMask', hexadecimal],
  ['group_fwd_mask_str', 'groupFwdMask', prefixed],
  ['vlan_tunnel', 'vlanTunnel', flag],
  ['isolated', 'isolated', flag],
  ['locked', 'locked', flag],
];

const MODES = new Map([
  [1, 'private'],
  [2, 'vepa'],
  [4, 'bridge'],
  [8, 'passthru'],
  [16, 'source'],
]);
const MACVLAN: Members<LinkinfoMacvlanAttributes> = [
  ['mode', 'mode', (mode: number) => MODES.get(mode) ?? '<unknown>'],
  ['bcqueuelen', 'bcQueueLen'],
  ['usedbcqueuelen', 'bcQueueLenUsed'],
];

const TUN: Members<LinkinfoTunAttributes> = [
  ['type', 'type', one('', 'tun', 'tap')],
  ['pi', 'pi', flag],
  ['vnet_hdr', 'vnetHdr', flag],
  ['multi_queue', 'multiQueue', flag],
  ['numqueues', 'numQueues'],
  ['numdisabled', 'numDisabledQueues'],
  ['persist', 'persist', flag],
  ['user', 'owner', (id: number) => String(id)],
  ['group', 'group', (id: number) => String(id)],
];

const linkName: Show = (value: number, index) => index.name(value);
const VXLAN: Members<LinkinfoVxlanAttributes> = [
  ['id', 'id'],
  ['link', 'link', linkName],
  ['port_range', 'portRange', ({ low, high }: { readonly low: number; readonly high: number }) => ({ low, high })],
  ['port', 'port'],
  ['learning', 'learning', flag],
  ['tos', 'tos', prefixed],
  ['ttl', 'ttl'],
  ['df', 'df', one('unset', 'set', 'inherit')],
  ['ageing', 'ageing'],
  ['limit', 'limit'],
  ['udp_csum', 'udpCsum', flag],
  ['udp_zero_csum6_tx', 'udpZeroCsum6Tx', flag],
  ['udp_zero_csum6_rx', 'udpZeroCsum6Rx', flag],
];

function members<A extends object>(attrs: A, list: Members<A>, index: LinkIndex): Shown {
  return Object.assign(
    {},
    ...list.map(([name, attribute, show]) => {
      const value: unknown = attrs[attribute];
      return having(name, value === undefined || !show ? value : show(value as never, index));
    }),
  ) as Shown;
}

function macvlan(attrs: LinkinfoMacvlanAttributes, index: LinkIndex): Shown {
  const { mode, macaddrCount } = attrs;
  return { ...members(attrs, MACVLAN, index), ...having('macaddr_count', mode === 16 ? macaddrCount : undefined) };
}

function vxlan(attrs: LinkinfoVxlanAttributes, index: LinkIndex): Shown {
  const { group, group6, local, local6, tos, limit } = attrs;
  const far = group6 ?? group;
  const multicast = far !== undefined && /^(?:22[4-9]|23\d|ff..:)/i.test(far);
  const { id, ...rest } = members(
    {
      ...attrs,
      ...(tos === 0 ? { tos: undefined } : {}),
      ...(limit === 0 ? { limit: undefined } : {}),
    } as typeof attrs,
    VXLAN,
    index,
  );
  return {
    ...{ id, ...having(multicast ? (group6 ? 'group6' : 'group') : group6 ? 'remote6' : 'remote', far) },
    ...having(local6 ? 'local6' : 'local', local6 ?? local),
    ...rest,
  };
}

/** A link's kind, and what is particular to it, as `ip -d -j link` prints it. */
export function showKind({ attrs: { linkinfo } }: LinkMessage, index: LinkIndex): Shown {
  if (!linkinfo) return {};
  const { kind, data = {}, slaveKind, slaveData } = linkinfo;
  const { bridge, tun } = data;
  const macvlans = data.macvlan ?? data.macvtap;
  const own =
    (bridge && members(bridge, BRIDGE, index)) ??
    (tun && members(tun, TUN, index)) ??
    (macvlans && macvlan(macvlans, index)) ??
    (data.vxlan && vxlan(data.vxlan, index));
  return {
    ...having('info_kind', kind),
    ...having('info_data', own),
    ...having('info_slave_kind', slaveKind),
    ...having('info_slave_data', slaveData?.bridge && members(slaveData.bridge, PORT, index)),
  };
}
