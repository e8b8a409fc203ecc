import type { Overlay } from '../family.ts';
import { kindAttributes } from './link-kinds.ts';

export { linkKinds } from './link-kinds.ts';

const bytes = { type: 'binary' } as const;

/** Attributes that the spec lacks, or has with another type than net/core/rtnetlink.c writes. */
export const linkAttributes: NonNullable<Overlay['sets']> = {
  'link-attrs': {
    c: ['IFLA_', 'linux/if_link.h'],
    header: 'family',
    attributes: {
      cost: bytes,
      priority: bytes,
      wireless: bytes,
      // Bridge ports and IPv6 devices, told apart by the address family of the message.
      protinfo: { type: 'sub-message', choice: 'protinfo', selector: 'header.family' },
      operstate: { enum: 'operstate' },
      linkmode: { enum: 'linkmode' },
      'prop-list': { nestedFlag: true },
      'proto-down-reason': { type: 'nest', set: 'proto-down-reason-attrs', nestedFlag: true },
      'devlink-port': { nestedFlag: true },
      'dpll-pin': { nestedFlag: true },
      // In messages of bridges (family 7) it lists VLANs under the same numbers.
      'af-spec': { except: [7] },
      'max-pacing-offload-horizon': { type: 'uint', value: 66 },
      'netns-immutable': { type: 'u8', value: 67 },
      headroom: { type: 'u16', value: 68 },
      tailroom: { type: 'u16', value: 69 },
    },
  },
  'linkinfo-attrs': { c: ['IFLA_INFO_', 'linux/if_link.h'] },
  'xdp-attrs': { c: ['IFLA_XDP_', 'linux/if_link.h'] },
  'vfinfo-attrs': { c: ['IFLA_VF_', 'linux/if_link.h'] },
  'vf-stats-attrs': { c: ['IFLA_VF_STATS_', 'linux/if_link.h'] },
  'stats-attrs': { c: ['IFLA_STATS_', 'linux/if_link.h'] },
  'proto-down-reason-attrs': {
    c: ['IFLA_PROTO_DOWN_REASON_', 'linux/if_link.h'],
    attributes: { mask: { type: 'u32', value: 1 }, value: { type: 'u32', value: 2 } },
  },
  'ifla6-attrs': {
    c: ['IFLA_INET6_', 'linux/if_link.h'],
    attributes: {
      stats: { type: 'binary', struct: null, element: 'u64' },
      'icmp6-stats': { type: 'binary', struct: null, element: 'u64' },
      token: { display: 'ip' },
    },
  },
  'vf-ports-attrs': { attributes: { port: { type: 'nest', set: 'port-self-attrs', multi: true, value: 1 } } },
  'port-self-attrs': {
    c: ['IFLA_PORT_', 'linux/if_link.h'],
    attributes: {
      vf: { type: 'u32', value: 1 },
      profile: { type: 'string', value: 2 },
      'instance-uuid': { type: 'binary', value: 4 },
      'host-uuid': { type: 'binary', value: 5 },
      request: { type: 'u8', value: 6 },
      response: { type: 'u16', value: 7 },
    },
  },
  'link-offload-xstats': {
    attributes: { 'hw-s-info': { type: 'nest', element: null, set: 'hw-s-info-attrs', nestedFlag: true } },
  },
  // Indexed by the number of the statistics that it tells about; there is one.
  'hw-s-info-attrs': { attributes: { 'l3-stats': { type: 'nest', set: 'hw-s-info-one', value: 3, nestedFlag: true } } },
  ...kindAttributes,
};
