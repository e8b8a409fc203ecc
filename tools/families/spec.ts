/** A mapping in a spec, read key by key; a key that nobody read is an error, so nothing of a spec is lost unseen. */
export class SpecNode {
  readonly path: string;
  readonly #values: Map<string, unknown>;

  constructor(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${path}: no mapping`);
    this.path = path;
    this.#values = new Map(Object.entries(value));
  }

  text(key: string): string {
    return this.optionalText(key) ?? this.#fail(key, 'missing');
  }

  optionalText(key: string): string | undefined {
    const value = this.#take(key);
    if (value === undefined || typeof value === 'string') return value;
    return this.#fail(key, 'no text');
  }

  optionalNumber(key: string): number | undefined {
    const value = this.#take(key);
    if (value === undefined || typeof value === 'number') return value;
    return this.#fail(key, 'no number');
  }

  flag(key: string): boolean {
    const value = this.#take(key) ?? false;
    return typeof value === 'boolean' ? value : this.#fail(key, 'neither true nor false');
  }

  optionalNode(key: string): SpecNode | undefined {
    const value = this.#take(key);
    return value === undefined ? undefined : new SpecNode(value, `${this.path}.${key}`);
  }

  /** The elements of a list; a bare word stands for a mapping that has only a name. */
  list(key: string): readonly SpecNode[] {
    const value = this.#take(key) ?? [];
    if (!Array.isArray(value)) return this.#fail(key, 'no list');
    return value.map((item: unknown, index) => {
      const named = typeof item === 'object' ? item : { name: item };
      return new SpecNode(named, `${this.path}.${key}[${index}]`);
    });
  }

  /** Passes over keys that say nothing about the bytes. */
  skip(...keys: readonly string[]): void {
    for (const key of keys) this.#values.delete(key);
  }

  /** @throws Error naming a key that was not read. */
  end(): void {
    for (const key of this.#values.keys()) this.#fail(key, 'not understood');
  }

  #take(key: string): unknown {
    const value = this.#values.get(key);
    this.#values.delete(key);
    return value;
  }

  #fail(key: string, why: string): never {
    throw new Error(`${this.path}.${key}: ${why}`);
  }
}
