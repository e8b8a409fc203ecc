import { UsageError } from './exit.ts';

/** What `nlmq tc` knows. */
export type TcObjectName = 'qdisc' | 'class' | 'filter';

/** What stands behind `nlmq tc`: an object, what is to be done with it, and how. */
export interface TcCall {
  readonly object: TcObjectName;
  /** `show`, or the verb of a write. */
  readonly verb: 'show' | 'add' | 'change' | 'replace' | 'del';
  readonly words: readonly string[];
}

/** What is to be shown. */
export interface TcQuery {
  readonly dev?: string;
  /** The handle that it hangs on, as `root`, `1:`, `ingress`. */
  readonly parent?: string;
  /** Also what the kernel made by itself. */
  readonly invisible?: boolean;
}

const OBJECTS: readonly TcObjectName[] = ['qdisc', 'class', 'filter'];
const WRITES = ['add', 'change', 'replace', 'delete'] as const;
const PLACES: ReadonlySet<string> = new Set(['root', 'ingress', 'egress']);

/** Reads an object and a verb, which may be cut short; without a verb it is `show`. @throws UsageError */
export function parseTcCall([first = '', ...behind]: readonly string[]): TcCall {
  const object = OBJECTS.find((one) => first !== '' && one.startsWith(first));
  if (object === undefined) throw new UsageError(`tc ${first}: there are ${OBJECTS.join(', ')}`);
  const [verb = 'show', ...words] = behind;
  const write = WRITES.find((one) => one.startsWith(verb));
  if (write !== undefined) return { object, verb: write === 'delete' ? 'del' : write, words };
  if (['show', 'list', 'ls'].some((one) => one.startsWith(verb))) return { object, verb: 'show', words };
  throw new UsageError(`tc ${object} ${verb}: there are show, ${WRITES.join(', ')}`);
}

/** Reads what stands behind `show`. @throws UsageError */
export function parseTcQuery({ object, words }: TcCall): TcQuery {
  const query: { -readonly [K in keyof TcQuery]: TcQuery[K] } = {};
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === 'dev') query.dev = behind(object, word, words[++at]);
    else if (word === 'parent') query.parent = behind(object, word, words[++at]);
    else if (word === 'invisible') query.invisible = true;
    else if (PLACES.has(word)) query.parent = word;
    else throw new UsageError(`tc ${object} show ... ${word}: there are dev, parent, root, ingress, egress, invisible`);
  }
  if (object !== 'qdisc' && query.dev === undefined) throw new UsageError(`tc ${object} show dev: the link is missing`);
  return query;
}

function behind(object: string, word: string, text: string | undefined): string {
  if (text === undefined) throw new UsageError(`tc ${object} show ... ${word}: what stands behind it is missing`);
  return text;
}
