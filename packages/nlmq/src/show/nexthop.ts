import { type NexthopMessage, RouteProtocol, RouteScope } from '@nlmq/families';
import type { LinkIndex } from './link-index.ts';
import { type Shown, having } from './link.ts';
import type { Names } from './names.ts';
import { showEncap } from './route-metrics.ts';
import { nexthopFlagNames } from './route.ts';

/** A next hop as `ip -j nexthop` prints it. */
export function showNexthopObject(message: NexthopMessage, index: LinkIndex, names: Names): Shown {
  const { scope, protocol, flags, attrs } = message;
  const members = attrs.group?.map(({ id, weight }) => ({ id, ...(weight === 0 ? {} : { weight: weight + 1 }) }));
  return {
    ...having('id', attrs.id),
    ...having('group', members),
    ...showEncap(attrs),
    ...having('gateway', attrs.gateway),
    ...having('dev', attrs.oif === undefined ? undefined : index.name(attrs.oif)),
    ...(scope === RouteScope.universe ? {} : { scope: names.of('rt_scopes', scope) }),
    ...(attrs.blackhole ? { blackhole: null } : {}),
    ...(protocol === RouteProtocol.unspec ? {} : { protocol: names.of('rt_protos', protocol) }),
    flags: nexthopFlagNames(flags),
  };
}
