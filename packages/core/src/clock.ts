/** A pending call of a clock. */
export interface Timer {
  cancel(): void;
}

/** Where time comes from; tests and the simulator put their own in its place. */
export interface Clock {
  /** Milliseconds that never go back; only differences mean something. */
  now(): number;
  /** Calls `fn` once, `ms` milliseconds from now. A pending call keeps the process alive only with `hold`. */
  after(ms: number, fn: () => void, hold?: boolean): Timer;
}

/** The machine's monotonic clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, fn, hold = false) {
    const timer: unknown = setTimeout(fn, ms);
    if (!hold && canUnref(timer)) timer.unref();
    return { cancel: () => clearTimeout(timer as number) };
  },
};

function canUnref(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}
