import type { Overlay } from '../family.ts';

const u16be = { type: 'u16', bigEndian: true } as const;

/** Encapsulations of routes and next hops, from linux/lwtunnel.h, linux/seg6_iptunnel.h and linux/mpls_iptunnel.h. */
export const encapSets: NonNullable<Overlay['sets']> = {
  'encap-mpls-attrs': {
    c: ['MPLS_IPTUNNEL_', 'linux/mpls_iptunnel.h'],
    attributes: { dst: { type: 'binary', value: 1 }, ttl: { type: 'u8', value: 2 } },
  },
  'encap-ip-attrs': {
    c: ['LWTUNNEL_IP_', 'linux/lwtunnel.h'],
    attributes: {
      id: { type: 'u64', bigEndian: true, value: 1 },
      dst: { type: 'binary', display: 'ip', value: 2 },
      src: { type: 'binary', display: 'ip', value: 3 },
      ttl: { type: 'u8', value: 4 },
      tos: { type: 'u8', value: 5 },
      flags: { ...u16be, value: 6 },
      pad: { type: 'pad', value: 7 },
      opts: { type: 'binary', value: 8, nestedFlag: true },
    },
  },
  'encap-ip6-attrs': {
    c: ['LWTUNNEL_IP6_', 'linux/lwtunnel.h'],
    attributes: {
      id: { type: 'u64', bigEndian: true, value: 1 },
      dst: { type: 'binary', display: 'ip', value: 2 },
      src: { type: 'binary', display: 'ip', value: 3 },
      hoplimit: { type: 'u8', value: 4 },
      tc: { type: 'u8', value: 5 },
      flags: { ...u16be, value: 6 },
      pad: { type: 'pad', value: 7 },
      opts: { type: 'binary', value: 8, nestedFlag: true },
    },
  },
  // Mode and segment routing header: struct seg6_iptunnel_encap.
  'encap-seg6-attrs': {
    c: ['SEG6_IPTUNNEL_', 'linux/seg6_iptunnel.h'],
    attributes: { srh: { type: 'binary', value: 1 } },
  },
};

/** The encapsulations by their number. */
export const encapFormats: NonNullable<Overlay['choices']>[string] = {
  mpls: { select: 1, set: 'encap-mpls-attrs' },
  ip: { select: 2, set: 'encap-ip-attrs' },
  ip6: { select: 4, set: 'encap-ip6-attrs' },
  seg6: { select: 5, set: 'encap-seg6-attrs' },
};
