import { LinkFlag, type LinkinfoData } from '@nlmq/families';
import { type Change, type LinkKind, type LinkSettings, type LinkVerb, linkChange } from '@nlmq/iproute';
import { openNetns } from '../../netns-descriptor.ts';
import { UsageError } from '../exit.ts';
import { type Vocabulary, type Words, readWords } from '../words.ts';
import { kindWrite } from './link-kind.ts';

interface Draft {
  readonly name?: string;
  readonly dev?: string;
  readonly kind?: string;
  readonly data?: LinkinfoData[keyof LinkinfoData];
  readonly port?: LinkSettings['port'];
  readonly netns?: string;
  /** Which flags are meant, and those of them that are to be set. */
  readonly flagged?: readonly (readonly [bit: number, on: boolean])[];
  readonly attributes?: LinkSettings;
}

const SWITCH = { on: true, off: false };

const SWITCHES: Readonly<Record<string, readonly [bit: number, inverse: boolean]>> = {
  promisc: [LinkFlag.promisc, false],
  allmulticast: [LinkFlag.allmulti, false],
  multicast: [LinkFlag.multicast, false],
  arp: [LinkFlag.noarp, true],
};

type Attribute = (words: Words, word: string) => LinkSettings;

const queue: Attribute = (words, word) => ({ txqlen: words.number(word) });

/** Words that say one attribute each. */
const ATTRIBUTES: Readonly<Record<string, Attribute>> = {
  up: () => ({ up: true }),
  down: () => ({ up: false }),
  mtu: (words, word) => ({ mtu: words.number(word) }),
  address: (words, word) => ({ address: words.hardware(word) }),
  broadcast: (words, word) => ({ broadcast: words.hardware(word) }),
  alias: (words, word) => ({ ifalias: words.text(word) }),
  txqueuelen: queue,
  txqlen: queue,
  qlen: queue,
  group: (words, word) => ({ group: words.named(word, 'group') }),
  master: (words, word) => ({ master: words.link(word) }),
  nomaster: () => ({ master: 0 }),
  link: (words, word) => ({ link: words.link(word) }),
  index: (words, word) => ({ index: words.number(word, 0x7fffffff) }),
  numtxqueues: (words, word) => ({ numTxQueues: words.number(word) }),
  numrxqueues: (words, word) => ({ numRxQueues: words.number(word) }),
};

/**
 * `ip link add [link NAME] NAME ... type KIND ...`, `ip link set NAME ...`, `ip link del NAME`: the change, and what is
 * to be done when it has been made.
 */
export function linkWrite(verb: LinkVerb, words: Words): Change & { readonly release?: () => void } {
  const draft = readDraft(verb, words);
  const { dev, name, kind, netns, flagged = [], data, port, attributes = {} } = draft;
  const called = verb === 'add' ? (name ?? dev) : dev;
  if (called === undefined) return words.fail('dev', 'the link is missing');
  const who = verb === 'add' ? { ifname: called } : { index: words.place.link(called) };
  const renamed = verb === 'add' || name === undefined ? {} : { ifname: name };
  const bits = (wanted: (on: boolean) => boolean): number =>
    flagged.filter(([, on]) => wanted(on)).reduce((sum, [bit]) => sum | bit, 0);
  const flags = { flags: bits((on) => on), change: bits(() => true) };
  const target = netns === undefined ? undefined : namespaceOf(netns);
  const settings: LinkSettings = {
    ...attributes,
    ...flags,
    ...who,
    ...renamed,
    ...target?.words,
    ...(port && { port }),
  };
  const change = linkChange(verb, Object.assign(settings, { kind, data }) as LinkSettings & LinkKind);
  return target?.release ? { ...change, release: target.release } : change;
}

function readDraft(verb: LinkVerb, words: Words): Draft {
  let flagged: NonNullable<Draft['flagged']> = [];
  let attributes: LinkSettings = {};
  const vocabulary: Vocabulary<Draft> = {
    dev: (_, word) => ({ dev: words.text(word) }),
    name: (_, word) => ({ name: words.text(word) }),
    netns: (_, word) => ({ netns: words.text(word) }),
    type: (_, word) => kindWrite(verb, words, words.text(word)),
  };
  const draft = readWords<Draft>(words, vocabulary, (word, { dev, name }) => {
    const attribute = Object.hasOwn(ATTRIBUTES, word) ? ATTRIBUTES[word] : undefined;
    const toggle = Object.hasOwn(SWITCHES, word) ? SWITCHES[word] : undefined;
    if (attribute) attributes = { ...attributes, ...attribute(words, word) };
    else if (toggle) flagged = [...flagged, [toggle[0], words.chosen(word, SWITCH) !== toggle[1]]];
    else if (dev === undefined && (verb !== 'add' || name === undefined)) return { dev: word };
    else words.fail(word, 'it is not understood');
    return {};
  });
  return { ...draft, flagged, attributes };
}

/** A namespace by the process in it, or by its name here. @throws UsageError */
function namespaceOf(netns: string): { readonly words: LinkSettings; readonly release?: () => void } {
  if (/^\d+$/.test(netns)) return { words: { netNsPid: Number(netns) } };
  try {
    const namespace = openNetns(netns);
    return {
      words: { netNsFd: namespace.descriptor },
      release: () => {
        namespace[Symbol.dispose]();
      },
    };
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`ip link set ... netns ${netns}: ${message}; nlmq netns list tells which there are`);
  }
}
