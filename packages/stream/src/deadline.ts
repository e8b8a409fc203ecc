import { TransportError, formatEndpoint, type DialOptions, type Endpoint, type TransportErrorCode } from '@nlmq/core';

/** Milliseconds that a dial may take. */
export const DIAL_TIMEOUT = 3_000;

/** What an attempt calls once it has come to something; later calls do nothing. */
export interface Outcome<T> {
  readonly succeed: (value: T) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Runs an attempt to dial under the caller's signal and deadline.
 *
 * `start` begins the attempt and returns what gives it up, which is called when ERR_ABORTED or ERR_TIMEOUT comes first.
 */
export function underDeadline<T>(
  to: Endpoint,
  options: DialOptions,
  start: (outcome: Outcome<T>) => () => void,
): Promise<T> {
  const { signal, clock, timeout = DIAL_TIMEOUT } = options;
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      timer.cancel();
      signal?.removeEventListener('abort', abort);
    };
    const giveUp = (code: TransportErrorCode, why: string): void => {
      settle();
      cancel();
      reject(new TransportError(code, `${formatEndpoint(to)}: ${why}`, { cause: signal?.reason }));
    };
    const abort = (): void => giveUp('ERR_ABORTED', 'dialling was given up');
    const timer = clock.after(timeout, () =>
      giveUp('ERR_TIMEOUT', `no answer within ${timeout} ms; check the address`),
    );
    let cancel = (): void => undefined;
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort);
    cancel = start({
      succeed: (value) => {
        settle();
        resolve(value);
      },
      fail: (error) => {
        settle();
        reject(error);
      },
    });
  });
}
