import { parseIp, parseMac } from '@nlmq/families';
import { parsePrefix, type Prefix } from '@nlmq/iproute';
import type { NameTable, Names } from '../show/names.ts';
import { UsageError } from './exit.ts';

/** What names in words stand for, in the place that is asked. */
export interface Place {
  readonly names: Names;
  /** AddressFamily.inet or inet6 when the caller said so, else 0. */
  readonly family: number;
  /** The index of a link. @throws NetlinkError ENODEV */
  link(name: string): number;
}

/** Words of a command, taken one by one. */
export class Words {
  readonly place: Place;
  /** What they are said about, for complaints. */
  readonly about: string;
  readonly #program: string;
  readonly #words: readonly string[];
  #at = 0;

  /** `program` is the one whose words they are. */
  constructor(about: string, words: readonly string[], place: Place, program: string = 'ip') {
    this.about = about;
    this.#program = program;
    this.#words = words;
    this.place = place;
  }

  /** Takes a word; undefined behind the last. */
  next(): string | undefined {
    return this.#words[this.#at++];
  }

  /** Whether there are words left. */
  get more(): boolean {
    return this.#at < this.#words.length;
  }

  /** Takes the next word if it is one of these. */
  takes(...words: readonly string[]): string | undefined {
    const word = this.#words[this.#at];
    if (word === undefined || !words.includes(word)) return undefined;
    this.#at++;
    return word;
  }

  /** The word behind another. */
  text(word: string): string {
    return this.next() ?? this.fail(word, 'what stands behind it is missing');
  }

  number(word: string, most = 0xffffffff): number {
    const text = this.text(word);
    const value = /^(?:\d+|0x[\da-f]+)$/i.test(text) ? Number(text) : Infinity;
    return value <= most ? value : this.fail(`${word} ${text}`, `it is a number up to ${most}`);
  }

  named(word: string, table: NameTable): number {
    const text = this.text(word);
    const value = this.place.names.numberOf(table, text);
    return value ?? this.fail(`${word} ${text}`, `neither a number nor a name from /etc/iproute2/${table}`);
  }

  /** A type of service: a name, or its number in hexadecimal, as iproute2 reads it. */
  service(word: string): number {
    const text = this.text(word);
    if (/^(?:0x)?[\da-f]{1,2}$/i.test(text)) return Number.parseInt(text, 16);
    const value = this.place.names.numberOf('rt_dsfield', text);
    return value ?? this.fail(`${word} ${text}`, 'neither a number nor a name from /etc/iproute2/rt_dsfield');
  }

  chosen<T>(word: string, choices: Readonly<Record<string, T>>): T {
    const text = this.text(word);
    const choice = Object.hasOwn(choices, text) ? choices[text] : undefined;
    return choice ?? this.fail(`${word} ${text}`, `there are ${Object.keys(choices).join(', ')}`);
  }

  link(word: string): number {
    return this.place.link(this.text(word));
  }

  address(word: string): string {
    return this.#checked(word, this.text(word), parseIp);
  }

  hardware(word: string): string {
    return this.#checked(word, this.text(word), parseMac);
  }

  /** A prefix as it was written; `10/8` is `10.0.0.0/8`, as in iproute2. */
  prefix(word: string, text: string = this.text(word)): string {
    const [, octets = '', rest = ''] = /^(\d+(?:\.\d+){0,2})(\/.*)$/.exec(text) ?? [];
    const whole = octets === '' ? text : `${[...octets.split('.'), '0', '0', '0'].slice(0, 4).join('.')}${rest}`;
    const { address }: Prefix = this.#understood(word, text, () => parsePrefix(whole));
    if (address !== undefined) this.#checked(word, address, parseIp);
    return whole;
  }

  fail(word: string, why: string): never {
    throw new UsageError(`${this.#program} ${this.about} ... ${word}: ${why}`);
  }

  #checked(word: string, text: string, parse: (text: string) => unknown): string {
    this.#understood(word, text, () => parse(text));
    return text;
  }

  #understood<T>(word: string, text: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      return this.fail(word === text ? text : `${word} ${text}`, (error as Error).message);
    }
  }
}

/** What each word means for a draft, all of whose members are optional. */
export type Vocabulary<Draft> = Readonly<Record<string, (words: Words, word: string) => Draft>>;

/** Reads words up to the last; `otherwise` is asked for those that the vocabulary lacks. */
export function readWords<Draft extends object>(
  words: Words,
  vocabulary: Vocabulary<Draft>,
  otherwise: (word: string, draft: Draft) => Draft,
): Draft {
  let draft = {} as Draft;
  for (let word = words.next(); word !== undefined; word = words.next()) {
    const read = Object.hasOwn(vocabulary, word) ? vocabulary[word] : undefined;
    draft = { ...draft, ...(read ? read(words, word) : otherwise(word, draft)) };
  }
  return draft;
}

/** Reads words as long as the vocabulary has them. */
export function readWhile<Draft extends object>(words: Words, vocabulary: Vocabulary<Draft>): Draft {
  const known = Object.keys(vocabulary);
  let draft = {} as Draft;
  for (let word = words.takes(...known); word !== undefined; word = words.takes(...known)) {
    draft = { ...draft, ...vocabulary[word]?.(words, word) };
  }
  return draft;
}
