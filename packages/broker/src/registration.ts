import { timingSafeEqual } from 'node:crypto';
import { ControlError, type Nothing } from '@nlmq/control';
import type { Clock } from '@nlmq/core';
import { BrokerError } from './error.ts';
import type { Port } from './port.ts';

/** Bytes of a broker's secret. */
export const SECRET_BYTES = 16;

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5000;

/** What a link has tried so far. */
interface Attempts {
  failures: number;
  /** Settles when its attempts so far have been answered. */
  turn: Promise<unknown>;
}

/**
 * Gives links more rights for the broker's secret [CTL-12].
 *
 * A link's attempts are answered one after the other, each failure later than the one before, up to 5 s; other links
 * do not notice.
 */
export class Registration {
  readonly #clock: Clock;
  readonly #grant: (port: Port) => void;
  readonly #attempts = new WeakMap<Port, Attempts>();
  #secret: Uint8Array | undefined;

  /** `grant` is called for each link that knew the secret. @throws BrokerError ERR_SECRET */
  constructor(clock: Clock, secret: Uint8Array | undefined, grant: (port: Port) => void) {
    this.#clock = clock;
    this.#grant = grant;
    this.replace(secret);
  }

  /** Puts another secret in its place; answers whether it is another. @throws BrokerError ERR_SECRET */
  replace(secret: Uint8Array | undefined): boolean {
    if (secret !== undefined && secret.length !== SECRET_BYTES) {
      throw new BrokerError('ERR_SECRET', `a secret of ${secret.length} bytes: it has ${SECRET_BYTES}`);
    }
    const before = this.#secret;
    this.#secret = secret?.slice();
    return before === undefined || secret === undefined ? before !== secret : !same(before, secret);
  }

  /** @throws ControlError ERR_UNSUPPORTED where there is no secret, ERR_DENIED for a wrong one */
  register(given: Uint8Array, caller: Port): Promise<Nothing> {
    if (!this.#secret) throw new ControlError('ERR_UNSUPPORTED', 'this broker has no secret to register with');
    const attempts = this.#attempts.get(caller) ?? { failures: 0, turn: Promise.resolve() };
    this.#attempts.set(caller, attempts);
    const attempt = attempts.turn.then(() => this.#judge(given, caller, attempts));
    attempts.turn = attempt.catch(() => undefined);
    return attempt;
  }

  async #judge(given: Uint8Array, caller: Port, attempts: Attempts): Promise<Nothing> {
    if (this.#secret && same(this.#secret, given)) {
      attempts.failures = 0;
      this.#grant(caller);
      return {};
    }
    const delay = Math.min(FIRST_DELAY_MS * 2 ** attempts.failures, LONGEST_DELAY_MS);
    attempts.failures++;
    await new Promise<void>((resolve) => this.#clock.after(delay, resolve));
    throw new ControlError('ERR_DENIED', 'that is not the secret of this broker');
  }
}

/** In a time that does not depend on where they differ. */
function same(secret: Uint8Array, given: Uint8Array): boolean {
  return secret.length === given.length && timingSafeEqual(secret, given);
}
