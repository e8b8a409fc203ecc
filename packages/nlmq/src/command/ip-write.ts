import { AddressFamily, LinkExtMask, type LinkMessage } from '@nlmq/families';
import {
  NetlinkError,
  type AddressVerb,
  type Change,
  type LinkVerb,
  type NeighbourVerb,
  type RouteVerb,
  type RuleVerb,
} from '@nlmq/iproute';
import type { IPRoute } from '../iproute.ts';
import { Names } from '../show/names.ts';
import { DeniedError, UsageError, codeOf } from './exit.ts';
import type { IpCall, IpObject } from './ip-words.ts';
import type { IpOptions } from './ip.ts';
import { Words } from './words.ts';
import { addressWrite } from './write/address.ts';
import { linkWrite } from './write/link.ts';
import { neighbourWrite } from './write/neighbour.ts';
import { routeWrite } from './write/route.ts';
import { ruleWrite } from './write/rule.ts';

/** A change, and what is to be let go of when it has been made. */
type Write = Change & { readonly release?: () => void };

/** How the words of each object are read; the verbs are those of its grammar. */
const WRITES: Readonly<Record<IpObject, (verb: string, words: Words) => Write>> = {
  address: (verb, words) => addressWrite(verb as AddressVerb, words),
  link: (verb, words) => linkWrite(verb as LinkVerb, words),
  route: (verb, words) => routeWrite(verb as RouteVerb, words),
  rule: (verb, words) => ruleWrite(verb as RuleVerb, words),
  neighbour: (verb, words) => neighbourWrite(verb as NeighbourVerb, words),
};

/** Does what the words of a write ask for. @throws UsageError; NetlinkError */
export async function writeIp(ipr: IPRoute, call: IpCall, options: IpOptions): Promise<void> {
  const { object, verb } = call;
  const links = await ipr.getLinks({ extMask: LinkExtMask.skipStats });
  const family = options[4] ? AddressFamily.inet : options[6] ? AddressFamily.inet6 : 0;
  const place = { names: new Names(), family, link: (name: string) => linkNamed(links, name).index };
  if (options.host !== undefined && object === 'link') refuseNames(call);
  const { release, ...change } = WRITES[object](verb, new Words(`${object} ${verb}`, call.words, place));
  try {
    const [refusal] = await ipr.batch([change]);
    if (refusal) throw refusal.error;
  } catch (error) {
    if (codeOf(error) !== 'ERR_DENIED') throw error;
    const why = `${(error as Error).message}; a broker started with nlmq serve --allow-write does`;
    throw new DeniedError(why, { cause: error });
  } finally {
    release?.();
  }
}

/** The link that has this name, or this alternative name. @throws NetlinkError ENODEV */
export function linkNamed(links: readonly LinkMessage[], name: string): LinkMessage {
  const link = links.find(({ attrs }) => attrs.ifname === name || attrs.propList?.altIfname?.includes(name));
  if (!link) throw NetlinkError.of('ENODEV', `there is no link ${name}`);
  return link;
}

/** A namespace's name means something on its own machine only. */
function refuseNames({ verb, words }: IpCall): void {
  const netns = words[words.indexOf('netns') + 1];
  if (!words.includes('netns') || /^\d+$/.test(netns ?? '')) return;
  throw new UsageError(
    `ip link ${verb} ... netns ${netns ?? ''}: behind a broker a namespace is named by a process in it`,
  );
}
