import {
  AddressFamily,
  RouteProtocol,
  RuleAction,
  RuleFlag,
  type RuleAttributes,
  type RuleMessage,
  type RulePortRange,
} from '@nlmq/families';
import { type Shown, having } from './link.ts';
import { type Names, protocolName, routeTypeName } from './names.ts';

/** What an attribute of the kernel holds when nothing is set. */
const UNSET = 0xffffffff;

/** A rule as `ip -j rule` prints it. */
export function showRule(rule: RuleMessage, names: Names): Shown {
  const { flags, tos, attrs } = rule;
  return {
    priority: attrs.priority ?? 0,
    ...((flags & RuleFlag.invert) === 0 ? {} : { not: null }),
    ...end('src', rule.family, attrs.src, rule.srcLen, 'all'),
    ...end('dst', rule.family, attrs.dst, rule.dstLen),
    ...(tos === 0 ? {} : { tos: names.find('rt_dsfield', tos) ?? `0x${tos.toString(16).padStart(2, '0')}` }),
    ...mark(attrs),
    ...having('iif', attrs.iifname),
    ...((flags & RuleFlag.iifDetached) === 0 ? {} : { iif_detached: null }),
    ...having('oif', attrs.oifname),
    ...((flags & RuleFlag.oifDetached) === 0 ? {} : { oif_detached: null }),
    ...(attrs.l3mdev ? { l3mdev: null } : {}),
    ...(attrs.uidRange && { uid_start: attrs.uidRange.start, uid_end: attrs.uidRange.end }),
    ...having('ipproto', attrs.ipProto === undefined ? undefined : protocolName(attrs.ipProto)),
    ...ports('sport', attrs.sportRange),
    ...ports('dport', attrs.dportRange),
    ...having('tun_id', attrs.tunId === undefined ? undefined : Number(attrs.tunId)),
    ...lookup(rule, names),
    ...realms(attrs.flow, names),
    ...action(rule),
    ...origin(attrs.protocol, names),
  };
}

function end(name: string, family: number, address: string | undefined, length: number, absent?: string): Shown {
  if (address === undefined && length === 0) return having(name, absent);
  const whole = family === AddressFamily.inet ? 32 : 128;
  return { [name]: address ?? '0', ...(length === whole && address !== undefined ? {} : { [`${name}len`]: length }) };
}

function mark({ fwmark, fwmask }: RuleAttributes): Shown {
  if (fwmark === undefined && fwmask === undefined) return {};
  const mask = fwmask === undefined || fwmask === 0 || fwmask === UNSET ? undefined : `0x${fwmask.toString(16)}`;
  return { fwmark: `0x${(fwmark ?? 0).toString(16)}`, ...having('fwmask', mask) };
}

function ports(name: string, range: RulePortRange | undefined): Shown {
  if (range === undefined) return {};
  const { start, end: last } = range;
  return start === last ? { [name]: start } : { [`${name}_start`]: start, [`${name}_end`]: last };
}

function lookup({ table: near, attrs }: RuleMessage, names: Names): Shown {
  const table = attrs.table ?? near;
  if (table === 0) return {};
  const { suppressPrefixlen: length = UNSET, suppressIfgroup: group = UNSET } = attrs;
  return {
    table: names.of('rt_tables', table),
    ...having('suppress_prefixlen', length === UNSET ? undefined : length),
    ...having('suppress_ifgroup', group === UNSET ? undefined : names.of('group', group)),
  };
}

function realms(flow: number | undefined, names: Names): Shown {
  if (flow === undefined) return {};
  const from = flow >>> 16;
  return {
    ...having('flow_from', from === 0 ? undefined : names.of('rt_realms', from)),
    flow_to: names.of('rt_realms', flow & 0xffff),
  };
}

function action({ action: does, flags, attrs }: RuleMessage): Shown {
  if (does === RuleAction.toTbl) return {};
  if (does === RuleAction.nop) return { nop: null };
  if (does !== RuleAction.goto) return { action: routeTypeName(does) };
  return { goto: attrs.goto ?? 'none', ...((flags & RuleFlag.unresolved) === 0 ? {} : { unresolved: null }) };
}

function origin(protocol: number = RouteProtocol.unspec, names: Names): Shown {
  const plain = protocol === RouteProtocol.unspec || protocol === RouteProtocol.kernel;
  return having('protocol', plain ? undefined : names.of('rt_protos', protocol));
}
