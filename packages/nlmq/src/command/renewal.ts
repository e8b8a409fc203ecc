import { ControlError } from '@nlmq/control';
import { ConfigurationError } from '../configuration/error.ts';
import { type Words, readPlan } from '../configuration/plan.ts';
import type { Site } from '../configuration/site.ts';
import { lineOf } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Reads again what a broker was started with; what cannot be used changes nothing. */
export class Renewal {
  readonly #words: Words;
  readonly #terminal: Terminal;

  constructor(words: Words, terminal: Terminal) {
    this.#words = words;
    this.#terminal = terminal;
  }

  async #renew(site: Site): Promise<void> {
    const { config } = this.#words;
    try {
      await site.become(() => readPlan(this.#words));
      this.#terminal.talk(`nlmq: ${config === undefined ? 'new certificates are' : `${config} is`} in use`);
    } catch (error) {
      const what = config === undefined ? 'the certificates stay as they are' : 'the configuration stays as it is';
      this.#terminal.talk(`nlmq: ${what}: ${lineOf(error)}`);
      throw error;
    }
  }

  /** What RELOAD does. @throws ControlError, which names no file of this machine [CTL-6] */
  async asked(site: Site): Promise<void> {
    try {
      await this.#renew(site);
    } catch (cause) {
      const why = cause instanceof ConfigurationError ? cause.told : 'the broker itself has said why';
      throw new ControlError('ERR_BAD_REQUEST', `everything stays as it is: ${why}`, { cause });
    }
  }

  /** Renews at each SIGHUP, where there are files. Returns what ends that. */
  atHangup(site: Site): () => void {
    const { config, files } = this.#words;
    if (config === undefined && !files) return () => undefined;
    const renew = (): void => {
      this.#renew(site).catch(() => undefined);
    };
    process.on('SIGHUP', renew);
    return () => process.off('SIGHUP', renew);
  }
}
