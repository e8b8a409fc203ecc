import type { Overlay } from '../family.ts';
import { conntrack } from './conntrack.ts';
import { ethtool } from './ethtool.ts';
import { controller, mptcp, netdev, taskstats, tcpMetrics } from './generic.ts';
import { nexthop } from './nexthop.ts';
import { nftables } from './nftables.ts';
import { nsid } from './nsid.ts';
import { address } from './rt-addr.ts';
import { link } from './rt-link.ts';
import { neighbour } from './rt-neigh.ts';
import { route } from './rt-route.ts';
import { rule } from './rt-rule.ts';
import { inetDiag, unixDiag } from './sock-diag.ts';
import { tc } from './tc.ts';

/** What our code has and the kernel's specs lack, or have otherwise; one entry for each family that is generated. */
export const overlays: Readonly<Record<string, Overlay>> = {
  nexthop,
  'rt-addr': address,
  'rt-link': link,
  'rt-neigh': neighbour,
  'rt-route': route,
  'rt-rule': rule,
  nsid,
  tc,
  nlctrl: controller,
  ethtool,
  netdev,
  mptcp_pm: mptcp,
  tcp_metrics: tcpMetrics,
  TASKSTATS: taskstats,
  nftables,
  conntrack,
  'inet-diag': inetDiag,
  'unix-diag': unixDiag,
};
