import { AddressFamily, type RouteMessage } from '@nlmq/families';

/** What routes have in common between which the kernel tells apart by `append` and `prepend` only. */
export function routeGroup({ family, table, dstLen, srcLen, tos, attrs }: RouteMessage): string {
  const { dst = '', src = '', priority = 0 } = attrs;
  return `${family} ${attrs.table ?? table} ${dst}/${dstLen} ${src}/${srcLen} ${tos} ${priority}`;
}

/** A route and no other; what links do to it, and time, is left out. */
export function routeIdentity(route: RouteMessage): string {
  const { gateway = '', oif = '', nhId = '', prefsrc = '', via, multipath, metrics, encap } = route.attrs;
  const own = `${routeGroup(route)} ${route.type} ${gateway} ${oif} ${nhId}`;
  const hops = multipath?.map(({ ifindex, hops: weight, attrs }) => [ifindex, weight, attrs]);
  const rest = via || hops || encap ? content({ via, hops, encap }) : '';
  if (route.family === AddressFamily.inet6) return own + rest;
  return `${own} ${route.protocol} ${route.scope} ${prefsrc}${rest}${metrics ? content(metrics) : ''}`;
}

function content(value: object): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
}
