import {
  type EncapIp6Attributes,
  type EncapIpAttributes,
  EncapType,
  type RouteAttributes,
  type RouteMetrics,
  namesOf,
} from '@nlmq/families';
import { type Shown, having } from './link.ts';

const ENCAPS = namesOf(EncapType);
/** Bits of RTAX_FEATURES (linux/rtnetlink.h). */
const FEATURE_ECN = 1;
/** The kernel keeps round-trip times in eighths, and their variance in quarters, of a millisecond. */
const RTT_UNITS = 8;
const RTTVAR_UNITS = 4;
const UNSET = 0xffffffff;

/** Metrics as `ip -j route` prints them. */
export function showMetrics(metrics: RouteMetrics): Shown {
  const { rtt, rttvar, hoplimit, features = 0 } = metrics;
  return {
    ...having('mtu', metrics.mtu),
    ...having('window', metrics.window),
    ...having('rtt', rtt === undefined ? undefined : Math.trunc(rtt / RTT_UNITS)),
    ...having('rttvar', rttvar === undefined ? undefined : Math.trunc(rttvar / RTTVAR_UNITS)),
    ...having('ssthresh', metrics.ssthresh),
    ...having('cwnd', metrics.cwnd),
    ...having('advmss', metrics.advmss),
    ...having('reordering', metrics.reordering),
    ...having('hoplimit', hoplimit === UNSET ? undefined : hoplimit),
    ...having('initcwnd', metrics.initcwnd),
    ...((features & FEATURE_ECN) === 0 ? {} : { ecn: null }),
    ...having('rto_min', metrics.rtoMin),
    ...having('initrwnd', metrics.initrwnd),
    ...having('quickack', metrics.quickack),
    ...having('congestion', metrics.ccAlgo),
    ...having('fastopen_no_cookie', metrics.fastopenNoCookie),
  };
}

/** A route's encapsulation: all of `ip` and `ip6`, of the others their name. */
export function showEncap({ encap, encapType }: Pick<RouteAttributes, 'encap' | 'encapType'>): Shown {
  if (encapType === undefined) return {};
  const { ip, ip6 } = encap ?? {};
  return {
    encap: ENCAPS.get(encapType) ?? 'unknown',
    ...(ip && { ...tunnel(ip), ...having('ttl', ip.ttl), ...having('tos', ip.tos) }),
    ...(ip6 && { ...tunnel(ip6), ...having('hoplimit', ip6.hoplimit), ...having('tc', ip6.tc) }),
  };
}

function tunnel({ id, src, dst }: EncapIpAttributes | EncapIp6Attributes): Shown {
  return { ...having('id', id === undefined ? undefined : Number(id)), ...having('src', src), ...having('dst', dst) };
}
