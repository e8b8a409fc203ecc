/** Where senders wait while a link is full; all of them share one promise. */
export class Gate {
  #opening: Promise<void> | undefined;
  #open: () => void = () => undefined;

  /** Settles when the gate is opened the next time. */
  wait(): Promise<void> {
    this.#opening ??= new Promise((resolve) => (this.#open = resolve));
    return this.#opening;
  }

  /** Lets everybody through who waits. */
  open(): void {
    this.#opening = undefined;
    this.#open();
  }
}
