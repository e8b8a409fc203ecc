import { type Table, plain } from './columns.ts';
import type { Shown } from './link.ts';

/** One cell: `-` for what is not there, parts separated by a comma. */
function cell(value: unknown): string | number {
  if (value === undefined || value === null || value === '') return '-';
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map(cell).join(',');
  if (typeof value === 'object') return Object.values(value).map(cell).join(' ');
  return typeof value === 'number' ? value : plain(value);
}

const picked = (shown: Shown, keys: readonly string[]): (string | number)[] => keys.map((key) => cell(shown[key]));

/** Links for people. */
export function linkTable(links: readonly Shown[]): Table {
  const keys = ['ifindex', 'ifname', 'operstate', 'mtu', 'address', 'master', 'flags'];
  const head = ['INDEX', 'LINK', 'STATE', 'MTU', 'ADDRESS', 'MASTER', 'FLAGS'];
  return { head, rows: links.map((link) => picked(link, keys)) };
}

/** Addresses for people, each on a line of its own; a link without any has one, too. */
export function addressTable(links: readonly Shown[]): Table {
  const rows = links.flatMap((link) => {
    const own = (link['addr_info'] ?? []) as readonly Shown[];
    const first = [...picked(link, ['ifname', 'operstate'])];
    if (own.length === 0) return [[...first, '-', '-', '-']];
    return own.map((address) => [...first, ...picked(address, ['family']), prefixed(address), cell(address['scope'])]);
  });
  return { head: ['LINK', 'STATE', 'FAMILY', 'ADDRESS', 'SCOPE'], rows };
}

function prefixed({ local, address, prefixlen }: Shown): string {
  const peer = address === undefined ? '' : ` peer ${cell(address)}`;
  return `${cell(local)}${peer}/${cell(prefixlen)}`;
}

/** Routes for people. */
export function routeTable(routes: readonly Shown[]): Table {
  const rows = routes.map((route) => {
    const hops = (route['nexthops'] ?? []) as readonly Shown[];
    const through = (key: string): string | number =>
      hops.length === 0 ? cell(route[key]) : hops.map((hop) => cell(hop[key])).join(',');
    const kind = route['type'] === undefined ? '' : `${cell(route['type'])} `;
    const via = route['via'] === undefined ? through('gateway') : cell(route['via']);
    return [`${kind}${cell(route['dst'])}`, via, through('dev'), ...picked(route, ['protocol', 'metric', 'prefsrc'])];
  });
  return { head: ['DESTINATION', 'GATEWAY', 'LINK', 'PROTOCOL', 'METRIC', 'SOURCE'], rows };
}

/** Rules for people: what they match, and what they do. */
export function ruleTable(rules: readonly Shown[]): Table {
  const rows = rules.map(({ priority, table, goto: target, action, ...matches }) => {
    const words = Object.entries(matches).map(([name, value]) => (value === null ? name : `${name} ${plain(value)}`));
    const does = table ?? (target === undefined ? cell(action) : `goto ${cell(target)}`);
    return [cell(priority), words.join(' '), cell(does)];
  });
  return { head: ['PRIORITY', 'MATCH', 'TABLE'], rows };
}

/** Neighbours for people. */
export function neighbourTable(neighbours: readonly Shown[]): Table {
  const keys = ['dst', 'dev', 'lladdr', 'state'];
  const head = ['ADDRESS', 'LINK', 'LLADDR', 'STATE'];
  return { head, rows: neighbours.map((neighbour) => picked(neighbour, keys)) };
}

/** Next hops for people. */
export function nexthopTable(nexthops: readonly Shown[]): Table {
  const head = ['ID', 'GATEWAY', 'LINK', 'GROUP', 'PROTOCOL'];
  return { head, rows: nexthops.map((nexthop) => picked(nexthop, ['id', 'gateway', 'dev', 'group', 'protocol'])) };
}
