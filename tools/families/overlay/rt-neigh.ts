import type { Overlay } from '../family.ts';

const header = 'linux/neighbour.h';

/** What the description of neighbours does not say: our names, and the C headers to test against. */
export const neighbour: Overlay = {
  names: {
    neigh: 'Neighbour',
    neightbl: 'NeighbourTable',
    'ndt-attrs': 'NeighbourTableAttributes',
    'ndtpa-attrs': 'NeighbourParameters',
    'nda-cacheinfo': 'NeighbourCacheinfo',
    'ndt-config': 'NeighbourTableConfig',
    'ndt-stats': 'NeighbourTableStats',
    'nud-state': 'NeighbourState',
    'ntf-flags': 'NeighbourFlag',
    'ntf-ext-flags': 'NeighbourExtFlag',
  },
  structs: {
    ndmsg: { c: ['struct ndmsg', header] },
    ndtmsg: { c: ['struct ndtmsg', header] },
    'nda-cacheinfo': { c: ['struct nda_cacheinfo', header] },
    'ndt-config': { c: ['struct ndt_config', header] },
    'ndt-stats': { c: ['struct ndt_stats', header] },
  },
  sets: {
    'neighbour-attrs': { c: ['NDA_', header], attributes: { 'fdb-ext-attrs': { nestedFlag: true } } },
    'fdb-ext-attrs': { c: ['NFEA_', header] },
    'ndt-attrs': { c: ['NDTA_', header] },
    'ndtpa-attrs': { c: ['NDTPA_', header] },
  },
  notifications: {
    newneigh: { type: 28, like: 'getneigh' },
    delneigh: { type: 29, like: 'getneigh' },
  },
};
