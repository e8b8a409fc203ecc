import { BrokerError } from './error.ts';

/** A map that refuses duplicates. */
export class Table<Key, Value> {
  readonly #what: string;
  readonly #entries = new Map<Key, Value>();

  constructor(what: string) {
    this.#what = what;
  }

  /** @throws BrokerError ERR_DUPLICATE */
  add(key: Key, value: Value): void {
    if (this.#entries.has(key))
      throw new BrokerError('ERR_DUPLICATE', `there is a ${this.#what} '${String(key)}' already`);
    this.#entries.set(key, value);
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  delete(key: Key): void {
    this.#entries.delete(key);
  }

  get size(): number {
    return this.#entries.size;
  }

  values(): IterableIterator<Value> {
    return this.#entries.values();
  }
}
