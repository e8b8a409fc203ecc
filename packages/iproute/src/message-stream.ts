/**
 * Messages one by one, out of lists that come by the packet.
 *
 * A hand-written iterator: an async generator would cost three turns of the microtask queue for each message.
 */
export class MessageStream<M> implements AsyncIterableIterator<M, void, void> {
  readonly #pages: AsyncGenerator<readonly M[], void>;
  #page: readonly M[] = [];
  #at = 0;
  #turning: Promise<IteratorResult<M, void>> | undefined;

  constructor(pages: AsyncGenerator<readonly M[], void>) {
    this.#pages = pages;
  }

  next(): Promise<IteratorResult<M, void>> {
    if (this.#turning) return this.#turning.then(() => this.next());
    if (this.#at < this.#page.length) return Promise.resolve({ done: false, value: this.#page[this.#at++]! });
    this.#turning = this.#turn().finally(() => (this.#turning = undefined));
    return this.#turning;
  }

  /** Ends the dump early: what is still on its way is given up. */
  async return(): Promise<IteratorResult<M, void>> {
    this.#page = [];
    await this.#pages.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #turn(): Promise<IteratorResult<M, void>> {
    let page = await this.#pages.next();
    while (page.done !== true && page.value.length === 0) page = await this.#pages.next();
    if (page.done === true) return { done: true, value: undefined };
    this.#page = page.value;
    this.#at = 1;
    return { done: false, value: page.value[0]! };
  }
}
