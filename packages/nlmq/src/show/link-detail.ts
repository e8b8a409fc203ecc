import type { LinkMessage } from '@nlmq/families';
import type { LinkIndex } from './link-index.ts';
import { showKind } from './link-kind.ts';
import { type Shown, having } from './shown.ts';

const GENERATION = ['eui64', 'none', 'stable_secret', 'random'];

/** What `ip -d` adds to a link; `full` as `ip link` does. */
export function showLinkDetail(link: LinkMessage, index: LinkIndex, full: boolean): Shown {
  const { attrs } = link;
  const mode = full ? attrs.afSpec?.inet6?.addrGenMode : undefined;
  return {
    ...having('promiscuity', attrs.promiscuity),
    ...having('allmulti', attrs.allmulti),
    ...having('min_mtu', attrs.minMtu),
    ...having('max_mtu', attrs.maxMtu),
    ...having('linkinfo', attrs.linkinfo && showKind(link, index)),
    ...having('inet6_addr_gen_mode', mode === undefined ? undefined : (GENERATION[mode] ?? `0x${mode.toString(16)}`)),
    ...having('num_tx_queues', attrs.numTxQueues),
    ...having('num_rx_queues', attrs.numRxQueues),
    ...having('gso_max_size', attrs.gsoMaxSize),
    ...having('gso_max_segs', attrs.gsoMaxSegs),
    ...having('tso_max_size', attrs.tsoMaxSize),
    ...having('tso_max_segs', attrs.tsoMaxSegs),
    ...having('gro_max_size', attrs.groMaxSize),
    ...having('phys_port_name', attrs.physPortName),
    ...having('phys_port_id', attrs.physPortId && hexadecimal(attrs.physPortId)),
    ...having('phys_switch_id', attrs.physSwitchId && hexadecimal(attrs.physSwitchId)),
    ...having('parentbus', attrs.parentDevBusName),
    ...having('parentdev', attrs.parentDevName),
  };
}

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
