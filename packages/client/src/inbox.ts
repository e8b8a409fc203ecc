interface Waiter {
  readonly resolve: (result: IteratorResult<Uint8Array, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

/** Packets on their way to whoever asks for the next one. Who puts them in sees to the bound, by `bytes`. */
export class Inbox {
  /** Bytes that wait. */
  bytes = 0;
  ended = false;
  #packets: (Uint8Array | undefined)[] = [];
  #head = 0;
  #waiters: Waiter[] = [];
  #error: Error | undefined;

  /** The packet put in last, if it still waits. */
  get last(): Uint8Array | undefined {
    return this.#packets.at(-1);
  }

  put(packet: Uint8Array): void {
    if (this.ended) return;
    const waiter = this.#waiters.shift();
    if (waiter) {
      waiter.resolve({ done: false, value: packet });
      return;
    }
    this.#packets.push(packet);
    this.bytes += packet.length;
  }

  /** Nothing follows; what waits can still be taken, and then the error, if there is one. */
  end(error?: Error): void {
    if (this.ended) return;
    this.ended = true;
    this.#error = error;
    for (const waiter of this.#waiters.splice(0)) {
      if (error) waiter.reject(error);
      else waiter.resolve({ done: true, value: undefined });
    }
  }

  /** Forgets what waits. */
  clear(): void {
    this.#packets = [];
    this.#head = 0;
    this.bytes = 0;
  }

  next(): Promise<IteratorResult<Uint8Array, undefined>> {
    const packet = this.#packets[this.#head];
    if (packet) return Promise.resolve({ done: false, value: this.#taken(packet) });
    if (!this.ended) return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
    return this.#error ? Promise.reject(this.#error) : Promise.resolve({ done: true, value: undefined });
  }

  #taken(packet: Uint8Array): Uint8Array {
    this.bytes -= packet.length;
    this.#packets[this.#head++] = undefined;
    if (this.#head === this.#packets.length) {
      this.#packets = [];
      this.#head = 0;
    } else if (this.#head > 1024 && this.#head * 2 > this.#packets.length) {
      this.#packets.splice(0, this.#head);
      this.#head = 0;
    }
    return packet;
  }
}
