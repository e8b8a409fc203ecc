/** Who waits for abort signals: any number may wait for the same one, which has one listener. */
export class Aborts {
  readonly #waiting = new Map<AbortSignal, { readonly calls: Set<() => void>; readonly fire: () => void }>();

  /** Calls `call` when the signal fires, unless it is deleted before. */
  add(signal: AbortSignal | undefined, call: () => void): void {
    if (!signal) return;
    const waiting = this.#waiting.get(signal);
    if (waiting) {
      waiting.calls.add(call);
      return;
    }
    const calls = new Set([call]);
    const fire = (): void => {
      this.#waiting.delete(signal);
      for (const one of calls) one();
    };
    this.#waiting.set(signal, { calls, fire });
    signal.addEventListener('abort', fire, { once: true });
  }

  delete(signal: AbortSignal | undefined, call: () => void): void {
    if (!signal) return;
    const waiting = this.#waiting.get(signal);
    if (!waiting?.calls.delete(call) || waiting.calls.size > 0) return;
    this.#waiting.delete(signal);
    signal.removeEventListener('abort', waiting.fire);
  }
}
