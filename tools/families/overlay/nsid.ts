import type { Overlay } from '../family.ts';

/** What the description of namespace numbers does not say: the C names. */
export const nsid: Overlay = {
  names: { 'nsid-ntf': 'Nsid', 'nsid-attrs': 'NsidAttributes' },
  sets: { 'nsid-attrs': { c: ['NETNSA_', 'linux/net_namespace.h'] } },
};
