import type { MonitorEvent } from '@nlmq/iproute';
import { IPRoute } from '../iproute.ts';
import { showAddress } from '../show/address.ts';
import { LinkIndex } from '../show/link-index.ts';
import { type Shown, showLink } from '../show/link.ts';
import { Names, familyName } from '../show/names.ts';
import { showNeighbour } from '../show/neighbour.ts';
import { showNexthopObject } from '../show/nexthop.ts';
import { showRoute } from '../show/route.ts';
import { showRule } from '../show/rule.ts';
import { plain } from '../show/columns.ts';
import { credentialsOf } from './credential-words.ts';
import { TimeoutError, UsageError } from './exit.ts';
import type { IpOptions } from './ip.ts';
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
  const objects = objectsOf(words);
  const { host, netns, count = Infinity, seconds } = options;
  const late = seconds === undefined ? undefined : AbortSignal.timeout(seconds * 1000);
  const signal = late ? AbortSignal.any([terminal.signal, late]) : terminal.signal;
  const place = { ...(host === undefined ? {} : { host }), ...(netns === undefined ? {} : { netns }) };
  const ipr = await IPRoute.open({ ...place, ...credentialsOf(options), signal });
  try {
    const events = await ipr.monitor({ signal });
    const index = new LinkIndex(await ipr.getLinks());
    const names = new Names();
    let left = count;
    for await (const event of events) {
      if (left > 0 && objects.has(OBJECT_OF.get(event.event) ?? '')) {
        const shown = showEvent(event, index, names);
        if (shown) terminal.data(`${options.json ? JSON.stringify(shown) : lineOf(shown)}\n`);
        if (shown && --left === 0) break;
      }
      follow(event, index);
    }
    if (late?.aborted && left > 0 && count !== Infinity) {
      throw new TimeoutError(`only ${count - left} of ${count} events came within ${seconds ?? 0} s`);
    }
  } finally {
    await ipr.close();
  }
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

function follow(event: MonitorEvent, index: LinkIndex): void {
  if (event.event === 'newlink') index.set(event.message);
  if (event.event === 'dellink' && event.message.family === 0) index.delete(event.message.index);
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
