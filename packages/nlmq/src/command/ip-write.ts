import {
  type AddressVerb,
  type Change,
  type LinkVerb,
  type NeighbourVerb,
  type NexthopVerb,
  type RouteVerb,
  type RuleVerb,
} from '@nlmq/iproute';
import type { IPRoute } from '../iproute.ts';
import { DeniedError, UsageError, codeOf } from './exit.ts';
import { type IpOptions, familyOf } from './ip-options.ts';
import { placeOf } from './ip-place.ts';
import { type IpCall, type IpObject, parseIpQuery } from './ip-words.ts';
import { Words } from './words.ts';
import { addressWrite } from './write/address.ts';
import { flushed } from './write/flush.ts';
import { linkWrite } from './write/link.ts';
import { neighbourWrite } from './write/neighbour.ts';
import { nexthopWrite } from './write/nexthop.ts';
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
  nexthop: (verb, words) => nexthopWrite(verb as NexthopVerb, words),
};

/** Does what the words of a write ask for. @throws UsageError; NetlinkError */
export async function writeIp(ipr: IPRoute, call: IpCall, options: IpOptions): Promise<void> {
  const { object, verb } = call;
  const place = await placeOf(ipr, options);
  if (options.host !== undefined && object === 'link') refuseNames(call);
  const { release, ...change } = WRITES[object](verb, new Words(`${object} ${verb}`, call.words, place));
  try {
    const [refusal] = await granted(ipr.batch([change]));
    if (refusal) throw refusal.error;
  } finally {
    release?.();
  }
}

/** Removes all that the words mean; what has gone meanwhile is as good. @throws UsageError; NetlinkError */
export async function flushIp(ipr: IPRoute, call: IpCall, options: IpOptions): Promise<void> {
  const { links } = await placeOf(ipr, options);
  const changes = await flushed(ipr, parseIpQuery(call), familyOf(options), links);
  const refusals = await granted(ipr.batch(changes));
  const refusal = refusals.find(({ error }) => !GONE.has(error.code));
  if (refusal) throw refusal.error;
}

const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ESRCH', 'EADDRNOTAVAIL']);

/** Says what to do where a broker does not let its peers write. */
export async function granted<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (codeOf(error) !== 'ERR_DENIED') throw error;
    const why = `${(error as Error).message}; a broker started with nlmq serve --allow-write does`;
    throw new DeniedError(why, { cause: error });
  }
}

/** A namespace's name means something on its own machine only. */
function refuseNames({ verb, words }: IpCall): void {
  const netns = words[words.indexOf('netns') + 1];
  if (!words.includes('netns') || /^\d+$/.test(netns ?? '')) return;
  throw new UsageError(
    `ip link ${verb} ... netns ${netns ?? ''}: behind a broker a namespace is named by a process in it`,
  );
}
