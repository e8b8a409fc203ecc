import type { Overlay } from '../family.ts';

/** From linux/if_addr.h and net/ipv4/devinet.c, net/ipv6/addrconf.c. */
export const address: Overlay = {
  strip: ['ifa-'],
  names: {
    addr: 'Address',
    'addr-attrs': 'AddressAttributes',
    'ifa-flags': 'AddressFlag',
    'ifa-cacheinfo': 'AddressCacheinfo',
    'ifa-protocol': 'AddressProtocol',
  },
  constants: {
    'ifa-protocol': { unspec: 0, 'kernel-lo': 1, 'kernel-ra': 2, 'kernel-ll': 3 },
  },
  structs: {
    ifaddrmsg: { c: ['struct ifaddrmsg', 'linux/if_addr.h'] },
    'ifa-cacheinfo': { c: ['struct ifa_cacheinfo', 'linux/if_addr.h'] },
  },
  sets: {
    'addr-attrs': {
      c: ['', 'linux/if_addr.h'],
      attributes: {
        'ifa-anycast': { display: 'ip' },
        'ifa-multicast': { display: 'ip' },
        'ifa-target-netnsid': { type: 's32' },
        'ifa-proto': { enum: 'ifa-protocol' },
      },
    },
  },
  notifications: {
    newaddr: { type: 20, like: 'getaddr' },
    deladdr: { type: 21, like: 'getaddr' },
  },
};
