import { UsageError } from './exit.ts';

/** What `nlmq ip` knows. */
export type IpObject = 'address' | 'link' | 'route' | 'rule' | 'neighbour' | 'nexthop';

/** What is to be shown. */
export interface IpQuery {
  readonly object: IpObject;
  readonly dev?: string;
  /** Only links that are up, and what belongs to them. */
  readonly up?: boolean;
  readonly master?: string;
  readonly type?: string;
  /** The name or number of a routing table, or `all`. */
  readonly table?: string;
  /** The state of neighbours, or `all`. */
  readonly nud?: string;
  /** Addresses that the machine answers for, instead of neighbours. */
  readonly proxy?: boolean;
  /** A next hop's number. */
  readonly id?: string;
  /** Only groups of next hops. */
  readonly groups?: boolean;
  /** The scope of addresses. */
  readonly scope?: string;
  /** The protocol of routes. */
  readonly proto?: string;
}

/** What stands behind `nlmq ip`: an object, what is to be done with it, and how. */
export interface IpCall {
  readonly object: IpObject;
  /** `show`, `get`, `flush`, or the verb of a write. */
  readonly verb: string;
  readonly words: readonly string[];
}

type Filter = Exclude<keyof IpQuery, 'object'>;

/** How an object is spoken of; the verbs in the order in which cut ones are looked for, as in iproute2. */
interface Grammar {
  readonly names: readonly string[];
  readonly verbs: readonly string[];
  readonly filters: readonly Filter[];
  /** The filter whose name may be left out. */
  readonly bare?: Filter;
}

const OBJECTS: Readonly<Record<IpObject, Grammar>> = {
  address: {
    names: ['address'],
    verbs: ['add', 'change', 'replace', 'del', 'delete', 'flush'],
    filters: ['dev', 'up', 'master', 'type', 'scope'],
    bare: 'dev',
  },
  link: {
    names: ['link'],
    verbs: ['add', 'set', 'del', 'delete'],
    filters: ['dev', 'up', 'master', 'type'],
    bare: 'dev',
  },
  route: {
    names: ['route'],
    verbs: ['add', 'change', 'replace', 'prepend', 'append', 'get', 'del', 'delete', 'flush'],
    filters: ['table', 'dev', 'proto'],
  },
  rule: { names: ['rule'], verbs: ['add', 'del', 'delete', 'flush'], filters: ['table'] },
  neighbour: {
    names: ['neighbour', 'neighbor'],
    verbs: ['add', 'change', 'replace', 'del', 'delete', 'flush'],
    filters: ['dev', 'nud', 'proxy'],
    bare: 'dev',
  },
  nexthop: {
    names: ['nexthop'],
    verbs: ['add', 'replace', 'get', 'del', 'delete', 'flush'],
    filters: ['id', 'dev', 'groups'],
  },
};

const FLAGS: ReadonlySet<Filter> = new Set<Filter>(['up', 'proxy', 'groups']);
const OTHER_VERBS = ['flush', 'get', 'save', 'restore', 'showdump'];

/** Reads an object and a verb, which may be cut short; without a verb it is `show`. @throws UsageError */
export function parseIpCall([first = '', ...behind]: readonly string[]): IpCall {
  const objects = Object.keys(OBJECTS) as IpObject[];
  const object = objects.find((one) => first !== '' && OBJECTS[one].names.some((name) => name.startsWith(first)));
  if (!object) throw new UsageError(`ip ${first}: there are ${objects.join(', ')}`);
  const [verb = 'show', ...words] = behind;
  const { verbs } = OBJECTS[object];
  const write = verbs.find((one) => one.startsWith(verb));
  if (write !== undefined) return { object, verb: write === 'delete' ? 'del' : write, words };
  if (['show', 'list', 'lst'].some((one) => one.startsWith(verb))) return { object, verb: 'show', words };
  if (OTHER_VERBS.includes(verb)) throw new UsageError(`ip ${object} ${verb}: there are show, ${verbs.join(', ')}`);
  return { object, verb: 'show', words: behind };
}

/** Reads the filters behind `show`. @throws UsageError */
export function parseIpQuery({ object, words }: IpCall): IpQuery {
  const { filters: known, bare } = OBJECTS[object];
  const filters: { -readonly [K in Filter]?: string | boolean } = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const name = known.find((one) => one === word);
    if (name && FLAGS.has(name)) filters[name] = true;
    else if (name) filters[name] = words[++at] ?? missing(object, name);
    else if (bare && filters[bare] === undefined) filters[bare] = word;
    else throw new UsageError(`ip ${object} show ... ${word}: there are ${known.join(', ')}`);
  }
  return { object, ...(filters as Omit<IpQuery, 'object'>) };
}

function missing(object: IpObject, word: Filter): never {
  throw new UsageError(`ip ${object} show ... ${word}: what stands behind it is missing`);
}
