import { TcHandle, tcOperations, type TcAttributes, type TcMessage } from '@nlmq/families';
import { CREATION, changeOf, type Change } from './change.ts';

/** What is changed: a queueing discipline, a class of one, or a filter that sorts packets into classes. */
export type TcObject = 'qdisc' | 'class' | 'filter';

/** A queueing discipline, class or filter: attributes in the kernel's words, and members of the header. */
export interface TcWords extends TcAttributes {
  readonly object: TcObject;
  /** Index of the link. */
  readonly index: number;
  /** What it hangs on, as `parseHandle('1:')` gives it; by default TcHandle.root. */
  readonly parent?: number;
  /** Of a class its class id. The kernel chooses one without it, but for classes. */
  readonly handle?: number;
  /** Of a filter: lower ones are tried first. The kernel chooses one for `add` without it. */
  readonly prio?: number;
  /** Of a filter: the EtherType that it looks at; without it all of them where it is made, and any where it is there. */
  readonly protocol?: number;
}

/** What can be done to them. */
export type TcVerb = 'add' | 'change' | 'replace' | 'del';

const OPERATIONS = {
  qdisc: [tcOperations.newqdisc.do, tcOperations.delqdisc.do],
  class: [tcOperations.newtclass.do, tcOperations.deltclass.do],
  filter: [tcOperations.newtfilter.do, tcOperations.deltfilter.do],
} as const;

/** Here a change is what neither makes nor replaces. */
const FLAGS = { add: CREATION.add, change: 0, replace: CREATION.replace } as const;

/** ETH_P_ALL of linux/if_ether.h. */
const ALL = 3;

/** A write of traffic control. */
export function tcChange(verb: TcVerb, words: TcWords): Change {
  const { object, index, parent, handle = 0, prio = 0, protocol, ...attrs } = words;
  const [make, remove] = OPERATIONS[object];
  const message: Partial<TcMessage> = {
    ifindex: index,
    handle,
    parent: parent ?? parentOf(verb, words),
    info: object === 'filter' ? ((prio << 16) | swapped(protocol ?? protocolOf(verb))) >>> 0 : 0,
    attrs,
  };
  return verb === 'del' ? changeOf(remove, 0, message) : changeOf(make, FLAGS[verb], message);
}

/** A class that is removed is known by its id; what has no place of its own is at the root. */
function parentOf(verb: TcVerb, { object, kind }: TcWords): number {
  if (kind === 'ingress' || kind === 'clsact') return TcHandle.clsact;
  return object === 'class' && verb === 'del' ? TcHandle.unspec : TcHandle.root;
}

function protocolOf(verb: TcVerb): number {
  return verb === 'add' || verb === 'replace' ? ALL : 0;
}

/** Big-endian on the wire, in a member that is not. */
function swapped(value: number): number {
  return ((value & 255) << 8) | (value >>> 8);
}

/** Priority and EtherType of a filter, out of its header. */
export function filterPlace({ info }: Pick<TcMessage, 'info'>): { readonly prio: number; readonly protocol: number } {
  return { prio: info >>> 16, protocol: swapped(info & 0xffff) };
}
