import { AddressFamily, AddressFlag, type AddressMessage } from '@nlmq/families';
import { type Shown, having } from './link.ts';
import { type Names, familyName } from './names.ts';

/** Flags in the order in which `ip` prints them; 'dynamic' means that the bit is absent. */
const FLAGS: readonly (readonly [number, string])[] = [
  [AddressFlag.secondary, 'secondary'],
  [AddressFlag.nodad, 'nodad'],
  [AddressFlag.optimistic, 'optimistic'],
  [AddressFlag.dadfailed, 'dadfailed'],
  [AddressFlag.homeaddress, 'home'],
  [AddressFlag.deprecated, 'deprecated'],
  [AddressFlag.tentative, 'tentative'],
  [AddressFlag.permanent, 'dynamic'],
  [AddressFlag.managetempaddr, 'mngtmpaddr'],
  [AddressFlag.noprefixroute, 'noprefixroute'],
  [AddressFlag.mcautojoin, 'autojoin'],
  [AddressFlag.stablePrivacy, 'stable-privacy'],
];

/** An address as `ip -j addr` prints it in `addr_info`. */
export function showAddress(message: AddressMessage, names: Names): Shown {
  const { family, prefixlen, scope, attrs } = message;
  const local = attrs.local ?? attrs.address;
  const peer = attrs.address === local ? undefined : attrs.address;
  return {
    family: familyName(family),
    ...(local === undefined ? {} : { local, ...having('address', peer), prefixlen }),
    ...having('metric', local === undefined ? undefined : attrs.rtPriority),
    ...having('broadcast', attrs.broadcast),
    ...having('anycast', attrs.anycast),
    scope: names.of('rt_scopes', scope),
    ...flagMembers(message),
    ...having('label', attrs.label),
    ...having('valid_life_time', attrs.cacheinfo?.valid),
    ...having('preferred_life_time', attrs.cacheinfo?.prefered),
  };
}

function flagMembers({ family, flags, attrs }: AddressMessage): Shown {
  const members: Shown = {};
  let rest = attrs.flags ?? flags;
  for (const [bit, name] of FLAGS) {
    const set = (rest & bit) !== 0;
    rest &= ~bit;
    if (set === (bit === AddressFlag.permanent)) continue;
    members[bit === AddressFlag.secondary && family === AddressFamily.inet6 ? 'temporary' : name] = true;
  }
  return rest === 0 ? members : { ...members, ifa_flags: (rest >>> 0).toString(16).padStart(2, '0') };
}
