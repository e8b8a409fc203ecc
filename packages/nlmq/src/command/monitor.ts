import type { MonitorEvent } from '@nlmq/iproute';
import { IPRoute, type OpenOptions } from '../iproute.ts';
import { showAddress } from '../show/address.ts';
import { LinkIndex } from '../show/link-index.ts';
import { type Shown, showLink } from '../show/link.ts';
import { Names, familyName } from '../show/names.ts';
import { showNeighbour } from '../show/neighbour.ts';
import { showNexthopObject } from '../show/nexthop.ts';
import { showRoute } from '../show/route.ts';
import { showRule } from '../show/rule.ts';
import { plain } from '../show/columns.ts';
import { TimeoutError, UsageError } from './exit.ts';
import { atHosts, hostsOn } from './hosts.ts';
import { type IpOptions, reachOf } from './ip.ts';
import type { Terminal } from './terminal.ts';

export interface MonitorOptions extends Omit<IpOptions, 4 | 6> {
  readonly count?: number;
  readonly seconds?: number;
}

const OBJECTS = ['link', 'address', 'route', 'rule', 'neighbour', 'nexthop'];
/** The object that an event is about; what is missing here concerns all. */
const OBJECT_OF: ReadonlyMap<string, string> = new Map([
  ['newlink', 'link'],
  ['dellink', 'link'],
  ['newaddr', 'address'],
  ['deladdr', 'address'],
  ['newroute', 'route'],
  ['delroute', 'route'],
  ['newrule', 'rule'],
  ['delrule', 'rule'],
  ['newneigh', 'neighbour'],
  ['delneigh', 'neighbour'],
  ['newnexthop', 'nexthop'],
  ['delnexthop', 'nexthop'],
]);

/** `nlmq monitor`: one line for each event, until it is told to end or has enough. */
export async function monitor(words: readonly string[], options: MonitorOptions, terminal: Terminal): Promise<void> {
  const filter = filterOf(words);
  const { count = Infinity, seconds } = options;
  const late = seconds === undefined ? undefined : AbortSignal.timeout(seconds * 1000);
  const enough = new AbortController();
  const signal = AbortSignal.any([terminal.signal, enough.signal, ...(late ? [late] : [])]);
  const { urls, several, nameOf, transports } = await hostsOn(options, signal);
  let left = count;
  const tell = (shown: Shown): void => {
    if (left <= 0) return;
    terminal.data(`${options.json ? JSON.stringify(shown) : lineOf(shown)}\n`);
    if (--left === 0) enough.abort();
  };
  const reach = { ...reachOf(options, signal), ...(transports && { transports }) };
  const { failed } = await atHosts(urls, async (host) => {
    const told = several ? (shown: Shown): void => tell({ host: nameOf(host ?? ''), ...shown }) : tell;
    try {
      await watch(host, { filter, reach, signal }, told);
    } catch (error) {
      if (urls.length > 1 && !signal.aborted) terminal.talk(`nlmq: ${host}: ${(error as Error).message}`);
      if (!signal.aborted) throw error;
    }
  });
  if (failed) throw urls.length === 1 ? failed.first : failed;
  if (late?.aborted && left > 0 && count !== Infinity) {
    throw new TimeoutError(`only ${count - left} of ${count} events came within ${seconds ?? 0} s`);
  }
}

/** What is watched, and until when. */
interface Watch {
  readonly filter: EventFilter;
  readonly reach: OpenOptions;
  readonly signal: AbortSignal;
}

/** Which events are wanted: those about these objects ('' stands for what concerns all), and of this link. */
interface EventFilter {
  readonly objects: ReadonlySet<string>;
  readonly dev: string | undefined;
}

/** Tells the events of one host, until the signal fires. */
async function watch(
  host: string | undefined,
  { filter, reach, signal }: Watch,
  tell: (shown: Shown) => void,
): Promise<void> {
  await using ipr = await IPRoute.open({ ...(host === undefined ? {} : { host }), ...reach });
  const events = await ipr.monitor({ signal });
  const index = new LinkIndex(await ipr.getLinks());
  const names = new Names();
  for await (const event of events) {
    if (event.event === 'newlink') index.set(event.message);
    const shown = filter.objects.has(OBJECT_OF.get(event.event) ?? '') ? showEvent(event, index, names) : undefined;
    if (shown && isOf(shown, filter.dev)) tell(shown);
    if (event.event === 'dellink' && event.message.family === 0) index.delete(event.message.index);
    if (signal.aborted) break;
  }
}

/** Whether an event is about this link; what is about none at all, as a loss, is about every one. */
function isOf(shown: Shown, dev: string | undefined): boolean {
  const about = shown['ifname'] ?? shown['dev'];
  return dev === undefined || about === undefined || about === dev;
}

/** Reads the objects and `dev NAME`. @throws UsageError */
function filterOf(words: readonly string[]): EventFilter {
  const at = words.indexOf('dev');
  const dev = at < 0 ? undefined : words[at + 1];
  if (at >= 0 && dev === undefined) throw new UsageError('monitor ... dev: what stands behind it is missing');
  return { objects: objectsOf(at < 0 ? words : words.filter((_, place) => place !== at && place !== at + 1)), dev };
}

/** The objects wanted, and '' for what concerns all. */
function objectsOf(words: readonly string[]): ReadonlySet<string> {
  const wanted = words
    .filter((word) => word !== 'all')
    .map((word) => {
      const object = word === '' ? undefined : OBJECTS.find((name) => name.startsWith(word));
      if (!object) throw new UsageError(`monitor ${word}: there are ${OBJECTS.join(', ')} and all`);
      return object;
    });
  return new Set(['', ...(wanted.length > 0 ? wanted : OBJECTS)]);
}

/** An event with the members that `ip -j` has for its object; undefined for what bridges and IPv6 tell beside it. */
function showEvent(happened: MonitorEvent, index: LinkIndex, names: Names): Shown | undefined {
  const { event } = happened;
  switch (happened.event) {
    case 'newlink':
    case 'dellink':
      if (happened.message.family !== 0) return undefined;
      return { event, ...showLink(happened.message, { index, names, full: true }) };
    case 'newaddr':
    case 'deladdr': {
      const { message } = happened;
      return { event, ifindex: message.index, dev: index.name(message.index), ...showAddress(message, names) };
    }
    case 'newroute':
    case 'delroute':
      return { event, ...showRoute(happened.message, { index, names }) };
    case 'newrule':
    case 'delrule':
      return { event, family: familyName(happened.message.family), ...showRule(happened.message, names) };
    case 'newneigh':
    case 'delneigh':
      return { event, ...showNeighbour(happened.message, { index, names }) };
    case 'newnexthop':
    case 'delnexthop':
      return { event, ...showNexthopObject(happened.message, index, names) };
    case 'overrun':
      return { event, lost: happened.lost };
    case 'malformed':
      return { event, type: happened.type, error: happened.error.message };
  }
}

/** The members of an event in a line for people. */
function lineOf({ event, ...members }: Shown): string {
  const parts = Object.entries(members).map(([name, value]) => `${name} ${plain(value)}`);
  return [plain(event), ...parts].join('  ');
}
