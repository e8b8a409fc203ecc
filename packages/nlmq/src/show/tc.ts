import { TcHandle, type TcMessage } from '@nlmq/families';
import { filterPlace, formatHandle } from '@nlmq/iproute';
import { type Shown, having } from './link.ts';
import { type TcForm, counters } from './tc-form.ts';
import { showClassOptions, showQdiscOptions } from './tc-options.ts';
import { showFilterOptions } from './tc-u32.ts';

/** A queueing discipline as `tc -j qdisc` prints it. */
export function showQdisc({ ifindex, handle, parent, info, attrs }: TcMessage, form: TcForm): Shown {
  return {
    kind: attrs.kind,
    handle: `${(handle >>> 16).toString(16)}:`,
    ...having('dev', form.linkKnown ? undefined : form.index.name(ifindex)),
    ...place(parent),
    ...having('refcnt', info === 1 ? undefined : info),
    ...(attrs.hwOffload ? { offloaded: true } : {}),
    ...having('ingress_block', attrs.ingressBlock),
    ...having('egress_block', attrs.egressBlock),
    options: showQdiscOptions(attrs),
    ...(form.stats ? counters(attrs.stats2) : {}),
  };
}

/** A class; tc of iproute2 6.1 prints the same as text. */
export function showClass({ ifindex, handle, parent, info, attrs }: TcMessage, form: TcForm): Shown {
  return {
    class: attrs.kind,
    handle: formatHandle(handle),
    ...having('dev', form.linkKnown ? undefined : form.index.name(ifindex)),
    ...place(parent),
    ...having('leaf', info === 0 ? undefined : `${(info >>> 16).toString(16)}:`),
    ...showClassOptions(attrs),
    ...(form.stats ? counters(attrs.stats2) : {}),
  };
}

/** A filter as `tc -j filter` prints it; several things that it matches stand in a list. */
export function showFilter(filter: TcMessage, form: TcForm): Shown {
  const { ifindex, handle, parent, attrs } = filter;
  const { prio, protocol } = filterPlace(filter);
  return {
    ...having('dev', form.linkKnown ? undefined : form.index.name(ifindex)),
    ...(form.parentKnown ? {} : filterParent(parent)),
    ...having('protocol', protocol === 0 ? undefined : protocolName(protocol)),
    ...having('pref', prio === 0 ? undefined : prio),
    kind: attrs.kind,
    ...having('chain', attrs.chain),
    ...(attrs.options === undefined ? {} : { options: showFilterOptions(handle, attrs.options, form) }),
    ...(form.stats ? counters(attrs.stats2) : {}),
  };
}

function place(parent: number): Shown {
  if (parent === TcHandle.root) return { root: true };
  return parent === TcHandle.unspec ? {} : { parent: formatHandle(parent) };
}

function filterParent(parent: number): Shown {
  if (parent === TcHandle.root) return { root: true };
  if (parent === TcHandle.clsactIngress) return { ingress: true };
  return parent === TcHandle.clsactEgress ? { egress: true } : { parent: formatHandle(parent) };
}

const PROTOCOLS: ReadonlyMap<number, string> = new Map([
  [0x0003, 'all'],
  [0x0800, 'ip'],
  [0x0806, 'arp'],
  [0x8100, '802.1Q'],
  [0x86dd, 'ipv6'],
  [0x8847, 'mpls_uc'],
  [0x8848, 'mpls_mc'],
  [0x88a8, '802.1ad'],
]);

/** The name of an EtherType; one without a name is printed as its number. */
export function protocolName(protocol: number): string {
  return PROTOCOLS.get(protocol) ?? `[${protocol}]`;
}

/** The EtherType that a name or number stands for. */
export function protocolNumber(name: string): number | undefined {
  for (const [number, known] of PROTOCOLS) if (known.toLowerCase() === name.toLowerCase()) return number;
  return /^(?:0x[\da-f]{1,4}|\d{1,5})$/i.test(name) ? Number(name) : undefined;
}
