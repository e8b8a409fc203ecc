/** What has become of an entry since the last time that it was told of, or that events were lost. */
export type MirrorChange<M> =
  | { readonly change: 'added'; readonly message: M }
  | { readonly change: 'changed'; readonly message: M; readonly before: M }
  | { readonly change: 'removed'; readonly message: M }
  /** So many events were lost; 0: nobody counted them. What they changed follows, once the table has been read again. */
  | { readonly change: 'overrun'; readonly lost: number };

/** A reader that is ahead. */
interface Waiting<T> {
  readonly resolve: (result: IteratorResult<T, void>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One iteration over a mirror's changes.
 *
 * It keeps what the reader was told last of each entry that is another now, so that a slow one is told less often, and
 * never wrongly; it holds at most the table of then and of now.
 */
export class MirrorChanges<M> implements AsyncIterator<MirrorChange<M>, void> {
  readonly #entries: () => ReadonlyMap<string, M>;
  readonly #left: (changes: MirrorChanges<M>) => void;
  readonly #before = new Map<string, M | undefined>();
  #lost: number | undefined;
  #waiting: Waiting<MirrorChange<M>>[] = [];
  #ended = false;
  #error: Error | undefined;

  /** `left` is called when the reader leaves. */
  constructor(entries: () => ReadonlyMap<string, M>, left: (changes: MirrorChanges<M>) => void) {
    this.#entries = entries;
    this.#left = left;
  }

  touch(identity: string, before: M | undefined): void {
    if (!this.#before.has(identity)) this.#before.set(identity, before);
  }

  lose(count: number): void {
    this.#lost = (this.#lost ?? 0) + count;
  }

  /** Answers whoever waits; called when the table is consistent. */
  flush(): void {
    while (this.#waiting.length > 0) {
      const value = this.#take();
      if (value === undefined) return;
      this.#waiting.shift()?.resolve({ done: false, value });
    }
  }

  /** What is there is still told; then it is over, or fails. */
  end(error?: Error): void {
    this.flush();
    this.#ended = true;
    this.#error = error;
    for (const { resolve, reject } of this.#waiting.splice(0)) {
      if (error === undefined) resolve({ done: true, value: undefined });
      else reject(error);
    }
  }

  next(): Promise<IteratorResult<MirrorChange<M>, void>> {
    const value = this.#waiting.length === 0 ? this.#take() : undefined;
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.#error !== undefined) return Promise.reject(this.#error);
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  return(): Promise<IteratorResult<MirrorChange<M>, void>> {
    this.#left(this);
    this.#before.clear();
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  #take(): MirrorChange<M> | undefined {
    if (this.#lost !== undefined) {
      const change = { change: 'overrun', lost: this.#lost } as const;
      this.#lost = undefined;
      return change;
    }
    for (const [identity, before] of this.#before) {
      this.#before.delete(identity);
      const message = this.#entries().get(identity);
      if (message === before) continue;
      if (message === undefined) return { change: 'removed', message: before! };
      return before === undefined ? { change: 'added', message } : { change: 'changed', message, before };
    }
    return undefined;
  }
}
