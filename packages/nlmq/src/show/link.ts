import { AddressFamily, LinkFlag, LinkType, type LinkMessage, namesOf, parseMac, readIp } from '@nlmq/families';
import { showLinkDetail } from './link-detail.ts';
import type { LinkIndex } from './link-index.ts';
import type { Names } from './names.ts';
import { type Shown, having } from './shown.ts';

export { type Shown, having } from './shown.ts';

/** What a link is shown with. */
export interface LinkForm {
  readonly index: LinkIndex;
  readonly names: Names;
  /** As `ip link`, which tells more than `ip addr`. */
  readonly full: boolean;
  /** As `ip -4` and `ip -6`, which tell less; 0 for neither. */
  readonly family?: number;
  /** As `ip -d`, which tells what is particular to its kind. */
  readonly detail?: boolean;
}

const OPERSTATES = ['UNKNOWN', 'NOTPRESENT', 'DOWN', 'LOWERLAYERDOWN', 'TESTING', 'DORMANT', 'UP'];
const LINKMODES = ['DEFAULT', 'DORMANT'];

/** Flags in the order in which `ip` prints them. */
const FLAGS: readonly (readonly [number, string])[] = [
  [LinkFlag.loopback, 'LOOPBACK'],
  [LinkFlag.broadcast, 'BROADCAST'],
  [LinkFlag.pointopoint, 'POINTOPOINT'],
  [LinkFlag.multicast, 'MULTICAST'],
  [LinkFlag.noarp, 'NOARP'],
  [LinkFlag.allmulti, 'ALLMULTI'],
  [LinkFlag.promisc, 'PROMISC'],
  [LinkFlag.master, 'MASTER'],
  [LinkFlag.slave, 'SLAVE'],
  [LinkFlag.debug, 'DEBUG'],
  [LinkFlag.dynamic, 'DYNAMIC'],
  [LinkFlag.automedia, 'AUTOMEDIA'],
  [LinkFlag.portsel, 'PORTSEL'],
  [LinkFlag.notrailers, 'NOTRAILERS'],
  [LinkFlag.up, 'UP'],
  [LinkFlag.lowerUp, 'LOWER_UP'],
  [LinkFlag.dormant, 'DORMANT'],
  [LinkFlag.echo, 'ECHO'],
];

const TYPES: ReadonlyMap<number, string> = new Map([
  ...namesOf(LinkType),
  [LinkType.tunnel, 'ipip'],
  [LinkType.ipgre, 'gre'],
  [LinkType.ip6gre, 'gre6'],
  [LinkType.ieee80211, 'ieee802.11'],
  [LinkType.ieee80211Radiotap, 'ieee802.11/radiotap'],
  [LinkType.ieee802154, 'ieee802.15.4'],
  [LinkType.ieee802, 'ieee802'],
]);

/** Links whose hardware addresses are IP addresses. */
const TUNNELS: ReadonlySet<number> = new Set([
  LinkType.tunnel,
  LinkType.tunnel6,
  LinkType.sit,
  LinkType.ipgre,
  LinkType.ip6gre,
]);

/** A link as `ip -j link` and `ip -j addr` print it. */
export function showLink(link: LinkMessage, form: LinkForm): Shown {
  const { attrs, type, flags } = link;
  const { names, index, full, family = 0 } = form;
  const tells = family !== AddressFamily.inet6;
  return {
    ifindex: link.index,
    ...below(link, index),
    ifname: attrs.ifname,
    flags: flagNames(link, index),
    ...having('mtu', attrs.mtu),
    ...having('qdisc', tells ? attrs.qdisc : undefined),
    ...having('master', tells && attrs.master !== undefined ? index.name(attrs.master) : undefined),
    ...state('operstate', OPERSTATES, attrs.operstate),
    ...(full ? state('linkmode', LINKMODES, attrs.linkmode) : {}),
    ...having('group', tells && attrs.group !== undefined ? names.of('group', attrs.group) : undefined),
    ...having('txqlen', attrs.txqlen === 0 ? undefined : attrs.txqlen),
    ...(family === 0 ? hardware(link, type, flags) : {}),
    ...having('link_netnsid', attrs.linkNetnsid === undefined ? undefined : attrs.linkNetnsid | 0),
    ...(attrs.protoDown ? { proto_down: true } : {}),
    ...(form.detail ? showLinkDetail(link, index, full) : {}),
    ...having('ifalias', full || form.detail ? attrs.ifalias : undefined),
    ...having('altnames', tells ? attrs.propList?.altIfname : undefined),
  };
}

/** What the link stands on, or is paired with. */
function below({ attrs: { link, linkNetnsid } }: LinkMessage, index: LinkIndex): Shown {
  if (link === undefined) return {};
  if (link === 0) return { link: null };
  return linkNetnsid === undefined ? { link: index.name(link) } : { link_index: link };
}

function state(name: string, states: readonly string[], value: number | undefined): Shown {
  if (value === undefined) return {};
  return value < states.length ? { [name]: states[value] } : { [`${name}_index`]: value };
}

export function flagNames({ flags, attrs: { link, linkNetnsid } }: LinkMessage, index: LinkIndex): string[] {
  const names = (flags & LinkFlag.up) !== 0 && (flags & LinkFlag.running) === 0 ? ['NO-CARRIER'] : [];
  let rest = flags & ~LinkFlag.running;
  for (const [bit, name] of FLAGS) {
    if ((rest & bit) !== 0) names.push(name);
    rest &= ~bit;
  }
  if (rest !== 0) names.push((rest >>> 0).toString(16));
  if (link !== undefined && link !== 0 && linkNetnsid === undefined && !index.isUp(link)) names.push('M-DOWN');
  return names;
}

function hardware({ attrs }: LinkMessage, type: number, flags: number): Shown {
  const { address, broadcast, permAddress } = attrs;
  return {
    link_type: TYPES.get(type) ?? `[${type}]`,
    ...having('address', hardwareAddress(address, type)),
    ...(broadcast !== undefined && (flags & LinkFlag.pointopoint) !== 0 ? { link_pointtopoint: true } : {}),
    ...having('broadcast', hardwareAddress(broadcast, type)),
    ...having('permaddr', permAddress === address ? undefined : hardwareAddress(permAddress, type)),
  };
}

function hardwareAddress(text: string | undefined, type: number): string | undefined {
  if (text === undefined || !TUNNELS.has(type)) return text;
  const bytes = parseMac(text);
  return readIp(new DataView(bytes.buffer), 0, bytes.length) ?? text;
}
