/**
 * Messages of a dump, one by one, or by `pages()` in the lists that come by the packet.
 *
 * It is iterated once, in one of the two ways: what one has taken the other does not see. Leaving an iteration early
 * ends the dump.
 */
export class MessageStream<M> implements AsyncIterableIterator<M, void, void> {
  readonly #pages: AsyncGenerator<readonly M[], void>;
  #page: readonly M[] = [];
  #at = 0;
  #turning: Promise<IteratorResult<M, void>> | undefined;

  constructor(pages: AsyncGenerator<readonly M[], void>) {
    this.#pages = pages;
  }

  /**
   * The messages in lists, one for each packet, none of them empty: some thousands at a time where the kernel is near.
   *
   * A promise for each packet in place of one for each message, which on long tables costs as much as decoding them.
   */
  async *pages(): AsyncGenerator<readonly M[], void> {
    const rest = this.#page.slice(this.#at);
    this.#page = [];
    if (rest.length > 0) yield rest;
    for await (const page of this.#pages) if (page.length > 0) yield page;
  }

  // Written by hand: an async generator would cost three turns of the microtask queue for each message.
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
