import { UsageError } from './exit.ts';

/** What `nlmq ip` can show. */
export type IpObject = 'address' | 'link' | 'route';

/** What stands behind `nlmq ip`, understood. */
export interface IpQuery {
  readonly object: IpObject;
  readonly dev?: string;
  /** Only links that are up, and what belongs to them. */
  readonly up?: boolean;
  readonly master?: string;
  readonly type?: string;
  /** The name or number of a routing table, or `all`. */
  readonly table?: string;
}

type Word = Exclude<keyof IpQuery, 'object'>;

/** The words behind `show`, for each object; the first may go without its name. */
const WORDS: ReadonlyMap<IpObject, readonly Word[]> = new Map<IpObject, readonly Word[]>([
  ['address', ['dev', 'up', 'master', 'type']],
  ['link', ['dev', 'up', 'master', 'type']],
  ['route', ['table', 'dev']],
]);

/** Reads iproute2's words: an object, `show`, and filters; objects and `show` may be cut short. @throws UsageError */
export function parseIpWords(words: readonly string[]): IpQuery {
  const [first = '', ...behind] = words;
  const object = first === '' ? undefined : [...WORDS.keys()].find((name) => name.startsWith(first));
  if (!object) throw new UsageError(`ip ${first}: there are ${[...WORDS.keys()].join(', ')}`);
  return { object, ...parseFilters(object, afterShow(object, behind)) };
}

function afterShow(object: IpObject, words: readonly string[]): readonly string[] {
  const [verb] = words;
  if (verb === undefined) return [];
  if (['show', 'list', 'lst'].some((word) => word.startsWith(verb))) return words.slice(1);
  if (['add', 'append', 'change', 'delete', 'flush', 'get', 'replace', 'set'].some((word) => word.startsWith(verb))) {
    throw new UsageError(`ip ${object} ${verb}: only show is here`);
  }
  return words;
}

function parseFilters(object: IpObject, words: readonly string[]): Omit<IpQuery, 'object'> {
  const known = WORDS.get(object) ?? [];
  const filters: { -readonly [K in Word]?: string | boolean } = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const name = known.find((one) => one === word);
    if (name === 'up') filters.up = true;
    else if (name) filters[name] = words[++at] ?? missing(object, name);
    else if (object !== 'route' && filters.dev === undefined) filters.dev = word;
    else throw new UsageError(`ip ${object} show ... ${word}: there are ${known.join(', ')}`);
  }
  return filters as Omit<IpQuery, 'object'>;
}

function missing(object: IpObject, word: Word): never {
  throw new UsageError(`ip ${object} show ... ${word}: what stands behind it is missing`);
}
