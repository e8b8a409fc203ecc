import { LinkExtMask, type LinkMessage } from '@nlmq/families';
import { NetlinkError } from '@nlmq/iproute';
import type { IPRoute } from '../iproute.ts';
import { Names } from '../show/names.ts';
import { type IpOptions, familyOf } from './ip-options.ts';
import type { Place } from './words.ts';

/** Where the words of a command mean something. */
export async function placeOf(
  ipr: IPRoute,
  options: IpOptions,
): Promise<Place & { readonly links: readonly LinkMessage[] }> {
  const links = await ipr.getLinks({ extMask: LinkExtMask.skipStats });
  const link = (name: string): number => linkNamed(links, name).index;
  return { names: new Names(), family: familyOf(options), link, links };
}

/** The link that has this name, or this alternative name. @throws NetlinkError ENODEV */
export function linkNamed(links: readonly LinkMessage[], name: string): LinkMessage {
  const link = links.find(({ attrs }) => attrs.ifname === name || attrs.propList?.altIfname?.includes(name));
  if (!link) throw NetlinkError.of('ENODEV', `there is no link ${name}`);
  return link;
}
